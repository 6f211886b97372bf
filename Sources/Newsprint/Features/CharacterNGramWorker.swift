/// Cuts text into character n-grams, on one thread.
///
/// The n-grams are scikit-learn's: white space of two and more characters counts as one space; `withinWords` (`char_wb`)
/// puts a space on both sides of each run of non-space characters and stays inside it, and a word shorter than *n*
/// counts once, whole.
final class CharacterNGramWorker {
  static let seed: UInt64 = 0x6368_6172_6163_7465  // "characte"

  private let lengths: ClosedRange<Int>
  private let analyzer: FeatureOptions.CharacterAnalyzer
  private let table: ScalarTable
  /// The folded text.
  @safe @exclusivity(unchecked) private var scalars = GrowingMemory<UInt32>()
  /// Where each folded scalar stands in the text, and at the end the text's length.
  @safe @exclusivity(unchecked) private var sources = GrowingMemory<UInt32>()
  @safe @exclusivity(unchecked) private var count = 0

  init(
    _ lengths: ClosedRange<Int>, analyzer: FeatureOptions.CharacterAnalyzer, foldsCase: Bool, foldsDiacritics: Bool
  ) {
    self.lengths = lengths
    self.analyzer = analyzer
    table = ScalarTable(foldsCase: foldsCase, foldsDiacritics: foldsDiacritics)
  }

  /// Cuts as options of features say; nil where they want no character n-grams.
  convenience init?(_ options: FeatureOptions) {
    guard let lengths = options.characterNGrams else { return nil }
    self.init(
      lengths, analyzer: options.characterAnalyzer, foldsCase: options.tokenizer.foldsCase,
      foldsDiacritics: options.tokenizer.foldsDiacritics)
  }

  deinit {
    scalars.free()
    sources.free()
  }

  /// Appends the n-grams of `text` to `buffer`.
  func append(_ text: TextBytes, weight: Float, into buffer: FeatureBuffer) {
    fold(text)
    appendFolded(weight: weight, into: buffer)
  }

  private func appendFolded(weight: Float, into buffer: FeatureBuffer) {
    guard count > 0 else { return }
    let room = buffer.room(for: mostNGrams(of: count))
    var written = 0
    forEachNGram { hash, _, _ in
      room[written] = hash
      written &+= 1
    }
    buffer.commit(written, weight: weight, block: .characters)
  }

  /// How many n-grams a text has at most, cut whole or word by word.
  func mostNGrams(in text: TextBytes) -> Int { mostNGrams(of: text.count + 3) }

  /// How many n-grams so many folded scalars have at most: one of each length from each scalar on; and single characters
  /// once more for each word, as the space between two words is the end of one and the start of the other.
  private func mostNGrams(of count: Int) -> Int { count * (lengths.count + (lengths.lowerBound == 1 ? 1 : 0)) }

  /// Whether n-grams stay inside of words.
  var isWithinWords: Bool { analyzer == .withinWords }

  /// Whether the n-grams of bytes without ASCII white space depend on nothing around them: they have no other white space,
  /// and no character of a script whose words go on behind a line's end.
  func isCutAlone(_ text: TextBytes) -> Bool {
    var place = 0
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let kind = ScalarTable.classBits(table.entry(scalar))
      if kind == ScalarTable.Class.space.rawValue || kind == ScalarTable.Class.unspaced.rawValue { return false }
      place += width
    }
    return true
  }

  /// Folds the first word from a place on, with a space on both sides: up to white space, but for line ends within a
  /// script without spaces.
  ///
  /// - Returns: Where the word stands; nil where there is none.
  @discardableResult
  func readWord(_ text: TextBytes, from place: Int) -> Range<Int>? {
    count = 0
    reserve(text.count &- place &+ 3)
    var (start, place) = (place, place)
    var isUnspaced = false
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if isUnspaced, let next = table.endOfLineBreak(text, at: place) {
        place = next
        continue
      }
      if kind == ScalarTable.Class.space.rawValue {
        if count > 0 { break }
      } else if kind != ScalarTable.Class.ignored.rawValue {
        if count == 0 {
          start = place
          push(0x20, from: place)
        }
        push(ScalarTable.folded(entry), from: place)
        isUnspaced = kind == ScalarTable.Class.unspaced.rawValue
      }
      place += width
    }
    guard count > 0 else { return nil }
    push(0x20, from: place)
    unsafe sources.base[count] = UInt32(truncatingIfNeeded: place)
    return start..<place
  }

  /// The hash of the folded word that was read last: up to 16 ASCII characters are hashed as bytes.
  var wordHash: UInt64 {
    let length = max(count &- 2, 0)
    var (low, high, all) = (UInt64(0), UInt64(0), UInt32(0))
    for place in 0..<length {
      let scalar = scalars[place &+ 1]
      all |= scalar
      let byte = UInt64(scalar & 0x7F) &<< UInt64(truncatingIfNeeded: (place & 7) &* 8)
      if place < 8 { low |= byte } else { high |= byte }
    }
    if all < 0x80, length <= 16 { return StableHash.hash(low: low, high: high, count: length) }
    var hash = Self.seed
    for place in 0..<length { hash = Self.extend(hash, with: scalars[place &+ 1]) }
    return StableHash.avalanche(hash)
  }

  /// Appends the n-grams of the word that was read last to `buffer`.
  func appendWord(weight: Float, into buffer: FeatureBuffer) { appendFolded(weight: weight, into: buffer) }

  /// The n-grams of `text` with their places in it, for explanations.
  func occurrences(
    in text: TextBytes, where wanted: (UInt64) -> Bool
  ) -> [(hash: UInt64, range: Range<Int>, term: String)] {
    fold(text)
    var result: [(hash: UInt64, range: Range<Int>, term: String)] = []
    forEachNGram { hash, first, last in
      guard wanted(hash) else { return }
      var bytes: [UInt8] = []
      for place in first..<last { UTF8Decoder.append(scalars[place], to: &bytes) }
      result.append((hash, Int(sources[first])..<Int(sources[last]), String(decoding: bytes, as: UTF8.self)))
    }
    return result
  }

  /// Calls `body` with each n-gram's hash and the range of its folded scalars.
  @inline(__always)
  private func forEachNGram(_ body: (_ hash: UInt64, _ first: Int, _ last: Int) -> Void) {
    switch analyzer {
    case .acrossText: forEachNGram(from: 0, to: count, body)
    case .withinWords, .byWord:
      // The folded text is " word", " word", …, " ": each word's closing space is the next one's opening space.
      let scalars = unsafe scalars.base
      var start = 0
      while start < count - 1 {
        var end = start + 1
        while unsafe scalars[end] != 0x20 { end &+= 1 }
        if end &+ 1 &- start < lengths.lowerBound {
          var hash = Self.seed
          for place in start...end { hash = unsafe Self.extend(hash, with: scalars[place]) }
          body(StableHash.avalanche(hash), start, end + 1)
        } else {
          forEachNGram(from: start, to: end + 1, body)
        }
        start = end
      }
    }
  }

  /// The n-grams of a run of scalars: each longer one extends the hash of the shorter one at the same place.
  @inline(__always)
  private func forEachNGram(from start: Int, to end: Int, _ body: (_ hash: UInt64, _ first: Int, _ last: Int) -> Void) {
    let scalars = unsafe scalars.base
    let (shortest, longest) = (lengths.lowerBound, lengths.upperBound)
    guard end &- start >= shortest else { return }
    for first in start...(end &- shortest) {
      var hash = Self.seed
      var next = first
      let limit = min(end, first &+ longest)
      while next < limit {
        hash = unsafe Self.extend(hash, with: scalars[next])
        next &+= 1
        if next &- first >= shortest { body(StableHash.avalanche(hash), first, next) }
      }
    }
  }

  /// The state of a hash after one more scalar: a bijection of the state, so that only chance makes two runs alike.
  @inline(__always)
  private static func extend(_ hash: UInt64, with scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9e37_79b9_7f4a_7c15
  }

  /// Folds `text` scalar by scalar and puts spaces where the analyzer wants them.
  private func fold(_ text: TextBytes) {
    count = 0
    reserve(text.count + 3)
    var place = 0
    var spaceStart = -1
    var spaces = 0
    var spaceScalar: UInt32 = 0x20
    var isUnspaced = false
    let isWithinWords = analyzer != .acrossText
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if isUnspaced, spaces == 0, let next = table.endOfLineBreak(text, at: place) {
        place = next
        continue
      }
      if kind == ScalarTable.Class.space.rawValue {
        if spaces == 0 { spaceStart = place }
        spaces += 1
        spaceScalar = ScalarTable.folded(entry)
      } else if kind != ScalarTable.Class.ignored.rawValue {
        if spaces > 0 || (isWithinWords && count == 0) {
          push(spaces > 1 || isWithinWords ? 0x20 : spaceScalar, from: spaces > 0 ? spaceStart : place)
          spaces = 0
        }
        push(ScalarTable.folded(entry), from: place)
        isUnspaced = kind == ScalarTable.Class.unspaced.rawValue
      }
      place += width
    }
    if isWithinWords {
      if count > 0 { push(0x20, from: spaces > 0 ? spaceStart : text.count) }
    } else if spaces > 0 {
      push(spaces > 1 ? 0x20 : spaceScalar, from: spaceStart)
    }
    unsafe sources.base[count] = UInt32(truncatingIfNeeded: text.count)
  }

  @inline(__always)
  private func push(_ scalar: UInt32, from place: Int) {
    unsafe scalars.base[count] = scalar
    unsafe sources.base[count] = UInt32(truncatingIfNeeded: place)
    count &+= 1
  }

  private func reserve(_ needed: Int) {
    scalars.reserve(needed, keeping: 0)
    sources.reserve(needed, keeping: 0)
  }
}
