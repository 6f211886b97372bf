extension TopicModel {
  private static let mostTerms = 8
  private static let mostExamples = 10

  /// What became of the archive's stories and of the topics; `model` is the adapted one.
  ///
  /// - Parameter probabilities: What the adapted model says of the stories.
  func report(
    _ archive: ArchiveStories, _ learnt: ArchiveLearning.Outcome, _ model: TopicModel, _ probabilities: DenseMatrix
  ) -> AdaptationReport {
    var report = archive.report
    report.roundCount = learnt.roundCount
    report.agreement = learnt.agreement
    var (before, after) = ([Int](repeating: 0, count: topics.count), [Int](repeating: 0, count: topics.count))
    for story in 0..<probabilities.rowCount {
      let old = OutOfFoldScores.best(Array(archive.evidence[row: story]).span)
      let new = OutOfFoldScores.best(Array(probabilities[row: story]).span)
      before[old] += 1
      after[new] += 1
      guard old != new else { continue }
      report.changedCount += 1
      guard report.examples.count < Self.mostExamples else { continue }
      let record = archive.articles.records[story]
      report.examples.append(
        AdaptationReport.Change(
          story: archive.articles.string(record.id), headline: archive.articles.string(record.headline),
          before: topics[old], after: topics[new]))
    }
    let gained = model.gainedTerms(learnt)
    let count = Double(max(probabilities.rowCount, 1))
    report.topics = topics.indices.map { topic in
      AdaptationReport.Topic(
        name: topics[topic], shareBefore: Double(before[topic]) / count, shareAfter: Double(after[topic]) / count,
        hasEvidence: learnt.hasEvidence[topic], terms: gained[topic])
    }
    return report
  }

  /// For each topic the words that gained most weight for it: by what they add to all its stories.
  private func gainedTerms(_ learnt: ArchiveLearning.Outcome) -> [[String]] {
    let topicCount = topics.count
    guard let terms, learnt.counts.count == terms.count * topicCount else { return topics.map { _ in [] } }
    return topics.indices.map { topic in
      var gains: [(feature: Int, gain: Double)] = []
      for feature in 0..<terms.count {
        let weight = learnt.weights[feature, topic]
        let count = learnt.counts[feature * topicCount + topic]
        if weight > 0, count > 0 { gains.append((feature, Double(weight) * count)) }
      }
      gains.sort { ($1.gain, $0.feature) < ($0.gain, $1.feature) }
      return gains.prefix(Self.mostTerms).map { terms[$0.feature] }
    }
  }
}
