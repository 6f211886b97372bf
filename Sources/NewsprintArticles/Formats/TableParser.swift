internal import Newsprint

extension Block {
  /// Parses the rows of a table.
  func parseRows(_ original: ByteBuffer, table: Table, options: ArticleReaderOptions) throws -> ParsedBlock {
    let buffer = original.repairedUTF8()
    defer { withExtendedLifetime(buffer) {} }
    let bytes = buffer.bytes
    var builder = BatchBuilder(input: input, byteCount: bytes.count, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    var fields: [RowSyntax.Field] = []
    let syntax = table.syntax
    var start = 0
    var line = firstLine
    while start < bytes.count {
      let next = syntax.row(in: bytes, at: start, into: &fields)
      defer {
        line += buffer.lineCount(from: start, to: next)
        start = next
      }
      if fields.count == 1, fields[0].form == .plain, fields[0].start == fields[0].end { continue }
      if let broken = fields.first(where: { $0.problem != nil }), let problem = broken.problem {
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
    _ fields: [RowSyntax.Field], of bytes: UnsafeBufferPointer<UInt8>, table: Table, line: Int,
    options: ArticleReaderOptions
  ) -> ArticleBatch.Record? {
    var record = ArticleBatch.Record()
    record.line = line
    record.labels = batch.labelIDs.count..<batch.labelIDs.count
    if let label = table.label {
      scratch.removeAll(keepingCapacity: true)
      fields[label].append(from: bytes, to: &scratch)
      record.labels = addLabels(separatedBy: options.labelSeparator)
    }
    if record.labels.isEmpty, options.requiresLabels { return nil }
    record.id = append(table.id, of: fields, bytes)
    if record.id.isEmpty { record.id = appendID(line: line) }
    record.headline = append(table.headline, of: fields, bytes)
    record.text = append(table.text, of: fields, bytes)
    record.date = append(table.date, of: fields, bytes)
    record.source = append(table.source, of: fields, bytes)
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
    _ column: Int?, of fields: [RowSyntax.Field], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard let column else { return 0..<0 }
    let start = batch.bytes.count
    fields[column].append(from: bytes, to: &batch.bytes)
    return start..<batch.bytes.count
  }
}
