import Newsprint
import NewsprintArticles
import NewsprintMarkup
import Testing

/// The story of a page, or nil.
func story(_ html: String) -> DocumentStory? {
  WebPageReader().stories(in: Document(name: "page.html", format: .html, bytes: Array(html.utf8))).first
}

/// Paragraphs of a story that no two of them share words with.
private let paragraphs = [
  "The harbour board voted on Tuesday to close the old ferry terminal, after two years of arguments over its cost.",
  "Residents of the northern quay had asked for a delay, since the new bridge will not open before the autumn.",
  "“We could have waited for the bridge,” said one of them, a baker who crosses the water every morning before five.",
  "The board's chair answered that the pilings are rotten, and that no insurer would sign for another winter.",
]

private var body: String { paragraphs.map { "<p>\($0)</p>" }.joined() }

struct WebPageTests {
  @Test("The story is taken without menus, boxes, comments and the foot of the page")
  func furniture() {
    let page = """
      <!doctype html><html lang="en"><head><title>Ferry terminal closes | The Quay</title></head><body>
      <header><ul class="nav"><li><a href="/">Home</a><li><a href="/w">World</a></ul></header>
      <main><article><h1>Ferry terminal closes</h1><div class="byline">By Ann Ek</div>\(body)
      <div class="share-bar"><a href="#">Facebook</a> <a href="#">Mail</a></div>
      <div class="related-posts"><h3>More stories</h3><p>Bridge opening is late again, say the builders of it.</p></div>
      </article></main>
      <section id="comments"><p>I have always said that the terminal must go, and nobody listened to me.</p></section>
      <aside><p>Our newsletter tells you every morning what the town is talking about.</p></aside>
      <footer><p>© The Quay. All rights reserved, reprints only with the written permission of the publisher.</p></footer>
      </body></html>
      """
    let story = story(page)
    #expect(story?.article.text == paragraphs.joined(separator: "\n\n"))
    #expect(story?.article.headline == "Ferry terminal closes")
    #expect(story?.language == "en")
  }

  @Test("Headings, lists, tables and quotes that belong to the story stay in their places")
  func parts() {
    let page = """
      <body><div><p>\(paragraphs[0])</p><h2>What it costs</h2><ul><li>Pilings: four million, paid over six years.</li>
      <li>Bridge</li></ul><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>1,250,000 crowns</td></tr></table>
      <blockquote>\(paragraphs[2])</blockquote><p>\(paragraphs[3])</p></div></body>
      """
    #expect(
      story(page)?.article.text == """
        \(paragraphs[0])

        What it costs

        Pilings: four million, paid over six years.

        Bridge

        Year Cost

        2021 1,250,000 crowns

        \(paragraphs[2])

        \(paragraphs[3])
        """)
  }

  @Test("Captions, advertisements and links to other stories between paragraphs are left out")
  func between() {
    let page = """
      <body><div class="story"><p>\(paragraphs[0])</p><figure><img src=a><figcaption>The terminal at dawn.</figcaption></figure>
      <p>\(paragraphs[1])</p><div>ADVERTISEMENT</div><p><a href="/x">Read more: How the bridge was planned</a></p>
      <p>\(paragraphs[2])</p><div>The chair in her office. | © Press/Doe</div><p>\(paragraphs[3])</p>
      <h3>Related articles</h3><p>Nothing of this box belongs to the story above it, though it has a sentence.</p></div></body>
      """
    #expect(story(page)?.article.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test("Teasers of other stories in a list are told by their form, whatever their classes are called")
  func teasers() {
    let teasers = (1...5).map {
      "<li class=x><h4><a href='/\($0)'>Headline of another story, number \($0)</a></h4><p>What it says in one sentence, \($0).</p></li>"
    }
    let page = "<body><h1>Ferry</h1>\(body)<ul>\(teasers.joined())</ul></body>"
    #expect(story(page)?.article.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test("A label that ends other pages ends no story that goes on behind it, nor does the word in a table")
  func labelsInside() {
    let table = "<table><tr><td><p>Comment</p></td><td><p>Asked for by the board.</p></td></tr></table>"
    let page = "<body><div>\(body)<h3>Tags</h3>\(table)<p>\(paragraphs[1])</p><p>\(paragraphs[2])</p></div></body>"
    let text = story(page)?.article.text ?? ""
    #expect(text.hasSuffix("Comment\n\nAsked for by the board.\n\n\(paragraphs[1])\n\n\(paragraphs[2])"))
  }

  @Test("A notice about cookies is left out, a story's sentence about them stays")
  func cookies() {
    let notice = "<div><p>We use cookies to improve your experience on this site, as you navigate through it.</p></div>"
    let sentence = "<p>The bakery's cookies, which are famous in the town, are sold at the terminal each morning.</p>"
    let page = "<body><div>\(body)\(sentence)</div>\(notice)</body>"
    let text = story(page)?.article.text ?? ""
    #expect(text.contains("famous in the town") && !text.contains("improve your experience"))
  }

  @Test("A story without paragraphs' tags is found between its line breaks")
  func lineBreaks() {
    let page = "<body><table><tr><td><font>\(paragraphs.joined(separator: "<br><br>"))</font></td></tr></table></body>"
    #expect(story(page)?.article.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test("A page of links, an empty one and one of scripts have no story")
  func noStory() {
    let links = (1...40).map { "<li><a href='/\($0)'>Headline number \($0) of this page of links</a></li>" }.joined()
    for page in [
      "", " \n", "<html>", "<body><ul>\(links)</ul>", "<script>var a = 'The board voted on Tuesday.'</script>",
    ] {
      #expect(story(page) == nil)
    }
  }

  @Test("What the page says of itself comes with the story")
  func metadata() {
    let page = """
      <html lang="sv-SE"><head><title>Färjan - Kajen</title><meta property="og:title" content="F&auml;rjan stannar">
      <meta property="og:site_name" content="Kajen"><meta name="author" content="Ann Ek">
      <meta property="article:published_time" content="2024-05-01T09:30:00Z"><meta property="article:section" content="Hamnen">
      <link rel="canonical" href="https://kajen.example/farjan"></head><body>\(body)</body></html>
      """
    let found = story(page)
    #expect(found?.article.headline == "Färjan stannar")
    #expect(found?.article.date == "2024-05-01T09:30:00Z")
    #expect(found?.article.source == "Kajen")
    #expect(found?.article.labels == ["Hamnen"])
    #expect(found?.byline == "Ann Ek")
    #expect(found?.url == "https://kajen.example/farjan")
    #expect(found?.language == "sv-SE")
  }

  @Test("JSON-LD is read from lists and graphs, with escapes, markup and line breaks in its strings")
  func linkedData() {
    var data = LinkedData()
    let json = """
      [{"@type":"Organization","name":"Kajen"},{"@graph":[{"@type":["Thing","NewsArticle"],"headline":"A &amp; B",
      "author":[{"name":"Ann"},{"name":"Bo"}],"datePublished":"2024-05-01","publisher":{"@type":"Organization","name":"Kajen"},
      "articleBody":"<p>One \\u00e9.</p>
      <p>Two.</p>","articleSection":["Port","Town"]}]}]
      """
    json.withTextBytes { data.add($0) }
    #expect(data.headline == "A & B")
    #expect(data.byline == "Ann, Bo")
    #expect(data.date == "2024-05-01")
    #expect(data.publisher == "Kajen")
    #expect(data.body == "One é.\n\nTwo.")
    #expect(data.sections == ["Port", "Town"])
  }
}
