internal import Newsprint

/// The members of one JSON object at its top level, as ranges of its bytes.
///
/// The object is taken to be valid (a parser has read it); of anything else the walk gives what it finds and ends.
struct JSONMembers: Sequence, IteratorProtocol {
  struct Member {
    /// The key between its quotes, as it is written: with escapes.
    var key: Range<Int>
    /// The value.
    var value: Range<Int>
    /// The key as text.
    var name: String
  }

  private let bytes: TextBytes
  private var place = 0

  init(_ bytes: TextBytes) {
    self.bytes = bytes
    skipSpace()
    if peek == UInt8(ascii: "{") { place += 1 } else { place = bytes.count }
  }

  mutating func next() -> Member? {
    skipSpace()
    if peek == UInt8(ascii: ",") { place += 1 }
    skipSpace()
    guard peek == 0x22 else { return nil }
    let start = place + 1
    skipString()
    let key = start..<Swift.max(start, place - 1)
    skipSpace()
    guard peek == UInt8(ascii: ":") else { return nil }
    place += 1
    skipSpace()
    let value = place
    skipValue()
    guard place > value else { return nil }
    return Member(key: key, value: value..<place, name: bytes.string(key))
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Passes a string, from its opening quote to behind its closing one.
  private mutating func skipString() {
    place += 1
    while let byte = peek {
      place += 1
      if byte == 0x22 { return }
      if byte == 0x5C, place < bytes.count { place += 1 }
    }
  }

  private mutating func skipValue() {
    var depth = 0
    while let byte = peek {
      switch byte {
      case 0x22:
        skipString()
        if depth == 0 { return }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
        place += 1
        if depth == 0 { return }
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
        if depth == 0 { return }
        place += 1
      default:
        place += 1
      }
    }
  }

  /// What kind of value begins at a place, with its article.
  static func typeName(ofValueAt place: Int, in bytes: TextBytes) -> String {
    guard place < bytes.count else { return "nothing" }
    switch bytes[place] {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "a list"
    case 0x22: return "a string"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return "a boolean"
    case UInt8(ascii: "n"): return "null"
    default: return "a number"
    }
  }
}
