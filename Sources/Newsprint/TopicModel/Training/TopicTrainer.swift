/// Trains topic models: chooses features and algorithm by cross-validation, calibrates, and puts the model together.
struct TopicTrainer {
  let set: TrainingSet
  let options: TrainingOptions
  let progress: (String) -> Void

  /// One algorithm over one set of features, with its out-of-fold scores where there are folds.
  struct Candidate {
    var features: TrainingOptions.Features
    var parts: [Part]
    var outOfFold: OutOfFoldScores?
    /// The share of naive Bayes in a blend, before the parts are put on a common scale.
    var share = 0.0
    var score = 0.0

    /// A learner and what its scores are multiplied by.
    struct Part {
      var learner: Learner
      var factor: Double
    }
  }

  /// The rows of all stories over one set of features.
  struct Rows {
    var features: TrainingOptions.Features
    var vectorizer: TFIDFVectorizer
    var matrix: SparseMatrix
  }

  init(_ articles: ArticleBatch, _ options: TrainingOptions, progress: @escaping (String) -> Void)
    throws(TrainingDataError)
  {
    set = try TrainingSet(articles, isMultiLabel: options.isMultiLabel)
    self.options = options
    self.progress = progress
  }

  /// Trains a model.
  func train() throws -> (model: TopicModel, report: TrainingReport) {
    var report = TrainingReport()
    report.scoreName = set.isMultiLabel ? "micro F1" : "accuracy"
    report.copyCount = zip(set.groups, set.groups.indices).count { $0 != $1 }
    let folds =
      options.folds >= 2
      ? Split.stratifiedFolds(labels: set.labels, groups: set.groups, folds: options.folds, seed: options.seed) : []
    var selection = ModelSelection(set: set, options: options, folds: folds, progress: progress)
    let (candidate, rows) = try selection.choose()
    report.trials = selection.trials
    progress("training the model on all \(set.articles.count) stories")
    return (try assemble(candidate, rows), report)
  }

  private func assemble(_ candidate: Candidate, _ rows: Rows) throws -> TopicModel {
    var rows = rows
    var (linear, counts) = try fit(candidate, rows)
    if counts == nil, let most = options.maximumFeatureCount, most < rows.vectorizer.featureCount {
      // Rows of fewer features have other norms, so the weights are fitted again.
      rows.vectorizer = rows.vectorizer.selecting(PrunedFeatures(of: linear.weights, keeping: most).keptIndices)
      rows.matrix = rows.vectorizer.transform(set.articles, threads: options.threads)
      (linear, counts) = try fit(candidate, rows)
    }
    let vectorizer = rows.vectorizer
    let weights = linear.weights
    let terms =
      vectorizer.options.hashingBits == nil ? vectorizer.terms(in: set.articles, threads: options.threads) : nil
    let (calibration, thresholds, scores) = calibrate(candidate)
    return TopicModel(
      topics: set.topics, settings: settings(candidate), provenance: provenance(scores), vectorizer: vectorizer,
      weights: options.quantizes
        ? .quantized(QuantizedMatrix(quantizing: weights))
        : .float(SharedBuffer(weights.values), classCount: set.topics.count),
      intercepts: linear.intercepts, usesPresence: linear.usesPresence, calibration: calibration,
      thresholds: thresholds, terms: terms.map { TermTable($0) }, naiveBayes: counts)
  }

  /// Trains the parts of a candidate on all stories and adds them up.
  private func fit(_ candidate: Candidate, _ rows: Rows) throws -> (LinearModel, NaiveBayesCounts?) {
    if options.algorithm.isNaiveBayes, case .naiveBayes(let variant, let smoothing) = candidate.parts[0].learner {
      let counted = try NaiveBayesTraining.counts(rows.matrix, set.labels, weights: set.weights, variant: variant)
      let model = try NaiveBayesTraining.model(
        counted, variant: variant, smoothing: smoothing, vectorizer: rows.vectorizer)
      return (model, counted)
    }
    var sum: LinearModel?
    for part in candidate.parts {
      let model = try part.learner.fit(
        rows.matrix, set.labels, weights: set.weights, seed: options.seed, threads: options.threads)
      sum = sum.map { $0.adding(model, factor: Float(part.factor)) } ?? model.scaled(by: Float(part.factor))
    }
    guard let sum else { throw TrainingError.noStories }
    return (sum, nil)
  }

  private func calibrate(_ candidate: Candidate) -> (Calibration, [Float], [TopicModel.Provenance.Score]) {
    guard let outOfFold = candidate.outOfFold?.scores else {
      return (
        Calibration(isExclusive: !set.isMultiLabel, topicCount: set.topics.count),
        set.isMultiLabel ? [Float](repeating: 0.5, count: set.topics.count) : [], []
      )
    }
    let calibration =
      set.isMultiLabel
      ? Calibration.sigmoids(outOfFold, labels: set.labels, weights: set.weights)
      : Calibration.temperature(outOfFold, labels: set.labels, weights: set.weights)
    let probabilities = calibration.probabilities(outOfFold)
    let thresholds =
      set.isMultiLabel ? TopicThresholds.fitted(probabilities, labels: set.labels, weights: set.weights) : []
    let predicted =
      set.isMultiLabel
      ? TopicThresholds.chosen(probabilities, thresholds: thresholds)
      : StoryLabels(
        classCount: set.topics.count,
        single: (0..<outOfFold.rowCount).map { OutOfFoldScores.best(probabilities[row: $0]) })
    let report = ClassificationReport(truth: set.labels, predicted: predicted)
    let table = ReliabilityTable(probabilities: probabilities, truth: set.labels)
    return (
      calibration, thresholds,
      [
        .init(name: "accuracy", value: report.accuracy), .init(name: "macro_f1", value: report.macro.f1),
        .init(name: "micro_f1", value: report.micro.f1), .init(name: "ece", value: table.expectedCalibrationError),
      ]
    )
  }

  private func settings(_ candidate: Candidate) -> TopicModel.Settings {
    var settings = TopicModel.Settings(
      algorithm: options.algorithm, smoothing: 0, inverseRegularization: 0)
    if candidate.parts.count > 1 { settings.algorithm = .blend }
    for part in candidate.parts {
      if candidate.parts.count == 1 { settings.algorithm = part.learner.algorithm }
      switch part.learner {
      case .naiveBayes(_, let smoothing):
        settings.smoothing = smoothing
        settings.naiveBayesShare = candidate.parts.count > 1 ? candidate.share : 1
      case .logistic(_, let penalty, let cost, _):
        settings.penalty = penalty
        settings.inverseRegularization = cost
      case .nbWeighted(_, let cost, _), .svm(let cost, _): settings.inverseRegularization = cost
      }
    }
    settings.balancesClasses = options.balancesClasses
    settings.seed = options.seed
    return settings
  }

  private func provenance(_ scores: [TopicModel.Provenance.Score]) -> TopicModel.Provenance {
    var provenance = TopicModel.Provenance()
    provenance.storyCount = set.articles.count
    provenance.support = set.labels.support
    provenance.dataHash = set.dataHash
    let dates = set.articles.records.lazy.map { set.articles.string($0.date) }.filter { !$0.isEmpty }
    provenance.earliestDate = dates.min()
    provenance.latestDate = dates.max()
    provenance.build = NewsprintBuild.description
    provenance.scores = scores
    return provenance
  }
}

extension Learner {
  /// The algorithm's name.
  var algorithm: TopicAlgorithm {
    switch self {
    case .naiveBayes(.multinomial, _): .multinomial
    case .naiveBayes(.complement, _): .complement
    case .naiveBayes(.bernoulli, _): .bernoulli
    case .logistic: .logistic
    case .nbWeighted: .nbLogistic
    case .svm: .svm
    }
  }
}

extension LinearModel {
  /// The same model with all scores multiplied.
  func scaled(by factor: Float) -> LinearModel {
    factor == 1
      ? self
      : LinearModel(
        weights: DenseMatrix(
          rowCount: weights.rowCount, columnCount: weights.columnCount, values: weights.values.map { $0 * factor }),
        intercepts: intercepts.map { $0 * factor }, link: link, usesPresence: usesPresence)
  }

  /// The model whose scores are this one's plus another's, multiplied: a sum of linear models is one.
  func adding(_ other: LinearModel, factor: Float) -> LinearModel {
    var sum = weights
    sum.values.withUnsafeMutableBufferPointer { sum in
      other.weights.values.withUnsafeBufferPointer { other in
        for entry in 0..<sum.count { sum[entry] = sum[entry] + factor * other[entry] }
      }
    }
    return LinearModel(
      weights: sum, intercepts: zip(intercepts, other.intercepts).map { $0 + factor * $1 }, link: .margin,
      usesPresence: usesPresence)
  }
}

extension TopicModel {
  /// Trains a model on labelled stories.
  ///
  /// - Parameters:
  ///   - articles: The stories; each needs a label, and all together at least two.
  ///   - options: What to train; by default everything is chosen by cross-validation.
  /// - Throws: ``TrainingDataError`` where the stories cannot be trained on, ``TrainingError`` where the learner fails.
  public static func train(on articles: [Article], options: TrainingOptions = TrainingOptions()) throws -> TopicModel {
    try train(on: ArticleBatch(articles), options: options).model
  }

  /// Trains a model on labelled stories and says what was tried.
  ///
  /// - Parameter progress: Called with a few words at each step.
  public static func train(
    on articles: ArticleBatch, options: TrainingOptions = TrainingOptions(), progress: (String) -> Void = { _ in }
  ) throws -> (model: TopicModel, report: TrainingReport) {
    try withoutActuallyEscaping(progress) { try TopicTrainer(articles, options, progress: $0).train() }
  }
}
