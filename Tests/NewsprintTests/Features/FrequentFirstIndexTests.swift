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

  @Test(arguments: [0, 1, 7, 1000, 5000]) func siftingLosesNoFeatureThatIsKnown(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count) + 9)
    let hashes = HashIndexTests.hashes(count, clustered: false, using: &generator)
    let index = try #require(FrequentFirstIndex(Self.vectorizer(hashes, using: &generator)))
    var queries = hashes + (0..<10_000).map { _ in generator.next() }
    queries.shuffle(using: &generator)
    var all = [UInt32](repeating: 7, count: queries.count)
    var sifted = all
    let kept = queries.withUnsafeMutableBufferPointer { queries -> Int in
      all.withUnsafeMutableBufferPointer { all in
        sifted.withUnsafeMutableBufferPointer { sifted in
          guard let allBase = all.baseAddress, let siftedBase = sifted.baseAddress else { return 0 }
          index.numbers(of: UnsafeBufferPointer(queries), into: allBase)
          return index.knownNumbers(of: queries, into: siftedBase)
        }
      }
    }
    #expect(kept < count + 2500)
    let none = UInt32(count)
    #expect(sifted.prefix(kept).filter { $0 != none } == all.filter { $0 != none })
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
