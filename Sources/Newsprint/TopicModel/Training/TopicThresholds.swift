/// The least probability at which each topic of a multi-label model is given, fitted for F1.
package enum TopicThresholds {
  /// Fits one threshold a topic to probabilities of stories that the models have not seen.
  ///
  /// A topic's own best threshold is trusted the more, the more stories it has: below ten it is the common one, which is
  /// best for micro F1, since a threshold fitted to a handful of stories overfits (Yang, *A Study on Thresholding
  /// Strategies for Text Categorization*, 2001, where SCutFBR guards against the same).
  static func fitted(_ probabilities: DenseMatrix, labels: StoryLabels, weights: [Float]) -> [Float] {
    let classCount = probabilities.columnCount
    let isTrue = labels.indicators
    let support = labels.support
    let common = best(Array(isTrue.indices), probabilities.values, isTrue, weights, classCount)
    return (0..<classCount).map { topic in
      guard support[topic] >= 10 else { return common }
      let own = best(
        Array(stride(from: topic, to: isTrue.count, by: classCount)), probabilities.values, isTrue, weights, classCount)
      let trust = Float(support[topic]) / Float(support[topic] + 10)
      return trust * own + (1 - trust) * common
    }
  }

  /// The threshold of the best F1 over some places of the matrix, halfway between the two probabilities it separates.
  private static func best(
    _ places: [Int], _ probabilities: [Float], _ isTrue: [Bool], _ weights: [Float], _ classCount: Int
  ) -> Float {
    let order = places.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    let total = places.reduce(0.0) { isTrue[$1] ? $0 + Double(weights[$1 / classCount]) : $0 }
    var (hits, given, bestF1) = (0.0, 0.0, 0.0)
    var threshold: Float = 0.5
    for (rank, place) in order.enumerated() {
      let weight = Double(weights[place / classCount])
      given += weight
      if isTrue[place] { hits += weight }
      let next = rank + 1 < order.count ? probabilities[order[rank + 1]] : 0
      guard next < probabilities[place] else { continue }
      let f1 = 2 * hits / (given + total)
      if f1 > bestF1 {
        bestF1 = f1
        threshold = (probabilities[place] + next) / 2
      }
      if hits >= total { break }
    }
    return threshold
  }

  /// The topics that thresholds give each story; the most probable one where none passes, or where there are none.
  package static func chosen(_ probabilities: DenseMatrix, thresholds: [Float]) -> StoryLabels {
    StoryLabels(
      classCount: probabilities.columnCount,
      (0..<probabilities.rowCount).map { chosen(probabilities[row: $0].span, thresholds: thresholds) })
  }

  /// The columns of the topics that thresholds give one story, ascending.
  static func chosen(_ probabilities: Span<Float>, thresholds: [Float]) -> [Int] {
    var passing: [Int] = []
    for topic in thresholds.indices where probabilities[topic] >= thresholds[topic] { passing.append(topic) }
    return passing.isEmpty ? [OutOfFoldScores.best(probabilities)] : passing
  }
}
