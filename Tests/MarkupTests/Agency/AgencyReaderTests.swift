import Newsprint
import NewsprintArticles
import NewsprintMarkup
import Testing

struct AgencyReaderTests {
  private func read(_ document: String) throws -> [DocumentStory] {
    try AgencyReader().stories(in: Document(name: "wire", format: .newsML, bytes: Array(document.utf8)))
  }

  @Test("An item of NewsML-G2 has its fields, subjects and standing")
  func newsML() throws {
    let stories = try read(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay:1" version="3" xml:lang="en">
      <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:QUAY"><name>Quay Press</name></provider>
      <versionCreated>2024-02-05T10:00:00Z</versionCreated><firstCreated>2024-02-04T09:00:00Z</firstCreated>
      <pubStatus qcode="stat:canceled"/></itemMeta>
      <contentMeta><by>By Ann Ek</by><headline>Ferry &amp; bridge</headline><language tag="en-GB"/>
      <subject type="cpnat:abstract" qcode="medtop:20000001"><name xml:lang="de">Hafen</name><name xml:lang="en">port</name></subject>
      <subject qcode="medtop:20000002"/><subject type="cpnat:person" qcode="p:1"><name>Ann</name></subject></contentMeta>
      <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
      <p>The board voted.</p><h2>Cost</h2><p>Four &lt; five.</p></body></html></inlineXML></contentSet></newsItem>
      """)
    #expect(
      stories == [
        DocumentStory(
          article: Article(
            id: "urn:quay:1", headline: "Ferry & bridge", text: "The board voted.\n\nCost\n\nFour < five.",
            labels: ["port", "medtop:20000002"], date: "2024-02-04T09:00:00Z", source: "Quay Press"),
          byline: "By Ann Ek", language: "en-GB", modified: "2024-02-05T10:00:00Z", status: "canceled", version: "3")
      ])
  }

  @Test("A message has several items; pictures are none, plain text keeps its paragraphs")
  func message() throws {
    let stories = try read(
      """
      <newsMessage><itemSet>
      <newsItem guid="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>One</headline></contentMeta>
      <contentSet><inlineData>First line.
      Second line.</inlineData></contentSet></newsItem>
      <newsItem guid="2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A picture</headline>
      </contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
      <packageItem guid="3"><contentMeta><headline>A list</headline></contentMeta></packageItem>
      </itemSet></newsMessage>
      """)
    #expect(stories.map(\.article.id) == ["1"])
    #expect(stories.map(\.article.text) == ["First line.\n\nSecond line."])
  }

  @Test("A file of NITF has its headline, byline, subjects and date, and no captions")
  func nitf() throws {
    let stories = try read(
      """
      <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>x</title>
      <tobject><tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/></tobject>
      <docdata management-status="embargoed"><doc-id id-string="q-7" regsrc="QP"/><date.issue norm="20240204T090000Z"/></docdata>
      <pubdata name="The Quay"/></head><body xml:lang="en"><body.head><hedline><hl1>Ferry</hl1></hedline>
      <byline>By <person>Ann Ek</person></byline></body.head><body.content><p>The board voted.</p><hl2>Cost</hl2>
      <media media-type="image"><media-caption>A pier.</media-caption></media><p>It is high.</p></body.content></body></nitf>
      """)
    #expect(
      stories == [
        DocumentStory(
          article: Article(
            id: "q-7", headline: "Ferry", text: "The board voted.\n\nCost\n\nIt is high.", labels: ["Economy"],
            date: "20240204T090000Z", source: "The Quay"),
          byline: "Ann Ek", language: "en", status: "embargoed")
      ])
  }

  @Test("NewsML 1 says the same in other words, with NITF inside or without")
  func newsML1() throws {
    let stories = try read(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:q:1</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20240204T090000Z</FirstCreated><Status FormalName="Usable"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Ferry</HeadLine><ByLine>Ann Ek</ByLine></NewsLines>
      <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="04003000"/></SubjectCode></DescriptiveMetadata>
      <ContentItem><DataContent><nitf><body><body.content><p>The board voted.</p></body.content></body></nitf></DataContent></ContentItem>
      </NewsComponent></NewsItem></NewsML>
      """)
    let story = try #require(stories.first)
    #expect(
      story.article.id == "urn:q:1" && story.article.headline == "Ferry" && story.article.text == "The board voted.")
    #expect(story.article.labels == ["04003000"] && story.byline == "Ann Ek" && story.language == "en")
    #expect(story.article.date == "20240204T090000Z" && story.status == nil)
  }

  @Test("A broken item of ninjs is refused, and never comes out again as it is")
  func brokenObject() throws {
    let whole = #"{"uri":"u","versioncreated":"2024-03-04T11:20:00Z","headline":"H","body_text":"b"}"#
    #expect(try read(whole).map(\.article.headline) == ["H"])
    for broken in [
      whole.replacing("\"H\"", with: "\"H\" x"), whole.replacing("H", with: "H\u{0}"), String(whole.dropLast()),
      whole + "}",
      // So many that the whole looks like no text, and in a member that nobody asks for.
      whole.replacing("{", with: "{\"n" + String(repeating: "\u{0}", count: 60) + "\":1,"),
      // Behind a member whose type is wrong.
      whole.replacing("\"b\"", with: "\"\\q\"").replacing("\"H\"", with: "7"),
    ] {
      #expect(throws: InvalidRecord.self, "\(broken)") { try read(broken) }
    }
    // A picture is no story, and nothing is wrong with it.
    #expect(try read(#"{"uri":"u","type":"picture","versioncreated":"2024-03-04T11:20:00Z"}"#).isEmpty)
  }

  @Test("What is no XML is refused, and XML without stories gives none")
  func nothing() throws {
    #expect(throws: InvalidRecord(input: "wire", line: 1, problem: .notXML)) { try read("text") }
    #expect(try read("<newsItem/>").isEmpty)
    #expect(try read("<other><a>b</a></other>").isEmpty)
  }
}
