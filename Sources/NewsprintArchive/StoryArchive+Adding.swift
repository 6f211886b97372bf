public import Newsprint

extension StoryArchive {
  /// Adds the stories of a search that are new; inside of ``write(_:)``, in which the search was made as well.
  ///
  /// - Returns: How many were added.
  @discardableResult
  package func add(_ search: ArchiveSearch) throws -> Int {
    let now = WallClock.seconds
    let stories = search.stories
    try checkedIndex {
      for fresh in search.fresh {
        let record = fresh.record
        let story = StoredStory(
          number: fresh.number, id: stories.id(record), words: fresh.words, rank: fresh.rank, time: fresh.time,
          added: now, date: stories.date(record), source: stories.source(record), headline: stories.headline(record),
          text: stories.text(record))
        try story.insert(into: database, codec)
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
  /// Writes the keys of the new stories; where those that are there were made under other options, those of all.
  private func writeKeys(of search: ArchiveSearch) throws {
    let index = KeyIndex(database: database)
    if search.renews.keys {
      try index.removeAll()
      let worker = StoryReadingWorker(search.report.options)
      for block in Parallel.chunks(search.stored.count, size: 1 << 16) {
        try index.add(
          block.flatMap { story in
            let shingles = worker.read(
              headline: search.stored.headline(story), text: search.stored.text(story),
              source: search.stored.source(story)
            ).shingles
            let keys = shingles.prefix(StoryKey.count(ofShingles: shingles.count))
            return keys.map { StoryKey(shingle: $0, story: search.storedNumbers[story], size: shingles.count) }
          })
      }
    }
    try index.add(
      search.fresh.flatMap { fresh in
        fresh.keys.map { StoryKey(shingle: $0, story: fresh.number, size: fresh.size) }
      })
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
    try write {
      let found = try search(
        StoryCollection(articles.batch), options, threads: Parallel.threadCount(threads), .unlimited)
      try add(found)
      return found
    }
  }

  /// Adds the stories of other archives, all at once, as if they had come one archive after the other.
  ///
  /// - Returns: How many were added, and how many were there already.
  /// - Throws: ``ArchiveError``; then none is added.
  @discardableResult
  public func merge(_ others: [StoryArchive], threads: Int? = nil) throws -> (added: Int, known: Int) {
    try write {
      var counts = (added: 0, known: 0)
      for other in others {
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
