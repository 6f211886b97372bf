/// The threshold of similarity that people's answers about pairs of stories speak for, and how good it is.
///
/// It is the one with the best F1 on the answers, in the middle between the least similarity that it takes in and the next
/// one below; of equal ones the highest. The answers are those of pairs that people were shown: pairs that no search found
/// are not among them, so that recall is that of the pairs shown.
public struct ThresholdProposal: Sendable, Equatable {
  /// How good a threshold is on the answers.
  public struct Point: Sendable, Equatable {
    /// The least similarity of two stories that are taken for one.
    public let threshold: Double
    /// The share of such pairs that are one story, with its 95 % interval (Wilson).
    public let precision: ConfidenceInterval
    /// The share of the pairs of one story that are found, with its 95 % interval.
    public let recall: ConfidenceInterval

    /// The harmonic mean of precision and recall.
    public var f1: Double {
      let sum = precision.estimate + recall.estimate
      return sum > 0 ? 2 * precision.estimate * recall.estimate / sum : 0
    }
  }

  /// The threshold that is proposed.
  public let proposed: Point
  /// Every threshold that makes a difference, from the highest.
  public let points: [Point]
  /// The number of pairs that are one story.
  public let sameCount: Int
  /// The number of pairs that are not.
  public let differentCount: Int

  /// Looks for the best threshold.
  ///
  /// - Parameter answers: For each pair how alike the stories are, in 0...1, and whether they are one story.
  /// - Returns: nil where no pair is one story.
  /// - Complexity: O(*n* log *n*), where *n* is the number of answers.
  public init?(_ answers: [(similarity: Double, isSame: Bool)]) {
    let total = answers.count { $0.isSame }
    guard total > 0 else { return nil }
    let ranked = answers.sorted { $0.similarity > $1.similarity }
    var points: [Point] = []
    var same = 0
    for (rank, answer) in ranked.enumerated() {
      if answer.isSame { same += 1 }
      let next = rank + 1 < ranked.count ? ranked[rank + 1].similarity : nil
      if next == answer.similarity { continue }
      points.append(
        Point(
          threshold: next.map { (answer.similarity + $0) / 2 } ?? answer.similarity,
          precision: .proportion(successes: same, trials: rank + 1),
          recall: .proportion(successes: same, trials: total)))
    }
    guard var best = points.first else { return nil }
    for point in points where point.f1 > best.f1 { best = point }
    proposed = best
    self.points = points
    sameCount = total
    differentCount = answers.count - total
  }
}
