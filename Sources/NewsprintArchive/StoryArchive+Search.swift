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
    try chooseContent(&settings, options)
    let made = ArchiveSettings.bytes(of: options)
    let isSame = version >= ArchiveSchema.firstVersionWithKeys && settings.options == made
    let isWhole = !isSame || settings.storyCount <= max(smallArchive, Self.smallShare * Int64(stories.count))
    let share: StoryKey.Share = settings.sketches == nil ? .usual : .ofSketches
    var neighbors = isWhole ? nil : Neighborhood(database, share, lookup(threads: threads))
    let readings = try read(stories, options, share, threads: threads, &neighbors)
    try checked { () throws(DatabaseFailure) in
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
    let last = try checked { () throws(DatabaseFailure) in try database.number("SELECT max(number) FROM story") } ?? 0
    // Keys have room for so many.
    guard last >= 0, last < 1 << 35 else { throw damage(ofStory: last) }
    let next = last + 1
    let fresh = zip(isKnown.indices.filter { !isKnown[$0] }, next...).map { record, number in
      ArchiveSearch.FreshStory(
        record: record, number: number, words: readings[record].words, rank: readings[record].rank,
        time: dates.seconds.isEmpty ? nil : dates.seconds[record], keys: readings[record].keys,
        size: readings[record].size)
    }
    let finder = DuplicateFinder(options)
    // Of a collection without texts nothing can be learnt.
    let furniture =
      settings.sketches != nil
      ? LearnedFurniture()
      : isWhole ? nil : try self.furniture(&settings, stories, fresh, finder, threads: threads)
    let sketches = try settings.sketches.map { try sketched(rows, stored, stories, $0, threads: threads) }
    let report = finder.find(
      in: stored, followedBy: stories, dates: StoryDates(stored, threads: threads).followed(by: dates),
      identities: known.identities, furniture: furniture, sketches: sketches, threads: threads, budget: budget,
      onProgress: onProgress)
    if isWhole {
      settings.furniture = report.furniture
      settings.sampleSize = Int64(min(rows.count + fresh.count, ArchiveSettings.mostSampled))
      settings.sampleChanges = 0
    }
    let hasSameKeys =
      settings.options.map { ArchiveSettings.haveSameKeys($0, made) } ?? (settings.storyCount == 0)
    settings.options = made
    settings.storyCount += Int64(fresh.count)
    var search = ArchiveSearch(
      stored: stored, stories: stories, report: report, nodes: nodes, isKnown: isKnown, dates: dates, fresh: fresh,
      settings: settings, storedNumbers: rows.map(\.number), threads: threads)
    search.sketches = sketches.map { Array($0.sketches[rows.count...]) }
    search.renews = (!isSame, !hasSameKeys)
    let numbers = search.numbers(rows)
    try nameGroups(of: &search, numbers, isWhole ? rows : nil)
    let changed = try compareLinks(of: &search, numbers, isWhole: isWhole)
    search.report.keepOnly(Set(nodes), changed)
    try findEvents(of: &search)
    return search
  }

  /// Looks up the events of the stories of the archive that new ones are pairs with.
  private func findEvents(of search: inout ArchiveSearch) throws(ArchiveError) {
    let count = search.stored.count
    let wanted = Set(search.nodes + search.report.pairs.flatMap { [$0.first, $0.second] }).filter { $0 < count }
    try checked { () throws(DatabaseFailure) in
      guard version >= ArchiveSchema.firstVersionWithKeys, try database.number("SELECT 1 FROM event LIMIT 1") != nil
      else { return }
      for node in wanted {
        let number = search.storedNumbers[node]
        if let name = try database.number("SELECT name FROM event WHERE story = ?1", number) {
          search.events[node] = EventNamer.text(of: UInt64(bitPattern: name))
        }
      }
    }
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
    _ stories: StoryCollection, _ options: DuplicateOptions, _ share: StoryKey.Share, threads: Int,
    _ neighbors: inout Neighborhood?
  ) throws -> [Reading] {
    let pool = WorkerPool(threads) { StoryReadingWorker(options) }
    var readings: [Reading] = []
    readings.reserveCapacity(stories.count)
    for block in Parallel.chunks(stories.count, size: 4096) {
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
      if neighbors != nil {
        try checkedIndex {
          try neighbors?.addCandidates(
            read.map(\.shingles)[...], idHashes: block.map { StoredStory.hash(ofID: stories.id($0)) }[...])
        }
      }
      readings += read.map { reading in
        let size = reading.shingles.count
        return Reading(
          words: reading.words, rank: reading.rank ^ 1 << 63,
          keys: Array(reading.shingles.prefix(share.count(ofShingles: size))), size: size)
      }
    }
    try checkedIndex { try neighbors?.finish() }
    return readings
  }

  /// How keys are looked up on so many threads.
  func lookup(threads: Int) -> KeyIndex.Lookup {
    KeyIndex.Lookup(readers: readers, threads: threads, connections: connections)
  }

  /// Calls what uses the index of keys.
  func checkedIndex<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseFailure {
      throw ArchiveError(error, path: path)
    } catch is KeyIndex.Damage {
      throw ArchiveError.damaged(path: path, reason: "its keys are not as they were written")
    }
  }

  // MARK: - Sketches

  /// Sees whether an archive keeps texts, which the first stories decide, and whether its sketches can be compared with others.
  private func chooseContent(_ settings: inout ArchiveSettings, _ options: DuplicateOptions) throws(ArchiveError) {
    if keepsSketchesOnly, settings.sketches == nil {
      if settings.storyCount > 0 { throw .hasTexts(path: path) }
      settings.sketches = SketchOptions()
      // Half of what a file of sketches takes.
      settings.sketches?.slotBits = 4
      settings.sketches?.sampleSize = 20
      settings.sketches?.shingleSize = options.shingleSize
      settings.sketches?.keepsFurniture = options.keepsFurniture
      settings.sketches?.keepsMarkup = options.keepsMarkup
    }
    guard let made = settings.sketches else { return }
    guard made.shingleSize == options.shingleSize, made.keepsFurniture == options.keepsFurniture,
      made.keepsMarkup == options.keepsMarkup
    else { throw .otherSketches(path: path, made: made) }
  }

  /// The sketches of stories of the archive and of new ones, of which the texts are known as well.
  private func sketched(
    _ rows: [StoredRow], _ stored: StoryCollection, _ stories: StoryCollection, _ options: SketchOptions, threads: Int
  ) throws(ArchiveError) -> SketchedStories {
    var sketches: [StorySketch] = []
    for (story, row) in rows.enumerated() {
      let (date, source) = (stored.date(story).string, stored.source(story).string)
      guard
        let sketch = row.sketch.withTextBytes({
          StorySketch(
            compactBytes: $0, id: stored.id(story).string, date: date.isEmpty ? nil : date,
            source: source.isEmpty ? nil : source, options: options)
        })
      else { throw damage(ofStory: row.number) }
      sketches.append(sketch)
    }
    let isSketchOnly = sketches.map { _ in true } + (0..<stories.count).map { _ in false }
    sketches += StorySketcher(options).sketches(of: stories, threads: threads)
    return SketchedStories(sketches: sketches, isSketchOnly: isSketchOnly)
  }

  // MARK: - Furniture

  /// What the stories of the archive and the new ones repeat, learnt anew where too many of those over which it is counted
  /// are others.
  private func furniture(
    _ settings: inout ArchiveSettings, _ stories: StoryCollection, _ fresh: [ArchiveSearch.FreshStory],
    _ finder: DuplicateFinder, threads: Int
  ) throws -> LearnedFurniture {
    let most = ArchiveSettings.mostSampled
    let bound = try checked { [storyCount = settings.storyCount] () throws(DatabaseFailure) in
      try StorySample(database: database).bound(storyCount: storyCount)
    }
    let drawn = fresh.filter { Int64(bitPattern: $0.rank) <= bound }
    settings.sampleChanges += Int64(drawn.count)
    if settings.sampleChanges * ArchiveSettings.staleShare <= settings.sampleSize { return settings.furniture }
    var numbers: [Int64] = []
    try checked { () throws(DatabaseFailure) in
      let rows = try database.statement("SELECT number FROM sample ORDER BY number")
      while try rows.step() { numbers.append(rows.number(0)) }
      rows.reset()
    }
    let sample = StoryCollection()
    try collect(numbers, into: sample)
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
