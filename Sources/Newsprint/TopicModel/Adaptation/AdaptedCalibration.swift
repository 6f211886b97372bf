/// Calibrates an adapted model without labels: on the archive, to what the model before says.
///
/// Where that model's probabilities are right, they are the expected truth of each story; a curve fitted to them gives
/// scores their right probabilities as far as the model before knew. All topics share one curve: with one each, topics are
/// brought back to the balance of the model before, and new stories lose what was learnt of them (BBC's headlines, half of
/// them learnt from and the others tagged: 0.755 instead of 0.780; 20 Newsgroups 0.765 instead of 0.814).
enum AdaptedCalibration {
  private static let mostSteps = 50

  /// One sigmoid for all topics, or one slope where they exclude each other.
  ///
  /// - Parameters:
  ///   - scores: Those of the adapted model, one row a story.
  ///   - evidence: The log-odds, or log-probabilities, of the model before.
  ///   - isFitted: Which topics have changed; the others' scores are taken as log-odds.
  static func fitted(
    _ scores: DenseMatrix, to evidence: DenseMatrix, isExclusive: Bool, where isFitted: [Bool]
  ) -> Calibration {
    let topicCount = scores.columnCount
    var calibration = Calibration(isExclusive: isExclusive, topicCount: topicCount)
    guard !isExclusive else {
      calibration.slopes = [Float](repeating: Float(slope(scores, to: evidence)), count: topicCount)
      return calibration
    }
    let changed = (0..<topicCount).filter { isFitted[$0] }
    let line = SoftSigmoid(
      (0..<scores.rowCount).flatMap { story in
        changed.map { topic in
          (Double(scores[story, topic]), 1 / (1 + exponential(-Double(evidence[story, topic]))))
        }
      })
    for topic in changed {
      calibration.slopes[topic] = Float(line.slope)
      calibration.offsets[topic] = Float(line.offset)
    }
    return calibration
  }

  /// The slope at which softmax is nearest to probabilities: that of the least cross-entropy, found by bisection, since
  /// the loss is convex.
  private static func slope(_ scores: DenseMatrix, to evidence: DenseMatrix) -> Double {
    var (low, high) = (-4.0, 4.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if gradient(scores, evidence, slope: exponential(middle)) > 0 { high = middle } else { low = middle }
    }
    return exponential((low + high) / 2)
  }

  private static func gradient(_ scores: DenseMatrix, _ evidence: DenseMatrix, slope: Double) -> Double {
    var sum = 0.0
    for story in 0..<scores.rowCount {
      var own = scores[row: story].map { $0 * Float(slope) }
      var span = own.mutableSpan
      LinearModel.formProbabilities(&span, link: .softmax)
      for topic in own.indices {
        sum += Double(scores[story, topic]) * (Double(own[topic]) - exponential(Double(evidence[story, topic])))
      }
    }
    return sum
  }

  /// One sigmoid 1 / (1 + exp(−(slope · score + offset))) of the least cross-entropy to probabilities, by Newton's method
  /// with steps halved until they help.
  private struct SoftSigmoid {
    private(set) var slope = 1.0
    private(set) var offset = 0.0

    init(_ points: [(score: Double, target: Double)]) {
      var loss = Self.loss(points, slope, offset)
      for _ in 0..<mostSteps {
        var (gradientA, gradientB, hessianAA, hessianAB, hessianBB) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
        for (score, target) in points {
          let probability = 1 / (1 + exponential(-(slope * score + offset)))
          let curvature = probability * (1 - probability)
          gradientA += (probability - target) * score
          gradientB += probability - target
          hessianAA += curvature * score * score
          hessianAB += curvature * score
          hessianBB += curvature
        }
        let determinant = hessianAA * hessianBB - hessianAB * hessianAB
        guard abs(gradientA) + abs(gradientB) > 1e-6 * Double(points.count), determinant > 0 else { return }
        let stepA = (hessianAB * gradientB - hessianBB * gradientA) / determinant
        let stepB = (hessianAB * gradientA - hessianAA * gradientB) / determinant
        var size = 1.0
        while size > 1e-6 {
          let (nextSlope, nextOffset) = (slope + size * stepA, offset + size * stepB)
          let next = Self.loss(points, nextSlope, nextOffset)
          // A falling curve would turn the model round.
          if next < loss, nextSlope > 0 {
            (slope, offset, loss) = (nextSlope, nextOffset, next)
            break
          }
          size /= 2
        }
        if size <= 1e-6 { return }
      }
    }

    private static func loss(
      _ points: [(score: Double, target: Double)], _ slope: Double, _ offset: Double
    ) -> Double {
      points.reduce(0) { sum, point in
        let z = slope * point.score + offset
        // −t ln p − (1 − t) ln(1 − p), without overflow on either side.
        return sum + naturalLog(1 + exponential(-abs(z))) + max(z, 0) - point.target * z
      }
    }
  }
}
