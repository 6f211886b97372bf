import Foundation
import Newsprint
import TestSupport
import Testing

struct LinearModelTests {
  static func random(features: Int, classes: Int, link: LinearModel.Link, seed: UInt64) -> LinearModel {
    var generator = SeededGenerator(seed: seed)
    return LinearModel(
      weights: DenseMatrix(
        rowCount: features, columnCount: classes,
        values: (0..<features * classes).map { _ in .random(in: -2...2, using: &generator) }),
      intercepts: (0..<classes).map { _ in .random(in: -1...1, using: &generator) }, link: link)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 11, 16, 20, 31, 32, 33, 67, 100])
  func scoresAreTheDenseProduct(classes: Int) {
    let problem = TopicProblem.random(rows: 20, columns: 30, classes: min(classes, 5), seed: 1)
    let model = Self.random(features: 30, classes: classes, link: .sigmoid, seed: 2)
    let scores = model.decisionFunction(problem.stories)
    for (row, values) in problem.stories.dense.enumerated() {
      for index in 0..<classes {
        var expected = Double(model.intercepts[index])
        for feature in 0..<30 { expected += values[feature] * Double(model.weights[feature, index]) }
        #expect(abs(Double(scores[row, index]) - expected) < 1e-5)
      }
    }
  }

  @Test(arguments: LinearModel.Link.allCases)
  func probabilitiesFollowTheLink(link: LinearModel.Link) {
    let problem = TopicProblem.random(rows: 25, columns: 30, classes: 5, seed: 3)
    let model = Self.random(features: 30, classes: 6, link: link, seed: 4)
    let scores = model.decisionFunction(problem.stories)
    let probabilities = model.probabilities(problem.stories)
    for row in 0..<25 {
      let powers = scores[row: row].map { exp(Double($0)) }
      for index in 0..<6 {
        let power = powers[index]
        let expected = link == .softmax ? power / powers.reduce(0, +) : power / (1 + power)
        #expect(isClose(Double(probabilities[row, index]), expected, relative: 2e-6))
      }
    }
  }

  @Test func extremeScoresGiveProbabilities() {
    for link in LinearModel.Link.allCases {
      let model = LinearModel(
        weights: DenseMatrix(rowCount: 1, columnCount: 3, values: [1e4, 0, -1e4]), intercepts: [0, 0, 0], link: link)
      let story = SparseMatrix(columnCount: 1, rowOffsets: [0, 1], columnIndices: [0], values: [1])
      let probabilities = model.probabilities(story)[row: 0]
      #expect(probabilities.allSatisfy { (0...1).contains($0) })
      #expect(probabilities[0] > 0.999)
      #expect(probabilities[2] < 0.001)
    }
  }

  @Test func predictionIsTheFirstOfTheHighestScores() {
    let model = LinearModel(
      weights: DenseMatrix(rowCount: 2, columnCount: 3, values: [1, 1, 0, 0, 0, 2]), intercepts: [0, 0, 0],
      link: .softmax)
    let stories = SparseMatrix(
      columnCount: 2, rowOffsets: [0, 1, 2, 2], columnIndices: [0, 1], values: [1, 1])
    #expect(model.predict(stories) == [0, 2, 0])
  }

  @Test func permutingStoriesPermutesScores() {
    let problem = TopicProblem.random(rows: 40, columns: 30, classes: 5, seed: 5)
    let model = Self.random(features: 30, classes: 9, link: .softmax, seed: 6)
    var generator = SeededGenerator(seed: 7)
    let order = (0..<40).shuffled(using: &generator)
    let scores = model.probabilities(problem.stories)
    let permuted = model.probabilities(problem.stories.selectingRows(order))
    for (place, row) in order.enumerated() { #expect(Array(permuted[row: place]) == Array(scores[row: row])) }
  }

  @Test func scoresDoNotDependOnThreads() {
    let problem = TopicProblem.random(rows: 700, columns: 30, classes: 5, seed: 8)
    let model = Self.random(features: 30, classes: 21, link: .softmax, seed: 9)
    let one = model.probabilities(problem.stories, threads: 1)
    for threads in [2, 3, 7] { #expect(model.probabilities(problem.stories, threads: threads) == one) }
  }

  @Test func collectionsWithoutStoriesOrFeaturesAreScored() {
    let model = Self.random(features: 0, classes: 3, link: .softmax, seed: 10)
    let none = SparseMatrix(columnCount: 0, rowOffsets: [0], columnIndices: [], values: [])
    #expect(model.decisionFunction(none).rowCount == 0)
    #expect(model.predict(none).isEmpty)
    let empty = SparseMatrix(columnCount: 0, rowOffsets: [0, 0, 0], columnIndices: [], values: [])
    #expect(model.decisionFunction(empty).values == model.intercepts + model.intercepts)
  }
}
