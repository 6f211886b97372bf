/// A tokenizer at work on one thread: the options with the scratch memory that the hot loop needs.
@safe
package final class TokenizerWorker {
  let dropsPossessives: Bool
  let minimumLength: Int
  let stopHashes: HashSet64
  let stemming: StemCache?
  /// Whether a token is just its folded bytes, so that nothing need be asked of it but a hash.
  let isPlain: Bool
  /// Whether nothing is asked but a hash and a stem.
  private let onlyStems: Bool
  /// Whether marks join letters and digits; otherwise a word is a run of letters, digits and low lines.
  let joins: Bool
  let table: ScalarTable
  private let words: ASCIIWords
  /// The words whose stems are on their way from memory: where they start in the text, and the bytes that are hashed.
  private let awaited = UnsafeMutablePointer<(start: Int, count: Int)>.allocate(capacity: wordsAtOnce)
  private static let wordsAtOnce = 16
  /// The folded bytes of a word that holds more than ASCII.
  @safe @exclusivity(unchecked) var folded: FoldedWord

  package init(_ tokenizer: Tokenizer, joins: Bool = true) {
    let options = tokenizer.options
    self.joins = joins
    dropsPossessives = options.dropsPossessives
    minimumLength = options.minimumLength
    stopHashes = tokenizer.stopHashes
    stemming = options.stemmer.map { StemCache($0) }
    let keepsAll = options.minimumLength <= 1 && tokenizer.stopHashes.isEmpty
    isPlain = keepsAll && options.stemmer == nil
    onlyStems = keepsAll && options.stemmer != nil
    table = ScalarTable(foldsCase: options.foldsCase, foldsDiacritics: options.foldsDiacritics)
    words = ASCIIWords(foldsCase: options.foldsCase)
    folded = FoldedWord()
  }

  deinit {
    unsafe awaited.deallocate()
    words.deallocate()
    folded.deallocate()
  }

  /// Appends the tokens of `text` to `buffer`; their places are counted from the start of `text` plus `base`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func tokenize(_ text: TextBytes, base: Int = 0, into buffer: TokenBuffer) {
    // Between two tokens lies at least one byte that is in neither, except in unspaced scripts (three bytes a token).
    var sink = buffer.open(extra: text.count / 2 + 2)
    if joins {
      cut(
        text, JoinedWords(fold: UInt8(truncatingIfNeeded: words.fold), dropsPossessives: dropsPossessives), base, &sink)
    } else {
      cut(text, WordRuns(), base, &sink)
    }
    buffer.close(sink)
  }

  @inline(__always)
  private func cut(
    _ text: TextBytes, _ rules: some ASCIIWordRules, _ base: Int, _ sink: inout TokenBuffer.Sink
  ) {
    let isPlain = isPlain
    let awaitedStems = onlyStems ? stemming?.stems : nil
    var awaitedCount = 0
    unsafe words.cut(
      text.buffer, rules,
      word: { word in
        if isPlain {
          sink.append(hash: word.hash, start: base &+ word.start, end: base &+ word.end)
        } else if let awaitedStems {
          awaitedStems.prefetch(word.hash)
          sink.append(hash: word.hash, start: base &+ word.start, end: base &+ word.end)
          unsafe awaited[awaitedCount] = (word.start, word.count)
          awaitedCount &+= 1
          if awaitedCount == Self.wordsAtOnce {
            stemAwaited(awaitedCount, text, awaitedStems, sink)
            awaitedCount = 0
          }
        } else {
          emitFiltered(
            word.hash, scalars: word.count, start: base &+ word.start, end: base &+ word.end, &sink
          ) { stemming in
            unsafe words.withFolded(word.bytes, word.count) { unsafe stemming.add(word.hash, $0, word.count) }
          }
        }
      },
      scalars: { place in
        if let awaitedStems { stemAwaited(awaitedCount, text, awaitedStems, sink) }
        awaitedCount = 0
        return tokenizeScalars(text, from: place, base: base, &sink)
      })
    if let awaitedStems { stemAwaited(awaitedCount, text, awaitedStems, sink) }
  }

  /// Puts their stems in the place of the last words, which are those of ``awaited``.
  @inline(__always)
  private func stemAwaited(_ count: Int, _ text: TextBytes, _ stems: KnownStems.View, _ sink: TokenBuffer.Sink) {
    sink.replaceHashes(last: count) { hash, place in stems.stem(of: hash) ?? stem(hash, place, text) }
  }

  /// Stems one of the words of ``awaited``.
  @inline(never)
  private func stem(_ hash: UInt64, _ place: Int, _ text: TextBytes) -> UInt64 {
    let (start, length) = unsafe awaited[place]
    guard let stemming, let bytes = unsafe text.buffer.baseAddress else { return hash }
    return unsafe words.withFolded(bytes + start, length) { unsafe stemming.add(hash, $0, length) }
  }

  /// Letters, digits and low lines.
  private struct WordRuns: ASCIIWordRules {
    static var lookahead: Int { 1 }

    @inline(__always)
    func bits(_ masks: ByteMasks) -> (words: UInt64, stops: UInt64) {
      (masks.letters | masks.digits | masks.underscores, masks.nonASCII | masks.underscores)
    }

    @inline(__always)
    func shortened(_ masks: ByteMasks, words: UInt64, _ bytes: UnsafePointer<UInt8>) -> UInt64 { 0 }
  }

  /// Letters and digits, and what joins them.
  private struct JoinedWords: ASCIIWordRules {
    let fold: UInt8
    let dropsPossessives: Bool

    /// Whether a full stop is part of an acronym is told by the two bytes behind it.
    static var lookahead: Int { 3 }

    @inline(__always)
    func bits(_ masks: ByteMasks) -> (words: UInt64, stops: UInt64) {
      let letters = masks.letters
      let digits = masks.digits
      let both = letters | digits
      let single = letters & ~(letters &<< 1) & ~(letters &>> 1)
      let joiners =
        (masks.apostrophes & (letters &<< 1) & (letters &>> 1))
        | ((masks.periods | masks.commas) & (digits &<< 1) & (digits &>> 1))
        | (masks.periods & (single &<< 1) & (single &>> 1))
      let underscores = masks.underscores & (both &<< 1) & (both &>> 1)
      return (both | joiners | underscores, masks.nonASCII | underscores)
    }

    @inline(__always)
    func shortened(_ masks: ByteMasks, words: UInt64, _ bytes: UnsafePointer<UInt8>) -> UInt64 {
      let apostrophes = masks.apostrophes & words
      return unsafe apostrophes == 0 || !dropsPossessives ? 0 : possessives(apostrophes & ~(words &>> 2), bytes)
    }

    /// The bytes behind *'s*, given the apostrophes behind which one byte of a word is left.
    @inline(never)
    private func possessives(_ apostrophes: UInt64, _ bytes: UnsafePointer<UInt8>) -> UInt64 {
      var rest = apostrophes
      var result: UInt64 = 0
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        if unsafe bytes[place &+ 1] | fold == 0x73 { result |= 4 &<< UInt64(truncatingIfNeeded: place) }
        rest &= rest &- 1
      }
      return result
    }
  }

  /// Adds one word, given its folded bytes, unless the options leave it out.
  @inline(__always)
  func emit(
    _ word: UnsafePointer<UInt8>, _ byteCount: Int, scalars: Int, start: Int, end: Int, _ sink: inout TokenBuffer.Sink
  ) {
    var length = byteCount
    if dropsPossessives, length > 2, unsafe word[length &- 1] == 0x73, unsafe word[length &- 2] == 0x27 { length &-= 2 }
    let hash = unsafe StableHash.hash(word, count: length)
    if isPlain {
      sink.append(hash: hash, start: start, end: end)
    } else {
      emitFiltered(hash, scalars: scalars &- (byteCount &- length), start: start, end: end, &sink) { stemming in
        unsafe stemming.add(hash, word, length)
      }
    }
  }

  /// Adds a word unless the options leave it out; `stem` stems it where its stem is not known yet.
  @inline(__always)
  private func emitFiltered(
    _ hash: UInt64, scalars: Int, start: Int, end: Int, _ sink: inout TokenBuffer.Sink, stem: (StemCache) -> UInt64
  ) {
    if scalars < minimumLength || stopHashes.contains(hash) { return }
    let final = stemming.map { $0.stemHash(of: hash) ?? stem($0) } ?? hash
    sink.append(hash: final, start: start, end: end)
  }

  /// The folded form of one word that ``tokenize(_:base:into:)`` found at exactly these bytes.
  package func foldedWord(_ bytes: TextBytes) -> String {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let (scalar, width) = UTF8Decoder.decode(bytes, at: place)
      place += width
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      // A line end within a token only breaks a script without spaces.
      if kind == ScalarTable.Class.ignored.rawValue || kind == ScalarTable.Class.space.rawValue { continue }
      UTF8Decoder.append(ScalarTable.folded(entry), to: &result)
    }
    if dropsPossessives, result.count > 2, result.suffix(2) == [0x27, 0x73] { result.removeLast(2) }
    if let stemming { result = stemming.stem(result) }
    return String(decoding: result, as: UTF8.self)
  }
}
