import Foundation
import Newsprint
import TestSupport
import Testing

struct NaiveBayesTests {
  static let golden = ClassifierGolden.shared.naiveBayes

  static func options(_ variant: NaiveBayes.Variant, smoothing: Double = 1) -> NaiveBayes.Options {
    var options = NaiveBayes.Options()
    options.variant = variant
    options.smoothing = smoothing
    return options
  }

  static func expectClose(_ ours: [[Double]], _ theirs: [[Double]]) {
    #expect(ours.count == theirs.count)
    for (a, b) in zip(ours.joined(), theirs.joined()) { #expect(abs(a - b) <= 1e-6 * max(1, abs(b))) }
  }

  @Test func likelihoodsAreScikitLearns() throws {
    for golden in Self.golden.cases {
      var options = NaiveBayes.Options()
      options.variant = try #require(NaiveBayes.Variant(rawValue: golden.variant))
      options.smoothing = golden.smoothing
      options.fitsPrior = golden.fitsPrior
      options.normalizesWeights = golden.normalizes
      let classifier = try NaiveBayes.fit(
        Self.golden.train.matrix, labels: StoryLabels(classCount: 4, single: Self.golden.labels),
        weights: golden.weighted ? Self.golden.weights : nil, options: options)
      let test = Self.golden.test.matrix
      Self.expectClose(classifier.jointLogLikelihood(test), golden.jointLogLikelihood)
      Self.expectClose(classifier.logProbabilities(test), golden.logProbabilities)
      // The table of weights holds the same numbers in single precision.
      let scores = classifier.model.decisionFunction(test)
      for (ours, theirs) in zip(scores.values, golden.jointLogLikelihood.joined()) {
        #expect(abs(Double(ours) - theirs) <= 1e-5 * max(1, abs(theirs)))
      }
    }
  }

  @Test func givenPriorIsScikitLearns() throws {
    var options = NaiveBayes.Options()
    options.classPrior = Self.golden.givenPrior
    let classifier = try NaiveBayes.fit(
      Self.golden.train.matrix, labels: StoryLabels(classCount: 4, single: Self.golden.labels), options: options)
    Self.expectClose(
      classifier.jointLogLikelihood(Self.golden.test.matrix), Self.golden.givenPriorJointLogLikelihood)
  }

  @Test(arguments: NaiveBayes.Variant.allCases)
  func mergingAndUpdatingAreFittingAll(variant: NaiveBayes.Variant) throws {
    let all = TopicProblem.random(rows: 90, columns: 40, classes: 5, isMultiLabel: true, seed: 11)
    let options = Self.options(variant, smoothing: 0.3)
    let whole = try NaiveBayes.fit(all.stories, labels: all.labels, weights: all.weights, options: options)
    let parts = [Array(0..<30), Array(30..<33) + Array(0..<0), Array(33..<90)].map { all.selecting($0) }
    let first = parts[0]
    let updated = try NaiveBayes.fit(first.stories, labels: first.labels, weights: first.weights, options: options)
      .updated(with: parts[2].stories, labels: parts[2].labels, weights: parts[2].weights)
      .updated(with: parts[1].stories, labels: parts[1].labels, weights: parts[1].weights)
    #expect(updated == whole)
    let half = all.selecting(Array(0..<45))
    let rest = all.selecting(Array(45..<90))
    let merged = try NaiveBayes.fit(rest.stories, labels: rest.labels, weights: rest.weights, options: options)
      .merged(with: NaiveBayes.fit(half.stories, labels: half.labels, weights: half.weights, options: options))
    #expect(merged == whole)
  }

  @Test func updatingMayBringClassesAndFeatures() throws {
    let all = TopicProblem.random(rows: 60, columns: 20, classes: 4, isCounts: true, seed: 12)
    // The first stories have neither the last class nor the last features.
    let early = (0..<60).filter { row in
      row % 4 != 3 && all.stories[row: row].columns.allSatisfy { $0 < 15 }
    }
    let narrow = all.selecting(early)
    let late = all.selecting((0..<60).filter { !early.contains($0) })
    try #require(!early.isEmpty)
    let stories = SparseMatrix(
      columnCount: 15, rowOffsets: narrow.stories.rowOffsets, columnIndices: narrow.stories.columnIndices,
      values: narrow.stories.values)
    let labels = StoryLabels(classCount: 3, (0..<narrow.labels.count).map { narrow.labels[$0].map(Int.init) })
    // A class without stories is an error, so the early stories must have all three.
    try #require(labels.support.allSatisfy { $0 > 0 })
    let updated = try NaiveBayes.fit(stories, labels: labels).updated(with: late.stories, labels: late.labels)
    #expect(try updated == NaiveBayes.fit(all.stories, labels: all.labels))
  }

  @Test func aCorpusCountedByHand() throws {
    // Manning, Raghavan & Schütze, table 13.1: Chinese Beijing / Chinese Chinese Shanghai / Chinese Macao | Tokyo Japan
    // Chinese, with the vocabulary Beijing, Chinese, Japan, Macao, Shanghai, Tokyo.
    let stories = SparseMatrix(
      columnCount: 6, rowOffsets: [0, 2, 4, 6, 9], columnIndices: [0, 1, 1, 4, 1, 3, 1, 2, 5],
      values: [1, 2, 2, 1, 1, 1, 1, 1, 1])
    let labels = StoryLabels(classCount: 2, single: [0, 0, 0, 1])
    let test = SparseMatrix(columnCount: 6, rowOffsets: [0, 3], columnIndices: [1, 2, 5], values: [3, 1, 1])
    let multinomial = try NaiveBayes.fit(stories, labels: labels)
    let expected = [0.75 * 27.0 / 343 / 14 / 14, 0.25 * 8.0 / 729 * 4 / 81]
    for (score, probability) in zip(multinomial.jointLogLikelihood(test)[0], expected) {
      #expect(isClose(exp(score), probability, relative: 1e-9))
    }
    let bernoulli = try NaiveBayes.fit(stories, labels: labels, options: Self.options(.bernoulli))
    let chosen = bernoulli.jointLogLikelihood(test)[0].map { exp($0) }
    #expect(isClose(chosen[0], 0.75 * 0.8 * 0.2 * 0.2 * 0.6 * 0.6 * 0.6, relative: 1e-9))
    #expect(
      isClose(chosen[1], 0.25 * (2.0 / 3) * (2.0 / 3) * (2.0 / 3) * (2.0 / 3) * (2.0 / 3) * (2.0 / 3), relative: 1e-9))
  }

  @Test func whatCannotBeTrainedIsRefused() {
    let story = SparseMatrix(columnCount: 2, rowOffsets: [0, 1], columnIndices: [1], values: [-1])
    let label = StoryLabels(classCount: 1, single: [0])
    #expect(throws: TrainingError.negativeValue(story: 0, feature: 1)) { try NaiveBayes.fit(story, labels: label) }
    let fine = SparseMatrix(columnCount: 2, rowOffsets: [0, 1], columnIndices: [1], values: [1])
    #expect(throws: TrainingError.classWithoutStories(classIndex: 0)) {
      try NaiveBayes.fit(fine, labels: StoryLabels(classCount: 2, single: [1]))
    }
    #expect(throws: TrainingError.noStories) { try NaiveBayes.fit(fine, labels: label, weights: [0]) }
    #expect(throws: TrainingError.invalidWeight(story: 0)) {
      try NaiveBayes.fit(fine, labels: label, weights: [.nan])
    }
  }
}
