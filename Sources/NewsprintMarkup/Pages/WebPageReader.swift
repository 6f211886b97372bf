internal import Newsprint
public import NewsprintArticles

/// Reads the story of a web page.
///
/// What a page says of itself comes first: in JSON-LD and `meta` elements its title, date, author, site and section. Its
/// text is found by form: where sentences stand close together, with the headings, lists and tables among them, and
/// without what pages put around and between them. Any bytes are a page; one without a story gives none.
public struct WebPageReader: DocumentReader {
  /// What is known of other pages, where several are read.
  private let survey: Survey?

  /// What was found in pages before they are read.
  private final class Survey: Sendable {
    let stories: [String: [DocumentStory]]
    let furniture: SiteFurniture

    init(_ stories: [String: [DocumentStory]]) {
      self.stories = stories
      furniture = SiteFurniture(stories)
    }
  }

  /// Creates a reader.
  public init() { survey = nil }

  private init(knowing documents: [String: [DocumentStory]]) { survey = Survey(documents) }

  /// `html`.
  public var formats: [ArticleFormat] { [.html] }

  /// The story of a page, or none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func stories(in document: Document) -> [DocumentStory] {
    let found = survey?.stories[document.name] ?? WebPage(PageEncoding.utf8(document)).story.map { [$0] } ?? []
    guard let survey else { return found }
    return found.map { story in
      var story = story
      story.article.text = survey.furniture.trimmed(story, named: document.name)
      return story
    }
  }
}

extension WebPageReader: SurveyingReader {
  /// A reader that leaves out what comes back on several of the pages of one site.
  package func knowing(_ documents: [String: [DocumentStory]]) -> any DocumentReader {
    WebPageReader(knowing: documents)
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
