/// The lines of one text, in the order of which they are judged: each by its words, then the edges, then the boxes.
struct PageLines {
  /// A line that is not blank, without the white space around it.
  struct Line: BitwiseCopyable {
    var start: Int
    var end: Int
    /// How many blank lines stand before it.
    var blanks: Int
    /// What it is when it is furniture.
    var kind: FurnitureSpan.Kind?
    /// Whether headlines that follow belong to it.
    var leadsBox = false

    var range: Range<Int> { start..<end }
  }

  let text: TextBytes
  let lines: MutableRun<Line>
  /// Where the menu at the head ends, and where the one at the end starts.
  var menuEnd = 0
  var menuStart: Int
  /// Whether a line is a word of menus, whatever it turns out to be.
  private(set) var hasMenuWords = false
  /// Whether headlines that follow belong to one of the lines.
  private(set) var hasLeaders = false
  /// Whether a line is longer than any column; nil until asked.
  private var longLines: Bool?

  init(_ text: TextBytes, _ lines: MutableRun<Line>) {
    self.text = text
    self.lines = lines
    menuStart = lines.count
  }

  /// Marks the lines that are or start with a known phrase: some of those at `candidates`.
  mutating func markPhrases(_ phrases: FurniturePhrases, _ candidates: NumberRun<Int32>) {
    let count = lines.count
    for candidate in candidates {
      let index = Int(candidate)
      let line = lines[index]
      let length = line.end &- line.start
      if length > 320 { continue }
      // Most lines of a wrapped paragraph start small.
      if line.blanks == 0, index > 0, length > 8, text[line.start] >= 0x61, text[line.start] <= 0x7A { continue }
      let start = LineSplitter.skipDecoration(text, line.start, line.end)
      let isAtEdge = index < 8 || index >= count &- 12
      guard let phrase = phrases.match(text, start, line.end, isAtEdge: isAtEdge) else { continue }
      // An agency's name may follow an open line; other lines must not be parts of a wrapped paragraph.
      if phrase.kind != .credit || phrase.form != .wholeAtEdge || text[line.end - 1] == 0x2E,
        isWrapped(index, start)
      {
        continue
      }
      lines[index].kind = phrase.kind
      lines[index].leadsBox = phrase.leadsBox
      if phrase.kind == .navigation { hasMenuWords = true }
      if phrase.leadsBox { hasLeaders = true }
    }
  }

  /// Whether the line is only part of a paragraph that was wrapped to a narrow column.
  private mutating func isWrapped(_ index: Int, _ start: Int) -> Bool {
    let line = lines[index]
    if LetterCase(text, start, line.end) == .lower {
      // Pages that write "advertisement" small set it apart.
      return line.blanks == 0 || LineShape.ending(text, line.range) == .closed || !isUnwrapped()
    }
    if index > 0, line.blanks == 0, lines[index - 1].kind == nil {
      let before = lines[index - 1]
      let length = before.end - before.start
      let ending = LineShape.ending(text, before.range)
      if length >= 40, length <= 100, ending == .open || ending == .joined { return !isUnwrapped() }
    }
    if index + 1 < lines.count, lines[index + 1].blanks == 0 {
      let next = lines[index + 1]
      if LetterCase(text, next.start, next.end) == .lower, LineShape.ending(text, line.range) != .closed { return true }
    }
    return false
  }

  /// Whether the text's lines are whole paragraphs: some are longer than any column.
  private mutating func isUnwrapped() -> Bool {
    if let longLines { return longLines }
    let found = lines.contains { $0.end - $0.start > 120 }
    longLines = found
    return found
  }

  func markRepeated(_ repeated: RepeatedLines) {
    for index in lines.indices where lines[index].kind == nil && repeated.contains(text, lines[index].range) {
      lines[index].kind = .repeated
    }
  }
}
