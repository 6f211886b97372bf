import Newsprint
import TestSupport
import Testing

/// Hundreds of stories that nearly read the same.
struct StoryCrowdTests {
  /// Stories that differ from one text in one word each.
  private func crowd(_ count: Int, seed: UInt64, prefix: String = "n") -> [Article] {
    var maker = StoryMaker(seed: seed)
    let words = maker.words(150)
    return (0..<count).map { index -> Article in
      var copy = words
      copy[(index * 7) % 150] = maker.word() + "x"
      // An hour after the other.
      let (month, day, hour) = (1 + index / 672, 1 + index / 24 % 28, index % 24)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let date = "2026-\(two(month))-\(two(day))T\(two(hour)):00:00Z"
      return Article(id: "\(prefix)\(index)", text: copy.joined(separator: " "), date: date)
    }
  }

  @Test func aCrowdIsOneGroupAroundThePreferredStory() {
    let articles = crowd(400, seed: 42)
    for keep in [KeepPolicy.earliest, .latest] {
      var options = DuplicateOptions()
      options.keep = keep
      let report = DuplicateFinder(options).find(in: articles)
      #expect(report.isComplete)
      #expect(report.groups.count == 1)
      #expect(report.groups.first?.canonical == (keep == .earliest ? 0 : 399))
      #expect(report.groups.first?.members.count == 399)
      #expect(report.verdicts.counts.kept == 1)
      // Nearly all pairs are those of the story that is kept.
      #expect(report.pairs.count < 3_000)
    }
  }

  @Test func aSmallerNumberOfStoriesHasAllItsPairs() {
    let report = DuplicateFinder().find(in: crowd(60, seed: 43))
    #expect(report.pairs.count == 60 * 59 / 2)
  }

  @Test func theOrderOfACrowdIsNothing() {
    let articles = crowd(300, seed: 44) + crowd(200, seed: 45, prefix: "m")
    func groups(_ articles: [Article], threads: Int) -> Set<Set<String>> {
      let report = DuplicateFinder().find(in: articles, threads: threads)
      return Set(
        report.groups.map { group in Set(([group.canonical] + group.members.map(\.story)).map { articles[$0].id }) })
    }
    var random = SeededRandom(seed: 46)
    var shuffled = articles
    random.shuffle(&shuffled)
    let found = groups(articles, threads: 1)
    #expect(found.map(\.count).sorted() == [200, 300])
    #expect(groups(shuffled, threads: 3) == found)
  }

  @Test func anUpdateInACrowdIsNotTakenForACopy() {
    var articles = crowd(200, seed: 47).map { article in
      var article = article
      article.text += ". The police said that 3 people had died in the fire near the old harbour."
      return article
    }
    articles[150].text = articles[150].text.replacing("3 people", with: "5 people")
    let report = DuplicateFinder().find(in: articles)
    #expect(report.groups.map(\.members.count) == [198])
    #expect(!report.groups.contains { $0.canonical == 150 || $0.members.contains { $0.story == 150 } })
    #expect(report.verdicts[150].updateOf != nil)
  }

  @Test func aWindowPartsACrowd() {
    var options = DuplicateOptions()
    options.window = 150 * 3600
    let report = DuplicateFinder(options).find(in: crowd(450, seed: 48))
    for group in report.groups {
      for member in group.members { #expect(member.story - group.canonical <= 150) }
    }
    #expect(report.groups.reduce(0) { $0 + $1.members.count + 1 } == 450)
  }

  @Test func aCrowdIsKnownFromAReference() {
    let articles = crowd(400, seed: 49)
    let report = DuplicateFinder().find(in: Array(articles[200...]), against: Array(articles[..<200]))
    #expect(report.verdicts.counts.copies == 200)
    #expect(Set(report.pairs.map(\.first)).count == 200)
  }

  @Test func anAuditFindsACrowdWhole() {
    let audit = DuplicateFinder().audit(ArticleBatch(crowd(300, seed: 50)), sampleSize: 100)
    #expect(audit.recall.count == audit.recall.total && audit.recall.total > 1_000)
  }
}
