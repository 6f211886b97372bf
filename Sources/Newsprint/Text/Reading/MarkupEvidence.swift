/// Tells markup that a text is made of from markup that it only speaks of.
///
/// A story about HTML says *the <b> tag* and *write </p> behind it*; a story in HTML has tags that touch what they are
/// about. So markup is told by its form: attributes; an element whose start and end both touch its content; a line break
/// that touches a word, or many of them; a comment on a line of its own. Where a text has one such sign, all its tags are
/// markup but lone starts such as `<b>`; where it has none, no tag is. What stands in quotation marks or between
/// backticks by itself is spoken of in any case.
struct MarkupEvidence {
  private let text: TextBytes
  private let tags: [MarkupTag]

  /// For each tag of a text whether it is markup.
  static func markup(_ tags: [MarkupTag], in text: TextBytes) -> [Bool] {
    let evidence = MarkupEvidence(text: text, tags: tags)
    let isQuoted = tags.indices.map { evidence.isQuoted($0) }
    var isCertain = tags.indices.map { !isQuoted[$0] && evidence.isCertain($0) }
    evidence.addRepeated(&isCertain, isQuoted)
    guard isCertain.contains(true) else { return isCertain }
    return tags.indices.map { isCertain[$0] || (!isQuoted[$0] && evidence.isUsual($0)) }
  }

  /// Whether a byte behind a tag, 0 at the text's end, is none of its content: white space or what ends a clause.
  static func isApart(_ byte: UInt8) -> Bool {
    if byte <= 0x20 { return true }
    switch byte {
    case 0x21, 0x22, 0x27, 0x29, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f, 0x5d, 0x60: return true
    default: return false
    }
  }

  /// Whether the same kind of quotation mark stands on both sides.
  private func isQuoted(_ index: Int) -> Bool {
    let range = tags[index].range
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    if before == after, before == 0x22 || before == 0x27 || before == 0x60 { return true }
    if let partner = tags[index].partner {
      let (first, last) = (tags[min(index, partner)].range, tags[max(index, partner)].range)
      if text[first.lowerBound - 1] == 0x60, text[last.upperBound] == 0x60 { return true }
    }
    // Typographic ones are three bytes long, E2 80 98 to 9F, or two, C2 AB and BB.
    let isOpened = text[range.lowerBound - 3] == 0xe2 && text[range.lowerBound - 2] == 0x80 && before & 0xf8 == 0x98
    let isClosed = after == 0xe2 && text[range.upperBound + 1] == 0x80 && text[range.upperBound + 2] & 0xf8 == 0x98
    return isOpened && isClosed
  }

  /// Whether a tag shows by itself that the text is made of markup.
  private func isCertain(_ index: Int) -> Bool {
    let tag = tags[index]
    switch tag.kind {
    case .unread: return true
    case .comment: return isAloneOnLine(tag.range)
    case .declaration: return text[..<tag.range.lowerBound].allSatisfy { $0 <= 0x20 || $0 >= 0xbb }
    case .open, .close: break
    }
    guard let element = tag.element else { return false }
    if tag.hasAttributes { return true }
    if element.isVoid { return touchesWord(tag.range) || isAloneOnLine(tag.range) && tag.closesItself }
    guard let partner = tag.partner, hasContent(between: index, partner) else { return false }
    let (open, close) = (tags[min(index, partner)].range, tags[max(index, partner)].range)
    let (next, last) = (text[open.upperBound], text[close.lowerBound - 1])
    let touchesStart = next == 0x22 || next == 0x27 || !Self.isApart(next)
    if element.gap.rawValue < MarkupElement.Gap.line.rawValue { return touchesStart && last > 0x20 }
    return touchesStart || last > 0x20 || isLineEnd(next) && startsLine(open.lowerBound)
      || startsLine(open.lowerBound) && (endsSentence(close.lowerBound) || startsLine(close.lowerBound))
  }

  /// Whether a tag of a text in markup is markup.
  private func isUsual(_ index: Int) -> Bool {
    let tag = tags[index]
    guard tag.kind == .open || tag.kind == .close else { return true }
    guard let element = tag.element else {
      return tag.hasAttributes || tag.partner != nil || tag.hasForeignName && tag.closesItself
    }
    return tag.kind == .close || tag.hasAttributes || tag.partner != nil || element.isVoid || tag.closesItself
      || element.gap != .none
  }

  /// Breaks and starts of paragraphs that come several times are markup though no one of them shows it.
  private func addRepeated(_ isCertain: inout [Bool], _ isQuoted: [Bool]) {
    let breaks = tags.indices.filter {
      !isQuoted[$0] && tags[$0].kind == .open && tags[$0].element?.isVoid == true && tags[$0].gap != .none
    }
    if breaks.count >= 3 { for index in breaks { isCertain[index] = true } }
    let starts = tags.indices.filter { index in
      let range = tags[index].range
      return !isQuoted[index] && tags[index].kind == .open && tags[index].element?.endsByItself == true
        && !Self.isApart(text[range.upperBound]) && (Self.isApart(text[range.lowerBound - 1]) || touchesWord(range))
    }
    if starts.count >= 2 { for index in starts { isCertain[index] = true } }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  private func endsSentence(_ end: Int) -> Bool {
    guard let last = text[..<end].last(where: { $0 > 0x20 }) else { return false }
    return last == 0x2e || last == 0x21 || last == 0x3f
  }

  /// Whether there is a word between the start and the end of an element, or another tag.
  private func hasContent(between index: Int, _ partner: Int) -> Bool {
    let content = tags[min(index, partner)].range.upperBound..<tags[max(index, partner)].range.lowerBound
    return text[content].contains { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
  }

  /// Whether words stand at both sides of a tag, or a sentence ends before it and goes on behind it, without a space.
  private func touchesWord(_ range: Range<Int>) -> Bool {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    return before > 0x20 && after > 0x20 && before != 0x28 && !(Self.isApart(after) && Self.isApart(before))
      && after != 0x29
      || isLineEnd(after) && before > 0x20 || isLineEnd(before) && !Self.isApart(after)
  }

  /// Whether nothing else stands on the lines of a piece of markup.
  private func isAloneOnLine(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    return startsLine(range.lowerBound) && (end == text.count || isLineEnd(text[end]))
  }

  /// Whether only blanks stand before a place in its line.
  private func startsLine(_ place: Int) -> Bool {
    var start = place
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    return start == 0 || isLineEnd(text[start - 1])
  }
}
