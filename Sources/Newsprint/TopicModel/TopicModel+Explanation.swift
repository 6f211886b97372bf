/// Why a model gives a story a topic: what each of the story's terms adds to the topic's score.
public struct Explanation: Sendable {
  /// What one term adds.
  public struct Contribution: Sendable {
    /// The term as the model sees it: folded words, or a run of characters.
    public let term: String
    /// What it adds to the score; negative where it speaks against the topic.
    public let contribution: Float
    /// Where it stands in the headline, in UTF-8 bytes.
    public let headlineRanges: [Range<Int>]
    /// Where it stands in the text, in UTF-8 bytes.
    public let textRanges: [Range<Int>]
  }

  /// The topic that is explained.
  public let topic: String
  /// The topic's log-odds: for one topic a story, against the mean of all topics; for several, against its absence.
  ///
  /// It is ``base`` plus all contributions.
  public let score: Float
  /// What the score would be without any term.
  public let base: Float
  /// What each term adds, largest effect first.
  public let contributions: [Contribution]
}

extension TopicModel {
  /// What each term of a story adds to the score of a topic.
  ///
  /// - Returns: nil where the model does not know the topic.
  /// - Complexity: O(*n* · *K*), where *n* is the number of the story's features and *K* the number of topics.
  public func explanation(of article: Article, topic: String) -> Explanation? {
    let batch = ArticleBatch([article])
    return batch.bytes.withUnsafeBufferPointer { bytes in
      Explainer(self).explanation(bytes, batch.records[0], topic: topic)
    }
  }
}

/// Explains single stories, on one thread.
package final class Explainer {
  private let model: TopicModel
  private let scorer: TopicScorer
  private let extractor: FeatureExtractor

  package init(_ model: TopicModel) {
    self.model = model
    scorer = TopicScorer(model)
    extractor = FeatureExtractor(model.vectorizer.options.features)
  }

  package func explanation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record, topic: String
  ) -> Explanation? {
    guard let column = model.topics.firstIndex(of: topic) else { return nil }
    var effects: [UInt32: Float] = [:]
    var scale: Float = 1
    scorer.withScores(bytes, record) { scores, columns, values in
      scale = Calibration.scale(scores, exponent: model.calibration.spreadExponent)
      for entry in 0..<columns.count {
        effects[columns[entry]] = scale * values[entry] * weight(of: Int(columns[entry]), for: column)
      }
    }
    let base = self.base(of: column, scale: scale)
    var places: [UInt32: (term: String, headline: [Range<Int>], text: [Range<Int>])] = [:]
    var words: [String: UInt32] = [:]
    var openings: [(feature: UInt32, term: String)] = []
    for occurrence in extractor.occurrences(bytes, record, where: { self.feature(of: $0) >= 0 }) {
      let feature = UInt32(feature(of: occurrence.hash))
      if occurrence.block == .words { words[occurrence.term] = feature }
      if occurrence.block == .opening { openings.append((feature, occurrence.term)) }
      var place = places[feature] ?? (occurrence.term, [], [])
      if occurrence.field == .headline { place.headline.append(occurrence.range) }
      if occurrence.field == .text { place.text.append(occurrence.range) }
      places[feature] = place
    }
    // A reader cares for a word, not for which of its features adds what: the opening's share goes to the word.
    for (feature, term) in openings {
      guard let word = words[term], word != feature, let effect = effects.removeValue(forKey: feature) else { continue }
      effects[word, default: 0] += effect
    }
    let contributions = effects.sorted { ($1.value.magnitude, $0.key) < ($0.value.magnitude, $1.key) }.map {
      let place = places[$0.key]
      return Explanation.Contribution(
        term: place?.term ?? "", contribution: $0.value, headlineRanges: place?.headline ?? [],
        textRanges: place?.text ?? [])
    }
    return Explanation(
      topic: topic, score: contributions.reduce(base) { $0 + $1.contribution }, base: base,
      contributions: contributions)
  }

  /// The column of a feature, -1 where the model does not know it.
  private func feature(of hash: UInt64) -> Int32 {
    switch model.vectorizer.columns {
    case .vocabulary(let index): index.rank(of: hash)
    case .hashed(let bits): FeatureCounts.hashedColumn(hash, bits: bits)
    }
  }

  /// A feature's weight for a topic on the scale of the calibrated score.
  private func weight(of feature: Int, for topic: Int) -> Float {
    model.calibratedWeights(model.weights.row(feature))[topic]
  }

  private func base(of topic: Int, scale: Float) -> Float {
    let calibration = model.calibration
    var bases = (0..<model.topics.count).map {
      model.intercepts[$0] * scale * calibration.slopes[$0] + calibration.offsets[$0]
    }
    if calibration.isExclusive { bases.center() }
    return bases[topic]
  }
}

extension TopicModel {
  /// A feature's weights on the scale of the calibrated scores: for one topic a story, around their mean.
  package func calibratedWeights(_ weights: [Float]) -> [Float] {
    var scaled = zip(weights, calibration.slopes).map { $0 * $1 }
    if calibration.isExclusive { scaled.center() }
    return scaled
  }

  /// The terms that speak most strongly for a topic, strongest first.
  ///
  /// - Returns: Terms with their weights; empty where the model keeps no terms or does not know the topic.
  public func strongestTerms(for topic: String, count: Int) -> [(term: String, weight: Float)] {
    guard let terms, let column = topics.firstIndex(of: topic) else { return [] }
    let idf = vectorizer.idf
    var strongest: [(feature: Int, weight: Float)] = []
    for feature in 0..<weights.featureCount {
      let weight = calibratedWeights(weights.row(feature))[column] * idf[feature]
      if weight > 0 { strongest.append((feature, weight)) }
    }
    strongest.sort { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
    return strongest.prefix(count).map { (terms[$0.feature], $0.weight) }
  }
}

extension [Float] {
  /// Takes the mean from every element.
  fileprivate mutating func center() {
    let mean = reduce(0, +) / Float(Swift.max(count, 1))
    for index in indices { self[index] -= mean }
  }
}
