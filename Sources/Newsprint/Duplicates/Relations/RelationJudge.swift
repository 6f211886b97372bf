/// Says how two stories of a verified pair are related, on one thread.
final class RelationJudge {
  private let cutter = ShingleWords()
  private let scanner = FactScanner()
  let first: StoryWords
  let second: StoryWords

  /// Creates a judge.
  ///
  /// - Parameter keepsMarkup: Whether tags and references to characters are text like any other.
  init(keepsMarkup: Bool = false) {
    first = StoryWords(cutter, keepsMarkup: keepsMarkup)
    second = StoryWords(cutter, keepsMarkup: keepsMarkup)
  }

  /// Changes between the two stories as they are read, with their places in the stories as they came.
  func sourced(_ changes: [DuplicateChange]) -> [DuplicateChange] {
    changes.map { change in
      var change = change
      change.first = change.first.map { first.sourcePassage($0) }
      change.second = change.second.map { second.sourcePassage($0) }
      return change
    }
  }

  /// How much the sets of a pair share.
  struct Measure {
    var jaccard: Double
    /// The smaller of the two containments.
    var leastContainment: Double
    /// The Jaccard similarity from which on stories are copies.
    var threshold: Double
  }

  /// What is said of a pair.
  struct Verdict: Sendable {
    var relation: DuplicateRelation
    /// The facts that differ, as they change from the first story to the second; empty but for updates.
    var changes: [DuplicateChange] = []
    /// How what the stories say of themselves orders them: 1 where the second is newer, -1 where the first is, else 0.
    var statusOrder: Int8 = 0
  }

  /// What is judged of a story.
  struct Fields {
    var story: StoryBytes
    /// The story's outlet, empty where it is not known.
    var source = TextBytes()

    init(_ story: StoryBytes, source: TextBytes = TextBytes()) {
      self.story = story
      self.source = source
    }
  }

  /// The story of the collection that was read as the first one, or -1, and its facts.
  private var loadedFirst = -1
  private var firstFacts: StoryFacts?

  /// Judges a pair of stories of a collection; what was read of the first one is kept for the next pair.
  ///
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  func verdict(_ texts: StoryTexts, _ a: Int, _ b: Int, _ measure: Measure, _ order: PairOrder) -> Verdict {
    if isFarExcerpt(measure) { return Verdict(relation: .excerpt) }
    let fields = Fields(texts[a], source: texts.source(a))
    let others = Fields(texts[b], source: texts.source(b))
    return judge(fields, others, measure, order, story: a)
  }

  /// Judges a pair of stories.
  func verdict(_ a: Fields, _ b: Fields, _ measure: Measure, _ order: PairOrder) -> Verdict {
    if isFarExcerpt(measure) { return Verdict(relation: .excerpt) }
    return judge(a, b, measure, order, story: -1)
  }

  /// Whether one story lies inside a much longer text, where what differs says little.
  private func isFarExcerpt(_ measure: Measure) -> Bool { measure.jaccard < min(0.5, measure.threshold) }

  private func judge(_ a: Fields, _ b: Fields, _ measure: Measure, _ order: PairOrder, story: Int) -> Verdict {
    if story < 0 || loadedFirst != story {
      first.load(a.story)
      firstFacts = nil
    }
    loadedFirst = story
    second.load(b.story)
    let facts = firstFacts ?? first.facts(scanner)
    firstFacts = facts
    let others = second.facts(scanner)
    let found = PairFacts(
      facts, others, scanner: scanner, order: order, areOutletsKnown: !a.source.isEmpty && !b.source.isEmpty)
    if found.isUpdate {
      let (status, other) = (facts.status.status, others.status.status)
      return Verdict(
        relation: .update, changes: sourced(found.changes),
        statusOrder: other.isNewer(than: status) ? 1 : status.isNewer(than: other) ? -1 : 0)
    }
    if first.count == second.count, first.hashes.elementsEqual(second.hashes) { return Verdict(relation: .identical) }
    // Stories of about one length that contain each other are copies, though edits at both ends lower their Jaccard
    // similarity twice.
    return Verdict(relation: measure.jaccard >= measure.threshold || measure.leastContainment >= 0.7 ? .copy : .excerpt)
  }
}

/// Which story of a pair is the older one, as far as dates tell.
enum PairOrder: Sendable {
  case firstIsOlder, secondIsOlder, unknown

  /// The order of two dates in seconds.
  init(_ first: Int64?, _ second: Int64?) {
    guard let first, let second, first != second else {
      self = .unknown
      return
    }
    self = first < second ? .firstIsOlder : .secondIsOlder
  }
}
