// Runs of other stories' headlines, and menus, at the edges of a text, and in boxes between its paragraphs.

extension PageLines {
  /// What a walk from an edge of the text met before the first line of the body.
  private struct Run {
    var headlines = 0
    var titles = 0
    var labels = 0
    var words = 0
    var bulleted = 0
    var separated = 0
    var numbered = 0
    var leaders = 0
    var menu = 0

    mutating func add(_ shape: LineShape) {
      headlines += 1
      if shape.isTitleCase { titles += 1 }
      words += shape.words
      if shape.isBulleted { bulleted += 1 }
      if shape.hasSeparator || shape.isEntry { separated += 1 }
      if shape.startsWithDigit { numbered += 1 }
    }

    var isMostlyTitles: Bool { titles * 10 >= headlines * 6 }

    /// Whether the lines read like headlines rather than like a list: not numbered, not cut in two by colons.
    var readsLikeHeadlines: Bool {
      numbered * 3 <= headlines && separated * 2 <= headlines && words >= headlines * 5
    }
  }

  /// Marks furniture that stands before the first line of the body.
  mutating func markHead() {
    var run = Run()
    var end = 0
    walk: while end < lines.count {
      let line = lines[end]
      if let kind = line.kind {
        if kind == .navigation { run.menu += 1 }
        if line.leadsBox { run.leaders += 1 }
        end += 1
        continue
      }
      guard line.end - line.start <= 200, !isContinued(end) else { break }
      if let kind = LineForms.kind(text, line.range, isLast: false) {
        lines[end].kind = kind
        end += 1
        continue
      }
      if LineShape.ending(text, line.range) == .closed { break }
      let shape = LineShape(text, line.range)
      if shape.isHeadline {
        run.add(shape)
      } else if shape.isLabel {
        run.labels += 1
      } else if shape.words > 0 {
        break walk
      }
      end += 1
    }
    if run.menu >= 3 { menuEnd = end }
    guard end < lines.count, hasBody(end..<lines.count) else { return }
    let isMenu = run.menu >= 3
    let isRun =
      run.readsLikeHeadlines && run.isMostlyTitles && run.headlines >= 3
      && isMadeOfSentences(end..<lines.count, 5) && (lines[end].blanks > 0 || lines[end].end - lines[end].start > 120)
    guard isMenu || isRun else { return }
    // The line right before the body may be the story's own title: one that stands apart from the run stays.
    var last = end - 1
    while last >= 0, lines[last].kind != nil { last -= 1 }
    guard last >= 0 else { return }
    let isApart = last == 0 || lines[last - 1].kind != nil || lines[last].blanks > lines[last - 1].blanks || isMenu
    let isTitle =
      LineShape(text, lines[last].range).isHeadline && isApart && (isMenu || lines[end].blanks <= lines[last].blanks)
    for index in 0..<end where lines[index].kind == nil && !(isTitle && index == last) {
      let isHeadline = LineShape(text, lines[index].range).isHeadline
      if isHeadline, !isRun { continue }
      lines[index].kind = isHeadline ? .headlines : (isMenu ? .navigation : .headlines)
    }
  }

  /// Marks what readers wrote: all that follows a line such as "12 comments" behind the body.
  func markComments() {
    var tries = 0
    var next = 2
    while next < lines.count {
      let index = next
      next &+= 1
      let length = lines[index].end &- lines[index].start
      if length > 24 || length < 9 { continue }
      let line = lines[index]
      guard LineForms.isCount(text, line.range), mentionsComments(line.range) else {
        continue
      }
      // A page has a few such lines; a text made of them is not worth the search.
      tries += 1
      if tries > 4 { return }
      let before = bodyLength(0..<index)
      guard before >= 300, before * 4 >= line.start else { continue }
      for later in index..<lines.count where lines[later].kind == nil { lines[later].kind = .notice }
      return
    }
  }

  private func mentionsComments(_ range: Range<Int>) -> Bool {
    range.dropLast(3).contains { text[$0] | 0x20 == 0x6D && text[$0 + 1] | 0x20 == 0x6D && text[$0 + 2] | 0x20 == 0x65 }
  }

  /// Marks furniture that stands after the last line of the body.
  mutating func markTail() {
    var run = Run()
    var start = lines.count
    walk: while start > 0 {
      let line = lines[start - 1]
      if let kind = line.kind {
        if kind == .navigation { run.menu += 1 }
        if line.leadsBox { run.leaders += 1 }
        start -= 1
        continue
      }
      guard line.end - line.start <= 600 else { break }
      if let kind = LineForms.kind(text, line.range, isLast: true) {
        lines[start - 1].kind = kind
        start -= 1
        continue
      }
      guard line.end - line.start <= 200, LineShape.ending(text, line.range) != .closed else { break }
      let shape = LineShape(text, line.range)
      if shape.isHeadline {
        run.add(shape)
      } else if shape.isLabel {
        run.labels += 1
      } else if shape.words > 0 {
        break walk
      }
      start -= 1
    }
    let isMenu = run.menu >= 3
    if isMenu { menuStart = start }
    guard start > 0, start < lines.count, run.headlines + run.labels > 0, hasBody(0..<start) else { return }
    // "The winners are:" leads a list of the story's own.
    if lines[start - 1].kind == nil, LineShape.ending(text, lines[start - 1].range) == .joined { return }
    if isMenu {
      mark(start..<lines.count, isMenu: true)
      if run.headlines >= 2, run.readsLikeHeadlines { mark(start..<lines.count, isMenu: false) }
      return
    }
    guard run.headlines > 0, run.labels <= run.headlines * 2 else { return }
    // One line, or lines before a wider gap than any within the run, belong to the body.
    let gap = (start..<lines.count).max { lines[$0].blanks < lines[$1].blanks } ?? start
    let widest = lines[gap].blanks
    let hasGap = widest > usualBlanks(1..<start)
    let isRun: Bool
    if run.leaders > 0 {
      isRun = run.headlines >= 1
    } else if !run.readsLikeHeadlines {
      isRun = false
    } else if run.isMostlyTitles {
      isRun = run.headlines >= 3 || (run.headlines == 2 && run.words >= 12 && run.bulleted == 0)
    } else {
      isRun =
        run.bulleted == 0 && (run.headlines >= 3 && run.words >= run.headlines * 6 || run.headlines >= 6)
        && (hasGap || run.headlines >= 4)
    }
    guard isRun, run.leaders > 0 || isMadeOfSentences(0..<start, run.isMostlyTitles ? 5 : 7) else { return }
    var first = start
    if run.leaders > 0, let leader = (start..<lines.count).first(where: { lines[$0].leadsBox }), leader - start <= 3 {
      first = leader
    } else if hasGap, gap - start <= 2, !lines[(gap + 1)...].contains(where: { $0.blanks >= widest }) {
      first = gap
    }
    mark(first..<lines.count, isMenu: false)
  }

  /// Marks the lines that belong to a box of links within the text or at its end.
  func markBoxes() {
    var index = 0
    // The search for a box that reaches to the end of the text need not be made twice over the same lines.
    var blocked = 0
    var searches = 0
    while index < lines.count {
      guard lines[index].leadsBox else {
        index += 1
        continue
      }
      let isSearched = index >= blocked && searches < 32
      if isSearched { searches += 1 }
      index = markBox(after: index, isSearched, &blocked)
    }
  }

  /// Marks the box whose leading line is `leader`; returns the index behind it.
  private func markBox(after leader: Int, _ searches: Bool, _ blocked: inout Int) -> Int {
    // "Read more: A headline" is a box of one line.
    let isInline = lines[leader].end - lines[leader].start > 44
    var end = leader + 1
    var sentences = 0
    var links = 0
    // A teaser stands under each headline or under none.
    var alternates = true
    var wasLink = false
    while searches, end < lines.count {
      let line = lines[end]
      if line.kind != nil {
        end += 1
        continue
      }
      let length = line.end - line.start
      let ending = LineShape.ending(text, line.range)
      if length > 320 { break }
      if ending == .open || (ending == .question && length < 160) {
        if wasLink { alternates = false }
        wasLink = true
        links += 1
      } else if ending == .closed, length <= 200 {
        if !wasLink { alternates = false }
        wasLink = false
        sentences += 1
      } else {
        break
      }
      end += 1
    }
    if end < lines.count { blocked = max(blocked, end) }
    // To the end of the text: headlines, perhaps with a teaser each.
    let isList = sentences == 0 ? links >= 1 : (alternates && links >= 2)
    if searches, end == lines.count, isList, leader > 0, hasBody(0..<leader), !isInline || links >= 3 {
      for index in leader + 1..<end where lines[index].kind == nil { lines[index].kind = .related }
      return end
    }
    if isInline { return leader + 1 }
    // Between paragraphs: only headlines that follow at once.
    var next = leader + 1
    while next < lines.count, next <= leader + 8, lines[next].kind == nil {
      let shape = LineShape(text, lines[next].range)
      guard shape.isHeadline || (shape.ending == .question && shape.words >= 4 && shape.byteCount <= 160),
        next == leader + 1 || lines[next].blanks <= lines[leader + 1].blanks
      else { break }
      lines[next].kind = .related
      next += 1
    }
    return next
  }

  /// Whether the next line goes on in the middle of a sentence.
  private func isContinued(_ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].blanks == 0 else { return false }
    return LetterCase(text, lines[index + 1].start, lines[index + 1].end) == .lower
  }

  private func mark(_ range: Range<Int>, isMenu: Bool) {
    for index in range where lines[index].kind == nil {
      let isLabel = LineShape(text, lines[index].range).isLabel
      if isMenu, !isLabel { continue }
      lines[index].kind = isMenu ? .navigation : .headlines
    }
  }

  /// Takes words of a menu that stand alone for headings of the story's own.
  func unmarkLoneMenuWords() {
    for index in menuEnd..<max(menuEnd, menuStart) where lines[index].kind == .navigation { lines[index].kind = nil }
  }

  /// Whether there is a sentence among the lines: a line of some length that closes, or several.
  private func hasBody(_ range: Range<Int>) -> Bool { bodyLength(range, upTo: 80) >= 80 }

  /// The number of bytes in lines that close, or are long; no more are counted than needed to reach `limit`.
  private func bodyLength(_ range: Range<Int>, upTo limit: Int = .max) -> Int {
    var bytes = 0
    for index in range where lines[index].kind == nil {
      let line = lines[index]
      let length = line.end - line.start
      let ending = LineShape.ending(text, line.range)
      if ending == .closed || ending == .question || length > 300 { bytes += length }
      if bytes >= limit { break }
    }
    return bytes
  }

  /// Whether at least so many tenths of the lines are whole sentences, so that the text is neither wrapped to a column nor verse nor a table.
  private func isMadeOfSentences(_ range: Range<Int>, _ tenths: Int) -> Bool {
    var closed = 0
    var all = 0
    for index in range where lines[index].kind == nil {
      let line = lines[index]
      let length = line.end - line.start
      // Headings and bylines are no evidence.
      if length < 40, LineShape.ending(text, line.range) == .open { continue }
      all += 1
      let ending = LineShape.ending(text, line.range)
      if ending == .closed || ending == .question || length > 200 { closed += 1 }
    }
    return closed * 10 >= all * tenths
  }

  /// The number of blank lines that most often stands between two lines, at least as far as the text's first part says.
  private func usualBlanks(_ range: Range<Int>) -> Int {
    var most = 0
    for index in range.prefix(64) { most = max(most, min(lines[index].blanks, 1)) }
    return most
  }
}
