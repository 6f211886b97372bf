import Newsprint
import NewsprintArticles
import Testing

struct StatedBodyTests {
  private let text = (1...6).map {
    "Sentence number \($0) of the story says what the board has decided on that evening."
  }

  private func page(_ body: String, stated: [String]) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(stated.joined(separator: "\\n\\n"))\"}"
      + "</script><body>\(body)</body>"
  }

  @Test("A stated text stands for the story of a page that shows none")
  func missing() {
    #expect(story(page("<div id=app></div>", stated: text))?.article.text == text.joined(separator: "\n\n"))
  }

  @Test("A stated text says which of two runs of sentences is the story")
  func chooses() {
    let other = (1...12).map {
      "<p>Another text with its number \($0), which is longer than the story but is not the story.</p>"
    }
    let links = (1...60).map { "<p><a href='/\($0)'>A link to the page with the number \($0)</a></p>" }.joined()
    let own = text.map { "<p>\($0)</p>" }
    let body = "<div>\(own.joined())</div>\(links)<div>\(other.joined())</div>"
    #expect(story(page(body, stated: text))?.article.text == text.joined(separator: "\n\n"))
  }

  @Test("A teaser that is stated changes nothing")
  func teaser() {
    let body = text.map { "<p>\($0)</p>" }.joined()
    #expect(
      story(page(body, stated: ["Sentence number 1 of the story."]))?.article.text == text.joined(separator: "\n\n"))
  }
}
