/// Lines at the edges of a text that are no sentences and hold no number: sections, desks, those whose work a story is.
///
/// Such a line may be a line of the story as well. But where another story has the same text without it, what it names
/// is no news.
enum EdgeFragments {
  /// The most words of a fragment, and the most characters in scripts without spaces.
  private static let mostWords = 8
  private static let mostCharacters = 16
  /// The most fragments at either edge: more are a list.
  private static let mostLines = 2

  /// The bytes of the fragments.
  ///
  /// - Parameter asides: What is known to be no part of the story.
  /// - Complexity: O(*n* + *a* log *a*), where *n* is the number of tokens, and *a* that of asides.
  static func ranges(_ lines: [AsideLines.Line], besides asides: [Range<Int>], of text: TextBytes) -> [Range<Int>] {
    var asides = ByteRanges(asides).cursor
    let own = lines.filter { line in line.first.map { !asides.contains($0.start) } ?? false }
    let top = own.prefix { isFragment($0) }
    let bottom = own.reversed().prefix { isFragment($0) }
    // A text of nothing but fragments has no edge.
    if top.count + bottom.count >= own.count { return [] }
    var fragments: [AsideLines.Line] = []
    if top.count <= mostLines, let last = top.last, isParted(last, from: own[top.count], sentence: own[top.count], text)
    {
      fragments += top
    }
    if bottom.count <= mostLines, let first = bottom.last {
      let before = own[own.count - bottom.count - 1]
      if isParted(before, from: first, sentence: before, text) { fragments += bottom }
    }
    return fragments.compactMap { line in
      guard let first = line.first, let last = line.last else { return nil }
      return first.start..<last.end
    }
  }

  private static func isFragment(_ line: AsideLines.Line) -> Bool {
    if line.contains(where: { $0.kind == .number }) || AsideLines.endsAsSentence(line) { return false }
    let words = line.count { $0.kind == .word }
    let characters = line.count { $0.kind == .character }
    guard words + characters > 0, words <= mostWords, characters <= mostCharacters, let last = line.last,
      let first = line.first(where: { $0.kind != .mark })
    else { return false }
    if last.kind == .mark, [0x2c, 0x3a, 0x3b, 0x2d, 0x2013, 0x2014].contains(last.hash) { return false }
    return first.flags.contains(.capital) || !first.flags.contains(.isCased)
  }

  /// Whether two lines are no lines of one sentence that is broken to a width: an empty line is between them, or that which
  /// is the story's ends as a sentence does.
  private static func isParted(
    _ line: AsideLines.Line, from next: AsideLines.Line, sentence: AsideLines.Line, _ text: TextBytes
  ) -> Bool {
    guard let end = line.last?.end, let start = next.first?.start, end <= start else { return false }
    return AsideLines.endsAsSentence(sentence) || text[end..<start].count { $0 == 0x0a } > 1
  }
}
