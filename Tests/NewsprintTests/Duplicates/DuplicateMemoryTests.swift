import Foundation
import Newsprint
import TestSupport
import Testing

/// A search in little memory finds what one in much memory finds, and leaves nothing behind.
struct DuplicateMemoryTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func stories() -> [Article] {
    var maker = StoryMaker(seed: 71)
    var articles = maker.collection(700) + maker.templates(300)
    articles += (0..<800).map { Article(id: "x\($0)", text: maker.words(150).joined(separator: " "), source: "Post") }
    return articles
  }

  @Test func littleMemoryFindsTheSame() throws {
    try withFolder { folder in
      let batch = ArticleBatch(stories())
      for containment in [0.85, nil] {
        var options = DuplicateOptions()
        options.containment = containment
        let finder = DuplicateFinder(options)
        let whole = finder.find(in: batch)
        #expect(whole.pairs.count > 100)
        var budget = MemoryBudget(total: 1 << 20, folder: folder)
        // Several blocks of sets a round, and several rounds.
        budget.sets = 50_000
        budget.index = 30_000
        budget.occurrences = 20_000
        let collection = StoryCollection(budget)
        collection.append(batch)
        try collection.seal()
        #expect(collection.isOnDisk)
        for threads in [1, 3] {
          let found = finder.find(in: collection, against: nil, dates: [], threads: threads, budget: budget)
          #expect(found.pairs == whole.pairs)
          #expect(found.groups == whole.groups)
        }
        let (old, new) = (collection, StoryCollection(batch.selecting(Array(0..<200))))
        let across = finder.find(in: new, against: old, dates: [], threads: 2, budget: budget)
        #expect(across.pairs == finder.find(in: batch.selecting(Array(0..<200)), against: batch).pairs)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func lostSamplesCostTimeOnly() {
    let batch = ArticleBatch(stories().prefix(900))
    var budget = MemoryBudget.unlimited
    budget.samples = 1
    budget.folder = "/there/is/no/such/folder"
    let found = DuplicateFinder().find(
      in: StoryCollection(batch), against: nil, dates: [], threads: 2, budget: budget)
    #expect(found.pairs == DuplicateFinder().find(in: batch).pairs)
  }

  @Test func storiesThatDoNotFitAnywhereAreAnError() {
    var budget = MemoryBudget.unlimited
    budget.texts = 10
    budget.folder = "/there/is/no/such/folder"
    let collection = StoryCollection(budget)
    collection.append(ArticleBatch([Article(id: "a", text: "more than ten bytes")]))
    let error = #expect(throws: TemporaryFileError.self) { try collection.seal() }
    #expect(error?.description.contains("TMPDIR") == true)
  }

  @Test func fieldsComeOutAsTheyWentIn() throws {
    try withFolder { folder in
      let articles = (0..<500).map {
        Article(
          id: "id\($0)", headline: $0 % 3 == 0 ? "" : "Headline \($0)", text: String(repeating: "word ", count: $0),
          date: $0 % 2 == 0 ? "2024-05-01" : nil)
      }
      for total in [1 << 40, 1 << 12] {
        let collection = StoryCollection(MemoryBudget(total: total, folder: folder))
        for part in [articles[..<100], articles[100..<100], articles[100...]] { collection.append(ArticleBatch(part)) }
        try collection.seal()
        #expect(collection.isOnDisk == (total < 1 << 20))
        #expect(collection.count == 500)
        for (index, article) in articles.enumerated() {
          #expect(collection.id(index).string == article.id)
          #expect(collection.headline(index).string == article.headline)
          #expect(collection.text(index).string == article.text)
          #expect(collection.date(index).string == article.date ?? "")
        }
      }
    }
  }
}
