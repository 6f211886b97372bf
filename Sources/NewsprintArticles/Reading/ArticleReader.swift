public import Newsprint

/// Reads stories from files, folders and standard input, in any of the formats that ``ArticleFormat`` lists.
///
/// Input is UTF-8, or of the encoding that the options or a byte order mark say; anything else makes its record invalid.
/// Files that are no stories, such as feeds and office documents, are refused, and web pages are where nobody was given
/// to read them (``ArticleReaderOptions/documentReaders``). Files may be compressed by gzip or Zstandard, which their first
/// bytes tell, or by Brotli, which only the name (`.br`) tells.
///
/// ```swift
/// let reader = ArticleReader(["news.jsonl.zst", "more-news"])
/// let articles = try reader.readAll()
/// ```
public struct ArticleReader: Sendable {
  /// The paths of files and folders, and `-` for standard input.
  public let inputs: [String]
  /// How they are read.
  public let options: ArticleReaderOptions

  /// Creates a reader; nothing is opened yet.
  public init(_ inputs: [String], options: ArticleReaderOptions = ArticleReaderOptions()) {
    self.inputs = inputs
    self.options = options
  }

  /// Called with the bytes read so far and the bytes in all, if known, both as they lie on disk.
  public typealias Progress = (_ bytesRead: Int, _ totalBytes: Int?) -> Void

  /// Reads all stories into one batch.
  ///
  /// - Parameters:
  ///   - threads: The number of threads; nil: one for each processor. The result does not depend on it.
  ///   - progress: Called on the calling thread as reading goes on.
  /// - Returns: The stories in the order of the input.
  /// - Throws: ``ArticleError``, the first in the order of the input.
  public func readAll(threads: Int? = nil, progress: Progress? = nil) throws -> ArticleBatch {
    try read(threads: threads, progress: progress).articles
  }

  /// Reads all stories into one batch, and tells what was left out.
  ///
  /// - Throws: ``ArticleError``, the first in the order of the input.
  public func read(
    threads: Int? = nil, progress: Progress? = nil
  ) throws -> (articles: ArticleBatch, report: ReadingReport) {
    try read(BlockReader(inputs: inputs, options: options), threads: threads, progress: progress)
  }

  /// Reads stories that are in memory already, in any format, compressed or not.
  ///
  /// - Parameters:
  ///   - contents: What a file would hold.
  ///   - name: The file's name, for its format, for ids and for messages; `-` has no extension, so the bytes tell.
  ///   - options: How they are read.
  ///   - threads: The number of threads; nil: one for each processor. The result does not depend on it.
  /// - Throws: ``ArticleError``, the first in the order of the input.
  public static func read(
    contents: [UInt8], name: String = "-", options: ArticleReaderOptions = ArticleReaderOptions(), threads: Int? = nil
  ) throws -> (articles: ArticleBatch, report: ReadingReport) {
    let reader = try BlockReader(contents: contents, name: name, options: options)
    return try ArticleReader([name], options: options).read(reader, threads: threads, progress: nil)
  }

  private func read(
    _ reader: BlockReader, threads: Int?, progress: Progress?
  ) throws -> (articles: ArticleBatch, report: ReadingReport) {
    var batches: [ArticleBatch] = []
    var byteCount = 0
    let report = try process(reader, threads: threads, progress: progress, transform: { $0 }) { batch in
      byteCount += batch.bytes.count + batch.records.count * MemoryLayout<ArticleBatch.Record>.stride
      if let limit = options.maximumTotalBytes, byteCount > limit {
        throw ArticleError.tooManyBytes(inputs: inputs, limit: limit)
      }
      batches.append(batch)
    }
    guard batches.count > 1 else { return (batches.first ?? ArticleBatch(), report) }
    var all = ArticleBatch()
    all.reserveCapacity(stories: report.storyCount, bytes: batches.reduce(0) { $0 + $1.bytes.count })
    for index in batches.indices {
      all.append(contentsOf: batches[index])
      batches[index] = ArticleBatch()
    }
    return (all, report)
  }

  /// Reads the stories block by block, transforms each block's batch on several threads, and hands out the results in
  /// the order of the input.
  ///
  /// Only a few blocks for each thread are in memory at once, so that inputs may be larger than memory. Where one batch
  /// ends and the next begins depends on the input and ``ArticleReaderOptions/blockSize`` alone.
  ///
  /// - Parameters:
  ///   - threads: The number of threads; nil: one for each processor. Results do not depend on it.
  ///   - progress: Called on the calling thread after each block.
  ///   - transform: Called once for each batch, on any thread; batches without stories are left out.
  ///   - emit: Called with each result, on the calling thread.
  ///   - idle: Called on the calling thread when all that has come so far has been handed out and an input, such as a pipe
  ///     that is held open, has nothing more for now.
  /// - Returns: What was read and what was left out.
  /// - Throws: The first error in the order of the input: an ``ArticleError``, or what `transform` or `emit` throws.
  @discardableResult
  public func processBatches<Output: Sendable>(
    threads: Int? = nil, progress: Progress? = nil,
    transform: @escaping @Sendable (ArticleBatch) throws -> Output, emit: (Output) throws -> Void,
    idle: () throws -> Void = {}
  ) throws -> ReadingReport {
    let reader = try BlockReader(inputs: inputs, options: options)
    return try process(reader, threads: threads, progress: progress, transform: transform, emit: emit, idle: idle)
  }

  private func process<Output: Sendable>(
    _ reader: BlockReader, threads: Int?, progress: Progress?,
    transform: @escaping @Sendable (ArticleBatch) throws -> Output, emit: (Output) throws -> Void,
    idle: () throws -> Void = {}
  ) throws -> ReadingReport {
    let parser = BlockParser(
      options: PageSurvey.options(options, surveying: reader.pages, threads: Parallel.threadCount(threads)))
    var report = ReadingReport()
    var use = FieldUse()
    let named = ArticleField.allCases.filter { options.fieldNames[$0] != nil }
    var held: [Output] = []
    func emitHeld() throws {
      for output in held { try emit(output) }
      held.removeAll(keepingCapacity: true)
    }
    try OrderedPipeline.run(threads: Parallel.threadCount(threads)) {
      try reader.next(mayWait: $0)
    } idle: {
      // Whoever feeds a pipe waits for answers to what came.
      try emitHeld()
      try idle()
    } transform: { block -> TransformedBlock<Output> in
      let parsed = try parser.parse(block)
      return TransformedBlock(
        output: parsed.batch.isEmpty ? nil : try transform(parsed.batch), storyCount: parsed.batch.count,
        skipped: parsed.skipped, skippedCount: parsed.skippedCount, unreadable: parsed.unreadable,
        storyless: parsed.storyless, passed: parsed.passed, otherCount: parsed.otherCount, use: parsed.use)
    } emit: { block in
      report.storyCount += block.storyCount
      report.add(block.skipped, count: block.skippedCount)
      report.add(unreadable: block.unreadable)
      report.add(storyless: block.storyless)
      report.add(passed: block.passed)
      report.otherCount += block.otherCount
      report.byteCount = reader.byteCount
      use.add(block.use)
      if let output = block.output { held.append(output) }
      // Nothing comes out before every field that was named has been seen, so that a misspelt name costs nothing but a
      // message; one that is rarer than this may show only at the end.
      if held.count > Self.maximumHeld || named.allSatisfy(use.found.contains) { try emitHeld() }
      progress?(reader.byteCount, reader.totalBytes)
    }
    if report.storyCount + report.skippedCount > 0, let missing = named.first(where: { !use.found.contains($0) }) {
      throw ArticleError.noSuchField(
        inputs: inputs, field: missing, name: options.fieldNames[missing] ?? "", names: use.names)
    }
    try emitHeld()
    if report.isEmpty, report.passedCount > 0, !options.passesUnknown, let input = inputs.first {
      throw ArticleError.noStories(input: input)
    }
    report.byteCount = reader.byteCount
    report.unreadTextField = report.storyCount > 0 ? use.unreadTextField : nil
    return report
  }

  /// How many results wait for a field that was named.
  private static var maximumHeld: Int { 16 }
}

private struct TransformedBlock<Output: Sendable>: Sendable {
  var output: Output?
  var storyCount: Int
  var skipped: [InvalidRecord]
  var skippedCount: Int
  var unreadable: [ArticleError]
  var storyless: [String]
  var passed: [String]
  var otherCount: Int
  var use: FieldUse
}

/// Parses blocks of every format; one for all threads.
final class BlockParser: Sendable {
  let options: ArticleReaderOptions
  /// Made when the first block of JSON comes.
  private let jsonLines = Guarded<JSONLinesParser?>(nil)

  init(options: ArticleReaderOptions) { self.options = options }

  private func jsonLinesParser() -> JSONLinesParser {
    jsonLines.withLock { parser in
      let made = parser ?? JSONLinesParser(options: options)
      parser = made
      return made
    }
  }

  func parse(_ block: Block) throws -> ParsedBlock {
    switch block.content {
    case .stories(let files):
      return try block.parseStories(files, options: options)
    case .unreadable(let error):
      var parsed = ParsedBlock(batch: ArticleBatch())
      parsed.unreadable = [error]
      return parsed
    case .passed:
      var parsed = ParsedBlock(batch: ArticleBatch())
      parsed.passed = [block.input]
      return parsed
    case .invalid(let record):
      var parsed = ParsedBlock(batch: ArticleBatch())
      try parsed.note(record, options: options)
      return parsed
    case .captures(let buffer, let captures, let others):
      guard let reader = options.documentReader(of: .warc) else { return ParsedBlock(batch: ArticleBatch()) }
      var parsed = try block.parseCaptures(buffer, captures, by: reader, options: options)
      parsed.otherCount = others
      return parsed
    case .rows(let buffer, let table):
      return try block.parseRows(buffer, table: table, options: options)
    case .bytes(let buffer, let format):
      if let reader = options.documentReader(of: format) {
        return try block.parseDocument(buffer, format, by: reader, options: options)
      }
      switch format {
      case .jsonLines: return try jsonLinesParser().parse(buffer, of: block)
      case .fastText: return try block.parseFastText(buffer, options: options)
      case .lines: return try block.parseLines(buffer, options: options)
      default: return try block.parseStory(buffer, options: options)
      }
    }
  }
}
