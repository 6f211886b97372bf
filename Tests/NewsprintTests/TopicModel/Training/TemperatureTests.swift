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

  /// How much surer stories are of their best topics, on the whole, than they are right.
  static func excess(_ table: ReliabilityTable) -> Double {
    var (sum, count) = (0.0, 0)
    for bin in table.bins {
      sum += Double(bin.count) * (bin.meanConfidence - bin.accuracy)
      count += bin.count
    }
    return sum / Double(count)
  }

  @Test func rangesThatSayNothingAreEvenedOut() {
    var generator = SeededGenerator(seed: 1)
    let (scores, labels) = Self.stories(ranges: [1, 3, 10], count: 3000, using: &generator)
    let calibration = Calibration.temperature(scores, labels: labels, weights: [Float](repeating: 1, count: 3000))
    #expect(calibration.spreadExponent >= 0.75)
    let table = ReliabilityTable(probabilities: calibration.probabilities(scores), truth: labels)
    #expect(table.expectedCalibrationError < 0.04)
  }

  @Test func marginsThatSayNoMoreBeyondAPointSaturate() {
    var generator = SeededGenerator(seed: 21)
    let (count, classes) = (4000, 12)
    var scores = DenseMatrix(rowCount: count, columnCount: classes)
    var topics: [Int] = []
    for story in 0..<count {
      // Probabilities proportional to a steep sigmoid of the score: the labels are drawn from them.
      let powers = (0..<classes).map { topic in
        scores[story, topic] = Float.random(in: -2...2, using: &generator)
        return Float(1 / (1 + exponential(3 - 4 * Double(scores[story, topic]))))
      }
      var draw = Float.random(in: 0..<powers.reduce(0, +), using: &generator)
      topics.append(
        powers.firstIndex {
          draw -= $0
          return draw < 0
        } ?? classes - 1)
    }
    let labels = StoryLabels(classCount: classes, single: topics)
    let calibration = Calibration.temperature(scores, labels: labels, weights: [Float](repeating: 1, count: count))
    #expect(calibration.saturates)
    #expect(abs(calibration.slopes[0] - 4) < 0.8 && abs(calibration.offsets[0] + 3) <= 1)
    let probabilities = calibration.probabilities(scores)
    #expect(ReliabilityTable(probabilities: probabilities, truth: labels).expectedCalibrationError < 0.03)
    #expect((0..<count).allSatisfy { abs(probabilities[row: $0].reduce(0, +) - 1) < 1e-4 })
  }

  @Test func severalTopicsAreThoseOfAStoryThatHasOne() {
    var calibration = Calibration(isExclusive: false, topicCount: 3)
    let scores = DenseMatrix(rowCount: 3, columnCount: 3, values: [-4, -3, -5, 6, -1, 0, -80, -90, -85])
    var independent = calibration
    independent.assumesTopic = false
    let (given, alone) = (calibration.probabilities(scores), independent.probabilities(scores))
    for story in 0..<2 {
      let none = alone[row: story].reduce(1.0) { $0 * (1 - Double($1)) }
      for topic in 0..<3 {
        #expect(abs(Double(given[story, topic]) - Double(alone[story, topic]) / (1 - none)) < 1e-5)
      }
    }
    // However unlikely each is, one of them is the story's.
    #expect(abs(given[row: 2].reduce(0, +) - 1) < 1e-3)
    calibration.slopes = [2, 2, 2]
    #expect(calibration.probabilities(scores)[0, 1] > given[0, 1])
  }

  @Test func bestTopicsOfSeveralAreRightAsOftenAsTheySayAtLeast() {
    var generator = SeededGenerator(seed: 31)
    let (count, classes) = (3000, 8)
    var scores = DenseMatrix(rowCount: count, columnCount: classes)
    let labels = StoryLabels(
      classCount: classes,
      (0..<count).map { story in
        let topics = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
          Int.random(in: 0..<classes, using: &generator)
        }
        for topic in 0..<classes {
          scores[story, topic] =
            (topics.contains(topic) ? 1 : -1) + Float.random(in: -1.6...1.6, using: &generator)
        }
        return topics
      })
    let weights = [Float](repeating: 1, count: count)
    let calibration = Calibration.sigmoids(scores, labels: labels, weights: weights, threads: 2)
      .matchingBest(scores, labels: labels, weights: weights)
    let table = ReliabilityTable(probabilities: calibration.probabilities(scores), truth: labels)
    let excess = Self.excess(table)
    #expect(excess < 1e-3)
  }

  @Test func rareTopicsShareOneSigmoidWhateverTheThreads() {
    var generator = SeededGenerator(seed: 32)
    let (count, classes) = (400, 7)
    // Topics 5 and 6 have nine stories each.
    let truth = (0..<count).map { $0 < 18 ? 5 + $0 % 2 : $0 % 5 }
    let scores = ScoreStackingTests.scores(truth, classes: classes, strength: 0.8, using: &generator)
    let labels = StoryLabels(classCount: classes, single: truth)
    let weights = (0..<count).map { _ in Float.random(in: 0.5...1, using: &generator) }
    let calibration = Calibration.sigmoids(scores, labels: labels, weights: weights, threads: 1)
    for threads in [2, 5] {
      #expect(Calibration.sigmoids(scores, labels: labels, weights: weights, threads: threads) == calibration)
    }
    #expect(calibration.slopes[5] == calibration.slopes[6])
    #expect(calibration.offsets[5] == calibration.offsets[6])
    #expect(Set(calibration.slopes).count == 6)
    // Each topic's own are those that it has where all others are common.
    let few = StoryLabels(classCount: classes, single: truth.map { $0 < 5 ? 0 : $0 })
    let others = Calibration.sigmoids(scores, labels: few, weights: weights, threads: 2)
    #expect(Set(others.slopes[1...]).count == 1)
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
    let excess = Self.excess(table)
    #expect(excess < 1e-3)
  }
}
