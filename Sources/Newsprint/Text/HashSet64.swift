/// A small immutable set of 64-bit hashes with open addressing, for tests inside hot loops.
struct HashSet64: Sendable {
  private var slots: [UInt64]
  private let mask: Int
  private let hasZero: Bool
  let isEmpty: Bool

  /// The set of some hashes, each of which may come several times.
  ///
  /// - Complexity: O(*n*) expected; takes 32 to 64 bytes a hash.
  init(_ hashes: some Collection<UInt64>) {
    var capacity = 8
    while capacity < hashes.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: hashes.isEmpty ? 0 : capacity)
    let mask = capacity - 1
    var hasZero = false
    for hash in hashes {
      if hash == 0 {
        hasZero = true
        continue
      }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & mask }
      slots[slot] = hash
    }
    self.slots = slots
    self.mask = mask
    self.hasZero = hasZero
    isEmpty = hashes.isEmpty
  }

  func contains(_ hash: UInt64) -> Bool {
    if isEmpty { return false }
    if hash == 0 { return hasZero }
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }
}
