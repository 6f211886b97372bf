import Newsprint
import TestSupport
import Testing

struct DuplicateVerdictTests {
  private static let sentences = [
    "A ferry with 120 passengers aboard ran aground off Selby Island in fog early on Tuesday, the coastguard said.",
    "Lifeboats took off everyone within two hours, and eleven people were treated for cuts and bruises.",
    "The captain said that the radar had failed shortly before, and that he had slowed down at once.",
    "Divers are to look at the hull when the wind drops, and the line runs buses to the bridge until then.",
  ]

  /// A copy with a dateline, the wire story, an update of it, and another story.
  private static func stories(dates: [String?]) -> [Article] {
    let wire = sentences.joined(separator: " ")
    let texts = [
      "SELBY (NPA) - " + sentences.prefix(3).joined(separator: " "), wire,
      wire.replacing("eleven people", with: "fourteen people"), "Bread is in the shops again after a week of talks.",
    ]
    return zip(["local", "wire-1", "wire-2", "other"], zip(texts, dates)).map {
      Article(id: $0, headline: $0 == "other" ? "Bakers" : "Ferry runs aground", text: $1.0, date: $1.1)
    }
  }

  private static let options: DuplicateOptions = {
    var options = DuplicateOptions()
    options.threshold = 0.6
    return options
  }()

  private static let dates = ["2024-03-06", "2024-03-05T06:10:00Z", "Tue, 05 Mar 2024 09:00:00 GMT", nil]

  @Test func theDatesThatStoriesCarryDecide() {
    let stories = Self.stories(dates: Self.dates)
    let report = DuplicateFinder(Self.options).find(in: stories)
    #expect(report.groups.map(\.reason) == ["earliest"])
    #expect(report.groups.first?.canonical == 1)
    #expect(report.verdicts.kept == [1, 2, 3])
    // The same from a batch, and with the same dates given as numbers.
    let batch = ArticleBatch(stories)
    #expect(DuplicateFinder(Self.options).find(in: batch, threads: 1).groups == report.groups)
    let seconds = StoryDates(batch).seconds
    #expect(seconds == [1_709_683_200, 1_709_619_000, 1_709_629_200, nil])
    #expect(DuplicateFinder(Self.options).find(in: batch, dates: seconds).groups == report.groups)
    // Without dates nothing is the earliest.
    #expect(DuplicateFinder(Self.options).find(in: stories, dates: []).groups.first?.reason != "earliest")
  }

  @Test func aVerdictSaysWhatIsKeptAndWhy() {
    let verdicts = DuplicateFinder(Self.options).find(in: Self.stories(dates: Self.dates)).verdicts
    #expect(!verdicts[0].isKept && verdicts[0].group == 0)
    #expect(verdicts[0].tie?.other == 1 && verdicts[0].tie?.relation == .copy && verdicts[0].tie?.containment == 1)
    #expect(verdicts[1].isKept && verdicts[1].tie == nil && verdicts[1].group == 0)
    #expect(verdicts[1].updatedBy?.story == 2 && verdicts[2].updateOf?.story == 1)
    #expect(verdicts[2].updateOf?.changes.map(\.to).contains { $0.contains("fourteen") } == true)
    #expect(verdicts[2].version?.chain == 0 && verdicts[2].version?.version == 1)
    #expect(verdicts[3] == DuplicateVerdict() && verdicts.special[3] == nil)
    let counts = verdicts.counts
    #expect(counts.kept == 3 && counts.copies == 1 && counts.updates == 1)
    #expect(counts.identical + counts.excerpts + counts.superseded + counts.withdrawn == 0)
  }

  @Test func theLatestVersionAloneIsKeptWhereAsked() {
    var options = Self.options
    options.keep = .latest
    let verdicts = DuplicateFinder(options).find(in: Self.stories(dates: Self.dates)).verdicts
    #expect(!verdicts[1].isKept && verdicts[2].isKept)
    #expect(verdicts.counts.superseded == 1)
  }

  @Test func againstAReferenceWhatItHasIsLeftOut() {
    let stories = Self.stories(dates: Self.dates)
    let report = DuplicateFinder(Self.options).find(in: [stories[0], stories[2], stories[3]], against: [stories[1]])
    #expect(report.isAgainstReference && report.groups.isEmpty)
    let verdicts = report.verdicts
    #expect(verdicts.kept == [1, 2])
    #expect(verdicts[0].tie?.other == 0 && verdicts[0].tie?.relation == .copy)
    #expect(verdicts[1].updateOf?.story == 0 && verdicts[1].tie == nil)
    // The longer story is news, though it holds what is known.
    let longer = DuplicateFinder(Self.options).find(
      in: [stories[1]], against: [Article(id: "brief", text: Self.sentences.prefix(2).joined(separator: " "))])
    #expect(longer.pairs.isEmpty || longer.verdicts.kept == [0])
  }

  @Test func withdrawalsAndWhatTheyWithdrawAreNotKept() {
    var stories = Self.stories(dates: Self.dates)
    stories.append(
      Article(
        id: "kill", headline: "KILL: Ferry runs aground", text: "Please withdraw the story.", date: "2024-03-07"))
    let verdicts = DuplicateFinder(Self.options).find(in: stories).verdicts
    #expect(verdicts[4].kills?.isEmpty == false && !verdicts[4].isKept)
    for killed in verdicts[4].kills ?? [] { #expect(verdicts[killed].killedBy == 4 && !verdicts[killed].isKept) }
    #expect(verdicts.counts.withdrawn >= 2)
  }

  @Test func datesThatAreNotUnderstoodAreCounted() {
    let dates = StoryDates([
      Article(text: "a", date: "sometime"), Article(text: "b"), Article(text: "c", date: "2024-01-01"),
    ])
    #expect(dates.seconds == [nil, nil, 1_704_067_200])
    #expect(dates.unknownCount == 1 && dates.unknownExample == "sometime")
    #expect(StoryDates([Article(text: "a", date: "sometime")]).seconds.isEmpty)
  }
}
