/// A set of words by their first eight bytes, each set's words being told apart by them; ASCII capitals count as small.
struct PackedWords: Sendable {
  /// An open-addressed table, at most a quarter full; zero marks a free slot.
  private var slots: [UInt64]
  private let shift: UInt64

  init(_ words: Set<String>) {
    let bits = max(3, 66 - (words.count * 2).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    slots = [UInt64](repeating: 0, count: 1 << bits)
    for word in words {
      let bytes = Array(word.utf8)
      let key = bytes.withTextBytes { Self.pack($0, 0..<$0.count) }
      var slot = Self.slot(key, shift)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
  }

  /// Whether a word with the packed bytes `key` is in the set.
  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    let slots = slots.span
    var slot = Self.slot(key, shift)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return false
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// The first eight bytes of a word, its ASCII capitals lowered, as one number.
  @inline(__always)
  static func pack(_ text: TextBytes, _ word: Range<Int>) -> UInt64 {
    var packed: UInt64 = 0
    var place = word.lowerBound
    let end = min(word.upperBound, place &+ 8)
    while place < end {
      packed = packed &<< 8 | UInt64(text[place].asciiLowercased)
      place &+= 1
    }
    return packed
  }
}
