internal import Newsprint

/// Looking keys up.
extension KeyIndex {
  /// Hashes to look for, and what each is of: a number in its lowest bits.
  struct Queries {
    /// Whether they are those of ids, and not of shingles.
    let isOfIDs: Bool

    fileprivate static let ownerBits = 64 - Int(StoryKey.bits)
    /// The most owners.
    static let mostOwners = 1 << ownerBits

    /// The hashes of some owners: those of each part one after the other, in no order within.
    struct Piece: Sendable {
      fileprivate var entries: [UInt64] = []
      /// Where each part begins, and where the last one ends.
      private var starts: [Int]

      /// A part is that of some of the highest bits of a hash: many hashes are put in order part by part.
      fileprivate static let partCount = 1 << partBits
      private static let partBits = 8

      /// - Parameters:
      ///   - owners: The hashes of each owner.
      ///   - first: The number of the first owner; the others have those that follow.
      /// - Precondition: They are below ``Queries/mostOwners``.
      /// - Complexity: O(*n*), where *n* is the number of hashes.
      init<Owners: Collection>(_ owners: Owners, first: Int) where Owners.Element: Sequence<UInt64> {
        func part(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> UInt64(UInt64.bitWidth - Self.partBits)) }
        starts = [Int](repeating: 0, count: Self.partCount + 1)
        for hashes in owners {
          for hash in hashes { starts[part(hash) &+ 1] &+= 1 }
        }
        for part in 1..<starts.count { starts[part] &+= starts[part &- 1] }
        entries = [UInt64](repeating: 0, count: starts[Self.partCount])
        var nexts = starts
        for (owner, hashes) in zip(first..., owners) {
          for hash in hashes {
            let part = part(hash)
            entries[nexts[part]] =
              StoryKey.key(of: hash) &<< UInt64(ownerBits) | UInt64(truncatingIfNeeded: owner)
            nexts[part] &+= 1
          }
        }
      }

      fileprivate subscript(part: Int) -> ArraySlice<UInt64> { entries[starts[part]..<starts[part + 1]] }
    }

    fileprivate private(set) var pieces: [Piece] = []

    init(ofIDs isOfIDs: Bool) { self.isOfIDs = isOfIDs }

    /// The number of hashes.
    private(set) var count = 0

    /// Adds hashes.
    mutating func append(_ piece: Piece) {
      pieces.append(piece)
      count += piece.entries.count
    }

    /// So many hashes are looked up in parts, each of which is put in order when its turn comes.
    private static let fewestInParts = 1 << 14

    /// The hashes in parts, the lowest first; fewer in about `count` of one size.
    fileprivate func parts(_ count: Int) -> [[ArraySlice<UInt64>]] {
      if self.count < Self.fewestInParts {
        let entries = pieces.flatMap(\.entries).sorted()
        return Parallel.chunks(entries.count, size: max(1, entries.count / max(1, count))).map { [entries[$0]] }
      }
      return (0..<Piece.partCount).map { part in pieces.map { $0[part] } }
    }

    /// One of the parts, in order.
    fileprivate static func sorted(_ part: [ArraySlice<UInt64>]) -> [UInt64] {
      var entries: [UInt64] = []
      entries.reserveCapacity(part.reduce(0) { $0 + $1.count })
      for piece in part { entries += piece }
      RadixSorting.sort(&entries, from: ownerBits)
      return entries
    }

    static func key(_ entry: UInt64) -> UInt64 { entry &>> UInt64(ownerBits) }
    static func owner(_ entry: UInt64) -> Int { Int(entry & (1 &<< UInt64(ownerBits) &- 1)) }

    /// The place of the first entry whose hash is not below another; that of the one at `place` is.
    ///
    /// - Complexity: O(log *d*), where *d* is the number of entries between.
    static func firstPlace(of key: UInt64, in entries: [UInt64], from place: Int) -> Int {
      var (low, step) = (place, 1)
      while low + step < entries.count, Self.key(entries[low + step]) < key {
        low += step
        step *= 2
      }
      var high = min(low + step, entries.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if Self.key(entries[middle]) < key { low = middle } else { high = middle }
      }
      return high
    }
  }

  /// A key that has one of the hashes that were looked for.
  struct Hit: Equatable {
    /// Owner and key, so that they are quickly put in order: stories are fewer than 2^35.
    fileprivate let bits: UInt64

    private static let valueBits: UInt64 = 40

    init(_ owner: Int, _ key: StoryKey) {
      bits = UInt64(truncatingIfNeeded: owner) &<< Self.valueBits | key.value & (1 &<< Self.valueBits &- 1)
    }

    fileprivate init(bits: UInt64) { self.bits = bits }

    var owner: Int { Int(bits &>> Self.valueBits) }
    /// The key without its hash.
    var key: StoryKey { StoryKey(key: 0, value: bits & (1 &<< Self.valueBits &- 1)) }
  }

  /// Hits in ascending order, each made when it is asked for.
  struct Hits: RandomAccessCollection {
    fileprivate let bits: [UInt64]

    var startIndex: Int { 0 }
    var endIndex: Int { bits.count }

    subscript(place: Int) -> Hit { Hit(bits: bits[place]) }
  }

  /// How hashes are looked up.
  struct Lookup {
    /// Connections by which that is done on several threads; nil: by that of the index alone.
    var readers: KeyReaders?
    var threads = 1
    /// By so many connections, however little there is to look up; nil: as many as pays.
    var connections: Int?
  }

  /// How many chunks are asked for at once where a disk has to be asked: it answers many questions in about the time of one.
  private static let mostWaiting = 16
  /// The fewest chunks to look into for which a thread pays, since its connection knows less of the file than that of the
  /// archive; and for which one pays that waits.
  private static let fewestOfThread = 4096
  private static let fewestOfWaiting = 32
  /// So many keys lead to parts of the file here and there.
  private static let fewestKeys = 1 << 20
  /// How many chunks are read to see how long most take, and how many seconds that is where a disk has to be asked.
  private static let trials = 5
  private static let slow = 25e-6

  /// Some hashes of one kind.
  private struct Part: Sendable {
    /// The number of their ``Queries``, and whether they are of ids.
    var number: Int
    var isOfIDs: Bool
    var entries: [ArraySlice<UInt64>]
  }

  /// The keys that have some hashes, with the owners of these.
  ///
  /// - Parameter queries: What to look for.
  /// - Returns: For each of the queries the hits, ascending, however many threads look for them.
  /// - Complexity: O(*q* log *n*) at most for *q* hashes, and no more than O(*n*) for *n* keys, in each segment.
  func hits(_ queries: [Queries], _ lookup: Lookup) throws -> [Hits] {
    let segments = try segments()
    let workers = try lookup.connections ?? connections(for: queries, segments, lookup)
    var parts: [Part] = []
    for (number, queries) in queries.enumerated() {
      // Most keys have low hashes, so that a thread is done with a part of these later than with others.
      for entries in queries.parts(workers > 1 ? 8 * workers : 1) where entries.contains(where: { !$0.isEmpty }) {
        parts.append(Part(number: number, isOfIDs: queries.isOfIDs, entries: entries))
      }
    }
    var found: [[UInt64]]?
    if workers > 1 {
      found = try lookup.readers?.lend(workers) { [parts] connections in
        let pool = WorkerPool(workers) { connections[$0] }
        return try DiskThreads.map(parts.count, workers: workers) { worker, part in
          Result { try Self.hits(parts[part], segments, pool[worker]) }
        }.map { try $0.get() }
      }
    }
    var ofParts = try found ?? parts.map { try Self.hits($0, segments, database) }
    found = nil
    return queries.indices.map { number in
      let places = parts.indices.filter { parts[$0].number == number }
      var hits: [UInt64] = []
      hits.reserveCapacity(places.reduce(0) { $0 + ofParts[$1].count })
      for place in places {
        hits += ofParts[place]
        // The more stories there are, the more hits: none are kept twice.
        ofParts[place] = []
      }
      RadixSorting.sort(&hits)
      return Hits(bits: hits)
    }
  }

  private static func hits(_ part: Part, _ segments: [Segment], _ database: Database) throws -> [UInt64] {
    let entries = Queries.sorted(part.entries)
    var hits: [UInt64] = []
    for segment in segments where segment.kind.has(ids: part.isOfIDs) {
      if segment.kind == .mixed {
        try look(ChunkReader<KeyChunk.Cursor>(segment, database))
      } else {
        try look(ChunkReader<HashChunk.Cursor>(segment, database))
      }
    }
    func look(_ reader: ChunkReader<some KeyCursor>) throws {
      var reader = reader
      defer { reader.close() }
      try reader.forEach(entries) { owner, key in
        if key.isOfID == part.isOfIDs { hits.append(Hit(owner, key).bits) }
      }
    }
    return hits
  }

  /// By how many connections a lookup is soonest done.
  private func connections(
    for queries: [Queries], _ segments: [Segment], _ lookup: Lookup
  ) throws(DatabaseFailure) -> Int {
    let chunks = queries.reduce(0) { chunks, queries in
      chunks + queries.count * segments.count { $0.kind.has(ids: queries.isOfIDs) }
    }
    if let most = queries.max(by: { $0.count < $1.count }), try isSlow(most, segments) {
      return min(max(lookup.threads, Self.mostWaiting), chunks / Self.fewestOfWaiting)
    }
    return min(lookup.threads, chunks / Self.fewestOfThread)
  }

  /// Whether a lookup takes long because a disk has to be asked, as a few of its hashes tell.
  private func isSlow(_ queries: Queries, _ segments: [Segment]) throws(DatabaseFailure) -> Bool {
    let segments = segments.filter { $0.kind.has(ids: queries.isOfIDs) }
    guard queries.count > 0, segments.reduce(0, { $0 &+ $1.count }) >= Self.fewestKeys,
      let largest = segments.max(by: { $0.count < $1.count })
    else { return false }
    // Of the lowest hashes there are keys in any case: one of each part of these.
    var trials = [UInt64?](repeating: nil, count: Self.trials)
    var missing = trials.count
    for entry in queries.pieces.lazy.flatMap(\.entries) {
      if missing == 0 { break }
      let part = Int(Queries.key(entry) &* UInt64(8 * trials.count) &>> StoryKey.bits)
      if part >= trials.count || trials[part] != nil { continue }
      trials[part] = Queries.key(entry)
      missing -= 1
    }
    var (slow, count) = (0, 0)
    for case let key? in trials {
      let start = MonotonicClock.seconds
      _ = try database.number(
        "SELECT id FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1", largest.firstRow,
        largest.firstRow | Int64(key))
      if MonotonicClock.seconds - start > Self.slow { slow += 1 }
      count += 1
    }
    // One may be slow because the processor did something else.
    return slow * 2 > count
  }
}
