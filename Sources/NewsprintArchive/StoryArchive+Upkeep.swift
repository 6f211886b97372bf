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
        if count > 0 { try forgetMembers() }
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
    try write {
      try checked { () throws(DatabaseFailure) in
        var count = 0
        for id in ids {
          let statement = try database.statement("DELETE FROM story WHERE id_hash = ?1 AND id = ?2")
          id.withTextBytes {
            statement.bind(StoredStory.hash(ofID: $0), to: 1)
            statement.bind($0, to: 2)
          }
          try statement.finish()
          count += database.changedRows
        }
        if count > 0 { try forgetMembers() }
        return count
      }
    }
  }

  /// Takes the stories that are gone out of their groups; a group that was named for one of them gets a name anew.
  private func forgetMembers() throws(DatabaseFailure) {
    for column in ["story", "namer"] {
      try database.run("DELETE FROM member WHERE \(column) NOT IN (SELECT number FROM story)")
    }
  }

  /// Gives the room of what was taken out back to the system.
  ///
  /// - Throws: ``ArchiveError``; then the archive is as it was. As much room as the archive takes must be free meanwhile.
  public func compact() throws(ArchiveError) {
    try checked { () throws(DatabaseFailure) in
      try database.run("VACUUM")
      try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
