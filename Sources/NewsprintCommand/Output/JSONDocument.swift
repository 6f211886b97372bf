internal import NewsprintArticles

/// A JSON document in the making: members in the order they are added, two spaces an indent, or all on one line.
struct JSONDocument {
  private let isOneLine: Bool
  private var bytes: [UInt8] = []
  private var depth = 0
  private var needsComma = false

  init(isOneLine: Bool = false) { self.isOneLine = isOneLine }

  /// The document as bytes, with a line feed.
  var line: [UInt8] { bytes + [UInt8(ascii: "\n")] }

  /// The document as text.
  var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Adds an object, as the document or the next element.
  mutating func object(_ key: String? = nil, _ body: (inout JSONDocument) -> Void) {
    nested(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Adds an array.
  mutating func array(_ key: String? = nil, _ body: (inout JSONDocument) -> Void) {
    nested(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Adds a string, or null.
  mutating func string(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { JSONText.append(value, to: &bytes) } else { bytes += "null".utf8 }
  }

  /// Adds an integer.
  mutating func integer(_ key: String? = nil, _ value: Int) {
    begin(key)
    JSONText.append(value, to: &bytes)
  }

  /// Adds a number with a fixed number of decimals.
  mutating func number(_ key: String? = nil, _ value: Double, decimals: Int = 6) {
    begin(key)
    JSONText.append(value, decimals: decimals, to: &bytes)
  }

  /// Adds a flag.
  mutating func flag(_ key: String, _ value: Bool) {
    begin(key)
    bytes += (value ? "true" : "false").utf8
  }

  private mutating func nested(_ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONDocument) -> Void) {
    begin(key)
    bytes.append(open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { newLine() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func begin(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    needsComma = true
    guard let key else { return }
    JSONText.append(key, to: &bytes)
    bytes += isOneLine ? ":".utf8 : ": ".utf8
  }

  /// Adds a list of strings.
  mutating func strings(_ key: String? = nil, _ values: [String]) {
    array(key) { document in for value in values { document.string(nil, value) } }
  }

  private mutating func newLine() {
    if isOneLine { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: 0x20, count: depth * 2)
  }
}
