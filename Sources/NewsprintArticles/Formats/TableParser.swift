internal import Newsprint

extension Block {
  /// Parses the rows of a table.
  func parseRows(_ buffer: ByteBuffer, table: Table, options: ArticleReaderOptions) throws -> ParsedBlock {
    defer { withExtendedLifetime(buffer) {} }
    let bytes = buffer.bytes
    var builder = BatchBuilder(input: input, byteCount: bytes.count, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    parsed.use.found = Set(table.fields.keys)
    var fields: [RowSyntax.Field] = []
    let syntax = table.syntax
    let isText = bytes.isText
    var start = 0
    var line = firstLine
    while start < bytes.count {
      let next = syntax.row(in: bytes, at: start, into: &fields)
      defer {
        line += buffer.lineCount(from: start, to: next)
        start = next
      }
      if !isText {
        let row = bytes[start..<next]
        if try parsed.noteFault(of: row, line: line, in: self, buffer, options) { continue }
      }
      if fields.count == 1, fields[0].form == .plain, fields[0].start == fields[0].end { continue }
      if let broken = fields.first(where: { $0.isBroken }), let problem = broken.problem(in: bytes) {
        let brokenLine = line + buffer.lineCount(from: start, to: broken.start)
        try parsed.note(InvalidRecord(input: input, line: brokenLine, problem: problem), options: options)
        continue
      }
      guard fields.count == table.columns.count else {
        let problem = InvalidRecord.Problem.raggedRow(expected: table.columns.count, found: fields.count)
        try parsed.note(InvalidRecord(input: input, line: line, problem: problem), options: options)
        continue
      }
      if let record = builder.row(fields, of: bytes, table: table, line: line, options: options) {
        parsed.use.note(record, fields, of: bytes, table: table, isEarly: builder.batch.records.count < 64)
        builder.batch.records.append(record)
      } else {
        try parsed.note(InvalidRecord(input: input, line: line, problem: .noLabel), options: options)
      }
    }
    parsed.batch = builder.batch
    return parsed
  }
}

extension BatchBuilder {
  /// The record of one row; nil when it lacks the label it must have.
  fileprivate mutating func row(
    _ fields: [RowSyntax.Field], of bytes: TextBytes, table: Table, line: Int,
    options: ArticleReaderOptions
  ) -> ArticleBatch.Record? {
    var record = ArticleBatch.Record()
    record.line = line
    record.labels = batch.labelIDs.count..<batch.labelIDs.count
    if let label = table.column(of: .label, in: fields, bytes) {
      scratch.removeAll(keepingCapacity: true)
      fields[label].append(from: bytes, to: &scratch)
      record.labels = addLabels(separatedBy: options.labelSeparator ?? "|")
    }
    if record.labels.isEmpty, options.requiresLabels { return nil }
    record.id = append(.id, of: fields, bytes, table)
    if record.id.isEmpty { record.id = appendID(line: line) }
    record.headline = append(.headline, of: fields, bytes, table)
    record.text = append(.text, of: fields, bytes, table)
    record.date = append(.date, of: fields, bytes, table)
    record.source = append(.source, of: fields, bytes, table)
    if options.keepsInput {
      let start = batch.bytes.count
      batch.bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { batch.bytes.append(UInt8(ascii: ",")) }
        batch.bytes += table.keys[index]
        batch.bytes.append(UInt8(ascii: ":"))
        scratch.removeAll(keepingCapacity: true)
        field.append(from: bytes, to: &scratch)
        JSONText.append(scratch, to: &batch.bytes)
      }
      batch.bytes.append(UInt8(ascii: "}"))
      record.raw = start..<batch.bytes.count
    }
    return record
  }

  private mutating func append(
    _ field: ArticleField, of fields: [RowSyntax.Field], _ bytes: TextBytes, _ table: Table
  ) -> Range<Int> {
    guard let column = table.column(of: field, in: fields, bytes) else { return 0..<0 }
    let start = batch.bytes.count
    fields[column].append(from: bytes, to: &batch.bytes)
    return start..<batch.bytes.count
  }
}

extension Table {
  /// The column of a field in one row: the first that is not empty; nil when the table has none.
  fileprivate func column(
    of field: ArticleField, in row: [RowSyntax.Field], _ bytes: TextBytes
  ) -> Int? {
    let columns = columnsByField[field.place]
    guard columns.count > 1 else { return columns.first }
    return columns.first { !bytes[row[$0].start..<row[$0].end].allSatisfy { $0 <= 0x20 } } ?? columns.first
  }
}

extension FieldUse {
  /// Notes what a row had and, in the first rows of a table without texts, what could be one.
  fileprivate mutating func note(
    _ record: ArticleBatch.Record, _ row: [RowSyntax.Field], of bytes: TextBytes, table: Table,
    isEarly: Bool
  ) {
    if !record.text.isEmpty { hasText = true }
    guard isEarly, !hasText else { return }
    for column in table.unreadColumns { noteUnread(table.columns[column], bytes[row[column].start..<row[column].end]) }
  }
}
