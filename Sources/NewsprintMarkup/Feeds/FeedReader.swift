internal import Newsprint
public import NewsprintArticles

/// Reads the items of feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed.
///
/// The fullest text of an item counts: `content:encoded` before `description`, an entry's content before its summary; markup
/// in it is read as that of pages. Broken feeds are read as far as they go. Nothing is fetched and no entity expanded.
public struct FeedReader: DocumentReader {
  /// Creates a reader.
  public init() {}

  /// `feed`.
  public var formats: [ArticleFormat] { [.feed] }

  /// The items that have a title or a text.
  ///
  /// - Throws: ``InvalidRecord`` where the document holds no element.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func stories(in document: Document) throws -> [DocumentStory] {
    let bytes = PageEncoding.utf8(document, declaredBy: .xmlDeclaration)
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      return bytes.withTextBytes { JSONFeed.stories(in: $0) }
    }
    guard let library = XMLLibrary.system else {
      throw InvalidRecord(input: document.name, line: 1, problem: .noXMLLibrary)
    }
    let tree = bytes.withTextBytes { XMLTree($0, library) }
    guard let root = tree.root else {
      throw InvalidRecord(input: document.name, line: 1, problem: .notXML)
    }
    let feed = Feed(tree, root)
    return feed.items.compactMap { feed.story(of: $0) }
  }
}

/// A feed as a tree, and what its fields are called.
struct Feed {
  private let tree: XMLTree
  /// What an item lacks: the feed's own language and name.
  private let language: String?
  private let name: String?
  let items: [Int]

  init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    items = (root..<tree.nodes[root].end).filter { ["item", "entry"].contains(tree.name(of: $0) ?? "") }
    let channel = tree.child("channel", of: root) ?? root
    language =
      tree.child("language", of: channel).flatMap { Self.line(tree.text(of: $0)) }
      ?? tree.attribute("xml:lang", of: root)
    name = tree.child("title", of: channel).flatMap { Self.line(tree.text(of: $0)) }
  }

  /// The story of an item; nil where it has neither title nor text.
  func story(of item: Int) -> DocumentStory? {
    let title = first(["title"], of: item).flatMap { Self.line(content(of: $0)) }
    let text =
      texts.lazy.compactMap { first([$0], of: item).map(content(of:)) }.first { !$0.isEmpty } ?? mediaText(of: item)
    guard title != nil || !text.isEmpty else { return nil }
    let link = link(of: item)
    let id = value(["id", "guid"], of: item) ?? tree.attribute("rdf:about", of: item) ?? link
    let dates = dates(of: item)
    let source = first(["source"], of: item).flatMap { source in
      Self.line(tree.child("title", of: source).map(tree.text(of:)) ?? tree.text(of: source))
    }
    let article = Article(
      id: id ?? "", headline: title ?? "", text: text, labels: labels(of: item), date: dates.published,
      source: source ?? value(["publisher"], of: item) ?? name)
    return DocumentStory(
      article: article, url: link, byline: byline(of: item),
      language: value(["language"], of: item) ?? tree.attribute("xml:lang", of: item) ?? language,
      modified: dates.modified)
  }

  /// The elements that may hold an item's text, the fullest first.
  private let texts = ["encoded", "content", "body", "description", "summary"]

  /// What is said of an item's picture, sound or film, where that is all there is of it.
  private func mediaText(of item: Int) -> String {
    let media = tree.children(of: item).filter(isOfMedia)
    let places = media + media.flatMap { tree.children(of: $0) }
    return places.lazy.filter { ["description", "summary"].contains(tree.name(of: $0) ?? "") }.map(content(of:))
      .first { !$0.isEmpty } ?? ""
  }

  private func first(_ names: [String], of item: Int) -> Int? {
    let children = tree.children(of: item)
    for name in names {
      // Those of media and podcasts have other things under the same names.
      if let child = children.first(where: { tree.name(of: $0) == name && !isOfMedia($0) }) { return child }
    }
    return nil
  }

  private func isOfMedia(_ node: Int) -> Bool {
    let namespace = tree.namespace(of: node)
    return ["/mrss", "itunes", "googleplay"].contains { namespace.holds($0) }
  }

  private func value(_ names: [String], of item: Int) -> String? {
    names.lazy.compactMap { first([$0], of: item).flatMap { Self.line(tree.text(of: $0)) } }.first
  }

  /// What an element says: markup as a reader sees it, whether it stands there as elements or as text.
  private func content(of node: Int) -> String {
    let mode = tree.attribute("mode", of: node)?.lowercased()
    let type = tree.attribute("type", of: node)?.lowercased() ?? mode
    if mode == "base64", let bytes = Base64.decoded(tree.text(of: node)) {
      let text = String(decoding: bytes, as: UTF8.self)
      return type == "text" || type == "text/plain" ? MarkupText.paragraphs(text) : MarkupText.plain(text)
    }
    if type == "xhtml" { return MarkupText.plain(tree.markup(of: node)) }
    // Tags that were meant to be text.
    if !tree.children(of: node).isEmpty { return MarkupText.plain(tree.markup(of: node, escapesText: false)) }
    let text = tree.text(of: node)
    return type == "text" || type == "text/plain" ? MarkupText.paragraphs(text) : MarkupText.plain(text)
  }

  private func link(of item: Int) -> String? {
    var candidates: [(rank: Int, address: String)] = []
    for node in tree.children("link", of: item) {
      if let address = tree.attribute("href", of: node) {
        let relation = tree.attribute("rel", of: node) ?? "alternate"
        if relation == "alternate" {
          let rank = tree.attribute("type", of: node)?.holds("html") ?? true ? 0 : 1
          candidates.append((rank, tree.resolved(address, at: node)))
        }
      } else if let address = Self.line(tree.text(of: node)) {
        candidates.append((0, tree.resolved(address, at: node)))
      }
    }
    if let best = candidates.min(by: { $0.rank < $1.rank }) { return best.address }
    // An id that is an address.
    guard let id = tree.child("guid", of: item) ?? tree.child("id", of: item),
      tree.attribute("isPermaLink", of: id) != "false"
    else { return nil }
    return Self.line(tree.text(of: id)).flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private func dates(of item: Int) -> (published: String?, modified: String?) {
    func date(_ names: [String]) -> String? {
      names.lazy.compactMap { value([$0], of: item) }.first { ArticleDate.seconds($0) != nil }
    }
    let published = date(["published", "pubdate", "issued", "date", "created"])
    let modified = date(["updated", "modified"])
    return (published ?? modified, published == nil ? nil : modified)
  }

  private func byline(of item: Int) -> String? {
    byline(of: item, media: false) ?? byline(of: item, media: true)
  }

  private func byline(of item: Int, media: Bool) -> String? {
    var names: [String] = []
    for node in tree.children(of: item)
    where ["author", "creator"].contains(tree.name(of: node) ?? "") && isOfMedia(node) == media {
      let name = tree.child("name", of: node).map(tree.text(of:)) ?? tree.text(of: node)
      if let name = Self.line(name).map(Self.withoutMailbox), !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func labels(of item: Int) -> [String] {
    var labels: [String] = []
    for node in tree.children(of: item)
    where ["category", "subject"].contains(tree.name(of: node) ?? "") && !isOfMedia(node) {
      let label =
        tree.attribute("label", of: node) ?? tree.attribute("term", of: node) ?? Self.line(tree.text(of: node))
      if let label, !labels.contains(label) { labels.append(label) }
    }
    return labels
  }

  /// The name in `desk@quay.example (Ann Ek)` or `Ann Ek <desk@quay.example>`; anything else as it is.
  private static func withoutMailbox(_ name: String) -> String {
    guard name.contains("@") else { return name }
    let inside = name.firstIndex(of: "(").flatMap { open in
      name.lastIndex(of: ")").map { open < $0 ? name[name.index(after: open)..<$0] : "" }
    }
    let plain = (inside ?? name.prefix { $0 != "<" }).trimmed
    return plain.isEmpty || plain.contains("@") ? name : plain
  }

  /// A text on one line; nil where it is empty.
  static func line(_ text: String) -> String? {
    let line = text.withTextBytes { HTMLReferences.text(of: $0) }
    return line.isEmpty ? nil : line
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
