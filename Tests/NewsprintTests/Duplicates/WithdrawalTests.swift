import Newsprint
import Testing

/// Stories that withdraw others.
struct WithdrawalTests {
  private static let title = "Council closes the old bridge"
  private static let text = DuplicateRelationTests.body

  private func find(_ articles: [Article], _ dates: [Int64?] = []) -> DuplicateReport {
    DuplicateFinder().find(in: ArticleBatch(articles), dates: dates)
  }

  @Test(arguments: ["WITHDRAWN-", "KILL: ", "Killed story: ", "STORY KILLED: "])
  func aKilledStoryIsInNoGroupAndWhatItKillsIsSaid(marker: String) {
    let articles = [
      Article(id: "old", headline: Self.title, text: Self.text),
      Article(id: "copy", headline: Self.title, text: "SPRINGFIELD - " + Self.text),
      Article(id: "kill", headline: marker + Self.title, text: Self.text),
      Article(id: "new", headline: Self.title, text: Self.text.replacing("12 million", with: "14 million")),
      Article(
        id: "late", headline: Self.title, text: "RIVERTON - " + Self.text.replacing("12 million", with: "14 million")),
    ]
    let report = find(articles, [1, 2, 3, 4, 5])
    #expect(report.withdrawals == [StoryWithdrawal(story: 2, kills: [0, 1])])
    #expect(report.groups.map { [$0.canonical] + $0.members.map(\.story) } == [[3, 4]])
    #expect(report.chains.isEmpty)
  }

  @Test func aNoticeKillsTheStoryThatItNames() {
    let articles = [
      Article(id: "notice", headline: "KILL: " + Self.title, text: "Please do not use this story, which was wrong."),
      Article(id: "old", headline: Self.title, text: Self.text),
      Article(id: "else", headline: "Bakers' strike ends", text: Self.text + " x"),
    ]
    #expect(find(articles).withdrawals == [StoryWithdrawal(story: 0, kills: [1])])
    #expect(find([articles[0]]).withdrawals == [StoryWithdrawal(story: 0, kills: [])])
    #expect(find(Array(articles.dropFirst())).withdrawals.isEmpty)
    // What came later is not killed.
    #expect(find(articles, [1, 2, 3]).withdrawals == [StoryWithdrawal(story: 0, kills: [])])
  }

  @Test(arguments: ["Retraction: ", "Killing of ", "Killed, then told: story of ", "Correction: ", ""])
  func whatOnlyCorrectsOrTellsOfAKillingWithdrawsNothing(start: String) {
    let articles = [
      Article(id: "old", headline: Self.title, text: Self.text),
      Article(id: "new", headline: start + Self.title, text: Self.text.replacing("12 million", with: "14 million")),
    ]
    #expect(find(articles, [1, 2]).withdrawals.isEmpty)
  }
}
