internal import CXXHash

/// The 64-bit hash of tokens, n-grams and shingles: the same on every machine, in every process and in every version
/// of the formats that store it.
///
/// Up to 16 bytes, as nearly every word has, are hashed without a branch by two multiplications of 64 by 64 bits, each
/// folded to the exclusive or of its halves (the folded multiply of wyhash and its kin); more bytes by XXH3. A token's
/// hash is that of its folded UTF-8 bytes under ``StableHash/tokenSeed``.
package enum StableHash {
  package static let tokenSeed: UInt64 = 0x6e65_7773_7072_696e  // "newsprin"

  /// The hash of `count` bytes.
  @inline(__always)
  package static func hash(_ bytes: UnsafeRawPointer, count: Int, seed: UInt64 = tokenSeed) -> UInt64 {
    guard count <= 16 else { return unsafe xxh3(bytes, count: count, seed: seed) }
    let (low, high) = unsafe halves(bytes, count)
    return hash(low: low, high: high, count: count, seed: seed)
  }

  /// The hash of up to 16 bytes, given as two little-endian numbers that are padded with zeros.
  ///
  /// With ``tokenSeed`` both factors differ from any text in a byte 0xff, which UTF-8 does not have: none becomes zero.
  @inline(__always)
  package static func hash(low: UInt64, high: UInt64, count: Int, seed: UInt64 = tokenSeed) -> UInt64 {
    let first = (low ^ seed ^ 0x914a_82a9_d1e3_97c5).multipliedFullWidth(by: high ^ 0xa076_1d64_78bd_64ff)
    let second = (first.low ^ 0x8bb8_4b93_962e_acc9 ^ UInt64(truncatingIfNeeded: count))
      .multipliedFullWidth(by: first.high ^ 0x2d35_8dcc_aa6c_78a5)
    return second.low ^ second.high
  }

  /// XXH3 of `count` bytes, 64 bits.
  package static func xxh3(_ bytes: UnsafeRawPointer, count: Int, seed: UInt64) -> UInt64 {
    unsafe newsprint_xxh3(bytes, count, seed)
  }

  /// XXH3 of bytes, 64 bits.
  package static func xxh3(_ bytes: TextBytes, seed: UInt64) -> UInt64 {
    unsafe bytes.buffer.baseAddress.map { unsafe xxh3($0, count: bytes.count, seed: seed) }
      ?? xxh3("", count: 0, seed: seed)
  }

  /// The first eight and the other eight of up to 16 bytes, padded with zeros; nothing behind them is read.
  @inline(__always)
  private static func halves(_ bytes: UnsafeRawPointer, _ count: Int) -> (low: UInt64, high: UInt64) {
    if count >= 8 {
      let bits = UInt64(truncatingIfNeeded: 16 &- count) &* 8
      let last = unsafe bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return unsafe (UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)), UInt64(littleEndian: last) >> bits)
    }
    if count >= 4 {
      let first = unsafe UInt64(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      let last = unsafe UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
      return (first | last &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8), 0)
    }
    var low: UInt64 = 0
    for place in 0..<count {
      unsafe low |= UInt64(bytes.load(fromByteOffset: place, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: place &* 8)
    }
    return (low, 0)
  }

  /// The hash of a string's UTF-8 bytes.
  package static func hash(_ string: String, seed: UInt64 = tokenSeed) -> UInt64 {
    string.withTextBytes { bytes in
      unsafe bytes.buffer.baseAddress.map { unsafe hash($0, count: bytes.count, seed: seed) }
        ?? hash(low: 0, high: 0, count: 0, seed: seed)
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
