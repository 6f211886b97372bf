import Newsprint
import TestSupport
import Testing

struct PrecisionReportTests {
  /// Ten stories of two topics: by falling probability, topic 0 is right, right, right, wrong, right; topic 1 never.
  static let truth = StoryLabels(classCount: 2, single: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
  static let given = StoryLabels(classCount: 2, single: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  static let probabilities = DenseMatrix(
    rowCount: 10, columnCount: 2,
    values: [0.99, 0.95, 0.9, 0.8, 0.7, 0.4, 0.3, 0.2, 0.1, 0.0].flatMap { [$0, 1 - $0] as [Float] })

  @Test func findsTheLeastProbabilityThatReachesThePrecision() {
    let report = PrecisionReport(
      probabilities: Self.probabilities, truth: Self.truth, given: Self.given, target: 0.8)
    // Five tags, four right: all of topic 0 from 0.7 on.
    #expect(report.topics[0].minimumProbability == Double(0.7 as Float))
    #expect(report.topics[0].tags.count == 5)
    #expect(report.topics[0].tags.precision == .proportion(successes: 4, trials: 5))
    #expect(report.topics[0].tags.coverage == 1)
    #expect(report.topics[1].minimumProbability == nil)
    #expect(report.topics[1].tags.count == 0)
    #expect(report.overall.coverage == 0.5)
    let strict = PrecisionReport(
      probabilities: Self.probabilities, truth: Self.truth, given: Self.given, target: 0.95)
    #expect(strict.topics[0].minimumProbability == Double(0.9 as Float))
    #expect(strict.topics[0].tags.coverage == 0.6)
    #expect(strict.overall.precision.estimate == 1)
    #expect(strict.overall.coverage == 0.3)
  }

  @Test func measuresGivenProbabilities() {
    let report = PrecisionReport(
      probabilities: Self.probabilities, truth: Self.truth, given: Self.given,
      minimumProbabilities: [0.75, .infinity], target: 0.9)
    #expect(report.topics[0].tags.precision.estimate == 0.75)
    #expect(report.topics[1].minimumProbability == nil)
    #expect(report.overall.count == 4)
  }

  @Test func noProbabilityBelowTheLeastWouldDo() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<50 {
      let probabilities = (0..<60).map { _ in Float.random(in: 0...1, using: &generator) }
      let isRight = probabilities.map { Float.random(in: 0...1, using: &generator) < $0 }
      let matrix = DenseMatrix(rowCount: 60, columnCount: 2, values: probabilities.flatMap { [$0, 1 - $0] })
      let report = PrecisionReport(
        probabilities: matrix, truth: StoryLabels(classCount: 2, single: isRight.map { $0 ? 0 : 1 }),
        given: StoryLabels(classCount: 2, single: probabilities.map { _ in 0 }), target: 0.8)
      func precision(from least: Float) -> Double {
        let left = zip(probabilities, isRight).filter { $0.0 >= least }
        return Double(left.count { $0.1 }) / Double(left.count)
      }
      let passing = probabilities.filter { precision(from: $0) >= 0.8 }
      #expect(report.topics[0].minimumProbability == passing.min().map { Double($0) })
    }
  }
}
