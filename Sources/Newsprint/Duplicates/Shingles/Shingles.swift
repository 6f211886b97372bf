/// The settings by which a story becomes a set of shingles.
package struct ShingleOptions: Sendable, Hashable {
  /// The number of words in a shingle, in 1...32.
  package var size: Int
  /// The number of characters in a shingle of a text with fewer than ``size`` words.
  package var characters = 4
  /// Whether what ``FurnitureDetector`` tells by its form is left out of the text.
  package var dropsFurniture: Bool
  /// Whether tags and references to characters are text like any other.
  package var keepsMarkup: Bool

  package init(size: Int = 5, dropsFurniture: Bool = false, keepsMarkup: Bool = false) {
    precondition((1...32).contains(size), "A shingle has 1 to 32 words, not \(size)")
    self.size = size
    self.dropsFurniture = dropsFurniture
    self.keepsMarkup = keepsMarkup
  }

  /// The shingles that a search with these options compares.
  init(_ options: DuplicateOptions) {
    self.init(size: options.shingleSize, dropsFurniture: !options.keepsFurniture, keepsMarkup: options.keepsMarkup)
  }
}

/// Turns stories into the hashes of their shingles, on one thread.
///
/// The words of headline and body are one sequence. A shingle's hash is a cyclic polynomial (Cohen, "Recursive hashing
/// functions for n-grams", 1997) over its words' hashes, so that the next one costs two rotations, then an avalanche. A
/// text of at least one word but fewer than a shingle has is cut into character n-grams of its folded words instead,
/// hashed apart from word shingles, so that short texts are compared with short texts only. A text without words has no
/// shingles and is like no other.
///
/// Furniture, where it is left out, is cut out of the sequence of words, so that what stood on both sides of it is joined;
/// where fewer words than a shingle would remain, it stays. How a story reads is told by all its words in any case.
final class ShingleWorker {
  let options: ShingleOptions
  let words: ShingleWords
  let buffer: TokenBuffer
  private var scalars: [UInt32] = []
  private let scanner: FurnitureScanner?
  private var storyRanges: [Range<Int>] = []
  private let reader: StoryReader

  init(_ options: ShingleOptions, keepsPlaces: Bool = false) {
    self.options = options
    reader = StoryReader(keepsMarkup: options.keepsMarkup)
    scanner = options.dropsFurniture ? FurnitureScanner() : nil
    words = ShingleWords()
    buffer = TokenBuffer(keepsPlaces: keepsPlaces)
  }

  /// Fills ``buffer`` with the words of a story, of which ``options`` may leave some out, and says how all of them read.
  private func cut(_ story: StoryBytes) -> StoryDigest {
    buffer.removeAll()
    words.cut(story.headline, into: buffer)
    let text = story.text
    let headlineCount = buffer.count
    guard let scanner else {
      words.cut(text, into: buffer)
      return digest
    }
    scanner.storyRanges(in: text, into: &storyRanges)
    if storyRanges.count == 1, storyRanges[0].count == text.count {
      words.cut(text, into: buffer)
      return digest
    }
    // Story and furniture by turns: the words of both in their order, then those of the story alone.
    var parts: [Range<Int>] = []
    var end = 0
    for range in storyRanges {
      words.cut(text[end..<range.lowerBound], into: buffer)
      let start = buffer.count
      words.cut(text[range], into: buffer)
      parts.append(start..<buffer.count)
      end = range.upperBound
    }
    words.cut(text[end...], into: buffer)
    let digest = digest
    let count = parts.reduce(headlineCount) { $0 + $1.count }
    if count < options.size { return digest }
    buffer.keep(parts, behind: headlineCount)
    return digest
  }

  /// How the words in ``buffer`` read.
  private var digest: StoryDigest {
    if buffer.count == 0 { return StoryDigest(identity: 0, wordCount: 0) }
    return StoryDigest(
      identity: buffer.hashes.stableHash,
      wordCount: UInt32(clamping: buffer.count))
  }

  /// Appends the hashes of a story's shingles, repeats included, to `hashes`, and says how the words read.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func append(_ story: StoryBytes, to hashes: HashBuffer) -> StoryDigest {
    let story = reader.read(story)
    let digest = cut(story)
    let count = buffer.count
    if count == 0 { return digest }
    if count < options.size {
      appendCharacters(story, to: hashes)
    } else {
      Self.roll(buffer.hashes, size: options.size, to: hashes)
    }
    return digest
  }

  /// How far a word's hash is turned for each word that follows it in the shingle.
  private static let turn: UInt64 = 13

  /// Appends the hashes of the shingles of `words`, of which there are at least `size`.
  static func roll(_ words: Hashes, size: Int, to hashes: HashBuffer) {
    precondition(size > 0 && size <= words.count, "There are fewer words than a shingle has")
    let count = words.count
    let output = hashes.room(for: count)
    defer { hashes.commit(hashes.count &+ count &- size &+ 1) }
    var hash: UInt64 = 0
    for index in 0..<(size &- 1) { hash = rotated(hash, turn) ^ words[index] }
    let last = turn &* UInt64(size) & 63
    var leaving: UInt64 = 0
    for index in 0...(count &- size) {
      hash = rotated(hash, turn) ^ words[index &+ size &- 1] ^ leaving
      output[index] = StableHash.avalanche(hash)
      leaving = rotated(words[index], last)
    }
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { value &<< by | value &>> (64 &- by & 63) }

  private static let characterSeed: UInt64 = 0x7368_6f72_7420_7465  // "short te"

  private func appendCharacters(_ story: StoryBytes, to hashes: HashBuffer) {
    scalars.removeAll(keepingCapacity: true)
    words.foldedScalars(story.headline, into: &scalars)
    words.foldedScalars(story.text, into: &scalars)
    let size = min(options.characters, scalars.count)
    hashes.reserve(scalars.count)
    for first in 0...(scalars.count - size) {
      var hash = Self.characterSeed
      for index in first..<first + size { hash = StableHash.avalanche(hash &+ UInt64(scalars[index])) }
      hashes.append(hash)
    }
  }
}

/// What is kept of every story: how its word sequence reads, and its length.
struct StoryDigest: Sendable {
  /// The hash of the sequence of words: two stories with the same one read the same.
  var identity: UInt64
  var wordCount: UInt32
}
