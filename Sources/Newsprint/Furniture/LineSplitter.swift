/// Cuts texts into lines on one thread, and picks those that a known phrase may start.
final class LineSplitter {
  // Trivial values in raw memory, taken out for the length of a text: the hot loops write them without asking.
  private var lines: UnsafeMutablePointer<PageLines.Line> = .allocate(capacity: 0)
  private var candidates: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  private var lineCapacity = 0
  /// Where the lines of the text at hand end.
  private var ends: UnsafeMutablePointer<Int> = .allocate(capacity: 0)
  private var endCapacity = 0

  deinit {
    lines.deallocate()
    candidates.deallocate()
    ends.deallocate()
  }

  /// The lines of a text that are not blank, and the indices of those that may start with a phrase.
  ///
  /// Both are valid until the next call.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func split(
    _ text: TextBytes, _ phrases: FurniturePhrases
  ) -> (lines: UnsafeMutableBufferPointer<PageLines.Line>, candidates: UnsafeBufferPointer<Int32>) {
    let endCount = findEnds(text)
    if endCount > lineCapacity { growLines(endCount) }
    let (lines, candidates, ends) = (lines, candidates, ends)
    var lineCount = 0
    var candidateCount = 0
    phrases.withOpenings { openings in
      var blanks = 0
      var start = 0
      for index in 0..<endCount {
        let stop = ends[index]
        var (first, last) = (start, stop)
        start = stop &+ 1
        if first == last {
          blanks &+= 1
          continue
        }
        var byte = text[first]
        if Self.mayBeSpace(byte) || text[last &- 1] <= 0x20 {
          (first, last) = Self.trim(text, first, last)
          if first == last {
            blanks &+= 1
            continue
          }
          byte = text[first]
        }
        (lines + lineCount).initialize(to: PageLines.Line(start: first, end: last, blanks: blanks))
        blanks = 0
        var opening = first
        if byte | 0x20 < 0x61 || byte > 0x7A { opening = Self.skipDecoration(text, first, last) }
        let isCandidate = openings.mayStart(text.word(at: opening), length: last &- opening)
        candidates[candidateCount] = Int32(truncatingIfNeeded: lineCount)
        candidateCount &+= isCandidate ? 1 : 0
        lineCount &+= 1
      }
    }
    return (
      UnsafeMutableBufferPointer(start: lines, count: lineCount),
      UnsafeBufferPointer(start: candidates, count: candidateCount)
    )
  }

  /// Finds where lines end: at their line feeds, the last one perhaps at the end of the text.
  private func findEnds(_ bytes: TextBytes) -> Int {
    guard let text = bytes.buffer.baseAddress else { return 0 }
    let count = bytes.count
    var found = 0
    var start = 0
    while start < count {
      let stop = min(count, start &+ 4096)
      if found &+ 4096 &+ 3 > endCapacity { growEnds(found) }
      found &+= Kernels.lineFeeds(of: text, from: start, to: stop, into: ends + found)
      start = stop
    }
    if count > 0, text[count &- 1] != 0x0A {
      ends[found] = count
      found &+= 1
    }
    return found
  }

  /// Whether white space may start with the byte: ASCII, no-break or ideographic.
  @inline(__always)
  private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xE3 }

  /// The line without the white space around it.
  private static func trim(_ text: TextBytes, _ start: Int, _ stop: Int) -> (first: Int, last: Int) {
    var first = start
    var last = stop
    while first < last, text[first] <= 0x20 { first &+= 1 }
    while last > first, text[last &- 1] <= 0x20 { last &-= 1 }
    // No-break and ideographic spaces.
    while last - first >= 2, text[first] == 0xC2, text[first + 1] == 0xA0 { first += 2 }
    while last - first >= 3, text[first] == 0xE3, text[first + 1] == 0x80, text[first + 2] == 0x80 { first += 3 }
    while first < last, text[first] <= 0x20 { first &+= 1 }
    return (first, last)
  }

  /// The place behind bullets, arrows and brackets.
  static func skipDecoration(_ text: TextBytes, _ from: Int, _ end: Int) -> Int {
    if text[from] | 0x20 >= 0x61, text[from] <= 0x7A { return from }
    var start = from
    while start < end, text[start] < 0x30, text[start] != 0x28 { start &+= 1 }
    while end - start > 3, text[start] == 0xE2, text[start + 1] != 0x80 || text[start + 2] > 0x94 { start += 3 }
    while start < end, text[start] == 0x20 || text[start] == 0x3E || text[start] == 0x7C { start &+= 1 }
    // "・", "【" and the like.
    while end - start > 3, text[start] == 0xE3, text[start + 1] == 0x83, text[start + 2] == 0xBB { start += 3 }
    while end - start > 3, text[start] == 0xE3, text[start + 1] == 0x80, text[start + 2] >= 0x90 { start += 3 }
    return start
  }

  private func growEnds(_ count: Int) {
    endCapacity = max(8192, endCapacity * 2)
    ends = ends.grown(keeping: count, capacity: endCapacity)
  }

  private func growLines(_ count: Int) {
    lineCapacity = max(256, lineCapacity * 2, count)
    lines = lines.grown(keeping: 0, capacity: lineCapacity)
    candidates = candidates.grown(keeping: 0, capacity: lineCapacity)
  }
}
