import Foundation
import Newsprint
import TestSupport
import Testing

/// Which topics `tag` gives, how they are named to it, and that `evaluate` counts the same.
struct TopicChoiceTests {
  /// Stories that stand between two topics, and some of a single one.
  private static let mixed = (0..<60).map { number -> String in
    let parts = [
      "striker match goal coach league cup", "shares bank profit inflation market investors",
      "rain storm snow wind flood thunder", "telescope genome orbit laboratory particles fossil",
    ]
    let text = parts[number % 4] + " and " + parts[(number / 4 + number) % 4] + " on day \(number)"
    return #"{"id":"\#(number)","text":"\#(text)","label":"\#(SyntheticNews.topics[number % 4])"}"# + "\n"
  }.joined()

  @Test func aStoryOfAModelWithOneTopicAStoryGetsOne() throws {
    for multiLabel in ["no", "auto"] {
      try VerbTests.withModel(["--effort", "fast", "--multi-label", multiLabel], multiLabel: multiLabel == "no") {
        runner in
        try VerbTests.write(Self.mixed, "mixed.jsonl", runner)
        for call in [["--explain"], ["--among", "sport,economy,weather"]] {
          let result = try runner.run(["tag", "mixed.jsonl", "-m", "m", "--format", "jsonl"] + call)
          for line in result.output.split(separator: "\n") {
            #expect((try VerbTests.object(line)["topics"] as? [Any])?.count == 1, "\(line)")
          }
        }
        let asked = try runner.run(["tag", "mixed.jsonl", "-m", "m", "--format", "jsonl", "--top", "3"])
        for line in asked.output.split(separator: "\n") {
          #expect((try VerbTests.object(line)["topics"] as? [Any])?.count == 3)
        }
      }
    }
  }

  @Test(arguments: [["--multi-label", "no"], ["--multi-label", "yes"], ["--precision", "0.9"]])
  func evaluateCountsWhatTagGives(_ options: [String]) throws {
    try VerbTests.withModel(["--effort", "fast"] + options, multiLabel: options[0] == "--multi-label") { runner in
      try VerbTests.write(
        Self.mixed + #"{"id":"none","text":"qqq zzz","label":"sport"}"# + "\n", "mixed.jsonl", runner)
      let tagged = try runner.run(["tag", "mixed.jsonl", "-m", "m", "--format", "jsonl"])
      var (right, answered) = (0, 0)
      var counts: [String: Int] = [:]
      for line in tagged.output.split(separator: "\n") {
        let object = try VerbTests.object(line)
        let topics = try #require(object["topics"] as? [[String: Any]]).compactMap { $0["topic"] as? String }
        if !topics.isEmpty { answered += 1 }
        if topics == [object["label"] as? String ?? ""] { right += 1 }
        for topic in topics { counts[topic, default: 0] += 1 }
      }
      let json = try VerbTests.object(
        try runner.run(["evaluate", "mixed.jsonl", "-m", "m", "--format", "json"]).output)
      #expect(json["answered"] as? Int == answered)
      #expect(answered < 61)
      #expect(abs(try #require(json["answered_accuracy"] as? Double) - Double(right) / Double(answered)) < 1e-6)
      // The stories that are left alone count by what they would have been given.
      let accuracy = try #require(json["accuracy"] as? Double)
      #expect(accuracy * 61 > Double(right) - 1e-3 && accuracy * 61 < Double(right + 61 - answered) + 1e-3)
      var more = 0
      for topic in try #require(json["topics"] as? [[String: Any]]) {
        let difference = try #require(topic["tagged"] as? Int) - counts[topic["topic"] as? String ?? "", default: 0]
        #expect(difference >= 0)
        more += difference
      }
      if options[0] != "--multi-label" || options[1] == "no" { #expect(more == 61 - answered) }
    }
  }

  @Test func topicsOfAnyNameCanBeChosenAmong() throws {
    let names = ["arts, culture", "a\u{7}b", "say \"x\"", "[x", "plain"]
    try CommandRunner.withRunner { runner in
      let stories = SyntheticNews.stories(100, seed: 5).enumerated().map { index, story in
        var story = story
        story.text += " word\(index % 5) word\(index % 5)"
        story.labels = [names[index % 5]]
        return story
      }
      try VerbTests.write(VerbTests.jsonLines(stories), "train.jsonl", runner)
      #expect(try runner.run(["train", "train.jsonl", "-o", "m", "--effort", "fast"]).exitCode == 0)
      func chosen(_ options: [String]) throws -> [String] {
        let call = ["tag", "-", "-m", "m", "--format", "jsonl", "--top", "5"] + options
        let result = try runner.run(call, input: #"{"text":"word0 word1 word2 word3 match"}"#)
        #expect(result.exitCode == 0, "\(options): \(result)")
        return try #require(try VerbTests.object(result.output)["topics"] as? [[String: Any]]).compactMap {
          $0["topic"] as? String
        }.sorted()
      }
      #expect(try chosen(["--among", "arts, culture"]) == ["arts, culture"])
      #expect(try chosen(["--among", "arts, culture", "--among", "plain"]) == ["arts, culture", "plain"])
      #expect(try chosen(["--among", #""arts, culture",plain"#]) == ["arts, culture", "plain"])
      #expect(try chosen(["--among", #"plain , "a\u0007b""#]) == ["a\u{7}b", "plain"])
      #expect(try chosen(["--among", #"["say \"x\"","[x"]"#]) == ["[x", "say \"x\""])
      #expect(try chosen(["--among", "[x,plain"]) == ["[x", "plain"])
      for bad in [#""arts"#, #""a" b"#, "", ",", #""\q""#, "arts, music"] {
        let result = try runner.run(["tag", "-", "-m", "m", "--among", bad], input: "x")
        #expect(result.exitCode == 64, "\(bad): \(result)")
      }
    }
  }
}
