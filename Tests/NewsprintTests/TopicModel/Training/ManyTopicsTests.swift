import Newsprint
import TestSupport
import Testing

/// Training in blocks of topics, with weights of which only those that say something are kept.
struct ManyTopicsTests {
  private static let topicCount = 70

  /// Stories of many topics, each with two words of its own.
  private static func articles(_ count: Int, several: Bool, seed: UInt64) -> ArticleBatch {
    var generator = SeededGenerator(seed: seed)
    return ArticleBatch(
      (0..<count).map { story in
        var topics = [story % topicCount]
        if several, story % 3 == 0 { topics.append((story * 7 + 1) % topicCount) }
        var words = (0..<8).map { _ in "common\(Int.random(in: 0..<60, using: &generator))" }
        for topic in topics { words += ["own\(topic)", "also\(topic)"] }
        return Article(
          text: words.joined(separator: " "), labels: Set(topics).sorted().map { "topic \($0)" })
      })
  }

  private static func options(_ mostDenseWeights: Int?) -> TrainingOptions {
    var options = TrainingOptions()
    options.algorithm = .svm
    options.threads = 2
    if let mostDenseWeights { options.maximumDenseWeightCount = mostDenseWeights }
    return options
  }

  @Test(arguments: [false, true])
  func blocksGiveTheAnswersOfTrainingAllAtOnce(several: Bool) throws {
    let articles = Self.articles(350, several: several, seed: 1)
    let (dense, denseReport) = try TopicModel.train(on: articles, options: Self.options(nil))
    let (sparse, sparseReport) = try TopicModel.train(on: articles, options: Self.options(0))
    guard case .sparse(let weights) = sparse.weights else {
      Issue.record("The weights are not sparse")
      return
    }
    // Sixty words that all stories share leave most weights here; words of a language do not.
    #expect(weights.values.count < dense.weights.matrix.values.count)
    #expect(sparseReport.trials.map(\.score) == denseReport.trials.map(\.score))
    #expect(sparse.intercepts == dense.intercepts)
    #expect(sparse.calibration == dense.calibration)
    #expect(sparse.thresholds == dense.thresholds)
    let test = Self.articles(140, several: several, seed: 2)
    let (expected, found) = (dense.probabilities(for: test), sparse.probabilities(for: test))
    let farthest = zip(expected.values, found.values).map { abs($0 - $1) }.max() ?? 1
    #expect(farthest < 0.02)
    let same = zip(dense.tags(for: test), sparse.tags(for: test)).count {
      $0.topics.first?.topic == $1.topics.first?.topic
    }
    #expect(same >= 138)
  }

  @Test func aSparseModelIsReadBackExplainedAndInspected() throws {
    let model = try TopicModel.train(
      on: Self.articles(350, several: false, seed: 3), options: Self.options(0)
    ).model
    let again = try TopicModel(bytes: model.fileBytes())
    let test = Self.articles(70, several: false, seed: 4)
    #expect(again.probabilities(for: test) == model.probabilities(for: test))
    #expect(again.fileBytes() == model.fileBytes())
    let terms = again.strongestTerms(for: "topic 5", count: 2).map(\.term)
    #expect(Set(terms) == ["own5", "also5"] || terms.contains { $0.contains("own5") || $0.contains("also5") })
    try expectStrongestTermsOfAll(again)
    let explanation = try #require(again.explanation(of: test[5], topic: "topic 5"))
    #expect(explanation.contributions.contains { $0.term.contains("own5") && $0.contribution > 0 })
    #expect(throws: UpdateError.tooManyTopics(count: Self.topicCount)) { try again.updated(with: test) }
  }

  /// The strongest terms of every topic, found in one pass, are those that sorting each topic's weights gives.
  private func expectStrongestTermsOfAll(_ model: TopicModel) throws {
    let names = try #require(model.terms)
    let columns = (0..<model.weights.featureCount).map { model.calibratedWeights(model.weights.row($0)) }
    let all = model.strongestTerms(count: 3)
    #expect(all.count == model.topics.count)
    for (topic, found) in all.enumerated() {
      let weights = columns.indices.map { columns[$0][topic] * model.vectorizer.idf[$0] }
      // What a sparse model has no weight for is not listed, though another's mean may make it speak for the topic.
      let ranked = weights.indices.filter { weights[$0] > 0 && model.weights.row($0)[topic] != 0 }.sorted {
        (weights[$1], $0) < (weights[$0], $1)
      }
      #expect(found.map(\.term) == ranked.prefix(3).map { names[$0] })
      #expect(zip(found, ranked).allSatisfy { abs($0.weight - weights[$1]) <= 1e-5 * $0.weight })
      #expect(found.map(\.term) == model.strongestTerms(for: model.topics[topic], count: 3).map(\.term))
    }
  }

  @Test func theModelDoesNotDependOnTheThreads() throws {
    let articles = Self.articles(210, several: false, seed: 5)
    var options = Self.options(0)
    let two = try TopicModel.train(on: articles, options: options).model.fileBytes()
    options.threads = 1
    #expect(try TopicModel.train(on: articles, options: options).model.fileBytes() == two)
  }

  @Test func automaticTrainingOfVeryManyTopicsTakesWhatIsTrainedInBlocks() throws {
    var options = Self.options(0)
    options.algorithm = .auto
    let report = try TopicModel.train(on: Self.articles(210, several: false, seed: 6), options: options).report
    #expect(report.trials.allSatisfy { $0.algorithm.hasPrefix("svm") })
    #expect(report.trials.count { $0.isChosen } == 1)
  }

  @Test func whatNeedsMoreMemoryThanThereIsIsRefusedBeforeItStarts() throws {
    var options = Self.options(nil)
    options.memory = 1_000_000
    let error = #expect(throws: TrainingDataError.self) {
      try TopicModel.train(on: Self.articles(140, several: false, seed: 7), options: options)
    }
    guard case .tooLarge(let needed, 1_000_000, _, Self.topicCount) = error else {
      Issue.record("Not refused for its size: \(String(describing: error))")
      return
    }
    #expect(needed > 1_000_000)
  }
}
