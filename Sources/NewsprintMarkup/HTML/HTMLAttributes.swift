internal import Newsprint

/// The attributes of a start tag, one after the other, as they are written: references in values are not resolved.
struct HTMLAttributes: Sequence, IteratorProtocol {
  private let bytes: TextBytes
  private var place = 0

  /// - Parameter bytes: What stands in a start tag between its name and its end.
  init(_ bytes: TextBytes) { self.bytes = bytes }

  mutating func next() -> (name: TextBytes, value: TextBytes)? {
    while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "/") { place += 1 }
    guard place < bytes.count else { return nil }
    let start = place
    // An equals sign in the first place is part of the name.
    place += 1
    while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
    let name = bytes[start..<place]
    skipSpace()
    guard bytes[place] == UInt8(ascii: "=") else { return (name, TextBytes()) }
    place += 1
    skipSpace()
    let quote = bytes[place]
    if quote == 0x22 || quote == 0x27 {
      let end = bytes.firstPlace(of: quote, from: place + 1) ?? bytes.count
      let value = bytes[(place + 1)..<Swift.max(place + 1, end)]
      place = end + 1
      return (name, value)
    }
    let first = place
    while place < bytes.count, bytes[place] > 0x20 { place += 1 }
    return (name, bytes[first..<place])
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
  }

  /// The value of an attribute, its name in lower case; nil where there is none.
  static func value(_ wanted: StaticString, in bytes: TextBytes) -> TextBytes? {
    for (name, value) in HTMLAttributes(bytes) where name.isName(wanted) { return value }
    return nil
  }
}

extension TextBytes {
  /// Whether the bytes are a name in lower case, with capitals or without.
  func isName(_ name: StaticString) -> Bool {
    let name = TextBytes(name)
    guard count == name.count else { return false }
    for index in indices where lowered(self[index]) != name[index] { return false }
    return true
  }

  private func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
