/// Learns from stories without labels: a teacher trained on the labelled stories labels the others, learns from both,
/// labels them again, and so on, for as many rounds as held-out stories gain by it.
///
/// For naive Bayes this is expectation-maximisation with soft labels and a weight for the part without labels (Nigam,
/// McCallum, Thrun and Mitchell, *Text Classification from Labeled and Unlabeled Documents using EM*, Machine Learning
/// 39, 2000, section 5.3.1); for the other learners it is self-training on the stories that the teacher is sure of
/// (Yarowsky, *Unsupervised Word Sense Disambiguation Rivaling Supervised Methods*, 1995), all of which are labelled anew
/// in each round.
struct UnlabelledLearning {
  /// Who labels the stories.
  enum Teacher: Sendable {
    case expectationMaximization(NaiveBayes.Variant, smoothing: Double)
    case selfTraining(Learner)
  }

  /// What a teacher has come to.
  struct Outcome: Sendable {
    var teacher: Teacher
    /// The weight of a story without label that the teacher is certain of.
    var weight: Double
    /// The log loss of held-out stories after each round; the first is that of labelled stories alone.
    var losses: [Double]
    /// The round of the least loss.
    var round: Int
    var loss: Double { losses[round] }
  }

  /// One round: the model learnt, and what it had been taught about the stories without labels.
  private struct Round {
    var model: LinearModel
    var assignment: LearningStories.Assignment?
    var probabilities: DenseMatrix?
  }

  private static let roundCount = 8

  let set: TrainingSet
  let options: TrainingOptions
  let folds: [Split]
  /// One row a story: those of `set.learning`, and behind them those without labels.
  let matrix: SparseMatrix
  /// How much each story without label counts: one over the number of its copies, and nothing where it repeats a labelled
  /// one.
  let storyWeights: [Float]

  private var learningCount: Int { self.set.learning.weights.count }
  private var others: Range<Int> { learningCount..<matrix.rowCount }

  /// Tries teachers and weights.
  ///
  /// - Returns: The best one, and what was tried with each teacher at its best weight.
  func choose() throws -> (best: Outcome, tried: [Outcome]) {
    let weights: [Double] = options.unlabelledWeight.map { [$0] } ?? [0.1, 0.3, 1]
    var tried: [Outcome] = []
    for teacher in try teachers() {
      let calibration = calibration(try heldOut(teacher, weight: 0, rounds: 0, nil)[0])
      var best: Outcome?
      for weight in weights {
        let losses = try heldOut(teacher, weight: weight, rounds: Self.roundCount, calibration).map(loss)
        let round = losses.indices.reduce(0) { losses[$1] < losses[$0] ? $1 : $0 }
        if best.map({ losses[round] < $0.loss }) ?? true {
          best = Outcome(teacher: teacher, weight: weight, losses: losses, round: round)
        }
      }
      if let best { tried.append(best) }
    }
    return (tried.dropFirst().reduce(tried[0]) { $1.loss < $0.loss ? $1 : $0 }, tried)
  }

  /// What a teacher says of the stories without labels after its best round, learning from all labelled stories, and for
  /// each fold from the others; nil after no round.
  func teach(_ outcome: Outcome) throws -> (
    whole: LearningStories.Assignment, ofFolds: [LearningStories.Assignment], probabilities: DenseMatrix, changed: Int
  )? {
    guard outcome.round > 0 else { return nil }
    let calibration = calibration(try heldOut(outcome.teacher, weight: 0, rounds: 0, nil)[0])
    func rounds(_ weights: [Float]) throws -> [Round] {
      try self.rounds(outcome.teacher, weights, weight: outcome.weight, count: outcome.round, calibration)
    }
    let whole = try rounds(set.learning.weights)
    guard let first = whole[1].assignment, let last = whole[outcome.round].assignment,
      let probabilities = whole[outcome.round].probabilities
    else { return nil }
    let ofFolds = try folds.compactMap { fold in
      try rounds(set.learning.weights.zeroing(fold.test))[outcome.round].assignment
    }
    let changed = (0..<last.labels.count).count {
      last.weights[$0] > 0 && Array(first.labels[$0]) != Array(last.labels[$0])
    }
    return (last, ofFolds, probabilities, changed)
  }

  /// The teachers that go with the algorithm.
  private func teachers() throws -> [Teacher] {
    let (cost, balanced) = (options.inverseRegularization, options.balancesClasses)
    switch options.algorithm {
    case .multinomial: return [try bayes(.multinomial)]
    case .complement: return [try bayes(.complement)]
    case .bernoulli: return [try bayes(.bernoulli)]
    case .logistic:
      return [
        .selfTraining(
          .logistic(isMultiLabel: set.isMultiLabel, penalty: options.penalty, cost: cost ?? 10, isBalanced: balanced))
      ]
    case .nbLogistic: return [.selfTraining(.nbWeighted(.logistic, cost: cost ?? 1, isBalanced: balanced))]
    case .svm: return [.selfTraining(.svm(cost: cost ?? 1, isBalanced: balanced))]
    case .auto, .blend:
      let machine = Teacher.selfTraining(.svm(cost: cost ?? 1, isBalanced: balanced))
      return set.isMultiLabel ? [machine] : [try bayes(.multinomial), machine]
    }
  }

  /// Naive Bayes with the smoothing that suits the labelled stories.
  private func bayes(_ variant: NaiveBayes.Variant) throws -> Teacher {
    var best: (loss: Double, teacher: Teacher)?
    let smoothings: [Double] = options.smoothing.map { [$0] } ?? [0.03, 0.1, 0.3, 1]
    for smoothing in smoothings {
      let teacher = Teacher.expectationMaximization(variant, smoothing: smoothing)
      let loss = loss(try heldOut(teacher, weight: 0, rounds: 0, nil)[0])
      if best.map({ loss < $0.loss }) ?? true { best = (loss, teacher) }
    }
    return best?.teacher ?? .expectationMaximization(variant, smoothing: 0.1)
  }

  /// The scores of each fold's stories by a teacher that has not seen their labels, after each round.
  private func heldOut(
    _ teacher: Teacher, weight: Double, rounds: Int, _ calibration: Calibration?
  ) throws -> [DenseMatrix] {
    let classCount = set.topics.count
    var result = [DenseMatrix](
      repeating: DenseMatrix(rowCount: set.labels.count, columnCount: classCount), count: rounds + 1)
    for fold in folds where !fold.test.isEmpty {
      let path = try self.rounds(
        teacher, set.learning.weights.zeroing(fold.test), weight: weight, count: rounds, calibration)
      let tested = matrix.selectingRows(fold.test)
      for (round, step) in path.enumerated() {
        let scores = step.model.decisionFunction(tested, threads: options.threads)
        for (row, story) in fold.test.enumerated() {
          for topic in 0..<classCount { result[round][story, topic] = scores[row, topic] }
        }
      }
    }
    return result
  }

  /// The models after each round, that of the labelled stories alone first.
  private func rounds(
    _ teacher: Teacher, _ weights: [Float], weight: Double, count: Int, _ calibration: Calibration?
  ) throws -> [Round] {
    let learnt = matrix.selectingRows(0..<learningCount)
    var path = [Round(model: try fit(teacher, learnt, weights))]
    guard count > 0, let calibration else { return path }
    let asked = matrix.selectingRows(others)
    for _ in 0..<count {
      let model = path[path.count - 1].model
      let probabilities = calibration.probabilities(model.decisionFunction(asked, threads: options.threads))
      let assignment = assign(probabilities, teacher, weight)
      let next: LinearModel
      switch teacher {
      case .expectationMaximization(let variant, let smoothing):
        next = try maximize(
          learnt, weights, asked, probabilities, weight: weight, variant: variant, smoothing: smoothing)
      case .selfTraining(let learner):
        let both = LearningStories.Assignment(labels: set.learning.labels, weights: weights).appending(assignment)
        next = try learner.fit(
          matrix, both.labels, weights: both.weights, seed: options.seed, threads: options.threads)
      }
      path.append(Round(model: next, assignment: assignment, probabilities: probabilities))
    }
    return path
  }

  private func fit(_ teacher: Teacher, _ stories: SparseMatrix, _ weights: [Float]) throws -> LinearModel {
    let learner: Learner
    switch teacher {
    case .expectationMaximization(let variant, let smoothing): learner = .naiveBayes(variant, smoothing: smoothing)
    case .selfTraining(let own): learner = own
    }
    return try learner.fit(
      stories, set.learning.labels, weights: weights, seed: options.seed, threads: options.threads)
  }

  /// The maximisation step: naive Bayes from the labelled stories' counts and the others', shared out by probability.
  private func maximize(
    _ learnt: SparseMatrix, _ weights: [Float], _ asked: SparseMatrix, _ probabilities: DenseMatrix, weight: Double,
    variant: NaiveBayes.Variant, smoothing: Double
  ) throws -> LinearModel {
    let counted = try NaiveBayes.Counts(learnt, set.learning.labels, weights, variant)
    let soft = NaiveBayes.Counts(
      asked, probabilities: probabilities, weights: storyWeights.map { $0 * Float(weight) }, variant)
    let sum = counted.adding(soft)
    var options = NaiveBayes.Options()
    options.variant = variant
    options.smoothing = smoothing
    // A topic that this fold has no story of, and no other story is like.
    let classes = sum.classes.map { max($0, 1e-6) }
    return try NaiveBayes(options: options, classCounts: classes, featureCounts: sum.features).model
  }

  /// What a teacher's probabilities make of the stories without labels.
  ///
  /// A story of several topics is used where the teacher is sure of each topic, for or against.
  private func assign(
    _ probabilities: DenseMatrix, _ teacher: Teacher, _ weight: Double
  ) -> LearningStories.Assignment {
    let least: Float
    switch teacher {
    case .expectationMaximization: least = 0
    case .selfTraining: least = Float(options.unlabelledConfidence)
    }
    var labels: [[Int]] = []
    var weights: [Float] = []
    for story in 0..<probabilities.rowCount {
      let row = Array(probabilities[row: story])
      if set.isMultiLabel {
        let given = row.indices.filter { row[$0] >= least }
        let doubt = row.map { min($0, 1 - $0) }.max() ?? 0
        let isSure = !given.isEmpty && 1 - doubt >= least
        labels.append(isSure ? given : [])
        weights.append(isSure ? storyWeights[story] * Float(weight) * (1 - doubt) : 0)
      } else {
        let best = OutOfFoldScores.best(row.span)
        labels.append([best])
        weights.append(row[best] >= least ? storyWeights[story] * Float(weight) * row[best] : 0)
      }
    }
    return LearningStories.Assignment(
      labels: StoryLabels(classCount: set.topics.count, labels), weights: weights)
  }

  private func calibration(_ scores: DenseMatrix) -> Calibration {
    set.isMultiLabel
      ? .sigmoids(scores, labels: set.labels, weights: set.weights, threads: options.threads)
      : .temperature(scores, labels: set.labels, weights: set.weights)
  }

  /// The mean log loss of held-out stories, their scores calibrated.
  private func loss(_ scores: DenseMatrix) -> Double {
    if set.isMultiLabel { return PairStacking.fit([scores], labels: set.labels, weights: set.weights).loss }
    let total = set.weights.reduce(0) { $0 + Double($1) }
    return ScoreStacking.fit([scores], labels: set.labels, weights: set.weights).loss / max(total, 1e-9)
  }
}

extension [Float] {
  /// The weights with those of some stories set to zero.
  func zeroing(_ stories: [Int]) -> [Float] {
    var weights = self
    for story in stories { weights[story] = 0 }
    return weights
  }
}

extension NaiveBayes.Counts {
  /// Counts stories that belong to each class by a probability.
  init(_ stories: SparseMatrix, probabilities: DenseMatrix, weights: [Float], _ variant: NaiveBayes.Variant) {
    let classCount = probabilities.columnCount
    var classes = [Double](repeating: 0, count: classCount)
    var features = [Double](repeating: 0, count: stories.columnCount * classCount)
    for story in 0..<stories.rowCount where weights[story] > 0 {
      let row = stories.rowOffsets[story]..<stories.rowOffsets[story + 1]
      for index in 0..<classCount where probabilities[story, index] > 1e-3 {
        let weight = Double(weights[story]) * Double(probabilities[story, index])
        classes[index] += Self.onGrid(weight)
        for entry in row {
          let value = stories.values[entry]
          features[Int(stories.columnIndices[entry]) * classCount + index] += Self.onGrid(
            weight * (variant == .bernoulli ? (value > 0 ? 1 : 0) : Double(value)))
        }
      }
    }
    self.init(classes: classes, features: features)
  }
}
