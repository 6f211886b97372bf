/// Finds pairs of stories by the bands that their MinHash sketches share, and compares the candidates on their whole sets:
/// no pair is reported that is none, and of those at the threshold as many are found as the bands are chosen for.
///
/// The way for collections whose shingles are too many to look at all: of a story only a sketch is kept
/// (``BandingPlan/slotCount`` bytes) and, where excerpts are wanted, a sample of its hashes. Excerpts are candidates where
/// they share hashes of their samples. ``ShingleJoin`` finds every pair, and mostly faster.
struct MinHashJoin {
  let store: ShingleStore
  let furniture: FurnitureShingles
  let criteria: PairCriteria
  /// For each story, the sides that have a story which reads like it; 0 where another story stands for this one.
  let sides: [UInt8]
  /// Whether only pairs across the two batches are wanted.
  let isCrossing: Bool
  let method: MinHashMethod

  /// The bits that are kept of a slot.
  private static let slotBits = 8

  /// The verified pairs, ordered by first and second story.
  ///
  /// - Complexity: O(*n* · *k* log *k* + *c* · *s*), where *n* is the number of stories, *k* that of slots, *c* that of candidates
  ///   and *s* that of shingles of a story.
  func run(threads: Int) -> [ShingleJoin.Edge] {
    let stories = sides.indices.filter { sides[$0] != 0 }.map { Int32($0) }
    let plan = method.plan(threshold: criteria.threshold)
    let sketches = sketches(of: stories, slots: plan.slotCount, threads: threads)
    let keys = Parallel.map(stories.count, threads: threads) { plan.keys(sketches[$0].slots) }
    var candidates = BandCandidates.pairs(keys: keys.flatMap { $0 }, bands: plan.bands).map {
      UInt64($0.first) << 32 | UInt64($0.second)
    }
    if criteria.containment != nil { candidates += SharedSamples.pairs(sketches.map(\.sample)) }
    let pairs = ShingleSet.distinct(candidates).map { (stories[Int($0 >> 32)], stories[Int($0 & 0xffff_ffff)]) }
    let chunks = Parallel.chunks(pairs.count, size: 64)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let pool = WorkerPool(workers) { JoinWorker(store.makeWorker(), store.makeWorker()) }
    return Parallel.map(chunks.count, workers: workers) { worker, chunk in
      pairs[chunks[chunk]].compactMap { verified($0.0, $0.1, pool[worker]) }
    }.flatMap { $0 }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private struct Sketched: Sendable {
    var slots: PackedSketch
    var sample: [UInt32]
  }

  /// The sketches of stories as they are compared: without furniture.
  private func sketches(of stories: [Int32], slots: Int, threads: Int) -> [Sketched] {
    let chunks = Parallel.chunks(stories.count, size: 256)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let pool = WorkerPool(workers) {
      (join: JoinWorker(store.makeWorker(), store.makeWorker()), builder: SketchBuilder(slotCount: slots))
    }
    return Parallel.map(chunks.count, workers: workers) { worker, chunk in
      stories[chunks[chunk]].map { story -> Sketched in
        defer { store.texts.release(Int(story)..<Int(story) + 1) }
        let set = pool[worker].join.set(of: Int(story), store, furniture)
        let sample =
          criteria.containment == nil ? [] : (0..<min(set.count, SharedSamples.size)).map { UInt32(set[$0] >> 32) }
        return Sketched(slots: PackedSketch(pool[worker].builder.sketch(set), bits: Self.slotBits), sample: sample)
      }
    }.flatMap { $0 }
  }

  private func verified(_ a: Int32, _ b: Int32, _ join: JoinWorker) -> ShingleJoin.Edge? {
    if isCrossing, sides[Int(a)] | sides[Int(b)] != 3 { return nil }
    defer { store.texts.release(Int(a)..<Int(a) + 1) }
    let own = join.set(of: Int(a), store, furniture)
    let other = join.loadOther(Int(b), store, furniture)
    let edge = ShingleJoin.Edge(
      Int(a), own.count, Int(b), other.count, shared: ShingleSet.intersectionCount(own, other))
    return criteria.isPair(edge) ? edge : nil
  }
}

/// How ``DuplicateOptions`` look for pairs.
public enum DuplicateMethod: Sendable, Hashable {
  /// An exact join: every pair is found.
  case exact
  /// MinHash and bands, as text-dedup has them; pairs are verified on their texts.
  case minHash(MinHashMethod)
}

/// How MinHash finds candidates.
public struct MinHashMethod: Sendable, Hashable {
  /// The share of the pairs at the threshold that are to be found, above 0 and below 1.
  public var recall: Double
  /// The most slots of a sketch: a byte each, in 16...1024.
  public var slotLimit: Int

  /// Creates a method.
  public init(recall: Double = 0.99, slotLimit: Int = 128) {
    self.recall = recall
    self.slotLimit = slotLimit
  }

  /// The number of bands and of rows in each, for a threshold.
  package func plan(threshold: Double) -> BandingPlan {
    BandingPlan(threshold: max(0.05, threshold), recall: recall, slotLimit: slotLimit)
  }
}

/// Finds stories that share hashes of their samples.
enum SharedSamples {
  /// The most stories that share a hash and are paired for it, and the fewest hashes that a pair shares.
  static let mostSharers = 48
  static let leastShared = 3
  /// The most hashes of a sample, the least of a story's.
  static let size = 32

  /// The pairs of samples that share some hashes, the smaller place in the upper half, ascending.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of hashes.
  static func pairs(_ samples: [[UInt32]]) -> [UInt64] {
    var entries: [(key: UInt64, place: UInt32)] = []
    for (place, sample) in samples.enumerated() {
      for hash in sample { entries.append((UInt64(hash) << 32, UInt32(place))) }
    }
    let sorted = HashSorting.sorted(entries) { $0.key }
    var pairs: [UInt64] = []
    forEachRun(of: sorted.map(\.key)) { run in
      if run.count > mostSharers { return }
      for a in run {
        for b in run.dropFirst(a - run.lowerBound + 1) {
          let (x, y) = (min(sorted[a].place, sorted[b].place), max(sorted[a].place, sorted[b].place))
          pairs.append(UInt64(x) << 32 | UInt64(y))
        }
      }
    }
    pairs.sort()
    var found: [UInt64] = []
    forEachRun(of: pairs) { run in
      if run.count >= leastShared { found.append(pairs[run.lowerBound]) }
    }
    return found
  }

  private static func forEachRun(of numbers: [UInt64], _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < numbers.count {
      var end = start + 1
      while end < numbers.count, numbers[end] == numbers[start] { end += 1 }
      body(start..<end)
      start = end
    }
  }
}
