/// Where two stories differ, word by word.
public struct StoryDifference: Sendable, Hashable {
  /// A place in a story.
  public struct Passage: Sendable, Hashable {
    /// Whether the place is in the headline; otherwise it is in the text.
    public var isInHeadline: Bool
    /// The place, in UTF-8 bytes of that field.
    public var range: Range<Int>
  }

  /// Words of the first story that stand where words of the second do; one of the two may have none.
  public struct Change: Sendable, Hashable {
    /// The words' places in the first story, a passage for each field that they touch.
    public var first: [Passage]
    /// The words' places in the second story.
    public var second: [Passage]
    /// Whether a fact changes there: a number, a name, a negation, a word of a kind.
    public var isOfFact: Bool
  }

  /// The changes in order.
  public let changes: [Change]
  /// The facts that the second story tells otherwise, as they change from the first: what makes an update.
  public let facts: [DuplicateChange]
  /// The sentences of the first story that a change touches.
  public let firstSentences: [String]
  /// The sentences of the second story that a change touches.
  public let secondSentences: [String]

  /// Compares two stories; case, punctuation and layout are no differences.
  ///
  /// - Parameters:
  ///   - first: One story.
  ///   - second: The other story.
  ///   - keepsMarkup: Whether tags and references to characters are text like any other.
  /// - Complexity: O((*n* + *m*) · *d*) where *d* words differ, bounded for stories that differ much.
  public init(_ first: Article, _ second: Article, keepsMarkup: Bool = false) {
    let judge = RelationJudge(keepsMarkup: keepsMarkup)
    var changes: [Change] = []
    var sentences: ([String], [String]) = ([], [])
    var facts: [DuplicateChange] = []
    let scanner = FactScanner()
    ArticleBatch([first, second]).withStories { stories in
      judge.first.load(stories[0])
      judge.second.load(stories[1])
      let found = PairFacts(
        judge.first.facts(scanner), judge.second.facts(scanner), scanner: scanner, order: .firstIsOlder,
        outlets: (first.source ?? "").withTextBytes { source in
          (second.source ?? "").withTextBytes { PairOutlets(source, $0) }
        })
      facts = judge.sourced(found.changes)
      let (before, after) = (facts.compactMap(\.first), facts.compactMap(\.second))
      for hunk in WordDifference.hunks(judge.first.hashes, judge.second.hashes) {
        var change = Change(
          first: Self.passages(judge.first, hunk.first), second: Self.passages(judge.second, hunk.second),
          isOfFact: false)
        change.isOfFact = Self.touch(change.first, before) || Self.touch(change.second, after)
        changes.append(change)
      }
      sentences.0 = Self.sentences(changes.flatMap(\.first), in: stories[0])
      sentences.1 = Self.sentences(changes.flatMap(\.second), in: stories[1])
    }
    self.changes = changes
    self.facts = facts
    firstSentences = sentences.0
    secondSentences = sentences.1
  }

  /// Whether passages of one list overlap those of another.
  private static func touch(_ passages: [Passage], _ others: [Passage]) -> Bool {
    passages.contains { passage in
      others.contains { $0.isInHeadline == passage.isInHeadline && $0.range.overlaps(passage.range) }
    }
  }

  private static func passages(_ words: StoryWords, _ range: Range<Int>) -> [Passage] {
    var passages: [Passage] = []
    let border = words.headlineCount
    for (part, isInHeadline) in [
      (range.clamped(to: 0..<border), true), (range.clamped(to: border..<max(border, words.count)), false),
    ] where !part.isEmpty {
      passages.append(Passage(isInHeadline: isInHeadline, range: words.sourceRange(ofWords: part)))
    }
    return passages
  }

  /// The sentences that passages touch, each once, in order.
  private static func sentences(_ passages: [Passage], in story: StoryBytes) -> [String] {
    var result: [String] = []
    var last: (isInHeadline: Bool, end: Int) = (true, -1)
    for passage in passages {
      let field = passage.isInHeadline ? story.headline : story.text
      var start = passage.range.lowerBound
      while start > 0, !endsSentence(field, at: start - 1) { start -= 1 }
      var end = passage.range.upperBound
      while end < field.count, !endsSentence(field, at: end) { end += 1 }
      end = min(field.count, end + 1)
      if passage.isInHeadline { (start, end) = (0, field.count) }
      if last == (passage.isInHeadline, end) { continue }
      last = (passage.isInHeadline, end)
      while start < end, field[start] <= 0x20 { start += 1 }
      while end > start, field[end - 1] <= 0x20 { end -= 1 }
      result.append(field.string(start..<end))
    }
    return result
  }

  /// Whether a sentence ends with this byte: a closing mark before white space, or an empty line.
  private static func endsSentence(_ text: TextBytes, at place: Int) -> Bool {
    let byte = text[place]
    let next = place + 1 < text.count ? text[place + 1] : 0x0a
    if byte == 0x2e || byte == 0x21 || byte == 0x3f { return next <= 0x20 }
    return byte == 0x0a && next == 0x0a
  }
}
