import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Archives of the first format, which the first who writes to them brings up to date.
struct FirstFormatTests {
  /// What the first format had otherwise: no sample, events, owners or order by time, indices of ids and ranks, and keys of which
  /// nothing is read any more.
  private static let differences = [
    "DROP INDEX story_time", "DROP TABLE sample", "DROP TABLE event", "DROP TABLE owner",
    "CREATE INDEX story_id ON story (id_hash)", "CREATE INDEX story_rank ON story (rank)",
    "UPDATE chunk SET data = x'010203'",
    // What was added in the first format has no dictionary, and knows of no sketches.
    "DELETE FROM setting WHERE name NOT IN ('options', 'sample', 'stories', 'furniture', 'source furniture')",
    "PRAGMA user_version = 1",
  ]

  /// Runs SQL, and gives the first number of the last statement's first row.
  @discardableResult
  private static func run(_ statements: [String], _ path: String) throws -> Int64? {
    let database = try RawDatabase(path)
    return try statements.map { try database.number($0) }.last ?? nil
  }

  /// An archive of the first format and one of this one, of the same stories, and stories that come later.
  private func places() throws -> (old: TemporaryArchive, new: TemporaryArchive, later: [Article]) {
    let stories = PlantedStories.stories(seed: 4)
    let half = stories.count / 2
    let (old, new) = (try TemporaryArchive(), try TemporaryArchive())
    for place in [old, new] {
      // Closed again, so that nothing of it is in a log.
      try place.open().add(Array(stories[..<half]))
    }
    try Self.run(Self.differences, old.path)
    return (old, new, Array(stories[half...]))
  }

  @Test func anArchiveOfTheFirstFormatIsReadAsItIs() throws {
    let (old, new, later) = try places()
    let archive = try old.open(.read)
    var ids: [String] = []
    try archive.forEachStory { story, _ in ids.append(story.id + story.text) }
    var expected: [String] = []
    try new.open(.read).forEachStory { story, _ in expected.append(story.id + story.text) }
    #expect(ids == expected && !ids.isEmpty)
    let (found, expectedFound) = (try archive.find(later), try new.open(.read).find(later))
    #expect(found.pairTexts == expectedFound.pairTexts)
    #expect(try Self.run(["PRAGMA user_version"], old.path) == 1)
  }

  @Test func whoAddsToAnArchiveOfTheFirstFormatBringsItUpToDate() throws {
    let (old, new, later) = try places()
    let expected = try new.open().add(later)
    let found = try old.open().add(later)
    #expect(found.pairTexts == expected.pairTexts)
    #expect(found.report.groups.map(\.id) == expected.report.groups.map(\.id))
    #expect(!found.report.pairs.isEmpty)
    #expect(try Self.run(["PRAGMA user_version"], old.path) == 3)
    let indices = "SELECT count(*) FROM sqlite_schema WHERE name IN ('story_id', 'story_rank')"
    #expect(try Self.run([indices], old.path) == 0)
    for table in ["sample", "segment", "chunk", "owner", "member", "link"] {
      let counts = try [old, new].map { try Self.run(["SELECT count(*) FROM \(table)"], $0.path) }
      #expect(counts[0] == counts[1], "\(table)")
    }
    #expect(try old.open(.read).verify() == [])
    // Once more it is an archive like any other, in which keys lead to stories.
    let archive = try old.open()
    archive.smallArchive = 0
    let again = try archive.find(later)
    #expect(again.isKnown.allSatisfy { $0 })
    let counts = (try archive.information().storyCount, try new.open(.read).information().storyCount)
    #expect(counts.0 == counts.1)
  }
}
