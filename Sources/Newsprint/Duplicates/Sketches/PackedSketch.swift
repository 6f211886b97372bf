/// A sketch of which only a few bits of each slot are kept.
///
/// Li and König, "b-bit minwise hashing", WWW 2010, doi:10.1145/1772690.1772759: slots of *b* bits are equal by chance
/// once in 2^*b*, which the estimate takes off: *J* = (*m* - 2^-*b*)/(1 - 2^-*b*), where *m* is the share of equal slots.
/// 128 slots of 8 bits take 128 bytes.
package struct PackedSketch: Sendable, Hashable {
  /// The number of bits of a slot: 1, 2, 4, 8 or 16.
  package let bits: Int
  /// The number of slots.
  package let slotCount: Int
  /// The slots, the first in the lowest bits.
  package let words: [UInt64]

  /// Packs a sketch.
  ///
  /// - Precondition: `bits` is 1, 2, 4, 8 or 16.
  package init(_ sketch: SimilaritySketch, bits: Int) {
    precondition([1, 2, 4, 8, 16].contains(bits), "A packed slot has 1, 2, 4, 8 or 16 bits, not \(bits)")
    self.bits = bits
    slotCount = sketch.slots.count
    var words = [UInt64](repeating: 0, count: (slotCount * bits + 63) / 64)
    let mask = (UInt64(1) << UInt64(bits)) - 1
    for (index, slot) in sketch.slots.enumerated() {
      words[index * bits / 64] |= (UInt64(slot) & mask) << UInt64(index * bits % 64)
    }
    self.words = words
  }

  /// A sketch that was packed before.
  init(bits: Int, slotCount: Int, words: [UInt64]) {
    self.bits = bits
    self.slotCount = slotCount
    self.words = words
  }

  /// The bits of a slot.
  subscript(slot: Int) -> UInt64 {
    words[slot * bits / 64] >> UInt64(slot * bits % 64) & (1 << UInt64(bits) - 1)
  }

  /// The number of slots that are equal.
  ///
  /// - Precondition: Both sketches have the same number of slots and bits.
  package func equalCount(_ other: PackedSketch) -> Int {
    precondition(bits == other.bits && slotCount == other.slotCount, "Sketches of different shapes")
    let lowest = Self.lowestBits(bits)
    var different = 0
    for index in words.indices {
      var difference = words[index] ^ other.words[index]
      var shift = 1
      while shift < bits {
        difference |= difference &>> UInt64(shift)
        shift *= 2
      }
      different += (difference & lowest).nonzeroBitCount
    }
    return slotCount - different
  }

  /// The estimated Jaccard similarity, at least 0.
  package func similarity(to other: PackedSketch) -> Double {
    let chance = 1 / Double(1 << bits)
    return max(0, (Double(equalCount(other)) / Double(slotCount) - chance) / (1 - chance))
  }

  /// The lowest bit of each slot of a word.
  private static func lowestBits(_ bits: Int) -> UInt64 {
    var result: UInt64 = 0
    for place in stride(from: 0, to: 64, by: bits) { result |= 1 << UInt64(place) }
    return result
  }
}
