import Newsprint
import TestSupport
import Testing

/// Events of made-up news, and what must hold of any.
struct EventFinderTests {
  private static func groups(_ stories: [Article], _ options: EventOptions = EventOptions()) -> Set<[String]> {
    EventNews.groups(EventFinder(options).find(in: stories), stories)
  }

  private static func ids(_ stories: [Article]) -> [String] { stories.map(\.id).sorted() }

  @Test func oneEventInFiveWordingsIsOneAndWhatHappenedThatDayIsNot() {
    let groups = Self.groups(EventNews.all)
    #expect(groups.contains(Self.ids(EventNews.bridge)))
    #expect(groups.contains(["match-a1", "match-a2"]))
    #expect(groups.contains(["match-b1", "match-b2"]))
    #expect(groups.contains(["storm-a1", "storm-a2"]))
    #expect(groups.contains(["storm-b1", "storm-b2"]))
    #expect(groups.count == 5)
  }

  @Test func neitherOrderNorThreadsChangeAnything() {
    var generator = SeededGenerator(seed: 7)
    let expected = EventFinder().find(in: EventNews.all, threads: 1)
    for threads in [1, 3] {
      let shuffled = EventNews.all.shuffled(using: &generator)
      let report = EventFinder().find(in: shuffled, threads: threads)
      #expect(report.events.map(\.id) == expected.events.map(\.id))
      for (event, other) in zip(report.events, expected.events) {
        #expect(event.stories.map { shuffled[$0].id } == other.stories.map { EventNews.all[$0].id })
        #expect(event.terms == other.terms)
        #expect(shuffled[event.headline].id == EventNews.all[other.headline].id)
        #expect(event.timeline.map(\.novelty) == other.timeline.map(\.novelty))
      }
      for (story, member) in zip(shuffled, report.stories) {
        let place = EventNews.all.firstIndex(of: story)
        #expect(place.map { expected.stories[$0].similarity } == member.similarity)
      }
    }
  }

  @Test func anIdStaysWhenStoriesAreAdded() {
    let first = EventFinder().find(in: Array(EventNews.bridge.prefix(3)))
    let all = EventFinder().find(in: EventNews.all)
    #expect(first.events.count == 1)
    #expect(first.events[0].id == all.events[0].id)
    #expect(first.events[0].id.utf8.count == 16)
  }

  @Test func noStoryAndOneStoryAreNoTrouble() {
    let none = EventFinder().find(in: [Article]())
    #expect(none.events.isEmpty && none.stories.isEmpty)
    let one = EventFinder().find(in: [EventNews.bridge[0]])
    #expect(one.events.count == 1)
    #expect(one.events[0].stories == [0])
    #expect(one.events[0].textCount == 1)
    #expect(one.stories.count == 1 && one.stories[0].event == 0 && one.stories[0].similarity == 1)
    let empty = EventFinder().find(in: [Article(id: "a", text: ""), Article(id: "b", text: ""), Article(text: "")])
    #expect(empty.events.count == 3)
  }

  @Test func copiesCountOnce() {
    var copy = EventNews.bridge[1]
    copy.id = "bridge-copy"
    copy.source = "Elsewhere"
    let stories = EventNews.all + [copy]
    let report = EventFinder().find(in: stories)
    let plain = EventFinder().find(in: EventNews.all)
    let event = report.events[report.stories[stories.count - 1].event]
    #expect(event.stories.count == 6)
    #expect(event.textCount == 5)
    #expect(event.sourceCount == 5)
    #expect(Set(report.stories.compactMap(\.copyOf)).count == 1)
    #expect(event.terms == plain.events[0].terms)
  }

  @Test func anAnniversaryIsAnotherEventThanALongStory() {
    // Reported on day after day, one year, and looked back upon in the next.
    var stories = (0..<5).map { day in
      var story = EventNews.bridge[day]
      story.date = "2024-03-\(10 + 2 * day)"
      return story
    }
    var later = EventNews.bridge[0]
    later.id = "bridge-year"
    later.headline = "A year ago cracks in a cable anchor closed the Lindholm Bridge"
    later.date = "2025-03-04"
    stories.append(later)
    let groups = Self.groups(stories)
    #expect(groups == [Self.ids(Array(stories.prefix(5))), ["bridge-year"]])
    var always = EventOptions()
    always.window = nil
    #expect(Self.groups(stories, always) == [Self.ids(stories)])
  }

  @Test func aRoundUpJoinsNoTwoOfTheEventsThatItHolds() {
    let roundUp = EventNews.story(
      "round-up", "2024-03-05T12:00:00Z", "Morning Brief", "Five things to know on Tuesday",
      [EventNews.bridge[0], EventNews.matches[0], EventNews.matches[2], EventNews.storms[0], EventNews.storms[2]]
        .map(\.text).joined(separator: "\n\n"))
    let groups = Self.groups(EventNews.all + [roundUp])
    #expect(groups.count { $0.count > 1 } == 5)
    #expect(groups.contains { $0.contains("match-a1") && $0.contains("match-a2") && !$0.contains("match-b1") })
    #expect(groups.contains { $0.contains("storm-a1") && $0.contains("storm-a2") && !$0.contains("storm-b1") })
    #expect(groups.contains { $0.contains("bridge-1") && $0.contains("bridge-5") && !$0.contains("storm-b1") })
  }

  @Test func reasonsAreTheWordsThatTheSimilarityIsMadeOf() throws {
    var copy = EventNews.bridge[1]
    copy.id = "bridge-copy"
    let stories = EventNews.all + [copy, Article(id: "alone", text: "Nothing else says what this one says.")]
    let report = EventFinder().find(in: stories, explains: true)
    for (place, member) in report.stories.enumerated() {
      let isPlain = member.copyOf == nil && report.events[member.event].textCount > 1
      #expect(member.reasons.isEmpty != isPlain, "\(stories[place].id)")
      #expect(member.reasons.count <= 8)
      #expect(member.reasons.map(\.weight) == member.reasons.map(\.weight).sorted(by: >))
      let sum = member.reasons.reduce(0) { $0 + $1.weight }
      #expect(!isPlain || sum > member.similarity / 3 && sum <= member.similarity + 1e-5)
      let words = (stories[place].headline + " " + stories[place].text).lowercased()
      let missing = member.reasons.filter { !words.contains($0.text.lowercased()) }
      #expect(missing.isEmpty)
    }
    let bridge = report.stories[0].reasons.map { $0.text.lowercased() }
    #expect(bridge.contains("lindholm") && bridge.contains("anchor"))
    // Of two short texts the heaviest words are all of them.
    let two = [
      Article(id: "a", text: "Ferry Aurora sank off Vestrup."),
      Article(id: "b", text: "Aurora, a ferry, lies off Vestrup."),
    ]
    let pair = EventFinder().find(in: two, explains: true).stories[0]
    #expect(abs(pair.reasons.reduce(0) { $0 + $1.weight } - pair.similarity) < 1e-5 && !pair.reasons.isEmpty)
    let unexplained = EventFinder().find(in: stories).stories.filter { !$0.reasons.isEmpty }
    #expect(unexplained.isEmpty)
  }

  @Test func anEventIsToldByItsHeadlineTermsAndTimeline() {
    let event = EventFinder().find(in: EventNews.all).events[0]
    #expect(event.stories == [0, 1, 2, 3, 4])
    #expect(event.sourceCount == 4)
    #expect(event.newest == 4)
    let terms = Set(event.terms.map { $0.text.lowercased() })
    #expect(terms.isSuperset(of: ["lindholm", "bridge", "anchor"]))
    #expect(event.terms.map(\.weight) == event.terms.map(\.weight).sorted(by: >))
    #expect(EventNews.all[event.headline].headline.contains("Lindholm Bridge"))
    #expect(event.timeline.first?.story == 0 && event.timeline.first?.novelty == 1)
    #expect(event.timeline.map(\.story) == event.timeline.map(\.story).sorted())
  }

  @Test(arguments: [
    [
      "Động đất làm sập hàng chục ngôi nhà ở thị trấn Sơn Hạ", "Hàng chục ngôi nhà ở Sơn Hạ bị sập sau trận động đất",
      "Đội bóng Hải Âu thắng Sông Lam hai bàn không gỡ", "Hải Âu đánh bại Sông Lam với hai bàn thắng của Minh Đức",
    ],
    [
      "青森県沖で地震、港町の住宅数十棟が倒壊", "地震で住宅が倒壊、青森県沖の港町に被害",
      "将棋の名人戦で山田九段が初勝利", "山田九段、名人戦の第一局で初勝利",
    ],
    [
      "زلزال يدمر عشرات المنازل في بلدة الزهور", "انهيار عشرات المنازل بعد زلزال ضرب بلدة الزهور",
      "فريق النسور يفوز بكأس الدوري بعد ركلات الترجيح", "النسور يحرز كأس الدوري بركلات الترجيح",
    ],
    [
      "Землетрясение разрушило десятки домов в посёлке Луговое",
      "В Луговом после землетрясения разрушены десятки домов",
      "Хоккеисты «Севера» выиграли кубок в овертайме", "«Север» взял хоккейный кубок, забив в овертайме",
    ],
  ])
  func headlinesInAnyScriptAreCompared(headlines: [String]) {
    let stories = headlines.enumerated().map { Article(id: "\($0.offset)", headline: $0.element, text: "") }
    #expect(Self.groups(stories) == [["0", "1"], ["2", "3"]])
  }
}
