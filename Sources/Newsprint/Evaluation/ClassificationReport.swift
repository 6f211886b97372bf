/// How well predicted topics match the true ones: accuracy, and precision, recall and F1 by topic and averaged.
///
/// The numbers are those of scikit-learn's `classification_report` with `zero_division=0`. Works for one topic a story
/// and for several, and with stories that were given none.
///
///     let truth = StoryLabels(classCount: 2, single: [0, 0, 1, 1])
///     let predicted = StoryLabels(classCount: 2, single: [0, 1, 1, 1])
///     let report = ClassificationReport(truth: truth, predicted: predicted)
///     report.accuracy          // 0.75
///     report.topics[0].recall  // 0.5
public struct ClassificationReport: Sendable, Equatable {
  /// Precision, recall and F1, each in 0...1.
  public struct Scores: Sendable, Equatable {
    /// The share of the given topics that are right; 0 where none was given.
    public let precision: Double
    /// The share of the true topics that were given; 0 where there is none.
    public let recall: Double
    /// The harmonic mean of precision and recall; 0 where both are.
    ///
    /// In an average over topics it is the mean of the topics' F1, not the F1 of mean precision and recall.
    public let f1: Double
  }

  /// The counts and scores of one topic.
  public struct Topic: Sendable, Equatable {
    /// The number of stories that have the topic.
    public let support: Int
    /// The number of stories that were given the topic.
    public let predictedCount: Int
    /// The number of stories that have the topic and were given it.
    public let truePositiveCount: Int
    /// The topic's scores.
    public var scores: Scores {
      Scores(truePositives: truePositiveCount, predicted: predictedCount, support: support)
    }
    /// The share of the stories given the topic that have it; 0 where none was given it.
    public var precision: Double { scores.precision }
    /// The share of the stories with the topic that were given it; 0 where none has it.
    public var recall: Double { scores.recall }
    /// The harmonic mean of precision and recall; 0 where both are.
    public var f1: Double { scores.f1 }
    /// Whether some story has the topic or was given it.
    public var occurs: Bool { support + predictedCount > 0 }
  }

  /// The number of stories.
  public let storyCount: Int
  /// The share of stories whose topics are exactly right, all of them (subset accuracy); 0 without stories.
  public let accuracy: Double
  /// The counts and scores of each class.
  public let topics: [Topic]

  /// Compares the topics of each story.
  ///
  /// - Precondition: Both have the same stories and classes.
  /// - Complexity: O(*n* + *k*), where *n* is the number of labels and *k* the number of classes.
  public init(truth: StoryLabels, predicted: StoryLabels) {
    precondition(truth.count == predicted.count, "The truth and the prediction have different numbers of stories")
    precondition(truth.classCount == predicted.classCount, "The truth and the prediction have different classes")
    var truePositives = [Int](repeating: 0, count: truth.classCount)
    var exact = 0
    for story in 0..<truth.count {
      let actual = truth[story]
      let given = predicted[story]
      var (i, j) = (actual.startIndex, given.startIndex)
      var common = 0
      while i < actual.endIndex, j < given.endIndex {
        let (trueClass, givenClass) = (actual[i], given[j])
        if trueClass == givenClass {
          truePositives[Int(trueClass)] += 1
          common += 1
        }
        if trueClass <= givenClass { i += 1 }
        if givenClass <= trueClass { j += 1 }
      }
      if common == actual.count, common == given.count { exact += 1 }
    }
    storyCount = truth.count
    accuracy = ratio(exact, truth.count)
    topics = zip(truePositives, zip(truth.support, predicted.support)).map {
      Topic(support: $1.0, predictedCount: $1.1, truePositiveCount: $0)
    }
  }

  /// The scores over all topics as if they were one: every given topic counts the same.
  ///
  /// With one true and one given topic a story, all three equal the accuracy.
  public var micro: Scores {
    Scores(
      truePositives: topics.reduce(0) { $0 + $1.truePositiveCount },
      predicted: topics.reduce(0) { $0 + $1.predictedCount }, support: topics.reduce(0) { $0 + $1.support })
  }

  /// The mean of the topics' scores: every topic counts the same, however few its stories.
  ///
  /// Topics that no story has and none was given are left out, as scikit-learn does for one label a story.
  public var macro: Scores {
    let present = topics.filter(\.occurs)
    return mean(of: present, weights: present.map { _ in 1 })
  }

  /// The mean of the topics' scores, each weighted by the number of stories that have it.
  public var weighted: Scores { mean(of: topics, weights: topics.map { Double($0.support) }) }

  private func mean(of topics: [Topic], weights: [Double]) -> Scores {
    let total = weights.reduce(0, +)
    guard total > 0 else { return Scores(precision: 0, recall: 0, f1: 0) }
    func mean(_ score: (Topic) -> Double) -> Double {
      zip(topics, weights).reduce(0) { $0 + score($1.0) * $1.1 } / total
    }
    return Scores(precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1))
  }
}

extension ClassificationReport.Scores {
  /// The scores that belong to three counts.
  init(truePositives: Int, predicted: Int, support: Int) {
    precision = ratio(truePositives, predicted)
    recall = ratio(truePositives, support)
    f1 = ratio(2 * truePositives, predicted + support)
  }
}

/// The quotient of two counts, or 0 where there is nothing to divide by.
private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
