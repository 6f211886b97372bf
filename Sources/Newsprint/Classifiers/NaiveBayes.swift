/// Naive Bayes for counts or TF-IDF weights, with the definitions of scikit-learn's `MultinomialNB`, `ComplementNB` and
/// `BernoulliNB`.
///
/// A fitted value keeps its counts, so that ``updated(with:labels:weights:)`` and ``merged(with:)`` give what fitting all
/// stories at once gives, bit for bit: each story's share of a count is rounded to a multiple of 2⁻³⁰, and sums of such
/// numbers are exact in a double (up to 2²³ a count), in any order.
///
/// A story with several labels counts once for each of them.
public struct NaiveBayes: Sendable, Equatable {
  /// How a class is modelled.
  public enum Variant: String, Sendable, Hashable, CaseIterable {
    /// The class's share of each feature. Manning, Raghavan & Schütze, "Introduction to Information Retrieval", 2008,
    /// section 13.2.
    case multinomial
    /// The share of each feature in all other classes, which is steadier where classes differ in size. Rennie, Shih,
    /// Teevan & Karger, "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003.
    case complement
    /// Whether each feature is present, where its absence counts as well. Manning et al., section 13.3.
    case bernoulli
  }

  /// How to train.
  public struct Options: Sendable, Hashable {
    /// How a class is modelled.
    public var variant: Variant = .multinomial
    /// What is added to each count (Laplace smoothing); positive.
    public var smoothing: Double = 1
    /// Whether frequent classes are likelier from the start; otherwise all are alike.
    ///
    /// Not used by ``Variant/complement`` with more than one class.
    public var fitsPrior = true
    /// The probability of each class before a story is seen, in place of the stories' shares.
    public var classPrior: [Double]?
    /// Whether ``Variant/complement`` divides a class's weights by the sum of their magnitudes.
    public var normalizesWeights = false

    /// Creates the default options.
    public init() {}
  }

  /// How the value was trained.
  public let options: Options
  /// How much each class's stories weigh in all.
  public let classCounts: [Double]
  /// How much of each feature each class has, feature-major: class *k* of feature *f* is at `f * classCount + k`.
  public let featureCounts: [Double]
  /// The number of features.
  public let featureCount: Int
  /// The same classifier as a table of weights; its scores are joint log-likelihoods.
  ///
  /// A Bernoulli model is linear in which features are present, and its ``LinearModel/usesPresence`` is true.
  public let model: LinearModel

  /// The number of classes.
  public var classCount: Int { classCounts.count }

  init(
    options: Options, classCounts: [Double], featureCounts: [Double], threads: Int? = nil
  ) throws(TrainingError) {
    precondition(options.smoothing > 0, "Smoothing must be positive")
    precondition(
      options.classPrior.map { $0.count == classCounts.count } ?? true, "There is not one prior for each class")
    guard !classCounts.isEmpty, classCounts.contains(where: { $0 > 0 }) else { throw .noStories }
    if let missing = classCounts.firstIndex(of: 0) { throw .classWithoutStories(classIndex: missing) }
    self.options = options
    self.classCounts = classCounts
    self.featureCounts = featureCounts
    featureCount = featureCounts.count / classCounts.count
    let weights = LogWeights<Float>(
      options: options, classCounts: classCounts, featureCounts: featureCounts, threads: Parallel.threadCount(threads))
    model = LinearModel(
      weights: DenseMatrix(rowCount: featureCount, columnCount: classCounts.count, values: weights.features),
      intercepts: weights.intercepts.map { Float($0) }, link: .softmax, usesPresence: options.variant == .bernoulli)
  }

  /// Trains on labelled stories.
  ///
  /// - Parameters:
  ///   - stories: One row a story; no value negative.
  ///   - labels: The stories' classes.
  ///   - weights: How much each story counts; 1 when left out.
  ///   - options: Which counts are taken, and how they are smoothed.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError`` for a class without stories, or for values or weights that are negative or not finite.
  /// - Complexity: O(*n* + *fK*), where *n* is the number of entries, *f* of features and *K* of classes.
  public static func fit(
    _ stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, options: Options = Options(),
    threads: Int? = nil
  ) throws(TrainingError) -> NaiveBayes {
    let counts = try Counts(stories, labels, weights, options.variant, threads: Parallel.threadCount(threads))
    return try NaiveBayes(
      options: options, classCounts: counts.classes, featureCounts: counts.features, threads: threads)
  }

  /// The classifier after more stories: the same as if it had been trained on all at once.
  ///
  /// - Parameters:
  ///   - stories: One row a story. New features may follow the known ones.
  ///   - labels: The stories' classes. New classes may follow the known ones.
  ///   - weights: How much each story counts; 1 when left out.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError``, as `fit` does.
  public func updated(
    with stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, threads: Int? = nil
  ) throws(TrainingError) -> NaiveBayes {
    let counts = try Counts(stories, labels, weights, options.variant, threads: Parallel.threadCount(threads))
    return try adding(counts, threads: threads)
  }

  /// The classifier trained on the stories of both; class and feature indices mean the same in both.
  ///
  /// The options are those of this value.
  ///
  /// - Precondition: Both are Bernoulli models, or neither is.
  /// - Throws: ``TrainingError/classWithoutStories(classIndex:)`` never in practice, as each class has stories already.
  public func merged(with other: NaiveBayes) throws(TrainingError) -> NaiveBayes {
    precondition(
      (options.variant == .bernoulli) == (other.options.variant == .bernoulli),
      "Counts of presence and counts of values cannot be added")
    return try adding(Counts(classes: other.classCounts, features: other.featureCounts), threads: nil)
  }

  private func adding(_ counts: Counts, threads: Int?) throws(TrainingError) -> NaiveBayes {
    let sum = Counts(classes: classCounts, features: featureCounts).adding(counts)
    return try NaiveBayes(
      options: options, classCounts: sum.classes, featureCounts: sum.features, threads: threads)
  }
}
