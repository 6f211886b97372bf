#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Calibration {
  /// The slope, the same for all topics, and the power of a story's spread to divide by, that make the true topics of
  /// stories the most probable: temperature scaling with a temperature that rises with the range of a story's scores.
  ///
  /// Where that leaves stories surer, on the whole, than they are right, as where some labels are noise, the slope is
  /// lowered until they are not.
  ///
  /// - Parameters:
  ///   - scores: One row a story, from models that have not seen it.
  ///   - labels: One topic a story.
  /// - Complexity: O(*nK*) for about seventy steps, where *n* is the number of stories and *K* that of topics.
  package static func temperature(_ scores: DenseMatrix, labels: StoryLabels, weights: [Float]) -> Calibration {
    var best: (loss: Double, slope: Double, exponent: Float, scores: DenseMatrix)?
    for exponent: Float in [0, 0.25, 0.5, 0.75, 1] {
      let evened = evened(scores, exponent: exponent)
      let fit = ScoreStacking.fit([evened], labels: labels, weights: weights)
      if best.map({ fit.loss < $0.loss }) ?? true { best = (fit.loss, fit.weights[0], exponent, evened) }
    }
    var calibration = Calibration(isExclusive: true, topicCount: scores.columnCount)
    guard let best else { return calibration }
    calibration.spreadExponent = best.exponent
    // Scores that tell nothing at all leave the slope at zero; the order of the topics is kept.
    var slope = max(best.slope, 1e-6)
    let accuracy = OutOfFoldScores(scores: scores).accuracy(labels, weights)
    if meanConfidence(best.scores, slope: slope, weights: weights) > accuracy {
      var (low, high) = (slope / 4, slope)
      for _ in 0..<16 {
        slope = (low + high) / 2
        if meanConfidence(best.scores, slope: slope, weights: weights) > accuracy { high = slope } else { low = slope }
      }
    }
    calibration.slopes = [Float](repeating: Float(slope), count: scores.columnCount)
    return calibration
  }

  /// Scores with each story's divided by a power of their spread.
  private static func evened(_ scores: DenseMatrix, exponent: Float) -> DenseMatrix {
    guard exponent != 0, scores.columnCount > 0 else { return scores }
    var evened = scores
    evened.values.withUnsafeMutableBufferPointer { values in
      for start in stride(from: 0, to: values.count, by: scores.columnCount) {
        let row = UnsafeMutableBufferPointer(rebasing: values[start..<start + scores.columnCount])
        let scale = scale(UnsafeBufferPointer(row), exponent: exponent)
        for topic in row.indices { row[topic] *= scale }
      }
    }
    return evened
  }

  /// The mean probability of stories' most probable topics.
  private static func meanConfidence(_ scores: DenseMatrix, slope: Double, weights: [Float]) -> Double {
    let (classCount, slope) = (scores.columnCount, Float(slope))
    var (sum, total) = (0.0, 0.0)
    scores.values.withUnsafeBufferPointer { values in
      for story in 0..<scores.rowCount {
        let row = UnsafeBufferPointer(rebasing: values[story * classCount..<(story + 1) * classCount])
        var largest = -Float.infinity
        for score in row { largest = max(largest, score) }
        var powers: Float = 0
        for score in row { powers += expf(slope * (score - largest)) }
        sum += Double(weights[story]) / Double(powers)
        total += Double(weights[story])
      }
    }
    return total > 0 ? sum / total : 0
  }

  /// A sigmoid for each topic (Platt scaling), fitted with Newton's method as Lin, Lin and Weng say (*A Note on Platt's
  /// Probabilistic Outputs for Support Vector Machines*, 2007).
  ///
  /// Topics of fewer than ten stories share one sigmoid, fitted to all topics together.
  static func sigmoids(_ scores: DenseMatrix, labels: StoryLabels, weights: [Float]) -> Calibration {
    let classCount = scores.columnCount
    var calibration = Calibration(isExclusive: false, topicCount: classCount)
    var isTrue = [Bool](repeating: false, count: scores.values.count)
    for story in 0..<labels.count {
      for topic in labels[story] { isTrue[story * classCount + Int(topic)] = true }
    }
    let support = labels.support
    let everything = PlattFit(places: Array(scores.values.indices), scores, isTrue, weights)
    for topic in 0..<classCount {
      let own = support[topic] >= 10
      let fit =
        own
        ? PlattFit(places: Array(stride(from: topic, to: isTrue.count, by: classCount)), scores, isTrue, weights)
        : everything
      calibration.slopes[topic] = Float(fit.slope)
      calibration.offsets[topic] = Float(fit.offset)
    }
    return calibration.matchingBest(scores, labels: labels, weights: weights)
  }

  /// The same sigmoids, all softened or sharpened by one factor so that stories' most probable topics are right as often
  /// as their probabilities say: the best of many is right less often than its own sigmoid takes it to be.
  private func matchingBest(_ scores: DenseMatrix, labels: StoryLabels, weights: [Float]) -> Calibration {
    func scaled(_ factor: Float) -> Calibration {
      var calibration = self
      calibration.slopes = slopes.map { $0 * factor }
      calibration.offsets = offsets.map { $0 * factor }
      return calibration
    }
    /// How much surer of their best topics stories are than they are right.
    func excess(_ factor: Float) -> Double {
      let probabilities = scaled(factor).probabilities(scores)
      return (0..<labels.count).reduce(0) { sum, story in
        let row = probabilities[row: story]
        let best = OutOfFoldScores.best(row)
        let isRight = labels[story].contains(UInt32(best))
        return sum + Double(weights[story]) * (Double(row[row.startIndex + best]) - (isRight ? 1 : 0))
      }
    }
    var (low, high) = (0.25 as Float, 4 as Float)
    for _ in 0..<12 {
      let middle = (low * high).squareRoot()
      if excess(middle) > 0 { high = middle } else { low = middle }
    }
    return scaled((low * high).squareRoot())
  }
}

/// One sigmoid 1 / (1 + exp(−(slope · score + offset))) fitted to scores and whether they are of true topics.
private struct PlattFit {
  private(set) var slope = 1.0
  private(set) var offset = 0.0

  init(places: [Int], _ scores: DenseMatrix, _ isTrue: [Bool], _ weights: [Float]) {
    var positives = 0.0
    var negatives = 0.0
    for place in places {
      let weight = Double(weights[place / scores.columnCount])
      if isTrue[place] { positives += weight } else { negatives += weight }
    }
    // Platt's targets: a little off 0 and 1, so that separable scores do not run to infinity.
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (negatives + 2)
    offset = log((positives + 1) / (negatives + 1))
    slope = 0
    var loss = Self.loss(places, scores, isTrue, weights, high, low, slope, offset)
    for _ in 0..<100 {
      var (gradientA, gradientB, hessianAA, hessianAB, hessianBB) = (0.0, 0.0, 1e-12, 0.0, 1e-12)
      for place in places {
        let weight = Double(weights[place / scores.columnCount])
        let score = Double(scores.values[place])
        let probability = 1 / (1 + exp(-(slope * score + offset)))
        let error = weight * (probability - (isTrue[place] ? high : low))
        let curvature = weight * probability * (1 - probability)
        gradientA += error * score
        gradientB += error
        hessianAA += curvature * score * score
        hessianAB += curvature * score
        hessianBB += curvature
      }
      if abs(gradientA) < 1e-5, abs(gradientB) < 1e-5 { return }
      let determinant = hessianAA * hessianBB - hessianAB * hessianAB
      guard determinant > 0 else { return }
      let stepA = -(hessianBB * gradientA - hessianAB * gradientB) / determinant
      let stepB = -(hessianAA * gradientB - hessianAB * gradientA) / determinant
      let descent = gradientA * stepA + gradientB * stepB
      var size = 1.0
      while size > 1e-10 {
        let next = Self.loss(
          places, scores, isTrue, weights, high, low, slope + size * stepA, offset + size * stepB)
        if next < loss + 1e-4 * size * descent {
          slope += size * stepA
          offset += size * stepB
          loss = next
          break
        }
        size /= 2
      }
      if size <= 1e-10 { return }
    }
  }

  private static func loss(
    _ places: [Int], _ scores: DenseMatrix, _ isTrue: [Bool], _ weights: [Float], _ high: Double, _ low: Double,
    _ slope: Double, _ offset: Double
  ) -> Double {
    var total = 0.0
    for place in places {
      let z = slope * Double(scores.values[place]) + offset
      let target = isTrue[place] ? high : low
      // −t ln p − (1 − t) ln(1 − p), without overflow on either side.
      let loss = z >= 0 ? (1 - target) * z + log(1 + exp(-z)) : log(1 + exp(z)) - target * z
      total += Double(weights[place / scores.columnCount]) * loss
    }
    return total
  }
}
