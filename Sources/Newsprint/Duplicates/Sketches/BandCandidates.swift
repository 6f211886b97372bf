/// Finds candidate pairs by the bands that sketches share, in flat sorted arrays.
///
/// This is the way for stages on several machines, where each machine sees some bands only; on one machine
/// ``ShingleJoin`` finds all pairs, and faster.
package enum BandCandidates {
  /// The largest bucket of which all pairs are candidates.
  package static let pairedBucket = 64
  /// The number of first stories of a larger bucket that all its stories are paired with.
  package static let representatives = 8

  /// The pairs of stories that share a band key, as (smaller, larger) story numbers, ascending.
  ///
  /// A bucket of more than ``pairedBucket`` stories gives only the pairs with its first ``representatives`` stories, so
  /// that the number of candidates grows linearly even where every story shares every band. Stories that read the same
  /// should be put together before.
  /// - Parameter keys: The keys of each story's bands, `bands` to a story.
  /// - Complexity: O(*n* log *n*), where *n* is the number of keys.
  package static func pairs(keys: [UInt64], bands: Int) -> [(first: UInt32, second: UInt32)] {
    precondition(bands > 0 && keys.count.isMultiple(of: bands), "There must be \(bands) keys a story")
    let stories = keys.count / bands
    var found: [UInt64] = []
    var entries: [(key: UInt64, story: UInt32)] = []
    entries.reserveCapacity(stories)
    for band in 0..<bands {
      entries.removeAll(keepingCapacity: true)
      for story in 0..<stories { entries.append((keys[story * bands + band], UInt32(story))) }
      let sorted = HashSorting.sorted(entries) { $0.key }
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
        let firsts = end - start <= pairedBucket ? end - start : representatives
        if end - start > 1 {
          for a in start..<start + firsts {
            for b in a + 1..<end { found.append(UInt64(sorted[a].story) << 32 | UInt64(sorted[b].story)) }
          }
        }
        start = end
      }
      // Pairs that share several bands would pile up.
      if band % 8 == 7 { found = ShingleSet.distinct(found) }
    }
    found = ShingleSet.distinct(found)
    return found.map { (UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)) }
  }
}
