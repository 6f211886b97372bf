/// Words in the place of others, where one outlet has both stories.
///
/// Another paper may have other words for the same; an outlet that sends its story again with another word in one place tells
/// something else: *a navy jacket*, *a red jacket*. In scripts without capitals that is asked of all stories, as names are.
extension FactComparison {
  /// The most words of a place, on either side.
  private static let mostOfPlace = 8
  /// The most words that stand for as many others, all of which both stories have.
  private static let mostExchanged = 2
  /// The fewest bytes of a word that says something.
  private static let leastOfWord = 3

  mutating func compareWords(_ hunk: Hunk, _ a: [Int], _ b: [Int]) {
    guard a.count <= Self.mostOfPlace, b.count <= Self.mostOfPlace else { return }
    let (lost, new) = (told(a, first, besides: hunk.second, second), told(b, second, besides: hunk.first, first))
    guard !lost.isEmpty, !new.isEmpty else { return }
    // Words that the other story has as well have only moved.
    if isKnown(lost, first, secondKeys), isKnown(new, second, firstKeys),
      a.count != b.count || a.count > Self.mostExchanged
    {
      return
    }
    append(.term, lost, new, hunk)
  }

  /// The words of a place that say something, and that no word of the other side is a form of.
  private func told(
    _ places: [Int], _ reading: FactReading, besides others: Range<Int>, _ other: FactReading
  ) -> [Int] {
    places.filter { place in
      let word = reading.words[place]
      guard word.role == .plain, word.hash != 0, word.end - word.start >= Self.leastOfWord, !word.isCharacter,
        word.traits.isDisjoint(with: [.frequent, .title, .possessive])
      else { return false }
      return !others.contains { spelling.isForm(place, reading, of: $0, other) }
    }
  }
}
