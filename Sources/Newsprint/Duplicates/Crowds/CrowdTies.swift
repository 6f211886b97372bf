/// Compares one story with many that may be copies or versions of it, on several threads.
struct CrowdTies {
  private let store: ShingleStore
  private let furniture: FurnitureShingles
  private let options: DuplicateOptions
  private let dates: [Int64?]
  private let pool: WorkerPool<Worker>

  /// The stories that are compared before all are, and the least share of them that must be copies or versions.
  private static let trialSize = 32
  private static let leastTied = 0.25
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
      defer { store.texts.release(Int(story)..<Int(story) + 1) }
      let set = worker.join.set(of: Int(story), store, furniture)
      return set.isEmpty ? nil : Ends(story: story, least: set[0], greatest: set[set.count - 1])
    }
  }

  /// The least hashes of a story's set, ascending, at most `count`.
  func leastHashes(of story: Int32, count: Int) -> [UInt64] {
    defer { store.texts.release(Int(story)..<Int(story) + 1) }
    return Array(pool[0].join.set(of: Int(story), store, furniture).prefix(count))
  }

  /// Of some stories those whose sets have at least `least` of some hashes that stand for the same number, and the number.
  func marked(_ stories: [Int32], _ marks: [UInt64: Int], least: Int) -> [(Int32, Int)] {
    map(stories) { worker, story in
      defer { store.texts.release(Int(story)..<Int(story) + 1) }
      var counts: [Int: Int] = [:]
      for hash in worker.join.set(of: Int(story), store, furniture) {
        if let number = marks[hash] { counts[number, default: 0] += 1 }
      }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return most.flatMap { $0.value >= least ? (story, $0.key) : nil }
    }
  }

  /// What each of some stories tells otherwise than a leader.
  func told(by stories: [Int32], besides leader: Int32) -> [ToldFacts] {
    map(stories) { worker, story in
      defer { store.texts.release(Int(story)..<Int(story) + 1) }
      // As if they were alike, so that their facts are compared whatever their sets share.
      let edge = ShingleJoin.Edge(Int(leader), 1 << 20, Int(story), 1 << 20, shared: 1 << 20)
      let order = PairOrder(dates, Int(edge.first), Int(edge.second))
      guard let (_, verdict) = worker.judge.judged(edge, store.texts, options, order) else { return ToldFacts() }
      return DuplicateSearch.Edge(edge, verdict).told(besides: leader)
    }
  }

  /// How the sets of some stories differ from that of a reference.
  func differences(of stories: [Int32], from reference: Int32) -> [SetDifference] {
    let base = Array(pool[0].join.set(of: Int(reference), store, furniture))
    return map(stories) { worker, story in
      defer { store.texts.release(Int(story)..<Int(story) + 1) }
      return SetDifference(worker.join.set(of: Int(story), store, furniture), base)
    }
  }

  /// The pairs of a story with others.
  struct Found {
    /// Those with copies of it that are about as long.
    var copies: [DuplicateSearch.Edge] = []
    /// Those with stories that tell other facts.
    var versions: [DuplicateSearch.Edge] = []
  }

  /// The pairs of a story with those of some others that are copies of it and about as long; none where a trial finds
  /// few.
  ///
  /// - Complexity: That of judging a pair for each of the others.
  func copies(of leader: Int32, among others: [Int32]) -> [DuplicateSearch.Edge] {
    passesTrial(leader, others) { $0.copies.count } ? all(of: leader, among: others).copies : []
  }

  /// The pairs of a story with those of some others that are copies of it, about as long, or tell other facts; none where
  /// a trial finds few.
  ///
  /// - Complexity: That of judging a pair for each of the others.
  func found(of leader: Int32, among others: [Int32]) -> Found {
    passesTrial(leader, others) { $0.copies.count + $0.versions.count } ? all(of: leader, among: others) : Found()
  }

  /// The couples of versions that are compared before a crowd of versions is taken for one, and how many of so many may be
  /// copies of each other although they differ from the leader in other places.
  private static let mostCouples = 64
  private static let copiesInCouples = 32

  /// Whether stories that tell other facts than a leader, each otherwise, are no copies of each other, as far as a few of
  /// them tell.
  func tellApart(_ versions: [DuplicateSearch.Edge], of leader: Int32) -> Bool {
    let half = versions.count / 2
    let step = max(1, half / Self.mostCouples)
    let couples = stride(from: 0, to: half, by: step).filter {
      versions[$0].told(besides: leader).places != versions[$0 + half].told(besides: leader).places
    }.map { Couple(versions[$0].other(than: leader), versions[$0 + half].other(than: leader)) }
    let copies = edges(of: couples).filter { $0.relation == .copy || $0.relation == .identical }
    return copies.count * Self.copiesInCouples <= couples.count
  }

  /// Whether enough of some others are tied to a story, as far as a few of them tell.
  private func passesTrial(_ leader: Int32, _ others: [Int32], _ count: (Found) -> Int) -> Bool {
    let step = max(1, others.count / Self.trialSize)
    let trial = stride(from: 0, to: others.count, by: step).map { others[$0] }
    return Double(count(all(of: leader, among: trial))) >= Self.leastTied * Double(trial.count)
  }

  private func all(of leader: Int32, among others: [Int32]) -> Found {
    let set = Array(pool[0].join.set(of: Int(leader), store, furniture))
    let edges = map(others) { worker, story in
      set.withRun { edge(worker, leader, $0, story, worker.join.set(of: Int(story), store, furniture)) }
    }
    return Found(
      copies: edges.filter { isCopy($0, of: leader) }, versions: edges.filter { $0.relation == .update })
  }

  /// The pairs among some couples of stories that are alike, in their order; those of one mould are none.
  func edges(of couples: [Couple]) -> [DuplicateSearch.Edge] {
    map(couples) { worker, couple in
      edge(
        worker, couple.first, worker.join.loadOther(Int(couple.first), store, furniture), couple.second,
        worker.join.set(of: Int(couple.second), store, furniture))
    }
  }

  /// Two stories to compare.
  struct Couple: Hashable, Sendable {
    var first: Int32
    var second: Int32
  }

  /// Whether one story of a pair may be dropped for the other, whatever else is known of them.
  func isCopy(_ edge: DuplicateSearch.Edge, of leader: Int32) -> Bool {
    guard edge.relation == .copy || edge.relation == .identical else { return false }
    let (first, second) = (edge.join.firstCount, edge.join.secondCount)
    // A story that grew is not dropped for what it was; below the threshold only the shorter story may be.
    if abs(first - second) >= StoryGrowth.leastAdded { return false }
    return edge.join.jaccard >= options.threshold || (edge.join.first == leader) == (first >= second)
      || first == second
  }

  private func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Worker, Element) -> Result?
  ) -> [Result] {
    let chunks = Parallel.chunks(elements.count, size: Self.chunkSize)
    return Parallel.map(chunks.count, workers: Parallel.workers(for: chunks.count, threads: pool.count)) {
      worker, chunk in
      elements[chunks[chunk]].compactMap { body(pool[worker], $0) }
    }.flatMap { $0 }
  }

  /// The pair of two stories, whose sets are given; nil where they are not alike.
  private func edge(
    _ worker: Worker, _ story: Int32, _ set: Hashes, _ other: Int32, _ otherSet: Hashes
  ) -> DuplicateSearch.Edge? {
    let texts = store.texts
    let shared = ShingleSet.intersectionCount(set, otherSet)
    let join = ShingleJoin.Edge(Int(story), set.count, Int(other), otherSet.count, shared: shared)
    let (a, b) = (Int(join.first), Int(join.second))
    defer {
      texts.release(a..<a + 1)
      texts.release(b..<b + 1)
    }
    guard PairCriteria(options).isPair(join),
      let (found, verdict) = worker.judge.judged(join, texts, options, PairOrder(dates, a, b))
    else { return nil }
    if !options.keepsFurniture, !verdict.sharesHeadline, worker.moulds.parts(verdict.relation, texts, a, b) {
      return nil
    }
    return DuplicateSearch.Edge(found, verdict)
  }
}
