/// Finds the columns of a text's character n-grams by its words, on one thread.
///
/// N-grams within words (``FeatureOptions/CharacterAnalyzer/withinWords``) depend on their word alone, and a few thousand
/// words make up most of any text: their columns are kept from one meeting to the next, so that a word costs a look-up
/// instead of its cutting, hashing and ten look-ups. What is found is what cutting the whole text would find, in the same
/// order, for any bytes.
@safe
final class CharacterColumnFinder {
  private let worker: CharacterNGramWorker
  private let index: FrequentFirstIndex
  private let cache = WordColumnCache()
  private let features = FeatureBuffer()
  private static let wordsAtOnce = 32
  /// Words of the text at hand and where they start.
  private let words = UnsafeMutablePointer<(word: Word, start: Int)>.allocate(capacity: wordsAtOnce)
  /// How many n-grams, known or not, the texts had since ``restart()``.
  @safe @exclusivity(unchecked) private(set) var featureCount = 0

  /// - Parameter index: Where the columns are looked up.
  init(_ worker: CharacterNGramWorker, _ index: FrequentFirstIndex) {
    self.worker = worker
    self.index = index
  }

  deinit { unsafe words.deallocate() }

  func restart() { featureCount = 0 }

  /// Writes the numbers of the columns of a text's n-grams, and perhaps the index's count for some that have none.
  ///
  /// - Parameter numbers: Room for ``CharacterNGramWorker/mostNGrams(in:)``.
  /// - Returns: How many were written.
  func find(_ text: TextBytes, into numbers: UnsafeMutablePointer<UInt32>) -> Int {
    var (found, place) = (0, 0)
    while place < text.count {
      // What the cache holds of these words is on its way before it is asked for.
      let (count, end) = gather(text, from: place)
      for number in 0..<count { unsafe cache.prefetchSlot(of: words[number].word) }
      for number in 0..<count { unsafe cache.prefetchColumns(of: words[number].word) }
      place = end
      var isCut = false
      for number in 0..<count {
        let (word, start) = unsafe words[number]
        if let known = unsafe cache.columns(of: word) {
          for column in unsafe 0..<known.count { unsafe numbers[found &+ column] = unsafe known.columns[column] }
          unsafe found &+= known.count
          unsafe featureCount &+= known.featureCount
          continue
        }
        let range = start..<start + word.count
        if word.isASCII || worker.isCutAlone(text[range]) {
          unsafe found += cut(text[range], into: numbers + found, keptFor: word)
        } else {
          place = start
          isCut = true
          break
        }
      }
      if place < text.count, isCut || count < Self.wordsAtOnce {
        let end = Self.endOfRun(text, from: place)
        unsafe found += cut(text[place..<end], into: numbers + found)
        place = end
      }
    }
    return found
  }

  /// Finds the next words from `start` on, up to one that must be cut with its neighbours or is too long to be kept.
  ///
  /// - Returns: How many of ``words`` they are, and where the search ended.
  private func gather(_ text: TextBytes, from start: Int) -> (count: Int, end: Int) {
    var (count, place) = (0, start)
    while count < Self.wordsAtOnce, place < text.count, let word = Word(text, at: place) {
      if word.count == 0 {
        place &+= 1
      } else {
        unsafe words[count] = (word, place)
        count &+= 1
        place &+= word.count
      }
    }
    return (count, place)
  }

  /// Where the words end from `start` on that must be cut together: a script without spaces goes on behind a line's end,
  /// so that words are only parted before one that begins with an ASCII character.
  private static func endOfRun(_ text: TextBytes, from start: Int) -> Int {
    var place = start
    while place < text.count {
      while place < text.count, !isSpace(text[place]) { place += 1 }
      let end = place
      while place < text.count, isSpace(text[place]) { place += 1 }
      if text[place] < 0x80 { return end }
    }
    return text.count
  }

  /// The white space among the ASCII characters.
  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func cut(_ text: TextBytes, into numbers: UnsafeMutablePointer<UInt32>, keptFor word: Word? = nil) -> Int {
    features.removeAll()
    worker.append(text, weight: 1, into: features)
    let count = features.count
    featureCount += count
    let hashes = unsafe UnsafeMutableBufferPointer(start: features.hashes, count: count)
    let found = unsafe index.knownNumbers(of: hashes, into: numbers)
    if let word {
      unsafe cache.keep(
        word, UnsafeBufferPointer(start: numbers, count: found), none: UInt32(index.count), featureCount: count)
    }
    return found
  }
}

extension CharacterColumnFinder {
  /// The bytes from a place up to white space, at most 16 of them and none of them a control.
  struct Word {
    let low: UInt64
    let high: UInt64
    let count: Int

    /// - Returns: nil where the bytes are more, or a control ends them.
    @inline(__always)
    init?(_ text: TextBytes, at place: Int) {
      let first = text.word(at: place)
      let ends = Self.ends(first)
      if ends != 0 {
        count = ends.trailingZeroBitCount &>> 3
        low = first & Self.mask(count)
        high = 0
      } else {
        let second = text.word(at: place &+ 8)
        let ends = Self.ends(second)
        guard ends != 0 else { return nil }
        let rest = ends.trailingZeroBitCount &>> 3
        low = first
        high = second & Self.mask(rest)
        count = 8 &+ rest
      }
      let end = place &+ count
      guard end >= text.count || CharacterColumnFinder.isSpace(text[end]) else { return nil }
    }

    var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

    /// Whether all bytes are ASCII, and none is a delete character.
    @inline(__always)
    var isPrintableASCII: Bool {
      (low | high | low &+ 0x0101_0101_0101_0101 | high &+ 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080 == 0
    }

    /// The stable hash of a word of ASCII characters, capital letters being made small by `caseBit` in each byte.
    @inline(__always)
    func hash(caseBit: UInt64) -> UInt64 {
      StableHash.hash(low: Self.folded(low, caseBit), high: Self.folded(high, caseBit), count: count)
    }

    /// Sets the case bit in the bytes of ASCII that are capital letters.
    @inline(__always)
    private static func folded(_ bytes: UInt64, _ caseBit: UInt64) -> UInt64 {
      let fromA = bytes &+ 0x3F3F_3F3F_3F3F_3F3F
      let beyondZ = bytes &+ 0x2525_2525_2525_2525
      return bytes | ((fromA & ~beyondZ & 0x8080_8080_8080_8080) &>> 2 & caseBit)
    }

    /// The top bit of the first byte that is white space, a control or behind the text's end, and perhaps of some after it.
    @inline(__always)
    private static func ends(_ bytes: UInt64) -> UInt64 {
      (bytes &- 0x2121_2121_2121_2121) & ~bytes & 0x8080_8080_8080_8080
    }

    /// The lowest `count` bytes, of fewer than eight.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(count &* 8)) &- 1 }
  }
}

/// The columns of words' character n-grams.
///
/// When it is full it forgets everything: what is frequent is soon back.
@safe
private final class WordColumnCache {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt16 = 0
    var featureCount: UInt16 = 0
  }

  private static let slotBits = 15
  private static let mostWords = 24_576
  private static let mostColumns = 1 << 19
  private let slots: UnsafeMutablePointer<Slot>
  private let columns: UnsafeMutablePointer<UInt32>
  @safe @exclusivity(unchecked) private var wordCount = 0
  @safe @exclusivity(unchecked) private var columnCount = 0

  init() {
    unsafe slots = .allocate(capacity: 1 << Self.slotBits)
    unsafe slots.initialize(repeating: Slot(), count: 1 << Self.slotBits)
    unsafe columns = .allocate(capacity: Self.mostColumns)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe columns.deallocate()
  }

  @inline(__always)
  private func home(_ word: CharacterColumnFinder.Word) -> Int {
    var hash = (word.low ^ (word.high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash &>> 32
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - Self.slotBits))
  }

  @inline(__always)
  func prefetchSlot(of word: CharacterColumnFinder.Word) { unsafe Kernels.prefetch(slots + home(word)) }

  @inline(__always)
  func prefetchColumns(of word: CharacterColumnFinder.Word) {
    unsafe Kernels.prefetch(columns + Int(slots[home(word)].start))
  }

  /// The slot of a word, or the empty one where it would be; a word is never all zeros.
  @inline(__always)
  private func slot(_ word: CharacterColumnFinder.Word) -> UnsafeMutablePointer<Slot> {
    var place = home(word)
    while true {
      let slot = unsafe slots + place
      if unsafe slot.pointee.low == word.low, unsafe slot.pointee.high == word.high { return unsafe slot }
      if unsafe slot.pointee.low == 0 { return unsafe slot }
      place = (place &+ 1) & ((1 &<< Self.slotBits) &- 1)
    }
  }

  /// The columns of a word that was kept.
  @inline(__always)
  func columns(of word: CharacterColumnFinder.Word) -> (columns: UnsafePointer<UInt32>, count: Int, featureCount: Int)?
  {
    let slot = unsafe slot(word)
    guard unsafe slot.pointee.low != 0 else { return nil }
    return unsafe (
      UnsafePointer(columns + Int(slot.pointee.start)), Int(slot.pointee.count), Int(slot.pointee.featureCount)
    )
  }

  /// Keeps the columns of a word, without `none`.
  func keep(
    _ word: CharacterColumnFinder.Word, _ found: UnsafeBufferPointer<UInt32>, none: UInt32, featureCount: Int
  ) {
    guard let featureCount = UInt16(exactly: featureCount) else { return }
    if wordCount == Self.mostWords || columnCount + found.count > Self.mostColumns { forget() }
    let start = columnCount
    for column in unsafe NumberRun(found) where column != none {
      unsafe columns[columnCount] = column
      columnCount += 1
    }
    unsafe slot(word).pointee = Slot(
      low: word.low, high: word.high, start: UInt32(start), count: UInt16(columnCount - start),
      featureCount: featureCount)
    wordCount += 1
  }

  private func forget() {
    unsafe slots.update(repeating: Slot(), count: 1 << Self.slotBits)
    (wordCount, columnCount) = (0, 0)
  }
}
