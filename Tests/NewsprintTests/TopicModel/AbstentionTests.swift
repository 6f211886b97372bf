import Newsprint
import TestSupport
import Testing

/// When a model gives a story no topic, and what it says of it.
struct AbstentionTests {
  /// A language of made-up words: a few that are everywhere, many that are rare.
  struct Language {
    let common: [String]
    let rare: [String]

    init(_ prefix: String) {
      common = (0..<60).map { "\(prefix)o\($0 % 7)a\($0)".lettered }
      rare = (0..<4000).map { "\(prefix)u\($0)e".lettered }
    }

    /// Half of the words are common ones.
    func text(_ count: Int, topic: Int, using generator: inout SeededGenerator) -> String {
      (0..<count).map { _ in
        if Bool.random(using: &generator) { return common.randomElement(using: &generator) ?? "" }
        // Each topic has a half of the rare words.
        let word = Int.random(in: 0..<rare.count / 2, using: &generator)
        return rare[topic * rare.count / 2 + word]
      }.joined(separator: " ")
    }
  }

  static let own = Language("k")
  static let other = Language("z")

  static func model(_ change: (inout TrainingOptions) -> Void = { _ in }) throws -> TopicModel {
    var generator = SeededGenerator(seed: 51)
    let stories = (0..<300).map { number in
      Article(text: own.text(80, topic: number % 2, using: &generator), labels: ["topic \(number % 2)"])
    }
    return try TopicModel.train(on: stories, options: TopicModelTests.options(.svm, change))
  }

  @Test func saysThatAStoryIsInAnotherLanguage() throws {
    let model = try Self.model()
    #expect(try #require(model.rules.language).usualShare > 0.3)
    var generator = SeededGenerator(seed: 52)
    // A few words of the model's own language stand in each foreign story, as names do.
    let foreign = (0..<50).map { _ in
      Article(
        text: Self.other.text(60, topic: 0, using: &generator) + " " + Self.own.text(6, topic: 0, using: &generator))
    }
    for options in [
      TagOptions(),
      {
        var options = TagOptions(); options.top = 1; return options
      }(),
    ] {
      for tags in model.tags(for: ArticleBatch(foreign), options: options) {
        #expect(tags.abstention == .foreignLanguage)
        #expect(tags.topics.isEmpty)
      }
    }
    let own = (0..<200).map { _ in Article(text: Self.own.text(60, topic: 1, using: &generator)) }
    #expect(model.tags(for: ArticleBatch(own)).allSatisfy { $0.abstention == nil })
  }

  @Test func tablesAndShortTextsAreNoForeignLanguage() throws {
    let model = try Self.model()
    var generator = SeededGenerator(seed: 53)
    let table = (0..<40).map { "\($0 * 17) \(Self.own.rare[$0])" }.joined(separator: " ")
    let short = Self.other.text(5, topic: 0, using: &generator) + " " + Self.own.common[0]
    let longer = Self.other.text(12, topic: 0, using: &generator)
    let tags = model.tags(for: ArticleBatch([Article(text: table), Article(text: short), Article(text: longer)]))
    #expect(tags.map(\.abstention) == [nil, nil, .foreignLanguage])
  }

  @Test func languageProfilesAreWrittenAndRead() throws {
    let model = try Self.model { $0.precision = 0.9 }
    let same = try TopicModel(bytes: model.fileBytes())
    #expect(same.rules == model.rules)
    #expect(same.rules.precision == 0.9)
    #expect(model.keepingFurniture.rules == model.rules)
  }

  @Test func smallCollectionsSayNothingOfTheirLanguage() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 54), options: TopicModelTests.options(.svm))
    #expect(model.rules.language == nil)
  }

  @Test func aSingleWordIsTooShortAndAHeadlineIsNot() throws {
    let model = try TopicModel.train(on: SyntheticNews.stories(200, seed: 55), options: TopicModelTests.options(.svm))
    let texts = ["Rain", "qqq rain", "Rain forecast", "Striker scores late goal", "qqq"]
    let batch = ArticleBatch(texts.map { Article(headline: $0, text: "") })
    #expect(model.tags(for: batch).map(\.abstention) == [.tooShort, .tooShort, nil, nil, .nothingKnown])
    var options = TagOptions()
    options.top = 1
    #expect(model.tags(for: batch, options: options).map(\.abstention) == [nil, nil, nil, nil, .nothingKnown])
  }

  /// Stories of four topics whose labels are wrong now and then.
  static func noisy(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return SyntheticNews.stories(count, seed: seed).map { story in
      var story = story
      // Three words leave some stories without a word of their topic.
      story.headline = ""
      story.text = story.text.split(separator: " ").prefix(6).joined(separator: " ")
      if Int.random(in: 0..<12, using: &generator) == 0 {
        story.labels = [SyntheticNews.topics.randomElement(using: &generator) ?? ""]
      }
      return story
    }
  }

  @Test func aModelForAPrecisionKeepsItOnOtherStories() throws {
    let options = TopicModelTests.options(.svm) { $0.precision = 0.9 }
    let (model, report) = try TopicModel.train(on: ArticleBatch(Self.noisy(1200, seed: 56)), options: options)
    #expect(model.rules.minimumProbabilities.count == 4)
    let fitted = try #require(report.precision)
    #expect(fitted.overall.precision.estimate > 0.88)
    let test = Self.noisy(1200, seed: 57)
    let tags = model.tags(for: ArticleBatch(test))
    let given = zip(tags, test).filter { !$0.0.topics.isEmpty }
    let right = given.count { $0.0.topics.first?.topic == $0.1.labels.first }
    #expect(Double(right) / Double(given.count) > 0.87)
    #expect(given.count > 300)
    #expect(given.count < 1150)
    #expect(tags.contains { $0.abstention == .lowConfidence })
    // Asked for topics, it gives them.
    var top = TagOptions()
    top.top = 1
    let all = model.tags(for: ArticleBatch(test), options: top)
    #expect(!all.contains { $0.abstention == .lowConfidence })
    let everything = zip(all, test).count { $0.topics.first?.topic == $1.labels.first }
    #expect(Double(everything) / Double(test.count) < Double(right) / Double(given.count))
  }

  @Test func severalTopicsAStoryKeepThePrecisionToo() throws {
    let options = TopicModelTests.options(.svm) { $0.precision = 0.97 }
    let stories = SyntheticNews.multiLabelStories(400, seed: 58)
    let model = try TopicModel.train(on: stories, options: options)
    let plain = try TopicModel.train(on: stories, options: TopicModelTests.options(.svm))
    let test = SyntheticNews.multiLabelStories(400, seed: 59)
    func precision(_ model: TopicModel) -> (Double, Int) {
      var (right, given) = (0, 0)
      for (tags, story) in zip(model.tags(for: ArticleBatch(test)), test) {
        right += Set(tags.topics.map(\.topic)).intersection(story.labels).count
        given += tags.topics.count
      }
      return (Double(right) / Double(given), given)
    }
    let (strict, strictCount) = precision(model)
    let (loose, looseCount) = precision(plain)
    #expect(strict >= loose)
    #expect(strict > 0.94)
    #expect(strictCount <= looseCount)
  }

  @Test func anUpdatedModelKeepsItsRules() throws {
    let options = TopicModelTests.options(.complement) { $0.precision = 0.9 }
    let model = try TopicModel.train(on: Self.noisy(400, seed: 60), options: options)
    let news = [Article(text: "a bishop prayed in the cathedral", labels: ["religion"])]
    let updated = try model.updated(with: ArticleBatch(news))
    #expect(updated.rules.minimumProbabilities.count == 5)
    let sport = try #require(model.topics.firstIndex(of: "sport"))
    let moved = try #require(updated.topics.firstIndex(of: "sport"))
    #expect(updated.rules.minimumProbabilities[moved] == model.rules.minimumProbabilities[sport])
  }
}

extension String {
  /// Digits as letters, so that words are words.
  fileprivate var lettered: String {
    String(map { $0.wholeNumberValue.map { Character(["a", "b", "c", "d", "e", "f", "g", "h", "i", "l"][$0]) } ?? $0 })
  }
}
