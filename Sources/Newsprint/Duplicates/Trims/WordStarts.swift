/// Finds the places of a text where a word may start, 64 bytes at a time.
enum WordStarts {
  /// The first place of a range that is wanted, of those where an ASCII letter or a byte beyond ASCII stands and no ASCII
  /// letter before it; nil where none is.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the range.
  @inline(__always)
  static func first(
    in text: TextBytes, _ range: Range<Int>, where isWanted: (Int) -> Bool
  ) -> Int? {
    guard text.count >= 64 else {
      return range.first { place in
        (isLetter(text[place]) || text[place] >= 0x80) && !(place > 0 && isLetter(text[place - 1])) && isWanted(place)
      }
    }
    var place = range.lowerBound
    while place < range.upperBound {
      // The last bytes are looked at with some before them.
      let start = min(place, text.count &- 64)
      let masks = ByteMasks(text, at: start)
      let isInWord: UInt64 = start > 0 && isLetter(text[start &- 1]) ? 1 : 0
      var starts = (masks.letters | masks.nonASCII) & ~(masks.letters &<< 1 | isInWord)
      starts &= UInt64.max &<< UInt64(truncatingIfNeeded: place &- start)
      if range.upperBound < start &+ 64 {
        starts &= (1 &<< UInt64(truncatingIfNeeded: range.upperBound &- start)) &- 1
      }
      while starts != 0 {
        let found = start &+ starts.trailingZeroBitCount
        if isWanted(found) { return found }
        starts &= starts &- 1
      }
      place = start &+ 64
    }
    return nil
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
