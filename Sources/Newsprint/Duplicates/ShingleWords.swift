internal import CKernels

/// Cuts a text into the words that shingles are made of, on one thread.
///
/// A word is a run of letters, marks, digits and low lines, case folded; nothing joins two runs. So *U.S.*, *3.5* and
/// *don't* are two words each, unlike in ``Tokenizer``: these are the words (`\w+`, lower-cased) over which other tools
/// count shingles, and with them the Jaccard similarity of a pair is the same number. Runs of scripts that are written
/// without spaces give overlapping bigrams, as they do in ``Tokenizer``.
///
/// A word's hash is its own, made for speed: the first 16 folded bytes, little-endian and padded with zeros, folded by one
/// multiplication; ``StableHash``'s for longer words. It needs the avalanche that a shingle's hash ends with.
final class ShingleWords {
  let table = ScalarTable(foldsCase: true, foldsDiacritics: false)
  /// The lowered copy of the 64 bytes at hand, and room behind it, since words are read 16 bytes at a time.
  private let lowered: UnsafeMutablePointer<UInt8> = .allocate(capacity: 80)
  private let tail: UnsafeMutablePointer<UInt8> = .allocate(capacity: 64)
  private var folded = FoldedWord()

  init() { lowered.initialize(repeating: 0, count: 80) }

  deinit {
    lowered.deallocate()
    tail.deallocate()
    folded.deallocate()
  }

  /// Appends the words of `text`; their places count from the start of `text` plus `base`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func cut(_ text: UnsafeBufferPointer<UInt8>, base: Int = 0, into buffer: WordBuffer) {
    guard let bytes = text.baseAddress else { return }
    let count = text.count
    let keepsPlaces = buffer.keepsPlaces
    var place = 0
    while place < count {
      let remaining = count &- place
      var source = bytes + place
      if remaining < 64 {
        tail.update(repeating: 0, count: 64)
        tail.update(from: source, count: remaining)
        source = UnsafePointer(tail)
      }
      let masks = newsprint_classify64(source, lowered)
      let limit = masks.nonASCII == 0 ? 64 : masks.nonASCII.trailingZeroBitCount
      // A word is whole when an ASCII byte that is in no word follows, or the text ends.
      let lastEnd = remaining < 64 && limit == 64 ? 64 : limit &- 1
      var words = masks.letters | masks.digits | masks.underscores
      if limit < 64 { words &= (1 &<< UInt64(limit)) &- 1 }
      buffer.reserve(33)
      var written = buffer.count
      let hashes = buffer.hashes
      var next = limit
      while words != 0 {
        let start = words.trailingZeroBitCount
        let end = start &+ (~(words &>> UInt64(start))).trailingZeroBitCount
        if end > lastEnd {
          next = start
          break
        }
        hashes[written] = Self.hash(lowered + start, count: end &- start)
        if keepsPlaces {
          buffer.starts[written] = UInt32(truncatingIfNeeded: base &+ place &+ start)
          buffer.ends[written] = UInt32(truncatingIfNeeded: base &+ place &+ end)
        }
        written &+= 1
        words &= ~0 &<< UInt64(end)
      }
      buffer.commit(written)
      place &+= next
      if limit < 64 || next == 0 { place = cutScalars(text, from: place, base: base, buffer) }
    }
  }

  /// The hash of a word of `count` bytes; 16 bytes must be readable from `word` on.
  @inline(__always)
  static func hash(_ word: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    if count > 16 { return StableHash.hash(word, count: count) }
    let raw = UnsafeRawPointer(word)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    // A shift by 64 or more gives 0.
    let lowMask = ~(UInt64.max << bits)
    let highMask = bits > 64 ? ~(UInt64.max << (bits &- 64)) : 0
    let product = (low & lowMask ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(
      by: high & highMask ^ 0xa076_1d64_78bd_642f ^ UInt64(truncatingIfNeeded: count))
    return product.high ^ product.low
  }

  /// The hash of the folded bytes of a single word, for tables of words.
  static func hash(_ word: String) -> UInt64 {
    var bytes = Array(word.utf8)
    let count = bytes.count
    bytes.append(contentsOf: [UInt8](repeating: 0, count: 16))
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { hash($0, count: count) } ?? 0
    }
  }

  /// Cuts scalar by scalar from `start` until a byte of ASCII that starts a word or is in none, and returns its place.
  private func cutScalars(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, base: Int, _ buffer: WordBuffer
  ) -> Int {
    var place = start
    repeat {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let kind = ScalarTable.classBits(table.entry(scalar))
      buffer.reserve(1)
      if Self.isWord(kind) {
        place = word(text, from: place, base: base, buffer)
      } else if kind == ScalarTable.Class.unspaced.rawValue {
        place = unspacedRun(text, from: place, base: base, buffer)
      } else {
        place &+= width
      }
    } while place < text.count && text[place] >= 0x80
    return place
  }

  @inline(__always)
  private static func isWord(_ kind: UInt32) -> Bool {
    kind == ScalarTable.Class.letter.rawValue || kind == ScalarTable.Class.digit.rawValue
      || kind == ScalarTable.Class.underscore.rawValue
  }

  private func word(_ text: UnsafeBufferPointer<UInt8>, from start: Int, base: Int, _ buffer: WordBuffer) -> Int {
    folded.removeAll()
    var place = start
    var end = start
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if Self.isWord(kind) {
        folded.append(ScalarTable.folded(entry))
        end = place &+ width
      } else if kind != ScalarTable.Class.ignored.rawValue {
        break
      }
      place &+= width
    }
    buffer.append(Self.hash(folded.bytes, count: folded.count), start: base &+ start, end: base &+ end)
    return place
  }

  /// Takes in a run of an unspaced script: overlapping bigrams, or its one character.
  private func unspacedRun(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, base: Int, _ buffer: WordBuffer
  ) -> Int {
    folded.removeAll()
    var place = start
    var previousStart = start
    var previousBytes = 0
    var length = 0
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if kind == ScalarTable.Class.ignored.rawValue {
        place &+= width
        continue
      }
      guard kind == ScalarTable.Class.unspaced.rawValue else { break }
      let before = folded.count
      folded.append(ScalarTable.folded(entry))
      length &+= 1
      if length > 1 {
        let first = before &- previousBytes
        let hash = Self.hash(folded.bytes + first, count: folded.count &- first)
        buffer.reserve(1)
        buffer.append(hash, start: base &+ previousStart, end: base &+ place &+ width)
      }
      previousBytes = folded.count &- before
      previousStart = place
      place &+= width
    }
    if length == 1 {
      buffer.append(Self.hash(folded.bytes, count: folded.count), start: base &+ start, end: base &+ place)
    }
    return place
  }

  /// The folded scalars of the words of `text`, one space between two words: what the character n-grams of a short text
  /// are cut from.
  func foldedScalars(_ text: UnsafeBufferPointer<UInt8>, into scalars: inout [UInt32]) {
    var place = 0
    var isPending = !scalars.isEmpty
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      place += width
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if Self.isWord(kind) || kind == ScalarTable.Class.unspaced.rawValue {
        if isPending, !scalars.isEmpty { scalars.append(0x20) }
        isPending = false
        scalars.append(ScalarTable.folded(entry))
      } else if kind != ScalarTable.Class.ignored.rawValue {
        isPending = true
      }
    }
  }
}
