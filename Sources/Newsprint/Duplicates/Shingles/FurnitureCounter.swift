/// Finds the shingles that stand in many of a group of stories, on one thread.
///
/// First a table of counts that stays in the core's cache, and that shingles share, says which may: only these are counted
/// one by one. Where the store keeps the shingles they are read twice; what is cut for it is kept from the first time to
/// the second, as far as other stories of the collection have it.
final class FurnitureCounter: @unchecked Sendable {
  // Sendable: one thread at a time has a counter, and none while others read.

  /// Stories, and in how many of them a shingle must stand.
  struct Group: Sendable {
    /// Ascending.
    var stories: [Int]
    /// From 1 to ``most``.
    var least: Int
  }

  /// A shingle that may stand in many stories, and a story in which it does.
  struct Hit: Sendable {
    var hash: UInt64
    var story: Int
  }

  /// What is kept of stories whose shingles the store does not keep.
  struct Cut: Sendable {
    fileprivate var hashes: [UInt64] = []
    fileprivate var ends: [Int] = []
    /// Whether they were too many, so that the stories are cut again.
    fileprivate var isOver = false
  }

  /// The largest count.
  static let most = Int(UInt8.max)
  /// The most hashes that are kept of stories that are cut.
  private static let mostKept = 1 << 17

  private let store: ShingleStore
  private let cutter: JoinWorker
  private let repeated = HashBuffer()
  @safe @exclusivity(unchecked) private var counts = GrowingMemory<UInt8>()
  @safe @exclusivity(unchecked) private var slotCount = 0
  @safe @exclusivity(unchecked) private var shift: UInt64 = 0

  init(_ store: ShingleStore) {
    self.store = store
    cutter = JoinWorker(store.makeWorker(), store.makeWorker())
  }

  deinit { counts.free() }

  /// Empties the table of counts, and makes it so large that hardly a shingle is taken for a frequent one by chance.
  ///
  /// - Precondition: ``Group/least`` is a count.
  func begin(_ group: Group) {
    precondition((1...Self.most).contains(group.least), "So many stories are not counted")
    let shingles = OccurrenceTable.shingles(inBytes: group.stories.reduce(0) { $0 + store.texts.byteCount($1) })
    let wanted = min(max(8 * shingles / group.least, 1 << 10), 1 << 22)
    let bits = Int.bitWidth - (wanted - 1).leadingZeroBitCount
    slotCount = 1 << bits
    shift = UInt64(64 - bits)
    counts.reserve(slotCount, keeping: 0)
    counts.fill(slotCount, with: 0)
  }

  /// Counts the shingles of some stories of the group, and returns what is kept of those that were cut.
  func count(_ stories: ArraySlice<Int>) -> Cut {
    var cut = Cut()
    for story in stories {
      if let kept = kept(story) {
        count(kept)
        continue
      }
      let hashes = shingles(of: story)
      count(hashes)
      cut.isOver = cut.isOver || cut.hashes.count + hashes.count > Self.mostKept
      if cut.isOver {
        cut.hashes = []
      } else {
        cut.hashes.append(contentsOf: hashes)
        cut.ends.append(cut.hashes.count)
      }
    }
    return cut
  }

  /// Adds what another counted of the same group.
  func add(_ other: FurnitureCounter) {
    precondition(other.slotCount == slotCount, "The counters count different groups")
    for slot in 0..<slotCount {
      let (sum, isOver) = counts[slot].addingReportingOverflow(other.counts[slot])
      counts[slot] = isOver ? .max : sum
    }
  }

  /// The shingles of some stories that may stand in as many as it takes, in the order of the stories.
  ///
  /// - Parameter counter: What has counted the whole group.
  func hits(_ stories: ArraySlice<Int>, _ cut: Cut, least: Int, countedBy counter: FurnitureCounter) -> [Hit] {
    var hits: [Hit] = []
    func collect(_ hashes: Hashes, _ story: Int) {
      for hash in hashes where counter.mayStand(hash, in: least) { hits.append(Hit(hash: hash, story: story)) }
    }
    cut.hashes.withRun { hashes in
      var place = 0
      for story in stories {
        if let kept = kept(story) {
          collect(kept, story)
        } else if cut.isOver {
          collect(shingles(of: story), story)
        } else {
          collect(hashes[(place == 0 ? 0 : cut.ends[place - 1])..<cut.ends[place]], story)
          place += 1
        }
      }
    }
    return hits
  }

  /// The shingles that stand in as many stories of a group as it takes, ascending.
  func frequent(in group: Group) -> [UInt64] {
    begin(group)
    let cut = count(group.stories[...])
    return Self.frequent(hits(group.stories[...], cut, least: group.least, countedBy: self), least: group.least)
  }

  /// The hashes that hits in the order of the stories have of at least so many, ascending.
  static func frequent(_ hits: [Hit], least: Int) -> [UInt64] {
    let hits = HashSorting.sorted(hits) { $0.hash }
    var frequent: [UInt64] = []
    var start = 0
    while start < hits.count {
      var (end, stories) = (start + 1, 1)
      while end < hits.count, hits[end].hash == hits[start].hash {
        stories += hits[end].story == hits[end - 1].story ? 0 : 1
        end += 1
      }
      if stories >= least { frequent.append(hits[start].hash) }
      start = end
    }
    return frequent
  }

  private func kept(_ story: Int) -> Hashes? { store.keptShingles(ofChunk: store.chunk(of: story))?[story] }

  /// The shingles of a story that is cut, those that other stories may have; valid until the next call.
  private func shingles(of story: Int) -> Hashes {
    store.occurrences.chooseRepeated(
      of: cutter.shingles(of: story, inChunk: store.chunk(of: story), store), into: repeated)
    return repeated.hashes
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> shift) }

  private func count(_ hashes: Hashes) {
    for hash in hashes {
      let slot = slot(hash)
      let old = counts[slot]
      counts[slot] = old &+ (old == .max ? 0 : 1)
    }
  }

  @inline(__always)
  private func mayStand(_ hash: UInt64, in least: Int) -> Bool { Int(counts[slot(hash)]) >= least }
}
