/// A story as facts are compared: its headline and text as words, and what it says of itself.
struct StoryFacts {
  let headline: FactReading
  let text: FactReading
  let status: StatusReader.Reading
  /// The keys of all words.
  let keys: Set<UInt64>

  /// Reads a story.
  ///
  /// - Parameter isFurniture: Whether a byte of the text is known to be no part of the story.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(
    headline: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, scanner: FactScanner,
    isFurniture: (Int) -> Bool
  ) {
    var (headlineTokens, textTokens): ([FactToken], [FactToken]) = ([], [])
    scanner.scan(headline, into: &headlineTokens)
    scanner.scan(text, into: &textTokens)
    let lexicon = FactLexicons.shared.lexicon(for: textTokens.count >= 12 ? textTokens : headlineTokens + textTokens)
    let status = StatusReader.read(headlineTokens, textTokens, lexicon)
    self.status = status
    var leftOut = status.textRanges
    let lines = AsideLines.lines(textTokens)
    for line in lines where lines.count > 1 && AsideLines.isAside(line, lexicon) {
      if let first = line.first, let last = line.last { leftOut.append(first.start..<last.end) }
    }
    let asides = ByteRanges(leftOut)
    let outlet = Self.outlet(headlineTokens)
    self.headline = FactReading(headlineTokens, of: headline, lexicon: lexicon, isHeadline: true) { place in
      status.headlineRanges.contains { $0.contains(place) } || outlet.map { place >= $0 } ?? false
    }
    self.text = FactReading(textTokens, of: text, lexicon: lexicon, isHeadline: false) { place in
      asides.contains(place) || isFurniture(place)
    }
    keys = Set(self.headline.words.map(\.key)).union(self.text.words.map(\.key))
  }

  /// Where the name of an outlet at the end of a headline starts: a few words without digits behind a bar or a spaced dash.
  private static func outlet(_ tokens: [FactToken]) -> Int? {
    let marks = tokens.indices.filter { place in
      let token = tokens[place]
      guard token.kind == .mark, place > 3, place + 1 < tokens.count else { return false }
      if token.hash == 0x7c || token.hash == 0xb7 { return true }
      return token.hash == 0x2d && !token.flags.contains(.isGlued) && !tokens[place + 1].flags.contains(.isGlued)
    }
    guard let mark = marks.last else { return nil }
    let tail = tokens[(mark + 1)...]
    guard tail.count <= 6, !tail.contains(where: { $0.kind == .number }), tail.first?.flags.contains(.capital) ?? false
    else { return nil }
    return tokens[mark].start
  }
}
