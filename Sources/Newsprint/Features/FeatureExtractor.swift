/// Turns a story into the hashes of its features, on one thread.
///
/// A word n-gram's hash extends its words' hashes one after the other; a character n-gram's hash is that of its bytes
/// under a seed of its own, so that the word *the* and the characters *the* differ.
package final class FeatureExtractor {
  let options: FeatureOptions
  let tokenizer: TokenizerWorker
  let tokens = TokenBuffer()
  private let headlineTokens = TokenBuffer()
  let characters: CharacterNGramWorker?

  package init(_ options: FeatureOptions) {
    self.options = options
    tokenizer = TokenizerWorker(Tokenizer(options.tokenizer))
    characters = options.characterNGrams.map {
      CharacterNGramWorker(
        $0, analyzer: options.characterAnalyzer, foldsCase: options.tokenizer.foldsCase,
        foldsDiacritics: options.tokenizer.foldsDiacritics)
    }
  }

  /// Fills `buffer` with the features of one story of a batch.
  ///
  /// - Complexity: O(*b* · *g*), where *b* is the number of bytes of the story and *g* the number of n-gram lengths.
  package func extract(
    _ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record, into buffer: FeatureBuffer
  ) {
    buffer.removeAll()
    let headline = UnsafeBufferPointer(rebasing: bytes[record.headline])
    let text = UnsafeBufferPointer(rebasing: bytes[record.text])
    if let lengths = options.wordNGrams { extractWords(headline, text, lengths, into: buffer) }
    if let characters {
      if options.headlineWeight != 0 {
        characters.append(headline, weight: options.headlineWeight, into: buffer)
      }
      characters.append(text, weight: 1, into: buffer)
    }
  }

  private func extractWords(
    _ headline: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ lengths: ClosedRange<Int>,
    into buffer: FeatureBuffer
  ) {
    headlineTokens.removeAll()
    tokens.removeAll()
    if options.headlineWeight != 0 { tokenizer.tokenize(headline, into: headlineTokens) }
    tokenizer.tokenize(text, into: tokens)
    guard options.separatesPhrases, lengths.upperBound > 1 else {
      append(headlineTokens, lengths, weight: options.headlineWeight, block: .words, to: buffer)
      append(tokens, lengths, weight: 1, block: .words, to: buffer)
      return
    }
    if lengths.lowerBound == 1 {
      append(headlineTokens, 1...1, weight: options.headlineWeight, block: .words, to: buffer)
      append(tokens, 1...1, weight: 1, block: .words, to: buffer)
    }
    let phrases = max(2, lengths.lowerBound)...lengths.upperBound
    append(headlineTokens, phrases, weight: options.headlineWeight, block: .phrases, to: buffer)
    append(tokens, phrases, weight: 1, block: .phrases, to: buffer)
  }

  private func append(
    _ tokens: TokenBuffer, _ lengths: ClosedRange<Int>, weight: Float, block: FeatureBlock, to buffer: FeatureBuffer
  ) {
    let count = tokens.count
    guard count >= lengths.lowerBound else { return }
    let hashes = UnsafePointer(tokens.hashes)
    let room = buffer.room(for: count * lengths.count)
    var written = 0
    for length in lengths where length <= count {
      if length == 1 {
        room.update(from: hashes, count: count)
        written = count
        continue
      }
      for first in 0...(count - length) {
        room[written] = WordNGram.hash(hashes + first, length)
        written += 1
      }
    }
    buffer.commit(written, weight: weight, block: block)
  }
}

/// The hash of a run of words.
enum WordNGram {
  @inline(__always)
  static func hash(_ words: UnsafePointer<UInt64>, _ length: Int) -> UInt64 {
    var hash = words[0]
    for index in 1..<length { hash = StableHash.extend(hash, with: words[index]) }
    return hash
  }
}
