/// The stories of which hundreds nearly read the same, each tied to the one of them that stands for the rest.
///
/// A crowd of *n* has *n*²/2 pairs; looking at all of them says nothing that *n* of them do not. So of each crowd the story
/// that the keep policy prefers is compared with all others, and the copies of it that are about as long take no further
/// part in the join: as of stories that read the same (``ReadingClasses``), only the pairs with the first are listed. Those
/// that tell other facts are compared in line-ups of their own, where they are many: see ``VersionCrowds``.
///
/// Stories of a crowd share the least hash of their shingles, for the most part: a MinHash of one value (Broder, "On the
/// resemblance and containment of documents", SEQUENCES 1997, doi:10.1109/SEQUEN.1997.666900). Of those that do not, since
/// a change brought a lesser one, most share the greatest; the rest is compared one by one.
struct StoryCrowds {
  /// The pairs of the stories that stand for crowds with those of their crowds, and those of line-ups.
  private(set) var edges: [DuplicateSearch.Edge] = []
  /// The stories that others stand for.
  private(set) var members = Set<Int32>()
  /// The stories that stand for others.
  private(set) var leaders = Set<Int32>()
  /// The stories whose pairs with each other are known.
  private(set) var lineUps = LineUps()
  /// What crowds of versions have in common with others, and with what shares their text.
  private(set) var marks: [VersionCrowd.Mark] = []

  /// How many stories of a bucket may turn out to stand for few before the rest of it is no crowd.
  private static let mostMisses = 8

  private let classes: ReadingClasses
  private let rank: PolicyRank
  private let window: PublicationWindow
  private let leastSize: Int
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
    leastSize = options.leastCrowd
    rank = PolicyRank(options.keep, store.texts, PublicationOrder(store.texts, dates: dates))
    window = PublicationWindow(options.window, dates: dates)
    if stories.count < leastSize { return }
    let ties = CrowdTies(store, furniture, options: options, dates: classes.firstDates(dates), threads: threads)
    let ends = ties.ends(of: stories)
    var crowds: [VersionCrowd] = []
    let byLeast = buckets(ends, by: { $0.least })
    for bucket in byLeast { addCrowds(of: bucket, ties) }
    let byGreatest = buckets(ends.filter { !members.contains($0.story) }, by: { $0.greatest })
    for bucket in byGreatest { addCrowds(of: bucket, ties) }
    // Each new story is compared with all of a reference; and a search by sketches has bounds of its own.
    if isCrossing || options.method != .exact { return }
    var versions = Set<Int32>()
    for bucket in byLeast + byGreatest { addVersions(of: bucket, ties, &versions, &crowds) }
    if crowds.isEmpty { return }
    marks = VersionCrowds.marks(of: crowds, ends, ties)
    let means = VersionCrowds.Means(
      ties: ties, classes: classes, rank: rank, texts: store.texts,
      order: PublicationOrder(store.texts, dates: dates), criteria: PairCriteria(options), window: options.window,
      threads: threads)
    let found = VersionCrowds(crowds, ends.filter { !members.contains($0.story) }, leaders: leaders, means)
    edges += found.edges
    members.formUnion(found.members)
    leaders.formUnion(found.leaders)
    lineUps = found.lineUps
  }

  /// The stories that have one end in common, where they are enough for a crowd.
  private func buckets(_ stories: [CrowdTies.Ends], by end: (CrowdTies.Ends) -> UInt64) -> [[Int32]] {
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

  /// Adds the crowds of copies of a bucket, those of the preferred stories first.
  private mutating func addCrowds(of bucket: [Int32], _ ties: CrowdTies) {
    forEachLeader(among: bucket) { leader, others in
      // What the reference has stands for what is new.
      if isCrossing, classes.sides[Int(leader)] & 2 == 0 { return nil }
      let found = others.count < leastSize - 1 ? [] : ties.copies(of: leader, among: others)
      add(found, of: leader)
      return Set(found.map { $0.other(than: leader) })
    }
  }

  /// Adds the crowds of versions of what is left of a bucket, those of the preferred stories first.
  private mutating func addVersions(
    of bucket: [Int32], _ ties: CrowdTies, _ versions: inout Set<Int32>, _ crowds: inout [VersionCrowd]
  ) {
    let left = bucket.filter { !members.contains($0) && !versions.contains($0) }
    forEachLeader(among: left) { leader, others in
      let found = others.count < leastSize - 1 ? CrowdTies.Found() : ties.found(of: leader, among: others)
      if found.versions.count < leastSize - 1 || !ties.tellApart(found.versions, of: leader) { return [] }
      add(found.copies, of: leader)
      crowds.append(VersionCrowd(leader: leader, ties: found.versions))
      let stories = found.versions.map { $0.other(than: leader) }
      versions.formUnion(stories)
      return Set(stories + found.copies.map { $0.other(than: leader) })
    }
  }

  private mutating func add(_ copies: [DuplicateSearch.Edge], of leader: Int32) {
    if copies.isEmpty { return }
    leaders.insert(leader)
    edges += copies
    members.formUnion(copies.map { $0.other(than: leader) })
  }

  /// Calls `take` with each story that may stand for others, in the order of the keep policy, until too few are left.
  ///
  /// - Parameter take: Takes a story and those that it may stand for, and returns those that it stands for; nil where it
  ///   was not looked at.
  private func forEachLeader(among stories: [Int32], _ take: (Int32, [Int32]) -> Set<Int32>?) {
    var waiting = rank.preferredFirst(stories, classes)
    var misses = 0
    while waiting.count >= leastSize, misses < Self.mostMisses {
      let leader = waiting.removeFirst()
      guard let taken = take(leader, waiting.filter({ mayStand(leader, for: $0) })) else { continue }
      misses = taken.isEmpty ? misses + 1 : 0
      if !taken.isEmpty { waiting.removeAll { taken.contains($0) } }
    }
  }

  /// Whether a story may stand for another, as far as dates and the reference tell.
  private func mayStand(_ leader: Int32, for other: Int32) -> Bool {
    if isCrossing, classes.sides[Int(other)] != 1 { return false }
    return classes.stories(like: Int(other)).allSatisfy { window.contains(Int(leader), Int($0)) }
  }
}

extension PolicyRank {
  /// Stories in the order of the keep policy; one that stands for a reading class goes by what is preferred of that.
  func preferredFirst(_ stories: some Sequence<Int32>, _ classes: ReadingClasses) -> [Int32] {
    stories.map { home -> (home: Int32, first: Int) in
      (home, classes.stories(like: Int(home)).map { Int($0) }.min { prefers($0, to: $1) } ?? Int(home))
    }.sorted { prefers($0.first, to: $1.first) }.map(\.home)
  }
}

extension DuplicateSearch.Edge {
  /// The other story of an edge.
  func other(than story: Int32) -> Int32 { join.first == story ? join.second : join.first }
}
