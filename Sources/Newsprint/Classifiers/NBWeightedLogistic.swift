/// A linear classifier whose features are scaled, class by class, by how much likelier they are in the class.
///
/// For each class, with *p* and *q* the smoothed feature counts in and out of the class, a feature is scaled by the
/// log-count ratio *r* = log((*p* / ‖*p*‖₁) / (*q* / ‖*q*‖₁)); then one class is trained against the rest. The scales are
/// folded into the weights, so the result is a ``LinearModel`` over the unscaled features. Wang & Manning, "Baselines and
/// bigrams: simple, good sentiment and topic classification", ACL 2012.
public struct NBWeightedLogistic: Sendable {
  /// The loss of a story's margin.
  public enum Loss: String, Sendable, Hashable, CaseIterable {
    /// log(1 + e^−m): scores are log-odds.
    case logistic
    /// max(0, 1 − m)², as in the paper: scores are margins.
    case squaredHinge
  }

  /// How to train.
  @dynamicMemberLookup
  public struct Options: Sendable, Hashable {
    /// The loss of a story's margin.
    public var loss: Loss = .logistic
    /// What is added to each feature count.
    public var smoothing: Double = 1
    /// Whether a feature's count is the number of stories it is in, instead of the sum of its values.
    public var countsPresence = true
    /// How much of the trained weights to keep, from 0 to 1, against their mean magnitude: the paper's β.
    ///
    /// 1 keeps the trained weights; 0 is naive Bayes scaled by the mean.
    public var interpolation: Float = 1
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

  /// The trained weights, over the unscaled features.
  public let model: LinearModel
  /// How the training went, before any interpolation.
  public let report: FitReport
  /// The log-count ratio of each feature (row) and class (column).
  public let ratios: DenseMatrix

  /// Trains on labelled stories, each with none, one or several classes.
  ///
  /// - Parameters:
  ///   - stories: One row a story; no value negative.
  ///   - labels: The stories' classes.
  ///   - weights: How much each story counts, in ratios and losses; 1 when left out.
  ///   - warmStart: A model to start from, such as that of a smaller *C*, without interpolation.
  ///   - options: How to train.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Throws: ``TrainingError`` for a class without stories, or for values or weights that are negative or not finite.
  /// - Complexity: O(*pnK*), where *n* is the number of entries, *K* of classes, and *p* the passes (about 10).
  public static func fit(
    _ stories: SparseMatrix, labels: StoryLabels, weights: [Float]? = nil, warmStart: LinearModel? = nil,
    options: Options = Options(), threads: Int? = nil
  ) throws(TrainingError) -> NBWeightedLogistic {
    let weights = try TrainingInput.checked(
      stories, labels, weights, startingFrom: warmStart, options.linear, allowsNegativeValues: false)
    precondition(options.smoothing > 0, "Smoothing must be positive")
    precondition((0...1).contains(options.interpolation), "Interpolation lies between 0 and 1")
    let ratios = LogCountRatios(
      stories, labels, weights, countsPresence: options.countsPresence, smoothing: options.smoothing
    ).ratios(of: Array(0..<labels.classCount))
    let problem = LaneProblem(
      stories, labels, weights: weights, options.linear, scales: { ratios.selectingColumns($0) })
    var solution =
      switch options.loss {
      case .logistic:
        OneVersusRest.solve(
          problem, loss: LogisticLoss.self, warmStart: warmStart, threads: Parallel.threadCount(threads))
      case .squaredHinge:
        OneVersusRest.solve(
          problem, loss: SquaredHingeLoss.self, warmStart: warmStart, threads: Parallel.threadCount(threads))
      }
    if options.interpolation < 1 {
      interpolate(&solution.weights, ratios: ratios, keeping: options.interpolation)
    }
    return NBWeightedLogistic(
      model: solution.model(options.loss == .logistic ? .sigmoid : .margin), report: solution.report, ratios: ratios)
  }

  /// Replaces each weight *w* of a scaled feature by (1 − β) *w̄* + β *w*, *w̄* being the class's mean magnitude.
  private static func interpolate(_ weights: inout DenseMatrix, ratios: DenseMatrix, keeping share: Float) {
    let classCount = weights.columnCount
    var means = [Double](repeating: 0, count: classCount)
    for place in weights.values.indices where ratios.values[place] != 0 {
      means[place % classCount] += Double(abs(weights.values[place] / ratios.values[place]))
    }
    for index in means.indices { means[index] /= Double(max(weights.rowCount, 1)) }
    for place in weights.values.indices {
      let mean = Float(means[place % classCount])
      weights.values[place] = (1 - share) * mean * ratios.values[place] + share * weights.values[place]
    }
  }
}
