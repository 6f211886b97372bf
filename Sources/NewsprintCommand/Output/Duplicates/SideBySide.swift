/// Two columns of words, in which words that are in both stand on the same lines.
struct SideBySide {
  struct Word {
    var text: String
    var isChanged: Bool
    /// Whether the change is of a fact, not of words alone.
    var isFact = false
  }

  private struct Column {
    var lines: [String] = []
    /// The columns of the terminal that each line takes.
    var widths: [Int] = []

    mutating func startLine() {
      lines.append("")
      widths.append(0)
    }

    mutating func pad(to count: Int) { while lines.count < count { startLine() } }

    func fits(_ width: Int, in limit: Int) -> Bool {
      guard let used = widths.last else { return false }
      return used == 0 || used + 1 + width <= limit
    }

    mutating func place(_ text: String, width: Int, styled: (String) -> String) {
      guard let used = widths.last else { return }
      lines[lines.count - 1] += (used > 0 ? " " : "") + styled(text)
      widths[widths.count - 1] += (used > 0 ? 1 : 0) + width
    }
  }

  private let columnWidth: Int
  private let styler: Styler
  private var left = Column()
  private var right = Column()

  init(columnWidth: Int, styler: Styler) {
    self.columnWidth = columnWidth
    self.styler = styler
  }

  var text: String {
    let rows = max(left.lines.count, right.lines.count)
    return (0..<rows).map { row in
      let (text, width) = row < left.lines.count ? (left.lines[row], left.widths[row]) : ("", 0)
      let other = row < right.lines.count ? right.lines[row] : ""
      let gap = String(repeating: " ", count: max(0, columnWidth - width))
      return text + gap + " |" + (other.isEmpty ? "" : " " + other) + "\n"
    }.joined()
  }

  mutating func addTitle(_ first: String, _ second: String) {
    let styler = styler
    startLines()
    for (path, title) in [(\SideBySide.left, first), (\SideBySide.right, second)] {
      let title = title.truncated(toWidth: columnWidth)
      self[keyPath: path].place(title, width: title.displayWidth) { styler($0, .bold) }
    }
    startLines()
    for path in [\SideBySide.left, \SideBySide.right] {
      self[keyPath: path].place(String(repeating: "-", count: columnWidth), width: columnWidth) { styler($0, .dim) }
    }
    startLines()
  }

  mutating func addBlankLine() {
    startLines()
    startLines()
  }

  private mutating func startLines() {
    let count = max(left.lines.count, right.lines.count) + 1
    left.pad(to: count)
    right.pad(to: count)
  }

  /// Adds words of both stories: unchanged ones side by side, runs of changed ones each in its column.
  mutating func add(_ first: [Word], _ second: [Word]) {
    let (first, second) = (cut(first), cut(second))
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      let isChanged = (i < first.count && first[i].isChanged) || (j < second.count && second[j].isChanged)
      if isChanged || i == first.count || j == second.count {
        let ends = (runEnd(first, i), runEnd(second, j))
        place(first, i..<ends.0, .red, \.left)
        place(second, j..<ends.1, .green, \.right)
        // Where only unchanged words are left over on one side, layout differs and nothing else.
        if ends == (i, j) {
          place(first, i..<first.count, .red, \.left)
          place(second, j..<second.count, .green, \.right)
          return
        }
        (i, j) = ends
        continue
      }
      let widths = (first[i].text.displayWidth, second[j].text.displayWidth)
      if !left.fits(widths.0, in: columnWidth) || !right.fits(widths.1, in: columnWidth) { startLines() }
      left.place(first[i].text, width: widths.0) { $0 }
      right.place(second[j].text, width: widths.1) { $0 }
      i += 1
      j += 1
    }
  }

  /// The end of the run of changed words that starts at a place.
  private func runEnd(_ words: [Word], _ start: Int) -> Int {
    words[start...].firstIndex { !$0.isChanged } ?? words.count
  }

  private mutating func place(
    _ words: [Word], _ range: Range<Int>, _ color: Styler.Style, _ column: WritableKeyPath<SideBySide, Column>
  ) {
    let styler = styler
    for index in range {
      var text = words[index].text
      if words[index].isChanged, !styler.isEnabled {
        // Runs of words stand in square brackets, those that tell facts in braces.
        let isFact = words[index].isFact
        if index == range.lowerBound || words[index - 1].isFact != isFact { text = (isFact ? "{" : "[") + text }
        if index == range.upperBound - 1 || words[index + 1].isFact != isFact { text += isFact ? "}" : "]" }
      }
      let width = text.displayWidth
      if !self[keyPath: column].fits(width, in: columnWidth) { self[keyPath: column].startLine() }
      self[keyPath: column].place(text, width: width) {
        words[index].isFact
          ? styler($0, color, .underlined, .bold) : words[index].isChanged ? styler($0, color, .underlined) : $0
      }
    }
  }

  /// Cuts words that are longer than a line, brackets included.
  private func cut(_ words: [Word]) -> [Word] {
    let limit = columnWidth - 2
    return words.flatMap { word -> [Word] in
      guard word.text.displayWidth > limit else { return [word] }
      var parts: [Word] = []
      var part = ""
      var used = 0
      for character in word.text {
        let width = character.displayWidth
        if used + width > limit {
          parts.append(Word(text: part, isChanged: word.isChanged, isFact: word.isFact))
          (part, used) = ("", 0)
        }
        part.append(character)
        used += width
      }
      return parts + [Word(text: part, isChanged: word.isChanged, isFact: word.isFact)]
    }
  }
}
