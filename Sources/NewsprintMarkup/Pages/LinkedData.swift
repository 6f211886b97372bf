package import Newsprint
internal import NewsprintArticles

/// What a page says of its story in JSON-LD (schema.org's `Article` and its kinds).
package struct LinkedData {
  package var headline: String?
  package var body: String?
  package var date: String?
  package var modified: String?
  package var byline: String?
  package var publisher: String?
  package var url: String?
  package var language: String?
  package var sections: [String] = []

  package init() {}

  /// Deeper values are passed over.
  private static let maximumDepth = 12

  /// Adds what a script of JSON-LD holds; what was said before stays.
  package mutating func add(_ json: TextBytes) {
    visit(json, depth: 0)
  }

  private mutating func visit(_ json: TextBytes, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    let json = json.drop { $0 <= 0x20 }
    if json.first == UInt8(ascii: "[") {
      for element in JSONElements(json) { visit(json[element], depth: depth + 1) }
      return
    }
    var members: [String: TextBytes] = [:]
    for member in JSONMembers(json) { members[member.name] = json[member.value] }
    if let graph = members["@graph"] { visit(graph, depth: depth + 1) }
    guard let type = members["@type"], Self.isStory(type) else {
      if let entity = members["mainEntity"] { visit(entity, depth: depth + 1) }
      return
    }
    take(members)
  }

  private mutating func take(_ members: [String: TextBytes]) {
    func texts(_ name: String) -> [String] { members[name].map { Self.texts($0, depth: 0) } ?? [] }
    headline = headline ?? texts("headline").first ?? texts("name").first
    body = body ?? texts("articleBody").first
    date = date ?? texts("datePublished").first ?? texts("dateCreated").first
    modified = modified ?? texts("dateModified").first
    let authors = texts("author").isEmpty ? texts("creator") : texts("author")
    if byline == nil, !authors.isEmpty { byline = authors.joined(separator: ", ") }
    publisher = publisher ?? texts("publisher").first
    url = url ?? texts("url").first ?? texts("mainEntityOfPage").first
    language = language ?? texts("inLanguage").first
    if sections.isEmpty { sections = texts("articleSection") }
  }

  private static func isStory(_ type: TextBytes) -> Bool {
    texts(type, depth: 0).contains { name in
      let name = name.split(separator: "/").last.map(String.init) ?? name
      return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" || name == "Recipe"
    }
  }

  /// The texts of a value: a string, the name of an object, or those of a list.
  private static func texts(_ value: TextBytes, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch value.first {
    case 0x22:
      let inner = value[1..<max(1, value.count - 1)]
      let text = JSONString.text(Array(inner)) ?? inner.string
      let plain = MarkupText.plain(text)
      return plain.isEmpty ? [] : [plain]
    case UInt8(ascii: "["): return JSONElements(value).flatMap { texts(value[$0], depth: depth + 1) }
    case UInt8(ascii: "{"):
      var named: [String: [String]] = [:]
      for member in JSONMembers(value) where ["name", "@id", "url", "@value"].contains(member.name) {
        named[member.name] = texts(value[member.value], depth: depth + 1)
      }
      return named["name"] ?? named["@value"] ?? named["@id"] ?? named["url"] ?? []
    default: return []
    }
  }
}

/// Text that may hold markup, as a field of JSON or of a feed has it.
package enum MarkupText {
  /// A text without its markup, where it has paragraphs, line breaks or end tags of HTML; else as it is.
  package static func readable(_ text: String) -> String {
    let isMarkup = text.withTextBytes { bytes in marks.contains { bytes.contains(bytes: $0) } }
    return isMarkup ? plain(text) : text
  }

  private static let marks = ["</p>", "<br>", "<br/>", "<br />", "<p>", "</div>", "</a>", "</b>", "</em>", "</li>"].map
  {
    Array($0.utf8)
  }

  /// The text as a reader sees it, its paragraphs parted by an empty line.
  static func plain(_ text: String) -> String {
    text.withTextBytes { bytes in
      let hasTags = bytes.firstPlace(of: UInt8(ascii: "<")) != nil
      guard hasTags else { return paragraphs(text) }
      let page = PageText(HTMLTree(bytes))
      return page.blocks.map { page.string(of: $0) }.joined(separator: "\n\n")
    }
  }

  /// A text without its markup, where it has some; else its lines, each a paragraph.
  static func paragraphsOrPlain(_ text: String) -> String {
    let isMarkup = text.withTextBytes { bytes in marks.contains { bytes.contains(bytes: $0) } }
    return isMarkup ? plain(text) : paragraphs(text)
  }

  /// The lines of a text without tags, each a paragraph.
  static func paragraphs(_ text: String) -> String {
    text.withTextBytes { bytes in
      bytes.split(at: 0x0A).map { HTMLReferences.text(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
  }
}
