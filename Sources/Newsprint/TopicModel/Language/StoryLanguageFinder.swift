/// Finds the language of stories by their letters, on one thread.
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
}
