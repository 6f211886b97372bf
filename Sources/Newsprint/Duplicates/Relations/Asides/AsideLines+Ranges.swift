/// All that is no part of a story in a text: asides, dateline and sign-off.
extension AsideLines {
  /// The bytes of a text that its lines tell to be no part of the story.
  ///
  /// - Complexity: O(*n*), where *n* is the number of tokens.
  static func ranges(
    _ lines: [Line], _ lexicon: FactLexicon, of text: TextBytes, _ scanner: FactScanner
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // Many lines of numbers are a table.
    var rows: [Range<Int>] = []
    var last: Line?
    var hasDateline = false
    var isBelowLink = false
    for (place, line) in lines.enumerated() {
      let isAtEdge =
        (place < linesAtTop || place >= lines.count - linesAtBottom) && !isContinued(lines, place, text)
      var sign = sign(of: line, lexicon)
      if isBelowLink, sign == nil, ReadAlso.isHeadline(line) { sign = .words }
      if sign == nil, isAtEdge, place < linesAtTop && DatelineForm.isAlone(line, lexicon) || isOfAsides(line, lexicon) {
        sign = .words
      }
      isBelowLink = sign == .words && ReadAlso.stands(alone: line)
      guard lines.count > 1,
        sign != nil || isAtEdge && AsideForms.isAside(line, lexicon, text, scanner, isAtTop: place < 3)
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
      guard let first = line.first, let last = line.last else { continue }
      if sign == .numbers { rows.append(first.start..<last.end) } else { ranges.append(first.start..<last.end) }
    }
    if rows.count <= mostOfNumbers { ranges = (ranges + rows).sorted { $0.lowerBound < $1.lowerBound } }
    if let last, let range = DatelineForm.signOff(last) { ranges.append(range) }
    return ranges
  }

  /// Whether a line goes on with the sentence of the one right above it, as in texts whose lines are broken to a width.
  private static func isContinued(_ lines: [Line], _ place: Int, _ text: TextBytes) -> Bool {
    guard place > 0, let first = lines[place].first, let last = lines[place - 1].last, first.kind == .word,
      first.flags.contains(.isCased), !first.flags.contains(.capital), !endsAsSentence(lines[place - 1])
    else { return false }
    return text[last.end..<first.start].count { $0 == 0x0a } == 1
  }

  /// Whether a line is several asides beside each other: `Kaynak: KHA | Bizi takip edin`, `Views: 1532. Found a mistake?`,
  /// `2025-03-11 17:20 来源：水乡晚报`.
  private static func isOfAsides(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    guard line.count <= mostOfAsides else { return false }
    var (start, parts) = (line.startIndex, 0)
    for place in line.indices.dropFirst() where place > start {
      let token = line[place]
      let isBar = token.kind == .mark && bars.contains(token.hash)
      let isBehindColon = line[place - 1].kind == .mark && line[place - 1].hash == 0x3a
      let startsSentence = token.kind != .mark && token.flags.contains(.startsSentence) && !isBehindColon
      if isBar || startsSentence || startsLabel(line, place, lexicon) {
        guard isAside(line[start..<place], lexicon) else { return false }
        parts += 1
        start = isBar ? place + 1 : place
      }
    }
    return parts > 0 && (start == line.endIndex || isAside(line[start...], lexicon))
  }

  /// Whether a word and those behind it say what follows behind their colon: *Source:*.
  private static func startsLabel(_ line: Line, _ place: Int, _ lexicon: FactLexicon) -> Bool {
    let traits = line[place].traits
    guard line[place].kind != .mark, traits.contains(.aside) || traits.contains(.label) else { return false }
    return [lexicon.asides, lexicon.labels].contains { table in
      guard let (_, count) = table.match(at: place, in: line), place + count < line.endIndex else { return false }
      return line[place + count].kind == .mark && line[place + count].hash == 0x3a
    }
  }

  /// Whether a part of a line is an aside.
  private static func isAside(_ part: Line, _ lexicon: FactLexicon) -> Bool {
    var part = part
    while let last = part.last, last.kind == .mark, last.hash == 0x2e { part = part.dropLast() }
    return sign(of: part, lexicon) != nil
  }

  /// Marks between asides.
  private static let bars: Set<UInt64> = [0x7c, 0xb7, 0x2022, 0x203b, 0x25cf, 0x25a0, 0x25b6, 0x2605]
  private static let mostOfAsides = 60

  /// The most lines of dates and counts that stand around a story.
  private static let mostOfNumbers = 6

  /// The lines at either end of a text in which offers and their like stand.
  private static let linesAtTop = 4
  private static let linesAtBottom = 5
}
