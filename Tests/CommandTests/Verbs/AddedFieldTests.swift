import Foundation
import Newsprint
import TestSupport
import Testing

/// Fields of the input are never overwritten by those that a verb adds.
struct AddedFieldTests {
  private static let text = "rain and snow with a storm and wind and thunder"

  @Test func topicsOfTheInputAreKept() throws {
    try VerbTests.withModel { runner in
      try VerbTests.write(
        #"{"id":1,"topics":["old"],"text":"\#(Self.text)"}"# + "\n" + #"{"id":2,"text":"\#(Self.text)"}"# + "\n",
        "in.jsonl", runner)
      let result = try runner.run(["tag", "in.jsonl", "-m", "m", "--format", "jsonl", "--explain"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = try result.output.split(separator: "\n").map { try VerbTests.object($0) }
      #expect(lines[0]["topics"] as? [String] == ["old"])
      #expect((lines[0]["newsprint_topics"] as? [[String: Any]])?.first?["topic"] as? String == "weather")
      #expect(lines[0]["reasons"] is [Any])
      #expect((lines[1]["topics"] as? [[String: Any]])?.first?["topic"] as? String == "weather")
      #expect(lines[1]["newsprint_topics"] == nil)
      #expect(
        result.errors
          == "Warning: 1 story has a field 'topics' already, which is kept; what would stand there is in "
          + "'newsprint_topics'. --topics-field gives it another name.\n")
      let quiet = try runner.run(["tag", "in.jsonl", "-m", "m", "--format", "jsonl", "--explain", "--quiet"])
      #expect(quiet.errors.isEmpty)
      #expect(quiet.output == result.output)
    }
  }

  @Test func theTagsGoInTheFieldThatIsNamed() throws {
    try VerbTests.withModel { runner in
      try VerbTests.write(#"{"topics":["old"],"tags":3,"text":"\#(Self.text)"}"# + "\n", "in.jsonl", runner)
      let call = ["tag", "in.jsonl", "-m", "m", "--format"]
      let named = try runner.run(call + ["jsonl", "--topics-field", "desk"])
      let object = try VerbTests.object(named.output)
      #expect(object["topics"] as? [String] == ["old"])
      #expect(object["desk"] is [[String: Any]])
      #expect(named.errors.isEmpty)
      let taken = try VerbTests.object(try runner.run(call + ["jsonl", "--topics-field", "tags"]).output)
      #expect(taken["tags"] as? Int == 3)
      #expect(taken["newsprint_tags"] is [[String: Any]])
      let rows = try runner.run(call + ["csv", "--topics-field", "a,b"])
      #expect(rows.output.hasPrefix("id,headline,\"a,b\",probabilities,abstained\n"))
      #expect(try runner.run(call + ["jsonl", "--topics-field", "abstained"]).exitCode == 64)
      #expect(try runner.run(call + ["csv", "--topics-field", "id"]).exitCode == 64)
      #expect(try runner.run(call + ["jsonl", "--topics-field", ""]).exitCode == 64)
    }
  }

  /// Where a story of a long stream has the field depends on nothing else: not on blocks and not on threads.
  @Test func eachStoryDecidesByItself() throws {
    try VerbTests.withModel { runner in
      let lines = (0..<6000).map { number in
        let field = number % 1000 == 999 ? #","topics":["old \#(number)"]"# : ""
        return #"{"id":\#(number)\#(field),"text":"\#(Self.text)","filling":"\#(String(repeating: "x", count: 100))"}"#
      }
      try VerbTests.write(lines.joined(separator: "\n"), "in.jsonl", runner)
      let call = ["tag", "in.jsonl", "-m", "m", "--format", "jsonl", "--threads"]
      let result = try runner.run(call + ["3"])
      #expect(try runner.run(call + ["1"]).output == result.output)
      #expect(result.errors.hasPrefix("Warning: 6 stories have a field 'topics' already"))
      for (number, line) in result.output.split(separator: "\n").enumerated() {
        #expect(line.contains("\"newsprint_topics\":[{") == (number % 1000 == 999))
        #expect(line.contains("\"topics\":[\"old \(number)\"]") == (number % 1000 == 999))
      }
    }
  }

  @Test func reasonsForNoTopicAndTokensAndDuplicatesKeepTheirNamesakes() throws {
    try VerbTests.withModel { runner in
      let fields = #""abstained":"a","tokens":"t","furniture":[1],"duplicate":true"#
      try VerbTests.write(#"{\#(fields),"text":"qqq zzz qqq zzz"}"# + "\n", "in.jsonl", runner)
      for (call, names) in [
        (["tag", "-m", "m"], ["abstained"]), (["tokens"], ["tokens", "furniture"]), (["dedup"], ["duplicate"]),
      ] {
        let result = try runner.run(call + ["in.jsonl", "--format", "jsonl"])
        #expect(result.exitCode == 0, "\(result)")
        #expect(result.output.hasPrefix("{\(fields),"))
        let object = try VerbTests.object(result.output)
        for name in names {
          #expect(object["newsprint_" + name] != nil, "\(result)")
          #expect(result.errors.contains("1 story has a field '\(name)' already"), "\(result)")
        }
      }
    }
  }

  @Test func taggingTwiceKeepsBoth() throws {
    try VerbTests.withModel { runner in
      try VerbTests.write(#"{"text":"\#(Self.text)"}"# + "\n", "in.jsonl", runner)
      let call = ["tag", "-m", "m", "--format", "jsonl", "-q", "-"]
      let once = try runner.run(call, input: #"{"text":"\#(Self.text)"}"#).output
      let thrice = try runner.run(call, input: try runner.run(call, input: once).output).output
      let object = try VerbTests.object(thrice)
      let topics = try ["topics", "newsprint_topics", "newsprint_topics_2"].map { name in
        try #require(object[name] as? [[String: Any]])[0]["topic"] as? String
      }
      #expect(topics == ["weather", "weather", "weather"])
    }
  }
}
