package import Newsprint

extension JSONText {
  /// Appends a JSON object with more members, and a line feed.
  ///
  /// The object's own bytes stay as they are, up to the white space around its last brace: `{"a":1}` and the members
  /// `"topics":[]` become `{"a":1,"topics":[]}`. The keys must be free in the object, because parsers differ on which of
  /// two equal keys they take: see ``AddedMembers``.
  ///
  /// - Parameters:
  ///   - object: One valid JSON object on one line.
  ///   - members: The members to add, separated by commas; may be empty.
  ///   - output: Where the line goes.
  /// - Complexity: O(*b*), where *b* is the number of bytes in `object` and `members`.
  package static func appendLine(
    extending object: TextBytes, members: [UInt8], to output: inout [UInt8]
  ) {
    guard let brace = object.lastPlace(where: { $0 == UInt8(ascii: "}") }) else { return }
    var end = brace
    while end > 0, isSpace(object[end - 1]) { end -= 1 }
    output.append(contentsOf: object[..<end])
    if !members.isEmpty {
      let isEmpty = end > 0 && object[end - 1] == UInt8(ascii: "{")
      if !isEmpty { output.append(UInt8(ascii: ",")) }
      output += members
    }
    output.append(UInt8(ascii: "}"))
    output.append(0x0A)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
