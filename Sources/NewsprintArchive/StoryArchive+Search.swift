package import Newsprint

extension StoryArchive {
  /// Looks for what new stories have in common with those of the archive and with each other.
  ///
  /// A search over all stories is made where the archive is small beside the new ones, or the last search had other
  /// options; else over the ``Neighborhood`` of the new stories, with what the whole collection repeats (furniture) left
  /// out of them. That is learnt anew when one in 64 of the stories over which it is counted is another.
  ///
  /// - Parameters:
  ///   - stories: The new stories, sealed.
  ///   - isUnnamed: Whether an id was made up for a story from its place in a file, so that another story may have it.
  ///   - onProgress: Called with numbers of stories that add up to about twice their number, on any thread.
  package func search(
    _ stories: StoryCollection, _ options: DuplicateOptions, threads: Int, _ budget: MemoryBudget,
    isUnnamed: (TextBytes) -> Bool = { _ in false }, onProgress: (@Sendable (Int) -> Void)? = nil
  ) throws -> ArchiveSearch {
    var settings = try checked { () throws(DatabaseFailure) in try ArchiveSettings(database) }
    let made = ArchiveSettings.bytes(of: options)
    let isSame = settings.options == made
    let isWhole = !isSame || settings.storyCount <= max(smallArchive, Self.smallShare * Int64(stories.count))
    var neighbors = isWhole ? nil : Neighborhood(database)
    let readings = try read(stories, options, threads: threads, &neighbors)
    try checked { () throws(DatabaseFailure) in
      try neighbors?.addStories(withIDs: Set((0..<stories.count).map { StoredStory.hash(ofID: stories.id($0)) }))
      try neighbors?.close()
    }
    let (stored, rows) = try collection(neighbors?.stories.sorted(), budget)
    var known = KnownStories(rows, stored, stories)
    var (nodes, isKnown): ([Int], [Bool]) = ([], [])
    for (record, reading) in readings.enumerated() {
      let (node, wasKnown) = known.add(record, reading.words, isUnnamed: isUnnamed(stories.id(record)))
      nodes.append(node)
      isKnown.append(wasKnown)
    }
    let dates = StoryDates(stories, threads: threads)
    let next =
      (try checked { () throws(DatabaseFailure) in try database.number("SELECT max(number) FROM story") } ?? 0) + 1
    let fresh = zip(isKnown.indices.filter { !isKnown[$0] }, next...).map { record, number in
      ArchiveSearch.FreshStory(
        record: record, number: number, words: readings[record].words, rank: readings[record].rank,
        time: dates.seconds.isEmpty ? nil : dates.seconds[record], keys: readings[record].keys,
        size: readings[record].size)
    }
    let finder = DuplicateFinder(options)
    let furniture = isWhole ? nil : try self.furniture(&settings, stories, fresh, finder, threads: threads)
    let report = finder.find(
      in: stored, followedBy: stories, dates: StoryDates(stored, threads: threads).followed(by: dates),
      identities: known.identities, furniture: furniture, threads: threads, budget: budget, onProgress: onProgress)
    if isWhole {
      settings.furniture = report.furniture
      settings.sampleSize = Int64(min(rows.count + fresh.count, ArchiveSettings.mostSampled))
      settings.sampleChanges = 0
    }
    let hasSameKeys = settings.options.map { ArchiveSettings.haveSameKeys($0, made) } ?? true
    settings.options = made
    settings.storyCount += Int64(fresh.count)
    var search = ArchiveSearch(
      stored: stored, stories: stories, report: report, nodes: nodes, isKnown: isKnown, dates: dates, fresh: fresh,
      settings: settings, storedNumbers: rows.map(\.number))
    search.renews = (!isSame, !hasSameKeys)
    let numbers = search.numbers(rows)
    try nameGroups(of: &search, numbers, isWhole: isWhole)
    let changed = try compareLinks(of: &search, numbers, isWhole: isWhole)
    search.report.keepOnly(Set(nodes), changed)
    return search
  }

  /// Up to how many stories of an archive for each new one all are looked at.
  private static let smallShare: Int64 = 4

  // MARK: - Reading

  /// What is read of a new story.
  struct Reading {
    var words: UInt64
    var rank: UInt64
    var keys: [UInt64]
    var size: Int
  }

  /// Reads stories, and adds the candidates of each to a neighborhood.
  private func read(
    _ stories: StoryCollection, _ options: DuplicateOptions, threads: Int, _ neighbors: inout Neighborhood?
  ) throws -> [Reading] {
    let pool = WorkerPool(threads) { StoryReadingWorker(options) }
    var readings: [Reading] = []
    readings.reserveCapacity(stories.count)
    for block in Parallel.chunks(stories.count, size: Neighborhood.blockSize) {
      let pieces = Parallel.chunks(block.count, size: 64)
      let workers = Parallel.workers(for: pieces.count, threads: threads)
      let read = Parallel.map(pieces.count, workers: workers) { worker, piece in
        pieces[piece].map { offset in
          let story = block.lowerBound + offset
          return pool[worker].read(
            headline: stories.headline(story), text: stories.text(story), source: stories.source(story))
        }
      }.flatMap { $0 }
      stories.release(block)
      if neighbors != nil { try checkedIndex { try neighbors?.addCandidates(read.map(\.shingles)) } }
      readings += read.map { reading in
        let size = reading.shingles.count
        return Reading(
          words: reading.words, rank: reading.rank ^ 1 << 63,
          keys: Array(reading.shingles.prefix(StoryKey.count(ofShingles: size))), size: size)
      }
    }
    return readings
  }

  /// Calls what uses the index of keys.
  func checkedIndex<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseFailure {
      throw ArchiveError(error, path: path)
    } catch is KeyIndex.Damage {
      throw ArchiveError.damaged(path: path, reason: "its keys are not as they were written")
    }
  }

  // MARK: - Furniture

  /// What the stories of the archive and the new ones repeat, learnt anew where too many of those over which it is counted
  /// are others.
  private func furniture(
    _ settings: inout ArchiveSettings, _ stories: StoryCollection, _ fresh: [ArchiveSearch.FreshStory],
    _ finder: DuplicateFinder, threads: Int
  ) throws -> LearnedFurniture {
    let most = ArchiveSettings.mostSampled
    let bound =
      try checked { () throws(DatabaseFailure) in
        try database.number("SELECT rank FROM story ORDER BY rank LIMIT 1 OFFSET ?1", Int64(most - 1))
      } ?? .max
    let drawn = fresh.filter { Int64(bitPattern: $0.rank) <= bound }
    settings.sampleChanges += Int64(drawn.count)
    if settings.sampleChanges * ArchiveSettings.staleShare <= settings.sampleSize { return settings.furniture }
    var numbers: [Int64] = []
    try checked { () throws(DatabaseFailure) in
      let rows = try database.statement("SELECT number FROM story WHERE rank <= ?1")
      rows.bind(bound, to: 1)
      while try rows.step() { numbers.append(rows.number(0)) }
      rows.reset()
    }
    let sample = StoryCollection()
    try collect(numbers.sorted(), into: sample)
    sample.append(stories.batch(of: drawn.map(\.record)))
    try sample.seal()
    settings.furniture = finder.furniture(of: sample, threads: threads)
    settings.sampleSize = Int64(min(sample.count, most))
    settings.sampleChanges = 0
    return settings.furniture
  }
}

extension StoryCollection {
  /// Some of the stories.
  fileprivate func batch(of stories: [Int]) -> ArticleBatch {
    var batch = ArticleBatch()
    for story in stories {
      batch.append(
        StoredStory(
          number: 0, id: id(story), words: 0, rank: 0, time: nil, added: 0, date: date(story), source: source(story),
          headline: headline(story), text: text(story)))
    }
    return batch
  }
}
