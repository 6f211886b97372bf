import Newsprint
import TestSupport
import Testing

struct TopicModelUpdateTests {
  func options(_ algorithm: TopicAlgorithm) -> TrainingOptions {
    TopicModelTests.options(algorithm) {
      $0.smoothing = 0.5
      $0.folds = 0
    }
  }

  @Test(arguments: [TopicAlgorithm.multinomial, .complement, .bernoulli])
  func naiveBayesBecomesWhatAllStoriesAtOnceMake(_ algorithm: TopicAlgorithm) throws {
    let all = SyntheticNews.stories(120, seed: 21)
    // The first stories lack a topic and words that the later ones bring.
    let first = all[..<60].filter { $0.labels != ["weather"] }
    let second = all.filter { !first.contains($0) }
    let updated = try TopicModel.train(on: Array(first), options: options(algorithm)).updated(
      with: ArticleBatch(second))
    let whole = try TopicModel.train(on: Array(first) + second, options: options(algorithm))
    #expect(updated.topics == whole.topics)
    #expect(updated.vectorizer.featureCount == whole.vectorizer.featureCount)
    #expect(updated.weights.matrix == whole.weights.matrix)
    #expect(updated.intercepts == whole.intercepts)
    #expect(updated.provenance.support == whole.provenance.support)
    #expect(
      updated.strongestTerms(for: "weather", count: 5).map(\.term)
        == whole.strongestTerms(for: "weather", count: 5).map(\.term))
  }

  @Test func anUpdateOfAFileEqualsAnUpdateInMemory() throws {
    let stories = SyntheticNews.stories(100, seed: 22)
    let model = try TopicModel.train(on: Array(stories[..<50]), options: options(.complement))
    let reread = try TopicModel(bytes: model.fileBytes())
    let batch = ArticleBatch(stories[50...])
    let (first, second) = (try model.updated(with: batch), try reread.updated(with: batch))
    #expect(first.fileBytes() == second.fileBytes())
  }

  @Test(arguments: [TopicAlgorithm.auto, .logistic, .svm, .nbLogistic])
  func otherModelsLearnANewTopicAndForgetNothing(_ algorithm: TopicAlgorithm) throws {
    let stories = SyntheticNews.stories(240, seed: 23)
    var options = TopicModelTests.options(algorithm)
    options.effort = .fast
    let model = try TopicModel.train(on: stories.filter { $0.labels != ["weather"] }, options: options)
    let news = stories.filter { $0.labels == ["weather"] }
    let updated = try model.updated(with: ArticleBatch(news))
    #expect(updated.topics == SyntheticNews.topics)
    let test = SyntheticNews.stories(200, seed: 24)
    #expect(TopicModelTests.accuracy(updated, test.filter { $0.labels == ["weather"] }) > 0.8)
    #expect(TopicModelTests.accuracy(updated, test.filter { $0.labels != ["weather"] }) > 0.85)
  }

  @Test func severalLabelsDoNotFitAModelOfOne() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(80, seed: 25), options: options(.multinomial))
    let story = Article(id: "two", text: "rain and goals", labels: ["weather", "sport"])
    #expect(throws: UpdateError.severalTopics(story: "two")) { try model.updated(with: ArticleBatch([story])) }
  }
}
