internal import Newsprint

/// What a file is, when its first bytes say that it holds no stories that are read here.
public struct FileKindFound: Sendable, Equatable {
  /// What it is, with its article: `a PDF document`.
  public var name: String
  /// What to do about it, as a sentence.
  public var remedy: String
  /// The encoding of a text that is not UTF-8; nil for other files.
  public var encoding: String?
  /// Whether it is a model of Newsprint.
  public var isModel = false
  /// What it is read as where somebody reads such documents; nil: nothing.
  package var format: ArticleFormat?
}

/// The first bytes of files that are no stories.
enum FileSignature {
  /// What a file is that begins so; nil when it may hold stories.
  ///
  /// - Parameter head: The first bytes, decompressed and without a byte order mark; some kilobytes, or the whole file.
  static func find(in head: TextBytes) -> FileKindFound? {
    for entry in entries where entry.matches(head) {
      return FileKindFound(
        name: entry.name, remedy: entry.remedy.sentence, isModel: entry.remedy == .openAsModel,
        format: entry.format)
    }
    return MarkupRoot.find(in: head) ?? wideText(head) ?? binary(head)
  }

  /// The format of a JSON document that is no list of stories by itself; nil for other files.
  ///
  /// - Parameter mayGoOn: Whether more may come behind the head, as in a pipe that is held open.
  static func jsonDocument(in head: TextBytes, mayGoOn: Bool) -> ArticleFormat? {
    guard head.drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "{") else { return nil }
    if head[..<4096].contains(bytes: jsonFeed) { return .feed }
    return isItem(head, mayGoOn: mayGoOn) ? .newsML : nil
  }

  /// Whether an object, or what there is of it, is an item of ninjs, with nothing behind it: one to a line is JSON Lines.
  private static func isItem(_ head: TextBytes, mayGoOn: Bool) -> Bool {
    var names: Set<String> = []
    var end = 0
    for member in JSONMembers(head) {
      names.insert(member.name.lowercased())
      end = member.value.upperBound
    }
    guard names.contains("uri"), !names.isDisjoint(with: itemMembers) else { return false }
    let rest = head[end...].drop { $0 <= 0x20 }
    let isWhole = rest.first == UInt8(ascii: "}")
    if isWhole, !rest[1...].allSatisfy({ $0 <= 0x20 }) { return false }
    // On one line it could be the first of many.
    return isWhole && !mayGoOn || JSONArraySource.isNeeded(for: head)
  }

  /// The members that ninjs alone has, of which an item has one.
  private static let itemMembers: Set<String> = [
    "versioncreated", "pubstatus", "body_xhtml", "bodies", "associations", "representationtype",
  ]

  private static let jsonFeed = Array("jsonfeed.org/version/".utf8)

  private enum Remedy {
    case saveAsText, exportTable, decompress, extract, openAsModel, compare, leaveOut

    var sentence: String {
      switch self {
      case .saveAsText: "Save its text as a .txt file, or as JSON Lines or CSV."
      case .exportTable: "Export its rows as CSV or JSON Lines."
      case .decompress: "Decompress it first; gzip, Zstandard and Brotli (.br) are read as they are."
      case .extract: "Extract the files in it, and name them or their folder."
      case .openAsModel: "Open it as a model."
      case .compare: "Name the file itself as an input of a search for duplicates."
      case .leaveOut: "Leave it out."
      }
    }
  }

  private struct Entry {
    let name: String
    let remedy: Remedy
    let place: Int
    let bytes: [UInt8]
    /// What the head must hold besides, where the first bytes alone could begin a text.
    let needs: [UInt8]
    /// What it is read as where somebody reads such files.
    var format: ArticleFormat?

    init(_ name: String, _ remedy: Remedy, _ bytes: [UInt8], at place: Int = 0, needs: [UInt8] = []) {
      self.name = name
      self.remedy = remedy
      self.place = place
      self.bytes = bytes
      self.needs = needs
    }

    init(_ name: String, _ remedy: Remedy, _ text: String, at place: Int = 0, needs: [UInt8] = []) {
      self.init(name, remedy, Array(text.utf8), at: place, needs: needs)
    }

    func matches(_ head: TextBytes) -> Bool {
      guard head.count >= place + bytes.count, head[place..<place + bytes.count].elementsEqual(bytes) else {
        return false
      }
      return needs.isEmpty || head[..<4096].holds(needs)
    }
  }

  /// The more special before the more general.
  private static let entries: [Entry] = [
    Entry("a PDF document", .saveAsText, "%PDF-"),
    Entry("a PostScript document", .saveAsText, "%!PS"),
    Entry("a Rich Text document", .saveAsText, "{\\rtf"),
    Entry("a Word document", .saveAsText, "PK\u{3}\u{4}", needs: Array("word/".utf8)),
    Entry("an Excel workbook", .exportTable, "PK\u{3}\u{4}", needs: Array("xl/".utf8)),
    Entry("a PowerPoint presentation", .saveAsText, "PK\u{3}\u{4}", needs: Array("ppt/".utf8)),
    Entry("an OpenDocument spreadsheet", .exportTable, "PK\u{3}\u{4}", needs: Array("opendocument.spreadsheet".utf8)),
    Entry("an OpenDocument file", .saveAsText, "PK\u{3}\u{4}", needs: Array("opendocument.".utf8)),
    Entry("an EPUB book", .saveAsText, "PK\u{3}\u{4}", needs: Array("application/epub".utf8)),
    Entry("an Office document", .saveAsText, "PK\u{3}\u{4}", needs: Array("[Content_Types].xml".utf8)),
    Entry("a zip archive", .extract, "PK\u{3}\u{4}"),
    Entry("an empty zip archive", .leaveOut, "PK\u{5}\u{6}"),
    Entry("an old Office document", .saveAsText, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Entry("a tar archive", .extract, "ustar", at: 257),
    Entry("a 7z archive", .extract, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Entry("a RAR archive", .extract, "Rar!\u{1A}\u{7}"),
    Entry("a file compressed by bzip2", .decompress, "BZh", needs: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    Entry("a file compressed by xz", .decompress, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Entry("a file compressed by LZ4", .decompress, [0x04, 0x22, 0x4D, 0x18]),
    Entry("a file compressed by compress", .decompress, [0x1F, 0x9D]),
    Entry("a file compressed by lzip", .decompress, "LZIP"),
    Entry("a SQLite database", .exportTable, "SQLite format 3\u{0}"),
    Entry("a Parquet file", .exportTable, "PAR1"),
    Entry("an Arrow file", .exportTable, "ARROW1"),
    Entry("an Arrow stream", .exportTable, [0xFF, 0xFF, 0xFF, 0xFF], needs: [0]),
    Entry("an Avro file", .exportTable, "Obj\u{1}"),
    Entry("an ORC file", .exportTable, "ORC", needs: [0]),
    Entry("an HDF5 file", .exportTable, [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]),
    Entry("a NumPy array", .exportTable, [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]),
    Entry("a Python pickle", .exportTable, [0x80, 0x04, 0x95]),
    Entry("a Python pickle", .exportTable, [0x80, 0x05, 0x95]),
    Entry("a file of sketches", .compare, "NPSK", needs: [0]),
    Entry("a model of newsprint", .openAsModel, "NEWSPRNT", needs: [0]),
    Entry("a PNG image", .leaveOut, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Entry("a JPEG image", .leaveOut, [0xFF, 0xD8, 0xFF]),
    Entry("a GIF image", .leaveOut, "GIF87a"),
    Entry("a GIF image", .leaveOut, "GIF89a"),
    Entry("a WebP image", .leaveOut, "WEBP", at: 8, needs: Array("RIFF".utf8)),
    Entry("a TIFF image", .leaveOut, [0x49, 0x49, 0x2A, 0x00]),
    Entry("a TIFF image", .leaveOut, [0x4D, 0x4D, 0x00, 0x2A]),
    Entry("a BMP image", .leaveOut, "BM", needs: [0, 0, 0, 0]),
    Entry("an icon", .leaveOut, [0x00, 0x00, 0x01, 0x00]),
    Entry("a sound file", .leaveOut, "ID3", needs: [0]),
    Entry("a sound file", .leaveOut, "OggS"),
    Entry("a sound file", .leaveOut, "fLaC"),
    Entry("a sound file", .leaveOut, "WAVE", at: 8, needs: Array("RIFF".utf8)),
    Entry("a video", .leaveOut, "ftyp", at: 4, needs: [0]),
    Entry("a video", .leaveOut, [0x1A, 0x45, 0xDF, 0xA3]),
    Entry("a font", .leaveOut, "wOFF"),
    Entry("a font", .leaveOut, "wOF2"),
    Entry("a program", .leaveOut, [0x7F, 0x45, 0x4C, 0x46]),
    Entry("a program", .leaveOut, "MZ", needs: [0, 0, 0]),
    Entry("a program", .leaveOut, [0xCF, 0xFA, 0xED, 0xFE]),
    Entry("a program", .leaveOut, [0xCE, 0xFA, 0xED, 0xFE]),
    Entry("a program", .leaveOut, [0xCA, 0xFE, 0xBA, 0xBE]),
    Entry("a WebAssembly module", .leaveOut, [0x00, 0x61, 0x73, 0x6D]),
    Entry("a library of object files", .leaveOut, "!<arch>\n"),
    webArchive,
  ]

  private static let webArchive: Entry = {
    var entry = Entry("a web archive (WARC)", .saveAsText, "WARC/", needs: Array("WARC-Type".utf8))
    entry.format = .warc
    return entry
  }()

  /// Text of two or four bytes a character without a mark at its start: every second byte is NUL where it is ASCII.
  private static func wideText(_ head: TextBytes) -> FileKindFound? {
    let sample = head[..<4096]
    guard sample.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let half = sample.count / 2
    for (side, name) in [(1, "UTF-16LE"), (0, "UTF-16BE")]
    where zeros[side] * 10 > half * 4 && zeros[1 - side] * 8 < zeros[side] {
      return FileKindFound(name: "text in \(name)", remedy: "Read it in that encoding.", encoding: name)
    }
    return nil
  }

  /// More control characters than any text has.
  private static func binary(_ head: TextBytes) -> FileKindFound? {
    let sample = head[..<8192]
    let controls = sample.count { ($0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B) || $0 == 0x7F }
    guard sample.count >= 64, controls * 20 > sample.count, sample.contains(0) else { return nil }
    return FileKindFound(name: "a binary file", remedy: "Is it compressed or in another format?")
  }
}

/// Documents of markup, told by their first element.
private enum MarkupRoot {
  static func find(in head: TextBytes) -> FileKindFound? {
    var rest = head
    var isXML = false
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { break }
      if starts(rest, "<?xml") { isXML = true }
      let isDoctype = starts(rest, "<!doctype")
      if isDoctype, starts(rest[9...].drop { $0 <= 0x20 }, "html") { return page }
      guard starts(rest, "<?") || isDoctype || starts(rest, "<!--") else { return root(rest, isXML: isXML) }
      // Only what may stand before the first element.
      let isComment = starts(rest, "<!--")
      let end = isComment ? end(of: rest, "-->") : isDoctype ? typeEnd(rest) : end(of: rest, ">")
      guard let end else { break }
      rest = rest[end...]
    }
    return isXML ? FileKindFound(name: "an XML document", remedy: remedy) : nil
  }

  private static let remedy = "Save its stories as JSON Lines, CSV or text files."
  private static let page = FileKindFound(
    name: "a web page (HTML)", remedy: "Save the story's text as a .txt file.", format: .html)

  private static func root(_ rest: TextBytes, isXML: Bool) -> FileKindFound? {
    let end = rest.firstPlace(from: 1) { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    let name = rest[1...][..<((end ?? rest.count) - 1)]
    let text = (name.split(at: UInt8(ascii: ":")).last ?? name).string
    if let kind = kinds.first(where: { $0.root == text.lowercased() }) {
      return kind.name == page.name ? page : FileKindFound(name: kind.name, remedy: remedy, format: kind.format)
    }
    return isXML ? FileKindFound(name: "an XML document (<\(text.prefix(40))>)", remedy: remedy) : nil
  }

  /// What a document with a root element is, and the format that it is read in, where one does.
  private static let kinds: [(root: String, name: String, format: ArticleFormat?)] = [
    ("rss", "an RSS feed", .feed), ("feed", "an Atom feed", .feed), ("rdf", "an RSS feed", .feed),
    ("newsitem", "a NewsML-G2 document", .newsML), ("newsmessage", "a NewsML-G2 message", .newsML),
    ("packageitem", "a NewsML-G2 package", .newsML), ("newsml", "a NewsML document", .newsML),
    ("nitf", "a NITF document", .nitf),
    ("urlset", "a sitemap", nil), ("sitemapindex", "a sitemap", nil), ("opml", "a list of feeds", nil),
    ("html", "a web page (HTML)", nil), ("head", "a web page (HTML)", nil), ("body", "a web page (HTML)", nil),
    ("svg", "an SVG image", nil), ("tei", "a TEI document", nil), ("mediawiki", "a MediaWiki dump", nil),
  ]

  /// Whether the bytes begin so, in any case.
  private static func starts(_ bytes: TextBytes, _ text: StaticString) -> Bool {
    let text = TextBytes(text)
    guard bytes.count >= text.count else { return false }
    return zip(bytes, text).allSatisfy { byte, wanted in
      byte == wanted || ((0x41...0x5A).contains(byte) && byte | 0x20 == wanted)
    }
  }

  /// Behind a document type, which may have declarations of its own in brackets.
  private static func typeEnd(_ bytes: TextBytes) -> Int? {
    guard let end = bytes.firstPlace(of: UInt8(ascii: ">")) else { return nil }
    guard bytes[..<end].contains(UInt8(ascii: "[")) else { return end + 1 }
    let close = bytes.firstPlace(of: UInt8(ascii: "]"))
    return close.flatMap { bytes.firstPlace(of: UInt8(ascii: ">"), from: $0) }.map { $0 + 1 }
  }

  private static func end(of bytes: TextBytes, _ text: String) -> Int? {
    let mark = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
  }
}

extension TextBytes {
  fileprivate func holds(_ bytes: [UInt8]) -> Bool { indices.contains { self[$0...].starts(with: bytes) } }
}
