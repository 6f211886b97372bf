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
  /// The most of a story's sampled shingles, of ``SingleLimits/most``, that are nowhere else; of those that are not, the
  /// ``OccurrenceTable`` takes a fifth for others.
  static let mostSingles = SingleLimits.most * 2 / 3

  private static let sampleSize = 24
  /// The least share of the smaller sample that is in the larger, and the fewest shingles: somewhat less than is asked of
  /// whole stories.
  private static let leastShare = 0.2
  private static let leastShared = 3
  /// A shingle of more stories tells nothing of two of them.
  private static let mostStories = 64

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
    func samples(_ pieces: [Range<Int>]) -> [[Sample]] {
      Parallel.map(pieces.count, workers: workers) { worker, piece in
        stories[pieces[piece]].map { pool[worker].sample($0) }
      }
    }
    // Where they are too many, samples are drawn again for each round.
    let kept = stories.count * Self.sampleSize * 8 <= budget.index ? samples(pieces) : nil
    let known = Set(edges.map { Pair(first: $0.first, second: $0.second) })
    var found: [Pair] = []
    var start = 0
    while start < pieces.count {
      let first = pieces[start].lowerBound
      let round = Round()
      while start < pieces.count, round.byteCount < budget.index / 3, round.counts.count < JoinRound.mostStories {
        let block = start..<min(start + 32, pieces.count)
        for sample in (kept.map { Array($0[block]) } ?? samples(Array(pieces[block]))).joined() { round.append(sample) }
        start = block.upperBound
      }
      round.seal(threads: threads)
      let counters = WorkerPool(workers) { HitCounter(round.counts.count) }
      let parts = Parallel.map(pieces.count, workers: workers) { worker, piece -> [Pair] in
        var pairs: [Pair] = []
        for (offset, place) in pieces[piece].enumerated() where place > first {
          let sample = kept?[piece][offset] ?? pool[worker].sample(stories[place])
          for local in counters[worker].partners(of: sample, before: place - first, in: round) {
            let (a, b) = (stories[first + local], stories[place])
            if isCrossing, sides[Int(a)] | sides[Int(b)] != 3 { continue }
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

  /// The samples of some consecutive stories, by shingle.
  private final class Round: @unchecked Sendable {
    // Sendable: filled by one thread, then only read.
    /// The number of shingles in each sample.
    private(set) var counts: [UInt8] = []
    private var entries: [UInt64] = []
    private(set) var index: ProbeIndex?

    var byteCount: Int { entries.count * 8 }

    func append(_ sample: Sample) {
      for hash in sample.repeated { entries.append(ProbeIndex.entry(hash >> 16, counts.count)) }
      counts.append(UInt8(clamping: sample.count))
    }

    func seal(threads: Int) {
      index = ProbeIndex([entries], threads: threads)
      entries = []
    }
  }

  /// The sampled shingles of a story.
  private struct Sample: Sendable {
    /// The number of shingles in the sample.
    var count: Int
    /// Those of them that other stories may have as well, in ascending order and each once.
    var repeated: [UInt64]
  }

  /// Draws samples, on one thread.
  private final class Sampler {
    private let store: ShingleStore
    private let furniture: FurnitureShingles
    private let cutter: JoinWorker

    init(_ store: ShingleStore, _ furniture: FurnitureShingles) {
      self.store = store
      self.furniture = furniture
      cutter = JoinWorker(store.makeWorker(), store.makeWorker())
    }

    func sample(_ story: Int32) -> Sample {
      let chunk = store.chunk(of: Int(story))
      let hashes = cutter.shingles(of: Int(story), inChunk: chunk, store)
      defer { store.texts.release(Int(story)..<Int(story) + 1) }
      guard hashes.count >= ShortCandidates.leastShared, hashes.count <= ShortCandidates.mostShingles else {
        return Sample(count: 0, repeated: [])
      }
      let size = UInt64(ShortCandidates.sampleSize)
      let limit = hashes.count <= size ? UInt64.max : UInt64.max / UInt64(hashes.count) * size
      var sample = Sample(count: 0, repeated: [])
      let source = FurnitureSample.source(store.texts, Int(story))
      for hash in hashes where hash <= limit && !furniture.contains(hash, source: source) {
        sample.count += 1
        if store.occurrences.isRepeated(hash) { sample.repeated.append(hash) }
      }
      let distinct = HashSorting.sortDistinct(&sample.repeated)
      sample.repeated.removeLast(sample.repeated.count - distinct)
      return sample
    }
  }

  /// Counts what a story shares with those of a round, on one thread.
  private final class HitCounter {
    private var hits: [UInt8]
    private var touched: [Int] = []

    init(_ count: Int) { hits = [UInt8](repeating: 0, count: count) }

    /// The stories of a round, of those before a place, that share enough with a story.
    func partners(of sample: Sample, before end: Int, in round: Round) -> [Int] {
      guard let index = round.index else { return [] }
      touched.removeAll(keepingCapacity: true)
      for hash in sample.repeated {
        let run = index.run(of: hash)
        if run.count > ShortCandidates.mostStories { continue }
        for entry in run {
          let local = index.story(at: entry)
          if local >= end { break }
          if hits[local] == 0 { touched.append(local) }
          if hits[local] < .max { hits[local] += 1 }
        }
      }
      return touched.filter { local in
        let count = Int(hits[local])
        hits[local] = 0
        let least = min(sample.count, Int(round.counts[local]))
        return count >= ShortCandidates.leastShared && Double(count) >= ShortCandidates.leastShare * Double(least)
      }
    }
  }
}
