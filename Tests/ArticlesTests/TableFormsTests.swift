import Newsprint
import NewsprintArticles
import TestSupport
import Testing

/// Tables as spreadsheets and databases write them.
struct TableFormsTests {
  private func read(_ text: String, name: String = "a.csv", _ options: ArticleReaderOptions = .init()) throws
    -> [Article]
  {
    articles(try ArticleReader.read(contents: Array(text.utf8), name: name, options: options).articles)
  }

  @Test(
    arguments: [
      ("a.csv", "id,text\r1,\"a\nb\"\r2,c\r"), ("a.tsv", "id\ttext\r1\t\"a\nb\"\r2\tc"),
      ("a.jsonl", "{\"id\":\"1\",\"text\":\"a\\nb\"}\r{\"id\":\"2\",\"text\":\"c\"}\r"),
    ])
  func carriageReturnsAloneEndLines(name: String, text: String) throws {
    for blockSize in [64, 1 << 18] {
      let stories = try read(text, name: name, options { $0.blockSize = blockSize })
      #expect(stories == [Article(id: "1", text: "a\nb"), Article(id: "2", text: "c")])
    }
  }

  @Test func carriageReturnsAloneEndLinesOfText() throws {
    let lines = try read("Two 5\" pipes\rOne line\r", name: "a", options { $0.format = .lines })
    #expect(lines.map(\.headline) == ["Two 5\" pipes", "One line"])
    #expect(lines.map(\.id) == ["a:1", "a:2"])
    #expect(try read("__label__x a b\r__label__y c", name: "a.ft").map(\.labels) == [["x"], ["y"]])
    #expect(try read("Head\r\rOne\rtwo", name: "a.txt") == [Article(id: "a.txt", headline: "Head", text: "One\ntwo")])
  }

  @Test func carriageReturnsInsideOfFieldsStay() throws {
    #expect(try read("id,\"te\rxt\",text\r\n1,b,\"a\rb\"\r\n")[0].text == "a\rb")
    #expect(try read("id,text\n1,\"a\rb\"\n")[0].text == "a\rb")
  }

  @Test(arguments: ["sep=;\r\n", "\u{FEFF}sep=;\n", "\"sep=;\"\n", "SEP=;\n", "sep=;\r"])
  func theFirstLineMaySayTheSeparator(hint: String) throws {
    let rows = hint.hasSuffix("\r") ? "id;ti,t,le;text\r1;x;y" : "id;ti,t,le;text\n1;x;y"
    #expect(try read(hint + rows) == [Article(id: "1", text: "y")])
  }

  @Test func linesAreCountedFromTheHint() throws {
    #expect(try read("sep=|\ntext\na\n") == [Article(id: "a.csv:3", text: "a")])
    #expect(throws: ArticleError.self) { try read("sep=\n") }
  }

  @Test func pipesSeparateColumnsWhereNothingElseDoes() throws {
    #expect(try read("id|text\n1|\"a; b, |\"\n") == [Article(id: "1", text: "a; b, |")])
    #expect(try read("id,te|xt,text\n1,x,y\n") == [Article(id: "1", text: "y")])
    #expect(try read("id|text\n1|a\n", name: "a.tsv") == [Article(id: "1", text: "a")])
    #expect(try read("id,x|y\ttext\n1\ta\n", name: "a.tsv").map(\.text) == ["a"])
    let none = #expect(throws: ArticleError.self) { try read("id#text\n1#a\n") }
    #expect(none == .noTextColumn(input: "a.csv", columns: ["id#text"]))
  }

  @Test func theDelimiterIsAnOption() throws {
    let pipe = options { $0.delimiter = UInt8(ascii: "|") }
    #expect(try read("id|text|a,b\n1|c|d\n", pipe) == [Article(id: "1", text: "c")])
    #expect(try read("id|text\n1|\"c\"d\n", name: "a.tsv", pipe) == [Article(id: "1", text: "\"c\"d")])
  }

  @Test func readingGoesOnBehindTheLineOfAQuoteThatIsNotClosed() throws {
    let open = "id,text\n1,\"a\n2,b\n3,c\n"
    let closedByTheNext = "id,text\n1,\"a\n2,\"b\"\n3,c\n"
    for text in [open, closedByTheNext] {
      for blockSize in [64, 1 << 18] {
        let options = options {
          $0.skipsInvalid = true
          $0.blockSize = blockSize
        }
        let (batch, report) = try ArticleReader.read(contents: Array(text.utf8), name: "a.csv", options: options)
        #expect(articles(batch).map(\.id) == ["2", "3"])
        #expect(articles(batch).map(\.text) == ["b", "c"])
        #expect(report.skipped.map(\.line) == [2])
      }
    }
  }

  @Test func aQuoteThatIsNotClosedIsPlainTextBetweenTabs() throws {
    for blockSize in [64, 1 << 18] {
      let stories = try read(
        "id\ttext\n1\t\"So he said\n2\tb\n3\t\"c\n", name: "a.tsv", options { $0.blockSize = blockSize })
      #expect(stories.map(\.text) == ["\"So he said", "b", "\"c"])
    }
  }

  @Test func quotesBehindBackslashesAreReadWhereTheyEscape() throws {
    let text = "id,text\n1,\"The \\\"Reds\\\", C:\\news, \\\\ and \"\"x\"\"\\\n.\"\n2,a\\,b\n"
    let error = #expect(throws: ArticleError.self) { try read(text) }
    #expect(error == .invalidRecord(InvalidRecord(input: "a.csv", line: 2, problem: .backslashedQuote)))
    #expect(error?.description.contains("escaped by backslashes") == true)
    for blockSize in [64, 1 << 18] {
      let stories = try read(
        text,
        options {
          $0.escape = UInt8(ascii: "\\")
          $0.blockSize = blockSize
        })
      #expect(
        stories == [
          Article(id: "1", text: "The \"Reds\", C:\\news, \\ and \"x\"\n."), Article(id: "2", text: "a,b"),
        ])
    }
  }

  @Test(arguments: [3, 6_990]) func oneRowWithANULIsOneInvalidRecord(row: Int) throws {
    var rows = (0..<7_000).map { "\($0),\"The midfielder scored twice in the second half of match number \($0).\"" }
    rows[row] = rows[row].replacing("scored", with: "sco\0red")
    let contents = Array(("id,text\n" + rows.joined(separator: "\n")).utf8)
    let (batch, report) = try ArticleReader.read(
      contents: contents, name: "a.csv", options: options { $0.skipsInvalid = true })
    #expect(report.skipped == [InvalidRecord(input: "a.csv", line: row + 2, problem: .binary)])
    #expect(articles(batch).map(\.id) == (0..<7_000).filter { $0 != row }.map(String.init))
  }

  /// Whatever stands in a table, and however it is escaped, blocks of any size give the same stories.
  @Test func blocksNeverChangeWhatIsRead() throws {
    var generator = SeededGenerator(seed: 29)
    let pieces: [[UInt8]] = ["\\", "\"", "\"\"", "\\\"", ",", "|", "\n", "\r", "\r\n", "a", "sep=|"].map {
      Array($0.utf8)
    }
    for round in 0..<1_500 {
      var bytes: [UInt8] = Array((round % 3 == 0 ? "sep=,\r" : "").utf8) + Array("text,label\n".utf8)
      for _ in 0..<Int.random(in: 0...120, using: &generator) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let small = options {
        $0.skipsInvalid = true
        $0.blockSize = 64
        $0.escape = round % 2 == 0 ? UInt8(ascii: "\\") : nil
      }
      var large = small
      large.blockSize = 1 << 18
      let first = try ArticleReader.read(contents: bytes, name: "a.csv", options: small, threads: 1)
      let second = try ArticleReader.read(contents: bytes, name: "a.csv", options: large, threads: 1)
      #expect(articles(first.articles) == articles(second.articles))
      #expect(first.report.skipped == second.report.skipped)
    }
  }
}
