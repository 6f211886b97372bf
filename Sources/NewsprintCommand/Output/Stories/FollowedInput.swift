internal import LibC
internal import Newsprint
internal import NewsprintArticles

/// Watches files and folders and reads what is new in them, until a signal ends it.
///
/// A file is read when it has been the same for a moment, so that none is read while it is written, and once more when it
/// has changed; a story that was read before, by its id and its words, is not given again.
struct FollowedInput {
  private let arguments: ParsedArguments
  private let reader: ArticleReader
  private var seen: SeenStories

  /// What tells that a file has changed.
  private struct Stamp: Equatable {
    var size: Int
    var modified: Int64
    var number: UInt64
  }

  /// How long the files are left alone between two looks at them, in parts of 50 milliseconds.
  private static let pause = 10

  /// - Throws: `UsageError` where the input is not to be followed, `CommandError` where what was seen cannot be read.
  init(_ arguments: ParsedArguments, _ reader: ArticleReader) throws {
    if reader.inputs.contains("-") {
      throw UsageError.conflict(
        arguments.isGiven(Dedup.archive)
          ? "standard input is followed alone, without other inputs"
          : "standard input is answered as it comes; '--follow' is for files and folders")
    }
    self.arguments = arguments
    self.reader = reader
    seen = try SeenStories(arguments[FollowOptions.seen])
  }

  /// Writes what new stories give, until SIGINT or SIGTERM comes.
  ///
  /// - Throws: ``ArticleError`` where an input is not there at the start, `OutputError`. What is wrong in a file is said, and
  ///   the others are read.
  mutating func run(to output: OutputFile, _ transform: (ArticleBatch) throws -> [UInt8]) throws {
    TemporaryFiles.stopOnSignals()
    for input in reader.inputs where FileStatus(path: input) == nil { throw ArticleError.noSuchInput(input) }
    try output.flushStream()
    var (last, done): ([String: Stamp], [String: Stamp]) = ([:], [:])
    while !TemporaryFiles.isStopped {
      var current: [String: Stamp] = [:]
      // A folder may be empty for now, or a file be away while another takes its place.
      let files = reader.inputs.flatMap { (try? ArticleReader([$0], options: reader.options).files()) ?? [] }
      for file in files {
        guard let status = FileStatus(path: file), status.kind == .regular else { continue }
        let stamp = Stamp(size: status.size, modified: status.modified, number: status.number)
        current[file] = stamp
        if last[file] == stamp, done[file] != stamp, !TemporaryFiles.isStopped {
          done[file] = stamp
          try read(file, output, transform)
        }
      }
      last = current
      for _ in 0..<Self.pause where !TemporaryFiles.isStopped { usleep(50_000) }
    }
  }

  private mutating func read(
    _ file: String, _ output: OutputFile, _ transform: (ArticleBatch) throws -> [UInt8]
  ) throws {
    var fresh = seen
    do {
      var options = reader.options
      // What lies in a folder beside the stories is no error.
      options.passesUnknown = !reader.inputs.contains(file)
      let report = try ArticleReader([file], options: options).processBatches(
        threads: arguments.threadCount, transform: { $0 }
      ) { batch in
        let new = fresh.new(of: batch)
        if !new.isEmpty { try output.write(try transform(new)) }
      }
      arguments.report(report)
    } catch let error as ArticleError {
      Messages.error(Advice.message(for: error))
    }
    try output.flushStream()
    if fresh.count > seen.count { try fresh.save() }
    seen = fresh
  }
}

/// The options for watching.
enum FollowOptions {
  static let follow = Flag(
    "follow",
    "Go on when the input has been read: watch its files and folders, and take new files and new stories as they come, "
      + "until SIGINT or SIGTERM ends it.")
  static let seen = Option<String?>(
    "seen", value: "file", completion: .files,
    "With --follow, remember here which stories were given, so that a run that is started again gives only others.")
}

extension ParsedArguments {
  /// The file of `--seen`, as an output; it may lie in a folder that is read, if it is not named as stories are.
  var seenOutput: [(option: String, path: String?)] {
    guard let path = self[FollowOptions.seen], reader([]).isNamedAsStories(path) else { return [] }
    return [("--seen", path)]
  }

  /// A reader whose files no output may take the place of; what is followed may hold none yet.
  ///
  /// - Throws: `UsageError` where something is to be remembered and nothing is followed.
  func guarded(_ reader: ArticleReader) throws(UsageError) -> [ArticleReader] {
    if isGiven(FollowOptions.seen), !self[FollowOptions.follow] { throw .conflict("'--seen' goes with '--follow'") }
    return self[FollowOptions.follow] && (try? reader.files()) == nil ? [] : [reader]
  }
}

/// The stories that were given, each by a hash of its id and its words.
struct SeenStories {
  private var hashes: Set<UInt64> = []
  private let path: String?

  /// - Parameter path: The file in which they are kept; it need not be there yet.
  /// - Throws: `CommandError` where the file holds something else, ``ArticleError`` where it cannot be read.
  init(_ path: String?) throws {
    self.path = path
    guard let path, FileStatus(path: path) != nil else { return }
    for line in String(decoding: try WholeFile.bytes(of: path), as: UTF8.self).split(separator: "\n") {
      guard line.utf8.count <= 16, let hash = UInt64(line, radix: 16) else {
        throw CommandError(
          description: "\(path): is no list of stories that were seen. Name another file with --seen, or remove it.",
          exitCode: .badData)
      }
      hashes.insert(hash)
    }
  }

  /// The number of stories.
  var count: Int { hashes.count }

  /// The stories of a batch that were not seen yet, which now are.
  mutating func new(of batch: ArticleBatch) -> ArticleBatch {
    var isNew: [Bool] = []
    batch.withStories { stories in
      for number in stories.range {
        let story = stories.fields(of: number)
        var hash = story.id.stableHash
        for field in [story.headline, story.text] { hash = StableHash.extend(hash, with: field.stableHash) }
        isNew.append(hashes.insert(hash).inserted)
      }
    }
    if isNew.allSatisfy({ $0 }) { return batch }
    var new = batch
    let kept = isNew.indices.filter { isNew[$0] }
    new.records = kept.map { batch.records[$0] }
    new.standings = [:]
    for (place, number) in kept.enumerated() { new.standings[place] = batch.standings[number] }
    return new
  }

  /// Writes the file anew, whole or not at all.
  ///
  /// - Throws: `OutputError`.
  func save() throws {
    guard let path else { return }
    let file = try OutputFile(path)
    for hash in hashes.sorted() { try file.write(String(hash, radix: 16) + "\n") }
    try file.commit()
  }
}
