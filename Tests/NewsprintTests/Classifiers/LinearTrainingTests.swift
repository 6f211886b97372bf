import Foundation
import Newsprint
import TestSupport
import Testing

struct LinearTrainingTests {
  /// Trains one of the one-vs-rest problems by name.
  static func train(
    _ kind: String, _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float]? = nil, cost: Float,
    intercept: InterceptKind, classWeights: ClassWeights = .uniform, tolerance: Double = 1e-5,
    warmStart: LinearModel? = nil, threads: Int = 1
  ) throws -> (model: LinearModel, report: FitReport) {
    if kind == "squaredHinge" {
      var options = LinearSVM.Options()
      options.inverseRegularization = cost
      options.intercept = intercept
      options.classWeights = classWeights
      options.tolerance = tolerance
      options.maxIterations = 5000
      let fit = try LinearSVM.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads)
      return (fit.model, fit.report)
    }
    var options = LogisticRegression.Options()
    options.multiclass = kind == "softmax" || kind == "newtonSoftmax" ? .softmax : .oneVersusRest
    options.solver = kind.hasPrefix("newton") ? .newton : .coordinateDescent
    options.penalty = kind == "l1Logistic" ? .l1 : .l2
    options.inverseRegularization = cost
    options.intercept = intercept
    options.classWeights = classWeights
    options.tolerance = tolerance
    options.maxIterations = 5000
    let fit = try LogisticRegression.fit(
      stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads)
    return (fit.model, fit.report)
  }

  static let kinds = ["logistic", "squaredHinge", "l1Logistic", "softmax", "newton", "newtonSoftmax"]

  /// The objective of one class's weights, in double precision and by its definition.
  static func objective(
    _ kind: String, _ problem: TopicProblem, _ model: LinearModel, class index: Int, cost: Double,
    intercept: InterceptKind
  ) -> Double {
    let dense = problem.stories.dense
    var penalty = 0.0
    for feature in 0..<model.featureCount {
      let weight = Double(model.weights[feature, index])
      penalty += kind == "l1Logistic" ? abs(weight) : 0.5 * weight * weight
    }
    let bias = Double(model.intercepts[index])
    if intercept == .regularized { penalty += kind == "l1Logistic" ? abs(bias) : 0.5 * bias * bias }
    var losses = 0.0
    for (story, values) in dense.enumerated() {
      var score = bias
      for feature in 0..<model.featureCount { score += values[feature] * Double(model.weights[feature, index]) }
      let margin = problem.labels[story].contains(UInt32(index)) ? score : -score
      let loss = kind == "squaredHinge" ? pow(max(0, 1 - margin), 2) : log1p(exp(-margin))
      losses += Double(problem.weights[story]) * loss
    }
    return penalty + cost * losses
  }

  // MARK: - Against the peers

  @Test(arguments: [0, 1])
  func oneVersusRestObjectivesAreLIBLINEARs(which: Int) throws {
    let golden = which == 0 ? ClassifierGolden.shared.single : ClassifierGolden.shared.multi
    let kinds = golden.oneVersusRest.flatMap { item in
      (item.kind == "logistic" ? [item.kind, "newton"] : [item.kind]).map { ($0, item) }
    }
    for (kind, item) in kinds {
      let weights = [Float](repeating: item.positiveWeight, count: golden.classCount)
      let fit = try Self.train(
        kind, golden.stories.matrix, golden.storyLabels, cost: item.cost,
        intercept: item.intercept ? .regularized : .none, classWeights: .explicit(weights))
      // With L1, single precision stops the bound on the gap early; the objective itself is closer.
      let largestGap = fit.report.relativeGaps.max() ?? 1
      #expect(largestGap <= (item.kind == "l1Logistic" ? 1e-3 : 1e-5))
      for (ours, theirs) in zip(fit.report.objectives, item.objectives) {
        #expect(isClose(ours, theirs, relative: 1e-4), "\(kind), C \(item.cost)")
      }
    }
  }

  @Test(arguments: ["softmax", "newtonSoftmax"])
  func softmaxIsScikitLearns(kind: String) throws {
    let golden = ClassifierGolden.shared.single
    for item in golden.softmax {
      let fit = try Self.train(
        kind, golden.stories.matrix, golden.storyLabels, weights: item.weighted ? golden.weights : nil,
        cost: item.cost, intercept: item.intercept ? .free : .none, tolerance: 1e-6)
      #expect(fit.report.isConverged)
      #expect(isClose(fit.report.objective, item.objective, relative: 1e-5))
      let probabilities = fit.model.probabilities(golden.stories.matrix)
      for (row, expected) in item.probabilities.enumerated() {
        for (ours, theirs) in zip(probabilities[row: row], expected) { #expect(abs(Double(ours) - theirs) < 2e-3) }
      }
    }
  }

  @Test func freeInterceptsReachTheOptimum() throws {
    let golden = ClassifierGolden.shared.multi
    for (kind, expected) in [
      ("logistic", golden.freeLogistic), ("newton", golden.freeLogistic), ("squaredHinge", golden.freeSquaredHinge),
    ] {
      let fit = try Self.train(kind, golden.stories.matrix, golden.storyLabels, cost: 4, intercept: .free)
      for (ours, theirs) in zip(fit.report.objectives, try #require(expected)) {
        #expect(isClose(ours, theirs, relative: 1e-4), "\(kind)")
      }
    }
  }

  // MARK: - Against the definitions

  @Test(arguments: ["logistic", "squaredHinge", "l1Logistic", "newton"], [InterceptKind.none, .regularized, .free])
  func reportedObjectivesAreTheModels(kind: String, intercept: InterceptKind) throws {
    let problem = TopicProblem.random(rows: 70, columns: 30, classes: 5, isMultiLabel: true, seed: 21)
    let fit = try Self.train(
      kind, problem.stories, problem.labels, weights: problem.weights, cost: 3, intercept: intercept)
    for index in 0..<5 {
      let expected = Self.objective(kind, problem, fit.model, class: index, cost: 3, intercept: intercept)
      #expect(isClose(fit.report.objectives[index], expected, relative: 1e-5))
    }
  }

  @Test(arguments: ["logistic", "squaredHinge", "newton"], [InterceptKind.regularized, .free])
  func gradientVanishesAtTheSolution(kind: String, intercept: InterceptKind) throws {
    let problem = TopicProblem.random(rows: 60, columns: 12, classes: 3, isMultiLabel: true, seed: 22)
    let fit = try Self.train(
      kind, problem.stories, problem.labels, weights: problem.weights, cost: 2, intercept: intercept, tolerance: 1e-6)
    for index in 0..<3 {
      let best = Self.objective(kind, problem, fit.model, class: index, cost: 2, intercept: intercept)
      for feature in 0...12 {
        // Central differences: a step either way costs as much as the curvature says, and no slope is left.
        let step: Float = 0.05
        let moved = [step, -step].map { step in
          var weights = fit.model.weights
          var intercepts = fit.model.intercepts
          if feature < 12 { weights[feature, index] += step } else { intercepts[index] += step }
          let model = LinearModel(weights: weights, intercepts: intercepts, link: fit.model.link)
          return Self.objective(kind, problem, model, class: index, cost: 2, intercept: intercept)
        }
        let slope = (moved[0] - moved[1]) / Double(2 * step)
        #expect(moved.allSatisfy { $0 > best })
        #expect(abs(slope) < 0.02 * best)
      }
    }
  }

  /// Where nearly all stories have losses near zero, the objective is the sum of what is easily taken for nothing, or for
  /// less than nothing; training then never sees that it is done.
  @Test(arguments: [InterceptKind.regularized, .free])
  func topicsOfOneStoryAmongThousandsTakeFewPasses(intercept: InterceptKind) throws {
    let count = 9200
    let stories = SparseMatrix(
      columnCount: 7, rowOffsets: Array(0...count), columnIndices: (0..<count).map { UInt32($0 % 7) },
      values: [Float](repeating: 0.1, count: count))
    let rare = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3]
    let labels = StoryLabels(
      classCount: 6, single: (0..<count).map { rare.indices.contains($0) ? rare[$0] : 4 + $0 % 2 })
    for cost in stride(from: 4 as Float, through: 12, by: 1) {
      let report = try Self.train(
        "logistic", stories, labels, cost: cost, intercept: intercept, tolerance: 1e-3
      ).report
      #expect(report.isConverged)
      #expect(report.iterations.allSatisfy { $0 < 100 }, "C \(cost): \(report.iterations)")
    }
  }

  @Test func l1LeavesFewWeights() throws {
    let problem = TopicProblem.random(rows: 80, columns: 60, classes: 4, seed: 23)
    let fit = try Self.train("l1Logistic", problem.stories, problem.labels, cost: 1, intercept: .regularized)
    let zeros = fit.model.weights.values.count { $0 == 0 }
    #expect(zeros > 60)
    #expect(zeros < 240)
  }

  // MARK: - Invariances

  @Test(arguments: kinds, [InterceptKind.regularized, .free])
  func modelsDoNotDependOnThreads(kind: String, intercept: InterceptKind) throws {
    let problem = TopicProblem.random(rows: 200, columns: 30, classes: 21, seed: 24)
    let one = try Self.train(kind, problem.stories, problem.labels, cost: 2, intercept: intercept, tolerance: 1e-3)
    for threads in [2, 3, 8] {
      let other = try Self.train(
        kind, problem.stories, problem.labels, cost: 2, intercept: intercept, tolerance: 1e-3, threads: threads)
      #expect(other.model == one.model)
      #expect(other.report == one.report)
    }
  }

  @Test(arguments: kinds)
  func warmStartsReachTheSameObjective(kind: String) throws {
    let problem = TopicProblem.random(rows: 120, columns: 30, classes: 4, seed: 25)
    var warm: LinearModel?
    for cost: Float in [0.1, 1, 10] {
      let path = try Self.train(
        kind, problem.stories, problem.labels, weights: problem.weights, cost: cost, intercept: .regularized,
        warmStart: warm)
      let cold = try Self.train(
        kind, problem.stories, problem.labels, weights: problem.weights, cost: cost, intercept: .regularized)
      if kind != "l1Logistic" { #expect(path.report.isConverged) }
      #expect(isClose(path.report.objective, cold.report.objective, relative: 2e-5))
      warm = path.model
    }
  }

  @Test(arguments: ["logistic", "squaredHinge", "softmax", "newton", "newtonSoftmax"])
  func startingFromTheSolutionTakesFewPasses(kind: String) throws {
    let problem = TopicProblem.random(rows: 120, columns: 30, classes: 4, seed: 26)
    let cold = try Self.train(kind, problem.stories, problem.labels, cost: 2, intercept: .regularized)
    let again = try Self.train(
      kind, problem.stories, problem.labels, cost: 2, intercept: .regularized, tolerance: 1e-3, warmStart: cold.model)
    #expect(again.report.iterations.allSatisfy { $0 <= 3 })
  }

  @Test(arguments: kinds)
  func storiesOfWeightTwoAreStoriesTwice(kind: String) throws {
    let problem = TopicProblem.random(rows: 60, columns: 20, classes: 3, seed: 27)
    let twice = problem.selecting((0..<60).flatMap { $0 % 3 == 0 ? [$0, $0] : $0 % 7 == 1 ? [] : [$0] })
    let weights: [Float] = (0..<60).map { $0 % 3 == 0 ? 2 : $0 % 7 == 1 ? 0 : 1 }
    let weighted = try Self.train(
      kind, problem.stories, problem.labels, weights: weights, cost: 2, intercept: .regularized)
    let repeated = try Self.train(kind, twice.stories, twice.labels, cost: 2, intercept: .regularized)
    #expect(isClose(weighted.report.objective, repeated.report.objective, relative: 2e-5))
  }

  @Test(arguments: kinds)
  func balancedClassesWeighAsScikitLearnSays(kind: String) throws {
    let whole = TopicProblem.random(rows: 90, columns: 20, classes: 3, seed: 28)
    let problem = whole.selecting((0..<90).filter { $0 % 3 == 0 || $0 % 5 == 0 })
    let explicit = problem.labels.support.map { Float(Double(problem.labels.count) / (3 * Double($0))) }
    let balanced = try Self.train(
      kind, problem.stories, problem.labels, cost: 1, intercept: .regularized, classWeights: .balanced)
    let given = try Self.train(
      kind, problem.stories, problem.labels, cost: 1, intercept: .regularized, classWeights: .explicit(explicit))
    #expect(balanced.model == given.model)
  }

  @Test(arguments: kinds)
  func extremeProblemsStayFinite(kind: String) throws {
    // Stories without features, equal stories with different labels, large values, and costs far apart.
    let stories = SparseMatrix(
      columnCount: 3, rowOffsets: [0, 0, 1, 2, 4, 6], columnIndices: [0, 0, 1, 2, 0, 2],
      values: [1, 1, 300, 0, 1e-20, 40])
    let labels = StoryLabels(classCount: 2, single: [0, 0, 1, 1, 0])
    for cost: Float in [1e-4, 1, 1e3] {
      let fit = try Self.train(kind, stories, labels, cost: cost, intercept: .regularized, tolerance: 1e-3)
      let isFinite = fit.model.weights.values.allSatisfy { $0.isFinite }
      #expect(isFinite)
      #expect(fit.report.objective.isFinite)
    }
  }

  @Test func whatCannotBeTrainedIsRefused() {
    let fine = SparseMatrix(columnCount: 2, rowOffsets: [0, 1, 2], columnIndices: [1, 0], values: [1, 1])
    let labels = StoryLabels(classCount: 2, single: [0, 1])
    let broken = SparseMatrix(columnCount: 2, rowOffsets: [0, 1, 2], columnIndices: [1, 0], values: [1, .infinity])
    for kind in Self.kinds {
      #expect(throws: TrainingError.nonFiniteValue(story: 1, feature: 0)) {
        try Self.train(kind, broken, labels, cost: 1, intercept: .none)
      }
      #expect(throws: TrainingError.noStories) {
        try Self.train(kind, fine, labels, weights: [0, 0], cost: 1, intercept: .none)
      }
      #expect(throws: TrainingError.classWithoutStories(classIndex: 1)) {
        try Self.train(kind, fine, labels, weights: [1, 0], cost: 1, intercept: .none)
      }
      let other = LinearModelTests.random(features: 3, classes: 2, link: .softmax, seed: 1)
      #expect(
        throws: TrainingError.warmStartMismatch(features: 3, classes: 2, expectedFeatures: 2, expectedClasses: 2)
      ) {
        try Self.train(kind, fine, labels, cost: 1, intercept: .none, warmStart: other)
      }
    }
    let several = StoryLabels(classCount: 2, [[0, 1], [1]])
    for kind in ["softmax", "newtonSoftmax"] {
      #expect(throws: TrainingError.notSingleLabel(story: 0, labelCount: 2)) {
        try Self.train(kind, fine, several, cost: 1, intercept: .none)
      }
    }
  }
}
