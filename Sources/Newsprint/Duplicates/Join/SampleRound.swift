/// The samples of some consecutive stories, by hash: what candidates are drawn from.
final class SampleRound: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.
  /// The number of hashes in the sample of each story.
  private(set) var counts: [UInt8] = []
  private var entries: [UInt64] = []
  fileprivate private(set) var index: ProbeIndex?

  var byteCount: Int { entries.count * 8 }

  /// Adds a story, of whose sample `count` hashes are, those that tell of other stories among them.
  func append(_ hashes: some Sequence<UInt64>, count: UInt8) {
    for hash in hashes { entries.append(ProbeIndex.entry(hash >> 16, counts.count)) }
    counts.append(count)
  }

  /// Puts the hashes in order; no story can be added afterwards.
  func seal(threads: Int) {
    index = ProbeIndex([entries], threads: threads)
    entries = []
  }
}

/// Counts what stories share with those of a round, on one thread.
final class SampleCounter {
  private let limits: Limits
  /// For each story of the round how many hashes it shares, and those that share some: zero and empty between two calls.
  private var hits: [UInt8]
  private var touched: [Int] = []

  /// What makes two stories candidates.
  struct Limits: Sendable {
    /// The least share of the smaller sample that is in the larger, and the fewest hashes.
    var leastShare: Double
    var leastShared: Int
    /// A hash of more stories tells nothing of two of them.
    var mostStories: Int
  }

  init(_ count: Int, _ limits: Limits) {
    hits = [UInt8](repeating: 0, count: count)
    self.limits = limits
  }

  /// Calls `body` with the places of the stories of a round, of those before the place `end`, that share enough of a sample
  /// of `count` hashes.
  @inline(__always)
  func forEachPartner(
    of hashes: some Sequence<UInt64>, count: Int, before end: Int, in round: SampleRound, _ body: (Int) -> Void
  ) {
    guard let index = round.index else { return }
    // Taken out of the object, so that access to them is not checked each time.
    var (hits, touched): ([UInt8], [Int]) = ([], [])
    swap(&hits, &self.hits)
    swap(&touched, &self.touched)
    for hash in hashes {
      let run = index.run(of: hash)
      if run.count > limits.mostStories { continue }
      for entry in run {
        let local = index.story(at: entry)
        if local >= end { break }
        if hits[local] == 0 { touched.append(local) }
        if hits[local] < .max { hits[local] += 1 }
      }
    }
    let counts = round.counts
    for local in touched {
      let shared = Int(hits[local])
      hits[local] = 0
      let least = min(count, Int(counts[local]))
      if shared >= limits.leastShared, Double(shared) >= limits.leastShare * Double(least) { body(local) }
    }
    touched.removeAll(keepingCapacity: true)
    swap(&hits, &self.hits)
    swap(&touched, &self.touched)
  }
}
