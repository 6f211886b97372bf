/// Why a topic classifier could not be trained.
public enum TrainingError: Error, Equatable, Sendable {
  /// There are no stories, or all of them weigh nothing.
  case noStories
  /// A class has no story that weighs anything.
  case classWithoutStories(classIndex: Int)
  /// A story of a single-label classifier carries none or several classes.
  case notSingleLabel(story: Int, labelCount: Int)
  /// A feature value is infinite or not a number.
  case nonFiniteValue(story: Int, feature: Int)
  /// A feature value is negative where the classifier counts.
  case negativeValue(story: Int, feature: Int)
  /// A story's weight is negative, infinite or not a number.
  case invalidWeight(story: Int)
  /// The model to start from has other classes or features than the stories.
  case warmStartMismatch(features: Int, classes: Int, expectedFeatures: Int, expectedClasses: Int)
}

extension TrainingError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .noStories:
      "There are no stories to train on; give at least one labelled story a topic."
    case .classWithoutStories(let index):
      "Class \(index) has no stories; give it at least one, or leave the class out."
    case .notSingleLabel(let story, let count):
      "Story \(story) has \(count) labels, but softmax needs exactly one a story; use one-vs-rest for several."
    case .nonFiniteValue(let story, let feature):
      "Feature \(feature) of story \(story) is infinite or not a number; check the features' weighting."
    case .negativeValue(let story, let feature):
      "Feature \(feature) of story \(story) is negative; naive Bayes needs counts or weights of at least 0."
    case .invalidWeight(let story):
      "The weight of story \(story) is negative, infinite or not a number; weights are at least 0."
    case .warmStartMismatch(let features, let classes, let expectedFeatures, let expectedClasses):
      "The model to start from has \(features) features and \(classes) classes, the stories have "
        + "\(expectedFeatures) and \(expectedClasses); start from a model of the same vocabulary and topics."
    }
  }
}

/// The checks that every training run begins with.
enum TrainingInput {
  /// Checks stories, labels and weights, and returns one weight a story.
  static func checked(
    _ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float]?, allowsNegativeValues: Bool = true
  ) throws(TrainingError) -> [Float] {
    precondition(stories.rowCount == labels.count, "There are not as many rows as stories with labels")
    let weights = weights ?? [Float](repeating: 1, count: labels.count)
    precondition(weights.count == labels.count, "There are not as many weights as stories")
    if let story = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) { throw .invalidWeight(story: story) }
    if let entry = stories.values.firstIndex(where: { !$0.isFinite }) {
      throw .nonFiniteValue(story: stories.row(ofEntry: entry), feature: Int(stories.columnIndices[entry]))
    }
    if !allowsNegativeValues, let entry = stories.values.firstIndex(where: { $0 < 0 }) {
      throw .negativeValue(story: stories.row(ofEntry: entry), feature: Int(stories.columnIndices[entry]))
    }
    return weights
  }

  /// Checks that each class has a story that weighs something.
  static func checkSupport(_ labels: StoryLabels, _ weights: [Float]) throws(TrainingError) {
    guard weights.contains(where: { $0 > 0 }), labels.classCount > 0 else { throw .noStories }
    var isSeen = [Bool](repeating: false, count: labels.classCount)
    for story in 0..<labels.count where weights[story] > 0 {
      for index in labels[story] { isSeen[Int(index)] = true }
    }
    if let missing = isSeen.firstIndex(of: false) { throw .classWithoutStories(classIndex: missing) }
  }

  /// Checks that each story has one class.
  static func checkSingleLabel(_ labels: StoryLabels) throws(TrainingError) {
    for story in 0..<labels.count where labels[story].count != 1 {
      throw .notSingleLabel(story: story, labelCount: labels[story].count)
    }
  }

  /// Checks that a model to start from has the shape of the problem.
  static func checkWarmStart(
    _ model: LinearModel?, _ stories: SparseMatrix, _ labels: StoryLabels
  ) throws(TrainingError) {
    guard let model else { return }
    guard model.featureCount == stories.columnCount, model.classCount == labels.classCount else {
      throw .warmStartMismatch(
        features: model.featureCount, classes: model.classCount, expectedFeatures: stories.columnCount,
        expectedClasses: labels.classCount)
    }
  }
}

extension SparseMatrix {
  /// The row that holds an entry.
  fileprivate func row(ofEntry entry: Int) -> Int {
    (rowOffsets.firstIndex { $0 > entry } ?? rowCount) - 1
  }
}
