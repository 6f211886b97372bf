/// A model laid out for scoring many stories: its features from the most frequent on, and their weights in that order.
///
/// It gives the same scores as the model, to the last bit. Making it costs what scoring some hundred stories does, so that
/// few stories are scored without them.
package final class ScoringTables: Sendable {
  let index: FrequentFirstIndex
  let weights: ScoringWeights

  /// Lays out a model.
  ///
  /// - Parameter byteCount: How much text is going to be scored, as far as is known.
  /// - Returns: nil where the model's features are hashed.
  /// - Complexity: O(*n* · *K*), where *n* is the number of features and *K* the number of topics.
  package init?(_ model: TopicModel, byteCount: Int = 0) {
    guard let index = FrequentFirstIndex(model.vectorizer, leading: model.rules.language?.commonWords ?? []) else {
      return nil
    }
    self.index = index
    // One thread copies while others wait for it.
    weights = ScoringWeights(
      model.weights, rows: index.columns, copiesLongRows: byteCount >= 2 * model.weights.byteCount)
  }

  /// Whether the tables of a model pay for themselves in `byteCount` bytes of text: they do where the text is no less than
  /// a quarter of what they hold.
  package static func pay(for model: TopicModel, byteCount: Int) -> Bool {
    byteCount >= (model.vectorizer.featureCount * 48 + ScoringWeights.copiedByteCount(of: model.weights)) / 4
  }
}
