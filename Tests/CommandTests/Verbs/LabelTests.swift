import Foundation
import Newsprint
import TestSupport
import Testing

/// What the verbs say and do about the spelling of labels.
struct LabelTests {
  /// Synthetic stories, of which every third sport story and every fifth weather story is labelled in another spelling.
  private static func stories(_ count: Int, seed: UInt64) -> [Article] {
    SyntheticNews.stories(count, seed: seed).enumerated().map { index, story in
      var story = story
      if story.labels == ["sport"], index % 3 == 0 { story.labels = ["Sports"] }
      if story.labels == ["weather"], index % 40 == 3 { story.labels = ["wether"] }
      return story
    }
  }

  private static func withStories(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(VerbTests.jsonLines(stories(160, seed: 1)), "train.jsonl", runner)
      try VerbTests.write(VerbTests.jsonLines(stories(80, seed: 2)), "test.jsonl", runner)
      try body(runner)
    }
  }

  @Test func checkNamesSpellingsWithCounts() throws {
    try Self.withStories { runner in
      let table = try runner.run(["check", "train.jsonl"])
      #expect(table.output.contains("Labels that may be one in several spellings"))
      #expect(table.output.contains(/Sports +\d+ +sport +\d+ +case and plural s +joins them/), "\(table)")
      #expect(table.output.contains(/wether +4 +weather +36 +one letter +joins them/), "\(table)")
      let json = try VerbTests.object(try runner.run(["check", "train.jsonl", "--format", "json"]).output)
      let found = try #require(json["label_spellings"] as? [[String: Any]])
      #expect(found.map { $0["label"] as? String } == ["Sports", "wether"])
      #expect(found[0]["differ_by"] as? [String] == ["case", "plural s"])
      #expect(found[1]["stories"] as? Int == 4)
      #expect(found[1]["like_stories"] as? Int == 36)
      let folded = try VerbTests.object(
        try runner.run(["check", "train.jsonl", "--format", "json", "--fold-labels", "-q"]).output)
      #expect((folded["label_spellings"] as? [Any])?.isEmpty == true)
      #expect((folded["topics"] as? [[String: Any]])?.compactMap { $0["topic"] as? String } == SyntheticNews.topics)
    }
  }

  @Test func trainAndEvaluateFoldWhereAsked() throws {
    try Self.withStories { runner in
      let plain = try runner.run(["train", "train.jsonl", "-o", "six", "--effort", "fast"])
      #expect(plain.errors.contains("160 stories, 6 topics"), "\(plain)")
      #expect(plain.errors.contains("2 labels differ in spelling only from another"))
      #expect(plain.errors.contains("--fold-labels joins them"))
      let folding = try runner.run(["train", "train.jsonl", "-o", "m", "--effort", "fast", "--fold-labels"])
      #expect(folding.errors.contains("160 stories, 4 topics"), "\(folding)")
      #expect(folding.errors.contains("'wether' (4) counts as 'weather' (36): they differ by one letter."))
      let test = ["evaluate", "test.jsonl", "-m", "m", "--format", "json"]
      let hinted = try runner.run(test)
      #expect(hinted.errors.contains("the model does not know the topics Sports, wether"))
      #expect(hinted.errors.contains("they differ by case and plural s only"))
      let folded = try runner.run(test + ["--fold-labels"])
      #expect(!folded.errors.contains("does not know"), "\(folded)")
      #expect(try #require(try VerbTests.object(folded.output)["accuracy"] as? Double) > 0.9)
      #expect(try #require(try VerbTests.object(hinted.output)["accuracy"] as? Double) < 0.9)
      let updated = try runner.run(["update", "test.jsonl", "-m", "m", "-o", "n", "--fold-labels"])
      #expect(updated.exitCode == 0, "\(updated)")
      #expect(!updated.errors.contains("2 topics"))
      #expect(try runner.run(["update", "test.jsonl", "-m", "m", "-o", "n"]).errors.contains("differ in spelling"))
    }
  }

  @Test func termsOfAFoldedFolderGoWithItsTopic() throws {
    try CommandRunner.withRunner { runner in
      for (index, story) in SyntheticNews.stories(60, seed: 3).enumerated() {
        let label = story.labels == ["sport"] && index % 8 == 6 ? "SPORT" : story.labels[0]
        try VerbTests.write("\(story.headline)\n\n\(story.text)\n", "in/\(label)/\(index).txt", runner)
      }
      // Each term is in two of the stories that are made of both lists; one alone would be too rare to be learnt.
      for folder in ["sport", "SPORT"] {
        try VerbTests.write("curling\nbobsleigh\nluge\nskeleton\nbiathlon\n", "in/\(folder)/terms.txt", runner)
      }
      let result = try runner.run(["train", "in", "-o", "m", "--effort", "fast", "--fold-labels"])
      #expect(result.exitCode == 0, "\(result)")
      let tags = try runner.run(
        ["tag", "-", "-m", "m", "--format", "csv"], input: #"{"text":"curling bobsleigh luge biathlon"}"#)
      #expect(tags.output.contains(",sport,"), "\(tags)")
    }
  }

  @Test func labelsThatLookLikeListsAreSaid() throws {
    try CommandRunner.withRunner { runner in
      let lines = SyntheticNews.stories(40, seed: 4).map {
        "{\"text\":\"\($0.text)\",\"label\":\"\($0.labels[0]); news\"}\n"
      }
      try VerbTests.write(lines.joined(), "lists.jsonl", runner)
      for call in [["check", "lists.jsonl"], ["train", "lists.jsonl", "-o", "m", "--effort", "fast"]] {
        let result = try runner.run(call)
        #expect(result.exitCode == 0, "\(result)")
        #expect(
          result.errors.contains(
            "4 labels look like lists of labels: 'economy; news', 'science; news', 'sport; news', …. "
              + "If stories have several, name what separates them: --label-separator ';'."), "\(result)")
      }
      let json = try VerbTests.object(try runner.run(["check", "lists.jsonl", "--format", "json"]).output)
      let found = try #require(json["list_like_labels"] as? [[String: Any]])
      #expect(found.count == 4)
      #expect(found[0]["separator"] as? String == ";")
    }
  }
}
