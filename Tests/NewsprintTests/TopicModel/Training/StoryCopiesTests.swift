import Newsprint
import TestSupport
import Testing

/// Copies among training stories, as a training run reports them.
struct StoryCopiesTests {
  private static func report(adding stories: [Article], threads: Int = 1) throws -> TrainingReport {
    var options = TrainingOptions()
    options.algorithm = .complement
    options.threads = threads
    return try TopicModel.train(on: ArticleBatch(SyntheticNews.stories(120, seed: 41) + stories), options: options)
      .report
  }

  private static func story(_ id: String, _ words: some Sequence<String>, _ labels: String...) -> Article {
    Article(id: id, text: words.joined(separator: " "), labels: labels)
  }

  @Test func copiesWithLocalEditsAndExcerptsWeighOneWithTheirStory() throws {
    var maker = StoryMaker(seed: 42)
    let words = maker.words(150)
    let stories = [
      Self.story("a", words, "sport"), Self.story("b", words.dropLast(10), "sport"),
      Self.story("c", words.prefix(60), "sport"), Self.story("d", maker.words(150), "sport"),
    ]
    for threads in [1, 3] {
      let report = try Self.report(adding: stories, threads: threads)
      #expect(report.copyCount == 2)
      #expect(report.labelConflicts.isEmpty)
    }
  }

  @Test func copiesWithOtherLabelsAreListed() throws {
    var maker = StoryMaker(seed: 43)
    let words = maker.words(150)
    let report = try Self.report(adding: [
      Self.story("a", words, "sport"), Self.story("b", words.dropLast(10), "weather"),
    ])
    #expect(
      report.labelConflicts == [
        .init(first: "a", second: "b", firstLabels: ["sport"], secondLabels: ["weather"])
      ])
  }

  @Test func updatesAndShortStoriesThatAreNotEqualStandForThemselves() throws {
    var maker = StoryMaker(seed: 44)
    let words = maker.words(150)
    let short = maker.words(20)
    let stories = [
      Self.story("old", words.prefix(75) + ["12"] + words.suffix(75), "sport"),
      Self.story("new", words.prefix(75) + ["13"] + words.suffix(75), "sport"),
      Self.story("short", short, "sport"), Self.story("shorter", short.dropLast(), "sport"),
      Self.story("equal", short, "sport"),
    ]
    #expect(try Self.report(adding: stories).copyCount == 1)
  }
}
