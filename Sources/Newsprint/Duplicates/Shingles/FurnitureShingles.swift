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
  /// What was found, as it can be kept for other searches.
  private(set) var learned = LearnedFurniture()

  /// No furniture: every shingle counts.
  static let none = FurnitureShingles()

  private init() {}

  /// The furniture that another search found.
  init(_ learned: LearnedFurniture) {
    self.learned = learned
    general = HashSet64(learned.general)
    ofSource = HashSet64(learned.ofSource)
  }

  /// Finds the furniture of a collection in a sample of its stories, drawn by how they read.
  ///
  /// First tables of counts that keys share find the shingles that may be furniture; only these are counted one by one.
  /// - Complexity: O(*s*), where *s* is the number of shingles of the sample.
  init(_ store: ShingleStore, _ digests: [StoryDigest], _ classes: ReadingClasses, threads: Int) {
    let sample = FurnitureSample(store.texts, digests) { classes.sides[$0] != 0 }
    if sample.stories.isEmpty {
      self.init()
      return
    }
    let generalLeast = max(20, sample.generalCount / 50)
    let leastOfSource = sample.sourceCounts.filter { $0.value >= 10 }.mapValues { max(5, $0 * 3 / 10) }
    let pieces = Parallel.chunks(sample.stories.count, size: 64)
    let workers = Parallel.workers(for: pieces.count, threads: threads)
    let pool = WorkerPool(workers) { Counter(store) }
    let kept = Parallel.map(pieces.count, workers: workers) { worker, piece in
      pool[worker].count(sample.stories[pieces[piece]], store) { leastOfSource[$0] != nil }
    }
    let counts = pool[0]
    for worker in 1..<max(1, workers) { counts.add(pool[worker]) }
    let found = Parallel.map(pieces.count, workers: workers) { worker, piece -> (general: [Hit], ofSource: [Hit]) in
      var hits: (general: [Hit], ofSource: [Hit]) = ([], [])
      pool[worker].forEachRepeated(sample.stories[pieces[piece]], store, kept[piece]) { story, hashes in
        let least = leastOfSource[story.source] ?? 0
        for hash in hashes {
          if story.isGeneral, counts.general[hash] >= generalLeast {
            hits.general.append(Hit(key: hash, story: story.story, least: generalLeast))
          }
          if least == 0 { continue }
          let key = Self.key(hash, story.source)
          if counts.ofSource[key] >= min(least, SharedCounts.most) {
            hits.ofSource.append(Hit(key: key, story: story.story, least: least))
          }
        }
      }
      return hits
    }
    self.init(
      LearnedFurniture(
        general: Self.heavy(found.flatMap(\.general)), ofSource: Self.heavy(found.flatMap(\.ofSource))))
  }

  /// A shingle of a story of the sample, of a source or of all, and the number of stories that make it furniture.
  private struct Hit {
    var key: UInt64
    var story: Int
    var least: Int
  }

  /// The keys that stand in as many stories as it takes; the hits of a key are in the order of their stories.
  private static func heavy(_ hits: [Hit]) -> [UInt64] {
    let hits = HashSorting.sorted(hits) { $0.key }
    var keys: [UInt64] = []
    var start = 0
    while start < hits.count {
      let key = hits[start].key
      var end = start + 1
      while end < hits.count, hits[end].key == key { end += 1 }
      var stories = 1
      for place in start + 1..<end where hits[place].story != hits[place - 1].story { stories += 1 }
      if stories >= hits[start].least { keys.append(key) }
      start = end
    }
    return keys
  }

  /// Counts the shingles of a sample, on one thread.
  private final class Counter: @unchecked Sendable {
    // Sendable: one thread at a time has a counter, and none while others read.
    let general = SharedCounts()
    let ofSource = SharedCounts()
    private let cutter: JoinWorker
    private let repeated = HashBuffer()

    /// The repeated shingles of the stories of a piece, one after the other.
    struct Piece {
      var hashes: [UInt64] = []
      var ends: [Int] = []
    }

    /// The most hashes that are kept of a piece; of one that has more, the stories are cut again.
    private static let mostKept = 1 << 15

    init(_ store: ShingleStore) { cutter = JoinWorker(store.makeWorker(), store.makeWorker()) }

    /// Counts the repeated shingles of some stories, and returns them unless they are very many.
    func count(
      _ stories: ArraySlice<FurnitureSample.Story>, _ store: ShingleStore, countsSource: (UInt64) -> Bool
    ) -> Piece? {
      var piece = Piece()
      var isKept = true
      for story in stories {
        store.occurrences.chooseRepeated(of: shingles(of: story, store), into: repeated)
        let hashes = repeated.hashes
        if story.isGeneral {
          for hash in hashes { general.add(1, for: hash) }
        }
        if countsSource(story.source) {
          for hash in hashes { ofSource.add(1, for: FurnitureShingles.key(hash, story.source)) }
        }
        if isKept { piece.hashes.append(contentsOf: hashes) }
        isKept = isKept && piece.hashes.count <= Self.mostKept
        if !isKept { piece.hashes = [] }
        piece.ends.append(piece.hashes.count)
      }
      return isKept ? piece : nil
    }

    func add(_ other: Counter) {
      general.add(other.general)
      ofSource.add(other.ofSource)
    }

    /// Calls `body` with each story of a piece and its shingles that are met elsewhere as well; with all of them where
    /// they were not kept.
    func forEachRepeated(
      _ stories: ArraySlice<FurnitureSample.Story>, _ store: ShingleStore, _ piece: Piece?,
      _ body: (FurnitureSample.Story, Hashes) -> Void
    ) {
      guard let piece else {
        for story in stories { body(story, shingles(of: story, store)) }
        return
      }
      piece.hashes.withRun { hashes in
        var start = 0
        for (story, end) in zip(stories, piece.ends) {
          body(story, hashes[start..<end])
          start = end
        }
      }
    }

    private func shingles(of story: FurnitureSample.Story, _ store: ShingleStore) -> Hashes {
      cutter.shingles(of: story.story, inChunk: store.chunk(of: story.story), store)
    }
  }

  /// As many counts as stay in a core's cache, which keys share, each up to a limit.
  private final class SharedCounts: @unchecked Sendable {
    // Sendable: written by one thread at a time, and not while others read.
    static let most = Int(UInt16.max)
    private static let bits: UInt64 = 18
    private let counts = LargeRun<UInt16>(count: 1 << Int(bits))

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

  /// Whether a shingle is furniture in stories of a source, given as ``FurnitureSample/source(_:_:)`` does.
  @inline(__always)
  func contains(_ hash: UInt64, source: UInt64?) -> Bool {
    if general.contains(hash) { return true }
    guard let source, !ofSource.isEmpty else { return false }
    return ofSource.contains(Self.key(hash, source))
  }

  /// Takes the furniture out of a story's set, keeping the order.
  func strip(_ set: HashBuffer, story: Int, _ texts: StoryTexts) {
    if isEmpty { return }
    if !ofSource.isEmpty {
      if let source = FurnitureSample.source(texts, story) {
        set.removeAll(leaving: 10) { ofSource.contains(Self.key($0, source)) }
      }
    }
    if !general.isEmpty {
      set.removeAll(leaving: max(10, (set.count + 2) / 3)) { general.contains($0) }
    }
  }
}

/// The shingles that a collection repeats without copying stories, as they can be kept.
package struct LearnedFurniture: Sendable, Equatable {
  /// Those of all stories.
  package var general: [UInt64] = []
  /// Those of the stories of one source, each made one with that.
  package var ofSource: [UInt64] = []

  /// Creates furniture, by default none.
  package init(general: [UInt64] = [], ofSource: [UInt64] = []) { (self.general, self.ofSource) = (general, ofSource) }
}
