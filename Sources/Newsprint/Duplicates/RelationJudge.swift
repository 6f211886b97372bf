/// Says how two stories of a verified pair are related, on one thread.
final class RelationJudge {
  private let cutter = ShingleWords()
  let first: StoryWords
  let second: StoryWords

  init() {
    first = StoryWords(cutter)
    second = StoryWords(cutter)
  }

  /// How much the sets of a pair share.
  struct Measure {
    var jaccard: Double
    /// The smaller of the two containments.
    var leastContainment: Double
    /// The Jaccard similarity from which on stories are copies.
    var threshold: Double
  }

  /// Judges a pair of stories of a collection; the first one's words are kept for the next pair.
  ///
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  func relation(_ texts: StoryTexts, _ a: Int, _ b: Int, _ measure: Measure) -> DuplicateRelation {
    if isFarExcerpt(measure) { return .excerpt }
    if loadedFirst != a { first.load(headline: texts.headline(a), text: texts.text(a)) }
    loadedFirst = a
    second.load(headline: texts.headline(b), text: texts.text(b))
    return relation(measure)
  }

  private var loadedFirst = -1

  typealias Fields = (headline: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>)

  /// Judges a pair of stories.
  func relation(_ a: Fields, _ b: Fields, _ measure: Measure) -> DuplicateRelation {
    if isFarExcerpt(measure) { return .excerpt }
    loadedFirst = -1
    first.load(headline: a.headline, text: a.text)
    second.load(headline: b.headline, text: b.text)
    return relation(measure)
  }

  /// Whether one story lies inside a much longer text, where what differs says little.
  private func isFarExcerpt(_ measure: Measure) -> Bool { measure.jaccard < min(0.5, measure.threshold) }

  /// How the two stories that were taken in are related.
  private func relation(_ measure: Measure) -> DuplicateRelation {
    if first.count == second.count, first.hashes.elementsEqual(second.hashes) { return .identical }
    if RevisionMarker(first.headline) != RevisionMarker(second.headline) { return .update }
    let hunks = WordDifference.hunks(first.hashes, second.hashes)
    if hunks.contains(where: { changesFacts($0) }) { return .update }
    // Stories of about one length that contain each other are copies, though edits at both ends lower their Jaccard
    // similarity twice.
    return measure.jaccard >= measure.threshold || measure.leastContainment >= 0.7 ? .copy : .excerpt
  }

  /// Whether a number stands where another number did, or a name where another name did.
  ///
  /// What was only put in or taken out changes no fact, nor does what stands in datelines, bylines, credits
  /// and other furniture; in headlines, whose capitals mean little, only numbers count.
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
      range.filter { isFact(words, $0) && ($0 < words.headlineCount || words.isOfStory($0)) }
        .map { words.buffer.hashes[$0] }
    }
    let before = facts(first, hunk.first)
    if before.isEmpty { return false }
    let after = facts(second, hunk.second)
    return before.contains { !after.contains($0) } && after.contains { !before.contains($0) }
  }
}
