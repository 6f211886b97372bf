/// Which solver takes the least time, by what was measured: the stage `solver` of `Benchmarks/RESULTS.md` has the figures.
enum SolverCosts {
  /// The solver that is used where one is asked for.
  ///
  /// Coordinate descent wherever the choice is left open: it was quicker at 5 to 5,000 topics with every BLAS. Newton's
  /// method has all its products made of blocks, but takes many times as many of them. A penalty of ‖**w**‖₁ has a
  /// coordinate descent of its own.
  static func choice(_ asked: LinearSolver, _ penalty: LogisticRegression.Penalty) -> LinearSolver {
    asked == .newton && penalty == .l2 ? .newton : .coordinateDescent
  }

  /// The share of the stories from which on Newton's method multiplies a feature as a dense one; nil: none are.
  ///
  /// A feature of a tenth of the stories makes ten times as many products as it has entries, which a BLAS that was tuned
  /// for the machine makes up for where a block has some hundred topics, and the reference implementation never.
  static func denseShare(classCount: Int, isBLASTuned: Bool) -> Double? {
    isBLASTuned && classCount >= 256 ? 0.1 : nil
  }
}
