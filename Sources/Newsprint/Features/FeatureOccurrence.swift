/// One place in a story where a feature occurs: what explanations and vocabularies are made of.
package struct FeatureOccurrence: Sendable, Equatable {
  /// The part of a story that a feature stands in.
  package enum Field: Sendable, Equatable { case headline, text }

  /// The feature's stable hash.
  package var hash: UInt64
  package var field: Field
  /// Where it stands, in UTF-8 bytes of the field as it came.
  package var range: Range<Int>
  /// The feature as text: folded words with a space between them, or folded characters.
  package var term: String
  /// What the feature belongs to: words of the opening occur there once more.
  package var block: FeatureBlock
  /// The part of each occurrence that counts, where a word's characters count by the word.
  package var share: Float = 1

  package init(hash: UInt64, field: Field, range: Range<Int>, term: String, block: FeatureBlock) {
    self.hash = hash
    self.field = field
    self.range = range
    self.term = term
    self.block = block
  }

  /// The feature's name in a vocabulary: the term, and that it is one of the opening where it is.
  var name: String { block == .opening ? term + " (opening)" : term }
}

extension FeatureExtractor {
  /// The features of one story with their places and names, in no particular order.
  ///
  /// The readable twin of ``extract(_:_:into:)``: it gives the same hashes.
  ///
  /// - Parameter wanted: Features for which this is false are left out.
  package func occurrences(
    _ story: StoryBytes, where wanted: (UInt64) -> Bool
  ) -> [FeatureOccurrence] {
    var result: [FeatureOccurrence] = []
    load(story)
    countCharacterWords()
    for (field, text) in [(FeatureOccurrence.Field.headline, self.story.headline), (.text, self.story.text)]
    where field == .text || options.headlineWeight != 0 {
      var opening = field == .headline ? Int.max : options.openingLength
      if options.openingLength == 0 { opening = 0 }
      let parts = ranges(of: field, in: text)
      if options.wordNGrams != nil {
        for part in parts { appendWordOccurrences(text[part], part.lowerBound, field, &opening, wanted, to: &result) }
      }
      for part in field == .headline ? parts : characterRanges(parts, in: text) {
        for (hash, range, term, share) in characterOccurrences(in: text[part], where: wanted) {
          let place = sourceRange(
            of: range.lowerBound + part.lowerBound..<range.upperBound + part.lowerBound, in: field)
          var occurrence = FeatureOccurrence(hash: hash, field: field, range: place, term: term, block: .characters)
          occurrence.share = share
          result.append(occurrence)
        }
      }
    }
    return result
  }

  /// Counts the words of the story that was loaded, where characters count by the word.
  private func countCharacterWords() {
    guard let characterWords else { return }
    characterWords.startStory()
    if options.headlineWeight != 0 { characterWords.add(story.headline, weight: options.headlineWeight) }
    for range in characterRanges(ranges(of: .text, in: story.text), in: story.text) {
      characterWords.add(story.text[range], weight: 1)
    }
  }

  private func characterRanges(_ parts: [Range<Int>], in text: TextBytes) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachCharacterRange(parts, in: text) { result.append($0) }
    return result
  }

  /// The character n-grams of a text of the story, and the part of each that counts.
  private func characterOccurrences(
    in text: TextBytes, where wanted: (UInt64) -> Bool
  ) -> [(hash: UInt64, range: Range<Int>, term: String, share: Float)] {
    guard let characters else { return [] }
    guard let characterWords else {
      return characters.occurrences(in: text, where: wanted).map { ($0.hash, $0.range, $0.term, 1) }
    }
    var words: [(hash: UInt64, range: Range<Int>)] = []
    characterWords.words.forEachWord(text) { hash, range, _ in words.append((hash, range)) }
    return words.flatMap { word in
      let share = characterWords.share(of: word.hash)
      return characters.occurrences(in: text[word.range], where: wanted).map {
        (
          $0.hash, $0.range.lowerBound + word.range.lowerBound..<$0.range.upperBound + word.range.lowerBound, $0.term,
          share
        )
      }
    }
  }

  private func appendWordOccurrences(
    _ text: TextBytes, _ base: Int, _ field: FeatureOccurrence.Field, _ opening: inout Int,
    _ wanted: (UInt64) -> Bool, to result: inout [FeatureOccurrence]
  ) {
    guard let lengths = options.wordNGrams else { return }
    tokens.removeAll()
    tokenizer.tokenize(text, into: tokens)
    func append(_ hash: UInt64, _ place: Range<Int>, _ block: FeatureBlock) {
      guard wanted(hash) else { return }
      let words = place.map { index in
        let range = Int(tokens.starts[index])..<Int(tokens.ends[index])
        return tokenizer.foldedWord(text[range])
      }
      result.append(
        FeatureOccurrence(
          hash: hash, field: field,
          range: sourceRange(
            of: base + Int(tokens.starts[place.lowerBound])..<base + Int(tokens.ends[place.upperBound - 1]), in: field),
          term: words.joined(separator: " "), block: block))
    }
    for length in lengths where length <= tokens.count {
      let block = length > 1 && options.separatesPhrases ? FeatureBlock.phrases : .words
      for first in 0...(tokens.count - length) {
        append(WordNGram.hash(tokens.hashes[first..<first + length]), first..<first + length, block)
      }
    }
    let opened = min(tokens.count, opening)
    for word in 0..<opened { append(WordNGram.openingHash(tokens.hashes[word]), word..<word + 1, .opening) }
    opening -= opened
  }
}

extension TFIDFVectorizer {
  /// The names of all columns, read off the collection that the vectorizer was fitted on.
  ///
  /// Fitting itself works on hashes and keeps no text; this reads the text once more.
  ///
  /// - Parameters:
  ///   - articles: The stories that the vectorizer was fitted on.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Returns: One term a column; empty for a term that `articles` does not hold, and for every column under the hashing
  ///   trick.
  /// - Complexity: O(*n*), where *n* is the number of features of all stories.
  public func terms(in articles: some ArticleCollection, threads: Int? = nil) -> [String] {
    let articles = articles.batch
    var terms = [String](repeating: "", count: featureCount)
    guard case .vocabulary(let index) = columns else { return terms }
    // A worker names each column once; that several name it the same way does no harm.
    let named = articles.mapRuns(of: 256, threads: threads, with: { TermCollector(index, options.features) }) {
      collector, stories in
      stories.range.flatMap { collector.names(stories[$0]) }
    }
    for (column, term) in named.joined() { terms[column] = term }
    return terms
  }
}

/// Finds names for the columns of a vocabulary, on one thread.
private final class TermCollector {
  private let index: HashIndex
  private let extractor: FeatureExtractor
  private let features = FeatureBuffer()
  private var isNamed: [Bool]
  private var ranks: [Int32] = []

  init(_ index: HashIndex, _ options: FeatureOptions) {
    self.index = index
    extractor = FeatureExtractor(options)
    isNamed = [Bool](repeating: false, count: index.count)
  }

  /// The names of the columns that the worker meets first in this story.
  func names(_ story: StoryBytes) -> [(column: Int, term: String)] {
    extractor.extract(story, into: features)
    ranks = [Int32](repeating: -1, count: features.count)
    index.ranks(of: features.run, into: &ranks)
    // The few that are new are asked for word by word: a map of theirs stays near, the whole index does not.
    var unnamed = HashMap64<Int>()
    for (place, rank) in ranks.enumerated() where rank >= 0 && !isNamed[Int(rank)] {
      unnamed.set(Int(rank), for: features.run[place])
    }
    guard !unnamed.values.isEmpty else { return [] }
    let occurrences = extractor.occurrences(story) { hash in
      guard let rank = unnamed[hash], !isNamed[rank] else { return false }
      isNamed[rank] = true
      return true
    }
    return occurrences.compactMap { occurrence in unnamed[occurrence.hash].map { ($0, occurrence.name) } }
  }
}
