import Foundation
import TestSupport
import Testing

/// `newsprint events` as a user calls it.
struct EventsTests {
  private static let news = """
    {"id":"a1","date":"2024-03-04","source":"Post","title":"Ferry Aurora hits quay in Vestrup","text":"The ferry Aurora hit \
    the quay of Vestrup in thick fog. Three passengers were hurt."}
    {"id":"b1","date":"2024-03-04","source":"Post","title":"Frost takes apple blossom","text":"A night of frost took the \
    blossom of most apple orchards around Lund."}
    {"id":"a2","date":"2024-03-05","source":"Radio","title":"Three hurt as ferry strikes quay","text":"Three people were \
    hurt when the Aurora, a ferry, struck the quay at Vestrup in fog."}
    {"id":"a3","date":"2024-03-05","source":"Wire","title":"Ferry Aurora hits quay in Vestrup","text":"The ferry Aurora hit \
    the quay of Vestrup in thick fog. Three passengers were hurt."}

    """

  private func withNews(_ text: String = news, _ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(text, "today.jsonl", runner)
      try body(runner)
    }
  }

  @Test func everyStoryComesOutWithItsEvent() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl", "--format", "jsonl"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = try result.output.split(separator: "\n").map(VerbTests.object)
      #expect(lines.compactMap { $0["id"] as? String } == ["a1", "b1", "a2", "a3"])
      let events = try lines.map { try #require($0["event"] as? [String: Any]) }
      #expect(events.map { $0["size"] as? Int } == [3, 1, 3, 3])
      #expect(Set(events.compactMap { $0["id"] as? String }).count == 2)
      #expect(events[0]["id"] as? String == events[2]["id"] as? String)
      #expect(events.map { $0["first_seen"] as? String } == ["2024-03-04", "2024-03-04", "2024-03-04", "2024-03-04"])
      #expect(events[1]["similarity"] as? Double == 1)
      #expect(events[1]["headline"] as? String == "Frost takes apple blossom")
      #expect(events[3]["copy_of"] as? String == "a1" && events[0]["copy_of"] == nil)
      #expect(result.errors.contains("4 stories, 2 events, 1 of them of one story"))
    }
  }

  @Test func groupsSayWhatIsKnownOfAnEvent() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl", "--groups", "-"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = try result.output.split(separator: "\n").map(VerbTests.object)
      #expect(lines.map { $0["size"] as? Int } == [3, 1])
      let event = lines[0]
      #expect(event["texts"] as? Int == 2 && event["sources"] as? Int == 3)
      #expect(event["first_seen"] as? String == "2024-03-04" && event["last_seen"] as? String == "2024-03-05")
      #expect(event["headline"] as? String == "Ferry Aurora hits quay in Vestrup")
      #expect(event["newest"] as? String == "a3")
      let terms = try #require(event["terms"] as? [[String: Any]])
      #expect(terms.contains { ($0["term"] as? String)?.lowercased() == "aurora" })
      let stories = try #require(event["stories"] as? [[String: Any]])
      #expect(stories.compactMap { $0["id"] as? String } == ["a1", "a2", "a3"])
      let timeline = try #require(event["timeline"] as? [[String: Any]])
      #expect(timeline.first?["id"] as? String == "a1")
    }
  }

  @Test func theTableShowsEventsOfSeveralStories() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl"])
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.output.contains("3 stories, 3 sources"))
      #expect(result.output.contains("copy") && !result.output.contains("Frost"))
      let first = try #require(Self.news.split(separator: "\n").first)
      try VerbTests.write(first + "\n", "one.jsonl", runner)
      let alone = try runner.run(["events", "one.jsonl"])
      #expect(alone.output == "Every story is an event of its own.\n")
    }
  }

  @Test func csvHasARowAStory() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl", "--format", "csv", "--quiet"])
      let rows = result.output.split(separator: "\n")
      #expect(rows.first == "id,headline,event,size,similarity,first_seen,event_headline,copy_of")
      #expect(rows.count == 5 && rows[4].hasSuffix(",a1"))
    }
  }

  @Test func reasonsAreSaidWhereAskedFor() throws {
    try withNews { runner in
      let call = ["events", "today.jsonl", "--explain", "--quiet"]
      func reasons(_ object: [String: Any]) throws -> [String] {
        try #require(object["reasons"] as? [[String: Any]]).map { try #require($0["term"] as? String).lowercased() }
      }
      let lines = try runner.run(call + ["--format", "jsonl"]).output.split(separator: "\n").map(VerbTests.object)
      let events = try lines.map { try #require($0["event"] as? [String: Any]) }
      let words = try events.map(reasons)
      #expect(words[0].contains("aurora") && words[2].contains("vestrup"))
      #expect(words[1].isEmpty && words[3].isEmpty)
      let weights = try #require(events[0]["reasons"] as? [[String: Any]]).compactMap { $0["weight"] as? Double }
      #expect(weights.reduce(0, +) <= (events[0]["similarity"] as? Double ?? 0) + 0.001 && weights.count > 2)
      let groups = try runner.run(call + ["--groups", "-"]).output.split(separator: "\n").map(VerbTests.object)
      let group = try #require(groups.first)
      let stories = try #require(group["stories"] as? [[String: Any]])
      #expect(try reasons(stories[0]) == words[0])
      let table = try runner.run(call)
      #expect(table.output.contains("shared words"))
      let rows = try runner.run(call + ["--format", "csv"]).output.split(separator: "\n")
      #expect(rows[0].hasSuffix(",copy_of,reasons") && rows[1].lowercased().contains("aurora; "))
      let plain = try runner.run(["events", "today.jsonl", "--groups", "-"])
      #expect(!plain.output.contains("reasons"))
    }
  }

  @Test func aShortWindowPartsWhatLiesFurtherApart() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl", "--format", "csv", "--quiet", "--window", "6h"])
      let sizes = result.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[3] }
      #expect(sizes == ["1", "1", "2", "2"])
    }
  }

  @Test func noStoriesAndMistakesAreExplained() throws {
    try withNews("") { runner in
      let empty = try runner.run(["events", "today.jsonl", "--format", "jsonl"])
      #expect(empty.exitCode == 0 && empty.output.isEmpty, "\(empty)")
      let missing = try runner.run(["events", "missing.jsonl"])
      #expect(missing.exitCode == 66 && missing.errors.contains("missing.jsonl"), "\(missing)")
      let same = try runner.run(["events", "today.jsonl", "-o", "x", "--groups", "x"])
      #expect(same.exitCode == 64 && same.errors.contains("both write to 'x'"), "\(same)")
      let window = try runner.run(["events", "today.jsonl", "--window", "soon"])
      #expect(window.exitCode == 64 && window.errors.contains("72h"), "\(window)")
    }
  }

  @Test func aWindowForStoriesWithoutDatesIsSaidToDoNothing() throws {
    try withNews(#"{"id":"a","text":"One story of a ferry."}"# + "\n") { runner in
      let result = try runner.run(["events", "today.jsonl", "--window", "6h"])
      #expect(result.exitCode == 0 && result.errors.contains("--window parts nothing"), "\(result)")
    }
  }

  @Test func eventsGoOnFromDayToDayInAnArchive() throws {
    try withNews { runner in
      let later = """
        {"id":"a4","date":"2024-03-07","title":"Ferry that hit quay in Vestrup leaves for repair","text":"The Aurora, the ferry \
        that struck the quay at Vestrup in fog with three passengers hurt, was towed to a yard."}

        """
      try VerbTests.write(later, "later.jsonl", runner)
      #expect(try runner.run(["events", "today.jsonl", "--archive", "news.archive"]).exitCode == 66)
      #expect(try runner.run(["events", "today.jsonl", "--dry-run"]).exitCode == 64)
      #expect(try runner.run(["dedup", "today.jsonl", "--archive", "news.archive", "--quiet"]).exitCode == 0)
      let call = ["events", "--archive", "news.archive", "--format", "jsonl"]
      func event(_ result: CommandRunner.Result) throws -> [String: Any] {
        #expect(result.exitCode == 0, "\(result)")
        let lines = try result.output.split(separator: "\n").map(VerbTests.object)
        return try #require(lines.first?["event"] as? [String: Any])
      }
      let first = try event(try runner.run(call + ["today.jsonl"]))
      #expect(first["size"] as? Int == 3)
      let second = try runner.run(call + ["later.jsonl"])
      #expect(try event(second)["id"] as? String == first["id"] as? String)
      #expect(try event(second)["size"] as? Int == 4)
      #expect(second.output.split(separator: "\n").count == 1)
      let groups = try runner.run(["events", "later.jsonl", "--archive", "news.archive", "--groups", "-", "--dry-run"])
      #expect(groups.output.split(separator: "\n").count == 1 && groups.output.contains(#"{"id":"a1""#), "\(groups)")
      // What is like a story whose event is known says so.
      let copied = Self.news.split(separator: "\n")[0].replacingOccurrences(of: #""a1""#, with: #""a9""#)
      try VerbTests.write(copied + "\n", "copy.jsonl", runner)
      let copy = try runner.run(["dedup", "copy.jsonl", "--archive", "news.archive", "--format", "jsonl", "--dry-run"])
      #expect(copy.output.contains(#""event":"\#(first["id"] as? String ?? "-")""#), "\(copy)")
    }
  }

  @Test func anAuditSaysWhatWasLeftOut() throws {
    try withNews { runner in
      let result = try runner.run(["events", "today.jsonl", "--audit", "10"])
      #expect(
        result.errors.contains(
          "Audit: 3 texts were compared with all others. Of 2 pairs that are alike, 2 were candidates (100.00 %)"),
        "\(result)")
    }
  }
}
