import Newsprint
import TestSupport
import Testing

struct ScoringTablesTests {
  @Test(arguments: [
    TopicModelTests.options(.svm), TopicModelTests.options(.svm) { $0.quantizes = true },
    TopicModelTests.options(.bernoulli),
    TopicModelTests.options(.logistic) { $0.features = .init(words: 1...2) },
    TopicModelTests.options(.svm) { $0.features = .init(words: 1...2, characters: 3...5, analyzer: .byWord) },
    TopicModelTests.options(.svm) {
      $0.features = .init(words: 1...1, characters: 2...4, analyzer: .byWord)
      $0.quantizes = true
      $0.headlineWeight = 0.5
    },
    TopicModelTests.options(.svm) { $0.features = .init(words: nil, characters: 3...4, analyzer: .withinWords) },
  ])
  func scoresAreTheSameToTheLastBit(_ options: TrainingOptions) throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(300, seed: 1), options: options)
    try Self.check(model, SyntheticNews.stories(100, seed: 2))
  }

  @Test func severalTopicsAreTheSameToTheLastBit() throws {
    let model = try TopicModel.train(on: SyntheticNews.multiLabelStories(300, seed: 1))
    try Self.check(model, SyntheticNews.multiLabelStories(100, seed: 2))
  }

  /// A word's scores are found out once, whatever came before; they are the product of its row and the weights.
  @Test(arguments: [nil, 12])
  func scoresOfCharactersByWordAreThoseOfRows(hashingBits: Int?) throws {
    let stories = SyntheticNews.stories(300, seed: 1)
    let model = try TopicModel.train(
      on: stories,
      options: TopicModelTests.options(.svm) {
        $0.features = .init(words: 1...2, characters: 3...5, analyzer: .byWord)
        $0.hashingBits = hashingBits
      })
    let rows = model.vectorizer.transform(stories)
    let scorer = TopicScorer(model)
    let weights = model.weights.matrix
    ArticleBatch(stories + stories).withStories { all in
      for story in all.range {
        let (columns, values) = rows[row: story % stories.count]
        var scores = model.intercepts
        for (column, value) in zip(columns, values) {
          for topic in scores.indices { scores[topic] += value * weights[Int(column), topic] }
        }
        var span = scores.mutableSpan
        model.calibration.apply(to: &span)
        scorer.withProbabilities(all[story]) { found, _ in
          for topic in found.indices { #expect(abs(found[topic] - scores[topic]) < 1e-4) }
        }
      }
    }
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
