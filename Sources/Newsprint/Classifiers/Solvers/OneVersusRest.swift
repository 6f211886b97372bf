/// Trains one binary classifier a class, all over the same stories.
enum OneVersusRest {
  struct Solution {
    var weights: DenseMatrix
    var intercepts: [Float]
    var report: FitReport

    /// The model of the solution.
    func model(_ link: LinearModel.Link) -> LinearModel {
      LinearModel(weights: weights, intercepts: intercepts, link: link)
    }
  }

  /// Solves the problems of all classes to the tolerance.
  static func solve<Loss: DualLoss>(
    _ problem: LaneProblem, loss: Loss.Type, warmStart: LinearModel?, threads: Int
  ) -> Solution {
    collect(problem, threads: threads) { classes, weights in
      let group = LaneGroup(problem, classes: classes, loss: loss)
      if let warmStart { group.start(from: warmStart, problem, loss: loss) }
      return LaneGroup.solve(group, problem, loss: loss).map { part in
        part.copyWeights(into: weights, classCount: problem.labels.classCount)
        return part.summary
      }
    }
  }

  /// Has each group of classes trained by `train`, which writes their weights, and puts the results together.
  static func collect(
    _ problem: LaneProblem, threads: Int,
    train: @Sendable (_ classes: [Int], _ weights: MutableRun<Float>) -> [LaneGroup.Summary]
  ) -> Solution {
    let classCount = problem.labels.classCount
    let groups = Parallel.chunks(classCount, size: groupSize(classCount: classCount, threads: threads))
    var weights = DenseMatrix(rowCount: problem.stories.columnCount, columnCount: classCount)
    var intercepts = [Float](repeating: 0, count: classCount)
    var objectives = [Double](repeating: 0, count: classCount)
    var gaps = objectives
    var iterations = [Int](repeating: 0, count: classCount)

    let solved = weights.values.withMutableRun { slots in
      Parallel.map(groups.count, threads: threads) { train(Array(groups[$0]), slots) }
    }
    for summary in solved.joined() {
      for (lane, index) in summary.classes.enumerated() {
        intercepts[index] = summary.intercepts[lane]
        objectives[index] = summary.objectives[lane]
        gaps[index] = summary.gaps[lane] / max(summary.objectives[lane], .leastNormalMagnitude)
        iterations[index] = summary.passes[lane]
      }
    }
    let report = FitReport(
      objectives: objectives, relativeGaps: gaps, iterations: iterations,
      isConverged: gaps.allSatisfy { $0 <= problem.tolerance })
    return Solution(weights: weights, intercepts: intercepts, report: report)
  }

  /// How many classes to train together: one cache line of weights, fewer when threads would stand idle.
  ///
  /// This may depend on the threads, because a class's numbers do not depend on the group it is in.
  private static func groupSize(classCount: Int, threads: Int) -> Int {
    let share = (classCount + threads - 1) / max(threads, 1)
    return min(16, max(4, (share + 3) / 4 * 4))
  }
}
