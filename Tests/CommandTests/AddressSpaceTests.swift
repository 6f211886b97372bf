import Foundation
import Testing

/// A limit on address space ends in a message, not in a signal.
struct AddressSpaceTests {
  @Test(arguments: [
    ["tag", "a.jsonl"], ["dedup", "a.jsonl"], ["train", "a.jsonl", "-o", "m"], ["check", "a.jsonl"],
    ["evaluate", "a.jsonl", "--model", "m"], ["tokens", "a.jsonl"], ["update", "a.jsonl", "--model", "m", "-o", "m"],
    ["adapt", "a.jsonl", "--model", "m", "-o", "n"],
  ])
  func aVerbThatHasTooLittleSaysSo(_ call: [String]) throws {
    try CommandRunner.withRunner { runner in
      let line = "ulimit -v 65536; exec \"$0\" \"$@\""
      guard let result = try runner.run(tool: "sh", ["-c", line, runner.binary.path] + call) else { return }
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("64 MB of address space (ulimit -v)"))
      #expect(result.output.isEmpty)
    }
  }

  @Test func whatReadsNoStoriesRuns() throws {
    try CommandRunner.withRunner { runner in
      let line = "ulimit -v 65536; exec \"$0\" --version"
      guard let result = try runner.run(tool: "sh", ["-c", line, runner.binary.path]) else { return }
      #expect(result.exitCode == 0)
    }
  }
}
