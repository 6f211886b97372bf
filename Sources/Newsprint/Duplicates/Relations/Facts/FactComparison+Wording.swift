/// Words in whose place others stand that are no numbers, names or contraries: *navy*, *red*; *lightning*, *a power line*.
extension FactComparison {
  /// The most words of a place, and of those that say something, where a word stands for a word; more are said anew.
  private static let mostReworded = 8
  private static let mostSaid = 4
  /// The same where one outlet has both stories: it hardly sends a story again to say the same in other words.
  private static let mostOfOwnReworded = 16
  private static let mostOfOwnSaid = 8
  /// The most words that stand for as many others, all of which both stories have.
  private static let mostExchanged = 2
  /// The fewest bytes of a word that says something.
  private static let fewestBytes = 3

  /// The most places with other words; where there are more the text was written anew, or holds noise.
  private static let mostPlaces = 3

  /// Finds the places in which words say something else.
  mutating func compareWordings() {
    var found: [(hunk: Hunk, lost: [Int], new: [Int])] = []
    // Places close together are one that was said anew.
    for (hunk, _) in neighbourhoods {
      let (a, b) = judged(hunk)
      guard Self.isReplacement(a, b), !spelling.isSameText(hunk, first, second),
        let (lost, new) = reworded(hunk, a, b)
      else { continue }
      if found.count == Self.mostPlaces { return }
      found.append((hunk, lost, new))
    }
    for (hunk, lost, new) in found { append(.term, lost, new, hunk) }
  }

  /// The words of a place that say something else than those in whose place they stand, where it is known which story is
  /// newer or one outlet has both; nil where none do.
  ///
  /// Spellings, forms and abbreviations of a word say the same, and so do words of which editors choose (``StyleWords``) and
  /// those that both stories have elsewhere, as *vessel* for *ship*. Of texts in no language that is known nothing can be told.
  private func reworded(_ hunk: Hunk, _ a: [Int], _ b: [Int]) -> (lost: [Int], new: [Int])? {
    let isOwn = isOfOneOutlet && order != .unknown
    let (mostReworded, mostSaid) =
      isOwn ? (Self.mostOfOwnReworded, Self.mostOfOwnSaid) : (Self.mostReworded, Self.mostSaid)
    guard order != .unknown || isOfOneOutlet, !tellsSidesOnly, max(a.count, b.count) <= mostReworded,
      isAllPlain(a, first, isOwn: isOwn), isAllPlain(b, second, isOwn: isOwn), isInKnownLanguage(around: hunk.first)
    else { return nil }
    let style = StyleChoices(hunk, first, second, spelling.scanner)
    let lost = a.filter {
      says($0, first) && !style.first.contains($0) && !isForm($0, first, ofOneIn: hunk.second, second)
    }
    let new = b.filter {
      says($0, second) && !style.second.contains($0) && !isForm($0, second, ofOneIn: hunk.first, first)
    }
    guard (1...mostSaid).contains(lost.count), (1...mostSaid).contains(new.count) else { return nil }
    // An outlet hardly sends its story again for another of its own words.
    let isExchange = isOfOneOutlet && a.count == b.count && a.count <= Self.mostExchanged
    if !isExchange, isKnown(lost, first, secondKeys), isKnown(new, second, firstKeys) { return nil }
    let isWithin = isWithinSentence(hunk.first, first) && isWithinSentence(hunk.second, second)
    return isWithin || isOwn ? (lost, new) : nil
  }

  /// Whether much of the sentence in which a place starts is in both stories: else one sentence stands for another.
  private func isWithinSentence(_ range: Range<Int>, _ reading: FactReading) -> Bool {
    let sentence = reading.words[range.lowerBound].sentence
    let before = reading.words[..<range.lowerBound].reversed().prefix { $0.sentence == sentence }.count
    let behind = reading.words[range.upperBound...].prefix { $0.sentence == sentence }.count
    return before + behind >= Self.leastAround
  }

  private static let leastAround = 3

  /// Whether a frequent word of the language stands near a place in its sentence; a short sentence may have none where the
  /// text has many.
  private func isInKnownLanguage(around range: Range<Int>) -> Bool {
    let sentence = first.words[range.lowerBound].sentence
    func isFrequent(_ word: FactWord) -> Bool { word.traits.contains(.frequent) }
    let near = max(0, range.lowerBound - Self.near)..<min(first.words.count, range.upperBound + Self.near)
    if near.contains(where: { first.words[$0].sentence == sentence && isFrequent(first.words[$0]) }) { return true }
    let isShort = first.words[near].count { $0.sentence == sentence } < Self.near
    return isShort && first.words.count(where: isFrequent) * Self.leastFrequent >= first.words.count
  }

  /// One word in so many is frequent in every language.
  private static let leastFrequent = 16
  private static let near = 20

  /// Whether no number, date or negator is among words, of which other rules tell; a weekday that is left out may be.
  private func isAllPlain(_ places: [Int], _ reading: FactReading, isOwn: Bool) -> Bool {
    places.allSatisfy { place in
      switch reading.words[place].role {
      case .plain, .article: true
      case .weekday, .month: isOwn
      default: false
      }
    }
  }

  /// Whether a word says something by itself.
  private func says(_ place: Int, _ reading: FactReading) -> Bool {
    let word = reading.words[place]
    return word.role == .plain && !word.isCharacter && word.hash != 0 && word.flags.contains(.isCased)
      && word.traits.isDisjoint(with: [.frequent, .possessive]) && word.end - word.start >= Self.fewestBytes
      && !word.flags.contains(.allCapitals) && !names.isName(place, in: reading)
      // A phrase is made one word where it would be taken for something else.
      && !reading.text[word.start..<word.end].contains(0x20)
  }

  private func isForm(_ place: Int, _ reading: FactReading, ofOneIn others: Range<Int>, _ other: FactReading) -> Bool {
    others.contains { spelling.isForm(place, reading, of: $0, other) }
  }
}
