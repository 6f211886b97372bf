import Newsprint
import TestSupport
import Testing

struct TopicEvaluationTests {
  private static func model(_ change: (inout TrainingOptions) -> Void = { _ in }) throws -> TopicModel {
    try TopicModel.train(
      on: SyntheticNews.stories(200, seed: 1), options: TopicModelTests.options(.multinomial, change))
  }

  @Test func whatTaggingGivesIsCountedAgainstTheLabels() throws {
    let model = try Self.model()
    let stories = SyntheticNews.stories(100, seed: 2)
    let evaluation = try model.evaluation(on: stories)
    let right = zip(model.tags(for: stories), stories).count { $0.topics.map(\.topic) == $1.labels }
    #expect(evaluation.storyCount == 100)
    #expect(evaluation.answeredCount == 100 && evaluation.rightAnswerCount == right)
    #expect(abs(evaluation.scores.accuracy - Double(right) / 100) < 1e-12)
    #expect(evaluation.answeredAccuracy == Double(right) / 100)
    #expect(evaluation.accuracy.lowerBound < evaluation.scores.accuracy)
    #expect(evaluation.abstentions.isEmpty && evaluation.unknownTopics.isEmpty)
    #expect(evaluation.precision == nil && evaluation.keptPrecision == nil && evaluation.unseen == nil)
    #expect(evaluation.confusions().reduce(0) { $0 + $1.count } == 100 - right)
  }

  @Test func aStoryThatIsLeftAloneCountsByWhatItWouldHaveGot() throws {
    let model = try Self.model()
    let stories = [
      Article(text: "rain and snow, storm and wind are forecast", labels: ["weather"]),
      Article(text: "rain", labels: ["weather"]),
      Article(text: "", labels: ["sport"]),
    ]
    let evaluation = try model.evaluation(on: ArticleBatch(stories), threads: 2)
    #expect(evaluation.answeredCount == 1 && evaluation.rightAnswerCount == 1)
    #expect(evaluation.abstentions == [.tooShort: 1, .empty: 1])
    #expect(evaluation.predicted.count == 3 && evaluation.predicted.isSingleLabel)
    #expect(evaluation.scores.accuracy >= 2.0 / 3)
  }

  @Test func labelsThatTheModelDoesNotKnowCountAsWrong() throws {
    var stories = SyntheticNews.stories(40, seed: 3)
    for story in 0..<10 { stories[story].labels = [story < 5 ? "opera" : "chess"] }
    let evaluation = try Self.model().evaluation(on: stories)
    #expect(evaluation.unknownTopics == ["chess", "opera"])
    #expect(evaluation.topics == SyntheticNews.topics + ["chess", "opera"])
    #expect(evaluation.scores.accuracy <= 0.75)
    #expect(evaluation.scores.topics[4].support == 5 && evaluation.scores.topics[4].predictedCount == 0)
  }

  @Test func storiesUnlikeThoseOfTrainingAreScoredByThemselves() throws {
    let model = try Self.model { $0.keepsSketches = true }
    let seen = SyntheticNews.stories(200, seed: 1)
    let evaluation = try model.evaluation(on: Array(seen[..<20]) + SyntheticNews.stories(30, seed: 4), precision: 0.9)
    #expect(evaluation.unseen?.storyCount == 30)
    #expect(try evaluation.unseen?.scores == model.evaluation(on: SyntheticNews.stories(30, seed: 4)).scores)
    #expect(evaluation.precision?.target == 0.9)
    #expect(try model.evaluation(on: seen).unseen?.scores == nil)
  }

  @Test func nothingIsMeasuredOnNothing() throws {
    let model = try Self.model()
    #expect(throws: EvaluationError.noStories) { try model.evaluation(on: [Article]()) }
  }

  @Test func threadsChangeNothing() throws {
    let model = try Self.model()
    let stories = SyntheticNews.stories(500, seed: 5)
    let (one, four) = (try model.evaluation(on: stories, threads: 1), try model.evaluation(on: stories, threads: 4))
    #expect(one.scores == four.scores && one.logLoss == four.logLoss && one.predicted == four.predicted)
  }
}
