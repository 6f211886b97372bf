internal import Newsprint

/// Which fields the records of some input had, so that what is missing from all of them can be said.
struct FieldUse: Sendable {
  /// The fields that stand in at least one record, under one of their names.
  var found: Set<ArticleField> = []
  /// Whether a record has a text that is not empty.
  var hasText = false
  /// The names of the fields of one record.
  var names: [String] = []
  /// The longest string that is no field of a story, while there is no text.
  private(set) var longestUnread: (name: String, length: Int)?

  /// Joins the use of other records to this.
  mutating func add(_ other: FieldUse) {
    found.formUnion(other.found)
    hasText = hasText || other.hasText
    if names.isEmpty { names = other.names }
    if let unread = other.longestUnread { note(name: unread.name, length: unread.length) }
  }

  /// The field that may hold the text, where none was found.
  var unreadTextField: String? { hasText ? nil : longestUnread?.name }

  /// Notes a string that was not read.
  mutating func noteUnread(_ name: String, _ value: TextBytes) {
    // Words have spaces between them, where an address has none; scripts without spaces take three bytes a letter.
    if value.contains(where: { $0 == 0x20 || $0 >= 0xE0 }) { note(name: name, length: value.count) }
  }

  private mutating func note(name: String, length: Int) {
    if length > longestUnread?.length ?? 0 { longestUnread = (name, length) }
  }

  /// Notes the strings of JSON objects and of the objects in them that are not read.
  mutating func noteStrings(
    of objects: [TextBytes], options: ArticleReaderOptions
  ) {
    let read = options.foldedNames
    for object in objects { noteStrings(of: object, path: "", depth: 0, read: read) }
  }

  private mutating func noteStrings(
    of object: TextBytes, path: String, depth: Int, read: Set<String>
  ) {
    guard depth < 4 else { return }
    for member in JSONMembers(object) {
      let name = path.isEmpty ? member.name : "\(path).\(member.name)"
      let value = object[member.value]
      switch value.first {
      case UInt8(ascii: "\"") where !read.contains(FieldName.folded(name)): noteUnread(name, value)
      case UInt8(ascii: "{"): noteStrings(of: value, path: name, depth: depth + 1, read: read)
      default: break
      }
    }
  }
}
