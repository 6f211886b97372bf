import Foundation
import TestSupport
import Testing

/// `newsprint similar` as a user calls it.
struct SimilarTests {
  private static let archive = """
    {"id":"old-1","date":"2024-02-01","source":"Post","title":"Ferry hits the quay","text":"The night ferry hit the quay \
    in fog and a crane fell into the harbour."}
    {"id":"old-2","title":"Frost takes the blossom","text":"Frost in April took the blossom of most apple orchards."}
    {"id":"old-3","text":"Pilots ask for radar after the ferry hit the quay in the harbour."}
    {"id":"new-1","title":"Ferry captain fined","text":"The captain of the ferry that hit the quay was fined."}

    """

  private func withFiles(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.archive, "archive.jsonl", runner)
      let story =
        #"{"id":"new-1","title":"Ferry captain fined","text":"The captain of the ferry that hit the quay was fined."}"#
      try VerbTests.write(story + "\n" + #"{"id":"new-2","text":"Chess."}"# + "\n", "today.jsonl", runner)
      try body(runner)
    }
  }

  @Test func theNearestStoriesComeFirstAndTheStoryItselfNotAtAll() throws {
    try withFiles { runner in
      let call = ["similar", "today.jsonl", "--in", "archive.jsonl", "--format", "jsonl", "--by", "words"]
      let result = try runner.run(call + ["--least", "0.01"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 2)
      let first = try VerbTests.object(lines[0])
      let near = try #require(first["similar"] as? [[String: Any]])
      #expect(first["id"] as? String == "new-1")
      #expect(Set(near.prefix(2).compactMap { $0["id"] as? String }) == ["old-1", "old-3"])
      #expect(!near.contains { $0["id"] as? String == "new-1" })
      #expect(lines[1] == #"{"id":"new-2","similar":[]}"#)
      #expect(result.errors.contains("1 story has none of at least 0.01 similarity"))
    }
  }

  @Test func theTableShowsWhatIsKnownOfThem() throws {
    try withFiles { runner in
      let result = try runner.run(["similar", "today.jsonl", "--in", "archive.jsonl", "--top", "2"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = result.output.split(separator: "\n")
      #expect(
        lines[0].split(separator: " ").map(String.init) == ["story", "similarity", "id", "date", "source", "headline"])
      #expect(lines[2].hasPrefix("new-1"))
      #expect(result.output.contains("Pilots ask for radar"))
    }
  }

  @Test func mistakesAreExplained() throws {
    try withFiles { runner in
      let none = try runner.run(["similar", "today.jsonl"])
      #expect(none.exitCode == 64 && none.errors.contains("'--in' is missing"), "\(none)")
      let missing = try runner.run(["similar", "today.jsonl", "--in", "missing.jsonl"])
      #expect(missing.exitCode == 66 && missing.errors.contains("missing.jsonl"), "\(missing)")
      let over = try runner.run(["similar", "today.jsonl", "--in", "archive.jsonl", "-o", "archive.jsonl"])
      #expect(over.exitCode != 0 && over.errors.contains("archive.jsonl"), "\(over)")
      #expect(try VerbTests.read("archive.jsonl", runner) == Data(Self.archive.utf8))
    }
  }
}
