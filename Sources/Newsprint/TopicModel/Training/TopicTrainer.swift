/// Trains topic models: chooses features and algorithm by cross-validation, calibrates, and puts the model together.
struct TopicTrainer {
  var set: TrainingSet
  let options: TrainingOptions
  let progress: (String) throws -> Void
  /// What naive Bayes was taught about stories without labels.
  var softLabels: SoftLabels?

  /// One algorithm over one set of features, with its out-of-fold scores where there are folds.
  struct Candidate {
    var parts: [Part]
    var outOfFold: OutOfFoldScores?
    /// How much each part of a blend moves its scores, out of 1.
    var shares = [1.0]
    var score = 0.0
    var featureCount = 0

    /// A learner, the features it works on, and what its scores are multiplied by.
    struct Part {
      var learner: Learner
      var features: TrainingOptions.Features
      var factor: Double
    }
  }

  /// The rows of all stories over one set of features.
  struct Rows {
    var features: TrainingOptions.Features
    var vectorizer: TFIDFVectorizer
    var matrix: SparseMatrix
  }

  init(_ articles: ArticleBatch, _ options: TrainingOptions, progress: @escaping (String) throws -> Void)
    throws(TrainingDataError)
  {
    set = try TrainingSet(articles, isMultiLabel: options.isMultiLabel, threads: options.threads)
    let (terms, assignment) = options.termStories(set.topics)
    if !terms.isEmpty { set.learning.append(terms, assignment) }
    self.options = options
    self.progress = progress
  }

  /// Trains a model.
  mutating func train() throws -> (model: TopicModel, report: TrainingReport) {
    var report = TrainingReport()
    report.scoreName = set.isMultiLabel ? "micro F1" : "accuracy"
    report.copyCount = zip(set.groups, set.groups.indices).count { $0 != $1 }
    report.labelConflicts = set.labelConflicts
    let folds = HeldOutFolds.splits(set, count: options.folds)
    report.distinctCount = set.articles.count - report.copyCount
    report.unlabelled = try learnFromUnlabelled(folds)
    var selection = ModelSelection(set: set, options: options, folds: folds, progress: progress)
    let (candidate, rows) = try selection.choose()
    report.trials = selection.trials
    report.isUnmeasured = selection.isUnmeasured
    report.baseline = folds.isEmpty ? nil : selection.baseline
    report.isHardlyPredictive = selection.isHardlyPredictive(candidate)
    try progress("training the model on all \(set.articles.count) stories")
    let model = try assemble(candidate, rows, inBlocks: selection.inBlocks)
    report.precision = precisionReport(candidate, model)
    return (model, report)
  }

  private func assemble(_ candidate: Candidate, _ allRows: [Rows], inBlocks: Bool) throws -> TopicModel {
    if inBlocks {
      let (weights, intercepts) = try fitInBlocks(candidate, allRows[allRows.count - 1])
      return assembled(
        candidate, allRows[allRows.count - 1], .sparse(weights), intercepts: intercepts, usesPresence: false)
    }
    var allRows = allRows
    var (linear, counts) = try fit(candidate, allRows)
    if counts == nil, let most = options.maximumFeatureCount, most < linear.featureCount {
      // Rows of fewer features have other norms, so the weights are fitted again.
      let kept = PrunedFeatures(of: linear.weights, keeping: most).keptIndices
      allRows = pruned(allRows, to: kept)
      (linear, counts) = try fit(candidate, allRows)
    }
    let weights = linear.weights
    return assembled(
      candidate, allRows[allRows.count - 1],
      options.quantizes
        ? .quantized(QuantizedMatrix(quantizing: weights))
        : .float(SharedBuffer(weights.values), classCount: set.topics.count),
      intercepts: linear.intercepts, usesPresence: linear.usesPresence, counts: counts)
  }

  /// Trains the one part of a candidate on all stories, keeping of each block of topics the weights that say something.
  private func fitInBlocks(_ candidate: Candidate, _ rows: Rows) throws -> (SparseWeights, [Float]) {
    var builder = SparseWeights.Builder(featureCount: rows.vectorizer.featureCount)
    var intercepts: [Float] = []
    try TopicBlocks(
      learners: [candidate.parts[0].learner], stories: rows.matrix, labels: set.learning.labels,
      weights: set.learning.weights, tolerance: 1e-3, seed: options.seed, threads: options.threads
    ).forEach { _, models in
      builder.append(models[0].weights)
      intercepts += models[0].intercepts
    }
    return (builder.weights(), intercepts)
  }

  private func assembled(
    _ candidate: Candidate, _ rows: Rows, _ weights: WeightTable, intercepts: [Float], usesPresence: Bool,
    counts: NaiveBayesCounts? = nil
  ) -> TopicModel {
    let vectorizer = rows.vectorizer
    let terms =
      vectorizer.options.hashingBits == nil
      ? vectorizer.terms(in: set.learning.articles, threads: options.threads) : nil
    let (calibration, thresholds, scores) = calibrate(candidate)
    var rules = AbstentionRules()
    rules.precision = options.precision
    rules.minimumProbabilities = minimumProbabilities(candidate, calibration, thresholds)
    rules.language = LanguageProfile(set.articles, vectorizer.options.features, threads: options.threads)
    let keepsMarkup = !vectorizer.options.features.dropsMarkup
    rules.letters = LetterProfile(set.articles, keepsMarkup: keepsMarkup)
    rules.ownForms = StoryForm.forms(of: set.articles, keepsMarkup: keepsMarkup)
    return TopicModel(
      topics: set.topics, settings: settings(candidate), provenance: provenance(scores), vectorizer: vectorizer,
      weights: weights, intercepts: intercepts, usesPresence: usesPresence, calibration: calibration,
      thresholds: thresholds, terms: terms.map { TermTable($0) }, naiveBayes: counts, rules: rules)
  }

  /// The rows over only some of the model's features, given ascending.
  private func pruned(_ rows: [Rows], to kept: [UInt32]) -> [Rows] {
    let model = rows[rows.count - 1].vectorizer
    return rows.enumerated().map { index, rows in
      var rows = rows
      if index == 0, let known = rows.vectorizer.columnNumbers(in: model) {
        let wanted = Set(kept)
        rows.vectorizer = rows.vectorizer.selecting(
          known.indices.filter { wanted.contains(known[$0]) }.map { UInt32($0) })
      } else {
        rows.vectorizer = rows.vectorizer.selecting(kept)
      }
      rows.matrix = rows.vectorizer.transform(set.learning.articles, threads: options.threads)
      return rows
    }
  }

  /// Trains the parts of a candidate on all stories and adds them up, over the features of the last rows.
  private func fit(_ candidate: Candidate, _ rows: [Rows]) throws -> (LinearModel, NaiveBayesCounts?) {
    let whole = rows[rows.count - 1].vectorizer
    if options.algorithm.isNaiveBayes, case .naiveBayes(let variant, let smoothing) = candidate.parts[0].learner {
      let counted = try naiveBayesCounts(rows[0].matrix, variant)
      let model = try NaiveBayesTraining.model(
        counted, variant: variant, smoothing: smoothing, vectorizer: whole, isMultiLabel: set.isMultiLabel)
      return (model, counted)
    }
    var sum: LinearModel?
    for part in candidate.parts {
      guard let own = rows.first(where: { $0.features == part.features }) else { continue }
      var model = try part.learner.fit(
        own.matrix, set.learning.labels, weights: set.learning.weights, seed: options.seed, threads: options.threads)
      if set.isMultiLabel, part.learner.algorithm.isNaiveBayes { model = model.centered }
      if own.features != rows[rows.count - 1].features, let numbers = own.vectorizer.columnNumbers(in: whole) {
        model = model.spread(over: whole.featureCount, at: numbers)
      }
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
    let (labels, weights) = (self.set.measured.labels, self.set.measured.weights)
    let calibration =
      set.isMultiLabel
      ? Calibration.sigmoids(outOfFold, labels: labels, weights: weights, threads: options.threads)
        .matchingBest(outOfFold, labels: labels, weights: weights)
      : Calibration.temperature(outOfFold, labels: labels, weights: weights)
    let probabilities = calibration.probabilities(outOfFold)
    let thresholds =
      set.isMultiLabel
      ? TopicThresholds.fitted(probabilities, labels: labels, weights: weights, threads: options.threads) : []
    let predicted = TopicThresholds.chosen(probabilities, thresholds: thresholds)
    let report = ClassificationReport(truth: labels, predicted: predicted)
    let table = ReliabilityTable(probabilities: probabilities, truth: labels)
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
    for (part, share) in zip(candidate.parts, candidate.shares) {
      if candidate.parts.count == 1 { settings.algorithm = part.learner.algorithm }
      switch part.learner {
      case .naiveBayes(_, let smoothing):
        settings.smoothing = smoothing
        settings.naiveBayesShare += share
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
  /// The model over more features, those of `numbers` being this one's and the others without weight.
  func spread(over featureCount: Int, at numbers: [UInt32]) -> LinearModel {
    var spread = DenseMatrix(rowCount: featureCount, columnCount: classCount)
    let classCount = classCount
    var target = spread.values.mutableSpan
    let source = weights.values.span
    for (feature, number) in numbers.enumerated() {
      for topic in 0..<classCount {
        target[Int(number) * classCount + topic] = source[feature * classCount + topic]
      }
    }
    return LinearModel(weights: spread, intercepts: intercepts, link: link, usesPresence: usesPresence)
  }

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
    BLAS.addScaled(factor, other.weights.values, to: &sum.values)
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
  public static func train(
    on articles: some ArticleCollection, options: TrainingOptions = TrainingOptions()
  ) throws -> TopicModel {
    try train(on: articles, options: options, progress: { _ in }).model
  }

  /// Trains a model on labelled stories and says what was tried.
  ///
  /// - Parameters:
  ///   - articles: The stories; each needs a label, and all together at least two.
  ///   - options: What to train; by default everything is chosen by cross-validation.
  ///   - progress: Called with a few words at each step; what it throws ends the training.
  public static func train(
    on articles: some ArticleCollection, options: TrainingOptions = TrainingOptions(),
    progress: (String) throws -> Void = { _ in }
  ) throws -> (model: TopicModel, report: TrainingReport) {
    let articles = articles.batch
    var trained = try withoutActuallyEscaping(progress) {
      var trainer = try TopicTrainer(articles, options, progress: $0)
      return try trainer.train()
    }
    if options.keepsSketches {
      trained.model.trainingSketches = TrainingSketches(articles, threads: options.threads)
    }
    return trained
  }
}
