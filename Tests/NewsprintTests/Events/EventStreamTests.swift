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

  /// A headline of 15 bytes lies in the string itself, and is nowhere once the call that has its bytes is over.
  @Test func sharedWordsAreSpelledAsInTheStoryHoweverShortItsHeadline() {
    for _ in 0..<20 {
      let stream = EventStream()
      stream.add(Article(id: "a", headline: "Ferry Mira sank", text: "It lies off Vestrup."))
      let second = stream.add(Article(id: "b", headline: "Mira ferry sank", text: "Vestrup saw it."))
      #expect(Set(second.sharedWords) == ["Mira", "ferry", "sank", "Vestrup"])
    }
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

  private static func story(_ id: String, _ words: [String]) -> Article {
    Article(id: id, text: words.joined(separator: " "))
  }

  private static func words(_ name: String, _ range: Range<Int>) -> [String] {
    range.map { "\($0 % 10)\(name)\($0 / 10)".map { $0.isNumber ? String("abcdefghij"[$0]) : String($0) }.joined() }
  }

  @Test func eventsThatShowToBeOneBecomeOne() {
    let stream = EventStream()
    let (left, right) = (Self.words("left", 0..<10), Self.words("right", 0..<10))
    let first = stream.add(Self.story("first", left))
    let second = stream.add(Self.story("second", right))
    #expect(first.id != second.id && stream.openEventCount == 2)
    var absorbed: [String] = []
    for number in 0..<4 { absorbed += stream.add(Self.story("both\(number)", left + right + ["n\(number)"])).absorbed }
    #expect(absorbed == [second.id])
    #expect(stream.currentID(of: second.id) == first.id && stream.currentID(of: first.id) == first.id)
    #expect(stream.openEventCount == 1)
    #expect(stream.add(Self.story("last", right)).size == 7)
  }

  @Test func whatAnEventLeadsToIsAnotherEvent() {
    let stream = EventStream()
    let storm = Self.words("storm", 0..<14)
    let (claims, inquiry) = (Self.words("claim", 0..<14), Self.words("query", 0..<14))
    func add(_ id: String, _ words: [String]) -> String { stream.add(Self.story(id, words)).id }
    let first = (0..<3).map { add("storm\($0)", storm + ["s\($0)"]) }
    let second = (0..<3).map { add("claims\($0)", storm.prefix(3) + claims + ["c\($0)"]) }
    let third = (0..<3).map { add("inquiry\($0)", storm.suffix(3) + inquiry + ["i\($0)"]) }
    for names in [first, second, third] { #expect(Set(names).count == 1) }
    #expect(Set(first + second + third).count == 3)
  }

  /// Of a word that thousands of texts hold the last ones are kept, in blocks that are given back.
  @Test func textsAreFoundThroughRareWordsAmongThousandsThatShareOthers() {
    let stream = EventStream()
    var generator = SeededGenerator(seed: 9)
    let common = Self.words("common", 0..<2)
    for number in 0..<1800 {
      let own = Self.words("own", 0..<9).map { "\(Self.letters(number))\($0)" }
      let first = stream.add(Self.story("first\(number)", own + common.shuffled(using: &generator)))
      #expect(first.size == 1)
      let second = stream.add(Self.story("second\(number)", common.shuffled(using: &generator) + own.reversed()))
      #expect(second.id == first.id && second.size == 2)
      #expect(Set(second.sharedWords).isSubset(of: own + common))
    }
    #expect(stream.openEventCount == 1800)
  }

  private static func letters(_ number: Int) -> String {
    String(String(number).map { "abcdefghij"[$0] })
  }

  @Test func namesOfClosedEventsAreForgottenInTheEnd() {
    let stream = EventStream()
    stream.rememberedNames = 100
    let day: Int64 = 86_400
    func add(_ id: String, _ words: [String], _ number: Int) -> EventStream.Placement {
      stream.add(Self.story(id, words), date: Int64(number) * day)
    }
    let long = add("long", Self.words("long", 0..<9), 0).id
    let (left, right) = (Self.words("left", 0..<10), Self.words("right", 0..<10))
    let (one, two) = (add("one", left, 0).id, add("two", right, 0).id)
    for number in 0..<4 { _ = add("both\(number)", left + right + [Self.letters(number)], 0) }
    #expect(stream.currentID(of: two) == one)
    // Not forgotten yet: a story of the same id is another event, and is named otherwise.
    for number in 0..<80 { _ = add("early\(number)", Self.words(Self.letters(number) + "e", 0..<9), 4 + number) }
    let again = add("one", Self.words("other", 0..<9), 84)
    #expect(again.id != one && again.size == 1)
    #expect(stream.currentID(of: two) == one)
    // An event that goes on keeps its name and those of what became part of it, however many others close.
    let late = add("late", Self.words("late", 0..<12), 84).id
    for number in 0..<4000 {
      let day = 85 + number / 20
      _ = add("more\(number)", Self.words(Self.letters(number), 0..<9), day)
      guard number % 20 == 0 else { continue }
      #expect(add("late\(number)", Self.words("late", 0..<12) + [Self.letters(number)], day).id == late)
    }
    #expect(stream.currentID(of: two) == two)
    #expect(add("one", Self.words("third", 0..<9), 400).id == one)
    #expect(add("long", Self.words("fourth", 0..<9), 400).id == long)
  }

  /// What is known of open events moves when others close.
  @Test func aLongStoryGoesOnWhileOthersClose() {
    let stream = EventStream()
    var generator = SeededGenerator(seed: 5)
    let trial = Self.words("trial", 0..<12)
    var names: Set<String> = []
    for day in 0..<1500 {
      let words = (0..<12).map { _ in "word\(Int.random(in: 0..<5000, using: &generator))" }
      _ = stream.add(Self.story("other\(day)", words), date: Int64(day) * 3600)
      if day % 20 == 0 {
        names.insert(stream.add(Self.story("trial\(day)", trial + ["t\(day)"]), date: Int64(day) * 3600).id)
      }
    }
    #expect(names.count == 1)
    #expect(stream.openEventCount < 700)
  }
}

extension String {
  /// The character for a digit.
  fileprivate subscript(digit: Character) -> Character {
    self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)]
  }
}
