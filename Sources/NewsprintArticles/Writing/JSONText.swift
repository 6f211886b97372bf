package import Newsprint

/// JSON written as bytes, without Foundation.
package enum JSONText {
  /// Appends a JSON string: quotes, and escapes where RFC 8259 asks for them.
  ///
  /// The bytes must be valid UTF-8.
  package static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    text.withContiguousTextBytes { append($0, to: &output) }
  }

  /// Appends a JSON string.
  package static func append(_ text: String, to output: inout [UInt8]) {
    text.withTextBytes { append($0, to: &output) }
  }

  /// Appends a JSON string: runs without escapes are copied whole.
  package static func append(_ text: TextBytes, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      output.append(contentsOf: text[start..<index])
      start = index + 1
      output.append(UInt8(ascii: "\\"))
      switch byte {
      case 0x22, 0x5C: output.append(byte)
      case 0x08: output.append(UInt8(ascii: "b"))
      case 0x09: output.append(UInt8(ascii: "t"))
      case 0x0A: output.append(UInt8(ascii: "n"))
      case 0x0C: output.append(UInt8(ascii: "f"))
      case 0x0D: output.append(UInt8(ascii: "r"))
      default:
        output += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")]
        output += [hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    output.append(contentsOf: text[start...])
    output.append(UInt8(ascii: "\""))
  }

  /// Appends an integer.
  package static func append(_ value: Int, to output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude, to: &output)
  }

  /// Appends a number with a fixed number of decimals, rounded half up; `null` when it is not finite or beyond 64 bits.
  ///
  /// - Parameter decimals: Must be in `0...15`.
  package static func append(_ value: Double, decimals: Int, to output: inout [UInt8]) {
    precondition((0...15).contains(decimals), "The number of decimals must be in 0...15")
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 0x1p63 else { return output.append(contentsOf: "null".utf8) }
    let digits = UInt64(scaled)
    if value < 0, digits > 0 { output.append(UInt8(ascii: "-")) }
    appendDigits(UInt(digits / scale), to: &output)
    guard decimals > 0 else { return }
    output.append(UInt8(ascii: "."))
    var rest = digits % scale
    var place = scale / 10
    while place > 0 {
      output.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Appends a story's fields as one JSON object.
  package static func append(_ article: Article, to output: inout [UInt8]) {
    let batch = ArticleBatch([article])
    var object: [UInt8] = []
    append(batch, batch.records[0], to: &object)
    output += object
  }

  /// Replaces `output` by a record's fields as one JSON object; absent fields are left out.
  static func append(_ batch: ArticleBatch, _ record: ArticleBatch.Record, to output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    let fields = [
      ("id", record.id), ("headline", record.headline), ("text", record.text), ("date", record.date),
      ("source", record.source),
    ]
    var mark = UInt8(ascii: "{")
    for (name, range) in fields where !range.isEmpty {
      output.append(mark)
      mark = UInt8(ascii: ",")
      append(name, to: &output)
      output.append(UInt8(ascii: ":"))
      append(batch.bytes[range], to: &output)
    }
    if !record.labels.isEmpty {
      output.append(mark)
      mark = UInt8(ascii: ",")
      output += "\"labels\":[".utf8
      for (position, index) in record.labels.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        append(batch.labelNames[Int(batch.labelIDs[index])], to: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
    if mark == UInt8(ascii: "{") { output.append(mark) }
    output.append(UInt8(ascii: "}"))
  }

  private static func appendDigits(_ value: UInt, to output: inout [UInt8]) {
    let start = output.count
    var rest = value
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    output[start...].reverse()
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
