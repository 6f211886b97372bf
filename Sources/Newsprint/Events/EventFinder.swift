/// Finds the stories of a collection that tell one event in other words.
///
/// Copies are found first, by ``DuplicateFinder``, and count as one text. A text is a vector of words, weighed by their rarity
/// in the collection; the headline and what comes first count more. The similarity of two texts is the cosine of their
/// vectors. From it is taken how near the nearest stories are to both, as far as that differs from what is usual in the
/// collection: a round-up is near to many, a report from afar to few; and more of long stories, which share words by chance (a form of the local scaling of Zelnik-Manor and Perona,
/// "Self-Tuning Spectral Clustering", 2004). Events are groups by average linkage (`EventGroups`).
///
/// There is no threshold to choose: the same numbers serve headlines alone and long stories, ten stories and a million.
/// Results depend neither on the order of the input nor on the number of threads. Memory beyond the stories is about two
/// kilobytes a text.
public struct EventFinder: Sendable {
  /// How events are told apart.
  public let options: EventOptions

  /// Creates a finder.
  public init(_ options: EventOptions = EventOptions()) { self.options = options }

  /// Finds the events of stories.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - dates: When each story was published, in seconds since any fixed moment; nil: as the stories' dates say, and
  ///     empty: not known.
  ///   - threads: How many threads to use; one for each processor where nil.
  ///   - auditSize: For how many texts all others are compared, to see what is left out otherwise; none where nil.
  ///   - explains: Whether the report says which words each story shares with its event: see
  ///     ``EventReport/Membership/reasons``.
  /// - Complexity: O(*b* + *n* log *n*) for *n* stories of *b* bytes, as each is compared with a limited number of others.
  /// - Precondition: `dates` is nil, empty, or has one element a story.
  public func find(
    in articles: some ArticleCollection, dates: [Int64?]? = nil, threads: Int? = nil, auditSize: Int? = nil,
    explains: Bool = false
  ) -> EventReport {
    let batch = articles.batch
    precondition(dates.map { $0.isEmpty || $0.count == batch.count } ?? true, "There must be one date a story, or none")
    let threads = Parallel.threadCount(threads)
    let dates = dates ?? StoryDates(batch, threads: threads).seconds
    let order = EventOrder(batch, dates: dates)
    let copies = Self.canonicalStories(batch, duplicates(in: batch, dates: dates, threads: threads))
    let texts = EventTexts(
      batch, order.stories.filter { copies[$0] == $0 }, dates: dates, options, threads: threads, auditSize: auditSize)
    var report = EventReportBuilder(batch, order, texts, copies: copies, options: options, explains: explains)
      .report(threads: threads)
    report.audit = texts.audit
    return report
  }

  private func duplicates(in batch: ArticleBatch, dates: [Int64?], threads: Int) -> DuplicateReport {
    var options = DuplicateOptions()
    options.window = self.options.window
    options.keepsFurniture = self.options.keepsFurniture
    options.keepsMarkup = self.options.keepsMarkup
    return DuplicateFinder(options).find(in: batch, dates: dates, threads: threads)
  }

  /// For each story the one that stands for it, or itself.
  private static func canonicalStories(_ batch: ArticleBatch, _ report: DuplicateReport) -> [Int] {
    var canonical = Array(0..<batch.count)
    for group in report.groups {
      for member in group.members { canonical[member.story] = group.canonical }
    }
    return canonical
  }
}

/// The different texts of a collection, as vectors and in groups.
struct EventTexts {
  /// The indices of the stories, in the order of ``EventOrder``.
  let stories: [Int]
  /// Their vectors, a row each.
  let rows: SparseMatrix
  /// The words that are the columns of the vectors.
  let vocabulary: EventVocabulary
  /// For each text the first of its event.
  let firsts: [Int]
  /// What the candidates leave out, where that was asked for.
  let audit: EventAudit?

  init(
    _ batch: ArticleBatch, _ stories: [Int], dates: [Int64?], _ options: EventOptions, threads: Int, auditSize: Int?
  ) {
    self.stories = stories
    var texts = batch
    texts.records = stories.map { batch.records[$0] }
    vocabulary = EventVocabulary(texts, options, threads: threads)
    let (rows, wordCounts) = EventVector.rows(of: texts, vocabulary, options, threads: threads)
    self.rows = rows
    // Those without a date come last.
    let seconds = dates.isEmpty ? [] : stories.compactMap { dates[$0] }
    let neighbors = EventNeighbors(
      rows, wordCounts, dates: seconds, window: options.window, threads: threads)
    audit = auditSize.map {
      EventAudit(rows, neighbors, sampleSize: $0, dates: seconds, window: options.window, threads: threads)
    }
    var groups = EventGroups(rows, neighbors, dates: seconds, window: options.window)
    firsts = groups.firstStories()
  }
}
