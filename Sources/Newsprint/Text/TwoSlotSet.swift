/// A small immutable set of 64-bit hashes in which a look-up takes no branch: a member is in one of two slots.
///
/// Cuckoo hashing (Pagh and Rodler, "Cuckoo hashing", 2004) with the hash's low and high halves as its two functions.
package struct TwoSlotSet: Sendable {
  private var slots: [UInt64] = []
  private let mask: Int

  /// Creates the set; hashes whose halves are not evenly spread may take more room, or leave some to a list.
  package init(_ hashes: some Sequence<UInt64>) {
    let members = Set(hashes).sorted()
    var capacity = 8
    while capacity < members.count * 2 { capacity *= 2 }
    var placed: [UInt64?] = []
    // Evenly spread hashes find room at once or after one doubling.
    for _ in 0..<4 {
      (placed, others) = Self.place(members, capacity)
      if others.isEmpty { break }
      capacity *= 2
    }
    mask = placed.count - 1
    // An empty slot holds a hash that is never looked for there.
    for (slot, hash) in placed.enumerated() {
      let other = UInt64((slot + 1) & mask)
      slots.append(hash ?? (other | other << 32))
    }
  }

  /// Members for which no slot was found.
  private var others: [UInt64] = []

  private static func place(_ members: [UInt64], _ capacity: Int) -> (slots: [UInt64?], others: [UInt64]) {
    var slots = [UInt64?](repeating: nil, count: capacity)
    var others: [UInt64] = []
    for member in members {
      var (hash, slot) = (member, first(member, capacity - 1))
      var moves = 0
      while let old = slots[slot], moves < 100 {
        slots[slot] = hash
        hash = old
        // What stood there goes to its other slot.
        let (one, two) = (first(old, capacity - 1), second(old, capacity - 1))
        slot = slot == one ? two : one
        moves += 1
      }
      if slots[slot] == nil { slots[slot] = hash } else { others.append(hash) }
    }
    return (slots, others)
  }

  @inline(__always)
  private static func first(_ hash: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash) & mask }

  @inline(__always)
  private static func second(_ hash: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash &>> 32) & mask }

  /// Calls `body` with the bare pointers of the set, which must not leave it.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withRun { slots in others.withRun { body(View(slots: slots, others: $0, mask: mask)) } }
  }

  /// Whether the set has the hash.
  package func contains(_ hash: UInt64) -> Bool { withView { $0.count(of: hash) } == 1 }

  /// The bare pointers of a set that something else keeps alive.
  struct View {
    fileprivate let slots: Hashes
    fileprivate let others: Hashes
    fileprivate let mask: Int

    /// 1 where the set has the hash, otherwise 0.
    @inline(__always)
    func count(of hash: UInt64) -> Int {
      let difference =
        (slots[TwoSlotSet.first(hash, mask)] ^ hash).isZero
        | (slots[TwoSlotSet.second(hash, mask)] ^ hash).isZero
      return others.isEmpty ? difference : difference | (others.contains(hash) ? 1 : 0)
    }
  }
}

extension UInt64 {
  /// 1 for zero, otherwise 0.
  @inline(__always)
  fileprivate var isZero: Int { self == 0 ? 1 : 0 }
}
