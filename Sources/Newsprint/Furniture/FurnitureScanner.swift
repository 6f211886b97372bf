/// A furniture detector at work on one thread: the detector with the scratch memory that the scan needs.
package final class FurnitureScanner {
  private let detector: FurnitureDetector
  private let phrases = FurniturePhrases.shared
  private let splitter = LineSplitter()
  /// The spans of the text at hand, in its order.
  private var found: [FurnitureSpan] = []

  package init(_ detector: FurnitureDetector = FurnitureDetector()) { self.detector = detector }

  /// What is furniture in `bytes`, in the order of the text.
  package func spans(in bytes: TextBytes) -> [FurnitureSpan] {
    scan(bytes)
    return found
  }

  /// Replaces `ranges` by the parts of `bytes` that are story, in their order: all of it where nothing but furniture
  /// would be found.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func storyRanges(in bytes: TextBytes, into ranges: inout [Range<Int>]) {
    ranges.removeAll(keepingCapacity: true)
    scan(bytes)
    var start = 0
    for span in found {
      if span.range.lowerBound > start { ranges.append(start..<span.range.lowerBound) }
      start = span.range.upperBound
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
  }

  private func scan(_ text: TextBytes) {
    // Taken out and put back: a property that is lent to a call is guarded at every access.
    var found = self.found
    self.found = []
    defer { self.found = found }
    found.removeAll(keepingCapacity: true)
    let (lines, candidates) = splitter.split(text, phrases)
    guard !lines.isEmpty else { return }
    if lines.count > 1 {
      var page = PageLines(text, lines)
      page.markPhrases(phrases, candidates)
      if let repeated = detector.repeatedLines { page.markRepeated(repeated) }
      page.markHead()
      page.markComments()
      page.markTail()
      if page.hasMenuWords { page.unmarkLoneMenuWords() }
      if page.hasLeaders { page.markBoxes() }
    }
    collect(text, lines, into: &found)
    if !found.isEmpty, !Self.leavesWords(text, outside: found) { found.removeAll(keepingCapacity: true) }
  }

  /// Turns marked lines, the dateline and the last line's credit into spans.
  private func collect(
    _ text: TextBytes, _ lines: MutableRun<PageLines.Line>,
    into found: inout [FurnitureSpan]
  ) {
    // The dateline stands before the first sentence, at most behind a title and a subtitle.
    var headIndex = -1
    var headLength = 0
    var tried = 0
    for index in lines.indices where lines[index].kind == nil {
      headLength = Dateline.length(text, lines[index].range)
      headIndex = index
      tried += 1
      if headLength > 0 || tried == 3 || lines[index].end - lines[index].start > 170 { break }
      // Within a wrapped sentence there is none.
      if index + 1 < lines.count, lines[index + 1].blanks == 0,
        LetterCase(text, lines[index + 1].start, lines[index + 1].end) == .lower
      {
        break
      }
    }
    let tailIndex = lines.lastIndex { $0.kind == nil } ?? -1
    for index in lines.indices {
      let line = lines[index]
      if let kind = line.kind {
        found.append(FurnitureSpan(kind: kind, range: line.range))
        continue
      }
      guard index == headIndex || index == tailIndex else { continue }
      var start = line.start
      if index == headIndex, headLength > 0 {
        found.append(FurnitureSpan(kind: .dateline, range: start..<start + headLength))
        start += headLength
      }
      if index == tailIndex {
        var end = line.end
        while end > start, let credit = TailCredit.find(text, start..<end), credit.start >= start {
          found.append(FurnitureSpan(kind: credit.kind, range: credit.start..<end))
          end = credit.start
          while end > start, text[end - 1] <= 0x20 { end -= 1 }
        }
        // Credits were found from the end on.
        let first = found.firstIndex { $0.range.lowerBound >= start } ?? found.count
        found[first...].reverse()
      }
    }
  }

  /// Whether a word of the text is in no span.
  private static func leavesWords(_ text: TextBytes, outside found: [FurnitureSpan]) -> Bool {
    var start = 0
    func hasWord(_ range: Range<Int>) -> Bool {
      range.contains { place in
        let byte = text[place]
        return byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      }
    }
    for span in found {
      if span.range.lowerBound > start, hasWord(start..<span.range.lowerBound) { return true }
      start = max(start, span.range.upperBound)
    }
    return start < text.count && hasWord(start..<text.count)
  }
}
