/// Whether words of two stories are spellings or forms of one word, where they stand.
struct WordSpelling {
  let scanner: FactScanner

  init(_ scanner: FactScanner) { self.scanner = scanner }

  private func letters(_ place: Int, _ reading: FactReading) -> [UInt8] {
    scanner.folded(reading.text, reading.words[place].start..<reading.words[place].end)
  }

  /// Whether two words are two spellings of one name: by their letters, as inflected names, as first names that one story
  /// shortens.
  func isSpelling(_ place: Int, _ reading: FactReading, of other: Int, _ otherReading: FactReading) -> Bool {
    let (word, second) = (reading.words[place], otherReading.words[other])
    if word.key == second.key { return true }
    // Two spellings start with one letter, or with a letter that is written in two ways.
    let (letter, otherLetter) = (reading.text[word.start] | 0x20, otherReading.text[second.start] | 0x20)
    if letter < 0x80, otherLetter < 0x80, letter != otherLetter, !Romanization.areOne(letter, otherLetter) {
      return false
    }
    let (range, otherRange) = (word.start..<word.end, second.start..<second.end)
    if reading.style == .sentence, otherReading.style == .sentence, word.flags.contains(.allCapitals),
      second.flags.contains(.allCapitals),
      Spelling.hasSwappedLetters(reading.text[range], otherReading.text[otherRange])
    {
      return true
    }
    if isShortForm(place, reading, of: other, otherReading) { return true }
    if Abbreviations.isShort(word.hash, for: letters(other, otherReading))
      || Abbreviations.isShort(second.hash, for: letters(place, reading))
    {
      return true
    }
    return Spelling.isSame(
      letters(place, reading), letters(other, otherReading), reading.text.string(range),
      otherReading.text.string(otherRange),
      inflects: reading.lexicon.source.inflectsNames)
  }

  /// Whether one first name shortens another before the same surname: Pat and Patricia.
  private func isShortForm(_ place: Int, _ reading: FactReading, of other: Int, _ otherReading: FactReading) -> Bool {
    guard place + 1 < reading.words.count, other + 1 < otherReading.words.count,
      reading.words[place + 1].key == otherReading.words[other + 1].key,
      reading.words[place + 1].flags.contains(.capital)
    else { return false }
    let (name, otherName) = (letters(place, reading), letters(other, otherReading))
    let (short, long) = name.count < otherName.count ? (name, otherName) : (otherName, name)
    return short.count >= 3 && long.starts(with: short)
  }

  /// Whether two words that stand in one place are forms of one word: spellings, abbreviations, or letters of which one or
  /// two differ.
  ///
  /// What makes another number or weekday of it is none.
  func isForm(_ place: Int, _ reading: FactReading, of other: Int, _ otherReading: FactReading) -> Bool {
    let (word, second) = (reading.words[place], otherReading.words[other])
    if word.key == second.key { return true }
    guard word.role == .plain, second.role == .plain, !word.isCharacter, !second.isCharacter else { return false }
    if reading.lexicon.contracts, EnglishIrregulars.areOne(word.hash, second.hash) { return true }
    let (mine, its) = (letters(place, reading), letters(other, otherReading))
    let (short, long) = mine.count < its.count ? (mine, its) : (its, mine)
    if short.isEmpty || short[0] != long[0] { return false }
    if short.count >= 2, long.starts(with: short), isAbbreviated(place, reading) || isAbbreviated(other, otherReading) {
      return true
    }
    return Spelling.areAlike(short, long) || Spelling.shareStem(short, long)
      || isSpelling(place, reading, of: other, otherReading)
  }

  /// Whether a full stop stands right behind a word.
  private func isAbbreviated(_ place: Int, _ reading: FactReading) -> Bool {
    let end = reading.words[place].end
    return end < reading.text.count && reading.text[end] == 0x2e
  }

  /// Whether the letters of both sides of a place are the same, however they are cut into words.
  func isSameText(_ hunk: WordDifference.Hunk, _ first: FactReading, _ second: FactReading) -> Bool {
    guard !hunk.first.isEmpty, !hunk.second.isEmpty, hunk.first.count + hunk.second.count <= 6,
      Self.mayBeOne(
        first.text[first.words[hunk.first.lowerBound].start], second.text[second.words[hunk.second.lowerBound].start]),
      !hasDigit(hunk.first, first), !hasDigit(hunk.second, second)
    else { return false }
    let words = hunk.first.flatMap { letters($0, first) }
    return words == hunk.second.flatMap { letters($0, second) }
      && (hunk.first.count == hunk.second.count || !Self.partedByHyphen.contains(words.withTextBytes(\.stableHash)))
  }

  /// Words that say the contrary where a hyphen stands behind their prefix: *re-signed*.
  private static let partedByHyphen = HashSet64(
    ["resign", "resigns", "resigned", "resigning", "recover", "recovers", "recovered"].map { StableHash.hash($0) })

  /// Whether bytes may be of one letter, as two of ASCII tell.
  static func mayBeOne(_ byte: UInt8, _ other: UInt8) -> Bool {
    byte | 0x20 &- 0x61 >= 26 || other | 0x20 &- 0x61 >= 26 || byte | 0x20 == other | 0x20
  }

  private func hasDigit(_ range: Range<Int>, _ reading: FactReading) -> Bool {
    range.contains { place in
      reading.text[reading.words[place].start..<reading.words[place].end].contains { $0 &- 0x30 < 10 }
    }
  }
}
