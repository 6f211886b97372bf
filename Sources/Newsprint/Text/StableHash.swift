internal import CXXHash

/// The 64-bit hash of tokens, n-grams and shingles: the same on every machine, in every process and in every version
/// of the formats that store it.
///
/// A token's hash is XXH3 (64-bit, seed ``StableHash/tokenSeed``) of its folded UTF-8 bytes.
package enum StableHash {
  package static let tokenSeed: UInt64 = 0x6e65_7773_7072_696e  // "newsprin"

  /// The hash of `count` bytes.
  @inline(__always)
  package static func hash(_ bytes: UnsafeRawPointer, count: Int, seed: UInt64 = tokenSeed) -> UInt64 {
    newsprint_xxh3(bytes, count, seed)
  }

  /// The hash of a string's UTF-8 bytes.
  package static func hash(_ string: String, seed: UInt64 = tokenSeed) -> UInt64 {
    var copy = string
    return copy.withUTF8 { bytes in
      bytes.baseAddress.map { hash($0, count: bytes.count, seed: seed) } ?? newsprint_xxh3("", 0, seed)
    }
  }

  /// A bijection of 64-bit values in which every input bit moves every output bit (the finalizer of MurmurHash3 with
  /// the constants of David Stafford's variant 13).
  @inline(__always)
  package static func avalanche(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }

  /// The hash of a sequence of hashes extended by one more: order matters, so *ab* and *ba* differ.
  @inline(__always)
  package static func extend(_ hash: UInt64, with next: UInt64) -> UInt64 {
    let product = (hash ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: next | 1)
    return product.high ^ product.low ^ next &* 0xa076_1d64_78bd_642f
  }
}
