/// Tells places of two short stories that say the same in other words: a *lorry* and a *truck*, a quantity that is told again in
/// other units, a name and its initials.
struct SameSaying {
  private let first: FactReading
  private let second: FactReading
  private let spelling: WordSpelling

  /// The most words of such a place.
  private static let mostWords = 12

  init(_ first: FactReading, _ second: FactReading, _ spelling: WordSpelling) {
    (self.first, self.second, self.spelling) = (first, second, spelling)
  }

  /// Whether the words of both sides of a place say the same, or those of the only side nothing new.
  func isSame(_ hunk: WordDifference.Hunk) -> Bool {
    guard max(hunk.first.count, hunk.second.count) <= Self.mostWords else { return false }
    if hunk.first.isEmpty { return saysAgain(hunk.second, second) }
    if hunk.second.isEmpty { return saysAgain(hunk.first, first) }
    return isStyle(hunk) || areInitials(hunk.first, first, hunk.second, second)
      || areInitials(hunk.second, second, hunk.first, first)
  }

  /// Whether words tell a quantity or a date again, or are the short form of the name before them or the title of the one
  /// behind.
  private func saysAgain(_ range: Range<Int>, _ reading: FactReading) -> Bool {
    range.allSatisfy { place in
      let word = reading.words[place]
      return FactComparison.isNumber(word) && FactComparison.saysAgain(place, reading)
        || FactComparison.isIntroduced(place, reading) || isSmall(word)
    }
  }

  private func isSmall(_ word: FactWord) -> Bool {
    word.role == .article || word.role == .plain && !word.traits.isDisjoint(with: [.frequent, .title])
  }

  /// Whether all words that say something are choices of style, spellings or the same numbers.
  private func isStyle(_ hunk: WordDifference.Hunk) -> Bool {
    let style = StyleChoices(hunk, first, second, spelling.scanner)
    let mine = hunk.first.filter { !isSmall(first.words[$0]) && !style.first.contains($0) }
    let its = hunk.second.filter { !isSmall(second.words[$0]) && !style.second.contains($0) }
    guard mine.count == its.count else { return false }
    return zip(mine, its).allSatisfy { one, other in
      if FactComparison.isNumber(first.words[one]) || FactComparison.isNumber(second.words[other]) {
        return FactComparison.missing([one], first, in: [other], second).isEmpty
      }
      return spelling.isForm(one, first, of: other, second)
    }
  }

  /// Whether one side is a word of the initials of the other side's words with capitals.
  private func areInitials(
    _ range: Range<Int>, _ reading: FactReading, _ words: Range<Int>, _ other: FactReading
  ) -> Bool {
    guard range.count == 1, reading.words[range.lowerBound].flags.contains(.allCapitals) else { return false }
    let capitals = words.filter { other.words[$0].flags.contains(.capital) }
    guard (2...8).contains(capitals.count),
      words.allSatisfy({ other.words[$0].flags.contains(.capital) || isSmall(other.words[$0]) })
    else { return false }
    let word = reading.words[range.lowerBound]
    let letters = spelling.scanner.folded(reading.text, word.start..<word.end)
    let initials = capitals.compactMap { place in
      spelling.scanner.folded(other.text, other.words[place].start..<other.words[place].end).first
    }
    return letters == initials
  }
}
