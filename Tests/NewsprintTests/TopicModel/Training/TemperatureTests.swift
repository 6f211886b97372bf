import Newsprint
import TestSupport
import Testing

struct TemperatureTests {
  /// Stories whose scores are right equally often, whatever their range.
  static func stories(
    ranges: [Float], count: Int, using generator: inout SeededGenerator
  ) -> (scores: DenseMatrix, labels: StoryLabels) {
    let topics = ScoreStackingTests.topics(count, classes: 4, using: &generator)
    var scores = ScoreStackingTests.scores(topics, classes: 4, strength: 0.4, using: &generator)
    for story in 0..<count {
      for topic in 0..<4 { scores[story, topic] *= ranges[story % ranges.count] }
    }
    return (scores, StoryLabels(classCount: 4, single: topics))
  }

  @Test func rangesThatSayNothingAreEvenedOut() {
    var generator = SeededGenerator(seed: 1)
    let (scores, labels) = Self.stories(ranges: [1, 3, 10], count: 3000, using: &generator)
    let calibration = Calibration.temperature(scores, labels: labels, weights: [Float](repeating: 1, count: 3000))
    #expect(calibration.spreadExponent >= 0.75)
    let table = ReliabilityTable(probabilities: calibration.probabilities(scores), truth: labels)
    #expect(table.expectedCalibrationError < 0.04)
  }

  @Test func theMostProbableTopicIsTheOneOfTheHighestScore() {
    var generator = SeededGenerator(seed: 5)
    let (scores, labels) = Self.stories(ranges: [0.001, 1, 100], count: 600, using: &generator)
    let calibration = Calibration.temperature(scores, labels: labels, weights: [Float](repeating: 1, count: 600))
    let probabilities = calibration.probabilities(scores)
    for story in 0..<600 {
      let (before, after) = (Array(scores[row: story]), Array(probabilities[row: story]))
      #expect(abs(after.reduce(0, +) - 1) < 1e-5)
      #expect(before.firstIndex(of: before.max()!) == after.firstIndex(of: after.max()!))
    }
  }

  @Test func withNoisyLabelsStoriesAreNoSurerThanTheyAreRight() {
    var generator = SeededGenerator(seed: 11)
    let count = 2000
    let truth = ScoreStackingTests.topics(count, classes: 4, using: &generator)
    let scores = ScoreStackingTests.scores(truth, classes: 4, strength: 0.6, using: &generator)
    let noisy = truth.map { Int.random(in: 0..<8, using: &generator) == 0 ? ($0 + 1) % 4 : $0 }
    let labels = StoryLabels(classCount: 4, single: noisy)
    let calibration = Calibration.temperature(scores, labels: labels, weights: [Float](repeating: 1, count: count))
    let table = ReliabilityTable(probabilities: calibration.probabilities(scores), truth: labels)
    let excess = table.bins.reduce(0) { $0 + Double($1.count) * ($1.meanConfidence - $1.accuracy) } / Double(count)
    #expect(excess < 1e-3)
  }
}
