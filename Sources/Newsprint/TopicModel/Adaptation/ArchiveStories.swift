/// The stories of an archive that a model can learn from without labels, and what the model says of them.
///
/// They stand in the order of their texts' hashes, whatever the order of the input, and copies are left out: nothing that
/// is learnt from them depends on the input's order, and halves of them are drawn at random.
struct ArchiveStories {
  /// The stories, each different from the others.
  let articles: ArticleBatch
  /// The model's log-odds of each topic, or its log-probabilities where a story has exactly one topic.
  let evidence: DenseMatrix
  /// How many stories of each kind there are.
  let report: AdaptationReport

  /// With fewer stories nothing is learnt.
  static let leastCount = 20

  /// - Throws: ``AdaptationError`` where the stories cannot be learnt from.
  init(_ articles: ArticleBatch, for model: TopicModel, threads: Int) throws(AdaptationError) {
    guard !articles.isEmpty else { throw .noStories }
    let ordered = articles.inOrderOfTexts
    let groups = StoryCopies.groups(of: ordered, threads: threads)
    let distinct = ordered.selecting(groups.indices.filter { groups[$0] == $0 })
    let scored = model.linearScores(of: distinct, threads: threads)
    var report = AdaptationReport()
    report.storyCount = articles.count
    report.copyCount = articles.count - distinct.count
    report.foreignCount = scored.evidence.count { $0.isForeign && $0.featureCount > 0 && $0.form == nil }
    guard report.foreignCount * 2 <= distinct.count else {
      throw .foreign(count: report.foreignCount, of: distinct.count)
    }
    let usable = scored.evidence.indices.filter { scored.evidence[$0].isUsable }
    report.unusableCount = distinct.count - usable.count - report.foreignCount
    report.learntCount = usable.count
    guard usable.count >= Self.leastCount else {
      throw .tooFew(usable: usable.count, of: articles.count, least: Self.leastCount)
    }
    self.articles = distinct.selecting(usable)
    self.report = report
    var evidence = DenseMatrix(rowCount: usable.count, columnCount: model.topics.count)
    for (row, story) in usable.enumerated() {
      let logits = model.calibration.logits(Array(scored.scores[row: story]))
      for (topic, logit) in logits.enumerated() { evidence[row, topic] = logit }
    }
    self.evidence = evidence
  }
}

extension TopicChoice.Evidence {
  /// Whether a story says anything to a model.
  fileprivate var isUsable: Bool { featureCount > 0 && knownCount > 0 && !isForeign && !isTooShort && form == nil }
}

extension ArticleBatch {
  /// The stories in the order of the hashes of headline, text and id.
  fileprivate var inOrderOfTexts: ArticleBatch {
    let keys = withStories { stories in
      stories.range.map { story in
        let fields = stories.fields(of: story)
        return (fields.headline.stableHash, fields.text.stableHash, fields.id.stableHash)
      }
    }
    return selecting(records.indices.sorted { keys[$0] < keys[$1] })
  }
}

extension TopicModel {
  /// The score of each topic for many stories before calibration, and what else is known of each.
  func linearScores(
    of articles: ArticleBatch, threads: Int
  ) -> (scores: DenseMatrix, evidence: [TopicChoice.Evidence]) {
    let topicCount = topics.count
    var matrix = DenseMatrix(rowCount: articles.count, columnCount: topicCount)
    let evidence = matrix.values.withMutableRun { values in
      TopicTagger(self).map(articles, threads: threads) { worker, story, bytes in
        worker.withLinearScores(bytes) { scores, evidence in
          for topic in scores.indices { values[story * topicCount + topic] = scores[topic] }
          return evidence
        }
      }
    }
    return (matrix, evidence)
  }
}

extension Calibration {
  /// Beyond these log-odds a model is as good as certain.
  static let certainLogit: Float = 9.2

  /// The log-odds of each topic by itself, or the log-probabilities of exclusive topics, of one story's scores; finite
  /// whatever weights a model file holds.
  func logits(_ scores: [Float]) -> [Float] {
    var logits = scores
    if isExclusive {
      var span = logits.mutableSpan
      apply(to: &span)
      logits = logits.map { naturalLog($0) }
    } else {
      for topic in logits.indices { logits[topic] = scores[topic] * slopes[topic] + offsets[topic] }
    }
    return logits.map { $0.isNaN ? -Self.certainLogit : min(max($0, -Self.certainLogit), Self.certainLogit) }
  }
}
