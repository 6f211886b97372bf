/// When stories were published, by what their dates say.
public struct StoryDates: Sendable {
  /// One for each story, in seconds since 1970 in UTC, rounded down; nil where a date is absent or not understood; empty
  /// where all are.
  public let seconds: [Int64?]
  /// The number of dates that are there but not understood.
  public let unknownCount: Int
  /// The first of those; nil where there are none.
  public let unknownExample: String?
  /// The number of stories.
  private let count: Int

  /// Reads the dates of stories, in any form that ``ArticleDate`` knows.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: O(*n*), where *n* is the number of stories.
  public init(_ articles: some ArticleCollection, threads: Int? = nil) {
    let batch = articles.batch
    self.init(count: batch.count, threads: Parallel.threadCount(threads)) { stories in
      batch.withStories { all in Part(stories.lazy.map { all.fields(of: $0).date }) }
    }
  }

  /// Reads the dates of a collection.
  package init(_ stories: StoryCollection, threads: Int) {
    self.init(count: stories.count, threads: threads) { Part($0.lazy.map { stories.date($0) }) }
  }

  private init(count: Int, threads: Int, _ read: @Sendable (Range<Int>) -> Part) {
    let chunks = Parallel.chunks(count, size: 512)
    let parts = Parallel.map(chunks.count, threads: threads) { read(chunks[$0]) }
    seconds = parts.contains { $0.knownCount > 0 } ? parts.flatMap(\.seconds) : []
    unknownCount = parts.reduce(0) { $0 + $1.unknownCount }
    unknownExample = parts.first { $0.unknownExample != nil }?.unknownExample
    self.count = count
  }

  /// The dates of some of the stories.
  private struct Part: Sendable {
    var seconds: [Int64?] = []
    var knownCount = 0
    var unknownCount = 0
    var unknownExample: String?

    init(_ dates: some Collection<TextBytes>) {
      seconds.reserveCapacity(dates.count)
      for date in dates {
        let value = date.isEmpty ? nil : ArticleDate.seconds(date)
        seconds.append(value.map { Int64($0.rounded(.down)) })
        if value != nil { knownCount += 1 }
        guard value == nil, !date.isEmpty else { continue }
        if unknownCount == 0 { unknownExample = date.string }
        unknownCount += 1
      }
    }
  }

  /// These dates and those of the stories that follow; empty where all are absent.
  package func followed(by others: StoryDates) -> [Int64?] {
    if seconds.isEmpty, others.seconds.isEmpty { return [] }
    return [self, others].flatMap { dates in
      dates.seconds.isEmpty ? [Int64?](repeating: nil, count: dates.count) : dates.seconds
    }
  }
}
