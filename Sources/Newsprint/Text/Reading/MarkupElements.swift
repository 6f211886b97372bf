/// The elements of HTML as far as they matter to how a text reads.
struct MarkupElement: Sendable {
  /// What a reader sees where an element starts or ends, from nothing to the most.
  enum Gap: Int, Sendable {
    case none, space, line, paragraph
  }

  /// What stands where it starts or ends.
  var gap: Gap
  /// Whether it has no content and no end tag.
  var isVoid = false
  /// Whether its content is not read.
  var isUnread = false
  /// Whether its end tag may be left out.
  var endsByItself = false

  /// The element of a name in ASCII letters of either case, or nil.
  static func named(_ name: TextBytes) -> MarkupElement? { known[key(name)] }

  /// The same number for the same name, whatever its case.
  static func key(_ name: TextBytes) -> UInt64 {
    // Fowler, Noll and Vo's hash, 1a.
    name.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
  }

  /// The length of the longest name.
  private static let longestName = 10

  /// Whether the name of an element starts at a place, and ends as one in a tag does.
  static func isNamed(_ text: TextBytes, at start: Int) -> Bool {
    var end = start
    while end < text.count, end - start <= longestName, (text[end] | 0x20) &- 0x61 < 26 || text[end] &- 0x30 < 10 {
      end += 1
    }
    guard end < text.count, text[end] <= 0x20 || text[end] == 0x3e || text[end] == 0x2f else { return false }
    return known[key(text[start..<end])] != nil
  }

  private static let known: [UInt64: MarkupElement] = {
    var known: [UInt64: MarkupElement] = [:]
    for (names, element) in list {
      for name in names.split(separator: " ") { known[key(of: name)] = element }
    }
    return known
  }()

  private static func key(of name: Substring) -> UInt64 { String(name).withTextBytes { key($0) } }

  private static let list: [(String, MarkupElement)] = [
    (
      "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label map mark math meter nobr output"
        + " progress q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var", .init(gap: .none)
    ),
    ("wbr", .init(gap: .none, isVoid: true)),
    ("area base basefont col embed img input link meta param source spacer track", .init(gap: .space, isVoid: true)),
    ("br", .init(gap: .line, isVoid: true)),
    ("hr", .init(gap: .paragraph, isVoid: true)),
    ("button legend marquee picture", .init(gap: .space)),
    ("td th", .init(gap: .space, endsByItself: true)),
    ("caption dir div fieldset figcaption frameset menu optgroup summary tbody tfoot thead", .init(gap: .line)),
    ("dd dt li option tr", .init(gap: .line, endsByItself: true)),
    (
      "address article aside blockquote body center details dialog dl figure footer form h1 h2 h3 h4 h5 h6 head header"
        + " hgroup html main nav ol pre search section table title ul", .init(gap: .paragraph)
    ),
    ("p", .init(gap: .paragraph, endsByItself: true)),
    (
      "applet audio canvas frame iframe noembed noframes noscript object script select style svg template textarea video",
      .init(gap: .space, isUnread: true)
    ),
  ]
}
