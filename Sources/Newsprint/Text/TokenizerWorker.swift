internal import CKernels

/// A tokenizer at work on one thread: the options with the scratch memory that the hot loop needs.
package final class TokenizerWorker {
  let foldsCase: Bool
  let dropsPossessives: Bool
  let minimumLength: Int
  let stopHashes: HashSet64
  let stemming: StemCache?
  /// Whether a token is just its folded bytes, so that nothing need be asked of it but a hash.
  let isPlain: Bool
  let table: ScalarTable
  /// The lowered copy of the 64 bytes at hand.
  let lowered: UnsafeMutablePointer<UInt8>
  /// The last bytes of a text, padded with zeros to 64.
  let tail: UnsafeMutablePointer<UInt8>
  /// The folded bytes of a word that holds more than ASCII.
  var folded: FoldedWord

  package init(_ tokenizer: Tokenizer) {
    let options = tokenizer.options
    foldsCase = options.foldsCase
    dropsPossessives = options.dropsPossessives
    minimumLength = options.minimumLength
    stopHashes = tokenizer.stopHashes
    stemming = options.stemmer.map { StemCache($0) }
    isPlain = options.minimumLength <= 1 && tokenizer.stopHashes.isEmpty && options.stemmer == nil
    table = ScalarTable(foldsCase: options.foldsCase, foldsDiacritics: options.foldsDiacritics)
    lowered = .allocate(capacity: 64)
    tail = .allocate(capacity: 64)
    folded = FoldedWord()
  }

  deinit {
    lowered.deallocate()
    tail.deallocate()
    folded.deallocate()
  }

  /// Appends the tokens of `text` to `buffer`; their places are counted from the start of `text` plus `base`.
  ///
  /// 64 bytes at a time are turned into bit masks of letters, digits and joiners; words are then runs of ones. A word
  /// that comes near a byte beyond ASCII, or does not end within the 64 bytes, is left to the scalar path.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func tokenize(_ text: UnsafeBufferPointer<UInt8>, base: Int = 0, into buffer: TokenBuffer) {
    guard let bytes = text.baseAddress else { return }
    let count = text.count
    // Between two tokens lies at least one byte that is in neither, except in unspaced scripts (three bytes a token).
    var sink = buffer.open(extra: count / 2 + 2)
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
      // Every word that ends in the text's last bytes is whole: behind it are only zeros.
      let isLast = remaining < 64 && limit == 64
      let lastEnd = isLast ? 64 : limit &- 3
      var words = Self.wordBits(masks)
      if limit < 64 { words &= (1 &<< UInt64(limit)) &- 1 }
      var next = limit
      let word = foldsCase ? UnsafePointer(lowered) : source
      while words != 0 {
        let start = words.trailingZeroBitCount
        let end = start &+ (~(words &>> UInt64(start))).trailingZeroBitCount
        if end > lastEnd {
          next = start
          break
        }
        emit(word + start, end &- start, scalars: end &- start, start: base &+ place &+ start, &sink)
        words &= ~0 &<< UInt64(end)
      }
      place &+= next
      if limit < 64 || next == 0 {
        place = tokenizeScalars(bytes, count: count, from: place, base: base, &sink)
      }
    }
    buffer.close(sink)
  }

  /// The bytes that belong to words, joiners included, judged within the 64 bytes alone.
  @inline(__always)
  private static func wordBits(_ masks: newsprint_byte_masks) -> UInt64 {
    let letters = masks.letters
    let digits = masks.digits
    let both = letters | digits
    let single = letters & ~(letters &<< 1) & ~(letters &>> 1)
    let joiners =
      (masks.apostrophes & (letters &<< 1) & (letters &>> 1))
      | ((masks.periods | masks.commas) & (digits &<< 1) & (digits &>> 1))
      | (masks.periods & (single &<< 1) & (single &>> 1))
      | (masks.underscores & (both &<< 1) & (both &>> 1))
    return both | joiners
  }

  /// Adds one word, given its folded bytes, unless the options leave it out.
  @inline(__always)
  func emit(
    _ word: UnsafePointer<UInt8>, _ byteCount: Int, scalars: Int, start: Int, end: Int? = nil,
    _ sink: inout TokenBuffer.Sink
  ) {
    var length = byteCount
    if dropsPossessives, length > 2, word[length &- 1] == 0x73, word[length &- 2] == 0x27 { length &-= 2 }
    let end = end ?? start &+ byteCount
    if isPlain {
      sink.append(hash: StableHash.hash(word, count: length), start: start, end: end)
    } else {
      emitFiltered(word, length, scalars: scalars &- (byteCount &- length), start: start, end: end, &sink)
    }
  }

  @inline(never)
  private func emitFiltered(
    _ word: UnsafePointer<UInt8>, _ length: Int, scalars: Int, start: Int, end: Int, _ sink: inout TokenBuffer.Sink
  ) {
    if scalars < minimumLength { return }
    let hash = StableHash.hash(word, count: length)
    if stopHashes.contains(hash) { return }
    let final = stemming?.stemHash(of: hash, word, length) ?? hash
    sink.append(hash: final, start: start, end: end)
  }

  /// The folded form of one word that ``tokenize(_:base:into:)`` found at exactly these bytes.
  package func foldedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let (scalar, width) = UTF8Decoder.decode(bytes, at: place)
      place += width
      let entry = table.entry(scalar)
      if ScalarTable.classBits(entry) == ScalarTable.Class.ignored.rawValue { continue }
      UTF8Decoder.append(ScalarTable.folded(entry), to: &result)
    }
    if dropsPossessives, result.count > 2, result.suffix(2) == [0x27, 0x73] { result.removeLast(2) }
    if let stemming { result = stemming.stem(result) }
    return String(decoding: result, as: UTF8.self)
  }
}
