import Foundation
import Newsprint
import NewsprintArticles
import NewsprintMarkup

/// A folder of documents for one test, removed at its end.
final class PageFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "newsprint-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ contents: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: file)
  }

  /// What is read of the folder, or of files in it, with every reader of documents.
  func read(_ names: [String]? = nil, threads: Int = 1) throws -> (stories: [Article], report: ReadingReport) {
    var options = ArticleReaderOptions()
    options.documentReaders = [WebPageReader(), FeedReader(), AgencyReader()]
    let inputs = names.map { $0.map { "\(path)/\($0)" } } ?? [path]
    let (batch, report) = try ArticleReader(inputs, options: options).read(threads: threads)
    return ((0..<batch.count).map { batch[$0] }, report)
  }
}
