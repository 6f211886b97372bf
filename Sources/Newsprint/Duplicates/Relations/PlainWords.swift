/// Words of ASCII letters, the way in which nearly all of them are cut: without a look at tables of scalars.
///
/// What ends at another byte than ASCII, holds more than 64 letters or is a contraction is left to ``FactScanner``.
final class PlainWords {
  /// What a byte is to the scanner.
  enum Kind: UInt8 {
    case space, word, other
  }

  /// For each byte what it is, and for bytes of words the folded letter.
  private let table: UnsafeMutablePointer<UInt8>
  private let folded: UnsafeMutablePointer<UInt8>
  private static let longest = 64
  private static let cannot = StableHash.hash("cannot")

  /// Takes the letters of ASCII from a table of scalars.
  init(_ scalars: ScalarTable) {
    table = .allocate(capacity: 512)
    table.initialize(repeating: Kind.other.rawValue, count: 256)
    (table + 256).initialize(repeating: 0, count: 256)
    folded = .allocate(capacity: Self.longest)
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
    table.deallocate()
    folded.deallocate()
  }

  /// What a byte is.
  @inline(__always)
  func kind(_ byte: UInt8) -> Kind { Kind(rawValue: table[Int(byte)]) ?? .other }

  /// The hash of the folded word that starts at `start` and where it ends, or nil where this is no plain word; how it is
  /// written is added to the flags.
  @inline(__always)
  func word(_ text: TextBytes, _ start: Int, _ flags: inout FactToken.Flags) -> (UInt64, Int)? {
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
    if count == Self.longest { return nil }
    if end < text.count, text[end] >= 0x80 || text[end] == 0x27 && folded[count &- 1] == 0x6e { return nil }
    let hash = StableHash.hash(folded, count: count)
    if count == 6, hash == Self.cannot { return nil }
    flags.insert(.isCased)
    if text[start] &- 0x41 < 26 { flags.insert(.capital) }
    if capitals == count, count > 1 { flags.insert(.allCapitals) }
    return (hash, end)
  }
}
