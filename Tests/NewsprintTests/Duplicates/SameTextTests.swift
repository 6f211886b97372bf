import Newsprint
import Testing

struct SameTextTests {
  private let base =
    "The harbour authority said on Tuesday that the café terrace near the old lighthouse would be “closed until further"
    + " notice” after the storm’s waves broke two of its windows. Officials expect that the official repairs will take"
    + " about six weeks, and the affected staff will find temporary work at other restaurants until June."

  private func relations(_ options: DuplicateOptions = DuplicateOptions(), _ change: (String) -> String)
    -> [DuplicateRelation]
  {
    let batch = ArticleBatch([Article(id: "a", text: base), Article(id: "b", text: change(base))])
    return DuplicateFinder(options).find(in: batch).pairs.map(\.relation)
  }

  @Test func textsThatReadTheSameAreIdentical() {
    let changes: [(String) -> String] = [
      { $0.replacing("é", with: "e\u{301}") }, { $0.replacing("é", with: "&eacute;") },
      { $0.replacing("é", with: "e") },
      { $0.replacing("’", with: "&#8217;") }, { $0.replacing("fi", with: "\u{fb01}") }, { $0.uppercased() },
      { $0.replacing("temporary", with: "tempo-\nrary") }, { $0.replacing(" ", with: "&nbsp;") },
      { "<p>" + $0.replacing(". ", with: ".</p>\n<p>") + "</p>" },
      { "<div class=\"a\">" + $0.replacing("harbour", with: "<a href=\"http://x.org/?a=1&b\">harbour</a>") + "</div>" },
      { $0.replacing("six", with: "<strong>six</strong>") },
      { "&lt;p&gt;" + $0 + "&lt;/p&gt;" },
    ]
    for (number, change) in changes.enumerated() {
      let found = relations(DuplicateOptions(), change)
      #expect(found == [.identical], "change \(number)")
    }
  }

  @Test func markupCountsWhereItIsKept() {
    var options = DuplicateOptions()
    options.keepsMarkup = true
    let found = relations(options) { "<p>" + $0 + "</p>" }
    #expect(found == [.copy])
  }

  @Test func changesPointIntoTheTextAsItCame() {
    let one = Article(id: "a", text: "<p>The <b>caf&eacute;</b> is open on Monday.</p>")
    let two = Article(id: "b", text: "The hotel is open on Monday.")
    let change = StoryDifference(one, two).changes.first
    #expect(change?.first.map(\.range) == [10..<21])
    #expect(change?.second.map(\.range) == [4..<9])
  }
}
