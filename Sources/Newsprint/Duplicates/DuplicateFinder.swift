/// Finds the duplicate stories of a collection.
///
/// Stories that read the same are put together by the hash of their words, and where hundreds nearly do, one stands for
/// the rest (`StoryCrowds`); all others are compared as sets of word shingles by an exact join (`ShingleJoin`), so that no
/// pair is missed and each has its exact similarity; each pair is given a relation; and copies are put in groups around the story that is kept. Short stories that share a good part of
/// their shingles (`ShortCandidates`) are compared by what their words say as well, since a few words in another spelling
/// change most of them.
///
/// A story without words is like no other. Ids need not be unique: results speak of stories by index.
///
/// Results do not depend on the number of threads. Memory beyond the stories themselves is about half a kilobyte a story
/// plus 200 MB, and the pairs that are found.
public struct DuplicateFinder: Sendable {
  /// The most stories that read the same of which all pairs are listed.
  public static let pairedCopies = 512

  /// How duplicates are looked for.
  public let options: DuplicateOptions

  /// Creates a finder.
  ///
  /// - Precondition: The threshold and the containment are above 0 and at most 1, and a shingle has 1 to 32 words;
  ///   of MinHash, the recall is above 0 and below 1, and the limit of slots in 16...1024.
  public init(_ options: DuplicateOptions = DuplicateOptions()) {
    precondition(options.threshold > 0 && options.threshold <= 1, "The threshold is not in 0...1")
    precondition(options.containment.map { $0 > 0 && $0 <= 1 } ?? true, "The containment is not in 0...1")
    precondition((1...32).contains(options.shingleSize), "A shingle has 1 to 32 words")
    if case .minHash(let method) = options.method {
      precondition(method.recall > 0 && method.recall < 1, "The recall is not between 0 and 1")
      precondition((16...1024).contains(method.slotLimit), "A sketch has 16 to 1,024 slots")
    }
    self.options = options
  }

  /// Finds the pairs and groups of stories.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - dates: When each story was published, in seconds since any fixed moment; nil: as the stories' dates say, and
  ///     empty: not known.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: O(*b* + *p*), where *b* is the number of bytes of text and *p* the number of pairs that share some of
  ///   their rarest shingles.
  /// - Precondition: `dates` is nil, empty, or has one element a story.
  public func find(
    in articles: some ArticleCollection, dates: [Int64?]? = nil, threads: Int? = nil
  ) -> DuplicateReport {
    let batch = articles.batch
    precondition(dates.map { $0.isEmpty || $0.count == batch.count } ?? true, "There must be one date a story, or none")
    let threads = Parallel.threadCount(threads)
    let dates = dates ?? StoryDates(batch, threads: threads).seconds
    return StoryTexts.withTexts(of: batch) { texts in
      report(
        on: texts, isCrossing: false, dates: dates, threads: threads, .unlimited, nil, standings: batch.standings)
    }
  }

  /// Finds the pairs of stories with those of a reference set, by the dates that both have.
  ///
  /// In the pairs, `first` is an index into `articles` and `second` one into `reference`; pairs within either are not
  /// looked for, and no groups are made.
  ///
  /// - Parameters:
  ///   - articles: The stories that may be news.
  ///   - reference: The stories that are known.
  ///   - threads: How many threads to use; one for each processor where nil.
  public func find(
    in articles: some ArticleCollection, against reference: some ArticleCollection, threads: Int? = nil
  ) -> DuplicateReport {
    let (batch, reference) = (articles.batch, reference.batch)
    let threads = Parallel.threadCount(threads)
    let dates = StoryDates(batch, threads: threads).followed(by: StoryDates(reference, threads: threads))
    return StoryTexts.withTexts(of: batch, and: reference) { texts in
      report(
        on: texts, isCrossing: true, dates: dates, threads: threads, .unlimited, nil,
        standings: batch.standings.merging(reference.standings.shifted(by: batch.count)) { $1 })
    }
  }

  /// Finds the pairs and groups of a collection, or its pairs with a reference, within a budget of memory.
  ///
  /// - Parameters:
  ///   - dates: When each story was published, those of the reference behind those of the collection; or none.
  ///   - onProgress: Called with numbers of stories that add up to about twice their number, on any thread.
  package func find(
    in stories: StoryCollection, against reference: StoryCollection?, dates: [Int64?], threads: Int,
    budget: MemoryBudget, sketches: SketchedStories? = nil, onProgress: (@Sendable (Int) -> Void)? = nil
  ) -> DuplicateReport {
    StoryTexts.withTexts(of: stories, and: reference) { texts in
      precondition(dates.isEmpty || dates.count == texts.count, "There must be one date a story, or none")
      return report(
        on: texts, isCrossing: reference != nil, dates: dates, threads: threads, budget, onProgress,
        sketches: sketches,
        standings: stories.standings.merging(reference?.standings.shifted(by: stories.count) ?? [:]) { $1 })
    }
  }

  /// Finds the pairs and groups of an archive's stories and new ones, which are numbered behind those of the archive.
  ///
  /// - Parameters:
  ///   - archived: The stories of the archive.
  ///   - stories: The new ones.
  ///   - dates: When each story was published, those of the archive first; or none.
  ///   - identities: Which stories are no stories of their own, and which are new versions of others.
  ///   - furniture: What to leave out of them since their whole collection repeats it; nil: what these stories repeat.
  ///   - sketches: Those of all stories, where only these are known of the archive's.
  package func find(
    in archived: StoryCollection, followedBy stories: StoryCollection, dates: [Int64?],
    identities: StoryIdentities, furniture: LearnedFurniture? = nil, sketches: SketchedStories? = nil, threads: Int,
    budget: MemoryBudget, onProgress: (@Sendable (Int) -> Void)? = nil
  ) -> DuplicateReport {
    StoryTexts.withTexts(of: archived, and: stories) { texts in
      precondition(dates.isEmpty || dates.count == texts.count, "There must be one date a story, or none")
      return report(
        on: texts, isCrossing: false, dates: dates, threads: threads, budget, onProgress, sketches: sketches,
        identities: identities, furniture: furniture,
        standings: archived.standings.merging(stories.standings.shifted(by: archived.count)) { $1 })
    }
  }

  /// Finds the pairs and groups of some stories of a collection as a search among all would, where whatever is tied to one
  /// of them is there, and the others are given what only the whole collection tells.
  func find(inComponents batch: ArticleBatch, _ knowledge: CollectionKnowledge, threads: Int) -> DuplicateReport {
    let dates = StoryDates(batch, threads: threads).seconds
    return StoryTexts.withTexts(of: batch) { texts in
      report(
        on: texts, isCrossing: false, dates: dates, threads: threads, .unlimited, nil, standings: batch.standings,
        knowledge: knowledge)
    }
  }

  /// What stories repeat without being copies, as a search over them finds it.
  package func furniture(of stories: StoryCollection, threads: Int) -> LearnedFurniture {
    if options.keepsFurniture { return LearnedFurniture() }
    return StoryTexts.withTexts(of: stories) { texts in
      let texts = texts.trimmed(threads: threads)
      let cut = ShingleStore.cut(texts, options: ShingleOptions(options), samplesWords: false, threads: threads)
      return FurnitureShingles(cut.store, cut.digests, ReadingClasses(cut.digests, texts), threads: threads).learned
    }
  }

  /// Finds the pairs and groups of stories of which only sketches are known; what they have in common is estimated.
  ///
  /// There are no updates among the pairs: whether what differs is a fact, only texts can say. A pair near the threshold may
  /// be missed or be one too many, as its ``DuplicatePair/standardError`` tells; 99 of a hundred pairs at the threshold are
  /// compared.
  ///
  /// - Parameters:
  ///   - sketches: The sketches of stories, all made with the same options.
  ///   - reference: Those of the stories to compare with, instead of with each other; as in
  ///     ``find(in:against:threads:)``.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: O(*n* log *n* + *c*), where *n* is the number of stories and *c* that of pairs that share a band or hashes.
  public func find(
    in sketches: [StorySketch], against reference: [StorySketch]? = nil, threads: Int? = nil
  ) -> DuplicateReport {
    let threads = Parallel.threadCount(threads)
    func stories(_ sketches: [StorySketch]) -> ArticleBatch {
      ArticleBatch(sketches.map { Article(id: $0.id, text: "", date: $0.date, source: $0.source) })
    }
    let (batch, others) = (stories(sketches), reference.map(stories))
    let own = StoryDates(batch, threads: threads)
    let dates = others.map { own.followed(by: StoryDates($0, threads: threads)) } ?? own.seconds
    let all = sketches + (reference ?? [])
    return StoryTexts.withTexts(of: batch, and: others) { texts in
      report(
        on: texts, isCrossing: others != nil, dates: dates, threads: threads, .unlimited, nil,
        sketches: SketchedStories(sketches: all, isSketchOnly: all.map { _ in true }))
    }
  }

  private func report(
    on texts: StoryTexts, isCrossing: Bool, dates: [Int64?], threads: Int, _ budget: MemoryBudget,
    _ onProgress: (@Sendable (Int) -> Void)?, sketches: SketchedStories? = nil,
    identities: StoryIdentities = StoryIdentities(), furniture: LearnedFurniture? = nil,
    standings: [Int: StoryStanding] = [:], knowledge: CollectionKnowledge? = nil
  ) -> DuplicateReport {
    var search = DuplicateSearch(
      texts, options: options, dates: dates, isCrossing: isCrossing, threads: threads, budget: budget,
      identities: identities, standings: standings, knownFurniture: furniture, knowledge: knowledge,
      onProgress: onProgress)
    if let sketches {
      search.add(
        sketches.sketches, isSketchOnly: sketches.isSketchOnly, versions: identities.versions, threads: threads)
    }
    var report = DuplicateReport()
    report.storyCount = isCrossing ? texts.split : texts.count
    report.options = options
    report.isAgainstReference = isCrossing
    report.isComplete = search.isComplete
    report.furniture = search.furniture
    report.pairs = search.pairs()
    let classes = StoryClasses(search)
    report.withdrawals = WithdrawalFinder(search, classes).withdrawals(threads: threads)
    if isCrossing {
      for index in report.pairs.indices { report.pairs[index].second -= texts.split }
    } else {
      let withdrawn = Set(report.withdrawals.flatMap { [Int32($0.story)] + $0.kills.map { Int32($0) } })
      report.groups = GroupBuilder(search, classes, withdrawn: withdrawn, threads: threads).groups()
      report.chains = ChainBuilder(search, groups: report.groups, withdrawn: withdrawn).chains()
    }
    return report
  }
}

/// The sketches of all stories of a search, some of which are known by these alone.
package struct SketchedStories: Sendable {
  /// One for each story, those of a reference behind those of the collection.
  package var sketches: [StorySketch]
  /// For each story whether its text is not known.
  package var isSketchOnly: [Bool]

  /// The sketches of collections, of whose last stories only sketches are known; those of the others are made.
  package init(_ parts: [(stories: StoryCollection, known: [StorySketch])], _ sketcher: StorySketcher, threads: Int) {
    self.init(sketches: [], isSketchOnly: [])
    for (stories, known) in parts {
      let count = stories.count - known.count
      sketches += sketcher.sketches(of: stories, threads: threads).prefix(count) + known
      isSketchOnly += (0..<stories.count).map { $0 >= count }
    }
  }

  /// Creates the sketches of a search.
  package init(sketches: [StorySketch], isSketchOnly: [Bool]) {
    self.sketches = sketches
    self.isSketchOnly = isSketchOnly
  }
}
