/// The rarest shingles of the smaller sides of a join's round, each with the stories that have it.
///
/// An entry is the upper 40 bits of a shingle's hash and the number of a story in the round, 24 bits; entries lie in
/// order, and a directory leads to those that share the uppermost bits. So a shingle takes about 12 bytes. That other
/// shingles may have the same upper bits costs a verification and changes no result.
@safe
final class ProbeIndex: @unchecked Sendable {
  // Sendable: filled by `init`, then only read.
  private let entries: UnsafeMutablePointer<UInt64>
  private let count: Int
  private let starts: UnsafeMutablePointer<UInt32>
  private let buckets: Int
  private let bucketShift: UInt64
  private let filter: UnsafeMutablePointer<UInt64>
  private let filterMask: UInt64

  private static let storyBits: UInt64 = 24
  /// A filter of so many bits stays in the cache of a core.
  private static let mostNearBits = 1 << 20

  /// The entry of a key of ``SampledCounts``.
  @inline(__always)
  static func entry(_ key: UInt64, _ story: Int) -> UInt64 {
    (key &<< 16) & ~((1 &<< storyBits) &- 1) | UInt64(truncatingIfNeeded: story)
  }

  deinit {
    unsafe entries.deallocate()
    unsafe starts.deallocate()
    unsafe filter.deallocate()
  }

  /// Puts entries in order; those of a story must come before those of a later one.
  init(_ pieces: [[UInt64]], threads: Int) {
    count = pieces.reduce(0) { $0 + $1.count }
    precondition(count < Int(UInt32.max), "There are too many entries")
    let bits = UInt64(max(4, Int.bitWidth - (count / 4).leadingZeroBitCount))
    let shift = 64 - bits
    let buckets = 1 << Int(bits)
    let entries = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, count))
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: buckets + 1)
    unsafe ZeroedMemory.preferLargePages(entries, count * 8)
    unsafe ZeroedMemory.preferLargePages(starts, (buckets + 1) * 4)
    unsafe starts.initialize(repeating: 0, count: buckets + 1)
    var capacity = 1024
    // Eight shingles that are not there should hardly pass it, where that takes no more room than a core's cache has.
    while capacity < count * 12 || capacity < count * 128 && capacity < Self.mostNearBits { capacity *= 2 }
    let filterMask = UInt64(capacity - 1)
    let filter = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity / 64)
    unsafe ZeroedMemory.preferLargePages(filter, capacity / 8)
    unsafe filter.initialize(repeating: 0, count: capacity / 64)
    for piece in pieces {
      for entry in piece { unsafe starts[Int(truncatingIfNeeded: entry &>> shift)] &+= 1 }
    }
    var sum: UInt32 = 0
    for bucket in 0...buckets {
      let own = unsafe starts[bucket]
      unsafe starts[bucket] = sum
      sum &+= own
    }
    for piece in pieces {
      for entry in piece {
        let bucket = Int(truncatingIfNeeded: entry &>> shift)
        unsafe entries[Int(starts[bucket])] = entry
        unsafe starts[bucket] &+= 1
        let bit = (entry &>> Self.storyBits) & filterMask
        unsafe filter[Int(truncatingIfNeeded: bit &>> 6)] |= 1 &<< (bit & 63)
      }
    }
    // Each start has moved on to its bucket's end.
    for bucket in stride(from: buckets, to: 0, by: -1) { unsafe starts[bucket] = unsafe starts[bucket - 1] }
    unsafe starts[0] = 0
    unsafe self.entries = unsafe entries
    unsafe self.starts = unsafe starts
    self.buckets = buckets
    bucketShift = shift
    unsafe self.filter = unsafe filter
    self.filterMask = filterMask
    let parts = Parallel.chunks(buckets, size: max(1, buckets / 64))
    Parallel.forEach(parts.count, threads: threads) { part in
      for bucket in parts[part] { unsafe sort(Int(self.starts[bucket])..<Int(self.starts[bucket + 1])) }
    }
  }

  private func sort(_ range: Range<Int>) {
    if range.count > 64 {
      var part = unsafe UnsafeMutableBufferPointer(start: entries + range.lowerBound, count: range.count)
      unsafe part.sort()
      return
    }
    for index in range.dropFirst() {
      let entry = unsafe entries[index]
      var place = index
      while place > range.lowerBound, unsafe entries[place &- 1] > entry {
        unsafe entries[place] = unsafe entries[place &- 1]
        place &-= 1
      }
      unsafe entries[place] = entry
    }
  }

  /// How many visits are to be expected where each story that has one of these shingles looks it up.
  ///
  /// - Parameters:
  ///   - stories: The number of stories that may look for a shingle.
  ///   - share: The share of all stories that are in the index: the others have as many in their lists.
  func visits(stories: Int, share: Double) -> Int {
    var visits = 0.0
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, unsafe entries[end] >> Self.storyBits == entries[start] >> Self.storyBits { end += 1 }
      let length = Double(end - start) / share
      if end - start > 1 { visits += min(length, Double(stories)) * length }
      start = end
    }
    return visits < 0x1p62 ? Int(visits) : .max
  }

  /// The stories of the round that have some of the hashes among their rarest, with how many, in the order first met or,
  /// where they are more than `mostUnordered`, in that of the round; valid until the counter is used again.
  func partners(
    of hashes: Hashes, stories: Int, _ counter: HitCounter, mostUnordered: Int
  ) -> NumberRun<HitCounter.Partner> {
    counter.reserve(stories)
    let hashes = unsafe hashes.buffer
    let (hits, partners) = unsafe (counter.hits.base, counter.partners.base)
    var count = 0
    if filterMask < UInt64(Self.mostNearBits) {
      // The filter stays in the cache, and nearly all pass none of eight by it.
      var index = 0
      while index &+ 8 <= hashes.count {
        var found: UInt64 = 0
        for offset in 0..<8 { found |= unsafe filterBit(hashes[index &+ offset]) }
        if found & 1 != 0 {
          for offset in 0..<8 { unsafe addPartners(of: hashes[index &+ offset], hits, partners, &count) }
        }
        index &+= 8
      }
      for index in index..<hashes.count { unsafe addPartners(of: hashes[index], hits, partners, &count) }
    } else {
      let ahead = 24
      let last = hashes.count &- 1
      for index in 0..<hashes.count {
        let next = unsafe filterPlace(hashes[min(index &+ ahead, last)])
        unsafe Kernels.prefetch(filter + Int(truncatingIfNeeded: next &>> 6))
        unsafe addPartners(of: hashes[index], hits, partners, &count)
      }
    }
    for place in 0..<count {
      let local = unsafe Int(partners[place])
      unsafe partners[place] = HitCounter.partner(local, hits[local])
      unsafe hits[local] = 0
    }
    if count > mostUnordered { counter.partners.sort(count) }
    return counter.partners.run(count)
  }

  /// Which bit of the filter is that of a shingle.
  @inline(__always)
  private func filterPlace(_ hash: UInt64) -> UInt64 { (hash &>> Self.storyBits) & filterMask }

  /// Whether a shingle may be in the index, in the lowest bit; the others say nothing.
  @inline(__always)
  private func filterBit(_ hash: UInt64) -> UInt64 {
    let bit = filterPlace(hash)
    return unsafe filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63)
  }

  /// Counts a shingle for the stories that have it.
  @inline(__always)
  private func addPartners(
    of hash: UInt64, _ hits: UnsafeMutablePointer<UInt16>, _ partners: UnsafeMutablePointer<HitCounter.Partner>,
    _ count: inout Int
  ) {
    if filterBit(hash) & 1 == 0 { return }
    let probe = hash &>> Self.storyBits
    let bucket = Int(truncatingIfNeeded: hash &>> bucketShift)
    var place = unsafe Int(starts[bucket])
    let end = unsafe Int(starts[bucket &+ 1])
    if end &- place > 32 { place = firstPlace(of: probe, from: place, to: end) }
    while place < end, unsafe entries[place] &>> Self.storyBits < probe { place &+= 1 }
    while place < end, unsafe entries[place] &>> Self.storyBits == probe {
      let local = unsafe Int(truncatingIfNeeded: entries[place] & ((1 &<< Self.storyBits) &- 1))
      let old = unsafe hits[local]
      if old == 0 {
        unsafe partners[count] = HitCounter.Partner(truncatingIfNeeded: local)
        count &+= 1
      }
      if old < .max { unsafe hits[local] = old &+ 1 }
      place &+= 1
    }
  }

  /// The places of the entries of a shingle; those of one story come before those of a later one.
  @inline(__always)
  func run(of hash: UInt64) -> Range<Int> {
    let probe = hash &>> Self.storyBits
    let bucket = Int(truncatingIfNeeded: hash &>> bucketShift)
    let end = unsafe Int(starts[bucket &+ 1])
    let start = unsafe firstPlace(of: probe, from: Int(starts[bucket]), to: end)
    var last = start
    while last < end, unsafe entries[last] &>> Self.storyBits == probe { last &+= 1 }
    return start..<last
  }

  /// The story of an entry.
  @inline(__always)
  func story(at place: Int) -> Int { unsafe Int(truncatingIfNeeded: entries[place] & ((1 &<< Self.storyBits) &- 1)) }

  /// The first entry in a range that is not below a probe.
  private func firstPlace(of probe: UInt64, from start: Int, to end: Int) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low &+ high) / 2
      if unsafe entries[middle] &>> Self.storyBits < probe { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

/// The scratch memory in which one thread counts what a story shares with each story of a round.
final class HitCounter {
  /// A story of the round in the upper bits, and the number of shared shingles, at most 65,535, in the lower 16.
  typealias Partner = UInt64

  /// For each story of the round, 0 between two uses.
  fileprivate private(set) var hits = GrowingMemory<UInt16>()
  fileprivate private(set) var partners = GrowingMemory<Partner>()
  private var capacity = 0

  deinit {
    hits.free()
    partners.free()
  }

  @inline(__always)
  fileprivate static func partner(_ local: Int, _ hits: UInt16) -> Partner {
    UInt64(truncatingIfNeeded: local) &<< 16 | UInt64(hits)
  }

  /// The story of a partner, and the number of shared shingles.
  @inline(__always)
  static func read(_ partner: Partner) -> (local: Int, hits: Int) {
    (Int(truncatingIfNeeded: partner &>> 16), Int(truncatingIfNeeded: partner & 0xffff))
  }

  /// Makes room for `count` stories.
  fileprivate func reserve(_ count: Int) {
    if count <= capacity { return }
    hits.reserve(count, keeping: 0)
    hits.fill(count, with: 0)
    partners.reserve(count, keeping: 0)
    capacity = count
  }
}

/// How often shingles occur, roughly: what orders them from rare to frequent.
///
/// Counted over a block's own sets and one kept chunk in eight, in a table in which shingles may share a count. Any
/// order would do; a good one saves time.
struct SampledCounts: Sendable {
  private let counts: [UInt16]
  private let mask: UInt64

  init(_ block: JoinBlock, _ store: ShingleStore) {
    var capacity = 1024
    while capacity < block.byteCount / 4 && capacity < 1 << 26 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    var counts = [UInt16](repeating: 0, count: capacity)
    for local in 0..<block.stories.count {
      for hash in block.set(local) {
        let slot = Int(truncatingIfNeeded: hash & mask)
        if counts[slot] < 0xff00 { counts[slot] &+= 1 }
      }
    }
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      guard let counts = counts.baseAddress else { return }
      for (number, chunk) in store.keptChunks.enumerated() where number % 8 == 0 {
        guard let hashes = unsafe store.keptShingles(ofChunk: chunk)?.all.buffer else { continue }
        for index in 0..<hashes.count {
          let slot = unsafe Int(truncatingIfNeeded: hashes[index] & mask)
          let count = unsafe counts[slot]
          // Which are counted is random: an addition mispredicts nothing.
          unsafe counts[slot] = count &+ (count &- 1 < 0xfeff ? 8 : 0)
        }
      }
    }
    self.counts = counts
    self.mask = mask
  }

  /// Calls `body` with the key of each hash that may have been met more than once.
  @inline(__always)
  func forEachKey(of hashes: Hashes, _ occurrences: OccurrenceTable, _ body: (UInt64) -> Void) {
    // Both tables are larger than caches: what is wanted soon is asked for before.
    let ahead = 32
    unsafe counts.withUnsafeBufferPointer { counts in
      guard let base = counts.baseAddress else { return }
      for index in 0..<hashes.count {
        let next = hashes[min(index &+ ahead, hashes.count &- 1)]
        occurrences.prefetch(next)
        unsafe Kernels.prefetch(base + Int(truncatingIfNeeded: next & mask))
        let hash = hashes[index]
        if occurrences.isRepeated(hash) { body(key(hash)) }
      }
    }
  }

  /// The count in the upper 16 bits, the upper 48 bits of the hash in the lower: sorting keys sorts by rarity.
  @inline(__always)
  func key(_ hash: UInt64) -> UInt64 {
    UInt64(counts[Int(truncatingIfNeeded: hash & mask)]) << 48 | hash >> 16
  }

  /// Moves the `wanted` least keys to the front, in any order (Hoare's selection).
  static func moveLeast(_ wanted: Int, of keys: inout [UInt64]) {
    if wanted >= keys.count { return }
    var low = 0
    var high = keys.count - 1
    while low < high {
      let pivot = keys[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while keys[left] < pivot { left += 1 }
        while keys[right] > pivot { right -= 1 }
        if left <= right {
          keys.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if wanted - 1 <= right { high = right } else if wanted - 1 >= left { low = left } else { return }
    }
  }
}
