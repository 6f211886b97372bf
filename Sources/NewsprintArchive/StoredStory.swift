internal import Newsprint

/// A story as it lies in an archive.
struct StoredStory: Sendable {
  /// Its number, greater than that of all that came before it.
  var number: Int64
  var id: [UInt8]
  /// A hash of its words, by which a story is known once more: `StoryReading`.
  var words: UInt64
  /// By which the sample is drawn over which furniture is counted, with its top bit flipped, so that it ascends as numbers do.
  var rank: UInt64
  /// When it was published, in seconds since 1970; nil where that is not known.
  var time: Int64?
  /// When it came into the archive.
  var added: Int64
  /// Its date and its outlet as they were written.
  var date: [UInt8]
  var source: [UInt8]
  var headlineCount: Int
  /// Headline and text, one after the other.
  var body: [UInt8]
  /// What is kept of its sketch, where that is in the place of its text.
  var sketch: [UInt8] = []

  private static let idSeed: UInt64 = 0x6172_6368_6976_6531  // "archive1"

  /// The hash by which stories of an id are found.
  static func hash(ofID id: TextBytes) -> Int64 { Int64(bitPattern: StableHash.xxh3(id, seed: idSeed)) }

  /// A hash of everything, by which a changed byte is noticed.
  var checksum: Int64 {
    var hash = Self.idSeed
    for field in [id, date, source, sketch.isEmpty ? body : sketch] {
      hash = StableHash.extend(hash, with: UInt64(field.count))
      hash = field.withTextBytes { StableHash.xxh3($0, seed: hash) }
    }
    for value in [number, Int64(bitPattern: words), Int64(bitPattern: rank), time ?? .min, added, Int64(headlineCount)]
    {
      hash = StableHash.extend(hash, with: UInt64(bitPattern: value))
    }
    return Int64(bitPattern: hash)
  }

  /// The columns that ``init(_:_:)`` reads, in their order.
  static let columns =
    "number, id, words, time, added, date, source, headline_count, text_count, body, checksum, id_hash, rank"

  /// Reads the row that a statement is at; nil where it is damaged.
  init?(_ row: Statement, _ codec: TextCodec) {
    number = row.number(0)
    id = Array(row.bytes(1))
    words = UInt64(bitPattern: row.number(2))
    rank = UInt64(bitPattern: row.number(12))
    time = row.optionalNumber(3)
    added = row.number(4)
    date = Array(row.bytes(5))
    source = Array(row.bytes(6))
    if let sketch = TextCodec.sketch(row.bytes(9)) {
      (headlineCount, body, self.sketch) = (0, [], sketch)
      guard isWhole(row) else { return nil }
      return
    }
    guard let headline = Int(exactly: row.number(7)), let text = Int(exactly: row.number(8)), headline >= 0, text >= 0,
      headline <= Int(Int32.max), text <= Int(Int32.max),
      let body = codec.unpacked(row.bytes(9), count: headline + text)
    else { return nil }
    headlineCount = headline
    self.body = body
    guard isWhole(row) else { return nil }
  }

  /// Whether it is what its row says it should be.
  private func isWhole(_ row: Statement) -> Bool {
    checksum == row.number(10) && id.withTextBytes(Self.hash(ofID:)) == row.number(11)
  }

  init(
    number: Int64, id: TextBytes, words: UInt64, rank: UInt64, time: Int64?, added: Int64, date: TextBytes,
    source: TextBytes,
    headline: TextBytes, text: TextBytes
  ) {
    self.number = number
    self.id = Array(id)
    self.words = words
    self.rank = rank
    self.time = time
    self.added = added
    self.date = Array(date)
    self.source = Array(source)
    headlineCount = headline.count
    body = Array(headline) + Array(text)
  }
}

/// A story as it is to be written.
struct PackedStory: Sendable {
  private let story: StoredStory
  private let body: [UInt8]
  private let checksum: Int64

  /// Packs the text of a story.
  init(_ story: StoredStory, _ codec: TextCodec?) {
    self.story = story
    body = story.body.withTextBytes { codec?.packed($0) ?? TextCodec.unpacked($0) }
    checksum = story.checksum
  }

  /// Puts a sketch in the place of the text.
  init(_ story: StoredStory, _ sketch: StorySketch) {
    var story = story
    // Without texts nothing is counted, and there is no sample to be drawn by a rank.
    (story.rank, story.headlineCount, story.body, story.sketch) = (0, 0, [], sketch.compactBytes)
    self.story = story
    body = TextCodec.packed(sketch: story.sketch)
    checksum = story.checksum
  }

  /// Writes the story as a new row.
  func insert(into database: Database) throws(DatabaseFailure) {
    let statement = try database.statement(
      "INSERT INTO story (\(StoredStory.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
    statement.bind(story.number, to: 1)
    story.id.withTextBytes { statement.bind($0, to: 2) }
    statement.bind(Int64(bitPattern: story.words), to: 3)
    statement.bind(story.time, to: 4)
    statement.bind(story.added, to: 5)
    story.date.withTextBytes { statement.bind($0, to: 6) }
    story.source.withTextBytes { statement.bind($0, to: 7) }
    statement.bind(Int64(story.headlineCount), to: 8)
    statement.bind(Int64(story.body.count - story.headlineCount), to: 9)
    body.withTextBytes { statement.bind($0, to: 10) }
    statement.bind(checksum, to: 11)
    statement.bind(story.id.withTextBytes(StoredStory.hash(ofID:)), to: 12)
    statement.bind(Int64(bitPattern: story.rank), to: 13)
    try statement.finish()
  }
}

extension ArticleBatch {
  /// Adds a story of an archive at the end.
  mutating func append(_ story: StoredStory) {
    var record = Record()
    func add(_ field: ArraySlice<UInt8>, _ bytes: inout [UInt8]) -> Range<Int> {
      let start = bytes.count
      bytes += field
      return start..<bytes.count
    }
    record.id = add(story.id[...], &bytes)
    record.headline = add(story.body[..<story.headlineCount], &bytes)
    record.text = add(story.body[story.headlineCount...], &bytes)
    record.date = add(story.date[...], &bytes)
    record.source = add(story.source[...], &bytes)
    records.append(record)
  }
}
