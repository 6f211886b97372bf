import Newsprint
import TestSupport
import Testing

struct DuplicateGroupTests {
  /// Stories each of which shifts the one before by some words: neighbours are alike, the ends are not.
  func chain(_ count: Int, step: Int) -> [Article] {
    var maker = StoryMaker(seed: 21)
    let words = maker.words(100 + count * step)
    return (0..<count).map {
      Article(id: "c\($0)", text: words[$0 * step..<$0 * step + 100].joined(separator: " "))
    }
  }

  @Test func aChainOfLikeStoriesDoesNotBecomeOneGroup() {
    let articles = chain(40, step: 8)
    let report = DuplicateFinder(.plain).find(in: ArticleBatch(articles))
    let sets = articles.map { ShingleSet(text: $0.text) }
    #expect(report.pairs.count == 39)
    #expect(report.groups.count >= 20)
    for group in report.groups {
      for member in group.members {
        let jaccard = sets[group.canonical].jaccard(sets[member.story])
        #expect(jaccard >= 0.8)
        #expect(member.jaccard == jaccard)
        #expect(member.containmentOfCanonical == sets[group.canonical].containment(in: sets[member.story]))
        #expect(member.containmentInCanonical == sets[member.story].containment(in: sets[group.canonical]))
      }
    }
    let grouped = report.groups.flatMap { [$0.canonical] + $0.members.map(\.story) }
    #expect(grouped.count == Set(grouped).count)
  }

  func policy(_ keep: KeepPolicy, _ articles: [Article], _ dates: [Int64?]) -> DuplicateGroup? {
    var options = DuplicateOptions()
    options.keep = keep
    let report = DuplicateFinder(options).find(in: ArticleBatch(articles), dates: dates)
    #expect(report.groups.count == 1)
    #expect(report.copyCount == articles.count - 1)
    return report.groups.first
  }

  @Test func thePolicyChoosesTheStoryThatIsKept() {
    var maker = StoryMaker(seed: 22)
    let words = maker.words(100)
    let text = words.joined(separator: " ")
    let articles = [
      Article(id: "a", text: text, source: "Herald"),
      Article(id: "b", text: text + " " + maker.words(4).joined(separator: " "), source: "AP"),
      Article(id: "c", text: text, source: "Reuters"),
      Article(id: "d", text: text, source: "AP"),
    ]
    let dates: [Int64?] = [300, 200, 100, nil]
    #expect(policy(.earliest, articles, dates)?.canonical == 2)
    #expect(policy(.earliest, articles, dates)?.reason == "earliest")
    #expect(policy(.latest, articles, dates)?.canonical == 0)
    #expect(policy(.longest, articles, dates)?.canonical == 1)
    #expect(policy(.first, articles, dates)?.canonical == 0)
    #expect(policy(.sources(["ap", "reuters"]), articles, dates)?.canonical == 1)
    #expect(policy(.sources(["ap", "reuters"]), articles, dates)?.reason == "source ap")
    #expect(policy(.sources(["none"]), articles, dates)?.canonical == 2)
    #expect(policy(.earliest, articles, [])?.canonical == 0)
    #expect(policy(.earliest, articles, [])?.reason == "first id, no dates")
  }

  @Test func groupNamesDependOnTheCanonicalStoryAlone() {
    var maker = StoryMaker(seed: 23)
    let articles = maker.collection(200)
    var options = DuplicateOptions()
    options.keep = .longest
    let report = DuplicateFinder(options).find(in: ArticleBatch(articles))
    let names = Dictionary(uniqueKeysWithValues: report.groups.map { (articles[$0.canonical].id, $0.id) })
    #expect(names.count > 10)
    let alone = DuplicateFinder(options).find(in: ArticleBatch(articles.shuffled(using: &maker.generator)))
    #expect(!alone.groups.isEmpty)
    let other = articles + [Article(id: "new", text: maker.words(90).joined(separator: " "))]
    for group in DuplicateFinder(options).find(in: ArticleBatch(other)).groups {
      #expect(names[other[group.canonical].id] == group.id)
      #expect(group.id.utf8.count == 16)
    }
  }

  @Test func theWindowPartsStoriesOfDifferentDays() {
    var maker = StoryMaker(seed: 24)
    let text = maker.words(80).joined(separator: " ")
    let batch = ArticleBatch((0..<6).map { Article(id: "w\($0)", text: text) })
    var options = DuplicateOptions()
    options.window = 100
    let report = DuplicateFinder(options).find(in: batch, dates: [0, 50, 100, 1000, 1100, nil])
    #expect(report.groups.map(\.canonical) == [0, 3])
    #expect(report.groups[0].members.map(\.story) == [1, 2, 5])
    #expect(report.groups[1].members.map(\.story) == [4])
    #expect(report.pairs.allSatisfy { $0.relation == .identical })
    // 0-1, 0-2, 1-2, 3-4, and the story without a date with every other.
    #expect(report.pairs.count == 9)
    // Dates at the ends of their range are no trap.
    let extreme = DuplicateFinder(options).find(in: batch, dates: [.min, .max, 0, .max, .min, nil])
    #expect(extreme.pairs.count == 7)
  }

  @Test(arguments: [
    (KeepPolicy.earliest, 2, "holds an excerpt"), (.first, 2, "holds an excerpt"), (.latest, 2, "latest"),
    (.longest, 2, "longest"), (.sources(["else"]), 2, "holds an excerpt"),
  ])
  func anExcerptDoesNotStandForTheLongerStory(_ keep: KeepPolicy, _ canonical: Int, _ reason: String) {
    var maker = StoryMaker(seed: 33)
    let words = maker.words(400)
    let articles = [60, 100, 400].enumerated().map { place, count in
      Article(
        id: "e\(place)", text: words.prefix(count).joined(separator: " "), source: ["wire", "post", "daily"][place])
    }
    let group = policy(keep, articles, [100, 200, 300])
    #expect(group?.canonical == canonical)
    #expect(group?.reason == reason)
  }
}
