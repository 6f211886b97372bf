/// All that is no part of a story in a text: asides, dateline and sign-off.
extension AsideLines {
  /// The bytes of a text that its lines tell to be no part of the story.
  ///
  /// - Complexity: O(*n*), where *n* is the number of tokens.
  static func ranges(
    _ lines: [Line], _ lexicon: FactLexicon, of text: TextBytes, _ scanner: FactScanner
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last: Line?
    var hasDateline = false
    for (place, line) in lines.enumerated() {
      let isAtEdge = place < linesAtTop || place >= lines.count - linesAtBottom
      guard lines.count > 1,
        isAside(line, lexicon) || isAtEdge && AsideForms.isAside(line, lexicon, text, scanner, isAtTop: place < 3)
      else {
        // A headline or a marker may stand before the dateline.
        if !hasDateline, place < linesAtTop, let start = line.first?.start,
          let end = DatelineForm.end(of: line, lexicon)
        {
          ranges.append(start..<end)
          hasDateline = true
        }
        last = line
        continue
      }
      if let first = line.first, let last = line.last { ranges.append(first.start..<last.end) }
    }
    if let last, let range = DatelineForm.signOff(last) { ranges.append(range) }
    return ranges
  }

  /// The lines at either end of a text in which offers and their like stand.
  private static let linesAtTop = 4
  private static let linesAtBottom = 5
}
