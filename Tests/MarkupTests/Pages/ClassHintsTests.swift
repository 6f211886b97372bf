import Newsprint
import NewsprintMarkup
import Testing

struct ClassHintsTests {
  private func hints(_ attributes: String) -> ClassHints { attributes.withTextBytes { ClassHints(attributes: $0) } }

  @Test(
    "Names say what an element holds",
    arguments: [
      ("class='comment-list'", ClassHints.comments), ("id=\"disqus_thread\"", .comments),
      ("class='relatedArticles'", .related), ("class=\"c-article__teaser\"", .related),
      ("class='post-sidebar'", [.side]), ("role=navigation", .navigation), ("class='sharedaddy sd-block'", .sharing),
      ("class=newsletterSignup", .promotion), ("class='entry-content'", .body), ("itemprop='articleBody'", .body),
      ("class='entry-footer'", [.details, .edge]), ("style='display : none'", .hidden), ("hidden", .hidden),
      ("class='hidden'", .hidden), ("class='wp-caption-text'", .caption),
    ] as [(String, ClassHints)])
  func names(attributes: String, expected: ClassHints) {
    #expect(hints(attributes) == expected)
  }

  @Test(
    "Parts of other words and names for small screens say nothing",
    arguments: [
      "class='shadow-card'", "class='hidden-xs'", "class='adventure'", "data-x='comments'", "class='prose'", "",
    ])
  func noHints(attributes: String) {
    #expect(hints(attributes) == [])
  }

  @Test("Lines that end a story are told from those that are only no part of it")
  func phrases() {
    func meaning(_ line: String) -> PagePhrases.Meaning? { line.withTextBytes { PagePhrases.meaning(of: $0) } }
    #expect(meaning("Related Articles") == .end)
    #expect(meaning("» Ähnliche Beiträge:") == .end)
    #expect(meaning("3 Comments") == .end)
    #expect(meaning("À LIRE AUSSI") == .end)
    #expect(meaning("— ADVERTISEMENT —") == .line)
    #expect(meaning("Lesen Sie auch: Was jetzt gilt") == .end)
    #expect(meaning("The council met on Tuesday.") == nil)
    #expect(meaning("Commenting on the vote, she smiled.") == nil)
    #expect(meaning("…") == nil)
  }
}
