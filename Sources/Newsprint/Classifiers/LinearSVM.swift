/// A linear support vector machine with squared hinge loss, one class against the rest.
///
/// For each class it minimises ½‖**w**‖² + *C* Σ max(0, 1 − *y* **w**·**x**)²: the problem of LIBLINEAR's `-s 1` and
/// `-s 2`. All classes are trained at once, one a SIMD lane (see ``LogisticRegression``).
public struct LinearSVM: Sendable {
  /// How to train.
  public struct Options: Sendable, Hashable {
    /// The cost *C* of the losses against the penalty; larger fits the stories more closely.
    public var inverseRegularization: Float = 1
    /// How the intercept is treated.
    public var intercept: InterceptKind = .regularized
    /// What each class multiplies the cost of its own stories by.
    public var classWeights: ClassWeights = .uniform
    /// The relative gap between primal and dual objective at which a class is done.
    public var tolerance: Double = 1e-3
    /// The most passes over the stories.
    public var maxIterations: Int = 1000
    /// Where the random orders of the stories begin.
    public var seed: UInt64 = 1

    /// Creates the default options.
    public init() {}
  }

  /// The trained weights; scores are margins.
  public let model: LinearModel
  /// How the training went.
  public let report: FitReport

  /// Trains on labelled stories, each with none, one or several classes.
  ///
  /// - Parameters:
  ///   - stories: One row a story.
  ///   - labels: The stories' classes.
  ///   - weights: What multiplies each story's loss; 1 when left out.
  ///   - warmStart: A model to start from, such as that of a smaller *C*.
  ///   - options: How to train.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError`` for a class without stories, or for values or weights that are not finite.
  /// - Complexity: O(*pnK*), where *n* is the number of entries, *K* of classes, and *p* the passes (about 10).
  public static func fit(
    _ stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, warmStart: LinearModel? = nil,
    options: Options = Options(), threads: Int? = nil
  ) throws(TrainingError) -> LinearSVM {
    let weights = try TrainingInput.checked(stories, labels, weights)
    try TrainingInput.checkSupport(labels, weights)
    try TrainingInput.checkWarmStart(warmStart, stories, labels)
    precondition(options.inverseRegularization > 0, "The inverse regularization must be positive")
    let problem = LaneProblem(
      stories: stories, labels: labels, costs: weights.map { $0 * options.inverseRegularization },
      positiveWeights: options.classWeights.values(labels, weights), intercept: options.intercept,
      tolerance: options.tolerance, maxIterations: options.maxIterations, seed: options.seed)
    let solution = OneVersusRest.solve(
      problem, loss: SquaredHingeLoss.self, warmStart: warmStart, threads: Parallel.threadCount(threads))
    return LinearSVM(
      model: LinearModel(weights: solution.weights, intercepts: solution.intercepts, link: .margin),
      report: solution.report)
  }
}
