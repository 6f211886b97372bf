internal import Newsprint

/// What a page says of its story outside of its text: in JSON-LD, in `meta` elements, in microdata.
struct PageMetadata {
  var title: String?
  var date: String?
  var source: String?
  var byline: String?
  var url: String?
  var language: String?
  var labels: [String] = []
  /// The whole text as JSON-LD has it.
  var body: String?

  /// Reads what stands anywhere in a page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ tree: HTMLTree, _ page: PageText) {
    var found = PageFields()
    var linked = LinkedData()
    for node in tree.nodes.indices {
      switch tree.nodes[node].element {
      case .meta: found.addMeta(tree.attributes(of: node))
      case .link: found.addLink(tree.attributes(of: node))
      case .html: found.add(tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node), as: .pageLanguage)
      case .title: if node + 1 < tree.nodes.count { found.add(tree.page[tree.nodes[node + 1].range], as: .pageTitle) }
      case .time: found.add(tree.attribute("datetime", of: node), as: .time)
      case .script:
        if let type = tree.attribute("type", of: node), type.isName("application/ld+json"), node + 1 < tree.nodes.count
        {
          linked.add(tree.page[tree.nodes[node + 1].range])
        }
      default: break
      }
    }
    let heading = page.blocks.first { $0.level == 1 }.map { page.string(of: $0) }
    title = linked.headline ?? found[.title] ?? heading ?? found[.pageTitle].map(Self.withoutSite)
    date = Self.firstDate([linked.date, found[.date], found[.time], linked.modified, found[.modified]])
    url = found[.canonical] ?? found[.url] ?? linked.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
    source = found[.site] ?? linked.publisher ?? url.flatMap(Self.host)
    byline = linked.byline ?? found[.author].flatMap { $0.hasPrefix("http") ? nil : $0 }
    language = found[.pageLanguage] ?? linked.language ?? found[.locale]
    language = language.map { String($0.map { $0 == "_" ? "-" : $0 }) }
    labels = linked.sections.isEmpty ? [found[.section]].compactMap { $0 } : linked.sections
    body = linked.body
  }

  /// The first that can be read as a date.
  private static func firstDate(_ dates: [String?]) -> String? {
    dates.compactMap { $0 }.first { ArticleDate.seconds($0) != nil }
  }

  /// A page's title without the site's name behind it.
  private static func withoutSite(_ title: String) -> String {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " « ", " » "] {
      let parts = title.parts(between: mark)
      if parts.count > 1, let first = parts.first, first.count * 2 > title.count { return String(first) }
    }
    return title
  }

  /// The host that an address names.
  private static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count > 1, parts[0].hasSuffix(":") else { return nil }
    return String(parts[1].hasPrefix("www.") ? parts[1].dropFirst(4) : parts[1])
  }
}

/// The first value of each field that a page's elements have.
struct PageFields {
  enum Field: Sendable {
    case title, date, modified, site, author, url, canonical, locale, section, pageLanguage, pageTitle, time
  }

  /// What is longer is none of these.
  private static let longestValue = 1 << 12

  private var values: [Field: (value: String, rank: Int)] = [:]

  subscript(field: Field) -> String? { values[field]?.value }

  /// Takes a value as it is written, if it is better than what was found before.
  mutating func add(_ value: TextBytes?, as field: Field, rank: Int = 0) {
    guard let value, value.count <= Self.longestValue, rank < values[field]?.rank ?? .max else { return }
    let text = HTMLReferences.text(of: value)
    if !text.isEmpty { values[field] = (text, rank) }
  }

  mutating func addMeta(_ attributes: TextBytes) {
    var content: TextBytes?
    var names: [TextBytes] = []
    for (name, value) in HTMLAttributes(attributes) {
      if name.isName("content") {
        content = value
      } else if name.isName("property") || name.isName("name") || name.isName("itemprop") || name.isName("http-equiv") {
        names.append(value)
      }
    }
    guard let content else { return }
    for name in names {
      guard name.count < 48, let entry = Self.names[name.string.lowercased()] else { continue }
      add(content, as: entry.field, rank: entry.rank)
    }
  }

  mutating func addLink(_ attributes: TextBytes) {
    guard let rel = HTMLAttributes.value("rel", in: attributes), rel.isName("canonical") else { return }
    add(HTMLAttributes.value("href", in: attributes), as: .canonical)
  }

  /// The names by which pages call a field, the surest first.
  private static let lists: [(Field, String)] = [
    (.title, "og:title headline twitter:title parsely-title sailthru.title dc.title dcterms.title dc.title title"),
    (
      .date,
      "article:published_time datepublished og:published_time article.published date.published parsely-pub-date "
        + "sailthru.date pubdate publishdate publish-date publish_date publication_date cxenseparse:recs:publishtime "
        + "dcterms.created dcterms.issued dc.date.issued dc.date dcterms.date date date.created datecreated"
    ),
    (.modified, "article:modified_time datemodified og:updated_time last-modified dcterms.modified revised"),
    (.site, "og:site_name application-name dc.publisher dcterms.publisher publisher"),
    (.author, "author article:author parsely-author sailthru.author dc.creator dcterms.creator creator byl byline"),
    (.url, "og:url twitter:url parsely-link"),
    (.locale, "og:locale content-language inlanguage dc.language language"),
    (.section, "article:section parsely-section section articlesection cxenseparse:category"),
  ]

  private static let names: [String: (field: Field, rank: Int)] = {
    var names: [String: (field: Field, rank: Int)] = [:]
    for (field, list) in lists {
      for (rank, name) in list.split(separator: " ").enumerated() where names[String(name)] == nil {
        names[String(name)] = (field, rank)
      }
    }
    return names
  }()
}
