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
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], warmStart: LinearModel? = nil, seed: UInt64,
    threads: Int
  ) throws(TrainingError) -> LinearModel {
    let present = Self.presentClasses(labels, weights)
    if present.count == labels.classCount {
      return try fitPresent(stories, labels, weights: weights, warmStart: warmStart, seed: seed, threads: threads)
    }
    var dense = labels.keeping(present)
    // A story that lost its only topic says nothing to classifiers of one topic a story.
    let lost = (0..<labels.count).map { dense[$0].isEmpty && !labels[$0].isEmpty }
    let kept = lost.indices.map { lost[$0] ? 0 : weights[$0] }
    if lost.contains(true) {
      dense = StoryLabels(
        classCount: present.count, lost.indices.map { story in lost[story] ? [0] : dense[story].map { Int($0) } })
    }
    let model = try fitPresent(
      stories, dense, weights: kept, warmStart: warmStart?.selecting(present), seed: seed, threads: threads)
    return model.spread(over: labels.classCount, at: present)
  }

  private func fitPresent(
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], warmStart: LinearModel?, seed: UInt64,
    threads: Int
  ) throws(TrainingError) -> LinearModel {
    switch self {
    case .naiveBayes(let variant, let smoothing):
      var options = NaiveBayes.Options()
      options.variant = variant
      options.smoothing = smoothing
      return try NaiveBayes.fit(stories, labels: labels, weights: weights, options: options).model
    case .logistic(let isMultiLabel, let penalty, let cost, let isBalanced):
      var options = LogisticRegression.Options()
      // L1 is fitted one against the rest; calibration makes one distribution of it.
      options.multiclass = isMultiLabel || penalty == .l1 ? .oneVersusRest : .softmax
      options.penalty = penalty
      options.inverseRegularization = Float(cost)
      options.classWeights = isBalanced ? .balanced : .uniform
      options.seed = seed
      return try LogisticRegression.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads
      ).model
    case .nbWeighted(let loss, let cost, let isBalanced):
      var options = NBWeightedLogistic.Options()
      options.loss = loss
      options.inverseRegularization = Float(cost)
      options.classWeights = isBalanced ? .balanced : .uniform
      options.seed = seed
      return try NBWeightedLogistic.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads
      ).model
    case .svm(let cost, let isBalanced):
      var options = LinearSVM.Options()
      options.inverseRegularization = Float(cost)
      options.classWeights = isBalanced ? .balanced : .uniform
      options.seed = seed
      return try LinearSVM.fit(
        stories, labels: labels, weights: weights, warmStart: warmStart, options: options, threads: threads
      ).model
    }
  }

  private static func presentClasses(_ labels: StoryLabels, _ weights: [Float]) -> [Int] {
    var isPresent = [Bool](repeating: false, count: labels.classCount)
    for story in 0..<labels.count where weights[story] > 0 {
      for topic in labels[story] { isPresent[Int(topic)] = true }
    }
    return isPresent.indices.filter { isPresent[$0] }
  }
}

extension LinearModel {
  /// The model of some of the classes.
  fileprivate func selecting(_ classes: [Int]) -> LinearModel {
    var selected = DenseMatrix(rowCount: featureCount, columnCount: classes.count)
    for feature in 0..<featureCount {
      for (column, topic) in classes.enumerated() { selected[feature, column] = weights[feature, topic] }
    }
    return LinearModel(
      weights: selected, intercepts: classes.map { intercepts[$0] }, link: link, usesPresence: usesPresence)
  }

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
