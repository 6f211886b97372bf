/// Makes one vocabulary of the features that several workers counted.
///
/// Features are dealt out by the top bits of their hashes; each part is sorted, and what is the same is added up, by
/// itself, so that parts are the work of different threads and few enough to stay in the cache.
struct FeatureMerge {
  /// A feature of the whole collection.
  struct Feature {
    var hash: UInt64
    var documentFrequency: UInt32
    var block: FeatureBlock
  }

  /// For each worker its features, part by part, and where the parts start.
  private let dealt: [(features: [Feature], starts: [Int])]
  private let bits: Int
  private let threads: Int

  /// Deals out the features of each worker.
  ///
  /// - Complexity: O(*n*), where *n* is the number of features of all workers.
  init(_ tables: [NumberRun<FeatureTable.Feature>], threads: Int) {
    let count = tables.reduce(0) { max($0, $1.count) }
    // About 4,000 features a part.
    let bits = min(12, max(0, Int.bitWidth - (count >> 12).leadingZeroBitCount))
    self.bits = bits
    self.threads = threads
    dealt = Parallel.map(tables.count, threads: threads) { Self.deal(tables[$0], bits: bits) }
  }

  private static func deal(
    _ table: NumberRun<FeatureTable.Feature>, bits: Int
  ) -> (features: [Feature], starts: [Int]) {
    var starts = [Int](repeating: 0, count: (1 << bits) + 1)
    for feature in table { starts[part(of: feature.hash, bits) + 1] += 1 }
    for part in 1..<starts.count { starts[part] += starts[part - 1] }
    var next = starts
    var features = [Feature](
      repeating: Feature(hash: 0, documentFrequency: 0, block: .words), count: table.count)
    for feature in table {
      let part = part(of: feature.hash, bits)
      features[next[part]] = Feature(
        hash: feature.hash, documentFrequency: feature.documentFrequency, block: feature.block)
      next[part] += 1
    }
    return (features, starts)
  }

  @inline(__always)
  private static func part(of hash: UInt64, _ bits: Int) -> Int {
    // Two shifts, since one by 64 is none.
    Int(truncatingIfNeeded: (hash &>> 1) &>> UInt64(63 &- bits))
  }

  /// Every feature once, in the order of the hashes, with the document frequencies of all workers added up, if `isKept`
  /// says so of the sum.
  func features(where isKept: @Sendable (_ documentFrequency: UInt32) -> Bool) -> [Feature] {
    let parts = Parallel.map(1 << bits, threads: threads) { part in
      var all: [Feature] = []
      for (features, starts) in dealt {
        let slice = features[starts[part]..<starts[part + 1]]
        // One worker's counts are final: what is left out need not be sorted.
        if dealt.count == 1 { all = slice.filter { isKept($0.documentFrequency) } } else { all += slice }
      }
      let sorted = HashSorting.sorted(all, skipping: bits, by: \.hash)
      return dealt.count == 1 ? sorted : Self.summed(sorted).filter { isKept($0.documentFrequency) }
    }
    return Array(parts.joined())
  }

  /// Adds up neighbours with the same hash.
  private static func summed(_ features: [Feature]) -> [Feature] {
    var result: [Feature] = []
    result.reserveCapacity(features.count)
    for feature in features {
      if let last = result.last, last.hash == feature.hash {
        result[result.count - 1].documentFrequency += feature.documentFrequency
      } else {
        result.append(feature)
      }
    }
    return result
  }
}
