/// The least probability at which each topic is given, fitted for a precision on stories that models have not seen.
enum PrecisionThresholds {
  /// From this weight of tags on a topic has a probability of its own, and is given up where none is precise enough.
  private static let tellingWeight = 50.0

  private struct Tag {
    var probability: Float
    var weight: Double
    var isRight: Bool
  }

  /// Fits one least probability a topic.
  ///
  /// The tags from a probability on are precise enough where the lower end of their precision's interval of one standard
  /// error (Wilson) is: the probability is chosen among many, so that the best of them was also lucky. A topic with few
  /// tags takes the probability of all topics together, one with more its own the more it has. A topic whose tags are
  /// not precise enough at any probability, though it has many, is never given.
  ///
  /// - Parameters:
  ///   - given: The topics that stories are given when nothing is held back.
  /// - Returns: Infinity for topics that are never given.
  static func fitted(
    _ probabilities: DenseMatrix, labels: StoryLabels, given: StoryLabels, weights: [Float], precision: Double
  ) -> [Float] {
    var tags = [[Tag]](repeating: [], count: labels.classCount)
    for story in 0..<given.count where weights[story] > 0 {
      for topic in given[story] {
        tags[Int(topic)].append(
          Tag(
            probability: probabilities[story, Int(topic)], weight: Double(weights[story]),
            isRight: labels[story].contains(topic)))
      }
    }
    let common = least(tags.flatMap { $0 }, precision) ?? .infinity
    return tags.map { tags in
      let weight = tags.reduce(0) { $0 + $1.weight }
      guard weight >= tellingWeight else { return common }
      guard let own = least(tags, precision) else { return .infinity }
      guard common.isFinite else { return own }
      let trust = Float(weight / (weight + tellingWeight))
      return trust * own + (1 - trust) * common
    }
  }

  /// The lower end of the interval of one standard error of a proportion (Wilson, 1927).
  private static func lowerEnd(_ right: Double, of total: Double) -> Double {
    let share = right / total
    let reach = (share * (1 - share) / total + 1 / (4 * total * total)).squareRoot()
    return (share + 1 / (2 * total) - reach) / (1 + 1 / total)
  }

  /// The least probability from which on enough tags are right, halfway to the next tag; nil where there is none.
  private static func least(_ tags: [Tag], _ precision: Double) -> Float? {
    let tags = tags.sorted { $0.probability > $1.probability }
    var least: Float?
    var (right, total) = (0.0, 0.0)
    for (rank, tag) in tags.enumerated() {
      total += tag.weight
      if tag.isRight { right += tag.weight }
      let next = rank + 1 < tags.count ? tags[rank + 1].probability : 0
      guard next < tag.probability else { continue }
      if lowerEnd(right, of: total) >= precision { least = rank + 1 < tags.count ? (tag.probability + next) / 2 : 0 }
    }
    return least
  }
}

extension TopicTrainer {
  /// The least probabilities for the precision asked for; empty where none was, or where nothing was held out.
  func minimumProbabilities(_ candidate: Candidate, _ calibration: Calibration, _ thresholds: [Float]) -> [Float] {
    guard let precision = options.precision, let scores = candidate.outOfFold?.scores else { return [] }
    let probabilities = calibration.probabilities(scores)
    return PrecisionThresholds.fitted(
      probabilities, labels: set.measured.labels, given: TopicThresholds.chosen(probabilities, thresholds: thresholds),
      weights: set.measured.weights, precision: precision)
  }

  /// How the model keeps the precision asked for on stories that were held out.
  func precisionReport(_ candidate: Candidate, _ model: TopicModel) -> PrecisionReport? {
    guard let precision = model.rules.precision, !model.rules.minimumProbabilities.isEmpty,
      let scores = candidate.outOfFold?.scores
    else { return nil }
    let probabilities = model.calibration.probabilities(scores)
    return PrecisionReport(
      probabilities: probabilities, truth: set.measured.labels,
      given: TopicThresholds.chosen(probabilities, thresholds: model.thresholds),
      minimumProbabilities: model.rules.minimumProbabilities, target: precision)
  }
}
