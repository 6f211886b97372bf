/// Fields of comma-separated values (RFC 4180), written as bytes.
package enum CSVText {
  /// Appends a field, in quotes when it holds a separator, a quote, a line break or white space at an edge.
  package static func append(
    _ field: some Sequence<UInt8>, separator: UInt8 = UInt8(ascii: ","), to output: inout [UInt8]
  ) {
    var needsQuotes = false
    var (first, last): (UInt8, UInt8) = (0, 0)
    for (place, byte) in field.enumerated() {
      if place == 0 { first = byte }
      if byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D { needsQuotes = true }
      last = byte
    }
    if first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 { needsQuotes = true }
    guard needsQuotes else { return output.append(contentsOf: field) }
    output.append(0x22)
    for byte in field {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
