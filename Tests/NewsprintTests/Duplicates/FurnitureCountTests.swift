import Newsprint
import TestSupport
import Testing

/// Shingles that many stories of a collection, or of one source, have are furniture: counted as brute force counts them.
struct FurnitureCountTests {
  private struct Collection {
    var articles: [Article] = []
    var general: Set<String> = []
    var ofSource: Set<String> = []
  }

  /// Stories of several sources, many with some of the lines that a few others or very many have, and what is furniture.
  private static func collection(seed: UInt64, count: Int, words: Int) -> Collection {
    var maker = StoryMaker(seed: seed)
    let lines = (0..<40).map { _ in maker.words(6 + maker.number(below: 6)) }
    let names = (0..<9).map { "Outlet \($0)" }
    var collection = Collection()
    var sets: [(source: String, shingles: Set<String>)] = []
    for index in 0..<count {
      // Some outlets have few stories, and some stories none.
      let source = maker.number(below: 5) == 0 ? "" : names[min(maker.number(below: 12), maker.number(below: 9))]
      var text = maker.words(20 + maker.number(below: words))
      for (place, line) in lines.enumerated() where maker.number(below: 3 * (place + 1)) == 0 { text += line }
      // A line of one outlet, which it repeats within a story.
      if !source.isEmpty, maker.number(below: 2) == 0 { text += [source.lowercased()] + lines[39] + lines[39] }
      let joined = text.joined(separator: " ")
      collection.articles.append(Article(id: "\(index)", text: joined, source: source))
      sets.append((source, StoryMaker.shingles(joined)))
    }
    func frequent(_ sets: [Set<String>], _ least: Int) -> [String] {
      var counts: [String: Int] = [:]
      for shingle in sets.joined() { counts[shingle, default: 0] += 1 }
      return counts.filter { $0.value >= least }.map(\.key)
    }
    collection.general = Set(frequent(sets.map(\.shingles), max(20, count / 50)))
    for source in names {
      let own = sets.filter { $0.source == source }.map(\.shingles)
      if own.count < 10 { continue }
      collection.ofSource.formUnion(frequent(own, max(5, own.count * 3 / 10)).map { source + "\t" + $0 })
    }
    return collection
  }

  @Test(arguments: [(UInt64(1), 60, 40), (2, 400, 120), (3, 1_200, 60), (4, 24, 4_000)])
  func furnitureIsWhatBruteForceCounts(seed: UInt64, count: Int, words: Int) {
    let collection = Self.collection(seed: seed, count: count, words: words)
    // Every outlet has at most 256 stories, so that the sample is the collection.
    let stories = StoryCollection(ArticleBatch(collection.articles))
    let found = DuplicateFinder().furniture(of: stories, threads: 1)
    #expect(found.general.count == collection.general.count)
    #expect(found.ofSource.count == collection.ofSource.count)
    #expect(count < 100 || !found.general.isEmpty && !found.ofSource.isEmpty)
    #expect(found.general == found.general.sorted() && found.ofSource == found.ofSource.sorted())
    #expect(DuplicateFinder().furniture(of: stories, threads: 3) == found)
    let turned = StoryCollection(ArticleBatch(collection.articles.reversed()))
    #expect(DuplicateFinder().furniture(of: turned, threads: 2) == found)
  }
}
