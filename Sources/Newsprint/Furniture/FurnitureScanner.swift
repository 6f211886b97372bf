internal import CKernels

/// A furniture detector at work on one thread: the detector with the scratch memory that the scan needs.
package final class FurnitureScanner {
  private let detector: FurnitureDetector
  private let phrases = FurniturePhrases.shared
  /// The lines of the text at hand; trivial values in raw memory, which the hot loops write without asking.
  private var lines: UnsafeMutablePointer<PageLines.Line> = .allocate(capacity: 0)
  private var capacity = 0
  /// The spans of the text at hand, in its order.
  private var found: [FurnitureSpan] = []

  package init(_ detector: FurnitureDetector = FurnitureDetector()) { self.detector = detector }

  deinit { lines.deallocate() }

  /// What is furniture in `bytes`, in the order of the text.
  package func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [FurnitureSpan] {
    scan(bytes)
    return found
  }

  /// Replaces `ranges` by the parts of `bytes` that are story, in their order: all of it where nothing but furniture
  /// would be found.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func storyRanges(in bytes: UnsafeBufferPointer<UInt8>, into ranges: inout [Range<Int>]) {
    ranges.removeAll(keepingCapacity: true)
    scan(bytes)
    var start = 0
    for span in found {
      if span.range.lowerBound > start { ranges.append(start..<span.range.lowerBound) }
      start = span.range.upperBound
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Taken out and put back: a property that is lent to a call is guarded at every access.
    var found = self.found
    self.found = []
    defer { self.found = found }
    found.removeAll(keepingCapacity: true)
    guard let text = bytes.baseAddress else { return }
    let lines = splitLines(text, bytes.count)
    guard !lines.isEmpty else { return }
    if lines.count > 1 {
      var page = PageLines(text, lines)
      page.markPhrases(phrases)
      if let repeated = detector.repeatedLines { page.markRepeated(repeated) }
      page.markHead()
      page.markComments()
      page.markTail()
      if page.hasMenuWords { page.unmarkLoneMenuWords() }
      page.markBoxes()
    }
    collect(text, lines, into: &found)
    if !found.isEmpty, !Self.leavesWords(text, bytes.count, outside: found) { found.removeAll(keepingCapacity: true) }
  }

  /// The lines of a text that are not blank.
  private func splitLines(_ text: UnsafePointer<UInt8>, _ count: Int) -> UnsafeMutableBufferPointer<PageLines.Line> {
    var storage = lines
    var room = capacity
    var lineCount = 0
    var blanks = 0
    var start = 0
    // The line feeds of 64 bytes at a time that are still to come, a bit each.
    var block = 0
    var newlines = Self.newlines(text, count, from: 0)
    while start < count {
      while newlines == 0, block &+ 64 < count {
        block &+= 64
        newlines = Self.newlines(text, count, from: block)
      }
      let stop = newlines == 0 ? count : block &+ newlines.trailingZeroBitCount
      newlines &= newlines &- 1
      var first = start
      var last = stop
      while first < last, text[first] <= 0x20 { first &+= 1 }
      while last > first, text[last &- 1] <= 0x20 { last &-= 1 }
      // No-break and ideographic spaces.
      while last - first >= 2, text[first] == 0xC2, text[first + 1] == 0xA0 { first += 2 }
      while last - first >= 3, text[first] == 0xE3, text[first + 1] == 0x80, text[first + 2] == 0x80 { first += 3 }
      while first < last, text[first] <= 0x20 { first &+= 1 }
      if first == last {
        blanks &+= 1
      } else {
        if lineCount == room {
          grow(lineCount)
          storage = lines
          room = capacity
        }
        (storage + lineCount).initialize(to: PageLines.Line(start: first, end: last, blanks: blanks))
        lineCount &+= 1
        blanks = 0
      }
      start = stop &+ 1
    }
    return UnsafeMutableBufferPointer(start: storage, count: lineCount)
  }

  /// Which of the 64 bytes from `block` on are line feeds; those behind the text are none.
  @inline(__always)
  private static func newlines(_ text: UnsafePointer<UInt8>, _ count: Int, from block: Int) -> UInt64 {
    let remaining = count &- block
    if remaining >= 64 { return newsprint_newlines64(text + block) }
    if count >= 64 { return newsprint_newlines64(text + (count &- 64)) &>> UInt64(64 &- remaining) }
    var bits: UInt64 = 0
    for place in 0..<remaining where text[place] == 0x0A { bits |= 1 &<< UInt64(place) }
    return bits
  }

  private func grow(_ count: Int) {
    capacity = max(256, capacity * 2)
    lines = lines.grown(keeping: count, capacity: capacity)
  }

  /// Turns marked lines, the dateline and the last line's credit into spans.
  private func collect(
    _ text: UnsafePointer<UInt8>, _ lines: UnsafeMutableBufferPointer<PageLines.Line>,
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
  private static func leavesWords(
    _ text: UnsafePointer<UInt8>, _ count: Int, outside found: [FurnitureSpan]
  ) -> Bool {
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
    return start < count && hasWord(start..<count)
  }
}
