import Newsprint
import Testing

struct SeededRandomTests {
  @Test func theSequenceIsThatOfSplitMix64() {
    // The first values of the reference implementation for seed 1234567.
    var random = SeededRandom(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func integersAreEvenlySpread() {
    var random = SeededRandom(seed: 1)
    for bound in [1, 2, 3, 10, 1 << 62] {
      for _ in 0..<1000 { #expect((0..<bound).contains(random.integer(below: bound))) }
    }
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[random.integer(below: 6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }

  @Test func everyOrderOfAShuffleIsEquallyLikely() {
    var random = SeededRandom(seed: 2)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var elements = [0, 1, 2, 3]
      random.shuffle(&elements)
      counts[elements, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }
}
