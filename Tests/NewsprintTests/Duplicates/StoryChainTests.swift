import Newsprint
import TestSupport
import Testing

/// Stories of several versions, with copies of each, in any order.
struct StoryChainTests {
  /// A story of eight sentences, of which the first gives a number of dead.
  static func story(_ dead: String, opening: String = "") -> String {
    let body = DuplicateRelationTests.background + " " + DuplicateRelationTests.body
    return opening + "The collapse of a crane on the bridge killed \(dead) workers, the police said. " + body
  }

  private static let day: Int64 = 86_400

  /// Versions of a story, each with a copy that came two days later, and their dates.
  static func versions(_ numbers: [String]) -> [(article: Article, date: Int64)] {
    numbers.enumerated().flatMap { place, dead in
      [
        (
          Article(id: "v\(place + 1)", headline: "Crane falls on bridge", text: story(dead), source: "npa"),
          Int64(place) * day
        ),
        (
          Article(
            id: "copy\(place + 1)", headline: "Crane falls on bridge",
            text: story(dead, opening: "RIVERTON (NPA) - "), source: "post"), Int64(place + 2) * day
        ),
      ]
    }
  }

  static func find(
    _ stories: [(article: Article, date: Int64)], _ options: DuplicateOptions = DuplicateOptions()
  ) -> DuplicateReport {
    DuplicateFinder(options).find(in: ArticleBatch(stories.map(\.article)), dates: stories.map { .some($0.date) })
  }

  @Test(arguments: [3, 4, 6])
  func everyUpdateFollowsTheVersionBeforeItWhateverTheOrder(count: Int) {
    let numbers = ["three", "five", "nine", "12", "17", "23"].prefix(count)
    var stories = Self.versions(Array(numbers))
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<6 {
      stories.shuffle(using: &generator)
      let report = Self.find(stories)
      #expect(report.chains.count == 1)
      guard let chain = report.chains.first else { continue }
      let ids = chain.versions.map { stories[$0.story].article.id }
      #expect(ids == (1...count).map { "v\($0)" })
      #expect(chain.versions.map(\.previous) == [nil] + (0..<count - 1).map { .some($0) })
      #expect(chain.versions.map(\.next) == (1..<count).map { .some($0) } + [nil])
      for (place, version) in chain.versions.enumerated() {
        #expect(version.copies.map { stories[$0].article.id } == ["copy\(place + 1)"])
        #expect(!version.isSuperseded)
        #expect((version.step == nil) == (place == 0))
        guard let step = version.step else { continue }
        let newer = step.isSecondNewer ? step.second : step.first
        #expect(stories[newer].article.id == "v\(place + 1)")
        #expect(step.relation == .update)
      }
    }
  }

  @Test func theLatestPolicyLeavesOlderVersionsOut() {
    var options = DuplicateOptions()
    options.keep = .latest
    let stories = Self.versions(["three", "five", "nine"])
    let chain = Self.find(stories, options).chains.first
    #expect(chain?.versions.map(\.isSuperseded) == [true, true, false])
    #expect(chain?.versions.map { stories[$0.story].article.id } == ["copy1", "copy2", "copy3"])
  }

  @Test func withoutDatesMarkersThenIdsOrderTheVersions() {
    func chain(_ headlines: [(id: String, headline: String)]) -> [String] {
      let articles = zip(headlines, ["three", "five", "nine"]).map {
        Article(id: $0.id, headline: $0.headline, text: Self.story($1))
      }
      let report = DuplicateFinder().find(in: ArticleBatch(articles))
      return report.chains.first?.versions.map { articles[$0.story].id } ?? []
    }
    let title = "Crane falls on bridge"
    #expect(chain([("a", "UPDATE 2-" + title), ("b", title), ("c", "UPDATE 1-" + title)]) == ["b", "c", "a"])
    #expect(chain([("n10", title), ("n9", title), ("n8", title)]) == ["n8", "n9", "n10"])
  }

  @Test func aVersionWithoutDateStandsBeforeTheOneThatItsMarkerSaysIsNewer() {
    let title = "Crane falls on bridge"
    let articles = [
      Article(id: "x", headline: "UPDATE 1-" + title, text: Self.story("five")),
      Article(id: "y", headline: title, text: Self.story("three")),
      Article(id: "z", headline: "UPDATE 2-" + title, text: Self.story("nine")),
    ]
    let report = DuplicateFinder().find(in: ArticleBatch(articles), dates: [100, nil, 200])
    #expect(report.chains.first?.versions.map(\.story) == [1, 0, 2])
  }

  @Test func twoLinesOfVersionsStayApart() {
    // The second line changed much at its start; each line's update belongs to its own.
    var maker = StoryMaker(seed: 72)
    let (body, opening) = (maker.words(220), maker.words(20))
    func text(_ dead: Int, isOther: Bool) -> String {
      let start = isOther ? opening : Array(body.prefix(20))
      return (start + body.dropFirst(20) + ["killed", "\(dead)"] + maker2.prefix(30)).joined(separator: " ")
    }
    let maker2 = maker.words(30)
    let articles = [
      Article(id: "a1", text: text(3, isOther: false)), Article(id: "b1", text: text(4, isOther: true)),
      Article(id: "a2", text: text(5, isOther: false)), Article(id: "b2", text: text(6, isOther: true)),
    ]
    let report = DuplicateFinder().find(in: ArticleBatch(articles), dates: [1, 2, 3, 4])
    let versions = report.chains.first?.versions ?? []
    #expect(versions.map(\.story) == [0, 1, 2, 3])
    #expect(versions.map(\.previous) == [nil, 0, 0, 1])
    #expect(versions.map(\.next) == [1, 3, 3, nil])
  }

  @Test func noGroupHasAStoryAndItsUpdate() {
    // The cut story is as near to either version, whose last sentences differ in a number.
    let cut = Self.story("three")
    let articles = [
      Article(id: "cut", text: cut),
      Article(id: "old", text: cut + " The fund holds 3 million."),
      Article(id: "new", text: cut + " The fund holds 5 million."),
    ]
    let report = DuplicateFinder().find(in: ArticleBatch(articles), dates: [1, 2, 3])
    let places = Dictionary(
      uniqueKeysWithValues: report.groups.enumerated().flatMap { number, group in
        ([group.canonical] + group.members.map(\.story)).map { ($0, number) }
      })
    #expect(places[1] == nil || places[1] != places[2])
    #expect(report.chains.count == 1)
  }
}
