import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// In however many batches stories come: what is found is what one search over all of them finds.
struct BatchTests {
  private func whole(_ stories: [Article], _ options: DuplicateOptions) -> Set<PairFigures> {
    let report = DuplicateFinder(options).find(in: stories)
    return Set(report.pairs.map { PairFigures($0) { stories[$0].id } })
  }

  private func inBatches(
    _ stories: [Article], of sizes: [Int], _ options: DuplicateOptions, looksAtAll: Bool = true
  ) throws -> (pairs: Set<PairFigures>, archive: StoryArchive) {
    let archive = try StoryArchive()
    if !looksAtAll { archive.smallArchive = 0 }
    var pairs: Set<PairFigures> = []
    var start = 0
    for size in sizes {
      let found = try archive.add(Array(stories[start..<min(start + size, stories.count)]), options: options)
      pairs.formUnion(found.report.pairs.map { PairFigures($0) { found[$0].id } })
      start += size
    }
    #expect(try archive.count == stories.count)
    return (pairs, archive)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func batchesFindWhatOneSearchFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stories = PlantedStories.stories(seed: seed).shuffled(using: &generator)
    for options in [DuplicateOptions(), .plain] {
      let expected = whole(stories, options)
      #expect(expected.count > 40)
      for count in [1, 3, 12] {
        let size = (stories.count + count - 1) / count
        let sizes = [Int](repeating: size, count: (stories.count + size - 1) / size)
        #expect(try inBatches(stories, of: sizes, options).pairs == expected)
      }
    }
  }

  @Test func oneByOneInAnyOrderFindsTheSame() throws {
    var generator = SeededGenerator(seed: 9)
    let mix = PlantedStories.Mix(originals: 25, cluster: 8, template: 6)
    let stories = PlantedStories.stories(mix, seed: 9)
    for _ in 0..<2 {
      let shuffled = stories.shuffled(using: &generator)
      let expected = whole(shuffled, DuplicateOptions())
      let sizes = [Int](repeating: 1, count: stories.count)
      let found = try inBatches(shuffled, of: sizes, DuplicateOptions()).pairs
      #expect(found.subtracting(expected) == [])
      #expect(expected.subtracting(found) == [])
    }
  }

  /// Of a large archive only the stories are looked at that the keys of the new ones lead to.
  @Test(arguments: [21, 22] as [UInt64])
  func keysLeadToAllThatIsAlike(seed: UInt64) throws {
    let mix = PlantedStories.Mix(originals: 60, cluster: 14, template: 12)
    let stories = PlantedStories.stories(mix, seed: seed)
    let expected = whole(stories, DuplicateOptions())
    for size in [9, 40] {
      let sizes = [Int](repeating: size, count: (stories.count + size - 1) / size)
      let (found, archive) = try inBatches(stories, of: sizes, DuplicateOptions(), looksAtAll: false)
      #expect(found.subtracting(expected) == [])
      #expect(expected.subtracting(found) == [])
      #expect(try archive.verify() == [])
    }
  }

  @Test func otherOptionsCanBeGivenAtAnyTime() throws {
    let stories = PlantedStories.stories(seed: 8)
    let archive = try StoryArchive()
    archive.smallArchive = 0
    var options = DuplicateOptions()
    for (number, size) in [5, 4, 5].enumerated() {
      options.shingleSize = size
      options.keepsFurniture = number == 1
      let found = try archive.add(Array(stories[number * 45..<number * 45 + 45]), options: options)
      let report = DuplicateFinder(options).find(in: Array(stories[..<(number * 45 + 45)]))
      let expected = report.pairs.filter { $0.second >= number * 45 }.map { PairFigures($0) { stories[$0].id } }
      #expect(Set(found.report.pairs.map { PairFigures($0) { found[$0].id } }) == Set(expected))
    }
    // Keys were made anew, and lead to all.
    let query = stories[0]
    let found = try archive.find([Article(id: "q", headline: query.headline, text: query.text)], options: options)
    #expect(found.report.pairs.contains { found[$0.first].id == query.id })
    #expect(try archive.verify() == [])
  }

  @Test func aWindowIsHeededAcrossBatches() throws {
    let stories = PlantedStories.stories(seed: 5)
    var options = DuplicateOptions()
    options.window = 4 * 86400
    let expected = whole(stories, options)
    #expect(expected.count < whole(stories, DuplicateOptions()).count)
    #expect(try inBatches(stories, of: [50, 50, 50], options).pairs == expected)
  }

  @Test func groupsAreThoseOfOneSearch() throws {
    let stories = PlantedStories.stories(seed: 6)
    let report = DuplicateFinder().find(in: stories)
    let expected = Set(report.groups.map { Set(([$0.canonical] + $0.members.map(\.story)).map { stories[$0].id }) })
    let archive = try inBatches(stories, of: [40, 70, 200], DuplicateOptions()).archive
    let again = try archive.find(stories)
    let groups = Set(again.report.groups.map { Set(([$0.canonical] + $0.members.map(\.story)).map { again[$0].id }) })
    #expect(groups == expected && expected.count > 10)
    #expect(again.isKnown.allSatisfy { $0 })
  }

  /// Lines that a collection repeats are no part of its stories, as soon as it repeats them.
  @Test func aBatchIsToldWhatOneSearchSaysOfAllThatIsThere() throws {
    var generator = SeededGenerator(seed: 7)
    let line =
      " Sign up here for the daily letter of the Valley Courier and never miss what your neighbours talk about."
    let stories = PlantedStories.stories(seed: 7).shuffled(using: &generator).map { story in
      var story = story
      story.text += line
      return story
    }
    let archive = try StoryArchive()
    for end in stride(from: 30, through: stories.count, by: 30) {
      let found = try archive.add(Array(stories[end - 30..<end]))
      let report = DuplicateFinder().find(in: Array(stories[..<end]))
      let expected = report.pairs.filter { $0.second >= end - 30 }.map { PairFigures($0) { stories[$0].id } }
      #expect(Set(found.report.pairs.map { PairFigures($0) { found[$0].id } }).isSuperset(of: expected))
    }
  }
}
