/// Random numbers that are the same for a seed on every machine and with every version of Swift (SplitMix64; Steele,
/// Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195).
///
/// The standard library does not promise how it turns a generator's bits into a range or a shuffle, so results that
/// must not change are drawn with the methods here.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates the generator whose sequence belongs to `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return StableHash.avalanche(state)
  }

  /// A number in `0..<bound`, each equally likely (Lemire, "Fast random integer generation in an interval", 2019,
  /// doi:10.1145/3230636).
  ///
  /// - Precondition: `bound` is greater than 0.
  package mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "There is no number below \(bound)")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A number in [0, 1) in steps of 2^-53.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts the elements in random order, each order equally likely (Fisher–Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}
