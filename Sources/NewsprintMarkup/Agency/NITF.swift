internal import Newsprint
internal import NewsprintArticles

/// A story in the News Industry Text Format.
struct NITF {
  private let tree: XMLTree
  private let root: Int

  init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    self.root = root
  }

  /// The story; nil where it has neither headline nor text.
  var story: DocumentStory? {
    let title = line("hl1") ?? line("hedline") ?? line("title")
    let text = self.text
    guard title != nil || !text.isEmpty else { return nil }
    let published = date("date.issue") ?? date("date.release") ?? published
    let article = Article(
      id: attribute("id-string", of: "doc-id") ?? "", headline: title ?? "", text: text, labels: labels,
      date: published,
      source: attribute("name", of: "pubdata") ?? line("distributor") ?? attribute("regsrc", of: "doc-id"))
    return DocumentStory(
      article: article, url: attribute("ex-ref", of: "pubdata"), byline: byline, language: tree.language(of: root),
      status: attribute("management-status", of: "docdata").flatMap(DocumentStory.status(of:)),
      version: attribute("version", of: "du-key"),
      signal: tree.elements("correction", in: root).isEmpty ? nil : "correction", urgency: urgency)
  }

  /// The text of the body, without what stands with pictures.
  var text: String {
    guard let content = tree.elements("body.content", in: root).first ?? tree.elements("body", in: root).first else {
      return ""
    }
    return MarkupText.plain(
      tree.markup(
        of: content, leavingOut: ["media", "note", "body.head", "body.end"], renaming: ["hl1": "h2", "hl2": "h3"]))
  }

  /// Who wrote it.
  var byline: String? {
    guard let node = tree.elements("byline", in: root).first else { return nil }
    let names = tree.elements("person", in: node).compactMap { Feed.line(tree.text(of: $0)) }
    return names.isEmpty ? Feed.line(tree.text(of: node)) : names.joined(separator: ", ")
  }

  private var urgency: String? { attribute("ed-urg", of: "urgency") ?? line("urgency") }

  private var labels: [String] {
    var labels: [String] = []
    for node in tree.elements("tobject.subject", in: root) {
      let label =
        tree.attribute("tobject.subject.matter", of: node) ?? tree.attribute("tobject.subject.type", of: node)
        ?? tree.attribute("tobject.subject.refnum", of: node)
      if let label, !labels.contains(label) { labels.append(label) }
    }
    for node in tree.elements("classifier", in: root) {
      // Others are names of files and keys of systems.
      let kind = tree.attribute("type", of: node)?.lowercased() ?? "subject"
      guard ["subject", "categor", "topic", "section"].contains(where: { kind.holds($0) }) else { continue }
      if let label = tree.attribute("value", of: node), !labels.contains(label) { labels.append(label) }
    }
    return labels
  }

  private var published: String? {
    attribute("date.publication", of: "pubdata").flatMap { ArticleDate.seconds($0) == nil ? nil : $0 }
  }

  private func line(_ name: String) -> String? {
    tree.elements(name, in: root).lazy.compactMap { Feed.line(tree.text(of: $0)) }.first
  }

  private func attribute(_ attribute: String, of name: String) -> String? {
    tree.elements(name, in: root).lazy.compactMap { tree.attribute(attribute, of: $0) }.first
  }

  private func date(_ name: String) -> String? {
    attribute("norm", of: name).flatMap { ArticleDate.seconds($0) == nil ? nil : $0 }
  }
}
