import Foundation
import Newsprint
import TestSupport
import Testing

/// `newsprint check`, and what `train`, `evaluate` and `inspect` say of precision and giveaways.
struct CheckTests {
  /// Stories with a copy, one of them under another topic, a wrong label, and an agency in all of sport.
  static let stories: [Article] = {
    var stories = SyntheticNews.stories(160, seed: 81)
    for index in stories.indices where stories[index].labels == ["sport"] {
      stories[index].text += " the coach told reuters"
    }
    stories[9].labels = ["weather"]
    var copy = stories[3]
    copy.id = "copy"
    stories.append(copy)
    var conflict = stories[4]
    conflict.id = "conflict"
    conflict.labels = ["sport"]
    stories.append(conflict)
    stories.append(Article(id: "rare", text: "a bishop prayed in the cathedral", labels: ["religion"]))
    return stories
  }()

  static func withStories(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(VerbTests.jsonLines(stories), "stories.jsonl", runner)
      try body(runner)
    }
  }

  @Test func checkListsWhatIsWrong() throws {
    try Self.withStories { runner in
      let result = try runner.run(["check", "stories.jsonl", "--top", "5"])
      #expect(result.exitCode == 0, "\(result)")
      for text in [
        "163 stories, 5 topics", "Topics of few stories", "religion", "Copies: 2 stories repeat another", "story-3",
        "The same story under different topics: 1", "Doubtful labels", "story-9", "reuters", "names a source",
      ] {
        #expect(result.output.contains(text), "\(text): \(result)")
      }
      let short = try runner.run(["check", "stories.jsonl", "--top", "0"])
      #expect(!short.output.contains("story-9"))
    }
  }

  @Test func checkTellsProgramsEverything() throws {
    try Self.withStories { runner in
      let result = try runner.run(["check", "stories.jsonl", "--format", "json", "--threads", "2"])
      let object = try VerbTests.object(result.output)
      #expect(object["stories"] as? Int == 163)
      #expect((object["small_topics"] as? [[String: Any]])?.first?["topic"] as? String == "religion")
      let doubts = try #require(object["doubtful_labels"] as? [[String: Any]])
      let doubt = try #require(doubts.first { $0["id"] as? String == "story-9" })
      #expect(doubt["label"] as? String == "weather")
      #expect(doubt["suggested"] as? String == "science")
      #expect(try #require(doubt["suggested_probability"] as? Double) > 0.5)
      let conflicts = try #require(object["label_conflicts"] as? [[String: Any]])
      #expect(conflicts.map { $0["b"] as? String } == ["conflict"])
      #expect(conflicts.map { $0["b_labels"] as? [String] } == [["sport"]])
      let giveaways = try #require(object["giveaways"] as? [[String: Any]])
      #expect(giveaways.contains { $0["term"] as? String == "reuters" && $0["topic"] as? String == "sport" })
      for key in ["empty", "unlabelled", "copies", "repeated_lines", "topics"] {
        #expect(object[key] is [Any], "\(key)")
      }
      let once = try runner.run(["check", "stories.jsonl", "--format", "json", "--threads", "1"])
      #expect(once.output == result.output)
    }
  }

  @Test func checkSaysWhereThereIsNothing() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write("", "none.jsonl", runner)
      #expect(try runner.run(["check", "none.jsonl"]).exitCode == 65)
      #expect(try runner.run(["check", "missing.jsonl"]).exitCode == 66)
    }
  }

  @Test func inspectWarnsOfGiveaways() throws {
    try Self.withStories { runner in
      #expect(try runner.run(["train", "stories.jsonl", "-o", "m", "--effort", "fast"]).exitCode == 0)
      let sport = try runner.run(["inspect", "m", "--topic", "sport"])
      #expect(sport.errors.contains("reuters"), "\(sport)")
      let economy = try runner.run(["inspect", "m", "--topic", "economy"])
      #expect(economy.errors.isEmpty, "\(economy)")
      let json = try VerbTests.object(try runner.run(["inspect", "m", "--topic", "sport", "--format", "json"]).output)
      let topics = try #require(json["topics"] as? [[String: Any]])
      #expect((topics[0]["giveaways"] as? [String])?.contains("reuters") == true)
    }
  }

  @Test func precisionIsMeasuredAndKept() throws {
    try VerbTests.withModel(["--effort", "fast", "--precision", "0.9"]) { runner in
      let table = try runner.run(["evaluate", "test.jsonl", "-m", "m", "--precision", "0.95"])
      #expect(table.output.contains("Precision 0.95: the least probability"), "\(table)")
      #expect(table.output.contains("trained for a precision of 0.9"))
      #expect(table.output.contains("all topics"))
      let json = try VerbTests.object(
        try runner.run(["evaluate", "test.jsonl", "-m", "m", "--precision", "0.95", "--format", "json"]).output)
      let found = try #require(json["precision_thresholds"] as? [String: Any])
      #expect(found["target"] as? Double == 0.95)
      let topics = try #require(found["topics"] as? [[String: Any]])
      #expect(topics.count == 4)
      for topic in topics where !(topic["minimum_probability"] is NSNull) {
        #expect(try #require(topic["precision"] as? Double) >= 0.95)
        #expect(try #require(topic["precision_lower"] as? Double) < 1)
      }
      #expect(json["model_precision"] is [String: Any])
      let inspected = try runner.run(["inspect", "m"], environment: ["COLUMNS": "1000"])
      #expect(inspected.output.contains("given from"))
      let refused = try runner.run(["train", "train.jsonl", "-o", "n", "--precision", "0.9", "--folds", "0"])
      #expect(refused.exitCode == 64)
      #expect(try runner.run(["train", "train.jsonl", "-o", "n", "--precision", "1.5"]).exitCode == 64)
    }
  }
}
