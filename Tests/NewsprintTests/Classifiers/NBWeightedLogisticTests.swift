import Foundation
import Newsprint
import TestSupport
import Testing

struct NBWeightedLogisticTests {
  static func options(_ loss: NBWeightedLogistic.Loss) -> NBWeightedLogistic.Options {
    var options = NBWeightedLogistic.Options()
    options.loss = loss
    options.tolerance = 1e-5
    options.maxIterations = 5000
    return options
  }

  @Test(arguments: NBWeightedLogistic.Loss.allCases, [false, true])
  func isOneVersusRestOverScaledFeatures(loss: NBWeightedLogistic.Loss, isPresence: Bool) throws {
    let problem = TopicProblem.random(rows: 80, columns: 25, classes: 4, isMultiLabel: true, seed: 31)
    var options = Self.options(loss)
    options.countsPresence = isPresence
    let fit = try NBWeightedLogistic.fit(
      problem.stories, labels: problem.labels, weights: problem.weights, options: options)
    let dense = problem.stories.dense
    for index in 0..<4 {
      // The ratios by their definition, then the class alone over features scaled by them.
      var inside = [Double](repeating: 1, count: 25)
      var outside = inside
      for (story, values) in dense.enumerated() {
        for feature in 0..<25 {
          let amount = Double(problem.weights[story]) * (isPresence ? (values[feature] > 0 ? 1 : 0) : values[feature])
          if problem.labels[story].contains(UInt32(index)) {
            inside[feature] += amount
          } else {
            outside[feature] += amount
          }
        }
      }
      let totals = (inside.reduce(0, +), outside.reduce(0, +))
      let ratios = (0..<25).map { log(inside[$0] / totals.0) - log(outside[$0] / totals.1) }
      for feature in 0..<25 { #expect(abs(Double(fit.ratios[feature, index]) - ratios[feature]) < 1e-5) }
      let scaled = SparseMatrix(
        columnCount: 25, rowOffsets: problem.stories.rowOffsets, columnIndices: problem.stories.columnIndices,
        values: zip(problem.stories.columnIndices, problem.stories.values).map { $1 * Float(ratios[Int($0)]) })
      let alone = try LinearTrainingTests.train(
        loss == .logistic ? "logistic" : "squaredHinge", scaled, problem.labels, weights: problem.weights, cost: 1,
        intercept: .regularized)
      #expect(isClose(fit.report.objectives[index], alone.report.objectives[index], relative: 3e-5))
      let ours = fit.model.decisionFunction(problem.stories)
      let theirs = alone.model.decisionFunction(scaled)
      for story in 0..<80 { #expect(abs(ours[story, index] - theirs[story, index]) < 0.02) }
    }
  }

  @Test func interpolationMixesWeightsWithTheirMean() throws {
    let problem = TopicProblem.random(rows: 60, columns: 20, classes: 3, seed: 32)
    var options = Self.options(.logistic)
    let full = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels, options: options)
    options.interpolation = 0.25
    let mixed = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels, options: options)
    for index in 0..<3 {
      let scaled = (0..<20).map { full.model.weights[$0, index] / full.ratios[$0, index] }
      let mean = scaled.map(abs).reduce(0, +) / 20
      for feature in 0..<20 {
        let expected = (0.75 * mean + 0.25 * scaled[feature]) * full.ratios[feature, index]
        #expect(abs(mixed.model.weights[feature, index] - expected) < 1e-4)
      }
    }
  }

  @Test func modelsDoNotDependOnThreads() throws {
    let problem = TopicProblem.random(rows: 150, columns: 25, classes: 19, seed: 33)
    let one = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels)
    let three = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels, threads: 3)
    #expect(one.model == three.model)
  }

  @Test func warmStartsReachTheSameObjective() throws {
    let problem = TopicProblem.random(rows: 80, columns: 25, classes: 4, seed: 34)
    var options = Self.options(.logistic)
    let small = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels, options: options)
    options.inverseRegularization = 5
    let cold = try NBWeightedLogistic.fit(problem.stories, labels: problem.labels, options: options)
    let warm = try NBWeightedLogistic.fit(
      problem.stories, labels: problem.labels, warmStart: small.model, options: options)
    #expect(isClose(cold.report.objective, warm.report.objective, relative: 2e-5))
  }
}
