import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Keys that are looked up by several connections at once.
struct LookupTests {
  /// Opens an archive that compares new stories with those that their keys lead to.
  private func open(_ place: TemporaryArchive, connections: Int?) throws -> StoryArchive {
    let archive = try place.open()
    (archive.smallArchive, archive.connections) = (0, connections)
    return archive
  }

  private func pairs(_ found: ArchiveSearch) -> Set<PairFigures> {
    Set(found.report.pairs.map { PairFigures($0) { found[$0].id } })
  }

  @Test func theNumberOfConnectionsChangesNothing() throws {
    let place = try TemporaryArchive()
    let stories = PlantedStories.stories(seed: 23)
    let (half, most) = (stories.count / 2, stories.count * 5 / 6)
    // Two segments, and what is new.
    try place.open().add(Array(stories[..<half]))
    try place.open().add(Array(stories[half..<most]))
    let found = try [nil, 2, 5].map { connections in
      let archive = try open(place, connections: connections)
      return try [1, 3].map { threads in pairs(try archive.find(Array(stories[most...]), threads: threads)) }
    }
    #expect(Set(found.joined()).count == 1 && !found[0][0].isEmpty)
  }

  /// As many hashes as are looked up in parts.
  @Test func archivesAreTheSameHoweverKeysAreLookedUp() throws {
    var generator = SeededGenerator(seed: 41)
    let words = (0..<3000).map { "word" + String($0, radix: 26) }
    var stories = (0..<1600).map { number in
      Article(
        id: "s\(number)",
        text: (0..<60).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    }
    for number in 1300..<1600 {
      stories[number].text = stories[number - 1000].text + " and words that are its own alone"
    }
    let places = try (0..<3).map { _ in try TemporaryArchive() }
    let found = try zip(places, [nil, 2, 7]).map { place, connections in
      let archive = try open(place, connections: connections)
      return try [0..<500, 500..<1300, 1300..<1600].map { pairs(try archive.add(Array(stories[$0]))) }
    }
    #expect(found[0] == found[1] && found[0] == found[2])
    #expect(found[0][2].count == 300)
    let listed = try places.map { place in
      var lines: [String] = []
      let archive = try place.open(.read)
      try archive.forEachStory { story, _ in lines.append(story.id + story.text) }
      #expect(try archive.verify() == [])
      return lines
    }
    #expect(listed[0] == listed[1] && listed[0] == listed[2])
  }

  @Test func nothingIsSeenThatCameAfterATransactionWasBegun() throws {
    let place = try TemporaryArchive()
    let stories = PlantedStories.stories(seed: 24)
    let most = stories.count * 5 / 6
    try place.open().add(Array(stories[..<most]))
    let archive = try open(place, connections: 3)
    let query = Array(stories[most...])
    let (before, during) = try archive.read {
      let before = pairs(try archive.find(query))
      try place.open().add(query)
      return (before, pairs(try archive.find(query)))
    }
    #expect(before == during && !before.isEmpty)
    // What came is seen by the next.
    #expect(try archive.find(query).isKnown.allSatisfy { $0 })
  }

  @Test func aTransactionSeesWhatItHasWritten() throws {
    let (first, second, place) = (try TemporaryArchive(), try TemporaryArchive(), try TemporaryArchive())
    let stories = PlantedStories.stories(seed: 25)
    try first.open().add(stories)
    let again = stories.prefix(20).map { Article(id: $0.id + " again", headline: $0.headline, text: $0.text) }
    try second.open().add(again)
    let archive = try open(place, connections: 4)
    try archive.add([PlantedStories.stories(seed: 26)[0]])
    try archive.merge([first.open(.read), second.open(.read)])
    // Each of those that came last is in a group with the story that it repeats.
    let groups = try archive.find(again).report.groups.count
    let grouped = try archive.information().groupedCount
    let expected = DuplicateFinder().find(in: stories + again).groups
    #expect(grouped == expected.reduce(0) { $0 + 1 + $1.members.count } && groups > 5)
  }
}
