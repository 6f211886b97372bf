import Foundation
import Newsprint
import TestSupport
import Testing

/// Every verb as a user calls it, on stories in files.
struct VerbTests {
  /// JSON Lines of made-up stories.
  static func jsonLines(_ stories: [Article]) throws -> String {
    try stories.map { story in
      let object: [String: Any] = [
        "id": story.id, "title": story.headline, "text": story.text, "labels": story.labels,
        "date": story.date ?? "", "extra": ["kept": true],
      ]
      let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
      return String(decoding: data, as: UTF8.self) + "\n"
    }.joined()
  }

  static func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// Calls `body` in a folder with `train.jsonl`, `test.jsonl` and the model `m`.
  static func withModel(
    _ options: [String] = ["--effort", "fast"], multiLabel: Bool = false, _ body: (CommandRunner) throws -> Void
  ) throws {
    try CommandRunner.withRunner { runner in
      let make = multiLabel ? SyntheticNews.multiLabelStories : SyntheticNews.stories
      try write(jsonLines(make(160, 31)), "train.jsonl", runner)
      try write(jsonLines(make(80, 32)), "test.jsonl", runner)
      let result = try runner.run(["train", "train.jsonl", "-o", "m"] + options)
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.output.isEmpty)
      try body(runner)
    }
  }

  static func write(_ text: String, _ name: String, _ runner: CommandRunner) throws {
    let file = runner.folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  static func read(_ name: String, _ runner: CommandRunner) throws -> Data {
    try Data(contentsOf: runner.folder.appendingPathComponent(name))
  }

  @Test func tagKeepsEveryFieldAndAddsTopics() throws {
    try Self.withModel { runner in
      let result = try runner.run(["tag", "test.jsonl", "--model", "m", "--format", "jsonl", "--threads", "2"])
      #expect(result.exitCode == 0, "\(result)")
      let input = String(decoding: try Self.read("test.jsonl", runner), as: UTF8.self).split(separator: "\n")
      let output = result.output.split(separator: "\n")
      #expect(output.count == input.count)
      var right = 0
      for (before, after) in zip(input, output) {
        #expect(after.hasPrefix(before.dropLast()))
        let object = try Self.object(after)
        let topics = try #require(object["topics"] as? [[String: Any]])
        let labels = try #require(object["labels"] as? [String])
        if topics.first?["topic"] as? String == labels.first { right += 1 }
        let probabilities = topics.compactMap { $0["probability"] as? Double }
        #expect(probabilities == probabilities.sorted(by: >))
      }
      #expect(right > 72)
      let oneThread = try runner.run(["tag", "test.jsonl", "--model", "m", "--format", "jsonl", "--threads", "1"])
      #expect(oneThread.output == result.output)
    }
  }

  @Test func tagReadsWhatThereIsAndChoosesAsAsked() throws {
    try Self.withModel { runner in
      try Self.write("Rain and snow\n\nForecasters expect a storm with wind and thunder.\n", "story.txt", runner)
      let table = try runner.run(["tag", "story.txt", "-m", "m"])
      #expect(table.output.hasPrefix("weather "), "\(table)")
      let piped = try runner.run(
        ["tag", "-", "-m", "m", "--input-format", "lines", "--format", "csv", "--top", "1"],
        input: "Striker scores late goal\nqqq zzz\n")
      let rows = piped.output.split(separator: "\n")
      #expect(rows.count == 3)
      #expect(rows[1].contains(",sport,"))
      #expect(rows[2].hasSuffix("nothing known in it"))
      let among = try runner.run(
        ["tag", "story.txt", "-m", "m", "--among", "sport,economy", "--top", "2", "--format", "jsonl"])
      let topics = try #require(try Self.object(among.output)["topics"] as? [[String: Any]])
      #expect(Set(topics.compactMap { $0["topic"] as? String }) == ["economy", "sport"])
      #expect(abs(topics.compactMap { $0["probability"] as? Double }.reduce(0, +) - 1) < 0.001)
      let unknown = try runner.run(["tag", "story.txt", "-m", "m", "--among", "sprot"])
      #expect(unknown.exitCode == 64)
      #expect(unknown.errors.contains("Did you mean 'sport'?"))
      let explained = try runner.run(["tag", "story.txt", "-m", "m", "--explain", "--format", "jsonl", "--top", "1"])
      let reasons = try #require(try Self.object(explained.output)["reasons"] as? [[String: Any]])
      #expect((reasons.first?["terms"] as? [[String: Any]])?.isEmpty == false)
    }
  }

  @Test func evaluateReportsForPeopleAndPrograms() throws {
    try Self.withModel { runner in
      let json = try Self.object(
        try runner.run(["evaluate", "test.jsonl", "--model", "m", "--format", "json"]).output)
      #expect(json["stories"] as? Int == 80)
      for key in ["accuracy", "macro_f1", "micro_f1", "ece"] {
        let value = try #require(json[key] as? Double)
        #expect((0...1).contains(value))
      }
      #expect(json["topics"] is [Any])
      #expect(json["confusion"] is [String: Any])
      let table = try runner.run(["evaluate", "test.jsonl", "--model", "m"])
      #expect(table.output.contains("macro F1"))
      #expect(table.output.contains("Confusion matrix"))
    }
  }

  @Test func severalTopicsAStoryGoAllTheWay() throws {
    try Self.withModel(multiLabel: true) { runner in
      let json = try Self.object(
        try runner.run(["evaluate", "test.jsonl", "--model", "m", "--format", "json"]).output)
      #expect(json["multi_label"] as? Bool == true)
      #expect(try #require(json["micro_f1"] as? Double) > 0.8)
    }
  }

  @Test func inspectShowsTheModel() throws {
    try Self.withModel { runner in
      let text = try runner.run(["inspect", "m"])
      #expect(text.output.contains("algorithm"))
      #expect(text.output.contains("weather"))
      let json = try Self.object(try runner.run(["inspect", "m", "--format", "json", "--topic", "sport"]).output)
      let topics = try #require(json["topics"] as? [[String: Any]])
      #expect(topics.count == 1)
      #expect((topics[0]["terms"] as? [Any])?.count == 10)
    }
  }

  @Test func tokensShowsWhatAModelSees() throws {
    let plain = try CommandRunner.run(["tokens", "-", "--ngrams", "1-2"], input: "The U.S. minister's plan")
    #expect(plain.output.contains("[the] [the u.s] [u.s] [u.s minister] [minister] [minister plan] [plan]"))
    let lines = try CommandRunner.run(
      ["tokens", "-", "--format", "jsonl", "--stem", "english", "--stop-words", "english"],
      input: #"{"text":"The talks failed"}"# + "\n")
    let tokens = try #require(try Self.object(lines.output)["tokens"] as? [[String: Any]])
    #expect(tokens.compactMap { $0["token"] as? String } == ["talk", "fail"])
    #expect(tokens.first?["start"] as? Int == 4)
  }

  @Test func updateAddsStoriesExactly() throws {
    try Self.withModel(["--algorithm", "complement", "--folds", "0", "--smoothing", "0.3"]) { runner in
      let updated = try runner.run(["update", "test.jsonl", "--model", "m", "-o", "updated"])
      #expect(updated.exitCode == 0, "\(updated)")
      let both = try Self.read("train.jsonl", runner) + Self.read("test.jsonl", runner)
      try both.write(to: runner.folder.appendingPathComponent("both.jsonl"))
      let whole = try runner.run(
        ["train", "both.jsonl", "-o", "whole", "--algorithm", "complement", "--folds", "0", "--smoothing", "0.3"])
      #expect(whole.exitCode == 0)
      let calls = ["updated", "whole"].map { ["tag", "test.jsonl", "-m", $0, "--format", "jsonl", "--top", "4"] }
      let tags = try calls.map { try runner.run($0).output }
      #expect(tags[0] == tags[1])
    }
  }

  @Test func trainingGivesTheSameBytesForAnyNumberOfThreads() throws {
    try Self.withModel { runner in
      for threads in ["1", "3"] {
        let result = try runner.run(
          ["train", "train.jsonl", "-o", "m\(threads)", "--effort", "fast", "--threads", threads])
        #expect(result.exitCode == 0)
        #expect(try Self.read("m\(threads)", runner) == Self.read("m", runner))
      }
    }
  }

  @Test func badInputIsRefusedBeforeAnythingIsOverwritten() throws {
    try Self.withModel { runner in
      let before = try Self.read("m", runner)
      try Self.write("{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\n", "bad.jsonl", runner)
      let bad = try runner.run(["train", "bad.jsonl", "-o", "m"])
      #expect(bad.exitCode == 65)
      #expect(bad.errors.contains("bad.jsonl:2:"))
      let missing = try runner.run(["train", "missing.jsonl", "-o", "m"])
      #expect(missing.exitCode == 66)
      let lines = (0..<30).map { "{\"text\":\"story \($0)\",\"label\":\"label \($0)\",\"desk\":\"\($0 % 3)\"}\n" }
      try Self.write(lines.joined(), "names.jsonl", runner)
      let names = try runner.run(["train", "names.jsonl", "-o", "m"])
      #expect(names.exitCode == 65)
      #expect(names.errors.contains("--label-field desk"))
      let folder = try runner.run(["train", "train.jsonl", "-o", "no/such/folder/m"])
      #expect(folder.exitCode == 73)
      #expect(try Self.read("m", runner) == before)
      let text = try runner.run(["tag", "test.jsonl", "-m", "train.jsonl"])
      #expect(text.exitCode == 65)
      #expect(text.errors.contains("is not a Newsprint model"))
      #expect(try runner.run(["tag", "test.jsonl", "-m", "none"]).exitCode == 66)
      try Self.write("Rain\n\nsnow\n", "weather/a.txt", runner)
      #expect(try runner.run(["train", "weather", "-o", "m"]).exitCode == 65)
    }
  }

  @Test func invalidRecordsAreLeftOutAndCountedWhenAsked() throws {
    try Self.withModel { runner in
      try Self.write("{\"text\":\"rain\"}\nnonsense\n{\"text\":\"goal\"}\n", "mixed.jsonl", runner)
      let result = try runner.run(["tag", "mixed.jsonl", "-m", "m", "--format", "jsonl", "--skip-invalid"])
      #expect(result.exitCode == 0)
      #expect(result.output.split(separator: "\n").count == 2)
      #expect(result.errors.contains("1 invalid record was left out"))
      let stopped = try runner.run(["tag", "mixed.jsonl", "-m", "m", "--format", "jsonl"])
      #expect(stopped.exitCode == 65)
    }
  }

  @Test func everyTrainingOptionIsTaken() throws {
    let calls = [
      ["--algorithm", "logistic", "--penalty", "l1", "--regularization", "5"],
      ["--algorithm", "svm", "--class-weight", "balanced", "--max-features", "60", "--quantize"],
      ["--algorithm", "nb-logistic", "--min-df", "2", "--max-df", "0.9", "--ngrams", "1"],
      ["--algorithm", "bernoulli", "--stem", "english", "--stop-words", "english"],
      ["--analyzer", "char-wb", "--char-ngrams", "3-4", "--norm", "l1", "--no-sublinear"],
      ["--hashing", "14", "--headline-weight", "2.5", "--fold-diacritics", "--seed", "9"],
      ["--multi-label", "yes", "--folds", "2"],
    ]
    try Self.withModel { runner in
      for call in calls {
        let result = try runner.run(["train", "train.jsonl", "-o", "o", "--effort", "fast"] + call)
        #expect(result.exitCode == 0, "\(call): \(result)")
        let evaluation = try Self.object(
          try runner.run(["evaluate", "test.jsonl", "-m", "o", "--format", "json"]).output)
        #expect(try #require(evaluation["micro_f1"] as? Double) > 0.8, "\(call)")
      }
    }
  }

  @Test func storiesLikeThoseOfTrainingAreLeftOutWhereTheModelCanTell() throws {
    try Self.withModel(["--effort", "fast", "--keep-sketches"]) { runner in
      let copies = try Self.object(
        runner.run(["evaluate", "train.jsonl", "-m", "m", "--format", "json"]).output)
      #expect((copies["unseen"] as? [String: Any])?["stories"] as? Int == 0)
      let result = try runner.run(["evaluate", "test.jsonl", "-m", "m", "--format", "json"])
      let unseen = try #require(try Self.object(result.output)["unseen"] as? [String: Any])
      #expect(unseen["stories"] as? Int == 80)
      #expect((unseen["accuracy"] as? Double ?? 0) > 0.9)
      let table = try runner.run(["evaluate", "test.jsonl", "-m", "m"])
      #expect(table.output.contains("\nwithout near-duplicate in training: 80 stories, accuracy "))
    }
    try Self.withModel { runner in
      let result = try runner.run(["evaluate", "test.jsonl", "-m", "m", "--format", "json"])
      #expect(try Self.object(result.output)["unseen"] == nil)
    }
  }
}
