import Newsprint
import TestSupport
import Testing

/// Input that other tools stumble over.
struct DuplicateInputTests {
  @Test func emptyInputHasNoPairs() {
    let report = DuplicateFinder().find(in: ArticleBatch())
    #expect(report.pairs.isEmpty && report.groups.isEmpty && report.storyCount == 0 && report.isComplete)
    #expect(DuplicateFinder().find(in: ArticleBatch(), against: ArticleBatch()).pairs.isEmpty)
    #expect(DuplicateFinder().audit(ArticleBatch(), sampleSize: 10).stories == 0)
  }

  @Test func emptyStoriesAreLikeNothing() {
    let articles = ["", "", " ", "...", "\u{fffd}"].map { Article(text: $0) }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(report.pairs.isEmpty && report.groups.isEmpty)
  }

  @Test func storiesOfOneWordAreComparedByCharacters() {
    let articles = ["Reuter", "reuter.", "Reuters", "a", "A", "b"].map { Article(text: $0) }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(report.pairs.map { [$0.first, $0.second] } == [[0, 1], [3, 4]])
    #expect(report.pairs.allSatisfy { $0.relation == .identical })
  }

  @Test func tenThousandIdenticalStoriesAreOneGroup() {
    var maker = StoryMaker(seed: 41)
    let text = maker.words(150).joined(separator: " ")
    let report = DuplicateFinder().find(
      in: ArticleBatch((0..<10_000).map { Article(id: "i\($0)", text: text) }))
    #expect(report.groups.count == 1)
    #expect(report.groups.first?.members.count == 9_999)
    // Only the pairs with the first are listed.
    #expect(report.pairs.count == 9_999)
    #expect(report.isComplete)
  }

  @Test func aHugeStoryIsAStory() {
    var maker = StoryMaker(seed: 43)
    let block = maker.words(20_000)
    let brief = block[5_000..<5_100].joined(separator: " ")
    let huge = (0..<40).map { _ in maker.edited(block, oneIn: 50).joined(separator: " ") }.joined(separator: " ")
    let articles = [
      Article(text: huge + " " + brief), Article(text: brief), Article(text: huge + " " + brief + " again"),
    ]
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(report.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(report.pairs.map(\.relation) == [.excerpt, .copy, .excerpt])
  }

  @Test func oneWordRepeatedForEverIsASmallSet() {
    let many = String(repeating: "buffalo ", count: 200_000)
    let report = DuplicateFinder().find(
      in: ArticleBatch([
        Article(text: many), Article(text: many + "buffalo"), Article(text: "other words are here now"),
      ]))
    #expect(report.pairs.map { [$0.first, $0.second] } == [[0, 1]])
    #expect(report.pairs.first?.jaccard == 1)
  }

  @Test func idsNeedNotBeUnique() {
    var maker = StoryMaker(seed: 44)
    let texts = (0..<3).map { _ in maker.words(60).joined(separator: " ") }
    let articles = (0..<9).map { Article(id: "same", text: texts[$0 % 3]) }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(report.groups.map(\.canonical) == [0, 1, 2])
    let names = report.groups.map(\.id)
    #expect(names[1] == names[0] + "-2" && names[2] == names[0] + "-3")
  }
}
