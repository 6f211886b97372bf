internal import Newsprint

/// One thing to read: a file that holds records, or a run of files of one story each.
enum InputItem: Sendable {
  /// A file (or `-`); the format is nil when its first bytes must tell. One that was found in a folder and cannot be read
  /// does not end the run, and the folders that it is in are the label of a document.
  case file(path: String, format: ArticleFormat?, size: Int?, entry: EntryName?, label: String? = nil)
  /// What was found in a folder and cannot be read.
  case unreadable(ArticleError)
  /// Files of one folder that are read together, because each is small.
  case stories(folder: String, files: [StoryFile])
}

/// What the name of a file says that was found in a folder.
enum EntryName: Sendable {
  /// That it holds stories: where it holds none, that is an error.
  case ofStories
  /// Nothing: its first bytes tell whether it is read or passed.
  case unknown
}

/// A file that holds one story.
struct StoryFile: Sendable {
  var path: String
  var id: String
  /// The names of the folders between the root and the file, joined by `/`; nil directly in the root.
  var label: String?
  var size: Int
}

extension InputItem {
  /// Turns the inputs that a user named into things to read, in order: folders are walked, sorted by name.
  ///
  /// - Throws: ``ArticleError`` when an input does not exist or a folder holds no stories.
  static func expand(_ inputs: [String], options: ArticleReaderOptions) throws -> [InputItem] {
    var items: [InputItem] = []
    for input in inputs {
      if input == "-" {
        items.append(.file(path: input, format: explicit(options.format), size: nil, entry: nil))
        continue
      }
      switch try FileKind(of: input) {
      case .file(let size):
        if options.format == .folder { throw ArticleError.notAFolder(input: input) }
        let isUnknown = options.passesUnknown && explicit(options.format) == nil && !isNamedAsStories(input, options)
        items.append(
          .file(path: input, format: explicit(options.format), size: size, entry: isUnknown ? .unknown : nil))
      case .stream:
        if options.format == .folder { throw ArticleError.notAFolder(input: input) }
        items.append(.file(path: input, format: explicit(options.format), size: nil, entry: nil))
      case .folder:
        var walk = FolderWalk(root: input, options: options)
        try walk.visit(relative: "")
        walk.endRun()
        if walk.items.isEmpty { throw ArticleError.noStories(input: input) }
        items += walk.items
      }
    }
    return items
  }

  static func explicit(_ format: ArticleFormat) -> ArticleFormat? {
    format == .automatic || format == .folder ? nil : format
  }

  /// The format that a file's name tells, apart from `.gz`, `.zst` and `.br`; `.text` only after a look at the first bytes.
  static func ofName(_ path: String, options: ArticleReaderOptions) -> ArticleFormat? {
    let name = withoutCompression(path).lowercased()
    guard let format = suffixes.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
    return format.isDocument && options.documentReader(of: format) == nil ? nil : format
  }

  /// Whether a name says that a file holds stories.
  static func isNamedAsStories(_ path: String, _ options: ArticleReaderOptions) -> Bool {
    ofName(path, options: options) != nil || withoutCompression(path).lowercased().hasSuffix(".txt")
  }

  /// Whether a name is that of a file that holds no stories whatever is in it, so that it need not be opened.
  static func isOther(_ name: String) -> Bool {
    let name = name.lowercased()
    return otherSuffixes.contains { name.hasSuffix($0) }
  }

  private static let otherSuffixes = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff", ".bmp", ".ico", ".avif", ".mp3", ".m4a", ".wav",
    ".ogg",
    ".mp4", ".mov", ".webm", ".avi", ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".py", ".swift",
    ".sh",
    ".newsprint", ".archive",
  ]

  private static let suffixes: [(String, ArticleFormat)] = [
    (".jsonl", .jsonLines), (".ndjson", .jsonLines), (".json", .jsonLines), (".csv", .csv), (".tsv", .tsv),
    (".tab", .tsv), (".fasttext", .fastText), (".ft", .fastText), (".html", .html), (".htm", .html), (".xhtml", .html),
    (".rss", .feed),
    (".atom", .feed), (".rdf", .feed), (".warc", .warc),
  ]

  static func withoutCompression(_ path: String) -> String {
    for suffix in [".gz", ".zst", ".zstd", ".br"] where path.lowercased().hasSuffix(suffix) {
      return String(path.dropLast(suffix.count))
    }
    return path
  }

  /// Whether the first line of an input that has no more for now tells its format, so that its records can be read as they
  /// come: where records are lines, as somebody says or the line shows.
  static func isToldByLine(_ head: TextBytes, path: String, options: ArticleReaderOptions) -> Bool {
    guard let feed = head.firstPlace(of: 0x0A) else { return false }
    if let format = explicit(options.format) ?? ofName(path, options: options) { return !format.isWholeFile }
    switch sniffed(head, path: path, options: options) {
    case .fastText: return true
    case .jsonLines: return head[..<feed].trimmed.last == UInt8(ascii: "}")
    default: return false
    }
  }

  /// The format that a file's first bytes tell: `{` or `[` begins JSON, a label prefix fastText, anything else is text.
  static func sniffed(_ head: TextBytes, path: String, options: ArticleReaderOptions) -> ArticleFormat {
    let text = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    if !options.labelPrefix.isEmpty, text.starts(with: options.labelPrefix.utf8) { return .fastText }
    let isTextFile = withoutCompression(path).lowercased().hasSuffix(".txt")
    let json = text[1...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    switch text.first {
    case UInt8(ascii: "{") where !isTextFile && (json.isEmpty || json.first == 0x22 || json.first == 0x7D):
      return .jsonLines
    case UInt8(ascii: "[") where !isTextFile && json.first == UInt8(ascii: "{"):
      return .jsonLines
    default:
      return .text
    }
  }
}

/// Collects what a folder holds.
private struct FolderWalk {
  let root: String
  let options: ArticleReaderOptions
  var items: [InputItem] = []
  private var run: [StoryFile] = []
  private var runSize = 0

  init(root: String, options: ArticleReaderOptions) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.options = options
  }

  /// Collects the stories of a folder below the root.
  ///
  /// - Throws: ``ArticleError`` when the root cannot be read; what cannot be read below it becomes an item.
  mutating func visit(relative folder: String, above: [FileIdentity] = []) throws {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    let (names, broken) = try namesInFolder(path)
    let above = above + [FileIdentity(path: path)].compactMap { $0 }
    for name in broken {
      note(.unreadable(input: "\(path)/\(name)", reason: "its name is not UTF-8, so it must be renamed first"))
    }
    for name in names {
      do {
        try visit(entry: name, folder: folder, above: above)
      } catch let error as ArticleError {
        note(error)
      }
    }
  }

  private mutating func visit(entry name: String, folder: String, above: [FileIdentity]) throws {
    let relative = folder.isEmpty ? name : "\(folder)/\(name)"
    let path = "\(root)/\(relative)"
    switch try FileKind(of: path) {
    case .folder:
      if let identity = FileIdentity(path: path), above.contains(identity) {
        throw ArticleError.unreadable(input: path, reason: "the link leads back to a folder that it is in")
      }
      try visit(relative: relative, above: above)
    case .stream: return
    case .file(let size): add(path, name: name, relative: relative, folder: folder, size: size)
    }
  }

  private mutating func note(_ error: ArticleError) {
    endRun()
    items.append(.unreadable(error))
  }

  private mutating func add(_ path: String, name: String, relative: String, folder: String, size: Int) {
    if name == "terms.txt" || name == "topics.json" || name.hasPrefix("README") { return }
    switch options.format {
    case .automatic, .folder, .text:
      if let format = InputItem.ofName(name, options: options), options.format == .automatic || format.isDocument {
        endRun()
        items.append(.file(path: path, format: nil, size: size, entry: .ofStories, label: label(of: folder)))
      } else if InputItem.withoutCompression(name).lowercased().hasSuffix(".txt") {
        let id = String(InputItem.withoutCompression(relative).dropLast(4))
        run.append(StoryFile(path: path, id: id, label: folder.isEmpty ? nil : folder, size: size))
        runSize += size
        if runSize >= options.blockSize || run.count >= 1024 { endRun() }
      } else if options.format == .automatic, !InputItem.isOther(name) {
        endRun()
        items.append(.file(path: path, format: nil, size: size, entry: .unknown, label: label(of: folder)))
      }
    case let format:
      endRun()
      items.append(.file(path: path, format: format, size: size, entry: .ofStories, label: label(of: folder)))
    }
  }

  private func label(of folder: String) -> String? { folder.isEmpty ? nil : folder }

  /// Ends the run of story files, so that other items come after it.
  mutating func endRun() {
    if !run.isEmpty { items.append(.stories(folder: root, files: run)) }
    run = []
    runSize = 0
  }
}
