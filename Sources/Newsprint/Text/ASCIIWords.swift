/// Which bytes of 64 make words, by the rules of one kind of word.
protocol ASCIIWordRules {
  /// How many bytes behind a word tell that it ends there.
  static var lookahead: Int { get }

  /// The bytes that belong to words, and those at which the scalar path takes over.
  func bits(_ masks: ByteMasks) -> (words: UInt64, stops: UInt64)

  /// The bytes behind those words, given as runs of ones, whose last two bytes are not hashed.
  func shortened(_ masks: ByteMasks, words: UInt64, _ bytes: UnsafePointer<UInt8>) -> UInt64
}

/// Finds and hashes words in UTF-8, 64 bytes at a time, for one thread.
///
/// The bytes become bit masks, in which words are runs of ones; their starts and ends are taken from two masks, and a word
/// of up to 16 bytes is loaded, folded and hashed without a branch. A word that comes near a byte beyond ASCII, or does
/// not end within the 64 bytes, is left to the caller's scalar path.
@safe
struct ASCIIWords {
  /// A word that was found.
  @safe
  struct Word {
    /// The stable hash of the folded bytes.
    var hash: UInt64
    /// The word as it stands in the text.
    var bytes: UnsafePointer<UInt8>
    /// The number of bytes that are hashed.
    var count: Int
    /// Where it stands in the text, in bytes.
    var start: Int
    /// Where it ends in the text; behind the bytes that are hashed, where the rules shorten it.
    var end: Int
  }

  /// What is set in every byte of a word to fold it.
  ///
  /// An upper-case letter becomes the lower-case one; digits and the
  /// marks that join have the bit already, and a low line, which has not, must not be in a word here.
  let fold: UInt64
  /// 16 bytes of ones and 16 of zeros: those from *n* before the middle on cut 16 bytes down to *n*.
  private let ones: UnsafeMutableRawPointer
  /// The last bytes of a text and as many zeros as a word's bytes may be read beyond it.
  private let tail: UnsafeMutablePointer<UInt8>
  private static let tailSize = 64 + 16

  init(foldsCase: Bool) {
    fold = foldsCase ? 0x2020_2020_2020_2020 : 0
    unsafe ones = .allocate(byteCount: 32, alignment: 8)
    unsafe ones.initializeMemory(as: UInt8.self, repeating: 0xff, count: 16)
    unsafe (ones + 16).initializeMemory(as: UInt8.self, repeating: 0, count: 16)
    unsafe tail = .allocate(capacity: Self.tailSize)
  }

  func deallocate() {
    unsafe ones.deallocate()
    unsafe tail.deallocate()
  }

  /// Calls `word` with each word of `text`, in order, and `scalars` with each place from which the scalar path must go
  /// on; it returns where it got to.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  @inline(__always)
  func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ rules: some ASCIIWordRules, word: (Word) -> Void, scalars: (Int) -> Int
  ) {
    guard let bytes = text.baseAddress else { return }
    let middle = unsafe UnsafeRawPointer(ones) + 16
    var place = 0
    while place < text.count {
      let remaining = text.count &- place
      var source = unsafe bytes + place
      if remaining < Self.tailSize {
        unsafe tail.update(from: source, count: remaining)
        unsafe (tail + remaining).update(repeating: 0, count: Self.tailSize &- remaining)
        unsafe source = unsafe UnsafePointer(tail)
      }
      let masks = unsafe ByteMasks(source)
      var (words, stops) = rules.bits(masks)
      // Every word that ends in the text's last bytes is whole: behind it are only zeros.
      var next = 64
      if stops != 0 || remaining >= 64 {
        next = Self.wholeWords(words, before: stops, lookahead: type(of: rules).lookahead)
        words &= (1 &<< UInt64(truncatingIfNeeded: next)) &- 1
      }
      let shortened = unsafe rules.shortened(masks, words: words, source)
      var starts = words & ~(words &<< 1)
      var ends = ~words & (words &<< 1)
      while starts != 0 {
        let start = starts.trailingZeroBitCount
        let end = ends.trailingZeroBitCount
        starts &= starts &- 1
        ends &= ends &- 1
        let cut = Int(truncatingIfNeeded: (shortened &>> UInt64(truncatingIfNeeded: end)) & 1) &* 2
        let count = end &- start &- cut
        unsafe word(
          Word(
            hash: hash(source + start, count, middle), bytes: source + start, count: count, start: place &+ start,
            end: place &+ end))
      }
      place &+= next
      if stops != 0 || next == 0 { place = scalars(place) }
    }
  }

  /// How many of the 64 bytes hold only whole words: a word is whole where the bytes behind it are known.
  @inline(__always)
  private static func wholeWords(_ words: UInt64, before stops: UInt64, lookahead: Int) -> Int {
    let last = max(0, (stops == 0 ? 64 : stops.trailingZeroBitCount) &- lookahead)
    if (words &>> UInt64(truncatingIfNeeded: last)) & 1 == 0 { return last }
    // The start of the word that goes on there.
    let others = ~words & ((1 &<< UInt64(truncatingIfNeeded: last)) &- 1)
    return 64 &- others.leadingZeroBitCount
  }

  @inline(__always)
  private func hash(_ word: UnsafePointer<UInt8>, _ count: Int, _ middle: UnsafeRawPointer) -> UInt64 {
    if count > 16 { return unsafe longHash(word, count) }
    let raw = unsafe UnsafeRawPointer(word)
    let mask = unsafe middle - count
    let low = unsafe (raw.loadUnaligned(as: UInt64.self) | fold) & mask.loadUnaligned(as: UInt64.self)
    let high =
      unsafe (raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) | fold)
      & mask.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return StableHash.hash(low: UInt64(littleEndian: low), high: UInt64(littleEndian: high), count: count)
  }

  @inline(never)
  private func longHash(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    unsafe withFolded(word, count) { unsafe StableHash.hash($0, count: count) }
  }

  /// Calls `body` with the folded bytes of a word.
  func withFolded<Result>(
    _ word: UnsafePointer<UInt8>, _ count: Int, _ body: (UnsafePointer<UInt8>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
      let bit = UInt8(truncatingIfNeeded: fold)
      for place in 0..<count { unsafe room[place] = unsafe word[place] | bit }
      // 64 bytes of room have an address.
      return unsafe body(room.baseAddress.map { unsafe UnsafePointer($0) } ?? word)
    }
  }
}
