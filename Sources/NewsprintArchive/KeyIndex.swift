internal import Newsprint

/// The keys of all stories, by which those that may be like a new one are found.
///
/// Keys come in segments that are never changed: one a batch. Small ones are put together with the next, and of four of
/// about one size one is made: a log-structured merge tree (O'Neil, Cheng, Gawlick and O'Neil, 1996,
/// doi:10.1007/s002360050048). So a key is written as often as the archive grew fourfold, always in order, and is looked for in a
/// dozen places.
///
/// Of one hash a segment keeps the keys of the 256 stories that came first: what hundreds of stories have is found by these.
struct KeyIndex {
  let database: Database

  /// A segment of keys.
  struct Segment {
    var number: Int64
    var level: Int
    /// What is taken off the values of its keys.
    var base: UInt64
    var count: Int
  }

  /// The index contradicts itself.
  struct Damage: Error {}

  /// The most keys of one hash in a segment, and of one id.
  private static let mostOfKey = 256
  private static let mostOfID = 16384
  /// The keys of a segment that is put together with the next, and how many of one size become one.
  private static let smallest = 4096
  private static let fanout = 4

  private static func level(_ count: Int) -> Int {
    var (level, size) = (0, smallest)
    while count >= size, level < 20 {
      level += 1
      size *= fanout
    }
    return level
  }

  /// The segments, the oldest first.
  func segments() throws(DatabaseFailure) -> [Segment] {
    let rows = try database.statement("SELECT number, level, base, count FROM segment ORDER BY number")
    var segments: [Segment] = []
    while try rows.step() {
      segments.append(
        Segment(
          number: rows.number(0), level: min(max(0, Int(clamping: rows.number(1))), 60),
          base: UInt64(bitPattern: rows.number(2)), count: Int(clamping: rows.number(3))))
    }
    rows.reset()
    return segments
  }

  /// Reads the keys of a segment one after the other.
  private struct SegmentReader {
    private let segment: Segment
    private let database: Database
    private var id: Int64
    private var keys: [StoryKey] = []
    private var place = 0

    init(_ segment: Segment, _ database: Database) throws {
      (self.segment, self.database) = (segment, database)
      id = segment.firstRow &- 1
      try read()
    }

    /// The key it is at; nil behind the last.
    var current: StoryKey? { place < keys.count ? keys[place] : nil }

    mutating func advance() throws {
      place += 1
      if place == keys.count { try read() }
    }

    private mutating func read() throws {
      keys.removeAll(keepingCapacity: true)
      place = 0
      let row = try database.statement("SELECT id, data FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1")
      row.bind(id &+ 1, to: 1)
      row.bind(segment.lastRow, to: 2)
      defer { row.reset() }
      guard try row.step() else { return }
      id = row.number(0)
      var cursor = try segment.cursor(row)
      while !cursor.isAtEnd {
        keys.append(cursor.current)
        cursor.advance()
      }
    }
  }

  // MARK: - Adding

  /// Adds the keys of a batch.
  ///
  /// - Parameter keys: The keys, ascending.
  /// - Complexity: O(*k* log *n*), where *k* is the number of keys and *n* that of all: amortised over batches.
  func add(_ keys: [StoryKey]) throws {
    if keys.isEmpty { return }
    let all = try segments()
    let small = all.filter { $0.level == 0 }
    let count = small.reduce(keys.count) { $0 &+ $1.count }
    try merge(small, and: keys, level: Self.level(count))
    while true {
      let levels = Dictionary(grouping: try segments(), by: \.level)
      guard
        let full = levels.filter({ $0.key > 0 && $0.value.count >= Self.fanout }).min(by: { $0.key < $1.key })
      else { return }
      // At least one level up, so that this comes to an end.
      let count = full.value.reduce(0) { $0 &+ $1.count }
      try merge(full.value, level: max(full.key + 1, Self.level(count)))
    }
  }

  /// Makes one segment of some.
  ///
  /// - Parameters:
  ///   - keys: More keys, ascending, for the same segment.
  ///   - isKept: Which stories are still there.
  func merge(
    _ segments: [Segment], and keys: [StoryKey] = [], level: Int, isKept: (Int64) -> Bool = { _ in true }
  ) throws {
    var readers: [SegmentReader] = []
    for segment in segments { readers.append(try SegmentReader(segment, database)) }
    readers.removeAll { $0.current == nil }
    let base = keys.reduce(segments.reduce(UInt64.max) { min($0, $1.base) }) { min($0, $1.value) }
    var writer = SegmentWriter(database, number: try nextNumber(), base: base)
    var place = 0
    while true {
      var (least, leastKey) = (-1, place < keys.count ? keys[place] : nil)
      for (index, reader) in readers.enumerated() {
        guard let key = reader.current, leastKey.map({ key < $0 }) ?? true else { continue }
        (least, leastKey) = (index, key)
      }
      guard let key = leastKey else { break }
      if isKept(key.story) { try writer.append(key) }
      if least < 0 {
        place += 1
      } else {
        try readers[least].advance()
      }
    }
    try writer.finish(level: level)
    for segment in segments { try remove(segment) }
  }

  /// The least number that no segment has, so that numbers stay small however many batches there are.
  private func nextNumber() throws(DatabaseFailure) -> Int64 {
    var number: Int64 = 1
    for segment in try segments() where segment.number == number { number += 1 }
    return number
  }

  private func remove(_ segment: Segment) throws(DatabaseFailure) {
    // Some builds of SQLite overwrite what is deleted, as is right for stories; of keys all is written once more in another place.
    let overwrites = try database.number("PRAGMA secure_delete") ?? 0
    try database.run("PRAGMA secure_delete = 0")
    defer { try? database.run("PRAGMA secure_delete = \(overwrites)") }
    try database.run("DELETE FROM chunk WHERE id BETWEEN ?1 AND ?2", segment.firstRow, segment.lastRow)
    try database.run("DELETE FROM segment WHERE number = ?1", segment.number)
  }

  /// Writes a segment, its keys in ascending order.
  private struct SegmentWriter {
    private let database: Database
    private let number: Int64
    private let base: UInt64
    private var waiting: [StoryKey] = []
    private var greatest: UInt64 = 0
    private var (ofLast, ofLastID) = (0, 0)
    private var count = 0

    init(_ database: Database, number: Int64, base: UInt64) {
      (self.database, self.number, self.base) = (database, number, base)
    }

    mutating func append(_ key: StoryKey) throws(DatabaseFailure) {
      if let last = waiting.last, last.key == key.key {
        if last.value == key.value { return }
        if key.isOfID {
          if ofLastID >= KeyIndex.mostOfID { return }
          ofLastID += 1
        } else {
          if ofLast >= KeyIndex.mostOfKey { return }
          ofLast += 1
        }
      } else {
        (ofLast, ofLastID) = key.isOfID ? (0, 1) : (1, 0)
        let span = key.key &- (waiting.first?.key ?? key.key)
        let most = max(greatest, key.value &- base)
        if KeyChunk.byteCount(waiting.count + 1, span: span, greatest: most) > KeyChunk.size { try flush() }
      }
      greatest = max(greatest, key.value &- base)
      waiting.append(key)
      count += 1
    }

    private mutating func flush() throws(DatabaseFailure) {
      guard let first = waiting.first else { return }
      let insert = try database.statement("INSERT INTO chunk (id, data) VALUES (?1, ?2)")
      insert.bind(number << Int64(StoryKey.bits) | Int64(first.key), to: 1)
      KeyChunk.packed(waiting, base: base).withTextBytes { insert.bind($0, to: 2) }
      try insert.finish()
      waiting.removeAll(keepingCapacity: true)
      greatest = 0
    }

    mutating func finish(level: Int) throws(DatabaseFailure) {
      try flush()
      if count == 0 { return }
      try database.run(
        "INSERT INTO segment (number, level, base, count) VALUES (?1, ?2, ?3, ?4)", number, Int64(level),
        Int64(bitPattern: base), Int64(count))
    }
  }

  /// Reads everything.
  ///
  /// - Throws: ``Damage`` where a chunk is not as it was written, or keys are lost.
  func check() throws {
    for segment in try segments() {
      var (reader, count) = (try SegmentReader(segment, database), 0)
      while reader.current != nil {
        count += 1
        try reader.advance()
      }
      if count != segment.count { throw Damage() }
    }
  }

  /// Takes everything out.
  func removeAll() throws(DatabaseFailure) {
    try database.run("DELETE FROM chunk")
    try database.run("DELETE FROM segment")
  }
}

extension KeyIndex.Segment {
  /// The number of the row of its first chunk, or less.
  var firstRow: Int64 { number << Int64(StoryKey.bits) }
  /// The greatest number that a row of its chunks may have.
  var lastRow: Int64 { firstRow | (1 << Int64(StoryKey.bits) - 1) }

  /// A cursor over the chunk of a row, valid until the row is left.
  func cursor(_ row: Statement) throws -> KeyChunk.Cursor {
    guard let cursor = KeyChunk.Cursor(row.bytes(1), first: UInt64(bitPattern: row.number(0) &- firstRow), base: base)
    else { throw KeyIndex.Damage() }
    return cursor
  }
}
