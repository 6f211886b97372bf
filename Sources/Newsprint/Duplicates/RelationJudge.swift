/// Says how two stories of a verified pair are related, on one thread.
final class RelationJudge {
  private let cutter = ShingleWords()
  let first: StoryWords
  let second: StoryWords

  init() {
    first = StoryWords(cutter)
    second = StoryWords(cutter)
  }

  /// Judges a pair whose shingle sets have the given similarity.
  ///
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  func relation(
    _ texts: StoryTexts, _ a: Int, _ b: Int, jaccard: Double, threshold: Double
  ) -> DuplicateRelation {
    relation(
      (texts.headline(a), texts.text(a)), (texts.headline(b), texts.text(b)), jaccard: jaccard, threshold: threshold)
  }

  typealias Fields = (headline: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>)

  func relation(_ a: Fields, _ b: Fields, jaccard: Double, threshold: Double) -> DuplicateRelation {
    first.load(headline: a.headline, text: a.text)
    second.load(headline: b.headline, text: b.text)
    if first.count == second.count, first.hashes.elementsEqual(second.hashes) { return .identical }
    let isExcerpt = jaccard < threshold
    // Inside a much longer text, what differs says little.
    if isExcerpt, jaccard < 0.5 { return .excerpt }
    if RevisionMarker(a.headline) != RevisionMarker(b.headline) { return .update }
    let hunks = WordDifference.hunks(first.hashes, second.hashes)
    if hunks.contains(where: { changesFacts($0) }) { return .update }
    return isExcerpt ? .excerpt : .copy
  }

  /// Whether a number stands where another number did, or a name where another name did.
  ///
  /// What was only put in or taken out changes no fact, nor does what stands in datelines, bylines and credits; in
  /// headlines, whose capitals mean little, only numbers count.
  func changesFacts(_ hunk: WordDifference.Hunk) -> Bool {
    if hunk.first.isEmpty || hunk.second.isEmpty { return false }
    let least = min(hunk.first.count, hunk.second.count)
    let most = max(hunk.first.count, hunk.second.count)
    // A short run against a long one is a cut beside an insertion, not a replacement.
    if most > 3 * least + 6 { return false }
    return changes(hunk) { $0.isNumber($1) } || changes(hunk) { $0.isName($1) }
  }

  private func changes(_ hunk: WordDifference.Hunk, _ isFact: (StoryWords, Int) -> Bool) -> Bool {
    func facts(_ words: StoryWords, _ range: Range<Int>) -> [UInt64] {
      range.filter { ($0 < words.headlineCount || words.core.contains($0)) && isFact(words, $0) }
        .map { words.buffer.hashes[$0] }
    }
    let before = facts(first, hunk.first)
    if before.isEmpty { return false }
    let after = facts(second, hunk.second)
    return before.contains { !after.contains($0) } && after.contains { !before.contains($0) }
  }
}
