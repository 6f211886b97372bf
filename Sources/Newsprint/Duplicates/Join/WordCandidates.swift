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
  /// A word of more stories tells nothing of two of them.
  static let mostStories = 32
  /// Which words are looked at is said by ``Frequencies``.
  static let limits = SampleCounter.Limits(leastShare: 0.24, leastShared: 4, mostStories: .max)

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
    // A bit for the lowest six bits of each key that is there: most are told to be new by it.
    var seen: UInt64 = 0
    for word in words where word <= limit {
      // The upper half of what is below a limit is nearly the same in all.
      let key = OccurrenceTable.Key(truncatingIfNeeded: word)
      let bit = UInt64(1) &<< UInt64(key & 63)
      if seen & bit != 0, keys[start...].contains(key) { continue }
      seen |= bit
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
      let round = SampleRound()
      // The stories of the round, and how many of them are before each of its chunks.
      var (stories, starts): ([Int32], [Int]) = ([], [])
      let first = start
      while start < chunks.count, round.byteCount < budget.index / 3, stories.count < JoinRound.mostStories {
        starts.append(stories.count)
        store.forEachWordSample(in: samples, ofChunk: start) { story, keys in
          if sides[story] == 0 || keys.isEmpty { return }
          round.append(frequencies.telling(keys), count: UInt8(clamping: keys.count))
          stories.append(Int32(story))
        }
        start += 1
      }
      round.seal(threads: threads)
      let counters = WorkerPool(workers) { SampleCounter(stories.count, Self.limits) }
      let (all, before) = (stories, starts)
      let parts = Parallel.map(chunks.count - first, workers: workers) { worker, offset -> [ShortCandidates.Pair] in
        var pairs: [ShortCandidates.Pair] = []
        // The number of stories of the round before the one at hand.
        var end = offset < before.count ? before[offset] : all.count
        store.forEachWordSample(in: samples, ofChunk: first + offset) { story, keys in
          if sides[story] == 0 { return }
          while end < all.count, all[end] < Int32(story) { end += 1 }
          counters[worker].forEachPartner(
            of: frequencies.telling(keys), count: keys.count, before: end, in: round
          ) { local in
            let other = all[local]
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

  /// The bits of the number of a slot in which words of so many stories are counted.
  static func slotBits(stories: Int) -> UInt32 {
    var bits: UInt32 = 16
    while bits < 26, 1 << bits < stories * 32 { bits += 1 }
    return bits
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
      let bits = WordCandidates.slotBits(stories: stories)
      counts = [UInt8](repeating: 0, count: 1 << bits)
      shift = 32 - bits
    }

    mutating func count(_ key: OccurrenceTable.Key) {
      let slot = Int(key &>> shift)
      if counts[slot] < .max { counts[slot] += 1 }
    }

    /// The hashes of those of some words that tell of other stories.
    @inline(__always)
    func telling(_ keys: NumberRun<OccurrenceTable.Key>) -> some Sequence<UInt64> {
      keys.lazy.filter { tells($0) }.map { UInt64($0) &<< 32 }
    }

    /// Whether a word is in more than one story and not in many.
    private func tells(_ key: OccurrenceTable.Key) -> Bool {
      (2...UInt8(WordCandidates.mostStories)).contains(counts[Int(key &>> shift)])
    }
  }
}
