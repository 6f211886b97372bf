import Newsprint
import TestSupport
import Testing

/// What stands around stories on their pages neither makes strangers alike nor hides copies.
struct DuplicateFurnitureTests {
  private static let menu = "Home\nNews\nSport\nBusiness\nWeather\n\n"

  private static let related = """


    Related stories
    Lorry driver freed after night in ditch
    Village hall to reopen at Easter
    Three held over theft of church bells
    Ferry line drops its winter timetable
    Farmers ask minister for drought money
    Old cinema sold to brewery
    Twelve hurt as tram leaves the rails in Norwood
    Museum finds lost letters of a poet
    Subscribe to our newsletter
    """

  private static let other = """
    The hospital in the valley is to get a second ward for children, its director said at the opening of the new kitchen. \
    The money comes from a bequest of a former nurse who had worked there for forty years. Building is to start in the \
    summer, and the ward should take its first patients two years later. Until then some of the children will be looked \
    after in the old school, which the town has let to the hospital for a token rent. Doctors had warned for years that \
    the present rooms were too small and too far from the operating theatre.
    """

  func pairs(_ articles: [Article], keepsFurniture: Bool = false, threshold: Double = 0.5) -> [DuplicatePair] {
    var options = DuplicateOptions()
    options.threshold = threshold
    options.keepsFurniture = keepsFurniture
    return DuplicateFinder(options).find(in: ArticleBatch(articles)).pairs
  }

  @Test func twoStoriesWithTheSameRelatedHeadlinesAreNoCopies() {
    let short = Self.other.split(separator: ". ").prefix(2).joined(separator: ". ") + "."
    let bridge = DuplicateRelationTests.body.split(separator: ". ").prefix(2).joined(separator: ". ") + "."
    let articles = [
      Article(id: "a", text: short + Self.related, source: "Herald"),
      Article(id: "b", text: bridge + Self.related, source: "Herald"),
    ]
    #expect(pairs(articles, threshold: 0.2).isEmpty)
    #expect(pairs(articles, keepsFurniture: true, threshold: 0.2).count == 1)
  }

  @Test func aStoryInItsPageIsACopy() {
    let page = Self.menu + "RIVERTON, March 3 (Reuters) - " + DuplicateRelationTests.body + Self.related
    let found = pairs([Article(text: DuplicateRelationTests.body), Article(text: page)], threshold: 0.9)
    #expect(found.map(\.relation) == [.copy])
    #expect(found.allSatisfy { $0.jaccard > 0.95 })
  }

  @Test func otherHeadlinesAroundAStoryChangeNoFact() {
    let later = Self.related.replacing("Twelve hurt", with: "Fifteen hurt").replacing("Norwood", with: "Ashford")
    let pages = [Self.related, later].map { Article(text: DuplicateRelationTests.body + $0) }
    #expect(pairs(pages).map(\.relation) == [.copy])
    // Read as a whole the two differ, so they are not identical.
    #expect(pairs(pages).map(\.jaccard) == [1])
  }

  @Test func earningsReportsOfTwoCompaniesFromOneTemplateAreNoPair() {
    func report(_ company: String, _ profit: String, _ sales: String, _ share: String) -> Article {
      Article(
        headline: "\(company) reports results for the quarter",
        text: """
          \(company) said on Thursday that its net profit for the quarter was \(profit) million, against a loss in the same \
          quarter of the year before. Sales came to \(sales) million. Earnings per share were \(share) cents, which was in \
          line with what analysts had expected. The company said that it would hold to its forecast for the year as a \
          whole, since orders remained strong and the cost of materials had fallen. It will pay an unchanged dividend. \
          Shares of the company were little changed in early trading, after a rise of a tenth since the start of the year.
          """)
    }
    let reports = [report("Halden Pumps", "12.4", "310", "18"), report("Norwood Foods", "7.9", "122", "41")]
    #expect(pairs(reports).isEmpty)
    #expect(DuplicateFinder().find(in: ArticleBatch(reports)).groups.isEmpty)
  }

  @Test func aPageOfNothingButFurnitureKeepsIt() {
    let pages = (0..<2).map { Article(id: "\($0)", text: Self.menu + Self.related) }
    #expect(pairs(pages).map(\.relation) == [.identical])
  }

  @Test func streamsLeaveFurnitureOutAsWell() {
    let index = DuplicateIndex()
    index.insert(Article(text: DuplicateRelationTests.body + Self.related))
    #expect(index.query(Article(text: DuplicateRelationTests.body)).map(\.jaccard) == [1])
    #expect(index.query(Article(text: Self.other + Self.related)).isEmpty)
  }
}
