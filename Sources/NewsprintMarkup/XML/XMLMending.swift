package import Newsprint

/// Mends what XML is met with that no parser takes: bare ampersands, references to characters of HTML, control characters,
/// tags that are not closed or close nothing, attributes without quotes.
///
/// The declaration and the document type are taken out, so that neither an encoding that is not true nor an entity of the
/// document's own comes to the parser.
package struct XMLMending {
  private let bytes: TextBytes
  private var place = 0
  private var output: [UInt8] = []
  /// The names of the elements that are open.
  private var open: [TextBytes] = []

  /// The deepest element that a parser takes; what is deeper becomes part of it.
  private static let maximumDepth = 200

  private init(_ bytes: TextBytes) { self.bytes = bytes }

  /// A document in UTF-8 as one that a parser of XML takes; empty where it has no element.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package static func mended(_ bytes: TextBytes) -> [UInt8] {
    var mending = XMLMending(bytes)
    mending.run()
    return mending.output
  }

  private mutating func run() {
    output.reserveCapacity(bytes.count + 16)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): takeTag()
      case UInt8(ascii: "&"): takeReference()
      case let byte:
        // What stands outside of the root is no text.
        if Self.isCharacter(byte), !open.isEmpty { output.append(byte) }
        place += 1
      }
    }
    close(down: 0)
  }

  /// Control characters are none of XML.
  private static func isCharacter(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Copies, mends or drops what begins at `<`.
  private mutating func takeTag() {
    let next = bytes[place + 1]
    if next == UInt8(ascii: "!") {
      if bytes[place...].starts(with: Self.section) {
        let start = place
        place = Self.end(of: [0x5D, 0x5D, 0x3E], in: bytes, from: start + Self.section.count)
        guard !open.isEmpty else { return }
        for byte in bytes[start..<place] where Self.isCharacter(byte) { output.append(byte) }
        if !bytes[..<place].hasSuffix([0x5D, 0x5D, 0x3E]) { output += "]]>".utf8 }
      } else if bytes[place...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
        place = Self.end(of: [0x2D, 0x2D, 0x3E], in: bytes, from: place + 4)
      } else {
        place = Self.documentTypeEnd(bytes, from: place + 2)
      }
    } else if next == UInt8(ascii: "?") {
      place = Self.end(of: [0x3F, 0x3E], in: bytes, from: place + 2)
    } else if next == UInt8(ascii: "/"), Self.isNameStart(bytes[place + 2]) {
      takeEnd()
    } else if Self.isNameStart(next) {
      takeStart()
    } else {
      if !open.isEmpty { output += "&lt;".utf8 }
      place += 1
    }
  }

  private mutating func takeStart() {
    let name = name(from: place + 1)
    let start = place + 1 + name.count
    place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "=") else { continue }
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      if bytes[place] == 0x22 || bytes[place] == 0x27 {
        place = bytes.firstPlace(of: bytes[place], from: place + 1).map { $0 + 1 } ?? bytes.count
      }
    }
    let attributes = bytes[start..<place]
    place += 1
    let isEmpty = attributes.last == UInt8(ascii: "/")
    if let last = open.last, Self.isUnclosed(last, before: name) { close(down: open.count - 1) }
    // A second root is none, and neither is what is too deep.
    guard open.count < Self.maximumDepth, !open.isEmpty || output.isEmpty else { return }
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: name)
    append(isEmpty ? attributes[..<(attributes.count - 1)] : attributes)
    output += (isEmpty ? "/>" : ">").utf8
    if !isEmpty { open.append(name) }
  }

  /// Whether an element of a feed that holds words alone was left open before another of its item begins.
  private static func isUnclosed(_ name: TextBytes, before next: TextBytes) -> Bool {
    plainElements.contains { name.isName($0) } && itemElements.contains { next.isName($0) }
  }

  private static let plainElements: [StaticString] = ["title", "link", "guid", "pubdate"]
  private static let itemElements: [StaticString] = [
    "title", "link", "description", "guid", "pubdate", "category", "author", "item", "entry", "summary", "content",
  ]

  private mutating func append(_ attributes: TextBytes) {
    var seen: [TextBytes] = []
    for (name, value) in HTMLAttributes(attributes) {
      guard Self.isNameStart(name[0]), name.allSatisfy(Self.isNameByte), !seen.contains(name) else { continue }
      seen.append(name)
      output.append(0x20)
      output.append(contentsOf: name)
      output += "=\"".utf8
      var inner = XMLMending(value)
      while inner.place < value.count {
        switch value[inner.place] {
        case UInt8(ascii: "&"): inner.takeReference(always: true)
        case UInt8(ascii: "<"): inner.appendAndPass("&lt;")
        case UInt8(ascii: "\""): inner.appendAndPass("&quot;")
        case let byte:
          if Self.isCharacter(byte) { inner.output.append(byte) }
          inner.place += 1
        }
      }
      output += inner.output
      output.append(0x22)
    }
  }

  private mutating func appendAndPass(_ text: String) {
    output += text.utf8
    place += 1
  }

  /// Closes the element of an end tag with all inside it; a tag that closes nothing goes.
  private mutating func takeEnd() {
    let name = name(from: place + 2)
    place = bytes.firstPlace(of: UInt8(ascii: ">"), from: place + 2).map { $0 + 1 } ?? bytes.count
    if let depth = open.lastIndex(of: name) { close(down: depth) }
  }

  private mutating func close(down depth: Int) {
    while open.count > depth, let name = open.popLast() {
      output += "</".utf8
      output.append(contentsOf: name)
      output.append(UInt8(ascii: ">"))
    }
  }

  private func name(from start: Int) -> TextBytes {
    let end = bytes.firstPlace(from: start) { !Self.isNameByte($0) } ?? bytes.count
    return bytes[start..<end]
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    HTMLTokenizer.isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  private static let section = Array("<![CDATA[".utf8)

  private static func end(of mark: [UInt8], in bytes: TextBytes, from start: Int) -> Int {
    var place = start
    while let found = bytes.firstPlace(of: mark[0], from: place) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      place = found + 1
    }
    return bytes.count
  }

  /// Behind a document type with the declarations in its brackets.
  private static func documentTypeEnd(_ bytes: TextBytes, from start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return place + 1
      default: break
      }
      place += 1
    }
    return place
  }

  /// Copies a reference of XML, resolves one of HTML, and makes anything else an ampersand.
  private mutating func takeReference(always isAttribute: Bool = false) {
    let start = place
    place += 1
    guard isAttribute || !open.isEmpty else { return }
    for name in Self.own where bytes[(start + 1)...].starts(with: name) {
      place = start + 1 + name.count
      return output.append(contentsOf: bytes[start..<place])
    }
    guard let (resolved, end) = CharacterReferences.resolved(bytes, at: start) else { return output += "&amp;".utf8 }
    place = end
    for byte in resolved {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      default: if Self.isCharacter(byte) { output.append(byte) }
      }
    }
  }

  private static let own = ["amp;", "lt;", "gt;", "quot;", "apos;"].map { Array($0.utf8) }
}

extension TextBytes {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { self[(count - bytes.count)...].starts(with: bytes) }
}
