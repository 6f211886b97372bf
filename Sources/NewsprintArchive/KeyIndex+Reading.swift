internal import Newsprint

/// Reading ahead.
extension KeyIndex {
  /// How many parts of the index are read at a time.
  private static let readers = 8
  /// So many keys lead to parts of the file here and there; of more than ``mostQueries`` hashes most parts are read anyway.
  private static let fewestKeys = 1 << 20
  private static let mostQueries = 1 << 14
  /// How many chunks are read to see how long one takes, and how many seconds that is where a disk has to be asked.
  private static let trials = 12
  private static let slow = 25e-6

  /// Has the system read what a lookup of hashes needs, where it does not have it in memory: a disk answers many questions
  /// that are asked at once in about the time of one, and a lookup asks one after the other.
  ///
  /// Nothing that is found depends on it.
  /// - Parameters:
  ///   - queries: What will be looked for, sorted.
  ///   - path: The file.
  ///   - always: Whether to do so however quickly the file is read, and however small it is.
  func readAhead(_ queries: Queries, path: String, always: Bool) throws {
    let entries = queries.entries
    let segments = try segments()
    guard !entries.isEmpty, try always || isSlow(entries, segments) else { return }
    let parts = Parallel.chunks(entries.count, size: max(1, (entries.count + Self.readers - 1) / Self.readers))
    _ = Parallel.map(parts.count, threads: Self.readers) { part in
      // Where another connection cannot be had the lookup waits for the disk, that is all.
      guard let database = try? Database(path, .read) else { return }
      for segment in segments {
        for entry in entries[parts[part]] {
          guard (try? Self.seek(Queries.key(entry), segment, database)) != nil else { return }
        }
      }
    }
  }

  /// Whether a lookup takes long because a disk has to be asked.
  private func isSlow(_ entries: [UInt64], _ segments: [Segment]) throws(DatabaseFailure) -> Bool {
    guard entries.count <= Self.mostQueries, segments.reduce(0, { $0 &+ $1.count }) >= Self.fewestKeys,
      let largest = segments.max(by: { $0.count < $1.count })
    else { return false }
    let start = MonotonicClock.seconds
    for trial in 0..<Self.trials {
      try Self.seek(Queries.key(entries[trial * (entries.count - 1) / Self.trials]), largest, database)
    }
    return MonotonicClock.seconds - start > Self.slow * Double(Self.trials)
  }

  /// Goes to the chunk in which a hash would be.
  private static func seek(_ key: UInt64, _ segment: Segment, _ database: Database) throws(DatabaseFailure) {
    _ = try database.number(
      "SELECT id FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1", segment.firstRow,
      segment.firstRow | Int64(key))
  }
}
