public import Newsprint

extension StoryArchive {
  /// The number of stories; versions of a story count one by one.
  ///
  /// - Throws: ``ArchiveError``.
  public var count: Int {
    get throws(ArchiveError) {
      try checked { () throws(DatabaseFailure) in Int(clamping: try ArchiveSettings(database).storyCount) }
    }
  }

  /// Whether only sketches are kept of the stories, and not their texts: see ``keepsSketchesOnly``.
  ///
  /// - Throws: ``ArchiveError``.
  public var hasSketchesOnly: Bool {
    get throws(ArchiveError) {
      try checked { () throws(DatabaseFailure) in try ArchiveSettings(database).sketches != nil }
    }
  }

  /// Calls `body` with every story, in the order in which they came, and the second at which each came.
  ///
  /// Where only sketches are kept the stories have no headlines and no texts.
  /// - Throws: ``ArchiveError``, and whatever `body` throws.
  public func forEachStory(_ body: (Article, Int64) throws -> Void) throws {
    try read {
      try forEachStored { story in try body(Article(story), story.added) }
    }
  }

  /// Calls `body` with every row, in the order in which they came.
  func forEachStored(_ body: (StoredStory) throws -> Void) throws {
    let rows = try checked { () throws(DatabaseFailure) in
      try database.statement("SELECT \(StoredStory.columns) FROM story ORDER BY number")
    }
    defer { rows.reset() }
    while try checked({ () throws(DatabaseFailure) in try rows.step() }) {
      guard let story = StoredStory(rows, codec) else { throw damage(ofStory: rows.number(0)) }
      try body(story)
    }
  }

  func damage(ofStory number: Int64) -> ArchiveError {
    .damaged(path: path, reason: "story \(number) is not as it was written")
  }

  /// Stories of the archive as a collection, and what is known of them besides.
  ///
  /// - Parameter numbers: Those that are wanted, ascending, of which some may be gone; nil: all.
  func collection(
    _ numbers: [Int64]?, _ budget: MemoryBudget
  ) throws -> (stories: StoryCollection, rows: [StoredRow]) {
    let stories = StoryCollection(budget)
    let rows = try collect(numbers, into: stories)
    try stories.seal()
    return (stories, rows)
  }

  /// Appends stories of the archive to a collection.
  @discardableResult
  func collect(_ numbers: [Int64]?, into stories: StoryCollection) throws -> [StoredRow] {
    var rows: [StoredRow] = []
    var batch = ArticleBatch()
    func take(_ story: StoredStory) {
      batch.append(story)
      rows.append(
        StoredRow(
          number: story.number, words: story.words, idHash: story.id.withTextBytes(StoredStory.hash),
          sketch: story.sketch))
      if batch.count == 4096 {
        stories.append(batch)
        batch = ArticleBatch()
      }
    }
    if let numbers {
      for number in numbers { try stored(number).map(take) }
    } else {
      try forEachStored(take)
    }
    stories.append(batch)
    return rows
  }

  /// The story of a number; nil where it is gone.
  private func stored(_ number: Int64) throws(ArchiveError) -> StoredStory? {
    let row = try checked { () throws(DatabaseFailure) in
      let row = try database.statement("SELECT \(StoredStory.columns) FROM story WHERE number = ?1")
      row.bind(number, to: 1)
      return try row.step() ? row : nil
    }
    guard let row else { return nil }
    defer { row.reset() }
    guard let story = StoredStory(row, codec) else { throw damage(ofStory: number) }
    return story
  }
}

/// What is known of a story of an archive besides its fields.
struct StoredRow {
  var number: Int64
  var words: UInt64
  var idHash: Int64
  /// What is kept of its sketch, where that is in the place of its text.
  var sketch: [UInt8]
}

extension Article {
  /// A story of an archive.
  init(_ story: StoredStory) {
    func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    self.init(
      id: text(story.id), headline: text(story.body[..<story.headlineCount]),
      text: text(story.body[story.headlineCount...]), date: story.date.isEmpty ? nil : text(story.date),
      source: story.source.isEmpty ? nil : text(story.source))
  }
}
