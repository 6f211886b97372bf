import Newsprint
import NewsprintArticles
import NewsprintMarkup

extension FuzzTarget {
  /// Every reader, told which one it is, and the guess of the format, which unpacks compressed input as well.
  static var readerTargets: [FuzzTarget] {
    [
      reader("jsonl", .jsonLines), reader("csv", .csv), reader("tsv", .tsv), reader("fasttext", .fastText),
      reader("text", .text), reader("lines", .lines), reader("auto", .automatic),
      documents("pages", .html), documents("feeds", .feed), documents("agency", .newsML), reader("warc", .warc),
    ]
  }

  /// The first byte chooses options, the rest is the file.
  ///
  /// Blocks of any size must give the same stories.
  private static func reader(_ name: String, _ format: ArticleFormat) -> FuzzTarget {
    FuzzTarget("reader-" + name) { bytes in
      guard let bits = bytes.first else { return }
      let contents = Array(bytes.dropFirst())
      var options = ArticleReaderOptions()
      options.format = format
      options.keepsInput = bits & 1 != 0
      options.skipsInvalid = bits & 2 != 0
      options.requiresLabels = bits & 4 != 0
      options.documentReaders = [WebPageReader()]
      let whole = stories(contents, options)
      options.blockSize = 16 + Int(bits >> 3)
      let parts = stories(contents, options)
      expect(whole == parts, "\(contents.count) bytes read otherwise in blocks of \(options.blockSize)")
    }
  }

  /// The stories of a document are the same each time, and are text.
  private static func documents(_ name: String, _ format: ArticleFormat) -> FuzzTarget {
    FuzzTarget(name) { bytes in
      var options = ArticleReaderOptions()
      options.format = format
      options.keepsInput = true
      options.documentReaders = [WebPageReader(), FeedReader(), AgencyReader()]
      let contents = Array(bytes)
      let first = stories(contents, options)
      expect(
        first == stories(contents, options), "\(contents.count) bytes of a document read otherwise the second time")
      for field in (first ?? []).joined() {
        expect(
          !field.contains(0) && String(validating: field, as: UTF8.self) != nil, "a field of a document is no text")
      }
    }
  }

  /// The fields of every story, or nil where the input is refused.
  private static func stories(_ contents: [UInt8], _ options: ArticleReaderOptions) -> [[ArraySlice<UInt8>]]? {
    guard let batch = try? ArticleReader.read(contents: contents, options: options, threads: 1).articles else {
      return nil
    }
    return batch.records.map { record in
      [record.id, record.headline, record.text, record.date, record.source, record.raw].map { batch.bytes[$0] }
    }
  }
}
