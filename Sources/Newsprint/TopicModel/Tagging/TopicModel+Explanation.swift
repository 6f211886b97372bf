extension TopicModel {
  /// What each term of a story adds to the score of a topic.
  ///
  /// - Returns: nil where the model does not know the topic.
  /// - Complexity: O(*n* · *K*), where *n* is the number of the story's features and *K* the number of topics.
  public func explanation(of article: Article, topic: String) -> Explanation? {
    ArticleBatch([article]).withStories { Explainer(self).explanation($0[0], topic: topic) }
  }
}

/// Explains single stories, on one thread.
package final class Explainer {
  private let model: TopicModel
  private let scorer: TopicScorer
  private let extractor: FeatureExtractor
  /// Finds every word, also those that are no features: stop words, short ones, words of a model of characters alone.
  private let words: FeatureExtractor

  package init(_ model: TopicModel) {
    self.model = model
    scorer = TopicScorer(model)
    let options = model.vectorizer.options.features
    extractor = FeatureExtractor(options, model.vectorizer.options.weighting)
    var plain = options
    plain.tokenizer.stopWords = .none
    plain.tokenizer.minimumLength = 1
    plain.tokenizer.stemmer = nil
    plain.wordNGrams = 1...1
    plain.characterNGrams = nil
    plain.openingLength = 0
    words = FeatureExtractor(plain)
  }

  /// What the terms of a story add to a topic's score; nil where the model does not know the topic.
  package func explanation(
    _ story: StoryBytes, topic: String
  ) -> Explanation? {
    guard let column = model.topics.firstIndex(of: topic) else { return nil }
    var effects: [(feature: UInt32, effect: Double)] = []
    var scale: Float = 1
    var score = 0.0
    scorer.withScores(story) { scores, columns, values in
      scale = Calibration.scale(scores, exponent: model.calibration.spreadExponent)
      score = calibrated(scores, scale: scale, for: column)
      for entry in 0..<columns.count {
        let weight = Double(weight(of: Int(columns[entry]), for: column))
        effects.append((columns[entry], Double(scale) * Double(values[entry]) * weight))
      }
    }
    let intercepts = model.intercepts
    let base = calibrated(intercepts.span, scale: scale, for: column)
    let terms = credited(effects, story).sorted {
      ($1.effect.magnitude, $0.term) < ($0.effect.magnitude, $1.term)
    }
    return Explanation(
      topic: topic, score: Float(score), base: Float(base),
      contributions: terms.map { term in
        Explanation.Contribution(
          term: term.term, contribution: Float(term.effect),
          headlineRanges: term.headline.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) },
          textRanges: term.text.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
      })
  }

  /// The words and phrases of a story with what its features add.
  private func credited(
    _ effects: [(feature: UInt32, effect: Double)], _ story: StoryBytes
  ) -> [WordCredits.Term] {
    let places = extractor.occurrences(story, where: { self.feature(of: $0) >= 0 })
    var credits = WordCredits(words: words.occurrences(story) { _ in true }, features: places)
    // How often a feature counts, over all its places.
    var totals: [UInt32: Double] = [:]
    for place in places { totals[UInt32(feature(of: place.hash)), default: 0] += weight(of: place) }
    let effect = Dictionary(effects.map { ($0.feature, $0.effect) }) { $0 + $1 }
    for place in places {
      let feature = UInt32(feature(of: place.hash))
      guard let effect = effect[feature], let total = totals[feature], total > 0 else { continue }
      credits.add(effect * weight(of: place) / total, at: place)
    }
    credits.addUnplaced(effects.reduce(0) { $0 + (totals[$1.feature, default: 0] > 0 ? 0 : $1.effect) })
    return credits.terms
  }

  /// How often a feature counts at a place.
  private func weight(of place: FeatureOccurrence) -> Double {
    let share = Double(place.share)
    guard place.field == .headline else { return share }
    return share
      * Double(place.block == .opening ? FeatureOptions.openingHeadlineWeight : extractor.options.headlineWeight)
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

  /// A topic's calibrated score, from the scores of all topics: for one topic a story, against the mean of all.
  private func calibrated(_ scores: Span<Float>, scale: Float, for topic: Int) -> Double {
    let calibration = model.calibration
    let all = scores.indices.map {
      Double(scores[$0]) * Double(scale) * Double(calibration.slopes[$0]) + Double(calibration.offsets[$0])
    }
    return all[topic] - (calibration.isExclusive ? all.reduce(0, +) / Double(max(all.count, 1)) : 0)
  }
}

extension TopicModel {
  /// A feature's weights on the scale of the calibrated scores: for one topic a story, around their mean.
  package func calibratedWeights(_ weights: [Float]) -> [Float] {
    var scaled = zip(weights, calibration.slopes).map { $0 * $1 }
    if calibration.isExclusive { scaled.center() }
    return scaled
  }
}

extension [Float] {
  /// Takes the mean from every element.
  fileprivate mutating func center() {
    let mean = reduce(0, +) / Float(Swift.max(count, 1))
    for index in indices { self[index] -= mean }
  }
}
