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

  /// Stories of so many new words that some are learnt before the story ends.
  @Test(arguments: [false, true]) func storiesOfManyNewWordsAreTheSameToTheLastBit(quantizes: Bool) throws {
    let model = try TopicModel.train(
      on: SyntheticNews.stories(300, seed: 1),
      options: TopicModelTests.options(.svm) {
        $0.features = .init(words: 1...1, characters: 2...4, analyzer: .byWord)
        $0.quantizes = quantizes
      })
    var generator = SeededGenerator(seed: 5)
    let letters = Array("aeiourstnlé")
    let stories = (0..<6).map { _ in
      let words = (0..<3000).map { _ in
        String(
          (0..<Int.random(in: 1...9, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
      }
      return Article(headline: "Match in the rain", text: words.joined(separator: " "))
    }
    try Self.check(model, stories)
    let batch = ArticleBatch(stories)
    let one = TopicScorer(model)
    batch.withStories { stories in
      for story in stories.range {
        // Whatever was learnt before, and in however many parts.
        let alone = TopicScorer(model).withProbabilities(stories[story]) { scores, _ in
          scores.indices.map { scores[$0] }
        }
        let found = one.withProbabilities(stories[story]) { scores, _ in scores.indices.map { scores[$0] } }
        #expect(found.map(\.bitPattern) == alone.map(\.bitPattern))
      }
    }
  }

  private static func check(_ model: TopicModel, _ stories: [Article]) throws {
    var stories = stories + [Article(text: ""), Article(text: "xyzzy"), Article(text: "El gato de la casa 12 3 4 5 6")]
    stories[0].headline = "Seldom seen " + stories[0].text.prefix(100)
    let batch = ArticleBatch(stories)
    for byteCount in [0, 1 << 40] { try check(model, batch, #require(ScoringTables(model, byteCount: byteCount))) }
  }

  private static func check(_ model: TopicModel, _ batch: ArticleBatch, _ tables: ScoringTables) throws {
    let (plain, fast) = (TopicScorer(model), TopicScorer(model))
    fast.use(tables)
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
