internal import Newsprint

/// A key of a story: by a hash of one of its shingles, or by that of its id, the story is found.
struct StoryKey: Hashable, Comparable {
  /// The upper 40 bits of the hash.
  var key: UInt64
  /// The story's number, and how many shingles it has, as a number of bits; 31 where the hash is that of an id.
  var value: UInt64

  static let bits: UInt64 = 40
  /// Greater than any key.
  static let behindAll = StoryKey(key: .max, value: .max)
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
  mutating func sorted() -> SortedKeys {
    // Those of one hash come in the order of their stories.
    RadixSorting.sort(&entries, from: Int(64 - StoryKey.bits))
    defer { self = KeySorter() }
    return SortedKeys(stories: stories, entries: entries)
  }

  /// Keys in ascending order, each of which is made when it is asked for.
  struct SortedKeys: RandomAccessCollection {
    fileprivate let stories: [(number: Int64, size: Int)]
    fileprivate let entries: [UInt64]

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(place: Int) -> StoryKey {
      let entry = entries[place]
      let story = stories[Int(entry & (1 &<< (64 - StoryKey.bits) &- 1)) >> 1]
      return entry & 1 == 0
        ? StoryKey(shingle: entry, story: story.number, size: story.size)
        : StoryKey(idHash: Int64(bitPattern: entry), story: story.number)
    }
  }
}

/// Goes over the keys of a chunk in ascending order.
protocol KeyCursor {
  /// No keys.
  init()
  /// A cursor at the first key; nil where the bytes are damaged.
  ///
  /// - Parameters:
  ///   - bytes: A chunk, which must outlive the cursor.
  ///   - first: The hash of its first key.
  init?(_ bytes: TextBytes, first: UInt64)
  /// Whether it is behind the last key.
  var isAtEnd: Bool { get }
  /// The hash of the key it is at.
  var key: UInt64 { get }
  /// The hash of the first key.
  var first: UInt64 { get }
  /// The hash of the last key; nil where there is none.
  var last: UInt64? { get }
  /// The value of the key it is at, less the least of the segment.
  func value(_ owners: inout OwnerReader) throws -> UInt64
  /// Goes to the next key.
  mutating func advance()
  /// Goes on to the first key whose hash is not below another.
  mutating func advance(to key: UInt64)
}

extension KeyCursor {
  /// A cursor over the chunk of a row, valid until the row is left.
  ///
  /// - Throws: ``KeyIndex/Damage`` where the chunk is not as it was written.
  init(_ row: Statement, of segment: KeyIndex.Segment) throws {
    let first = UInt64(bitPattern: row.number(0) &- segment.firstRow)
    guard let cursor = Self(row.bytes(1), first: first) else { throw KeyIndex.Damage() }
    self = cursor
  }
}
