/// The rarest shingles of the smaller sides of a join's round, each with the stories that have it.
///
/// A shingle is known here by the upper 48 bits of its hash: a false hit costs a verification and changes no result.
final class ProbeIndex: @unchecked Sendable {
  // Sendable: filled by `init` and `cut`, then only read.
  private let slots: UnsafeMutablePointer<Slot>
  private let slotMask: Int
  private let filter: UnsafeMutablePointer<UInt64>
  private let filterMask: UInt64
  private let postings: UnsafeMutablePointer<Int32>
  private var neededHits: [UInt8]
  /// Set in every probe, so that none is 0, which marks an empty slot.
  private static let used: UInt64 = 1 << 48
  /// Whether long lists were cut.
  private(set) var isCut = false

  private struct Slot {
    var probe: UInt64
    var start: UInt32
    var count: UInt32
  }

  deinit {
    slots.deallocate()
    filter.deallocate()
    postings.deallocate()
  }

  init(_ round: JoinRound, store: ShingleStore, missLimit: (Int) -> Int, leastHits: Int) {
    let counts = SampledCounts(round, store)
    var probes: [UInt64] = []
    var owners: [Int32] = []
    var keys: [UInt64] = []
    neededHits = []
    neededHits.reserveCapacity(round.stories.count)
    for local in 0..<round.stories.count {
      let set = round.set(local)
      if set.isEmpty {
        neededHits.append(1)
        continue
      }
      let misses = max(0, missLimit(set.count))
      let hits = min(leastHits, max(1, (set.count - misses) / 2))
      neededHits.append(UInt8(hits))
      // What occurs nowhere else is rarest of all, and need not be looked for.
      keys.removeAll(keepingCapacity: true)
      for hash in set where store.occurrences.isRepeated(hash) { keys.append(counts.key(hash)) }
      let wanted = misses + hits - (set.count - keys.count)
      if wanted <= 0 { continue }
      if wanted < keys.count { keys.withUnsafeMutableBufferPointer { Self.moveLeast(wanted, of: $0) } }
      for key in keys.prefix(wanted) {
        probes.append(key & 0xffff_ffff_ffff | Self.used)
        owners.append(Int32(local))
      }
    }
    var capacity = 64
    while capacity < probes.count * 2 { capacity *= 2 }
    slotMask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(probe: 0, start: 0, count: 0), count: capacity)
    filterMask = UInt64(capacity * 8 - 1)
    filter = .allocate(capacity: capacity / 8)
    filter.initialize(repeating: 0, count: capacity / 8)
    postings = .allocate(capacity: max(1, probes.count))
    for probe in probes {
      let slot = place(of: probe)
      slots[slot].probe = probe
      slots[slot].count += 1
      let bit = probe & filterMask
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    var start: UInt32 = 0
    for slot in 0..<capacity where slots[slot].count > 0 {
      slots[slot].start = start
      start += slots[slot].count
      slots[slot].count = 0
    }
    for (probe, owner) in zip(probes, owners) {
      let slot = place(of: probe)
      postings[Int(slots[slot].start + slots[slot].count)] = owner
      slots[slot].count += 1
    }
  }

  /// Moves the `wanted` least keys to the front, in any order (Hoare's selection).
  private static func moveLeast(_ wanted: Int, of keys: UnsafeMutableBufferPointer<UInt64>) {
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

  /// The slot of a probe, or the empty one where it belongs.
  @inline(__always)
  private func place(of probe: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: probe &>> 20) & slotMask
    while slots[slot].probe != 0 && slots[slot].probe != probe { slot = (slot &+ 1) & slotMask }
    return slot
  }

  /// The number of hits that a story's pairs need.
  func needed(_ local: Int) -> Int { Int(neededHits[local]) }

  /// Shortens long lists to their first stories until at most `visitLimit` visits are to be expected.
  func cut(visitLimit: Int) {
    var lengths: [Int: Int] = [:]
    for slot in 0...slotMask where slots[slot].count > 0 { lengths[Int(slots[slot].count), default: 0] += 1 }
    func visits(_ limit: Int) -> Int { lengths.reduce(0) { $0 + $1.key * min($1.key, limit) * $1.value } }
    var limit = Int.max
    if visits(limit) <= visitLimit { return }
    limit = lengths.keys.max() ?? 1
    while limit > 16, visits(limit) > visitLimit { limit = limit * 3 / 4 }
    isCut = true
    for slot in 0...slotMask where slots[slot].count > limit { slots[slot].count = UInt32(limit) }
  }

  /// Counts, for each story of the round, how many of the hashes are among its rarest.
  func countHits(of hashes: UnsafeBufferPointer<UInt64>, _ worker: JoinWorker) {
    let hits = worker.hits
    let touched = worker.touched
    var count = worker.touchedCount
    for hash in hashes {
      let probe = hash &>> 16 | Self.used
      let bit = probe & filterMask
      if (filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63)) & 1 == 0 { continue }
      let slot = slots[place(of: probe)]
      var posting = Int(slot.start)
      let end = posting &+ Int(slot.count)
      while posting < end {
        let local = postings[posting]
        let old = hits[Int(local)]
        if old == 0 {
          touched[count] = local
          count &+= 1
        }
        if old < .max { hits[Int(local)] = old &+ 1 }
        posting &+= 1
      }
    }
    worker.touchedCount = count
  }
}

/// How often shingles occur, roughly: what orders them from rare to frequent.
///
/// Counted over the round's own sets and one kept chunk in eight, in a table in which shingles may share a count. Any
/// order that is the same for all sets would do; a good one saves time.
private struct SampledCounts {
  private let counts: [UInt16]
  private let mask: UInt64

  init(_ round: JoinRound, _ store: ShingleStore) {
    var capacity = 1024
    while capacity < round.byteCount / 4 && capacity < 1 << 26 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    var counts = [UInt16](repeating: 0, count: capacity)
    counts.withUnsafeMutableBufferPointer { counts in
      for local in 0..<round.stories.count {
        for hash in round.set(local) {
          let slot = Int(truncatingIfNeeded: hash & mask)
          if counts[slot] < 0xff00 { counts[slot] &+= 1 }
        }
      }
      for (number, chunk) in store.keptChunks.enumerated() where number % 8 == 0 {
        guard let shingles = store.keptShingles(ofChunk: chunk) else { continue }
        for hash in shingles.all {
          let slot = Int(truncatingIfNeeded: hash & mask)
          if counts[slot] != 0, counts[slot] < 0xff00 { counts[slot] &+= 8 }
        }
      }
    }
    self.counts = counts
    self.mask = mask
  }

  /// The count in the upper 16 bits, the upper 48 bits of the hash in the lower: sorting keys sorts by rarity.
  func key(_ hash: UInt64) -> UInt64 {
    counts.withUnsafeBufferPointer { UInt64($0[Int(truncatingIfNeeded: hash & mask)]) << 48 | hash >> 16 }
  }
}
