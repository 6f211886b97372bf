/// How a model's scores become probabilities: a straight line for each topic, then softmax or a sigmoid.
///
/// With the same slope for all topics and no offsets, softmax calibration is temperature scaling (Guo, Pleiss, Sun and
/// Weinberger, *On Calibration of Modern Neural Networks*, 2017); with a sigmoid a topic it is Platt's (*Probabilistic
/// Outputs for Support Vector Machines*, 1999).
public struct Calibration: Sendable, Equatable {
  /// Whether a story has exactly one topic: probabilities then add up to 1.
  public var isExclusive: Bool
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
  package func apply(to scores: UnsafeMutableBufferPointer<Float>) {
    guard let base = scores.baseAddress else { return }
    for topic in 0..<scores.count { base[topic] = base[topic] * slopes[topic] + offsets[topic] }
    LinearModel.formProbabilities(base, count: scores.count, link: isExclusive ? .softmax : .sigmoid)
  }

  /// Turns the scores of many stories, one row each, into probabilities.
  public func probabilities(_ scores: DenseMatrix) -> DenseMatrix {
    var result = scores
    result.values.withUnsafeMutableBufferPointer { values in
      for row in 0..<scores.rowCount {
        apply(
          to: UnsafeMutableBufferPointer(rebasing: values[row * scores.columnCount..<(row + 1) * scores.columnCount]))
      }
    }
    return result
  }
}
