internal import Newsprint

/// The stories of an archive over which furniture is counted: those of the least ranks, which no order of arrival changes.
struct StorySample {
  let database: Database

  /// The greatest rank of a story that is in it, or would be; the greatest of all where there is room for more.
  ///
  /// - Parameter storyCount: How many stories there are, or were when it was last added to: counting the sample takes longer.
  func bound(storyCount: Int64) throws(DatabaseFailure) -> Int64 {
    storyCount < ArchiveSettings.mostSampled ? .max : try database.number("SELECT max(rank) FROM sample") ?? .max
  }

  /// Takes in new stories, as far as they belong to it.
  ///
  /// - Parameter storyCount: How many stories there were before.
  func add(_ stories: [ArchiveSearch.FreshStory], storyCount: Int64) throws(DatabaseFailure) {
    let most = ArchiveSettings.mostSampled
    let ranks = stories.map { Int64(bitPattern: $0.rank) }.sorted()
    let bound = min(try bound(storyCount: storyCount), ranks.count > most ? ranks[most - 1] : .max)
    guard let least = ranks.first, least <= bound else { return }
    for story in stories where Int64(bitPattern: story.rank) <= bound {
      try database.run(
        "INSERT OR REPLACE INTO sample (rank, number) VALUES (?1, ?2)", Int64(bitPattern: story.rank), story.number)
    }
    try database.run(
      "DELETE FROM sample WHERE rank > (SELECT rank FROM sample ORDER BY rank LIMIT 1 OFFSET ?1)", Int64(most - 1))
  }

  /// Draws it from all stories.
  ///
  /// - Complexity: O(*n*), where *n* is the number of stories.
  func draw() throws(DatabaseFailure) {
    try database.run("DELETE FROM sample")
    try database.run(
      "INSERT INTO sample (rank, number) SELECT rank, number FROM story ORDER BY rank, number LIMIT ?1",
      Int64(ArchiveSettings.mostSampled))
  }

  /// Lets go of stories that are gone, and draws others for them.
  func forget() throws(DatabaseFailure) {
    let wasFull = try database.number("SELECT count(*) FROM sample") ?? 0 >= ArchiveSettings.mostSampled
    try database.run("DELETE FROM sample WHERE number NOT IN (SELECT number FROM story)")
    if wasFull, database.changedRows > 0 { try draw() }
  }
}
