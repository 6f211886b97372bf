import Newsprint
import TestSupport
import Testing

/// Newton's method beside the coordinate descents; ``LinearTrainingTests`` has what holds for every solver.
struct NewtonSolverTests {
  private static func train(
    _ solver: LinearSolver, _ multiclass: LogisticRegression.Multiclass, _ problem: TopicProblem, cost: Float = 2,
    intercept: InterceptKind = .regularized, classWeights: ClassWeights = .uniform, denseShare: Double? = nil,
    tolerance: Double = 1e-6, threads: Int = 1
  ) throws -> LogisticRegression {
    var options = LogisticRegression.Options()
    options.multiclass = multiclass
    options.solver = solver
    options.inverseRegularization = cost
    options.intercept = intercept
    options.classWeights = classWeights
    options.tolerance = tolerance
    options.denseShare = denseShare
    return try LogisticRegression.fit(
      problem.stories, labels: problem.labels, weights: problem.weights, options: options, threads: threads)
  }

  private static func largestDifference(_ a: LinearModel, _ b: LinearModel) -> Float {
    zip(a.weights.values, b.weights.values).lazy.map { abs($0 - $1) }.max() ?? 0
  }

  @Test(arguments: LogisticRegression.Multiclass.allCases, [InterceptKind.none, .regularized, .free])
  func weightsAreThoseOfCoordinateDescent(
    multiclass: LogisticRegression.Multiclass, intercept: InterceptKind
  ) throws {
    let problem = TopicProblem.random(
      rows: 120, columns: 30, classes: 5, isMultiLabel: multiclass == .oneVersusRest, seed: 31)
    let weights = ClassWeights.explicit([1, 2, 0.5, 1, 3])
    for cost: Float in [0.1, 1, 10] {
      let newton = try Self.train(
        .newton, multiclass, problem, cost: cost, intercept: intercept, classWeights: weights)
      let descent = try Self.train(
        .coordinateDescent, multiclass, problem, cost: cost, intercept: intercept, classWeights: weights)
      #expect(newton.report.isConverged)
      #expect(isClose(newton.report.objective, descent.report.objective, relative: 1e-5))
      // A gap bounds the distance from the optimum, as the penalty is as curved as it is.
      let bound = 2 * (2e-6 * descent.report.objective).squareRoot() + 1e-3
      #expect(Double(Self.largestDifference(newton.model, descent.model)) < bound)
    }
  }

  @Test(arguments: LogisticRegression.Multiclass.allCases, [InterceptKind.none, .regularized, .free])
  func denseFeaturesChangeNothing(multiclass: LogisticRegression.Multiclass, intercept: InterceptKind) throws {
    // More features than a chunk of dense ones has, and more classes than a panel.
    for (columns, classes) in [(700, 3), (40, 300)] {
      let problem = TopicProblem.random(rows: 320, columns: columns, classes: classes, seed: 32)
      let sparse = try Self.train(
        .newton, multiclass, problem, intercept: intercept, denseShare: 2, tolerance: 1e-4)
      for share in [0, 0.15] {
        let dense = try Self.train(
          .newton, multiclass, problem, intercept: intercept, denseShare: share, tolerance: 1e-4)
        #expect(dense.report.isConverged)
        #expect(isClose(dense.report.objective, sparse.report.objective, relative: 2e-4))
        #expect(Self.largestDifference(dense.model, sparse.model) < 0.05)
      }
    }
  }

  @Test(arguments: LogisticRegression.Multiclass.allCases)
  func modelsOfManyClassesDoNotDependOnThreads(multiclass: LogisticRegression.Multiclass) throws {
    let problem = TopicProblem.random(rows: 700, columns: 40, classes: 270, seed: 33)
    let one = try Self.train(.newton, multiclass, problem, denseShare: 0.15, tolerance: 1e-3)
    for threads in [2, 5] {
      let other = try Self.train(
        .newton, multiclass, problem, denseShare: 0.15, tolerance: 1e-3, threads: threads)
      #expect(other.model == one.model)
      #expect(other.report == one.report)
    }
  }

  @Test(arguments: LogisticRegression.Multiclass.allCases)
  func smallestProblemsAreSolved(multiclass: LogisticRegression.Multiclass) throws {
    for columns in [0, 1] {
      for intercept in [InterceptKind.none, .regularized, .free] {
        let stories = SparseMatrix(
          columnCount: columns, rowOffsets: columns == 0 ? [0, 0, 0] : [0, 1, 1],
          columnIndices: columns == 0 ? [] : [0], values: columns == 0 ? [] : [1])
        let problem = TopicProblem(
          stories: stories, labels: StoryLabels(classCount: 2, single: [0, 1]), weights: [1, 1])
        let newton = try Self.train(.newton, multiclass, problem, intercept: intercept, tolerance: 1e-5)
        let descent = try Self.train(.coordinateDescent, multiclass, problem, intercept: intercept, tolerance: 1e-5)
        #expect(isClose(newton.report.objective, descent.report.objective, relative: 1e-4))
      }
    }
    let problem = TopicProblem.random(rows: 30, columns: 8, classes: 1, seed: 34)
    let alone = try Self.train(.newton, multiclass, problem)
    #expect(alone.report.objective.isFinite)
  }

  @Test(arguments: LogisticRegression.Multiclass.allCases)
  func costsOutOfAllProportionEnd(multiclass: LogisticRegression.Multiclass) throws {
    // What single precision cannot hold ends in a result that says it is not the optimum, or in one that is.
    let whole = TopicProblem.random(rows: 60, columns: 12, classes: 3, seed: 35)
    for scale: Float in [1e-20, 1e6, 1e18] {
      let stories = SparseMatrix(
        columnCount: 12, rowOffsets: whole.stories.rowOffsets, columnIndices: whole.stories.columnIndices,
        values: whole.stories.values.map { $0 * scale })
      let problem = TopicProblem(stories: stories, labels: whole.labels, weights: whole.weights)
      for cost: Float in [1e-9, 1, 1e9, 1e30] {
        var options = LogisticRegression.Options()
        options.multiclass = multiclass
        options.solver = .newton
        options.inverseRegularization = cost
        options.maxIterations = 30
        let fit = try LogisticRegression.fit(stories, labels: problem.labels, options: options, threads: 1)
        #expect(fit.report.iterations.allSatisfy { $0 <= 30 })
        let isFinite = fit.model.weights.values.allSatisfy { $0.isFinite }
        #expect(isFinite, "scale \(scale), C \(cost)")
      }
    }
  }

  @Test func l1KeepsItsOwnSolver() throws {
    let problem = TopicProblem.random(rows: 60, columns: 12, classes: 3, seed: 36)
    var options = LogisticRegression.Options()
    options.multiclass = .oneVersusRest
    options.penalty = .l1
    let usual = try LogisticRegression.fit(problem.stories, labels: problem.labels, options: options)
    options.solver = .newton
    #expect(try LogisticRegression.fit(problem.stories, labels: problem.labels, options: options).model == usual.model)
  }
}
