internal import Newsprint

/// What a block is by its form.
enum BlockForms {
  /// Whether a block is sentences rather than a label, a link or a list of links.
  static func isProse(_ block: PageBlock, in page: PageText) -> Bool {
    guard block.level == 0, block.linkDensity < 0.5 else { return false }
    let plain = block.plainLength
    if plain >= 80 { return true }
    let closes = endsSentence(page.text, block.range)
    switch block.kind {
    case .paragraph, .quote: return closes ? plain >= 12 : plain >= 40
    case .row, .code: return plain >= 20
    case .item: return closes ? plain >= 25 : plain >= 40
    default: return closes && plain >= 30
    }
  }

  /// Whether a block is links and little else.
  static func isLinkLine(_ block: PageBlock, in page: PageText) -> Bool {
    if block.level > 0 { return block.linkDensity > 0.9 }
    guard block.linkDensity > 0.6 else { return false }
    return block.linkDensity > 0.85 || block.plainLength < 15 || !endsSentence(page.text, block.range)
  }

  /// Whether a short line is the words under a picture or whose it is: `Tower at night. | © Agency/Name`.
  static func isPictureLine(_ block: PageBlock, in page: PageText) -> Bool {
    guard block.level == 0, block.length < 240, block.kind != .item else { return false }
    return page.text.withTextBytes { bytes in
      let text = bytes[block.range]
      guard let mark = marks.first(where: { text.contains(bytes: $0) }) else { return false }
      // In a paragraph of sentences the sign is one of many words.
      return block.kind == .plain || block.length < 120 || text.starts(with: mark)
    }
  }

  private static let marks: [[UInt8]] = [
    "©", "(Foto:", "Foto: ", "(Photo:", "Photo: ", "Getty Images", "Bild: ", "(Bild:", "Foto/", "Shutterstock",
    "picture alliance",
    "AP Photo", "/Reuters)", "/AFP)", "/dpa)", "Archivbild", "Symbolbild", "Image: ", "Credit: ", "Crédit",
  ].map { Array($0.utf8) }

  /// Whether the last sign ends a sentence, quotation marks and brackets aside.
  static func endsSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text.withTextBytes { bytes in
      var part = bytes[range]
      while let last = part.last, last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        part = part[..<(part.count - 1)]
      }
      if part.count > 3, part[part.count - 3] == 0xE2, part[part.count - 2] == 0x80,
        (0x98...0x9F).contains(part[part.count - 1])
      {
        part = part[..<(part.count - 3)]
      }
      guard let last = part.last else { return false }
      if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
        || last == UInt8(ascii: ":")
      {
        return true
      }
      // … 。 ！ ？
      let tail = Array(part[(part.count - 3)...])
      return tail == [0xE2, 0x80, 0xA6] || tail == [0xE3, 0x80, 0x82] || tail == [0xEF, 0xBC, 0x81]
        || tail == [0xEF, 0xBC, 0x9F]
    }
  }
}
