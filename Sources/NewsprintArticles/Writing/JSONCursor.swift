package import Newsprint

/// A place in JSON, and how values are passed.
///
/// The JSON is taken to be valid (a parser has read it); of anything else the walk passes what it can and ends.
struct JSONCursor {
  let bytes: TextBytes
  var place = 0

  init(_ bytes: TextBytes) { self.bytes = bytes }

  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Passes a string, from its opening quote to behind its closing one.
  mutating func skipString() {
    place += 1
    while let byte = peek {
      place += 1
      if byte == 0x22 { return }
      if byte == 0x5C, place < bytes.count { place += 1 }
    }
  }

  /// Passes a value, with all that is in it.
  mutating func skipValue() {
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
}

/// The values of one JSON array, as ranges of its bytes; none of anything else.
package struct JSONElements: Sequence, IteratorProtocol {
  private var cursor: JSONCursor

  package init(_ bytes: TextBytes) {
    cursor = JSONCursor(bytes)
    cursor.skipSpace()
    cursor.place = cursor.peek == UInt8(ascii: "[") ? cursor.place + 1 : bytes.count
  }

  package mutating func next() -> Range<Int>? {
    cursor.skipSpace()
    if cursor.peek == UInt8(ascii: ",") { cursor.place += 1 }
    cursor.skipSpace()
    let start = cursor.place
    cursor.skipValue()
    return cursor.place > start ? start..<cursor.place : nil
  }
}
