import Newsprint
import Testing

@Suite struct ThresholdProposalTests {
  @Test func withoutAStoryThatIsTheSameThereIsNone() {
    #expect(ThresholdProposal([]) == nil)
    #expect(ThresholdProposal([(0.9, false)]) == nil)
  }

  @Test func whereAnswersPartCleanlyItLiesBetween() throws {
    let found = try #require(ThresholdProposal([(0.9, true), (0.8, true), (0.6, false), (0.5, false)]))
    #expect(abs(found.proposed.threshold - 0.7) < 1e-12)
    #expect(found.proposed.precision.estimate == 1 && found.proposed.recall.estimate == 1)
    #expect(found.proposed.precision == .proportion(successes: 2, trials: 2))
    #expect(found.sameCount == 2 && found.differentCount == 2 && found.points.count == 4)
  }

  @Test func theBestF1Counts() throws {
    let answers: [(similarity: Double, isSame: Bool)] = [
      (0.95, true), (0.9, false), (0.85, true), (0.8, true), (0.7, false), (0.6, true), (0.5, false), (0.4, false),
    ]
    let found = try #require(ThresholdProposal(answers))
    // Three of four: F1 0.75; all four of six: 0.8.
    #expect(abs(found.proposed.threshold - 0.55) < 1e-12)
    for point in found.points {
      let taken = answers.filter { $0.similarity >= point.threshold }
      #expect(point.precision.estimate == Double(taken.count { $0.isSame }) / Double(taken.count))
      #expect(point.recall.estimate == Double(taken.count { $0.isSame }) / 4)
      #expect(point.f1 <= found.proposed.f1)
    }
    #expect(ThresholdProposal(answers.reversed()) == found)
  }

  @Test func equalSimilaritiesAreNeverParted() throws {
    let found = try #require(ThresholdProposal([(0.8, true), (0.8, false), (0.8, true)]))
    #expect(found.points.count == 1 && found.proposed.threshold == 0.8)
  }
}
