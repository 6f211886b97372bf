public import Newsprint

extension StoryArchive {
  /// Adds the stories of a search that are new; inside of ``write(_:)``, in which the search was made as well.
  ///
  /// - Returns: How many were added.
  @discardableResult
  package func add(_ search: ArchiveSearch) throws(ArchiveError) -> Int {
    let now = WallClock.seconds
    let stories = search.stories
    try checked { () throws(DatabaseFailure) in
      for fresh in search.fresh {
        let record = fresh.record
        let story = StoredStory(
          number: fresh.number, id: stories.id(record), words: fresh.words, time: fresh.time, added: now,
          date: stories.date(record), source: stories.source(record), headline: stories.headline(record),
          text: stories.text(record))
        try story.insert(into: database, codec)
      }
      for (story, namer) in search.changedMembers {
        if let namer {
          try database.run("INSERT OR REPLACE INTO member (story, namer) VALUES (?1, ?2)", story, namer)
        } else {
          try database.run("DELETE FROM member WHERE story = ?1", story)
        }
      }
    }
    return search.fresh.count
  }
}

extension StoryArchive {
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
        let stories = try other.read { try other.collection(.unlimited).stories }
        let found = try search(stories, DuplicateOptions(), threads: Parallel.threadCount(threads), .unlimited)
        counts.added += try add(found)
        counts.known += found.isKnown.count { $0 }
      }
      return counts
    }
  }
}
