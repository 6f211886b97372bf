/// A path of learners that tell each topic from the rest and differ in their cost only: their held-out scores come out of
/// the training itself (see ``HeldOutPath``).
struct LanePath {
  private let costs: [Double]
  private let isBalanced: Bool
  private let isHinge: Bool
  private let scalesFeatures: Bool

  /// - Returns: nil where the learners are of another kind, or of several.
  init?(_ learners: [Learner]) {
    let settings = learners.compactMap(Self.setting)
    guard settings.count == learners.count, let first = settings.first,
      settings.allSatisfy({ $0.kind == first.kind })
    else { return nil }
    costs = settings.map(\.cost)
    (isBalanced, isHinge, scalesFeatures) = (first.kind.isBalanced, first.kind.isHinge, first.kind.scalesFeatures)
  }

  private struct Kind: Equatable {
    let isHinge: Bool
    let scalesFeatures: Bool
    let isBalanced: Bool
  }

  private static func setting(_ learner: Learner) -> (kind: Kind, cost: Double)? {
    switch learner {
    case .svm(let cost, let isBalanced): (Kind(isHinge: true, scalesFeatures: false, isBalanced: isBalanced), cost)
    case .nbWeighted(let loss, let cost, let isBalanced):
      (Kind(isHinge: loss == .squaredHinge, scalesFeatures: true, isBalanced: isBalanced), cost)
    case .logistic(isMultiLabel: true, penalty: .l2, let cost, let isBalanced):
      (Kind(isHinge: false, scalesFeatures: false, isBalanced: isBalanced), cost)
    case .logistic, .naiveBayes: nil
    }
  }

  /// Trains the path once for each fold on the stories outside it and scores those inside that are measured.
  ///
  /// - Parameter proves: See ``HeldOutPath``.
  func scores(
    _ stories: SparseMatrix, _ set: TrainingSet, folds: [Split], tolerance: Double, proves: Bool, seed: UInt64,
    threads: Int
  ) throws(TrainingError) -> [OutOfFoldScores] {
    let classCount = set.topics.count
    let measured = set.measured.indices
    var rows = [Int](repeating: -1, count: set.labels.count)
    for (row, story) in measured.enumerated() { rows[story] = row }
    var problems: [HeldOutPath.Fold] = []
    var topics: [[Int]] = []
    for (number, fold) in folds.enumerated() {
      let tested = fold.test.filter { rows[$0] >= 0 }
      guard !tested.isEmpty else { continue }
      let learning = set.learning.ofFold(number)
      let present = try PresentTopics(learning.labels, learning.weights.zeroing(fold.test))
      let problem = try problem(stories, present, tolerance: tolerance, seed: seed)
      problems.append(HeldOutPath.Fold(problem: problem, tested: tested))
      topics.append(present.topics)
    }
    let matrix = DenseMatrix(rowCount: measured.count, columnCount: classCount)
    let table = Guarded([DenseMatrix](repeating: matrix, count: costs.count))
    let (held, columns, rowOf) = (problems, topics, rows)
    train(problems, proves: proves, threads: threads) { part in
      table.withLock { table in
        var values = table[part.step].values.mutableSpan
        let scores = part.scores.values.span
        for (place, story) in held[part.fold].tested.enumerated() {
          for (column, index) in part.classes.enumerated() {
            values[rowOf[story] * classCount + columns[part.fold][index]] = scores[place * part.classes.count + column]
          }
        }
      }
    }
    var results = table.withLock { $0 }
    for (fold, present) in zip(held, topics) where present.count < classCount {
      let absent = Set(0..<classCount).subtracting(present).sorted()
      for step in results.indices {
        for story in fold.tested {
          let row = rowOf[story]
          // As low as the lowest that a story without features can have, and lower.
          for topic in absent { results[step][row, topic] = isHinge ? -1 : Self.impossible }
        }
      }
    }
    return results.map { OutOfFoldScores(scores: $0) }
  }

  /// The log-odds of a topic that no story taught.
  private static let impossible: Float = -20

  private func train(
    _ folds: [HeldOutPath.Fold], proves: Bool, threads: Int, receive: @Sendable (HeldOutPath.Part) -> Void
  ) {
    let costs = costs.map { Float($0) }
    if isHinge {
      HeldOutPath.scores(
        folds, costs: costs, loss: SquaredHingeLoss.self, proves: proves, threads: threads, receive: receive)
    } else {
      HeldOutPath.scores(
        folds, costs: costs, loss: LogisticLoss.self, proves: proves, threads: threads, receive: receive)
    }
  }

  /// What is trained for a fold, at a cost of 1.
  private func problem(
    _ stories: SparseMatrix, _ present: PresentTopics, tolerance: Double, seed: UInt64
  ) throws(TrainingError) -> LaneProblem {
    let options = Learner.options(1, isBalanced, tolerance, seed)
    let weights = try TrainingInput.checked(
      stories, present.labels, present.weights, startingFrom: nil, options, allowsNegativeValues: !scalesFeatures)
    guard scalesFeatures else { return LaneProblem(stories, present.labels, weights: weights, options) }
    let defaults = NBWeightedLogistic.Options()
    let ratios = LogCountRatios(
      stories, present.labels, weights, countsPresence: defaults.countsPresence, smoothing: defaults.smoothing)
    return LaneProblem(stories, present.labels, weights: weights, options, scales: { ratios.ratios(of: $0) })
  }
}
