import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Archives that keep sketches of stories and not their texts.
struct SketchArchiveTests {
  private static let stories = PlantedStories.stories(
    PlantedStories.Mix(originals: 80, cluster: 4, template: 0), seed: 12)

  private func archive() throws -> StoryArchive {
    let archive = try StoryArchive()
    archive.keepsSketchesOnly = true
    return archive
  }

  @Test(arguments: [0, 2048] as [Int64]) func mostPairsAreFoundAndTheirFiguresAreEstimates(smallArchive: Int64) throws {
    let archive = try archive()
    archive.smallArchive = smallArchive
    let stories = Self.stories
    var found: Set<[String]> = []
    for start in stride(from: 0, to: stories.count, by: 20) {
      let search = try archive.add(Array(stories[start..<min(start + 20, stories.count)]))
      for pair in search.report.pairs {
        found.insert([search[pair.first].id, search[pair.second].id].sorted())
        let isWithArchive = min(pair.first, pair.second) < search.nodes[0]
        #expect(isWithArchive || pair.standardError == 0)
        #expect(pair.standardError < 0.12)
      }
      #expect(search.report.pairs.contains { $0.standardError > 0 } || start < 80)
    }
    // By shingles, which are all that sketches know.
    var shingles = DuplicateOptions()
    shingles.keepsFurniture = true
    let exact = DuplicateFinder(shingles).find(in: stories).pairs
    let clear = exact.filter { $0.jaccard > 0.88 || $0.jaccard == 1 }.map {
      [stories[$0.first].id, stories[$0.second].id].sorted()
    }
    let known = Set(exact.map { [stories[$0.first].id, stories[$0.second].id].sorted() })
    #expect(clear.count > 30)
    #expect(Double(clear.count { found.contains($0) }) >= 0.95 * Double(clear.count))
    #expect(Double(found.subtracting(known).count) <= 0.2 * Double(found.count))
    #expect(try archive.verify() == [])
  }

  @Test func storiesAreKnownAgainAndVersionsAreUpdates() throws {
    let archive = try archive()
    let stories = Array(Self.stories.prefix(30))
    try archive.add(stories)
    #expect(try archive.add(stories).isKnown.allSatisfy { $0 })
    var version = stories[4]
    version.text += " The harbour office said so late on Friday night."
    let found = try archive.add([version])
    #expect(found.isKnown == [false])
    let updates = found.report.pairs.filter { $0.relation == .update }
    #expect(updates.map { [found[$0.first].id, found[$0.second].id] } == [["s4", "s4"]])
    #expect(updates.first?.isSecondNewer == true)
    var texts: [String] = []
    try archive.forEachStory { story, _ in texts.append(story.headline + story.text) }
    #expect(texts.count == 31 && texts.allSatisfy { $0.isEmpty })
  }

  @Test func aStoryTakesLessThanFourHundredBytes() throws {
    let place = try TemporaryArchive()
    let archive = try place.open()
    archive.keepsSketchesOnly = true
    var generator = SeededGenerator(seed: 4)
    // As long as a story of Reuters in 1987.
    let stories = (0..<4000).map { number in
      Article(
        id: "reuters-\(number)", headline: "Some words of a headline",
        text: (0..<125).map { _ in "w\(Int.random(in: 0..<9000, using: &generator))" }.joined(separator: " "),
        date: "1987-03-01T12:00:00Z", source: "Reuters")
    }
    try archive.add(stories)
    try archive.compact()
    let information = try archive.information()
    #expect(information.storyCount == 4000)
    #expect(information.byteCount / 4000 <= 390, "\(information.byteCount / 4000)")
    let sketches = try #require(information.sketches)
    #expect(sketches.standardError(at: 0.8) > 0.03 && sketches.standardError(at: 0.8) < 0.04)
  }

  @Test func textsAndSketchesDoNotMix() throws {
    let (texts, sketches) = (try StoryArchive(), try archive())
    try texts.add([Self.stories[0]])
    try sketches.add([Self.stories[0]])
    #expect(try !texts.hasSketchesOnly)
    #expect(try sketches.hasSketchesOnly)
    texts.keepsSketchesOnly = true
    #expect(throws: ArchiveError.hasTexts(path: ":memory:")) { try texts.add([Self.stories[1]]) }
    #expect(throws: ArchiveError.hasNoTexts(path: ":memory:")) { try StoryArchive().merge([sketches]) }
    var options = DuplicateOptions()
    options.shingleSize = 4
    #expect {
      try sketches.find([Self.stories[1]], options: options)
    } throws: { error in
      if case ArchiveError.otherSketches(_, let made) = error { made.shingleSize == 5 } else { false }
    }
    // Whether texts are kept is decided with the first story.
    sketches.keepsSketchesOnly = false
    try sketches.add([Self.stories[1]])
    #expect(try sketches.hasSketchesOnly && sketches.count == 2)
  }
}
