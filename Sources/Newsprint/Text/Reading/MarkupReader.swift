/// Reads text out of markup: drops tags, comments and scripts, resolves references to characters, and puts line feeds
/// where a page would start a line.
///
/// Not safe to share between threads.
final class MarkupReader {
  private let first = RewrittenText()
  private let second = RewrittenText()

  /// Whether a `<` or `&` may start markup that shows by itself that a text is made of it, or starts a reference.
  static func mayBeSign(_ text: TextBytes, at place: Int) -> Bool {
    guard place + 2 < text.count else { return false }
    if text[place] == 0x26 { return CharacterReferences.resolved(text, at: place) != nil }
    switch text[place + 1] {
    case 0x21, 0x3f: return true
    case 0x2f: return MarkupElement.isNamed(text, at: place + 2)
    default: return MarkupElement.isNamed(text, at: place + 1)
    }
  }

  /// The steps in which a text is read; none where it holds no markup.
  ///
  /// There are two where the markup itself was escaped, as in feeds (`&lt;p&gt;…`). What they hold is valid until the
  /// next call.
  /// - Complexity: O(*n*) but for repeated unclosed quotes, where *n* is the number of bytes.
  func read(_ source: TextBytes) -> [RewrittenText] {
    let markup = Self.markup(in: source)
    guard !markup.isEmpty || Self.hasReferences(source) else { return [] }
    rewrite(source, markup, into: first)
    let text = first.bytes
    guard markup.isEmpty, isEscapedMarkup(source) else { return [first] }
    let inner = Self.markup(in: text)
    guard !inner.isEmpty else { return [first] }
    rewrite(text, inner, into: second)
    return [first, second]
  }

  /// Whether a text starts with an escaped tag.
  private func isEscapedMarkup(_ text: TextBytes) -> Bool {
    guard let start = text.firstPlace(from: 0, where: { $0 > 0x20 }), text.count - start > 8 else { return false }
    return text[start..<start + 4].elementsEqual("&lt;".utf8) && (text[start + 4] | 0x20) &- 0x61 < 26
  }

  /// The tags of which a text is made.
  private static func markup(in text: TextBytes) -> [MarkupTag] {
    let tags = MarkupParser.tags(in: text)
    if tags.isEmpty { return [] }
    return zip(tags, MarkupEvidence.markup(tags, in: text)).filter(\.1).map(\.0)
  }

  private static func hasReferences(_ text: TextBytes) -> Bool {
    var place = 0
    while let next = text.firstPlace(of: 0x26, from: place) {
      if CharacterReferences.resolved(text, at: next) != nil { return true }
      place = next + 1
    }
    return false
  }

  private func rewrite(_ text: TextBytes, _ markup: [MarkupTag], into output: RewrittenText) {
    output.begin(text)
    var writer = MarkupWriter(text, output)
    writer.foldsLines = markup.contains { $0.gap == .paragraph }
    for tag in markup { writer.drop(tag) }
    writer.finish()
  }
}

/// Writes the text between tags.
private struct MarkupWriter {
  private let text: TextBytes
  private let output: RewrittenText
  private var place = 0
  /// What a reader sees between what was written and what comes next, and the tags that say so.
  private var gap = MarkupElement.Gap.none
  private var gapRange = 0..<0
  /// Whether line ends in the text are white space like any other.
  var foldsLines = false
  /// The number of elements that keep their line ends in which the text at hand is.
  private var verbatimDepth = 0

  init(_ text: TextBytes, _ output: RewrittenText) {
    self.text = text
    self.output = output
  }

  private static let verbatim = "pre".withTextBytes { MarkupElement.key($0) }

  /// Writes the text before a tag, and leaves the tag out.
  mutating func drop(_ tag: MarkupTag) {
    guard tag.range.lowerBound >= place else { return }
    write(to: tag.range.lowerBound)
    place = tag.range.upperBound
    if tag.name == Self.verbatim { verbatimDepth = max(0, verbatimDepth + (tag.kind == .open ? 1 : -1)) }
    guard tag.gap != .none else { return }
    if gap == .none { gapRange = tag.range }
    gapRange = gapRange.lowerBound..<tag.range.upperBound
    if tag.gap.rawValue > gap.rawValue { gap = tag.gap }
  }

  mutating func finish() { write(to: text.count) }

  private mutating func write(to end: Int) {
    if gap == .line || gap == .paragraph || output.count == 0 && gap != .none {
      while place < end, text[place] <= 0x20 { place += 1 }
    }
    guard place < end else { return }
    if gap != .none, output.count > 0 {
      switch gap {
      case .paragraph: output.put([0x0a, 0x0a], for: gapRange)
      case .line: output.put([0x0a], for: gapRange)
      default: output.put([0x20], for: gapRange)
      }
    }
    gap = .none
    while place < end {
      let next = text.firstPlace(of: 0x26, in: place..<end) ?? end
      copy(to: next)
      guard next < end else { return }
      if let (bytes, stop) = CharacterReferences.resolved(text, at: next), stop <= end, !isQuoted(next..<stop) {
        output.put(bytes, for: next..<stop)
        place = stop
      } else {
        output.copy(next..<next + 1)
        place = next + 1
      }
    }
  }

  /// Whether a reference stands between quotation marks by itself: then the text speaks of it.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < text.count else { return false }
    let mark = text[range.lowerBound - 1]
    return mark == text[range.upperBound] && (mark == 0x22 || mark == 0x27 || mark == 0x60)
  }

  /// Copies text; line ends in it become spaces where only tags make lines, but for blank lines and for those that have
  /// no gap: behind a hyphen, and between scripts without spaces.
  private mutating func copy(to end: Int) {
    output.copy(place..<end)
    if foldsLines, verbatimDepth == 0 {
      for feed in place..<end where text[feed] == 0x0a && isWithinParagraph(feed) {
        output.replace(0x20, fromEnd: end - feed)
      }
    }
    place = end
  }

  private func isWithinParagraph(_ feed: Int) -> Bool {
    var before = feed
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 || text[before - 1] == 0x0d { before -= 1 }
    var after = feed + 1
    while after < text.count, text[after] == 0x20 || text[after] == 0x09 || text[after] == 0x0d { after += 1 }
    guard before > 0, after < text.count else { return true }
    let (last, next) = (text[before - 1], text[after])
    return last != 0x0a && next != 0x0a && last != 0x2d && !(last >= 0x80 && next >= 0x80)
  }
}
