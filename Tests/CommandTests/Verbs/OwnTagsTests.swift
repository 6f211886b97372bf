import Foundation
import Newsprint
import TestSupport
import Testing

/// Topics that a model gave are not taken for labels of people.
struct OwnTagsTests {
  @Test func trainRefusesToLearnFromItsOwnTags() throws {
    try VerbTests.withModel { runner in
      let plain = SyntheticNews.stories(20, seed: 3).map { "{\"title\":\"\($0.headline)\",\"text\":\"\($0.text)\"}\n" }
      try VerbTests.write(plain.joined(), "plain.jsonl", runner)
      for format in ["jsonl", "csv"] {
        let name = "tagged.\(format)"
        #expect(try runner.run(["tag", "plain.jsonl", "-m", "m", "--format", format, "-o", name]).exitCode == 0)
        for call in [["train", name, "-o", "own"], ["evaluate", name, "-m", "m"], ["update", name, "-m", "m"]] {
          let result = try runner.run(call)
          #expect(result.exitCode == 65, "\(result)")
          #expect(
            result.errors.hasPrefix(
              "Error: \(name):1: 'topics' holds topics that 'newsprint tag' gave, and no labels of people"), "\(result)"
          )
        }
      }
      let checked = try runner.run(["check", "tagged.csv", "--format", "json"])
      #expect((try VerbTests.object(checked.output)["unlabelled"] as? [Any])?.count == 20, "\(checked)")
      // Where a person names the column, it is taken.
      let named = try runner.run(
        ["train", "tagged.csv", "-o", "own", "--label-field", "topics", "--effort", "fast"])
      #expect(named.exitCode == 0, "\(named)")
    }
  }

  @Test func labelsBesideTagsAreTaken() throws {
    try VerbTests.withModel { runner in
      #expect(
        try runner.run(["tag", "train.jsonl", "-m", "m", "--format", "jsonl", "-o", "tagged.jsonl"]).exitCode == 0)
      #expect(try runner.run(["train", "tagged.jsonl", "-o", "again", "--effort", "fast"]).exitCode == 0)
      let tags = try ["m", "again"].map { try runner.run(["tag", "test.jsonl", "-m", $0, "--format", "csv"]).output }
      #expect(tags[0] == tags[1])
    }
  }
}
