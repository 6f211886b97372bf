/// Weighs the scores of several models of stories that may have several topics, so that the sigmoid of their sum fits
/// best which topics each story has: ``ScoreStacking`` for one decision a story and topic.
///
/// All topics share the weights and one offset; what is a topic's own is left to calibration.
struct PairStacking {
  private let parts: [DenseMatrix]
  private let spreads: [Double]
  private let isTrue: [Bool]
  private let weights: [Float]
  private let targets: (high: Double, low: Double)

  /// The weight of each part, none negative, and the mean log loss of a decision that they leave.
  ///
  /// - Complexity: O(*nKp²*) for about ten Newton steps.
  static func fit(
    _ parts: [DenseMatrix], labels: StoryLabels, weights: [Float]
  ) -> (weights: [Double], loss: Double) {
    let stacking = PairStacking(parts, labels, weights)
    let minimizer = StackingMinimizer(
      scales: [Double](repeating: 1, count: parts.count + 1), nonnegativeCount: parts.count,
      evaluate: stacking.evaluate)
    // The offset comes last.
    let found = minimizer.minimum(from: [Double](repeating: 1 / Double(parts.count), count: parts.count) + [0])
    return (zip(found.point, stacking.spreads).map { $0 / $1 }, found.loss)
  }

  private init(_ parts: [DenseMatrix], _ labels: StoryLabels, _ weights: [Float]) {
    self.parts = parts
    self.weights = weights
    spreads = parts.map { OutOfFoldScores(scores: $0).spread }
    let classCount = labels.classCount
    var (positives, negatives) = (0.0, 0.0)
    for story in 0..<labels.count {
      positives += Double(weights[story]) * Double(labels[story].count)
      negatives += Double(weights[story]) * Double(classCount - labels[story].count)
    }
    isTrue = labels.indicators
    // Platt's targets, a little off 0 and 1.
    targets = ((positives + 1) / (positives + 2), 1 / (negatives + 2))
  }

  /// The mean log loss with its derivatives.
  private func evaluate(_ point: [Double]) -> StackingMinimizer.State {
    let count = parts.count
    let size = count + 1
    var state = StackingMinimizer.State(count: size)
    var values = [Double](repeating: 1, count: size)
    let columns = parts[0].columnCount
    var total = 0.0
    for story in weights.indices where weights[story] > 0 {
      let weight = Double(weights[story])
      for entry in story * columns..<(story + 1) * columns {
        var score = point[count]
        for part in 0..<count {
          values[part] = Double(parts[part].values[entry]) / spreads[part]
          score += point[part] * values[part]
        }
        let target = isTrue[entry] ? targets.high : targets.low
        // −t ln p − (1 − t) ln(1 − p), without overflow on either side.
        state.loss +=
          weight
          * (score >= 0
            ? (1 - target) * score + naturalLog(1 + exponential(-score))
            : naturalLog(1 + exponential(score)) - target * score)
        let probability = 1 / (1 + exponential(-score))
        let error = weight * (probability - target)
        let curvature = weight * probability * (1 - probability)
        for p in 0..<size {
          state.gradient[p] += error * values[p]
          for q in 0...p { state.hessian[p * size + q] += curvature * values[p] * values[q] }
        }
        total += weight
      }
    }
    total = max(total, 1e-9)
    state.loss /= total
    for p in 0..<size {
      state.gradient[p] /= total
      for q in 0...p {
        state.hessian[p * size + q] /= total
        state.hessian[q * size + p] = state.hessian[p * size + q]
      }
    }
    return state
  }
}
