import Foundation
import Newsprint
import NewsprintArticles
import Testing

/// Takes each line of a page for a story; "none" makes it a page without one, "bad" one that is refused.
private struct LineReader: DocumentReader {
  let formats: [ArticleFormat] = [.html]

  func stories(in document: Document) throws -> [DocumentStory] {
    let lines = String(decoding: document.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    if lines.contains("bad") { throw InvalidRecord(input: document.name, line: 2, problem: .binary) }
    return lines.filter { $0 != "none" }.map {
      DocumentStory(article: Article(text: String($0), labels: ["own"]), url: "u", byline: "b", language: "en")
    }
  }
}

struct DocumentTests {
  private var options: ArticleReaderOptions {
    var options = ArticleReaderOptions()
    options.documentReaders = [LineReader()]
    return options
  }

  private func read(_ text: String, _ options: ArticleReaderOptions) throws -> (ArticleBatch, ReadingReport) {
    try ArticleReader.read(contents: Array(text.utf8), options: options)
  }

  @Test("A document goes to its reader, by its first bytes or as the options say")
  func reading() throws {
    let (batch, report) = try read("<html>\na\nb", options)
    #expect((0..<batch.count).map { batch[$0].text } == ["a", "b"])
    #expect((0..<batch.count).map { batch[$0].id } == ["-:1", "-:2"])
    #expect(report.storyCount == 2)
    var named = options
    named.format = .html
    #expect(try read("no markup\nc", named).0[0].id == "-")
    #expect(try read("no markup\n\nc", options).0[0].text == "c")
  }

  @Test("A record that is kept has every field that the document said")
  func kept() throws {
    var options = options
    options.keepsInput = true
    let (batch, _) = try read("<html>\na", options)
    #expect(
      batch.string(batch.records[0].raw)
        == #"{"id":"-","url":"u","text":"a","byline":"b","language":"en","labels":["own"]}"#)
  }

  @Test("Documents without a story are counted, and those that are refused are invalid records")
  func withoutStory() throws {
    let (batch, report) = try read("<html>\nnone", options)
    #expect(batch.isEmpty && report.storylessCount == 1 && report.storyless == ["-"])
    #expect(throws: ArticleError.invalidRecord(InvalidRecord(input: "-", line: 2, problem: .binary))) {
      try read("<html>\nbad", options)
    }
    var skipping = options
    skipping.skipsInvalid = true
    #expect(try read("<html>\nbad", skipping).1.skippedCount == 1)
  }

  @Test("The folders that a document lies in are its label")
  func folders() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sport/cup/a.html", "<html>\na")
    _ = try folder.file("b.htm", "<html>\nb")
    let batch = try ArticleReader([folder.path], options: options).readAll()
    #expect((0..<batch.count).map { batch[$0].labels } == [["own"], ["sport/cup"]])
    // Without a reader the pages of a folder are no stories.
    #expect(throws: ArticleError.noStories(input: folder.path)) { try ArticleReader([folder.path]).readAll() }
  }
}
