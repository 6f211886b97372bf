import Newsprint
import TestSupport
import Testing

struct PairCriteriaTests {
  private func criteria(threshold: Double, containment: Double?, least: Int) -> PairCriteria {
    var options = DuplicateOptions()
    options.threshold = threshold
    options.containment = containment
    options.leastExcerptShingles = least
    return PairCriteria(options)
  }

  @Test func setsAreAPairByWhatBothHaveOrByWhatOneHasOfTheOther() {
    let both = criteria(threshold: 0.8, containment: 0.9, least: 20)
    #expect(both.isPair(100, 100, shared: 89))
    #expect(!both.isPair(100, 100, shared: 88))
    #expect(both.isPair(20, 1000, shared: 18))
    #expect(!both.isPair(20, 1000, shared: 17))
    #expect(!both.isPair(19, 1000, shared: 19))
    #expect(!both.isPair(0, 0, shared: 0))
    #expect(both.mayBePair(19, 1000, shared: 19, slack: 0.1))
    #expect(!both.mayBePair(19, 1000, shared: 19, slack: 0.1, most: 19))
    #expect(!both.isSimilar(20, 1000, shared: 20))
    #expect(!criteria(threshold: 0.8, containment: nil, least: 20).isPair(100, 1000, shared: 100))
  }

  @Test func whatTheJoinLooksForHoldsEveryPair() {
    var random = SeededGenerator(seed: 11)
    var pairs = 0
    for _ in 0..<2000 {
      let judge = criteria(
        threshold: .random(in: 0.05...1, using: &random), containment: Bool.random(using: &random) ? 0.6 : nil,
        least: .random(in: 0...30, using: &random))
      let (first, second) = (Int.random(in: 1...60, using: &random), Int.random(in: 1...60, using: &random))
      let shared = Int.random(in: 0...min(first, second), using: &random)
      guard judge.isPair(first, second, shared: shared) else { continue }
      pairs += 1
      let least = min(first, second)
      #expect(judge.mayBePair(first, second))
      #expect(judge.mayBePair(first, second, shared: shared, slack: 0))
      #expect(judge.mayBePair(first, second, shared: shared, slack: 0, most: least))
      #expect(Double(shared) >= judge.leastShare(of: least) * Double(least) - 1e-9)
    }
    #expect(pairs > 300)
  }
}
