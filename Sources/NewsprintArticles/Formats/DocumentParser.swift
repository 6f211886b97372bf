internal import Newsprint

extension Block {
  /// Reads the stories of an input that is one document.
  func parseDocument(
    _ buffer: ByteBuffer, _ format: ArticleFormat, by reader: any DocumentReader, options: ArticleReaderOptions
  ) throws -> ParsedBlock {
    var builder = BatchBuilder(input: input, byteCount: buffer.count / 8, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    try addStories(buffer, format, by: reader, to: &builder, &parsed, options: options)
    parsed.batch = builder.batch
    return parsed
  }

  /// Adds the stories of a document to what was read before.
  func addStories(
    _ buffer: ByteBuffer, _ format: ArticleFormat, by reader: any DocumentReader, to builder: inout BatchBuilder,
    _ parsed: inout ParsedBlock, options: ArticleReaderOptions
  ) throws {
    do {
      var bytes: [UInt8] = []
      bytes.append(contentsOf: buffer.bytes)
      let stories = try reader.stories(in: Document(name: input, format: format, bytes: bytes, encoding: encoding))
      if stories.isEmpty { parsed.storyless.append(input) }
      let name = id ?? input
      for (number, story) in stories.enumerated() {
        parsed.use.add(story.use)
        let id = stories.count == 1 ? name : "\(name):\(number + 1)"
        if !builder.add(story, id: id, label: label, options: options) {
          try parsed.note(InvalidRecord(input: input, line: 1, problem: .noLabel), options: options)
        }
      }
    } catch let record as InvalidRecord {
      try parsed.note(record, options: options)
    }
  }
}

extension DocumentStory {
  /// What the story says of its standing.
  fileprivate var standing: StoryStanding? {
    StoryStanding(status: status, version: version, modified: modified, signal: signal)
  }

  /// What the story has.
  var use: FieldUse {
    var use = FieldUse()
    use.hasText = !article.text.isEmpty
    if !article.labels.isEmpty { use.found.insert(.label) }
    if !article.id.isEmpty { use.found.insert(.id) }
    if article.date != nil { use.found.insert(.date) }
    if article.source != nil { use.found.insert(.source) }
    return use
  }

  /// The story's fields by the names that they have in JSON; absent ones are left out.
  package func appendMembers(id: String, to output: inout [UInt8]) {
    let fields = [
      ("id", id), ("url", url), ("title", article.headline), ("text", article.text), ("date", article.date),
      ("modified", modified), ("source", article.source), ("byline", byline), ("language", language),
      ("status", status), ("version", version), ("signal", signal),
      ("urgency", urgency),
    ]
    for (name, value) in fields {
      guard let value, !value.isEmpty else { continue }
      if output.last != UInt8(ascii: "{") { output.append(UInt8(ascii: ",")) }
      JSONText.append(name, to: &output)
      output.append(UInt8(ascii: ":"))
      JSONText.append(value, to: &output)
    }
    guard !article.labels.isEmpty else { return }
    output += ",\"labels\":[".utf8
    for (place, label) in article.labels.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      JSONText.append(label, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }
}

extension BatchBuilder {
  /// Adds a story; false when it lacks the label it must have.
  ///
  /// The label of its folder takes the place of its own.
  mutating func add(
    _ story: DocumentStory, id: String, label: String?, options: ArticleReaderOptions
  ) -> Bool {
    var story = story
    if story.article.id.isEmpty { story.article.id = id }
    if let label { story.article.labels = [label] }
    var record = ArticleBatch.Record()
    record.line = 1
    let start = batch.labelIDs.count
    for topic in story.article.labels { topic.withTextBytes { addLabel($0, since: start) } }
    record.labels = start..<batch.labelIDs.count
    if record.labels.isEmpty, options.requiresLabels { return false }
    record.id = batch.append(story.article.id)
    record.headline = batch.append(story.article.headline)
    record.text = batch.append(story.article.text)
    record.date = batch.append(story.article.date ?? "")
    record.source = batch.append(story.article.source ?? "")
    if options.keepsInput {
      let first = batch.bytes.count
      if let own = story.record {
        batch.bytes += own.utf8
      } else {
        batch.bytes.append(UInt8(ascii: "{"))
        story.appendMembers(id: story.article.id, to: &batch.bytes)
        batch.bytes.append(UInt8(ascii: "}"))
      }
      record.raw = first..<batch.bytes.count
    }
    if let standing = story.standing { batch.standings[batch.records.count] = standing }
    batch.records.append(record)
    return true
  }
}
