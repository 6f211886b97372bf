import Foundation
import Testing

/// What formats say of versions decides before what the words say.
struct StatedVersionTests {
  private static let text =
    "The harbour board voted on Tuesday to close the old ferry terminal, after two years of arguments between the "
    + "residents and the port."

  private static func item(_ version: Int, _ text: String, status: String = "usable") -> String {
    """
    <newsItem guid="urn:ferry" version="\(version)"><itemMeta><pubStatus qcode="stat:\(status)"/>
    <versionCreated>2024-03-05T06:0\(version):00Z</versionCreated><firstCreated>2024-03-05T06:00:00Z</firstCreated></itemMeta>
    <contentMeta><headline>Ferry closes</headline></contentMeta><contentSet><inlineData>\(text)</inlineData></contentSet></newsItem>
    """
  }

  /// What is found of each story, in the order of the input.
  private func verdicts(_ files: [String]) throws -> [String] {
    try CommandRunner.withRunner { runner in
      let names = files.indices.map { "\($0).xml" }
      for (name, file) in zip(names, files) {
        try Data(file.utf8).write(to: runner.folder.appendingPathComponent(name))
      }
      let direct = try runner.run(["dedup", "--format", "jsonl", "--quiet"] + names)
      let extracted = try runner.run(["extract", "--quiet"] + names)
      #expect(
        try runner.run(["dedup", "--format", "jsonl", "--quiet"], input: extracted.output).output == direct.output)
      return direct.output.split(separator: "\n").map { $0.components(separatedBy: "\"duplicate\":").last ?? "" }
    }
  }

  @Test("The later version of an item is an update of the earlier, whatever the order and the words")
  func versions() throws {
    let other = "The bridge over the northern quay opened on Monday, after seven years of work and two lawsuits."
    for (later, files) in [
      (1, [Self.item(1, Self.text), Self.item(2, Self.text + " A date is not known.")]),
      (0, [Self.item(2, other), Self.item(1, Self.text)]),
    ] {
      let found = try verdicts(files)
      #expect(found[later].contains("\"update_of\":\"urn:ferry\"") && found[later].contains("\"version\":2"))
      #expect(found[1 - later].contains("\"updated_by\":\"urn:ferry\"") && found[1 - later].contains("\"version\":1"))
    }
  }

  @Test("A canceled item is never kept, nor its earlier versions, though nothing in its words says so")
  func canceled() throws {
    for status in ["canceled", "withheld"] {
      let found = try verdicts([
        Self.item(1, Self.text), Self.item(2, "This item is not to be used.", status: status),
        Self.item(3, Self.text + " The vote was 12 to 3."),
      ])
      #expect(found[0] == #"{"kept":false,"killed_by":"urn:ferry"}}"#)
      #expect(found[1].contains("\"kept\":false") && found[1].contains("\"kills\":[\"urn:ferry\"]"))
      #expect(found[2].contains("\"kept\":true"))
    }
  }

  @Test("Records with the same fields are read the same: ninjs, and a correction by its signal")
  func records() throws {
    let lines = [
      #"{"uri":"a","headline":"Ferry closes","body_text":"\#(Self.text)","pubstatus":"usable"}"#,
      #"{"uri":"a","headline":"Ferry closes","body_text":"\#(Self.text)","pubstatus":"canceled"}"#,
      #"{"uri":"b","headline":"Bridge opens","body_text":"\#(Self.text.replacing("ferry", with: "bridge"))"}"#,
      #"{"uri":"c","headline":"Bridge opens","body_text":"Again: \#(Self.text.replacing("ferry", with: "bridge"))","signal":"correction"}"#,
    ]
    let result = try CommandRunner.run(
      ["dedup", "--format", "jsonl", "--quiet"], input: lines.joined(separator: "\n"))
    let found = result.output.split(separator: "\n")
    #expect(found[0].contains("\"killed_by\":\"a\"") && found[1].contains("\"kills\":[\"a\"]"))
    #expect(found[3].contains("\"update_of\":\"b\"") && found[3].contains("\"kept\":true"))
  }
}
