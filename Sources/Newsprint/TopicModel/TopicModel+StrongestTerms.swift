extension TopicModel {
  /// The terms that speak most strongly for a topic, strongest first.
  ///
  /// - Returns: Terms with their weights; empty where the model keeps no terms or does not know the topic.
  /// - Complexity: That of ``strongestTerms(count:)``, which is for many topics.
  public func strongestTerms(for topic: String, count: Int) -> [(term: String, weight: Float)] {
    guard let column = topics.firstIndex(of: topic) else { return [] }
    return strongestTerms(of: [column], count: count)[0]
  }

  /// For each topic of the model the terms that speak most strongly for it, strongest first.
  ///
  /// - Returns: Terms with their weights; empty for each topic where the model keeps no terms.
  /// - Complexity: O(*w* log *n*), where *w* is the number of weights that are not zero and *n* is `count`.
  public func strongestTerms(count: Int) -> [[(term: String, weight: Float)]] {
    strongestTerms(of: Array(topics.indices), count: count)
  }

  private func strongestTerms(of columns: [Int], count: Int) -> [[(term: String, weight: Float)]] {
    var strongest = [StrongestFeatures](repeating: StrongestFeatures(count: count), count: columns.count)
    guard let terms else { return columns.map { _ in [] } }
    var places = [Int32](repeating: -1, count: topics.count)
    for (place, column) in columns.enumerated() { places[column] = Int32(place) }
    let idf = vectorizer.idf
    for feature in 0..<weights.featureCount {
      forEachCalibratedWeight(of: feature) { column, weight in
        let place = Int(places[column])
        if place >= 0 { strongest[place].add(feature, weight * idf[feature]) }
      }
    }
    return strongest.indices.map { place in
      strongest[place].ranked().map { (terms[$0.feature], $0.weight) }
    }
  }

  /// Calls `body` with the topics that a feature has a weight for, and the weights on the scale of
  /// ``calibratedWeights(_:)``; topics for which a model of very many topics has none are left out.
  private func forEachCalibratedWeight(of feature: Int, _ body: (Int, Float) -> Void) {
    guard case .sparse(let sparse) = weights else {
      for (column, weight) in calibratedWeights(weights.row(feature)).enumerated() { body(column, weight) }
      return
    }
    // Exclusive topics share one slope.
    let mean = calibration.isExclusive ? sparse.mean(feature) : 0
    sparse.forEach(feature) { column, weight in body(column, (weight - mean) * calibration.slopes[column]) }
  }
}

/// The features of the largest weights above zero among those that are added.
private struct StrongestFeatures {
  private let count: Int
  private var kept: [(feature: Int, weight: Float)] = []
  /// What a weight has to exceed, or reach where its feature comes before that of the last one kept.
  private var least: Float = 0

  init(count: Int) { self.count = count }

  mutating func add(_ feature: Int, _ weight: Float) {
    guard weight > 0, weight >= least else { return }
    kept.append((feature, weight))
    // Twice as many before they are sorted again, so that each is sorted a few times only.
    if kept.count / 2 > count {
      kept = ranked()
      least = kept.last?.weight ?? .infinity
    }
  }

  /// The strongest, strongest first, and of equal ones that with the lower number.
  func ranked() -> [(feature: Int, weight: Float)] {
    Array(kept.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }.prefix(count))
  }
}
