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
    scanner.storyRanges(in: story.text, into: &ranges)
    return ranges
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
  var hashes: Hashes { words.hashes }

  /// Whether the story is read where it lies, since nothing of it is read otherwise than it is written.
  var isSource: Bool { reader.isSource }

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

  /// The number of bytes with which both texts start, all of them ASCII; some of the last may be missing.
  private static func sharedBytes(_ text: TextBytes, _ other: TextBytes) -> Int {
    let most = min(text.count, other.count)
    var place = 0
    while place + 8 <= most, text.word(at: place) == other.word(at: place),
      text.word(at: place) & 0x8080_8080_8080_8080 == 0
    {
      place += 8
    }
    return place
  }

  /// Whether the letters and digits are the same up to the first byte that is not ASCII.
  private func mayRead(like other: StoryWords) -> Bool {
    let shared = story.headline == other.story.headline ? Self.sharedBytes(story.text, other.story.text) : nil
    var (first, second) = (WordBytes(story, behind: shared), WordBytes(other.story, behind: shared))
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

  /// The bytes of all words; or of those behind some bytes of the text.
  init(_ story: StoryBytes, behind start: Int? = nil) {
    (headline, text) = (story.headline, story.text)
    place = start.map { headline.count + $0 } ?? 0
  }

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
