/// The first bytes of phrases, as a test that nearly all lines fail which no phrase starts.
///
/// Phrases of six and more bytes are known by a hash of the first six, shorter ones by their first two and the length
/// that a line may have. Case is ignored.
struct PhraseOpenings: Sendable {
  private static let keyLength = 6
  private static let hashBits = 13

  /// A bit for each hash of six bytes.
  private var bits = [UInt64](repeating: 0, count: (1 << Self.hashBits) / 64)
  /// The length of the longest line that a short phrase may make furniture, for each bucket of two first bytes.
  private var lengths = [UInt16](repeating: 0, count: 1024)

  /// Adds a phrase; `isWhole` where little may follow it in a line.
  mutating func insert(_ phrase: [UInt8], isWhole: Bool) {
    precondition(phrase.count >= 2, "A phrase has two bytes at least.")
    insert(phrase, length: phrase.count, isWhole)
    guard phrase.contains(0x27) else { return }
    // A curly apostrophe is as good as a straight one.
    let curly = phrase.flatMap { $0 == 0x27 ? [0xE2, 0x80, 0x99] : [$0] }
    insert(curly, length: phrase.count, isWhole)
  }

  /// Adds one spelling of a phrase of so many bytes.
  private mutating func insert(_ spelling: [UInt8], length: Int, _ isWhole: Bool) {
    var first: UInt64 = 0
    for index in 0..<min(Self.keyLength, spelling.count) { first |= UInt64(spelling[index]) &<< UInt64(8 * index) }
    if length >= Self.keyLength {
      let hash = Self.hash(first)
      bits[hash >> 6] |= 1 &<< UInt64(hash & 63)
    } else {
      let bucket = Self.bucket(first)
      let limit = isWhole ? UInt16(spelling.count + FurniturePhrases.longestRest) : .max
      lengths[bucket] = max(lengths[bucket], limit)
    }
  }

  @inline(__always)
  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    bits.withRun { bits in lengths.withRun { body(Table(bits: bits, lengths: $0)) } }
  }

  /// The test at work.
  struct Table {
    fileprivate let bits: NumberRun<UInt64>
    fileprivate let lengths: NumberRun<UInt16>

    /// Whether a phrase may start a line of `length` bytes whose first eight bytes, as they lie in memory, are `first`.
    @inline(__always)
    func mayStart(_ first: UInt64, length: Int) -> Bool {
      let hash = PhraseOpenings.hash(first)
      let isLong = bits[hash &>> 6] &>> UInt64(hash & 63) & 1 != 0
      let isShort = length <= Int(lengths[PhraseOpenings.bucket(first)])
      return isLong || isShort
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt64) -> Int {
    let key = (first | 0x2020_2020_2020) & 0xFFFF_FFFF_FFFF
    return Int((key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - hashBits))
  }

  @inline(__always)
  private static func bucket(_ first: UInt64) -> Int {
    Int((((first | 0x20) & 0xFF) &* 33) ^ ((first &>> 8 | 0x20) & 0xFF)) & 1023
  }
}
