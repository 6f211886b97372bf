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
  /// - Complexity: O(*s*), where *s* is the number of shingles of the sample.
  init(_ store: ShingleStore, _ digests: [StoryDigest], _ classes: ReadingClasses, threads: Int) {
    let sample = FurnitureSample(store.texts, digests) { classes.sides[$0] != 0 }
    let sources = sample.sources.filter { $0.stories.count >= 10 }
    let general = FurnitureCounter.Group(stories: sample.general, least: max(20, sample.general.count / 50))
    // Of fewer stories none has furniture.
    let pieces = general.stories.count < general.least ? [] : Parallel.chunks(general.stories.count, size: 64)
    let pool = WorkerPool(Parallel.workers(for: max(pieces.count, sources.count), threads: threads)) {
      FurnitureCounter(store)
    }
    let ofSources = Parallel.map(
      sources.count, workers: Parallel.workers(for: sources.count, threads: pool.count)
    ) { worker, place in
      let (source, stories) = (sources[place].source, sources[place].stories)
      let group = FurnitureCounter.Group(stories: stories, least: max(5, stories.count * 3 / 10))
      return pool[worker].frequent(in: group).map { Self.key($0, source) }
    }
    self.init(
      LearnedFurniture(
        general: Self.frequent(in: general, pieces, pool),
        ofSource: HashSorting.sorted(ofSources.flatMap(\.self)) { $0 }))
  }

  /// The shingles that stand in as many stories of a large group as it takes, its pieces counted by all workers together.
  private static func frequent(
    in group: FurnitureCounter.Group, _ pieces: [Range<Int>], _ pool: WorkerPool<FurnitureCounter>
  ) -> [UInt64] {
    let workers = Parallel.workers(for: pieces.count, threads: pool.count)
    for worker in 0..<workers { pool[worker].begin(group) }
    let cuts = Parallel.map(pieces.count, workers: workers) { worker, piece in
      pool[worker].count(group.stories[pieces[piece]])
    }
    let counts = pool[0]
    for worker in 1..<workers { counts.add(pool[worker]) }
    let hits = Parallel.map(pieces.count, workers: workers) { worker, piece in
      pool[worker].hits(group.stories[pieces[piece]], cuts[piece], least: group.least, countedBy: counts)
    }
    return FurnitureCounter.frequent(hits.flatMap(\.self), least: group.least)
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
