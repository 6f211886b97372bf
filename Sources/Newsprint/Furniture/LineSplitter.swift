/// Cuts texts into lines on one thread, and picks those that a known phrase may start.
final class LineSplitter {
  // Trivial values in raw memory, taken out for the length of a text: the hot loops write them without asking.
  private var lines = GrowingMemory<PageLines.Line>()
  private var candidates = GrowingMemory<Int32>()
  /// Where the lines of the text at hand end.
  private var ends = GrowingMemory<Int>()

  deinit {
    lines.free()
    candidates.free()
    ends.free()
  }

  /// The lines of a text that are not blank, and the indices of those that may start with a phrase.
  ///
  /// Both are valid until the next call.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func split(
    _ text: TextBytes, _ phrases: FurniturePhrases
  ) -> (lines: MutableRun<PageLines.Line>, candidates: NumberRun<Int32>) {
    let endCount = findEnds(text)
    lines.reserve(endCount, keeping: 0)
    candidates.reserve(endCount, keeping: 0)
    let (lines, candidates, ends) = (lines.room(endCount), candidates.room(endCount), ends.run(endCount))
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
        lines[lineCount] = PageLines.Line(start: first, end: last, blanks: blanks)
        blanks = 0
        var opening = first
        if byte | 0x20 < 0x61 || byte > 0x7A { opening = Self.skipDecoration(text, first, last) }
        let isCandidate = openings.mayStart(text.word(at: opening), length: last &- opening)
        candidates[candidateCount] = Int32(truncatingIfNeeded: lineCount)
        candidateCount &+= isCandidate ? 1 : 0
        lineCount &+= 1
      }
    }
    return (self.lines.room(lineCount), self.candidates.run(candidateCount))
  }

  /// Finds where lines end: at their line feeds, the last one perhaps at the end of the text.
  private func findEnds(_ bytes: TextBytes) -> Int {
    let count = bytes.count
    var found = 0
    var start = 0
    while start < count {
      let stop = min(count, start &+ 4096)
      ends.reserve(found &+ 4096 &+ 3, keeping: found)
      found &+= Kernels.lineFeeds(of: bytes, from: start, to: stop, into: ends.room(ends.capacity), at: found)
      start = stop
    }
    if count > 0, bytes[count &- 1] != 0x0A {
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
}
