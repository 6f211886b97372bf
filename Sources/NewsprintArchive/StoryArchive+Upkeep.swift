internal import Newsprint

extension StoryArchive {
  /// Takes out the stories that were published before a moment; for a story without a date, that came in before it.
  ///
  /// What the archive says afterwards is what it would say had they never been there.
  /// - Parameter moment: Seconds since 1970.
  /// - Returns: How many were taken out.
  /// - Throws: ``ArchiveError``; then none is.
  @discardableResult
  public func expire(before moment: Int64) throws -> Int {
    try write {
      try checked { () throws(DatabaseFailure) in
        try database.run("DELETE FROM story WHERE coalesce(time, added) < ?1", moment)
        let count = database.changedRows
        if count > 0 { try forget(count) }
        return count
      }
    }
  }

  /// Takes out the stories with some ids, in all their versions.
  ///
  /// - Returns: How many were taken out.
  /// - Throws: ``ArchiveError``; then none is.
  @discardableResult
  public func remove(ids: some Sequence<String>) throws -> Int {
    let ids = ids.map { (id: $0, hash: $0.withTextBytes(StoredStory.hash)) }
    return try write {
      let numbers = try stories(ofIDs: Set(ids.map(\.hash)), lookup(threads: 1))
      return try checked { () throws(DatabaseFailure) in
        var count = 0
        for (id, hash) in ids {
          for number in numbers[hash] ?? [] {
            let statement = try database.statement("DELETE FROM story WHERE number = ?1 AND id = ?2")
            statement.bind(number, to: 1)
            id.withTextBytes { statement.bind($0, to: 2) }
            try statement.finish()
            count += database.changedRows
          }
        }
        if count > 0 { try forget(count) }
        return count
      }
    }
  }

  /// Takes some stories that are gone out of groups and pairs; a group that was named for one of them gets a name anew.
  ///
  /// Their keys stay until segments are put together, and lead nowhere.
  private func forget(_ count: Int) throws(DatabaseFailure) {
    for (table, column) in [
      ("member", "story"), ("member", "namer"), ("link", "story"), ("link", "other"), ("event", "story"),
    ] {
      try database.run("DELETE FROM \(table) WHERE \(column) NOT IN (SELECT number FROM story)")
    }
    try StorySample(database: database).forget()
    // What they repeated may be none of the others'.
    var settings = try ArchiveSettings(database)
    settings.sampleChanges = max(settings.sampleChanges, settings.sampleSize)
    settings.storyCount -= Int64(count)
    try settings.write(to: database)
  }

  /// Gives the room of what was taken out back to the system.
  ///
  /// - Throws: ``ArchiveError``; then the archive is as it was. As much room as the archive takes must be free meanwhile.
  public func compact() throws {
    try write {
      try checkedIndex {
        let index = KeyIndex(database: database)
        let segments = try index.segments()
        if segments.isEmpty { return }
        let living = try numbers()
        try index.merge(segments, level: segments.reduce(1) { max($0, $1.level) }) { living.contains($0) }
      }
    }
    try checked { () throws(DatabaseFailure) in
      try database.run("VACUUM")
      try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// The numbers of all stories.
  private func numbers() throws(DatabaseFailure) -> Set<Int64> {
    var numbers: Set<Int64> = []
    let rows = try database.statement("SELECT number FROM story")
    while try rows.step() { numbers.insert(rows.number(0)) }
    rows.reset()
    return numbers
  }
}
