import Newsprint
import NewsprintArticles
import Testing

/// Folders that hold files of several formats.
struct MixedFolderTests {
  private static let page =
    "<!DOCTYPE html><html><body><article><h1>Page</h1><p>The harbour board voted on Monday to close the old ferry terminal.</p>"
    + "<p>Two council members, who had asked for more time, voted against the plan.</p></article></body></html>"
  private static let feed =
    "<?xml version=\"1.0\"?><rss><channel><item><title>Feed one</title><guid>f1</guid></item><item><title>Feed two</title></item></channel></rss>"
  private static let item =
    "<newsItem guid=\"g1\"><contentMeta><headline>Agency</headline></contentMeta><contentSet><inlineData>Text.</inlineData></contentSet></newsItem>"

  @Test("Each file is told by its content: texts, pages, feeds, agency files and records side by side")
  func mixed() throws {
    let folder = try PageFolder()
    try folder.write("a.txt", "Text\n\nA plain story.")
    try folder.write("b.html", Self.page)
    try folder.write("c.xml", Self.feed)
    try folder.write(
      "d.jsonl",
      "{\"id\":\"d1\",\"title\":\"Line\",\"text\":\"x\"}\n{\"id\":\"d2\",\"title\":\"Line 2\",\"text\":\"y\"}\n")
    try folder.write(
      "e.json", #"{"version":"https://jsonfeed.org/version/1","title":"J","items":[{"id":"e1","content_text":"z"}]}"#)
    try folder.write("f.xml", Self.item)
    try folder.write("g", Self.page.replacing("Page", with: "No suffix"))
    try folder.write(
      "h.json",
      "{\n \"uri\": \"urn:h\", \"type\": \"composite\", \"versioncreated\": \"2024-03-04T11:20:00Z\",\n"
        + " \"associations\": {\"a\": {\"uri\": \"urn:h1\", \"type\": \"text\", \"headline\": \"In a package\", \"body_text\": \"p\"}}\n}\n"
    )
    try folder.write("i.txt", "Last\n\nAnother plain story.")
    let (stories, report) = try folder.read()
    #expect(
      stories.map(\.headline) == [
        "Text", "Page", "Feed one", "Feed two", "Line", "Line 2", "", "Agency", "No suffix", "In a package", "Last",
      ])
    #expect(stories.first?.id == "a" && stories.last?.id == "i")
    #expect(report.passedCount == 0 && report.unreadableCount == 0)
  }

  @Test("Documents that are named as texts are read as what they are, under the text's id and label")
  func namedAsText() throws {
    let folder = try PageFolder()
    try folder.write("sport/page.txt", Self.page)
    try folder.write("sport/feed.txt", Self.feed)
    try folder.write("sport/text.txt", "Text\n\nA story that says <b>bold</b> things.")
    let (stories, _) = try folder.read()
    #expect(stories.map(\.headline) == ["Feed one", "Feed two", "Page", "Text"])
    #expect(stories.map(\.id) == ["f1", "sport/feed:2", "sport/page", "sport/text"])
    #expect(stories.allSatisfy { $0.labels == ["sport"] })
  }

  @Test("What is nothing that is read is counted and named, and ends nothing")
  func passed() throws {
    let folder = try PageFolder()
    try folder.write("a.txt", "Text\n\nA plain story.")
    try folder.write("notes.md", "# Notes")
    try folder.write("sitemap.xml", "<?xml version=\"1.0\"?><urlset/>")
    try folder.write("picture.png", "x")
    try folder.write("list.html", "<html><body><a href=x>y</a></body></html>")
    let (stories, report) = try folder.read()
    #expect(stories.count == 1)
    #expect(report.passed.map { $0.split(separator: "/").last } == ["notes.md", "sitemap.xml"])
    #expect(report.storylessCount == 1 && report.unreadableCount == 0)
    let empty = try PageFolder()
    try empty.write("notes.md", "# Notes")
    #expect(throws: ArticleError.noStories(input: empty.path)) { try empty.read() }
  }
}
