import Newsprint
import TestSupport
import Testing

/// Training with stories that have no labels, and with terms.
struct UnlabelledLearningTests {
  /// Stories of four topics, each with many words of its own, of which a story holds a few: the words of a handful of
  /// labelled stories are not enough, but stories without labels tie the others to them.
  static func planted(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let topic = index % 4
      let words = (0..<30).map { _ -> String in
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<6: "common\(Int.random(in: 0..<60, using: &generator))"
        case 6: "word\(Int.random(in: 0..<4, using: &generator))x\(Int.random(in: 0..<80, using: &generator))"
        default: "word\(topic)x\(Int.random(in: 0..<80, using: &generator))"
        }
      }
      return Article(id: "\(seed)-\(index)", text: words.joined(separator: " "), labels: ["topic\(topic)"])
    }
  }

  static func accuracy(_ model: TopicModel, _ stories: [Article]) -> Double {
    var options = TagOptions()
    options.top = 1
    let tags = model.tags(for: ArticleBatch(stories), options: options)
    return Double(zip(tags, stories).count { $0.topics.first?.topic == $1.labels[0] }) / Double(stories.count)
  }

  static func options(_ algorithm: TopicAlgorithm) -> TrainingOptions {
    var options = TrainingOptions()
    options.algorithm = algorithm
    options.effort = .fast
    options.features = .init(words: 1...1)
    return options
  }

  @Test(arguments: [TopicAlgorithm.multinomial, .complement, .logistic, .svm, .auto])
  func storiesWithoutLabelsHelpWhereFewHaveThem(_ algorithm: TopicAlgorithm) throws {
    let labelled = ArticleBatch(Self.planted(32, seed: 1))
    let test = Self.planted(400, seed: 3)
    var options = Self.options(algorithm)
    let (alone, _) = try TopicModel.train(on: labelled, options: options)
    options.unlabelled = ArticleBatch(Self.planted(800, seed: 2).map { Article(id: $0.id, text: $0.text) })
    options.unlabelledConfidence = 0.6
    let (model, report) = try TopicModel.train(on: labelled, options: options)
    let unlabelled = try #require(report.unlabelled)
    #expect(unlabelled.storyCount == 800)
    #expect(unlabelled.usedCount > 0)
    #expect(unlabelled.usedCounts.reduce(0, +) == unlabelled.usedCount)
    let method = unlabelled.methods[unlabelled.chosen]
    #expect(method.losses[method.round] < method.losses[0])
    let (before, after) = (Self.accuracy(alone, test), Self.accuracy(model, test))
    #expect(after > before + 0.02, "\(algorithm): \(before) → \(after)")
  }

  @Test func theResultDoesNotDependOnTheNumberOfThreads() throws {
    let labelled = ArticleBatch(Self.planted(40, seed: 4))
    for algorithm in [TopicAlgorithm.multinomial, .svm, .auto] {
      var options = Self.options(algorithm)
      options.unlabelled = ArticleBatch(Self.planted(300, seed: 5))
      options.unlabelledConfidence = 0.6
      let models = try [1, 3].map { threads in
        options.threads = threads
        return try TopicModel.train(on: labelled, options: options).model.fileBytes()
      }
      #expect(models[0] == models[1])
    }
  }

  @Test(arguments: [TopicAlgorithm.multinomial, .auto])
  func noWeightIsAsIfThereWereNone(_ algorithm: TopicAlgorithm) throws {
    let labelled = ArticleBatch(Self.planted(40, seed: 6))
    var options = Self.options(algorithm)
    let (alone, _) = try TopicModel.train(on: labelled, options: options)
    options.unlabelled = ArticleBatch(Self.planted(200, seed: 7))
    options.unlabelledWeight = 0
    let (weightless, report) = try TopicModel.train(on: labelled, options: options)
    #expect(weightless.fileBytes() == alone.fileBytes())
    #expect(report.unlabelled == nil)
  }

  @Test func labelsOfStoriesWithoutLabelsAreNotLookedAt() throws {
    let labelled = ArticleBatch(Self.planted(40, seed: 8))
    let others = Self.planted(200, seed: 9)
    var options = Self.options(.multinomial)
    options.unlabelled = ArticleBatch(others)
    let first = try TopicModel.train(on: labelled, options: options).model
    options.unlabelled = ArticleBatch(others.map { Article(id: $0.id, text: $0.text, labels: ["elsewhere"]) })
    #expect(try TopicModel.train(on: labelled, options: options).model.fileBytes() == first.fileBytes())
    #expect(first.topics.count == 4)
  }

  @Test func storiesThatRepeatLabelledOnesAreLeftOut() throws {
    let stories = Self.planted(40, seed: 10)
    var options = Self.options(.svm)
    options.unlabelled = ArticleBatch(stories)
    let report = try TopicModel.train(on: ArticleBatch(stories), options: options).report
    #expect(report.unlabelled?.copyCount == 40)
    #expect(report.unlabelled?.usedCount == 0)
  }

  @Test func storiesOfSeveralTopicsLearnToo() throws {
    let labelled = ArticleBatch(SyntheticNews.multiLabelStories(60, seed: 11))
    var options = Self.options(.auto)
    options.unlabelled = ArticleBatch(SyntheticNews.multiLabelStories(200, seed: 12))
    options.unlabelledConfidence = 0.7
    let (model, report) = try TopicModel.train(on: labelled, options: options)
    #expect(!model.isExclusive)
    #expect(report.unlabelled?.methods.allSatisfy { $0.name.hasPrefix("self-training") } == true)
    let best = model.topics(for: Article(text: "The striker scored a goal in the cup match of the league season."))
    #expect(best.first?.topic == "sport")
  }

  @Test func termsTeachWordsThatNoStoryHolds() throws {
    let labelled = ArticleBatch(SyntheticNews.stories(80, seed: 13))
    var options = Self.options(.svm)
    options.minimumDocumentFrequency = .count(1)
    let story = Article(text: "Velodrome peloton chicane grandmaster")
    options.terms = ["sport": ["velodrome", "peloton", "chicane", "grandmaster"], "elsewhere": ["nothing"]]
    let (model, _) = try TopicModel.train(on: labelled, options: options)
    #expect(model.topics(for: story).first?.topic == "sport")
    // Terms are no stories: nothing is measured on them.
    #expect(model.provenance.storyCount == 80)
    #expect(model.provenance.support.reduce(0, +) == 80)
    #expect(!model.topics.contains("elsewhere"))
    options.termsWeight = 0
    let without = try TopicModel.train(on: labelled, options: options).model
    options.terms = [:]
    #expect(try TopicModel.train(on: labelled, options: options).model.fileBytes() == without.fileBytes())
    #expect(without.tags(for: ArticleBatch([story]))[0].abstention == .nothingKnown)
  }

  @Test func naiveBayesOfSeveralTopicsLooksAtDifferencesAlone() throws {
    let labelled = ArticleBatch(SyntheticNews.multiLabelStories(200, seed: 14))
    let (model, report) = try TopicModel.train(on: labelled, options: Self.options(.complement))
    #expect(model.provenance.scores.first { $0.name == "micro_f1" }.map { $0.value > 0.8 } == true)
    #expect(report.scoreName == "micro F1")
  }
}
