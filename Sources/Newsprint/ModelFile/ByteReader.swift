/// Reads what ``ByteWriter`` wrote, and never past its end, whatever the bytes are.
///
/// Every length is compared with the bytes that remain before memory is allocated for it.
package struct ByteReader: Sendable {
  private let bytes: SharedBuffer<UInt8>
  private let path: String
  private let section: String
  /// How many bytes have been read.
  package private(set) var position = 0

  /// Creates a reader of the bytes; `path` and `section` stand in its errors.
  package init(_ bytes: SharedBuffer<UInt8>, path: String, section: String) {
    self.bytes = bytes
    self.path = path
    self.section = section
  }

  /// How many bytes are left.
  package var remaining: Int { bytes.count - position }

  /// The error that says what is wrong with the content at this point.
  package func invalid(_ reason: String) -> ModelFileError {
    .invalidSection(path: path, section: section, reason: "before byte \(position), \(reason)")
  }

  /// Reads a number in its own size.
  package mutating func read<Number: ModelFileElement>(
    _ type: Number.Type = Number.self
  ) throws(ModelFileError) -> Number {
    let start = try advance(by: MemoryLayout<Number>.size)
    return bytes.withTextBytes { $0.load(at: start, as: Number.self) }
  }

  /// Reads an integer of 8 bytes.
  package mutating func read(_ type: Int.Type = Int.self) throws(ModelFileError) -> Int {
    guard let integer = Int(exactly: try read(Int64.self)) else { throw invalid("an integer is out of range") }
    return integer
  }

  /// Reads a flag; a byte other than 0 and 1 is an error.
  package mutating func read(_ type: Bool.Type = Bool.self) throws(ModelFileError) -> Bool {
    let byte = try read(UInt8.self)
    guard byte <= 1 else { throw invalid("a flag is neither 0 nor 1") }
    return byte == 1
  }

  /// Reads a string; bytes that are not UTF-8 are an error.
  package mutating func read(_ type: String.Type = String.self) throws(ModelFileError) -> String {
    let count = Int(try read(UInt32.self))
    let start = try advance(by: count)
    let string = bytes.withTextBytes { $0[start..<start + count].exactString }
    guard let string else { throw invalid("a string is not UTF-8") }
    return string
  }

  /// Reads an array of numbers.
  package mutating func read<Element: ModelFileElement>(
    _ type: [Element].Type = [Element].self
  ) throws(ModelFileError) -> [Element] {
    let count = try readCount(smallestElement: MemoryLayout<Element>.size)
    let start = try advance(by: count * MemoryLayout<Element>.size)
    return bytes.withTextBytes { $0.load(count, at: start, as: Element.self) }
  }

  /// Reads an array of strings.
  package mutating func read(_ type: [String].Type = [String].self) throws(ModelFileError) -> [String] {
    let count = try readCount(smallestElement: MemoryLayout<UInt32>.size)
    var strings: [String] = []
    strings.reserveCapacity(count)
    for _ in 0..<count { strings.append(try read(String.self)) }
    return strings
  }

  /// Reads a number or nil.
  package mutating func readOptional<Number: ModelFileElement>(
    _ type: Number.Type = Number.self
  ) throws(ModelFileError) -> Number? {
    try read(Bool.self) ? try read(Number.self) : nil
  }

  /// Reads a string or nil.
  package mutating func readOptional(_ type: String.Type = String.self) throws(ModelFileError) -> String? {
    try read(Bool.self) ? try read(String.self) : nil
  }

  /// Checks that everything has been read.
  ///
  /// - Throws: ``ModelFileError/invalidSection(path:section:reason:)`` where bytes are left.
  package func finish() throws(ModelFileError) {
    guard remaining == 0 else { throw invalid("\(remaining) bytes are left over") }
  }

  /// Reads a count of elements of at least `smallestElement` bytes each, which must fit in what remains.
  private mutating func readCount(smallestElement: Int) throws(ModelFileError) -> Int {
    let count = try read(UInt64.self)
    guard count <= UInt64(remaining / smallestElement) else { throw invalid("the content ends inside an array") }
    return Int(count)
  }

  /// Moves past `count` bytes and gives where they start.
  private mutating func advance(by count: Int) throws(ModelFileError) -> Int {
    guard count <= remaining else { throw invalid("the content ends too soon") }
    defer { position += count }
    return position
  }
}
