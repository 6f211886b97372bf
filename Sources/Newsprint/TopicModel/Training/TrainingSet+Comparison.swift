extension TrainingSet {
  /// The best that giving every story the same topics can do: of one topic a story the most frequent one, with its
  /// accuracy; of several as many of the most frequent ones as make the micro F1 highest, with that.
  ///
  /// - Complexity: O(*l* + *k* log *k*), where *l* is the number of labels and *k* that of topics.
  var constantTopics: (first: Int, score: Double) {
    let (labels, weights) = (measured.labels, measured.weights)
    var sizes = [Double](repeating: 0, count: topics.count)
    for story in 0..<labels.count {
      // Micro F1 counts stories, accuracy their weights.
      for topic in labels[story] { sizes[Int(topic)] += isMultiLabel ? 1 : Double(weights[story]) }
    }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    guard let first = order.first else { return (0, 0) }
    guard isMultiLabel else {
      return (first, sizes[first] / max(weights.reduce(0) { $0 + Double($1) }, .leastNormalMagnitude))
    }
    let total = sizes.reduce(0, +)
    var (hits, best) = (0.0, 0.0)
    for (rank, topic) in order.enumerated() {
      hits += sizes[topic]
      best = max(best, 2 * hits / (Double(rank + 1) * Double(labels.count) + total))
    }
    return (first, best)
  }

  /// The standard error of the difference between the accuracies of two ways to give each story a topic, which is far
  /// smaller than that of either: only stories that one has right and the other wrong count.
  func standardErrorOfDifference(_ first: (_ story: Int) -> Int, _ second: (_ story: Int) -> Int) -> Double {
    let (labels, weights) = (measured.labels, measured.weights)
    var (total, differing, balance) = (0.0, 0.0, 0.0)
    for story in 0..<labels.count {
      guard let topic = labels[story].first else { continue }
      let weight = Double(weights[story])
      total += weight
      let isRight = first(story) == Int(topic)
      guard isRight != (second(story) == Int(topic)) else { continue }
      differing += weight
      balance += isRight ? weight : -weight
    }
    guard total > 0 else { return 0 }
    // Nothing is left of the sum where all stories differ one way, but for rounding.
    return max(0, differing - balance * balance / total).squareRoot() / total
  }
}
