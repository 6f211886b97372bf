internal import Newsprint

/// What the hashes of a segment lead to, in the order of these, as bytes.
///
/// Two bytes say how many values there are and one how many bits each takes; then come the values, less the least of the
/// segment, and four bytes of a checksum, of the place of the first one in the segment as well. All numbers have the lowest
/// byte first, and bytes the lowest bit.
struct OwnerChunk {
  private let bytes: TextBytes
  private let width: Int
  private let mask: UInt64
  /// The places of the values in the segment.
  let places: Range<Int>

  private static let headSize = 3
  private static let checksumSize = 4
  /// The most bits of a value.
  private static let mostBits = 57

  /// No values.
  init() { (bytes, width, mask, places) = (TextBytes(), 0, 0, 0..<0) }

  /// Values as they were packed; nil where the bytes are damaged.
  ///
  /// - Parameters:
  ///   - bytes: What must outlive this.
  ///   - place: The place of the first value in the segment.
  init?(_ bytes: TextBytes, place: Int) {
    let content = bytes.count - Self.checksumSize
    guard content > Self.headSize,
      Self.checksum(bytes[..<content], place) == bytes.load(at: content, as: UInt32.self)
    else { return nil }
    let count = Int(bytes[0]) | Int(bytes[1]) << 8
    (self.bytes, width) = (bytes, Int(bytes[2]))
    guard (1...Self.mostBits).contains(width), content == Self.headSize + (count * width + 7) / 8 else { return nil }
    mask = 1 &<< UInt64(width) &- 1
    places = place..<place + count
  }

  /// A value; 0 where there is none.
  @inline(__always)
  subscript(place: Int) -> UInt64 {
    let bit = (place &- places.lowerBound) &* width
    return bytes.word(at: Self.headSize &+ bit &>> 3) &>> UInt64(truncatingIfNeeded: bit & 7) & mask
  }

  /// How many bytes so many values take.
  static func byteCount(_ count: Int, greatest: UInt64) -> Int {
    headSize &+ (count &* bits(greatest) &+ 7) &>> 3 &+ checksumSize
  }

  private static func bits(_ greatest: UInt64) -> Int { UInt64.bitWidth &- (greatest | 1).leadingZeroBitCount }

  /// Packs values, fewer than 65,536 and one at least.
  ///
  /// - Parameter place: The place of the first one in the segment.
  static func packed(_ values: [UInt64], place: Int) -> [UInt8] {
    let width = bits(values.max() ?? 0)
    var writer = BitWriter()
    writer.bytes.reserveCapacity(headSize + (values.count * width + 7) / 8 + checksumSize)
    writer.append(UInt64(values.count), bits: 16)
    writer.append(UInt64(width), bits: 8)
    for value in values { writer.append(value, bits: width) }
    writer.fill()
    writer.bytes.append(bytesOf: writer.bytes.withTextBytes { checksum($0, place) })
    return writer.bytes
  }

  private static let seed: UInt64 = 0x6f77_6e65_7220_6368  // "owner ch"

  private static func checksum(_ bytes: TextBytes, _ place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: StableHash.xxh3(bytes, seed: seed ^ UInt64(place))).littleEndian
  }
}

/// Reads what hashes of one segment lead to, while no other is looked at by the same connection.
struct OwnerReader {
  private let segment: KeyIndex.Segment
  private let database: Database
  private var rows: Statement?
  private var chunk = OwnerChunk()

  init(_ segment: KeyIndex.Segment, _ database: Database) { (self.segment, self.database) = (segment, database) }

  /// Ends the reading; another may begin.
  mutating func close() {
    rows?.reset()
    chunk = OwnerChunk()
  }

  /// The value at a place in the segment.
  @inline(__always)
  mutating func value(at place: Int) throws -> UInt64 {
    if !chunk.places.contains(place) { try move(to: place) }
    return chunk[place]
  }

  private mutating func move(to place: Int) throws {
    chunk = OwnerChunk()
    let rows = try database.statement(
      "SELECT id, data FROM owner WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")
    self.rows = rows
    rows.bind(segment.firstRow, to: 1)
    rows.bind(segment.firstRow | Int64(place), to: 2)
    guard try rows.step(), let found = OwnerChunk(rows.bytes(1), place: Int(rows.number(0) &- segment.firstRow)),
      found.places.contains(place)
    else { throw KeyIndex.Damage() }
    chunk = found
  }
}

/// Writes numbers of any number of bits one after the other, each from the lowest bit on.
struct BitWriter {
  var bytes: [UInt8] = []
  private var waiting: UInt64 = 0
  private var count = 0

  /// Appends the lowest bits of a number, 57 at most.
  @inline(__always)
  mutating func append(_ number: UInt64, bits: Int) {
    let number = number & (1 &<< UInt64(truncatingIfNeeded: bits) &- 1)
    waiting |= number &<< UInt64(truncatingIfNeeded: count)
    count &+= bits
    if count < UInt64.bitWidth { return }
    bytes.append(bytesOf: waiting.littleEndian)
    count &-= UInt64.bitWidth
    // What did not fit in: of 57 bits at most not all did.
    waiting = number &>> UInt64(truncatingIfNeeded: bits &- count)
  }

  /// Goes on to the next byte.
  mutating func fill() {
    for byte in 0..<(count &+ 7) &>> 3 { bytes.append(UInt8(truncatingIfNeeded: waiting &>> UInt64(8 &* byte))) }
    (waiting, count) = (0, 0)
  }
}
