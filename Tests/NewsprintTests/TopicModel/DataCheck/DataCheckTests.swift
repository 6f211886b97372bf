import Newsprint
import TestSupport
import Testing

struct DataCheckTests {
  @Test func cleanStoriesHaveNothingToReport() throws {
    let check = try DataCheck(ArticleBatch(SyntheticNews.stories(200, seed: 71)))
    #expect(check.topics.map(\.topic) == SyntheticNews.topics)
    #expect(check.topics.allSatisfy { $0.storyCount == 50 && $0.distinctCount == 50 })
    #expect(check.smallTopics.isEmpty)
    #expect(check.emptyStories.isEmpty)
    #expect(check.unlabelledStories.isEmpty)
    #expect(check.copies.isEmpty)
    #expect(check.labelConflicts.isEmpty)
    #expect(check.doubtfulLabels.count <= 2)
    // Made-up topics share no words, so that each of theirs gives them away.
    #expect(check.giveaways.allSatisfy { $0.reason == .common }, "\(check.giveaways)")
    #expect(check.repeatedLines.isEmpty)
  }

  @Test func findsEmptyUnlabelledAndRareStories() throws {
    var stories = SyntheticNews.stories(80, seed: 72)
    stories.append(Article(id: "empty", text: " -- ", labels: ["sport"]))
    stories.append(Article(id: "no label", text: "rain and snow"))
    stories.append(Article(id: "rare", text: "a bishop prayed in the cathedral", labels: ["religion"]))
    let check = try DataCheck(ArticleBatch(stories))
    #expect(check.emptyStories == [80])
    #expect(check.unlabelledStories == [81])
    #expect(check.smallTopics.map(\.topic) == ["religion"])
    #expect(check.smallTopics.first?.storyCount == 1)
    #expect(check.storyCount == 83)
  }

  @Test func findsCopiesAndTheSameStoryUnderTwoTopics() throws {
    var stories = SyntheticNews.stories(80, seed: 73)
    stories.append(stories[0])
    var near = stories[1]
    near.text += " indeed so"
    stories.append(near)
    var conflict = stories[2]
    conflict.labels = ["weather"]
    stories.append(conflict)
    let check = try DataCheck(ArticleBatch(stories))
    #expect(check.copies.map(\.original) == [0, 1, 2])
    #expect(check.copies.map(\.copies) == [[80], [81], [82]])
    #expect(check.copies.map(\.areIdentical) == [true, false, true])
    #expect(check.copyCount == 3)
    #expect(check.labelConflicts.map(\.first) == [2])
    #expect(check.labelConflicts.map(\.second) == [82])
    #expect(check.topics.first { $0.topic == "economy" }?.distinctCount == 20)
  }

  @Test func doubtsLabelsThatWereChanged() throws {
    var stories = SyntheticNews.stories(400, seed: 74)
    let wrong = Array(stride(from: 5, to: 400, by: 40))
    for story in wrong {
      let topic = SyntheticNews.topics.firstIndex(of: stories[story].labels[0]) ?? 0
      stories[story].labels = [SyntheticNews.topics[(topic + 1) % 4]]
    }
    let check = try DataCheck(ArticleBatch(stories))
    let first = check.doubtfulLabels.prefix(wrong.count)
    #expect(Set(first.map(\.story)).intersection(wrong).count >= wrong.count - 1)
    for doubt in first where wrong.contains(doubt.story) {
      let topic = SyntheticNews.topics.firstIndex(of: doubt.label ?? "") ?? 0
      #expect(doubt.suggestion == SyntheticNews.topics[(topic + 3) % 4])
      #expect(doubt.suggestionProbability > doubt.labelProbability)
    }
    #expect((5...20).contains(check.estimatedErrorCount))
    var options = DataCheck.Options()
    options.threads = 3
    #expect(try DataCheck(ArticleBatch(stories), options: options).doubtfulLabels == check.doubtfulLabels)
  }

  @Test func doubtsLabelsOfStoriesWithSeveralTopics() throws {
    var stories = SyntheticNews.multiLabelStories(400, seed: 75)
    let extra = stories.indices.filter { stories[$0].labels == ["sport"] }.prefix(4)
    for story in extra { stories[story].labels = ["sport", "science"] }
    let missing = stories.indices.filter { stories[$0].labels.count == 2 && stories[$0].labels[0] == "economy" }.prefix(
      3)
    let lost = missing.map { stories[$0].labels[1] }
    for story in missing { stories[story].labels = ["economy"] }
    let check = try DataCheck(ArticleBatch(stories))
    let superfluous = extra.count { story in
      check.doubtfulLabels.contains { $0.story == story && $0.label == "science" && $0.suggestion == nil }
    }
    #expect(superfluous >= 3)
    let found = zip(missing, lost).count { story, topic in
      check.doubtfulLabels.contains { $0.story == story && $0.label == nil && $0.suggestion == topic }
    }
    #expect(found >= 2)
  }

  @Test func findsTermsThatGiveATopicAway() throws {
    var stories = SyntheticNews.stories(240, seed: 76)
    for index in stories.indices {
      // Long enough to have edges.
      stories[index].text += (0..<60).map { " filler\($0 % 9) number\(index)" }.joined()
      guard stories[index].labels == ["weather"] else { continue }
      if index % 8 == 3 { stories[index].text = "The minister told reuters so. " + stories[index].text }
      if index % 12 == 3 { stories[index].text += " quillmark" }
      stories[index].text = stories[index].text.split(separator: " ").enumerated().map {
        $0 == 50 ? "\($1) barometric" : "\($1)"
      }.joined(separator: " ")
    }
    let check = try DataCheck(ArticleBatch(stories))
    func reason(_ term: String) -> DataCheck.Giveaway.Reason? {
      check.giveaways.first { $0.term == term && $0.topic == "weather" }?.reason
    }
    #expect(reason("reuters") == .sourceName)
    #expect(reason("quillmark") == .edge)
    #expect(reason("barometric") == .common)
    #expect(reason("coach") == nil)
    #expect(check.giveaways.allSatisfy { $0.reason == .common || $0.topic == "weather" }, "\(check.giveaways)")
  }

  @Test func findsLinesOfManyStories() throws {
    var stories = SyntheticNews.stories(120, seed: 77)
    let line = "The Valley Gazette thanks its readers for their patience"
    for index in stories.indices where index % 8 == 3 {
      stories[index].text = "\(stories[index].text)\n\(line)\n--------------------\nMore was said on day \(index)."
    }
    let check = try DataCheck(ArticleBatch(stories))
    #expect(check.repeatedLines.map(\.line) == [line])
    #expect(check.repeatedLines.first?.storyCount == 15)
    #expect(check.repeatedLines.first?.topic == "weather")
    #expect(check.repeatedLines.first?.precision == 1)
  }

  @Test func storiesOfOneTopicAndNoStoriesAreNoError() throws {
    #expect(try DataCheck(ArticleBatch()).storyCount == 0)
    let one = SyntheticNews.stories(40, seed: 78).filter { $0.labels == ["sport"] }
    let check = try DataCheck(ArticleBatch(one))
    #expect(check.topics.map(\.topic) == ["sport"])
    #expect(check.doubtfulLabels.isEmpty)
    let unlabelled = try DataCheck(ArticleBatch([Article(text: "a"), Article(text: "")]))
    #expect(unlabelled.unlabelledStories == [0, 1])
    #expect(unlabelled.emptyStories == [1])
  }

  @Test func aModelNamesTheGiveawaysAmongItsStrongestTerms() throws {
    var stories = SyntheticNews.stories(200, seed: 79)
    for index in stories.indices where stories[index].labels == ["sport"] {
      stories[index].text += " the coach told reuters and app users"
    }
    let model = try TopicModel.train(on: stories, options: TopicModelTests.options(.svm))
    let giveaways = model.giveaways(for: "sport")
    #expect(giveaways.contains("reuters"))
    #expect(!giveaways.contains("app"))
    #expect(!giveaways.contains("coach"))
    #expect(model.giveaways(for: "economy").isEmpty)
  }
}
