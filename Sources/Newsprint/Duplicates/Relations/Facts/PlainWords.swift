/// Words of ASCII letters, the way in which nearly all of them are cut: without a look at tables of scalars.
///
/// What ends at another byte than ASCII, holds more than 64 letters or is a contraction is left to ``FactScanner``.
final class PlainWords {
  /// What a byte is to the scanner.
  enum Kind: UInt8 {
    case space, word, other
  }

  /// For each byte what it is, and for bytes of words the folded letter.
  private var table = GrowingMemory<UInt8>()
  private var folded = GrowingMemory<UInt8>()
  private static let longest = 64
  private static let cannot = StableHash.hash("cannot")

  /// Takes the letters of ASCII from a table of scalars.
  init(_ scalars: ScalarTable) {
    table.reserve(512, keeping: 0)
    folded.reserve(Self.longest, keeping: 0)
    for byte in 0..<256 { (table[byte], table[256 + byte]) = (Kind.other.rawValue, 0) }
    for byte in UInt32(0)..<0x80 {
      let entry = scalars.entry(byte)
      switch ScalarTable.Class(rawValue: ScalarTable.classBits(entry)) {
      case .space: table[Int(byte)] = Kind.space.rawValue
      case .letter, .underscore:
        table[Int(byte)] = Kind.word.rawValue
        table[256 + Int(byte)] = UInt8(truncatingIfNeeded: ScalarTable.folded(entry))
      default: break
      }
    }
  }

  deinit {
    table.free()
    folded.free()
  }

  /// What a byte is.
  @inline(__always)
  func kind(_ byte: UInt8) -> Kind { Kind(rawValue: table[Int(byte)]) ?? .other }

  /// The hash of the folded word that starts at `start` and where it ends, or nil where this is no plain word; how it is
  /// written is added to the flags.
  @inline(__always)
  func word(_ text: TextBytes, _ start: Int, _ flags: inout FactToken.Flags) -> (UInt64, Int)? {
    if let word = shortWord(text, start, &flags) { return word }
    let limit = min(text.count &- start, Self.longest)
    var count = 0
    var capitals = 0
    while count < limit {
      let byte = text[start &+ count]
      guard table[Int(byte)] == Kind.word.rawValue else { break }
      capitals &+= byte &- 0x41 < 26 ? 1 : 0
      folded[count] = table[256 &+ Int(byte)]
      count &+= 1
    }
    let end = start &+ count
    if count == Self.longest || !isWhole(text, end, last: folded[count &- 1]) { return nil }
    let hash = folded.run(count).stableHash
    if count == 6, hash == Self.cannot { return nil }
    Self.add(&flags, isCapital: text[start] &- 0x41 < 26, isAllCapitals: capitals == count && count > 1)
    return (hash, end)
  }

  /// Whether what stands behind a word that ends with a letter leaves it a plain word.
  @inline(__always)
  private func isWhole(_ text: TextBytes, _ end: Int, last: UInt8) -> Bool {
    let next = text[end]
    return next < 0x80 && !(next == 0x27 && last == 0x6e)
  }

  @inline(__always)
  private static func add(_ flags: inout FactToken.Flags, isCapital: Bool, isAllCapitals: Bool) {
    flags.insert(.isCased)
    if isCapital { flags.insert(.capital) }
    if isAllCapitals { flags.insert(.allCapitals) }
  }

  // MARK: - Eight letters at a time

  /// Eight bytes of which the first are letters.
  private struct Letters {
    /// The number of letters before the first other byte.
    let count: Int
    /// They as small letters, the first lowest, and zeros.
    let folded: UInt64
    /// Whether the first is a capital, and whether all are.
    let startsWithCapital: Bool
    let areCapitals: Bool

    @inline(__always)
    init(_ bytes: UInt64) {
      let ones: UInt64 = 0x0101_0101_0101_0101
      let tops = ones &<< 7
      let small = bytes | ones &* 0x20
      // The top bit of each byte that is in a...z; what is not ASCII has its own top bit.
      let low = small & ~tops
      let letters = (low &+ ones &* 0x1F) & ~(low &+ ones &* 0x05) & ~bytes & tops
      count = (~letters & tops).trailingZeroBitCount &>> 3
      let kept = count == 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
      folded = small & kept
      // Capitals lack the bit of 0x20.
      let smalls = (bytes &<< 2) & tops & kept
      startsWithCapital = smalls & 0x80 == 0
      areCapitals = smalls == 0
    }
  }

  /// A word of at most 15 letters, as nearly all are, told and hashed in registers; nil for others.
  @inline(__always)
  private func shortWord(_ text: TextBytes, _ start: Int, _ flags: inout FactToken.Flags) -> (UInt64, Int)? {
    let first = Letters(text.word(at: start))
    var (count, high, areCapitals) = (first.count, UInt64(0), first.areCapitals)
    if count == 0 { return nil }
    if count == 8 {
      let second = Letters(text.word(at: start &+ 8))
      if second.count == 8 { return nil }
      count &+= second.count
      high = second.folded
      areCapitals = areCapitals && second.areCapitals
    }
    let end = start &+ count
    let last = text[end &- 1] | 0x20
    if text[end] == 0x5F || !isWhole(text, end, last: last) { return nil }
    if count == 6, first.folded == Self.cannotLetters { return nil }
    Self.add(&flags, isCapital: first.startsWithCapital, isAllCapitals: areCapitals && count > 1)
    return (StableHash.hash(low: first.folded, high: high, count: count), end)
  }

  /// *cannot*, the first letter lowest.
  private static let cannotLetters: UInt64 = 0x746F_6E6E_6163
}
