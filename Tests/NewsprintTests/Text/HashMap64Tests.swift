import Newsprint
import TestSupport
import Testing

struct HashMap64Tests {
  @Test func `a map holds what was put under each hash last, as a dictionary does`() {
    var random = SeededRandom(seed: 64)
    var map = HashMap64<Int>()
    var expected: [UInt64: Int] = [:]
    // Few distinct low bits, so that keys meet in their slots.
    let hashes = (0..<400).map { _ in random.next() & 0xff00_0000_0000_000f | 1 }
    for _ in 0..<3000 {
      let (hash, value) = (hashes[Int(random.next() % 400)], Int(random.next() % 1000))
      if value.isMultiple(of: 3) {
        map.update(hash, value) { $0 += value }
        expected[hash] = expected[hash].map { $0 + value } ?? value
      } else {
        map.set(value, for: hash)
        expected[hash] = value
      }
    }
    for hash in hashes { #expect(map[hash] == expected[hash]) }
    #expect(Set(map.hashes) == Set(expected.keys))
    #expect(map.values.count == expected.count)
  }

  @Test func `nothing stands under hashes that were not put, nor under 0`() {
    var map = HashMap64<String>()
    #expect(map[7] == nil)
    map.set("none", for: 0)
    map.set("one", for: 16)
    #expect(map[0] == nil)
    #expect(map[32] == nil)
    #expect(map[16] == "one")
  }
}
