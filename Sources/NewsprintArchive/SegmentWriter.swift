internal import Newsprint

/// Writes a segment, its keys in ascending order.
struct SegmentWriter {
  private let database: Database
  private let number: Int64
  private let base: UInt64
  private let kind: KeyIndex.Segment.Kind
  /// The most bytes of a chunk: as many as a page of the file holds.
  private let size: Int
  private var hashes: [UInt64] = []
  private var values: [UInt64] = []
  private var greatest: UInt64 = 0
  /// How many hashes and values are written.
  private var written = (hashes: 0, values: 0)
  private var last: StoryKey?
  private var ofLast = 0

  /// What SQLite has on a page besides the bytes of its only row.
  private static let overhead = 56

  init(_ database: Database, number: Int64, base: UInt64, _ kind: KeyIndex.Segment.Kind) throws(DatabaseFailure) {
    (self.database, self.number, self.base, self.kind) = (database, number, base, kind)
    size = max(512, Int(clamping: try database.number("PRAGMA page_size") ?? 0)) - Self.overhead
  }

  mutating func append(_ key: StoryKey) throws(DatabaseFailure) {
    if let last, last.key == key.key {
      if last.value == key.value || ofLast >= kind.mostOfHash { return }
      ofLast += 1
    } else {
      ofLast = 1
      let span = key.key &- (hashes.first ?? key.key)
      if hashes.count >= HashChunk.most || HashChunk.byteCount(hashes.count &+ 1, span: span) > size {
        try flushHashes()
      }
    }
    let value = key.value &- base
    if values.count >= HashChunk.most
      || OwnerChunk.byteCount(values.count &+ 1, greatest: greatest | value) > size
    {
      try flushValues()
    }
    greatest |= value
    hashes.append(key.key)
    values.append(value)
    last = key
  }

  private mutating func flushHashes() throws(DatabaseFailure) {
    guard let first = hashes.first else { return }
    let bytes = HashChunk.packed(hashes, place: written.hashes)
    try write("INSERT INTO chunk (id, data) VALUES (?1, ?2)", Int64(first), bytes)
    written.hashes += hashes.count
    hashes.removeAll(keepingCapacity: true)
  }

  private mutating func flushValues() throws(DatabaseFailure) {
    if values.isEmpty { return }
    let bytes = OwnerChunk.packed(values, place: written.values)
    try write("INSERT INTO owner (id, data) VALUES (?1, ?2)", Int64(written.values), bytes)
    written.values += values.count
    values.removeAll(keepingCapacity: true)
    greatest = 0
  }

  private func write(_ sql: String, _ place: Int64, _ bytes: [UInt8]) throws(DatabaseFailure) {
    let insert = try database.statement(sql)
    insert.bind(number << Int64(StoryKey.bits) | place, to: 1)
    bytes.withTextBytes { insert.bind($0, to: 2) }
    try insert.finish()
  }

  /// Writes what is left.
  ///
  /// - Parameter level: The least level of the segment.
  mutating func finish(level: Int) throws(DatabaseFailure) {
    try flushHashes()
    try flushValues()
    let count = written.hashes
    if count == 0 { return }
    let stated = kind.stated(level: max(level, KeyIndex.level(count)))
    try database.run(
      "INSERT INTO segment (number, level, base, count) VALUES (?1, ?2, ?3, ?4)", number, Int64(stated),
      Int64(bitPattern: base), Int64(count))
  }
}
