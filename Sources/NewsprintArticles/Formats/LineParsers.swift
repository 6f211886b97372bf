internal import Newsprint

extension Block {
  /// Parses fastText's format: labels are the words with the prefix, the rest is the text.
  func parseFastText(_ buffer: ByteBuffer, options: ArticleReaderOptions) throws -> ParsedBlock {
    defer { withExtendedLifetime(buffer) {} }
    var builder = BatchBuilder(input: input, byteCount: buffer.count, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    let prefix = Array(options.labelPrefix.utf8)
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let isText = buffer.bytes.isText
    try forEachLine(of: buffer.bytes) { content, line in
      if !isText, try parsed.noteFault(of: content, line: line, in: self, buffer, options) { return }
      var record = ArticleBatch.Record()
      record.line = line
      let start = builder.batch.labelIDs.count
      var rest = content
      // Labels at the front, then at the back.
      while rest.starts(with: prefix), !prefix.isEmpty {
        let name = rest[prefix.count...]
        let end = name.firstPlace(from: 0, where: isBlank) ?? name.count
        builder.addLabel(name[..<end], since: start)
        rest = name[end...].drop(while: isBlank)
      }
      while !prefix.isEmpty, let space = rest.lastPlace(where: isBlank) {
        let word = rest[(space + 1)...]
        guard word.starts(with: prefix) else { break }
        builder.addLabel(word[prefix.count...], since: start)
        rest = rest[..<space]
        rest = rest[..<((rest.lastPlace { !isBlank($0) } ?? -1) + 1)]
      }
      record.labels = start..<builder.batch.labelIDs.count
      if record.labels.isEmpty, options.requiresLabels {
        return try parsed.note(InvalidRecord(input: input, line: line, problem: .noLabel), options: options)
      }
      record.id = builder.appendID(line: line)
      record.text = builder.append(rest)
      if !record.text.isEmpty { parsed.use.hasText = true }
      builder.finish(record, options: options)
    }
    parsed.batch = builder.batch
    return parsed
  }

  /// Parses headlines, one a line.
  func parseLines(_ buffer: ByteBuffer, options: ArticleReaderOptions) throws -> ParsedBlock {
    defer { withExtendedLifetime(buffer) {} }
    var builder = BatchBuilder(input: input, byteCount: buffer.count, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    let isText = buffer.bytes.isText
    try forEachLine(of: buffer.bytes) { content, line in
      if !isText, try parsed.noteFault(of: content, line: line, in: self, buffer, options) { return }
      if options.requiresLabels {
        return try parsed.note(InvalidRecord(input: input, line: line, problem: .noLabel), options: options)
      }
      var record = ArticleBatch.Record()
      record.line = line
      record.id = builder.appendID(line: line)
      record.headline = builder.append(content)
      builder.finish(record, options: options)
    }
    parsed.batch = builder.batch
    return parsed
  }

  /// Calls `body` with each line that is not blank, without white space around it.
  private func forEachLine(
    of bytes: TextBytes, _ body: (TextBytes, Int) throws -> Void
  ) rethrows {
    var start = 0
    var line = firstLine
    while start < bytes.count {
      let end = bytes.firstPlace(of: 0x0A, from: start) ?? bytes.count
      let content = bytes[start..<end].trimmed
      if !content.isEmpty { try body(content, line) }
      line += 1
      start = end + 1
    }
  }
}

extension BatchBuilder {
  /// Adds a record, with its fields as a JSON object when the input is kept.
  mutating func finish(_ record: ArticleBatch.Record, options: ArticleReaderOptions) {
    var record = record
    if options.keepsInput {
      let start = batch.bytes.count
      JSONText.append(batch, record, to: &scratch)
      batch.bytes += scratch
      record.raw = start..<batch.bytes.count
    }
    batch.records.append(record)
  }
}
