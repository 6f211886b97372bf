import Newsprint
import NewsprintArticles
import TestSupport
import Testing

struct TextFormatTests {
  private func read(_ text: String, name: String = "a.txt", _ options: ArticleReaderOptions = .init()) throws
    -> [Article]
  {
    articles(try ArticleReader.read(contents: Array(text.utf8), name: name, options: options).articles)
  }

  @Test func aStoryIsHeadlineBlankLineBody() throws {
    let body = "First.\n\nSecond."
    for text in ["Head\n\n\(body)", "\u{FEFF}\r\n\nHead \r\n \r\n\(body)\n\n"] {
      #expect(try read(text) == [Article(id: "a.txt", headline: "Head", text: body)])
    }
    #expect(try read("One line.") == [Article(id: "a.txt", text: "One line.")])
    #expect(
      try read("No blank\nsecond line.\n\nMore.") == [Article(id: "a.txt", text: "No blank\nsecond line.\n\nMore.")])
    #expect(try read("") == [])
    #expect(try read(" \n\n") == [])
  }

  @Test func knownHeaderLinesAreTakenFromTheTop() throws {
    let text = "topics: politics, conflict\ndate: 2024-05-01\nsource:  X \nid: n1\n\nHead\n\nBody: date: none\n"
    let story = Article(
      id: "n1", headline: "Head", text: "Body: date: none", labels: ["politics", "conflict"], date: "2024-05-01",
      source: "X")
    #expect(try read(text) == [story])
    // The block ends at the first line that is no known header.
    #expect(
      try read("date: 2024\nAuthor: A\n\nBody") == [
        Article(id: "a.txt", headline: "Author: A", text: "Body", date: "2024")
      ])
    #expect(try read("headline: H\nBody one\n\ntwo") == [Article(id: "a.txt", headline: "H", text: "Body one\n\ntwo")])
    #expect(try read("Date: a headline\n\nBody")[0].headline == "Date: a headline")
  }

  @Test func linesAreHeadlines() throws {
    let stories = try read("One\r\n\n  Two  \nThree", name: "h.txt", options { $0.format = .lines })
    #expect(
      stories == [
        Article(id: "h.txt:1", headline: "One", text: ""), Article(id: "h.txt:3", headline: "Two", text: ""),
        Article(id: "h.txt:4", headline: "Three", text: ""),
      ])
  }

  @Test func fastTextLabelsStandAtEitherEnd() throws {
    let text =
      "__label__sport __label__cup a goal\r\n\nno label here\nat the end __label__x\n__label__only\n__label__ empty"
    for name in ["a.txt", "-", "a.ft"] {
      let stories = try read(text, name: name)
      #expect(stories.map(\.labels) == [["sport", "cup"], [], ["x"], ["only"], []])
      #expect(stories.map(\.text) == ["a goal", "no label here", "at the end", "", "empty"])
      #expect(stories.map(\.id) == [1, 3, 4, 5, 6].map { "\(name):\($0)" })
    }
    let other = options {
      $0.labelPrefix = "#"
      $0.format = .fastText
    }
    #expect(try read("#a #b c", name: "x", other) == [Article(id: "x:1", text: "c", labels: ["a", "b"])])
    let needed = options { $0.requiresLabels = true }
    let error = #expect(throws: ArticleError.self) { try read(text, needed) }
    #expect(error == .invalidRecord(InvalidRecord(input: "a.txt", line: 3, problem: .noLabel)))
  }

  @Test(arguments: [
    (" {\"text\":\"a\"}", "a"), ("{\"text\":\"a\"}\n", "a"), ("[{\"text\":\"a\"}]", "a"), ("__label__x a", "a"),
    ("{curly} text", "{curly} text"), ("[AP] text", "[AP] text"), ("text", "text"),
  ])
  func standardInputIsToldByItsFirstBytes(contents: String, text: String) throws {
    let stories = try read(contents, name: "-")
    #expect(stories.map(\.text) == [text])
  }

  @Test func aNULByteIsOneInvalidRecordNamedByItsLine() throws {
    func result(_ text: String, _ format: ArticleFormat) throws -> (articles: [Article], skipped: [InvalidRecord]) {
      let change = options {
        $0.format = format
        $0.skipsInvalid = true
      }
      let result = try ArticleReader.read(contents: Array(text.utf8), name: "a", options: change)
      return (articles(result.articles), result.report.skipped)
    }
    let binary = #expect(throws: ArticleError.self) { try read("abc\n\ndef\0") }
    #expect(binary == .invalidRecord(InvalidRecord(input: "a.txt", line: 3, problem: .binary)))
    let lines = try result("One\nT\0wo\n\nThree\n", .lines)
    #expect(lines.articles.map(\.headline) == ["One", "Three"])
    #expect(lines.skipped == [InvalidRecord(input: "a", line: 2, problem: .binary)])
    let marked = try result("__label__a b\n__label__a \0c\n", .fastText)
    #expect(marked.skipped == [InvalidRecord(input: "a", line: 2, problem: .binary)])
    // Early and late in a table of half a megabyte.
    let rows = (0..<20_000).map { "\($0),\"row \($0)\n\",x\n" }
    for place in [0, 19_990] {
      var damaged = rows
      damaged[place] = "\(place),\"ro\0w\",x\n"
      let table = try result("id,text,label\n" + damaged.joined(), .csv)
      #expect(table.articles.count == 19_999)
      #expect(table.skipped == [InvalidRecord(input: "a", line: 2 + 2 * place, problem: .binary)])
    }
  }

  @Test func keptInputBecomesAnObject() throws {
    func raw(_ text: String, _ format: ArticleFormat) throws -> String {
      let change = options {
        $0.format = format
        $0.keepsInput = true
      }
      let batch = try ArticleReader.read(contents: Array(text.utf8), name: "f", options: change).articles
      return batch.string(batch.records[0].raw)
    }
    #expect(try raw("a \"b\"", .lines) == #"{"id":"f:1","headline":"a \"b\""}"#)
    #expect(try raw("__label__x __label__y t", .fastText) == #"{"id":"f:1","text":"t","labels":["x","y"]}"#)
    #expect(
      try raw("date: 2024\ntopics: a\n\nH\n\nB", .text)
        == #"{"id":"f","headline":"H","text":"B","date":"2024","labels":["a"]}"#)
  }

  @Test func randomBytesNeverCrash() throws {
    var generator = SeededGenerator(seed: 11)
    let words = ["__label__a", " ", "\n", "\r\n", "topics:", "date: x", "\n\n", "é", "{", "\"", ":", "\t"].map {
      Array($0.utf8)
    }
    for round in 0..<4000 {
      var contents: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        contents += words[Int.random(in: 0..<words.count, using: &generator)]
        if round % 3 == 0 { contents.append(UInt8.random(in: 1...255, using: &generator)) }
      }
      for format in [ArticleFormat.text, .lines, .fastText, .automatic] {
        let change = options {
          $0.format = format
          $0.skipsInvalid = true
          $0.keepsInput = true
        }
        do {
          let batch = try ArticleReader.read(contents: contents, options: change, threads: 1).articles
          #expect(String(validating: batch.bytes, as: UTF8.self) != nil)
        } catch ArticleError.notStories, ArticleError.damaged {
          // The first bytes look like another kind of file or like gzip.
        }
      }
    }
  }
}
