internal import CKernels

/// Scores single stories with a model, on one thread; its working memory is kept from story to story.
package final class TopicScorer {
  private let model: TopicModel
  private let rows: RowExtractor
  private let judge: AbstentionJudge
  // Used within one call at a time; watching the accesses would cost as much as they do.
  @exclusivity(unchecked) private var row = CountedRows()
  private let scores: UnsafeMutableBufferPointer<Float>

  private let calibration: Calibration
  @exclusivity(unchecked) private var weights: WeightTable
  private(set) package var usesTables = false

  /// - Parameter choice: How topics are chosen from the probabilities: a choice among a few of several topics a story
  ///   compares how likely each is by itself.
  package init(_ model: TopicModel, for choice: TopicChoice? = nil) {
    self.model = model
    var calibration = model.calibration
    calibration.assumesTopic = !(choice?.usesOdds ?? false)
    self.calibration = calibration
    weights = model.weights
    rows = RowExtractor(model.vectorizer)
    judge = AbstentionJudge(model.rules, rows, columns: model.vectorizer.columns)
    scores = .allocate(capacity: model.topics.count)
    scores.initialize(repeating: 0)
  }

  deinit {
    scores.deallocate()
    row.deallocate()
  }

  /// Scores stories with the tables of the model from now on.
  package func use(_ tables: ScoringTables) {
    rows.use(tables.index)
    weights = tables.weights
    usesTables = true
  }

  /// Calls `body` with the probability of each topic for one story of a batch; they live until the next call.
  package func withProbabilities<Result>(
    _ story: StoryBytes,
    _ body: (UnsafeBufferPointer<Float>, TopicChoice.Evidence) -> Result
  ) -> Result {
    let evidence = score(story)
    calibration.apply(to: scores)
    return body(UnsafeBufferPointer(scores), evidence)
  }

  /// Calls `body` with the score of each topic, before calibration, and the story's row.
  func withScores<Result>(
    _ story: StoryBytes,
    _ body: (UnsafeBufferPointer<Float>, _ columns: UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    precondition(!usesTables, "With tables a row's columns are not those of the model")
    _ = score(story)
    return body(
      UnsafeBufferPointer(scores), UnsafeBufferPointer(start: row.numbers, count: row.count),
      UnsafeBufferPointer(start: row.frequencies, count: row.count))
  }

  private func score(_ story: StoryBytes) -> TopicChoice.Evidence {
    row.removeAll()
    rows.append(story, to: &row)
    if model.usesPresence {
      for entry in 0..<row.count { row.frequencies[entry] = row.frequencies[entry] > 0 ? 1 : 0 }
    }
    formScores()
    return judge.evidence(knownCount: row.count)
  }

  /// Sets the scores to the intercepts and the weights of the row's features.
  private func formScores() {
    let classCount = scores.count
    guard let sums = scores.baseAddress else { return }
    model.intercepts.withUnsafeBufferPointer { intercepts in
      if let intercepts = intercepts.baseAddress { sums.update(from: intercepts, count: classCount) }
    }
    switch weights {
    case .float(let weights, _):
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress else { return }
        newsprint_row_dot_strewn(
          row.numbers, row.frequencies, row.count, weights, classCount, classCount, sums)
      }
    case .quantized(let weights):
      weights.accumulate(
        features: UnsafeBufferPointer(start: row.numbers, count: row.count),
        weights: UnsafeBufferPointer(start: row.frequencies, count: row.count), into: scores)
    case .sparse(let weights):
      weights.accumulate(
        features: UnsafeBufferPointer(start: row.numbers, count: row.count),
        entries: UnsafeBufferPointer(start: row.frequencies, count: row.count), into: scores)
    }
  }
}
