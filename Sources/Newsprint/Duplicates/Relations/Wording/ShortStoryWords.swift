/// The words of some short stories, as much of them as tells quickly that two stories cannot say the same.
struct ShortStoryWords: Sendable {
  /// A word of a story.
  struct Word: Sendable {
    /// The lower half of the word's hash.
    var hash: UInt32
    /// Its first byte, an ASCII letter as a small one, as in all of these.
    var first: UInt8
    /// The byte behind that, and the last one.
    var second: UInt8
    var last: UInt8
    var length: UInt8
    /// Whether it starts a line.
    var startsLine: Bool

    var isNumber: Bool { first &- 0x30 < 10 }
  }

  /// A story's words, those of the headline first.
  struct Story: Sendable {
    var words: Range<Int>
    /// The number of words in the headline.
    var headlineCount: Int
    /// How many words fall into each of 64 classes by their hash: much the same in a story whose paragraphs stand in another
    /// order.
    var classes = SIMD64<UInt8>()
  }

  private var words: [Word] = []
  private(set) var stories: [Story] = []

  /// Appends a story.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func append(_ story: StoryWords) {
    let start = words.count
    let (cut, headlineCount) = (story.words, story.headlineCount)
    append(cut, 0..<headlineCount, of: story.story.headline)
    append(cut, headlineCount..<cut.count, of: story.story.text)
    var classes = SIMD64<UInt8>()
    for word in words[start...] { classes[Int(word.hash & 63)] &+= 1 }
    stories.append(Story(words: start..<words.count, headlineCount: headlineCount, classes: classes))
  }

  /// Whether two stories may have the same words in another order, but for one in so many.
  ///
  /// - Complexity: O(1).
  func mayBeReordered(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (stories[a], stories[b])
    let least = min(first.words.count, second.words.count)
    if least == 0 || max(first.words.count, second.words.count) - least > least / Self.mostOfOther { return false }
    let apart =
      (pointwiseMax(first.classes, second.classes) &- pointwiseMin(first.classes, second.classes))
    return Int(SIMD64<UInt16>(truncatingIfNeeded: apart).wrappedSum()) <= 2 * least / Self.mostOfOther
  }

  private static let mostOfOther = 10

  /// A byte, an ASCII letter as a small one.
  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Appends the words of one field.
  private mutating func append(_ cut: TokenBuffer, _ range: Range<Int>, of field: TextBytes) {
    let (hashes, starts, ends) = (cut.hashes, cut.starts, cut.ends)
    var before = 0
    for place in range {
      let (from, to) = (Int(starts[place]), Int(ends[place]))
      let head = field.word(at: from)
      let first = UInt8(truncatingIfNeeded: head)
      let second = to &- from > 1 ? UInt8(truncatingIfNeeded: head &>> 8) : first
      var startsLine = place == range.lowerBound
      var next = before
      while next < from {
        if field[next] == 0x0a { startsLine = true }
        next &+= 1
      }
      words.append(
        Word(
          hash: UInt32(truncatingIfNeeded: hashes[place]), first: Self.small(first),
          second: Self.small(second), last: Self.small(field[to &- 1]), length: UInt8(clamping: to - from),
          startsLine: startsLine))
      before = to
    }
  }

  /// The most that two stories can share of their shingles once spellings are left out, as ``Estimate``.
  ///
  /// Words are put beside each other from the start on; where they differ, the nearest place is looked for at which both
  /// go on alike. What differs there may be spelled in two ways if the first letters say so, or if one side has digits.
  /// What differs before the first line and in the last lines may be no part of the story.
  /// - Complexity: O(*n* · *d*), where *d* is the number of places that differ.
  func estimate(_ a: Int, _ b: Int, size: Int) -> Estimate {
    // Which of two places is the nearest depends on the side that is looked at first.
    if WordOrder.isTurned((words[stories[a].words].lazy.map(\.hash), words[stories[b].words].lazy.map(\.hash))) {
      let turned = estimate(ordered: b, a, size: size)
      return Estimate(
        firstCount: turned.secondCount, secondCount: turned.firstCount, shared: turned.shared,
        firstWords: turned.secondWords, secondWords: turned.firstWords, sharedWords: turned.sharedWords,
        otherNumbers: turned.otherNumbers)
    }
    return estimate(ordered: a, b, size: size)
  }

  private func estimate(ordered a: Int, _ b: Int, size: Int) -> Estimate {
    words.withRun { words in
      var aligner = Aligner(
        words[stories[a].words], words[stories[b].words],
        headlines: (stories[a].headlineCount, stories[b].headlineCount), size: size)
      return aligner.align()
    }
  }

  /// What two stories share at most.
  struct Estimate: Sendable {
    var firstCount: Int
    var secondCount: Int
    var shared: Int
    /// The same in words.
    var firstWords: Int
    var secondWords: Int
    var sharedWords: Int
    /// How many numbers stand in the place of others that are not the same however they are written.
    var otherNumbers = 0
  }

  /// Puts the words of two stories beside each other.
  private struct Aligner {
    private let a: NumberRun<Word>
    private let b: NumberRun<Word>
    private let headlines: (Int, Int)
    private let size: Int
    private var run = 0
    private var estimate: Estimate

    /// How far ahead the next words that are alike are looked for, and how far at the start of the text.
    private static let reach = 10
    private static let longReach = 40
    /// The most words of a number.
    private static let longestNumber = 6
    /// The most words around a story at one end.
    private static let mostAround = 30

    init(_ a: NumberRun<Word>, _ b: NumberRun<Word>, headlines: (Int, Int), size: Int) {
      (self.a, self.b, self.headlines, self.size) = (a, b, headlines, size)
      estimate = Estimate(
        firstCount: a.count, secondCount: b.count, shared: 0, firstWords: 0, secondWords: 0, sharedWords: 0)
    }

    mutating func align() -> Estimate {
      var (i, j) = (0, 0)
      while i < a.count, j < b.count {
        if a[i].hash == b[j].hash {
          (i, j, run) = (i + 1, j + 1, run + 1)
          continue
        }
        let isStart = i == headlines.0 && j == headlines.1
        // A dateline may hold words of the sentence behind it.
        let isNearStart = i - headlines.0 < Self.longReach && j - headlines.1 < Self.longReach
        guard
          let (x, y) = next(i, j, isStart ? Self.longReach : Self.reach)
            ?? (isNearStart && !isStart ? next(i, j, Self.longReach) : nil)
        else { break }
        if isNearStart && x + y > 2 * Self.reach { leaveOut(x, y) } else { pass(i..<i + x, j..<j + y) }
        (i, j) = (i + x, j + y)
      }
      let startsLines = (i == a.count || a[i].startsLine) && (j == b.count || b[j].startsLine)
      if startsLines || i == a.count || j == b.count { leaveOut(a.count - i, b.count - j) }
      endRun()
      (estimate.firstWords, estimate.secondWords) = (estimate.firstCount, estimate.secondCount)
      estimate.firstCount = max(0, estimate.firstCount - size + 1)
      estimate.secondCount = max(0, estimate.secondCount - size + 1)
      return estimate
    }

    /// Leaves out words of both stories, unless they are more than what stands around one.
    private mutating func leaveOut(_ x: Int, _ y: Int) {
      guard x <= Self.mostAround, y <= Self.mostAround, x * 5 <= a.count * 2, y * 5 <= b.count * 2 else { return }
      estimate.firstCount -= x
      estimate.secondCount -= y
    }

    private mutating func endRun() {
      estimate.shared += max(0, run - size + 1)
      estimate.sharedWords += run
      run = 0
    }

    /// How far the nearest two words in a row are from here that both stories have.
    private func next(_ i: Int, _ j: Int, _ reach: Int) -> (Int, Int)? {
      let (most, others) = (min(reach, a.count - 1 - i), min(reach, b.count - 1 - j))
      if most + others == 0 { return nil }
      for distance in 1...most + others {
        for x in max(0, distance - others)...min(most, distance) {
          let (p, q) = (i + x, j + distance - x)
          guard a[p].hash == b[q].hash else { continue }
          if p + 1 == a.count || q + 1 == b.count || a[p + 1].hash == b[q + 1].hash { return (x, distance - x) }
        }
      }
      return nil
    }

    /// Counts a place that differs: as one that is the same, where it may be.
    private mutating func pass(_ first: Range<Int>, _ second: Range<Int>) {
      if first.count == second.count {
        for (one, other) in zip(first, second) {
          if mayBeOne(a[one], b[other]) {
            run += 1
          } else {
            if a[one].isNumber { estimate.otherNumbers += 1 }
            endRun()
          }
        }
        return
      }
      let isSame =
        max(first.count, second.count) <= Self.longestNumber
        && (first.contains { a[$0].isNumber } || second.contains { b[$0].isNumber }
          || !first.isEmpty && !second.isEmpty && mayBeOne(a[first.lowerBound], b[second.lowerBound]))
      if isSame { run += min(first.count, second.count) } else { endRun() }
    }

    /// Whether two words may be spelled in two ways.
    private func mayBeOne(_ word: Word, _ other: Word) -> Bool {
      if word.hash == other.hash || word.isNumber != other.isNumber { return true }
      // 07 and 7, 2mn and 2m.
      if word.isNumber { return word.length != other.length && (word.first == other.first || word.first == 0x30) }
      if word.first >= 0x80 || other.first >= 0x80 { return true }
      // Small words stand for each other, and for what they are short for: of and to, n't and not.
      if min(word.length, other.length) <= 2 || max(word.length, other.length) <= 3 { return true }
      return word.first == other.first
        && (word.second == other.second || word.last == other.last || max(word.second, other.second) >= 0x80)
    }
  }
}
