import Newsprint
import TestSupport
import Testing

struct TFIDFVectorizerTests {
  static let articles = ArticleBatch([
    Article(headline: "Shares fall", text: "Shares of banks fell as rates rose"),
    Article(headline: "Cup final", text: "The striker scored and the cup is theirs"),
    Article(headline: "", text: "Banks and rates; rates and shares"),
    Article(text: ""),
  ])

  /// Rows as terms and weights.
  func rows(_ matrix: SparseMatrix, _ terms: [String]) -> [[String: Double]] {
    (0..<matrix.rowCount).map { row in
      let (columns, values) = matrix[row: row]
      return Dictionary(uniqueKeysWithValues: zip(columns.map { terms[Int($0)] }, values.map(Double.init)))
    }
  }

  @Test func givesTheNumbersOfScikitLearn() throws {
    let golden = try FeatureGolden.load()
    let articles = ArticleBatch(golden.texts.map { Article(text: $0) })
    for test in golden.matrices {
      for threads in [1, 3] {
        let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(
          articles, options: test.options.vectorizerOptions, threads: threads)
        #expect(matrix.hasValidStructure)
        let found = rows(matrix, vectorizer.terms(in: articles, threads: threads))
        for (row, expected) in test.rows.enumerated() {
          #expect(Set(found[row].keys) == Set(expected.keys), "\(test.options) row \(row)")
          for (term, value) in expected {
            #expect(abs((found[row][term] ?? .nan) - value) <= 1e-6 * max(1, abs(value)), "\(test.options) '\(term)'")
          }
        }
        #expect(vectorizer.transform(articles, threads: threads) == matrix)
      }
    }
  }

  @Test func nothingDependsOnTheNumberOfThreads() {
    var generator = SeededGenerator(seed: 5)
    let words = (0..<3000).map { "w\($0)" }
    let articles = ArticleBatch(
      (0..<2000).map { _ in
        Article(
          headline: words.randomElement(using: &generator) ?? "",
          text: (0..<30).map { _ in words[Int(Double.random(in: 0..<1, using: &generator) * 54) * 54 % 3000] }.joined(
            separator: " "))
      })
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = 1...2
    options.features.characterNGrams = 3...3
    options.features.headlineWeight = 2
    options.minimumDocumentFrequency = .count(2)
    options.maximumFeatureCount = 2000
    let (one, matrix) = TFIDFVectorizer.fitTransform(articles, options: options, threads: 1)
    for threads in [2, 5] {
      let (other, otherMatrix) = TFIDFVectorizer.fitTransform(articles, options: options, threads: threads)
      #expect(Array(other.idf) == Array(one.idf))
      #expect(otherMatrix == matrix)
      #expect(one.transform(articles, threads: threads) == matrix)
    }
    #expect(one.featureCount == 2000)
  }

  @Test func theHeadlineCountsAsOftenAsItsWeightSays() {
    var options = TFIDFVectorizer.Options()
    options.weighting.usesInverseDocumentFrequency = false
    options.weighting.norm = .none
    options.features.headlineWeight = 3
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: options)
    let found = rows(matrix, vectorizer.terms(in: Self.articles))
    #expect(found[0]["shares"] == 4)
    #expect(found[0]["banks"] == 1)
    options.features.headlineWeight = 0
    let without = TFIDFVectorizer.fitTransform(Self.articles, options: options)
    let terms = without.vectorizer.terms(in: Self.articles)
    #expect(rows(without.matrix, terms)[0]["shares"] == 1)
    #expect(!terms.contains("final"))
  }

  @Test func noNGramSpansHeadlineAndBody() {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = 2...2
    let vectorizer = TFIDFVectorizer.fit(Self.articles, options: options)
    let terms = vectorizer.terms(in: Self.articles)
    #expect(terms.contains("shares fall"))
    #expect(!terms.contains("fall shares"))
  }

  @Test func wordsAndCharactersAreScaledApart() {
    var options = TFIDFVectorizer.Options()
    options.features.characterNGrams = 3...4
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: options)
    #expect(vectorizer.transform(Self.articles) == matrix)
    for row in 0..<3 {
      let sum = matrix[row: row].values.reduce(0) { $0 + Double($1) * Double($1) }
      #expect(abs(sum - 2) < 1e-5)
    }
  }

  @Test func hashingKeepsEveryWordWithinItsColumns() {
    var options = TFIDFVectorizer.Options()
    options.weighting.usesInverseDocumentFrequency = false
    options.weighting.norm = .none
    for bits in [2, 6, 18] {
      options.hashingBits = bits
      let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: options)
      #expect(vectorizer.featureCount == 1 << bits)
      #expect(matrix.hasValidStructure)
      #expect(matrix[row: 1].values.reduce(0, +) == 10)
      #expect(vectorizer.transform(Self.articles) == matrix)
    }
  }

  @Test func featuresThatWereNotLearntAreLeftOut() {
    let vectorizer = TFIDFVectorizer.fit(Self.articles)
    let row = vectorizer.transform([Article(text: "Unheard zebras"), Article(text: "shares")])
    #expect(row[row: 0].columns.isEmpty)
    #expect(row[row: 1].values == [1])
  }

  @Test func anEmptyCollectionHasNoFeatures() {
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(ArticleBatch())
    #expect(vectorizer.featureCount == 0)
    #expect(matrix.rowCount == 0)
    #expect(vectorizer.transform([Article(text: "words")]).entryCount == 0)
  }

  @Test func occurrencesHaveTheHashesThatCount() {
    var options = FeatureOptions()
    options.wordNGrams = 1...3
    options.characterNGrams = 2...4
    options.openingLength = 3
    let batch = ArticleBatch([
      Article(headline: "L’été: 東京都 talks", text: "The U.S. won't join the talks, Paris's mayor said — again.")
    ])
    let extractor = FeatureExtractor(options)
    let buffer = FeatureBuffer()
    batch.withStories { stories in
      extractor.extract(stories[0], into: buffer)
      let counted = (0..<buffer.count).map { buffer.hashes[$0] }.sorted()
      let occurrences = extractor.occurrences(stories[0]) { _ in true }
      #expect(occurrences.map(\.hash).sorted() == counted)
      #expect(occurrences.contains { $0.term == "won't join" && $0.field == .text })
      #expect(occurrences.contains { $0.term == " pa" && $0.block == .characters })
    }
  }

  @Test func theOpeningsWordsAreFeaturesOfTheirOwn() {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = 1...2
    options.features.separatesPhrases = true
    options.features.openingLength = 2
    options.weighting.openingWeight = 0.25
    options.weighting.usesInverseDocumentFrequency = false
    let articles = ArticleBatch([
      Article(headline: "rain", text: "heavy rain again and again"), Article(headline: "", text: "again rain rain"),
    ])
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(articles, options: options)
    let terms = vectorizer.terms(in: articles)
    #expect(
      Set(terms.filter { $0.hasSuffix("(opening)") }) == ["rain (opening)", "heavy (opening)", "again (opening)"])
    func weight(_ story: Int, _ term: String) -> Float {
      let columns = matrix.rowOffsets[story]..<matrix.rowOffsets[story + 1]
      return columns.first { terms[Int(matrix.columnIndices[$0])] == term }.map { matrix.values[$0] } ?? 0
    }
    // The headline's word counts three times and once more in the text; the block's norm is 0.25.
    #expect(abs(weight(0, "rain (opening)") - 0.25 * 4 / Float(17).squareRoot()) < 1e-6)
    #expect(abs(weight(0, "heavy (opening)") - 0.25 / Float(17).squareRoot()) < 1e-6)
    #expect(weight(0, "again (opening)") == 0)
    #expect(abs(weight(1, "again (opening)") - 0.25 / Float(2).squareRoot()) < 1e-6)
    // The words themselves are weighed as without an opening.
    #expect(abs(weight(0, "rain") - 2 / Float(10).squareRoot()) < 1e-6)
    let again = vectorizer.transform(articles)
    #expect(again.values == matrix.values && again.columnIndices == matrix.columnIndices)
  }

  @Test func furnitureIsNoFeatureAndNoNGramSpansIt() {
    let text = """
      LONDON (AP) — The river rose on Monday, and the mayor closed the bridge to cars.
      Advertisement
      Nobody was hurt, the police said on Tuesday in a statement to the press.
      """
    let batch = ArticleBatch([Article(headline: "LONDON (AP) — Flood", text: text)])
    var options = FeatureOptions()
    options.wordNGrams = 1...2
    options.characterNGrams = 3...3
    options.openingLength = 20
    let places = batch.withStories { stories in
      let extractor = FeatureExtractor(options)
      let buffer = FeatureBuffer()
      extractor.extract(stories[0], into: buffer)
      let occurrences = extractor.occurrences(stories[0]) { _ in true }
      #expect(occurrences.map(\.hash).sorted() == (0..<buffer.count).map { buffer.hashes[$0] }.sorted())
      return occurrences
    }
    let terms = Set(places.filter { $0.field == .text }.map(\.term))
    #expect(!terms.contains("london") && !terms.contains("advertisement"))
    #expect(terms.contains("the river") && !terms.contains("cars nobody"))
    #expect(places.contains { $0.field == .headline && $0.term == "london" })
    // Offsets are those of the whole text.
    for place in places where place.field == .text && place.block != .characters {
      let words = String(decoding: Array(text.utf8)[place.range], as: UTF8.self).lowercased()
      #expect(words.split { !$0.isLetter } == place.term.split { !$0.isLetter })
    }
  }
}
