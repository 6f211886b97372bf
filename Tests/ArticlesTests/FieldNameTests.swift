import Newsprint
import NewsprintArticles
import Testing

/// Under which names fields are found, and what is said when they are not.
struct FieldNameTests {
  private func read(_ text: String, name: String = "a.jsonl", _ options: ArticleReaderOptions = .init()) throws
    -> [Article]
  {
    articles(try ArticleReader.read(contents: Array(text.utf8), name: name, options: options).articles)
  }

  private func unread(_ text: String, name: String = "a.jsonl", _ options: ArticleReaderOptions = .init()) throws
    -> String?
  {
    try ArticleReader.read(contents: Array(text.utf8), name: name, options: options).report.unreadTextField
  }

  @Test func theNamesOfNewsServicesAreKnown() throws {
    let guardian = #"""
      {"id":"x/1","webTitle":"H","webUrl":"u","sectionName":"Business","webPublicationDate":"2024-05-01T09:30:00Z",
      "fields":{"trailText":"lead","bodyText":"whole","headline":"other"}}
      """#.replacing("\n", with: "")
    #expect(
      try read(guardian) == [
        Article(id: "x/1", headline: "H", text: "whole", labels: ["Business"], date: "2024-05-01T09:30:00Z")
      ])
    let newYorkTimes = #"""
      {"_id":"nyt://1","headline":{"main":"H","kicker":"K","print_headline":null},"abstract":"a","snippet":"s",
      "lead_paragraph":"lead","pub_date":"2024-05-01","section_name":"Business","source":"The New York Times"}
      """#.replacing("\n", with: "")
    #expect(
      try read(newYorkTimes) == [
        Article(
          id: "nyt://1", headline: "H", text: "lead", labels: ["Business"], date: "2024-05-01",
          source: "The New York Times")
      ])
    let newsAPI = #"""
      {"source":{"id":null,"name":"BBC News"},"author":"A","title":"H","description":"d","url":"u",
      "publishedAt":"2024-05-01T09:30:00Z","content":"c"}
      """#.replacing("\n", with: "")
    #expect(
      try read(newsAPI) == [
        Article(id: "u", headline: "H", text: "c", date: "2024-05-01T09:30:00Z", source: "BBC News")
      ])
    let ninjs = #"""
      {"uri":"urn:1","versioncreated":"2024-05-01","headline":"H","body_html":"<p>b</p>","body_text":"b",
      "subject":[{"code":"1","name":"sport"},{"name":"cup"}]}
      """#.replacing("\n", with: "")
    #expect(
      try read(ninjs) == [Article(id: "urn:1", headline: "H", text: "b", labels: ["sport", "cup"], date: "2024-05-01")])
    #expect(
      try read(#"{"headlines":[{"value":"H"},{"value":"I"}],"bodies":[{"value":"B"}]}"#)[0]
        == Article(id: "a.jsonl:1", headline: "H", text: "B"))
    let newspaper = #"{"title":"H","article":"a","publish_date":"2024-01-05","source_url":"s","summary":"no"}"#
    #expect(
      try read(newspaper) == [Article(id: "a.jsonl:1", headline: "H", text: "a", date: "2024-01-05", source: "s")])
    let newsPlease = #"{"title":"H","maintext":"m","description":"d","date_publish":"2024-01-05","source_domain":"s"}"#
    #expect(
      try read(newsPlease) == [Article(id: "a.jsonl:1", headline: "H", text: "m", date: "2024-01-05", source: "s")])
    let trafilatura = #"{"title":"H","text":"t","raw_text":"r","excerpt":"e","sitename":"s","categories":"c"}"#
    #expect(
      try read(trafilatura) == [Article(id: "a.jsonl:1", headline: "H", text: "t", labels: ["c"], source: "s")])
  }

  @Test(arguments: [
    ("article", "description"), ("maintext", "summary"), ("body_text", "abstract"), ("content", "description"),
    ("bodyText", "lead_paragraph"), ("articleBody", "snippet"), ("full text", "excerpt"),
  ])
  func theFullestTextIsRead(full: String, short: String) throws {
    #expect(try read(#"{"\#(short)":"s","\#(full)":"f","title":"H"}"#)[0].text == "f")
    #expect(try read(#"{"\#(full)":"f","\#(short)":"s","title":"H"}"#)[0].text == "f")
    // What is empty, or no text at all, is not preferred to a text.
    for nothing in [#""""#, "null", #"" ""#, "{}", "[]", "7", "false"] {
      #expect(try read(#"{"\#(full)":\#(nothing),"\#(short)":"s","title":"H"}"#)[0].text == "s", "\(nothing)")
    }
    let table = "title,\(short),\(full)\nH,s,f\nH,s,\nH,s,  \n"
    #expect(try read(table, name: "a.csv").map(\.text) == ["f", "s", "s"])
  }

  @Test func caseDoesNotCountInAnyFormat() throws {
    let story = Article(id: "1", headline: "H", text: "B", labels: ["l"], date: "2024-05-01", source: "S")
    let upper = #"{"ID":1,"TITLE":"H","Body_Text":"B","Label":"l","PubDate":"2024-05-01","SOURCE":"S"}"#
    #expect(try read(upper) == [story])
    for name in ["a.csv", "a.tsv"] {
      let table = "ID,TITLE,Body Text,LABEL,pubdate,Source\n1,H,B,l,2024-05-01,S\n"
      #expect(try read(name == "a.csv" ? table : table.replacing(",", with: "\t"), name: name) == [story])
    }
    let named = options { $0.fieldNames = [.text: "STORY", .label: "Desk"] }
    #expect(try read(#"{"story":"x","desk":"d"}"#, named)[0] == Article(id: "a.jsonl:1", text: "x", labels: ["d"]))
    #expect(
      try read("story,desk\nx,d\n", name: "a.csv", named)[0] == Article(id: "a.csv:2", text: "x", labels: ["d"]))
    // One that is spelled as asked comes first, wherever it stands.
    #expect(try read(#"{"Story":"x","STORY":"y","story":"z","desk":1}"#, named)[0].text == "y")
    #expect(try read("story,STORY\nx,y\n", name: "a.csv", options { $0.fieldNames[.text] = "STORY" })[0].text == "y")
  }

  @Test func pathsLeadIntoObjectsAndLists() throws {
    func text(_ json: String, _ path: String) throws -> String {
      try read(json, options { $0.fieldNames[.text] = path })[0].text
    }
    #expect(try text(#"{"fields":{"bodyText":"b"}}"#, "fields.bodyText") == "b")
    #expect(try text(#"{"a":{"b":{"c":"x","d":1},"e":[]}}"#, "a.b.c") == "x")
    #expect(try text(#"{"fields.bodyText":"flat"}"#, "fields.bodyText") == "flat")
    #expect(try text(#"{"p":[{"t":"one"},{"u":0},{"t":"two \u00e9"}]}"#, "p.t") == "one\n\ntwo é")
    #expect(try text(#"{"A":{"B":"x"}}"#, "a.b") == "x")
    #expect(try text(#"{"t\u0065xt":{"\u0061":"x"}}"#, "text.a") == "x")
    let labels = options { $0.fieldNames[.label] = "tags.name" }
    #expect(
      try read(#"{"text":"t","tags":[{"name":"a"},{"name":["b","a"]},{"name":3}]}"#, labels)[0].labels
        == ["a", "b", "3"])
    // A column may have such a name.
    #expect(
      try read("headline.main,fields.bodyText\nH,b\n", name: "a.csv")
        == [Article(id: "a.csv:2", headline: "H", text: "b")])
    let wrong = options { $0.fieldNames[.text] = "a.b" }
    let error = #expect(throws: ArticleError.self) { try read(#"{"a":{"b":{"c":1}}}"#, wrong) }
    #expect(
      error
        == .invalidRecord(
          InvalidRecord(
            input: "a.jsonl", line: 1, problem: .wrongType(field: .text, key: "a", found: "an object"))))
  }

  @Test func oneFieldMayBeNamedForTwo() throws {
    let named = options {
      $0.fieldNames = [.text: "x", .headline: "x", .id: "x", .source: "x", .date: "x", .label: "x"]
    }
    let long = String(repeating: "ab ", count: 3000)
    let story = Article(
      id: long, headline: long, text: long, labels: [String(long.dropLast())], date: long, source: long)
    #expect(try read(#"{"x":"\#(long)"}"#, named) == [story])
    // What is named for one field is no guess for another.
    #expect(try read(#"{"title":"T"}"#, options { $0.fieldNames[.text] = "title" })[0].headline == "")
    #expect(try read("title,b\nT,x\n", name: "a.csv", options { $0.fieldNames[.text] = "title" })[0].headline == "")
  }

  @Test func aListOfParagraphsIsAText() throws {
    #expect(try read(#"{"text":["One.","","Two \"x\".",null]}"#)[0].text == "One.\n\nTwo \"x\".")
    #expect(try read(#"{"title":["A","B"],"body":["c"]}"#)[0] == Article(id: "a.jsonl:1", headline: "A B", text: "c"))
    #expect(try read(#"{"text":[],"title":"T"}"#)[0].text == "")
    #expect(try read(#"{"id":["i","j"],"text":"t"}"#)[0].id == "i")
    #expect(throws: ArticleError.self) { try read(#"{"text":["a",{"b":1}]}"#) }
  }

  @Test func typesThatJSONLacksAreTheirValues() throws {
    let dates = [
      (#"{"$date":"2024-05-01T00:00:00Z"}"#, "2024-05-01T00:00:00Z"), (#"{"$date":1714521600000}"#, "1714521600000"),
      (#"{"$date":{"$numberLong":"1714521600000"}}"#, "1714521600000"),
    ]
    for (value, date) in dates {
      let story = try read(#"{"_id":{"$oid":"507f"},"text":"t","publish_date":\#(value)}"#)[0]
      #expect(story == Article(id: "507f", text: "t", date: date))
    }
  }

  @Test(arguments: [
    "published", "publishedAt", "published_at", "pubDate", "pub_date", "date_published", "publish_date", "PubDate",
    "published_date", "datePublished",
  ])
  func datesAreFoundUnderTheirNames(name: String) throws {
    #expect(try read(#"{"text":"t","\#(name)":"2024-05-01"}"#)[0].date == "2024-05-01")
    #expect(try read("text,\(name)\nt,2024-05-01\n", name: "a.csv")[0].date == "2024-05-01")
  }

  @Test func whereNoRecordHasATextTheLongestFieldIsNamed() throws {
    #expect(try unread(#"{"title":"H","by":"A B","artikel":"A long text of words."}"#) == "artikel")
    #expect(try unread(#"{"title":"H","a":{"b":{"c":"A long text of words."}}}"#) == "a.b.c")
    #expect(try unread("title,by,artikel\nH,A B,A long text of words.\n", name: "a.csv") == "artikel")
    #expect(try unread("title,by\nH,A B\n".replacing(",", with: "\t"), name: "a.tsv") == "by")
    // Nothing is missing where one record has a text, or there is no other.
    #expect(try unread("{\"title\":\"H\",\"x\":\"some words\"}\n{\"text\":\"t\"}") == nil)
    #expect(try unread(#"{"title":"H","link":"https://example.org/a/b","n":3}"#) == nil)
    #expect(try unread("One line\n", name: "-", options { $0.format = .lines }) == nil)
    #expect(try unread("Head\n\nBody", name: "a.txt") == nil)
  }

  @Test func aNamedFieldThatIsInNoRecordIsAnError() throws {
    func error(_ text: String, _ name: String, _ field: ArticleField, _ key: String) -> ArticleError? {
      #expect(throws: ArticleError.self) {
        try read(text, name: name, options { $0.fieldNames[field] = key })
      }
    }
    let lines = (0..<3000).map { #"{"title":"H\#($0)","article":"a"}"# }.joined(separator: "\n")
    for field in ArticleField.allCases {
      let found = error(lines, "a.jsonl", field, "artcle")
      #expect(
        found == .noSuchField(inputs: ["a.jsonl"], field: field, name: "artcle", names: ["title", "article"]))
      #expect(found?.kind == .invalidData)
    }
    let message = error(lines, "a.jsonl", .text, "artcle")?.description
    #expect(
      message
        == "a.jsonl: no record has the field 'artcle' for the text. The fields of the first one are 'title', 'article'."
    )
    #expect(error("Head\n\nBody", "a.txt", .text, "body")?.description.contains("'body' for the text") == true)
    #expect(error("__label__a b", "a.ft", .label, "x") != nil)
    #expect(error(lines, "a.jsonl", .date, "a.b") != nil)
    // One record is enough, null is there, and no record at all is no error.
    let rare = lines + "\n{\"title\":\"T\",\"when\":null}"
    #expect(
      try read(
        rare,
        options {
          $0.fieldNames[.date] = "when"; $0.blockSize = 512
        }
      ).count == 3001)
    #expect(try read("", options { $0.fieldNames[.date] = "when" }) == [])
  }

  @Test func nothingComesOutBeforeAMisspeltName() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.jsonl", (0..<50).map { #"{"title":"H\#($0)"}"# }.joined(separator: "\n"))
    let reader = ArticleReader(
      [file],
      options: options {
        $0.fieldNames[.text] = "artcle"; $0.blockSize = 64
      })
    for threads in [1, 3] {
      var count = 0
      #expect(throws: ArticleError.self) {
        try reader.processBatches(threads: threads, transform: { $0.count }, emit: { count += $0 })
      }
      #expect(count == 0)
    }
  }

  @Test func labelsLoseWhatNobodySeesAroundThem() throws {
    let spellings = [
      "sport", "sport ", " sport", "sport\u{A0}", "sport\u{200B}", "\u{FEFF}sport", "\u{2003}sport\u{AD}",
    ]
    for label in spellings {
      #expect(try read("{\"text\":\"t\",\"label\":\"\(label)\"}")[0].labels == ["sport"])
      #expect(try read("{\"text\":\"t\",\"label\":[\"\(label)\"]}")[0].labels == ["sport"])
      #expect(try read("text,label\nt,\"\(label)\"\n", name: "a.csv")[0].labels == ["sport"])
      #expect(try read("text,label\nt,x|\(label)|y\n", name: "a.csv")[0].labels == ["x", "sport", "y"])
      #expect(try read("topics: \(label)\n\nH\n\nt", name: "a.txt")[0].labels == ["sport"])
      if !label.contains(" ") { #expect(try read("__label__\(label) t", name: "a.ft")[0].labels == ["sport"]) }
    }
    #expect(try read("{\"text\":\"t\",\"label\":\"a\u{200B}b \u{E9}\"}")[0].labels == ["a\u{200B}b \u{E9}"])
    #expect(try read("{\"text\":\"t\",\"label\":\"\u{200B}\u{A0}\"}")[0].labels == [])
    let needed = options {
      $0.requiresLabels = true; $0.skipsInvalid = true
    }
    let result = try ArticleReader.read(
      contents: Array("}\n{\"text\":\"t\",\"label\":\"\u{200B}\"}\n{\"text\":\"t\",\"label\":\"a\"}\n[".utf8),
      name: "a.jsonl", options: needed)
    #expect(articles(result.articles).map(\.labels) == [["a"]])
    #expect(result.report.skipped.map(\.line) == [1, 2, 4])
    #expect(result.report.skipped[1].problem == .noLabel)
  }

  @Test func theLabelSeparatorCutsJSONStringsToo() throws {
    let line = #"{"text":"t","labels":"politics; news;"}"#
    #expect(try read(line)[0].labels == ["politics; news;"])
    #expect(try read(line, options { $0.labelSeparator = ";" })[0].labels == ["politics", "news"])
    #expect(
      try read(#"{"text":"t","labels":["a, b","c"]}"#, options { $0.labelSeparator = ", " })[0].labels
        == ["a", "b", "c"])
    #expect(
      try read("text,label\nt,a -> b\n", name: "a.csv", options { $0.labelSeparator = "->" })[0].labels
        == ["a", "b"])
  }
}
