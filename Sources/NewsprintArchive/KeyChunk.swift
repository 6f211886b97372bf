internal import Newsprint

/// A key of a story: by a hash of one of its shingles the story is found.
struct StoryKey: Hashable, Comparable {
  /// 40 bits of a hash.
  var key: UInt64
  /// The story's number, and how many shingles it has, as a number of bits.
  var value: UInt64

  static let bits: UInt64 = 40
  private static let sizeBits: UInt64 = 5

  init(key: UInt64, value: UInt64) { (self.key, self.value) = (key, value) }

  /// The key of a story for one of its shingles.
  init(shingle: UInt64, story: Int64, size: Int) {
    key = Self.key(ofShingle: shingle)
    let class_ = UInt64(UInt64.bitWidth - UInt64(max(0, size)).leadingZeroBitCount)
    value = UInt64(bitPattern: story) &<< Self.sizeBits | min(class_, 31)
  }

  var story: Int64 { Int64(bitPattern: value &>> Self.sizeBits) }

  /// The least number of shingles that the story may have.
  var leastSize: Int {
    let class_ = Int(value & 31)
    return class_ == 0 ? 0 : 1 << (class_ - 1)
  }

  /// Spread evenly, since the shingles of keys are those of the lowest hashes.
  static func key(ofShingle hash: UInt64) -> UInt64 { StableHash.avalanche(hash ^ 0x6172_6b65_7900) &>> (64 - bits) }

  static func < (a: StoryKey, b: StoryKey) -> Bool { (a.key, a.value) < (b.key, b.value) }

  /// How many keys a story of so many shingles has: those of the lowest hashes, which are the same shingles in stories that
  /// share them, as in a bottom sketch (Broder, "On the resemblance and containment of documents", 1997).
  static func count(ofShingles size: Int) -> Int { min(size, max(24, size / 4)) }
}

/// Keys in ascending order as bytes: of each the distance of the hash from the one before it and the value, above the
/// least of the segment, in groups of seven bits; then four bytes of a checksum.
enum KeyChunk {
  /// The most keys in a chunk, but for those of one hash, which are never parted.
  static let size = 512

  static func packed(_ keys: some Collection<StoryKey>, base: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 8 + 4)
    var last: UInt64 = 0
    for key in keys {
      append(key.key &- last, to: &bytes)
      append(key.value &- base, to: &bytes)
      last = key.key
    }
    bytes.append(bytesOf: checksum(bytes))
    return bytes
  }

  /// Unpacks keys; nil where the bytes are damaged.
  static func unpack(_ bytes: TextBytes, base: UInt64, into keys: inout [StoryKey]) -> Bool {
    keys.removeAll(keepingCapacity: true)
    guard bytes.count >= 4 else { return false }
    let data = bytes[..<(bytes.count - 4)]
    guard checksum(data) == bytes.load(at: bytes.count - 4, as: UInt32.self) else { return false }
    var (place, last): (Int, UInt64) = (0, 0)
    while place < data.count {
      last = last &+ read(data, &place)
      keys.append(StoryKey(key: last, value: base &+ read(data, &place)))
    }
    return true
  }

  private static let seed: UInt64 = 0x6b65_7920_6368_756e  // "key chun"

  private static func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withTextBytes { checksum($0) } }

  private static func checksum(_ bytes: TextBytes) -> UInt32 {
    UInt32(truncatingIfNeeded: StableHash.xxh3(bytes, seed: seed)).littleEndian
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func read(_ bytes: TextBytes, _ place: inout Int) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      place &+= 1
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 || shift > 56 { break }
      shift &+= 7
    }
    return number
  }
}
