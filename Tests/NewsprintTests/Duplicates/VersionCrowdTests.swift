import Newsprint
import TestSupport
import Testing

/// Hundreds of stories that nearly read the same and tell other facts: what is said of them without looking at all of
/// their pairs is what a search that does says.
struct VersionCrowdTests {
  /// How the stories of a crowd come to be.
  struct Crowd: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The number of lines of versions that are told beside each other.
    var lines = 1
    /// The most copies of a version.
    var copies = 0
    /// The most words that are written otherwise in each story.
    var edits = 2
    /// Whether stories have dates.
    var isDated = true
    /// Whether each story puts a word of its own for one of several numbers, so that those that do so for one are copies.
    var losesNumbers = false
    var keep = KeepPolicy.earliest
    var window: Int64?

    /// The stories in random order, and their dates.
    func stories(_ count: Int, seed: UInt64) -> [(article: Article, date: Int64?)] {
      var maker = StoryMaker(seed: seed)
      var random = SeededRandom(seed: seed &+ 1)
      func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
      let words = maker.words(130)
      let tails = (0..<lines).map { _ in maker.words(lines > 1 ? 12 : 0) }
      var stories: [(article: Article, date: Int64?)] = []
      var version = 0
      while stories.count < count {
        let line = number(below: lines)
        for copy in 0...number(below: copies + 1) where stories.count < count {
          var own = words
          for _ in 0..<number(below: edits + 1) { own[number(below: own.count)] = maker.word() + "x" }
          var numbers = losesNumbers ? (100..<106).map { "\($0)" } : ["\(100 + version)"]
          if losesNumbers { numbers[number(below: 6)] = maker.word() + "x" }
          let facts = numbers.map { "The police said that \($0) people were there." }
          let text = (facts + own + tails[line]).joined(separator: " ") + "."
          let date = Int64(version) * 3600 + Int64(copy) * 60
          stories.append((Article(id: "v\(version)-\(copy)", text: text), isDated ? date : nil))
        }
        version += 1
      }
      random.shuffle(&stories)
      return stories
    }
  }

  static let crowds = [
    Crowd(testDescription: "one line of versions"),
    Crowd(testDescription: "versions word for word but for their facts", edits: 0),
    Crowd(testDescription: "versions of few words in common", edits: 5),
    Crowd(testDescription: "lines beside each other", lines: 4),
    Crowd(testDescription: "versions with copies", copies: 3),
    Crowd(testDescription: "lines with copies", lines: 3, copies: 2),
    Crowd(testDescription: "no dates", copies: 1, isDated: false),
    Crowd(testDescription: "other words for numbers", edits: 1, losesNumbers: true),
    Crowd(testDescription: "the latest is kept", copies: 2, keep: .latest),
    Crowd(testDescription: "the longest is kept", copies: 2, keep: .longest),
    Crowd(testDescription: "a window", copies: 1, window: 20 * 3600),
  ]

  /// What a report says of each story, by ids: what becomes of it, and where it stands among the versions.
  private func verdicts(
    _ report: DuplicateReport, _ articles: [Article]
  ) -> (fates: [String: String], places: [String: String]) {
    let verdicts = report.verdicts
    var (fates, places): ([String: String], [String: String]) = ([:], [:])
    for (story, article) in articles.enumerated() {
      let verdict = verdicts[story]
      func id(_ story: Int?) -> String { story.map { articles[$0].id } ?? "none" }
      let group = verdict.group.map { id(report.groups[$0].canonical) } ?? "none"
      fates[article.id] = "kept \(verdict.isKept), group \(group), copy of \(id(verdict.tie?.other))"
      places[article.id] =
        "version \(verdict.version?.version ?? -1), update of \(id(verdict.updateOf?.story)), "
        + "updated by \(id(verdict.updatedBy?.story))"
    }
    return (fates, places)
  }

  @Test(arguments: crowds)
  func verdictsAreThoseOfAllPairs(crowd: Crowd) {
    for seed in 60..<62 as Range<UInt64> {
      let stories = crowd.stories(70, seed: seed)
      let (articles, dates) = (stories.map(\.article), stories.map(\.date))
      var options = DuplicateOptions()
      options.keep = crowd.keep
      options.window = crowd.window
      let complete = DuplicateFinder(options).find(in: articles, dates: dates)
      options.leastCrowd = 12
      let report = DuplicateFinder(options).find(in: articles, dates: dates)
      let (expected, found) = (verdicts(complete, articles), verdicts(report, articles))
      #expect(report.isComplete)
      #expect(report.pairs.count < complete.pairs.count * 3 / 4)
      #expect(found.fates == expected.fates)
      // Where a version has copies, all pairs tie these to other versions as well, which may be closer than it is.
      if crowd.copies == 0, !crowd.losesNumbers { #expect(found.places == expected.places) }
    }
  }

  @Test func theOrderOfVersionsAndTheThreadsAreNothing() {
    var stories = Crowd(testDescription: "", lines: 2, copies: 2).stories(120, seed: 70)
    var options = DuplicateOptions()
    options.leastCrowd = 12
    func found(threads: Int) -> [[String: String]] {
      let articles = stories.map(\.article)
      let report = DuplicateFinder(options).find(in: articles, dates: stories.map(\.date), threads: threads)
      let said = verdicts(report, articles)
      return [said.fates, said.places]
    }
    let first = found(threads: 1)
    #expect(found(threads: 3) == first)
    var random = SeededRandom(seed: 71)
    random.shuffle(&stories)
    #expect(found(threads: 2) == first)
  }

  @Test func hundredsOfVersionsAreOneChain() throws {
    let stories = Crowd(testDescription: "").stories(400, seed: 72)
    let (articles, dates) = (stories.map(\.article), stories.map(\.date))
    let report = DuplicateFinder().find(in: articles, dates: dates)
    #expect(report.isComplete)
    #expect(report.verdicts.counts.kept == 400)
    let chain = try #require(report.chains.first)
    #expect(report.chains.count == 1)
    #expect(chain.versions.map { articles[$0.story].id } == (0..<400).map { "v\($0)-0" })
    #expect(chain.versions.dropFirst().allSatisfy { $0.previous != nil })
    #expect(report.pairs.count < 400 * 399 / 8)
  }
}
