import Foundation
import Newsprint
import TestSupport
import Testing

/// `newsprint stage`: stages on files, and `scripts/stages`, which has nothing between them but `sort`.
struct StageVerbTests {
  private func withStories<T>(_ body: (CommandRunner) throws -> T) throws -> T {
    try CommandRunner.withRunner { runner in
      var lines = ""
      for story in PlantedStories.stories(PlantedStories.Mix(originals: 30, cluster: 8, template: 6), seed: 21) {
        // Backslashes and tabs must come through.
        let text = story.text.replacingOccurrences(of: ".", with: #".\t\\ \"end\""#)
        lines +=
          #"{"id":"\#(story.id)\\","title":"\#(story.headline)","text":"\#(text)","date":"\#(story.date ?? "")"}"#
          + "\n"
      }
      try Data(lines.utf8).write(to: runner.folder.appendingPathComponent("stories.jsonl"))
      return try body(runner)
    }
  }

  @Test func filesAndSortFindWhatDedupFinds() throws {
    try withStories { runner in
      let options = ["--threshold", "0.7", "--window", "200h"]
      let whole = try runner.run(["dedup", "stories.jsonl", "--pairs", "pairs", "--groups", "groups"] + options)
      #expect(whole.exitCode == 0, "\(whole)")
      let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../scripts/stages")
        .standardizedFileURL.path
      let environment = "NEWSPRINT=\(runner.binary.path)"
      guard
        let staged = try runner.run(
          tool: "env",
          [environment, "SHUFFLED=sort -R", "sh", script] + options + ["--", "3", "made", "stories.jsonl"])
      else { return }
      #expect(staged.exitCode == 0, "\(staged)")
      #expect(staged.errors.contains("bytes a line-form story"), "\(staged)")
      for name in ["pairs", "groups"] {
        let wanted = try Data(contentsOf: runner.folder.appendingPathComponent(name))
        let made = try Data(contentsOf: runner.folder.appendingPathComponent("made/\(name).jsonl"))
        #expect(wanted.count > 1000 && made == wanted, "\(String(decoding: made, as: UTF8.self))")
      }
    }
  }

  @Test func linesAndBytesAreTheSameRecords() throws {
    try withStories { runner in
      let lines = try runner.run(["stage", "stories", "stories.jsonl", "--first", "255"])
      #expect(lines.output.hasPrefix("STRY1\t00000000000000ff\ts0\\\\\t"), "\(lines)")
      let bytes = try runner.run(["stage", "stories", "stories.jsonl", "--first", "255", "--form", "bytes", "-o", "b"])
      #expect(bytes.exitCode == 0, "\(bytes)")
      let of = try ["-", "b"].map { try runner.run(["stage", "titles", $0], input: $0 == "-" ? lines.output : "") }
      #expect(of[0].exitCode == 0 && of[0].output.contains("HEAD1\t") && of[0].output == of[1].output, "\(of)")
      let only = try runner.run(["stage", "titles", "b", "--only", "TITL"])
      #expect(!only.output.contains("HEAD"), "\(only)")
    }
  }

  @Test func mistakesSayWhatIsWanted() throws {
    let unknown = try CommandRunner.run(["stage", "fly"])
    #expect(unknown.exitCode == 64 && unknown.errors.contains("There is no stage 'fly'"), "\(unknown)")
    let missing = try CommandRunner.run(["stage", "probe"], input: "COPY1\t0000000000000001\n")
    #expect(missing.exitCode == 65 && missing.errors.contains("needs records of kind 'FLTR'"), "\(missing)")
    let broken = try CommandRunner.run(["stage", "tie"], input: "TIES1\t04\txyz\t0000000000000001\n")
    #expect(broken.exitCode == 65 && broken.errors.contains("Line 1 holds no record"), "\(broken)")
    let kind = try CommandRunner.run(["stage", "tie", "--only", "NONE"])
    #expect(kind.exitCode == 65 && kind.errors.contains("no records of kind 'NONE'"), "\(kind)")
  }
}
