/// Letters of one alphabet that are written in several ways with nothing meant by it, and marks that may be left out.
enum SpellingFolding {
  /// The usual form of a letter that has others, or nil.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let other = others[scalar] { return other }
    // Digits are the same in every script.
    if scalar.value >= 0x80, scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericValue, (0...9).contains(value)
    {
      return Unicode.Scalar(UInt8(0x30 + value))
    }
    return nil
  }

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    // Russian is written with or without the dots of ё.
    "\u{451}": "\u{435}", "\u{401}": "\u{415}",
    // Romanian letters with a comma are often typed with the cedilla of Turkish.
    "\u{219}": "\u{15f}", "\u{218}": "\u{15e}", "\u{21b}": "\u{163}", "\u{21a}": "\u{162}",
    // The keyboards of Persian and Urdu have another yeh and kaf than those of Arabic.
    "\u{6cc}": "\u{64a}", "\u{6a9}": "\u{643}",
  ]

  /// Whether a scalar is a stroke or mark of Arabic or Hebrew script that is left out but in scripture and in primers:
  /// tatweel, harakat, signs of recitation, points and accents.
  static func isUnwritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x640, 0x610...0x61a, 0x64b...0x65f, 0x670, 0x6d6...0x6dc, 0x6df...0x6e4, 0x6e7, 0x6e8, 0x6ea...0x6ed: true
    case 0x591...0x5bd, 0x5bf, 0x5c1, 0x5c2, 0x5c4, 0x5c5, 0x5c7: true
    default: false
    }
  }
}
