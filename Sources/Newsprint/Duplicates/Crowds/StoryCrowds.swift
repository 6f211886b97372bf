/// The stories of which hundreds nearly read the same, each tied to the one of them that stands for the rest.
///
/// A crowd of *n* has *n*²/2 pairs; looking at all of them says nothing that *n* of them do not. So of each crowd the story
/// that the keep policy prefers is compared with all others, and the copies of it that are about as long take no further
/// part in the join: as of stories that read the same (``ReadingClasses``), only the pairs with the first are listed.
///
/// Stories of a crowd share the least hash of their shingles, for the most part: a MinHash of one value (Broder, "On the
/// resemblance and containment of documents", SEQUENCES 1997, doi:10.1109/SEQUEN.1997.666900). Of those that do not, since
/// a change brought a lesser one, most share the greatest; the rest is compared one by one.
struct StoryCrowds {
  /// The fewest stories of a crowd.
  static let leastSize = 128

  /// The pairs of the stories that stand for crowds with those of their crowds.
  private(set) var edges: [DuplicateSearch.Edge] = []
  /// The stories that others stand for.
  private(set) var members = Set<Int32>()
  /// The stories that stand for others.
  private(set) var leaders = Set<Int32>()

  /// How many stories of a bucket may turn out to stand for few before the rest of it is no crowd.
  private static let mostMisses = 8

  private let classes: ReadingClasses
  private let rank: PolicyRank
  private let window: PublicationWindow
  private let isCrossing: Bool

  /// Finds the crowds among some stories, each of which stands for its reading class.
  ///
  /// - Complexity: O(*n*) pairs are judged, where *n* is the number of stories in crowds; of each other story the shingles
  ///   are read once.
  init(
    among stories: [Int32], _ store: ShingleStore, _ furniture: FurnitureShingles, _ classes: ReadingClasses,
    options: DuplicateOptions, dates: [Int64?], isCrossing: Bool, threads: Int
  ) {
    self.classes = classes
    self.isCrossing = isCrossing
    rank = PolicyRank(options.keep, store.texts, PublicationOrder(store.texts, dates: dates))
    window = PublicationWindow(options.window, dates: dates)
    if stories.count < Self.leastSize { return }
    let ties = CrowdTies(store, furniture, options: options, dates: dates, threads: threads)
    let ends = ties.ends(of: stories)
    for bucket in Self.buckets(ends, by: { $0.least }) { addCrowds(of: bucket, ties) }
    for bucket in Self.buckets(ends.filter { !members.contains($0.story) }, by: { $0.greatest }) {
      addCrowds(of: bucket, ties)
    }
  }

  /// The stories that have one end in common, where they are enough for a crowd.
  private static func buckets(_ stories: [CrowdTies.Ends], by end: (CrowdTies.Ends) -> UInt64) -> [[Int32]] {
    let sorted = HashSorting.sorted(stories, by: end)
    var buckets: [[Int32]] = []
    var start = 0
    while start < sorted.count {
      let hash = end(sorted[start])
      let length = sorted[start...].prefix { end($0) == hash }.count
      if length >= leastSize { buckets.append(sorted[start..<start + length].map(\.story)) }
      start += length
    }
    return buckets
  }

  /// Adds the crowds of a bucket, those of the preferred stories first.
  private mutating func addCrowds(of bucket: [Int32], _ ties: CrowdTies) {
    var waiting = preferredFirst(bucket)
    var misses = 0
    while waiting.count >= Self.leastSize, misses < Self.mostMisses {
      let leader = waiting.removeFirst()
      // What the reference has stands for what is new.
      if isCrossing, classes.sides[Int(leader)] & 2 == 0 { continue }
      let others = waiting.filter { mayStand(leader, for: $0) }
      let found = others.count < Self.leastSize - 1 ? [] : ties.edges(of: leader, with: others)
      misses = found.isEmpty ? misses + 1 : 0
      if found.isEmpty { continue }
      leaders.insert(leader)
      edges += found
      members.formUnion(found.map { $0.join.first == leader ? $0.join.second : $0.join.first })
      waiting.removeAll { members.contains($0) }
    }
  }

  /// Stories in the order of the keep policy; one that stands for a reading class goes by what is preferred of that.
  private func preferredFirst(_ stories: [Int32]) -> [Int32] {
    stories.map { home -> (home: Int32, first: Int) in
      (home, classes.stories(like: Int(home)).map { Int($0) }.min { rank.prefers($0, to: $1) } ?? Int(home))
    }.sorted { rank.prefers($0.first, to: $1.first) }.map(\.home)
  }

  /// Whether a story may stand for another, as far as dates and the reference tell.
  private func mayStand(_ leader: Int32, for other: Int32) -> Bool {
    if isCrossing, classes.sides[Int(other)] != 1 { return false }
    return classes.stories(like: Int(other)).allSatisfy { window.contains(Int(leader), Int($0)) }
  }
}
