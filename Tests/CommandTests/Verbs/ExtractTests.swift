import Foundation
import Testing

struct ExtractTests {
  private static let page = """
    <html lang="en"><head><title>Ferry closes</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry closes</h1>
    <p>The harbour board voted on Tuesday to close the old ferry terminal, after two years of arguments.</p>
    <p>Residents of the northern quay had asked for a delay, since the new bridge is late.</p></article></body></html>
    """
  private static let text =
    "The harbour board voted on Tuesday to close the old ferry terminal, after two years of arguments.\\n\\n"
    + "Residents of the northern quay had asked for a delay, since the new bridge is late."

  @Test("A page becomes a line of JSON, from a file, compressed, and from standard input")
  func page() throws {
    try CommandRunner.withRunner { runner in
      let file = runner.folder.appendingPathComponent("a.html")
      try Data(Self.page.utf8).write(to: file)
      let expected = "\"title\":\"Ferry closes\",\"text\":\"\(Self.text)\",\"language\":\"en\"}\n"
      #expect(try runner.run(["extract", "a.html"]).output == "{\"id\":\"a.html\"," + expected)
      #expect(try runner.run(["extract", "-"], input: Self.page).output == "{\"id\":\"-\"," + expected)
      _ = try runner.run(tool: "gzip", ["a.html"])
      #expect(try runner.run(["extract", "a.html.gz"]).output == "{\"id\":\"a.html.gz\"," + expected)
    }
  }

  @Test("Text is the headline, a blank line and the story")
  func textFormat() throws {
    let result = try CommandRunner.run(["extract", "--format", "text"], input: Self.page)
    #expect(result.output == "Ferry closes\n\n" + Self.text.replacing("\\n", with: "\n") + "\n\n")
    #expect(result.exitCode == 0)
  }

  @Test("Fields of other formats come through, by the names of the result")
  func records() throws {
    let line = #"{"headline":"A","body":"B c.","link":"http://x","author":"Ann","lang":"en","topic":"port"}"#
    let result = try CommandRunner.run(["extract"], input: line)
    #expect(
      result.output
        == #"{"id":"http://x","url":"http://x","title":"A","text":"B c.","byline":"Ann","language":"en","labels":["port"]}"#
        + "\n")
  }

  @Test("A page without a story gives none, is said, and does not end the run")
  func noStory() throws {
    try CommandRunner.withRunner { runner in
      try Data("<html><body><a href=x>Home</a></body></html>".utf8).write(
        to: runner.folder.appendingPathComponent("a.html"))
      try Data(Self.page.utf8).write(to: runner.folder.appendingPathComponent("b.html"))
      let result = try runner.run(["extract", "a.html", "b.html"])
      #expect(result.output.hasPrefix("{\"id\":\"b.html\""))
      #expect(result.errors == "Warning: 1 document has no story: a.html.\n")
      #expect(result.exitCode == 0)
    }
  }

  @Test("Every verb reads pages: folders give labels, copies are found, topics are given")
  func verbs() throws {
    try CommandRunner.withRunner { runner in
      for folder in ["port", "town"] {
        let path = runner.folder.appendingPathComponent("pages/\(folder)")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data(Self.page.utf8).write(to: path.appendingPathComponent("a.html"))
      }
      let extracted = try runner.run(["extract", "pages"])
      #expect(extracted.output.contains("\"labels\":[\"port\"]") && extracted.output.contains("\"labels\":[\"town\"]"))
      let pairs = try runner.run(["dedup", "pages", "--pairs", "-", "--quiet"])
      #expect(pairs.output.contains("\"relation\":\"identical\""))
      let tagged = try runner.run(["tag", "pages/port/a.html", "--format", "jsonl"])
      #expect(tagged.output.contains("\"topics\":["))
      #expect(try runner.run(["tag", "pages/port/a.html", "--input-format", "html", "--format", "csv"]).exitCode == 0)
    }
  }

  @Test("A web archive gives the stories of its pages, and says what else was in it")
  func webArchive() throws {
    func record(_ number: Int, _ type: String, _ body: String) -> String {
      let message = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n\(body)"
      return
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/\(number)\r\nWARC-Date: 2024-03-05T06:00:00Z\r\n"
        + "Content-Length: \(message.utf8.count)\r\n\r\n\(message)\r\n\r\n"
    }
    try CommandRunner.withRunner { runner in
      let archive = record(1, "text/html", Self.page) + record(2, "image/png", "PNG")
      try Data(archive.utf8).write(to: runner.folder.appendingPathComponent("a.warc"))
      _ = try runner.run(tool: "gzip", ["a.warc"])
      let result = try runner.run(["extract", "a.warc.gz"])
      #expect(
        result.output == #"{"id":"http://x/1","url":"http://x/1","title":"Ferry closes","text":"\#(Self.text)","#
          + #""date":"2024-03-05T06:00:00Z","language":"en"}"# + "\n")
      #expect(result.errors == "1 response in web archives is no page.\n" && result.exitCode == 0)
      #expect(try runner.run(["extract", "-", "--input-format", "warc"], input: archive).output == result.output)
      let tagged = try runner.run(["tag", "a.warc.gz", "--format", "csv"])
      #expect(tagged.output.contains("\nhttp://x/1,Ferry closes,"))
    }
  }

  @Test("Feeds and agency XML are told by their content, and markup in a field of JSON is none of the text")
  func otherFormats() throws {
    let feed =
      "<?xml version=\"1.0\"?><rss><channel><item><title>A</title><description>&lt;p&gt;B c.&lt;/p&gt;</description></item></channel></rss>"
    #expect(try CommandRunner.run(["extract"], input: feed).output == #"{"id":"-","title":"A","text":"B c."}"# + "\n")
    let item =
      "<newsItem guid='g'><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData>B c.</inlineData></contentSet></newsItem>"
    #expect(try CommandRunner.run(["extract"], input: item).output == #"{"id":"g","title":"A","text":"B c."}"# + "\n")
    let json = #"{"uri":"u","headline":"A","body_xhtml":"<p>B &amp; c.</p><p>D.</p>","subject":[{"name":"port"}]}"#
    #expect(
      try CommandRunner.run(["extract"], input: json).output
        == #"{"id":"u","title":"A","text":"B & c.\n\nD.","labels":["port"]}"# + "\n")
  }
}
