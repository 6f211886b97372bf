public import Newsprint

/// Reads the stories of files that are one document each, such as web pages.
///
/// This module knows by their first bytes what documents are; who reads them is given to it
/// (``ArticleReaderOptions/documentReaders``), so that a program without pages need not link what reads them.
public protocol DocumentReader: Sendable {
  /// The formats that it reads.
  var formats: [ArticleFormat] { get }

  /// The stories of a document, in its order; none where it has none.
  ///
  /// Called on any thread, and on several at once. The result must depend on the document alone.
  ///
  /// - Throws: ``InvalidRecord`` where the document is not what its format says.
  func stories(in document: Document) throws -> [DocumentStory]
}

/// A file that is one document, decompressed.
public struct Document: Sendable {
  /// The file, or `-` for standard input.
  public var name: String
  /// What it was told or taken to be.
  public var format: ArticleFormat
  /// Its bytes as they lie in the file, or as UTF-8 where its encoding was known before it was opened.
  public var bytes: [UInt8]
  /// The encoding that the bytes were converted from; nil: they are as they came, and the document may say its own.
  public var encoding: String?
  /// The encoding that whoever delivered it said, as servers do; nil: nobody did.
  public var charset: String?

  /// Creates a document.
  public init(name: String, format: ArticleFormat, bytes: [UInt8], encoding: String? = nil) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.encoding = encoding
  }
}

/// A story as a document has it.
public struct DocumentStory: Sendable, Hashable {
  /// The story; an empty id stands for the document's name.
  public var article: Article
  /// Where it was published.
  public var url: String?
  /// Who wrote it.
  public var byline: String?
  /// The language it is in, by its tag (`en`, `pt-BR`).
  public var language: String?
  /// When this version of it was made, where that is another date than the story's.
  public var modified: String?
  /// What it says of its own standing, where it is not free to be used as it is: `canceled`, `withheld`, `embargoed`.
  public var status: String?
  /// The number of the version.
  public var version: String?
  /// What the version is sent for: `update` or `correction`.
  public var signal: String?
  /// How urgent its sender says it is: from `1`, the most, to `9`.
  public var urgency: String?
  /// The story as an object of JSON on one line, where it is one in its document.
  package var record: String?

  /// Creates a story.
  public init(
    article: Article, url: String? = nil, byline: String? = nil, language: String? = nil, modified: String? = nil,
    status: String? = nil, version: String? = nil, signal: String? = nil, urgency: String? = nil
  ) {
    self.article = article
    self.url = url
    self.byline = byline
    self.language = language
    self.modified = modified
    self.status = status
    self.version = version
    self.signal = signal
    self.urgency = urgency
  }
}

extension DocumentStory {
  /// The word for a standing that an agency names by a code, such as `stat:canceled`; nil where it means nothing special.
  package static func status(of code: String) -> String? {
    let word = StoryStanding.word(of: code)
    if ["usable", "publishable", ""].contains(word) { return nil }
    if ["cancelled", "killed", "kill"].contains(word) { return "canceled" }
    return word
  }
}
