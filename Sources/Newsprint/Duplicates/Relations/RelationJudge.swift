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
    /// Whether both are known to have one headline, in one spelling or in two: such stories have one subject.
    var sharesHeadline = false
  }

  /// What is judged of a story.
  struct Fields {
    var story: StoryBytes
    /// The story's outlet, empty where it is not known.
    var source = TextBytes()
    /// Whether the story said at its end that it is an excerpt.
    var isExcerpt = false

    init(_ story: StoryBytes, source: TextBytes = TextBytes()) {
      self.story = story
      self.source = source
    }

    /// Those of a story of a collection.
    init(_ texts: StoryTexts, _ story: Int) {
      self.init(texts[story], source: texts.source(story))
      isExcerpt = texts.isExcerpt(story)
    }
  }

  /// The facts of the stories of the collection that were read last.
  private var known = RecentStories<StoryFacts>()

  /// What is said of two stories of a collection whose shingles were compared, with what they share.
  ///
  /// Two short stories that are no copies by that are compared by what their words say, too (``SpelledSimilarity``), and
  /// what they share is then what those share. Nil where they are alike in neither way.
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  func judged(
    _ edge: ShingleJoin.Edge, _ texts: StoryTexts, _ options: DuplicateOptions, _ order: PairOrder
  ) -> (edge: ShingleJoin.Edge, verdict: Verdict)? {
    let (a, b) = (Int(edge.first), Int(edge.second))
    return judged(edge, Fields(texts, a), Fields(texts, b), options, order, stories: (a, b))
  }

  /// What is said of two stories whose shingles were compared, with what they share.
  ///
  /// - Parameter stories: The numbers by which the stories are known, or nil where they have none.
  func judged(
    _ edge: ShingleJoin.Edge, _ a: Fields, _ b: Fields, _ options: DuplicateOptions, _ order: PairOrder,
    stories: (Int, Int)? = nil
  ) -> (edge: ShingleJoin.Edge, verdict: Verdict)? {
    let mayBeSpelled = edge.mayBeSpelled && !options.keepsFurniture
    let outlets = PairOutlets(a.source, b.source)
    let measure = edge.measure(threshold: options.threshold)
    if PairCriteria(options).isPair(edge) {
      if isFarExcerpt(measure) { return (edge, Verdict(relation: .excerpt)) }
      let (facts, others) = facts(of: a, b, stories)
      let verdict = verdict(facts, others, measure, order, outlets, mayBeCut: !a.isExcerpt && !b.isExcerpt)
      guard verdict.relation == .excerpt, mayBeSpelled,
        let (spelled, other) = spelled(edge, facts, others, options, order, outlets),
        spelled.jaccard > edge.jaccard
      else { return (edge, verdict) }
      return (spelled, other)
    }
    guard mayBeSpelled else { return nil }
    let (facts, others) = facts(of: a, b, stories)
    return spelled(edge, facts, others, options, order, outlets)
  }

  /// What is said of two short stories that are alike by what their words say; nil where they are not.
  private func spelled(
    _ edge: ShingleJoin.Edge, _ facts: StoryFacts, _ others: StoryFacts, _ options: DuplicateOptions,
    _ order: PairOrder, _ outlets: PairOutlets
  ) -> (edge: ShingleJoin.Edge, verdict: Verdict)? {
    let similarity = SpelledSimilarity(facts, others, size: options.shingleSize, spelling: WordSpelling(scanner))
    var edge = edge.counting(similarity.firstCount, similarity.secondCount, shared: similarity.shared)
    if !PairCriteria(options).isPair(edge) {
      guard let ordered = SpelledSimilarity(reordered: facts, others, size: options.shingleSize),
        PairCriteria(options).isSimilar(ordered.firstCount, ordered.secondCount, shared: ordered.shared),
        2 * min(ordered.firstCount, ordered.secondCount) >= min(similarity.firstCount, similarity.secondCount)
      else { return edited(edge, similarity, facts, others, options, order, outlets) }
      edge = edge.counting(ordered.firstCount, ordered.secondCount, shared: ordered.shared)
    }
    let measure = edge.measure(threshold: options.threshold)
    if isFarExcerpt(measure) { return (edge, Verdict(relation: .excerpt)) }
    return (edge, verdict(facts, others, measure, order, outlets))
  }

  /// What is said of two short stories most of whose words are the same, here and there another one: copies if no fact
  /// differs, else nil, since stories of one mould have as much in common.
  ///
  /// Other words are an editor's where another outlet has the story, and the news of it is in the first sentence; one outlet
  /// has a reason for each, so that there only small words and forms may differ. In a text without small letters nothing
  /// tells a name from a word.
  private func edited(
    _ edge: ShingleJoin.Edge, _ similarity: SpelledSimilarity, _ facts: StoryFacts, _ others: StoryFacts,
    _ options: DuplicateOptions, _ order: PairOrder, _ outlets: PairOutlets
  ) -> (edge: ShingleJoin.Edge, verdict: Verdict)? {
    guard facts.text.style == .sentence, others.text.style == .sentence else { return nil }
    let words = similarity.words
    guard min(words.firstCount, words.secondCount) >= Self.leastEdited, words.longestChange <= Self.longestEdit,
      PairCriteria(options).isSimilar(words.firstCount, words.secondCount, shared: words.shared),
      Self.shareLead(facts.text, others.text),
      EditedWords.areFew(facts.text, others.text, WordSpelling(scanner), isOfOneOutlet: outlets == .one)
    else { return nil }
    let edge = edge.counting(words.firstCount, words.secondCount, shared: words.shared)
    let verdict = verdict(facts, others, edge.measure(threshold: options.threshold), order, outlets)
    return verdict.relation == .copy ? (edge, verdict) : nil
  }

  /// Whether most words of the first sentence of two texts are the same, in one order.
  private static func shareLead(_ first: FactReading, _ second: FactReading) -> Bool {
    let (count, otherCount) = (first.leadCount, second.leadCount)
    let hunks = first.keys.withRun { a in
      second.keys.withRun { WordDifference.hunks(a[0..<count], $0[0..<otherCount]) }
    }
    let shared = count - hunks.reduce(0) { $0 + $1.first.count }
    return Double(shared) >= leastOfLead * Double(max(count, otherCount))
  }

  private static let leastOfLead = 0.6

  /// The fewest words of a story that is a copy of another by its words.
  private static let leastEdited = 24
  /// The most words that an editor changes in one place; what is longer says something else.
  private static let longestEdit = 10

  /// The least share of either story in the other from which on stories are copies, whatever their similarity.
  static let leastCopyContainment = 0.7

  /// Whether one story lies inside a much longer text, where what differs says little.
  private func isFarExcerpt(_ measure: Measure) -> Bool { measure.jaccard < min(0.5, measure.threshold) }

  /// The facts of two stories, which are loaded.
  private func facts(of a: Fields, _ b: Fields, _ stories: (Int, Int)?) -> (StoryFacts, StoryFacts) {
    first.load(a.story)
    second.load(b.story)
    return (facts(of: first, stories?.0), facts(of: second, stories?.1))
  }

  /// The facts of a story that is loaded; they are kept for the next pairs where it is known by a number, and read where
  /// it lies.
  private func facts(of words: StoryWords, _ story: Int?) -> StoryFacts {
    guard let story, words.isSource else { return words.facts(scanner) }
    if let facts = known[story] { return facts }
    let facts = words.facts(scanner)
    known.keep(facts, of: story, words: facts.text.words.count + facts.headline.words.count)
    return facts
  }

  /// What is said of the pair whose words were loaded last.
  private func verdict(
    _ facts: StoryFacts, _ others: StoryFacts, _ measure: Measure, _ order: PairOrder, _ outlets: PairOutlets,
    mayBeCut: Bool = false
  ) -> Verdict {
    let found = PairFacts(facts, others, scanner: scanner, order: order, outlets: outlets)
    if found.isUpdate {
      let (status, other) = (facts.status.status, others.status.status)
      return Verdict(
        relation: .update, changes: sourced(found.changes),
        statusOrder: other.isNewer(than: status) ? 1 : status.isNewer(than: other) ? -1 : 0,
        sharesHeadline: hasOneHeadlineInTwoSpellings(facts.headline, others.headline))
    }
    if first.reads(like: second) { return Verdict(relation: .identical) }
    // Stories of about one length that contain each other are copies, though edits at both ends lower their Jaccard
    // similarity twice.
    let isClose = measure.jaccard >= measure.threshold || measure.leastContainment >= Self.leastCopyContainment
    if facts.headline.words.isEmpty || others.headline.words.isEmpty {
      return Verdict(relation: isClose ? .copy : .excerpt)
    }
    let sharesHeadline = SpelledSimilarity.isSame(facts.headline, others.headline, WordSpelling(scanner))
    let isCopy = isClose || mayBeCut && sharesHeadline && Self.isCut(facts.text, others.text)
    if !isCopy { return Verdict(relation: .excerpt) }
    return Verdict(relation: .copy, sharesHeadline: sharesHeadline)
  }

  /// Whether two headlines differ, but by their spelling alone: stories of one mould have one headline or two.
  private func hasOneHeadlineInTwoSpellings(_ first: FactReading, _ second: FactReading) -> Bool {
    !first.words.isEmpty && first.words.count == second.words.count
      && !first.words.lazy.map(\.hash).elementsEqual(second.words.lazy.map(\.hash))
      && SpelledSimilarity.isSame(first, second, WordSpelling(scanner))
  }

  /// Whether the shorter of two texts is at least half of the longer one without a few of its passages: its tail was cut,
  /// or some paragraphs were.
  private static func isCut(_ first: FactReading, _ second: FactReading) -> Bool {
    let isFirstShort = first.words.count < second.words.count
    let (short, long) = isFirstShort ? (first, second) : (second, first)
    guard short.words.count * 2 >= long.words.count else { return false }
    let most = short.words.count / mostOfOther
    if zip(short.keys, long.keys).count(where: { $0 != $1 }) <= most { return true }
    let hunks = short.hunks(besides: long)
    return hunks.count { $0.second.count > most } <= mostCuts && hunks.reduce(0) { $0 + $1.first.count } <= most
  }

  /// The most passages that may be cut out of a copy.
  private static let mostCuts = 4
  /// One word in so many may be another one at the same place.
  private static let mostOfOther = 50
}

/// Whether two stories are of one outlet, as far as it is known.
enum PairOutlets: Sendable {
  case one, two, unknown

  init(_ first: TextBytes, _ second: TextBytes) {
    self = first.isEmpty || second.isEmpty ? .unknown : first == second ? .one : .two
  }
}

/// Which story of a pair is the older one, as far as dates tell.
enum PairOrder: Sendable, CaseIterable {
  case firstIsOlder, secondIsOlder, unknown

  /// The order of the two stories the other way round.
  var turned: PairOrder {
    switch self {
    case .firstIsOlder: .secondIsOlder
    case .secondIsOlder: .firstIsOlder
    case .unknown: .unknown
    }
  }

  /// The order of two stories of a collection by its dates, or none.
  init(_ dates: [Int64?], _ first: Int, _ second: Int) {
    self = dates.isEmpty ? .unknown : PairOrder(dates[first], dates[second])
  }

  /// The order of two dates in seconds.
  init(_ first: Int64?, _ second: Int64?) {
    guard let first, let second, first != second else {
      self = .unknown
      return
    }
    self = first < second ? .firstIsOlder : .secondIsOlder
  }
}
