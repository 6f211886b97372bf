/// Chooses features, algorithm and settings by cross-validation.
struct ModelSelection {
  typealias Candidate = TopicTrainer.Candidate
  typealias Rows = TopicTrainer.Rows

  let set: TrainingSet
  let options: TrainingOptions
  let folds: [Split]
  let progress: (String) throws -> Void
  private(set) var trials: [TrainingReport.Trial] = []
  /// Whether topics are trained one block after the other.
  private(set) var inBlocks = false

  init(set: TrainingSet, options: TrainingOptions, folds: [Split], progress: @escaping (String) throws -> Void) {
    self.set = set
    self.options = options
    self.folds = folds
    self.progress = progress
  }

  /// The best candidate, with the rows of its parts; those of the last features are the model's.
  mutating func choose() throws -> (Candidate, [Rows]) {
    let features = features
    var rows = [try counted(features)]
    let isThorough = try options.effort == .best && options.algorithm == .auto && isSmall(rows[0].matrix)
    inBlocks = needsBlocks(rows[0])
    try checkMemory(rows[0])
    let families = families(isThorough: isThorough && !inBlocks)
    guard !folds.isEmpty else {
      return (Candidate(parts: [.init(learner: families[0][0], features: rows[0].features, factor: 1)]), rows)
    }
    var winners: [Candidate] = []
    for family in families { winners.append(try winner(family, rows[0])) }
    var best = best(winners)
    if options.features == nil, options.openingLength == nil, options.hasBlocks, features.openingLength == 0,
      set.areMostlyLong
    {
      // What stands first in a news story says most. In texts without a headline it may not.
      var openedFeatures = features
      openedFeatures.openingLength = Self.openingLength
      let opened = try counted(openedFeatures)
      var others: [Candidate] = []
      for winner in winners { others.append(try self.winner([winner.parts[0].learner], opened)) }
      let other = self.best(others)
      if other.score > best.score + standardError(of: other, against: best) {
        (best, winners, rows) = (other, others, [opened])
      }
    }
    if options.features == nil, isThorough, !inBlocks {
      // Characters cost time and memory: they are taken where they gain more than a standard error. They are tried with
      // the settings that suit the words, by the two learners that are quick.
      rows.append(try counted(richer(rows[0].features)))
      for candidate in winners.prefix(2) where try isPromising(rows[1], for: candidate) {
        winners.append(try winner([candidate.parts[0].learner], rows[1]))
      }
      let other = self.best(winners)
      if other.score > best.score + standardError(of: other, against: best) { best = other } else { rows.removeLast() }
    }
    for index in trials.indices { trials[index].isChosen = trials[index].matches(best) }
    return (best, rows)
  }

  private static let openingLength = 30

  /// The features asked for, or words; with the opening where it is a headline and the first lines after it.
  private var features: TrainingOptions.Features {
    var features = options.features ?? Self.words
    let isOpened = options.hasBlocks && features.words != nil && set.haveMostlyHeadlines
    features.openingLength = options.hasBlocks ? options.openingLength ?? (isOpened ? Self.openingLength : 0) : 0
    return features
  }

  static let words = TrainingOptions.Features(words: 1...2)

  /// Words with the characters that tell most beside them: parts of words, or, where writing has no spaces and words are
  /// pairs of characters already, single ones and pairs across all marks.
  private func richer(_ words: TrainingOptions.Features) -> TrainingOptions.Features {
    var features = words
    let isUnspaced = self.set.isMostlyUnspaced
    features.characters = isUnspaced ? 1...3 : 3...5
    features.analyzer = isUnspaced ? .acrossText : options.countsCharactersByWord ? .byWord : .withinWords
    return features
  }

  private func counted(_ features: TrainingOptions.Features) throws -> Rows {
    try progress("counting the features of \(set.learning.articles.count) stories: \(features.description)")
    let isNaiveBayes = options.algorithm.isNaiveBayes
    var limits = options.vectorizer(
      features, isNaiveBayes: isNaiveBayes, isBernoulli: options.algorithm == .bernoulli)
    // What two of a few stories share is mostly `the` and `of`; what tells them apart is in one only.
    if isUnmeasured, options.minimumDocumentFrequency == nil { limits.minimumDocumentFrequency = .count(1) }
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(
      set.learning.articles, options: limits, threads: options.threads)
    guard vectorizer.featureCount > 0 else { throw TrainingDataError.noFeatures }
    return Rows(features: features, vectorizer: vectorizer, matrix: matrix)
  }

  /// The weights of all stories times the topics, by which the time of trials grows.
  private func cost(of matrix: SparseMatrix) -> Int { matrix.entryCount * set.topics.count }

  /// The most with which the slower features and learners can be tried in minutes.
  private static let mostCost = 2_500_000_000

  /// From so many weights of stories times topics on, features are tried on the first fold before all others.
  private static let screenedCost = 500_000_000

  /// Whether a learner is worth to be tried with richer features on all folds: where that takes long, whether these tell
  /// more stories of the first fold right than the words do.
  private func isPromising(_ rows: Rows, for candidate: Candidate) throws -> Bool {
    guard cost(of: rows.matrix) > Self.screenedCost, folds.count > 1,
      let known = candidate.outOfFold
    else { return true }
    try progress("\(rows.features.description): \(candidate.description), on the first fold")
    let scores = try OutOfFoldScores.path(
      [candidate.parts[0].learner], rows.matrix, set, folds: Array(folds.prefix(1)), seed: options.seed,
      threads: options.threads, closeness: .seen)[0]
    let held = Set(folds[0].test)
    let weights = zip(set.measured.indices, set.measured.weights).map { held.contains($0) ? $1 : 0 }
    return scores.accuracy(set.measured.labels, weights) > known.accuracy(set.measured.labels, weights)
  }

  /// Whether the slower features and learners can be tried in minutes: their time grows with the weights of all stories
  /// times the topics.
  private func isSmall(_ matrix: SparseMatrix) throws -> Bool {
    let isSmall = cost(of: matrix) <= Self.mostCost
    if !isSmall { try progress("trying words alone: with so many stories and topics, characters would take hours") }
    return isSmall
  }

  /// With no more stories than these to learn from, what is chosen can turn on a few of them, and training them all the
  /// way takes no time that anybody notices.
  private static let fewStories = 4096

  /// Whether the weights of all topics would be too many to have at a time.
  private func needsBlocks(_ rows: Rows) -> Bool {
    rows.vectorizer.featureCount * set.topics.count > options.maximumDenseWeightCount
      && options.canTrainInBlocks(isMultiLabel: set.isMultiLabel)
  }

  /// Refuses a training that the machine has no memory for.
  private func checkMemory(_ rows: Rows) throws(TrainingDataError) {
    let needed = TrainingMemory.estimate(
      options, featureCount: rows.vectorizer.featureCount, topicCount: set.topics.count,
      measuredCount: folds.isEmpty ? 0 : set.measured.indices.count, inBlocks: inBlocks)
    guard needed > options.memory else { return }
    throw .tooLarge(
      needed: needed, available: options.memory, features: rows.vectorizer.featureCount, topics: set.topics.count)
  }

  /// The best of the candidates and of their weighted sum.
  ///
  /// A sum errs less than its parts on other stories, which the few that divide them here may not show: a part is taken
  /// alone only where it is better by more than a standard error.
  private mutating func best(_ candidates: [Candidate]) -> Candidate {
    let best = candidates.dropFirst().reduce(candidates[0]) { $1.score > $0.score ? $1 : $0 }
    guard options.algorithm == .auto || options.algorithm == .blend, candidates.count > 1 else {
      return best
    }
    // Of scores that tell nothing there is no weighted sum.
    guard let blend = blend(candidates) else { return best }
    return best.score > blend.score + standardError(of: best, against: blend) ? best : blend
  }

  /// The learners to compare, family by family.
  private func families(isThorough: Bool) -> [[Learner]] {
    let smoothings: [Double] = options.smoothing.map { [$0] } ?? [0.03, 0.1, 0.3, 1]
    let costs: [Double]? = options.inverseRegularization.map { [$0] }
    let balanced = options.balancesClasses
    switch options.algorithm {
    case .multinomial: return [smoothings.map { .naiveBayes(.multinomial, smoothing: $0) }]
    case .complement: return [smoothings.map { .naiveBayes(.complement, smoothing: $0) }]
    case .bernoulli: return [smoothings.map { .naiveBayes(.bernoulli, smoothing: $0) }]
    case .logistic:
      return [
        (costs ?? [3, 10, 30]).map {
          .logistic(isMultiLabel: set.isMultiLabel, penalty: options.penalty, cost: $0, isBalanced: balanced)
        }
      ]
    case .nbLogistic: return [(costs ?? [0.3, 1, 3]).map { .nbWeighted(.logistic, cost: $0, isBalanced: balanced) }]
    case .svm: return [(costs ?? [0.3, 1, 3]).map { .svm(cost: $0, isBalanced: balanced) }]
    case .auto, .blend:
      let machines: [Learner] = (costs ?? [0.3, 1, 3]).map { .svm(cost: $0, isBalanced: balanced) }
      let bayes: [Learner] = smoothings.map { .naiveBayes(.complement, smoothing: $0) }
      // Naive Bayes gives every word a weight for every topic, which is what very many topics have no room for.
      if inBlocks { return [machines] }
      guard isThorough else { return [bayes, machines] }
      return [
        bayes, machines, (costs ?? [0.3, 1]).map { .nbWeighted(.squaredHinge, cost: $0, isBalanced: balanced) },
      ]
    }
  }

  /// The best of one family's learners, a path of rising costs or several smoothings; of equal ones the first.
  private mutating func winner(_ family: [Learner], _ rows: Rows) throws -> Candidate {
    try progress("\(rows.features.description): \(family.map(\.description).joined(separator: "; "))")
    let start = MonotonicClock.seconds
    var matrix = rows.matrix
    if options.algorithm.isNaiveBayes, case .naiveBayes(let variant, _) = family[0] {
      matrix = NaiveBayesTraining.scaled(matrix, variant, rows.vectorizer)
    }
    let scores = try OutOfFoldScores.path(
      family, matrix, set, folds: folds, seed: options.seed, threads: options.threads, inBlocks: inBlocks,
      closeness: set.learning.labels.count <= Self.fewStories ? .full : .seen)
    let candidates = zip(family, scores).map { learner, scores in
      Candidate(
        parts: [.init(learner: learner, features: rows.features, factor: 1)], outOfFold: scores, score: score(scores),
        featureCount: rows.vectorizer.featureCount)
    }
    let seconds = (MonotonicClock.seconds - start) / Double(family.count)
    for candidate in candidates { record(candidate, seconds: seconds) }
    return candidates.dropFirst().reduce(candidates[0]) { $1.score > $0.score ? $1 : $0 }
  }

  /// The weighted sum of candidates, which costs no training; nil where none of them has a weight.
  private mutating func blend(_ candidates: [Candidate]) -> Candidate? {
    let start = MonotonicClock.seconds
    let parts = candidates.compactMap(\.outOfFold)
    let factors =
      set.isMultiLabel
      ? PairStacking.fit(parts.map(\.scores), labels: set.measured.labels, weights: set.measured.weights).weights
      : ScoreStacking.fit(parts.map(\.scores), labels: set.measured.labels, weights: set.measured.weights).weights
    let shares = zip(factors, parts).map { $0 * $1.spread }
    let total = shares.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    // What hardly moves the sum is left out.
    let used = factors.indices.filter { shares[$0] > 0.01 * total }
    let sum = OutOfFoldScores.sum(used.map { parts[$0] }, factors: used.map { factors[$0] })
    let blend = Candidate(
      parts: used.map { index in
        var part = candidates[index].parts[0]
        part.factor = factors[index]
        return part
      }, outOfFold: sum, shares: used.map { shares[$0] / total }, score: score(sum),
      featureCount: used.map { candidates[$0].featureCount }.max() ?? 0)
    if used.count > 1 { record(blend, seconds: MonotonicClock.seconds - start) }
    return blend
  }

  private func score(_ scores: OutOfFoldScores) -> Double {
    guard set.isMultiLabel else { return scores.accuracy(set.measured.labels, set.measured.weights) }
    let (labels, weights) = (self.set.measured.labels, self.set.measured.weights)
    let calibration = Calibration.sigmoids(
      scores.scores, labels: labels, weights: weights, threads: options.threads)
    let probabilities = calibration.probabilities(scores.scores)
    let thresholds = TopicThresholds.fitted(
      probabilities, labels: labels, weights: weights, threads: options.threads)
    return ClassificationReport(
      truth: labels, predicted: TopicThresholds.chosen(probabilities, thresholds: thresholds)
    ).micro.f1
  }

  /// The standard error of the difference of two scores on the same stories.
  private func standardError(of candidate: Candidate, against other: Candidate) -> Double {
    guard !set.isMultiLabel, let first = candidate.outOfFold, let second = other.outOfFold else {
      return standardError(other.score)
    }
    return set.standardErrorOfDifference(
      { OutOfFoldScores.best(first.scores[row: $0].span) }, { OutOfFoldScores.best(second.scores[row: $0].span) })
  }

  private func standardError(_ score: Double) -> Double {
    let count = Double(set.measured.weights.reduce(0) { $0 + Double($1) })
    return (score * (1 - score) / max(count, 1)).squareRoot()
  }

  /// Whether there are too few different stories for the folds that were asked for.
  var isUnmeasured: Bool { options.folds >= 2 && folds.isEmpty }

  /// The score of giving every story the same topics.
  var baseline: Double { self.set.constantTopics.score }

  /// Whether a candidate does no better, by more than a standard error, than giving every story the same topics.
  func isHardlyPredictive(_ candidate: Candidate) -> Bool {
    guard let scores = candidate.outOfFold?.scores else { return false }
    let (topic, baseline) = self.set.constantTopics
    let error =
      set.isMultiLabel
      ? standardError(candidate.score)
      : set.standardErrorOfDifference({ OutOfFoldScores.best(scores[row: $0].span) }, { _ in topic })
    return candidate.score - baseline <= error
  }

  private mutating func record(_ candidate: Candidate, seconds: Double) {
    trials.append(
      TrainingReport.Trial(
        features: candidate.features, algorithm: candidate.description, score: candidate.score,
        standardError: standardError(candidate.score), seconds: seconds, featureCount: candidate.featureCount))
  }
}

extension TrainingReport.Trial {
  fileprivate func matches(_ candidate: TopicTrainer.Candidate) -> Bool {
    features == candidate.features && algorithm == candidate.description
  }
}

extension TopicTrainer.Candidate {
  /// The features of the part that has most.
  var features: String { parts.map(\.features.description).max { $0.utf8.count < $1.utf8.count } ?? "" }

  /// The algorithm and its settings.
  var description: String {
    if parts.count == 1 { return parts[0].learner.description }
    let hasSeveralFeatures = Set(parts.map(\.features)).count > 1
    return zip(shares, parts).map { share, part in
      "\(Int((share * 100).rounded())) % \(part.learner.description)"
        + (hasSeveralFeatures ? " on \(part.features.description)" : "")
    }.joined(separator: " + ")
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
    if openingLength > 0 { parts.append("opening \(openingLength)") }
    if let characters { parts.append("characters \(lengths(characters))") }
    return parts.joined(separator: " + ")
  }
}
