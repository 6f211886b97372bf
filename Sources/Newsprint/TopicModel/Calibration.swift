/// How a model's scores become probabilities: a straight line for each topic, then softmax or a sigmoid.
///
/// With the same slope for all topics and no offsets, softmax calibration is temperature scaling (Guo, Pleiss, Sun and
/// Weinberger, *On Calibration of Modern Neural Networks*, 2017); with a sigmoid a topic it is Platt's (*Probabilistic
/// Outputs for Support Vector Machines*, 1999), given that the story has one of the topics: a topic of probability *p* by
/// its sigmoid gets *p* / (1 − Π(1 − *pₖ*)), which changes little where some topic is likely.
public struct Calibration: Sendable, Equatable {
  /// Whether a story has exactly one topic: probabilities then add up to 1.
  public var isExclusive: Bool
  /// How far a story's scores are brought to a common range before anything else: they are divided by this power of
  /// their spread, the root mean square of their distances from their mean.
  ///
  /// Long stories have scores far apart, more so than they are certain. 0 leaves scores as they are; 1 gives those of all
  /// stories the same spread.
  public var spreadExponent: Float = 0
  /// Whether exclusive topics' scores go through a sigmoid before they are made to add up to 1, instead of through softmax.
  ///
  /// Scores of topics told from the rest one by one (margins) say little more above a point: softmax, which goes on
  /// growing, makes either clear stories too sure or unclear ones not sure enough.
  public var saturates = false
  /// Whether topics that do not exclude each other are taken for those of a story that has one of them at least.
  package var assumesTopic = true
  /// What each topic's score is multiplied by.
  public var slopes: [Float]
  /// What is added to each topic's score after that.
  public var offsets: [Float]

  /// The calibration that takes scores for log-likelihoods or log-odds as they are.
  public init(isExclusive: Bool, topicCount: Int) {
    self.isExclusive = isExclusive
    slopes = [Float](repeating: 1, count: topicCount)
    offsets = [Float](repeating: 0, count: topicCount)
  }

  /// Turns one story's scores into probabilities, in place.
  package func apply(to scores: inout MutableSpan<Float>) {
    let scale = spreadExponent == 0 ? 1 : Self.scale(scores.span, exponent: spreadExponent)
    for topic in scores.indices {
      let score = scores[topic] * scale * slopes[topic] + offsets[topic]
      // Finite weights of any size may come from a file, and their sums be infinite or, of both signs, no number.
      scores[topic] = score.magnitude < Self.largestScore ? score : score > 0 ? Self.largestScore : -Self.largestScore
    }
    LinearModel.formProbabilities(&scores, link: isExclusive && !saturates ? .softmax : .sigmoid)
    if !isExclusive {
      if assumesTopic { Self.conditionOnTopic(&scores) }
    } else if saturates {
      Self.normalize(&scores)
    }
  }

  /// Divides probabilities by their sum.
  private static func normalize(_ probabilities: inout MutableSpan<Float>) {
    var sum: Float = 0
    for topic in probabilities.indices { sum += probabilities[topic] }
    guard sum > 0 else { return probabilities.update(repeating: 1 / Float(max(probabilities.count, 1))) }
    for topic in probabilities.indices { probabilities[topic] /= sum }
  }

  /// Divides independent probabilities by that of any of them being true.
  private static func conditionOnTopic(_ probabilities: inout MutableSpan<Float>) {
    let count = probabilities.count
    var logNone: Float = 0
    var topic = 0
    while topic < count {
      let end = min(topic &+ 4, count)
      if end &- topic == 4,
        let logarithms = logarithms(
          SIMD4(probabilities[topic], probabilities[topic &+ 1], probabilities[topic &+ 2], probabilities[topic &+ 3]))
      {
        for lane in 0..<4 { logNone += logarithms[lane] }
      } else {
        for topic in topic..<end { logNone += naturalLog(onePlus: -probabilities[topic]) }
      }
      topic = end
    }
    let any = -exponentialMinusOne(logNone)
    guard any > 0, any < 1 else { return }
    // Where one topic alone is likely, rounding may leave the quotient above 1.
    LinearModel.mapLanes(&probabilities) { LaneMath.min($0 / SIMD4(repeating: any), SIMD4(repeating: 1)) }
  }

  /// log(1 − p) of four small probabilities.
  @inline(__always)
  private static func logarithms(_ probabilities: SIMD4<Float>) -> SIMD4<Float>? {
    let limit: Float = 0.28
    guard probabilities[0] < limit, probabilities[1] < limit, probabilities[2] < limit, probabilities[3] < limit else {
      return nil
    }
    return LaneMath.log1p(-probabilities)
  }

  /// What a story's scores are multiplied by to bring their spread nearer to that of others.
  static func scale(_ scores: Span<Float>, exponent: Float) -> Float {
    var sum: Float = 0
    for topic in scores.indices { sum += scores[topic] }
    let mean = sum / Float(max(scores.count, 1))
    var squares: Float = 0
    for topic in scores.indices { squares += (scores[topic] - mean) * (scores[topic] - mean) }
    let spread = (squares / Float(max(scores.count, 1))).squareRoot()
    // Scores that hardly differ say nothing, and are not made to.
    return power(max(spread, leastSpread), -exponent)
  }

  /// What scores end at; probabilities are 0 and 1 long before.
  private static let largestScore: Float = 1e30
  private static let leastSpread: Float = 1e-2

  /// Turns the scores of many stories, one row each, into probabilities.
  public func probabilities(_ scores: DenseMatrix) -> DenseMatrix {
    var result = scores
    for row in 0..<scores.rowCount { result.withRow(row) { apply(to: &$0) } }
    return result
  }
}
