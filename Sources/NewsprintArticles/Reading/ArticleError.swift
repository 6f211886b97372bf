/// Why stories could not be read.
public enum ArticleError: Error, Equatable, Sendable {
  /// There is no file or folder of this name.
  case noSuchInput(String)
  /// The system could not open or read the input.
  case unreadable(input: String, reason: String)
  /// The compressed input is cut short or damaged.
  case damaged(input: String, reason: String)
  /// The input is something else than stories, told by its first bytes.
  case notStories(input: String, kind: FileKindFound)
  /// The system cannot read text of this encoding.
  case unknownEncoding(String)
  /// The folder holds no file that could be a story.
  case noStories(input: String)
  /// The folder format was asked for, but the input is a file.
  case notAFolder(input: String)
  /// No column of the table looks like a text or a headline.
  case noTextColumn(input: String, columns: [String])
  /// The column that was asked for is not in the table's header.
  case noSuchColumn(input: String, field: ArticleField, name: String, columns: [String])
  /// The field that was asked for is in no record; `names` are the fields of one of them.
  case noSuchField(inputs: [String], field: ArticleField, name: String, names: [String])
  /// One record is not a story.
  case invalidRecord(InvalidRecord)
  /// The stories take more memory than they may.
  case tooManyBytes(inputs: [String], limit: Int)
  /// The input is compressed by Brotli, and the system has no library for it.
  case noBrotliLibrary(input: String)
  /// Memory is out.
  case outOfMemory(input: String)

  /// What class of failure this is; the command's exit codes follow it.
  public enum Kind: Sendable {
    /// The data is wrong (`EX_DATAERR`, 65).
    case invalidData
    /// The input does not exist (`EX_NOINPUT`, 66).
    case noInput
    /// Reading failed (`EX_IOERR`, 74).
    case inputOutput
  }

  /// Whether it is about a whole file and not about a record, an option or the machine.
  var isOfInput: Bool {
    switch self {
    case .noSuchInput, .unreadable, .damaged, .notStories, .noBrotliLibrary: true
    default: false
    }
  }

  /// What class of failure this is.
  public var kind: Kind {
    switch self {
    case .noSuchInput: .noInput
    case .unreadable, .outOfMemory, .noBrotliLibrary: .inputOutput
    default: .invalidData
    }
  }
}

/// A record that is not a story, and where it is.
public struct InvalidRecord: Error, Equatable, Sendable {
  /// What is wrong with a record.
  public enum Problem: Equatable, Sendable {
    /// The line is not JSON; the column, in bytes from 1, is where that shows.
    case malformedJSON(column: Int)
    /// A JSON string is not closed on its line or holds a raw control character.
    case brokenString
    /// The line is JSON, but no object.
    case notAnObject(found: String)
    /// A field has a value of the wrong type.
    case wrongType(field: ArticleField, key: String, found: String)
    /// The object has neither a text nor a headline; `keys` are those it has.
    case noText(keys: [String])
    /// The story has no label, though labels are required.
    case noLabel
    /// What stands where labels were looked for is topics that a model has given, with their probabilities.
    case ownTags(key: String)
    /// A row has more or fewer fields than the header.
    case raggedRow(expected: Int, found: Int)
    /// A quoted field is never closed.
    case unterminatedQuote
    /// There is text between the end of a quoted field and the next separator.
    case textAfterQuote
    /// A quoted field does not end where it should, and holds a quote behind a backslash, which likely escapes it.
    case backslashedQuote
    /// The record is longer than readers accept.
    case tooLong(limit: Int)
    /// The record holds NUL bytes: it is no text.
    case binary
    /// The bytes are not UTF-8, but likely in another encoding, of which this is the name.
    case notUTF8(likely: String?)
    /// A record of a web archive that has no sound header or is cut short; the offset, in bytes, is where it begins in the
    /// unpacked archive. Its line is its number.
    case brokenArchiveRecord(offset: Int)
    /// The packed data of an archive is damaged there, and what follows is read.
    case damaged(reason: String)
    /// The document holds no element of XML.
    case notXML
    /// XML cannot be read, because the system has no libxml2.
    case noXMLLibrary
    /// The bytes are not in the encoding that was named.
    case notInEncoding(String)
  }

  /// The file, or `-` for standard input.
  public var input: String
  /// The line where the record starts, from 1.
  public var line: Int
  /// What is wrong.
  public var problem: Problem

  /// Creates the description of a bad record.
  public init(input: String, line: Int, problem: Problem) {
    self.input = input
    self.line = line
    self.problem = problem
  }
}
