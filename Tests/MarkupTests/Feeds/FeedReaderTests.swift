import Newsprint
import NewsprintArticles
import NewsprintMarkup
import Testing

struct FeedReaderTests {
  private func read(_ feed: String) throws -> [DocumentStory] {
    try FeedReader().stories(in: Document(name: "feed", format: .feed, bytes: Array(feed.utf8)))
  }

  @Test("An item of RSS has its fields, the full text before the summary")
  func rss() throws {
    let stories = try read(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Quay</title>
      <language>en-gb</language><item><title>Ferry &amp;amp; bridge</title><link> https://quay.example/1 </link>
      <guid isPermaLink="false">quay-1</guid><media:title>Picture</media:title><description>Short.</description>
      <content:encoded><![CDATA[<p>The board <b>voted</b>.</p><ul><li>One</li></ul>]]></content:encoded>
      <dc:creator>Ann Ek</dc:creator><dc:creator>Bo Dal</dc:creator><category>port</category><category>town</category>
      <pubDate>Tue, 05 Mar 2019 10:00:00 GMT</pubDate></item><item><link>x</link></item></channel></rss>
      """)
    #expect(
      stories == [
        DocumentStory(
          article: Article(
            id: "quay-1", headline: "Ferry & bridge", text: "The board voted.\n\nOne", labels: ["port", "town"],
            date: "Tue, 05 Mar 2019 10:00:00 GMT", source: "The Quay"),
          url: "https://quay.example/1", byline: "Ann Ek, Bo Dal", language: "en-gb")
      ])
  }

  @Test("RSS 1.0 keeps its items beside the channel, and their addresses are their ids")
  func rdf() throws {
    let story = try #require(
      try read(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>Quay</title></channel>
        <item rdf:about="https://quay.example/1"><title>One</title><description>A text.</description>
        <dc:date>2019-03-05T10:00:00Z</dc:date><dc:subject>port</dc:subject></item></rdf:RDF>
        """
      ).first)
    #expect(story.article.id == "https://quay.example/1" && story.article.source == "Quay")
    #expect(story.article.date == "2019-03-05T10:00:00Z" && story.article.labels == ["port"])
  }

  @Test("An entry of Atom may have text, escaped markup or elements")
  func atom() throws {
    let stories = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Kai</title>
      <entry><id>tag:1</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link rel="self" href="s"/><link href="https://k.example/1"/>
      <published>2024-02-04T10:00:00Z</published><updated>2024-02-05T10:00:00Z</updated><author><name>Ann</name></author>
      <category term="port" label="Hafen"/><summary>kurz</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die &lt;Fähre&gt; <em>fährt</em>.</p><p>Zwei.</p></div></content></entry>
      <entry><id>tag:2</id><title>Zwei</title><updated>2024-02-06T10:00:00Z</updated><content>5 &lt; 6</content></entry></feed>
      """)
    #expect(stories.map(\.article.text) == ["Die <Fähre> fährt.\n\nZwei.", "5 < 6"])
    #expect(stories[0].article.headline == "A B" && stories[0].url == "https://k.example/1")
    #expect(stories[0].article.date == "2024-02-04T10:00:00Z" && stories[0].modified == "2024-02-05T10:00:00Z")
    #expect(stories[1].article.date == "2024-02-06T10:00:00Z" && stories[1].modified == nil)
    #expect(stories[0].article.labels == ["Hafen"] && stories[0].byline == "Ann" && stories[0].language == "de")
  }

  @Test("A JSON Feed is a feed")
  func json() throws {
    let stories = try read(
      #"""
      {"version":"https://jsonfeed.org/version/1.1","title":"Quay","language":"en","authors":[{"name":"Desk"}],"items":[
      {"id":"1","url":"https://q.example/1","title":"One","content_html":"<p>A&amp;B</p><p>C</p>","content_text":"x",
      "date_published":"2024-05-01T00:00:00Z","date_modified":"2024-05-02T00:00:00Z","tags":["port"]},
      {"id":2,"content_text":"Two\n\nlines","author":{"name":"Ann"}},{"id":"3"}]}
      """#)
    #expect(stories.map(\.article.id) == ["1", "2"])
    #expect(stories.map(\.article.text) == ["A&B\n\nC", "Two\n\nlines"])
    #expect(stories.map(\.byline) == ["Desk", "Ann"])
    #expect(stories[0].modified == "2024-05-02T00:00:00Z" && stories[0].article.source == "Quay")
  }

  @Test("A feed that is no XML is read as far as it is one")
  func broken() throws {
    let stories = try read(
      """

      <?xml version="1.0" encoding="utf-8"?><rss><channel><title>A & B&nbsp;C</title>
      <item><title>Tom & Jerry &eacute;t&eacute; &x;</title><link>http://x.example/?a=1&b=2</link>
      <description>1 < 2 and<br>more &lt;b&gt;bold&lt;/b&gt;</description><guid isPermaLink=false>1</guid></item>
      <item><title>Two</b></item><item><title>Three</channel>
      <item><title>Cut sho
      """)
    #expect(stories.map(\.article.headline) == ["Tom & Jerry été &x;", "Two", "Three", "Cut sho"])
    #expect(stories[0].article.text == "1 < 2 and\nmore bold")
    #expect(stories[0].url == "http://x.example/?a=1&b=2" && stories[0].article.id == "1")
    #expect(stories[0].article.source == "A & B C")
  }

  @Test("Entities of the document's own are neither expanded nor fetched")
  func entities() throws {
    let stories = try read(
      """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///dev/null">]>
      <rss><channel><item><title>x &b; &f; y</title></item></channel></rss>
      """)
    #expect(stories.map(\.article.headline) == ["x &b; &f; y"])
  }

  @Test("A hundred thousand open elements, NUL bytes and nothing at all")
  func hostile() throws {
    #expect(try read("<rss>" + String(repeating: "<a>", count: 100_000) + "<item><title>x").count <= 1)
    #expect(try read("<rss><item><title>a\u{0}b</title></item></rss>").map(\.article.headline) == ["ab"])
    for nothing in ["", "  ", "text", "<", "<?xml version='1.0'?>"] {
      #expect(throws: InvalidRecord(input: "feed", line: 1, problem: .notXML)) { try read(nothing) }
    }
  }
}
