import Newsprint
import TestSupport
import Testing

struct TopicModelTests {
  static func options(_ algorithm: TopicAlgorithm, _ change: (inout TrainingOptions) -> Void = { _ in })
    -> TrainingOptions
  {
    var options = TrainingOptions()
    options.algorithm = algorithm
    options.effort = .fast
    change(&options)
    return options
  }

  static func accuracy(_ model: TopicModel, _ stories: [Article]) -> Double {
    let tags = model.tags(for: ArticleBatch(stories))
    let right = zip(tags, stories).count { $0.topics.first?.topic == $1.labels.first }
    return Double(right) / Double(stories.count)
  }

  @Test(arguments: TopicAlgorithm.allCases)
  func everyAlgorithmLearnsTopics(_ algorithm: TopicAlgorithm) throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 1), options: Self.options(algorithm))
    #expect(model.topics == SyntheticNews.topics)
    #expect(Self.accuracy(model, SyntheticNews.stories(200, seed: 2)) > 0.9)
    let probabilities = model.probabilities(for: ArticleBatch(SyntheticNews.stories(20, seed: 3)))
    for row in 0..<20 { #expect(abs(probabilities[row: row].reduce(0, +) - 1) < 1e-4) }
  }

  @Test(arguments: [TopicAlgorithm.auto, .logistic, .nbLogistic, .svm])
  func storiesWithSeveralTopicsGetSeveral(_ algorithm: TopicAlgorithm) throws {
    let model = try TopicModel.train(
      on: SyntheticNews.multiLabelStories(300, seed: 1), options: Self.options(algorithm))
    #expect(!model.isExclusive)
    #expect(model.thresholds.count == 4)
    let test = SyntheticNews.multiLabelStories(200, seed: 2)
    let tags = model.tags(for: ArticleBatch(test))
    var (hits, given, wanted) = (0, 0, 0)
    for (tag, story) in zip(tags, test) {
      hits += Set(tag.topics.map(\.topic)).intersection(story.labels).count
      given += tag.topics.count
      wanted += story.labels.count
    }
    #expect(2 * Double(hits) / Double(given + wanted) > 0.85)
  }

  @Test func theModelDoesNotDependOnTheNumberOfThreads() throws {
    let stories = SyntheticNews.stories(300, seed: 4)
    for algorithm in [TopicAlgorithm.auto, .logistic, .multinomial] {
      let files = try [1, 2, 5].map { threads in
        try TopicModel.train(on: stories, options: Self.options(algorithm) { $0.threads = threads }).fileBytes()
      }
      #expect(files[0] == files[1])
      #expect(files[0] == files[2])
    }
  }

  @Test func aWrittenModelGivesTheSameTags() throws {
    let test = ArticleBatch(SyntheticNews.stories(50, seed: 6))
    for (index, options) in [
      Self.options(.auto), Self.options(.complement), Self.options(.svm) { $0.quantizes = true },
      Self.options(.logistic) { $0.hashingBits = 12 }, Self.options(.bernoulli),
    ].enumerated() {
      let model = try TopicModel.train(on: SyntheticNews.stories(120, seed: 5), options: options)
      let same = try TopicModel(bytes: model.fileBytes())
      #expect(same.probabilities(for: test).values == model.probabilities(for: test).values, "\(index)")
      #expect(same.settings == model.settings)
      #expect(same.provenance == model.provenance)
      #expect(same.fileBytes() == model.fileBytes())
    }
  }

  @Test func damagedModelsAreRefusedOrTheSame() throws {
    let model = try TopicModel.train(
      on: SyntheticNews.stories(40, seed: 7), options: Self.options(.complement) { $0.folds = 0 })
    let bytes = model.fileBytes()
    let test = ArticleBatch(SyntheticNews.stories(5, seed: 8))
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<3000 {
      var damaged = bytes
      if Bool.random(using: &generator) {
        damaged.removeLast(Int.random(in: 1...bytes.count, using: &generator))
      } else {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
      }
      // Every byte is under a checksum: nothing but an error may come of it.
      #expect(throws: ModelFileError.self) { _ = try TopicModel(bytes: damaged).probabilities(for: test) }
    }
  }

  /// Bytes changed where the checksums are made right again: an error, or a model whose probabilities are numbers.
  @Test(arguments: [true, false])
  func changedNumbersNeverMakeProbabilitiesThatAreNone(_ quantizes: Bool) throws {
    let model = try TopicModel.train(
      on: SyntheticNews.stories(24, seed: 7),
      options: Self.options(.multinomial) { ($0.folds, $0.quantizes) = (0, quantizes) })
    let bytes = model.fileBytes()
    let test = ArticleBatch(SyntheticNews.stories(3, seed: 8))
    let extremes: [[UInt8]] = [
      [0, 0, 0x80, 0x7F], [0, 0, 0x80, 0xFF], [0, 0, 0xC0, 0x7F], [0xFF, 0xFF, 0x7F, 0x7F], [0xFF, 0xFF, 0x7F, 0xFF],
    ]
    var generator = SeededGenerator(seed: 10)
    var (refused, read) = (0, 0)
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0..<bytes.count / 4, using: &generator) * 4
        changed.replaceSubrange(start..<start + 4, with: extremes[Int.random(in: 0..<5, using: &generator)])
      }
      ResealedModel.reseal(&changed)
      do throws(ModelFileError) {
        let model = try TopicModel(bytes: changed)
        #expect(model.probabilities(for: test).values.allSatisfy { $0 >= 0 && $0 <= 1 })
        read += 1
      } catch {
        #expect(!error.description.isEmpty)
        refused += 1
      }
    }
    #expect(read > 100 && refused > 100)
  }

  @Test func eightBitWeightsTagNearlyAlike() throws {
    let stories = SyntheticNews.stories(200, seed: 10)
    let test = ArticleBatch(SyntheticNews.stories(100, seed: 11))
    let exact = try TopicModel.train(on: stories, options: Self.options(.svm))
    let small = try TopicModel.train(on: stories, options: Self.options(.svm) { $0.quantizes = true })
    let (a, b) = (exact.probabilities(for: test), small.probabilities(for: test))
    #expect(zip(a.values, b.values).allSatisfy { abs($0 - $1) < 0.02 })
    #expect(small.fileBytes().count < exact.fileBytes().count)
  }

  @Test func pruningKeepsTheStrongestFeatures() throws {
    let stories = SyntheticNews.stories(200, seed: 12)
    let model = try TopicModel.train(on: stories, options: Self.options(.svm) { $0.maximumFeatureCount = 40 })
    #expect(model.vectorizer.featureCount == 40)
    #expect(Self.accuracy(model, SyntheticNews.stories(200, seed: 13)) > 0.9)
    let terms = model.strongestTerms(for: "sport", count: 5).map(\.term)
    #expect(terms.contains { ["striker", "goal", "match", "cup", "league", "penalty", "coach"].contains($0) })
  }

  @Test func contributionsAddUpToTheScore() throws {
    for stories in [SyntheticNews.stories(200, seed: 14), SyntheticNews.multiLabelStories(200, seed: 14)] {
      let model = try TopicModel.train(on: stories, options: Self.options(.auto))
      let article = Article(headline: "Striker joins league", text: "The coach said the Match was won in the storm.")
      let probability = model.probabilities(for: ArticleBatch([article]))
      var scores: [Float] = []
      for topic in model.topics {
        let explanation = try #require(model.explanation(of: article, topic: topic))
        let sum = explanation.contributions.reduce(explanation.base) { $0 + $1.contribution }
        #expect(abs(sum - explanation.score) < 1e-4)
        scores.append(explanation.score)
        for contribution in explanation.contributions {
          #expect(!contribution.headlineRanges.isEmpty || !contribution.textRanges.isEmpty)
        }
      }
      // The scores are those that the probabilities are made of.
      for topic in model.topics.indices {
        let expected =
          model.isExclusive
          ? Double(scores[topic]) - logSumExp(scores) : -log1p(exponential(-Double(scores[topic])))
        #expect(abs(expected - naturalLogarithm(Double(probability[0, topic]))) < 1e-3)
      }
    }
  }

  @Test func offsetsPointAtTheTermsInTheText() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 15), options: Self.options(.svm))
    let article = Article(headline: "Ünder RAIN", text: "Wind, “Rain” and rain.")
    let explanation = try #require(model.explanation(of: article, topic: "weather"))
    let rain = try #require(explanation.contributions.first { $0.term == "rain" })
    let text = Array(article.text.utf8)
    #expect(rain.textRanges.map { String(decoding: text[$0], as: UTF8.self) } == ["Rain", "rain"])
    let headline = Array(article.headline.utf8)
    #expect(rain.headlineRanges.map { String(decoding: headline[$0], as: UTF8.self) } == ["RAIN"])
  }

  @Test func aChoiceAmongTopicsAddsUpToOne() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 16), options: Self.options(.auto))
    var options = TagOptions()
    options.among = ["economy", "weather"]
    options.top = 4
    let topics = model.topics(for: Article(text: "striker goal rain"), options: options)
    #expect(Set(topics.map(\.topic)) == ["economy", "weather"])
    #expect(abs(topics.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
  }

  @Test func abstainsWithTheReason() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 17), options: Self.options(.auto))
    var options = TagOptions()
    options.minimumProbability = 1.01
    let stories = [Article(text: ""), Article(text: "zzz qqq"), Article(text: "rain goal shares orbit the")]
    let tags = model.tags(for: ArticleBatch(stories), options: options)
    #expect(tags.map(\.abstention) == [.empty, .nothingKnown, .lowConfidence])
    #expect(tags.allSatisfy { $0.topics.isEmpty })
  }

  @Test func copiesWeighOneTogether() throws {
    let stories = SyntheticNews.stories(80, seed: 18)
    let doubled = stories + stories + stories
    let once = try TopicModel.train(on: stories, options: Self.options(.multinomial) { $0.smoothing = 1 })
    let thrice = try TopicModel.train(on: doubled, options: Self.options(.multinomial) { $0.smoothing = 1 })
    let counts = try #require(once.naiveBayes)
    let copied = try #require(thrice.naiveBayes)
    #expect(zip(counts.classCounts, copied.classCounts).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(zip(counts.featureCounts, copied.featureCounts).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func saysWhatIsWrongWithTheStories() {
    #expect(throws: TrainingDataError.noStories) { try TopicModel.train(on: []) }
    #expect(throws: TrainingDataError.singleTopic("a")) {
      try TopicModel.train(on: [Article(text: "x", labels: ["a"]), Article(text: "y", labels: ["a"])])
    }
    #expect(throws: TrainingDataError.unlabelled(count: 1, of: 2, example: "b")) {
      try TopicModel.train(on: [Article(id: "a", text: "x", labels: ["a"]), Article(id: "b", text: "y")])
    }
    #expect(throws: TrainingDataError.noFeatures) {
      try TopicModel.train(on: [Article(text: "", labels: ["a"]), Article(text: "", labels: ["b"])])
    }
  }

  @Test func topicsWithASingleStoryDoNotStopTheTraining() throws {
    var stories = SyntheticNews.stories(60, seed: 19)
    stories.append(Article(text: "a bishop prayed in the cathedral, a bishop prayed", labels: ["religion"]))
    for algorithm in TopicAlgorithm.allCases {
      let model = try TopicModel.train(
        on: stories, options: Self.options(algorithm) { $0.minimumDocumentFrequency = .count(1) })
      #expect(model.topics.contains("religion"))
      #expect(model.probabilities(for: ArticleBatch(stories)).values.allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 1 })
    }
  }
}

private func logSumExp(_ scores: [Float]) -> Double {
  naturalLogarithm(scores.reduce(0.0) { $0 + exponential(Double($1)) })
}
