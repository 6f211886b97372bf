import Newsprint
import TestSupport
import Testing

/// Explanations add up, and their terms are words.
struct ExplanationTests {
  /// Models of every kind of feature and of score.
  private static func models() throws -> [TopicModel] {
    func train(
      _ algorithm: TopicAlgorithm, several: Bool = false, _ change: (inout TrainingOptions) -> Void = { _ in }
    ) throws -> TopicModel {
      let stories = several ? SyntheticNews.multiLabelStories(160, seed: 21) : SyntheticNews.stories(160, seed: 21)
      return try TopicModel.train(on: stories, options: TopicModelTests.options(algorithm, change))
    }
    let characters = TrainingOptions.Features(words: nil, characters: 3...5)
    return [
      try train(.svm),
      try train(.auto, several: true),
      try train(.nbLogistic) {
        $0.features = TrainingOptions.Features(words: 1...2, characters: 2...4)
        $0.openingLength = 10
        $0.headlineWeight = 2.5
      },
      try train(.svm) { $0.features = characters },
      try train(.svm) {
        $0.features = TrainingOptions.Features(words: 1...2, characters: 3...5, analyzer: .byWord)
        $0.headlineWeight = 2.5
        $0.characterByteLimitByWord = 60
      },
      try train(.logistic, several: true) {
        $0.features = TrainingOptions.Features(words: nil, characters: 2...6, analyzer: .acrossText)
        $0.quantizes = true
      },
      try train(.multinomial) {
        $0.tokenizer.stemmer = .english
        $0.tokenizer.stopWords = .english
        $0.tokenizer.minimumLength = 3
        $0.features = TrainingOptions.Features(words: 1...1, characters: 3...4)
      },
      try train(.bernoulli) { $0.folds = 0 },
      try train(.svm) {
        $0.features = TrainingOptions.Features(words: 1...2, characters: 3...3)
        $0.hashingBits = 10
      },
    ]
  }

  private static let odd = [
    Article(text: ""), Article(text: "… — !"), Article(text: "zzz qqq"), Article(headline: "RAIN", text: ""),
    Article(headline: "Ünder “Rain”", text: "Wind\u{301}s, the storm's rain.\n\nSnow; 天気は雨です。 Goal-keeper won't U.S."),
  ]

  @Test func theSumIsTheScoreToTheLastDigitForEveryModelAndStory() throws {
    for (number, model) in try Self.models().enumerated() {
      let stories = Self.odd + SyntheticNews.stories(12, seed: UInt64(number))
      let probabilities = model.probabilities(for: ArticleBatch(stories))
      for (index, story) in stories.enumerated() {
        var scores: [Double] = []
        for topic in model.topics {
          let explanation = try #require(model.explanation(of: story, topic: topic))
          let sum = explanation.contributions.reduce(Double(explanation.base)) { $0 + Double($1.contribution) }
          let size = explanation.contributions.reduce(1.0) { $0 + Double($1.contribution.magnitude) }
          #expect(abs(sum - Double(explanation.score)) < 1e-5 * size, "model \(number), story \(index)")
          scores.append(Double(explanation.score))
          for (decimals, count) in [(2, 12), (4, 20), (2, 0), (3, 1), (2, 10_000)] {
            let rounded = explanation.rounded(decimals: decimals, terms: count)
            let scale = [1.0, 10, 100, 1000, 10_000][decimals]
            func units(_ value: Double) -> Int { Int((value * scale).rounded()) }
            let parts = [rounded.base, rounded.others.value] + rounded.terms.map(\.value)
            #expect(parts.reduce(0) { $0 + units($1) } == units(rounded.score))
            #expect(units(rounded.score) == units(Double(explanation.score)))
            #expect(rounded.terms.count + rounded.others.count == explanation.contributions.count)
            for (term, value) in rounded.terms { #expect(abs(value - Double(term.contribution)) < 1.01 / scale) }
          }
        }
        // The scores are those that the probabilities are made of.
        let exponentials = scores.map(exponential)
        for topic in model.topics.indices where !model.calibration.saturates {
          let expected =
            model.isExclusive
            ? exponentials[topic] / exponentials.reduce(0, +)
            : 1 / (1 + 1 / exponentials[topic]) / Self.any(exponentials)
          #expect(abs(expected - Double(probabilities[index, topic])) < 1e-3, "model \(number), story \(index)")
        }
      }
    }
  }

  /// How probable it is that any of independent topics of these odds is true.
  private static func any(_ odds: [Double]) -> Double { 1 - odds.reduce(1.0) { $0 / (1 + $1) } }

  @Test func reasonsAreWordsThatStandWhereTheySay() throws {
    for (number, model) in try Self.models().enumerated() {
      let isPhrased = model.vectorizer.options.features.wordNGrams?.upperBound ?? 1 > 1
      for story in SyntheticNews.stories(6, seed: 7) + [Self.odd[4]] {
        let explanation = try #require(model.explanation(of: story, topic: "weather"))
        #expect(!explanation.contributions.isEmpty)
        for term in explanation.contributions {
          #expect(!term.headlineRanges.isEmpty || !term.textRanges.isEmpty, "model \(number): \(term.term)")
          for (field, ranges) in [(story.headline, term.headlineRanges), (story.text, term.textRanges)] {
            let words = Set(Tokenizer().tokens(in: field).map(\.range))
            for range in ranges where !words.contains(range) {
              // Only a phrase is more than a word: it begins and ends with one.
              #expect(isPhrased, "model \(number): \(term.term)")
              #expect(words.contains { $0.lowerBound == range.lowerBound })
              #expect(words.contains { $0.upperBound == range.upperBound })
            }
          }
        }
      }
    }
  }

  @Test func anExplanationIsTheSameEachTime() throws {
    for model in try Self.models().prefix(4) {
      let story = SyntheticNews.stories(1, seed: 3)[0]
      let first = try #require(model.explanation(of: story, topic: "sport"))
      for _ in 0..<3 {
        let again = try #require(model.explanation(of: story, topic: "sport"))
        #expect(again.contributions.map(\.term) == first.contributions.map(\.term))
        #expect(again.contributions.map(\.contribution) == first.contributions.map(\.contribution))
      }
    }
  }
}

/// What a run of characters adds goes to the words it stands in.
struct WordCreditsTests {
  private func word(_ term: String, _ range: Range<Int>) -> FeatureOccurrence {
    FeatureOccurrence(hash: 0, field: .text, range: range, term: term, block: .words)
  }

  private func characters(_ range: Range<Int>, _ field: FeatureOccurrence.Field = .text) -> FeatureOccurrence {
    FeatureOccurrence(hash: 1, field: field, range: range, term: "x y", block: .characters)
  }

  /// "big charity, no" with the words as they stand.
  private var words: [FeatureOccurrence] { [word("big", 0..<3), word("charity", 4..<11), word("no", 13..<15)] }

  private func effects(_ range: Range<Int>, features: [FeatureOccurrence] = []) -> [String: Double] {
    var credits = WordCredits(words: words, features: features)
    credits.add(1, at: characters(range))
    return Dictionary(uniqueKeysWithValues: credits.terms.map { ($0.term, $0.effect) })
  }

  @Test func aRunInsideAWordIsTheWords() {
    #expect(effects(5..<9) == ["charity": 1])
    #expect(effects(3..<6) == ["charity": 1])
  }

  @Test func aRunOverSeveralWordsIsDividedByItsBytesInEach() {
    #expect(effects(2..<7) == ["big": 0.25, "charity": 0.75])
    #expect(effects(0..<15) == ["big": 0.25, "charity": 7.0 / 12, "no": 2.0 / 12])
  }

  @Test func aRunBetweenWordsIsThatOfTheWordBefore() {
    #expect(effects(11..<13) == ["charity": 1])
    #expect(effects(15..<18) == ["no": 1])
    var credits = WordCredits(words: [word("late", 5..<9)], features: [])
    credits.add(1, at: characters(0..<3))
    #expect(credits.terms.map(\.term) == ["late"])
    #expect(credits.terms[0].text == [5..<9])
  }

  @Test func aRunInAFieldWithoutWordsIsATermOfItsOwn() {
    var credits = WordCredits(words: words, features: [])
    credits.add(1, at: characters(0..<3, .headline))
    #expect(credits.terms.map(\.term) == ["x y"])
    #expect(credits.terms[0].headline == [0..<3])
  }

  @Test func aWordThatIsAFeatureHasItsName() {
    #expect(effects(5..<9, features: [word("chariti", 4..<11)]) == ["chariti": 1])
    // A phrase is no name for a word.
    #expect(effects(5..<9, features: [word("big charity", 0..<11)]) == ["charity": 1])
  }

  @Test func nothingOfAnyEffectIsLost() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      var words: [FeatureOccurrence] = []
      var place = 0
      for number in 0..<Int.random(in: 0...6, using: &generator) {
        place += Int.random(in: 0...3, using: &generator)
        let length = Int.random(in: 1...8, using: &generator)
        words.append(word("w\(number % 4)", place..<place + length))
        place += length
      }
      var credits = WordCredits(words: words.shuffled(using: &generator), features: [])
      var sum = 0.0
      for _ in 0..<20 {
        let start = Int.random(in: 0...place + 3, using: &generator)
        let effect = Double.random(in: -1...1, using: &generator)
        credits.add(effect, at: characters(start..<start + Int.random(in: 1...9, using: &generator)))
        sum += effect
      }
      #expect(abs(credits.terms.reduce(0) { $0 + $1.effect } - sum) < 1e-9)
    }
  }
}

struct ApportionmentTests {
  @Test func partsAddUpToTheRoundedTotal() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let decimals = Int.random(in: 0...6, using: &generator)
      let parts = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Double.random(in: -3...3, using: &generator)
      }
      let total = parts.reduce(0, +) + Double.random(in: -1e-7...1e-7, using: &generator)
      let (rounded, values) = Apportionment.rounded(parts, total: total, decimals: decimals)
      let scale = [1.0, 10, 100, 1000, 1e4, 1e5, 1e6][decimals]
      #expect(values.reduce(0) { $0 + Int(($1 * scale).rounded()) } == Int((total * scale).rounded()))
      #expect(abs(rounded - total) <= 0.5001 / scale)
      for (part, value) in zip(parts, values) { #expect(abs(part - value) < 1.01 / scale) }
    }
  }

  @Test func partsThatAddUpAreRoundedAsUsual() {
    #expect(Apportionment.rounded([0.123, 0.456, 0.421], total: 1, decimals: 2).parts == [0.12, 0.46, 0.42])
    // Three thirds: the first one gets what is missing.
    #expect(Apportionment.rounded([1.0 / 3, 1.0 / 3, 1.0 / 3], total: 1, decimals: 2).parts == [0.34, 0.33, 0.33])
    #expect(Apportionment.rounded([-1.0 / 3, -1.0 / 3, -1.0 / 3], total: -1, decimals: 1).parts == [-0.4, -0.3, -0.3])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300]) func numbersWithoutDigitsDoNotTrap(_ odd: Double)
  {
    _ = Apportionment.rounded([odd, 1], total: 1, decimals: 9)
    _ = Apportionment.rounded([1, 2], total: odd, decimals: 9)
    _ = Apportionment.rounded([odd, odd], total: odd, decimals: 2)
  }
}
