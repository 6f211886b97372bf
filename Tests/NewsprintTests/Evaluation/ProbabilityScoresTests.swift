import Newsprint
import TestSupport
import Testing

struct ProbabilityScoresTests {
  @Test(arguments: EvaluationGolden.shared.probabilities.indices)
  func scoresAreThoseOfScikitLearn(index: Int) {
    let golden = EvaluationGolden.shared.probabilities[index]
    let truth = StoryLabels(classCount: golden.classes, single: golden.truth)
    let probabilities = DenseMatrix(
      rowCount: truth.count, columnCount: golden.classes, values: golden.probabilities.map { Float($0) })
    #expect(isClose(ProbabilityScores.brierScore(probabilities: probabilities, truth: truth), golden.brier))
    #expect(isClose(ProbabilityScores.logLoss(probabilities: probabilities, truth: truth), golden.logLoss))
    #expect(isClose(ProbabilityScores.binaryLogLoss(probabilities: probabilities, truth: truth), golden.binaryLogLoss))
    let table = ReliabilityTable(probabilities: probabilities, truth: truth)
    let bins = table.bins.filter { $0.count > 0 }
    #expect(table.bins.map(\.count) == golden.binCounts)
    #expect(isClose(bins.map(\.accuracy), golden.binAccuracies))
    #expect(isClose(bins.map(\.meanConfidence), golden.binConfidences))
    #expect(isClose(table.expectedCalibrationError, golden.ece))
    #expect(table.storyCount == truth.count)
    #expect(table.maximumCalibrationError >= table.expectedCalibrationError)
  }

  @Test func binsAreClosedAbove() {
    let table = ReliabilityTable(
      confidences: [0, 0.25, 0.5, 0.5, 0.75, 1], correct: [true, false, true, false, true, true], binCount: 4)
    #expect(table.bins.map(\.count) == [2, 2, 1, 1])
    #expect(table.bins.map(\.accuracy) == [0.5, 0.5, 1, 1])
    #expect(table.bins.map(\.upperBound) == [0.25, 0.5, 0.75, 1])
    #expect(isClose(table.expectedCalibrationError, 1.0 / 6))
  }

  @Test func certainMistakesHaveAFiniteLogLoss() {
    let probabilities = DenseMatrix(rowCount: 1, columnCount: 2, values: [1, 0])
    let truth = StoryLabels(classCount: 2, single: [1])
    let loss = ProbabilityScores.logLoss(probabilities: probabilities, truth: truth)
    #expect(loss > 15 && loss < 17)
    #expect(ProbabilityScores.binaryLogLoss(probabilities: probabilities, truth: truth).isFinite)
    #expect(ProbabilityScores.brierScore(probabilities: probabilities, truth: truth) == 2)
  }

  @Test func storiesWithSeveralTopicsAreScoredOnEach() {
    let probabilities = DenseMatrix(rowCount: 2, columnCount: 2, values: [0.5, 0.5, 0.25, 0.75])
    let truth = StoryLabels(classCount: 2, [[0, 1], []])
    #expect(
      isClose(ProbabilityScores.brierScore(probabilities: probabilities, truth: truth), (0.5 + 0.0625 + 0.5625) / 2))
    #expect(ReliabilityTable(probabilities: probabilities, truth: truth).bins.map(\.accuracy).max() == 1)
  }
}

struct ConfidenceIntervalTests {
  @Test(arguments: EvaluationGolden.shared.proportions)
  func proportionsHaveTheIntervalOfSciPy(golden: [Double]) {
    let interval = ConfidenceInterval.proportion(
      successes: Int(golden[0]), trials: Int(golden[1]), confidence: golden[2])
    #expect(isClose([interval.lowerBound, interval.upperBound], [golden[3], golden[4]]))
    #expect(interval.estimate == golden[0] / golden[1])
  }

  @Test(arguments: EvaluationGolden.shared.means.indices)
  func meansHaveTheIntervalOfSciPy(index: Int) {
    let golden = EvaluationGolden.shared.means[index]
    let interval = ConfidenceInterval.mean(of: golden.values, confidence: golden.confidence)
    #expect(isClose([interval.lowerBound, interval.upperBound], [golden.low, golden.high]))
  }

  @Test func littleEvidenceGivesWideIntervals() {
    #expect(ConfidenceInterval.mean(of: [0.5]).upperBound == .infinity)
    #expect(ConfidenceInterval.proportion(successes: 0, trials: 0).upperBound == 1)
  }
}
