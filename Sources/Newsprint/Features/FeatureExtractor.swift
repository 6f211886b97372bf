/// Turns a story into the hashes of its features, on one thread.
///
/// A word n-gram's hash extends its words' hashes one after the other; a character n-gram's hash is that of its bytes
/// under a seed of its own, so that the word *the* and the characters *the* differ.
package final class FeatureExtractor {
  let options: FeatureOptions
  let tokenizer: TokenizerWorker
  let tokens = TokenBuffer()
  let characters: CharacterNGramWorker?
  private let characterBlock: Int
  private let scanner: FurnitureScanner?
  private var storyRanges: [Range<Int>] = []

  package init(_ options: FeatureOptions) {
    self.options = options
    tokenizer = TokenizerWorker(Tokenizer(options.tokenizer))
    scanner = options.dropsFurniture ? FurnitureScanner() : nil
    characterBlock = options.wordNGrams == nil ? 0 : 1
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
    let ranges = ranges(of: .text, in: text)
    if options.wordNGrams != nil {
      extractWords(headline, weight: options.headlineWeight, into: buffer)
      for range in ranges { extractWords(UnsafeBufferPointer(rebasing: text[range]), weight: 1, into: buffer) }
    }
    if let characters {
      if options.headlineWeight != 0 {
        characters.append(headline, weight: options.headlineWeight, block: characterBlock, into: buffer)
      }
      for range in ranges {
        let part = UnsafeBufferPointer(rebasing: text[range])
        characters.append(part, weight: 1, block: characterBlock, into: buffer)
      }
    }
  }

  /// The parts of a field that features are taken from.
  func ranges(of field: FeatureOccurrence.Field, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard field == .text, let scanner else { return [0..<text.count] }
    scanner.storyRanges(in: text, into: &storyRanges)
    return storyRanges
  }

  private func extractWords(_ text: UnsafeBufferPointer<UInt8>, weight: Float, into buffer: FeatureBuffer) {
    guard let lengths = options.wordNGrams, weight != 0, !text.isEmpty else { return }
    tokens.removeAll()
    tokenizer.tokenize(text, into: tokens)
    let count = tokens.count
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
    buffer.commit(written, weight: weight, block: 0)
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
