/// What a model learns from: the labelled stories and, behind them, others that only help to learn, such as a topic's
/// terms, or stories that a model has labelled.
///
/// Models are chosen, calibrated and scored on the labelled stories alone.
struct LearningStories: Sendable {
  /// The labels of all stories, and how much each counts.
  struct Assignment: Sendable {
    var labels: StoryLabels
    var weights: [Float]

    /// The stories of both, one after the other.
    func appending(_ other: Assignment) -> Assignment {
      Assignment(
        labels: StoryLabels(
          classCount: labels.classCount,
          [self, other].flatMap { part in (0..<part.labels.count).map { part.labels[$0].map(Int.init) } }),
        weights: weights + other.weights)
    }
  }

  private(set) var articles: ArticleBatch
  /// For the model of all stories.
  private(set) var whole: Assignment
  /// For the models of the folds, where theirs differ: a label must not come from a story that it is to be tested on.
  private var ofFolds: [Assignment] = []

  init(_ articles: ArticleBatch, labels: StoryLabels, weights: [Float]) {
    self.articles = articles
    whole = Assignment(labels: labels, weights: weights)
  }

  var labels: StoryLabels { whole.labels }
  var weights: [Float] { whole.weights }

  /// The labels and weights for a fold's model; the stories of the fold itself still have theirs.
  func ofFold(_ fold: Int) -> Assignment { ofFolds.isEmpty ? whole : ofFolds[fold] }

  /// Adds stories with their labels, for all models and, where they differ, for those of the folds.
  mutating func append(_ more: ArticleBatch, _ assignment: Assignment, ofFolds foldAssignments: [Assignment] = []) {
    precondition(ofFolds.isEmpty, "Stories whose labels differ from fold to fold come last")
    articles.append(contentsOf: more)
    ofFolds = foldAssignments.map { whole.appending($0) }
    whole = whole.appending(assignment)
  }
}

extension TrainingOptions {
  /// How many terms make up a story of their own: few, so that they count as much as words of short texts do.
  private static let termsPerStory = 5

  /// The terms of the topics as short labelled stories, those of a topic spread over its stories.
  func termStories(_ topics: [String]) -> (articles: ArticleBatch, assignment: LearningStories.Assignment) {
    var articles = ArticleBatch()
    var labels: [Int] = []
    for (column, topic) in topics.enumerated() {
      guard termsWeight > 0, let terms = terms[topic], !terms.isEmpty else { continue }
      let count = max(1, (terms.count + Self.termsPerStory / 2) / Self.termsPerStory)
      for number in 0..<count {
        let some = stride(from: number, to: terms.count, by: count).map { terms[$0] }
        articles.append(Article(text: some.joined(separator: ". ")))
        labels.append(column)
      }
    }
    return (
      articles,
      LearningStories.Assignment(
        labels: StoryLabels(classCount: topics.count, single: labels),
        weights: [Float](repeating: Float(termsWeight), count: labels.count))
    )
  }
}
