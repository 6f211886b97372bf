/// Tags stories with a model, one by one as they come or many at once; any number of threads may use one tagger.
///
/// ```swift
/// let tagger = TopicTagger(model)
/// for await story in stories { print(tagger.tags(for: story).topics) }
/// ```
///
/// It keeps its working memory from story to story. Once it has seen so much text that it pays, it lays its model out for
/// speed, which changes no result.
public final class TopicTagger: Sendable {
  /// The model that tags.
  public let model: TopicModel
  private let choice: TopicChoice
  /// Working memory that no thread uses at the moment.
  private let idle = Guarded<[Worker]>([])
  /// The model's tables, made once there was enough text.
  private let tables = Guarded<Tables>(.missing(byteCount: 0))

  private enum Tables: Sendable {
    case missing(byteCount: Int)
    /// Some thread is at it, or the model has none.
    case awaited
    case made(ScoringTables)
  }

  /// Creates a tagger that chooses topics as `options` say.
  public init(_ model: TopicModel, options: TagOptions = TagOptions()) {
    self.model = model
    choice = TopicChoice(model, options)
  }

  /// The topics of one story, or why it has none.
  ///
  /// - Complexity: O(*n* · *K*), where *n* is the number of the story's features and *K* the number of topics.
  public func tags(for article: Article) -> StoryTags {
    let batch = ArticleBatch(CollectionOfOne(article))
    return withWorker(byteCount: batch.bytes.count) { worker in
      batch.withStories { worker.tags($0[0]) }
    }
  }

  /// The topics of many stories, in their order.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - threads: How many threads to use; one for each processor where nil.
  public func tags(for articles: some ArticleCollection, threads: Int? = nil) -> [StoryTags] {
    let articles = articles.batch
    return map(articles, threads: threads) { worker, _, story in worker.tags(story) }
  }

  // MARK: - Working memory

  /// What one thread needs to tag stories.
  package final class Worker: @unchecked Sendable {
    // Sendable: taken from the pool by one thread, used by it alone, and given back.
    private let model: TopicModel
    private let choice: TopicChoice
    private let scorer: TopicScorer
    private lazy var explainer = Explainer(model)

    fileprivate init(_ model: TopicModel, _ choice: TopicChoice) {
      self.model = model
      self.choice = choice
      scorer = TopicScorer(model, for: choice)
    }

    /// Whether the model is laid out for speed.
    package var usesTables: Bool { scorer.usesTables }

    fileprivate func use(_ tables: ScoringTables?) {
      if let tables, !scorer.usesTables { scorer.use(tables) }
    }

    /// The topics of one story as columns of the model, best first, or why there are none.
    package func decide(
      _ story: StoryBytes
    ) -> (chosen: [TopicChoice.Choice], abstention: StoryTags.Abstention?) {
      withProbabilities(story) { choice.decide($0, $1) }
    }

    /// What the terms of a story add to the score of a topic, a column of the model.
    package func explanation(
      _ story: StoryBytes, topic: Int
    ) -> Explanation? {
      explainer.explanation(story, topic: model.topics[topic])
    }

    fileprivate func tags(_ story: StoryBytes) -> StoryTags {
      withProbabilities(story) { choice.tags($0, $1) }
    }

    /// Calls `body` with the probability of each topic for one story; they live until the next call.
    func withProbabilities<Result>(
      _ story: StoryBytes,
      _ body: (Span<Float>, TopicChoice.Evidence) -> Result
    ) -> Result {
      scorer.withProbabilities(story, body)
    }

    /// Calls `body` with the score of each topic for one story, before calibration; they live until the next call.
    func withLinearScores<Result>(
      _ story: StoryBytes, _ body: (Span<Float>, TopicChoice.Evidence) -> Result
    ) -> Result {
      scorer.withLinearScores(story, body)
    }
  }

  /// Calls `body` with working memory that no other thread uses meanwhile.
  ///
  /// - Parameter byteCount: How much text is about to be tagged.
  package func withWorker<Result>(byteCount: Int, _ body: (Worker) throws -> Result) rethrows -> Result {
    let worker = takeWorker()
    defer { idle.withLock { $0.append(worker) } }
    worker.use(tables(byteCount))
    return try body(worker)
  }

  /// What `body` makes of each story of a batch, in their order.
  func map<Result: Sendable>(
    _ articles: ArticleBatch, threads: Int?,
    _ body: @Sendable (Worker, _ number: Int, StoryBytes) -> Result
  ) -> [Result] {
    let tables = tables(articles.bytes.count)
    let pool = articles.pool(for: 128, threads: threads) { _ in
      let worker = takeWorker()
      worker.use(tables)
      return worker
    }
    defer { idle.withLock { $0 += pool.map(\.self) } }
    return articles.mapRuns(of: 128, with: pool) { worker, stories in
      stories.range.map { body(worker, $0, stories[$0]) }
    }.flatMap { $0 }
  }

  /// Says that so much text is about to be tagged, as far as it is known, so that what pays for so much is done at once.
  package func expect(byteCount: Int) {
    tables.withLock { state in
      if case .missing(let sum) = state { state = .missing(byteCount: max(sum, byteCount)) }
    }
  }

  private func takeWorker() -> Worker { idle.withLock { $0.popLast() } ?? Worker(model, choice) }

  /// The model's tables, where so much more text makes them worth while.
  private func tables(_ byteCount: Int) -> ScoringTables? {
    // How much text it pays for, where nobody has made them.
    let mine: Int? = tables.withLock { state in
      guard case .missing(let sum) = state else { return nil }
      let pays = ScoringTables.pay(for: model, byteCount: sum + byteCount)
      state = pays ? .awaited : .missing(byteCount: sum + byteCount)
      return pays ? sum + byteCount : nil
    }
    if let mine, let made = ScoringTables(model, byteCount: mine) { tables.withLock { $0 = .made(made) } }
    return tables.withLock { state in
      if case .made(let made) = state { made } else { nil }
    }
  }
}
