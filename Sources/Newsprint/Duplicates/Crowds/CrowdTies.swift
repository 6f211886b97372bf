/// Compares one story with many that may be copies of it, on several threads.
struct CrowdTies {
  private let store: ShingleStore
  private let furniture: FurnitureShingles
  private let options: DuplicateOptions
  private let dates: [Int64?]
  private let pool: WorkerPool<Worker>

  /// The stories that are compared before all are, and the least share of them that must be copies.
  private static let trialSize = 32
  private static let leastCopies = 0.25
  private static let chunkSize = 32

  private final class Worker {
    let join: JoinWorker
    let judge: RelationJudge
    let moulds = MouldDetector()

    init(_ store: ShingleStore, _ options: DuplicateOptions) {
      join = JoinWorker(store.makeWorker(), store.makeWorker())
      judge = RelationJudge(keepsMarkup: options.keepsMarkup)
    }
  }

  init(
    _ store: ShingleStore, _ furniture: FurnitureShingles, options: DuplicateOptions, dates: [Int64?], threads: Int
  ) {
    (self.store, self.furniture, self.options, self.dates) = (store, furniture, options, dates)
    pool = WorkerPool(threads) { Worker(store, options) }
  }

  /// A story and the ends of its set.
  struct Ends: Sendable {
    var story: Int32
    /// The least and the greatest hash of its shingles.
    var least: UInt64
    var greatest: UInt64
  }

  /// The ends of the sets of some stories; stories without shingles are left out.
  func ends(of stories: [Int32]) -> [Ends] {
    map(stories) { worker, story in
      let set = worker.join.set(of: Int(story), store, furniture)
      return set.isEmpty ? nil : Ends(story: story, least: set[0], greatest: set[set.count - 1])
    }
  }

  /// The pairs of a story with those of some others that are copies of it and about as long; none where a trial finds
  /// few.
  ///
  /// - Complexity: That of judging a pair for each of the others.
  func edges(of leader: Int32, with others: [Int32]) -> [DuplicateSearch.Edge] {
    let set = Array(pool[0].join.set(of: Int(leader), store, furniture))
    let step = max(1, others.count / Self.trialSize)
    let trial = stride(from: 0, to: others.count, by: step).map { others[$0] }
    let copies = map(trial) { edge($0, leader, set, $1) }.count
    if Double(copies) < Self.leastCopies * Double(trial.count) { return [] }
    return map(others) { edge($0, leader, set, $1) }
  }

  private func map<Result: Sendable>(
    _ stories: [Int32], _ body: @Sendable (Worker, Int32) -> Result?
  ) -> [Result] {
    let chunks = Parallel.chunks(stories.count, size: Self.chunkSize)
    return Parallel.map(chunks.count, workers: Parallel.workers(for: chunks.count, threads: pool.count)) {
      worker, chunk in
      stories[chunks[chunk]].compactMap { story -> Result? in
        defer { store.texts.release(Int(story)..<Int(story) + 1) }
        return body(pool[worker], story)
      }
    }.flatMap { $0 }
  }

  /// The pair of a story and the one that may stand for it; nil where it may not.
  private func edge(_ worker: Worker, _ leader: Int32, _ set: [UInt64], _ story: Int32) -> DuplicateSearch.Edge? {
    let texts = store.texts
    let own = worker.join.set(of: Int(story), store, furniture)
    // A story that grew is not dropped for what it was.
    guard abs(own.count - set.count) < StoryGrowth.leastAdded else { return nil }
    let shared = set.withRun { ShingleSet.intersectionCount($0, own) }
    let join = ShingleJoin.Edge(Int(leader), set.count, Int(story), own.count, shared: shared)
    // Below the threshold only the shorter story may be dropped.
    guard PairCriteria(options).isPair(join),
      join.jaccard >= options.threshold || own.count <= set.count
    else { return nil }
    let (a, b) = (Int(join.first), Int(join.second))
    let order = PairOrder(dates, a, b)
    guard let (found, verdict) = worker.judge.judged(join, texts, options, order),
      verdict.relation == .copy || verdict.relation == .identical
    else { return nil }
    if !options.keepsFurniture, !verdict.sharesHeadline, worker.moulds.parts(verdict.relation, texts, a, b) {
      return nil
    }
    return DuplicateSearch.Edge(found, verdict)
  }
}
