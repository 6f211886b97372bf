internal import Newsprint

/// A reader of documents that reads each of them better when it knows others of the same run.
package protocol SurveyingReader: DocumentReader {
  /// A reader that knows some documents of a run, each by its name with its stories, in any order.
  func knowing(_ documents: [String: [DocumentStory]]) -> any DocumentReader
}

/// Looks at pages of a run before it begins, so that what comes back on several pages of one site can be told.
///
/// Which pages are looked at depends on the names of all alone, not on their order. A page that was looked at is not read
/// again for its story.
enum PageSurvey {
  /// More pages are not looked at: some of a site tell what all have.
  private static let mostPages = 512
  /// Longer ones are not looked at, so that as many fit into memory.
  private static let longestPage = 1 << 22

  /// The options with a reader of pages that knows those of the inputs, where there are several.
  ///
  /// - Parameter paths: The files that are pages by their names.
  static func options(
    _ options: ArticleReaderOptions, surveying paths: [String], threads: Int
  ) -> ArticleReaderOptions {
    guard let reader = options.documentReader(of: .html) as? any SurveyingReader else { return options }
    let known = Set(paths).map { path in (hash: path.withTextBytes { $0.stableHash }, path: path) }
    guard known.count > 1 else { return options }
    let chosen = known.sorted { ($0.hash, $0.path) < ($1.hash, $1.path) }.prefix(mostPages)
    let found = Parallel.map(chosen.count, threads: threads) { stories(of: chosen[$0].path, by: reader, options) }
    var documents: [String: [DocumentStory]] = [:]
    for (page, stories) in zip(chosen, found) { documents[page.path] = stories }
    var surveyed = options
    let knowing = reader.knowing(documents)
    surveyed.documentReaders = options.documentReaders.map { $0.formats.contains(.html) ? knowing : $0 }
    return surveyed
  }

  /// The stories of a page; nil where it cannot be read, which whoever reads it again will say.
  private static func stories(
    of path: String, by reader: any DocumentReader, _ options: ArticleReaderOptions
  ) -> [DocumentStory]? {
    guard let input = try? OpenInput(path, options: options), (input.documentFormat ?? .html) == .html,
      let contents = try? input.readAll(limit: longestPage)
    else { return nil }
    var bytes: [UInt8] = []
    bytes.append(contentsOf: contents.bytes)
    return try? reader.stories(in: Document(name: path, format: .html, bytes: bytes, encoding: input.encoding))
  }
}

extension InputItem {
  /// The path of a file that is a page, as somebody says or its name does.
  func page(_ options: ArticleReaderOptions) -> String? {
    guard case .file(let path, let format, .some, _, _) = self else { return nil }
    return (format ?? InputItem.ofName(path, options: options)) == .html ? path : nil
  }
}
