package import Newsprint
package import NewsprintArticles

/// Items of ninjs, versions 1 to 3: news in JSON.
///
/// What the versions call otherwise (`headline`, `headlines`) is one thing here. The items of a package are its stories.
package enum NINJS {
  /// Packages in packages are read to this depth.
  private static let maximumDepth = 8

  /// The stories of an item: itself where it is a text, those in it where it is a package, none of a picture or a film.
  ///
  /// - Parameter item: An object of JSON without line ends.
  /// - Complexity: O(*n* *d*), where *n* is the number of bytes and *d* the depth of packages.
  static func stories(in item: TextBytes) -> [DocumentStory] {
    var stories: [DocumentStory] = []
    collect(item, depth: 0, into: &stories)
    return stories
  }

  private static func collect(_ item: TextBytes, depth: Int, into stories: inout [DocumentStory]) {
    let fields = JSONFields(item)
    let kind = fields.line("type") ?? "text"
    if kind == "text" || kind == "composite" {
      let own = story(fields)
      if kind == "text" ? !own.article.text.isEmpty || !own.article.headline.isEmpty : !own.article.text.isEmpty {
        stories.append(own)
        stories[stories.count - 1].record = item.string
      }
    }
    guard kind == "composite", depth < maximumDepth, let parts = fields["associations"] else { return }
    if parts.first == UInt8(ascii: "[") {
      for part in JSONElements(parts) { collect(parts[part], depth: depth + 1, into: &stories) }
    } else {
      for part in JSONMembers(parts) { collect(parts[part.value], depth: depth + 1, into: &stories) }
    }
  }

  /// What a record says, where it is an item of ninjs; nil of other records.
  package static func story(of record: TextBytes) -> DocumentStory? {
    let fields = JSONFields(record)
    let isItem = fields["uri"] != nil && (fields["versioncreated"] ?? fields["versionCreated"]) != nil
    return isItem ? story(fields) : nil
  }

  private static func story(_ fields: JSONFields) -> DocumentStory {
    func line(_ names: String...) -> String? { names.lazy.compactMap { fields.line($0) }.first }
    func date(_ names: String...) -> String? { names.lazy.compactMap { fields.date($0) }.first }
    let first = date("firstcreated", "firstCreated", "contentcreated", "contentCreated")
    let version = date("versioncreated", "versionCreated")
    let sources = ["infosource", "infosources", "infoSources", "source"].lazy.map { fields.lines($0) }
    let article = Article(
      id: line("uri") ?? "",
      headline: line("headline") ?? main(of: "headlines", in: fields).flatMap { $0.line("value") } ?? "",
      text: text(of: fields), labels: labels(of: fields), date: first ?? version,
      source: sources.first { !$0.isEmpty }?.joined(separator: ", "))
    return DocumentStory(
      article: article, byline: line("byline", "by") ?? main(of: "bylines", in: fields).flatMap { $0.line("value") },
      language: line("language"), modified: first != nil && version != first ? version : nil,
      status: line("pubstatus", "pubStatus").flatMap(DocumentStory.status(of:)), version: line("version"),
      signal: fields.lines("signal").lazy.map(StoryStanding.word(of:)).first { ["update", "correction"].contains($0) },
      urgency: line("urgency"))
  }

  private static func text(of fields: JSONFields) -> String {
    let body = main(of: "bodies", in: fields)
    let isPlain = (body?.line("contenttype") ?? body?.line("contentType"))?.hasSuffix("/plain") ?? false
    let texts = [
      fields.text("body_xhtml").map(MarkupText.plain), fields.text("body_text").map(MarkupText.paragraphs),
      body?.text("value").map(isPlain ? MarkupText.paragraphs : MarkupText.plain),
    ]
    return texts.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
  }

  /// Names before codes.
  private static func labels(of fields: JSONFields) -> [String] {
    var labels: [String] = []
    for list in ["subject", "subjects"].compactMap({ fields[$0] }) {
      for place in JSONElements(list) {
        let subject = JSONFields(list[place])
        if let label = subject.line("name") ?? subject.line("code") ?? subject.line("uri"), !labels.contains(label) {
          labels.append(label)
        }
      }
    }
    return labels
  }

  /// Of the objects of a list, the one whose role is the main one, else the first.
  private static func main(of name: String, in fields: JSONFields) -> JSONFields? {
    guard let list = fields[name] else { return nil }
    let parts = JSONElements(list).map { JSONFields(list[$0]) }
    return parts.first { $0.line("role") == "main" } ?? parts.first
  }
}
