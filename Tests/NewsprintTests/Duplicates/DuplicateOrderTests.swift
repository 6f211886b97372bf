import Newsprint
import TestSupport
import Testing

/// What is found does not depend on where a story stands in its collection.
struct DuplicateOrderTests {
  /// A pair by the ids of its stories.
  private struct NamedPair: Hashable {
    var a: String
    var b: String
    var relation: DuplicateRelation
    var jaccard: Double
    var containments: [Double]
  }

  private func pairs(_ articles: [Article], _ options: DuplicateOptions) -> Set<NamedPair> {
    let report = DuplicateFinder(options).find(in: ArticleBatch(articles), threads: 2)
    return Set(
      report.pairs.map { pair in
        let (first, second) = (articles[pair.first].id, articles[pair.second].id)
        return first < second
          ? NamedPair(
            a: first, b: second, relation: pair.relation, jaccard: pair.jaccard,
            containments: [pair.firstContainment, pair.secondContainment])
          : NamedPair(
            a: second, b: first, relation: pair.relation, jaccard: pair.jaccard,
            containments: [pair.secondContainment, pair.firstContainment])
      })
  }

  /// Stories of many sources, each with a credit of its own and one that all carry; copies that read the same come
  /// from different sources and are written differently.
  private func collection(_ count: Int, _ maker: inout StoryMaker) -> [Article] {
    let credits = (0..<8).map { _ in maker.words(14).joined(separator: " ") }
    let common = maker.words(12).joined(separator: " ")
    var articles: [Article] = []
    for (index, story) in maker.collection(count).enumerated() {
      let source = maker.number(below: credits.count)
      var article = story
      article.source = "source \(source)"
      if maker.number(below: 10) < 9 { article.text += " " + credits[source] }
      if maker.number(below: 10) < 8 { article.text += " " + common }
      articles.append(article)
      if maker.number(below: 8) == 0 {
        let other = maker.number(below: credits.count)
        articles.append(
          Article(
            id: "copy \(index)", text: article.text.replacing(" ", with: ",  ").uppercased(), source: "source \(other)")
        )
      }
    }
    return articles
  }

  /// More stories than are sampled for the whole collection.
  @Test func shufflingChangesNoPairAndNoSimilarity() {
    var maker = StoryMaker(seed: 5)
    let articles = collection(5_000, &maker)
    var options = DuplicateOptions()
    options.threshold = 0.5
    let expected = pairs(articles, options)
    #expect(expected.count > 1_000)
    for _ in 0..<3 {
      #expect(pairs(articles.shuffled(using: &maker.generator), options) == expected)
    }
  }

  @Test func ofManyStoriesThatReadTheSameOneIsPairedWithAllInAnyOrder() {
    var maker = StoryMaker(seed: 6)
    let text = maker.words(60)
    let articles = (0..<(DuplicateFinder.pairedCopies + 20)).map {
      Article(id: "s\($0)", text: text.joined(separator: String(repeating: " ", count: 1 + $0)))
    }
    let expected = pairs(articles, DuplicateOptions())
    #expect(expected.count == articles.count - 1)
    #expect(pairs(articles.reversed(), DuplicateOptions()) == expected)
  }
}
