/// A fixed number of slots that stand for a set of shingles: the share of equal slots of two sketches estimates the
/// Jaccard similarity of the sets.
///
/// Fast similarity sketching (Dahlgaard, Knudsen and Thorup, "Fast similarity sketching", FOCS 2017, arXiv:1704.04370):
/// in round *i* each shingle falls into one slot and leaves its rank there if that is the least so far; rounds follow
/// until no slot is empty, and after as many rounds as there are slots each further round fills one slot from all
/// shingles. A slot of an earlier round always beats one of a later round. Estimates are unbiased, and their variance is
/// at most about that of classic MinHash, *J*(1 - *J*)/*k*, for sets smaller than the number of slots *k* as for larger
/// ones. Here a rank has 48 bits and a slot keeps 32 bits that mix rank and round, so that any bits of it are good for
/// ``PackedSketch``.
package struct SimilaritySketch: Sendable, Hashable {
  /// The slots; all `UInt32.max` for the empty set.
  package let slots: [UInt32]

  /// Wraps slots that were made before.
  package init(slots: [UInt32]) { self.slots = slots }

  /// Whether this is the sketch of the empty set, which is similar to none.
  package var isEmpty: Bool { slots.allSatisfy { $0 == .max } }

  /// The estimated Jaccard similarity.
  ///
  /// - Precondition: Both sketches have the same number of slots (and were made with the same seed).
  package func similarity(to other: SimilaritySketch) -> Double {
    precondition(slots.count == other.slots.count, "Sketches of different sizes cannot be compared")
    if slots.isEmpty || isEmpty || other.isEmpty { return 0 }
    var equal = 0
    for index in slots.indices { equal &+= slots[index] == other.slots[index] ? 1 : 0 }
    return Double(equal) / Double(slots.count)
  }
}

/// Makes sketches, on one thread.
@safe
package final class SketchBuilder {
  /// The number of slots.
  package let slotCount: Int
  /// The seed; only sketches of one seed can be compared.
  package let seed: UInt64
  private let ranks: UnsafeMutablePointer<UInt64>

  /// Creates a builder.
  ///
  /// - Precondition: `slotCount` is in 1...4096.
  package init(slotCount: Int = 128, seed: UInt64 = 0) {
    precondition((1...4096).contains(slotCount), "A sketch has 1 to 4096 slots, not \(slotCount)")
    self.slotCount = slotCount
    self.seed = seed
    unsafe ranks = .allocate(capacity: slotCount)
  }

  deinit { unsafe ranks.deallocate() }

  /// The sketch of a set of avalanched hashes, which may repeat.
  ///
  /// - Complexity: O(*n* + *k* log *k*) expected, where *n* is the number of hashes and *k* that of slots.
  package func sketch(_ hashes: Hashes) -> SimilaritySketch {
    unsafe SimilaritySketch(
      slots: [UInt32](unsafeUninitializedCapacity: slotCount) { slots, count in
        unsafe fill(hashes, slots)
        count = slotCount
      })
  }

  /// The sketch of a set.
  package func sketch(_ set: ShingleSet) -> SimilaritySketch {
    set.hashes.withRun { sketch($0) }
  }

  /// Writes the sketch of a set into `slots`.
  package func fill(_ hashes: Hashes, _ slots: UnsafeMutableBufferPointer<UInt32>) {
    let count = slotCount
    if hashes.isEmpty {
      for slot in 0..<count { unsafe slots[slot] = .max }
      return
    }
    let ranks = unsafe ranks
    unsafe ranks.update(repeating: .max, count: count)
    let width = UInt64(truncatingIfNeeded: count)
    var round = 0
    while round < 2 * count {
      let turn = StableHash.avalanche(
        (seed ^ 0x736b_6574_6368_6573) &+ UInt64(truncatingIfNeeded: round) &* 0x9e37_79b9_7f4a_7c15)
      let prefix = UInt64(truncatingIfNeeded: round) &<< 48
      if round < count {
        for hash in hashes {
          let product = (hash ^ turn).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
          let mixed = product.high ^ product.low
          // The upper bits say where, the lower 48 how early.
          let slot = Int(truncatingIfNeeded: mixed.multipliedFullWidth(by: width).high)
          let rank = mixed & 0xffff_ffff_ffff | prefix
          unsafe ranks[slot] = unsafe min(ranks[slot], rank)
        }
        var isFull = true
        for slot in 0..<count where unsafe ranks[slot] == .max {
          isFull = false
          break
        }
        if isFull { break }
      } else {
        let slot = round &- count
        for hash in hashes {
          let product = (hash ^ turn).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
          unsafe ranks[slot] = unsafe min(ranks[slot], (product.high ^ product.low) & 0xffff_ffff_ffff | prefix)
        }
      }
      round &+= 1
    }
    for slot in 0..<count {
      let mixed = unsafe UInt32(truncatingIfNeeded: StableHash.avalanche(ranks[slot]) &>> 32)
      unsafe slots[slot] = mixed == .max ? 0 : mixed
    }
  }
}
