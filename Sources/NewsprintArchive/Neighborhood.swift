internal import Newsprint

/// The stories of an archive that new ones may be pairs with, and those that these are pairs with.
struct Neighborhood {
  private let database: Database
  private let index: KeyIndex
  /// The numbers of the stories.
  private(set) var stories: Set<Int64> = []

  /// New stories whose keys are looked up at once.
  static let blockSize = 4096

  init(_ database: Database) {
    self.database = database
    index = KeyIndex(database: database)
  }

  /// Adds the stories that may be like some new ones.
  ///
  /// A story's keys are a sample of its shingles, so that the share of them that a new story has tells how much the two
  /// share. Candidates are those of which that is far less than a pair takes.
  /// - Parameter shingles: The shingles of each new story.
  /// - Complexity: O(*k* · *s*), where *k* is the number of shingles and *s* that of segments.
  mutating func addCandidates(_ shingles: [[UInt64]]) throws {
    var queries: [KeyIndex.Query] = []
    queries.reserveCapacity(shingles.reduce(0) { $0 + $1.count })
    for (owner, hashes) in shingles.enumerated() {
      for hash in hashes { queries.append(KeyIndex.Query(key: StoryKey.key(ofShingle: hash), owner: Int32(owner))) }
    }
    queries.sort()
    var hits: [Hit] = []
    try index.forEach(queries) { owner, key in hits.append(Hit(owner: owner, key: key.value)) }
    hits.sort()
    var start = 0
    while start < hits.count {
      var end = start + 1
      while end < hits.count, hits[end] == hits[start] { end += 1 }
      let key = StoryKey(key: 0, value: hits[start].key)
      if Self.mayBeLike(size: shingles[Int(hits[start].owner)].count, key.leastSize, hits: end - start) {
        stories.insert(key.story)
      }
      start = end
    }
  }

  private struct Hit: Comparable {
    var owner: Int32
    var key: UInt64

    static func < (a: Hit, b: Hit) -> Bool { (a.owner, a.key) < (b.owner, b.key) }
  }

  /// Whether a new story and one of the archive may be a pair.
  ///
  /// - Parameters:
  ///   - size: The number of shingles of the new story.
  ///   - otherSize: The least that the other one may have.
  ///   - hits: How many of the keys of the other one are among the shingles of the new one.
  private static func mayBeLike(size: Int, _ otherSize: Int, hits: Int) -> Bool {
    let keys = max(1, StoryKey.count(ofShingles: otherSize))
    return Double(hits) >= leastShare * Double(keys)
      || Double(hits) * Double(otherSize) / Double(keys) >= leastContained * Double(size)
  }

  private static let leastShare = 0.15
  private static let leastContained = 0.3

  /// Adds the stories with some ids.
  mutating func addStories(withIDs hashes: Set<Int64>) throws(DatabaseFailure) {
    for hash in hashes.sorted() {
      let rows = try database.statement("SELECT number FROM story WHERE id_hash = ?1")
      rows.bind(hash, to: 1)
      while try rows.step() { stories.insert(rows.number(0)) }
      rows.reset()
    }
  }

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
