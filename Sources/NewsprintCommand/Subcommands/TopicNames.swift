internal import NewsprintArticles

/// Topic names as people type them in an option that may be repeated.
enum TopicNames {
  /// Reads the values of an option, in their order.
  ///
  /// A value that is a topic's name as it stands is that topic, commas and all. Of another value the names are cut at
  /// commas, and a name may be a JSON string, for one with a comma or a control character in it: `"arts, culture",sport`.
  /// A whole JSON list of strings will do as well.
  ///
  /// - Throws: `UsageError` where a JSON string is broken, or no name is left.
  static func read(
    _ values: [String], of option: some Parameter, known: Set<String>
  ) throws(UsageError) -> [String] {
    let name = option.declaration.displayName
    var names: [String] = []
    for value in values {
      if known.contains(value) {
        names.append(value)
        continue
      }
      guard let read = list(value) else {
        throw .invalidValue(
          value, name: name, expectation: "names separated by commas; one that starts with a quote is a JSON string")
      }
      names += read
    }
    guard !names.isEmpty else { throw .missingValue(option.declaration.displayNameWithValue) }
    return names
  }

  /// The names of one value; nil where it is broken.
  static func list(_ value: String) -> [String]? {
    var rest = Array(value.utf8)[...]
    trim(&rest)
    if rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]"), rest.count > 1 {
      var inner = rest.dropFirst().dropLast()
      trim(&inner)
      if inner.first == UInt8(ascii: "\"") { rest = inner }
    }
    var names: [String] = []
    while !rest.isEmpty {
      trim(&rest)
      if rest.first == UInt8(ascii: "\"") {
        guard let (text, length) = JSONString.read(rest) else { return nil }
        names.append(text)
        rest.removeFirst(length)
        trim(&rest)
        guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { return nil }
      } else {
        var name = rest.prefix { $0 != UInt8(ascii: ",") }
        rest.removeFirst(name.count)
        trim(&name)
        if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
      }
      if !rest.isEmpty { rest.removeFirst() }
    }
    return names
  }

  private static func trim(_ text: inout ArraySlice<UInt8>) {
    while text.first == 0x20 { text.removeFirst() }
    while text.last == 0x20 { text.removeLast() }
  }
}
