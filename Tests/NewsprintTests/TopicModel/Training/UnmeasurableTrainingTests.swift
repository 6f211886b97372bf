import Newsprint
import TestSupport
import Testing

/// Sets that cross-validation can say little about, or nothing.
struct UnmeasurableTrainingTests {
  private static let goal = "The keeper saved a penalty and the captain scored in the last minute of the match."
  private static let budget = "Parliament passed the budget after the minister promised lower taxes."
  private static let storm = "The storm hit the coast with heavy rain and gales through the night."

  private static func batch(_ stories: [(text: String, label: String)]) -> ArticleBatch {
    ArticleBatch(stories.enumerated().map { Article(id: "\($0)", text: $1.text, labels: [$1.label]) })
  }

  @Test(arguments: [TrainingOptions.Effort.fast, .best])
  func storiesThatAreTheOnlyOnesOfTheirTopicsMakeAModelThatIsNotMeasured(effort: TrainingOptions.Effort) throws {
    var options = TrainingOptions()
    options.effort = effort
    let articles = Self.batch([(Self.goal, "sport"), (Self.budget, "politics"), (Self.storm, "weather")])
    let (model, report) = try TopicModel.train(on: articles, options: options)
    #expect(report.isUnmeasured)
    #expect(report.distinctCount == 3)
    #expect(report.baseline == nil)
    #expect(model.provenance.scores.isEmpty)
    #expect(model.topics(for: Article(text: "Heavy rain hit the coast.")).first?.topic == "weather")
    #expect(model.topics(for: Article(text: "The minister promised lower taxes.")).first?.topic == "politics")
  }

  @Test func copiesOfTwoStoriesAreTwoStories() throws {
    let articles = Self.batch(
      (0..<20).map { $0 % 2 == 0 ? (Self.goal, "sport") : (Self.budget, "politics") })
    let report = try TopicModel.train(on: articles).report
    #expect(report.isUnmeasured)
    #expect(report.distinctCount == 2)
  }

  @Test func copiesOfOneStoryUnderTwoLabelsAreRefusedWithTheLabels() throws {
    let articles = Self.batch((0..<6).map { (Self.goal, $0 % 2 == 0 ? "politics" : "sport") })
    let error = #expect(throws: TrainingDataError.self) { try TopicModel.train(on: articles) }
    #expect(error == .singleStory(count: 6, labels: ["politics", "sport"]))
    let check = try DataCheck(articles)
    #expect(check.labelConflicts.count == 5)
    #expect(!check.areLabelsDoubted)
  }

  @Test func wordsThatDoNotPredictTheLabelsAreSaidToDoSo() throws {
    var generator = SeededGenerator(seed: 5)
    let words = (0..<30).map { "word\($0)" }
    func articles(_ label: (Int) -> String) -> ArticleBatch {
      ArticleBatch(
        (0..<120).map { story in
          let text = (0..<20).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
          return Article(text: text + " \(label(story))", labels: [story % 2 == 0 ? "a" : "b"])
        })
    }
    let noise = try TopicModel.train(on: articles { _ in "" }).report
    #expect(noise.isHardlyPredictive)
    #expect(noise.baseline == 0.5)
    let telling = try TopicModel.train(on: articles { $0 % 2 == 0 ? "alpha" : "beta" }).report
    #expect(!telling.isHardlyPredictive)
  }

  @Test func aHundredTopicsOfThreeStoriesAreMeasured() throws {
    var generator = SeededGenerator(seed: 6)
    let articles = ArticleBatch(
      (0..<300).map { story in
        let words = (0..<12).map { _ in "word\(Int.random(in: 0..<80, using: &generator))" }
        return Article(text: words.joined(separator: " "), labels: ["topic \(story % 100)"])
      })
    var options = TrainingOptions()
    options.effort = .fast
    let report = try TopicModel.train(on: articles, options: options).report
    #expect(!report.isUnmeasured)
    #expect(report.trials.count { $0.isChosen } == 1)
    #expect(report.isHardlyPredictive)
  }

  @Test func aLabelThatNoStoryHasFirstIsNoTopicWhereStoriesHaveOne() throws {
    var stories = (0..<12).map { story in
      Article(text: [Self.goal, Self.budget][story % 2] + " \(story)", labels: [["sport", "politics"][story % 2]])
    }
    stories[3] = Article(text: Self.budget, labels: ["politics", "money"])
    var options = TrainingOptions()
    options.isMultiLabel = false
    options.algorithm = .multinomial
    #expect(try TopicModel.train(on: ArticleBatch(stories), options: options).model.topics == ["politics", "sport"])
  }
}
