import Foundation
import Newsprint
import TestSupport
import Testing

/// What the tests in this folder share: they take from the command what it needs while it works.
///
/// Each does so a few times in an ordinary run; `make torture`, which sets `NEWSPRINT_TORTURE=N`, about N times.
enum TortureCampaign {
  private static let asked = ProcessInfo.processInfo.environment["NEWSPRINT_TORTURE"].flatMap { Int($0) }

  /// How often each of the verbs that write is killed.
  static let killsOfAVerb = asked.map { max(1, $0 / 4) } ?? 20

  /// Another campaign for another seed.
  static let seed = ProcessInfo.processInfo.environment["NEWSPRINT_TORTURE_SEED"].flatMap { UInt64($0) } ?? 12

  /// Calls `body` with a runner in whose folder are stories, `news.jsonl` and `more.jsonl`, with a copy of every fifth, and
  /// a model of them that can be updated, `base.newsprint`.
  static func withStories(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      let news = SyntheticNews.stories(600, seed: seed)
      let copies = stride(from: 0, to: news.count, by: 5).map { index in
        var copy = news[index]
        copy.id += "-copy"
        return copy
      }
      try VerbTests.write(VerbTests.jsonLines(news + copies), "news.jsonl", runner)
      try VerbTests.write(VerbTests.jsonLines(SyntheticNews.stories(200, seed: seed + 1)), "more.jsonl", runner)
      let trained = try runner.run(["train", "news.jsonl", "--output", "base.newsprint"] + fast)
      try #require(trained.exitCode == 0, "\(trained)")
      try body(runner)
    }
  }

  /// Settings of `train` for a model that is made at once and can be updated.
  static let fast = ["--algorithm", "multinomial", "--effort", "fast"]

  /// Whether a tool with these arguments does nothing and succeeds: what the machine allows.
  static func canRun(_ tool: String, _ arguments: [String]) -> Bool {
    let result = try? CommandRunner.withRunner { try $0.run(tool: tool, arguments) }
    return result.flatMap { $0 }?.exitCode == 0
  }
}

extension CommandRunner {
  /// Runs a line of `sh` in which `"$0"` is the command and `"$@"` are the arguments.
  func run(shell line: String, _ arguments: [String] = []) throws -> Result {
    try #require(try run(tool: "sh", ["-c", line, binary.path] + arguments))
  }
}
