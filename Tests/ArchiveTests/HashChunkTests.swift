import Newsprint
import NewsprintArchive
import TestSupport
import Testing

struct HashChunkTests {
  /// Hashes that lie close together, far apart, in heaps, and that are equal.
  private static func hashes(_ generator: inout SeededGenerator) -> [UInt64] {
    let count = Int.random(in: 1...3000, using: &generator)
    let span = UInt64(1) << UInt64.random(in: 0...39, using: &generator)
    let first = UInt64.random(in: 0..<1 << 39, using: &generator)
    let heap = UInt64.random(in: 0..<span, using: &generator)
    return (0..<count).map { place in
      let far = UInt64.random(in: 0..<span, using: &generator)
      return first + (place % 3 == 0 ? min(span - 1, heap + UInt64(place / 50)) : far)
    }.sorted()
  }

  @Test func aHashIsFoundFromAnyPlaceBeforeIt() throws {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<60 {
      let hashes = Self.hashes(&generator)
      let first = try #require(hashes.first)
      try HashChunk.packed(hashes, place: 5).withTextBytes { bytes in
        var cursor = try #require(HashChunk.Cursor(bytes, first: first))
        var place = 0
        while place < hashes.count {
          #expect(!cursor.isAtEnd && cursor.key == hashes[place] && cursor.place == place + 5)
          // A hash that is there, one that need not be, or the next step.
          let next = min(hashes.count - 1, place + Int.random(in: 0...(place % 2 == 0 ? 4 : 700), using: &generator))
          let wanted = hashes[next] &+ UInt64.random(in: 0...1, using: &generator)
          if wanted <= hashes[place] {
            cursor.advance()
            place += 1
          } else {
            cursor.advance(to: wanted)
            while place < hashes.count, hashes[place] < wanted { place += 1 }
          }
        }
        #expect(cursor.isAtEnd)
      }
    }
  }

  @Test func aChangedByteIsNoticed() throws {
    var bytes = HashChunk.packed([3, 5, 5, 900, 70_000], place: 0)
    for place in bytes.indices {
      bytes[place] ^= 4
      #expect(bytes.withTextBytes { HashChunk.Cursor($0, first: 3) == nil })
      bytes[place] ^= 4
    }
    #expect(bytes.withTextBytes { HashChunk.Cursor($0, first: 3) != nil })
  }
}
