import Newsprint
import NewsprintArticles
import NewsprintMarkup
import TestSupport
import Testing

struct HostilePageTests {
  private func stories(_ bytes: [UInt8]) -> [DocumentStory] {
    WebPageReader().stories(in: Document(name: "p", format: .html, bytes: bytes))
  }

  private let sentence =
    "The harbour board voted on Tuesday to close the old ferry terminal, after two years of arguments."

  @Test("NUL bytes and control characters part words like white space")
  func controls() {
    let found = stories(
      Array("<p>\(sentence)</p><p>One\u{0}two\u{1}three, and here the sentence goes on for a while.</p>".utf8))
    #expect(found.first?.article.text == "\(sentence)\n\nOne two three, and here the sentence goes on for a while.")
  }

  @Test("A story inside a hundred thousand elements is found")
  func deep() {
    let open = String(repeating: "<div class='a'>", count: 100_000)
    let close = String(repeating: "</div>", count: 100_000)
    #expect(stories(Array((open + "<p>\(sentence)</p><p>\(sentence)</p>" + close).utf8)).count == 1)
  }

  @Test("A page of twenty megabytes is read")
  func large() {
    let page = "<body><main>" + String(repeating: "<p class=x>\(sentence)</p>\n", count: 180_000)
    #expect(stories(Array(page.utf8)).first?.article.text.utf8.count == 180_000 * (sentence.utf8.count + 2) - 2)
  }

  @Test("Tags that are never closed and end tags that open nothing take no time")
  func unbalanced() {
    let parts = [
      "<b>", "</i>", "<table>", "</div>", "<a href=x>", "<li>", "<p>", "</p>", "<td>", "<!--", "<svg>", "<x-y>",
    ]
    for part in parts {
      _ = stories(Array(String(repeating: part, count: 60_000).utf8))
    }
  }

  @Test("Any changed page gives text that is UTF-8, the same each time")
  func changedPages() {
    let page = Array(
      "<html><head><title>A</title><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"\\u00e9\"}</script></head><body><nav><a href=x>y</a></nav><article class='post-content'><h1>A</h1><p>\(sentence)</p><ul><li>\(sentence)</ul><table><tr><td>x &amp; y</table></article>"
        .utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var bytes = page
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: page[place / 2..<min(page.count, place / 2 + 9)], at: place)
        }
      }
      let first = stories(bytes)
      #expect(first == stories(bytes))
    }
  }
}
