/// Records as lines of text, a record a line, for files and `sort`.
///
/// A line is the kind with its version, such as `CAND1`, and the numbers, each in hexadecimal digits of its full width, so
/// that in the C locale lines sort as numbers do; all divided by tabs. A tail of text follows with backslash, tab and line
/// feed as `\\`, `\t` and `\n`, one of bytes in hexadecimal digits, and a story as the fields of ``StageStory``.
package enum StageLines {
  private static let digits = Array("0123456789abcdef".utf8)
  private static let tab = UInt8(ascii: "\t")
  private static let feed = UInt8(ascii: "\n")

  /// Appends the records of a table, a line each.
  package static func append(_ table: StageTable, to output: inout [UInt8]) {
    let label = Array("\(table.kind.name)\(table.kind.version)".utf8)
    for row in 0..<table.count {
      output += label
      for (field, width) in table.kind.widths.enumerated() {
        output.append(tab)
        appendHex(table[row, field], width: width, to: &output)
      }
      switch table.kind.tail {
      case .none: break
      case .text:
        output.append(tab)
        appendEscaped(table.tail(row), to: &output)
      case .bytes:
        output.append(tab)
        for byte in table.tail(row) { appendHex(UInt64(byte), width: 1, to: &output) }
      case .story:
        for field in StageStory.fields(table.tail(row)) {
          output.append(tab)
          appendEscaped(field, to: &output)
        }
      }
      output.append(feed)
    }
  }

  private static func appendHex(_ number: UInt64, width: Int, to output: inout [UInt8]) {
    for place in stride(from: width * 8 - 4, through: 0, by: -4) {
      output.append(digits[Int(truncatingIfNeeded: (number >> UInt64(place)) & 15)])
    }
  }

  private static func appendEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"): output += [byte, byte]
      case tab: output += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case feed: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: output.append(byte)
      }
    }
  }

  // MARK: - Reading

  /// Appends the records of all lines.
  ///
  /// - Throws: `StageError`, whatever the bytes are.
  static func read(_ bytes: TextBytes, into records: inout StageRecords) throws(StageError) {
    var (start, number) = (0, 0)
    var table: StageTable?
    while start < bytes.count {
      let end = bytes[start...].firstPlace(of: feed).map { start + $0 } ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty { continue }
      var fields = Fields(line, number)
      let kind = try fields.kind()
      if let known = table, known.kind != kind {
        records.append(known)
        table = nil
      }
      if table == nil { table = StageTable(kind) }
      try fields.read(into: &table)
    }
    if let table { records.append(table) }
  }

  /// The fields of a line, read one after the other.
  private struct Fields {
    private let line: TextBytes
    private let number: Int
    private var place = 0

    init(_ line: TextBytes, _ number: Int) { (self.line, self.number) = (line, number) }

    private func problem(_ text: String) -> StageError { .invalidLine(number, text) }

    private mutating func next(_ what: String) throws(StageError) -> TextBytes {
      guard place <= line.count else { throw problem("\(what) is missing") }
      let rest = line[place...]
      let field = rest[..<(rest.firstPlace(of: tab) ?? rest.count)]
      place += field.count + 1
      return field
    }

    mutating func kind() throws(StageError) -> StageKind {
      let label = try next("the kind")
      let name = label[..<4].string
      guard label.count > 4, let kind = StageKind.named(name) else {
        throw problem("'\(label[..<24].string)' is no kind of records")
      }
      guard let version = Int(label[4...].string) else { throw problem("the version of '\(name)' is no number") }
      guard version == Int(kind.version) else {
        throw .unsupportedVersion(kind: name, found: version, supported: Int(kind.version))
      }
      return kind
    }

    mutating func read(into table: inout StageTable?) throws(StageError) {
      guard let kind = table?.kind else { return }
      var numbers: [UInt64] = []
      for width in kind.widths {
        let field = try next("a number")
        guard field.count == width * 2, let number = UInt64(field.string, radix: 16) else {
          throw problem("'\(field[..<24].string)' is not a number of \(width * 2) hexadecimal digits")
        }
        numbers.append(number)
      }
      var tail: [UInt8] = []
      switch kind.tail {
      case .none: break
      case .text: tail = unescaped(try next("the text"))
      case .bytes: tail = try bytes(try next("a run of bytes"))
      case .story:
        var fields: [[UInt8]] = []
        for _ in 0..<StageStory.fieldCount { fields.append(unescaped(try next("a field of the story"))) }
        tail = StageStory.tail(fields)
      }
      guard place == line.count + 1 else { throw problem("there is more behind the last field") }
      table?.append(row: numbers, tail: tail)
    }

    private func unescaped(_ text: TextBytes) -> [UInt8] {
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      var place = 0
      while place < text.count {
        let byte = text[place]
        place += 1
        guard byte == UInt8(ascii: "\\"), place < text.count else {
          result.append(byte)
          continue
        }
        switch text[place] {
        case UInt8(ascii: "t"): result.append(tab)
        case UInt8(ascii: "n"): result.append(feed)
        default: result.append(text[place])
        }
        place += 1
      }
      return result
    }

    private func bytes(_ text: TextBytes) throws(StageError) -> [UInt8] {
      func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
      }
      var result: [UInt8] = []
      guard text.count % 2 == 0 else { throw problem("a run of bytes ends too early") }
      for place in stride(from: 0, to: text.count, by: 2) {
        guard let high = value(text[place]), let low = value(text[place + 1]) else {
          throw problem("a run of bytes has a character that is no hexadecimal digit")
        }
        result.append(high << 4 | low)
      }
      return result
    }
  }
}
