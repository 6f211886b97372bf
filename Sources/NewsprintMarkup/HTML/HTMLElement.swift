internal import Newsprint

/// The elements of HTML that reading a page tells apart; all others are `.other`.
package enum HTMLElement: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case text, other
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, big, blockquote, body, br, button,
    canvas,
    caption, center, cite, code, col, colgroup, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset,
    figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i,
    iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, menu, meta, nav, nobr, noembed, noframes,
    noscript, object, ol, optgroup, option, output, p, param, picture, pre, progress, q, s, samp, script, search,
    section,
    select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea,
    tfoot, th, thead, time, title, tr, track, tt, u, ul, video, wbr, xmp

  /// The element of a name in any case.
  ///
  /// - Complexity: O(1).
  init(_ name: TextBytes) {
    self = Self.named[Self.key(name)] ?? .other
  }

  /// The first eight bytes of a name in lower case, and its length: no two names of the list have one key.
  private static func key(_ name: TextBytes) -> UInt64 {
    (name[..<8].word(at: 0) | 0x2020_2020_2020_2020) &+ UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
  }

  private static let named: [UInt64: HTMLElement] = {
    var table: [UInt64: HTMLElement] = [:]
    for element in HTMLElement.allCases where element != .text && element != .other {
      "\(element)".withTextBytes { table[key($0)] = element }
    }
    return table
  }()
}

/// What the standard and this reader say of an element.
extension HTMLElement {
  /// Has no content and no end tag.
  var isVoid: Bool { Self.void.contains(self) }

  /// Its content is no markup, up to its end tag.
  var isRawText: Bool { Self.raw.contains(self) }

  /// Its content is no text of the page: it is passed over.
  var isSkipped: Bool { Self.skipped.contains(self) }

  /// Begins and ends a line of text.
  var isBlock: Bool { Self.blocks.contains(self) }

  /// Its start ends an open paragraph.
  var endsParagraph: Bool { Self.paragraphEnding.contains(self) }

  /// What is open outside of it is not ended by a tag inside.
  var isScope: Bool { Self.scopes.contains(self) }

  /// May stand in a page's head.
  var isOfHead: Bool { Self.ofHead.contains(self) }

  /// The level of a heading, 1 to 6; 0 for other elements.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  private static let void = HTMLElementSet([
    .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
  ])
  private static let raw = HTMLElementSet([
    .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title,
  ])
  private static let skipped = HTMLElementSet([
    .applet, .audio, .canvas, .embed, .frameset, .head, .iframe, .noembed, .noframes, .noscript, .object,
    .optgroup, .option, .progress, .script, .select, .style, .svg, .template, .textarea, .title, .video, .button,
    .input,
  ])
  private static let ofHead = HTMLElementSet([
    .base, .head, .html, .link, .meta, .noscript, .script, .style, .template, .title,
  ])
  private static let paragraphEnding = HTMLElementSet([
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
    .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .main, .menu, .nav, .ol, .p, .pre,
    .search, .section, .summary, .table, .ul, .xmp, .li, .dd, .dt,
  ])
  private static let blocks = HTMLElementSet([
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
    .legend,
    .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .tbody, .tfoot, .thead, .tr, .ul, .xmp,
  ])
  private static let scopes = HTMLElementSet([
    .applet, .button, .caption, .html, .object, .table, .td, .template, .th,
  ])
}

/// A set of elements as bits.
struct HTMLElementSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ elements: [HTMLElement]) {
    for element in elements {
      if element.rawValue < 64 {
        low |= 1 &<< UInt64(element.rawValue)
      } else {
        high |= 1 &<< UInt64(element.rawValue & 63)
      }
    }
  }

  @inline(__always)
  func contains(_ element: HTMLElement) -> Bool {
    (element.rawValue < 64 ? low : high) &>> UInt64(element.rawValue & 63) & 1 != 0
  }
}
