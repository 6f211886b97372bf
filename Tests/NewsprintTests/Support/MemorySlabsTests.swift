import Newsprint
import TestSupport
import Testing

struct MemorySlabsTests {
  /// Pieces of all sizes, taken on several threads, keep what is written into each.
  @Test func piecesDoNotOverlap() {
    let slabs = MemorySlabs()
    let ranges = Parallel.map(4, workers: 4) { _, worker in
      var random = SeededGenerator(seed: UInt64(worker))
      return (0..<400).map { piece -> Range<UInt> in
        let size =
          piece % 100 == 0 ? Int.random(in: 0..<9_000_000, using: &random) : Int.random(in: 0..<3000, using: &random)
        let memory = slabs.allocate(size)
        memory.initializeMemory(as: UInt8.self, repeating: 0xab, count: size)
        return UInt(bitPattern: memory)..<UInt(bitPattern: memory + size)
      }
    }.flatMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound <= next.lowerBound) }
    #expect(ranges.allSatisfy { $0.lowerBound % 16 == 0 })
  }
}
