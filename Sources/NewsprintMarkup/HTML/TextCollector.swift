package import Newsprint

/// Takes the texts of a page one after the other and writes them as a reader sees them: references resolved, white space
/// one blank, none at the edges of a line.
struct TextCollector {
  private(set) var bytes: [UInt8] = []
  /// Whether a blank is due before the next character.
  private var owesSpace = false
  /// Where the line at hand starts.
  private(set) var lineStart = 0

  init() {}

  /// Whether the line at hand has no character yet.
  var isAtLineStart: Bool { bytes.count == lineStart }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins another line; nothing owed is written.
  mutating func startLine() {
    owesSpace = false
    lineStart = bytes.count
  }

  /// Takes back what the line has.
  mutating func dropLine() {
    bytes.removeLast(bytes.count - lineStart)
    owesSpace = false
  }

  /// Sets what follows apart from what is there.
  mutating func space() { owesSpace = true }

  /// Ends a line within a paragraph.
  mutating func lineBreak() {
    owesSpace = false
    if !isAtLineStart, bytes.last != 0x0A { bytes.append(0x0A) }
  }

  /// Appends a text of the page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func append(_ text: TextBytes) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte <= 0x20 || byte == 0x7F {
        owesSpace = true
        place += 1
      } else if byte == UInt8(ascii: "&"), let reference = HTMLReferences.resolved(text, at: place) {
        place = reference.end
        appendResolved(reference.bytes)
      } else if byte == 0xC2, text[place + 1] == 0xA0 {
        owesSpace = true
        place += 2
      } else {
        payBlank()
        // The rest of the word is copied at once.
        let end =
          text.firstPlace(from: place + 1) { $0 <= 0x20 || $0 == 0x26 || $0 == 0xC2 || $0 == 0x7F } ?? text.count
        bytes.append(contentsOf: text[place..<end])
        place = end
      }
    }
  }

  private mutating func appendResolved(_ resolved: [UInt8]) {
    if resolved == [0xC2, 0xA0] || resolved.allSatisfy({ $0 <= 0x20 || $0 == 0x7F }) {
      owesSpace = true
    } else if resolved != [0xC2, 0xAD] {
      // Soft hyphens are no part of a word.
      payBlank()
      bytes += resolved
    }
  }

  private mutating func payBlank() {
    if owesSpace, !isAtLineStart, bytes.last != 0x0A { bytes.append(0x20) }
    owesSpace = false
  }
}

/// References to characters as browsers read them in pages.
package enum HTMLReferences {
  /// What the reference at an ampersand stands for, and where it ends; nil where there is none.
  static func resolved(_ text: TextBytes, at start: Int) -> (bytes: [UInt8], end: Int)? {
    if let found = CharacterReferences.resolved(text, at: start) { return found }
    // The oldest names were read without their semicolon, and still are.
    for (name, bytes) in old where text[(start + 1)...].starts(with: name) { return (bytes, start + 1 + name.count) }
    return nil
  }

  private static let old: [(name: [UInt8], bytes: [UInt8])] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("quot", "\""), ("lt", "<"), ("gt", ">"), ("copy", "©"), ("reg", "®"),
    ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"), ("szlig", "ß"),
    ("eacute", "é"), ("egrave", "è"), ("agrave", "à"), ("ccedil", "ç"), ("laquo", "«"), ("raquo", "»"),
    ("shy", "\u{AD}"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The text of an attribute's value.
  package static func text(of value: TextBytes) -> String {
    var collector = TextCollector()
    collector.append(value)
    return String(decoding: collector.bytes, as: UTF8.self)
  }
}
