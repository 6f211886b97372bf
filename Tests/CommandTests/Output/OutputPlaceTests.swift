import Foundation
import Testing

/// An output that is an input is refused before anything is written.
struct OutputPlaceTests {
  private static let stories = """
    {"id":"a","title":"Cup","text":"The midfielder scored twice in the second half of the match.","label":"sport"}
    {"id":"b","title":"Cup","text":"The midfielder scored twice in the second half of the match.","label":"sport"}

    """

  private func expectRefusal(of arguments: [String], naming name: String) throws {
    try CommandRunner.withRunner { runner in
      let input = runner.folder.appendingPathComponent("in.jsonl")
      let folder = runner.folder.appendingPathComponent("folder")
      let files = FileManager.default
      try Data(Self.stories.utf8).write(to: input)
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(Self.stories.utf8).write(to: folder.appendingPathComponent("day.jsonl"))
      try files.createSymbolicLink(
        at: runner.folder.appendingPathComponent("soft.jsonl"), withDestinationURL: input)
      try files.linkItem(at: input, to: runner.folder.appendingPathComponent("hard.jsonl"))
      let result = try runner.run(arguments)
      #expect(result.exitCode == 64, "\(arguments): \(result)")
      #expect(result.errors.contains("'\(name)'"), "\(arguments): \(result)")
      #expect(try Data(contentsOf: input) == Data(Self.stories.utf8))
      #expect(try Data(contentsOf: folder.appendingPathComponent("day.jsonl")) == Data(Self.stories.utf8))
      #expect(try files.contentsOfDirectory(atPath: runner.folder.path).count == 4)
    }
  }

  @Test(arguments: ["in.jsonl", "./in.jsonl", "folder/../in.jsonl", "soft.jsonl", "hard.jsonl"])
  func everyNameOfAnInputIsRefused(output: String) throws {
    for option in ["-o", "--unique", "--pairs", "--groups"] {
      try expectRefusal(of: ["dedup", "in.jsonl", option, output], naming: "in.jsonl")
    }
    try expectRefusal(of: ["tag", "in.jsonl", "-o", output], naming: "in.jsonl")
    try expectRefusal(of: ["train", "in.jsonl", "-o", output], naming: "in.jsonl")
    try expectRefusal(of: ["dedup", "in.jsonl", "--diff", "a", "b", "-o", output], naming: "in.jsonl")
  }

  @Test func referencesModelsAndFilesOfFoldersAreRefused() throws {
    try expectRefusal(
      of: ["dedup", "folder", "--against", "soft.jsonl", "--pairs", "in.jsonl"], naming: "soft.jsonl")
    try expectRefusal(of: ["dedup", "folder", "--unique", "folder/day.jsonl"], naming: "folder/day.jsonl")
    try expectRefusal(of: ["tag", "folder", "--format", "jsonl", "-o", "folder/day.jsonl"], naming: "folder/day.jsonl")
    try expectRefusal(
      of: ["train", "folder", "--unlabelled", "in.jsonl", "-o", "hard.jsonl"], naming: "in.jsonl")
  }

  @Test(arguments: [("u.jsonl", "./u.jsonl"), ("folder/u.jsonl", "folder/../folder/u.jsonl")])
  func outputsThatAreOneFileAreRefused(first: String, second: String) throws {
    try expectRefusal(of: ["dedup", "in.jsonl", "--unique", first, "--pairs", second], naming: first)
  }

  @Test func otherFilesAndDevicesAreWrittenTo() throws {
    try CommandRunner.withRunner { runner in
      try Data(Self.stories.utf8).write(to: runner.folder.appendingPathComponent("in.jsonl"))
      for _ in 0..<2 {
        let result = try runner.run(["dedup", "in.jsonl", "--unique", "u.jsonl", "--pairs", "/dev/null"])
        #expect(result.exitCode == 0, "\(result)")
      }
      #expect(try runner.run(["tag", "-", "-o", "u.jsonl"], input: Self.stories).exitCode == 0)
    }
  }
}
