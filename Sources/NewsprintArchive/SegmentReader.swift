internal import Newsprint

/// Reads the keys of a segment one after the other.
struct SegmentReader {
  private let segment: KeyIndex.Segment
  private let database: Database
  private var owners: OwnerReader
  private var id: Int64
  private var keys: [StoryKey] = []
  private var place = 0
  /// How many keys the chunks so far have.
  private var count = 0

  init(_ segment: KeyIndex.Segment, _ database: Database) throws {
    (self.segment, self.database) = (segment, database)
    owners = OwnerReader(segment, database)
    id = segment.firstRow &- 1
    try read()
  }

  /// The key it is at; nil behind the last.
  var current: StoryKey? { place < keys.count ? keys[place] : nil }

  /// Goes on to the next key, and returns that.
  @inline(__always)
  @discardableResult
  mutating func advance() throws -> StoryKey? {
    place &+= 1
    if place >= keys.count { try read() }
    return current
  }

  /// Reads the next chunk, with nothing left open: others read segments at the same time.
  private mutating func read() throws {
    keys.removeAll(keepingCapacity: true)
    place = 0
    let row = try database.statement("SELECT id, data FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1")
    row.bind(id &+ 1, to: 1)
    row.bind(segment.lastRow, to: 2)
    defer {
      row.reset()
      owners.close()
    }
    guard try row.step() else { return }
    id = row.number(0)
    if segment.kind == .mixed {
      try take(KeyChunk.Cursor(row, of: segment))
    } else {
      let cursor = try HashChunk.Cursor(row, of: segment)
      // None is lost.
      guard cursor.start == count else { throw KeyIndex.Damage() }
      count += cursor.count
      try take(cursor)
      guard keys.count == cursor.count else { throw KeyIndex.Damage() }
    }
  }

  private mutating func take(_ cursor: some KeyCursor) throws {
    var cursor = cursor
    while !cursor.isAtEnd {
      let value = try cursor.value(&owners)
      keys.append(StoryKey(key: cursor.key, value: segment.base &+ value))
      cursor.advance()
    }
  }
}
