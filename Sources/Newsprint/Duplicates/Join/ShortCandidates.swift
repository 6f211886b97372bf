/// Finds short stories that share a good part of their shingles, but too few for a pair of ``ShingleJoin``.
///
/// In a short story a few words in another spelling change most shingles. So pairs of short stories of which the smaller
/// has three tenths of its shingles in the other are handed on, to be compared by what their words say.
///
/// Shingles are looked at in a sample that depends on nothing but their hashes: about 24 of a story, all of a shorter
/// one; those that are furniture count nowhere. A pair is lost to chance where it shares hardly more than the least, and so is compared for nothing.
struct ShortCandidates {
  /// The most shingles of a short story, and the most bytes.
  static let mostShingles = 200
  static let mostBytes = 3200

  /// Whether a story of some shingles and bytes is short.
  static func isShort(_ shingles: Int, byteCount: Int) -> Bool { shingles <= mostShingles && byteCount <= mostBytes }

  /// The most of a story's sampled shingles, of ``SingleLimits/most``, that are nowhere else; of those that are not, the
  /// ``OccurrenceTable`` takes a fifth for others.
  static let mostSingles = SingleLimits.most * 2 / 3

  private static let sampleSize = 24
  /// Somewhat less than is asked of whole stories.
  static let limits = SampleCounter.Limits(leastShare: 0.2, leastShared: 3, mostStories: 64)

  let store: ShingleStore
  let furniture: FurnitureShingles
  /// For each story, the sides that have a story which reads like it.
  let sides: [UInt8]
  let isCrossing: Bool
  let budget: MemoryBudget

  /// Two stories, the smaller index first.
  struct Pair: Hashable, Sendable {
    var first: Int32
    var second: Int32

    /// The pairs of two lists, each once and in order, that `edges` does not have.
    ///
    /// - Parameters:
    ///   - lists: Pairs in ascending order.
    ///   - edges: Edges in ascending order.
    static func union(_ lists: [Pair]..., besides edges: [ShingleJoin.Edge]) -> [Pair] {
      var pairs = lists.joined().sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      var (last, next): (Pair?, Int) = (nil, 0)
      pairs.removeAll { pair in
        while next < edges.count, (edges[next].first, edges[next].second) < (pair.first, pair.second) { next += 1 }
        let isKnown = next < edges.count && (edges[next].first, edges[next].second) == (pair.first, pair.second)
        defer { last = pair }
        return isKnown || pair == last
      }
      return pairs
    }
  }

  /// The pairs among some stories, given in ascending order, that `edges` does not have.
  ///
  /// - Complexity: O(*n* + *p*), where *n* is the number of the stories and *p* that of pairs that share a shingle of the
  ///   sample.
  func pairs(among stories: [Int32], besides edges: [ShingleJoin.Edge], threads: Int) -> [Pair] {
    if stories.count < 2 { return [] }
    let pieces = Parallel.chunks(stories.count, size: 128)
    let workers = Parallel.workers(for: pieces.count, threads: threads)
    let pool = WorkerPool(workers) { Sampler(store, furniture) }
    func samples(_ pieces: [Range<Int>]) -> [Samples] {
      Parallel.map(pieces.count, workers: workers) { worker, piece in pool[worker].samples(stories[pieces[piece]]) }
    }
    // Where they are too many, samples are drawn again for each round.
    let kept = stories.count * Self.sampleSize * 8 <= budget.index ? samples(pieces) : nil
    let known = Set(edges.map { Pair(first: $0.first, second: $0.second) })
    var found: [Pair] = []
    var start = 0
    while start < pieces.count {
      let first = pieces[start].lowerBound
      let round = SampleRound()
      while start < pieces.count, round.byteCount < budget.index / 3, round.counts.count < JoinRound.mostStories {
        let block = start..<min(start + 32, pieces.count)
        for part in kept.map({ Array($0[block]) }) ?? samples(Array(pieces[block])) {
          for (story, count) in part.counts.enumerated() { round.append(part.hashes[part.range(story)], count: count) }
        }
        start = block.upperBound
      }
      round.seal(threads: threads)
      let counters = WorkerPool(workers) { SampleCounter(round.counts.count, Self.limits) }
      let parts = Parallel.map(pieces.count, workers: workers) { worker, piece -> [Pair] in
        if pieces[piece].upperBound <= first + 1 { return [] }
        var pairs: [Pair] = []
        let samples = kept?[piece] ?? pool[worker].samples(stories[pieces[piece]])
        for (offset, place) in pieces[piece].enumerated() where place > first {
          let b = stories[place]
          counters[worker].forEachPartner(
            of: samples.hashes[samples.range(offset)], count: Int(samples.counts[offset]), before: place - first,
            in: round
          ) { local in
            let a = stories[first + local]
            if isCrossing, sides[Int(a)] | sides[Int(b)] != 3 { return }
            let pair = Pair(first: a, second: b)
            if !known.contains(pair) { pairs.append(pair) }
          }
        }
        return pairs
      }
      found += parts.joined()
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The sampled shingles of consecutive stories.
  struct Samples: Sendable {
    /// The number of shingles in the sample of each story.
    var counts: [UInt8] = []
    /// Those of them that other stories may have as well, story after story, of each in ascending order and each once.
    var hashes: [UInt64] = []
    /// Where those of each story end.
    var ends: [Int32] = []

    /// The places of the hashes of a story.
    func range(_ story: Int) -> Range<Int> { (story == 0 ? 0 : Int(ends[story - 1]))..<Int(ends[story]) }
  }

  /// Draws samples, on one thread.
  final class Sampler {
    private let store: ShingleStore
    private let furniture: FurnitureShingles
    private let keepsSingles: Bool
    private let cutter: JoinWorker

    /// - Parameter keepsSingles: Whether hashes are kept that no other story has, where that is not known.
    init(_ store: ShingleStore, _ furniture: FurnitureShingles, keepsSingles: Bool = false) {
      self.store = store
      self.furniture = furniture
      self.keepsSingles = keepsSingles
      cutter = JoinWorker(store.makeWorker(), store.makeWorker())
    }

    /// The samples of some stories.
    func samples(_ stories: ArraySlice<Int32>) -> Samples {
      var samples = Samples()
      samples.hashes.reserveCapacity(stories.count * 8)
      for story in stories {
        samples.counts.append(appendSample(of: Int(story), to: &samples.hashes))
        samples.ends.append(Int32(samples.hashes.count))
      }
      return samples
    }

    /// Appends the hashes of a story's sample that other stories may have, and returns the number of all.
    private func appendSample(of story: Int, to hashes: inout [UInt64]) -> UInt8 {
      let all = cutter.shingles(of: story, inChunk: store.chunk(of: story), store)
      defer { store.texts.release(story..<story + 1) }
      guard all.count >= ShortCandidates.limits.leastShared, all.count <= ShortCandidates.mostShingles else { return 0 }
      let size = UInt64(ShortCandidates.sampleSize)
      let limit = all.count <= size ? UInt64.max : UInt64.max / UInt64(all.count) * size
      let source = furniture.isEmpty ? nil : FurnitureSample.source(store.texts, story)
      let start = hashes.count
      var count = 0
      for hash in all where hash <= limit && !furniture.contains(hash, source: source) {
        count += 1
        if keepsSingles || store.occurrences.isRepeated(hash) { Self.insert(hash, &hashes, from: start) }
      }
      return UInt8(clamping: count)
    }

    /// Puts a hash in its place among those from `start` on, unless it is there.
    private static func insert(_ hash: UInt64, _ hashes: inout [UInt64], from start: Int) {
      var place = hashes.count
      while place > start, hashes[place - 1] > hash { place -= 1 }
      if place > start, hashes[place - 1] == hash { return }
      hashes.append(hash)
      var last = hashes.count - 1
      while last > place {
        hashes[last] = hashes[last - 1]
        last -= 1
      }
      hashes[place] = hash
    }
  }
}
