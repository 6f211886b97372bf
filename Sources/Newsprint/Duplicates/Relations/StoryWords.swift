/// The words of one story with their places and what they are: the material of comparisons.
///
/// Not safe to share between threads.
final class StoryWords {
  private let cutter: ShingleWords
  let buffer = TokenBuffer(keepsPlaces: true)
  /// The story as it is read.
  private(set) var story = StoryBytes()
  /// The number of words in the headline.
  private(set) var headlineCount = 0
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

  var count: Int { buffer.count }
  var hashes: Hashes { buffer.words }

  /// Takes in a story, whose bytes must stay where they are.
  func load(_ story: StoryBytes) {
    self.story = reader.read(story)
    buffer.removeAll()
    cutter.cut(self.story.headline, into: buffer)
    headlineCount = buffer.count
    cutter.cut(self.story.text, into: buffer)
  }
}

extension StoryWords {
  /// Where words of one field stand in the story's bytes as they came.
  func sourceRange(ofWords words: Range<Int>) -> Range<Int> {
    let range = Int(buffer.starts[words.lowerBound])..<Int(buffer.ends[words.upperBound - 1])
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
      let first = text[place] | 0x20
      if first == 0x72 || first == 0x65 || first == 0x77 || first == 0x63,
        credits.contains(where: { starts(text, at: place, with: $0) })
      {
        end = place
        break
      }
      place += 1
    }
    return (start, end)
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
