/// Weighs the scores of several models so that the softmax of their sum fits the stories' topics best.
///
/// The weights, none negative, minimise the log loss of stories that the models have not seen: stacked generalization
/// (Wolpert, *Stacked Generalization*, 1992; Breiman, *Stacked Regressions*, 1996). The loss is smooth where a count of
/// right answers is not, so that a few hundred stories fix the weights well, and the sum comes out calibrated. With a
/// single model this is temperature scaling.
///
/// As in Platt's scaling, targets lie a little off 0 and 1, as if each story's topic were known from as many draws as
/// there are stories and one more for each topic: scores that separate the topics perfectly do not run to infinity.
package struct ScoreStacking {
  private let parts: [DenseMatrix]
  private let topics: [Int]
  private let storyWeights: [Float]
  private let classCount: Int
  private let smoothing: Double

  /// The weight of each part, and the log loss that they leave.
  ///
  /// - Parameters:
  ///   - parts: For each model one row a story, one column a topic.
  ///   - labels: One topic a story; stories without one do not count.
  ///   - weights: How much each story counts.
  /// - Complexity: O(*nKp²*) for about ten Newton steps, where *n* is the number of stories, *K* of topics, *p* of parts.
  package static func fit(
    _ parts: [DenseMatrix], labels: StoryLabels, weights: [Float]
  ) -> (weights: [Double], loss: Double) {
    let spreads = parts.map { OutOfFoldScores(scores: $0).spread }
    let stacking = ScoreStacking(parts, labels, weights)
    let minimizer = StackingMinimizer(
      scales: spreads, nonnegativeCount: parts.count, evaluate: stacking.evaluate)
    let found = minimizer.minimum(from: spreads.map { 1 / (Double(parts.count) * $0) })
    return (found.point, found.loss)
  }

  private init(_ parts: [DenseMatrix], _ labels: StoryLabels, _ weights: [Float]) {
    self.parts = parts
    topics = (0..<labels.count).map { labels[$0].first.map { Int($0) } ?? -1 }
    storyWeights = weights
    classCount = labels.classCount
    smoothing = 1 / Double(labels.count + labels.classCount)
  }

  /// The log loss with its derivatives.
  private func evaluate(_ weights: [Double]) -> StackingMinimizer.State {
    let count = parts.count
    var state = StackingMinimizer.State(count: count)
    var sums = [Float](repeating: 0, count: classCount)
    var means = [Double](repeating: 0, count: count)
    let factors = weights.map { Float($0) }
    for story in topics.indices where topics[story] >= 0 && storyWeights[story] > 0 {
      let weight = Double(storyWeights[story])
      let (start, topic) = (story * classCount, topics[story])
      for index in 0..<classCount { sums[index] = 0 }
      for part in 0..<count {
        let factor = factors[part]
        let values = parts[part].values
        let scores = values.span
        for index in 0..<classCount { sums[index] += factor * scores[start + index] }
      }
      var largest = -Float.infinity
      var mean: Float = 0
      for score in sums {
        largest = max(largest, score)
        mean += score
      }
      let own = Double(sums[topic])
      var total: Float = 0
      for index in 0..<classCount {
        sums[index] = exponential(sums[index] - largest)
        total += sums[index]
      }
      for index in 0..<classCount { sums[index] /= total }
      let kept = 1 - smoothing * Double(classCount)
      state.loss += weight * (Double(largest + naturalLog(total)) - kept * own - smoothing * Double(mean))
      for part in 0..<count {
        let values = parts[part].values
        let scores = values.span
        var (expected, plain) = (0 as Float, 0 as Float)
        for index in 0..<classCount {
          expected += sums[index] * scores[start + index]
          plain += scores[start + index]
        }
        means[part] = Double(expected)
        state.gradient[part] +=
          weight * (Double(expected) - kept * Double(scores[start + topic]) - smoothing * Double(plain))
      }
      for p in 0..<count {
        for q in 0...p {
          var product: Float = 0
          let (one, other) = (parts[p].values, parts[q].values)
          let first = one.span
          let second = other.span
          for index in 0..<classCount { product += sums[index] * first[start + index] * second[start + index] }
          let curvature = weight * (Double(product) - means[p] * means[q])
          state.hessian[p * count + q] += curvature
          if p != q { state.hessian[q * count + p] += curvature }
        }
      }
    }
    return state
  }
}
