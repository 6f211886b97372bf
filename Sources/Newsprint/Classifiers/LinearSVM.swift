/// A linear support vector machine with squared hinge loss, one class against the rest.
///
/// For each class it minimises ½‖**w**‖² + *C* Σ max(0, 1 − *y* **w**·**x**)²: the problem of LIBLINEAR's `-s 1` and
/// `-s 2`. All classes are trained at once, one a SIMD lane (see ``LogisticRegression``).
public struct LinearSVM: Sendable {
  /// How to train: as every linear classifier.
  public typealias Options = LinearTrainingOptions

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
    let weights = try TrainingInput.checked(stories, labels, weights, startingFrom: warmStart, options)
    let solution = OneVersusRest.solve(
      LaneProblem(stories, labels, weights: weights, options), loss: SquaredHingeLoss.self, warmStart: warmStart,
      threads: Parallel.threadCount(threads))
    return LinearSVM(model: solution.model(.margin), report: solution.report)
  }
}
