import Newsprint
import TestSupport
import Testing

struct BandingTests {
  @Test(arguments: [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0], [0.9, 0.99, 0.999])
  func aPlanReachesItsRecall(threshold: Double, recall: Double) {
    let plan = BandingPlan(threshold: threshold, recall: recall)
    #expect(plan.candidateProbability(threshold) >= recall)
    #expect(plan.slotCount <= 288)
    var last = 0.0
    for step in 0...20 {
      let probability = plan.candidateProbability(Double(step) / 20)
      #expect(probability >= last)
      last = probability
    }
    #expect(plan.candidateProbability(0) == 0 && plan.candidateProbability(1) == 1)
  }

  @Test func moreRowsAreTakenWhereTheyFit() {
    #expect(BandingPlan(threshold: 0.9).rows > BandingPlan(threshold: 0.5).rows)
    #expect(BandingPlan(threshold: 0.5).candidateProbability(0.05) < 0.01)
    #expect(BandingPlan(threshold: 0.8).candidateProbability(0.3) < 0.02)
  }

  @Test(arguments: [0.5, 0.8])
  func pairsAtTheThresholdShareABand(threshold: Double) {
    // The wanted recall, of real sketches of sets of all sizes, at the threshold itself.
    let plan = BandingPlan(threshold: threshold)
    let builder = SketchBuilder(slotCount: plan.slotCount)
    var generator = SeededGenerator(seed: 17)
    var found = 0
    let trials = 3000
    for trial in 0..<trials {
      let union = [50, 130, 400][trial % 3]
      let all = (0..<union).map { _ in generator.next() }
      let shared = Int((Double(union) * threshold).rounded(.up))
      let half = shared + (union - shared) / 2
      let a = plan.keys(builder.sketch(ShingleSet(all[..<half])))
      let b = plan.keys(builder.sketch(ShingleSet(all[..<shared] + all[half...])))
      if zip(a, b).contains(where: { $0 == $1 }) { found += 1 }
    }
    // 3 expected misses; 12 would come once in 10,000 runs.
    #expect(trials - found < 12)
  }

  @Test func candidatesAreThePairsThatShareAKey() {
    var generator = SeededGenerator(seed: 4)
    let bands = 5
    let keys = (0..<300 * bands).map { _ in generator.next() % 400 }
    let found = BandCandidates.pairs(keys: keys, bands: bands)
    var expected: Set<[UInt32]> = []
    for a in 0..<300 {
      for b in a + 1..<300 where (0..<bands).contains(where: { keys[a * bands + $0] == keys[b * bands + $0] }) {
        expected.insert([UInt32(a), UInt32(b)])
      }
    }
    #expect(Set(found.map { [$0.first, $0.second] }) == expected)
    #expect(found.count == expected.count)
  }

  @Test func storiesThatShareEveryBandGiveFewCandidates() {
    let stories = 20_000
    let found = BandCandidates.pairs(keys: [UInt64](repeating: 7, count: stories * 3), bands: 3)
    #expect(found.count < stories * (BandCandidates.representatives + 1))
    // Everybody is still tied to somebody.
    #expect(Set(found.flatMap { [$0.first, $0.second] }).count == stories)
  }
}
