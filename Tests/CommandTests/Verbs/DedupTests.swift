import Foundation
import TestSupport
import Testing

/// `newsprint dedup` as a user calls it: its options, references, audits and mistakes.
struct DedupTests {
  @Test func everyOptionOfTheSearchCounts() throws {
    try DedupNews.withNews { runner in
      #expect(try DedupNews.dropped(runner, []) == ["brief-1", "local-1", "same-1"])
      // No excerpts, and the copy is too far away.
      #expect(try DedupNews.dropped(runner, ["--no-containment", "--threshold", "0.95"]) == ["same-1"])
      #expect(try DedupNews.dropped(runner, ["--no-containment"]) == ["local-1", "same-1"])
      #expect(try DedupNews.dropped(runner, ["--window", "48h"]) == ["brief-1", "local-1"])
      #expect(try DedupNews.dropped(runner, ["--window", "2h", "--keep", "first"]) == [])
      #expect(try DedupNews.dropped(runner, ["--keep", "latest"]) == ["brief-1", "local-1", "same-1", "wire-1"])
      #expect(try DedupNews.dropped(runner, ["--keep", "source:almere post,ap"]) == ["same-1", "wire-1"])
      #expect(try DedupNews.dropped(runner, ["--keep", "longest"]).contains("brief-1"))
      #expect(try DedupNews.verdicts(runner, ["--keep", "first"])["wire-1"]?["reason"] as? String == "first")
      #expect(try DedupNews.verdicts(runner, ["--near-only"]).count == 6)
      let jaccards = try ["1", "5", "9"].map { size in
        let verdict = try DedupNews.verdicts(runner, ["--shingle-size", size, "--threshold", "0.5"])["local-1"]
        return try #require(verdict?["jaccard"] as? Double)
      }
      #expect(jaccards == jaccards.sorted(by: >))
      #expect(Set(jaccards).count == 3)
      // An excerpt that is told by most of its shingles, and by all.
      let text = DedupNews.theatre.prefix(3).joined(separator: " ") + " And so the old house falls silent."
      try VerbTests.write(
        DedupNews.lines[5] + DedupNews.line("cut", "AP", "2024-03-06", "", text), "news.jsonl", runner)
      #expect(try DedupNews.dropped(runner, ["--containment", "0.7"]) == ["cut"])
      #expect(try DedupNews.dropped(runner, ["--containment", "0.99"]) == [])
    }
  }

  @Test func storiesAreComparedWithAReferenceInsteadOfEachOther() throws {
    try DedupNews.withNews { runner in
      try VerbTests.write(DedupNews.lines[0] + DedupNews.lines[4], "old.jsonl", runner)
      try VerbTests.write(
        DedupNews.lines[1...3].joined() + DedupNews.lines[5] + DedupNews.lines[6], "news.jsonl", runner)
      let verdicts = try DedupNews.verdicts(runner, ["--against", "old.jsonl"])
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
          == DedupNews.lines[2] + DedupNews.lines[5] + DedupNews.lines[6])
    }
  }

  @Test func anAuditComparesWithAllPairs() throws {
    try DedupNews.withNews { runner in
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
      let twice =
        DedupNews.lines[0] + DedupNews.lines[3].replacingOccurrences(of: "same-1", with: "wire-1") + DedupNews.lines[6]
      try VerbTests.write(twice, "twice.jsonl", runner)
      let result = try runner.run(["dedup", "twice.jsonl", "--unique", "-"])
      #expect(result.output == DedupNews.lines[0] + DedupNews.lines[6])
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
    let blank = try CommandRunner.run(["dedup", "-"], input: DedupNews.lines[7] + DedupNews.lines[8])
    #expect(blank.output == "There are no duplicates.\n")
  }

  @Test func datesThatAreNotUnderstoodAreSaid() throws {
    let line = DedupNews.line("a", "AP", "the other day", "", DedupNews.bakers)
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
    try DedupNews.withNews { runner in
      try VerbTests.write(DedupNews.lines[0] + "{\"text\":\n", "bad.jsonl", runner)
      try VerbTests.write("before", "kept.jsonl", runner)
      let result = try runner.run(["dedup"] + call)
      #expect(result.exitCode == code, "\(result)")
      #expect(result.errors.contains(message), "\(result)")
      #expect(result.output.isEmpty)
      #expect(try VerbTests.read("kept.jsonl", runner) == Data("before".utf8))
    }
  }

  @Test func badRecordsAreLeftOutWhenAsked() throws {
    try DedupNews.withNews { runner in
      try VerbTests.write(DedupNews.lines[0] + "{\"text\":\n" + DedupNews.lines[3], "bad.jsonl", runner)
      let result = try runner.run(["dedup", "bad.jsonl", "--skip-invalid", "--unique", "-"])
      #expect(result.exitCode == 0)
      #expect(result.output == DedupNews.lines[0])
      #expect(result.errors.contains("1 invalid record was left out."))
    }
  }

  @Test func trainingListsCopiesWithOtherLabels() throws {
    try CommandRunner.withRunner { runner in
      let stories = try VerbTests.jsonLines(SyntheticNews.stories(80, seed: 5))
      let copies = zip(["weather", "sport"], DedupNews.lines).map { label, line in
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
        lines += DedupNews.line("s\(index)", "AP", "2024-03-05", "Title \(index % 6_500)", words.joined(separator: " "))
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
