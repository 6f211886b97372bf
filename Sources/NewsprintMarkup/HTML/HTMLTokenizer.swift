internal import Newsprint

/// Cuts a page into tags and text, by the rules of the HTML standard's tokenizer as far as a reader of text needs them.
///
/// Nothing is copied: tokens are ranges of the page. Any bytes are a page; what is never closed goes to the end.
///
/// - Complexity: O(*n*) for all tokens together, where *n* is the number of bytes.
struct HTMLTokenizer {
  enum Token: Equatable {
    case text(Range<Int>)
    /// A start tag, and where its attributes stand.
    case start(name: Range<Int>, attributes: Range<Int>)
    case end(name: Range<Int>)
  }

  private let page: TextBytes
  private var place = 0

  init(_ page: TextBytes) { self.page = page }

  /// The next token; nil at the end.
  ///
  /// Comments, declarations and instructions are passed over.
  mutating func next() -> Token? {
    while place < page.count {
      let start = place
      guard page[place] == UInt8(ascii: "<") else { return text(from: start, searchingFrom: place + 1) }
      switch page[place + 1] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): place = end(of: UInt8(ascii: ">"), from: place + 2)
      case UInt8(ascii: "/"):
        if Self.isLetter(page[place + 2]) {
          let name = nameRange(from: place + 2)
          place = name.upperBound
          skipAttributes()
          return .end(name: name)
        }
        // What is no end tag is a comment.
        place = end(of: UInt8(ascii: ">"), from: place + 2)
      case let byte where Self.isLetter(byte):
        let name = nameRange(from: place + 1)
        place = name.upperBound
        let attributes = skipAttributes()
        return .start(name: name, attributes: attributes)
      default: return text(from: start, searchingFrom: place + 1)
      }
    }
    return nil
  }

  /// The text up to the end tag of a name, whatever it holds; the tag is left for `next`.
  mutating func rawText(until name: TextBytes) -> Range<Int> {
    let start = place
    while let open = page.firstPlace(of: UInt8(ascii: "<"), from: place) {
      if page[open + 1] == UInt8(ascii: "/"), isEndTag(at: open + 2, name) {
        place = open
        return start..<open
      }
      place = open + 1
    }
    place = page.count
    return start..<place
  }

  private func isEndTag(at start: Int, _ name: TextBytes) -> Bool {
    for index in name.indices where page[start + index] | 0x20 != name[index] | 0x20 { return false }
    let next = page[start + name.count]
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  private mutating func text(from start: Int, searchingFrom from: Int) -> Token {
    place = page.firstPlace(of: UInt8(ascii: "<"), from: from) ?? page.count
    return .text(start..<place)
  }

  private func nameRange(from start: Int) -> Range<Int> {
    let end = page.firstPlace(from: start) { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    return start..<(end ?? page.count)
  }

  /// Passes what stands in a tag behind its name, with the tag's end; quoted values may hold that sign.
  @discardableResult
  private mutating func skipAttributes() -> Range<Int> {
    let start = place
    while place < page.count {
      let byte = page[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return start..<(place - 1)
      }
      place += 1
      guard byte == UInt8(ascii: "=") else { continue }
      while place < page.count, page[place] <= 0x20 { place += 1 }
      let quote = page[place]
      if quote == 0x22 || quote == 0x27 { place = end(of: quote, from: place + 1) }
    }
    return start..<page.count
  }

  /// Passes a comment, a document type or a section of character data.
  private mutating func skipDeclaration() {
    guard page[place + 2] == UInt8(ascii: "-"), page[place + 3] == UInt8(ascii: "-") else {
      place = end(of: UInt8(ascii: ">"), from: place + 2)
      return
    }
    // A comment may be as short as <!-->.
    var search = place + 4
    while let close = page.firstPlace(of: UInt8(ascii: ">"), from: search) {
      let dash = UInt8(ascii: "-")
      let isBang = page[close - 1] == UInt8(ascii: "!") && page[close - 2] == dash && page[close - 3] == dash
      if isBang && close - 3 >= place + 4 || page[close - 1] == dash && page[close - 2] == dash {
        place = close + 1
        return
      }
      search = close + 1
    }
    place = page.count
  }

  /// Behind the next such byte, or the end.
  private func end(of byte: UInt8, from start: Int) -> Int {
    page.firstPlace(of: byte, from: start).map { $0 + 1 } ?? page.count
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
