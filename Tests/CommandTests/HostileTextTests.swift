import Foundation
import Newsprint
import TestSupport
import Testing

/// Whatever stories, labels, ids and names of files hold, people's eyes get no control characters.
struct HostileTextTests {
  /// Moves, colours, a bell, a C1 introducer, deletion, direction overrides and line ends.
  private static let tricks = "\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{7F}\u{202E}\u{8}\u{0}\r"

  private static func stories(_ count: Int, seed: UInt64) -> [Article] {
    SyntheticNews.stories(count, seed: seed).map { story in
      Article(
        id: story.id + tricks, headline: tricks + story.headline + tricks,
        text: story.text + " " + tricks + "word" + tricks, labels: [tricks + story.labels[0] + "\n" + tricks],
        date: story.date, source: tricks)
    }
  }

  private func expectPlain(_ result: CommandRunner.Result, _ call: [String]) {
    for scalar in (result.output + result.errors).unicodeScalars where scalar != "\n" {
      let isControl = scalar.properties.generalCategory == .control || scalar == "\u{202E}"
      #expect(!isControl, "\(call): U+\(String(scalar.value, radix: 16))")
      if isControl { return }
    }
  }

  @Test func noVerbPassesControlCharactersOn() throws {
    try CommandRunner.withRunner { runner in
      let stories = Self.stories(80, seed: 41)
      try VerbTests.write(VerbTests.jsonLines(stories), "train.jsonl", runner)
      var copies = stories + stories.prefix(3)
      copies[80].id = "copy" + Self.tricks
      copies[81].text += " More of it."
      try VerbTests.write(VerbTests.jsonLines(copies), "copies.jsonl", runner)
      let odd = "m\u{1B}[2J\u{7}"
      let topic = try #require(stories[0].labels.first)
      let ids = [copies[0].id, copies[80].id]
      let calls = [
        ["train", "train.jsonl", "-o", odd, "--effort", "fast", "--char-ngrams", "3-4"],
        ["inspect", odd], ["inspect", odd, "--topic", topic], ["inspect", odd, "--topic", "sport"],
        ["tag", "train.jsonl", "-m", odd], ["tag", "train.jsonl", "-m", odd, "--explain", "--top", "2"],
        ["tag", "train.jsonl", "-m", odd, "--among", topic], ["tag", "train.jsonl", "-m", odd, "--among", "x\u{7}"],
        ["evaluate", "train.jsonl", "-m", odd], ["evaluate", "copies.jsonl", "-m", odd, "--precision", "0.9"],
        ["check", "copies.jsonl"], ["train", "copies.jsonl", "-o", "n", "--effort", "fast", "--fold-labels"],
        ["tokens", "train.jsonl"], ["tokens", "train.jsonl", "--analyzer", "char", "--char-ngrams", "2-3"],
        ["dedup", "copies.jsonl"], ["dedup", "copies.jsonl", "--diff", ids[0], ids[1]],
        ["dedup", "copies.jsonl", "--diff", "no\u{7}ne", ids[1]], ["tag", "none\u{1B}[2J.jsonl"], ["tag", "--\u{7}"],
        ["tag", "x", "--format", "\u{1B}c"], ["\u{1B}[2J"],
      ]
      for call in calls {
        let arguments = call.map { $0.replacingOccurrences(of: "\0", with: "") }
        expectPlain(try runner.run(arguments), arguments)
      }
    }
  }

  /// A line end in a label does not begin a line of a message, which would then seem to be the command's own.
  @Test func labelsDoNotForgeMessages() throws {
    try CommandRunner.withRunner { runner in
      let forged = "x\nError: the disk is full"
      let lines = SyntheticNews.stories(40, seed: 6).enumerated().map { index, story in
        #"{"text":"\#(story.text)","label":"\#(index % 2 == 0 ? "x\\nError: the disk is full" : "plain")"}"# + "\n"
      }
      try VerbTests.write(lines.joined(), "in.jsonl", runner)
      let calls = [
        ["train", "in.jsonl", "-o", "m", "--effort", "fast"], ["inspect", "m"], ["check", "in.jsonl"],
        ["tag", "in.jsonl", "-m", "m", "--explain"], ["tag", "in.jsonl", "-m", "m", "--among", "none"],
        ["evaluate", "in.jsonl"], ["evaluate", "in.jsonl", "-m", "m"], ["update", "in.jsonl", "-m", "m"],
        ["inspect", "m", "--topic", forged],
      ]
      for call in calls {
        let result = try runner.run(call)
        let all = (result.output + result.errors).split(separator: "\n")
        #expect(!all.contains { $0.hasPrefix("Error: the disk") }, "\(call): \(result)")
      }
    }
  }
}
