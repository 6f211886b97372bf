/// The scores of stories by models that have not seen them: the ground for choosing, calibrating and reporting.
struct OutOfFoldScores: Sendable {
  /// One row a story, one column a topic.
  var scores: DenseMatrix

  /// How near to the optimum the models are trained that scores come from.
  enum Closeness {
    /// A tenth of the way to the optimum, as the last pass over the stories saw it: half the time of all the way, and
    /// accuracies that differ by far less than their error.
    case seen
    /// A tenth of the way, computed.
    case proven
    /// As near as the model of all stories.
    case full

    var tolerance: Double { self == .full ? 1e-3 : 1e-2 }
    var isProven: Bool { self != .seen }
  }

  /// Trains a path of learners once for each fold on the stories outside it and scores those inside that are measured.
  ///
  /// Stories outside a fold are told from those inside by their weight alone, so that no row is copied.
  ///
  /// - Parameters:
  ///   - inBlocks: Whether topics are trained one block after the other; the learners tell each from the rest.
  static func path(
    _ learners: [Learner], _ stories: SparseMatrix, _ set: TrainingSet, folds: [Split], seed: UInt64, threads: Int,
    inBlocks: Bool = false, closeness: Closeness = .proven
  ) throws(TrainingError) -> [OutOfFoldScores] {
    if let path = LanePath(learners) {
      return try path.scores(
        stories, set, folds: folds, tolerance: closeness.tolerance, proves: closeness.isProven, seed: seed,
        threads: threads)
    }
    let classCount = set.topics.count
    let measured = set.measured.indices
    var rows = [Int](repeating: -1, count: set.labels.count)
    for (row, story) in measured.enumerated() { rows[story] = row }
    var result = [OutOfFoldScores](
      repeating: OutOfFoldScores(scores: DenseMatrix(rowCount: measured.count, columnCount: classCount)),
      count: learners.count)
    for (number, fold) in folds.enumerated() {
      let test = fold.test.filter { rows[$0] >= 0 }
      guard !test.isEmpty else { continue }
      let learning = set.learning.ofFold(number)
      let weights = learning.weights.zeroing(fold.test)
      let tested = stories.selectingRows(test)
      func score(_ topics: Range<Int>, _ models: [LinearModel]) {
        for (learner, model) in models.enumerated() {
          let model = set.isMultiLabel && learners[learner].algorithm.isNaiveBayes ? model.centered : model
          let part = model.decisionFunction(tested, threads: threads)
          var scores = result[learner].scores.values.mutableSpan
          for (row, story) in test.enumerated() {
            for (column, topic) in topics.enumerated() {
              scores[rows[story] * classCount + topic] = part.values[row * topics.count + column]
            }
          }
        }
      }
      if inBlocks {
        try TopicBlocks(
          learners: learners, stories: stories, labels: learning.labels, weights: weights,
          tolerance: closeness.tolerance, seed: seed, threads: threads
        ).forEach(score)
      } else {
        score(
          0..<classCount,
          try Learner.fit(
            learners, stories, learning.labels, weights: weights, tolerance: closeness.tolerance, seed: seed,
            threads: threads))
      }
    }
    return result
  }

  /// The root mean square of the scores around each story's mean: what a blend divides by, so that its parts are on a
  /// common scale.
  var spread: Double {
    var sum = 0.0
    let columns = scores.columnCount
    let values = scores.values.span
    for row in 0..<scores.rowCount {
      var mean = 0.0
      for entry in row * columns..<(row + 1) * columns { mean += Double(values[entry]) }
      mean /= Double(columns)
      for entry in row * columns..<(row + 1) * columns {
        let deviation = Double(values[entry]) - mean
        sum += deviation * deviation
      }
    }
    return max((sum / Double(max(scores.values.count, 1))).squareRoot(), 1e-9)
  }

  /// The share of stories, by weight, whose best score is that of their topic, or of the first of several.
  func accuracy(_ labels: StoryLabels, _ weights: [Float]) -> Double {
    var right = 0.0
    var total = 0.0
    for story in 0..<scores.rowCount {
      guard let topic = labels[story].first else { continue }
      total += Double(weights[story])
      if Self.best(scores[row: story].span) == Int(topic) { right += Double(weights[story]) }
    }
    return total > 0 ? right / total : 0
  }

  /// The place of the highest score, the first of equal ones.
  static func best(_ row: Span<Float>) -> Int {
    var best = 0
    for index in row.indices where row[index] > row[best] { best = index }
    return best
  }

  /// A weighted sum of several sets of scores.
  ///
  /// - Precondition: There is one set at least, and a factor for each.
  static func sum(_ parts: [OutOfFoldScores], factors: [Double]) -> OutOfFoldScores {
    var result = parts[0]
    for entry in result.scores.values.indices { result.scores.values[entry] *= Float(factors[0]) }
    for (part, factor) in zip(parts, factors).dropFirst() {
      let factor = Float(factor)
      var sum = result.scores.values.mutableSpan
      let scores = part.scores.values.span
      for entry in sum.indices { sum[entry] = sum[entry] + factor * scores[entry] }
    }
    return result
  }
}
