import Foundation
import Newsprint
import NewsprintArchive
import TestSupport
import Testing

struct StoryArchiveTests {
  private static let text =
    "The council of the valley voted late on Monday to close the old bridge over the river for two years while engineers "
    + "replace the cables that were damaged in the flood of last spring, the mayor told reporters after the meeting."

  private func story(_ id: String, _ text: String = text, date: String? = nil) -> Article {
    Article(id: id, headline: "Council votes to close bridge", text: text, date: date, source: "Valley Courier")
  }

  @Test func storiesComeBackAsTheyWere() throws {
    let place = try TemporaryArchive()
    let stories = [
      story("a", date: "2024-03-01"), Article(id: "b", text: "Ein Stück über Zürich.", labels: []),
      Article(id: "c", headline: "Only a headline", text: ""),
      Article(id: "d", text: String(repeating: "long ", count: 9000)),
    ]
    try place.open().add(stories)
    var read: [Article] = []
    try place.open(.read).forEachStory { story, _ in read.append(story) }
    #expect(read == stories)
    #expect(try place.open(.read).count == 4)
  }

  @Test func aStoryIsNotAddedTwice() throws {
    let place = try TemporaryArchive()
    try place.open().add([story("a"), story("b", "Another story of other words altogether, which is not long.")])
    let again = try place.open().add([story("a"), story("c"), story("c")])
    #expect(again.isKnown == [true, false, true])
    #expect(try place.open(.read).count == 3)
    // Each is left out: the first is itself, the second a copy, the third the second once more.
    #expect(again.verdicts.kept.isEmpty)
    #expect(again.verdicts[0].tie?.relation == .identical && again[again.nodes[0]].id == "a")
    #expect(again.report.pairs.count == 1)
    #expect(again.nodes[1] == again.nodes[2])
  }

  @Test func markupAroundTheSameWordsIsTheSameStory() throws {
    let archive = try StoryArchive()
    try archive.add([story("a")])
    #expect(try archive.add([story("a", "<p>" + Self.text + "</p>")]).isKnown == [true])
    #expect(
      try archive.add([story("a", Self.text.replacingOccurrences(of: "two years", with: "2 years"))]).isKnown == [false]
    )
  }

  @Test func otherWordsUnderOneIDAreAnUpdate() throws {
    let archive = try StoryArchive()
    try archive.add([story("a", date: "2024-03-01")])
    let copied = Self.text.replacingOccurrences(of: "late on Monday", with: "on Monday evening")
    let found = try archive.add([story("a", copied, date: "2024-03-02"), story("b", copied, date: "2024-03-02")])
    let relations = found.report.pairs.map { [found[$0.first].id, found[$0.second].id, $0.relation.name] }
    #expect(relations.contains(["a", "a", "update"]))
    #expect(found.report.pairs.filter { $0.relation == .update }.allSatisfy { $0.isSecondNewer && $0.jaccard > 0.7 })
    #expect(found.verdicts[0].isKept && found.verdicts[0].updateOf != nil)
    // A version may share nothing with the one before it.
    let other = try archive.add([story("a", "The bridge is open again, and the market with it, since Friday morning.")])
    let pair = try #require(other.report.pairs.first { $0.relation == .update })
    #expect(pair.jaccard < 0.2 && other[pair.first].text == copied)
    #expect(try archive.information().storyCount == 4)
    #expect(try archive.information().idCount == 2)
  }

  @Test func nothingOfABatchStaysThatFails() throws {
    struct Stop: Error {}
    let place = try TemporaryArchive()
    try place.open().add([story("a")])
    let archive = try place.open()
    #expect(throws: Stop.self) {
      try archive.write {
        try archive.add(try archive.find([story("b")]))
        throw Stop()
      }
    }
    #expect(try archive.count == 1)
    #expect(try archive.add([story("b")]).isKnown == [false])
  }

  @Test func whatIsExpiredHasNeverBeenThere() throws {
    let stories = PlantedStories.stories(seed: 3)
    let moment = try #require(ArticleDate.seconds("2024-03-18"))
    let kept = stories.filter { ($0.date.flatMap { ArticleDate.seconds($0) } ?? 0) >= moment }
    let (archive, fresh) = (try StoryArchive(), try StoryArchive())
    for batch in [stories[..<70], stories[70...]] { try archive.add(Array(batch)) }
    #expect(try archive.expire(before: Int64(moment)) == stories.count - kept.count)
    try fresh.add(kept)
    let query = PlantedStories.stories(seed: 3).map { story in
      var story = story
      story.id = "new-" + story.id
      return story
    }
    let (found, expected) = (try archive.find(query), try fresh.find(query))
    #expect(
      Set(found.report.pairs.map { PairFigures($0) { found[$0].id } })
        == Set(expected.report.pairs.map { PairFigures($0) { expected[$0].id } }))
    #expect(Set(found.groups) == Set(expected.groups))
    #expect(try archive.count == kept.count)
  }

  @Test func storiesWithoutADateAreAsOldAsTheirStay() throws {
    let archive = try StoryArchive()
    try archive.add([story("a"), story("b", date: "1987-02-26")])
    let now = Int64(Date().timeIntervalSince1970)
    #expect(try archive.expire(before: now - 3600) == 1)
    #expect(try archive.expire(before: now + 3600) == 1)
    #expect(try archive.count == 0)
  }

  @Test func storiesAreRemovedByID() throws {
    let archive = try StoryArchive()
    try archive.add([story("a"), story("b"), story("c")])
    #expect(try archive.remove(ids: ["b", "x"]) == 1)
    #expect(try archive.find([story("d")]).report.pairs.count == 2)
  }

  @Test func mergedArchivesAreOne() throws {
    let stories = PlantedStories.stories(seed: 4)
    let (north, south, all) = (try StoryArchive(), try StoryArchive(), try StoryArchive())
    try north.add(Array(stories[..<90]))
    try south.add(Array(stories[60...]))
    let counts = try all.merge([north, south])
    #expect(counts.added == stories.count && counts.known == 30)
    let found = try all.find(stories)
    let whole = DuplicateFinder().find(in: stories)
    #expect(
      Set(found.report.pairs.map { PairFigures($0) { found[$0].id } })
        == Set(whole.pairs.map { PairFigures($0) { stories[$0].id } }))
  }
}

extension ArchiveSearch {
  /// The ids of the stories of each group, that of the canonical one first.
  var groups: [[String]] {
    report.groups.map { group in [self[group.canonical].id] + group.members.map { self[$0.story].id }.sorted() }
  }
}
