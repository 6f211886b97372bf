/// Classic MinHash (Broder, "On the resemblance and containment of documents", 1997,
/// doi:10.1109/SEQUEN.1997.666900): slot *i* holds the least value that the *i*-th hash function takes on the set.
///
/// The reference that the sketches of ``StorySketch`` are tested against; it costs a hash for each shingle and slot, where
/// those cost little more than one a shingle. Who comes from datasketch or rensa knows it as `MinHash(num_perm=128)` and
/// `RMinHash(num_perm=128)`: ``slots`` are its hash values, and ``similarity(to:)`` is `jaccard`.
public struct MinHash: Sendable, Hashable {
  /// The least values; all `UInt32.max` for the empty set.
  public let slots: [UInt32]

  /// The sketch of a set.
  ///
  /// - Precondition: The number of slots is not negative.
  /// - Complexity: O(*n* · *k*), where *n* is the number of shingles and *k* that of slots.
  public init(_ set: ShingleSet, slotCount: Int = 128, seed: UInt64 = 0) {
    slots = (0..<slotCount).map { slot in
      let turn = StableHash.avalanche(seed &+ UInt64(slot + 1) &* 0x9e37_79b9_7f4a_7c15)
      var least = UInt32.max
      for hash in set.hashes {
        least = min(least, UInt32(truncatingIfNeeded: StableHash.avalanche(hash ^ turn) &>> 32))
      }
      return least
    }
  }

  /// The estimated Jaccard similarity: the share of equal slots.
  ///
  /// - Precondition: Both have the same number of slots (and were made with the same seed).
  public func similarity(to other: MinHash) -> Double {
    precondition(slots.count == other.slots.count, "Sketches of different sizes cannot be compared")
    if slots.isEmpty || slots.allSatisfy({ $0 == .max }) || other.slots.allSatisfy({ $0 == .max }) { return 0 }
    return Double(zip(slots, other.slots).count { $0 == $1 }) / Double(slots.count)
  }
}
