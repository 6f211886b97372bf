import Foundation
import Newsprint
import NewsprintArticles
import TestSupport
import Testing

/// Members that are added to objects which may have members of their names.
struct AddedMembersTests {
  /// The keys that new members get in an object.
  private func keys(_ names: [String], in object: String) -> [String] {
    Array(object.utf8).withTextBytes { bytes in
      AddedMembers(names).names(in: bytes).starts.compactMap { JSONString.read($0)?.text }
    }
  }

  @Test func aNameThatAnObjectDoesNotHaveIsTaken() {
    #expect(keys(["topics", "abstained"], in: "{}") == ["topics", "abstained"])
    #expect(keys(["topics"], in: #"{"a":"topics","b":{"topics":1},"c":["topics"]}"#) == ["topics"])
    #expect(keys(["topics"], in: #"{"Topics":1,"topics ":2}"#) == ["topics"])
  }

  @Test func aNameThatAnObjectHasIsLeftAlone() {
    #expect(keys(["topics", "abstained"], in: #"{"topics":["old"]}"#) == ["newsprint_topics", "abstained"])
    #expect(keys(["topics"], in: #"{"topics":null}"#) == ["newsprint_topics"])
    #expect(
      keys(["topics"], in: #"{"newsprint_topics":1, "topics" : 2}"#) == ["newsprint_topics_2"])
    #expect(
      keys(["topics"], in: #"{"topics":1,"newsprint_topics":1,"newsprint_topics_2":1}"#) == ["newsprint_topics_3"])
    #expect(keys(["abstained"], in: #"{"topics":1,"abstained":2}"#) == ["newsprint_abstained"])
  }

  @Test(arguments: [#"t\u006fpics"#, #"\u0074opics"#, #"topic\u0073"#, #"\u0074\u006F\u0070\u0069\u0063\u0073"#])
  func aNameInEscapesIsTheSameName(_ key: String) {
    #expect(keys(["topics"], in: "{\"\(key)\":1}") == ["newsprint_topics"])
  }

  @Test func anyNameIsFoundHoweverItIsWritten() {
    for (name, key) in [
      ("thèmes", "th\\u00e8mes"), ("thèmes", "thèmes"), ("a/b", "a\\/b"), ("a b", "a\\u0020b"), ("A1", "\\u00411"),
      ("\n", "\\u000a"), ("x", "\\u0078"), ("話", "\\u8a71"), ("😀", "\\ud83d\\uDE00"), ("\"", "\\\""),
    ] {
      #expect(keys([name], in: "{\"\(key)\":1}") == ["newsprint_" + name], "\(name)")
      #expect(keys([name], in: "{\"other\":1}") == [name])
    }
  }

  @Test func twoNewMembersNeverShareAName() {
    #expect(
      keys(["newsprint_abstained", "abstained"], in: #"{"abstained":1}"#)
        == ["newsprint_abstained", "newsprint_abstained_2"])
  }

  @Test func whatMovedIsCounted() {
    let added = AddedMembers(["topics", "abstained"])
    var moved = MovedMembers()
    for object in [#"{"topics":1}"#, "{}", #"{"abstained":1,"topics":1}"#, #"{"topics":1,"newsprint_topics":1}"#] {
      Array(object.utf8).withTextBytes { moved.add(added.names(in: $0)) }
    }
    var total = MovedMembers()
    total.add(moved)
    total.add(moved)
    #expect(total.all.map(\.name) == ["abstained", "topics"])
    #expect(total.all.map(\.count) == [2, 6])
    #expect(total.all.map(\.instead) == [["newsprint_abstained"], ["newsprint_topics", "newsprint_topics_2"]])
  }

  @Test func extendedObjectsKeepEveryMember() throws {
    var generator = SeededGenerator(seed: 9)
    let names = ["a", "topics", "b", "abstained", "newsprint_topics", "newsprint_abstained"]
    let values = ["1", "\"x,}\"", "[1,{\"topics\":2}]", "{}", "null", "\"\\\"\\\\\""]
    let added = AddedMembers(["topics", "abstained"])
    for _ in 0..<2000 {
      var members: [String: String] = [:]
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let name = names[Int.random(in: 0..<names.count, using: &generator)]
        members[name] = values[Int.random(in: 0..<values.count, using: &generator)]
      }
      let space = [" ", "", "\t"][Int.random(in: 0..<3, using: &generator)]
      let written = members.map { "\(space)\"\($0.key)\"\(space):\($0.value)\(space)" }
      let object = "{" + written.joined(separator: ",") + "}"
      var output: [UInt8] = []
      Array(object.utf8).withTextBytes { bytes in
        let starts = added.names(in: bytes).starts
        JSONText.appendLine(
          extending: bytes, members: starts[0] + Array("[7],".utf8) + starts[1] + Array("8".utf8), to: &output)
      }
      let line = String(decoding: output, as: UTF8.self)
      let parsed = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? NSDictionary)
      let before = try #require(try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: NSObject])
      #expect(parsed.count == before.count + 2, "\(line)")
      for (name, value) in before { #expect(parsed[name] as? NSObject == value, "\(line)") }
      let topics = (before["topics"] == nil ? "" : "newsprint_") + "topics"
      if before["newsprint_topics"] == nil { #expect(parsed[topics] as? [Int] == [7], "\(line)") }
    }
  }
}
