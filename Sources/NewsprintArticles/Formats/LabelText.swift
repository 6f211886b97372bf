internal import Newsprint

/// Labels as they stand in fields: cut at a separator, and without what nobody sees around them.
enum LabelText {
  /// A label without white space, control and invisible characters at both ends.
  ///
  /// - Complexity: O(*t*), where *t* is the number of bytes that go.
  static func trimmed(_ label: TextBytes) -> TextBytes {
    var rest = label
    while let first = rest.first {
      let length = first < 0x80 ? 1 : scalarLength(first)
      guard length <= rest.count, isInvisible(rest[..<length]) else { break }
      rest = rest[length...]
    }
    while let last = rest.last {
      var start = rest.count - 1
      if last >= 0x80 {
        while start > 0, rest[start] & 0xC0 == 0x80 { start -= 1 }
      }
      guard isInvisible(rest[start...]) else { break }
      rest = rest[..<start]
    }
    return rest
  }

  /// Calls `body` with each part between separators.
  static func forEach(in field: TextBytes, separatedBy separator: String, _ body: (TextBytes) -> Void) {
    let mark = Array(separator.utf8)
    var start = 0
    var place = 0
    while place + mark.count <= field.count {
      if field[place] == mark[0], field[place..<place + mark.count].elementsEqual(mark) {
        body(field[start..<place])
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    body(field[start...])
  }

  private static func scalarLength(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// Whether one scalar is white space, a control character, or shows nothing, such as a zero-width space.
  private static func isInvisible(_ bytes: TextBytes) -> Bool {
    if bytes.count == 1, let byte = bytes.first { return byte <= 0x20 || byte == 0x7F }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
      || properties.generalCategory == .format
  }
}
