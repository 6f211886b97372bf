/// Turns a story into the hashes of its features, on one thread.
///
/// A word n-gram's hash extends its words' hashes one after the other; a character n-gram's hash is that of its bytes
/// under a seed of its own, so that the word *the* and the characters *the* differ.
package final class FeatureExtractor {
  let options: FeatureOptions
  let tokenizer: TokenizerWorker
  let tokens = TokenBuffer()
  let headlineTokens = TokenBuffer()
  let characters: CharacterNGramWorker?
  /// Makes the character n-grams where they count by the word.
  let characterWords: CharacterWordFeatures?
  private let scanner: FurnitureScanner?
  private let reader: StoryReader
  /// The story that was cut last as it is read, valid until the next story: ``headlineTokens`` stand in its headline,
  /// ``tokens`` in its text.
  @safe @exclusivity(unchecked) private(set) var story = StoryBytes()
  // The two arrays below are taken out for longer than a load and put back, so that nothing need be watched.
  @safe @exclusivity(unchecked) private var storyRanges: [Range<Int>] = []
  /// Where each part of the text ends among `tokens`: no n-gram crosses what was left out between two parts.
  @safe @exclusivity(unchecked) private var partEnds: [Int] = []
  @safe @exclusivity(unchecked) private var headlineEnds: [Int] = [0]

  /// - Parameter weighting: What becomes of the counts of words whose characters count by the word.
  package init(_ options: FeatureOptions, _ weighting: TermWeighting = TermWeighting()) {
    self.options = options
    tokenizer = TokenizerWorker(Tokenizer(options.tokenizer))
    scanner = options.dropsFurniture ? FurnitureScanner() : nil
    reader = StoryReader(keepsMarkup: !options.dropsMarkup)
    characters = CharacterNGramWorker(options)
    characterWords =
      options.countsCharactersByWord
      ? characters.map { CharacterWordFeatures($0, foldsCase: options.tokenizer.foldsCase, weighting) } : nil
  }

  /// Fills `buffer` with the features of one story of a batch.
  ///
  /// - Complexity: O(*b* · *g*), where *b* is the number of bytes of the story and *g* the number of n-gram lengths.
  package func extract(_ story: StoryBytes, into buffer: FeatureBuffer) {
    guard let characterWords else {
      return extract(story, into: buffer) { characters, text, weight in
        characters.append(text, weight: weight, into: buffer)
      }
    }
    characterWords.startStory()
    extract(story, into: buffer) { _, text, weight in characterWords.add(text, weight: weight) }
    characterWords.append(to: buffer)
  }

  /// Fills `buffer` with the features of one story of a batch, but for its character n-grams: their texts and weights are
  /// given to `append` one after the other.
  func extract(
    _ story: StoryBytes, into buffer: FeatureBuffer,
    characters append: (_ characters: CharacterNGramWorker, _ text: TextBytes, _ weight: Float) -> Void
  ) {
    buffer.removeAll()
    load(story)
    let story = self.story
    let ranges = ranges(of: .text, in: story.text)
    if let lengths = options.wordNGrams {
      extractWords(story, ranges, lengths, into: buffer)
      if options.openingLength > 0 { appendOpening(to: buffer) }
    }
    if let characters {
      if options.headlineWeight != 0 { append(characters, story.headline, options.headlineWeight) }
      forEachCharacterRange(ranges, in: story.text) { append(characters, story.text[$0], 1) }
    }
  }

  /// Calls `body` with the parts of the text that character n-grams are taken from, given those of the story.
  @inline(__always)
  func forEachCharacterRange(_ ranges: [Range<Int>], in text: TextBytes, _ body: (Range<Int>) -> Void) {
    var left = options.characterByteLimit > 0 ? options.characterByteLimit : Int.max
    for range in ranges where left > 0 {
      var end = range.count <= left ? range.upperBound : range.lowerBound + left
      while end < range.upperBound, text[end] > 0x20 { end += 1 }
      body(range.lowerBound..<end)
      left -= min(left, end - range.lowerBound)
    }
  }

  /// Reads the fields of a story.
  func load(_ story: StoryBytes) {
    self.story = reader.read(story)
  }

  /// Where a part of a field as it is read stands in the story's bytes.
  func sourceRange(of range: Range<Int>, in field: FeatureOccurrence.Field) -> Range<Int> {
    reader.sourceRange(of: range, inHeadline: field == .headline)
  }

  /// What of the text of the story that was cut last is not taken for the story; places are those in the story's bytes.
  package var furniture: [FurnitureSpan] {
    (scanner?.spans(in: story.text) ?? []).map {
      FurnitureSpan(kind: $0.kind, range: reader.sourceRange(of: $0.range, inHeadline: false))
    }
  }

  /// The parts of a field that features are taken from.
  func ranges(of field: FeatureOccurrence.Field, in text: TextBytes) -> [Range<Int>] {
    guard field == .text, let scanner else { return [0..<text.count] }
    var ranges = storyRanges
    storyRanges = []
    scanner.storyRanges(in: text, into: &ranges)
    storyRanges = ranges
    return ranges
  }

  private func extractWords(
    _ story: StoryBytes, _ ranges: [Range<Int>],
    _ lengths: ClosedRange<Int>, into buffer: FeatureBuffer
  ) {
    headlineTokens.removeAll()
    tokens.removeAll()
    if options.headlineWeight != 0 { tokenizer.tokenize(story.headline, into: headlineTokens) }
    headlineEnds[0] = headlineTokens.count
    var partEnds = self.partEnds
    self.partEnds = []
    defer { self.partEnds = partEnds }
    partEnds.removeAll(keepingCapacity: true)
    for range in ranges {
      tokenizer.tokenize(story.text[range], base: range.lowerBound, into: tokens)
      partEnds.append(tokens.count)
    }
    guard options.separatesPhrases, lengths.upperBound > 1 else {
      append(headlineTokens, headlineEnds, lengths, weight: options.headlineWeight, block: .words, to: buffer)
      append(tokens, partEnds, lengths, weight: 1, block: .words, to: buffer)
      return
    }
    if lengths.lowerBound == 1 {
      append(headlineTokens, headlineEnds, 1...1, weight: options.headlineWeight, block: .words, to: buffer)
      append(tokens, partEnds, 1...1, weight: 1, block: .words, to: buffer)
    }
    let phrases = max(2, lengths.lowerBound)...lengths.upperBound
    append(headlineTokens, headlineEnds, phrases, weight: options.headlineWeight, block: .phrases, to: buffer)
    append(tokens, partEnds, phrases, weight: 1, block: .phrases, to: buffer)
  }

  /// Appends the words of the opening under hashes of their own.
  private func appendOpening(to buffer: FeatureBuffer) {
    let parts = [
      (headlineTokens, headlineTokens.count, FeatureOptions.openingHeadlineWeight),
      (tokens, min(tokens.count, options.openingLength), 1),
    ]
    for (tokens, count, weight) in parts where count > 0 {
      let (hashes, room) = (tokens.hashes, buffer.room(for: count))
      for word in 0..<count { room[word] = WordNGram.openingHash(hashes[word]) }
      buffer.commit(count, weight: weight, block: .opening)
    }
  }

  private func append(
    _ tokens: TokenBuffer, _ partEnds: [Int], _ lengths: ClosedRange<Int>, weight: Float, block: FeatureBlock,
    to buffer: FeatureBuffer
  ) {
    let hashes = tokens.hashes
    let room = buffer.room(for: tokens.count * lengths.count)
    var written = 0
    for length in lengths {
      var start = 0
      for end in partEnds {
        if length == 1 {
          written += room.put(hashes[start..<end], at: written)
        } else if length <= end - start {
          for first in start...(end - length) {
            room[written] = WordNGram.hash(hashes[first..<first + length])
            written += 1
          }
        }
        start = end
      }
    }
    guard written > 0 else { return }
    buffer.commit(written, weight: weight, block: block)
  }
}

/// The hash of a run of words.
enum WordNGram {
  @inline(__always)
  static func hash(_ words: Hashes) -> UInt64 {
    var hash = words[0]
    for index in 1..<words.count { hash = StableHash.extend(hash, with: words[index]) }
    return hash
  }

  /// The hash of a word of the opening, as a feature apart from the word.
  @inline(__always)
  static func openingHash(_ word: UInt64) -> UInt64 { StableHash.extend(openingSeed, with: word) }

  private static let openingSeed: UInt64 = 0x6f70_656e_696e_6721
}
