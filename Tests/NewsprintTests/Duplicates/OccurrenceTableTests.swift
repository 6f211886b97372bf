import Newsprint
import TestSupport
import Testing

struct OccurrenceTableTests {
  /// However many workers mark, on tables of their own or on one: what was met twice is known to be, and nearly all else
  /// is known to be met once.
  @Test(arguments: [(1, Int.max), (2, Int.max), (3, Int.max), (3, 1 << 16)])
  func repeatedHashesAreKnown(workers: Int, mostBytes: Int) {
    var random = SeededGenerator(seed: 5)
    var counts: [UInt64: Int] = [:]
    var parts: [[UInt64]] = []
    for _ in 0..<60 {
      let part = (0..<500).map { _ in
        Int.random(in: 0..<4, using: &random) == 0 ? UInt64.random(in: 0..<4000, using: &random) : random.next()
      }
      .map { StableHash.avalanche($0) }
      for hash in part { counts[hash, default: 0] += 1 }
      parts.append(part)
    }
    let table = OccurrenceTable(shingles: 30_000, stories: 60, mostBytes: mostBytes, workers: workers)
    let all = parts
    Parallel.forEach(workers, workers: workers) { _, worker in
      for part in stride(from: worker, to: all.count, by: workers) {
        all[part].withRun { table.mark($0, worker: worker) }
      }
    }
    table.merge(threads: workers)
    var wrong = 0
    for (hash, count) in counts {
      if count > 1 { #expect(table.isRepeated(hash)) } else if table.isRepeated(hash) { wrong += 1 }
    }
    #expect(wrong < counts.count / 2)
    #expect(mostBytes < Int.max || wrong < counts.count / 3)
  }
}
