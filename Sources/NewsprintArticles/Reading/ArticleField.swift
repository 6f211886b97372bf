/// The fields of a story.
public enum ArticleField: String, Sendable, CaseIterable {
  /// The headline.
  case headline
  /// The body.
  case text
  /// The topic or topics a person gave.
  case label
  /// The story's name.
  case id
  /// When it was published.
  case date
  /// The outlet or agency.
  case source

  /// The names that are tried when none is given, in order of preference; a dot leads into an object.
  ///
  /// They are those of plain data sets and of what delivers news: NewsAPI, the Guardian, the New York Times, ninjs,
  /// newspaper3k, news-please, trafilatura, JSON Feed and schema.org. An underscore may also be a hyphen, a space or
  /// nothing, and case does not count: `body_text` is `bodyText` and `Body Text` too. Whole texts come before leads and
  /// summaries.
  public var usualNames: [String] {
    switch self {
    case .headline:
      ["title", "headline", "web_title", "headline.main", "headlines.value", "fields.headline"]
    case .text:
      [
        "text", "body", "content", "article", "main_text", "body_text", "fields.body_text", "article_body",
        "article_text", "full_text", "raw_text", "plain_text", "content_text", "body_html", "body_xhtml",
        "content_html",
        "article_html", "fields.body", "bodies.value", "description", "lead_paragraph", "fields.trail_text", "abstract",
        "summary", "excerpt", "snippet",
      ]
    case .label:
      [
        "label", "labels", "topic", "topics", "category", "categories", "section_name", "section", "subject.name",
        "subjects.name",
      ]
    case .id:
      ["id", "url", "guid", "uri", "_id", "web_url", "link"]
    case .date:
      [
        "date", "published", "published_at", "pub_date", "date_published", "publish_date", "date_publish",
        "published_date", "publication_date", "web_publication_date", "first_created", "version_created", "created_at",
      ]
    case .source:
      ["source", "source.name", "site_name", "publisher", "publisher.name", "source_domain", "source_url", "host_name"]
    }
  }
}

extension ArticleField {
  /// Its place among all fields.
  var place: Int {
    switch self {
    case .headline: 0
    case .text: 1
    case .label: 2
    case .id: 3
    case .date: 4
    case .source: 5
    }
  }
}

extension ArticleReaderOptions {
  /// The names of a field: the one that was given, or the usual ones but for those given to another field.
  func names(of field: ArticleField) -> [FieldName] {
    if let name = fieldNames[field] { return FieldName.readings(of: name) }
    let usual = FieldName.usual[field] ?? []
    if fieldNames.isEmpty { return usual }
    let taken = Set(fieldNames.values.map { FieldName.folded($0) })
    return usual.filter { !taken.contains($0.folded) }
  }

  /// The names of all fields, in lower case.
  var foldedNames: Set<String> { Set(ArticleField.allCases.flatMap { names(of: $0).map(\.folded) }) }
}

/// A name under which a field is looked for: a key, or the keys of a path into objects.
struct FieldName: Sendable, Equatable {
  let keys: [String]
  /// The name with dots, in lower case.
  let folded: String

  init(keys: [String]) {
    self.keys = keys
    folded = Self.folded(keys.count == 1 ? keys[0] : keys.joined(separator: "."))
  }

  /// The usual names of all fields, in all of their spellings.
  static let usual = Dictionary(
    uniqueKeysWithValues: ArticleField.allCases.map { ($0, $0.usualNames.flatMap(spellings)) })

  /// In lower case, but only ASCII letters: keys are matched so byte by byte.
  static func folded(_ name: some StringProtocol) -> String {
    // Most names are in lower case: no copy is made of those.
    guard name.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return String(name) }
    return String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// What a person may mean by a name: a key with dots in it, or a path.
  static func readings(of name: String) -> [FieldName] {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return [FieldName(keys: [name])] }
    let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isPath = path.count > 1 && !path.contains("")
    return [FieldName(keys: [name])] + (isPath ? [FieldName(keys: path)] : [])
  }

  /// A usual name in all of its spellings.
  static func spellings(of name: String) -> [FieldName] {
    // An underscore at the start belongs to the word: `_id`.
    guard name.utf8.dropFirst().contains(UInt8(ascii: "_")) else { return readings(of: name) }
    let words = name.dropFirst().split(separator: "_")
    guard words.count > 1 else { return readings(of: name) }
    return ["_", "", "-", " "].flatMap { readings(of: String(name.prefix(1)) + words.joined(separator: $0)) }
  }
}
