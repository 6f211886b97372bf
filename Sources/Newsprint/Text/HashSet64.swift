/// A small immutable set of 64-bit hashes with open addressing, for tests inside hot loops.
struct HashSet64: Sendable {
  private var slots: [UInt64]
  private let mask: Int
  private let hasZero: Bool
  let isEmpty: Bool

  init(_ hashes: some Sequence<UInt64>) {
    let members = Set(hashes)
    var capacity = 8
    while capacity < members.count * 4 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: members.isEmpty ? 0 : capacity)
    mask = capacity - 1
    hasZero = members.contains(0)
    isEmpty = members.isEmpty
    for hash in members where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    if isEmpty { return false }
    if hash == 0 { return hasZero }
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        if slots[slot] == hash { return true }
        slot = (slot &+ 1) & mask
      }
      return false
    }
  }
}
