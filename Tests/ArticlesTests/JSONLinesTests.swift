import Foundation
import Newsprint
import NewsprintArticles
import TestSupport
import Testing

struct JSONLinesTests {
  private func read(_ contents: some Sequence<UInt8>, _ options: ArticleReaderOptions = .init()) throws -> [Article] {
    articles(try ArticleReader.read(contents: Array(contents), name: "a.jsonl", options: options).articles)
  }

  private func read(_ text: String, _ options: ArticleReaderOptions = .init()) throws -> [Article] {
    try read(text.utf8, options)
  }

  private func problem(_ text: String, _ change: (inout ArticleReaderOptions) -> Void = { _ in }) throws
    -> InvalidRecord.Problem?
  {
    do {
      _ = try read(text, options(change))
      return nil
    } catch ArticleError.invalidRecord(let record) {
      return record.problem
    }
  }

  @Test func labelsAreOnlyReadWhereTheyAreWanted() throws {
    let line = #"{"text":"T","topics":["a","b"],"beat":"c"}"#
    #expect(try read(line).map(\.labels) == [["a", "b"]])
    #expect(try read(line, options { $0.readsLabels = false }).map(\.labels) == [[]])
    #expect(try read(line, options { $0.readsLabels = false }).map(\.text) == ["T"])
    let named = options {
      $0.readsLabels = false
      $0.fieldNames[.label] = "beat"
    }
    #expect(try read(line, named).map(\.labels) == [["c"]])
    let needed = options {
      $0.readsLabels = false
      $0.requiresLabels = true
    }
    #expect(try read(line, needed).map(\.labels) == [["a", "b"]])
    // What is wrong in a label that is not read is still wrong.
    #expect(try problem(#"{"text":"T","label":"\q"}"#) { $0.readsLabels = false } == .malformedJSON(column: 22))
  }

  @Test func everyFieldIsReadUnderItsUsualNames() throws {
    let line = """
      {"url":"u","headline":"H","content":"C","topics":["a","b"],"published":"2024-05-01","source":"S","x":[{"y":1}]}

      """
    let story = Article(
      id: "u", headline: "H", text: "C", labels: ["a", "b"], date: "2024-05-01", source: "S")
    #expect(try read(line) == [story])
  }

  @Test func preferredNamesWinWhereverTheyStand() throws {
    let line =
      #"{"content":"c","body":"b","text":"t","headline":"h","title":"T","url":"u","id":"i","topics":"x","label":"l"}"#
    let story = try read(line)[0]
    #expect(story == Article(id: "i", headline: "T", text: "t", labels: ["l"]))
    // Null is absent, so the next name counts.
    #expect(try read(#"{"text":null,"body":"b","id":null,"url":"u"}"#)[0] == Article(id: "u", text: "b"))
  }

  @Test func namedFieldsReplaceTheUsualOnes() throws {
    let named = options { $0.fieldNames = [.text: "lead", .label: "desk", .id: "no"] }
    let story = try read(#"{"text":"x","lead":"y","desk":7,"no":12345678901234567890123,"title":"T"}"#, named)[0]
    #expect(story == Article(id: "12345678901234567890123", headline: "T", text: "y", labels: ["7"]))
  }

  @Test func theLastOfTwoEqualKeysCounts() throws {
    let line = #"{"id":1,"text":"first","id":2,"text":"second","label":"a","label":["b"]}"#
    #expect(try read(line) == [Article(id: "2", text: "second", labels: ["b"])])
    #expect(try read(#"{"body":"b","text":"first","text":null}"#)[0].text == "b")
    #expect(try read(#"{"title":"T","text":"first","text":""}"#)[0].text == "")
    #expect(try problem(#"{"text":"\q","text":"a"}"#) == .malformedJSON(column: 10))
    let path = options { $0.fieldNames[.text] = "a.b" }
    #expect(try read(#"{"a":{"b":"1"},"a":{"b":"2","b":"3"}}"#, path)[0].text == "3")
  }

  @Test func labelsAreStringsNumbersOrLists() throws {
    let lines = [
      (#""a, b""#, ["a, b"]), (#"3"#, ["3"]), (#"-1.5e3"#, ["-1.5e3"]), (#"["a","b","a",4,null]"#, ["a", "b", "4"]),
      ("[]", []), ("null", []), (#""""#, []), (#"  [ "a" , "b" ]  "#, ["a", "b"]),
    ]
    for (value, labels) in lines {
      #expect(try read(#"{"text":"t","labels":\#(value)}"#)[0].labels == labels, "\(value)")
    }
  }

  @Test func escapesBecomeTheirCharacters() throws {
    let cases = [
      (#"a\"b\\c\/d\b\f\n\r\t"#, "a\"b\\c/d\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
      (#"\ud83d\uDE00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\n"#, "\u{FFFD}\n"),
      (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"a\u0000b"#, "a\0b"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
    ]
    for (escaped, text) in cases {
      #expect(try read(#"{"text":"\#(escaped)"}"#)[0].text == text, "\(escaped)")
    }
    #expect(try read(#"{"t\u0065xt":"by an escaped key"}"#)[0].text == "by an escaped key")
  }

  /// Escapes at every distance from the start, so that every place in a vector register is met.
  @Test func escapesAreFoundAtEveryPlace() throws {
    for length in 0..<100 {
      let start = String(repeating: "x", count: length)
      for tail in ["", "y", String(repeating: "z", count: 40)] {
        #expect(try read(#"{"text":"\#(start)\n\#(tail)"}"#)[0].text == "\(start)\n\(tail)")
        #expect(try read(#"{"text":"\#(start)\#(tail)"}"#)[0].text == start + tail)
      }
    }
  }

  @Test func linesThatAreNotUTF8AreRefusedAndTheOthersRead() throws {
    let bad: [UInt8] = Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#"","id":"1"}"#.utf8)
    let good = Array(#"{"text":"é","id":"2"}"#.utf8)
    let contents = good + [0x0A] + bad + Array("\n{\"text\":\"open\n".utf8) + good
    let error = #expect(throws: ArticleError.self) { try read(contents) }
    guard case .invalidRecord(let record) = error else { return }
    #expect(record.line == 2)
    let result = try ArticleReader.read(
      contents: contents, name: "a.jsonl", options: options { $0.skipsInvalid = true })
    #expect(articles(result.articles).map(\.id) == ["2", "2"])
    #expect(result.report.skipped.map(\.line) == [2, 3])
    #expect(result.report.skipped.last?.problem == .brokenString)
  }

  @Test func aNULByteIsOneInvalidLine() throws {
    let contents = "{\"text\":\"a\"}\n{\"text\":\"b\0c\"}\n\0{}\n{\"text\":\"d\"}\0\n{\"text\":\"e\"}\n"
    let result = try ArticleReader.read(
      contents: Array(contents.utf8), name: "a.jsonl", options: options { $0.skipsInvalid = true })
    #expect(articles(result.articles).map(\.text) == ["a", "e"])
    #expect(result.report.skipped.map(\.line) == [2, 3, 4])
    #expect(result.report.skipped.allSatisfy { $0.problem == .binary })
  }

  @Test func lineEndingsMarksAndBlankLinesDoNotMatter() throws {
    let text = "\u{FEFF}{\"text\":\"a\"}\r\n\r\n  \n\n{\"text\":\"b\"}\r\n{\"text\":\"c\"}"
    let stories = try read(text)
    #expect(stories.map(\.text) == ["a", "b", "c"])
    #expect(stories.map(\.id) == ["a.jsonl:1", "a.jsonl:5", "a.jsonl:6"])
    #expect(try read("") == [])
    #expect(try read("\n\n") == [])
  }

  @Test func emptyTextIsAStory() throws {
    #expect(try read(#"{"text":""}"#).map(\.text) == [""])
    #expect(try read(#"{"title":"only"}"#).map(\.headline) == ["only"])
    #expect(try read(#"{"text":null}"#).map(\.text) == [""])
  }

  @Test func longLinesMakeTheBlockGrow() throws {
    let long = String(repeating: "0123456789", count: 1 << 20)
    let lines = #"{"text":"a"}"# + "\n" + #"{"text":"\#(long)","id":"long"}"# + "\n" + #"{"text":"b"}"#
    for blockSize in [1, 100, 1 << 20] {
      let stories = try read(lines, options { $0.blockSize = blockSize })
      #expect(stories.map(\.text.utf8.count) == [1, long.utf8.count, 1])
      #expect(stories[2].id.hasSuffix(":3"))
    }
  }

  @Test(arguments: [
    (#"{"text":"a""#, 12), (#"{"text" "a"}"#, 9), (#"{"text":}"#, 9), (#"{"text":"a",}"#, 13), (#"{"text":"a"} x"#, 14),
    (#"{"text":"a"}{"text":"b"}"#, 13), (#"{"text":"a","x":nul}"#, 17), (#"{"text":"a","x":01}"#, 17),
    (#"{"text":"a","x":[1,]}"#, 20), (#"{"text":"a","x":[1 2]}"#, 20), (#"{"text":"a","x":{"y":}}"#, 22),
    (#"{"text":"a","x":[}"#, 18), (#"{"text":"a","x":{]}"#, 18), (#"{"text":"a\q"}"#, 11),
    (#"{"text":"a","x":"\u12"}"#, 18),
    (#"{text:"a"}"#, 2), (#"}"#, 1), (#"{"text":"a","x":1.}"#, 17), (#"{"text":"a","x":"b"c}"#, 20), (#"{"#, 2),
    (#"{"content":"\q","text":"a"}"#, 13),
  ])
  func malformedLinesAreToldWithTheirPlace(line: String, column: Int) throws {
    #expect(try problem("{\"text\":\"x\"}\n\(line)\n") == .malformedJSON(column: column))
  }

  @Test func theMessageNamesFileLineAndWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("b.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"b\n{\"text\":\"c\"}\n")
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file]).readAll() }
    #expect(error == .invalidRecord(InvalidRecord(input: file, line: 3, problem: .brokenString)))
    #expect(error?.description.hasPrefix("\(file):3: not valid JSON: a string is not closed") == true)
    #expect(error?.kind == .invalidData)
  }

  @Test func wrongTypesAreToldWithTheirField() throws {
    let text = InvalidRecord.Problem.wrongType(field: .text, key: "body", found: "an object")
    #expect(try problem(#"{"body":{"a":1}}"#) == text)
    #expect(try problem(#"{"title":3,"text":"x"}"#) == .wrongType(field: .headline, key: "title", found: "a number"))
    #expect(try problem(#"{"text":true}"#) == .wrongType(field: .text, key: "text", found: "a boolean"))
    #expect(try problem("[1]") == .notAnObject(found: "a list"))
    #expect(try problem("{\"text\":\"a\"}\n\"x\"") == .notAnObject(found: "a string"))
    // What is only guessed to be a label may be something else, unless labels are needed.
    let topics = #"{"text":"x","topics":[{"topic":"sport"}]}"#
    #expect(try problem(topics) == nil)
    #expect(try read(topics)[0].labels == [])
    let expected = InvalidRecord.Problem.wrongType(field: .label, key: "topics", found: "an object")
    #expect(try problem(topics) { $0.requiresLabels = true } == expected)
    #expect(try problem(topics) { $0.fieldNames[.label] = "topics" } == expected)
    #expect(try problem(#"{"text":"x","id":{}}"#) == nil)
    let id = InvalidRecord.Problem.wrongType(field: .id, key: "id", found: "an object")
    #expect(try problem(#"{"text":"x","id":{}}"#) { $0.fieldNames[.id] = "id" } == id)
  }

  @Test func storiesWithoutTextNameTheFieldsThereAre() throws {
    #expect(
      try problem(#"{"heading":"a","tex t":[1],"n":{"text":"inner"}}"#) == .noText(keys: ["heading", "tex t", "n"]))
    let folder = try TemporaryFolder()
    let file = try folder.file("c.jsonl", #"{"story":"a"}"#)
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file]).readAll() }
    #expect(error?.description.contains("'story'") == true)
    #expect(error?.description.hasSuffix("The fields here are 'story'.") == true)
  }

  @Test func requiredLabelsAreMissed() throws {
    for line in [#"{"text":"a"}"#, #"{"text":"a","label":[]}"#, #"{"text":"a","label":["",null]}"#] {
      #expect(try problem(line) { $0.requiresLabels = true } == .noLabel)
    }
  }

  @Test func skippedLinesAreCountedAndListed() throws {
    var lines: [String] = []
    for number in 0..<200 { lines.append(number % 4 == 0 ? #"{"text":"open"# : #"{"text":"\#(number)"}"#) }
    let folder = try TemporaryFolder()
    let file = try folder.file("d.jsonl", lines.joined(separator: "\n"))
    for blockSize in [64, 1 << 20] {
      let result = try ArticleReader(
        [file],
        options: options {
          $0.skipsInvalid = true; $0.blockSize = blockSize
        }
      ).read()
      #expect(result.articles.count == 150)
      #expect(result.report.storyCount == 150)
      #expect(result.report.skippedCount == 50)
      #expect(result.report.skipped.map(\.line) == stride(from: 1, through: 77, by: 4).map { $0 })
    }
  }

  @Test func keptInputIsTheLineByteForByte() throws {
    let line = #"{ "text" : "a\u0041\n" , "n":[1, 2.50],"id":1 }"#
    let folder = try TemporaryFolder()
    let file = try folder.file("e.jsonl", " \(line) \r\n{\"text\":\"b\"}")
    let batch = try ArticleReader([file], options: options { $0.keepsInput = true }).readAll()
    #expect(batch.string(batch.records[0].raw) == line)
    #expect(batch.string(batch.records[1].raw) == #"{"text":"b"}"#)
  }

  @Test func arraysAndSpreadObjectsAreReadToo() throws {
    let array = "\n [ {\"text\":\"a, [b] }\\\"\",\n\"x\":[{}, {\"y\":\n[]}]},{\"text\":\"c\"}\n,\n{\"text\":\"d\"}]\n"
    let pretty = "{\n  \"text\": \"a, [b] }\\\"\"\n}\n{\n  \"text\": \"c\"\n}\n{\n  \"text\": \"d\" }"
    for (contents, id) in [(array, 2), (pretty, 2)] {
      for blockSize in [1, 1 << 20] {
        let stories = try read(contents, options { $0.blockSize = blockSize })
        #expect(stories.map(\.text) == ["a, [b] }\"", "c", "d"])
        #expect(stories[1].id.hasSuffix(":\(id)"))
      }
    }
    #expect(try read("[]") == [])
    #expect(try problem("[{\"text\":\"a\"},{\"text\":") == .malformedJSON(column: 9))
    #expect(try problem("[{\"text\":\"a\"},5]") == .notAnObject(found: "a number"))
  }

  /// Any mutation of valid input: no crash, and every line is a story, or counted, or blank.
  @Test func mutatedInputNeverCrashesAndEveryLineIsAccountedFor() throws {
    var generator = SeededGenerator(seed: 7)
    let seedLines = [
      #"{"id":"1","title":"Ein Titel","text":"caf\u00e9 \ud83d\ude00 \"q\"","labels":["a","b"],"n":[1,{"x":null}]}"#,
      #"{"id":2,"headline":"日本","body":"x\n\ny","label":3,"date":"2024-05-01","source":"S","t":true}"#,
      #"{"text":"","title":null,"topics":[]}"#,
    ]
    let alphabet: [UInt8] = Array("{}[]\",:\\u0d8ntfe-+. \r\t".utf8) + [0, 1, 0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
    for round in 0..<2000 {
      var bytes = Array(
        (0..<Int.random(in: 1...6, using: &generator))
          .map { seedLines[($0 + round) % 3] }.joined(separator: "\n").utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<20, using: &generator)))
        }
      }
      // Keeps the file from being taken for something else at its start.
      let contents = Array(#"{"text":"\#(String(repeating: "x", count: 8200))"}"#.utf8) + [0x0A] + bytes
      let lines = contents.split(separator: 0x0A).filter { line in
        line.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      }
      let result = try ArticleReader.read(
        contents: contents, name: "fuzz.jsonl",
        options: options {
          $0.skipsInvalid = true
          $0.keepsInput = true
          $0.blockSize = 9000
        }, threads: 1)
      #expect(result.articles.count + result.report.skippedCount == lines.count)
      // Foundation's parser is the oracle of what is JSON; it is stricter on lone surrogates and on encoding, and takes
      // a comma at the end of an object or array.
      let refused = Set(
        result.report.skipped.filter {
          switch $0.problem {
          case .malformedJSON, .brokenString, .notAnObject, .binary: true
          default: false
          }
        }.map(\.line))
      for (index, line) in contents.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().dropFirst() {
        let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard !isBlank, let text = String(validating: line, as: UTF8.self), !text.contains("\\ud"),
          !text.contains("\\uD"), !text.filter({ !$0.isWhitespace }).contains(",}"),
          !text.filter({ !$0.isWhitespace }).contains(",]")
        else { continue }
        let isObject = (try? JSONSerialization.jsonObject(with: Data(line))) is [String: Any]
        #expect(isObject == !refused.contains(index + 1), "\(text.suffix(200))")
      }
      for story in articles(result.articles) { #expect(String(validating: story.text.utf8, as: UTF8.self) != nil) }
    }
  }

  @Test(arguments: [
    #""status":"killed""#, #""pubStatus":"stat:canceled""#, #""pub_status":"usable","version":3"#, #""version": "12""#,
    #""Modified":"2024-05-14T10:00:00Z""#, #""versioncreated":"2024-05-14""#, #""versionCreated":"2024-05-14""#,
    #""dateModified":"2024-05-14""#, #""date-modified":"2024-05-14""#, #""updated_at":"2024-05-14 10:02""#,
    #""signal":["sig:correction"]"#, #""signals":["update"]"#,
  ])
  func whatRecordsSayOfVersionsIsRead(member: String) throws {
    let lines = """
      {"id":"a","text":"The status quo, it said of \\"version\\": 2"}

      {\(member),"id":"b","text":"T"}
      {"id":"c","text":"T","old":{"version":"7"}}
      {"id":"d",\(member),"topics":["x"]}
      {"id":"e","text":"T",\(member)}
      """
    let wanted = options {
      $0.readsStandings = true
      $0.skipsInvalid = true
    }
    let batch = try ArticleReader.read(contents: Array(lines.utf8), name: "a.jsonl", options: wanted).articles.batch
    #expect(batch.count == 4)
    #expect(batch.standings.keys.sorted() == [1, 3])
    #expect(batch.standings[1] == batch.standings[3])
    let unasked = try ArticleReader.read(
      contents: Array(lines.utf8), name: "a.jsonl",
      options: options {
        $0.skipsInvalid = true
      })
    #expect(unasked.articles.batch.standings.isEmpty)
  }
}
