/// The least probability at which each topic of a multi-label model is given, fitted for F1.
package enum TopicThresholds {
  /// Fits one threshold a topic to probabilities of stories that the models have not seen.
  ///
  /// A topic's own best threshold is trusted the more, the more stories it has: below ten it is the common one, which is
  /// best for micro F1, since a threshold fitted to a handful of stories overfits (Yang, *A Study on Thresholding
  /// Strategies for Text Categorization*, 2001, where SCutFBR guards against the same).
  ///
  /// - Parameter threads: How many threads may work; the result does not depend on it.
  static func fitted(
    _ probabilities: DenseMatrix, labels: StoryLabels, weights: [Float], threads: Int
  ) -> [Float] {
    let classCount = probabilities.columnCount
    let isTrue = labels.indicators
    let support = labels.support
    let own = support.indices.filter { support[$0] >= 10 }
    // That of all topics takes the longest, so it begins.
    let found = Parallel.map(1 + own.count, threads: threads) { number in
      let (first, step) = number == 0 ? (0, 1) : (own[number - 1], classCount)
      return best(
        stride(from: first, to: isTrue.count, by: step), probabilities.values, isTrue, weights, classCount)
    }
    var thresholds = [Float](repeating: found[0], count: classCount)
    for (number, topic) in own.enumerated() {
      let trust = Float(support[topic]) / Float(support[topic] + 10)
      thresholds[topic] = trust * found[1 + number] + (1 - trust) * found[0]
    }
    return thresholds
  }

  /// The threshold of the best F1 over some places of the matrix, halfway between the two probabilities it separates.
  private static func best(
    _ places: StrideTo<Int>, _ probabilities: [Float], _ isTrue: [Bool], _ weights: [Float], _ classCount: Int
  ) -> Float {
    var order = places.map { (probability: probabilities[$0], place: $0) }
    order.sort { ($1.probability, $0.place) < ($0.probability, $1.place) }
    let total = places.reduce(0.0) { isTrue[$1] ? $0 + Double(weights[$1 / classCount]) : $0 }
    var (hits, given, bestF1) = (0.0, 0.0, 0.0)
    var threshold: Float = 0.5
    for (rank, (probability, place)) in order.enumerated() {
      let weight = Double(weights[place / classCount])
      given += weight
      if isTrue[place] { hits += weight }
      let next = rank + 1 < order.count ? order[rank + 1].probability : 0
      guard next < probability else { continue }
      let f1 = 2 * hits / (given + total)
      if f1 > bestF1 {
        bestF1 = f1
        threshold = (probability + next) / 2
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
