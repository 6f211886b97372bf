/// What the training of every linear classifier is told: ``LinearSVM``, ``LogisticRegression`` and
/// ``NBWeightedLogistic`` minimise a penalty on the weights plus *C* times the losses of the stories.
public struct LinearTrainingOptions: Sendable, Hashable {
  /// The cost *C* of the losses against the penalty; larger fits the stories more closely.
  public var inverseRegularization: Float = 1
  /// How the intercept is treated.
  public var intercept: InterceptKind = .regularized
  /// What each class multiplies the cost of its own stories by.
  public var classWeights: ClassWeights = .uniform
  /// The relative gap to the optimum at which training stops.
  public var tolerance: Double = 1e-3
  /// The most passes over the stories.
  public var maxIterations: Int = 1000
  /// Where the random orders of the stories begin.
  public var seed: UInt64 = 1

  /// Creates the default options.
  public init() {}
}

extension TrainingInput {
  /// The checks that the training of every linear classifier begins with; returns one weight a story.
  ///
  /// - Parameters:
  ///   - start: The model to start from, if any.
  ///   - needsSupport: Whether each class needs a story that weighs something.
  /// - Precondition: *C* is positive.
  static func checked(
    _ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float]?, startingFrom start: LinearModel?,
    _ options: LinearTrainingOptions, needsSupport: Bool = true, allowsNegativeValues: Bool = true
  ) throws(TrainingError) -> [Float] {
    let weights = try checked(stories, labels, weights, allowsNegativeValues: allowsNegativeValues)
    if needsSupport {
      try checkSupport(labels, weights)
    } else if !weights.contains(where: { $0 > 0 }) {
      throw .noStories
    }
    try checkWarmStart(start, stories, labels)
    precondition(options.inverseRegularization > 0, "The inverse regularization must be positive")
    return weights
  }
}

extension LaneProblem {
  /// The problem of stories with checked weights.
  ///
  /// - Parameter scales: What each of some classes scales the features of its own problem by, feature-major.
  init(
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], _ options: LinearTrainingOptions,
    scales: (@Sendable ([Int]) -> DenseMatrix)? = nil
  ) {
    self.init(
      stories: stories, labels: labels, costs: weights.map { $0 * options.inverseRegularization },
      positiveWeights: options.classWeights.values(labels, weights), intercept: options.intercept, scales: scales,
      tolerance: options.tolerance, maxIterations: options.maxIterations, seed: options.seed)
  }
}
