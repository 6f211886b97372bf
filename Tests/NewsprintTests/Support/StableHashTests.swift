import Newsprint
import TestSupport
import Testing

struct StableHashTests {
  /// Calculated by the formula in whole numbers of any size.
  @Test(arguments: [
    ("", 8_533_336_120_807_779_033), ("paris", 928_895_799_889_922_886), ("être", 15_088_748_118_011_676_078),
    ("東京", 12_001_549_730_637_884_683), ("incomprehensible", 14_649_834_644_180_855_318),
  ]) func hashesAreTheSameOnEveryMachine(word: String, hash: UInt64) {
    #expect(StableHash.hash(word) == hash)
  }

  @Test func bytesAndTheirTwoHalvesHashAlike() {
    var generator = SeededGenerator(seed: 3)
    for count in 0...16 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let padded = bytes + [UInt8](repeating: 0, count: 16 - count)
      let (low, high) = padded.withUnsafeBytes {
        (
          UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)),
          UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
      }
      let hash = bytes.withUnsafeBytes { raw in
        StableHash.hash(raw.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!, count: count)
      }
      #expect(hash == StableHash.hash(low: low, high: high, count: count))
    }
  }

  @Test func likeWordsHaveUnlikeHashes() {
    var words: [String] = []
    let letters = "abcdefghijklmnopqrstuvwxyz"
    for a in letters {
      for b in letters {
        for c in letters { words += ["\(a)\(b)\(c)", "govern\(a)\(b)\(c)", "counter-\(a)\(b)\(c)-wise"] }
      }
    }
    words += (0..<50_000).map { "\($0)" }
    words += (0...16).map { String(repeating: "\0", count: $0) }
    let hashes = words.map { StableHash.hash($0) }
    #expect(Set(hashes).count == words.count)
    // Tables take the lowest bits or the highest: each must spread evenly, within six standard deviations of chi-square.
    for shift in [0, 7, 24, 56] {
      var counts = [Double](repeating: 0, count: 256)
      for hash in hashes { counts[Int(hash >> UInt64(shift) & 255)] += 1 }
      let expected = Double(words.count) / 256
      let chiSquare = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
      #expect(abs(chiSquare - 255) < 6 * (2 * 255.0).squareRoot(), "bits from \(shift)")
    }
  }

  @Test func everyBitOfAWordMovesEveryBitOfItsHash() {
    var generator = SeededGenerator(seed: 8)
    var flips = [Int](repeating: 0, count: 128 * 64)
    let rounds = 2000
    for _ in 0..<rounds {
      let (low, high) = (
        UInt64.random(in: 0...(.max), using: &generator), UInt64.random(in: 0...(.max), using: &generator)
      )
      let hash = StableHash.hash(low: low, high: high, count: 16)
      for bit in 0..<128 {
        let other = StableHash.hash(
          low: bit < 64 ? low ^ 1 << UInt64(bit) : low, high: bit < 64 ? high : high ^ 1 << UInt64(bit - 64), count: 16)
        for place in 0..<64 where (hash ^ other) >> UInt64(place) & 1 == 1 { flips[bit * 64 + place] += 1 }
      }
    }
    // Half of the rounds, give or take seven standard deviations.
    let deviation = (Double(rounds) / 4).squareRoot()
    #expect(flips.allSatisfy { abs(Double($0) - Double(rounds) / 2) < 7 * deviation })
  }
}
