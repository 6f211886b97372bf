internal import Newsprint
public import NewsprintArticles

/// Reads the story of a web page.
///
/// What a page says of itself comes first: in JSON-LD and `meta` elements its title, date, author, site and section. Its
/// text is found by form: where sentences stand close together, with the headings, lists and tables among them, and
/// without what pages put around and between them. Any bytes are a page; one without a story gives none.
public struct WebPageReader: DocumentReader {
  /// Creates a reader.
  public init() {}

  /// `html`.
  public var formats: [ArticleFormat] { [.html] }

  /// The story of a page, or none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func stories(in document: Document) -> [DocumentStory] {
    WebPage(PageEncoding.utf8(document)).story.map { [$0] } ?? []
  }
}

/// A web page that was read.
struct WebPage {
  /// Its story; nil where it has none.
  let story: DocumentStory?

  /// Reads a page in UTF-8.
  init(_ bytes: [UInt8]) {
    story = bytes.withTextBytes { bytes in
      let tree = HTMLTree(bytes)
      let page = PageText(tree)
      let metadata = PageMetadata(tree, page)
      let finder = StoryFinder(tree, page)
      let found = finder.story()
      let text = metadata.body.flatMap { StatedBody($0) }?.correction(of: found, in: page) ?? page.text(of: found)
      guard !text.isEmpty else { return nil }
      let article = Article(
        headline: metadata.title ?? "", text: text, labels: metadata.labels, date: metadata.date,
        source: metadata.source)
      return DocumentStory(
        article: article, url: metadata.url, byline: metadata.byline, language: metadata.language)
    }
  }
}
