import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Archives of the second format, whose keys lay in one table and those of ids between those of shingles.
struct SecondFormatTests {
  private struct Key: Comparable {
    var hash: UInt64
    var value: UInt64

    static func < (a: Self, b: Self) -> Bool { (a.hash, a.value) < (b.hash, b.value) }
  }

  /// Bits of bytes, the lowest of each first.
  private static func number(_ bytes: some Collection<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    let bytes = Array(bytes)
    return (0..<count).reduce(0) { number, bit in
      let place = start + bit
      return number | UInt64(bytes[place / 8] >> UInt8(place % 8) & 1) << UInt64(bit)
    }
  }

  /// The hashes of a chunk, bit by bit as the format says.
  private static func hashes(_ bytes: [UInt8], first: UInt64) -> [UInt64] {
    let (count, low) = (Int(number(bytes, 0, 16)), Int(bytes[3]))
    let lows = Array(bytes[10...])
    let highs = Array(bytes[(10 + (count * low + 7) / 8)..<(bytes.count - 4)])
    var hashes: [UInt64] = []
    for bit in 0..<highs.count * 8 where number(highs, bit, 1) == 1 {
      let index = hashes.count
      hashes.append(first + UInt64(bit - index) << UInt64(low) + number(lows, index * low, low))
    }
    return hashes
  }

  private static func values(_ bytes: [UInt8]) -> [UInt64] {
    let (count, width) = (Int(number(bytes, 0, 16)), Int(bytes[2]))
    return (0..<count).map { number(bytes[3...], $0 * width, width) }
  }

  private static func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
  }

  /// A chunk of the second format.
  private static func chunk(_ keys: ArraySlice<Key>, base: UInt64) -> [UInt8] {
    let first = keys.first?.hash ?? 0
    var chunk = bytes(UInt64(keys.count), 2) + [5, 6]
    for key in keys { chunk += bytes(key.hash - first, 5) }
    for key in keys { chunk += bytes(key.value - base, 6) }
    let checksum = chunk.withTextBytes { StableHash.xxh3($0, seed: 0x6b65_7920_6368_756e) }
    return chunk + bytes(checksum, 4)
  }

  /// Makes an archive one of the second format.
  ///
  /// - Returns: The number of its keys.
  @discardableResult
  private static func makeSecond(_ path: String) throws -> Int {
    let database = try RawDatabase(path)
    var keys: [Key] = []
    for row in try database.rows("SELECT number, base, count, level FROM segment") {
      let (start, base) = (row[0].number << 40, UInt64(bitPattern: row[1].number))
      let range = "WHERE id BETWEEN \(start) AND \(start + 1 << 40 - 1) ORDER BY id"
      let hashes = try database.rows("SELECT id, data FROM chunk \(range)").flatMap {
        Self.hashes($0[1].bytes, first: UInt64($0[0].number - start))
      }
      let values = try database.rows("SELECT data FROM owner \(range)").flatMap { Self.values($0[0].bytes) }
      #expect(hashes.count == values.count && hashes.count == row[2].number && hashes == hashes.sorted())
      // Those of ids have all five bits.
      #expect(values.allSatisfy { ((base + $0) & 31 == 31) == (row[3].number >= 64) })
      keys += zip(hashes, values).map { Key(hash: $0, value: base + $1) }
    }
    for table in ["chunk", "segment"] { try database.rows("DELETE FROM \(table)") }
    // Two segments of the stories that came first and last.
    let middle = keys.map(\.value).sorted()[keys.count / 2]
    for (number, part) in [keys.filter { $0.value < middle }, keys.filter { $0.value >= middle }].enumerated() {
      let (part, number, base) = (part.sorted(), Int64(number + 1), part.map(\.value).min() ?? 0)
      var start = 0
      while start < part.count {
        var end = min(part.count, start + 300)
        while end < part.count, part[end].hash == part[end - 1].hash { end += 1 }
        try database.rows(
          "INSERT INTO chunk (id, data) VALUES (?1, ?2)", .number(number << 40 | Int64(part[start].hash)),
          .bytes(chunk(part[start..<end], base: base)))
        start = end
      }
      try database.rows(
        "INSERT INTO segment (number, level, base, count) VALUES (\(number), 2, \(base), \(part.count))")
    }
    try database.rows("DROP TABLE owner")
    try database.rows("PRAGMA user_version = 2")
    return keys.count
  }

  /// An archive of the second format and one of this one, of the same stories, and stories that come later.
  private func places() throws -> (old: TemporaryArchive, new: TemporaryArchive, later: [Article]) {
    let stories = PlantedStories.stories(seed: 14)
    let most = stories.count * 2 / 3
    let (old, new) = (try TemporaryArchive(), try TemporaryArchive())
    for place in [old, new] {
      for part in [stories[..<30], stories[30..<most]] { try open(place).add(Array(part)) }
    }
    #expect(try Self.makeSecond(old.path) > 1000)
    return (old, new, Array(stories[most...]))
  }

  /// An archive in which stories are found by their keys alone.
  private func open(_ place: TemporaryArchive, _ mode: StoryArchive.Mode = .create) throws -> StoryArchive {
    let archive = try place.open(mode)
    archive.smallArchive = 0
    return archive
  }

  @Test func anArchiveOfTheSecondFormatIsReadAsItIs() throws {
    let (old, new, later) = try places()
    let (found, expected) = (try open(old, .read).find([later[0]]), try open(new, .read).find([later[0]]))
    #expect(found.pairTexts == expected.pairTexts)
    let all = (try open(old, .read).find(later), try open(new, .read).find(later))
    #expect(all.0.pairTexts == all.1.pairTexts && !all.0.pairTexts.isEmpty)
    #expect(try open(old, .read).verify() == [])
    #expect(try RawDatabase(old.path).number("PRAGMA user_version") == 2)
  }

  @Test func whoAddsBringsItUpToDateAndKeepsItsKeys() throws {
    let (old, new, later) = try places()
    let (first, rest) = (Array(later[..<10]), Array(later[10...]))
    #expect(try open(old).add(first).pairTexts == open(new).add(first).pairTexts)
    #expect(try RawDatabase(old.path).number("PRAGMA user_version") == 3)
    let mixed = "SELECT count(*) FROM segment WHERE level < 32"
    #expect(try RawDatabase(old.path).number(mixed) == 2)
    #expect(try open(old, .read).verify() == [])
    #expect(try open(old).add(rest).pairTexts == open(new).add(rest).pairTexts)
    // Put together they are as all others.
    let before = try open(old).find(later + first).pairTexts
    for place in [old, new] { try open(place).compact() }
    #expect(try RawDatabase(old.path).number(mixed) == 0)
    #expect(try open(old, .read).verify() == [])
    #expect(try open(old).find(later + first).pairTexts == before)
    // But for the number of the segment, which is any.
    let place = "id & \(1 << 40 - 1), data FROM"
    for content in [
      "base, count FROM segment ORDER BY number", "\(place) chunk ORDER BY id", "\(place) owner ORDER BY id",
    ] {
      let rows = try [old, new].map { try RawDatabase($0.path).rows("SELECT \(content)") }
      #expect(rows[0] == rows[1] && !rows[0].isEmpty)
    }
  }

  @Test func whatOnlyTheChecksumSaysIsSoundIsDamaged() throws {
    let place = try TemporaryArchive()
    try place.open().add(PlantedStories.stories(seed: 17))
    let database = try RawDatabase(place.path)
    for row in try database.rows("SELECT id, data FROM chunk") {
      let first = UInt64(row[0].number & (1 << 40 - 1))
      for change in [(0, 0xff), (0, 0), (3, 40), (3, 0), (2, 1)] as [(Int, UInt8)] {
        var bytes = Array(row[1].bytes.dropLast(4))
        bytes[change.0] = change.1
        if change.0 == 0 { bytes[1] = change.1 }
        if bytes == Array(row[1].bytes.dropLast(4)) { continue }
        let checksum = bytes.withTextBytes { StableHash.xxh3($0, seed: 0x6861_7368_2063_6875 ^ first) }
        bytes += Self.bytes(checksum, 4)
        try database.rows("UPDATE chunk SET data = ?2 WHERE id = ?1", row[0], .bytes(bytes))
        #expect(try place.open(.read).verify().count == 1, "\(change)")
      }
      try database.rows("UPDATE chunk SET data = ?2 WHERE id = ?1", row[0], row[1])
    }
    #expect(try place.open(.read).verify() == [])
  }

  @Test func anyChangedByteOfTheKeysIsFound() throws {
    let place = try TemporaryArchive()
    try place.open().add(PlantedStories.stories(seed: 15))
    var generator = SeededGenerator(seed: 16)
    for table in ["chunk", "owner"] {
      let database = try RawDatabase(place.path)
      let rows = try database.rows("SELECT id, data FROM \(table)")
      for _ in 0..<30 {
        let row = try #require(rows.randomElement(using: &generator))
        var bytes = row[1].bytes
        bytes[.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        try database.rows("UPDATE \(table) SET data = ?2 WHERE id = ?1", row[0], .bytes(bytes))
        #expect(try place.open(.read).verify().count == 1)
        try database.rows("UPDATE \(table) SET data = ?2 WHERE id = ?1", row[0], row[1])
      }
      #expect(try place.open(.read).verify() == [])
      // Nor is one in another's place, or gone.
      try database.rows("UPDATE \(table) SET id = id + 1 WHERE id = ?1", rows[0][0])
      #expect(try place.open(.read).verify().count == 1)
      try database.rows("UPDATE \(table) SET id = id - 1 WHERE id = ?1 + 1", rows[0][0])
      try database.rows("DELETE FROM \(table) WHERE id = ?1", rows[rows.count - 1][0])
      #expect(try place.open(.read).verify().count == 1)
      try database.rows(
        "INSERT INTO \(table) (id, data) VALUES (?1, ?2)", rows[rows.count - 1][0], rows[rows.count - 1][1])
    }
    #expect(try place.open(.read).verify() == [])
  }
}
