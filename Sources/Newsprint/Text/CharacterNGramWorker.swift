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
  /// The folded text; scalar *i* takes the bytes `offsets[i] ..< offsets[i + 1]`.
  private(set) var folded: [UInt8] = []
  private var offsets: [Int32] = []
  /// Where each folded scalar stands in the text.
  private(set) var sources: [Int32] = []

  init(
    _ lengths: ClosedRange<Int>, analyzer: FeatureOptions.CharacterAnalyzer, foldsCase: Bool, foldsDiacritics: Bool
  ) {
    self.lengths = lengths
    self.analyzer = analyzer
    table = ScalarTable(foldsCase: foldsCase, foldsDiacritics: foldsDiacritics)
  }

  /// Appends the n-grams of `text` to `buffer`.
  func append(_ text: UnsafeBufferPointer<UInt8>, weight: Float, block: Int, into buffer: FeatureBuffer) {
    fold(text)
    let scalars = offsets.count - 1
    guard scalars > 0 else { return }
    let room = buffer.room(for: scalars * lengths.count)
    var written = 0
    forEachNGram { hash, _, _ in
      room[written] = hash
      written += 1
    }
    buffer.commit(written, weight: weight, block: block)
  }

  /// The n-grams of `text` with their places in it, for explanations.
  func occurrences(
    in text: UnsafeBufferPointer<UInt8>, where wanted: (UInt64) -> Bool
  ) -> [(hash: UInt64, range: Range<Int>, term: String)] {
    fold(text)
    guard offsets.count > 1 else { return [] }
    var result: [(hash: UInt64, range: Range<Int>, term: String)] = []
    let folded = self.folded
    forEachNGram { hash, first, last in
      guard wanted(hash) else { return }
      let bytes = folded[Int(offsets[first])..<Int(offsets[last])]
      result.append((hash, Int(sources[first])..<Int(sources[last]), String(decoding: bytes, as: UTF8.self)))
    }
    return result
  }

  /// Calls `body` with each n-gram's hash and the range of its folded scalars.
  @inline(__always)
  private func forEachNGram(_ body: (_ hash: UInt64, _ first: Int, _ last: Int) -> Void) {
    folded.withUnsafeBufferPointer { bytes in
      offsets.withUnsafeBufferPointer { offsets in
        guard let base = bytes.baseAddress else { return }
        @inline(__always)
        func emit(_ first: Int, _ last: Int) {
          let start = Int(offsets[first])
          body(StableHash.hash(base + start, count: Int(offsets[last]) &- start, seed: Self.seed), first, last)
        }
        let scalars = offsets.count - 1
        switch analyzer {
        case .acrossText:
          for length in lengths where length <= scalars {
            for first in 0...(scalars - length) { emit(first, first + length) }
          }
        case .withinWords:
          // The folded text is " word", " word", …, " ": each word's closing space is the next one's opening space.
          var start = 0
          while start < scalars - 1 {
            var end = start + 1
            while bytes[Int(offsets[end])] != 0x20 { end += 1 }
            let size = end + 1 - start
            for length in lengths {
              if size <= length {
                emit(start, end + 1)
                break
              }
              for first in start...(end + 1 - length) { emit(first, first + length) }
            }
            start = end
          }
        }
      }
    }
  }

  /// Folds `text` scalar by scalar and puts spaces where the analyzer wants them.
  private func fold(_ text: UnsafeBufferPointer<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    folded.reserveCapacity(text.count + 8)
    offsets.reserveCapacity(text.count + 8)
    sources.reserveCapacity(text.count + 8)
    var place = 0
    var spaceStart = -1
    var spaces = 0
    var spaceScalar: UInt32 = 0x20
    let isWithinWords = analyzer == .withinWords
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if kind == ScalarTable.Class.space.rawValue {
        if spaces == 0 { spaceStart = place }
        spaces += 1
        spaceScalar = ScalarTable.folded(entry)
      } else if kind != ScalarTable.Class.ignored.rawValue {
        if spaces > 0 || (isWithinWords && offsets.isEmpty) {
          push(spaces > 1 || isWithinWords ? 0x20 : spaceScalar, from: spaces > 0 ? spaceStart : place)
          spaces = 0
        }
        push(ScalarTable.folded(entry), from: place)
      }
      place += width
    }
    if isWithinWords {
      if !offsets.isEmpty { push(0x20, from: spaces > 0 ? spaceStart : text.count) }
    } else if spaces > 0 {
      push(spaces > 1 ? 0x20 : spaceScalar, from: spaceStart)
    }
    offsets.append(Int32(truncatingIfNeeded: folded.count))
    sources.append(Int32(truncatingIfNeeded: text.count))
  }

  @inline(__always)
  private func push(_ scalar: UInt32, from place: Int) {
    offsets.append(Int32(truncatingIfNeeded: folded.count))
    sources.append(Int32(truncatingIfNeeded: place))
    if scalar < 0x80 {
      folded.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      UTF8Decoder.append(scalar, to: &folded)
    }
  }
}
