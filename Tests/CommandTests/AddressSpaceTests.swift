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

  /// OpenBLAS would end the process at some of these limits, at which ones depends on the size of the command.
  @Test(arguments: [64, 80, 96, 128, 192, 256]) func whatReadsNoStoriesRuns(megabytes: Int) throws {
    try CommandRunner.withRunner { runner in
      let line = "ulimit -v \(megabytes * 1024); exec \"$0\" --version"
      guard let result = try runner.run(tool: "sh", ["-c", line, runner.binary.path]) else { return }
      #expect(result.exitCode == 0)
      #expect(result.output.contains("\nBLAS: not opened, for want of address space"))
    }
  }
}
