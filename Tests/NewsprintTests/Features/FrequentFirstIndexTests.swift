import Newsprint
import TestSupport
import Testing

struct FrequentFirstIndexTests {
  private static func vectorizer(_ hashes: [UInt64], using generator: inout SeededGenerator) -> TFIDFVectorizer {
    let frequencies = hashes.map { _ in
      let power = UInt32.random(in: 0...12, using: &generator)
      return UInt32.random(in: 1...(1 << power), using: &generator)
    }
    return TFIDFVectorizer(
      options: TFIDFVectorizer.Options(), documentCount: 5000, columns: .vocabulary(HashIndex(sorted: hashes)),
      documentFrequencies: SharedBuffer(frequencies))
  }

  @Test(arguments: [0, 1, 2, 7, 8, 100, 1000, 5000])
  func findsTheNumberOfEveryFeatureAndNoOther(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var hashes = HashIndexTests.hashes(count, clustered: false, using: &generator)
    // The hashes that an empty slot and the last home make special.
    if count > 2 { (hashes[0], hashes[count - 1]) = (0, .max) }
    let index = try #require(FrequentFirstIndex(Self.vectorizer(hashes, using: &generator)))
    #expect(index.count == count)
    #expect(index.columns.sorted() == (0..<UInt32(count)).map { $0 })
    var queries = hashes + hashes.map { $0 &+ 1 } + [0, .max, 1 << 63] + (0..<100).map { _ in generator.next() }
    queries.shuffle(using: &generator)
    var numbers = [UInt32](repeating: 7, count: queries.count)
    queries.withUnsafeBufferPointer { queries in
      numbers.withUnsafeMutableBufferPointer { numbers in
        if let numbers = numbers.baseAddress { index.numbers(of: queries, into: numbers) }
      }
    }
    let columns = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, UInt32($0)) })
    for (hash, number) in zip(queries, numbers) {
      #expect(columns[hash] == (number == UInt32(count) ? nil : index.columns[Int(number)]))
    }
  }

  @Test func leadingFeaturesComeFirstAndFrequentOnesNext() throws {
    var generator = SeededGenerator(seed: 3)
    let hashes = HashIndexTests.hashes(1000, clustered: false, using: &generator)
    let vectorizer = Self.vectorizer(hashes, using: &generator)
    let leading = [hashes[5], 12345, hashes[700], hashes[999]]
    let index = try #require(FrequentFirstIndex(vectorizer, leading: leading))
    #expect(index.leadingCount == 3)
    #expect(index.columns.prefix(3) == [5, 700, 999])
    let powers = index.columns.dropFirst(3).map { vectorizer.documentFrequencies[Int($0)].leadingZeroBitCount }
    #expect(powers == powers.sorted())
  }

  @Test func crowdedHashesAreRefused() {
    var generator = SeededGenerator(seed: 4)
    let hashes = HashIndexTests.hashes(5000, clustered: true, using: &generator)
    #expect(FrequentFirstIndex(Self.vectorizer(hashes, using: &generator)) == nil)
  }
}
