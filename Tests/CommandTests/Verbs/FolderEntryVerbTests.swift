import Foundation
import Testing

/// One bad entry of a folder does not keep a verb from the others.
struct FolderEntryVerbTests {
  @Test(arguments: [["tag"], ["dedup"], ["tokens"]]) func theRestIsDoneAndTheRunFails(verb: [String]) throws {
    try CommandRunner.withRunner { runner in
      let folder = runner.folder.appendingPathComponent("news")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let line = #"{"id":"one","text":"The midfielder scored twice in the second half of the cup final."}"#
      try Data("\(line)\n".utf8).write(to: folder.appendingPathComponent("day.jsonl"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("gone.jsonl").path, withDestinationPath: "nowhere")
      let failed = try runner.run(verb + ["news", "--format", "jsonl"])
      #expect(failed.exitCode == 65, "\(failed)")
      #expect(failed.errors.contains("news/gone.jsonl"), "\(failed)")
      #expect(failed.output.contains(#""id":"one""#), "\(failed)")
      let skipped = try runner.run(verb + ["news", "--format", "jsonl", "--skip-invalid"])
      #expect(skipped.exitCode == 0, "\(skipped)")
      #expect(skipped.errors.contains("news/gone.jsonl"), "\(skipped)")
      #expect(skipped.output == failed.output)
    }
  }
}
