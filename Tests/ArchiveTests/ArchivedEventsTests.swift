import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Events of new stories and of those of an archive.
struct ArchivedEventsTests {
  private static let ferry = [
    "ferry", "Aurora", "quay", "Vestrup", "fog", "passengers", "hurt", "captain", "Lindqvist", "harbour", "hull",
    "tugs",
  ]
  private static let frost = [
    "frost", "apple", "blossom", "orchards", "Lund", "growers", "harvest", "insurers", "Skane", "night", "buds",
    "losses",
  ]

  /// A story that tells an event in words of its own.
  private func story(_ id: String, _ words: [String], hour: Int) -> Article {
    var generator = SeededGenerator(seed: UInt64(id.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    let shuffled = words.shuffled(using: &generator)
    let filler = (0..<8).map { _ in "word\(Int.random(in: 0..<900, using: &generator))" }
    let (day, time) = (1 + hour / 24, hour % 24)
    return Article(
      id: id, headline: shuffled.prefix(5).joined(separator: " "),
      text: (shuffled.dropFirst(3) + filler).joined(separator: " ") + ".",
      date: "2024-03-\(day < 10 ? "0" : "")\(day)T\(time < 10 ? "0" : "")\(time):00:00Z")
  }

  private func options(hours: Int64) -> EventOptions {
    var options = EventOptions()
    options.window = hours * 3600
    return options
  }

  /// The ids of the stories of the event of the first new story, and its name.
  private func event(_ found: ArchivedEvents) -> (name: String, stories: [String]) {
    let event = found.report.events[found.report.stories[0].event]
    return (event.id, event.stories.map { found.stories[$0].id })
  }

  @Test func anEventGoesOnFromDayToDayUnderItsName() throws {
    let archive = try StoryArchive()
    var names: [String] = []
    for (number, hour) in [0, 48, 96, 144].enumerated() {
      let stories = [story("f\(number)", Self.ferry, hour: hour), story("a\(number)", Self.frost, hour: hour)]
      try archive.add(stories)
      let found = try archive.events(of: stories)
      try archive.keepNames(found)
      names.append(event(found).name)
      #expect(found.newCount == 2 && found.report.stories.count == min(4, 2 * number + 2))
      #expect(event(found).stories == (number == 0 ? ["f0"] : ["f\(number - 1)", "f\(number)"]))
      #expect(found.mergers.isEmpty)
    }
    // The first story is far outside of the window by then.
    #expect(Set(names).count == 1)
    #expect(names[0] == EventFinder().find(in: [story("f0", Self.ferry, hour: 0)]).events[0].id)
  }

  @Test func aStoryNeedNotBeInTheArchive() throws {
    let archive = try StoryArchive()
    try archive.add([story("f0", Self.ferry, hour: 0)])
    let found = try archive.events(of: [story("f1", Self.ferry, hour: 5), story("a1", Self.frost, hour: 6)])
    #expect(event(found).stories == ["f0", "f1"])
    #expect(found.report.events.count == 2)
    try archive.keepNames(found)
    #expect(try archive.count == 1)
    #expect(try archive.verify() == [])
  }

  @Test func eventsThatBecomeOneSaySoAndPartsOfOneGetANameOfTheirOwn() throws {
    let archive = try StoryArchive()
    let stories = [story("f0", Self.ferry, hour: 0), story("f1", Self.ferry, hour: 20)]
    try archive.add(stories)
    func search(hours: Int64) throws -> (found: ArchivedEvents, names: [String]) {
      let found = try archive.events(of: stories, options: options(hours: hours))
      try archive.keepNames(found)
      return (found, found.report.stories.map { found.report.events[$0.event].id })
    }
    let apart = try search(hours: 10)
    #expect(Set(apart.names).count == 2 && apart.found.mergers.isEmpty)
    let together = try search(hours: 72)
    #expect(together.names == [apart.names[0], apart.names[0]])
    #expect(together.found.mergers.map(\.name) == [apart.names[1]])
    #expect(together.found.mergers.map(\.into) == [apart.names[0]])
    let again = try search(hours: 10)
    #expect(again.names == apart.names && again.found.mergers.isEmpty)
  }

  @Test func whatIsTakenOutIsForgotten() throws {
    let archive = try StoryArchive()
    let stories = [story("f0", Self.ferry, hour: 0), story("f1", Self.ferry, hour: 20)]
    try archive.add(stories)
    try archive.keepNames(try archive.events(of: stories))
    try archive.remove(ids: ["f0"])
    let found = try archive.events(of: [story("f2", Self.ferry, hour: 30)])
    // The name stays as long as one of its stories does.
    #expect(event(found).stories == ["f1", "f2"])
    #expect(event(found).name == EventFinder().find(in: [stories[0]]).events[0].id)
  }

  @Test func withoutTextsThereAreNoEvents() throws {
    let archive = try StoryArchive()
    archive.keepsSketchesOnly = true
    try archive.add([story("f0", Self.ferry, hour: 0)])
    #expect(throws: ArchiveError.hasNoTexts(path: ":memory:")) {
      try archive.events(of: [story("f1", Self.ferry, hour: 1)])
    }
  }

  @Test func aSearchForDuplicatesKnowsTheEventsOfWhatItFinds() throws {
    let archive = try StoryArchive()
    let first = story("f0", Self.ferry, hour: 0)
    try archive.add([first])
    var copy = first
    copy.id = "copy"
    #expect(try archive.find([copy]).events.isEmpty)
    let named = try archive.events(of: [first])
    try archive.keepNames(named)
    let found = try archive.find([copy])
    #expect(Array(found.events.values) == [event(named).name])
  }
}
