/// Names that one story shortens or writes with other Latin letters.
extension FactComparison {
  /// The most letters of an acronym.
  private static let mostLetters = 8

  /// The words of both sides of a place of which one is short for the others: *SP* and *Superintendent of Police*, *VI* and
  /// *sixth*.
  func shortForms(_ a: [Int], _ b: [Int]) -> (first: Set<Int>, second: Set<Int>) {
    if a.isEmpty || b.isEmpty { return ([], []) }
    let (mine, its) = (shortForms(a, first, of: b, second), shortForms(b, second, of: a, first))
    return (mine.short.union(its.long), its.short.union(mine.long))
  }

  /// The words of one side that are short for words of the other, and those.
  private func shortForms(
    _ places: [Int], _ reading: FactReading, of others: [Int], _ other: FactReading
  ) -> (short: Set<Int>, long: Set<Int>) {
    var (short, long): (Set<Int>, Set<Int>) = ([], [])
    for place in places where reading.words[place].flags.contains(.allCapitals) {
      if isZone(place, reading) {
        short.insert(place)
      } else if let words = spelledOut(place, reading, among: others, other) {
        short.insert(place)
        long.formUnion(words)
      } else if others.contains(where: { Self.isNumeral(place, reading, of: other.words[$0]) }) {
        short.insert(place)
      }
    }
    return (short, long)
  }

  /// The words beside each other with capitals whose initials a word is made of; nil where there are none.
  private func spelledOut(_ place: Int, _ reading: FactReading, among others: [Int], _ other: FactReading) -> [Int]? {
    let word = reading.words[place]
    guard (2...Self.mostLetters).contains(word.end - word.start) else { return nil }
    let capitals = others.filter { other.words[$0].flags.contains(.capital) }
    guard (2...Self.mostLetters).contains(capitals.count), let last = capitals.last,
      last - capitals[0] < 2 * capitals.count
    else { return nil }
    let initials = capitals.compactMap { initial($0, other) }
    let letters = spelling.scanner.folded(reading.text, word.start..<word.end)
    return letters.count >= initials.count && Self.isOf(letters, initials) ? capitals : nil
  }

  /// Whether a word names the zone of the time before it, of which the time tells.
  private func isZone(_ place: Int, _ reading: FactReading) -> Bool {
    place > 0 && reading.words[place - 1].unit == FactKey.time && TimeZones.offsets(reading.words[place]) != nil
  }

  /// Whether a word stands in a name of which the other story has the short form that is behind it in brackets: *Member of the
  /// Order of the British Empire (MBE)*.
  func isBehindIntroduced(_ place: Int, _ reading: FactReading, _ known: KeyIndex) -> Bool {
    let words = reading.words
    let end = min(words.count, place + 2 * Self.mostLetters)
    guard let short = (place + 1..<max(place + 1, end)).first(where: { words[$0].isBehindMark }),
      words[short].sentence == words[place].sentence, Self.isIntroduced(short, reading)
    else { return false }
    return known.contains(words[short].key)
      && words[place..<short].allSatisfy { $0.flags.contains(.capital) || $0.traits.contains(.frequent) }
  }

  private func initial(_ place: Int, _ reading: FactReading) -> UInt8? {
    spelling.scanner.folded(reading.text, reading.words[place].start..<reading.words[place].end).first
  }

  /// Whether a word is the short form of a name that stands before it, in brackets: *Country Fire Authority (CFA)*.
  static func isIntroduced(_ place: Int, _ reading: FactReading) -> Bool {
    let word = reading.words[place]
    guard word.flags.contains(.allCapitals), (2...mostLetters).contains(word.end - word.start), word.isBehindMark,
      place > 0, word.end < reading.text.count, reading.text[word.end] == 0x29, reading.text[word.start - 1] == 0x28,
      reading.style == .sentence
    else { return false }
    let before = reading.words[place - 1]
    return before.sentence == word.sentence && (before.flags.contains(.capital) || !before.flags.contains(.isCased))
  }

  /// Whether two names are one that two papers write with other Latin letters, neither of which the other story has anywhere.
  ///
  /// One outlet writes a name in one way, so that another way corrects it.
  func isTransliterated(_ place: Int, _ reading: FactReading, _ other: Int, _ otherReading: FactReading) -> Bool {
    let (word, second) = (reading.words[place], otherReading.words[other])
    guard !isOfOneOutlet, word.flags.contains(.capital), second.flags.contains(.capital), word.role == .plain,
      second.role == .plain
    else { return false }
    let letters = spelling.scanner.folded(reading.text, word.start..<word.end)
    let others = spelling.scanner.folded(otherReading.text, second.start..<second.end)
    guard Transliteration.areOne(letters, others) else { return false }
    return [word.key, second.key].allSatisfy { !(firstKeys.contains($0) && secondKeys.contains($0)) }
  }
}
