/// References to characters as HTML has them: `&eacute;`, `&#8217;`, `&#x2019;`.
package struct CharacterReferences: Sendable {
  private static let shared = CharacterReferences()

  private var named: [UInt64: Range<Int>] = [:]
  private let scalars: [UInt32]

  private init() {
    let table = HexTable(Self.names)
    scalars = table.numbers
    named.reserveCapacity(table.items.count)
    for item in table.items { named[Self.key(item.name)] = item.right }
  }

  private static func key(_ name: TextBytes) -> UInt64 {
    name.stableHash
  }

  /// The longest name there is, and more digits than a scalar has.
  private static let longestName = 32

  /// The characters that a reference at `start`, an ampersand, stands for, and where it ends; nil where there is none.
  ///
  /// A name needs its semicolon, since `AT&T` and `x &lt y` are text; a number goes without. What was escaped twice on its
  /// way (`&amp;eacute;`) is resolved twice, but for the signs of markup, which may be meant.
  package static func resolved(
    _ text: TextBytes, at start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    guard let (scalars, end) = scalars(text, at: start + 1) else { return nil }
    if scalars == [0x26], let (inner, innerEnd) = self.scalars(text, at: end), !isSign(inner) {
      return (encoded(inner), innerEnd)
    }
    return (encoded(scalars), end)
  }

  private static func isSign(_ scalars: [UInt32]) -> Bool {
    scalars == [0x26] || scalars == [0x3c] || scalars == [0x3e]
  }

  private static func encoded(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Decoder.append(scalar, to: &bytes) }
    return bytes
  }

  /// What stands behind an ampersand at `start`.
  private static func scalars(_ text: TextBytes, at start: Int) -> (scalars: [UInt32], end: Int)? {
    guard start < text.count else { return nil }
    if text[start] == 0x23 { return number(text, at: start + 1) }
    var end = start
    while end < text.count, end - start <= longestName, isNameByte(text[end]) { end += 1 }
    guard end > start, end < text.count, text[end] == 0x3b else { return nil }
    guard let found = shared.named[key(text[start..<end])] else { return nil }
    return (Array(shared.scalars[found]), end + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func number(_ text: TextBytes, at start: Int) -> (scalars: [UInt32], end: Int)? {
    let isHex = start < text.count && text[start] | 0x20 == 0x78
    var end = isHex ? start + 1 : start
    let first = end
    var value: UInt32 = 0
    while end < text.count, end - first < longestName, let digit = digit(text[end], isHex: isHex) {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      end += 1
    }
    let hasSemicolon = end < text.count && text[end] == 0x3b
    // "Route &#1" is no reference; "storm&#8217s" is one that lost its semicolon.
    guard end > first, hasSemicolon || (!isHex && end - first >= 2 && value >= 0x20) else { return nil }
    return ([scalar(value)], hasSemicolon ? end + 1 : end)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where isHex, 0x61...0x66 where isHex: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  /// The scalar of a number: those of control characters are read as Windows-1252, as the HTML standard says.
  private static func scalar(_ value: UInt32) -> UInt32 {
    if (0x80...0x9f).contains(value) { return windows1252[Int(value - 0x80)] }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xfffd : value
  }

  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e,
    0x178,
  ]
}
