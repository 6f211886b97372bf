import Newsprint
import Testing

struct RepeatedLinesTests {
  /// Stories of one site: each has a text of its own and the site's line, which no form gives away.
  static let site = "The Example Herald brings the valley its stories since 1902."
  static let stories = (0..<8).map { number in
    Article(text: "Story number \(number) tells of event \(number), which nobody else has told so far.\n\(site)")
  }

  @Test func aLineOfManyStoriesIsFurniture() {
    let repeated = LineCounts(ArticleBatch(Self.stories)).repeatedLines(minimumStories: 5)
    #expect(repeated.count == 1)
    let spans = FurnitureDetector(repeatedLines: repeated).spans(in: Self.stories[3].text)
    #expect(spans.map(\.kind) == [.repeated])
    #expect(FurnitureDetector().spans(in: Self.stories[3].text).isEmpty)
  }

  @Test func copiesOfOneStoryCountOnce() {
    let copies = Array(repeating: Self.stories[0], count: 20)
    #expect(RepeatedLines(in: copies, minimumStories: 2).count == 0)
    #expect(LineCounts(ArticleBatch(copies)).repeatedLines(minimumStories: 2).count == 0)
  }

  @Test func partsOfACollectionAddUp() {
    var counts = LineCounts(ArticleBatch(Self.stories[..<3]))
    counts.merge(LineCounts(ArticleBatch(Self.stories[3...])))
    let whole = LineCounts(ArticleBatch(Self.stories))
    #expect(counts.storyCount == 8)
    #expect(counts.counts == whole.counts)
    #expect(LineCounts(ArticleBatch(Self.stories), at: [0, 1, 2]).repeatedLines(minimumStories: 4).count == 0)
  }
}
