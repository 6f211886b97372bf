internal import Newsprint

extension Block {
  /// Reads and parses files of one story each.
  func parseStories(_ files: [StoryFile], options: ArticleReaderOptions) throws -> ParsedBlock {
    var builder = BatchBuilder(input: input, byteCount: files.reduce(0) { $0 + $1.size }, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    for file in files {
      do {
        let opened = try OpenInput(file.path, options: options)
        if options.format != .text, let format = opened.documentFormat, format != .warc,
          let reader = options.documentReader(of: format)
        {
          try parseDocument(opened, format, by: reader, of: file, into: &builder, &parsed, options: options)
          continue
        }
        let contents = try opened.readAll(limit: options.maximumRecordLength)
        defer { withExtendedLifetime(contents) {} }
        if let fault = contents.bytes.textFault(encoding: opened.encoding, surroundings: contents.bytes) {
          throw ArticleError.invalidRecord(
            InvalidRecord(input: file.path, line: 1 + fault.line, problem: fault.problem))
        }
        let story = PlainStory(contents.bytes)
        parsed.use.add(story.use)
        if !builder.add(story, id: file.id, label: file.label, options: options) {
          throw ArticleError.invalidRecord(InvalidRecord(input: file.path, line: 1, problem: .noLabel))
        }
      } catch ArticleError.invalidRecord(let record) {
        try parsed.note(record, options: options)
      } catch let error as ArticleError where error.isOfInput {
        parsed.unreadable.append(error)
      }
    }
    parsed.batch = builder.batch
    return parsed
  }

  /// Reads a document that is named as a text.
  private func parseDocument(
    _ opened: OpenInput, _ format: ArticleFormat, by reader: any DocumentReader, of file: StoryFile,
    into builder: inout BatchBuilder, _ parsed: inout ParsedBlock, options: ArticleReaderOptions
  ) throws {
    let contents = try opened.readAll(limit: options.maximumRecordLength)
    var document = Block(
      content: .bytes(contents, format: format), input: file.path, encoding: opened.encoding, label: file.label)
    document.id = file.id
    try document.addStories(contents, format, by: reader, to: &builder, &parsed, options: options)
  }

  /// Parses an input that is one story.
  func parseStory(_ buffer: ByteBuffer, options: ArticleReaderOptions) throws -> ParsedBlock {
    var builder = BatchBuilder(input: input, byteCount: buffer.count, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    defer { withExtendedLifetime(buffer) {} }
    if try parsed.noteFault(of: buffer.bytes, line: 1, in: self, buffer, options) { return parsed }
    if !buffer.bytes.trimmed.isEmpty {
      let story = PlainStory(buffer.bytes)
      parsed.use.add(story.use)
      if !builder.add(story, id: input, label: nil, options: options) {
        try parsed.note(InvalidRecord(input: input, line: 1, problem: .noLabel), options: options)
      }
    }
    parsed.batch = builder.batch
    return parsed
  }
}

/// The parts of a plain text story, as bytes of its file.
///
/// At the very top may stand lines `key: value` for the keys `topics` (separated by commas), `date`, `source`, `id`
/// and `headline`, in lower case, ended by a blank line or by the first line that is none of them. Then comes the
/// headline, a blank line and the body; without that blank line everything is the body.
struct PlainStory {
  var headline = TextBytes()
  var text = TextBytes()
  var labels: [TextBytes] = []
  var id: TextBytes?
  var date: TextBytes?
  var source: TextBytes?

  init(_ bytes: TextBytes) {
    var rest = bytes
    Self.skipBlankLines(&rest)
    var hasHeadline = false
    while let line = Self.line(of: rest), let (key, value) = Self.header(line.content) {
      switch key {
      case "topics", "topic", "labels", "label":
        labels += value.split(at: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
      case "date": date = value
      case "source": source = value
      case "id": id = value
      default:
        headline = value
        hasHeadline = true
      }
      rest = rest[line.next...]
    }
    Self.skipBlankLines(&rest)
    if !hasHeadline, let first = Self.line(of: rest), let second = Self.line(of: rest[first.next...]),
      second.content.isEmpty
    {
      headline = first.content
      rest = rest[(first.next + second.next)...]
    }
    text = rest.trimmed
  }

  /// What the story has: only the lines at its top have names.
  var use: FieldUse {
    var use = FieldUse()
    use.hasText = !text.isEmpty
    if !labels.isEmpty { use.found.insert(.label) }
    if id != nil { use.found.insert(.id) }
    if date != nil { use.found.insert(.date) }
    if source != nil { use.found.insert(.source) }
    return use
  }

  /// The first line without white space around it, and where the next one starts; nil at the end.
  private static func line(of rest: TextBytes) -> (content: TextBytes, next: Int)? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstPlace(of: 0x0A)
    return (rest[..<(end ?? rest.count)].trimmed, end.map { $0 + 1 } ?? rest.count)
  }

  private static func skipBlankLines(_ rest: inout TextBytes) {
    while let line = line(of: rest), line.content.isEmpty { rest = rest[line.next...] }
  }

  private static func header(_ line: TextBytes) -> (key: String, value: TextBytes)? {
    for key in ["topics", "topic", "labels", "label", "date", "source", "id", "headline", "title"] {
      let mark = key.utf8.count
      guard line.count > mark, line[mark] == UInt8(ascii: ":"), line.starts(with: key.utf8) else { continue }
      return (key, line[(mark + 1)...].trimmed)
    }
    return nil
  }
}

extension BatchBuilder {
  /// Adds a story; false when it lacks the label it must have.
  fileprivate mutating func add(_ story: PlainStory, id: String, label: String?, options: ArticleReaderOptions) -> Bool
  {
    var record = ArticleBatch.Record()
    record.line = 1
    let start = batch.labelIDs.count
    for topic in story.labels { addLabel(topic, since: start) }
    if let label {
      // The folder's label comes first, unless the file names it itself.
      let named = batch.labelIDs.count
      label.withTextBytes { addLabel($0, since: start) }
      if batch.labelIDs.count > named { batch.labelIDs.insert(batch.labelIDs.removeLast(), at: start) }
    }
    record.labels = start..<batch.labelIDs.count
    if record.labels.isEmpty, options.requiresLabels { return false }
    if let named = story.id, !named.isEmpty {
      record.id = append(named)
    } else {
      record.id = batch.append(id)
    }
    record.headline = append(story.headline)
    record.text = append(story.text)
    if let date = story.date { record.date = append(date) }
    if let source = story.source { record.source = append(source) }
    finish(record, options: options)
    return true
  }
}
