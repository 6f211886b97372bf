import Foundation
import Testing

/// `newsprint dedup --archive` and `newsprint archive`.
struct ArchiveVerbTests {
  private static let texts: [String] = {
    let base =
      "The council of the valley voted late on Monday to close the old bridge over the river for two years while "
      + "engineers replace the cables that were damaged in the flood of last spring, the mayor told reporters."
    return [
      base, base.replacingOccurrences(of: "told reporters.", with: "told journalists."),
      "Harvests in the south were the best for a decade, growers said, after a mild spring and a summer with rain in "
        + "the right weeks, and prices in the markets of the capital have fallen since.",
    ]
  }()

  private static func line(_ id: String, _ text: String, day: Int) -> String {
    #"{"id":"\#(id)","date":"2024-03-0\#(day)","title":"A title","text":"\#(text)"}"# + "\n"
  }

  private func withFiles<T>(_ body: (CommandRunner) throws -> T) throws -> T {
    try CommandRunner.withRunner { runner in
      let files = [
        "old.jsonl": Self.line("a", Self.texts[0], day: 1) + Self.line("b", Self.texts[2], day: 1),
        "new.jsonl": Self.line("c", Self.texts[1], day: 2) + Self.line("a", Self.texts[0], day: 1),
      ]
      for (name, text) in files { try Data(text.utf8).write(to: runner.folder.appendingPathComponent(name)) }
      let made = try runner.run(["dedup", "old.jsonl", "--archive", "news.archive", "--pairs", "-"])
      #expect(made.exitCode == 0 && made.output.isEmpty && made.errors.contains("Added 2 stories"), "\(made)")
      return try body(runner)
    }
  }

  @Test func todaysStoriesAreComparedWithThoseOfEveryDayBefore() throws {
    try withFiles { runner in
      let dry = try runner.run(["dedup", "new.jsonl", "--archive", "news.archive", "--format", "jsonl", "--dry-run"])
      #expect(try runner.run(["archive", "info", "news.archive"]).output.contains("2 stories\n"))
      let marked = try runner.run(["dedup", "new.jsonl", "--archive", "news.archive", "--format", "jsonl"])
      #expect(dry.output == marked.output)
      let lines = marked.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(
        lines[0].contains(#""kept":false,"#) && lines[0].contains(#""canonical":"a","relation":"copy""#), "\(marked)")
      #expect(lines[1].contains(#""kept":false,"known":true,"#), "\(marked)")
      #expect(try runner.run(["archive", "info", "news.archive"]).output.contains("3 stories\n"))
      #expect(try runner.run(["archive", "verify", "news.archive"]).output == "3 stories, and no damage.\n")
      // Once more: nothing is new.
      let again = try runner.run(["dedup", "new.jsonl", "--archive", "news.archive", "--unique", "-"])
      #expect(again.output.isEmpty && again.errors.contains("which has 3."), "\(again)")
    }
  }

  @Test func everyFormHasTheStoriesOfTheArchive() throws {
    try withFiles { runner in
      let call = ["dedup", "new.jsonl", "--archive", "news.archive", "--dry-run"]
      let pairs = try runner.run(call + ["--pairs", "-"])
      #expect(pairs.output.contains(#"{"a":"a","b":"c","relation":"copy","jaccard":0."#), "\(pairs)")
      let groups = try runner.run(call + ["--groups", "-"])
      #expect(
        groups.output.contains(#""canonical":"a","reason":"earliest","size":2,"members":[{"id":"c""#), "\(groups)")
      let table = try runner.run(call)
      #expect(table.output.contains("kept: earliest") && table.output.contains("copy"), "\(table)")
      let rows = try runner.run(call + ["--format", "csv"])
      #expect(rows.output.contains("\nc,A title,false,") && rows.output.contains(",a,copy,0."), "\(rows)")
    }
  }

  @Test func anArchiveIsLookedAfter() throws {
    try withFiles { runner in
      let exported = try runner.run(["archive", "export", "news.archive"])
      #expect(
        exported.output
          == (try String(contentsOf: runner.folder.appendingPathComponent("old.jsonl"), encoding: .utf8))
          .replacingOccurrences(of: #""date":"2024-03-01","#, with: "")
          .replacingOccurrences(of: #""}"#, with: #"","date":"2024-03-01"}"#), "\(exported)")
      _ = try runner.run(["dedup", "new.jsonl", "--archive", "other.archive", "--quiet"])
      let merged = try runner.run(["archive", "merge", "all.archive", "news.archive", "other.archive"])
      #expect(merged.output == "Added 3 stories to all.archive, which has 3 stories.\n", "\(merged)")
      let expired = try runner.run(["archive", "expire", "all.archive", "--before", "2024-03-02"])
      #expect(expired.output == "Took out 2 stories; 1 stories are left.\n", "\(expired)")
      #expect(
        try runner.run(["archive", "expire", "all.archive", "--older-than", "90d"]).output.contains(
          "0 stories are left"))
      #expect(try runner.run(["archive", "compact", "all.archive"]).exitCode == 0)
      let json = try runner.run(["archive", "info", "news.archive", "--format", "json"])
      #expect(json.output.hasPrefix(#"{"stories":2,"ids":2,"groups":0,"#), "\(json)")
      #expect(json.output.contains(#""earliest":"2024-03-01T00:00:00Z""#), "\(json)")
    }
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    try withFiles { runner in
      #expect(try runner.run(["archive", "info", "missing.archive"]).exitCode == 66)
      let foreign = try runner.run(["dedup", "new.jsonl", "--archive", "old.jsonl"])
      #expect(foreign.exitCode == 65 && foreign.errors.contains("is no archive of Newsprint"), "\(foreign)")
      #expect(try runner.run(["archive", "expire", "news.archive"]).exitCode == 64)
      #expect(try runner.run(["dedup", "new.jsonl", "--dry-run"]).exitCode == 64)
      #expect(try runner.run(["dedup", "new.jsonl", "--archive", "x", "--against", "old.jsonl"]).exitCode == 64)
      #expect(try runner.run(["dedup", "new.jsonl", "--archive", "new.archive", "--dry-run"]).exitCode == 0)
      #expect(!FileManager.default.fileExists(atPath: runner.folder.appendingPathComponent("new.archive").path))
    }
  }

  @Test func anArchiveWithoutTextsSaysThatItEstimates() throws {
    try withFiles { runner in
      let add = ["dedup", "old.jsonl", "--archive", "sketches.archive", "--no-text", "--sync", "none", "--quiet"]
      #expect(try runner.run(add).exitCode == 0)
      let marked = try runner.run(["dedup", "new.jsonl", "--archive", "sketches.archive", "--format", "jsonl"])
      let lines = marked.output.split(separator: "\n")
      #expect(lines[0].contains(#""canonical":"a","relation":"copy""#), "\(marked)")
      #expect(lines[0].contains(#""estimated":true,"standard_error":0.0"#), "\(marked)")
      #expect(lines[1].contains(#""known":true"#), "\(marked)")
      let info = try runner.run(["archive", "info", "sketches.archive"])
      #expect(info.output.hasPrefix("3 stories\n"), "\(info)")
      #expect(
        info.output.contains(
          "no texts: similarities are estimated from sketches of 128 slots of 4 bits, with a standard error of 0.037 at 0.8"
        ), "\(info)")
      let json = try runner.run(["archive", "info", "sketches.archive", "--format", "json"])
      #expect(json.output.contains(#""texts":false,"standard_error":0.03"#), "\(json)")
      #expect(try runner.run(["archive", "verify", "sketches.archive"]).exitCode == 0)
      let exported = try runner.run(["archive", "export", "sketches.archive"])
      #expect(exported.exitCode == 65 && exported.errors.contains("keeps sketches of stories"), "\(exported)")
      let mixed = try runner.run(["dedup", "new.jsonl", "--archive", "news.archive", "--no-text"])
      #expect(mixed.exitCode == 65 && mixed.errors.contains("keeps the texts of stories"), "\(mixed)")
      #expect(try runner.run(["dedup", "new.jsonl", "--no-text"]).exitCode == 64)
    }
  }

  /// An id made of a file's name and a line is another story's tomorrow.
  @Test func storiesWithoutIDsAreNoVersionsOfEachOther() throws {
    try CommandRunner.withRunner { runner in
      for (place, text) in [Self.texts[0], Self.texts[2], Self.texts[0]].enumerated() {
        try Data("{\"text\":\"\(text)\"}\n".utf8).write(to: runner.folder.appendingPathComponent("today.jsonl"))
        let run = try runner.run(["dedup", "today.jsonl", "--archive", "news.archive", "--pairs", "-"])
        #expect(run.output.isEmpty && run.exitCode == 0, "\(run)")
        #expect(try runner.run(["archive", "info", "news.archive"]).output.contains("\(min(2, place + 1)) stories\n"))
      }
    }
  }
}
