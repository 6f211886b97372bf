internal import Newsprint
internal import NewsprintArticles

/// The items of a JSON Feed (versions 1 and 1.1).
enum JSONFeed {
  /// The stories of a feed; none of other JSON.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func stories(in bytes: TextBytes) -> [DocumentStory] {
    let feed = JSONFields(bytes)
    guard let items = feed["items"] else { return [] }
    return JSONElements(items).compactMap { story(JSONFields(items[$0]), of: feed) }
  }

  /// The story of an item; nil where it has neither title nor text.
  private static func story(_ item: JSONFields, of feed: JSONFields) -> DocumentStory? {
    let title = item.line("title")
    let texts = [
      item.text("content_html").map(MarkupText.plain), item.text("content_text").map(MarkupText.paragraphs),
      item.text("summary").map(MarkupText.paragraphs),
    ]
    let text = texts.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    guard title != nil || !text.isEmpty else { return nil }
    let published = item.date("date_published")
    let modified = item.date("date_modified")
    let article = Article(
      id: item.line("id") ?? "", headline: title ?? "", text: text, labels: item.lines("tags"),
      date: published ?? modified, source: feed.line("title"))
    let authors = [item, feed].lazy.map { $0.lines("authors", member: "name") + $0.lines("author", member: "name") }
      .first { !$0.isEmpty }
    return DocumentStory(
      article: article, url: item.line("url") ?? item.line("external_url"), byline: authors?.joined(separator: ", "),
      language: item.line("language") ?? feed.line("language"), modified: published == nil ? nil : modified)
  }
}

/// The members of a JSON object by their names; the first of a name counts.
struct JSONFields {
  private var members: [String: TextBytes] = [:]

  init(_ object: TextBytes) {
    for member in JSONMembers(object) where members[member.name] == nil { members[member.name] = object[member.value] }
  }

  subscript(name: String) -> TextBytes? { members[name] }

  /// The text of a string, or of a number as it is written; nil for other values.
  func text(_ name: String) -> String? { members[name].flatMap(Self.text) }

  /// The same on one line; nil where it is empty.
  func line(_ name: String) -> String? { text(name).flatMap(Feed.line) }

  /// A text that can be read as a date.
  func date(_ name: String) -> String? { line(name).flatMap { ArticleDate.seconds($0) == nil ? nil : $0 } }

  /// The texts of a list, or of a value alone; of objects that of one of their members.
  func lines(_ name: String, member: String = "name") -> [String] {
    guard let value = members[name] else { return [] }
    let values = value.first == UInt8(ascii: "[") ? JSONElements(value).map { value[$0] } : [value]
    var lines: [String] = []
    for value in values {
      let line = value.first == UInt8(ascii: "{") ? JSONFields(value).line(member) : Self.text(value).flatMap(Feed.line)
      if let line, !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private static func text(_ value: TextBytes) -> String? {
    guard let first = value.first else { return nil }
    if first == 0x22 {
      let inner = value[1..<max(1, value.count - 1)]
      return JSONString.text(Array(inner)) ?? inner.string
    }
    return first &- 0x30 < 10 || first == UInt8(ascii: "-") ? value.string : nil
  }
}
