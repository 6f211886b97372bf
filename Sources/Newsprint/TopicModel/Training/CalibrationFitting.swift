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
    // Scores that tell nothing at all leave the slope at zero; the order of the topics is kept, by differences that
    // single precision can hold.
    let least = 1e-3 / OutOfFoldScores(scores: best.scores).spread
    var fit = ExclusiveFit(best.scores, labels, weights, slope: Float(max(best.slope, least)))
    // The targets of stacking lie off 0 and 1 by what each topic might have more, which is little beside the stories of a
    // few topics and most of it beside as many topics as stories.
    if scores.columnCount > MeasuredStories.manyTopics { fit = fit.refined() }
    // A curve of one more number has to earn it.
    let saturating = ExclusiveFit(scores, labels, weights, slope: fit.slope).saturating()
    if saturating.loss < fit.loss - 2 {
      fit = saturating
      calibration.saturates = true
      calibration.spreadExponent = 0
    }
    fit.softenToAccuracy()
    calibration.slopes = [Float](repeating: fit.slope, count: scores.columnCount)
    calibration.offsets = [Float](repeating: fit.offset, count: scores.columnCount)
    return calibration
  }

  /// Scores with each story's divided by a power of their spread.
  private static func evened(_ scores: DenseMatrix, exponent: Float) -> DenseMatrix {
    guard exponent != 0, scores.columnCount > 0 else { return scores }
    var evened = scores
    for story in 0..<scores.rowCount {
      evened.withRow(story) { row in
        let scale = scale(row.span, exponent: exponent)
        for topic in row.indices { row[topic] *= scale }
      }
    }
    return evened
  }

  /// A sigmoid for each topic (Platt scaling), fitted with Newton's method as Lin, Lin and Weng say (*A Note on Platt's
  /// Probabilistic Outputs for Support Vector Machines*, 2007).
  ///
  /// Topics of fewer than ten stories share one sigmoid, fitted to all topics together.
  ///
  /// - Parameter threads: How many threads may work; the result does not depend on it.
  package static func sigmoids(
    _ scores: DenseMatrix, labels: StoryLabels, weights: [Float], threads: Int
  ) -> Calibration {
    let classCount = scores.columnCount
    var calibration = Calibration(isExclusive: false, topicCount: classCount)
    let isTrue = labels.indicators
    let support = labels.support
    let own = support.indices.filter { support[$0] >= 10 }
    // That of all topics is the longest, so it begins; nobody asks for it where each topic has its own.
    let common = own.count < classCount ? 1 : 0
    let fits = Parallel.map(common + own.count, threads: threads) { number in
      let (first, step) = number < common ? (0, 1) : (own[number - common], classCount)
      return PlattFit(scores, isTrue, weights, places: stride(from: first, to: isTrue.count, by: step))
    }
    for topic in 0..<classCount where support[topic] < 10 { calibration.take(fits[0], for: topic) }
    for (number, topic) in own.enumerated() { calibration.take(fits[common + number], for: topic) }
    return calibration
  }

  private mutating func take(_ fit: PlattFit, for topic: Int) {
    slopes[topic] = Float(fit.slope)
    offsets[topic] = Float(fit.offset)
  }

  /// The same sigmoids, all softened by one factor so that stories' most probable topics are right as often, on the whole,
  /// as their probabilities say: the best of many is right less often than its own sigmoid takes it to be.
  package func matchingBest(_ scores: DenseMatrix, labels: StoryLabels, weights: [Float]) -> Calibration {
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
        let best = OutOfFoldScores.best(row.span)
        let isRight = labels[story].contains(UInt32(best))
        return sum + Double(weights[story]) * (Double(row[row.startIndex + best]) - (isRight ? 1 : 0))
      }
    }
    guard excess(1) > 0 else { return self }
    var (low, high) = (0.25 as Float, 1 as Float)
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if excess(middle) > 0 { high = middle } else { low = middle }
    }
    return scaled((low + high) / 2)
  }
}

/// The curve from the scores of exclusive topics to probabilities: one slope and, for saturating ones, one offset.
private struct ExclusiveFit {
  private(set) var slope: Float
  private(set) var offset: Float = 0
  private var saturates = false
  private let scores: DenseMatrix
  private let labels: StoryLabels
  private let weights: [Float]

  init(_ scores: DenseMatrix, _ labels: StoryLabels, _ weights: [Float], slope: Float) {
    (self.scores, self.labels, self.weights, self.slope) = (scores, labels, weights, slope)
  }

  /// The saturating curve of the least log loss: for each of some offsets, the best slope by golden-section search.
  func saturating() -> ExclusiveFit {
    var best: (fit: ExclusiveFit, loss: Double)?
    for offset in stride(from: -4 as Float, through: 2, by: 1) {
      let found = bestSlope { fit, slope in (fit.slope, fit.offset, fit.saturates) = (slope, offset, true) }
      if best.map({ found.loss < $0.loss }) ?? true { best = found }
    }
    return best?.fit ?? self
  }

  /// The same curve with the slope of the least log loss.
  func refined() -> ExclusiveFit { bestSlope { fit, slope in fit.slope = slope }.fit }

  /// The curve of the least log loss among those that `shape` makes of slopes from an eighth of this one's to sixteen
  /// times it, by golden-section search.
  private func bestSlope(_ shape: (inout ExclusiveFit, Float) -> Void) -> (fit: ExclusiveFit, loss: Double) {
    func fit(_ exponent: Float) -> ExclusiveFit {
      var fit = self
      shape(&fit, slope * powerOfTwo(exponent))
      return fit
    }
    let golden: Float = 0.618_034
    var (low, high) = (-3 as Float, 4 as Float)
    var (left, right) = (high - golden * (high - low), low + golden * (high - low))
    var (leftLoss, rightLoss) = (fit(left).loss, fit(right).loss)
    for _ in 0..<10 {
      if leftLoss < rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - golden * (high - low)
        leftLoss = fit(left).loss
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + golden * (high - low)
        rightLoss = fit(right).loss
      }
    }
    return leftLoss < rightLoss ? (fit(left), leftLoss) : (fit(right), rightLoss)
  }

  /// Flattens the curve until stories are no surer of their most probable topics, on the whole, than they are right.
  mutating func softenToAccuracy() {
    let (start, shift) = (slope, offset)
    let (confidence, accuracy) = certainty
    guard confidence > accuracy else { return }
    var (low, high) = (0.25 as Float, 1 as Float)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      (slope, offset) = (start * middle, shift * middle)
      if certainty.confidence > accuracy { high = middle } else { low = middle }
    }
  }

  /// The log loss.
  var loss: Double {
    var loss = 0.0
    visit { topic, weight, probabilities in loss -= weight * naturalLog(max(Double(probabilities[topic]), 1e-12)) }
    return loss
  }

  /// The mean probability of stories' most probable topics, and the share of stories of which these are right.
  private var certainty: (confidence: Double, accuracy: Double) {
    var (confidence, right, total) = (0.0, 0.0, 0.0)
    visit { topic, weight, probabilities in
      let best = OutOfFoldScores.best(probabilities.span)
      confidence += weight * Double(probabilities[best])
      right += best == topic ? weight : 0
      total += weight
    }
    return total > 0 ? (confidence / total, right / total) : (0, 0)
  }

  private func visit(_ body: (_ topic: Int, _ weight: Double, _ probabilities: [Float]) -> Void) {
    var calibration = Calibration(isExclusive: true, topicCount: scores.columnCount)
    calibration.saturates = saturates
    calibration.slopes = [Float](repeating: slope, count: scores.columnCount)
    calibration.offsets = [Float](repeating: offset, count: scores.columnCount)
    var row = [Float](repeating: 0, count: scores.columnCount)
    for story in 0..<labels.count where weights[story] > 0 {
      guard let topic = labels[story].first else { continue }
      for (index, score) in scores[row: story].enumerated() { row[index] = score }
      var probabilities = row.mutableSpan
      calibration.apply(to: &probabilities)
      body(Int(topic), Double(weights[story]), row)
    }
  }
}

/// One sigmoid 1 / (1 + exp(−(slope · score + offset))) fitted to scores and whether they are of true topics.
private struct PlattFit {
  private(set) var slope = 1.0
  private(set) var offset = 0.0

  /// A score, what it weighs, and the probability that it should have.
  private struct Point {
    var score: Float
    var weight: Float
    var target: Double
  }

  /// Fits the sigmoid to some places of the matrix.
  init(_ scores: DenseMatrix, _ isTrue: [Bool], _ weights: [Float], places: StrideTo<Int>) {
    var positives = 0.0
    var negatives = 0.0
    for place in places {
      let weight = Double(weights[place / scores.columnCount])
      if isTrue[place] { positives += weight } else { negatives += weight }
    }
    // Platt's targets: a little off 0 and 1, so that separable scores do not run to infinity.
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (negatives + 2)
    let points = places.map { place in
      Point(
        score: scores.values[place], weight: weights[place / scores.columnCount], target: isTrue[place] ? high : low)
    }
    offset = naturalLog((positives + 1) / (negatives + 1))
    slope = 0
    var loss = Self.loss(points, slope, offset)
    for _ in 0..<100 {
      var (gradientA, gradientB, hessianAA, hessianAB, hessianBB) = (0.0, 0.0, 1e-12, 0.0, 1e-12)
      for point in points {
        let weight = Double(point.weight)
        let score = Double(point.score)
        let probability = 1 / (1 + exponential(-(slope * score + offset)))
        let error = weight * (probability - point.target)
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
        let next = Self.loss(points, slope + size * stepA, offset + size * stepB)
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

  private static func loss(_ points: [Point], _ slope: Double, _ offset: Double) -> Double {
    var total = 0.0
    for point in points {
      let z = slope * Double(point.score) + offset
      let target = point.target
      // −t ln p − (1 − t) ln(1 − p), without overflow on either side.
      let loss =
        z >= 0 ? (1 - target) * z + naturalLog(1 + exponential(-z)) : naturalLog(1 + exponential(z)) - target * z
      total += Double(point.weight) * loss
    }
    return total
  }
}
