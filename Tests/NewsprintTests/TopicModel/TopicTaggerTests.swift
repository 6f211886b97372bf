import Newsprint
import TestSupport
import Testing

struct TopicTaggerTests {
  private static let model = Result {
    try TopicModel.train(on: SyntheticNews.stories(200, seed: 1), options: TopicModelTests.options(.svm))
  }

  @Test func aStreamOfSingleStoriesGetsTheTagsOfABatch() throws {
    let model = try Self.model.get()
    // More text than the model is large, so that the tagger lays the model out anew underway.
    let stories = SyntheticNews.stories(3000, seed: 2) + [Article(text: ""), Article(text: "xyzzy")]
    let tagger = TopicTagger(model)
    let single = stories.map { tagger.tags(for: $0) }
    #expect(single == model.tags(for: ArticleBatch(stories)))
    #expect(single == TopicTagger(model).tags(for: stories, threads: 3))
    #expect(single.last?.abstention == .nothingKnown)
  }

  @Test func manyThreadsMayUseOneTagger() throws {
    let tagger = TopicTagger(try Self.model.get())
    let stories = SyntheticNews.stories(400, seed: 3)
    let parts = Parallel.map(8, threads: 4) { part in
      stories[(part * 50)..<(part * 50 + 50)].map { tagger.tags(for: $0) }
    }
    #expect(parts.flatMap { $0 } == tagger.tags(for: stories))
  }

  @Test func whatIsExpectedChangesNoTags() throws {
    let model = try Self.model.get()
    let stories = SyntheticNews.stories(40, seed: 4)
    let tagger = TopicTagger(model)
    tagger.expect(byteCount: 1 << 30)
    #expect(stories.map { tagger.tags(for: $0) } == TopicTagger(model).tags(for: stories))
    tagger.withWorker(byteCount: 1) { #expect($0.usesTables) }
    TopicTagger(model).withWorker(byteCount: 1) { #expect(!$0.usesTables) }
  }

  @Test func topicsAreChosenAsAsked() throws {
    var options = TagOptions()
    options.among = ["economy", "weather"]
    options.top = 2
    let tagger = TopicTagger(try Self.model.get(), options: options)
    let tags = tagger.tags(for: Article(text: "rain and snow, storm and wind are forecast"))
    #expect(tags.topics.map(\.topic) == ["weather", "economy"])
    #expect(abs(tags.topics.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
  }

  @Test func noStoriesHaveNoTags() throws {
    #expect(TopicTagger(try Self.model.get()).tags(for: [Article]()).isEmpty)
  }
}
