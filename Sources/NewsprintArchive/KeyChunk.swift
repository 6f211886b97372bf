internal import Newsprint

/// Keys in ascending order as bytes, as the second format had them.
///
/// Two bytes say how many keys there are, one how many bytes a hash takes and one how many a value takes. Then come the
/// hashes, less the first one, and then the values, less the least of the segment; then four bytes of a checksum. All numbers
/// have the lowest byte first. So a hash is found by halving, without a look at most of them.
enum KeyChunk {
  private static let headSize = 4
  private static let checksumSize = 4

  private static let seed: UInt64 = 0x6b65_7920_6368_756e  // "key chun"

  private static func checksum(_ bytes: TextBytes) -> UInt32 {
    UInt32(truncatingIfNeeded: StableHash.xxh3(bytes, seed: seed)).littleEndian
  }

  /// Goes over the keys of a chunk.
  struct Cursor: KeyCursor {
    private let bytes: TextBytes
    let first: UInt64
    private(set) var last: UInt64?
    /// How many keys there are to a hash, were hashes spread evenly.
    private var perHash: Float = 0
    /// Bytes and bits of a hash and of a value, and where values begin.
    private let widths: (hash: Int, value: Int)
    private let masks: (hash: UInt64, value: UInt64)
    private let values: Int
    /// The number of keys.
    let count: Int
    /// The number of the key it is at; ``count`` behind the last.
    private(set) var index = 0

    init() {
      (bytes, first, count, values) = (TextBytes(), 0, 0, 0)
      (widths, masks) = ((1, 1), (0, 0))
    }

    init?(_ bytes: TextBytes, first: UInt64) {
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
      (self.bytes, self.first) = (bytes, first)
      if count == 0 { return }
      let last = key(at: count &- 1)
      self.last = last
      perHash = Float(count) / Float(max(1, last &- first))
    }

    private static func mask(_ width: Int) -> UInt64 { UInt64.max &>> UInt64(64 &- 8 &* width) }

    var isAtEnd: Bool { index >= count }

    var key: UInt64 { key(at: index) }

    @inline(__always)
    private func key(at index: Int) -> UInt64 {
      first &+ bytes.word(at: KeyChunk.headSize &+ index &* widths.hash) & masks.hash
    }

    /// The value of the key it is at, less the least of the segment.
    private var value: UInt64 { bytes.word(at: values &+ index &* widths.value) & masks.value }

    mutating func advance() { index &+= 1 }

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

extension KeyChunk.Cursor {
  func value(_ owners: inout OwnerReader) -> UInt64 { value }
}
