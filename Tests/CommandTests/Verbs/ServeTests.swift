import Foundation
import NewsprintCommand
import NewsprintServer
import Testing

@Suite struct ServeTests {
  private static func router(
    archive: String? = nil, data: DataFolder? = nil, isReadOnly: Bool = false
  ) throws -> HTTPRouter {
    try NewsService(
      models: [iptc], archive: archive, data: data, isReadOnly: isReadOnly
    ).router()
  }

  private static let iptc = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../models/iptc-en.newsprint").standardized.path

  private func post(
    _ router: HTTPRouter, _ path: String, _ body: String = "", query: [(name: String, value: String)] = [],
    form: [String: String] = [:]
  ) -> (status: Int, text: String) {
    let response = router.answer(
      HTTPRequest(method: "POST", path: path, query: query, form: form, body: Array(body.utf8)))
    return (response.status, String(decoding: response.wholeBody(), as: UTF8.self))
  }

  private func get(_ router: HTTPRouter, _ path: String) -> (status: Int, text: String) {
    let response = router.answer(HTTPRequest(method: "GET", path: path))
    return (response.status, String(decoding: response.wholeBody(), as: UTF8.self))
  }

  private static let match = "The striker scored twice as the club won the cup final at the stadium."
  private static let budget = "Parliament passed the budget after the finance minister spoke to members."

  @Test func storiesAreTaggedAsTheVerbTagsThem() throws {
    let router = try Self.router()
    let lines = "{\"id\":\"1\",\"text\":\"\(Self.match)\",\"x\":[1]}\n{\"id\":\"2\",\"text\":\"\(Self.budget)\"}\n"
    let verb = try CommandRunner.run(["tag", "-", "--format", "jsonl", "-m", Self.iptc], input: lines)
    #expect(post(router, "/v1/tag", lines) == (200, verb.output))
    let array = "[" + lines.split(separator: "\n").joined(separator: ",") + "]"
    #expect(post(router, "/v1/tag", array).text == verb.output)
    // The answers to many stories are made while they are sent.
    let many = String(repeating: lines, count: 100)
    #expect(post(router, "/v1/tag", many) == (200, String(repeating: verb.output, count: 100)))
    #expect(post(router, "/v1/extract", many).text.count { $0 == "\n" } == 200)
    let copies = post(router, "/v1/duplicates", many.replacing("\"id\":", with: "\"number\":")).text
    #expect(copies.count { $0 == "\n" } == 200)
    let one = post(router, "/v1/tag", String(lines.prefix { $0 != "\n" }), query: [("top", "2")]).text
    #expect(one.contains("\"topic\":\"sport\"") && one.components(separatedBy: "\"topic\"").count == 3)
    #expect(post(router, "/v1/explain", lines).text.contains("\"reasons\":[{\"topic\":\"sport\""))
    #expect(post(router, "/v1/tag", form: ["text": Self.match]).text.contains("\"topic\":\"sport\""))
  }

  @Test func whatIsWrongIsSaid() throws {
    let router = try Self.router()
    #expect(post(router, "/v1/tag").status == 400)
    #expect(post(router, "/v1/tag", "{\"text\":").status == 422)
    #expect(post(router, "/v1/tag", "{\"text\":\"a\"}", query: [("output", "/etc/passwd")]).status == 400)
    #expect(post(router, "/v1/tag", "{\"text\":\"a\"}", query: [("top", "none")]).status == 400)
    #expect(post(router, "/v1/tag", "{\"text\":\"a\"}", query: [("among", "no such topic")]).status == 400)
    #expect(post(router, "/v1/tag", "{\"text\":\"a\"}", query: [("model", "other")]).status == 404)
    #expect(post(router, "/v1/projects/other/suggest", form: ["text": "a"]).status == 404)
    #expect(post(router, "/v1/projects/iptc-en/suggest", form: ["text": "a", "limit": "0"]).status == 400)
    #expect(post(router, "/v1/projects/iptc-en/learn", "[]").status == 403)
  }

  @Test func storiesAreTakenOutOfPages() throws {
    let page = """
      <html><body><nav>Home | Sport</nav><article><h1>Storm</h1><p>\(Self.match)</p><p>\(Self.budget)</p></article></body></html>
      """
    let answer = post(try Self.router(), "/v1/extract", page)
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"title\":\"Storm\"") && answer.text.contains("\\n\\n"))
    #expect(!answer.text.contains("Home"))
  }

  @Test func duplicatesAreFound() throws {
    let lines = "{\"id\":\"1\",\"text\":\"\(Self.match)\"}\n{\"id\":\"2\",\"text\":\"\(Self.match)\"}\n"
    let verb = try CommandRunner.run(["dedup", "-", "--format", "jsonl"], input: lines)
    #expect(post(try Self.router(), "/v1/duplicates", lines) == (200, verb.output))
  }

  @Test func theArchiveGrowsUnlessItIsOnlyRead() throws {
    try CommandRunner.withRunner { runner in
      let path = runner.folder.appendingPathComponent("a.archive").path
      let (first, second) = (
        "{\"id\":\"1\",\"text\":\"\(Self.match)\"}", "{\"id\":\"2\",\"text\":\"\(Self.match)\"}"
      )
      let router = try Self.router(archive: path)
      #expect(post(router, "/v1/duplicates", first).text.contains("\"kept\":true"))
      let read = try Self.router(archive: path, isReadOnly: true)
      for router in [read, read, router] {
        #expect(post(router, "/v1/duplicates", second).text.contains("\"canonical\":\"1\""))
      }
      #expect(try runner.run(["archive", "info", path]).output.contains("2 stories"))
      #expect(get(router, "/metrics").text.contains("newsprint_archive_stories 2.0\n"))
    }
  }

  @Test func clientsOfAnnifAreAnswered() throws {
    try CommandRunner.withRunner { runner in
      let router = try Self.router(data: DataFolder(runner.folder.appendingPathComponent("data").path))
      #expect(get(router, "/v1/projects").text.hasPrefix("{\"projects\":[{\"project_id\":\"iptc-en\","))
      let suggested = post(router, "/v1/projects/iptc-en/suggest", form: ["text": Self.match, "limit": "2"]).text
      #expect(
        suggested.hasPrefix(
          "{\"results\":[{\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/15000000\",\"label\":\"sport\","
            + "\"notation\":\"medtop:15000000\",\"score\":"))
      #expect(suggested.components(separatedBy: "\"uri\"").count == 3)
      let batch = post(
        router, "/v1/projects/iptc-en/suggest-batch",
        "{\"documents\":[{\"text\":\"\(Self.match)\",\"document_id\":\"d1\"},{\"text\":\"\(Self.budget)\"}]}",
        query: [("limit", "1")]
      ).text
      #expect(batch.contains("\"document_id\":\"d1\"") && batch.components(separatedBy: "\"results\"").count == 3)
      let taught = post(
        router, "/v1/projects/iptc-en/learn",
        "[{\"text\":\"\(Self.match)\",\"subjects\":[{\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/15000000\"},{\"label\":\"arts\"}]}]"
      )
      #expect(taught.status == 204)
      #expect(
        try String(contentsOf: runner.folder.appendingPathComponent("data/answers.jsonl"), encoding: .utf8)
          == "{\"project\":\"iptc-en\",\"title\":\"\",\"text\":\"\(Self.match)\",\"labels\":[\"sport\",\"arts\"]}\n")
      let german = "{\"text\":\"Der Minister sagte am Montag, dass die Regierung den Haushalt beschlossen habe.\"}"
      #expect(
        post(router, "/v1/detect-language", german).text == "{\"results\":[{\"language\":\"de\",\"score\":1}]}\n")
    }
  }

  @Test func everyRouteIsDescribed() throws {
    let router = try Self.router()
    let document = get(router, "/v1/openapi.json").text
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let paths = try #require(object["paths"] as? [String: [String: Any]])
    let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
    let known = Set(NewsService.routes.map { "\($0.method) \($0.path)" })
    #expect(described == known)
  }

  @Test func itServesUntilItIsToldToEnd() throws {
    try CommandRunner.withRunner { runner in
      let process = Process()
      process.executableURL = runner.binary
      process.arguments = ["serve", "--port", "0", "-m", Self.iptc]
      let log = Pipe()
      process.standardError = log
      try process.run()
      let line = String(decoding: log.fileHandleForReading.availableData, as: UTF8.self)
      #expect(line.hasPrefix("Listening on http://127.0.0.1:"))
      kill(process.processIdentifier, SIGHUP)
      #expect(String(decoding: log.fileHandleForReading.availableData, as: UTF8.self).contains("anew"))
      process.terminate()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
  }

  @Test func anotherHostNeedsAToken() throws {
    let refused = try CommandRunner.run(["serve", "--host", "0.0.0.0"])
    #expect(refused.exitCode == 64 && refused.errors.contains("--token-file"))
    try CommandRunner.withRunner { runner in
      try Data("short\n".utf8).write(to: runner.folder.appendingPathComponent("token"))
      let refused = try runner.run(["serve", "--host", "0.0.0.0", "--token-file", "token"])
      #expect(refused.exitCode == 65 && refused.errors.contains("at least 8"))
    }
  }
}
