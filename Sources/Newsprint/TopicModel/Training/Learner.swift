/// One algorithm with its settings: from rows and labels to a table of weights.
enum Learner: Sendable, Hashable {
  case naiveBayes(NaiveBayes.Variant, smoothing: Double)
  case logistic(isMultiLabel: Bool, penalty: LogisticRegression.Penalty, cost: Double, isBalanced: Bool)
  case nbWeighted(NBWeightedLogistic.Loss, cost: Double, isBalanced: Bool)
  case svm(cost: Double, isBalanced: Bool)

  /// Trains on the stories of weight above zero.
  ///
  /// A topic that none of them has gets no weights and a score below every other's, so that folds without a rare topic
  /// can be trained on.
  func fit(
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], seed: UInt64, threads: Int
  ) throws(TrainingError) -> LinearModel {
    try Self.fit([self], stories, labels, weights: weights, tolerance: 1e-3, seed: seed, threads: threads)[0]
  }

  /// Trains several learners on the same stories: naive Bayes counts once for all smoothings, and the others start from
  /// the model before, so that a path of rising costs takes less time than its models one by one.
  ///
  /// - Parameter tolerance: The relative gap to the optimum at which solvers stop.
  static func fit(
    _ path: [Learner], _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], tolerance: Double,
    seed: UInt64, threads: Int
  ) throws(TrainingError) -> [LinearModel] {
    let present = try PresentTopics(labels, weights)
    let models = try fitPresent(
      path, stories, present.labels, weights: present.weights, tolerance: tolerance, seed: seed, threads: threads)
    if present.topics.count == labels.classCount { return models }
    return models.map { $0.spread(over: labels.classCount, at: present.topics) }
  }

  private static func fitPresent(
    _ path: [Learner], _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], tolerance: Double,
    seed: UInt64, threads: Int
  ) throws(TrainingError) -> [LinearModel] {
    var models: [LinearModel] = []
    var bayes: NaiveBayes?
    for learner in path {
      if case .naiveBayes(let variant, let smoothing) = learner {
        var options = NaiveBayes.Options()
        options.variant = variant
        options.smoothing = smoothing
        let fitted =
          if let bayes, bayes.options.variant == variant {
            try NaiveBayes(
              options: options, classCounts: bayes.classCounts, featureCounts: bayes.featureCounts,
              threads: threads)
          } else {
            try NaiveBayes.fit(stories, labels: labels, weights: weights, options: options, threads: threads)
          }
        models.append(fitted.model)
        bayes = fitted
      } else {
        models.append(
          try learner.fitPresent(
            stories, labels, weights: weights, warmStart: models.last, tolerance: tolerance, seed: seed,
            threads: threads))
      }
    }
    return models
  }

  private func fitPresent(
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], warmStart: LinearModel?,
    tolerance: Double, seed: UInt64, threads: Int
  ) throws(TrainingError) -> LinearModel {
    switch self {
    case .naiveBayes:
      preconditionFailure("Naive Bayes has no path to start from")
    case .logistic(let isMultiLabel, let penalty, let cost, let isBalanced):
      var options = LogisticRegression.Options()
      // L1 is fitted one against the rest; calibration makes one distribution of it.
      options.multiclass = isMultiLabel || penalty == .l1 ? .oneVersusRest : .softmax
      options.penalty = penalty
      options.linear = Self.options(cost, isBalanced, tolerance, seed)
      return try LogisticRegression.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads
      ).model
    case .nbWeighted(let loss, let cost, let isBalanced):
      var options = NBWeightedLogistic.Options()
      options.loss = loss
      options.linear = Self.options(cost, isBalanced, tolerance, seed)
      return try NBWeightedLogistic.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads
      ).model
    case .svm(let cost, let isBalanced):
      return try LinearSVM.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart,
        options: Self.options(cost, isBalanced, tolerance, seed), threads: threads
      ).model
    }
  }

  static func options(
    _ cost: Double, _ isBalanced: Bool, _ tolerance: Double, _ seed: UInt64
  ) -> LinearTrainingOptions {
    var options = LinearTrainingOptions()
    options.inverseRegularization = Float(cost)
    options.classWeights = isBalanced ? .balanced : .uniform
    options.tolerance = tolerance
    options.seed = seed
    return options
  }
}

/// The topics that stories of weight have, and the stories' labels and weights where there are no others.
struct PresentTopics {
  /// The topics, ascending.
  let topics: [Int]
  /// The labels by the topics' places in `topics`.
  let labels: StoryLabels
  let weights: [Float]

  /// - Throws: ``TrainingError/noStories`` where no story has weight and a topic.
  init(_ labels: StoryLabels, _ weights: [Float]) throws(TrainingError) {
    var isPresent = [Bool](repeating: false, count: labels.classCount)
    for story in 0..<labels.count where weights[story] > 0 {
      for topic in labels[story] { isPresent[Int(topic)] = true }
    }
    let topics = isPresent.indices.filter { isPresent[$0] }
    guard !topics.isEmpty else { throw .noStories }
    self.topics = topics
    if topics.count == labels.classCount {
      (self.labels, self.weights) = (labels, weights)
      return
    }
    let dense = labels.keeping(topics)
    // A story that lost its only topic says nothing to classifiers of one topic a story.
    let lost = (0..<labels.count).map { dense[$0].isEmpty && !labels[$0].isEmpty }
    self.weights = lost.indices.map { lost[$0] ? 0 : weights[$0] }
    self.labels =
      lost.contains(true)
      ? StoryLabels(
        classCount: topics.count, lost.indices.map { story in lost[story] ? [0] : dense[story].map { Int($0) } })
      : dense
  }
}

extension LinearModel {
  /// The model over more classes, the new ones without weights.
  fileprivate func spread(over classCount: Int, at classes: [Int]) -> LinearModel {
    var spread = DenseMatrix(rowCount: featureCount, columnCount: classCount)
    let absent: Float = link == .margin ? -1 : (intercepts.min() ?? 0) - 10
    var newIntercepts = [Float](repeating: absent, count: classCount)
    for (column, topic) in classes.enumerated() { newIntercepts[topic] = intercepts[column] }
    if link == .softmax, usesPresence == false, weights.rowCount > 0 {
      // Log-likelihoods: an absent class is as unlikely, feature by feature, as the least likely one.
      for feature in 0..<featureCount {
        let least = weights[row: feature].min() ?? 0
        for topic in 0..<classCount { spread[feature, topic] = least }
      }
    }
    for feature in 0..<featureCount {
      for (column, topic) in classes.enumerated() { spread[feature, topic] = weights[feature, column] }
    }
    return LinearModel(weights: spread, intercepts: newIntercepts, link: link, usesPresence: usesPresence)
  }
}
