extension TopicTrainer {
  /// Lets a teacher label the stories without labels and adds them to those that are learnt from.
  ///
  /// - Returns: What came of it; nil where there are no such stories, where they have no weight, or without folds to tell
  ///   whether they help.
  mutating func learnFromUnlabelled(_ folds: [Split]) throws -> UnlabelledReport? {
    let unlabelled = options.unlabelled
    guard !unlabelled.isEmpty, !folds.isEmpty, options.unlabelledWeight != 0 else { return nil }
    try progress("learning from \(unlabelled.count) stories without labels")
    let labelledCount = set.labels.count
    var both = set.articles
    both.append(contentsOf: unlabelled)
    let groups = StoryCopies.groups(of: both, threads: options.threads)
    var sizes = [Int](repeating: 0, count: both.count)
    for group in groups { sizes[group] += 1 }
    let labelledGroups = Set(groups.prefix(labelledCount))
    let storyWeights = groups.dropFirst(labelledCount).map {
      labelledGroups.contains($0) ? 0 : 1 / Float(sizes[$0])
    }
    var all = set.learning.articles
    all.append(contentsOf: unlabelled)
    let (isNaiveBayes, isBernoulli) = (options.algorithm.isNaiveBayes, options.algorithm == .bernoulli)
    var (vectorizer, matrix) = TFIDFVectorizer.fitTransform(
      all,
      options: options.vectorizer(
        options.features ?? ModelSelection.words, isNaiveBayes: isNaiveBayes, isBernoulli: isBernoulli),
      threads: options.threads)
    guard vectorizer.featureCount > 0 else { throw TrainingDataError.noFeatures }
    if isNaiveBayes, let variant = NaiveBayes.Variant(rawValue: options.algorithm.rawValue) {
      matrix = NaiveBayesTraining.scaled(matrix, variant, vectorizer)
    }
    let learning = UnlabelledLearning(
      set: set, options: options, folds: folds, matrix: matrix, storyWeights: storyWeights)
    let (best, tried) = try learning.choose()
    var report = UnlabelledReport(
      storyCount: unlabelled.count, copyCount: storyWeights.count { $0 == 0 }, methods: tried.map(\.method),
      chosen: tried.firstIndex { $0.teacher.name == best.teacher.name } ?? 0)
    report.usedCounts = [Int](repeating: 0, count: set.topics.count)
    guard let taught = try learning.teach(best) else { return report }
    for story in 0..<taught.whole.labels.count where taught.whole.weights[story] > 0 {
      report.usedCount += 1
      for topic in taught.whole.labels[story] { report.usedCounts[Int(topic)] += 1 }
    }
    report.changedCount = taught.changed
    if isNaiveBayes {
      softLabels = SoftLabels(
        probabilities: taught.probabilities, weights: storyWeights.map { $0 * Float(best.weight) })
    }
    set.learning.append(unlabelled, taught.whole, ofFolds: taught.ofFolds)
    return report
  }

  /// What naive Bayes counts: stories that were labelled, and others as their probabilities share them out.
  func naiveBayesCounts(_ matrix: SparseMatrix, _ variant: NaiveBayes.Variant) throws -> NaiveBayesCounts {
    guard let softLabels else {
      return try NaiveBayesTraining.counts(
        matrix, set.learning.labels, weights: set.learning.weights, variant: variant)
    }
    let known = matrix.rowCount - softLabels.weights.count
    let labels = set.learning.labels.selecting(0..<known)
    let counts = try NaiveBayes.Counts(
      matrix.selectingRows(0..<known), labels, Array(set.learning.weights.prefix(known)), variant)
    let soft = NaiveBayes.Counts(
      matrix.selectingRows(known..<matrix.rowCount), probabilities: softLabels.probabilities,
      weights: softLabels.weights, variant)
    let sum = counts.adding(soft)
    return NaiveBayesCounts(classCounts: SharedBuffer(sum.classes), featureCounts: SharedBuffer(sum.features))
  }

  /// The probabilities of the topics of stories without labels, and how much each story counts.
  struct SoftLabels {
    var probabilities: DenseMatrix
    var weights: [Float]
  }
}

extension UnlabelledLearning.Outcome {
  /// The outcome as it is reported.
  fileprivate var method: UnlabelledReport.Method {
    UnlabelledReport.Method(name: teacher.name, weight: weight, losses: losses, round: round)
  }
}

extension UnlabelledLearning.Teacher {
  /// The method and the learner.
  var name: String {
    switch self {
    case .expectationMaximization(let variant, let smoothing):
      "expectation-maximisation, \(Learner.naiveBayes(variant, smoothing: smoothing).description)"
    case .selfTraining(let learner): "self-training, \(learner.description)"
    }
  }
}
