public import Newsprint

extension StoryArchive {
  /// Adds the stories of a search that are new; inside of ``write(_:)``, in which the search was made as well.
  ///
  /// - Returns: How many were added.
  @discardableResult
  package func add(_ search: ArchiveSearch) throws -> Int {
    try checkedIndex {
      try writeStories(of: search)
      if search.sketches == nil {
        let before = search.settings.storyCount - Int64(search.fresh.count)
        try StorySample(database: database).add(search.fresh, storyCount: before)
      }
      try writeKeys(of: search)
      for (story, namer) in search.changedMembers {
        if let namer {
          try database.run("INSERT OR REPLACE INTO member (story, namer) VALUES (?1, ?2)", story, namer)
        } else {
          try database.run("DELETE FROM member WHERE story = ?1", story)
        }
      }
      if search.renews.links { try database.run("DELETE FROM link") }
      for (story, other, figures) in search.changedLinks {
        for (a, b) in [(story, other), (other, story)] {
          if let figures {
            try database.run("INSERT OR REPLACE INTO link (story, other, figures) VALUES (?1, ?2, ?3)", a, b, figures)
          } else {
            try database.run("DELETE FROM link WHERE story = ?1 AND other = ?2", a, b)
          }
        }
      }
      try search.settings.write(to: database)
    }
    return search.fresh.count
  }
}

extension StoryArchive {
  /// Writes the new stories; their texts are packed on several threads.
  private func writeStories(of search: ArchiveSearch) throws {
    if search.sketches == nil {
      try trainDictionary(search)
    } else {
      // Only events look for stories by their time, and there are none without texts.
      try database.run(ArchiveSchema.withoutTimes)
    }
    let dictionary = codec.dictionary
    let (now, stories, all, sketches) = (WallClock.seconds, search.stories, search.fresh, search.sketches)
    let workers = Parallel.workers(for: all.count / 16, threads: search.threads)
    let codecs = WorkerPool(workers) { TextCodec(dictionary) }
    for block in Parallel.chunks(all.count, size: 2048) {
      let pieces = Parallel.chunks(block.count, size: 32)
      let packed = Parallel.map(pieces.count, workers: workers) { worker, piece in
        pieces[piece].map { offset in
          let fresh = all[block.lowerBound + offset]
          let record = fresh.record
          let story = StoredStory(
            number: fresh.number, id: stories.id(record), words: fresh.words, rank: fresh.rank, time: fresh.time,
            added: now, date: stories.date(record), source: stories.source(record),
            headline: stories.headline(record), text: stories.text(record))
          return sketches.map { PackedStory(story, $0[record]) } ?? PackedStory(story, codecs[worker])
        }
      }
      for story in packed.joined() { try story.insert(into: database) }
      if let first = all[block].first, let last = all[block].last {
        stories.release(first.record..<last.record + 1)
      }
    }
  }

  /// Makes what texts are packed by once there are some thousand to learn it from.
  private func trainDictionary(_ search: ArchiveSearch) throws {
    guard try ArchiveSettings.value("dictionary", database) == nil else { return }
    let (fresh, stories, most) = (search.fresh, search.stories, 4096)
    var texts: [[UInt8]] = []
    if fresh.count >= most / 4 {
      for place in stride(from: 0, to: fresh.count, by: max(1, fresh.count / most)) {
        let record = fresh[place].record
        texts.append(Array(stories.headline(record)) + Array(stories.text(record)))
      }
    } else if search.settings.storyCount >= most {
      var numbers: [Int64] = []
      let rows = try database.statement("SELECT number FROM sample ORDER BY rank LIMIT ?1")
      rows.bind(Int64(most), to: 1)
      while try rows.step() { numbers.append(rows.number(0)) }
      rows.reset()
      let (sample, _) = try collection(numbers.sorted(), .unlimited)
      texts = (0..<sample.count).map { Array(sample.headline($0)) + Array(sample.text($0)) }
    } else {
      return
    }
    codec.dictionary = TextDictionary.trained(on: texts)
    try ArchiveSettings.write(codec.dictionary?.bytes ?? [], "dictionary", database)
  }

  /// Writes the keys of the new stories; where those that are there were made under other options, those of all.
  private func writeKeys(of search: ArchiveSearch) throws {
    let index = KeyIndex(database: database)
    if search.renews.keys {
      try index.removeAll()
      let worker = StoryReadingWorker(search.report.options)
      for block in Parallel.chunks(search.stored.count, size: 1 << 14) {
        var keys = KeySorter()
        for story in block {
          let shingles = worker.read(
            headline: search.stored.headline(story), text: search.stored.text(story),
            source: search.stored.source(story)
          ).shingles
          keys.append(
            search.storedNumbers[story], idHash: StoredStory.hash(ofID: search.stored.id(story)),
            shingles.prefix(StoryKey.Share.usual.count(ofShingles: shingles.count)), size: shingles.count)
        }
        try index.add(keys.sorted())
      }
    }
    for block in Parallel.chunks(search.fresh.count, size: 1 << 16) {
      var keys = KeySorter()
      for fresh in search.fresh[block] {
        keys.append(
          fresh.number, idHash: StoredStory.hash(ofID: search.stories.id(fresh.record)), fresh.keys[...],
          size: fresh.size)
      }
      try index.add(keys.sorted())
    }
  }

  /// Finds what stories have in common with those of the archive and with each other, without adding them.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - options: How duplicates are looked for.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Throws: ``ArchiveError``.
  public func find(
    _ articles: some ArticleCollection, options: DuplicateOptions = DuplicateOptions(), threads: Int? = nil
  ) throws -> ArchiveSearch {
    try read {
      try search(StoryCollection(articles.batch), options, threads: Parallel.threadCount(threads), .unlimited)
    }
  }

  /// Finds what stories have in common with those of the archive and with each other, and adds those that are new, all at
  /// once.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - options: How duplicates are looked for.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Throws: ``ArchiveError``; then none is added.
  @discardableResult
  public func add(
    _ articles: some ArticleCollection, options: DuplicateOptions = DuplicateOptions(), threads: Int? = nil
  ) throws -> ArchiveSearch {
    try add(StoryCollection(articles.batch), options, threads: Parallel.threadCount(threads), .unlimited)
  }

  /// Does the same with stories that nobody else needs, in as little memory as a budget has.
  @discardableResult
  package func add(
    _ stories: StoryCollection, _ options: DuplicateOptions = DuplicateOptions(), threads: Int, _ budget: MemoryBudget
  ) throws -> ArchiveSearch {
    try write {
      let found = try search(stories, options, threads: threads, budget)
      try add(found)
      return found
    }
  }

  /// The bytes of memory in which a batch is compared with an archive, besides what the archive itself takes: more hardly
  /// makes it faster.
  package static let usualMemory = 128 << 20

  /// Adds the stories of other archives, all at once, as if they had come one archive after the other.
  ///
  /// - Returns: How many were added, and how many were there already.
  /// - Throws: ``ArchiveError``; then none is added.
  @discardableResult
  public func merge(_ others: [StoryArchive], threads: Int? = nil) throws -> (added: Int, known: Int) {
    try write {
      var counts = (added: 0, known: 0)
      for other in others {
        if try other.hasSketchesOnly { throw ArchiveError.hasNoTexts(path: other.path) }
        let stories = try other.read { try other.collection(nil, .unlimited).stories }
        let options = try checked { () throws(DatabaseFailure) in try ArchiveSettings(database) }.duplicateOptions
        let found = try search(stories, options, threads: Parallel.threadCount(threads), .unlimited)
        counts.added += try add(found)
        counts.known += found.isKnown.count { $0 }
      }
      return counts
    }
  }
}
