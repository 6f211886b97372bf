internal import Newsprint

/// A piece of the input that one thread parses: whole records, and what is needed to understand them.
struct Block: Sendable {
  enum Content: Sendable {
    /// Bytes in a format of records.
    case bytes(ByteBuffer, format: ArticleFormat)
    /// Rows of a table.
    case rows(ByteBuffer, table: Table)
    /// Files of one story each.
    case stories([StoryFile])
  }
  var content: Content
  /// The file, or the folder of the stories.
  var input: String
  /// The line of the input where the block starts, from 1.
  var firstLine = 1
}

/// What a block held.
struct ParsedBlock: Sendable {
  var batch: ArticleBatch
  var skipped: [InvalidRecord] = []
  var skippedCount = 0

  /// Notes an invalid record, or throws it when such records end the run.
  mutating func note(_ record: InvalidRecord, options: ArticleReaderOptions) throws {
    guard options.skipsInvalid else { throw ArticleError.invalidRecord(record) }
    if skipped.count < ReadingReport.maximumListed { skipped.append(record) }
    skippedCount += 1
  }
}
