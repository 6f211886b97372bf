package import Newsprint

/// The members of one JSON object at its top level, as ranges of its bytes.
///
/// The object is taken to be valid (a parser has read it); of anything else the walk gives what it finds and ends.
package struct JSONMembers: Sequence, IteratorProtocol {
  package struct Member {
    /// The key between its quotes, as it is written: with escapes.
    package var key: Range<Int>
    /// The value.
    package var value: Range<Int>
    /// The key as text.
    package var name: String
  }

  private var cursor: JSONCursor

  package init(_ bytes: TextBytes) {
    cursor = JSONCursor(bytes)
    cursor.skipSpace()
    cursor.place = cursor.peek == UInt8(ascii: "{") ? cursor.place + 1 : bytes.count
  }

  package mutating func next() -> Member? {
    cursor.skipSpace()
    if cursor.peek == UInt8(ascii: ",") { cursor.place += 1 }
    cursor.skipSpace()
    guard cursor.peek == 0x22 else { return nil }
    let start = cursor.place + 1
    cursor.skipString()
    let key = start..<Swift.max(start, cursor.place - 1)
    cursor.skipSpace()
    guard cursor.peek == UInt8(ascii: ":") else { return nil }
    cursor.place += 1
    cursor.skipSpace()
    let value = cursor.place
    cursor.skipValue()
    guard cursor.place > value else { return nil }
    return Member(key: key, value: value..<cursor.place, name: cursor.bytes.string(key))
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
