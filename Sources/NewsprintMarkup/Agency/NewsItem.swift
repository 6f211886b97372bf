internal import Newsprint
internal import NewsprintArticles

/// An item of NewsML-G2, or of NewsML 1, whose elements have other names for the same things.
struct NewsItem {
  private let tree: XMLTree
  private let root: Int

  init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    self.root = root
  }

  /// The story; nil where the item is none, or empty.
  var story: DocumentStory? {
    let text = self.text
    let title = line("headline") ?? line("title")
    // A picture or a film has a headline too.
    guard !text.isEmpty || (isText && title != nil) else { return nil }
    let first = date(["firstcreated", "contentcreated"])
    let version = date(["versioncreated", "thisrevisioncreated", "contentmodified"])
    let article = Article(
      id: tree.attribute("guid", of: root) ?? publicIdentifier ?? line("newsitemid") ?? "",
      headline: title ?? "",
      text: text, labels: labels, date: first ?? version, source: source)
    return DocumentStory(
      article: article, byline: line("by") ?? line("byline") ?? creator, language: language,
      modified: first != nil && version != first ? version : nil,
      status: (attribute("qcode", of: "pubstatus") ?? attribute("FormalName", of: "status")).flatMap(
        DocumentStory.status(of:)),
      version: tree.attribute("version", of: root) ?? line("revisionid"),
      signal: signal, urgency: line("urgency") ?? attribute("FormalName", of: "urgency"))
  }

  /// The identifier of NewsML 1 without the number of the revision at its end, so that all versions of an item have one.
  private var publicIdentifier: String? {
    guard let identifier = line("publicidentifier"), let revision = line("revisionid") else {
      return line("publicidentifier")
    }
    for mark in ["", "N", "A", "U"] where identifier.hasSuffix(":\(revision)\(mark)") {
      return String(identifier.dropLast(revision.count + mark.count + 1))
    }
    return identifier
  }

  private var signal: String? {
    let codes =
      tree.elements("signal", in: root).compactMap { tree.attribute("qcode", of: $0) }
      + tree.elements("instruction", in: root).compactMap { tree.attribute("FormalName", of: $0) }
    return codes.lazy.map(StoryStanding.word(of:)).first { ["update", "correction"].contains($0) }
  }

  /// Whether the item says that it is a text, or does not say what it is.
  private var isText: Bool {
    guard let kind = attribute("qcode", of: "itemclass") else {
      let media = tree.elements("mediatype", in: root).compactMap { tree.attribute("FormalName", of: $0) }
      if !media.isEmpty, !media.contains(where: { $0.lowercased().holds("text") }) { return false }
      return tree.elements("remotecontent", in: root).isEmpty
    }
    return kind.hasSuffix(":text")
  }

  private var text: String {
    for node in tree.elements("nitf", in: root) {
      let text = NITF(tree, node).text
      if !text.isEmpty { return text }
    }
    var parts: [String] = []
    for name in ["inlinexml", "datacontent", "inlinedata"] {
      for node in tree.elements(name, in: root) {
        if tree.children(of: node).isEmpty {
          let text = tree.text(of: node)
          let isMarkup = tree.attribute("contenttype", of: node)?.holds("html") ?? false
          parts.append(isMarkup ? MarkupText.plain(text) : MarkupText.paragraphsOrPlain(text))
          continue
        }
        parts.append(
          MarkupText.plain(
            tree.markup(
              of: tree.elements("body", in: node).first ?? node, leavingOut: ["head", "media"], renaming: [:])))
      }
    }
    return parts.first { !$0.isEmpty } ?? ""
  }

  private var labels: [String] {
    var labels: [String] = []
    for node in tree.elements("subject", in: root) {
      // People, places and organisations are subjects too.
      if let type = tree.attribute("type", of: node), !type.hasSuffix(":abstract") { continue }
      let names = tree.children("name", of: node)
      let english = names.first { tree.attribute("xml:lang", of: $0)?.hasPrefix("en") ?? false } ?? names.first
      let label =
        english.flatMap { Feed.line(tree.text(of: $0)) } ?? tree.attribute("qcode", of: node)
        ?? tree.attribute("literal", of: node)
      if let label, !labels.contains(label) { labels.append(label) }
    }
    for name in ["subjectmatter", "subject", "subjectdetail"] where labels.isEmpty {
      labels = tree.elements(name, in: root).compactMap { tree.attribute("FormalName", of: $0) }
    }
    return labels
  }

  private var source: String? {
    for name in ["provider", "infosource", "contributor"] {
      guard let node = tree.elements(name, in: root).first else { continue }
      if let party = tree.child("name", of: node).flatMap({ Feed.line(tree.text(of: $0)) }) { return party }
      if let party = tree.attribute("literal", of: node) { return party }
      if let code = tree.attribute("qcode", of: node) { return code.split(separator: ":").last.map(String.init) }
      if let party = tree.elements("party", in: node).lazy.compactMap({ tree.attribute("FormalName", of: $0) }).first {
        return party
      }
    }
    return nil
  }

  private var creator: String? {
    let names = tree.elements("creator", in: root).compactMap { node in
      tree.child("name", of: node).flatMap { Feed.line(tree.text(of: $0)) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var language: String? {
    attribute("tag", of: "language") ?? attribute("FormalName", of: "language") ?? tree.language(of: root)
  }

  private func line(_ name: String) -> String? {
    tree.elements(name, in: root).lazy.compactMap { Feed.line(tree.text(of: $0)) }.first
  }

  private func attribute(_ attribute: String, of name: String) -> String? {
    tree.elements(name, in: root).lazy.compactMap { tree.attribute(attribute, of: $0) }.first
  }

  private func date(_ names: [String]) -> String? {
    names.lazy.compactMap { line($0) }.first { ArticleDate.seconds($0) != nil }
  }
}
