import Foundation
import NewsprintCommand
import NewsprintServer
import Testing

@Suite struct DeskTests {
  private static let iptc = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../models/iptc-en.newsprint").standardized.path

  /// A desk on a data folder, through its routes.
  private struct Desk {
    let router: HTTPRouter

    init(_ folder: String, isReadOnly: Bool = false) throws {
      router = try NewsService(
        models: [DeskTests.iptc], archive: nil, data: DataFolder(folder, isReadOnly: isReadOnly),
        isReadOnly: isReadOnly
      ).router()
    }

    func ask(
      _ path: String, _ query: [(name: String, value: String)] = [], method: String = "GET", _ body: Any? = nil
    ) throws -> (status: Int, object: [String: Any]) {
      let bytes = try body.map { body in
        if let text = body as? String { return Array(text.utf8) }
        return Array(try JSONSerialization.data(withJSONObject: body))
      }
      let response = router.answer(
        HTTPRequest(method: method, path: "/v1/desk/" + path, query: query, body: bytes ?? []))
      let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
      return (response.status, object ?? [:])
    }

    func post(_ path: String, _ body: Any) throws -> (status: Int, object: [String: Any]) {
      try ask(path, method: "POST", body)
    }

    /// Waits until the stories are looked at.
    func settle() throws {
      for _ in 0..<2000 {
        let state = try ask("state").object
        if state["ready"] as? Bool == true, state["progress"] == nil { return }
        usleep(5000)
      }
      Issue.record("the desk is never ready")
    }

    func queue(_ editor: String = "", limit: Int = 50) throws -> [[String: Any]] {
      let found = try ask("queue", [("limit", "\(limit)"), ("editor", editor)]).object
      return found["stories"] as? [[String: Any]] ?? []
    }
  }

  private func withDesk(_ lines: [String], _ body: (Desk, CommandRunner, String) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      let folder = runner.folder.appendingPathComponent("data").path
      let desk = try Desk(folder)
      if !lines.isEmpty {
        let sent = try desk.ask("stories", [("name", "news.jsonl")], method: "POST", lines.joined(separator: "\n"))
        #expect(sent.status == 200 && sent.object["stories"] as? Int == lines.count)
      }
      try desk.settle()
      try body(desk, runner, folder)
    }
  }

  private static let news = [
    #"{"id":"1","title":"Cup final","text":"The striker scored twice as the club won the cup final at the stadium."}"#,
    #"{"id":"2","title":"Budget","text":"Parliament passed the budget after the finance minister spoke to members."}"#,
    #"{"id":"3","title":"Strike","text":"Nurses at the hospital went on strike for higher pay on Monday, unions said."}"#,
  ]
  /// Two copies and an update of a story.
  private static let copies = [("a", 9, 3), ("b", 10, 3), ("c", 11, 5)].map { id, hour, dead in
    """
    {"id":"\(id)","title":"Bus crash kills \(dead)","date":"2026-05-01T\(hour):00:00Z",\
    "text":"A bus with tourists left the road near the river bridge on Monday, and \(dead) people died, the police said. \
    The driver was taken to a hospital in the town. Rescuers worked until the evening to free the passengers, who had \
    come from the coast for a day in the hills. The mayor thanked the volunteers and asked drivers to avoid the valley \
    road until the bridge has been inspected. Engineers will look at the barrier this week, a spokesman for the ministry \
    of transport said, and the company that runs the buses promised to help the families. Schools in the valley will \
    open later than usual, because two of the buses that take children there are needed for the relief work."}
    """.replacing("T9:", with: "T09:")
  }

  private func key(_ story: [String: Any]) -> String { story["key"] as? String ?? "" }
  private func lines(_ folder: String, _ name: String = "answers.jsonl") throws -> [String] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func theLeastMarginComesFirstAndWordsAreMarked() throws {
    try withDesk(Self.news) { desk, _, _ in
      let stories = try desk.queue()
      #expect(stories.count == 3)
      let margins = stories.compactMap { $0["margin"] as? Double }
      #expect(margins.map { Int($0 * 20) } == margins.map { Int($0 * 20) }.sorted())
      let final = try #require(stories.first { $0["id"] as? String == "1" })
      let marks = try #require((final["marks"] as? [String: [[Double]]])?["sport"])
      let text = Array((final["text"] as? String ?? "").utf16)
      let words = marks.filter { $0[0] == 1 && $0[3] > 0 }.map {
        String(decoding: text[Int($0[1])..<Int($0[2])], as: UTF16.self)
      }
      #expect(words.contains("striker"))
    }
  }

  @Test func answersAreKeptTakenBackAndTrainedOn() throws {
    try withDesk(Self.news) { desk, runner, folder in
      let stories = try desk.queue()
      for (number, story) in stories.enumerated() {
        let answer: [String: Any] = [
          "answer": "label", "answer_id": "id\(number)", "key": key(story),
          "labels": number == 0 ? ["sport"] : ["other"],
        ]
        // Twice, as from a client that did not hear of the first.
        for _ in 0..<2 { #expect(try desk.post("answers", answer).object["answered"] as? Int == number + 1) }
      }
      #expect(try desk.queue().isEmpty)
      #expect(try desk.post("answers", ["answer": "undo", "of": "id2"]).object["answered"] as? Int == 2)
      #expect(try desk.queue().map(key) == [key(stories[2])])
      #expect(try desk.post("answers", ["answer": "undo", "of": "nothing"]).status == 404)
      #expect(try desk.post("answers", ["answer": "label", "key": "0000000000000000", "labels": []]).status == 404)
      #expect(try desk.post("answers", ["answer": "maybe"]).status == 400)
      #expect(try desk.post("answers", "no JSON").status == 400)
      #expect(try lines(folder).count == 7)
      for input in ["data/answers.jsonl", "data"] {
        let made = try runner.run(["train", input, "-o", "m.newsprint", "--folds", "0"])
        #expect(made.exitCode == 0 && made.errors.contains("2 stories, 2 topics"), "\(made.errors)")
      }
      // Another desk on the folder knows all of it.
      let other = try Desk(folder)
      try other.settle()
      #expect(try other.ask("state").object["answered"] as? Int == 2)
    }
  }

  @Test func whatAKilledProcessLeftSpoilsNothing() throws {
    try withDesk(Self.news) { desk, _, folder in
      try Data(#"{"answer":"label","title":"half"#.utf8).write(to: URL(fileURLWithPath: folder + "/answers.jsonl"))
      let story = try #require(try desk.queue().first)
      #expect(
        try desk.post("answers", ["answer": "label", "key": key(story), "labels": ["sport"]]).object["answered"] as? Int
          == 1)
      #expect(try lines(folder).count == 2)
    }
  }

  @Test func editorsAreNotAskedTheSameAndLoseNothing() throws {
    try withDesk(Self.news) { desk, _, folder in
      let first = try desk.queue("one", limit: 2)
      let second = try desk.queue("two", limit: 2)
      #expect(Set(first.map(key)).isDisjoint(with: second.map(key)) && second.count == 1)
      let other = try Desk(folder)
      try other.settle()
      let key = key(first[0])
      // Two processes would lock each other out as these do: each call opens the file anew.
      DispatchQueue.concurrentPerform(iterations: 40) { number in
        let answer: [String: Any] = [
          "answer": "label", "answer_id": "\(number)", "key": key, "labels": ["sport"],
        ]
        _ = try? (number.isMultiple(of: 2) ? desk : other).post("answers", answer)
      }
      let kept = try lines(folder)
      #expect(kept.count == 40 && kept.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }
  }

  @Test func duplicatesAreShownAndAnswersRespected() throws {
    try withDesk(Self.copies) { desk, runner, folder in
      func pairs(_ kind: String) throws -> [[String: Any]] {
        try desk.ask("duplicates", [("kind", kind)]).object["pairs"] as? [[String: Any]] ?? []
      }
      func id(_ pair: [String: Any], _ side: String) -> String {
        (pair[side] as? [String: Any])?["id"] as? String ?? ""
      }
      func key(_ pair: [String: Any], _ side: String) -> String {
        (pair[side] as? [String: Any])?["key"] as? String ?? ""
      }
      let copy = try #require(try pairs("copy").first)
      #expect(id(copy, "a") == "a" && id(copy, "b") == "b" && copy["reason"] as? String == "earliest")
      let update = try #require(try pairs("update").first)
      #expect(id(update, "b") == "c")
      let shown = try desk.ask("difference", [("a", key(update, "a")), ("b", key(update, "b"))]).object
      let text = try #require((shown["b"] as? [String: Any])?["text"] as? [[Any]])
      #expect(text.contains { $0[0] as? String == "5" && $0[1] as? Int == 2 })
      #expect(text.compactMap { $0[0] as? String }.joined().hasPrefix("A bus with tourists"))

      let keep = ["answer": "keep", "answer_id": "k", "a": key(copy, "b"), "b": key(copy, "a")]
      #expect(try desk.post("constraints", keep).status == 200)
      let kept = try #require(try pairs("copy").first)
      #expect(id(kept, "a") == "b" && kept["reason"] as? String == "a person's answer")
      #expect(kept["answer"] as? String == "keep")
      #expect(try desk.ask("threshold").object["same"] as? Int == 1)

      let different = ["answer": "different", "answer_id": "d", "a": key(update, "a"), "b": key(update, "b")]
      #expect(try desk.post("constraints", different).status == 200)
      let input = Self.copies.joined(separator: "\n")
      let run = try runner.run(["dedup", "-", "--format", "jsonl", "--answers", "data/duplicates.jsonl"], input: input)
      #expect(run.exitCode == 0 && run.output.contains(#""canonical":"b""#), "\(run.output)\(run.errors)")
      let served = desk.router.answer(HTTPRequest(method: "POST", path: "/v1/duplicates", body: Array(input.utf8)))
      #expect(String(decoding: served.body, as: UTF8.self) == run.output)
      #expect(try desk.post("constraints", ["answer": "undo", "of": "k"]).status == 200)
      #expect(try id(pairs("copy")[0], "a") == "a")
      #expect(try desk.post("constraints", ["answer": "same", "a": key(copy, "a"), "b": key(copy, "a")]).status == 400)
      #expect(try desk.post("constraints", ["answer": "undo", "of": "x"]).status == 404)
    }
  }

  @Test func oneStoryStandsForItsCopies() throws {
    try withDesk(Self.copies) { desk, _, _ in
      let stories = try desk.queue()
      #expect(Set(stories.compactMap { $0["id"] as? String }) == ["a", "c"])
      let first = try #require(stories.first { $0["id"] as? String == "a" })
      #expect(first["stands_for"] as? Int == 2)
      _ = try desk.post("answers", ["answer": "label", "key": key(first), "labels": ["disaster"]])
      #expect(try desk.queue().compactMap { $0["id"] as? String } == ["c"])
    }
  }

  @Test func aStoryComesWithItsEvent() throws {
    let event = [
      #"{"id":"e1","source":"Post","title":"Ferry Aurora hits quay in Vestrup","text":"The ferry Aurora hit the quay of "#
        + #"Vestrup in thick fog. Three passengers were hurt."}"#,
      #"{"id":"e2","source":"Radio","title":"Three hurt as ferry strikes quay","text":"Three people were hurt when the "#
        + #"Aurora, a ferry, struck the quay at Vestrup in fog."}"#,
      #"{"id":"e3","title":"Frost takes apple blossom","text":"A night of frost took the blossom of most orchards."}"#,
    ]
    try withDesk(event) { desk, _, _ in
      func found(_ id: String) throws -> [String: Any] {
        let story = try #require(try desk.queue().first { $0["id"] as? String == id })
        for _ in 0..<2000 {
          let answer = try desk.ask("event", [("key", key(story))])
          #expect(answer.status == 200)
          if answer.object["ready"] as? Bool == true { return answer.object }
          usleep(5000)
        }
        return [:]
      }
      let first = try found("e1")
      #expect(first["size"] as? Int == 2 && first["texts"] as? Int == 2 && first["sources"] as? Int == 2)
      let others = try #require(first["others"] as? [[String: Any]])
      #expect(others.compactMap { $0["id"] as? String } == ["e2"])
      let reasons = try #require(first["reasons"] as? [String])
      #expect(reasons.contains("Aurora"))
      let alone = try found("e3")
      #expect(alone["size"] as? Int == 1 && (alone["others"] as? [Any])?.isEmpty == true)
      #expect(try desk.ask("event", [("key", "none")]).status == 404)
    }
  }

  @Test func whoMayOnlyReadWritesNothing() throws {
    try withDesk(Self.news) { _, _, folder in
      let desk = try Desk(folder, isReadOnly: true)
      try desk.settle()
      let story = try #require(try desk.queue().first)
      #expect(try desk.ask("state").object["writable"] as? Bool == false)
      #expect(try desk.post("answers", ["answer": "label", "key": key(story), "labels": ["sport"]]).status == 403)
      for (path, body) in [("stories", Self.news[0]), ("training", "{}"), ("model", "{}"), ("constraints", "{}")] {
        #expect(try desk.post(path, body).status == 403)
      }
      #expect(try lines(folder).isEmpty)
    }
  }

  @Test func modelsAreTrainedComparedPutToWorkAndTakenBack() throws {
    var stories: [String] = []
    for number in 0..<40 {
      let (topic, words) = number.isMultiple(of: 2) ? ("sport", "match goal club") : ("economy", "bank market shares")
      stories.append(
        #"{"id":"s\#(number)","text":"The \#(words) of day \#(number) were in the news.","label":"\#(topic)"}"#)
    }
    try withDesk(stories) { desk, _, folder in
      #expect(try desk.ask("models").object["labelled"] as? Int == 40)
      #expect(try desk.ask("topics").object["stories"] as? Int == 40)
      #expect(try desk.ask("topics", [("target", "2")]).status == 400)
      #expect(try desk.post("training", ["kind": "better"]).status == 400)
      #expect(try desk.post("training", ["kind": "new"]).status == 200)
      var state: [String: Any] = [:]
      for _ in 0..<6000 {
        state = try desk.ask("training").object
        if state["state"] as? String != "running" { break }
        usleep(5000)
      }
      let name = try #require(state["model"] as? String, "\(state)")
      let compared = try desk.ask("comparison", [("model", name)]).object
      #expect(compared["stories"] as? Int ?? 0 > 0 && compared["in_use"] != nil)
      #expect(try desk.post("model", ["use": "none such"]).status == 404)
      #expect(try desk.post("model", ["use": name]).status == 200)
      func first(_ desk: Desk) throws -> String? {
        (try desk.ask("state").object["models"] as? [[String: Any]])?.first?["id"] as? String
      }
      #expect(try first(desk) == name)
      #expect(try first(Desk(folder)) == name)
      #expect(try desk.post("model", ["use": NSNull()]).status == 200)
      #expect(try first(desk) == "iptc-en")
      #expect(try desk.ask("training", method: "DELETE").status == 200)
      #expect(try lines(folder, "models.jsonl").count == 2)
    }
  }

  @Test func foldersAreSentAsBundles() throws {
    try withDesk([]) { desk, _, _ in
      let files: [[String: String]] = [
        ["name": "news/sport/1.txt", "content": "Cup final\n\nThe striker scored."],
        ["name": "news/economy/2.txt", "content": "Budget\n\nThe minister spoke."],
        ["name": "news/economy/terms.txt", "content": "bank\nmarket"], ["name": "news/.hidden", "content": "x"],
      ]
      let body = try files.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
      let sent = try desk.ask(
        "stories", [("name", "news"), ("bundle", "true")], method: "POST", body.joined(separator: "\n"))
      #expect(sent.object["stories"] as? Int == 2 && sent.object["labelled"] as? Int == 2, "\(sent)")
      try desk.settle()
      #expect(try desk.ask("models").object["labelled"] as? Int == 2)
      #expect(try desk.ask("stories", [("bundle", "true")], method: "POST", "nothing").status == 400)
    }
  }

  @Test func thePageIsThere() throws {
    try withDesk([]) { desk, _, _ in
      for (path, type) in [("/", "text/html"), ("/desk/desk.css", "text/css"), ("/desk/queue.js", "text/javascript")] {
        let file = desk.router.answer(HTTPRequest(method: "GET", path: path))
        #expect(file.status == 200 && file.contentType.hasPrefix(type) && !file.body.isEmpty)
        let text = String(decoding: file.body, as: UTF8.self)
        #expect(!text.contains("http://") || path == "/desk/icon.svg" || text.contains("www.w3.org"))
      }
      #expect(desk.router.answer(HTTPRequest(method: "GET", path: "/desk/none.js")).status == 404)
    }
  }
}
