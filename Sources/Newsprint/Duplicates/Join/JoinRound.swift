/// The possible smaller sides of one round: their stories and the sizes of their sets.
final class JoinRound: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.
  private(set) var stories: [Int32] = []
  private var counts: [Int32] = []
  private var needs: [UInt8] = []
  /// All sets, where they are few enough; otherwise they are cut again when a pair is verified.
  var sets: JoinBlock?

  /// From so many stories on no block is added: a story of a round is known by 24 bits.
  static let mostStories = 1 << 23

  /// - Parameter needed: For each story how many of the shingles that were chosen a pair shares at least.
  func append(_ block: JoinBlock, needed: [UInt8]) {
    stories += block.stories
    needs += needed
    for local in 0..<block.stories.count { counts.append(Int32(clamping: block.set(local).count)) }
  }

  /// The place of the first story of the round that is not before `story`.
  func firstPlace(from story: Int) -> Int {
    var (low, high) = (0, stories.count)
    while low < high {
      let middle = (low + high) / 2
      if stories[middle] < story { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The set of a story, where the round has it in memory; `place` is at or before its place, and moves up to it.
  @inline(__always)
  func set(of story: Int, near place: inout Int) -> Hashes? {
    guard let sets else { return nil }
    while place < stories.count, stories[place] < story { place += 1 }
    return place < stories.count && stories[place] == story ? sets.set(place) : nil
  }

  /// The size of a story's set.
  @inline(__always)
  func count(_ local: Int) -> Int { Int(counts[local]) }

  /// How many of a story's chosen shingles a pair shares at least.
  @inline(__always)
  func needed(_ local: Int) -> Int { Int(needs[local]) }
}

/// The sets of some possible smaller sides, story after story.
final class JoinBlock: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.
  private(set) var stories: [Int32] = []
  private var sets: [Hashes] = []
  private let slabs: MemorySlabs
  private(set) var byteCount = 0

  /// An empty block; those that are put together share the memory of one.
  init(sharing block: JoinBlock? = nil) { slabs = block?.slabs ?? MemorySlabs() }

  func append(_ story: Int, _ set: Hashes) {
    stories.append(Int32(story))
    sets.append(slabs.copy(set))
    byteCount += set.count * 8
  }

  func append(_ other: JoinBlock) {
    stories += other.stories
    sets += other.sets
    byteCount += other.byteCount
  }

  @inline(__always)
  func set(_ local: Int) -> Hashes { sets[local] }
}
