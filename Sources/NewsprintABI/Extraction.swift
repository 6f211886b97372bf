// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint
internal import NewsprintArticles
internal import NewsprintMarkup

/// The stories of a file, as columns.
final class ArticleColumns: Sendable {
  let count: Int
  private let fields: [StringColumn]
  let urls: StringColumn
  let bylines: StringColumn
  let languages: StringColumn
  private let labelOffsets: Column<Int64>
  private let labelNames: StringColumn

  init(_ stories: [DocumentStory]) {
    count = stories.count
    let articles = stories.map(\.article)
    fields = [
      StringColumn(articles.map(\.id)), StringColumn(articles.map(\.headline)), StringColumn(articles.map(\.text)),
      StringColumn(articles.map { $0.date ?? "" }), StringColumn(articles.map { $0.source ?? "" }),
    ]
    urls = StringColumn(stories.map { $0.url ?? "" })
    bylines = StringColumn(stories.map { $0.byline ?? "" })
    languages = StringColumn(stories.map { $0.language ?? "" })
    labelOffsets = Column(ends(of: articles.map(\.labels.count)))
    labelNames = StringColumn(articles.flatMap(\.labels))
  }

  var stories: np_stories {
    np_stories(
      count: Int64(count), ids: fields[0].strings, headlines: fields[1].strings, texts: fields[2].strings,
      dates: fields[3].strings, sources: fields[4].strings)
  }

  var labels: np_labels { np_labels(offsets: labelOffsets.start, names: labelNames.strings) }
}

extension OpaquePointer {
  fileprivate var articles: ArticleColumns { object() }
}

@c @implementation
public func np_extract(
  _ bytes: UnsafeRawPointer, _ size: Int, _ name: UnsafePointer<CChar>, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    var options = ArticleReaderOptions()
    options.documentReaders = [WebPageReader(), FeedReader(), AgencyReader()]
    options.keepsInput = true
    let contents = Array(UnsafeRawBufferPointer(start: bytes, count: max(0, size)))
    let (batch, _) = try ArticleReader.read(contents: contents, name: String(cString: name), options: options)
    return OpaquePointer(
      owning: ArticleColumns((0..<batch.count).map { DocumentStory(recorded: $0, of: batch) }))
  }
}

@c @implementation
public func np_articles_free(_ articles: OpaquePointer?) { articles?.free(ArticleColumns.self) }

@c @implementation
public func np_articles_stories(_ articles: OpaquePointer) -> np_stories { articles.articles.stories }

@c @implementation
public func np_articles_urls(_ articles: OpaquePointer) -> np_strings { articles.articles.urls.strings }

@c @implementation
public func np_articles_bylines(_ articles: OpaquePointer) -> np_strings { articles.articles.bylines.strings }

@c @implementation
public func np_articles_languages(_ articles: OpaquePointer) -> np_strings { articles.articles.languages.strings }

@c @implementation
public func np_articles_labels(_ articles: OpaquePointer) -> np_labels { articles.articles.labels }
