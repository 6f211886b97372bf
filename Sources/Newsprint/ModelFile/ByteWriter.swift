/// Writes structured content as bytes: little-endian numbers, and strings and arrays after their length.
///
/// ``ByteReader`` reads it back with calls of the same names in the same order.
package struct ByteWriter: Sendable {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates a writer that has written nothing.
  package init() {}

  /// Appends a number in its own size.
  package mutating func append<Number: ModelFileElement>(_ number: Number) {
    bytes.append(bytesOf: number)
  }

  /// Appends an integer as 8 bytes.
  package mutating func append(_ integer: Int) { append(Int64(integer)) }

  /// Appends one byte: 1 for true, 0 for false.
  package mutating func append(_ flag: Bool) { append(flag ? 1 as UInt8 : 0) }

  /// Appends a string: its length in bytes as 4 bytes, then its UTF-8.
  ///
  /// - Precondition: The string is shorter than 4 GiB.
  package mutating func append(_ string: String) {
    append(UInt32(string.utf8.count))
    bytes.append(contentsOf: string.utf8)
  }

  /// Appends an array: its count as 8 bytes, then its elements.
  package mutating func append<Element: ModelFileElement>(_ array: [Element]) {
    append(UInt64(array.count))
    bytes.append(bytesOf: array)
  }

  /// Appends an array of strings: its count as 8 bytes, then each string.
  package mutating func append(_ strings: [String]) {
    append(UInt64(strings.count))
    for string in strings { append(string) }
  }

  /// Appends one byte, 0 for nil and 1 before a number.
  package mutating func append<Number: ModelFileElement>(_ number: Number?) {
    append(number != nil)
    if let number { append(number) }
  }

  /// Appends one byte, 0 for nil and 1 before a string.
  package mutating func append(_ string: String?) {
    append(string != nil)
    if let string { append(string) }
  }
}
