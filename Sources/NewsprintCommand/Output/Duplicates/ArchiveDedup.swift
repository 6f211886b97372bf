internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// `newsprint dedup --archive`: stories are compared with those of an archive, and added to it.
struct ArchiveDedup {
  let arguments: ParsedArguments
  private let options: DuplicateOptions
  let budget: MemoryBudget

  init(_ arguments: ParsedArguments, _ options: DuplicateOptions, _ budget: MemoryBudget) {
    (self.arguments, self.options, self.budget) = (arguments, options, budget)
  }

  /// Reads the stories, compares them, writes the results, and adds the stories to the archive at once.
  func run(_ path: String, _ inputs: [String], _ outputs: DuplicateOutputs, _ page: OutputFile?) throws {
    let start = MonotonicClock.seconds
    let isDry = arguments[Dedup.dryRun]
    // Opened first, so that a file that is no archive is known before the stories are read.
    let archive = try open(path)
    let (stories, reading) = try arguments.readCollection(
      arguments.reader(inputs, keepsInput: outputs.needsInput), budget)
    let messages = arguments.messages
    archive.onWait = { messages.note("\(path) is held by \($0); waiting.") }
    let read = MonotonicClock.seconds
    var (added, end) = (0, read)
    let work = {
      let search = try search(stories, archive)
      end = MonotonicClock.seconds
      search.warn(messages)
      search.warnOfMissing(
        window: options.window != nil, keep: arguments.isGiven(Dedup.keep) ? options.keep : nil, messages)
      // Before the stories are in: who runs this again after it was stopped gets the same once more.
      try page?.write(DuplicatesPage(search).report)
      do { messages.report(try outputs.write(search, nil)) } catch OutputError.brokenPipe {
        // Who read the results has seen enough of them.
      }
      search.summarize(messages, nil)
      if !isDry, let archived = search.archived { added = try archive.add(archived) }
    }
    try isDry ? archive.read(work) : archive.write(work)
    if !isDry {
      messages.note(
        "Added \(Format.counted(added, "story", "stories")) to \(path), which has \(Format.grouped(try archive.count))."
      )
    }
    messages.note(
      "Read in \(Format.duration(seconds: read - start)), compared in \(Format.duration(seconds: end - read)), added in "
        + "\(Format.duration(seconds: MonotonicClock.seconds - end)), "
        + "\(Format.throughput(bytes: reading.byteCount, seconds: MonotonicClock.seconds - start)); "
        + "\(Format.bytes(RunningProcess.peakMemory)) of memory at most.")
  }

  func open(_ path: String) throws(ArchiveError) -> StoryArchive {
    let archive = try arguments[Dedup.dryRun] ? StoryArchive.existing(path) : StoryArchive(path)
    archive.keepsSketchesOnly = arguments[Dedup.noText]
    switch arguments[Dedup.sync] {
    case .full: archive.synchronization = .full
    case .normal: archive.synchronization = .normal
    case .none: archive.synchronization = .none
    }
    return archive
  }

  func search(
    _ stories: StoryCollection, _ archive: StoryArchive, showsProgress: Bool = true
  ) throws -> StorySearch {
    let bar = showsProgress ? arguments.messages.progress("Comparing", total: nil) : nil
    let found = try archive.search(
      stories, options, threads: arguments.threadCount, budget, isUnnamed: isUnnamed,
      onProgress: { bar?.advance(by: $0) })
    bar?.finish()
    return StorySearch(found, options, threads: arguments.threadCount)
  }

  /// Whether a reader made an id of an input's name and a line, which says nothing from one day to the next.
  private func isUnnamed(_ id: TextBytes) -> Bool {
    guard let colon = id.lastPlace(where: { $0 == UInt8(ascii: ":") }), colon + 1 < id.count,
      id[(colon + 1)...].allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    let name = id.string(0..<colon)
    return arguments[InputOptions.inputsOrStandardInput].contains { name.hasPrefix($0) }
  }
}

extension StoryArchive {
  /// An archive for reading; an empty one where it is not there yet, since to look at that is no error, and makes nothing.
  static func existing(_ path: String) throws(ArchiveError) -> StoryArchive {
    FileStatus(path: path) == nil ? try StoryArchive() : try StoryArchive(path, mode: .read)
  }
}
