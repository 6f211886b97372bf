/// Scores single stories with a model, on one thread; its working memory is kept from story to story.
package final class TopicScorer {
  private let model: TopicModel
  private let rows: RowExtractor
  private var row = CountedRows()
  private let scores: UnsafeMutableBufferPointer<Float>

  private let calibration: Calibration

  /// - Parameter choice: How topics are chosen from the probabilities: a choice among a few of several topics a story
  ///   compares how likely each is by itself.
  package init(_ model: TopicModel, for choice: TopicChoice? = nil) {
    self.model = model
    var calibration = model.calibration
    calibration.assumesTopic = !(choice?.usesOdds ?? false)
    self.calibration = calibration
    rows = RowExtractor(model.vectorizer)
    scores = .allocate(capacity: model.topics.count)
    scores.initialize(repeating: 0)
  }

  deinit {
    scores.deallocate()
    row.deallocate()
  }

  /// Calls `body` with the probability of each topic for one story of a batch; they live until the next call.
  package func withProbabilities<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record,
    _ body: (UnsafeBufferPointer<Float>, TopicChoice.Evidence) -> Result
  ) -> Result {
    let evidence = score(bytes, record)
    calibration.apply(to: scores)
    return body(UnsafeBufferPointer(scores), evidence)
  }

  /// Calls `body` with the score of each topic, before calibration, and the story's row.
  func withScores<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record,
    _ body: (UnsafeBufferPointer<Float>, _ columns: UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    _ = score(bytes, record)
    return body(
      UnsafeBufferPointer(scores), UnsafeBufferPointer(start: row.numbers, count: row.count),
      UnsafeBufferPointer(start: row.frequencies, count: row.count))
  }

  private func score(_ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record) -> TopicChoice.Evidence {
    row.removeAll()
    rows.append(bytes, record, to: &row)
    if model.usesPresence {
      for entry in 0..<row.count { row.frequencies[entry] = row.frequencies[entry] > 0 ? 1 : 0 }
    }
    let classCount = model.topics.count
    for topic in 0..<classCount { scores[topic] = model.intercepts[topic] }
    switch model.weights {
    case .float(let weights, _):
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress, let scores = scores.baseAddress else { return }
        model.intercepts.withUnsafeBufferPointer { intercepts in
          guard let intercepts = intercepts.baseAddress else { return }
          LinearModel.score(
            columns: row.numbers, values: row.frequencies, count: row.count, weights: weights, stride: classCount,
            intercepts: intercepts, classCount: classCount, into: scores)
        }
      }
    case .quantized(let weights):
      weights.accumulate(
        features: UnsafeBufferPointer(start: row.numbers, count: row.count),
        weights: UnsafeBufferPointer(start: row.frequencies, count: row.count), into: scores)
    }
    return TopicChoice.Evidence(
      featureCount: rows.lastFeatureCount, knownCount: row.count, isTooShort: rows.isTooShort,
      isForeign: model.rules.language.map { rows.isForeign(to: $0, bytes, record) } ?? false)
  }
}
