import Newsprint
import TestSupport
import Testing

struct ByteSearchTests {
  @Test func findsWhatAPlainSearchFinds() {
    var generator = SeededGenerator(seed: 8)
    var foundCount = 0
    for _ in 0..<20_000 {
      // Three letters only, so that starts of the part stand everywhere.
      let text = (0..<Int.random(in: 0...150, using: &generator)).map { _ in UInt8.random(in: 1...3, using: &generator)
      }
      let length = Int.random(in: 0...7, using: &generator)
      let part = (0..<length).map { _ in UInt8.random(in: 1...3, using: &generator) }
      let isThere =
        length == 0
        || text.count >= length && (0...text.count - length).contains { Array(text[$0..<$0 + length]) == part }
      #expect(text.withTextBytes { $0.contains(bytes: part) } == isThere)
      if isThere { foundCount += 1 }
    }
    #expect(foundCount > 1000 && foundCount < 19_000)
  }

  @Test func findsTheFirstPlaceOfAByte() {
    var generator = SeededGenerator(seed: 28)
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...80, using: &generator)).map { _ in UInt8.random(in: 0...20, using: &generator)
      }
      let start = Int.random(in: 0...90, using: &generator)
      let byte = UInt8.random(in: 0...20, using: &generator)
      let found = text.withTextBytes { $0.firstPlace(of: byte, from: start) }
      #expect(found == text.indices.first { $0 >= start && text[$0] == byte })
    }
  }

  @Test func findsEitherOfTwoParts() {
    var generator = SeededGenerator(seed: 18)
    func bytes(_ lengths: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: lengths, using: &generator)).map { _ in UInt8.random(in: 1...4, using: &generator) }
    }
    var foundCount = 0
    for _ in 0..<20_000 {
      let text = bytes(0...150)
      let (part, other) = ([1] + bytes(2...6), [1] + bytes(2...6))
      let (found, isThere) = text.withTextBytes {
        ($0.contains(part, or: other), $0.contains(bytes: part) || $0.contains(bytes: other))
      }
      #expect(found == isThere)
      if isThere { foundCount += 1 }
    }
    #expect(foundCount > 1000 && foundCount < 19_000)
  }
}
