import Foundation
import TestSupport
import Testing

/// What `newsprint dedup` prints and writes, in each of its forms.
struct DedupOutputTests {
  @Test func theTableListsGroupsAndUpdates() throws {
    try DedupNews.withNews { runner in
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
    try DedupNews.withNews { runner in
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
        for (line, (input, verdict)) in zip(output, zip(DedupNews.lines, expected)) {
          // Every byte of the input up to its last brace, without the white space before that.
          var start = String(input.dropLast(2))
          if start.hasSuffix(" ") { start.removeLast() }
          #expect(line == start + ",\"duplicate\":" + verdict + "}")
        }
      }
    }
  }

  @Test func csvHasARowForEveryStoryOrOnlyForThoseLikeOthers() throws {
    try DedupNews.withNews { runner in
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

  /// Many stories are written in parts that several threads make: in the input's order, each once, those alike among them.
  @Test func manyStoriesComeOutInOrderWhateverTheThreads() throws {
    try DedupNews.withNews { runner in
      let lines = (0..<500).map { number in
        let text = number % 50 == 49 ? DedupNews.flood.joined(separator: " ") : "Item \(number) of \(number * number)."
        return #"{"id":\#(number),"text":"\#(text)"\#(number % 100 == 99 ? #","duplicate":1"# : "")}"#
      }
      try VerbTests.write(lines.joined(separator: "\n"), "many.jsonl", runner)
      for (format, lineCount, nearCount) in [("jsonl", 500, 10), ("csv", 501, 11)] {
        for (options, count) in [([], lineCount), (["--near-only"], nearCount)] {
          let call = ["dedup", "many.jsonl", "--format", format] + options
          let result = try runner.run(call + ["--threads", "4"])
          #expect(result.output.split(separator: "\n").count == count)
          #expect(try runner.run(call + ["--threads", "1"]).output == result.output)
          #expect(result.errors.contains("5 stories have a field 'duplicate' already") == (format == "jsonl"))
        }
      }
      let all = try runner.run(["dedup", "many.jsonl", "--format", "jsonl", "--threads", "4"]).output
      for (number, line) in all.split(separator: "\n").enumerated() {
        #expect(line.hasPrefix(#"{"id":\#(number),"#))
        #expect(line.contains(#""newsprint_duplicate":{"#) == (number % 100 == 99))
      }
    }
  }

  @Test func pairsGroupsAndUniqueStoriesGoToFiles() throws {
    try DedupNews.withNews { runner in
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
      let kept = [0, 2, 5, 6, 7, 8].map { DedupNews.lines[$0] }.joined()
      #expect(String(decoding: try VerbTests.read("unique", runner), as: UTF8.self) == kept)
      #expect(try VerbTests.read("table", runner).count > 0)
      let piped = try runner.run(["dedup", "--unique", "-", "-q"], input: DedupNews.lines.joined())
      #expect(piped.output == kept)
    }
  }

  @Test func twoStoriesStandSideBySide() throws {
    try DedupNews.withNews { runner in
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
          "sentences_a":["\(DedupNews.flood[0])"],\
          "sentences_b":["\(DedupNews.flood[0].replacingOccurrences(of: "four hundred", with: "4,500"))"]}

          """)
      let unknown = try runner.run(["dedup", "news.jsonl", "--diff", "wire-1", "wir-2"])
      #expect(unknown.exitCode == 64)
      #expect(unknown.errors == "Error: no story has the id 'wir-2'. Did you mean 'wire-2'?\n")
    }
  }

  @Test func otherFormatsComeOutAsJSONLines() throws {
    let table = "id,headline,body\na,One,\(DedupNews.flood[1])\nb,Two,\(DedupNews.flood[5])\n"
      .replacingOccurrences(of: "ground,", with: "ground")
    let result = try CommandRunner.run(["dedup", "-", "--input-format", "csv", "--unique", "-"], input: table)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(try VerbTests.object(try #require(lines.last))["headline"] as? String == "Two")
  }
}
