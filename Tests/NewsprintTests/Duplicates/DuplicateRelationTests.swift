import Newsprint
import TestSupport
import Testing

struct DuplicateRelationTests {
  static let body = """
    The city council voted on Tuesday to close the old bridge over the river for repairs that are to last until the \
    autumn, after engineers had found cracks in two of its pillars. Traffic will be led over the northern bypass, which \
    was widened last year, and the bus company said that it would run more buses in the mornings. Shop owners in the old \
    town fear for their trade and asked for help with the rent. The mayor promised to look into the matter before the \
    end of the month. Repairs of this kind had been put off several times because the money was short, and the council \
    had to borrow 12 million for them. The last great flood had damaged the pillars, but nobody had noticed the cracks \
    then. Officials said the bridge had carried far more traffic than it was ever built for, and that heavy lorries \
    would not be let on to it again when it opens.
    """

  static let background = """
    The bridge was built by the railway company, which wanted its workers to reach the yards on foot. When the line was \
    given up the town took the bridge over for a small sum and laid a road on it. A club of local historians has asked \
    for years that it be listed as a monument, and it collected old photographs and drawings that were shown at the \
    library in the spring. Its members say that the repairs should keep the iron railings and the lamps, which are the \
    last of their kind in the county, and they have found a blacksmith who can mend them.
    """

  func relation(_ a: Article, _ b: Article) -> DuplicateRelation? {
    DuplicateFinder().find(in: ArticleBatch([a, b])).pairs.first?.relation
  }

  @Test func aWireStoryWithLocalEditsIsACopy() {
    let whole = Self.background + " " + Self.body
    let wire = Article(headline: "Bridge to close", text: "RIVERTON, March 3 (Wire) - " + whole)
    var sentences = whole.split(separator: ". ").map(String.init)
    sentences.removeLast()
    sentences.insert("Readers of this paper had written about the cracks in letters for more than 3 years", at: 4)
    let local = Article(headline: "Bridge to close", text: "SPRINGFIELD -- " + sentences.joined(separator: ". ") + ".")
    #expect(relation(wire, local) == .copy)
    let byline = Article(
      headline: "Old bridge shut", text: "By JANE DOE\nSPRINGFIELD - " + whole + "\n(Reporting by John Roe)")
    #expect(relation(wire, byline) == .copy)
  }

  @Test func changedFactsAreUpdates() {
    let story = Article(text: Self.body)
    let figure = Article(text: Self.body.replacing("12 million", with: "14 million"))
    let name = Article(text: Self.body.replacing("on Tuesday", with: "on Thursday"))
    let spelled = Article(text: Self.body.replacing("two of its", with: "three of its"))
    for other in [figure, name, spelled] { #expect(relation(story, other) == .update) }
    #expect(relation(story, Article(text: Self.body.replacing("old bridge", with: "ancient bridge"))) == .copy)
  }

  @Test(arguments: [
    "UPDATE 1-", "UPDATE 2 - ", "CORRECTED-", "CORRECTED: ", "REFILE-", "WRAPUP 1-", "Correction: ",
  ])
  func markedHeadlinesAreUpdates(marker: String) {
    let story = Article(headline: "Council closes the old bridge", text: Self.body)
    let marked = Article(headline: marker + "Council closes the old bridge", text: Self.body)
    let report = DuplicateFinder().find(in: ArticleBatch([story, marked]))
    #expect(report.pairs.map(\.relation) == [.update])
    #expect(report.pairs.first?.isSecondNewer == true)
    #expect(report.groups.isEmpty)
    #expect(DuplicateFinder().find(in: ArticleBatch([marked, story])).pairs.first?.isSecondNewer == false)
    // Dates say more than markers.
    let dated = DuplicateFinder().find(in: ArticleBatch([story, marked]), dates: [20, 10])
    #expect(dated.pairs.first?.isSecondNewer == false)
  }

  @Test func wordsThatOnlyLookLikeMarkersAreNone() {
    let story = Article(headline: "Updates on the bridge", text: Self.body)
    #expect(relation(story, Article(headline: "Repeat of the bridge", text: Self.body)) == .copy)
  }

  @Test func storiesThatReadTheSameAreIdentical() {
    let story = Article(headline: "Bridge to close", text: Self.body)
    let loud = Article(headline: "BRIDGE TO CLOSE", text: Self.body.uppercased().replacing(", ", with: "\n"))
    #expect(relation(story, loud) == .identical)
  }

  @Test func aPartOfAStoryIsAnExcerpt() {
    let brief = Article(text: Self.body.split(separator: ". ").prefix(3).joined(separator: ". "))
    let report = DuplicateFinder().find(in: ArticleBatch([brief, Article(text: Self.body)]))
    #expect(report.pairs.map(\.relation) == [.excerpt])
    #expect(report.pairs.first.map { $0.firstContainment > 0.95 && $0.secondContainment < 0.6 } == true)
    #expect(report.groups.count == 1)
    #expect(DuplicateFinder(.plain).find(in: ArticleBatch([brief, Article(text: Self.body)])).pairs.isEmpty)
  }

  /// Of a story with its headline whose end is missing, half or more is a copy; less is an excerpt.
  @Test(arguments: [(0.65, DuplicateRelation.copy), (0.55, .copy), (0.4, .excerpt)])
  func aCutTailLeavesACopy(share: Double, right: DuplicateRelation) {
    let words = Self.body.split(separator: " ")
    let start = words.prefix(Int(Double(words.count) * share) + 1).joined(separator: " ")
    let whole = Article(headline: "Bridge to close", text: Self.body)
    for cut in [Article(headline: "Bridge to close", text: start), Article(headline: "BRIDGE TO CLOSE", text: start)] {
      #expect(relation(cut, whole) == right)
      #expect(relation(whole, cut) == right)
      let report = DuplicateFinder().find(in: [cut, whole])
      #expect(report.groups.map(\.canonical) == [1])
    }
    #expect(relation(Article(headline: "Bridge to close", text: start + " Read more"), whole) == .excerpt)
    #expect(relation(Article(headline: "Two years without a bridge", text: start), whole) == .excerpt)
  }

  /// Paragraphs that were taken out of the middle leave a copy as well.
  @Test func aStoryWithoutSomeOfItsParagraphsIsACopy() {
    let sentences = (Self.body + " " + Self.background).split(separator: ". ").map(String.init)
    let whole = Article(headline: "Bridge to close", text: sentences.joined(separator: ".\n\n"))
    let kept = sentences.enumerated().filter { ![2, 3, 6, 7, 10].contains($0.offset) }.map(\.element)
    let shorter = Article(headline: "Bridge to close", text: kept.joined(separator: ".\n\n"))
    #expect(relation(whole, shorter) == .copy)
    #expect(relation(shorter, whole) == .copy)
    #expect(DuplicateFinder().find(in: [shorter, whole]).groups.map(\.canonical) == [1])
  }

  /// A marker alone makes an update within an outlet; another paper may print the marked story without it.
  @Test func aMarkerAloneIsAnUpdateOfItsOwnOutletOnly() {
    let story = Article(headline: "Council closes the old bridge", text: Self.body, source: "Post")
    let marked = Article(headline: "UPDATED: " + story.headline, text: Self.body, source: "Post")
    #expect(relation(story, marked) == .update)
    #expect(relation(story, Article(headline: marked.headline, text: Self.body, source: "Times")) == .copy)
  }

  /// Names in another spelling do not make another subject of a story.
  @Test func aStoryInAnotherSpellingOfItsNamesIsNoMould() {
    let text = """
      Sergei Tikhonov has won the memorial tournament that players from Kharkov hold each year in Riga. He needed only a \
      draw in the last round against Mohammed Haddad of Egypt and offered it on move 14. Dmitri Chernov took the second \
      prize after a long endgame with rook and bishop. Games were played in the reading room of an old library, under a \
      clock that has not worked for years, and the next event will take place in Vilnius.
      """
    let story = Article(headline: "Chess champion Sergei Tikhonov wins in Kharkov memorial", text: text, source: "Post")
    var (headline, other) = (story.headline, text)
    for (a, b) in [("Sergei", "Sergey"), ("Kharkov", "Kharkiv"), ("Mohammed", "Muhammad"), ("Dmitri", "Dmytro")] {
      (headline, other) = (headline.replacing(a, with: b), other.replacing(a, with: b))
    }
    #expect(relation(story, Article(headline: headline, text: other, source: "Times")) == .copy)
  }

  @Test func reportsFromOneTemplateAreNoCopies() {
    func weather(_ city: String, _ high: Int, _ low: Int, _ wind: Int) -> Article {
      Article(
        headline: "Weather forecast",
        text: """
          The weather service expects a mostly sunny day in \(city) with some clouds in the afternoon. The high will be \
          \(high) degrees and the low at night \(low) degrees. Winds will blow from the west at up to \(wind) kilometres \
          an hour, with stronger gusts near the coast and in the hills. No rain is expected before the end of the week. \
          People with allergies should know that pollen counts are going to stay high, and those who plan to be outdoors \
          for long should wear a hat and drink enough water. The next forecast will be given out in the evening, and it \
          can be heard on the service's telephone line as well, which is free of charge for all callers from the region.
          """)
    }
    let weatherPair = DuplicateFinder(.plain).find(
      in: ArticleBatch([weather("Riverton", 24, 11, 30), weather("Springfield", 19, 8, 45)]))
    #expect(weatherPair.pairs.allSatisfy { $0.relation == .update })
    #expect(weatherPair.groups.isEmpty)
    var low = DuplicateOptions()
    low.threshold = 0.5
    let found = DuplicateFinder(low).find(
      in: ArticleBatch([weather("Riverton", 24, 11, 30), weather("Springfield", 19, 8, 45)]))
    #expect(found.pairs.isEmpty)
    #expect(found.groups.isEmpty)
    // The next forecast for the same city updates the one before.
    let next = DuplicateFinder(low).find(
      in: ArticleBatch([weather("Riverton", 24, 11, 30), weather("Riverton", 19, 8, 45)]))
    #expect(next.pairs.map(\.relation) == [.update])
  }

  @Test func storiesWithTheSameRelatedHeadlinesAreNoCopies() {
    var maker = StoryMaker(seed: 31)
    let related = (0..<17).map { _ in maker.words(8).joined(separator: " ") }.joined(separator: "\n")
    let articles = (0..<40).map { index in
      Article(
        id: "r\(index)", text: maker.words(30).joined(separator: " ") + "\n" + related,
        source: index % 2 == 0 ? "Herald" : "Post")
    }
    var options = DuplicateOptions()
    options.threshold = 0.5
    #expect(DuplicateFinder(options).find(in: ArticleBatch(articles)).pairs.isEmpty)
    options.keepsFurniture = true
    #expect(DuplicateFinder(options).find(in: ArticleBatch(articles)).pairs.count == 40 * 39 / 2)
  }

  @Test func furnitureDoesNotHideCopies() {
    var maker = StoryMaker(seed: 32)
    let footer = maker.words(60).joined(separator: " ")
    let bodies = (0..<60).map { _ in maker.words(60).joined(separator: " ") }
    var articles = bodies.map { Article(text: $0 + "\n" + footer, source: "Herald") }
    // Each story again, without the footer, in another paper.
    articles += bodies.map { Article(text: $0, source: "Post") }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(Set(report.pairs.map { $0.second - $0.first }) == [60])
    #expect(report.pairs.count == 60)
  }

  @Test func aStoryOfManyCopiesIsNoFurniture() {
    var maker = StoryMaker(seed: 33)
    let wire = maker.words(100)
    var articles = (0..<200).map { _ in Article(text: maker.words(100).joined(separator: " ")) }
    articles += (0..<100).map { _ in Article(text: (maker.words(5) + wire + maker.words(4)).joined(separator: " ")) }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    #expect(report.groups.map { $0.members.count } == [99])
  }
}
