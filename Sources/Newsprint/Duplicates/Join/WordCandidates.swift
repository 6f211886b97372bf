/// Finds short stories that have most of their words in common, however few of their shingles.
///
/// Where another spelling or another word stands in every line, hardly a shingle is left that two copies share, but most
/// of their words are: names, numbers, whatever is spelled in one way only. So pairs are handed on whose rarer words are
/// the same in good part, to be compared by what their words say, as those of ``ShortCandidates`` are.
///
/// Words are looked at in a sample that depends on nothing but their hashes: about 24 of a story, all of a shorter one.
/// Those of many stories tell nothing of two of them.
struct WordCandidates {
  /// About the number of words in a sample, and the most.
  private static let sampleSize = 24
  private static let mostSampled = 48
  /// The least share of the smaller sample that is in the larger and in few stories, and the fewest words.
  private static let leastShare = 0.24
  private static let leastShared = 4
  /// A word of more stories tells nothing of two of them.
  private static let mostStories = 32

  let store: ShingleStore
  let samples: SampleStore
  /// For each story, the sides that have a story which reads like it; 0 where another story stands for it.
  let sides: [UInt8]
  let isCrossing: Bool
  let budget: MemoryBudget

  /// Appends the keys of a story's sampled words to `keys`, each once, and returns their number.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func appendSample(of words: Hashes, to keys: inout [OccurrenceTable.Key]) -> UInt8 {
    let limit = words.count <= sampleSize ? UInt64.max : UInt64.max / UInt64(words.count) * UInt64(sampleSize)
    let start = keys.count
    for word in words where word <= limit {
      // The upper half of what is below a limit is nearly the same in all.
      let key = OccurrenceTable.Key(truncatingIfNeeded: word)
      if keys[start...].contains(key) { continue }
      keys.append(key)
      if keys.count - start == mostSampled { break }
    }
    return UInt8(clamping: keys.count - start)
  }

  /// The pairs that share enough words, in ascending order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of stories: a word leads to at most 32 of them.
  func pairs(threads: Int) -> [ShortCandidates.Pair] {
    let chunks = store.chunks
    let frequencies = frequencies
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    var found: [ShortCandidates.Pair] = []
    var start = 0
    while start < chunks.count {
      let round = Round()
      let first = start
      while start < chunks.count, round.byteCount < budget.index / 3, round.stories.count < JoinRound.mostStories {
        store.forEachWordSample(in: samples, ofChunk: start) { story, keys in
          if sides[story] != 0, !keys.isEmpty { round.append(Int32(story), keys, frequencies) }
        }
        start += 1
      }
      round.seal(threads: threads)
      let counters = WorkerPool(workers) { HitCounter(round.stories.count) }
      let parts = Parallel.map(chunks.count - first, workers: workers) { worker, offset -> [ShortCandidates.Pair] in
        var pairs: [ShortCandidates.Pair] = []
        store.forEachWordSample(in: samples, ofChunk: first + offset) { story, keys in
          if sides[story] == 0 { return }
          counters[worker].forEachPartner(of: keys, frequencies, before: Int32(story), in: round) { other in
            if isCrossing, sides[Int(other)] | sides[story] != 3 { return }
            pairs.append(ShortCandidates.Pair(first: other, second: Int32(story)))
          }
        }
        return pairs
      }
      found += parts.joined()
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// In how many stories each word is that is in a sample.
  private var frequencies: Frequencies {
    var frequencies = Frequencies(stories: store.texts.count)
    for chunk in store.chunks.indices {
      store.forEachWordSample(in: samples, ofChunk: chunk) { story, keys in
        if sides[story] != 0 { for key in keys { frequencies.count(key) } }
      }
    }
    return frequencies
  }

  /// Counts of keys, up to 255, in slots that keys may share: never too low, and the same whatever memory there is.
  private struct Frequencies: Sendable {
    private var counts: [UInt8]
    private let shift: UInt32

    init(stories: Int) {
      var bits: UInt32 = 16
      while bits < 26, 1 << bits < stories * 32 { bits += 1 }
      counts = [UInt8](repeating: 0, count: 1 << bits)
      shift = 32 - bits
    }

    mutating func count(_ key: OccurrenceTable.Key) {
      let slot = Int(key &>> shift)
      if counts[slot] < .max { counts[slot] += 1 }
    }

    /// Whether a word is in more than one story and not in many.
    func tells(_ key: OccurrenceTable.Key) -> Bool {
      (2...UInt8(WordCandidates.mostStories)).contains(counts[Int(key &>> shift)])
    }
  }

  private static func hash(_ key: OccurrenceTable.Key) -> UInt64 { UInt64(key) &<< 32 }

  /// The samples of some consecutive stories, by word.
  private final class Round: @unchecked Sendable {
    // Sendable: filled by one thread, then only read.
    private(set) var stories: [Int32] = []
    /// The number of words in each sample.
    private(set) var counts: [UInt8] = []
    private var entries: [UInt64] = []
    private(set) var index: ProbeIndex?

    var byteCount: Int { entries.count * 8 }

    func append(_ story: Int32, _ keys: NumberRun<OccurrenceTable.Key>, _ frequencies: Frequencies) {
      for key in keys where frequencies.tells(key) {
        entries.append(ProbeIndex.entry(WordCandidates.hash(key) &>> 16, stories.count))
      }
      stories.append(story)
      counts.append(UInt8(clamping: keys.count))
    }

    func seal(threads: Int) {
      index = ProbeIndex([entries], threads: threads)
      entries = []
    }
  }

  /// Counts what stories share with those of a round, on one thread.
  private final class HitCounter {
    private var hits: [UInt8]
    private var touched: [Int] = []

    init(_ count: Int) { hits = [UInt8](repeating: 0, count: count) }

    /// Calls `body` with the stories of a round, of those before a story, that share enough of its sample.
    func forEachPartner(
      of sample: NumberRun<OccurrenceTable.Key>, _ frequencies: Frequencies, before story: Int32, in round: Round,
      _ body: (Int32) -> Void
    ) {
      guard let index = round.index else { return }
      // Taken out of the object, so that access to them is not checked each time.
      var (hits, touched): ([UInt8], [Int]) = ([], [])
      swap(&hits, &self.hits)
      swap(&touched, &self.touched)
      let stories = round.stories
      for key in sample where frequencies.tells(key) {
        for entry in index.run(of: WordCandidates.hash(key)) {
          let local = index.story(at: entry)
          if stories[local] >= story { break }
          if hits[local] == 0 { touched.append(local) }
          if hits[local] < .max { hits[local] += 1 }
        }
      }
      for local in touched {
        let shared = Int(hits[local])
        hits[local] = 0
        let least = min(sample.count, Int(round.counts[local]))
        if shared >= WordCandidates.leastShared, Double(shared) >= WordCandidates.leastShare * Double(least) {
          body(stories[local])
        }
      }
      touched.removeAll(keepingCapacity: true)
      swap(&hits, &self.hits)
      swap(&touched, &self.touched)
    }
  }
}
