/// An index of stories for streams: each new story is compared with those that came before.
///
/// It stands where datasketch and rensa have `MinHashLSH` and `RMinHashLSH`: ``insert(_:date:)`` takes the story itself
/// instead of its sketch, and ``query(_:date:limit:)`` gives hits that are verified, with how they are related, instead of
/// candidates.
///
/// Candidates share a band of their similarity sketch or a shingle of a fixed sample of the hash space (one in eight;
/// one in four of stories with at most 200 shingles), so that a story contained in a longer one is found as well:
/// FracMinHash (Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash", 2022,
/// doi:10.1101/2022.01.11.475838). Of the stories that have one key only the last 1,024 are looked at. Every hit is
/// verified on the whole sets. Of furniture only what is told by its form is left out: an index knows no collection whose
/// repeated lines it could take out.
///
/// Takes about 12 bytes a shingle, 16 bytes a band and the story's text. Not safe to share between threads.
public final class DuplicateIndex {
  /// A story of the index that is like a query.
  public struct Hit: Sendable, Hashable {
    /// The number that ``insert(_:date:)`` gave.
    public var story: Int
    /// How the query is related to the story.
    public var relation: DuplicateRelation
    /// The Jaccard similarity, exactly.
    public var jaccard: Double
    /// The share of the query's shingles that are in the story.
    public var queryContainment: Double
    /// The share of the story's shingles that are in the query.
    public var storyContainment: Double
  }

  /// What makes a hit; ``DuplicateOptions/keep`` does not matter here.
  public let options: DuplicateOptions
  /// The number of stories in the index.
  public private(set) var count = 0

  private struct Entry {
    var set: ShingleSet
    var headline: [UInt8]
    var text: [UInt8]
    var date: Int64?

    /// Calls `body` with the story's bytes.
    func withStory<Result>(_ body: (StoryBytes) -> Result) -> Result {
      headline.withTextBytes { headline in text.withTextBytes { body(StoryBytes(headline: headline, text: $0)) } }
    }
  }

  private var entries: [Entry?] = []
  private var chains = KeyChains()
  private var deadCount = 0
  private let plan: BandingPlan
  private let builder: SketchBuilder
  private let worker: ShingleWorker
  private let judge: RelationJudge
  private let moulds = MouldDetector()

  private static let smallSet = 200
  private static let verifiedLimit = 256

  /// Creates an empty index.
  ///
  /// - Precondition: The options are those that ``DuplicateFinder`` takes, and the threshold is at least 0.05.
  public init(_ options: DuplicateOptions = DuplicateOptions()) {
    self.options = options
    plan = BandingPlan(threshold: options.threshold)
    builder = SketchBuilder(slotCount: plan.slotCount)
    worker = ShingleWorker(ShingleOptions(options))
    judge = RelationJudge(keepsMarkup: options.keepsMarkup)
  }

  /// Adds a story and returns its number: 0 for the first, then one more each time.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of bytes of the story.
  @discardableResult
  public func insert(_ article: Article, date: Int64? = nil) -> Int {
    let entry = entry(article, date)
    let story = entries.count
    entries.append(entry)
    count += 1
    link(entry, Int32(story))
    return story
  }

  /// Takes a story out; numbers that are not in the index are ignored.
  public func remove(_ story: Int) {
    guard entries.indices.contains(story), entries[story] != nil else { return }
    entries[story] = nil
    count -= 1
    deadCount += 1
    if deadCount > 1024, deadCount > count { rebuild() }
  }

  /// Takes out every story dated before a moment; stories without a date stay.
  ///
  /// - Complexity: O(*n*), where *n* is the number of stories ever inserted.
  public func expire(before moment: Int64) {
    for story in entries.indices {
      if let date = entries[story]?.date, date < moment {
        entries[story] = nil
        count -= 1
        deadCount += 1
      }
    }
    if deadCount > 1024, deadCount > count { rebuild() }
  }

  /// The stories of the index that are like a story, at most `limit`, the most similar first.
  ///
  /// At most 256 candidates, those with the most in common by their keys, are verified.
  public func query(_ article: Article, date: Int64? = nil, limit: Int = 10) -> [Hit] {
    let query = entry(article, date)
    if query.set.count == 0 || limit <= 0 { return [] }
    var keyHits: [Int32: Int] = [:]
    forEachKey(query, isQuery: true) { key in
      chains.forEach(key) { story in
        if entries[Int(story)] != nil { keyHits[story, default: 0] += 1 }
      }
    }
    let candidates = keyHits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.verifiedLimit)
    var hits: [Hit] = []
    for (story, _) in candidates {
      guard let entry = entries[Int(story)], PublicationWindow.isWithin(options.window, date, entry.date) else {
        continue
      }
      let shared = query.set.intersectionCount(entry.set)
      if shared == 0 { continue }
      let edge = ShingleJoin.Edge(
        Int(story), entry.set.count, entries.count, query.set.count, shared: shared)
      guard let (found, verdict) = judged(edge, entry, query) else { continue }
      if !options.keepsFurniture, !verdict.sharesHeadline, isMould(verdict.relation, query, entry) { continue }
      hits.append(
        Hit(
          story: Int(story), relation: verdict.relation, jaccard: found.jaccard,
          queryContainment: Double(found.shared) / Double(found.secondCount),
          storyContainment: Double(found.shared) / Double(found.firstCount)))
    }
    hits.sort { ($1.jaccard, $0.story) < ($0.jaccard, $1.story) }
    return Array(hits.prefix(limit))
  }

  private func judged(
    _ edge: ShingleJoin.Edge, _ entry: Entry, _ query: Entry
  ) -> (edge: ShingleJoin.Edge, verdict: RelationJudge.Verdict)? {
    // In a stream the query is the newer story, unless dates say otherwise.
    var order = PairOrder(entry.date, query.date)
    if order == .unknown { order = .firstIsOlder }
    return query.withStory { query in
      entry.withStory { judge.judged(edge, .init($0), .init(query), options, order) }
    }
  }

  /// Whether two stories are of one mould, and so no pair.
  private func isMould(_ relation: DuplicateRelation, _ query: Entry, _ entry: Entry) -> Bool {
    query.withStory { query in entry.withStory { moulds.parts(relation, query, $0) } }
  }

  private func entry(_ article: Article, _ date: Int64?) -> Entry {
    var entry = Entry(
      set: ShingleSet([]), headline: Array(article.headline.utf8), text: Array(article.text.utf8), date: date)
    if !options.keepsFurniture {
      let ends = entry.withStory { StoryTrims.ends($0, source: article.source ?? "") }
      entry.headline.removeLast(entry.headline.count - ends.headline)
      entry.text.removeLast(entry.text.count - ends.text)
    }
    let hashes = HashBuffer()
    entry.withStory { _ = worker.append($0, to: hashes) }
    entry.set = ShingleSet(hashes.hashes)
    return entry
  }

  private func link(_ entry: Entry, _ story: Int32) {
    forEachKey(entry, isQuery: false) { chains.insert($0, story) }
  }

  /// Calls `body` with the keys under which a story is filed, or looked for.
  private func forEachKey(_ entry: Entry, isQuery: Bool, _ body: (UInt64) -> Void) {
    if entry.set.count == 0 { return }
    for key in plan.keys(builder.sketch(entry.set)) { body(key) }
    guard options.containment != nil else { return }
    let limit = UInt64.max / (isQuery || entry.set.count <= Self.smallSet ? 4 : 8)
    // The set ascends, so the sample is its start.
    for hash in entry.set.hashes {
      if hash > limit { break }
      body(StableHash.avalanche(hash ^ 0x7361_6d70_6c65_6421))
    }
  }

  private func rebuild() {
    chains = KeyChains()
    deadCount = 0
    for (story, entry) in entries.enumerated() {
      if let entry { link(entry, Int32(story)) }
    }
  }
}
