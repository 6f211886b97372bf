/// Logistic regression: one softmax over all classes, or one class against the rest.
///
/// With softmax it minimises ½‖**W**‖² + *C* Σ −log *p*(class | **x**), scikit-learn's multinomial objective. One class
/// against the rest minimises ½‖**w**‖² + *C* Σ log(1 + e^(−*y* **w**·**x**)) for each class: the problem of LIBLINEAR's
/// `-s 0` and `-s 7`, or with ‖**w**‖₁ as penalty that of `-s 6`.
///
/// The L2 problems are solved through their duals, one story at a time, all classes at once in SIMD lanes. Hsieh et al.,
/// "A dual coordinate descent method for large-scale linear SVM", ICML 2008; Yu, Huang & Lin, "Dual coordinate descent
/// methods for logistic regression and maximum entropy models", Machine Learning 85 (2011). We differ in that one walk
/// over a story's features serves all classes, and that training stops at a gap between primal and dual objective, which
/// bounds how far the result can be from the optimum. ``LinearSolver/newton`` is the other way to the same weights.
public struct LogisticRegression: Sendable {
  /// How several classes are told apart.
  public enum Multiclass: String, Sendable, Hashable, CaseIterable {
    /// One distribution over all classes; each story has exactly one.
    case softmax
    /// A yes or no for each class; a story may have none, one or several.
    case oneVersusRest
  }

  /// What keeps the weights small.
  public enum Penalty: String, Sendable, Hashable, CaseIterable {
    /// Half the sum of squares.
    case l2
    /// The sum of magnitudes: most weights become zero. Only for one-vs-rest; slower, meant for small models.
    ///
    /// Single precision bounds how small a relative gap can be shown, at 1e-5 to 4e-4 as *C* grows; training that cannot
    /// go on stops there, and its objective is closer to the optimum than the bound.
    case l1
  }

  /// How to train.
  @dynamicMemberLookup
  public struct Options: Sendable, Hashable {
    /// How several classes are told apart.
    public var multiclass: Multiclass = .softmax
    /// What keeps the weights small.
    public var penalty: Penalty = .l2
    /// How the optimum is found.
    ///
    /// Only for ``Penalty/l2``, which has several ways.
    public var solver: LinearSolver = .auto
    /// The share of the stories from which on Newton's method multiplies a feature as a dense one; nil for the usual.
    package var denseShare: Double?
    /// What every linear classifier is told; its members are the options' own as well.
    public var linear = LinearTrainingOptions()

    /// Creates the default options.
    public init() {}

    /// A member of ``linear``.
    public subscript<Value>(dynamicMember member: WritableKeyPath<LinearTrainingOptions, Value>) -> Value {
      get { linear[keyPath: member] }
      set { linear[keyPath: member] = newValue }
    }
  }

  /// The trained weights; scores are log-likelihoods up to a constant (softmax) or log-odds (one-vs-rest).
  public let model: LinearModel
  /// How the training went.
  public let report: FitReport

  /// Trains on labelled stories.
  ///
  /// - Parameters:
  ///   - stories: One row a story.
  ///   - labels: The stories' classes: exactly one a story for softmax.
  ///   - weights: What multiplies each story's loss; 1 when left out.
  ///   - warmStart: A model to start from, such as that of a smaller *C*.
  ///   - options: How to train.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError`` for a class without stories, for a story without exactly one class with softmax, or for
  ///   values or weights that are not finite.
  /// - Precondition: The penalty is ``Penalty/l2`` when `multiclass` is ``Multiclass/softmax``.
  /// - Complexity: O(*pnK*), where *n* is the number of entries, *K* of classes, and *p* the passes (about 5 to 10).
  public static func fit(
    _ stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, warmStart: LinearModel? = nil,
    options: Options = Options(), threads: Int? = nil
  ) throws(TrainingError) -> LogisticRegression {
    let weights = try TrainingInput.checked(stories, labels, weights, startingFrom: warmStart, options.linear)
    if options.multiclass == .softmax { try TrainingInput.checkSingleLabel(labels) }
    precondition(options.penalty == .l2 || options.multiclass == .oneVersusRest, "L1 needs one-vs-rest")
    let problem = LaneProblem(stories, labels, weights: weights, options.linear)
    let solution: OneVersusRest.Solution
    let isSoftmax = options.multiclass == .softmax
    switch (options.multiclass, options.penalty) {
    case (_, .l2) where SolverCosts.choice(options.solver, options.penalty) == .newton:
      solution = NewtonSolver.solve(
        problem, isSoftmax: isSoftmax, warmStart: warmStart, threads: Parallel.threadCount(threads),
        denseShare: options.denseShare)
    case (.softmax, _): solution = SoftmaxSolver.solve(problem, warmStart: warmStart)
    case (.oneVersusRest, .l2):
      solution = OneVersusRest.solve(
        problem, loss: LogisticLoss.self, warmStart: warmStart, threads: Parallel.threadCount(threads))
    case (.oneVersusRest, .l1):
      solution = SparseLogistic.solve(problem, warmStart: warmStart, threads: Parallel.threadCount(threads))
    }
    return LogisticRegression(solution, options)
  }

  /// Trains with the penalty on the distance from a model's weights, instead of from zero: what the stories say nothing
  /// of stays as it is in `anchor`.
  ///
  /// Classes may be without stories. The report's objective counts the anchor's own norm in.
  ///
  /// - Parameters:
  ///   - stories: One row a story.
  ///   - labels: The stories' classes: exactly one a story for softmax.
  ///   - weights: What multiplies each story's loss; 1 when left out.
  ///   - anchor: The model to stay near; of the same features and classes.
  ///   - options: How to train.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError``, as `fit` does.
  /// - Precondition: The penalty is ``Penalty/l2``.
  public static func fit(
    _ stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, anchor: LinearModel,
    options: Options = Options(), threads: Int? = nil
  ) throws(TrainingError) -> LogisticRegression {
    let weights = try TrainingInput.checked(
      stories, labels, weights, startingFrom: anchor, options.linear, needsSupport: false)
    if options.multiclass == .softmax { try TrainingInput.checkSingleLabel(labels) }
    precondition(options.penalty == .l2, "An anchor needs L2")
    var problem = LaneProblem(stories, labels, weights: weights, options.linear)
    problem.isAnchored = true
    let solution =
      options.multiclass == .softmax
      ? SoftmaxSolver.solve(problem, warmStart: anchor)
      : OneVersusRest.solve(problem, loss: LogisticLoss.self, warmStart: anchor, threads: Parallel.threadCount(threads))
    return LogisticRegression(solution, options)
  }

  private init(_ solution: OneVersusRest.Solution, _ options: Options) {
    model = solution.model(options.multiclass == .softmax ? .softmax : .sigmoid)
    report = solution.report
  }
}
