internal import Newsprint

/// The keys of all stories, by which those that may be like a new one are found.
///
/// Keys come in segments that are never changed: one a batch. Small ones are put together with the next, and of four of
/// about one size one is made: a log-structured merge tree (O'Neil, Cheng, Gawlick and O'Neil, 1996,
/// doi:10.1007/s002360050048). So a key is written as often as the archive grew fourfold, always in order, and is looked for in a
/// dozen places.
///
/// A segment is made of chunks of hashes in order, and of chunks of what these lead to, which are read where a hash is found:
/// most that are looked for no story has.
///
/// Of one hash a segment keeps the keys of the 256 stories that came first: what hundreds of stories have is found by these.
struct KeyIndex {
  let database: Database

  /// A segment of keys.
  struct Segment {
    var number: Int64
    var kind: Kind
    var level: Int
    /// What is taken off the values of its keys.
    var base: UInt64
    var count: Int

    /// What keys a segment has, and how.
    enum Kind: Int {
      /// Those of shingles and of ids, as ``KeyChunk``: the second format wrote no other.
      case mixed
      /// Those of shingles, as ``HashChunk`` and ``OwnerChunk``.
      case shingles
      /// Those of ids, in the same way: these would lie between those of shingles where hardly any are.
      case ids

      /// The most keys of one hash.
      var mostOfHash: Int { self == .ids ? 16384 : 256 }

      /// Whether there are keys of ids, or of shingles, in it.
      func has(ids: Bool) -> Bool { self == .mixed || (self == .ids) == ids }

      fileprivate static let levels = 32

      /// The level as it is written.
      func stated(level: Int) -> Int { rawValue * Self.levels + min(level, Self.levels - 1) }
    }
  }

  /// The index contradicts itself.
  struct Damage: Error {}

  /// The keys of a segment that is put together with the next, and how many of one size become one.
  private static let smallest = 4096
  private static let fanout = 4

  /// The level of a segment of so many keys.
  static func level(_ count: Int) -> Int {
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
      let stated = Int(clamping: rows.number(1))
      segments.append(
        Segment(
          number: rows.number(0), kind: Segment.Kind(rawValue: stated / Segment.Kind.levels) ?? .mixed,
          level: stated & (Segment.Kind.levels - 1), base: UInt64(bitPattern: rows.number(2)),
          count: Int(clamping: rows.number(3))))
    }
    rows.reset()
    return segments
  }

  // MARK: - Adding

  /// Adds the keys of a batch.
  ///
  /// - Parameter keys: The keys, ascending.
  /// - Complexity: O(*k* log *n*), where *k* is the number of keys and *n* that of all: amortised over batches.
  func add<Keys: RandomAccessCollection<StoryKey>>(_ keys: Keys) throws where Keys.Index == Int {
    if keys.isEmpty { return }
    try merge(try segments().filter { $0.level == 0 }, and: keys)
    while true {
      // Ids come with fewer keys, and have segments of their own.
      let alike = Dictionary(grouping: try segments()) { $0.level * 2 + ($0.kind == .ids ? 1 : 0) }
      guard let full = alike.filter({ $0.key > 1 && $0.value.count >= Self.fanout }).min(by: { $0.key < $1.key })
      else { return }
      try merge(full.value, level: full.key / 2 + 1)
    }
  }

  /// Makes one segment of some; where there are keys of shingles and of ids, one of each.
  ///
  /// - Parameters:
  ///   - keys: More keys, ascending.
  ///   - level: The least level of what is made.
  ///   - isKept: Which stories are still there.
  func merge<Keys: RandomAccessCollection<StoryKey>>(
    _ segments: [Segment], and keys: Keys, level: Int = 0, isKept: (Int64) -> Bool = { _ in true }
  ) throws where Keys.Index == Int {
    var readers: [SegmentReader] = []
    for segment in segments { readers.append(try SegmentReader(segment, database)) }
    readers.removeAll { $0.current == nil }
    let base = keys.reduce(segments.reduce(UInt64.max) { min($0, $1.base) }) { min($0, $1.value) }
    let numbers = try freeNumbers()
    var shingles = try SegmentWriter(database, number: numbers.0, base: base, .shingles)
    var ids = try SegmentWriter(database, number: numbers.1, base: base, .ids)
    // The key that each is at; the last one is that of the keys that are added.
    var heads = readers.map { $0.current ?? .behindAll } + [keys.first ?? .behindAll]
    let last = readers.count
    var place = keys.startIndex
    while true {
      var (least, key) = (last, heads[last])
      for index in 0..<last where heads[index] < key { (least, key) = (index, heads[index]) }
      if key == .behindAll { break }
      if isKept(key.story) {
        if key.isOfID { try ids.append(key) } else { try shingles.append(key) }
      }
      if least == last {
        place += 1
        heads[last] = place < keys.endIndex ? keys[place] : .behindAll
      } else {
        heads[least] = try readers[least].advance() ?? .behindAll
      }
    }
    guard readers.allSatisfy({ $0.current == nil }) else { throw Damage() }
    try shingles.finish(level: level)
    try ids.finish(level: level)
    for segment in segments { try remove(segment) }
  }

  /// Makes one segment of some, as ``merge(_:and:level:isKept:)`` does where there are no more keys.
  func merge(_ segments: [Segment], level: Int = 0, isKept: (Int64) -> Bool = { _ in true }) throws {
    try merge(segments, and: [StoryKey](), level: level, isKept: isKept)
  }

  /// The least numbers that no segment has, so that numbers stay small however many batches there are.
  private func freeNumbers() throws(DatabaseFailure) -> (Int64, Int64) {
    let taken = Set(try segments().map(\.number))
    var numbers: [Int64] = []
    var number: Int64 = 1
    while numbers.count < 2 {
      if !taken.contains(number) { numbers.append(number) }
      number += 1
    }
    return (numbers[0], numbers[1])
  }

  private func remove(_ segment: Segment) throws(DatabaseFailure) {
    // Some builds of SQLite overwrite what is deleted, as is right for stories; of keys all is written once more in another place.
    let overwrites = try database.number("PRAGMA secure_delete") ?? 0
    try database.run("PRAGMA secure_delete = 0")
    defer { try? database.run("PRAGMA secure_delete = \(overwrites)") }
    for table in ["chunk", "owner"] {
      try database.run("DELETE FROM \(table) WHERE id BETWEEN ?1 AND ?2", segment.firstRow, segment.lastRow)
    }
    try database.run("DELETE FROM segment WHERE number = ?1", segment.number)
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
    for table in ["chunk", "owner", "segment"] { try database.run("DELETE FROM \(table)") }
  }
}

extension KeyIndex.Segment {
  /// The number of the row of its first chunk, or less.
  var firstRow: Int64 { number << Int64(StoryKey.bits) }
  /// The greatest number that a row of its chunks may have.
  var lastRow: Int64 { firstRow | (1 << Int64(StoryKey.bits) - 1) }
}
