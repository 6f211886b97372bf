internal import Newsprint

/// Reads one input and cuts it into blocks.
protocol BlockCutter: AnyObject {
  var input: OpenInput { get }

  /// The next block, or a pause where the input has none for now.
  ///
  /// - Parameter mayWait: Whether to wait for something to come first.
  func next(mayWait: Bool) throws -> Supply<Block>
}

/// Cuts the inputs into blocks of whole records, one after the other, on one thread.
///
/// Where blocks end depends on the bytes and the block size alone.
final class BlockReader {
  private let options: ArticleReaderOptions
  private let items: [InputItem]
  private var nextItem = 0
  private var current: (any BlockCutter)?
  /// What the name of its file says, where it was found in a folder.
  private var entry: EntryName?
  private var finishedBytes = 0

  /// The number of bytes in all inputs as they lie on disk; nil when some input is a pipe.
  let totalBytes: Int?

  /// - Throws: ``ArticleError`` when an input does not exist or a folder holds no stories.
  init(inputs: [String], options: ArticleReaderOptions) throws {
    self.options = options
    items = try InputItem.expand(inputs, options: options)
    var total: Int? = 0
    for item in items {
      switch item {
      case .unreadable: break
      case .file(_, _, let size, _, _): total = total.flatMap { sum in size.map { sum + $0 } }
      case .stories(_, let files): total = total.map { $0 + files.reduce(0) { $0 + $1.size } }
      }
    }
    totalBytes = total
  }

  /// A reader of bytes in memory.
  init(contents: [UInt8], name: String, options: ArticleReaderOptions) throws {
    self.options = options
    items = []
    totalBytes = contents.count
    _ = try open(
      OpenInput(name, from: MemorySource(contents), options: options), format: InputItem.explicit(options.format),
      label: nil)
  }

  /// Begins to read an input; false where it is an entry of a folder that neither its name nor its bytes say to be stories.
  private func open(_ input: OpenInput, format: ArticleFormat?, label: String?, entry: EntryName? = nil) throws -> Bool
  {
    let known =
      format ?? input.documentFormat ?? InputItem.ofName(input.name, options: options)
      ?? InputItem.sniffed(input.head, path: input.name, options: options)
    if entry == .unknown, known == .text { return false }
    let label = known.isDocument ? label : nil
    current =
      known == .warc
      ? WebArchiveCutter(input, label: label, options: options)
      : try RecordCutter(input, format: known, label: label, options: options)
    self.entry = entry
    return true
  }

  /// The files that are pages by their names.
  var pages: [String] { items.compactMap { $0.page(options) } }

  private func finish(_ cutter: any BlockCutter) {
    finishedBytes += cutter.input.raw.byteCount
    current = nil
  }

  /// The number of bytes read so far, as they lie on disk.
  var byteCount: Int { finishedBytes + (current?.input.raw.byteCount ?? 0) }

  /// The next block, or a pause where an input has none for now; the end is that of the last input.
  ///
  /// - Parameter mayWait: Whether to wait for an input that has none.
  func next(mayWait: Bool) throws -> Supply<Block> {
    while true {
      if let cutter = current {
        do {
          let supply = try cutter.next(mayWait: mayWait)
          if case .end = supply {} else { return supply }
        } catch let error as ArticleError where entry != nil && error.isOfInput {
          // What came before the place where reading failed has been given.
          finish(cutter)
          return .item(Block(content: .unreadable(error), input: cutter.input.name))
        }
        finish(cutter)
      }
      guard nextItem < items.count else { return .end }
      // What begins a stream may be long in coming.
      if !mayWait, case .file(_, _, nil, _, _) = items[nextItem] { return .pause }
      defer { nextItem += 1 }
      switch items[nextItem] {
      case .stories(let folder, let files):
        finishedBytes += files.reduce(0) { $0 + $1.size }
        return .item(Block(content: .stories(files), input: folder))
      case .unreadable(let error):
        return .item(Block(content: .unreadable(error), input: ""))
      case .file(let path, let format, _, let entry, let label):
        do {
          if try !open(OpenInput(path, options: options), format: format, label: label, entry: entry) {
            return .item(Block(content: .passed, input: path))
          }
        } catch ArticleError.notStories where entry == .unknown {
          return .item(Block(content: .passed, input: path))
        } catch let error as ArticleError where entry != nil && error.isOfInput {
          return .item(Block(content: .unreadable(error), input: path))
        }
      }
    }
  }
}
