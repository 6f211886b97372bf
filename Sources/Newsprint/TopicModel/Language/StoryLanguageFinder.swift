/// Finds the language of stories by their letters and, of short ones, by their function words, on one thread.
///
/// The language of the ``LanguageTable`` whose runs of letters explain a story's best is its language: the first four
/// hundred runs are looked at, those of the headline before those of the text.
package final class StoryLanguageFinder {
  private let cutter = LetterRunCutter()

  package init() {}

  /// The code of a story's language, such as `de`; nil where no language explains any of it.
  ///
  /// - Complexity: O(*n* · *l*), where *n* is the number of runs looked at and *l* that of languages.
  package func language(of story: StoryBytes) -> String? {
    cutter.removeAll()
    cutter.cut(story.headline, limit: LetterProfile.storyRunCount)
    let left = LetterProfile.storyRunCount - cutter.runs.count
    if left > 0 { cutter.cut(story.text, limit: left + cutter.runs.count) }
    let table = LanguageTable.shared
    return table.withSums(of: cutter.runs) { sums in
      var best = 0
      for language in table.languages.indices where sums[language] > sums[best] { best = language }
      return table.languages.indices.contains(best) && sums[best] > 0 ? table.languages[best] : nil
    }
  }

  /// The language that a short story's function words tell, such as `es`; nil for a longer story, and where they do not
  /// tell.
  ///
  /// A language has two of them at least, and more than any other. Where several have as many, or there is one word alone,
  /// the letters must say the same, and English must have fewer.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of a short story; O(1) for others.
  package func language(ofShort story: StoryBytes) -> String? {
    guard story.headline.count + story.text.count <= Self.mostShortBytes else { return nil }
    let words = FunctionWords.shared
    let counts = zip(words.counts(in: story.headline), words.counts(in: story.text)).map(+)
    guard let most = counts.max(), most > 0 else { return nil }
    let best = FunctionWords.languages.indices.filter { counts[$0] == most }.map { FunctionWords.languages[$0] }
    if best.count == 1, most > 1 { return best[0] }
    guard !best.contains(FunctionWords.languages[0]), let letters = language(of: story), best.contains(letters) else {
      return nil
    }
    return letters
  }

  /// Longer stories are told by their common words and letters.
  private static let mostShortBytes = 240
}
