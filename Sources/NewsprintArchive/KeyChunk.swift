internal import Newsprint

/// A key of a story: by a hash of one of its shingles, or by that of its id, the story is found.
struct StoryKey: Hashable, Comparable {
  /// The upper 40 bits of the hash.
  var key: UInt64
  /// The story's number, and how many shingles it has, as a number of bits; 31 where the hash is that of an id.
  var value: UInt64

  static let bits: UInt64 = 40
  private static let sizeBits: UInt64 = 5
  private static let ofID: UInt64 = 31

  init(key: UInt64, value: UInt64) { (self.key, self.value) = (key, value) }

  /// The key of a story for one of its shingles.
  init(shingle: UInt64, story: Int64, size: Int) {
    let width = UInt64(UInt64.bitWidth - UInt64(max(0, size)).leadingZeroBitCount)
    self.init(
      key: Self.key(of: shingle), value: UInt64(bitPattern: story) &<< Self.sizeBits | min(width, Self.ofID - 1))
  }

  /// The key of a story for the hash of its id.
  init(idHash: Int64, story: Int64) {
    self.init(
      key: Self.key(of: UInt64(bitPattern: idHash)), value: UInt64(bitPattern: story) &<< Self.sizeBits | Self.ofID)
  }

  var story: Int64 { Int64(bitPattern: value &>> Self.sizeBits) }

  /// Whether it is the key for an id.
  var isOfID: Bool { value & Self.ofID == Self.ofID }

  /// The least number of shingles that the story may have.
  var leastSize: Int {
    let width = Int(value & Self.ofID)
    return width == 0 ? 0 : 1 << (width - 1)
  }

  /// In the order of hashes, so that those of long stories, of which only the lowest are keys, lie together: most of what is
  /// looked for is above them, where little lies.
  static func key(of hash: UInt64) -> UInt64 { hash &>> (64 - bits) }

  static func < (a: StoryKey, b: StoryKey) -> Bool { (a.key, a.value) < (b.key, b.value) }

  /// Which shingles of a story are its keys: those of the lowest hashes, which are the same shingles in stories that share
  /// them, as in a bottom sketch (Broder, "On the resemblance and containment of documents", 1997).
  enum Share {
    /// Enough that no pair is lost.
    case usual
    /// As many as estimates need.
    case ofSketches

    /// How many keys a story of so many shingles has.
    func count(ofShingles size: Int) -> Int {
      switch self {
      case .usual: min(size, max(24, size / 4))
      case .ofSketches: min(size, max(12, size / 10))
      }
    }
  }
}

/// Puts the keys of up to 65,536 stories in order, by one number for each.
struct KeySorter {
  private var stories: [(number: Int64, size: Int)] = []
  private var entries: [UInt64] = []

  /// Adds the keys of a story, whose number is above those of the stories before it.
  mutating func append(_ number: Int64, idHash: Int64, _ shingles: ArraySlice<UInt64>, size: Int) {
    let place = UInt64(stories.count) &<< 1
    stories.append((number, size))
    for shingle in shingles { entries.append(StoryKey.key(of: shingle) &<< (64 - StoryKey.bits) | place) }
    entries.append(StoryKey.key(of: UInt64(bitPattern: idHash)) &<< (64 - StoryKey.bits) | place | 1)
  }

  /// The keys, ascending.
  func sorted() -> [StoryKey] {
    var entries = entries
    RadixSorting.sort(&entries)
    return entries.map { entry in
      let story = stories[Int(entry & (1 &<< (64 - StoryKey.bits) &- 1)) >> 1]
      return entry & 1 == 0
        ? StoryKey(shingle: entry, story: story.number, size: story.size)
        : StoryKey(idHash: Int64(bitPattern: entry), story: story.number)
    }
  }
}

/// Keys in ascending order as bytes.
///
/// Two bytes say how many keys there are, one how many bytes a hash takes and one how many a value takes. Then come the
/// hashes, less the first one, and then the values, less the least of the segment; then four bytes of a checksum. All numbers
/// have the lowest byte first. So a hash is found by halving, without a look at most of them.
enum KeyChunk {
  /// The most bytes in a chunk, but for keys of one hash, which are never parted: as many as a page of SQLite holds.
  static let size = 4040
  private static let headSize = 4
  private static let checksumSize = 4

  /// How many bytes a number takes.
  static func width(_ number: UInt64) -> Int { (max(1, UInt64.bitWidth - number.leadingZeroBitCount) + 7) / 8 }

  /// The bytes of a chunk.
  ///
  /// - Parameters:
  ///   - span: The last hash less the first.
  ///   - greatest: The greatest value less the least of the segment.
  static func byteCount(_ count: Int, span: UInt64, greatest: UInt64) -> Int {
    headSize + count * (width(span) + width(greatest)) + checksumSize
  }

  /// Packs keys, fewer than 65,536.
  static func packed(_ keys: [StoryKey], base: UInt64) -> [UInt8] {
    let (first, last) = (keys.first?.key ?? 0, keys.last?.key ?? 0)
    let widths = (width(last &- first), width(keys.reduce(0) { max($0, $1.value &- base) }))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 64)
    append(UInt64(keys.count), 2, to: &bytes)
    bytes += [UInt8(widths.0), UInt8(widths.1)]
    for key in keys { append(key.key &- first, widths.0, to: &bytes) }
    for key in keys { append(key.value &- base, widths.1, to: &bytes) }
    bytes.append(bytesOf: bytes.withTextBytes { checksum($0) })
    return bytes
  }

  private static let seed: UInt64 = 0x6b65_7920_6368_756e  // "key chun"

  private static func checksum(_ bytes: TextBytes) -> UInt32 {
    UInt32(truncatingIfNeeded: StableHash.xxh3(bytes, seed: seed)).littleEndian
  }

  private static func append(_ number: UInt64, _ width: Int, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<width {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest &>>= 8
    }
  }

  /// Goes over the keys of a chunk.
  struct Cursor {
    private let bytes: TextBytes
    /// The hash of the first key.
    let first: UInt64
    /// The hash of the last key; nil where there is none.
    private(set) var last: UInt64?
    /// How many keys there are to a hash, were hashes spread evenly.
    private var perHash: Float = 0
    private let base: UInt64
    /// Bytes and bits of a hash and of a value, and where values begin.
    private let widths: (hash: Int, value: Int)
    private let masks: (hash: UInt64, value: UInt64)
    private let values: Int
    /// The number of keys.
    let count: Int
    /// The number of the key it is at; ``count`` behind the last.
    private(set) var index = 0

    /// No keys.
    init() {
      (bytes, first, base, count, values) = (TextBytes(), 0, 0, 0, 0)
      (widths, masks) = ((1, 1), (0, 0))
    }

    /// A cursor at the first key; nil where the bytes are damaged.
    ///
    /// - Parameters:
    ///   - bytes: A chunk, which must outlive the cursor.
    ///   - first: The hash of its first key.
    init?(_ bytes: TextBytes, first: UInt64, base: UInt64) {
      let content = bytes.count - KeyChunk.checksumSize
      guard content >= KeyChunk.headSize,
        KeyChunk.checksum(bytes[..<content]) == bytes.load(at: content, as: UInt32.self)
      else { return nil }
      count = Int(bytes[0]) | Int(bytes[1]) << 8
      widths = (Int(bytes[2]), Int(bytes[3]))
      guard (1...8).contains(widths.hash), (1...8).contains(widths.value),
        content == KeyChunk.headSize + count * (widths.hash + widths.value)
      else { return nil }
      masks = (Self.mask(widths.hash), Self.mask(widths.value))
      values = KeyChunk.headSize + count * widths.hash
      (self.bytes, self.first, self.base) = (bytes, first, base)
      if count == 0 { return }
      let last = key(at: count &- 1)
      self.last = last
      perHash = Float(count) / Float(max(1, last &- first))
    }

    private static func mask(_ width: Int) -> UInt64 { UInt64.max &>> UInt64(64 &- 8 &* width) }

    var isAtEnd: Bool { index >= count }

    /// The hash of the key it is at.
    var key: UInt64 { key(at: index) }

    @inline(__always)
    private func key(at index: Int) -> UInt64 {
      first &+ bytes.word(at: KeyChunk.headSize &+ index &* widths.hash) & masks.hash
    }

    /// The key it is at.
    var current: StoryKey {
      StoryKey(key: key, value: base &+ bytes.word(at: values &+ index &* widths.value) & masks.value)
    }

    /// Goes to the next key.
    mutating func advance() { index &+= 1 }

    /// Goes on to the first key whose hash is not below another.
    ///
    /// - Complexity: O(log *n*), where *n* is the number of keys; less where hashes are spread evenly, since it begins where
    ///   the hash would be then.
    mutating func advance(to key: UInt64) {
      if isAtEnd || self.key >= key { return }
      guard let last, last >= key else {
        index = count
        return
      }
      // The key at `low` is below, that at `high` is not.
      var (low, high) = (index, count &- 1)
      let share = Float(key &- first) * perHash
      let guess = share < Float(count) ? Int(share) : high
      if guess > low, guess < high {
        if self.key(at: guess) < key { low = guess } else { high = guess }
        var step = 4
        if low == guess {
          while low &+ step < high, self.key(at: low &+ step) < key {
            low &+= step
            step &*= 2
          }
          high = min(high, low &+ step)
        } else {
          while high &- step > low, self.key(at: high &- step) >= key {
            high &-= step
            step &*= 2
          }
          low = max(low, high &- step)
        }
      }
      while low &+ 1 < high {
        let middle = (low &+ high) / 2
        if self.key(at: middle) < key { low = middle } else { high = middle }
      }
      index = high
    }
  }
}
