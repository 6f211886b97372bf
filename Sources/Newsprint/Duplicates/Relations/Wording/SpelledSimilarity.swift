/// How much two stories share where words that are spelled in two ways are one word: numbers in digits and in words, units
/// and abbreviations, names with and without diacritics, British and American spelling.
///
/// Datelines, bylines, credits, links and what else is no part of a story are left out.
struct SpelledSimilarity {
  /// The numbers of distinct shingles of the words of either story.
  let firstCount: Int
  let secondCount: Int
  /// The number of those that both have.
  let shared: Int
  /// The keys of the words of both, where shingles are of whole texts.
  private var keys: (first: [UInt64], second: [UInt64]) = ([], [])

  /// Compares two stories.
  ///
  /// - Parameter size: The number of words in a shingle; stories of fewer words share nothing.
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  init(_ first: StoryFacts, _ second: StoryFacts, size: Int, spelling: WordSpelling) {
    // Words may find their forms in more than one way.
    let isTurned = WordOrder.isTurned(
      (first.text.words.lazy.map(\.hash), second.text.words.lazy.map(\.hash)),
      (first.headline.words.lazy.map(\.hash), second.headline.words.lazy.map(\.hash)))
    let (one, other) = isTurned ? (second, first) : (first, second)
    let headlines = Self.keys(one.headline, other.headline, spelling, saysSame: true)
    let texts = Self.keys(one.text, other.text, spelling, saysSame: true)
    let words = (headlines.first + texts.first, headlines.second + texts.second)
    let (a, b) = (Self.shingles(words.0, size: size), Self.shingles(words.1, size: size))
    (firstCount, secondCount) = isTurned ? (b.count, a.count) : (a.count, b.count)
    shared = a.intersectionCount(b)
    keys = isTurned ? (words.1, words.0) : words
  }

  /// The numbers of words of two stories, and of those that both have in one order.
  struct Words {
    var firstCount: Int
    var secondCount: Int
    var shared: Int
    /// The most words of either that stand in one place of the other, or in none.
    var longestChange: Int
  }

  /// How many words both stories have in one order, headline and text each for itself.
  ///
  /// A word in another place of a short text takes five shingles with it, so that editors who change a dozen words leave
  /// hardly a shingle of a text whose words are nearly all the same.
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  var words: Words {
    let hunks = keys.first.withRun { a in keys.second.withRun { WordDifference.hunks(a, $0) } }
    return Words(
      firstCount: keys.first.count, secondCount: keys.second.count,
      shared: keys.first.count - hunks.reduce(0) { $0 + $1.first.count },
      longestChange: hunks.reduce(0) { max($0, $1.first.count, $1.second.count) })
  }

  /// Compares two stories sentence by sentence; nil where the sentences of both stand in one order.
  ///
  /// Shingles lie within a sentence each, so that these are more alike than whole texts are: without another order a
  /// threshold would not mean what it says.
  /// - Complexity: O(*n* log *n*), where *n* is the number of words.
  init?(reordered first: StoryFacts, _ second: StoryFacts, size: Int) {
    guard Self.isReordered(first.text, second.text) else { return nil }
    let (a, b) = (Self.shingles(within: first, size: size), Self.shingles(within: second, size: size))
    (firstCount, secondCount) = (a.count, b.count)
    shared = a.intersectionCount(b)
  }

  /// Whether sentences that both texts have once stand in another order in one of them.
  private static func isReordered(_ first: FactReading, _ second: FactReading) -> Bool {
    let others = places(of: second)
    let shared = places(of: first).compactMap { key, place in others[key].map { (place, $0) } }.sorted { $0.0 < $1.0 }
    return zip(shared, shared.dropFirst()).contains { $0.1 > $1.1 }
  }

  /// Which sentence each is that stands in a text once.
  private static func places(of reading: FactReading) -> [UInt64: Int] {
    var places: [UInt64: Int?] = [:]
    for (place, sentence) in sentences(of: reading).enumerated() {
      let key = sentence.reduce(0) { StableHash.extend($0, with: reading.words[$1].key) }
      places[key] = .some(places[key] == nil ? place : nil)
    }
    return places.compactMapValues { $0 }
  }

  private static func shingles(within story: StoryFacts, size: Int) -> ShingleSet {
    let hashes = HashBuffer()
    for reading in [story.headline, story.text] {
      for sentence in sentences(of: reading) where sentence.count >= size {
        reading.keys.withRun { ShingleWorker.roll($0[sentence], size: size, to: hashes) }
      }
    }
    return ShingleSet(hashes.hashes)
  }

  /// The words of each sentence.
  private static func sentences(of reading: FactReading) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for place in reading.words.indices.dropFirst()
    where reading.words[place].sentence != reading.words[start].sentence {
      sentences.append(start..<place)
      start = place
    }
    if start < reading.words.count { sentences.append(start..<reading.words.count) }
    return sentences
  }

  /// Whether a field has the same words in both stories, in one spelling or in two.
  static func isSame(_ first: FactReading, _ second: FactReading, _ spelling: WordSpelling) -> Bool {
    if first.keys == second.keys { return true }
    let keys = keys(first, second, spelling)
    return keys.first == keys.second
  }

  /// The keys of the words of one field in both stories, forms of one word having one key.
  ///
  /// - Parameter saysSame: Whether places that say the same in other words are the same as well: see ``SameSaying``.
  private static func keys(
    _ first: FactReading, _ second: FactReading, _ spelling: WordSpelling, saysSame: Bool = false
  ) -> (first: [UInt64], second: [UInt64]) {
    let keys = (first.keys, second.keys)
    var turned: [UInt64] = []
    turned.reserveCapacity(keys.1.count)
    let same = SameSaying(first, second, spelling)
    var place = 0
    for hunk in first.hunks(besides: second) {
      turned += keys.1[place..<hunk.second.lowerBound]
      place = hunk.second.upperBound
      if saysSame, same.isSame(hunk) {
        turned += keys.0[hunk.first]
        continue
      }
      let isSmall = areSmall(hunk.first, first) && areSmall(hunk.second, second)
      if spelling.isSameText(hunk, first, second) || isSmall && max(hunk.first.count, hunk.second.count) <= mostSmall {
        turned += keys.0[hunk.first]
        continue
      }
      var next = hunk.first.lowerBound
      for word in hunk.second {
        let form = (next..<hunk.first.upperBound).first {
          spelling.isForm(word, second, of: $0, first)
            || areSmall($0..<$0 + 1, first) && areSmall(word..<word + 1, second)
        }
        turned.append(form.map { keys.0[$0] } ?? keys.1[word])
        if let form { next = form + 1 }
      }
    }
    return (keys.0, turned + keys.1[place...])
  }

  /// Whether words are small ones that say nothing by themselves: *although*, *in the*.
  private static func areSmall(_ words: Range<Int>, _ reading: FactReading) -> Bool {
    words.allSatisfy { reading.words[$0].role == .plain && reading.words[$0].traits.contains(.frequent) }
  }

  /// The most of them that stand for others.
  private static let mostSmall = 3

  private static func shingles(_ keys: [UInt64], size: Int) -> ShingleSet {
    if keys.count < size { return ShingleSet([]) }
    let hashes = HashBuffer()
    keys.withRun { ShingleWorker.roll($0, size: size, to: hashes) }
    return ShingleSet(hashes.hashes)
  }
}
