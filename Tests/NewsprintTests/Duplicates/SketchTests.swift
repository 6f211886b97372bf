import Newsprint
import TestSupport
import Testing

struct SketchTests {
  /// Two sets of which `shared` of all `union` elements are in both, the others in turn in one or the other.
  func sets(union: Int, shared: Int, _ generator: inout SeededGenerator) -> (ShingleSet, ShingleSet) {
    let all = (0..<union).map { _ in generator.next() }
    let rest = all[shared...]
    return (
      ShingleSet(all[..<shared] + rest.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)),
      ShingleSet(all[..<shared] + rest.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    )
  }

  /// Mean and mean squared error of estimates over many pairs.
  func errors(union: Int, shared: Int, trials: Int, _ estimate: (ShingleSet, ShingleSet, UInt64) -> Double) -> (
    bias: Double, variance: Double
  ) {
    var generator = SeededGenerator(seed: UInt64(union * 1000 + shared))
    let truth = Double(shared) / Double(union)
    var sum = 0.0
    var squares = 0.0
    for trial in 0..<trials {
      let (a, b) = sets(union: union, shared: shared, &generator)
      let error = estimate(a, b, UInt64(trial)) - truth
      sum += error
      squares += error * error
    }
    return (sum / Double(trials), squares / Double(trials))
  }

  @Test(arguments: [20, 60, 128, 500, 3000], [0.2, 0.5, 0.9])
  func estimatesWithTheErrorOfTheory(union: Int, jaccard: Double) {
    let slots = 128
    let trials = 400
    let shared = Int(Double(union) * jaccard)
    let truth = Double(shared) / Double(union)
    let theory = truth * (1 - truth) / Double(slots)
    let found = errors(union: union, shared: shared, trials: trials) { a, b, seed in
      let builder = SketchBuilder(slotCount: slots, seed: seed)
      return builder.sketch(a).similarity(to: builder.sketch(b))
    }
    // Unbiased within four standard errors; the variance no more than classic MinHash's and its own sampling error.
    #expect(abs(found.bias) < 4 * (theory / Double(trials)).squareRoot())
    #expect(found.variance < theory * 1.35)
  }

  @Test func smallSetsAreEstimatedBetterThanByMinHash() {
    let (union, shared) = (24, 12)
    let fast = errors(union: union, shared: shared, trials: 300) { a, b, seed in
      let builder = SketchBuilder(slotCount: 128, seed: seed)
      return builder.sketch(a).similarity(to: builder.sketch(b))
    }
    let classic = errors(union: union, shared: shared, trials: 300) { a, b, seed in
      MinHash(a, seed: seed).similarity(to: MinHash(b, seed: seed))
    }
    #expect(fast.variance < classic.variance)
    #expect(abs(classic.bias) < 0.02)
  }

  @Test(arguments: [1, 2, 4, 8, 16])
  func packedSlotsCorrectForChance(bits: Int) {
    let found = errors(union: 400, shared: 240, trials: 300) { a, b, seed in
      let builder = SketchBuilder(slotCount: 256, seed: seed)
      return PackedSketch(builder.sketch(a), bits: bits).similarity(to: PackedSketch(builder.sketch(b), bits: bits))
    }
    // The variance of the corrected estimate, with the probability that slots are equal.
    let chance = 1 / Double(1 << bits)
    let equal = chance + (1 - chance) * 0.6
    let theory = equal * (1 - equal) / 256 / ((1 - chance) * (1 - chance))
    #expect(abs(found.bias) < 4 * (theory / 300).squareRoot())
    #expect(found.variance < theory * 1.35)
  }

  @Test func packedSlotsCountAsTheyAre() {
    var generator = SeededGenerator(seed: 3)
    for bits in [1, 2, 4, 8, 16] {
      for count in [1, 63, 64, 100, 128] {
        let a = (0..<count).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
        let b = a.map { generator.next() % 3 == 0 ? UInt32(truncatingIfNeeded: generator.next()) : $0 }
        let mask = UInt32(1 << bits) - 1
        let expected = zip(a, b).count { $0 & mask == $1 & mask }
        let packed = [a, b].map { PackedSketch(SimilaritySketch(slots: $0), bits: bits) }
        #expect(packed[0].equalCount(packed[1]) == expected)
      }
    }
  }

  @Test func emptySetsAreLikeNothing() {
    let builder = SketchBuilder(slotCount: 64)
    let empty = builder.sketch(ShingleSet([]))
    let one = builder.sketch(ShingleSet([7]))
    #expect(empty.isEmpty && !one.isEmpty)
    #expect(empty.similarity(to: empty) == 0)
    #expect(empty.similarity(to: one) == 0)
    #expect(one.similarity(to: one) == 1)
    #expect(MinHash(ShingleSet([])).similarity(to: MinHash(ShingleSet([]))) == 0)
  }

  @Test func repeatsAndOrderDoNotMatter() {
    let hashes = (1...50).map { StableHash.avalanche($0) }
    let builder = SketchBuilder(slotCount: 100, seed: 5)
    let first = hashes.withRun { builder.sketch($0) }
    let second = Array(hashes.reversed() + hashes).withRun { builder.sketch($0) }
    #expect(first == second)
    #expect(first != SketchBuilder(slotCount: 100, seed: 6).sketch(ShingleSet(hashes)))
  }

  @Test func slotsAreTheSameOnEveryMachine() {
    let builder = SketchBuilder(slotCount: 4, seed: 1)
    #expect(
      builder.sketch(ShingleSet((1...9).map { StableHash.avalanche($0) })).slots == [
        2_737_451_718, 4_157_391_547, 60_664_885, 29_160_931,
      ])
  }
}
