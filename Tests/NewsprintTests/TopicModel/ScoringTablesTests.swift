import Newsprint
import TestSupport
import Testing

struct ScoringTablesTests {
  @Test(arguments: [
    TopicModelTests.options(.svm), TopicModelTests.options(.svm) { $0.quantizes = true },
    TopicModelTests.options(.bernoulli),
    TopicModelTests.options(.logistic) { $0.features = .init(words: 1...2) },
  ])
  func scoresAreTheSameToTheLastBit(_ options: TrainingOptions) throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(300, seed: 1), options: options)
    try Self.check(model, SyntheticNews.stories(100, seed: 2))
  }

  @Test func severalTopicsAreTheSameToTheLastBit() throws {
    let model = try TopicModel.train(on: SyntheticNews.multiLabelStories(300, seed: 1))
    try Self.check(model, SyntheticNews.multiLabelStories(100, seed: 2))
  }

  private static func check(_ model: TopicModel, _ stories: [Article]) throws {
    var stories = stories + [Article(text: ""), Article(text: "xyzzy"), Article(text: "El gato de la casa 12 3 4 5 6")]
    stories[0].headline = "Seldom seen " + stories[0].text.prefix(100)
    let batch = ArticleBatch(stories)
    let (plain, fast) = (TopicScorer(model), TopicScorer(model))
    fast.use(try #require(ScoringTables(model)))
    batch.withStories { stories in
      for story in stories.range {
        let (first, evidence) = plain.withProbabilities(stories[story]) { scores, evidence in
          (scores.indices.map { scores[$0] }, evidence)
        }
        let (second, other) = fast.withProbabilities(stories[story]) { scores, evidence in
          (scores.indices.map { scores[$0] }, evidence)
        }
        #expect(first.map(\.bitPattern) == second.map(\.bitPattern))
        #expect(evidence.featureCount == other.featureCount && evidence.knownCount == other.knownCount)
        #expect(evidence.isForeign == other.isForeign && evidence.isTooShort == other.isTooShort)
      }
    }
  }
}
