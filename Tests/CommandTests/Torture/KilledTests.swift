import Foundation
import TestSupport
import Testing

/// A verb that is killed while it works leaves the old output or the new one, never a piece.
struct KilledTests {
  /// A verb and what it writes to `place/out`.
  struct Writer: CustomTestStringConvertible, Sendable {
    let verb: String
    let arguments: [String]
    /// The file that the output replaces; nil: one of words.
    var former: String?

    var testDescription: String { verb }
  }

  static let writers = [
    Writer(verb: "train", arguments: ["train", "news.jsonl", "--output", "place/out"] + TortureCampaign.fast),
    Writer(verb: "update", arguments: ["update", "more.jsonl", "--model", "place/out"], former: "base.newsprint"),
    Writer(verb: "adapt", arguments: ["adapt", "more.jsonl", "--model", "base.newsprint", "--output", "place/out"]),
    Writer(
      verb: "tag",
      arguments: ["tag", "news.jsonl", "--model", "base.newsprint", "--format", "jsonl", "--output", "place/out"]),
    Writer(verb: "dedup", arguments: ["dedup", "news.jsonl", "--unique", "place/out"]),
  ]

  @Test(arguments: writers) func theOldOutputStaysOrTheNewOneStandsWhole(_ writer: Writer) throws {
    try TortureCampaign.withStories { runner in
      let old = try writer.former.map { try VerbTests.read($0, runner) } ?? Data("what stood here before\n".utf8)
      let place = runner.folder.appendingPathComponent("place")
      let out = place.appendingPathComponent("out")
      func prepare() throws {
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try old.write(to: out)
      }
      try prepare()
      let begun = ContinuousClock.now
      let whole = try runner.run(writer.arguments)
      let lasted = ContinuousClock.now - begun
      try #require(whole.exitCode == 0, "\(whole)")
      let new = try Data(contentsOf: out)
      try #require(new != old)
      var generator = SeededGenerator(seed: TortureCampaign.seed)
      for _ in 0..<TortureCampaign.killsOfAVerb {
        try prepare()
        try runner.kill(writer.arguments, after: lasted * Double.random(in: 0..<1.1, using: &generator))
        let found = try Data(contentsOf: out)
        #expect(
          found == old || found == new, "\(found.count) bytes, neither the old \(old.count) nor the new \(new.count)")
        // Where the system cannot make a file without a name, a temporary one may be left.
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count <= 2)
      }
    }
  }

  /// Whatever moment it is killed at, an archive has all of a batch or nothing of it, and the next run just works.
  @Test func anArchiveHasWholeBatches() throws {
    try TortureCampaign.withStories { runner in
      let add = ["dedup", "news.jsonl", "--archive", "news.archive", "--output", "out"]
      func count() throws -> String { try runner.run(["archive", "info", "news.archive"]).output.prefixLine }
      func restore() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: runner.folder.path)
        where name.hasPrefix("news.archive") {
          try FileManager.default.removeItem(at: runner.folder.appendingPathComponent(name))
        }
        let made = try runner.run(["dedup", "more.jsonl", "--archive", "news.archive", "--output", "out"])
        try #require(made.exitCode == 0, "\(made)")
      }
      try restore()
      let begun = ContinuousClock.now
      let whole = try runner.run(add)
      let lasted = ContinuousClock.now - begun
      try #require(whole.exitCode == 0, "\(whole)")
      let all = try count()
      var generator = SeededGenerator(seed: TortureCampaign.seed)
      for _ in 0..<TortureCampaign.killsOfAVerb {
        try restore()
        let before = try count()
        try runner.kill(add, after: lasted * Double.random(in: 0..<1.1, using: &generator))
        #expect([before, all].contains(try count()))
        let verified = try runner.run(["archive", "verify", "news.archive"])
        #expect(verified.exitCode == 0, "\(verified)")
        #expect(try runner.run(add).exitCode == 0)
        #expect(try count() == all)
      }
    }
  }
}

extension String {
  /// The first line.
  fileprivate var prefixLine: String { String(prefix { $0 != "\n" }) }
}

extension CommandRunner {
  /// Starts the command and kills it, if it still runs, after some time.
  fileprivate func kill(_ arguments: [String], after time: Duration) throws {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let (seconds, attoseconds) = time.components
    Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) * 1e-18)
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
