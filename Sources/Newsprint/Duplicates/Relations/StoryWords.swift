/// The words of one story with their places and what they are: the material of comparisons.
///
/// Not safe to share between threads.
final class StoryWords {
  private let cutter: ShingleWords
  private let buffer = TokenBuffer(keepsPlaces: true)
  /// The number of words in the headline.
  private var wordsOfHeadline = 0
  private var isCut = false
  /// The story as it is read.
  private(set) var story = StoryBytes()
  private let scanner = FurnitureScanner()
  private let reader: StoryReader
  private var ranges: [Range<Int>] = []

  /// The parts of the text that belong to the story, not to the page around it, the dateline, byline or credit.
  private func storyRanges() -> [Range<Int>] {
    let (start, end) = StoryEdges.core(of: story.text)
    let core = min(start, end)..<end
    scanner.storyRanges(in: story.text, into: &ranges)
    return ranges.compactMap { range in
      let part = range.clamped(to: core)
      return part.isEmpty ? nil : part
    }
  }

  init(_ cutter: ShingleWords, keepsMarkup: Bool = false) {
    self.cutter = cutter
    reader = StoryReader(keepsMarkup: keepsMarkup)
  }

  /// The number of words in the headline.
  var headlineCount: Int {
    cut()
    return wordsOfHeadline
  }
  /// The words, cut when they are first asked for.
  var words: TokenBuffer {
    cut()
    return buffer
  }
  var count: Int { words.count }
  var hashes: Hashes { words.words }

  /// Takes in a story, whose bytes must stay where they are.
  func load(_ story: StoryBytes) {
    self.story = reader.read(story)
    isCut = false
  }

  private func cut() {
    if isCut { return }
    isCut = true
    buffer.removeAll()
    cutter.cut(story.headline, into: buffer)
    wordsOfHeadline = buffer.count
    cutter.cut(story.text, into: buffer)
  }

  /// Whether two stories have the same words in the same order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes up to where they differ, or of all where they may not.
  func reads(like other: StoryWords) -> Bool {
    mayRead(like: other) && count == other.count && hashes.elementsEqual(other.hashes)
  }

  /// Whether the letters and digits are the same up to the first byte that is not ASCII.
  private func mayRead(like other: StoryWords) -> Bool {
    var (first, second) = (WordBytes(story), WordBytes(other.story))
    while true {
      let (byte, otherByte) = (first.next(), second.next())
      if byte == nil && otherByte == nil || byte ?? 0 >= 0x80 || otherByte ?? 0 >= 0x80 { return true }
      if byte != otherByte { return false }
    }
  }
}

/// The bytes of a story's words one after the other, ASCII letters as small ones.
private struct WordBytes {
  private let headline: TextBytes
  private let text: TextBytes
  private var place = 0

  init(_ story: StoryBytes) { (headline, text) = (story.headline, story.text) }

  /// The next byte that is an ASCII letter, digit or low line, or not ASCII; nil behind the last.
  mutating func next() -> UInt8? {
    while place < headline.count + text.count {
      let byte = place < headline.count ? headline[place] : text[place - headline.count]
      place += 1
      if byte | 0x20 &- 0x61 < 26 { return byte | 0x20 }
      if byte >= 0x80 || byte &- 0x30 < 10 || byte == 0x5F { return byte }
    }
    return nil
  }
}

extension StoryWords {
  /// Where words of one field stand in the story's bytes as they came.
  func sourceRange(ofWords words: Range<Int>) -> Range<Int> {
    let range = Int(self.words.starts[words.lowerBound])..<Int(self.words.ends[words.upperBound - 1])
    return reader.sourceRange(of: range, inHeadline: words.lowerBound < headlineCount)
  }

  /// A passage of the story as it is read, in the story's bytes as they came.
  func sourcePassage(_ passage: StoryDifference.Passage) -> StoryDifference.Passage {
    StoryDifference.Passage(
      isInHeadline: passage.isInHeadline,
      range: reader.sourceRange(of: passage.range, inHeadline: passage.isInHeadline))
  }

  /// The story as facts are compared.
  func facts(_ scanner: FactScanner) -> StoryFacts {
    StoryFacts(story, scanner: scanner, storyRanges: storyRanges())
  }
}

/// Where a story's own text starts and ends: behind its dateline and byline, before its credit.
enum StoryEdges {
  private static let dashes: [[UInt8]] = [Array(" - ".utf8), Array(" -- ".utf8), Array("—".utf8), Array("–".utf8)]
  private static let credits: [[UInt8]] = ["reporting by", "editing by", "writing by", "compiled by"].map {
    Array($0.utf8)
  }

  /// The byte range of a text without dateline, byline and closing credit.
  static func core(of text: TextBytes) -> (start: Int, end: Int) {
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    if starts(text, at: start, with: [0x62, 0x79, 0x20]) {  // "by ", up to the line's end
      var place = start
      while place < text.count, text[place] != 0x0a, place < start + 120 { place += 1 }
      if place < text.count, text[place] == 0x0a { start = place + 1 }
    }
    start = endOfDateline(text, from: start) ?? start
    var end = text.count
    var place = max(start, text.count - 400)
    while place < end {
      if mayBeCredit(text, place), credits.contains(where: { starts(text, at: place, with: $0) }) {
        end = place
        break
      }
      place += 1
    }
    return (start, end)
  }

  /// Whether the first two bytes at a place are those of a closing credit.
  @inline(__always)
  private static func mayBeCredit(_ text: TextBytes, _ place: Int) -> Bool {
    switch UInt16(text[place] | 0x20) << 8 | UInt16(text[place + 1] | 0x20) {
    case 0x7265, 0x6564, 0x7772, 0x636F: true  // re ed wr co
    default: false
    }
  }

  /// Where a dateline that starts at `start` ends: a place in capitals, then a dash within 100 bytes.
  private static func endOfDateline(_ text: TextBytes, from start: Int) -> Int? {
    var capitals = 0
    var longest = 0
    var place = start
    while place < min(text.count, start + 100) {
      let byte = text[place]
      if byte != 0x20, byte != 0xe2 {
        capitals = byte &- 0x41 < 26 ? capitals + 1 : 0
        longest = max(longest, capitals)
        place += 1
        continue
      }
      for dash in dashes where text.count - place >= dash.count {
        if dash.indices.allSatisfy({ text[place + $0] == dash[$0] }) { return longest >= 3 ? place + dash.count : nil }
      }
      capitals = byte &- 0x41 < 26 ? capitals + 1 : 0
      longest = max(longest, capitals)
      place += 1
    }
    return nil
  }

  private static func starts(_ text: TextBytes, at place: Int, with word: [UInt8]) -> Bool {
    guard text.count - place >= word.count else { return false }
    for index in word.indices {
      let byte = text[place + index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != word[index] { return false }
    }
    return true
  }
}
