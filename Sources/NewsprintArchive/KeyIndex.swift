internal import Newsprint

/// The keys of all stories, by which those that may be like a new one are found.
///
/// Keys come in segments that are never changed: one a batch. Small ones are put together with the next, and of eight of
/// about one size one is made: a log-structured merge tree (O'Neil, Cheng, Gawlick and O'Neil, 1996,
/// doi:10.1007/s002360050048). So a key is written as often as the archive grew eightfold, always in order, and is looked for in a
/// few dozen places.
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

  private static let mostOfKey = 256
  /// The keys of a segment that is put together with the next, and how many of one size become one.
  private static let smallest = 4096
  private static let fanout = 8

  private static func level(_ count: Int) -> Int {
    var (level, size) = (0, smallest)
    while count >= size {
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
          number: rows.number(0), level: Int(rows.number(1)), base: UInt64(bitPattern: rows.number(2)),
          count: Int(rows.number(3))))
    }
    rows.reset()
    return segments
  }

  // MARK: - Looking up

  /// A hash to look for, and what it is of.
  struct Query: Comparable {
    var key: UInt64
    var owner: Int32

    static func < (a: Query, b: Query) -> Bool { (a.key, a.owner) < (b.key, b.owner) }
  }

  /// Calls `body` with every key that has one of some hashes, and the owner of the hash.
  ///
  /// - Parameter queries: What to look for, ascending.
  func forEach(_ queries: [Query], _ body: (Int32, StoryKey) -> Void) throws {
    for segment in try segments() {
      var reader = ChunkReader(segment, database)
      var place = 0
      while place < queries.count {
        let key = queries[place].key
        var end = place + 1
        while end < queries.count, queries[end].key == key { end += 1 }
        try reader.forEach(key) { found in
          for query in queries[place..<end] { body(query.owner, found) }
        }
        place = end
      }
    }
  }

  /// Reads the chunks of a segment in ascending order.
  private struct ChunkReader {
    private let segment: Segment
    private let database: Database
    private var id: Int64 = -1
    private(set) var keys: [StoryKey] = []
    private var place = 0

    init(_ segment: Segment, _ database: Database) { (self.segment, self.database) = (segment, database) }

    private var first: Int64 { segment.number << Int64(StoryKey.bits) }

    /// Calls `body` with the keys of a hash, which is above that of the call before.
    mutating func forEach(_ key: UInt64, _ body: (StoryKey) -> Void) throws {
      if keys.last.map({ $0.key < key }) ?? true { try seek(key) }
      while place < keys.count, keys[place].key < key { place += 1 }
      while place < keys.count, keys[place].key == key {
        body(keys[place])
        place += 1
      }
    }

    private mutating func seek(_ key: UInt64) throws {
      let row = try database.statement("SELECT id, data FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")
      row.bind(first, to: 1)
      row.bind(first | Int64(key), to: 2)
      defer { row.reset() }
      guard try row.step(), row.number(0) != id else { return }
      id = row.number(0)
      place = 0
      guard KeyChunk.unpack(row.bytes(1), base: segment.base, into: &keys) else { throw Damage() }
    }

    /// Goes to the chunk behind the last one.
    ///
    /// - Returns: Whether there is one.
    mutating func next() throws -> Bool {
      let row = try database.statement("SELECT id, data FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1")
      row.bind(max(first, id + 1), to: 1)
      row.bind(first | (1 << Int64(StoryKey.bits) - 1), to: 2)
      defer { row.reset() }
      guard try row.step() else { return false }
      id = row.number(0)
      guard KeyChunk.unpack(row.bytes(1), base: segment.base, into: &keys) else { throw Damage() }
      return true
    }
  }

  // MARK: - Adding

  /// Adds the keys of a batch.
  ///
  /// - Complexity: O(*k* log *n*), where *k* is the number of keys and *n* that of all: amortised over batches.
  func add(_ keys: [StoryKey]) throws {
    if keys.isEmpty { return }
    var sorted = keys.sorted()
    var (all, gone) = (try segments(), [Segment]())
    // Small segments are put together with the new one.
    for small in all where small.level == 0 && sorted.count < Self.smallest {
      var reader = ChunkReader(small, database)
      while try reader.next() { sorted += reader.keys }
      gone.append(small)
    }
    if !gone.isEmpty { sorted.sort() }
    var writer = SegmentWriter(database, number: try nextNumber(), base: sorted.reduce(.max) { min($0, $1.value) })
    for key in sorted { try writer.append(key) }
    try writer.finish(level: Self.level(sorted.count))
    for segment in gone { try remove(segment) }
    all = try segments()
    while let full = Dictionary(grouping: all, by: \.level).filter({ $0.key > 0 && $0.value.count >= Self.fanout }).min(
      by: {
        $0.key < $1.key
      })
    {
      try merge(full.value, level: full.key + 1)
      all = try segments()
    }
  }

  /// Makes one segment of some.
  ///
  /// - Parameter isKept: Which stories are still there.
  func merge(_ segments: [Segment], level: Int, isKept: (Int64) -> Bool = { _ in true }) throws {
    var readers = segments.map { ChunkReader($0, database) }
    var places = [Int](repeating: 0, count: readers.count)
    var live: [Int] = []
    for index in readers.indices where try readers[index].next() { live.append(index) }
    var writer = SegmentWriter(database, number: try nextNumber(), base: segments.reduce(.max) { min($0, $1.base) })
    while !live.isEmpty {
      var least = 0
      for other in live.indices.dropFirst() {
        if readers[live[other]].keys[places[live[other]]] < readers[live[least]].keys[places[live[least]]] {
          least = other
        }
      }
      let index = live[least]
      let key = readers[index].keys[places[index]]
      if isKept(key.story) { try writer.append(key) }
      places[index] += 1
      if places[index] == readers[index].keys.count {
        places[index] = 0
        if try !readers[index].next() { live.remove(at: least) }
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
    let first = segment.number << Int64(StoryKey.bits)
    try database.run("DELETE FROM chunk WHERE id BETWEEN ?1 AND ?2", first, first | (1 << Int64(StoryKey.bits) - 1))
    try database.run("DELETE FROM segment WHERE number = ?1", segment.number)
  }

  /// Writes a segment, its keys in ascending order.
  private struct SegmentWriter {
    private let database: Database
    private let number: Int64
    private let base: UInt64
    private var waiting: [StoryKey] = []
    private var ofLast = 0
    private var count = 0

    init(_ database: Database, number: Int64, base: UInt64) {
      (self.database, self.number, self.base) = (database, number, base)
    }

    mutating func append(_ key: StoryKey) throws(DatabaseFailure) {
      if let last = waiting.last, last.key == key.key {
        if last.value == key.value || ofLast >= KeyIndex.mostOfKey { return }
        ofLast += 1
      } else {
        if waiting.count >= KeyChunk.size { try flush() }
        ofLast = 1
      }
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
      var (reader, count) = (ChunkReader(segment, database), 0)
      while try reader.next() { count += reader.keys.count }
      if count != segment.count { throw Damage() }
    }
  }

  /// Takes everything out.
  func removeAll() throws(DatabaseFailure) {
    try database.run("DELETE FROM chunk")
    try database.run("DELETE FROM segment")
  }
}
