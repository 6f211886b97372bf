/// How a training run went.
public struct FitReport: Sendable, Equatable {
  /// The objective at the solution: one value a class for one-vs-rest, one in all for softmax.
  ///
  /// The objective is ½‖**w**‖² + Σ cost · loss (‖**w**‖₁ in place of the first term for L1), as LIBLINEAR and
  /// scikit-learn write it.
  public let objectives: [Double]
  /// How far, relatively, each objective can at most be above the optimum: the gap to the dual objective.
  public let relativeGaps: [Double]
  /// The passes over the stories (or outer iterations) made for each objective.
  public let iterations: [Int]
  /// Whether every gap reached the tolerance.
  public let isConverged: Bool

  /// The sum of the objectives.
  public var objective: Double { objectives.reduce(0, +) }
}
