/// A table's header: what separates its columns, their names, and which of them are a story's fields.
struct Table: Sendable {
  let format: ArticleFormat
  let separator: UInt8
  let columns: [String]
  /// The columns' names as JSON strings.
  let keys: [[UInt8]]
  /// The number of bytes of the header, with blank lines before it.
  let length: Int
  let headline: Int?
  let text: Int?
  let label: Int?
  let id: Int?
  let date: Int?
  let source: Int?

  var syntax: RowSyntax { RowSyntax(separator: separator, isLenient: format == .tsv) }

  /// Reads the header at the start of `bytes`; nil when they do not hold all of it.
  ///
  /// - Throws: ``ArticleError`` when the header is broken, or lacks a column that is needed.
  init?(
    header bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool, format: ArticleFormat, input: String,
    _ options: ArticleReaderOptions
  ) throws {
    var start = 0
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    let separator = format == .tsv ? 0x09 : Table.likelySeparator(in: bytes, from: start)
    let syntax = RowSyntax(separator: separator, isLenient: format == .tsv)
    guard isAtEnd || syntax.rowEnd(in: bytes, from: start) != nil else { return nil }
    var fields: [RowSyntax.Field] = []
    length = syntax.row(in: bytes, at: start, into: &fields)
    self.format = format
    self.separator = separator
    var names: [String] = []
    for field in fields {
      if let problem = field.problem {
        let line = 1 + bytes[..<field.start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        throw ArticleError.invalidRecord(InvalidRecord(input: input, line: line, problem: problem))
      }
      var name: [UInt8] = []
      field.append(from: bytes, to: &name)
      names.append(String(decoding: name, as: UTF8.self))
    }
    let columns = names
    self.columns = columns
    keys = columns.map { name in
      var key: [UInt8] = []
      JSONText.append(name, to: &key)
      return key
    }
    func column(of field: ArticleField) throws -> Int? {
      if let name = options.fieldNames[field] {
        if let exact = columns.firstIndex(of: name) { return exact }
        throw ArticleError.noSuchColumn(input: input, field: field, name: name, columns: columns)
      }
      let plain = columns.map { Table.trimmed($0).lowercased() }
      for name in field.usualNames {
        if let index = plain.firstIndex(of: name) { return index }
      }
      return nil
    }
    headline = try column(of: .headline)
    text = try column(of: .text)
    let guess = try column(of: .label)
    let isOwn = options.fieldNames[.label] == nil && OwnTags.isTable(columns)
    if isOwn, options.requiresLabels, let guess {
      throw ArticleError.invalidRecord(
        InvalidRecord(input: input, line: 1, problem: .ownTags(key: columns[guess])))
    }
    label = isOwn ? nil : guess
    id = try column(of: .id)
    date = try column(of: .date)
    source = try column(of: .source)
    if headline == nil, text == nil { throw ArticleError.noTextColumn(input: input, columns: columns) }
  }

  private static func trimmed(_ name: String) -> Substring {
    var name = name[...]
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name
  }

  /// The comma, semicolon or tab that stands most often in the first line, outside of quotes.
  private static func likelySeparator(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.reduce(candidates[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }
}

extension RowSyntax.Field {
  /// What is wrong with the field.
  var problem: InvalidRecord.Problem? {
    switch form {
    case .plain, .quoted: nil
    case .unterminated: .unterminatedQuote
    case .textAfterQuote: .textAfterQuote
    }
  }

  /// Appends the field's contents, with doubled quotes made single.
  func append(from bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
    let contents = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard hasDoubledQuotes else { return target.append(contentsOf: contents) }
    var skipsNext = false
    for byte in contents {
      if skipsNext {
        skipsNext = false
        continue
      }
      target.append(byte)
      skipsNext = byte == 0x22
    }
  }
}
