/// The slots of an ``OccurrenceTable`` in 256 parts, and what of them moves between machines.
enum SlotParts {
  /// The part of a slot.
  static func part(_ slot: UInt64, of slotCount: UInt64) -> Int {
    var part = Int(truncatingIfNeeded: slot * UInt64(SearchStages.partCount) / slotCount)
    // Starts are rounded.
    while part + 1 < SearchStages.partCount, start(part + 1, of: slotCount) <= slot { part += 1 }
    while part > 0, start(part, of: slotCount) > slot { part -= 1 }
    return part
  }

  /// The first slot of a part; that of the part behind the last is the number of slots.
  static func start(_ part: Int, of slotCount: UInt64) -> UInt64 {
    UInt64(part) * slotCount / UInt64(SearchStages.partCount)
  }

  /// Ascending slots as differences, the first one to `start`, in 7 bits a byte, the lowest first; the top bit says that
  /// there are more.
  static func packed(_ slots: [UInt64], from start: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var last = start
    for slot in slots {
      var difference = slot - last
      while difference >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: difference) | 0x80)
        difference >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: difference))
      last = slot
    }
    return bytes
  }

  /// Counts packed slots; false where they cannot be of the part.
  static func add(_ bytes: ArraySlice<UInt8>, to counts: inout [UInt32]) -> Bool {
    var (slot, difference, shift): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for byte in bytes {
      if shift > 56 { return false }
      difference |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 != 0 { continue }
      slot = slot &+ difference
      (difference, shift) = (0, 0)
      if slot >= UInt64(counts.count) { return false }
      if counts[Int(slot)] < .max { counts[Int(slot)] += 1 }
    }
    return shift == 0
  }

  /// From so many times on a slot was met much more than once.
  private static let frequent = 8

  /// Counts in two bits each, four a byte, the lowest first: see ``StageKind/seen``.
  static func bits(_ counts: [UInt32]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (counts.count + 3) / 4)
    for (slot, count) in counts.enumerated() where count > 0 {
      let bits: UInt8 = count == 1 ? 1 : count < frequent ? 3 : 2
      bytes[slot / 4] |= bits << UInt8(slot % 4 * 2)
    }
    return bytes
  }

  /// Puts such bits in the words of a table, from a slot on.
  static func spread(_ bytes: ArraySlice<UInt8>, from start: UInt64, over words: inout [UInt64]) {
    var slot = start
    for byte in bytes {
      if byte != 0 {
        for place in 0..<4 {
          let bits = UInt64(byte >> UInt8(place * 2)) & 3
          let at = slot + UInt64(place)
          if bits != 0, Int(at >> 5) < words.count { words[Int(at >> 5)] |= bits << ((at & 31) * 2) }
        }
      }
      slot += 4
    }
  }
}
