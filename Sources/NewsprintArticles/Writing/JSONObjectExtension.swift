internal import Newsprint

extension JSONText {
  /// Appends a JSON object with more members, and a line feed.
  ///
  /// The object's own bytes stay as they are, up to the white space around its last brace: `{"a":1}` and the members
  /// `"topics":[]` become `{"a":1,"topics":[]}`. A member of the object whose key is in `keys` goes away first, because
  /// parsers differ on which of two equal keys they take.
  ///
  /// - Parameters:
  ///   - object: One valid JSON object on one line.
  ///   - members: The members to add, separated by commas; may be empty.
  ///   - keys: The keys of `members`.
  ///   - output: Where the line goes.
  /// - Complexity: O(*b*), where *b* is the number of bytes in `object` and `members`.
  package static func appendLine(
    extending object: UnsafeBufferPointer<UInt8>, members: [UInt8], keys: [Key], to output: inout [UInt8]
  ) {
    guard let brace = object.lastIndex(of: UInt8(ascii: "}")) else { return }
    var end = brace
    while end > 0, isSpace(object[end - 1]) { end -= 1 }
    let doomed = holds(object, anyOf: keys) ? ranges(ofMembers: keys.map(\.name), in: object, end: end) : []
    var start = 0
    let first = output.count
    for range in doomed {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: object[start..<range.lowerBound]))
      start = range.upperBound
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: object[start..<end]))
    if !members.isEmpty {
      let isEmpty = output[first...].last { !isSpace($0) } == UInt8(ascii: "{")
      if !isEmpty { output.append(UInt8(ascii: ",")) }
      output += members
    }
    output.append(UInt8(ascii: "}"))
    output.append(0x0A)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The bytes of the members with these keys, each with one of the commas around it.
  private static func ranges(
    ofMembers keys: [String], in object: UnsafeBufferPointer<UInt8>, end: Int
  ) -> [Range<Int>] {
    let members = Array(JSONMembers(object))
    var ranges: [Range<Int>] = []
    // Whether a member that stays has been passed: then a doomed one takes the comma before it, else the one behind.
    var hasKept = false
    for (index, member) in members.enumerated() {
      guard keys.contains(member.name) else {
        hasKept = true
        continue
      }
      let start = hasKept ? members[index - 1].value.upperBound : member.key.lowerBound - 1
      let next = index + 1 < members.count ? members[index + 1].key.lowerBound - 1 : end
      ranges.append(start..<(hasKept ? member.value.upperBound : next))
    }
    return ranges
  }

  /// Whether the bytes hold one of the keys in quotes anywhere: a quick look that spares most objects the walk.
  private static func holds(_ object: UnsafeBufferPointer<UInt8>, anyOf keys: [Key]) -> Bool {
    var place = 0
    while place < keys.count {
      // Two keys are looked for at once.
      let other = min(place + 1, keys.count - 1)
      if object.contains(keys[place].quoted, or: keys[other].quoted) { return true }
      place += 2
    }
    return false
  }

  /// A member's key, and the same in quotes as it is looked for.
  package struct Key: Sendable, ExpressibleByStringLiteral {
    fileprivate let name: String
    fileprivate let quoted: [UInt8]

    package init(_ name: String) {
      self.name = name
      var quoted: [UInt8] = []
      JSONText.append(name, to: &quoted)
      self.quoted = quoted
    }

    package init(stringLiteral name: String) { self.init(name) }
  }
}
