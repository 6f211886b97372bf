import Foundation
import Newsprint
import TestSupport
import Testing

struct AdaptTests {
  /// Calls `body` where a model `m` and an archive `archive.jsonl` of other words lie.
  private static func withArchive(_ count: Int = 300, _ body: (CommandRunner) throws -> Void) throws {
    try VerbTests.withModel { runner in
      let stories = SyntheticArchive.stories(
        count, seed: 61, balance: [("economy", 0.5), ("science", 0.2), ("sport", 0.3)], known: 0.1)
      try VerbTests.write(VerbTests.jsonLines(stories), "archive.jsonl", runner)
      try body(runner)
    }
  }

  @Test func itWritesAModelAndSaysWhatChanged() throws {
    try Self.withArchive { runner in
      let result = try runner.run(["adapt", "archive.jsonl", "--model", "m", "--output", "ours"])
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.output.isEmpty)
      for part in ["Learnt from 300 of 300 stories", "words gained", "another first topic", "Wrote ours ("] {
        #expect(result.errors.contains(part), "\(part) is not in \(result.errors)")
      }
      let tags = try runner.run(["tag", "archive.jsonl", "-m", "ours", "--format", "csv"])
      #expect(tags.exitCode == 0)
      #expect(try runner.run(["adapt", "archive.jsonl", "-m", "m", "-o", "quiet", "--quiet"]).errors.isEmpty)
      #expect(try VerbTests.read("quiet", runner) == VerbTests.read("ours", runner))
    }
  }

  @Test func theOrderOfInputsDoesNotMatter() throws {
    try Self.withArchive { runner in
      let lines = String(decoding: try VerbTests.read("archive.jsonl", runner), as: UTF8.self).split(separator: "\n")
      try VerbTests.write(lines.prefix(100).joined(separator: "\n") + "\n", "first.jsonl", runner)
      try VerbTests.write(lines.dropFirst(100).reversed().joined(separator: "\n") + "\n", "second.jsonl", runner)
      for (inputs, output) in [(["archive.jsonl"], "a"), (["second.jsonl", "first.jsonl"], "b")] {
        #expect(try runner.run(["adapt"] + inputs + ["-m", "m", "-o", output, "--threads", "2"]).exitCode == 0)
      }
      #expect(try VerbTests.read("a", runner) == VerbTests.read("b", runner))
    }
  }

  @Test func aFewStoriesMakeAWarningAndTooFewAnError() throws {
    try Self.withArchive(60) { runner in
      let few = try runner.run(["adapt", "archive.jsonl", "--model", "m", "--output", "ours"])
      #expect(few.exitCode == 0)
      #expect(few.errors.contains("Warning: 60 stories teach little; give 200 or more."))
    }
    try Self.withArchive(7) { runner in
      let result = try runner.run(["adapt", "archive.jsonl", "--model", "m", "--output", "ours"])
      #expect(result.exitCode == 65)
      #expect(result.errors.contains("Only 7 of 7 stories can be learnt from"))
      #expect(!FileManager.default.fileExists(atPath: runner.folder.appendingPathComponent("ours").path))
    }
  }

  @Test func itsInputIsNotOverwritten() throws {
    try Self.withArchive { runner in
      let before = try VerbTests.read("archive.jsonl", runner)
      let result = try runner.run(["adapt", "archive.jsonl", "--model", "m", "--output", "archive.jsonl"])
      #expect(result.exitCode == 64)
      #expect(try VerbTests.read("archive.jsonl", runner) == before)
      // A model may take the place of the one that it was made from.
      #expect(try runner.run(["adapt", "archive.jsonl", "--model", "m", "--output", "m"]).exitCode == 0)
    }
  }
}
