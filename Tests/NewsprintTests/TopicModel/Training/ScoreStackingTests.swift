import LibC
import Newsprint
import TestSupport
import Testing

struct ScoreStackingTests {
  /// Scores that are `strength` higher for the true topic, with noise of range 1 on all.
  static func scores(
    _ topics: [Int], classes: Int, strength: Float, using generator: inout SeededGenerator
  ) -> DenseMatrix {
    var scores = DenseMatrix(rowCount: topics.count, columnCount: classes)
    for (story, topic) in topics.enumerated() {
      for index in 0..<classes {
        scores[story, index] = Float.random(in: 0..<1, using: &generator) + (index == topic ? strength : 0)
      }
    }
    return scores
  }

  static func topics(_ count: Int, classes: Int, using generator: inout SeededGenerator) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<classes, using: &generator) }
  }

  /// The log loss of a weighted sum, with the targets that stacking uses, the slow way.
  static func loss(_ parts: [DenseMatrix], _ factors: [Double], _ topics: [Int]) -> Double {
    let classes = parts[0].columnCount
    let smoothing = 1 / Double(topics.count + classes)
    return topics.indices.reduce(0) { total, story in
      let sums = (0..<classes).map { index in
        zip(parts, factors).reduce(0) { $0 + Double($1.0[story, index]) * $1.1 }
      }
      let logSum = log(sums.reduce(0) { $0 + exp($1) })
      return total
        + sums.indices.reduce(0) { loss, index in
          let target = smoothing + (index == topics[story] ? 1 - smoothing * Double(classes) : 0)
          return loss - target * (sums[index] - logSum)
        }
    }
  }

  @Test func noOtherWeightsFitBetter() {
    var generator = SeededGenerator(seed: 2)
    let topics = Self.topics(400, classes: 4, using: &generator)
    let parts = [0.3, 0.5, 0.2].map { Self.scores(topics, classes: 4, strength: $0, using: &generator) }
    let labels = StoryLabels(classCount: 4, single: topics)
    let fit = ScoreStacking.fit(parts, labels: labels, weights: [Float](repeating: 1, count: 400))
    let least = Self.loss(parts, fit.weights, topics)
    #expect(abs(fit.loss - least) < 1e-3 * least)
    for part in parts.indices {
      for step in [-0.05, 0.05] {
        var moved = fit.weights
        moved[part] *= 1 + step
        #expect(Self.loss(parts, moved, topics) > least)
      }
    }
  }

  @Test func aPartThatSpeaksAgainstTheTopicGetsNoWeight() {
    var generator = SeededGenerator(seed: 4)
    let topics = Self.topics(300, classes: 3, using: &generator)
    let good = Self.scores(topics, classes: 3, strength: 0.5, using: &generator)
    let bad = Self.scores(topics, classes: 3, strength: -0.2, using: &generator)
    let fit = ScoreStacking.fit(
      [bad, good], labels: StoryLabels(classCount: 3, single: topics), weights: [Float](repeating: 1, count: 300))
    #expect(fit.weights[0] == 0)
    #expect(fit.weights[1] > 1)
  }

  @Test func storiesOfNoWeightDoNotCount() {
    var generator = SeededGenerator(seed: 6)
    let topics = Self.topics(200, classes: 3, using: &generator)
    let part = Self.scores(topics, classes: 3, strength: 0.4, using: &generator)
    let labels = StoryLabels(classCount: 3, single: topics)
    let wrong = StoryLabels(classCount: 3, single: topics.enumerated().map { $0 < 100 ? $1 : ($1 + 1) % 3 })
    let weights = (0..<200).map { $0 < 100 ? 1 as Float : 0 }
    let right = ScoreStacking.fit([part], labels: labels, weights: weights)
    #expect(right == ScoreStacking.fit([part], labels: wrong, weights: weights))
  }

  @Test func scoresThatSeparateTheTopicsPerfectlyGetFiniteWeights() {
    var generator = SeededGenerator(seed: 7)
    let topics = Self.topics(50, classes: 3, using: &generator)
    let part = Self.scores(topics, classes: 3, strength: 5, using: &generator)
    let fit = ScoreStacking.fit(
      [part], labels: StoryLabels(classCount: 3, single: topics), weights: [Float](repeating: 1, count: 50))
    #expect(fit.weights[0] > 0.5 && fit.weights[0] < 10)
  }
}
