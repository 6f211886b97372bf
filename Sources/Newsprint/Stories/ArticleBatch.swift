/// Stories kept as flat UTF-8 bytes: the form in which readers hand them to tokenizer, vectorizer and detector.
///
/// All fields of all stories share one byte array, and a story is a handful of ranges into it, so that a million
/// stories cost no million strings. The batch grows only at its end.
public struct ArticleBatch: Sendable {
  /// The ranges of one story's fields in the batch's bytes, each empty where the field is absent.
  package struct Record: Sendable {
    package var id: Range<Int> = 0..<0
    package var headline: Range<Int> = 0..<0
    package var text: Range<Int> = 0..<0
    package var date: Range<Int> = 0..<0
    package var source: Range<Int> = 0..<0
    /// The whole input record as one JSON object, kept only when the reader was asked to; empty otherwise.
    package var raw: Range<Int> = 0..<0
    /// The story's labels: a range into `labelIDs`.
    package var labels: Range<Int> = 0..<0
    /// The line of the input where the story starts, from 1; 0 when it did not come from a file.
    package var line: Int = 0
    /// The input the story came from: an index into `inputNames`.
    package var input: Int = 0

    package init() {}
  }

  /// The UTF-8 bytes of every field; always valid UTF-8.
  package var bytes: [UInt8] = []
  package var records: [Record] = []
  /// The labels of all stories, one after the other, as indices into `labelNames`.
  package var labelIDs: [UInt32] = []
  /// Every label seen, in the order of first appearance.
  package var labelNames: [String] = []
  /// What formats say of the standing of stories, for those of which they say something.
  package var standings: [Int: StoryStanding] = [:]
  /// The files (or `-`) that stories came from.
  package var inputNames: [String] = []
  private var labelIndex: [String: UInt32] = [:]

  /// Creates an empty batch.
  public init() {}

  /// Creates a batch that holds `articles`, in their order.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes in all fields.
  public init(_ articles: some Sequence<Article>) {
    for article in articles { append(article) }
  }

  /// The number of stories.
  public var count: Int { records.count }

  /// Whether there are no stories.
  public var isEmpty: Bool { records.isEmpty }

  /// The story at `index`, as strings.
  public subscript(index: Int) -> Article {
    let record = records[index]
    return Article(
      id: string(record.id), headline: string(record.headline), text: string(record.text),
      labels: record.labels.map { labelNames[Int(labelIDs[$0])] },
      date: record.date.isEmpty ? nil : string(record.date),
      source: record.source.isEmpty ? nil : string(record.source))
  }

  /// Adds a story at the end.
  public mutating func append(_ article: Article) {
    var record = Record()
    record.id = append(article.id)
    record.headline = append(article.headline)
    record.text = append(article.text)
    record.date = append(article.date ?? "")
    record.source = append(article.source ?? "")
    let start = labelIDs.count
    for label in article.labels { labelIDs.append(labelID(for: label)) }
    record.labels = start..<labelIDs.count
    records.append(record)
  }

  /// Adds the stories of another batch at the end.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes in `other`.
  public mutating func append(contentsOf other: ArticleBatch) {
    let byteShift = bytes.count
    let inputMap = other.inputNames.map { inputID(for: $0) }
    let labelMap = other.labelNames.map { labelID(for: $0) }
    bytes.append(contentsOf: other.bytes)
    for (story, standing) in other.standings { standings[records.count + story] = standing }
    let labelShift = labelIDs.count
    for id in other.labelIDs { labelIDs.append(labelMap[Int(id)]) }
    records.reserveCapacity(records.count + other.records.count)
    for var record in other.records {
      record.shift(bytes: byteShift, labels: labelShift)
      record.input = record.input < inputMap.count ? inputMap[record.input] : 0
      records.append(record)
    }
  }

  /// Makes room, so that appending does not move what is there.
  public mutating func reserveCapacity(stories: Int, bytes byteCount: Int) {
    records.reserveCapacity(stories)
    bytes.reserveCapacity(byteCount)
  }

  /// The index of a label, adding it when it is new.
  package mutating func labelID(for name: String) -> UInt32 {
    if let id = labelIndex[name] { return id }
    let id = UInt32(labelNames.count)
    labelNames.append(name)
    labelIndex[name] = id
    return id
  }

  /// The index of an input's name, adding it when it is new.
  private mutating func inputID(for name: String) -> Int {
    if let id = inputNames.lastIndex(of: name) { return id }
    inputNames.append(name)
    return inputNames.count - 1
  }

  /// Appends a field's bytes and returns their place.
  package mutating func append(_ field: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: field.utf8)
    return start..<bytes.count
  }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension ArticleBatch.Record {
  fileprivate mutating func shift(bytes: Int, labels shift: Int) {
    id = id.lowerBound + bytes..<id.upperBound + bytes
    headline = headline.lowerBound + bytes..<headline.upperBound + bytes
    text = text.lowerBound + bytes..<text.upperBound + bytes
    date = date.lowerBound + bytes..<date.upperBound + bytes
    source = source.lowerBound + bytes..<source.upperBound + bytes
    raw = raw.lowerBound + bytes..<raw.upperBound + bytes
    labels = labels.lowerBound + shift..<labels.upperBound + shift
  }
}
