import Newsprint
import TestSupport
import Testing

struct DuplicateIndexTests {
  @Test func findsWhatABatchFinds() {
    var maker = StoryMaker(seed: 51)
    let articles = maker.collection(400)
    var options = DuplicateOptions()
    options.keepsFurniture = true
    let index = DuplicateIndex(options)
    var pairs: [DuplicatePair] = []
    for (number, article) in articles.enumerated() {
      for hit in index.query(article, limit: 1000) {
        pairs.append(
          DuplicatePair(
            first: hit.story, second: number, relation: hit.relation, jaccard: hit.jaccard,
            firstContainment: hit.storyContainment, secondContainment: hit.queryContainment, isSecondNewer: false))
      }
      #expect(index.insert(article) == number)
    }
    #expect(index.count == 400)
    var expected = DuplicateFinder(options).find(in: ArticleBatch(articles)).pairs
    for place in expected.indices { expected[place].isSecondNewer = false }
    // The index may miss a pair in a thousand; here it misses none.
    #expect(Set(pairs) == Set(expected))
  }

  @Test func theMostSimilarComeFirst() {
    var maker = StoryMaker(seed: 52)
    let words = maker.words(120)
    let index = DuplicateIndex()
    for cut in [10, 0, 20, 5] { index.insert(Article(text: words.dropLast(cut).joined(separator: " "))) }
    let query = Article(text: words.joined(separator: " "))
    #expect(index.query(query).map(\.story) == [1, 3, 0, 2])
    #expect(index.query(query, limit: 2).map(\.story) == [1, 3])
    #expect(index.query(query, limit: 0).isEmpty)
    #expect(index.query(query).first?.relation == .identical)
    #expect(index.query(Article(text: "")).isEmpty)
  }

  @Test func removedAndExpiredStoriesAreGone() {
    var maker = StoryMaker(seed: 53)
    let article = Article(text: maker.words(80).joined(separator: " "))
    let index = DuplicateIndex()
    for day in 0..<10 as Range<Int64> { index.insert(article, date: day) }
    index.insert(article)
    index.remove(4)
    index.remove(4)
    index.remove(99)
    #expect(index.count == 10)
    index.expire(before: 8)
    #expect(Set(index.query(article, limit: 100).map(\.story)) == [8, 9, 10])
    #expect(index.count == 3)
  }

  @Test func anIndexThatForgetsStaysSmallAndRight() {
    var maker = StoryMaker(seed: 54)
    let index = DuplicateIndex()
    let article = Article(text: maker.words(40).joined(separator: " "))
    // Long enough for the chains of the same keys to fill up if expired stories stayed in them.
    for day in 0..<5_000 as Range<Int64> {
      index.expire(before: day - 3)
      let story = index.insert(article, date: day)
      if day % 500 == 499 { #expect(index.query(article).contains { $0.story == story }) }
    }
    #expect(index.count == 4)
  }

  @Test func theWindowHolds() {
    var options = DuplicateOptions()
    options.window = 10
    let index = DuplicateIndex(options)
    let article = Article(text: "one two three four five six seven eight nine ten")
    index.insert(article, date: 0)
    #expect(index.query(article, date: 10).count == 1)
    #expect(index.query(article, date: 11).isEmpty)
    #expect(index.query(article).count == 1)
  }
}
