import Foundation
import Testing

/// `newsprint dedup --archive --follow`: stories are answered as they come.
struct DedupFollowTests {
  private static let text =
    "The harbour board voted on Monday to close the old ferry terminal and to move its boats to the new pier by the end of the year, after a debate of four hours in which two members asked for more time."

  private static func record(_ id: String, _ words: String = text) -> String {
    #"{"id":"\#(id)","title":"Ferry terminal closes","text":"\#(words)"}"# + "\n"
  }

  private func isKept(_ line: String?) -> Bool? { line.map { $0.contains(#""duplicate":{"kept":true"#) } }

  @Test("Each record of a pipe is compared with what came before it, in this run and the last")
  func pipe() throws {
    try CommandRunner.withRunner { runner in
      let arguments = ["dedup", "-", "--archive", "news.archive", "--follow", "--format", "jsonl", "--seen", "seen"]
      let live = try LiveCommand(runner, arguments)
      try live.feed(Self.record("a").utf8)
      #expect(isKept(live.line()) == true)
      try live.feed(Self.record("b").utf8)
      #expect(isKept(live.line()) == false)
      try live.feed(Self.record("c", "Nothing of that kind happened in the hills, where people count sheep.").utf8)
      #expect(isKept(live.line()) == true)
      live.process.terminate()
      let (rest, exitCode) = live.end()
      #expect(rest.isEmpty && exitCode == 0)

      let again = try LiveCommand(runner, arguments)
      // What was given before is not given again.
      try again.feed((Self.record("a") + Self.record("d")).utf8)
      let line = again.line()
      #expect(isKept(line) == false && line?.hasPrefix(#"{"id":"d""#) == true)
      try again.endInput()
      let (others, code) = again.end()
      #expect(others.isEmpty && code == 0)
      #expect(try runner.run(["archive", "info", "news.archive"]).output.hasPrefix("4 stories"))
    }
  }

  @Test("Files of a folder are answered as they come, and a killed version is known by its format")
  func folder() throws {
    try CommandRunner.withRunner { runner in
      let inbox = runner.folder.appendingPathComponent("inbox")
      try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
      try Data(Self.record("a").utf8).write(to: inbox.appendingPathComponent("1.jsonl"))
      let live = try LiveCommand(
        runner, ["dedup", "inbox", "--archive", "news.archive", "--follow", "--format", "csv"])
      #expect(live.line()?.hasPrefix("id,headline,kept,") == true)
      #expect(live.line()?.hasPrefix("a,Ferry terminal closes,true,") == true)
      try Data(Self.record("b").utf8).write(to: inbox.appendingPathComponent("2.jsonl"))
      #expect(live.line()?.hasPrefix("b,Ferry terminal closes,false,") == true)
      let killed = Self.record("k").replacing(#""title""#, with: #""status":"canceled","title""#)
      try Data(killed.utf8).write(to: inbox.appendingPathComponent("3.jsonl"))
      #expect(live.line()?.hasPrefix("k,Ferry terminal closes,false,") == true)
      live.process.terminate()
      #expect(live.end().exitCode == 0)
    }
  }

  @Test("What cannot be followed is refused")
  func refused() throws {
    for arguments in [
      ["dedup", ".", "--follow", "--format", "jsonl"], ["dedup", ".", "--archive", "a", "--follow"],
      ["dedup", ".", "--archive", "a", "--format", "jsonl", "--seen", "s"],
      ["dedup", ".", "--archive", "a", "--follow", "--format", "jsonl", "--unique", "u"],
      ["dedup", "-", ".", "--archive", "a", "--follow", "--format", "jsonl"],
    ] {
      #expect(try CommandRunner.run(arguments).exitCode == 64, "\(arguments)")
    }
  }
}
