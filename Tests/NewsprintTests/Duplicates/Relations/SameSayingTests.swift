import Newsprint
import Testing

/// Short stories of which every difference is one of style, though most of their shingles differ; and labels of headlines.
struct SameSayingTests {
  private func relation(_ first: Article, _ second: Article) -> DuplicateRelation? {
    DuplicateFinder().find(in: [first, second]).pairs.first?.relation
  }

  private static let story = """
    A ferry with 141 people on board came within 600 feet of the rocks off the cape on Monday, the bureau said. The captain \
    told the inquiry that the fog had been thick and that no lamp was lit on the shore. The lorry drivers in the port, who \
    paid for the new lamps, wanted an answer from the ABS before the winter.
    """

  private func changed(_ changes: [(String, String)]) -> String {
    changes.reduce(Self.story) { $0.replacing($1.0, with: $1.1) }
  }

  private static let styles = [
    ("600 feet", "600 feet (183m)"), ("inquiry", "investigation"), ("lorry", "truck"),
    ("the ABS", "the Australian Bureau of Statistics"),
  ]

  @Test func whatDiffersInStyleIsACopy() {
    for (first, second) in [(Self.story, changed(Self.styles)), (changed(Self.styles), Self.story)] {
      #expect(
        relation(
          Article(text: first, date: "2026-03-01", source: "The Post"),
          Article(text: second, date: "2026-03-02", source: "The Echo")) == .copy)
    }
  }

  @Test(arguments: [
    ("600 feet (183m)", "600 feet (250m)"), ("no lamp was lit", "a lamp was lit"), ("141", "142"),
    ("Monday", "Tuesday"),
    ("the Australian Bureau of Statistics", "the Australian Office of Fisheries"),
    ("came within", "came no nearer than"),
  ])
  func whatDiffersInAFactIsNone(words: String, others: String) {
    let found = relation(
      Article(text: Self.story, date: "2026-03-01", source: "The Post"),
      Article(text: changed(Self.styles + [(words, others)]), date: "2026-03-02", source: "The Echo"))
    #expect(found != .copy && found != .identical)
  }

  // MARK: - Labels

  private static let headline = "Council leader resigns over care home scandal"

  @Test(arguments: [
    "EXCLUSIVE: Council Leader Resigns Over Care Home Scandal", "Council leader resigns over care home scandal [VIDEO]",
    "Council leader resigns over care home scandal (PHOTOS)", "[Watch] Council leader resigns over care home scandal",
    "POLITICS | Council leader resigns over care home scandal",
    "Council leader resigns over care home scandal #politics #news",
  ])
  func aLabelIsNoPartOfAHeadline(headline: String) {
    let found = relation(
      Article(headline: Self.headline, text: "", source: "The Post"),
      Article(headline: headline, text: "", source: "The Echo"))
    #expect(found == .copy || found == .identical)
  }

  @Test(arguments: [
    "Council leader: resigns over care home scandal no more", "POLICE | Council leader cleared over care home scandal",
  ])
  func anotherHeadlineIsNone(headline: String) {
    let found = relation(
      Article(headline: Self.headline, text: "", source: "The Post"),
      Article(headline: headline, text: "", source: "The Echo"))
    #expect(found != .copy && found != .identical)
  }
}
