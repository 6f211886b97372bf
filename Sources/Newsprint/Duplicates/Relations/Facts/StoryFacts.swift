/// A story as facts are compared: its headline and text as words, and what it says of itself.
struct StoryFacts {
  let headline: FactReading
  let text: FactReading
  let status: StatusReader.Reading
  /// The keys of all words.
  let keys: KeyIndex
  /// How the words are written.
  let capitals: CapitalIndex

  /// Reads a story.
  ///
  /// - Parameter storyRanges: The parts of the text that are known to be the story's own.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ story: StoryBytes, scanner: FactScanner, storyRanges: [Range<Int>]) {
    let (headline, text) = (story.headline, story.text)
    var (headlineTokens, textTokens): ([FactToken], [FactToken]) = ([], [])
    headlineTokens.reserveCapacity(headline.count / 3 + 4)
    textTokens.reserveCapacity(text.count / 3 + 4)
    scanner.scan(headline, into: &headlineTokens)
    scanner.scan(text, into: &textTokens)
    let lexicon =
      textTokens.count >= Self.leastTokens
      ? FactLexicons.shared.lexicon(for: (textTokens, text))
      : FactLexicons.shared.lexicon(for: (headlineTokens, headline), (textTokens, text))
    lexicon.mark(&headlineTokens)
    lexicon.mark(&textTokens)
    let (status, asides, fragments) = Self.read(headlineTokens, textTokens, lexicon, of: text, scanner)
    self.status = status
    var headlineAsides = status.headlineRanges + HeadlineLabels.ranges(headlineTokens, end: headline.count)
    if var start = Self.outlet(headlineTokens[...]), start < headline.count {
      // A section may stand before the outlet's name: - Sport - The Herald
      let left = headlineTokens.prefix { $0.start < start }
      if let section = Self.outlet(left, mostWords: Self.mostOfSection) { start = section }
      headlineAsides.append(start..<headline.count)
    }
    self.headline = FactReading(headlineTokens, of: headline, lexicon: lexicon, leavesOut: ByteRanges(headlineAsides))
    var textAsides = status.textRanges + asides + TelephoneSentences.ranges(textTokens, of: text, scanner)
    var start = 0
    for range in storyRanges {
      if range.lowerBound > start { textAsides.append(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < text.count { textAsides.append(start..<text.count) }
    self.text = FactReading(
      textTokens, of: text, lexicon: lexicon, leavesOut: ByteRanges(textAsides), fragments: ByteRanges(fragments))
    keys = KeyIndex([self.headline, self.text])
    capitals = CapitalIndex([self.headline, self.text])
  }

  /// What a story says of itself, the lines of the text that are no part of it, and those that are no sentences.
  private static func read(
    _ headline: [FactToken], _ text: [FactToken], _ lexicon: FactLexicon, of bytes: TextBytes, _ scanner: FactScanner
  ) -> (StatusReader.Reading, asides: [Range<Int>], fragments: [Range<Int>]) {
    let lines = AsideLines.lines(text)
    let asides = AsideLines.ranges(lines, lexicon, of: bytes, scanner)
    let fragments = EdgeFragments.ranges(lines, besides: asides, of: bytes)
    return (StatusReader.read(headline, lines, lexicon), asides, fragments)
  }

  /// The most words of a section's name.
  private static let mostOfSection = 4

  /// The fewest tokens of a text that tell its language without the headline.
  private static let leastTokens = 12

  /// Where the name of an outlet at the end of a headline starts: a few words without digits behind a bar or a spaced dash.
  private static func outlet(_ tokens: ArraySlice<FactToken>, mostWords: Int = 6) -> Int? {
    let marks = tokens.indices.filter { place in
      let token = tokens[place]
      guard token.kind == .mark, place > 3, place + 1 < tokens.count else { return false }
      if token.hash == 0x7c || token.hash == 0xb7 { return true }
      return token.hash == 0x2d && !token.flags.contains(.isGlued) && !tokens[place + 1].flags.contains(.isGlued)
    }
    guard let mark = marks.last else { return nil }
    let tail = tokens[(mark + 1)...]
    // An article may be small: la Repubblica.
    let hasCapital = tail.prefix(2).contains { $0.flags.contains(.capital) }
    guard tail.count <= mostWords, !tail.contains(where: { $0.kind == .number }), let first = tail.first, hasCapital,
      first.flags.contains(.capital) || first.end - first.start <= 3 && tokens[mark].hash == 0x7c
    else { return nil }
    return tokens[mark].start
  }
}

/// The keys of all words of a story, put in a set when one is first asked for: most pairs ask for none.
///
/// Not safe to share between threads.
final class KeyIndex {
  private let readings: [FactReading]
  private lazy var keys = HashSet64(readings.flatMap(\.keys))

  init(_ readings: [FactReading]) { self.readings = readings }

  /// Whether a word of the story has a key.
  func contains(_ key: UInt64) -> Bool { keys.contains(key) }
}
