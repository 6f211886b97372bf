import Foundation
import Testing

struct LiveInputTests {
  private static func record(_ number: Int) -> String {
    #"{"id":"\#(number)","title":"Ferry \#(number)","text":"The harbour board voted to close the ferry terminal."}"#
      + "\n"
  }

  @Test("A pipe that is held open gets an answer to each whole record", arguments: [1, 3])
  func eachRecord(threads: Int) throws {
    for verb in [["tag", "--format", "jsonl"], ["extract"], ["tokens", "--format", "jsonl"]] {
      try CommandRunner.withRunner { runner in
        let live = try LiveCommand(runner, verb + ["-", "--threads", "\(threads)"])
        for number in 1...3 {
          try live.feed(Self.record(number).utf8)
          #expect(live.line()?.hasPrefix(#"{"id":"\#(number)""#) == true)
        }
        // Half of a record waits for the other.
        let record = Array(Self.record(4).utf8)
        try live.feed(Self.record(3).utf8 + record[..<40])
        #expect(live.line()?.hasPrefix(#"{"id":"3""#) == true)
        try live.feed(record[40...] + Array(Self.record(5).utf8))
        #expect(live.line()?.hasPrefix(#"{"id":"4""#) == true)
        #expect(live.line()?.hasPrefix(#"{"id":"5""#) == true)
        try live.endInput()
        let (rest, exitCode) = live.end()
        #expect(rest.isEmpty && exitCode == 0)
      }
    }
  }

  @Test("Rows and lines are answered as well, where the format is named")
  func rows() throws {
    try CommandRunner.withRunner { runner in
      let table = try LiveCommand(runner, ["extract", "-", "--input-format", "csv"])
      try table.feed("id,title,text\n".utf8)
      for number in 1...2 {
        try table.feed("\(number),\"Ferry\nclosed\",The board voted.\n".utf8)
        #expect(table.line()?.hasPrefix(#"{"id":"\#(number)""#) == true)
      }
      let lines = try LiveCommand(runner, ["tag", "-", "--input-format", "lines", "--format", "csv"])
      try lines.feed("Ferry terminal closes\n".utf8)
      #expect(lines.line() == "id,headline,topics,probabilities,abstained,model")
      #expect(lines.line()?.hasPrefix("-:1,Ferry terminal closes,") == true)
    }
  }

  @Test("What is no list of records is read to its end before it is told what it is")
  func documents() throws {
    try CommandRunner.withRunner { runner in
      let live = try LiveCommand(runner, ["extract", "-"])
      for part in [
        "<?xml version=\"1.0\"?>\n", "<rss><channel><item>\n", "<title>Ferry</title></item></channel></rss>",
      ] {
        try live.feed(part.utf8)
        Thread.sleep(forTimeInterval: 0.05)
      }
      try live.endInput()
      #expect(live.end().rest == #"{"id":"-","title":"Ferry"}"# + "\n")
    }
  }

  @Test("Records that trickle in give what they give at once")
  func trickle() throws {
    let records = (1...40).map(Self.record)
    try CommandRunner.withRunner { runner in
      let live = try LiveCommand(runner, ["extract", "-"])
      for record in records {
        try live.feed(record.utf8)
        Thread.sleep(forTimeInterval: 0.001)
      }
      try live.endInput()
      #expect(live.end().rest == (try runner.run(["extract", "-"], input: records.joined())).output)
    }
  }
}
