import Foundation
import Testing

/// Input that is small on the disk and large in memory, or deep, or one line without end: a message and the exit code of bad
/// data, in memory that has a bound.
struct BombTests {
  /// Verbs that read stories, each in another way.
  private static let verbs = [
    ["tag", "--model", "base.newsprint", "--format", "jsonl"], ["tokens"], ["dedup", "--memory", "64M"], ["check"],
    ["train", "--output", "new.newsprint", "--effort", "fast"], ["evaluate", "--model", "base.newsprint"],
  ]
  /// A line of `sh` in which the command has 1.5 GB of address space, which is far less than what the bombs hold.
  private static let bounded = "ulimit -v 1500000; exec \"$0\" \"$@\" --threads 2"

  private func expectRefusal(_ result: CommandRunner.Result, _ arguments: [String], saying text: String) {
    #expect(result.exitCode == 65, "\(arguments): \(result)")
    #expect(result.errors.hasPrefix("Error: ") && result.errors.contains(text), "\(arguments): \(result)")
  }

  /// Writes a record of 1.3 GB, and a story behind it, as a few kilobytes of compressed data.
  private func writeBomb(_ name: String, with tool: String, _ runner: CommandRunner) throws -> Bool {
    let line = """
      command -v \(tool) >tool || exit 9
      head -c 16777216 /dev/zero | tr '\\0' a | \(tool) -c >part
      { printf '{"label":"a","text":"' | \(tool) -c
        i=0; while [ $i -lt 80 ]; do cat part; i=$((i + 1)); done
        printf '"}\\n{"id":"behind","label":"a","text":"the striker scored"}\\n' | \(tool) -c; } >\(name)
      """
    return try runner.run(shell: line).exitCode == 0
  }

  @Test(arguments: ["gzip", "zstd"]) func aRecordThatNoMemoryHoldsIsRefused(_ tool: String) throws {
    try TortureCampaign.withStories { runner in
      guard try writeBomb("bomb.jsonl", with: tool, runner) else {
        #expect(tool == "zstd", "There is no gzip")
        return
      }
      for verb in Self.verbs {
        let result = try runner.run(shell: Self.bounded, verb + ["bomb.jsonl"])
        expectRefusal(result, verb, saying: "bomb.jsonl:1: the record is longer than")
      }
      let skipping = try runner.run(shell: Self.bounded, Self.verbs[0] + ["bomb.jsonl", "--skip-invalid"])
      #expect(skipping.exitCode == 0, "\(skipping)")
      #expect(skipping.output.contains(#""id":"behind""#) && skipping.output.split(separator: "\n").count == 1)
    }
  }

  /// Two gigabytes that never end a line, down a pipe.
  @Test func aLineOfTwoGigabytesIsRefusedAsSoonAsItIsTooLong() throws {
    try TortureCampaign.withStories { runner in
      for verb in Self.verbs {
        let line =
          #"{ printf '{"text":"'; head -c 2147483648 /dev/zero | tr '\0' a; printf '"}\n'; } 2>pipe | "#
          + "{ \(Self.bounded); }"
        expectRefusal(
          try runner.run(shell: line, verb + ["-"]), verb, saying: "-:1: the record is longer than")
      }
    }
  }

  @Test func aHundredThousandNestedArraysAreNoStory() throws {
    try TortureCampaign.withStories { runner in
      let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
      try VerbTests.write("{\"label\":\"a\",\"text\":\(deep)}\n", "deep.jsonl", runner)
      try VerbTests.write("{\"label\":\"a\",\"text\":\"a text\",\"other\":\(deep)}\n", "beside.jsonl", runner)
      for verb in Self.verbs {
        expectRefusal(
          try runner.run(shell: Self.bounded, verb + ["deep.jsonl"]), verb, saying: "deep.jsonl:1: ")
        let beside = try runner.run(shell: Self.bounded, verb + ["beside.jsonl"])
        #expect([0, 65].contains(beside.exitCode), "\(verb): \(beside)")
      }
    }
  }

  /// The table of stories alone takes 48 bytes for each.
  @Test func moreStoriesThanTheMemoryCanListAreRefused() throws {
    try CommandRunner.withRunner { runner in
      let line =
        #"yes '{"text":"a b"}' | head -n 100000 | gzip -c >part; for i in 1 2 3 4 5 6 7 8; do cat part; done >many"#
      try #require(try runner.run(shell: line).exitCode == 0)
      let verb = ["dedup", "--memory", "32M", "many"]
      expectRefusal(try runner.run(shell: Self.bounded, verb), verb, saying: "stories are too many for")
    }
  }
}
