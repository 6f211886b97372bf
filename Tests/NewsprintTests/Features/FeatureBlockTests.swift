import Newsprint
import TestSupport
import Testing

struct FeatureBlockTests {
  static let articles: ArticleBatch = {
    var generator = SeededGenerator(seed: 9)
    return ArticleBatch(
      (0..<700).map { _ in
        Article(
          headline: "word\(Int.random(in: 0..<9, using: &generator)) title",
          text: (0..<20).map { _ in "w\(Int.random(in: 0..<40, using: &generator))" }.joined(separator: " "))
      })
  }()

  static var options: TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = 1...2
    options.features.characterNGrams = 2...3
    options.features.separatesPhrases = true
    options.weighting.phraseWeight = 0.5
    options.weighting.characterWeight = 2
    return options
  }

  /// The norms of a row's words, phrases and characters.
  func norms(_ matrix: SparseMatrix, _ row: Int, _ words: Set<UInt32>, _ phrases: Set<UInt32>) -> [Float] {
    let (columns, values) = matrix[row: row]
    var squares: [Float] = [0, 0, 0]
    for (column, value) in zip(columns, values) {
      squares[words.contains(column) ? 0 : phrases.contains(column) ? 1 : 2] += value * value
    }
    return squares.map { $0.squareRoot() }
  }

  @Test(arguments: [1, 3])
  func wordsPhrasesAndCharactersAreScaledEachByItself(threads: Int) {
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: Self.options, threads: threads)
    #expect(vectorizer.transform(Self.articles, threads: threads) == matrix)
    var only = Self.options
    only.features.characterNGrams = nil
    let wordTerms = TFIDFVectorizer.fit(Self.articles, options: only)
    let names = Dictionary(
      uniqueKeysWithValues: wordTerms.terms(in: Self.articles).map { ($0, $0.contains(" ")) })
    // Character n-grams here have at most three letters and no word of the vocabulary has so few without a space.
    let terms = vectorizer.terms(in: Self.articles)
    let known = terms.indices.filter { names[terms[$0]] != nil && terms[$0].count > 3 }
    let words = Set(known.filter { names[terms[$0]] == false }.map { UInt32($0) })
    let phrases = Set(known.filter { names[terms[$0]] == true }.map { UInt32($0) })
    #expect(!words.isEmpty && !phrases.isEmpty)
    for row in 0..<50 {
      let found = norms(matrix, row, words, phrases)
      #expect(abs(found[1] - 0.5) < 1e-5)
      // Words of two and three letters are told from characters by the total alone.
      let rest: Float = found[0] * found[0] + found[2] * found[2]
      #expect(abs(rest - 5) < 1e-4)
    }
  }

  @Test func phrasesTogetherWithWordsAreTheDefault() {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = 1...2
    let matrix = TFIDFVectorizer.fitTransform(Self.articles, options: options).matrix
    for row in 0..<20 {
      let squares = matrix[row: row].values.reduce(0) { $0 + $1 * $1 }
      #expect(abs(squares - 1) < 1e-5)
    }
  }

  @Test func theCharacterNGramsOfMostStoriesAreKept() {
    var options = Self.options
    options.features.wordNGrams = nil
    let all = TFIDFVectorizer.fit(Self.articles, options: options)
    options.maximumCharacterFeatureCount = 60
    let some = TFIDFVectorizer.fit(Self.articles, options: options, threads: 2)
    #expect(some.featureCount == 60)
    let expected = all.documentFrequencies.sorted(by: >).prefix(60)
    #expect(some.documentFrequencies.sorted(by: >) == Array(expected))
  }

  @Test func limitingPhrasesAndCharactersLeavesWordsAlone() {
    var options = Self.options
    options.maximumCharacterFeatureCount = 10
    options.maximumPhraseCount = 20
    var words = Self.options
    words.features.wordNGrams = 1...1
    words.features.characterNGrams = nil
    let limited = TFIDFVectorizer.fit(Self.articles, options: options)
    #expect(limited.featureCount == TFIDFVectorizer.fit(Self.articles, options: words).featureCount + 30)
  }
}
