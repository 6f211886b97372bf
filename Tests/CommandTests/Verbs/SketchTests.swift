import Foundation
import TestSupport
import Testing

/// `newsprint sketch`, and `newsprint dedup` of what it writes.
struct SketchVerbTests {
  private static let words = (0..<90).map { "word\($0 * 7 % 90)letter\($0)" }

  private static func line(_ id: String, _ words: [String]) -> String {
    #"{"id":"\#(id)","date":"2024-03-0\#(id.count)","text":"\#(words.joined(separator: " "))"}"# + "\n"
  }

  private static let copy = words.prefix(40) + ["another"] + words.dropFirst(41)

  private func withFiles<T>(_ body: (CommandRunner) throws -> T) throws -> T {
    try CommandRunner.withRunner { runner in
      let files = [
        "old.jsonl": Self.line("a", Self.words) + Self.line("b", (0..<90).map { "other\($0)" }),
        "new.jsonl": Self.line("cc", Array(Self.copy)) + Self.line("dd", (0..<90).map { "third\($0)" }),
      ]
      for (name, text) in files { try Data(text.utf8).write(to: runner.folder.appendingPathComponent(name)) }
      for name in ["old", "new"] {
        let made = try runner.run(["sketch", "\(name).jsonl", "-o", "\(name).sketches"])
        #expect(made.exitCode == 0 && made.errors.contains("2 sketches"), "\(made)")
      }
      return try body(runner)
    }
  }

  @Test func sketchesAreReadWhereverStoriesAre() throws {
    try withFiles { runner in
      for inputs in [["old.sketches", "new.sketches"], ["old.jsonl", "new.sketches"], ["new.jsonl", "old.sketches"]] {
        let pairs = try runner.run(["dedup", "--pairs", "-"] + inputs)
        #expect(pairs.exitCode == 0, "\(pairs)")
        #expect(pairs.output.split(separator: "\n").count == 1, "\(pairs)")
        #expect(pairs.output.contains(#""relation":"copy""#) && pairs.output.contains(#""estimated":true"#), "\(pairs)")
        #expect(pairs.output.contains(#""standard_error":0.0"#), "\(pairs)")
      }
      let exact = try runner.run(["dedup", "--pairs", "-", "old.jsonl", "new.jsonl"])
      #expect(!exact.output.contains("estimated"), "\(exact)")
    }
  }

  @Test func aReferenceMayBeSketches() throws {
    try withFiles { runner in
      let marked = try runner.run(["dedup", "new.jsonl", "--against", "old.sketches", "--format", "jsonl"])
      let lines = marked.output.split(separator: "\n")
      #expect(lines.count == 2 && marked.exitCode == 0, "\(marked)")
      #expect(lines[0].contains(#""kept":false,"canonical":"a","relation":"copy""#), "\(marked)")
      #expect(lines[1].contains(#""duplicate":{"kept":true}"#), "\(marked)")
      let unique = try runner.run(["dedup", "new.sketches", "old.sketches", "--unique", "-"])
      #expect(unique.output.contains(#"{"id":"a","date":"2024-03-01"}"#), "\(unique)")
      #expect(!unique.output.contains(#""cc""#), "\(unique)")
    }
  }

  @Test func whatCannotBeComparedIsSaid() throws {
    try withFiles { runner in
      let other = try runner.run(["sketch", "new.jsonl", "-o", "other.sketches", "--slots", "256"])
      #expect(other.exitCode == 0)
      let mixed = try runner.run(["dedup", "old.sketches", "other.sketches"])
      #expect(mixed.exitCode == 65 && mixed.errors.contains("other.sketches: the sketches were made with"), "\(mixed)")
      let wrong = try runner.run(["dedup", "old.sketches", "--shingle-size", "3"])
      #expect(wrong.exitCode == 64 && wrong.errors.contains("shingles of 5 words"), "\(wrong)")
      let tagged = try runner.run(["tag", "old.sketches"])
      #expect(tagged.exitCode == 65 && tagged.errors.contains("a file of sketches"), "\(tagged)")
      var bytes = try Data(contentsOf: runner.folder.appendingPathComponent("old.sketches"))
      bytes[40] ^= 1
      try bytes.write(to: runner.folder.appendingPathComponent("old.sketches"))
      let damaged = try runner.run(["dedup", "old.sketches"])
      #expect(damaged.exitCode == 65 && damaged.errors.contains("old.sketches: the file is damaged"), "\(damaged)")
      let odd = try runner.run(["sketch", "new.jsonl", "-o", "x", "--slots", "100"])
      #expect(odd.exitCode == 64 && odd.errors.contains("multiple of 16"), "\(odd)")
    }
  }

  @Test func minHashIsAMethodOfDedup() throws {
    try withFiles { runner in
      let bands = try runner.run(["dedup", "--explain-bands", "--recall", "0.999"])
      #expect(bands.exitCode == 0 && bands.output.contains("0.80 (threshold)  0.99"), "\(bands)")
      let exact = try runner.run(["dedup", "old.jsonl", "new.jsonl", "--pairs", "-"])
      let found = try runner.run(["dedup", "old.jsonl", "new.jsonl", "--pairs", "-", "--method", "minhash"])
      #expect(found.output == exact.output && found.exitCode == 0, "\(found)")
      let idle = try runner.run(["dedup", "old.jsonl", "--recall", "0.9"])
      #expect(idle.exitCode == 64 && idle.errors.contains("goes with '--method minhash'"), "\(idle)")
    }
  }
}
