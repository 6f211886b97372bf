/// How often stories of each true topic were given each topic.
///
/// Where every story has one true and one predicted topic this is the confusion matrix of the textbooks: entry (*t*,
/// *p*) counts the stories of topic *t* that were given *p*. Otherwise a story counts
///
/// - on the diagonal, once for each topic that it has and was given;
/// - at (*t*, *p*), for each topic *t* that it has and was not given, with each topic *p* that it was given and does not
///   have;
/// - at (*t*, none), for each missed topic *t* where no wrong topic was given, and at (none, *p*), for each wrong topic
///   *p* where none was missed.
///
/// A story that was given nothing (an abstention) so counts as (*t*, none) for each of its topics.
public struct ConfusionMatrix: Sendable, Equatable {
  /// The number of topics.
  public let classCount: Int
  /// `classCount + 1` rows (truth) of `classCount + 1` counts (prediction); the last of each stands for none.
  private let counts: [Int]

  /// Counts the stories.
  ///
  /// - Precondition: Both have the same stories and classes.
  /// - Complexity: O(*n* + *k*²), where *n* is the number of labels and *k* the number of classes.
  public init(truth: StoryLabels, predicted: StoryLabels) {
    precondition(truth.count == predicted.count, "The truth and the prediction have different numbers of stories")
    precondition(truth.classCount == predicted.classCount, "The truth and the prediction have different classes")
    let size = truth.classCount + 1
    var counts = [Int](repeating: 0, count: size * size)
    Self.forEachPair(truth: truth, predicted: predicted) { _, actual, given in counts[actual * size + given] += 1 }
    classCount = truth.classCount
    self.counts = counts
  }

  /// How often the topic `predicted` was given where the topic was `truth`; nil stands for none.
  ///
  /// - Precondition: Both are nil or in `0..<classCount`.
  public subscript(truth truth: Int?, predicted predicted: Int?) -> Int {
    precondition((0..<classCount).contains(truth ?? 0) || truth == nil, "There is no class \(truth ?? 0)")
    precondition((0..<classCount).contains(predicted ?? 0) || predicted == nil, "There is no class \(predicted ?? 0)")
    return counts[(truth ?? classCount) * (classCount + 1) + (predicted ?? classCount)]
  }

  /// Calls `body` with each story, true class and predicted class that counts; `classCount` stands for none.
  static func forEachPair(
    truth: StoryLabels, predicted: StoryLabels, _ body: (_ story: Int, _ truth: Int, _ predicted: Int) -> Void
  ) {
    let none = truth.classCount
    var missed: [Int] = []
    var wrong: [Int] = []
    for story in 0..<truth.count {
      missed.removeAll(keepingCapacity: true)
      wrong.removeAll(keepingCapacity: true)
      let actual = truth[story]
      let given = predicted[story]
      var (i, j) = (actual.startIndex, given.startIndex)
      while i < actual.endIndex || j < given.endIndex {
        if i < actual.endIndex, j < given.endIndex, actual[i] == given[j] {
          body(story, Int(actual[i]), Int(actual[i]))
          i += 1
          j += 1
        } else if j == given.endIndex || (i < actual.endIndex && actual[i] < given[j]) {
          missed.append(Int(actual[i]))
          i += 1
        } else {
          wrong.append(Int(given[j]))
          j += 1
        }
      }
      if missed.isEmpty {
        for predictedClass in wrong { body(story, none, predictedClass) }
      } else if wrong.isEmpty {
        for trueClass in missed { body(story, trueClass, none) }
      } else {
        for trueClass in missed {
          for predictedClass in wrong { body(story, trueClass, predictedClass) }
        }
      }
    }
  }
}

/// One way to be wrong: stories of one topic that were given another.
public struct Confusion: Sendable, Equatable {
  /// The true topic, or nil where a topic was given to a story that lacks nothing.
  public let truth: Int?
  /// The topic that was given, or nil where none was.
  public let predicted: Int?
  /// How often it happened.
  public let count: Int
  /// The first stories it happened to, ascending.
  public let examples: [Int]

  package init(truth: Int?, predicted: Int?, count: Int, examples: [Int]) {
    self.truth = truth
    self.predicted = predicted
    self.count = count
    self.examples = examples
  }

  /// The most frequent confusions, most frequent first; of equal ones, those of lower class indices.
  ///
  /// - Parameters:
  ///   - truth: The topics the stories have.
  ///   - predicted: The topics the stories were given.
  ///   - limit: How many confusions to give.
  ///   - exampleLimit: How many stories to name for each.
  /// - Precondition: Both have the same stories and classes.
  public static func mostFrequent(
    truth: StoryLabels, predicted: StoryLabels, limit: Int = 10, exampleLimit: Int = 3
  ) -> [Confusion] {
    precondition(truth.count == predicted.count, "The truth and the prediction have different numbers of stories")
    precondition(truth.classCount == predicted.classCount, "The truth and the prediction have different classes")
    // Of thousands of classes nearly all pairs are never confused: only those that are have a count.
    let size = truth.classCount + 1
    var counts: [Int: Int] = [:]
    ConfusionMatrix.forEachPair(truth: truth, predicted: predicted) { _, actual, given in
      if actual != given { counts[actual * size + given, default: 0] += 1 }
    }
    let top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { pair, count in
      let (actual, given) = (pair / size, pair % size)
      return (truth: actual == size - 1 ? nil : actual, predicted: given == size - 1 ? nil : given, count: count)
    }
    var places: [Int: Int] = [:]
    for (place, item) in top.enumerated() {
      places[(item.truth ?? size - 1) * size + (item.predicted ?? size - 1)] = place
    }
    var examples = [[Int]](repeating: [], count: top.count)
    ConfusionMatrix.forEachPair(truth: truth, predicted: predicted) { story, actual, given in
      guard actual != given, let place = places[actual * size + given], examples[place].count < exampleLimit
      else { return }
      examples[place].append(story)
    }
    return zip(top, examples).map {
      Confusion(truth: $0.truth, predicted: $0.predicted, count: $0.count, examples: $1)
    }
  }
}
