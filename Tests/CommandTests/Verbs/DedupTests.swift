import Foundation
import TestSupport
import Testing

/// `newsprint dedup` as a user calls it, on a few stories whose duplicates are known.
struct DedupTests {
  private static let flood = [
    "The river burst its banks at Almere on Tuesday night and drove four hundred people from their homes, the fire "
      + "brigade said.",
    "Boats carried families to a school on higher ground, where volunteers had put up beds.",
    "A pumping station failed shortly before midnight when water reached its switchboard.",
    "Engineers hope to have it running again by Thursday.",
    "No deaths were reported, but two firemen were treated for exhaustion.",
    "The mayor called it the worst flood since the dam was built and asked the government for help.",
    "Schools stay closed until further notice, and trains to the coast end one stop early.",
    "Forecasters expect more rain at the weekend.",
  ]

  private static let theatre = [
    "The orchestra will leave the old theatre after ninety years, its manager said on Monday.",
    "The roof leaks and the stage is too small for the larger works.",
    "A new hall beside the station is to open in three years, with seats for eighteen hundred listeners and a room "
      + "for rehearsals.",
    "Musicians had asked for the move since a lamp fell into the pit during a concert.",
    "The city pays half of the cost, and the rest comes from a lottery and from friends of the orchestra.",
    "Architects from five countries sent drawings, and a jury of players and neighbours chose one with a wooden shell.",
    "Neighbours fear noise and traffic, and want the trees in front of the station to stay.",
    "The conductor said she would miss the smell of the place but not the cold.",
    "A farewell book with pictures from nine decades is on sale in the lobby.",
  ]

  private static let bakers = """
    Bakers went back to their ovens on Friday after a week of talks, and bread is in the shops again. The union won a \
    shorter night shift and two more days of holiday; owners keep the right to open on Sundays.
    """

  private static func line(
    _ id: String, _ source: String, _ date: String, _ title: String, _ text: String, tail: String = ""
  ) -> String {
    #"{"id":"\#(id)","source":"\#(source)","date":"\#(date)","title":"\#(title)","text":"\#(text)"\#(tail)}"# + "\n"
  }

  /// A wire story, a local copy of it with a dateline and a cut tail, an update, the wire story again in other layout, a
  /// brief, the long story that holds it, a story like no other, and two empty ones.
  static let lines: [String] = {
    let title = "Flood drives hundreds from homes"
    let text = flood.joined(separator: " ")
    let update = text.replacingOccurrences(of: "four hundred", with: "4,500")
    return [
      line("wire-1", "Reuters", "2024-03-05T22:10:00Z", title, text, tail: #", "extra" : {"kept": [1, 2.50]} "#),
      line(
        "local-1", "Almere Post", "2024-03-06T06:00:00Z", title,
        "ALMERE (Reuters) - " + flood.prefix(7).joined(separator: " ")),
      line("wire-2", "Reuters", "2024-03-06T09:00:00Z", title, update),
      line("same-1", "AP", "2024-03-20", title.uppercased(), flood.joined(separator: #"\n\n"#)),
      line("brief-1", "AP", "2024-03-04", "", theatre.prefix(3).joined(separator: " ")),
      line("long-1", "The Daily", "2024-03-05", "Orchestra leaves its theatre", theatre.joined(separator: " ")),
      line("other-1", "AP", "2024-03-05", "Bakers' strike ends", bakers),
      line("empty-1", "AP", "2024-03-05", "", ""),
      line("empty-2", "AP", "2024-03-05", "", ""),
    ]
  }()

  static func withNews(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(lines.joined(), "news.jsonl", runner)
      try body(runner)
    }
  }

  /// What a run says of each story, by id; nil where the run fails.
  static func verdicts(_ runner: CommandRunner, _ options: [String]) throws -> [String: [String: Any]] {
    let result = try runner.run(["dedup", "news.jsonl", "--format", "jsonl"] + options)
    #expect(result.exitCode == 0, "\(result)")
    var verdicts: [String: [String: Any]] = [:]
    for line in result.output.split(separator: "\n") {
      let object = try VerbTests.object(line)
      verdicts[try #require(object["id"] as? String)] = try #require(object["duplicate"] as? [String: Any])
    }
    return verdicts
  }

  static func dropped(_ runner: CommandRunner, _ options: [String]) throws -> [String] {
    try verdicts(runner, options).filter { $0.value["kept"] as? Bool == false }.keys.sorted()
  }

  @Test func theTableListsGroupsAndUpdates() throws {
    try Self.withNews { runner in
      let result = try runner.run(["dedup", "news.jsonl"], environment: ["COLUMNS": "200"])
      #expect(result.exitCode == 0)
      #expect(
        result.output == """
          group             relation                jaccard  contained  story    headline
          ----------------  ----------------------  -------  ---------  -------  --------------------------------------------------------------------------------
          e6785df6bf679231  kept: earliest                              wire-1   Flood drives hundreds from homes
                            copy                      0.936      1.000  local-1  Flood drives hundreds from homes
                            identical                 1.000      1.000  same-1   FLOOD DRIVES HUNDREDS FROM HOMES
          8d34862adfb8f1be  kept: holds an excerpt                      long-1   Orchestra leaves its theatre
                            excerpt                   0.311      1.000  brief-1  The orchestra will leave the old theatre after ninety years, its manager said o…

          chain             version  jaccard  story   changes                      headline
          ----------------  -------  -------  ------  ---------------------------  --------------------------------
          97d4c72046a97c92  1                 wire-1                               Flood drives hundreds from homes
                            2          0.897  wire-2  four hundred → 4,500 people  Flood drives hundreds from homes

          """)
      #expect(
        try runner.run(["dedup", "news.jsonl"]).output == """
          group             relation         jaccard  contained  story    headline
          ----------------  ---------------  -------  ---------  -------  ----------------
          e6785df6bf679231  kept: earliest                       wire-1   Flood drives
                                                                          hundreds from
                                                                          homes
                            copy               0.936      1.000  local-1  Flood drives
                                                                          hundreds from
                                                                          homes
                            identical          1.000      1.000  same-1   FLOOD DRIVES
                                                                          HUNDREDS FROM
                                                                          HOMES
          8d34862adfb8f1be  kept: holds an                       long-1   Orchestra leaves
                            excerpt                                       its theatre
                            excerpt            0.311      1.000  brief-1  The orchestra
                                                                          will leave the
                                                                          old theatre
                                                                          after ninety
                                                                          years, its
                                                                          manager said o…

          chain             version  jaccard  story   changes            headline
          ----------------  -------  -------  ------  -----------------  -----------------
          97d4c72046a97c92  1                 wire-1                     Flood drives
                                                                         hundreds from
                                                                         homes
                            2          0.897  wire-2  four hundred →     Flood drives
                                                      4,500 people       hundreds from
                                                                         homes

          """)
      let errors = result.errors.split(separator: "\n")
      #expect(
        errors.first == """
          9 stories, 2 groups, 7 pairs. Kept: 6, among them 1 update; left out: 1 identical, 1 copy, 1 excerpt.
          """)
      #expect(errors.count == 2)
      #expect(errors.last?.contains(" MB/s; ") == true)
      #expect(errors.last?.hasSuffix(" of memory at most.") == true)
    }
  }

  @Test func jsonLinesKeepEveryFieldInInputOrder() throws {
    try Self.withNews { runner in
      let group = #""group":"e6785df6bf679231","canonical":"wire-1""#
      let other = #""group":"8d34862adfb8f1be","canonical":"long-1""#
      let changes =
        #""changes":[{"kind":"number","from":"four hundred","to":"4,500","a":{"field":"text","start":63,"end":75},"b":{"field":"text","start":63,"end":68}}]"#
      let version = #""chain":"97d4c72046a97c92","version":1,"versions":2"#
      let expected = [
        #"{"kept":true,\#(group),"reason":"earliest","updated_by":"wire-2",\#(version)}"#,
        #"{"kept":false,\#(group),"relation":"copy","jaccard":0.9364,"containment":1.0000,"containment_of_canonical":0.9364,"reason":"earliest","updated_by":"wire-2",\#(version)}"#,
        #"{"kept":true,"update_of":"wire-1","chain":"97d4c72046a97c92","version":2,"versions":2,\#(changes)}"#,
        #"{"kept":false,\#(group),"relation":"identical","jaccard":1.0000,"containment":1.0000,"containment_of_canonical":1.0000,"reason":"earliest","updated_by":"wire-2",\#(version)}"#,
        #"{"kept":false,\#(other),"relation":"excerpt","jaccard":0.3113,"containment":1.0000,"containment_of_canonical":0.3113,"reason":"holds an excerpt"}"#,
        #"{"kept":true,\#(other),"reason":"holds an excerpt"}"#,
        #"{"kept":true}"#, #"{"kept":true}"#, #"{"kept":true}"#,
      ]
      for threads in ["1", "3"] {
        let result = try runner.run(["dedup", "news.jsonl", "--format", "jsonl", "--threads", threads, "-q"])
        #expect(result.errors.isEmpty)
        let output = result.output.split(separator: "\n").map(String.init)
        #expect(output.count == expected.count)
        for (line, (input, verdict)) in zip(output, zip(Self.lines, expected)) {
          // Every byte of the input up to its last brace, without the white space before that.
          var start = String(input.dropLast(2))
          if start.hasSuffix(" ") { start.removeLast() }
          #expect(line == start + ",\"duplicate\":" + verdict + "}")
        }
      }
    }
  }

  @Test func csvHasARowForEveryStoryOrOnlyForThoseLikeOthers() throws {
    try Self.withNews { runner in
      let result = try runner.run(["dedup", "news.jsonl", "--format", "csv", "--near-only", "-o", "out.csv"])
      #expect(result.output.isEmpty)
      #expect(
        String(decoding: try VerbTests.read("out.csv", runner), as: UTF8.self) == """
          id,headline,kept,group,canonical,relation,jaccard,containment,containment_of_canonical,reason,update_of,updated_by,chain,version,killed_by,standard_error
          wire-1,Flood drives hundreds from homes,true,e6785df6bf679231,wire-1,,,,,earliest,,wire-2,97d4c72046a97c92,1,,
          local-1,Flood drives hundreds from homes,false,e6785df6bf679231,wire-1,copy,0.9364,1.0000,0.9364,earliest,,wire-2,97d4c72046a97c92,1,,
          wire-2,Flood drives hundreds from homes,true,,,,,,,,wire-1,,97d4c72046a97c92,2,,
          same-1,FLOOD DRIVES HUNDREDS FROM HOMES,false,e6785df6bf679231,wire-1,identical,1.0000,1.0000,1.0000,earliest,,wire-2,97d4c72046a97c92,1,,
          brief-1,,false,8d34862adfb8f1be,long-1,excerpt,0.3113,1.0000,0.3113,holds an excerpt,,,,,,
          long-1,Orchestra leaves its theatre,true,8d34862adfb8f1be,long-1,,,,,holds an excerpt,,,,,,

          """)
      let all = try runner.run(["dedup", "news.jsonl", "--format", "csv"]).output.split(separator: "\n")
      #expect(all.count == 10)
      #expect(all.last == "empty-2,,true,,,,,,,,,,,,,")
    }
  }

  @Test func pairsGroupsAndUniqueStoriesGoToFiles() throws {
    try Self.withNews { runner in
      let result = try runner.run(
        ["dedup", "news.jsonl", "--pairs", "pairs", "--groups", "groups", "--unique", "unique", "-o", "table"])
      #expect(result.output.isEmpty)
      #expect(
        String(decoding: try VerbTests.read("pairs", runner), as: UTF8.self) == """
          {"a":"wire-1","b":"local-1","relation":"copy","jaccard":0.936364,"containment_a":0.936364,"containment_b":1.000000}
          {"a":"wire-1","b":"wire-2","relation":"update","jaccard":0.896552,"containment_a":0.945455,"containment_b":0.945455,"newer":"b","changes":[{"kind":"number","from":"four hundred","to":"4,500","a":{"field":"text","start":63,"end":75},"b":{"field":"text","start":63,"end":68}}]}
          {"a":"wire-1","b":"same-1","relation":"identical","jaccard":1.000000,"containment_a":1.000000,"containment_b":1.000000}
          {"a":"local-1","b":"wire-2","relation":"update","jaccard":0.836207,"containment_a":0.941748,"containment_b":0.881818,"newer":"b","changes":[{"kind":"number","from":"four hundred","to":"4,500","a":{"field":"text","start":82,"end":94},"b":{"field":"text","start":63,"end":68}}]}
          {"a":"local-1","b":"same-1","relation":"copy","jaccard":0.936364,"containment_a":1.000000,"containment_b":0.936364}
          {"a":"wire-2","b":"same-1","relation":"update","jaccard":0.896552,"containment_a":0.945455,"containment_b":0.945455,"newer":"b","changes":[{"kind":"number","from":"4,500","to":"four hundred","a":{"field":"text","start":63,"end":68},"b":{"field":"text","start":63,"end":75}}]}
          {"a":"brief-1","b":"long-1","relation":"excerpt","jaccard":0.311258,"containment_a":1.000000,"containment_b":0.311258}

          """)
      #expect(
        String(decoding: try VerbTests.read("groups", runner), as: UTF8.self) == """
          {"group":"e6785df6bf679231","canonical":"wire-1","reason":"earliest","size":3,"members":[{"id":"local-1","relation":"copy","jaccard":0.936364,"containment":1.000000,"containment_of_canonical":0.936364},{"id":"same-1","relation":"identical","jaccard":1.000000,"containment":1.000000,"containment_of_canonical":1.000000}]}
          {"group":"8d34862adfb8f1be","canonical":"long-1","reason":"holds an excerpt","size":2,"members":[{"id":"brief-1","relation":"excerpt","jaccard":0.311258,"containment":1.000000,"containment_of_canonical":0.311258}]}
          {"chain":"97d4c72046a97c92","size":2,"versions":[{"story":"wire-1","kept":true,"group":"e6785df6bf679231","copies":["local-1","same-1"]},{"story":"wire-2","kept":true,"copies":[],"update_of":"wire-1","jaccard":0.896552,"changes":[{"kind":"number","from":"four hundred","to":"4,500","a":{"field":"text","start":63,"end":75},"b":{"field":"text","start":63,"end":68}}]}]}

          """)
      let kept = [0, 2, 5, 6, 7, 8].map { Self.lines[$0] }.joined()
      #expect(String(decoding: try VerbTests.read("unique", runner), as: UTF8.self) == kept)
      #expect(try VerbTests.read("table", runner).count > 0)
      let piped = try runner.run(["dedup", "--unique", "-", "-q"], input: Self.lines.joined())
      #expect(piped.output == kept)
    }
  }

  @Test func everyOptionOfTheSearchCounts() throws {
    try Self.withNews { runner in
      #expect(try Self.dropped(runner, []) == ["brief-1", "local-1", "same-1"])
      // No excerpts, and the copy is too far away.
      #expect(try Self.dropped(runner, ["--no-containment", "--threshold", "0.95"]) == ["same-1"])
      #expect(try Self.dropped(runner, ["--no-containment"]) == ["local-1", "same-1"])
      #expect(try Self.dropped(runner, ["--window", "48h"]) == ["brief-1", "local-1"])
      #expect(try Self.dropped(runner, ["--window", "2h", "--keep", "first"]) == [])
      #expect(try Self.dropped(runner, ["--keep", "latest"]) == ["brief-1", "local-1", "same-1", "wire-1"])
      #expect(try Self.dropped(runner, ["--keep", "source:almere post,ap"]) == ["same-1", "wire-1"])
      #expect(try Self.dropped(runner, ["--keep", "longest"]).contains("brief-1"))
      #expect(try Self.verdicts(runner, ["--keep", "first"])["wire-1"]?["reason"] as? String == "first")
      #expect(try Self.verdicts(runner, ["--near-only"]).count == 6)
      let jaccards = try ["1", "5", "9"].map { size in
        let verdict = try Self.verdicts(runner, ["--shingle-size", size, "--threshold", "0.5"])["local-1"]
        return try #require(verdict?["jaccard"] as? Double)
      }
      #expect(jaccards == jaccards.sorted(by: >))
      #expect(Set(jaccards).count == 3)
      // An excerpt that is told by most of its shingles, and by all.
      let text = Self.theatre.prefix(3).joined(separator: " ") + " And so the old house falls silent."
      try VerbTests.write(
        Self.lines[5] + Self.line("cut", "AP", "2024-03-06", "", text), "news.jsonl", runner)
      #expect(try Self.dropped(runner, ["--containment", "0.7"]) == ["cut"])
      #expect(try Self.dropped(runner, ["--containment", "0.99"]) == [])
    }
  }

  @Test func storiesAreComparedWithAReferenceInsteadOfEachOther() throws {
    try Self.withNews { runner in
      try VerbTests.write(Self.lines[0] + Self.lines[4], "old.jsonl", runner)
      try VerbTests.write(Self.lines[1...3].joined() + Self.lines[5] + Self.lines[6], "news.jsonl", runner)
      let verdicts = try Self.verdicts(runner, ["--against", "old.jsonl"])
      #expect(verdicts["local-1"]?["canonical"] as? String == "wire-1")
      #expect(verdicts["local-1"]?["kept"] as? Bool == false)
      #expect(verdicts["wire-2"]?["update_of"] as? String == "wire-1")
      #expect(verdicts["wire-2"]?["kept"] as? Bool == true)
      #expect(verdicts["same-1"]?["relation"] as? String == "identical")
      #expect(verdicts["same-1"]?["group"] == nil)
      // It holds what is known, and much more.
      #expect(verdicts["long-1"]?["relation"] as? String == "excerpt")
      #expect(verdicts["long-1"]?["kept"] as? Bool == true)
      #expect(verdicts["other-1"]?.count == 1)
      let table = try runner.run(["dedup", "news.jsonl", "--against", "old.jsonl", "--unique", "new.jsonl"])
      #expect(
        table.output == """
                                                  known
          story    relation   jaccard  contained  story    headline
          -------  ---------  -------  ---------  -------  -------------------------------
          local-1  copy         0.936      1.000  wire-1   Flood drives hundreds from
                                                           homes
          same-1   identical    1.000      1.000  wire-1   FLOOD DRIVES HUNDREDS FROM
                                                           HOMES
          long-1   excerpt      0.311      0.311  brief-1  Orchestra leaves its theatre

          update  of      jaccard  changes                     headline
          ------  ------  -------  --------------------------  ---------------------------
          wire-2  wire-1    0.897  four hundred → 4,500        Flood drives hundreds from
                                   people                      homes

          """)
      #expect(
        table.errors.hasPrefix(
          "5 stories against 2, 4 pairs. Kept: 3, among them 1 update; left out: 1 identical, 1 copy, 0 excerpts.\n"))
      #expect(
        String(decoding: try VerbTests.read("new.jsonl", runner), as: UTF8.self)
          == Self.lines[2] + Self.lines[5] + Self.lines[6])
    }
  }

  @Test func twoStoriesStandSideBySide() throws {
    try Self.withNews { runner in
      let result = try runner.run(
        ["dedup", "news.jsonl", "--diff", "wire-1", "wire-2"], environment: ["COLUMNS": "100"])
      #expect(result.errors.isEmpty)
      #expect(
        result.output == """
          wire-1                                           | wire-2
          ------------------------------------------------ | ------------------------------------------------
          Flood drives hundreds from homes                 | Flood drives hundreds from homes
                                                           |
          The river burst its banks at Almere on Tuesday   | The river burst its banks at Almere on Tuesday
          night and drove {four hundred} people from their | night and drove {4,500} people from their
          homes, the fire brigade said. Boats carried      | homes, the fire brigade said. Boats carried
          families to a school on higher ground, where     | families to a school on higher ground, where
          volunteers had put up beds. A pumping station    | volunteers had put up beds. A pumping station
          failed shortly before midnight when water        | failed shortly before midnight when water
          reached its switchboard. Engineers hope to have  | reached its switchboard. Engineers hope to have
          it running again by Thursday. No deaths were     | it running again by Thursday. No deaths were
          reported, but two firemen were treated for       | reported, but two firemen were treated for
          exhaustion. The mayor called it the worst flood  | exhaustion. The mayor called it the worst flood
          since the dam was built and asked the government | since the dam was built and asked the government
          for help. Schools stay closed until further      | for help. Schools stay closed until further
          notice, and trains to the coast end one stop     | notice, and trains to the coast end one stop
          early. Forecasters expect more rain at the       | early. Forecasters expect more rain at the
          weekend.                                         | weekend.

          1 change of words, 1 fact changed.
            number: four hundred → 4,500 people

          """)
      let same = try runner.run(["dedup", "news.jsonl", "--diff", "wire-1", "same-1"])
      #expect(same.output.hasSuffix("\nThe stories read the same.\n"))
      let json = try runner.run(["dedup", "news.jsonl", "--diff", "wire-1", "wire-2", "--format", "jsonl"])
      #expect(
        json.output == """
          {"a":"wire-1","b":"wire-2","changes":[{"a":"four hundred","b":"4,500","is_of_fact":true}],\
          "facts":[{"kind":"number","from":"four hundred","to":"4,500","a":{"field":"text","start":63,"end":75},\
          "b":{"field":"text","start":63,"end":68}}],\
          "sentences_a":["\(Self.flood[0])"],\
          "sentences_b":["\(Self.flood[0].replacingOccurrences(of: "four hundred", with: "4,500"))"]}

          """)
      let unknown = try runner.run(["dedup", "news.jsonl", "--diff", "wire-1", "wir-2"])
      #expect(unknown.exitCode == 64)
      #expect(unknown.errors == "Error: no story has the id 'wir-2'. Did you mean 'wire-2'?\n")
    }
  }

  @Test func anAuditComparesWithAllPairs() throws {
    try Self.withNews { runner in
      let line = """
        Audit of 9 stories: recall 1.0000 (0.6457 to 1.0000, 7 of 7 pairs), precision 1.0000 (0.6457 to 1.0000, 7 of 7 \
        pairs).

        """
      let table = try runner.run(["dedup", "news.jsonl", "--audit", "9", "-q"])
      #expect(table.output.hasSuffix("\n\n" + line))
      let json = try runner.run(["dedup", "news.jsonl", "--audit", "9", "--format", "jsonl"])
      #expect(json.output.split(separator: "\n").count == 9)
      #expect(json.errors.contains(line))
    }
  }

  @Test func equalIdsAreToldApartByPlace() throws {
    try CommandRunner.withRunner { runner in
      let twice = Self.lines[0] + Self.lines[3].replacingOccurrences(of: "same-1", with: "wire-1") + Self.lines[6]
      try VerbTests.write(twice, "twice.jsonl", runner)
      let result = try runner.run(["dedup", "twice.jsonl", "--unique", "-"])
      #expect(result.output == Self.lines[0] + Self.lines[6])
      #expect(
        result.errors.hasPrefix(
          "Warning: 1 story has the id of an earlier one, so the result may be ambiguous.\n"))
      let diff = try runner.run(["dedup", "twice.jsonl", "--diff", "wire-1", "wire-1"])
      #expect(diff.output.contains("FLOOD DRIVES HUNDREDS FROM HOMES"))
    }
  }

  @Test func nothingAndEmptyStoriesHaveNoDuplicates() throws {
    let empty = try CommandRunner.run(["dedup", "-"])
    #expect(empty.exitCode == 0)
    #expect(empty.output == "There are no duplicates.\n")
    let blank = try CommandRunner.run(["dedup", "-"], input: Self.lines[7] + Self.lines[8])
    #expect(blank.output == "There are no duplicates.\n")
  }

  @Test func datesThatAreNotUnderstoodAreSaid() throws {
    let line = Self.line("a", "AP", "the other day", "", Self.bakers)
    let result = try CommandRunner.run(["dedup", "-"], input: line)
    #expect(result.errors.hasPrefix("Warning: 1 date is not understood, such as 'the other day'.\n"))
  }

  /// Wrong calls, their exit codes and a part of the message.
  static let mistakes: [([String], Int32, String)] = [
    (["news.jsonl", "--threshold", "0"], 64, "a number above 0 and at most 1"),
    (["news.jsonl", "--shingle-size", "33"], 64, "between 1 and 32"),
    (["news.jsonl", "--keep", "source:"], 64, "source:reuters,ap"),
    (["news.jsonl", "--window", "3x"], 64, "a time span such as"),
    (["news.jsonl", "--containment", "0.9", "--no-containment"], 64, "exclude each other"),
    (["news.jsonl", "--pairs", "x", "--unique", "x"], 64, "'--pairs' and '--unique' both write to 'x'"),
    (["news.jsonl", "--pairs", "-", "--unique", "-"], 64, "both write to '-'"),
    (["news.jsonl", "--against", "news.jsonl", "--groups", "x"], 64, "there are no groups"),
    (["news.jsonl", "--against", "news.jsonl", "--audit", "5"], 64, "'--audit' does not go with"),
    (["news.jsonl", "--diff", "wire-1", "wire-2", "--unique", "x"], 64, "leave out '--unique'"),
    (["missing.jsonl"], 66, "missing.jsonl: no such file or folder"),
    (["news.jsonl", "--against", "missing.jsonl"], 66, "missing.jsonl"),
    (["bad.jsonl", "--unique", "kept.jsonl"], 65, "bad.jsonl:2:"),
    (["news.jsonl", "--pairs", "no/such/folder"], 73, "cannot be created"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreExplainedBeforeAnythingIsWritten(_ call: [String], _ code: Int32, _ message: String) throws {
    try Self.withNews { runner in
      try VerbTests.write(Self.lines[0] + "{\"text\":\n", "bad.jsonl", runner)
      try VerbTests.write("before", "kept.jsonl", runner)
      let result = try runner.run(["dedup"] + call)
      #expect(result.exitCode == code, "\(result)")
      #expect(result.errors.contains(message), "\(result)")
      #expect(result.output.isEmpty)
      #expect(try VerbTests.read("kept.jsonl", runner) == Data("before".utf8))
    }
  }

  @Test func badRecordsAreLeftOutWhenAsked() throws {
    try Self.withNews { runner in
      try VerbTests.write(Self.lines[0] + "{\"text\":\n" + Self.lines[3], "bad.jsonl", runner)
      let result = try runner.run(["dedup", "bad.jsonl", "--skip-invalid", "--unique", "-"])
      #expect(result.exitCode == 0)
      #expect(result.output == Self.lines[0])
      #expect(result.errors.contains("1 invalid record was left out."))
    }
  }

  @Test func otherFormatsComeOutAsJSONLines() throws {
    let table = "id,headline,body\na,One,\(Self.flood[1])\nb,Two,\(Self.flood[5])\n"
      .replacingOccurrences(of: "ground,", with: "ground")
    let result = try CommandRunner.run(["dedup", "-", "--input-format", "csv", "--unique", "-"], input: table)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(try VerbTests.object(try #require(lines.last))["headline"] as? String == "Two")
  }

  @Test func trainingListsCopiesWithOtherLabels() throws {
    try CommandRunner.withRunner { runner in
      let stories = try VerbTests.jsonLines(SyntheticNews.stories(80, seed: 5))
      let copies = zip(["weather", "sport"], Self.lines).map { label, line in
        #"{"labels":["\#(label)"],"# + line.dropFirst()
      }
      try VerbTests.write(stories + copies.joined(), "train.jsonl", runner)
      let result = try runner.run(["train", "train.jsonl", "-o", "m", "--effort", "fast"])
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.errors.contains("82 stories, 4 topics; 1 is a copy of others"))
      #expect(
        result.errors.contains(
          """
          Warning: 1 copy has other labels than the original:
            local-1 (sport) repeats wire-1 (weather)

          """))
    }
  }

  @Test func littleMemoryGivesTheSameBytes() throws {
    try CommandRunner.withRunner { runner in
      // More than the 12 MB of stories that 32 MB of memory hold.
      var lines = ""
      for index in 0..<7_000 {
        let words = (0..<150).map { "w\((index % 6_500) &* 31 &+ $0 &* $0 &* 7 % 9_973)word" }
        lines += Self.line("s\(index)", "AP", "2024-03-05", "Title \(index % 6_500)", words.joined(separator: " "))
      }
      try VerbTests.write(lines, "many.jsonl", runner)
      try VerbTests.write("", "spill/none", runner)
      let spill = ["TMPDIR": runner.folder.appendingPathComponent("spill").path]
      let call = ["dedup", "many.jsonl", "--format", "jsonl", "--pairs", "p", "--unique", "u"]
      let much = try runner.run(call)
      let files = try ["p", "u"].map { try VerbTests.read($0, runner) }
      #expect(files[0].count > 500 * 50)
      let little = try runner.run(call + ["--memory", "32M"], environment: spill)
      #expect(little.exitCode == 0, "\(little.errors)")
      #expect(little.output == much.output)
      #expect(try ["p", "u"].map { try VerbTests.read($0, runner) } == files)
      let left = try FileManager.default.contentsOfDirectory(atPath: runner.folder.appendingPathComponent("spill").path)
      #expect(left == ["none"])
      let nowhere = try runner.run(call + ["--memory", "32M"], environment: ["TMPDIR": "/there/is/no/such"])
      #expect(nowhere.exitCode == 73)
      #expect(nowhere.errors.contains("No temporary file can be made in '/there/is/no/such'"))
      let tiny = try runner.run(call + ["--memory", "1M"])
      #expect(tiny.exitCode == 64)
    }
  }
}
