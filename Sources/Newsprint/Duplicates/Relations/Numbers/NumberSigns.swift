/// What stands at the numbers of a text besides their digits.
enum NumberSigns {
  /// The hash of all digits and of the marks that touch them, but for those that end sentences and clauses.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func hash(_ text: TextBytes) -> UInt64 {
    var hash: UInt64 = 0
    for place in text.indices {
      let byte = text[place]
      // What nearly all bytes are: letters, blanks and controls.
      if byte &- 0x40 < 0x40 || byte <= 0x20 { continue }
      let touchesBefore = place > 0 && text[place - 1] &- 0x30 < 10
      let touchesBehind = place + 1 < text.count && text[place + 1] &- 0x30 < 10
      let counts: Bool
      switch byte {
      case 0x30...0x39: counts = true
      // A full stop, comma or colon only between digits.
      case 0x2c, 0x2e, 0x3a: counts = touchesBefore && touchesBehind
      case 0x24, 0x25, 0x2b, 0x2d, 0x2f: counts = touchesBefore || touchesBehind
      // A byte of another sign of currency, a degree or a dash.
      default: counts = byte >= 0x80 && (touchesBefore || touchesBehind)
      }
      if counts { hash = StableHash.extend(hash, with: UInt64(byte)) }
    }
    return hash
  }
}
