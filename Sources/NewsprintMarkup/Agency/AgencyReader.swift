internal import Newsprint
public import NewsprintArticles

/// Reads what news agencies send: NewsML-G2 (items, packages of items, messages), NewsML 1, NITF and ninjs.
///
/// A story keeps its headline, text, byline, language, subjects and dates, and what it says of its own standing. Pictures,
/// films and lists of other items are no stories. Also files of one item or package of ninjs; those with an item on each line
/// are JSON Lines.
public struct AgencyReader: DocumentReader {
  /// Creates a reader.
  public init() {}

  /// `newsml` and `nitf`.
  public var formats: [ArticleFormat] { [.newsML, .nitf] }

  /// The items that have a text or, where they are texts, a headline.
  ///
  /// - Throws: ``InvalidRecord`` where the document holds no element, or is no JSON where it begins as an object.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func stories(in document: Document) throws -> [DocumentStory] {
    let bytes = PageEncoding.utf8(document, declaredBy: .xmlDeclaration)
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      // An item comes out again on one line, and as it is.
      let item = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      return try item.withTextBytes { item in
        if let problem = try JSONLinesParser.problem(ofObject: item) {
          throw InvalidRecord(input: document.name, line: 1, problem: problem)
        }
        return NINJS.stories(in: item)
      }
    }
    guard let library = XMLLibrary.system else {
      throw InvalidRecord(input: document.name, line: 1, problem: .noXMLLibrary)
    }
    let tree = bytes.withTextBytes { XMLTree($0, library) }
    guard let root = tree.root else { throw InvalidRecord(input: document.name, line: 1, problem: .notXML) }
    let items = tree.elements("newsitem", in: root)
    if items.isEmpty { return tree.elements("nitf", in: root).prefix(1).compactMap { NITF(tree, $0).story } }
    return items.compactMap { NewsItem(tree, $0).story }
  }
}
