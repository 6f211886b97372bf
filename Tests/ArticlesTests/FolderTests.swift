import Foundation
import Newsprint
import NewsprintArticles
import Testing

struct FolderTests {
  @Test func foldersAreLabelsInSortedOrder() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sport/b.txt", "B\n\nbody b")
    _ = try folder.file("sport/a.txt", "topics: cup, sport\ndate: 2024-05-01\n\nA\n\nbody a")
    _ = try folder.file("politics/local/c.txt.gz", gzip("C\n\nbody c".utf8))
    _ = try folder.file("top.txt", "topics: x\nT\n\nbody t")
    for ignored in [".hidden.txt", "README.txt", "sport/terms.txt", "topics.json", "sport/image.png", ".git/x.txt"] {
      _ = try folder.file(ignored, "no story")
    }
    for path in [folder.path, folder.path + "/"] {
      let stories = articles(try ArticleReader([path]).readAll())
      #expect(stories.map(\.id) == ["politics/local/c", "sport/a", "sport/b", "top"])
      #expect(stories.map(\.labels) == [["politics/local"], ["cup", "sport"], ["sport"], ["x"]])
      #expect(stories.map(\.headline) == ["C", "A", "B", "T"])
      #expect(stories[1].date == "2024-05-01")
    }
  }

  @Test func theFolderLabelComesFirst() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sport/a.txt", "topics: cup, final\nA\n\nbody")
    #expect(try ArticleReader([folder.path]).readAll()[0].labels == ["sport", "cup", "final"])
  }

  @Test func filesOfRecordsAreReadAmongThem() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.txt", "A\n\na")
    _ = try folder.file("b.jsonl", "{\"text\":\"b1\"}\n{\"text\":\"b2\"}")
    _ = try folder.file("c.txt", "C\n\nc")
    _ = try folder.file("d.csv.zst", zstandard("text\nd".utf8))
    #expect(articles(try ArticleReader([folder.path]).readAll()).map(\.text) == ["a", "b1", "b2", "c", "d"])
  }

  @Test func foldersWithoutStoriesAreTold() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sub/image.png", "x")
    let error = #expect(throws: ArticleError.self) { try ArticleReader([folder.path]).readAll() }
    #expect(error == .noStories(input: folder.path))
    #expect(error?.kind == .invalidData)
    let file = try folder.file("a.txt", "a")
    let wrong = #expect(throws: ArticleError.self) {
      try ArticleReader([file], options: options { $0.format = .folder }).readAll()
    }
    #expect(wrong == .notAFolder(input: file))
  }

  @Test func badFilesAreToldOrSkipped() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("x/a.txt", "A\n\na")
    let bad = try folder.file("x/b.txt", [0x41, 0x00, 0x42] as [UInt8])
    _ = try folder.file("c.txt", "C\n\nunlabelled")
    let error = #expect(throws: ArticleError.self) { try ArticleReader([folder.path]).readAll() }
    #expect(error == .invalidRecord(InvalidRecord(input: bad, line: 1, problem: .binary)))
    let lenient = options {
      $0.skipsInvalid = true
      $0.requiresLabels = true
    }
    let result = try ArticleReader([folder.path], options: lenient).read()
    #expect(articles(result.articles).map(\.id) == ["x/a"])
    #expect(result.report.skipped.map(\.problem) == [.noLabel, .binary])
  }
}
