internal import Newsprint

extension String {
  /// The number of terminal columns that the text takes: 2 for wide East Asian characters and emoji, 0 for marks that
  /// combine with the letter before them.
  package var displayWidth: Int {
    asciiWidth ?? reduce(0) { $0 + $1.displayWidth }
  }

  /// The number of columns of a text that is all ASCII; nil for others.
  private var asciiWidth: Int? {
    withTextBytes { bytes in
      var all: UInt8 = 0
      var width = 0
      for byte in bytes {
        all |= byte
        width += byte.isPrintable ? 1 : 0
      }
      return all < 0x80 ? width : nil
    }
  }

  /// The text without control characters, which could play tricks on a terminal: each becomes a space.
  ///
  /// The one place where text of others (labels, headlines, ids, names of files) is made fit for people to look at:
  /// tables and messages apply it to all that they are given, and whoever writes a line by hand applies it to each part.
  package var printable: String {
    if asciiWidth == utf8.count { return self }
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = ""
    result.unicodeScalars.append(contentsOf: unicodeScalars.map { $0.isControl ? " " : $0 })
    return result
  }

  /// The text without control characters but line feeds.
  package var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
  }

  /// The text cut to `width` columns; a cut text ends in "…".
  package func truncated(toWidth width: Int) -> String {
    let asciiWidth = asciiWidth
    guard asciiWidth ?? displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var used = 1
    if asciiWidth != nil {
      let end = utf8.firstIndex { byte in
        used += byte.isPrintable ? 1 : 0
        return used > width
      }
      return self[..<(end ?? endIndex)] + "…"
    }
    var result = ""
    for character in self {
      used += character.displayWidth
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }
}

extension UInt8 {
  /// Whether the byte of ASCII takes a column.
  fileprivate var isPrintable: Bool { self >= 0x20 && self < 0x7F }
}

extension Character {
  /// The number of terminal columns of one grapheme cluster.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first(where: { !$0.isZeroWidth }) else { return 0 }
    // What most characters are, told without a look at their properties.
    if first.value < 0x80, unicodeScalars.count == 1 { return 1 }
    if first.properties.isEmojiPresentation || first.isWide { return 2 }
    // A text symbol that U+FE0F turns into an emoji, and a pair of regional indicators, are as wide as an emoji.
    return unicodeScalars.contains("\u{FE0F}") ? 2 : 1
  }
}

extension Unicode.Scalar {
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  fileprivate var isZeroWidth: Bool {
    if value < 0x300 { return isControl || value == 0xAD }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Wide or full width by Unicode Standard Annex #11; emoji are told by their own property.
  fileprivate var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return Self.wideRanges.contains { $0.contains(value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x4DFF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
