/// How often tags are right from a least probability on, topic by topic, and how many stories still get one.
///
/// The topics that a story is given are settled before: a least probability only holds some of them back.
public struct PrecisionReport: Sendable, Equatable {
  /// The tags that are left.
  public struct Tags: Sendable, Equatable {
    /// The share of them that are right, with its 95 % interval (Wilson).
    public let precision: ConfidenceInterval
    /// The number of tags.
    public let count: Int
    /// For one topic the share of its tags that are left; for all topics the share of the stories that keep a tag.
    public let coverage: Double
  }

  /// The tags of one topic.
  public struct Topic: Sendable, Equatable {
    /// The probability from which on tags are left, or nil where none makes them precise enough.
    public let minimumProbability: Double?
    /// The tags that are left.
    public let tags: Tags
  }

  /// The share of tags that are to be right.
  public let target: Double
  /// The topics, by class.
  public let topics: [Topic]
  /// All topics together.
  public let overall: Tags

  /// Finds for each topic the least probability from which on the share of right tags reaches a target.
  ///
  /// - Parameters:
  ///   - probabilities: One row a story, one column a class.
  ///   - truth: The topics of the stories.
  ///   - given: The topics that stories are given when nothing is held back.
  ///   - target: The share of tags that are to be right, in 0...1.
  /// - Precondition: All have the same stories and classes.
  /// - Complexity: O(*n* log *n*), where *n* is the number of tags.
  public init(probabilities: DenseMatrix, truth: StoryLabels, given: StoryLabels, target: Double) {
    var tags = Self.tags(probabilities, truth, given)
    let minimums = tags.indices.map { topic -> Double? in
      tags[topic].sort { $0.probability > $1.probability }
      return Self.leastProbability(tags[topic], target: target).map { Double($0) }
    }
    self.init(tags, minimums, storyCount: truth.count, target: target)
  }

  /// Measures the tags that given least probabilities leave.
  ///
  /// - Parameters:
  ///   - probabilities: One row a story, one column a class.
  ///   - truth: The topics of the stories.
  ///   - given: The topics that stories are given when nothing is held back.
  ///   - minimumProbabilities: One a class; infinite for a class that is never given.
  ///   - target: The share of tags that were to be right.
  public init(
    probabilities: DenseMatrix, truth: StoryLabels, given: StoryLabels, minimumProbabilities: [Float], target: Double
  ) {
    precondition(minimumProbabilities.count == truth.classCount, "There must be one least probability a class")
    self.init(
      Self.tags(probabilities, truth, given),
      minimumProbabilities.map { $0.isFinite ? Double($0) : nil }, storyCount: truth.count, target: target)
  }

  private init(_ tags: [[Tag]], _ minimums: [Double?], storyCount: Int, target: Double) {
    self.target = target
    var topics: [Topic] = []
    var covered = Set<Int>()
    var (right, count) = (0, 0)
    for (tags, minimum) in zip(tags, minimums) {
      let left = tags.filter { tag in minimum.map { Double(tag.probability) >= $0 } ?? false }
      let hits = left.count { $0.isRight }
      right += hits
      count += left.count
      covered.formUnion(left.map(\.story))
      topics.append(
        Topic(
          minimumProbability: minimum,
          tags: Tags(
            precision: .proportion(successes: hits, trials: left.count), count: left.count,
            coverage: tags.isEmpty ? 0 : Double(left.count) / Double(tags.count))))
    }
    self.topics = topics
    overall = Tags(
      precision: .proportion(successes: right, trials: count), count: count,
      coverage: storyCount == 0 ? 0 : Double(covered.count) / Double(storyCount))
  }

  /// One topic given to one story.
  private struct Tag {
    var story: Int
    var probability: Float
    var isRight: Bool
  }

  private static func tags(_ probabilities: DenseMatrix, _ truth: StoryLabels, _ given: StoryLabels) -> [[Tag]] {
    precondition(
      truth.count == given.count && truth.count == probabilities.rowCount, "There must be one row for each story")
    precondition(
      truth.classCount == given.classCount && truth.classCount == probabilities.columnCount,
      "There must be one column for each class")
    var tags = [[Tag]](repeating: [], count: truth.classCount)
    for story in 0..<given.count {
      for topic in given[story] {
        tags[Int(topic)].append(
          Tag(
            story: story, probability: probabilities[story, Int(topic)], isRight: truth[story].contains(topic)))
      }
    }
    return tags
  }

  /// The least probability from which on enough tags are right, of tags by falling probability.
  private static func leastProbability(_ tags: [Tag], target: Double) -> Float? {
    var least: Float?
    var right = 0
    for (rank, tag) in tags.enumerated() {
      if tag.isRight { right += 1 }
      if rank + 1 < tags.count, tags[rank + 1].probability == tag.probability { continue }
      if Double(right) >= target * Double(rank + 1) { least = tag.probability }
    }
    return least
  }
}
