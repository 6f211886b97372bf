internal import Newsprint

extension StoryArchive {
  /// Looks for damage: whether the pages of the file fit together, whether every story is as it was written, and whether
  /// groups are made of stories that are there.
  ///
  /// - Parameter limit: How many findings are listed at most.
  /// - Returns: What is wrong, a sentence each; empty where nothing is.
  /// - Throws: ``ArchiveError`` where the file cannot be read at all.
  /// - Complexity: O(*b*), where *b* is the size of the file.
  public func verify(limit: Int = 100) throws -> [String] {
    var findings: [String] = []
    try read {
      try checked { () throws(DatabaseFailure) in
        let rows = try database.statement("PRAGMA integrity_check(\(max(1, limit)))")
        defer { rows.reset() }
        while try rows.step() {
          let line = rows.bytes(0).string
          if line != "ok" { findings.append(line + ".") }
        }
      }
      try findDamagedStories(limit, &findings)
      try checked { () throws(DatabaseFailure) in
        let (stated, found) = (
          try ArchiveSettings(database).storyCount, try database.number("SELECT count(*) FROM story")
        )
        if found != stated { findings.append("There are \(found ?? 0) stories where \(stated) should be.") }
      }
      do { try checkedIndex { try KeyIndex(database: database).check() } } catch ArchiveError.damaged {
        findings.append("The keys by which stories are found are not as they were written.")
      }
      let lost = try checked { () throws(DatabaseFailure) in
        try database.number(
          """
          SELECT (SELECT count(*) FROM member WHERE story NOT IN (SELECT number FROM story)
            OR namer NOT IN (SELECT number FROM story))
          + (SELECT count(*) FROM link WHERE story NOT IN (SELECT number FROM story)
            OR NOT EXISTS (SELECT 1 FROM link AS back WHERE back.story = link.other AND back.other = link.story))
          """) ?? 0
      }
      if lost > 0 { findings.append("\(lost) stories of groups and pairs are not there.") }
    }
    return Array(findings.prefix(limit))
  }

  private func findDamagedStories(_ limit: Int, _ findings: inout [String]) throws(ArchiveError) {
    do throws(DatabaseFailure) {
      let rows = try database.statement("SELECT \(StoredStory.columns) FROM story ORDER BY number")
      defer { rows.reset() }
      while findings.count < limit, try rows.step() {
        if StoredStory(rows, codec) == nil { findings.append("Story \(rows.number(0)) is not as it was written.") }
      }
    } catch {
      guard error.isDamaged else { throw ArchiveError(error, path: path) }
      findings.append("The stories cannot all be read: \(error.message).")
    }
  }
}
