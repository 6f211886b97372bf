/// Tells what editors change in a story from another story of one mould.
enum EditedWords {
  /// One word in so many may be another one, but for these few in any story.
  private static let mostOfOther = 16
  private static let fewest = 2

  /// Whether so few words of two texts say something else as an editor changes, who says the same.
  ///
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  static func areFew(
    _ first: FactReading, _ second: FactReading, _ spelling: WordSpelling, isOfOneOutlet: Bool
  ) -> Bool {
    let words = min(first.words.count, second.words.count)
    return otherCount(first, second, spelling) <= (isOfOneOutlet ? 0 : max(fewest, words / mostOfOther))
  }

  /// How many words that say something stand for others or for none, though they are no form of one there, no choice of
  /// style and nothing that is said again.
  static func otherCount(_ first: FactReading, _ second: FactReading, _ spelling: WordSpelling) -> Int {
    let same = SameSaying(first, second, spelling)
    return first.hunks(besides: second).reduce(0) { count, hunk in
      if same.isSame(hunk) { return count }
      let style = StyleChoices(hunk, first, second, spelling.scanner)
      let lost = hunk.first.count { place in
        says(first.words[place]) && !style.first.contains(place)
          && !hunk.second.contains { spelling.isForm(place, first, of: $0, second) }
      }
      let new = hunk.second.count { place in
        says(second.words[place]) && !style.second.contains(place)
          && !hunk.first.contains { spelling.isForm(place, second, of: $0, first) }
      }
      return count + max(lost, new)
    }
  }

  private static func says(_ word: FactWord) -> Bool {
    word.role == .plain && word.hash != 0 && word.traits.isDisjoint(with: [.frequent, .title])
  }
}
