import Newsprint
import TestSupport
import Testing

struct TopicTrainingTests {
  /// Stories of three topics, each with words of its own among common ones.
  static func articles(_ count: Int, seed: UInt64) -> ArticleBatch {
    var generator = SeededGenerator(seed: seed)
    let topics = ["business", "sport", "weather"]
    return ArticleBatch(
      (0..<count).map { story in
        let topic = story % 3
        let words = (0..<15).map { _ in
          Int.random(in: 0..<5, using: &generator) == 0
            ? "\(topics[topic])word\(Int.random(in: 0..<30, using: &generator))"
            : "common\(Int.random(in: 0..<200, using: &generator))"
        }
        return Article(
          headline: words.prefix(3).joined(separator: " "), text: words.joined(separator: " "),
          labels: [topics[topic]])
      })
  }

  @Test(arguments: [TrainingOptions.Effort.fast, .best])
  func automaticTrainingTagsStoriesItHasNotSeen(effort: TrainingOptions.Effort) throws {
    var options = TrainingOptions()
    options.effort = effort
    let (model, report) = try TopicModel.train(on: Self.articles(300, seed: 1), options: options)
    #expect(report.trials.filter(\.isChosen).count == 1)
    #expect(report.trials.contains { $0.features.contains("characters") } == (effort == .best))
    let test = Self.articles(200, seed: 2)
    let right = zip(model.tags(for: test), 0..<200).count { tags, story in
      tags.topics.first?.topic == test[story].labels[0]
    }
    #expect(right > 170)
  }

  @Test(arguments: [TrainingOptions.Effort.fast, .best])
  func theModelDoesNotDependOnTheNumberOfThreads(effort: TrainingOptions.Effort) throws {
    var options = TrainingOptions()
    options.effort = effort
    let articles = Self.articles(400, seed: 3)
    let one = try TopicModel.train(on: articles, options: options).model.fileBytes()
    options.threads = 3
    #expect(try TopicModel.train(on: articles, options: options).model.fileBytes() == one)
  }

  @Test(arguments: [0, nil])
  func whatStandsFirstTellsMore(openingLength: Int?) throws {
    // Stories mention either topic as often as chance has it; the headline says which they are about.
    func articles(_ count: Int, seed: UInt64) -> ArticleBatch {
      var generator = SeededGenerator(seed: seed)
      return ArticleBatch(
        (0..<count).map { story in
          let topic = ["court", "match"][story % 2]
          let other = ["match", "court"][story % 2]
          var words = (0..<60).map { _ in "common\(Int.random(in: 0..<400, using: &generator))" }
          for word in [topic, other] {
            words += Array(repeating: word, count: Int.random(in: 0...6, using: &generator))
          }
          words.shuffle(using: &generator)
          return Article(
            headline: topic, text: (Array(repeating: "so", count: 30) + words).joined(separator: " "),
            labels: [topic])
        })
    }
    var options = TrainingOptions()
    options.algorithm = .svm
    options.openingLength = openingLength
    options.headlineWeight = 1
    let model = try TopicModel.train(on: articles(300, seed: 1), options: options).model
    let test = articles(100, seed: 2)
    let right = zip(model.tags(for: test), 0..<100).count { $0.topics.first?.topic == test[$1].labels[0] }
    if openingLength == nil { #expect(right == 100) } else { #expect(right < 95) }
    let explanation = try #require(model.explanation(of: test[0], topic: "court"))
    #expect(explanation.contributions.count { $0.term == "court" } == 1)
    let sum = explanation.contributions.reduce(explanation.base) { $0 + $1.contribution }
    #expect(abs(sum - explanation.score) < 1e-4)
  }

  @Test func aBlendThatIsReadBackGivesTheSameProbabilities() throws {
    var options = TrainingOptions()
    options.algorithm = .blend
    options.features = .init(words: 1...2, characters: 3...4)
    let model = try TopicModel.train(on: Self.articles(200, seed: 4), options: options).model
    let again = try TopicModel(bytes: model.fileBytes())
    let test = Self.articles(60, seed: 5)
    #expect(again.probabilities(for: test) == model.probabilities(for: test))
    #expect(again.calibration == model.calibration)
    #expect(again.vectorizer.options == model.vectorizer.options)
  }

  @Test func aTopicOfOneStoryDoesNotStopTheFolds() throws {
    var stories = (0..<90).map { Self.articles(90, seed: 6)[$0] }
    stories.append(Article(text: "a story like no other", labels: ["rare"]))
    let model = try TopicModel.train(on: ArticleBatch(stories)).model
    #expect(model.topics.contains("rare"))
    #expect(model.provenance.support.min() == 1)
  }

  @Test func writingWithoutSpacesIsTriedBySingleCharacters() throws {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("天地人日月山水火木金土王心手足口目耳")
    let articles = ArticleBatch(
      (0..<120).map { story in
        let own = alphabet[(story % 2 * 9)..<(story % 2 * 9 + 9)]
        let text = (0..<12).map { _ in String(own.randomElement(using: &generator) ?? "天") }.joined()
        return Article(text: text, labels: [story % 2 == 0 ? "a" : "b"])
      })
    let report = try TopicModel.train(on: articles).report
    #expect(report.trials.contains { $0.features == "words 1-2 + characters 1-3" })
  }
}
