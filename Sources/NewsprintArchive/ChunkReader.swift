internal import Newsprint

/// Looks up hashes in one segment, in ascending order, while no other is looked at by the same connection.
struct ChunkReader<Cursor: KeyCursor> {
  private let segment: KeyIndex.Segment
  /// Gives the chunk in which a hash would be.
  private let finding: Statement
  /// Gives the chunks behind one.
  private let following: Statement
  private var isFollowing = false
  /// The row of the chunk it is at, or one before the first.
  private var id: Int64
  private var cursor = Cursor()
  private var owners: OwnerReader
  /// Whether nothing comes behind the chunk it is at.
  private var isLast = false

  init(_ segment: KeyIndex.Segment, _ database: Database) throws(DatabaseFailure) {
    self.segment = segment
    owners = OwnerReader(segment, database)
    id = segment.firstRow &- 1
    finding = try database.statement(
      "SELECT id, data FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")
    following = try database.statement("SELECT id, data FROM chunk WHERE id > ?1 AND id <= ?2 ORDER BY id")
  }

  /// Ends the reading.
  mutating func close() {
    finding.reset()
    following.reset()
    owners.close()
  }

  /// Calls `body` with the owner and the key of each hash that is found.
  ///
  /// - Parameter entries: Entries of ``KeyIndex/Queries``, ascending, above those of the call before.
  /// - Complexity: O(*m* log *n*), where *m* is the lesser number, of hashes or of keys among which they lie, and *n* is the other.
  mutating func forEach(_ entries: [UInt64], _ body: (Int, StoryKey) -> Void) throws {
    var place = 0
    while place < entries.count {
      let key = KeyIndex.Queries.key(entries[place])
      cursor.advance(to: key)
      if cursor.isAtEnd { try move(to: key) }
      if cursor.isAtEnd {
        if isLast { return }
        place += 1
        continue
      }
      let found = cursor.key
      if found > key {
        place = KeyIndex.Queries.firstPlace(of: found, in: entries, from: place)
        continue
      }
      var end = place + 1
      while end < entries.count, KeyIndex.Queries.key(entries[end]) == key { end += 1 }
      while !cursor.isAtEnd, cursor.key == key {
        let value = try cursor.value(&owners)
        let current = StoryKey(key: key, value: segment.base &+ value)
        for place in place..<end { body(KeyIndex.Queries.owner(entries[place]), current) }
        cursor.advance()
      }
      place = end
    }
  }

  /// Goes on from the end of a chunk to the first key whose hash is not below another, or to the end of another chunk behind
  /// which that would be.
  private mutating func move(to key: UInt64) throws {
    // To the next chunk it is a step, and how far a chunk reaches the last one tells.
    if let last = cursor.last, key &- last <= last &- cursor.first {
      try follow()
      cursor.advance(to: key)
      if !cursor.isAtEnd || isLast { return }
    }
    try find(key)
    cursor.advance(to: key)
    // Where it lies between two chunks the next one tells what need not be looked for.
    if cursor.isAtEnd { try follow() }
  }

  private mutating func find(_ key: UInt64) throws {
    finding.reset()
    finding.bind(segment.firstRow, to: 1)
    finding.bind(segment.firstRow | Int64(key), to: 2)
    guard try finding.step() else { return try follow() }
    // It may be at its end already.
    if finding.number(0) == id { return }
    isFollowing = false
    try take(finding)
  }

  private mutating func follow() throws {
    if !isFollowing {
      following.reset()
      following.bind(id, to: 1)
      following.bind(segment.lastRow, to: 2)
      isFollowing = true
    }
    guard try following.step() else {
      isLast = true
      return
    }
    try take(following)
  }

  private mutating func take(_ row: Statement) throws {
    id = row.number(0)
    cursor = try Cursor(row, of: segment)
  }
}
