/// Which stories have a key: an open-addressing table of keys and flat chains of stories.
struct KeyChains {
  private struct Slot {
    var key: UInt64 = 0
    var last: Int32 = -1
    var count: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var usedSlots = 0
  private var stories: [Int32] = []
  private var previous: [Int32] = []

  /// The most stories that a key is followed to, the last inserted: what more stories have says little.
  static let longest = 1024

  private static func place(of key: UInt64, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: StableHash.avalanche(key)) & mask
    while slots[place].count != 0 && slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  mutating func insert(_ key: UInt64, _ story: Int32) {
    if usedSlots * 2 >= slots.count {
      var larger = [Slot](repeating: Slot(), count: slots.count * 2)
      for slot in slots where slot.count != 0 { larger[Self.place(of: slot.key, in: larger)] = slot }
      slots = larger
    }
    let place = Self.place(of: key, in: slots)
    if slots[place].count == 0 {
      usedSlots += 1
      slots[place].key = key
    }
    stories.append(story)
    previous.append(slots[place].last)
    slots[place].last = Int32(stories.count - 1)
    slots[place].count += 1
  }

  /// Calls `body` with the last ``longest`` stories that have the key, the last inserted first.
  func forEach(_ key: UInt64, _ body: (Int32) -> Void) {
    var link = slots[Self.place(of: key, in: slots)].last
    var met = 0
    while link >= 0, met < Self.longest {
      met += 1
      body(stories[Int(link)])
      link = previous[Int(link)]
    }
  }
}
