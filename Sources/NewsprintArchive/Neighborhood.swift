internal import Newsprint

/// The stories of an archive that new ones may be pairs with, and those that these are pairs with.
struct Neighborhood {
  private let database: Database
  private let index: KeyIndex
  /// The numbers of the stories.
  private(set) var stories: Set<Int64> = []
  private var queries = Self.noQueries
  /// The number of shingles of each new story whose keys are to be looked up.
  private var sizes: [Int] = []

  /// Shingles and ids.
  private static var noQueries: [KeyIndex.Queries] { [KeyIndex.Queries(ofIDs: false), KeyIndex.Queries(ofIDs: true)] }

  /// The hashes that are looked up at once: each time a large part of the index is read.
  private static let mostQueries = 8 << 20

  private let share: StoryKey.Share
  private let lookup: KeyIndex.Lookup

  /// - Parameters:
  ///   - share: Which shingles of the stories of the archive are keys.
  ///   - lookup: How keys are looked up.
  init(_ database: Database, _ share: StoryKey.Share, _ lookup: KeyIndex.Lookup) {
    (self.database, self.share, self.lookup) = (database, share, lookup)
    index = KeyIndex(database: database)
  }

  /// Adds the stories that may be like new ones, and those of their ids; call ``finish()`` behind the last.
  ///
  /// - Parameters:
  ///   - shingles: The shingles of each of some thousand stories.
  ///   - idHashes: The hashes of their ids.
  mutating func addCandidates(_ shingles: ArraySlice<[UInt64]>, idHashes: ArraySlice<Int64>) throws {
    let middle = shingles.count / 2
    if middle > 0, shingles.reduce(0, { $0 + $1.count }) > Self.mostQueries {
      try addCandidates(shingles.prefix(middle), idHashes: idHashes.prefix(middle))
      return try addCandidates(shingles.dropFirst(middle), idHashes: idHashes.dropFirst(middle))
    }
    if sizes.count + shingles.count > KeyIndex.Queries.mostOwners { try finish() }
    let first = sizes.count
    // Of usual stories so many hashes are given back to the system, and do not lie between what is needed longer.
    let pieces = Parallel.chunks(shingles.count, size: 2048)
    let made = Parallel.map(pieces.count, threads: lookup.threads) { piece in
      let range = pieces[piece]
      return KeyIndex.Queries.Piece(
        shingles.dropFirst(range.lowerBound).prefix(range.count), first: first + range.lowerBound)
    }
    for piece in made { queries[0].append(piece) }
    queries[1].append(
      KeyIndex.Queries.Piece(idHashes.map { CollectionOfOne(UInt64(bitPattern: $0)) }, first: first))
    sizes += shingles.map(\.count)
    if queries[0].count >= Self.mostQueries { try finish() }
  }

  /// Looks up what is waiting.
  ///
  /// A story's keys are a sample of its shingles, so that the share of them that a new story has tells how much the two
  /// share. Candidates are those of which that is far less than a pair takes.
  /// - Complexity: O(*k* · *s*), where *k* is the number of shingles and *s* that of segments.
  mutating func finish() throws {
    if sizes.isEmpty { return }
    let found = try index.hits(queries, lookup)
    queries = Self.noQueries
    for hit in found[1] { stories.insert(hit.key.story) }
    let hits = found[0]
    var start = 0
    while start < hits.count {
      let (owner, key) = (hits[start].owner, hits[start].key)
      var end = start + 1
      while end < hits.count, hits[end] == hits[start] { end += 1 }
      if mayBeLike(size: sizes[owner], key.leastSize, hits: end - start) {
        stories.insert(key.story)
      }
      start = end
    }
    sizes = []
  }

  /// Whether a new story and one of the archive may be a pair.
  ///
  /// - Parameters:
  ///   - size: The number of shingles of the new story.
  ///   - otherSize: The least that the other one may have.
  ///   - hits: How many of the keys of the other one are among the shingles of the new one.
  private func mayBeLike(size: Int, _ otherSize: Int, hits: Int) -> Bool {
    let keys = max(1, share.count(ofShingles: otherSize))
    return Double(hits) >= Self.leastShare * Double(keys)
      || Double(hits) * Double(otherSize) / Double(keys) >= Self.leastContained * Double(size)
  }

  private static let leastShare = 0.15
  private static let leastContained = 0.3

  /// Adds all that are pairs with those that are there, directly or by others, since they may be in one group or chain.
  mutating func close() throws(DatabaseFailure) {
    var waiting = stories.sorted()
    while let story = waiting.popLast() {
      let rows = try database.statement("SELECT other FROM link WHERE story = ?1")
      rows.bind(story, to: 1)
      while try rows.step() {
        if stories.insert(rows.number(0)).inserted { waiting.append(rows.number(0)) }
      }
      rows.reset()
    }
  }
}
