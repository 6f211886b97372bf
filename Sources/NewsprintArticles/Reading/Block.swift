internal import Newsprint

/// A piece of the input that one thread parses: whole records, and what is needed to understand them.
struct Block: Sendable {
  enum Content: Sendable {
    /// Bytes in a format of records.
    case bytes(ByteBuffer, format: ArticleFormat)
    /// Rows of a table.
    case rows(ByteBuffer, table: Table)
    /// Pages of a web archive, and how many of its responses were none.
    case captures(ByteBuffer, [WebCapture], others: Int)
    /// Files of one story each.
    case stories([StoryFile])
    /// What stands in a folder and cannot be read.
    case unreadable(ArticleError)
    /// What stands in a folder and is nothing that is read.
    case passed
    /// A record that is told to be invalid before it is parsed.
    case invalid(InvalidRecord)
  }
  var content: Content
  /// The file, or the folder of the stories.
  var input: String
  /// What a document's only story is called where it has no id; nil: its file.
  var id: String?
  /// The line of the input where the block starts, from 1.
  var firstLine = 1
  /// The encoding that the bytes were converted from; nil: they came as they are.
  var encoding: String?
  /// The folders between the one that was named and a document, as a label; nil for other inputs.
  var label: String?
}

/// What a block held.
struct ParsedBlock: Sendable {
  var batch: ArticleBatch
  var skipped: [InvalidRecord] = []
  var skippedCount = 0
  /// The entries of folders that cannot be read.
  var unreadable: [ArticleError] = []
  /// What stands in folders and is nothing that is read.
  var passed: [String] = []
  /// The documents without a story.
  var storyless: [String] = []
  /// The number of responses in web archives that are no pages.
  var otherCount = 0
  var use = FieldUse()
  /// The encoding that a record that is not UTF-8 is likely in; the inner nil: none is; the outer: not guessed yet.
  var likelyEncoding: String??

  /// Whether another invalid record is only counted, so that its message need not be made.
  var listsNoMore: Bool { skipped.count >= ReadingReport.maximumListed }

  /// Notes an invalid record, or throws it when such records end the run.
  mutating func note(_ record: InvalidRecord, options: ArticleReaderOptions) throws {
    guard options.skipsInvalid else { throw ArticleError.invalidRecord(record) }
    if skipped.count < ReadingReport.maximumListed { skipped.append(record) }
    skippedCount += 1
  }
}
