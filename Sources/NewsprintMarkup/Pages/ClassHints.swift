package import Newsprint

/// What the names of an element's classes, its id and its role say of its content.
package struct ClassHints: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The body of the story.
  package static let body = ClassHints(rawValue: 1)
  /// What readers wrote.
  package static let comments = ClassHints(rawValue: 2)
  /// Menus, paths, page numbers.
  package static let navigation = ClassHints(rawValue: 4)
  /// Other stories.
  package static let related = ClassHints(rawValue: 8)
  /// Buttons of social networks.
  package static let sharing = ClassHints(rawValue: 16)
  /// Advertisements, newsletters, subscriptions, cookies.
  package static let promotion = ClassHints(rawValue: 32)
  /// Who wrote it and when, topics, what stands under pictures.
  package static let details = ClassHints(rawValue: 64)
  /// What stands beside the story.
  package static let side = ClassHints(rawValue: 128)
  /// Not shown.
  package static let hidden = ClassHints(rawValue: 256)
  /// The head or the foot of the page.
  package static let edge = ClassHints(rawValue: 512)
  /// The words under a picture.
  package static let caption = ClassHints(rawValue: 1024)

  /// What leaves an element's content out of the story.
  package static let furniture: ClassHints = [
    .comments, .navigation, .related, .sharing, .promotion, .details, .side, .hidden, .edge, .caption,
  ]
}

extension ClassHints {
  /// The hints of an element's attributes, as they are written.
  package init(attributes: TextBytes) {
    self = []
    for (name, value) in HTMLAttributes(attributes) {
      if name.isName("class"), HintWords.hidden(value) { insert(.hidden) }
      if name.isName("class") || name.isName("id") || name.isName("itemprop") || name.isName("data-component")
        || name.isName("data-testid")
      {
        formUnion(HintWords.hints(in: value))
      } else if name.isName("role") {
        formUnion(HintWords.roles(value))
      } else if name.isName("hidden") {
        insert(.hidden)
      } else if name.isName("aria-hidden") {
        if value.isName("true") { insert(.hidden) }
      } else if name.isName("style") {
        if HintWords.hides(value) { insert(.hidden) }
      }
    }
  }
}

/// The words of class names: data, and how they are found.
enum HintWords {
  /// The hints of the names in a value.
  ///
  /// A name is cut into words where it has a sign, or a capital behind a small letter.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func hints(in value: TextBytes) -> ClassHints {
    var hints: ClassHints = []
    var place = 0
    var word: [UInt8] = []
    word.reserveCapacity(24)
    var before: UInt64 = 0
    while place <= value.count {
      let byte = value[place]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      let isCapital = isLetter && byte & 0x20 == 0
      let startsWord = isCapital && place > 0 && value[place - 1] &- 0x61 < 26
      if !isLetter || startsWord, !word.isEmpty {
        let key = word.withTextBytes { Self.key($0) }
        if let found = words[key] { hints.formUnion(found) }
        if before != 0, let found = pairs[before ^ (key &* 31)] { hints.formUnion(found) }
        if word.count > 5, let found = word.withTextBytes({ compound($0) }) { hints.formUnion(found) }
        before = byte == 0x20 ? 0 : key
        word.removeAll(keepingCapacity: true)
      }
      if byte == 0x20 { before = 0 }
      if isLetter { word.append(byte | 0x20) }
      place += 1
    }
    return hints
  }

  /// A word written together whose start or end says what it is.
  private static func compound(_ word: TextBytes) -> ClassHints? {
    for part in starts where word.starts(with: part.bytes) { return part.hints }
    return nil
  }

  static func roles(_ value: TextBytes) -> ClassHints {
    if value.isName("navigation") || value.isName("menu") || value.isName("menubar") { return .navigation }
    if value.isName("complementary") { return .side }
    if value.isName("banner") || value.isName("contentinfo") || value.isName("search") { return .edge }
    if value.isName("dialog") || value.isName("alert") || value.isName("alertdialog") { return .promotion }
    return []
  }

  /// Whether a class says by its whole name that the element is not shown; names like `hidden-xs` mean small screens.
  static func hidden(_ classes: TextBytes) -> Bool {
    classes.split(at: 0x20).contains {
      $0.isName("hidden") || $0.isName("hide") || $0.isName("is-hidden") || $0.isName("d-none")
    }
  }

  static func hides(_ style: TextBytes) -> Bool {
    let plain = style.filter { $0 > 0x20 }
    return plain.withTextBytes { $0.contains(bytes: none) || $0.contains(bytes: invisible) }
  }

  private static let none = Array("display:none".utf8)
  private static let invisible = Array("visibility:hidden".utf8)

  private static func key(_ word: TextBytes) -> UInt64 { word.stableHash }

  private static func table(_ lists: [(ClassHints, String)]) -> [UInt64: ClassHints] {
    var table: [UInt64: ClassHints] = [:]
    for (hints, list) in lists {
      for word in list.split(separator: " ") {
        String(word).withTextBytes { table[key($0), default: []].formUnion(hints) }
      }
    }
    return table
  }

  /// Words that decide alone.
  private static let words = table([
    (
      .comments,
      "comment comments kommentar kommentare commentaires comentarios disqus respond livefyre leserkommentare"
    ),
    (
      .navigation,
      "nav navi navigation navbar menu breadcrumb breadcrumbs pagination pager paging toolbar submenu topnav subnav toc"
    ),
    (
      .related,
      "related recommended recommendation recommendations recirc recirculation teaser teasers popular trending mostread "
        + "outbrain taboola readmore mehr weitere verwandte onward recent latest relatedposts upnext previous"
    ),
    (
      .sharing,
      "share shares sharing social socials addthis sharedaddy shariff twitter facebook whatsapp follow likes jetpack likely "
        + "socialmedia addtoany"
    ),
    (
      .promotion,
      "newsletter subscribe subscription subscriptions promo promotion promotions ad ads advert adverts advertisement "
        + "advertising advertorial anzeige werbung sponsor sponsored sponsors banner paywall cookie cookies consent gdpr "
        + "popup modal overlay signup donate donation cta affiliate offer offers shop login register survey captcha"
    ),
    (
      .details,
      "byline author authors autor meta metadata postmeta tags tag taglist categories dateline timestamp pubdate bio vcard "
        + "kicker rating ratings"
    ),
    (.caption, "caption captions figcaption wp-caption-text credit credits bildunterschrift legende copyright"),
    (.side, "sidebar aside widget widgets rail marginalia infobox"),
    (.hidden, "visuallyhidden screenreader noprint invisible"),
    (.edge, "footer masthead impressum colophon"),
  ])

  /// Words that decide together, one behind the other in one name.
  private static let pairs: [UInt64: ClassHints] = {
    var table: [UInt64: ClassHints] = [:]
    let lists: [(ClassHints, String)] = [
      (
        .body,
        "article-body article-content article-text body-content body-text body-copy content-body entry-content post-content "
          + "post-body post-text post-entry story-body story-content story-text story-content main-content page-content "
          + "single-content text-content blog-content blog-post news-text news-content artikel-text artikel-body "
          + "article-main rich-text richtext-content field-body node-content td-content mw-content"
      ),
      (
        .related,
        "also-like also-read read-more read-next read-also more-stories more-from more-articles more-news see-also next-post prev-post post-navigation nav-links most-read most-popular"
      ),
      (
        .details,
        "post-info entry-info article-info author-box about-author posted-on entry-footer post-footer article-footer"
      ),
      (.hidden, "sr-only screen-reader print-only only-print visually-hidden"),
      (.side, "right-column left-column right-rail side-bar pull-quote"),
      (.comments, "post-reply"),
    ]
    for (hints, list) in lists {
      for name in list.split(separator: " ") {
        let parts = name.split(separator: "-").map { String($0).withTextBytes { key($0) } }
        for (first, second) in zip(parts, parts.dropFirst()) where parts.count == 2 {
          table[first ^ (second &* 31), default: []].formUnion(hints)
        }
      }
    }
    return table
  }()

  /// How words that are written together begin.
  private static let starts: [(bytes: [UInt8], hints: ClassHints)] = {
    let lists: [(ClassHints, String)] = [
      (.body, "articlebody articletext entrycontent postcontent storybody articlecontent maincontent"),
      (.comments, "comment kommentar disqus"),
      (.navigation, "breadcrumb navigation pagination"),
      (.related, "related recommend teaser outbrain taboola"),
      (.sharing, "sharing shariff social sharebar addthis"),
      (.promotion, "newsletter advert sponsor cookie"),
      (.side, "sidebar"), (.edge, "footer"), (.details, "metadata authorbox"),
    ]
    return lists.flatMap { hints, list in list.split(separator: " ").map { (Array($0.utf8), hints) } }
  }()
}
