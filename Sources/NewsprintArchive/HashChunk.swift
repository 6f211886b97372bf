package import Newsprint

/// Hashes in ascending order as bytes, without what they lead to, which ``OwnerChunk`` has: so little is read for hashes that
/// no story has, as nearly all are that are looked for.
///
/// | bytes | what they are |
/// |---|---|
/// | 2 | the number of hashes, *n* |
/// | 1 | 0, where chunks of keys have something else: ``KeyChunk`` |
/// | 1 | the number of low bits of each hash, *l* |
/// | 6 | the place of the first hash in the segment |
/// | *n* · *l* / 8 | the low bits of the hashes, less the first one |
/// | the rest | a bit for each hash, in the place of which the number is that of the hash and the rest of its bits added |
/// | 4 | a checksum, of the first hash as well |
///
/// All numbers have the lowest byte first, and bytes the lowest bit. So a hash takes two to three bits more than the
/// logarithm of what lies between two of them: Elias, "Efficient storage and retrieval by content and address of static
/// files", 1974, doi:10.1145/321812.321820.
package enum HashChunk {
  /// The most hashes of a chunk, but for those that are equal, which are never parted.
  static let most = 1 << 15
  private static let headSize = 10
  private static let checksumSize = 4

  /// How many low bits are written one by one.
  private static func lowBits(_ count: Int, span: UInt64) -> Int {
    let bits = UInt64(max(1, count)).leadingZeroBitCount &- (span | 1).leadingZeroBitCount
    if bits < 1 { return 0 }
    // One bit less for each, where that makes the other part longer by less.
    return span &>> UInt64(bits &- 1) &- span &>> UInt64(bits) <= UInt64(count) ? bits &- 1 : bits
  }

  /// How many bytes a chunk has.
  ///
  /// - Parameter span: The last hash less the first.
  static func byteCount(_ count: Int, span: UInt64) -> Int {
    let low = lowBits(count, span: span)
    return headSize &+ (count &* low &+ 7) &>> 3 &+ (count &+ Int(span &>> UInt64(low)) &+ 7) &>> 3 &+ checksumSize
  }

  /// Packs hashes, fewer than 65,536 and one at least.
  ///
  /// - Parameter place: The place of the first one in the segment.
  package static func packed(_ hashes: [UInt64], place: Int) -> [UInt8] {
    let (first, last) = (hashes.first ?? 0, hashes.last ?? 0)
    let low = lowBits(hashes.count, span: last &- first)
    var writer = BitWriter()
    writer.bytes.reserveCapacity(byteCount(hashes.count, span: last &- first))
    writer.append(UInt64(hashes.count), bits: 16)
    writer.append(0, bits: 8)
    writer.append(UInt64(low), bits: 8)
    writer.append(UInt64(place), bits: 48)
    for hash in hashes { writer.append(hash &- first, bits: low) }
    writer.fill()
    let start = writer.bytes.count
    let bits = hashes.count &+ Int((last &- first) &>> UInt64(low))
    writer.bytes += [UInt8](repeating: 0, count: (bits &+ 7) &>> 3)
    for (index, hash) in hashes.enumerated() {
      let bit = index &+ Int((hash &- first) &>> UInt64(low))
      writer.bytes[start &+ bit &>> 3] |= 1 &<< UInt8(truncatingIfNeeded: bit & 7)
    }
    writer.bytes.append(bytesOf: writer.bytes.withTextBytes { checksum($0, first: first) })
    return writer.bytes
  }

  private static let seed: UInt64 = 0x6861_7368_2063_6875  // "hash chu"

  private static func checksum(_ bytes: TextBytes, first: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: StableHash.xxh3(bytes, seed: seed ^ first)).littleEndian
  }

  /// Goes over the hashes of a chunk.
  package struct Cursor: KeyCursor {
    private let bytes: TextBytes
    /// The bits of which there is one for each hash.
    private let highs: TextBytes
    private let low: UInt64
    private let mask: UInt64
    let first: UInt64
    private(set) var last: UInt64?
    /// The place of the first hash in the segment.
    let start: Int
    /// The number of hashes.
    let count: Int
    /// The number of the hash it is at; ``count`` behind the last.
    private var index = 0
    /// The place of its bit.
    private var bit = 0

    init() {
      (bytes, highs, first, count, start, low, mask) = (TextBytes(), TextBytes(), 0, 0, 0, 0, 0)
    }

    package init?(_ bytes: TextBytes, first: UInt64) {
      let content = bytes.count - HashChunk.checksumSize
      guard content > HashChunk.headSize,
        HashChunk.checksum(bytes[..<content], first: first) == bytes.load(at: content, as: UInt32.self)
      else { return nil }
      (count, start) = (Int(bytes[0]) | Int(bytes[1]) << 8, Int(bytes.word(at: 4) & (1 << 48 - 1)))
      guard count > 0, bytes[2] == 0, bytes[3] <= StoryKey.bits else { return nil }
      (low, mask) = (UInt64(bytes[3]), 1 &<< UInt64(bytes[3]) &- 1)
      let lows = HashChunk.headSize + (count * Int(bytes[3]) + 7) / 8
      guard lows < content else { return nil }
      highs = bytes[lows..<content]
      // The first bit is that of the first hash, the last one that of the last.
      guard let top = highs.last, top != 0, highs[0] & 1 == 1 else { return nil }
      let lastBit = highs.count * 8 - 1 - top.leadingZeroBitCount
      guard lastBit >= count - 1 else { return nil }
      (self.bytes, self.first) = (bytes, first)
      last = key(count - 1, bit: lastBit)
    }

    package var isAtEnd: Bool { index >= count }

    /// The place in the segment of the hash it is at.
    package var place: Int { start &+ index }

    @inline(__always)
    private func key(_ index: Int, bit: Int) -> UInt64 {
      let place = index &* Int(truncatingIfNeeded: low)
      let rest = bytes.word(at: HashChunk.headSize &+ place &>> 3) &>> UInt64(truncatingIfNeeded: place & 7) & mask
      return first &+ (UInt64(truncatingIfNeeded: bit &- index) &<< low | rest)
    }

    package var key: UInt64 {
      @inline(__always) get { key(index, bit: bit) }
    }

    @inline(__always)
    package mutating func advance() {
      index &+= 1
      if index < count { findBit(from: bit &+ 1) }
    }

    /// Goes to the bit of the hash that it is at, which is the next one from a place on.
    @inline(__always)
    private mutating func findBit(from place: Int) {
      var start = place &>> 6
      var word = highs.word(at: start &* 8) & (UInt64.max &<< UInt64(truncatingIfNeeded: place & 63))
      while word == 0 {
        start &+= 1
        // Damaged bytes may have too few.
        guard start &* 8 < highs.count else {
          index = count
          return
        }
        word = highs.word(at: start &* 8)
      }
      bit = start &* 64 &+ word.trailingZeroBitCount
    }

    package mutating func advance(to key: UInt64) {
      if isAtEnd || self.key >= key { return }
      guard let last, last >= key else {
        index = count
        return
      }
      let part = Int(truncatingIfNeeded: (key &- first) &>> low)
      var rest = part &- (bit &- index)
      if rest > 0 {
        // Each bit that is none stands for a step of the other part.
        var start = bit &>> 6
        var word = ~highs.word(at: start &* 8) & (UInt64.max &<< UInt64(truncatingIfNeeded: bit & 63))
        var steps = word.nonzeroBitCount
        while steps < rest {
          rest &-= steps
          start &+= 1
          guard start &* 8 < highs.count else {
            index = count
            return
          }
          word = ~highs.word(at: start &* 8)
          steps = word.nonzeroBitCount
        }
        let place = start &* 64 &+ Self.place(ofBit: rest, in: word) &+ 1
        index = place &- part
        if isAtEnd { return }
        findBit(from: place)
      }
      while !isAtEnd, self.key < key { advance() }
    }

    /// The place of the bit that is the first, second … of a word that has as many: Vigna, "Broadword implementation of
    /// rank/select queries", 2008, doi:10.1007/978-3-540-68552-4_12.
    @inline(__always)
    private static func place(ofBit number: Int, in word: UInt64) -> Int {
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      // How many bits there are up to the end of each byte.
      var sums = word &- word &>> 1 & 0x5555_5555_5555_5555
      sums = sums & 0x3333_3333_3333_3333 &+ sums &>> 2 & 0x3333_3333_3333_3333
      sums = (sums &+ sums &>> 4) & 0x0f0f_0f0f_0f0f_0f0f &* ones
      // The bytes that end before it: those whose sum is below the number.
      let isBehind = ((UInt64(truncatingIfNeeded: number &- 1) &* ones | highs) &- sums) & highs
      let start = ((isBehind &>> 7) &* ones) &>> 56 &* 8
      let rest = UInt64(truncatingIfNeeded: number) &- (sums &<< 8) &>> start & 0xff
      // The bits of its byte, one a byte, and in the same way how many there are up to each.
      let bits = (word &>> start & 0xff) &* ones & 0x8040_2010_0804_0201
      let counts = (((bits | highs) &- ones | bits) & highs) &>> 7 &* ones
      let isBefore = (((rest &- 1) &* ones | highs) &- counts) & highs
      return Int(truncatingIfNeeded: start &+ ((isBefore &>> 7) &* ones) &>> 56)
    }
  }
}

extension HashChunk.Cursor {
  func value(_ owners: inout OwnerReader) throws -> UInt64 { try owners.value(at: place) }
}
