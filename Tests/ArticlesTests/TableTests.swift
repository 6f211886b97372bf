import Newsprint
import NewsprintArticles
import TestSupport
import Testing

struct TableTests {
  private func read(_ text: String, name: String = "a.csv", _ options: ArticleReaderOptions = .init()) throws
    -> [Article]
  {
    articles(try ArticleReader.read(contents: Array(text.utf8), name: name, options: options).articles)
  }

  private func error(_ text: String, name: String = "a.csv", _ options: ArticleReaderOptions = .init()) -> ArticleError?
  {
    #expect(throws: ArticleError.self) { try read(text, name: name, options) }
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLineBreaks() throws {
    let text =
      "\u{FEFF}id,Title,text,label\r\n1,\"a, \"\"b\"\"\",\"x\r\ny\n\nz\",sport\r\n\r\n2,plain,\"\",\"\"\r\n\"3\",,c,s|t|s"
    let stories = try read(text)
    #expect(
      stories == [
        Article(id: "1", headline: "a, \"b\"", text: "x\r\ny\n\nz", labels: ["sport"]),
        Article(id: "2", headline: "plain", text: ""), Article(id: "3", text: "c", labels: ["s", "t"]),
      ])
  }

  @Test(arguments: [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")])
  func theSeparatorIsToldFromTheHeader(name: String, separator: String) throws {
    let text = "text,label,date\nt,l,2024-05-01\n".replacing(",", with: separator)
    #expect(try read(text, name: name) == [Article(id: "\(name):2", text: "t", labels: ["l"], date: "2024-05-01")])
  }

  @Test func tabSeparatedTextMayHoldQuotes() throws {
    let text = "headline\ttext\n\"So\" he said\t5\" pipe\n\"quoted\ttab\"\t\"a \"\"b\"\"\"\n"
    let stories = try read(text, name: "a.tsv")
    #expect(stories.map(\.headline) == ["\"So\" he said", "quoted\ttab"])
    #expect(stories.map(\.text) == ["5\" pipe", "a \"b\""])
  }

  @Test func brokenRowsAreToldWithTheirLine() {
    let ragged = error("text,label\na,b\n\"x\ny\",c,d\n")
    #expect(
      ragged == .invalidRecord(InvalidRecord(input: "a.csv", line: 3, problem: .raggedRow(expected: 2, found: 3))))
    #expect(ragged?.description.hasPrefix("a.csv:3: the row has 3 fields, the header 2") == true)
    let open = error("text,label\na,b\n\"x\ny\",\"c\nd\ne,f\n")
    #expect(open == .invalidRecord(InvalidRecord(input: "a.csv", line: 4, problem: .unterminatedQuote)))
    let behind = error("text,label\n\"a\" b,c\n")
    #expect(behind == .invalidRecord(InvalidRecord(input: "a.csv", line: 2, problem: .textAfterQuote)))
    #expect(
      error("\"text,label\na,b") == .invalidRecord(InvalidRecord(input: "a.csv", line: 1, problem: .unterminatedQuote)))
  }

  @Test func missingColumnsAreToldWithThoseThereAre() {
    let none = error("name,value\na,b\n")
    #expect(none == .noTextColumn(input: "a.csv", columns: ["name", "value"]))
    #expect(none?.description.contains("'name', 'value'") == true)
    let named = error("text,b\na,b\n", options { $0.fieldNames[.label] = "desk" })
    #expect(named == .noSuchColumn(input: "a.csv", field: .label, name: "desk", columns: ["text", "b"]))
    #expect(named?.description.contains("no column 'desk' for the label") == true)
    let label = error("text,label\na,b\nc,\n", options { $0.requiresLabels = true })
    #expect(label == .invalidRecord(InvalidRecord(input: "a.csv", line: 3, problem: .noLabel)))
  }

  @Test func emptyTablesHaveNoStories() throws {
    #expect(try read("") == [])
    #expect(try read("\n\r\n") == [])
    #expect(try read("text,label") == [])
    #expect(try read("text\n\na\n\n") == [Article(id: "a.csv:3", text: "a")])
  }

  @Test func keptInputBecomesAnObjectWithEveryColumn() throws {
    let text = "text,na\"me,n\n\"a\nb\",\"q\"\"\",\n"
    let batch = try ArticleReader.read(
      contents: Array(text.utf8), name: "a.csv", options: options { $0.keepsInput = true }
    )
    .articles
    #expect(batch.string(batch.records[0].raw) == #"{"text":"a\nb","na\"me":"q\"","n":""}"#)
  }

  @Test func theLabelSeparatorIsAnOption() throws {
    let text = "text,label\nx, a / b |c\n"
    #expect(try read(text)[0].labels == ["a / b", "c"])
    #expect(try read(text, options { $0.labelSeparator = "/" })[0].labels == ["a", "b |c"])
    #expect(try read(text, options { $0.labelSeparator = "" })[0].labels == ["a / b |c"])
  }

  /// Random tables, written by our writer: what is read is what was written, wherever blocks end.
  @Test func whatIsWrittenIsReadBack() throws {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["a", "é", ",", ";", "\"", "\n", "\r\n", " ", "\t", "日", ""]
    for round in 0..<300 {
      let rows = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...6, using: &generator))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        }
      }
      let isTab = round % 2 == 0
      let separator = isTab ? UInt8(ascii: "\t") : UInt8(ascii: ",")
      var bytes: [UInt8] = Array((isTab ? "id\theadline\ttext\n" : "id,headline,text\n").utf8)
      for row in rows {
        for (index, field) in row.enumerated() {
          if index > 0 { bytes.append(separator) }
          CSVText.append(Array(field.utf8), separator: separator, to: &bytes)
        }
        bytes.append(0x0A)
      }
      for blockSize in [64, 1 << 20] {
        let batch = try ArticleReader.read(
          contents: bytes, name: isTab ? "a.tsv" : "a.csv", options: options { $0.blockSize = blockSize }
        ).articles
        #expect(articles(batch).map { [$0.headline, $0.text] } == rows.map { [$0[1], $0[2]] })
        for (story, row) in zip(articles(batch), rows) where !row[0].isEmpty { #expect(story.id == row[0]) }
      }
    }
  }

  @Test func mutatedTablesNeverCrash() throws {
    var generator = SeededGenerator(seed: 5)
    let base = "text,label,id\n\"a, \"\"b\"\"\nc\",x|y,1\nplain,z,2\n\n\"\",,3\r\nlast,w,4"
    let alphabet: [UInt8] = Array("\",;\n\r\t|a".utf8) + [0x80, 0xC3, 0xFF]
    for round in 0..<3000 {
      var bytes = Array(base.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) where bytes.count > 20 {
        let place = Int.random(in: 14..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)], at: place)
        default: bytes.remove(at: place)
        }
      }
      let name = round % 2 == 0 ? "a.csv" : "a.tsv"
      let small = options {
        $0.skipsInvalid = true
        $0.blockSize = 64
        $0.fieldNames[.text] = name == "a.tsv" ? "text,label,id" : nil
      }
      var large = small
      large.blockSize = 1 << 20
      let first = try ArticleReader.read(contents: bytes, name: name, options: small, threads: 1)
      let second = try ArticleReader.read(contents: bytes, name: name, options: large, threads: 1)
      #expect(articles(first.articles) == articles(second.articles))
      #expect(first.report.skipped == second.report.skipped)
      #expect(first.report.skippedCount == second.report.skippedCount)
    }
  }
}
