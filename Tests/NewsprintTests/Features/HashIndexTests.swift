import Newsprint
import TestSupport
import Testing

struct HashIndexTests {
  /// Evenly spread hashes, and ones that crowd a few buckets.
  static func hashes(_ count: Int, clustered: Bool, using generator: inout SeededGenerator) -> [UInt64] {
    var set = Set<UInt64>()
    while set.count < count {
      let hash: UInt64 = generator.next()
      set.insert(clustered ? (hash % 4) << 62 | (hash % 10007) : hash)
    }
    return set.sorted()
  }

  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 100, 1000, 5000], [false, true])
  func findsTheRankOfEveryHashAndNoOther(count: Int, clustered: Bool) {
    var generator = SeededGenerator(seed: UInt64(count))
    let hashes = Self.hashes(count, clustered: clustered, using: &generator)
    let index = HashIndex(sorted: hashes)
    let oracle = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, Int32($0)) })
    var queries = hashes + hashes.map { $0 &+ 1 } + hashes.map { $0 &- 1 } + [0, .max, 1 << 63]
    queries += (0..<100).map { _ in generator.next() }
    queries.shuffle(using: &generator)
    let expected = queries.map { oracle[$0] ?? -1 }
    #expect(index.count == count)
    #expect(queries.map(index.rank) == expected)
    for length in [0, 1, 15, queries.count] {
      var ranks = [Int32](repeating: 7, count: min(length, queries.count))
      Array(queries.prefix(length)).withUnsafeBufferPointer { queries in
        ranks.withUnsafeMutableBufferPointer { index.ranks(of: queries, into: $0) }
      }
      #expect(ranks == Array(expected.prefix(length)))
    }
    #expect(HashIndex(hashes: index.hashes, bucketStarts: index.bucketStarts) != nil)
  }

  @Test func theEndsOfTheHashRangeAreFound() {
    let index = HashIndex(sorted: [0, .max])
    #expect(index.rank(of: 0) == 0)
    #expect(index.rank(of: .max) == 1)
    #expect(index.rank(of: 1) == -1)
  }

  @Test func arraysThatAreNotAnIndexAreRefused() {
    var generator = SeededGenerator(seed: 6)
    let good = HashIndex(sorted: Self.hashes(300, clustered: false, using: &generator))
    let hashes = Array(good.hashes)
    let starts = Array(good.bucketStarts)
    func isAccepted(_ hashes: [UInt64], _ starts: [UInt32]) -> Bool {
      HashIndex(hashes: SharedBuffer(hashes), bucketStarts: SharedBuffer(starts)) != nil
    }
    #expect(isAccepted(hashes, starts))
    #expect(!isAccepted(hashes, []))
    #expect(!isAccepted(hashes, starts.dropLast()))
    #expect(!isAccepted(hashes.dropLast(), starts))
    #expect(!isAccepted(hashes.reversed(), starts))
    #expect(!isAccepted([hashes[0]] + hashes.dropLast(), starts))
    #expect(!isAccepted([], []))
    #expect(isAccepted([], [0, 0, 0]))
    #expect(!isAccepted([], [0, 1, 0]))
    for _ in 0..<5000 {
      var otherHashes = hashes
      var otherStarts = starts
      if Bool.random(using: &generator) {
        otherHashes[Int.random(in: 0..<hashes.count, using: &generator)] = generator.next()
      } else {
        let values: [UInt32] = [0, 1, 299, 300, 301, .max, UInt32.random(in: 0...300, using: &generator)]
        otherStarts[Int.random(in: 0..<starts.count, using: &generator)] = values.randomElement(using: &generator)!
      }
      guard isAccepted(otherHashes, otherStarts) else { continue }
      let sound = HashIndex(sorted: otherHashes)
      #expect(Array(sound.bucketStarts) == otherStarts)
    }
  }
}
