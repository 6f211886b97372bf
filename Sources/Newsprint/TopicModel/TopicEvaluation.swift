/// A model's tags beside the labels of stories that it has not seen.
///
/// Topics are numbered: first those of the model, in its order, then the labels of the stories that it has no topic for.
public struct TopicEvaluation: Sendable {
  /// The names of all topics, by number.
  public let topics: [String]
  /// Labels of the stories that the model has no topic for, ascending; stories of them count as wrong.
  public let unknownTopics: [String]
  /// The number of stories.
  public let storyCount: Int
  /// Whether a story has exactly one topic.
  public let isExclusive: Bool
  /// The topics that the stories have; of a model whose stories have one topic, the first label.
  public let truth: StoryLabels
  /// The topics that the model gives the stories.
  ///
  /// A story that it leaves alone counts by what it would have been given, as with classifiers that never abstain:
  /// ``abstentions`` says how many these are, and ``answeredAccuracy`` how good the others.
  public let predicted: StoryLabels
  /// Accuracy, precision, recall and F1.
  public let scores: ClassificationReport
  /// How often a tag is right, by its probability.
  public let reliability: ReliabilityTable
  /// The loss of the probabilities in nats: of one topic a story, or the mean over topics that exclude nothing.
  public let logLoss: Double
  /// How many stories the model gives topics by itself.
  public let answeredCount: Int
  /// How many of these it gives exactly the topics they have.
  public let rightAnswerCount: Int
  /// How many stories it gives none, by the reason.
  public let abstentions: [StoryTags.Abstention: Int]
  /// How the model keeps the precision that it was trained for; nil where it was trained for none.
  public let keptPrecision: PrecisionReport?
  /// The least probabilities for the precision that was asked for.
  public let precision: PrecisionReport?
  /// The scores on stories unlike those of training; nil where the model keeps no sketches of these.
  public let unseen: Unseen?

  /// A model's scores on the stories that have no near-duplicate in its training data.
  public struct Unseen: Sendable {
    /// The number of such stories.
    public let storyCount: Int
    /// Their scores; nil where there are no such stories.
    public let scores: ClassificationReport?
  }

  /// The share of the stories that the model answers whose topics are exactly right; nil where it answers none.
  public var answeredAccuracy: Double? {
    answeredCount > 0 ? Double(rightAnswerCount) / Double(answeredCount) : nil
  }

  /// The share of stories whose topics are exactly right, with its 95 % interval.
  public var accuracy: ConfidenceInterval {
    .proportion(successes: Int((scores.accuracy * Double(storyCount)).rounded()), trials: storyCount)
  }

  /// The most frequent confusions, most frequent first, by the numbers of their topics.
  ///
  /// - Parameters:
  ///   - limit: How many to give.
  ///   - exampleLimit: How many stories to name for each.
  public func confusions(limit: Int = 10, exampleLimit: Int = 3) -> [Confusion] {
    Confusion.mostFrequent(truth: truth, predicted: predicted, limit: limit, exampleLimit: exampleLimit)
  }
}

/// Why a model cannot be evaluated.
public enum EvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no story.
  case noStories

  /// What is wrong.
  public var description: String {
    switch self {
    case .noStories: "there are no stories to evaluate on."
    }
  }
}
