/// L1 logistic regression: to be replaced.
enum SparseLogistic {
  static func solve(_ problem: LaneProblem, warmStart: LinearModel?, threads: Int) -> OneVersusRest.Solution {
    OneVersusRest.solve(problem, loss: LogisticLoss.self, warmStart: warmStart, threads: threads)
  }
}
