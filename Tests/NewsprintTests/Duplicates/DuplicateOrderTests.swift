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

  // MARK: - Planted stories

  /// What a search says of stories, whatever their places: pairs, and groups with the story that is kept.
  private struct Findings: Equatable {
    var pairs: Set<PairFigures>
    var changes: Set<String>
    var groups: Set<[String]>
    var chains: Set<[String]>

    init(_ articles: [Article], _ options: DuplicateOptions) {
      let report = DuplicateFinder(options).find(in: articles)
      func id(_ story: Int) -> String { articles[story].id }
      pairs = Set(report.pairs.map { PairFigures($0, id) })
      changes = Set(
        report.pairs.map { pair in
          let isNamed = id(pair.first) < id(pair.second)
          let (first, second) = isNamed ? (pair.first, pair.second) : (pair.second, pair.first)
          let newer = pair.isSecondNewer ? pair.second : pair.first
          let told = pair.changes.map { "\($0.kind.name) \($0.from) \($0.to)" }
          return ([id(first), id(second), pair.relation == .update ? id(newer) : ""] + told).joined(separator: "|")
        })
      groups = Set(
        report.groups.map { group in
          [id(group.canonical)] + group.members.map { "\(id($0.story)) \($0.relation)" }.sorted()
        })
      chains = Set(report.chains.map { $0.versions.map { id($0.story) } })
    }
  }

  /// Copies of some of the stories: of another date, in capitals, as parts and with more behind them.
  private func withCopies(_ stories: [Article], _ generator: inout SeededGenerator) -> [Article] {
    stories
      + stories.indices.filter { $0 % 3 == 0 }.map { number in
        var story = stories[number]
        story.id = "copy \(number)"
        story.date = "2024-03-\(10 + Int.random(in: 0..<20, using: &generator))"
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: story.text = story.text.uppercased()
        case 1: story.text += " Karvonen said 41 of the boats had left for Ostrava."
        case 2: story.text = "Ostrava had 12. " + story.text.replacing(" ", with: "  ")
        default: break
        }
        return story
      }
  }

  @Test(arguments: [9, 31, 32, 33, 34, 35] as [UInt64])
  func nothingThatIsSaidOfStoriesDependsOnTheirOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let mix = PlantedStories.Mix(originals: 25, cluster: 8, template: 6)
    let planted = PlantedStories.stories(mix, seed: seed)
    for stories in [planted, withCopies(planted, &generator)] {
      let expected = Findings(stories, DuplicateOptions())
      #expect(expected.pairs.count > 20)
      var orders = [Array(stories.reversed())]
      for _ in 0..<3 { orders.append(stories.shuffled(using: &generator)) }
      for order in orders {
        let found = Findings(order, DuplicateOptions())
        #expect(found.pairs.subtracting(expected.pairs) == [])
        #expect(expected.pairs.subtracting(found.pairs) == [])
        #expect(found.changes.symmetricDifference(expected.changes) == [])
        #expect(found.groups.symmetricDifference(expected.groups) == [])
        #expect(found.chains.symmetricDifference(expected.chains) == [])
      }
    }
  }
}
