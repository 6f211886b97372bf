internal import Newsprint

/// Looking keys up.
extension KeyIndex {
  /// Hashes to look for, and what each is of: a number in its lowest bits.
  struct Queries {
    fileprivate static let ownerBits = 64 - Int(StoryKey.bits)
    /// The most owners.
    static let mostOwners = 1 << ownerBits

    private(set) var entries: [UInt64] = []

    /// Adds a hash.
    ///
    /// - Precondition: `owner` is below ``mostOwners``.
    mutating func append(_ hash: UInt64, of owner: Int) {
      entries.append(StoryKey.key(of: hash) &<< UInt64(Self.ownerBits) | UInt64(truncatingIfNeeded: owner))
    }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// So many hashes are looked up in parts, by the highest bits of the hash: each part is put in order when its turn comes.
    private static let fewestInParts = 1 << 14
    private static let partBits = 8

    /// The hashes in parts, the lowest first, none of them in order within.
    fileprivate func parts(of count: Int) -> (entries: [UInt64], parts: [Range<Int>]) {
      if entries.count < Self.fewestInParts {
        return (entries.sorted(), Parallel.chunks(entries.count, size: max(1, entries.count / max(1, count))))
      }
      var ends = [Int](repeating: 0, count: 1 << Self.partBits + 1)
      func part(_ entry: UInt64) -> Int { Int(truncatingIfNeeded: entry &>> UInt64(UInt64.bitWidth - Self.partBits)) }
      for entry in entries { ends[part(entry) &+ 1] &+= 1 }
      for part in 1..<ends.count { ends[part] &+= ends[part &- 1] }
      var parted = [UInt64](repeating: 0, count: entries.count)
      var starts = ends
      for entry in entries {
        let part = part(entry)
        parted[starts[part]] = entry
        starts[part] &+= 1
      }
      return (parted, (1..<ends.count).map { ends[$0 - 1]..<ends[$0] })
    }

    /// One of the parts, in order.
    fileprivate static func sorted(_ part: ArraySlice<UInt64>) -> [UInt64] {
      var entries = Array(part)
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

  /// The keys that have some hashes, with the owners of these.
  ///
  /// - Parameters:
  ///   - queries: What to look for.
  ///   - isWanted: Which of the keys are meant, by the owner of the hash.
  /// - Returns: The hits, ascending, however many threads look for them.
  /// - Complexity: O(*q* log *n*) at most for *q* hashes, and no more than O(*n*) for *n* keys, in each segment.
  func hits(
    _ queries: Queries, _ lookup: Lookup, where isWanted: @escaping @Sendable (Int, StoryKey) -> Bool
  ) throws -> [Hit] {
    if queries.entries.isEmpty { return [] }
    let segments = try segments()
    let workers = try lookup.connections ?? connections(for: queries.entries, segments, lookup)
    // Most keys have low hashes, so that a thread is done with a part of these later than with others.
    let (entries, parts) = queries.parts(of: workers > 1 ? 8 * workers : 1)
    var hits: [UInt64]?
    if workers > 1 {
      hits = try lookup.readers?.lend(workers) { connections in
        let pool = WorkerPool(workers) { connections[$0] }
        return try DiskThreads.map(parts.count, workers: workers) { worker, part in
          Result { try Self.hits(Queries.sorted(entries[parts[part]]), segments, pool[worker], isWanted) }
        }.flatMap { try $0.get() }
      }
    }
    var found =
      try hits ?? parts.flatMap { try Self.hits(Queries.sorted(entries[$0]), segments, database, isWanted) }
    RadixSorting.sort(&found)
    return found.map(Hit.init(bits:))
  }

  private static func hits(
    _ entries: [UInt64], _ segments: [Segment], _ database: Database, _ isWanted: (Int, StoryKey) -> Bool
  ) throws -> [UInt64] {
    var hits: [UInt64] = []
    for segment in segments {
      var reader = try ChunkReader(segment, database)
      defer { reader.close() }
      try reader.forEach(entries) { owner, key in
        if isWanted(owner, key) { hits.append(Hit(owner, key).bits) }
      }
    }
    return hits
  }

  /// By how many connections a lookup is soonest done.
  private func connections(
    for entries: [UInt64], _ segments: [Segment], _ lookup: Lookup
  ) throws(DatabaseFailure) -> Int {
    let chunks = entries.count * segments.count
    if try isSlow(entries, segments) {
      return min(max(lookup.threads, Self.mostWaiting), chunks / Self.fewestOfWaiting)
    }
    return min(lookup.threads, chunks / Self.fewestOfThread)
  }

  /// Whether a lookup takes long because a disk has to be asked, as a few of its hashes tell.
  private func isSlow(_ entries: [UInt64], _ segments: [Segment]) throws(DatabaseFailure) -> Bool {
    guard segments.reduce(0, { $0 &+ $1.count }) >= Self.fewestKeys,
      let largest = segments.max(by: { $0.count < $1.count })
    else { return false }
    var slow = 0
    for trial in 0..<Self.trials {
      let key = Queries.key(entries[trial * (entries.count - 1) / Self.trials])
      let start = MonotonicClock.seconds
      _ = try database.number(
        "SELECT id FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1", largest.firstRow,
        largest.firstRow | Int64(key))
      if MonotonicClock.seconds - start > Self.slow { slow += 1 }
    }
    // One may be slow because the processor did something else.
    return slow * 2 > Self.trials
  }
}
