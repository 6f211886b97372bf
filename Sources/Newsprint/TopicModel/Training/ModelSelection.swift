/// Chooses features, algorithm and settings by cross-validation.
struct ModelSelection {
  typealias Candidate = TopicTrainer.Candidate
  typealias Rows = TopicTrainer.Rows

  let set: TrainingSet
  let options: TrainingOptions
  let folds: [Split]
  let progress: (String) -> Void
  private(set) var trials: [TrainingReport.Trial] = []

  init(set: TrainingSet, options: TrainingOptions, folds: [Split], progress: @escaping (String) -> Void) {
    self.set = set
    self.options = options
    self.folds = folds
    self.progress = progress
  }

  /// The best candidate, with the rows it is to be trained on.
  mutating func choose() throws -> (Candidate, Rows) {
    let base = options.features ?? Self.words
    var (best, rows) = try bestCandidate(base)
    if options.features == nil, options.algorithm == .auto, options.effort == .best, !folds.isEmpty {
      // Characters cost time and memory: they are taken where they gain more than a standard error.
      let richer = TrainingOptions.Features(words: base.words, characters: 3...5)
      let (other, otherRows) = try bestCandidate(richer)
      if other.score > best.score + standardError(best.score) { (best, rows) = (other, otherRows) }
    }
    for index in trials.indices { trials[index].isChosen = trials[index].matches(best) }
    return (best, rows)
  }

  static let words = TrainingOptions.Features(words: 1...2)

  /// The best algorithm over one set of features.
  private mutating func bestCandidate(_ features: TrainingOptions.Features) throws -> (Candidate, Rows) {
    progress("counting the features of \(set.articles.count) stories: \(features.description)")
    let isNaiveBayes = options.algorithm.isNaiveBayes
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(
      set.articles,
      options: options.vectorizer(
        features, isNaiveBayes: isNaiveBayes, isBernoulli: options.algorithm == .bernoulli),
      threads: options.threads)
    guard vectorizer.featureCount > 0 else { throw TrainingDataError.noFeatures }
    let rows = Rows(features: features, vectorizer: vectorizer, matrix: matrix)
    let learners = learners()
    guard !folds.isEmpty else {
      return (Candidate(features: features, parts: [.init(learner: learners[0][0], factor: 1)]), rows)
    }
    var winners: [Candidate] = []
    for family in learners {
      var best: Candidate?
      for learner in family {
        let candidate = try tried(learner, rows)
        // Of equal ones the first, which is the simplest.
        if best.map({ candidate.score > $0.score }) ?? true { best = candidate }
      }
      if let best { winners.append(best) }
    }
    if options.algorithm == .auto || options.algorithm == .blend, !set.isMultiLabel, winners.count > 1 {
      winners += blends(winners, rows)
    }
    let best = winners.dropFirst().reduce(winners[0]) { $1.score > $0.score ? $1 : $0 }
    return (best, rows)
  }

  /// The learners to compare, family by family.
  private func learners() -> [[Learner]] {
    let smoothings: [Double] = options.smoothing.map { [$0] } ?? [0.1, 0.03, 0.3, 1]
    let costs: [Double]? = options.inverseRegularization.map { [$0] }
    let balanced = options.balancesClasses
    switch options.algorithm {
    case .multinomial: return [smoothings.map { .naiveBayes(.multinomial, smoothing: $0) }]
    case .complement: return [smoothings.map { .naiveBayes(.complement, smoothing: $0) }]
    case .bernoulli: return [smoothings.map { .naiveBayes(.bernoulli, smoothing: $0) }]
    case .logistic:
      return [
        (costs ?? [10, 30, 3]).map {
          .logistic(isMultiLabel: set.isMultiLabel, penalty: options.penalty, cost: $0, isBalanced: balanced)
        }
      ]
    case .nbLogistic: return [(costs ?? [1, 0.3, 3]).map { .nbWeighted(.logistic, cost: $0, isBalanced: balanced) }]
    case .svm: return [(costs ?? [1, 0.3]).map { .svm(cost: $0, isBalanced: balanced) }]
    case .auto, .blend:
      let machines: [Learner] = (costs ?? [1, 0.3]).map { .svm(cost: $0, isBalanced: balanced) }
      if set.isMultiLabel { return [machines] }
      return [smoothings.map { .naiveBayes(.complement, smoothing: $0) }, machines]
    }
  }

  private mutating func tried(_ learner: Learner, _ rows: Rows) throws -> Candidate {
    progress("\(rows.features.description): \(learner.description)")
    let start = MonotonicClock.seconds
    var matrix = rows.matrix
    if options.algorithm.isNaiveBayes, case .naiveBayes(let variant, _) = learner {
      matrix = NaiveBayesTraining.scaled(matrix, variant, rows.vectorizer)
    }
    let scores = try OutOfFoldScores(learner, matrix, set, folds: folds, seed: options.seed, threads: options.threads)
    var candidate = Candidate(
      features: rows.features, parts: [.init(learner: learner, factor: 1)], outOfFold: scores)
    candidate.score = score(scores)
    record(candidate, learner.description, rows, since: start)
    return candidate
  }

  /// Weighted sums of naive Bayes and each other winner; they cost no training.
  private mutating func blends(_ winners: [Candidate], _ rows: Rows) -> [Candidate] {
    guard let bayes = winners.first, let bayesScores = bayes.outOfFold else { return [] }
    var result: [Candidate] = []
    for other in winners.dropFirst() {
      guard let otherScores = other.outOfFold else { continue }
      let start = MonotonicClock.seconds
      var best: Candidate?
      for step in 1..<10 {
        let share = Double(step) / 10
        let scores = OutOfFoldScores.blend(bayesScores, otherScores, share: share)
        var candidate = Candidate(
          features: rows.features,
          parts: [
            .init(learner: bayes.parts[0].learner, factor: share / bayesScores.spread),
            .init(learner: other.parts[0].learner, factor: (1 - share) / otherScores.spread),
          ], outOfFold: scores, share: share)
        candidate.score = score(scores)
        if best.map({ candidate.score > $0.score }) ?? true { best = candidate }
      }
      guard let best else { continue }
      record(best, best.description, rows, since: start)
      result.append(best)
    }
    return result
  }

  private func score(_ scores: OutOfFoldScores) -> Double {
    guard set.isMultiLabel else { return scores.accuracy(set) }
    let calibration = Calibration.sigmoids(scores.scores, labels: set.labels, weights: set.weights)
    let probabilities = calibration.probabilities(scores.scores)
    let thresholds = TopicThresholds.fitted(probabilities, labels: set.labels, weights: set.weights)
    return ClassificationReport(
      truth: set.labels, predicted: TopicThresholds.chosen(probabilities, thresholds: thresholds)
    ).micro.f1
  }

  private func standardError(_ score: Double) -> Double {
    let count = Double(set.weights.reduce(0) { $0 + Double($1) })
    return (score * (1 - score) / max(count, 1)).squareRoot()
  }

  private mutating func record(_ candidate: Candidate, _ algorithm: String, _ rows: Rows, since start: Double) {
    trials.append(
      TrainingReport.Trial(
        features: rows.features.description, algorithm: algorithm, score: candidate.score,
        standardError: standardError(candidate.score), seconds: MonotonicClock.seconds - start,
        featureCount: rows.vectorizer.featureCount))
  }
}

extension TrainingReport.Trial {
  fileprivate func matches(_ candidate: TopicTrainer.Candidate) -> Bool {
    features == candidate.features.description && algorithm == candidate.description
  }
}

extension TopicTrainer.Candidate {
  /// The algorithm and its settings.
  var description: String {
    if parts.count == 1 { return parts[0].learner.description }
    let bayes = Int((share * 100).rounded())
    return "\(bayes) % \(parts[0].learner.description) + \(100 - bayes) % \(parts[1].learner.description)"
  }
}

extension Learner {
  /// The algorithm and its setting.
  var description: String {
    switch self {
    case .naiveBayes(let variant, let smoothing): "\(variant.rawValue), smoothing \(smoothing)"
    case .logistic(_, let penalty, let cost, _): "logistic\(penalty == .l1 ? " L1" : ""), C \(cost)"
    case .nbWeighted(let loss, let cost, _): "nb-\(loss == .logistic ? "logistic" : "svm"), C \(cost)"
    case .svm(let cost, _): "svm, C \(cost)"
    }
  }
}

extension TrainingOptions.Features {
  /// The features in words.
  public var description: String {
    func lengths(_ range: ClosedRange<Int>) -> String {
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    var parts: [String] = []
    if let words { parts.append("words \(lengths(words))") }
    if let characters { parts.append("characters \(lengths(characters))") }
    return parts.joined(separator: " + ")
  }
}
