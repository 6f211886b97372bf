/// The shingles that a collection repeats without copying stories: credits, subscription lines, runs of related
/// headlines.
///
/// A shingle is furniture where it stands in at least 2 % of the stories (and 20 of them), or in 30 % of the stories of
/// one source that has ten or more (and five of them); stories that read the same count once. Furniture is left out of
/// a story's set only where enough is left: a third of it for the first kind, 10 shingles for the second. So a story of
/// which the collection holds hundreds of copies stays whole, and stories from one template keep what they share, since
/// that is most of them; how those differ is for the relation to say.
///
/// Counted over at most 4,096 stories of the collection and 256 of each source, whatever their order:
/// ``FurnitureSample``.
struct FurnitureShingles: Sendable {
  private var general = HashSet64([])
  private var ofSource = HashSet64([])

  /// No furniture: every shingle counts.
  static let none = FurnitureShingles()

  private init() {}

  /// Finds the furniture of a collection in a sample of its stories, whose digests must not have been dropped.
  ///
  /// - Complexity: O(*s*), where *s* is the number of shingles of the sample.
  init(_ store: ShingleStore, _ classes: ReadingClasses, threads: Int) {
    let sample = FurnitureSample(store.texts, store.digests) { classes.sides[$0] != 0 }
    let generalLeast = max(20, sample.general.count / 50)
    general = HashSet64(Self.heavy(sample.general, store, threads) { _ in generalLeast })
    var sourceCounts: [UInt64: Int] = [:]
    for entry in sample.ofSources { sourceCounts[entry.source, default: 0] += 1 }
    let leastOfSource = sourceCounts.filter { $0.value >= 10 }.mapValues { max(5, $0 * 3 / 10) }
    ofSource = HashSet64(
      Self.heavy(sample.ofSources.filter { leastOfSource[$0.source] != nil }, store, threads) {
        leastOfSource[$0] ?? Int.max
      })
  }

  /// The keys (shingles, of a source where it is not 0) that stand in at least `least` stories of a source.
  ///
  /// First a table of counts that keys share finds those that may be; only these are counted one by one.
  private static func heavy(
    _ sample: [FurnitureSample.Entry], _ store: ShingleStore, _ threads: Int, least: @Sendable (UInt64) -> Int
  ) -> [UInt64] {
    if sample.isEmpty { return [] }
    let pieces = Parallel.chunks(sample.count, size: 64)
    let workers = Parallel.workers(for: pieces.count, threads: threads)
    let pool = WorkerPool(workers) {
      (stories: JoinWorker(store.makeWorker(), store.makeWorker()), counts: SharedCounts())
    }
    Parallel.forEach(pieces.count, workers: workers) { worker, piece in
      let counts = pool[worker].counts
      for entry in sample[pieces[piece]] {
        for hash in pool[worker].stories.shingles(of: entry.story, inChunk: store.chunk(of: entry.story), store) {
          counts.add(store.occurrences.isRepeated(hash) ? 1 : 0, for: key(hash, entry.source))
        }
      }
    }
    let counts = pool[0].counts
    for worker in 1..<max(1, workers) { counts.add(pool[worker].counts) }
    let candidates = Parallel.map(pieces.count, workers: workers) { worker, piece in
      var found: [(key: UInt64, story: Int, least: Int)] = []
      for entry in sample[pieces[piece]] {
        let least = least(entry.source)
        for hash in pool[worker].stories.shingles(of: entry.story, inChunk: store.chunk(of: entry.story), store) {
          let key = key(hash, entry.source)
          if counts[key] >= min(least, SharedCounts.most) { found.append((key, entry.story, least)) }
        }
      }
      return found
    }
    var exact: [UInt64: (last: Int, count: Int, least: Int)] = [:]
    for (key, story, least) in candidates.joined() {
      let old = exact[key] ?? (-1, 0, least)
      if old.last != story { exact[key] = (story, old.count + 1, least) }
    }
    return exact.filter { $0.value.count >= $0.value.least }.map(\.key)
  }

  /// As many counts as stay in a core's cache, which keys share, each up to a limit.
  private final class SharedCounts: @unchecked Sendable {
    // Sendable: written by one thread at a time, and not while others read.
    static let most = Int(UInt16.max)
    private static let bits: UInt64 = 18
    private let counts = LargeMemory.map(2 << Int(bits)).bindMemory(to: UInt16.self, capacity: 1 << Int(bits))

    deinit { LargeMemory.unmap(counts, 2 << Int(Self.bits)) }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> (64 &- bits)) }

    @inline(__always)
    func add(_ count: UInt16, for key: UInt64) {
      let slot = Self.slot(key)
      let old = counts[slot]
      counts[slot] = old &+ (old == .max ? 0 : count)
    }

    func add(_ other: SharedCounts) {
      for slot in 0..<1 << Int(Self.bits) {
        let (sum, isOver) = counts[slot].addingReportingOverflow(other.counts[slot])
        counts[slot] = isOver ? .max : sum
      }
    }

    @inline(__always)
    subscript(key: UInt64) -> Int { Int(counts[Self.slot(key)]) }
  }

  @inline(__always)
  private static func key(_ hash: UInt64, _ source: UInt64) -> UInt64 {
    source == 0 ? hash : StableHash.avalanche(hash ^ source)
  }

  /// Whether nothing was found.
  var isEmpty: Bool { general.isEmpty && ofSource.isEmpty }

  /// Takes the furniture out of a story's set, keeping the order, and returns how many shingles are left.
  func strip(_ set: UnsafeMutableBufferPointer<UInt64>, story: Int, _ texts: StoryTexts) -> Int {
    if isEmpty { return set.count }
    var count = set.count
    if !ofSource.isEmpty {
      if let source = FurnitureSample.source(texts, story) {
        count = Self.filter(set, count: count, atLeast: 10) { ofSource.contains(Self.key($0, source)) }
      }
    }
    if !general.isEmpty {
      count = Self.filter(set, count: count, atLeast: max(10, (count + 2) / 3)) { general.contains($0) }
    }
    return count
  }

  /// Takes out what `isOut` says, unless fewer than `least` would be left.
  private static func filter(
    _ set: UnsafeMutableBufferPointer<UInt64>, count: Int, atLeast least: Int, _ isOut: (UInt64) -> Bool
  ) -> Int {
    var out = 0
    for index in 0..<count where isOut(set[index]) { out += 1 }
    if out == 0 || count - out < least { return count }
    var kept = 0
    for index in 0..<count where !isOut(set[index]) {
      set[kept] = set[index]
      kept += 1
    }
    return kept
  }
}
