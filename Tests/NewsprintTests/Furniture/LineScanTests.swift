import Newsprint
import Testing

/// Lines are cut and judged by blocks of bytes: where they lie in them must make no difference.
struct LineScanTests {
  static let page = """
    Don’t miss
    Storm closes the harbour for a second day

    LONDON, March 3 (Reuters) - The harbour stayed shut on Tuesday after the wind had turned in the night, officials said.
    The port’s own boats were out to look for two men who had not come back from the sea since Sunday evening.

    Read more: Ferries to the islands wait for the weather
    \u{A0}Sign up for our newsletter
    • Advertisement
    The views expressed in this article are those of the author.
    12 comments
    """

  private func spans(_ text: String) -> [FurnitureSpan] { FurnitureDetector().spans(in: text) }

  @Test func thePlaceOfALineInItsBlockMakesNoDifference() {
    let expected = spans(Self.page)
    #expect(expected.contains { $0.kind == .dateline })
    #expect(expected.count { $0.kind == .notice } >= 3)
    for shift in 1...140 {
      let text = String(repeating: "\n", count: shift) + Self.page
      let moved = expected.map {
        FurnitureSpan(kind: $0.kind, range: $0.range.lowerBound + shift..<$0.range.upperBound + shift)
      }
      #expect(spans(text) == moved, "\(shift)")
    }
  }

  @Test(arguments: [
    "Advertisement", "ADVERTISEMENT", "Advertisement:", "Don't miss", "Don’t miss", "Editors’ picks",
    "Editors' picks", "© 2019", "(c) 2020", "Tags", "ICYMI", "AFP", "Share", "(with inputs from agencies)", "関連記事",
    "Ap’s coverage", "Читайте также",
  ])
  func aPhraseIsKnownBetweenAnyOtherLines(phrase: String) {
    let body =
      "The council voted on Monday to keep the old bridge open for another year, its speaker said after the meeting."
    for count in 1...9 {
      let bodies = Array(repeating: body, count: count)
      let text = (bodies + [phrase]).joined(separator: "\n\n")
      let found = spans(text)
      #expect(
        found.contains { $0.range.upperBound == text.utf8.count && $0.range.count <= phrase.utf8.count }, "\(count)")
    }
  }

  @Test func shortAndLongLinesOfTheSameWordsAreHeadlinesAlike() {
    // One line fits into 64 bytes, one does not.
    for title in ["Storm Closes Harbour", "Storm Closes Harbour For Second Day As Northern Islands Wait For Ferries"] {
      let titles = (0..<4).map { "\(title) In Town \($0 == 0 ? "Again" : "Today")" }
      let body =
        "The council voted on Monday to keep the old bridge open for another year, its speaker said after the meeting."
      let text = titles.joined(separator: "\n") + "\n\n" + Array(repeating: body, count: 4).joined(separator: "\n\n")
      #expect(spans(text).count { $0.kind == .headlines } >= 3, "\(title)")
    }
  }
}
