import Newsprint
import TestSupport
import Testing

/// Which of two stories may be dropped for the other.
struct StandingRulesTests {
  private static func text(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }

  private static func canonical(
    _ articles: [Article], _ dates: [Int64?] = [], _ change: (inout DuplicateOptions) -> Void = { _ in }
  ) -> [DuplicateGroup] {
    var options = DuplicateOptions()
    change(&options)
    return DuplicateFinder(options).find(in: ArticleBatch(articles), dates: dates).groups
  }

  @Test(arguments: [0.5, 0.8, 0.95, 1.0], [KeepPolicy.earliest, .latest, .longest, .first])
  func belowTheThresholdTheLongerStoryIsKept(threshold: Double, keep: KeepPolicy) {
    var maker = StoryMaker(seed: 81)
    let words = maker.words(130)
    let articles = [Article(id: "a", text: Self.text(words.prefix(100))), Article(id: "b", text: Self.text(words))]
    for (dates, order) in [([1, 2], articles), ([2, 1], articles)] as [([Int64?], [Article])] {
      let groups = Self.canonical(order, dates) {
        $0.threshold = threshold
        $0.keep = keep
      }
      #expect(groups.count == 1)
      // At a threshold of a half the policy may keep the shorter one, where it is the later one.
      let mayKeepShorter = threshold == 0.5 && dates == [2, 1] && keep != .longest && keep != .earliest
      if !mayKeepShorter { #expect(groups.first?.canonical == 1, "\(threshold) \(keep) \(dates)") }
    }
  }

  @Test(arguments: [KeepPolicy.earliest, .latest, .longest, .first])
  func ofAStoryThatGrewTheNewestIsKept(keep: KeepPolicy) {
    // A live blog: each version has an entry more at its start, and stays within the threshold of the one before.
    var maker = StoryMaker(seed: 82)
    var body = maker.words(200)
    var articles: [Article] = []
    for version in 0..<6 {
      articles.append(Article(id: "v\(version)", headline: "As it happened", text: Self.text(body), source: "post"))
      // Another paper takes it over, with a line of its own.
      articles.append(
        Article(id: "w\(version)", headline: "As it happened", text: Self.text(maker.words(4) + body), source: "herald")
      )
      body = maker.words(18) + body
    }
    let dates = articles.indices.map { Int64?.some(Int64($0 / 2 * 10 + $0 % 2)) }
    let groups = Self.canonical(articles, dates) { $0.keep = keep }
    let dropped = Set(groups.flatMap { $0.members.map(\.story) })
    #expect(!dropped.isSuperset(of: [10, 11]))
    #expect(dropped.isSuperset(of: 0..<10))
  }

  @Test func aLineOfAnotherPaperIsNoGrowth() {
    var maker = StoryMaker(seed: 83)
    let words = maker.words(200)
    func articles(_ added: Int, _ source: String) -> [Article] {
      [
        Article(id: "wire", text: Self.text(words), source: "wire"),
        Article(id: "copy", text: Self.text(words + maker.words(added)), source: source),
      ]
    }
    #expect(Self.canonical(articles(15, "post"), [1, 2]).map(\.canonical) == [0])
    #expect(Self.canonical(articles(15, "wire"), [1, 2]).map(\.canonical) == [1])
    #expect(Self.canonical(articles(15, "wire"), [1, 2]).map(\.reason) == ["grown longest"])
    #expect(Self.canonical(articles(8, "wire"), [1, 2]).map(\.canonical) == [0])
    #expect(Self.canonical(articles(30, "post"), [1, 2]).map(\.canonical) == [1])
    // What came first and was cut later did not grow.
    #expect(Self.canonical(articles(30, "post"), [2, 1]).map(\.canonical) == [1])
    #expect(Self.canonical(articles(30, "post"), [2, 1]) { $0.keep = .latest }.map(\.canonical) == [0])
  }

  @Test func aPreferredSourceIsNeverDroppedForALongerStory() {
    var maker = StoryMaker(seed: 84)
    let words = maker.words(300)
    let articles = [
      Article(id: "a", text: Self.text(words.prefix(80)), source: "Wire"),
      Article(id: "b", text: Self.text(words), source: "Daily"),
      Article(id: "c", text: Self.text(words.prefix(60)), source: "Post"),
    ]
    let groups = Self.canonical(articles) { $0.keep = .sources(["wire"]) }
    let dropped = groups.flatMap { $0.members.map(\.story) }
    #expect(dropped == [2])
  }

  private static let briefingItems = [
    (
      "Ferry contract scrapped",
      "The transport minister, Anna Weiss, gave up the ferry contract with Northern Lines on Monday after the harbour "
        + "board at Aldmouth refused to sign it. Boats will be run by the county until Easter, and the board wants Kessler "
        + "Marine to build two new ones at its yard in Port Hale."
    ),
    (
      "Choir wins prize",
      "A choir of postmen from Dunrow won the Halvard prize in Oslo with songs about rain. Its conductor, Piet Marais, "
        + "said that the singers had practised in the sorting hall at night. The jury under Ingrid Solberg praised the "
        + "basses, and the choir will sing before King Harald in May."
    ),
    (
      "Storks return to the Lindau marsh",
      "Eleven pairs of storks have come back to the Lindau marsh, the wardens of the Brenner Trust said. Last year only "
        + "four pairs bred there, because the Mirow canal was dry. Farmers at Tessin agreed to mow later, and Greta Falk "
        + "put up nests on old poles."
    ),
  ]

  @Test func aBriefingStandsForNoneOfItsStories() {
    let items = Self.briefingItems.map { Article(id: $0.0, headline: $0.0, text: $0.1) }
    let briefing = Article(
      id: "briefing", headline: "Your morning briefing",
      text: "Good morning, this is what you need to know today.\n\n"
        + Self.briefingItems.map { $0.0 + "\n\n" + $0.1 }.joined(separator: "\n\n"))
    let grown = Article(
      id: "grown", headline: briefing.headline, text: briefing.text + "\n\nAnd a good day to you all.")
    #expect(Self.canonical(items + [briefing]).isEmpty)
    #expect(Self.canonical([briefing] + items.prefix(2)).isEmpty)
    // But a copy of the briefing is one.
    let copies = Self.canonical(items + [briefing, grown])
    #expect(copies.map { [$0.canonical] + $0.members.map(\.story) } == [[4, 3]])
    // Two parts of one long story are no two stories.
    let long = DuplicateRelationTests.body + " " + DuplicateRelationTests.background
    let parts = [
      Article(id: "p1", headline: "Bridge to close", text: DuplicateRelationTests.body),
      Article(id: "p2", headline: "Bridge to close", text: DuplicateRelationTests.background),
      Article(id: "whole", headline: "Bridge to close", text: long),
    ]
    #expect(Self.canonical(parts).map(\.canonical) == [2])
    #expect(Self.canonical(parts).first?.members.count == 2)
  }

  @Test(arguments: [0, 1, 2])
  func aBriefingDoesNotStandForTheOnlyOneOfItsStoriesThatIsThere(place: Int) {
    let briefing = Article(
      id: "briefing", headline: "Today at a glance",
      text: "Good morning, this is what matters.\n\n" + Self.briefingItems.map(\.1).joined(separator: "\n\n"))
    let item = Article(id: "item", headline: Self.briefingItems[place].0, text: Self.briefingItems[place].1)
    #expect(Self.canonical([briefing, item], [1, 2]).isEmpty)
    #expect(Self.canonical([item, briefing]).isEmpty)
    // A page with the story's headline stands for it, whatever else is on the page.
    let page = Article(id: "page", headline: item.headline + " - Evening Post", text: briefing.text)
    #expect(Self.canonical([page, item]).map(\.canonical) == [0])
  }

  /// A briefing may list its stories in its headline.
  @Test(arguments: [0, 1, 2])
  func aBriefingThatListsItsStoriesStandsForNone(place: Int) {
    let item = Article(id: "item", headline: Self.briefingItems[place].0, text: Self.briefingItems[place].1)
    let briefing = Article(
      id: "briefing", headline: "Morning briefing: ferry contract scrapped, choir wins prize, storks return",
      text: Self.briefingItems.map(\.1).joined(separator: "\n\n"))
    #expect(Self.canonical([item, briefing], [1, 2]).isEmpty)
    #expect(Self.canonical([briefing, item]).isEmpty)
  }

  @Test func groupsDoNotDependOnTheOrderOfTheInput() {
    var maker = StoryMaker(seed: 85)
    let articles = maker.collection(150).enumerated().map { place, article in
      Article(id: article.id, text: article.text, source: place % 3 == 0 ? "post" : nil)
    }
    let dates = articles.indices.map { $0 % 4 == 0 ? nil : Int64?.some(Int64($0 % 7)) }
    func found(_ order: [Int], _ keep: KeepPolicy) -> Set<Set<String>> {
      var options = DuplicateOptions()
      options.keep = keep
      let report = DuplicateFinder(options).find(
        in: ArticleBatch(order.map { articles[$0] }), dates: order.map { dates[$0] })
      let groups = report.groups.map { group in
        Set(["kept \(articles[order[group.canonical]].id)"] + group.members.map { articles[order[$0.story]].id })
      }
      let chains = report.chains.map { chain in
        Set(chain.versions.enumerated().map { "\($0) \(articles[order[$1.story]].id)" })
      }
      return Set(groups + chains)
    }
    for keep in [KeepPolicy.earliest, .latest, .longest, .sources(["post"])] {
      let once = found(Array(articles.indices), keep)
      #expect(once.count > 10)
      for _ in 0..<3 {
        #expect(found(articles.indices.shuffled(using: &maker.generator), keep) == once)
      }
    }
  }
}
