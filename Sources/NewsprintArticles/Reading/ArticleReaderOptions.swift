/// The forms in which stories come.
public enum ArticleFormat: String, Sendable, CaseIterable {
  /// Told from the name and the first bytes of each input.
  case automatic = "auto"
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// A table with a header: values separated by commas (RFC 4180), semicolons, tabs or pipes.
  case csv
  /// A table with a header: tab-separated values.
  case tsv
  /// fastText's training format: `__label__sport text of the story`, one story a line.
  case fastText = "fasttext"
  /// One story a file: the headline, a blank line, the body.
  case text
  /// One short text a line: headlines.
  case lines
  /// A web page: its story. Read where ``ArticleReaderOptions/documentReaders`` has a reader of pages.
  case html
  /// A feed: the items of RSS or Atom. Read where there is a reader of feeds, as with pages.
  case feed
  /// What news agencies send: NewsML-G2, also NewsML 1.
  case newsML = "newsml"
  /// A story in the News Industry Text Format.
  case nitf
  /// A web archive: the stories of the pages in it. Read where there is a reader of pages.
  case warc
  /// A folder with a folder for each label.
  case folder
}

extension ArticleFormat {
  /// Whether a file of this format is one document, or holds many, for a ``DocumentReader``.
  var isDocument: Bool { [.html, .feed, .newsML, .nitf, .warc].contains(self) }

  /// Whether a file of this format is one record.
  var isWholeFile: Bool { self == .text || isDocument }
}

/// How stories are read.
public struct ArticleReaderOptions: Sendable {
  /// The format of every input.
  public var format: ArticleFormat = .automatic
  /// The names of fields whose names are not the usual ones (``ArticleField/usualNames``).
  ///
  /// A name may be a path into objects (`fields.bodyText`). The case of letters does not count, but a field that is
  /// spelled exactly so comes first. A field that is named and stands in no record is an error.
  public var fieldNames: [ArticleField: String] = [:]
  /// The encoding of all inputs but those that begin with a byte order mark, by a name that `iconv` knows; nil: UTF-8.
  ///
  /// Bytes that mean nothing in it make their record invalid.
  public var encoding: String?
  /// Whether each record is kept whole, as a JSON object, so that it can be written out again.
  ///
  /// JSON Lines keep the line byte for byte; the other formats become an object with a member for each column or field.
  public var keepsInput = false
  /// Whether bad records are left out and counted instead of ending the run.
  public var skipsInvalid = false
  /// Whether a story without a label is an invalid record.
  public var requiresLabels = false
  /// Whether labels are read where no field is named for them; JSON Lines are read faster without.
  package var readsLabels = true
  /// Whether records say which versions of their stories they are: only a search for duplicates asks.
  package var readsStandings = false
  /// Whether an input whose name does not tell that it holds stories is passed where its first bytes do not either.
  package var passesUnknown = false
  /// What stands between several labels in one field or string; empty: nothing, a field is one label.
  ///
  /// Nil: `|` in tables, and nothing elsewhere, since JSON says several labels as a list, fastText by several
  /// `__label__` words.
  public var labelSeparator: String?
  /// What separates the columns of tables; nil: what the first line says (`sep=;`), else the comma, semicolon or tab that
  /// its header holds, else a pipe.
  public var delimiter: UInt8?
  /// What makes the next quote, mark or line end of a table plain text, such as a backslash, beside doubled quotes; nil:
  /// nothing.
  public var escape: UInt8?
  /// What marks a label in fastText's format.
  public var labelPrefix = "__label__"
  /// Who reads files that are one document each, such as web pages; of files that nobody reads there is an error.
  public var documentReaders: [any DocumentReader] = []
  /// How many bytes of input make a block: the unit that is read at once and given to a thread.
  ///
  /// Small enough to stay in a core's cache, and for threads to share a file of some megabytes evenly. Results do not
  /// depend on it, but for where batches end. A record longer than a block makes the block grow.
  public var blockSize = 1 << 18

  /// The bytes of the longest record that is read; a longer one is invalid.
  ///
  /// A record is in memory as a whole, several times over while it is parsed, and a few kilobytes of compressed data can
  /// hold one that no memory does.
  public var maximumRecordLength = 1 << 26
  /// The most bytes of stories that ``ArticleReader/read(threads:progress:)`` takes into memory; nil: any number.
  public var maximumTotalBytes: Int?

  /// Creates options: every format but documents, usual names, stop at the first bad record.
  public init() {}

  /// Who reads documents of a format; nil: nobody.
  func documentReader(of format: ArticleFormat) -> (any DocumentReader)? {
    documentReaders.first { $0.formats.contains(format == .warc ? .html : format) }
  }
}

/// What a reader left out and how much it read.
public struct ReadingReport: Sendable, Equatable {
  /// The number of stories read.
  public internal(set) var storyCount = 0
  /// The number of records that were left out because they are invalid.
  public internal(set) var skippedCount = 0
  /// The first of them, at most ``maximumListed``.
  public internal(set) var skipped: [InvalidRecord] = []
  /// The number of entries of folders that could not be read, such as links that lead nowhere; what else the folder holds
  /// is read.
  public internal(set) var unreadableCount = 0
  /// The first of them, at most ``maximumListed``.
  public internal(set) var unreadable: [ArticleError] = []
  /// The number of documents without a story, such as pages of links.
  public internal(set) var storylessCount = 0
  /// The first of them, at most ``maximumListed``.
  public internal(set) var storyless: [String] = []
  /// The number of files in folders that neither their names nor their first bytes say to be stories.
  public internal(set) var passedCount = 0
  /// The first of them, at most ``maximumListed``.
  public internal(set) var passed: [String] = []
  /// The number of responses in web archives that are no pages, such as pictures and errors.
  public internal(set) var otherCount = 0
  /// The number of bytes read, as they lie on disk (compressed where the file is).
  public internal(set) var byteCount = 0
  /// The longest string field that was not read, where no record has a text: the text may stand there under a name that
  /// is not known.
  public internal(set) var unreadTextField: String?

  /// How many invalid records are listed.
  public static let maximumListed = 20

  mutating func add(unreadable entries: [ArticleError]) {
    unreadableCount += entries.count
    unreadable += entries.prefix(Self.maximumListed - unreadable.count)
  }

  mutating func add(storyless names: [String]) {
    storylessCount += names.count
    storyless += names.prefix(Self.maximumListed - storyless.count)
  }

  mutating func add(passed names: [String]) {
    passedCount += names.count
    passed += names.prefix(Self.maximumListed - passed.count)
  }

  /// Whether nothing was read, nor left out for what is wrong with it.
  var isEmpty: Bool { storyCount + skippedCount + unreadableCount + storylessCount == 0 }

  mutating func add(_ records: [InvalidRecord], count: Int) {
    skippedCount += count
    skipped += records.prefix(Self.maximumListed - skipped.count)
  }
}
