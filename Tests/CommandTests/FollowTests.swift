import Foundation
import Testing

struct FollowTests {
  private static func feed(_ titles: [String]) -> Data {
    let items = titles.map { "<item><guid>\($0)</guid><title>\($0)</title></item>" }.joined()
    return Data("<?xml version=\"1.0\"?><rss><channel>\(items)</channel></rss>".utf8)
  }

  @Test("A folder and a feed are watched: new files and new items come once, also over restarts; a signal ends it well")
  func follow() throws {
    try CommandRunner.withRunner { runner in
      let inbox = runner.folder.appendingPathComponent("inbox")
      let feed = runner.folder.appendingPathComponent("feed.xml")
      try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
      try Self.feed(["one"]).write(to: feed)
      let arguments = ["extract", "inbox", "feed.xml", "--follow", "--seen", "seen"]
      let live = try LiveCommand(runner, arguments)
      #expect(live.line() == #"{"id":"one","title":"one"}"#)
      try Data("{\"id\":\"two\",\"title\":\"two\"}\n".utf8).write(to: inbox.appendingPathComponent("a.jsonl"))
      #expect(live.line() == #"{"id":"two","title":"two"}"#)
      try Self.feed(["three", "one"]).write(to: feed, options: .atomic)
      #expect(live.line() == #"{"id":"three","title":"three"}"#)
      live.process.terminate()
      let (rest, exitCode) = live.end()
      #expect(rest.isEmpty && exitCode == 0)

      try Self.feed(["four", "three", "one"]).write(to: feed)
      let again = try LiveCommand(runner, arguments)
      #expect(again.line() == #"{"id":"four","title":"four"}"#)
      again.process.interrupt()
      let (others, code) = again.end()
      #expect(others.isEmpty && code == 0)
    }
  }

  @Test("Broken files are said and passed, and tag follows as well")
  func broken() throws {
    try CommandRunner.withRunner { runner in
      let inbox = runner.folder.appendingPathComponent("inbox")
      try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
      try Data("{broken\n".utf8).write(to: inbox.appendingPathComponent("a.jsonl"))
      try Data("{\"id\":\"two\",\"title\":\"Ferry sinks\"}\n".utf8).write(to: inbox.appendingPathComponent("b.jsonl"))
      let live = try LiveCommand(runner, ["tag", "inbox", "--follow", "--format", "jsonl"])
      #expect(live.line()?.hasPrefix(#"{"id":"two","title":"Ferry sinks","topics":["#) == true)
      live.process.terminate()
      #expect(live.end().exitCode == 0)
    }
  }

  @Test("What cannot be followed is refused")
  func refused() throws {
    #expect(try CommandRunner.run(["extract", "-", "--follow"]).exitCode == 64)
    #expect(try CommandRunner.run(["extract", "missing", "--follow"]).exitCode == 66)
    try CommandRunner.withRunner { runner in
      try Data("no hashes\n".utf8).write(to: runner.folder.appendingPathComponent("seen"))
      #expect(try runner.run(["extract", ".", "--follow", "--seen", "seen"]).exitCode == 65)
    }
  }
}
