import Newsprint
import TestSupport
import Testing

/// Stories one after the other, against what a batch says of them.
struct EventStreamTests {
  /// The ids of the stories of each event, as the last word on each has it.
  private static func groups(_ stories: [Article], _ stream: EventStream) -> Set<[String]> {
    var members: [String: [String]] = [:]
    let names = stories.map { (stream.add($0).id, $0.id) }
    for (event, story) in names { members[stream.currentID(of: event), default: []].append(story) }
    return Set(members.values.map { $0.sorted() })
  }

  private static let inOrder = EventNews.all.sorted { ($0.date ?? "") < ($1.date ?? "") }

  @Test func aStreamEndsWithTheEventsOfABatch() {
    let stream = EventStream()
    let groups = Self.groups(Self.inOrder, stream)
    #expect(groups == EventNews.groups(EventFinder().find(in: Self.inOrder), Self.inOrder))
    #expect(stream.storyCount == Self.inOrder.count)
    #expect(stream.openEventCount == 5)
  }

  @Test func theNameIsThatOfABatchWithTheSameFirstStory() {
    let stream = EventStream()
    let first = stream.add(EventNews.bridge[0])
    let second = stream.add(EventNews.bridge[1])
    #expect(first.id == EventFinder().find(in: [EventNews.bridge[0]]).events[0].id)
    #expect(second.id == first.id)
    #expect(first.size == 1 && second.size == 2)
    #expect(first.similarity == 1 && second.similarity > 0.25 && second.similarity < 1)
    #expect(second.headline == EventNews.bridge[0].headline)
    #expect(second.firstSeen == first.firstSeen && first.firstSeen != nil)
    #expect(Set(second.sharedWords.map { $0.lowercased() }).isSuperset(of: ["lindholm", "anchor"]))
  }

  @Test func theSameWordsGoWithTheirEventAndHaveNoVote() {
    let stream = EventStream()
    let first = stream.add(EventNews.bridge[0])
    var copy = EventNews.bridge[0]
    copy.id = "copy"
    let again = stream.add(copy)
    #expect(again.id == first.id && again.size == 2 && again.similarity == 1)
    #expect(stream.openEventCount == 1)
  }

  @Test func anEventClosesAfterTheWindow() {
    let stream = EventStream()
    let first = stream.add(EventNews.bridge[0])
    var later = EventNews.bridge[1]
    later.date = "2024-03-06T08:00:00Z"
    #expect(stream.add(later).id == first.id)
    var muchLater = EventNews.bridge[2]
    muchLater.date = "2025-03-04T08:00:00Z"
    let anniversary = stream.add(muchLater)
    #expect(anniversary.id != first.id && anniversary.size == 1)
  }

  @Test func whatIsClosedIsForgotten() {
    let stream = EventStream()
    var generator = SeededGenerator(seed: 3)
    for day in 0..<1200 {
      let words = (0..<12).map { _ in "word\(Int.random(in: 0..<5000, using: &generator))" }
      _ = stream.add(Article(id: "\(day)", text: words.joined(separator: " ")), date: Int64(day) * 86_400)
    }
    #expect(stream.openEventCount < 400)
    #expect(stream.storyCount == 1200)
  }

  @Test func emptyStoriesAreEventsOfTheirOwn() {
    let stream = EventStream()
    let names = (0..<3).map { _ in stream.add(Article(text: "")).id }
    #expect(Set(names).count == 3)
    #expect(stream.currentID(of: "no name") == "no name")
  }
}
