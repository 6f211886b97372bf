/// The scripts that languages of news are told apart by.
enum LetterScript: Int, CaseIterable {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, otherIndic, southEastAsian, hangul, kana, han, other

  /// The script of a letter.
  @inline(__always)
  init(_ scalar: UInt32) {
    self = scalar < 0x250 ? .latin : Self.beyondLatin(scalar)
  }

  private static func beyondLatin(_ scalar: UInt32) -> LetterScript {
    switch scalar {
    case 0x250...0x2af, 0x1e00...0x1eff, 0x2c60...0x2c7f, 0xa720...0xa7ff: .latin
    case 0x370...0x3ff, 0x1f00...0x1fff: .greek
    case 0x400...0x52f, 0x1c80...0x1c8f, 0x2de0...0x2dff: .cyrillic
    case 0x590...0x5ff, 0xfb1d...0xfb4f: .hebrew
    case 0x600...0x77f, 0x8a0...0x8ff, 0xfb50...0xfdff, 0xfe70...0xfeff: .arabic
    case 0x900...0x97f: .devanagari
    case 0x980...0xdff: .otherIndic
    case 0xe00...0xeff, 0x1000...0x109f, 0x1780...0x17ff: .southEastAsian
    case 0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7af: .hangul
    case 0x3041...0x30ff, 0x31f0...0x31ff, 0xff66...0xff9f: .kana
    case 0x3005...0x3007, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x323af: .han
    default: .other
    }
  }

  /// Whether single characters of the script tell more of a language than runs of them do.
  @inline(__always)
  var hasTellingCharacters: Bool { self == .kana || self == .han }
}
