import Foundation
import Newsprint
import TestSupport
import Testing

/// Character n-grams that count by the word, against the definition said with dictionaries.
struct CharactersByWordTests {
  private static func options(_ lengths: ClosedRange<Int>, headlineWeight: Float = 2) -> TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = nil
    options.features.characterNGrams = lengths
    options.features.characterAnalyzer = .byWord
    options.features.headlineWeight = headlineWeight
    options.features.dropsFurniture = false
    options.weighting.sublinearTermFrequency = true
    options.weighting.characterWeight = 0.7
    return options
  }

  /// The n-grams of a word between spaces; a word that is shorter than a length counts once, whole.
  private static func ngrams(_ word: Substring, _ lengths: ClosedRange<Int>) -> [String] {
    let padded = Array(" \(word.lowercased()) ")
    if padded.count < lengths.lowerBound { return [String(padded)] }
    return lengths.flatMap { length in
      padded.count < length ? [] : (0...padded.count - length).map { String(padded[$0..<$0 + length]) }
    }
  }

  private static let articles: [Article] = {
    var generator = SeededGenerator(seed: 4)
    let words = ["Rain", "rain", "RAINS,", "it's", "a", "“snow”", "snowstorm-warning", "Ünder", "x@y.example", "9.5"]
    return (0..<120).map { _ in
      func text(_ count: Int) -> String {
        (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " \n")
      }
      return Article(headline: text(3), text: text(Int.random(in: 0...25, using: &generator)))
    }
  }()

  @Test(arguments: [TermWeighting.Norm.l2, .l1, .none], [3...5, 1...2])
  func rowsAreThoseOfTheDefinition(norm: TermWeighting.Norm, lengths: ClosedRange<Int>) throws {
    var options = Self.options(lengths)
    options.weighting.norm = norm
    options.minimumDocumentFrequency = .count(30)
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: options, threads: 2)
    #expect(vectorizer.featureCount > 20)
    #expect(vectorizer.transform(Self.articles) == matrix)
    let terms = vectorizer.terms(in: Self.articles)
    for (row, article) in Self.articles.enumerated() {
      var counts: [Substring: Double] = [:]
      for word in article.headline.lowercased().split(whereSeparator: \.isWhitespace) { counts[word, default: 0] += 2 }
      for word in article.text.lowercased().split(whereSeparator: \.isWhitespace) { counts[word, default: 0] += 1 }
      var (values, sum): ([String: Double], Double) = ([:], 0)
      for (word, count) in counts {
        let damped = 1 + log(count)
        for term in Self.ngrams(word, lengths) {
          guard let column = terms.firstIndex(of: term) else { continue }
          let idf = log(121 / Double(vectorizer.documentFrequencies[column] + 1)) + 1
          values[term, default: 0] += damped * idf
          sum += norm == .l2 ? damped * damped * idf * idf : damped * idf
        }
      }
      let scale = norm == .none ? 1 : 0.7 / (norm == .l2 ? sum.squareRoot() : sum)
      let (columns, found) = matrix[row: row]
      #expect(columns.count == values.count)
      for (column, value) in zip(columns, found) {
        let wanted = (values[terms[Int(column)]] ?? 0) * scale
        #expect(abs(Double(value) - wanted) < 1e-5 * max(1, abs(wanted)), "\(terms[Int(column)])")
      }
    }
  }

  @Test func wordsAreCutAsWithinWordsInEveryScript() {
    var byWord = FeatureOptions()
    byWord.wordNGrams = nil
    byWord.characterNGrams = 2...4
    byWord.characterAnalyzer = .byWord
    var within = byWord
    within.characterAnalyzer = .withinWords
    let (first, second) = (FeatureExtractor(byWord), FeatureExtractor(within))
    let lines = [
      "東京\nは", "東京 \nは abc", "東京\r\n  は\nabc", "é\u{A0}é", "a\u{7F}b \u{1F}c", "A\u{AD}b soft\u{AD}",
      "\u{212A}elvin kelvin",
    ]
    var texts = Array(AwkwardTexts(800, seed: 5)) + lines.map { Array($0.utf8) }
    texts.append(Array(repeatElement("antidisestablishmentarianism Zz ", count: 40).joined().utf8))
    for text in texts {
      func ngrams(_ extractor: FeatureExtractor) -> [String] {
        text.withTextBytes { extractor.occurrences(StoryBytes(headline: TextBytes(), text: $0)) { _ in true } }
          .map { "\($0.hash) \($0.term)" }.sorted()
      }
      #expect(ngrams(first) == ngrams(second), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test(arguments: FeatureOptions.CharacterAnalyzer.allCases)
  func charactersOfTheStartOfATextAreThoseOfAShorterText(analyzer: FeatureOptions.CharacterAnalyzer) {
    var options = FeatureOptions()
    options.wordNGrams = nil
    options.characterNGrams = 2...4
    options.characterAnalyzer = analyzer
    options.dropsFurniture = false
    options.dropsMarkup = false
    var limited = options
    limited.characterByteLimit = 24
    let (all, some) = (FeatureExtractor(options), FeatureExtractor(limited))
    let headline = Array("A headline that is longer than the limit is".utf8)
    func ngrams(_ extractor: FeatureExtractor, _ text: [UInt8]) -> [UInt64] {
      headline.withTextBytes { headline in
        text.withTextBytes { text in
          let story = StoryBytes(headline: headline, text: text)
          let buffer = FeatureBuffer()
          extractor.extract(story, into: buffer)
          let hashes = (0..<buffer.count).map { buffer.hashes[$0] }.sorted()
          #expect(Set(extractor.occurrences(story) { _ in true }.map(\.hash)) == Set(hashes))
          return hashes
        }
      }
    }
    var shortened = 0
    for article in Self.articles {
      let text = Array(article.text.utf8)
      // Up to the first white space or control from the limit on.
      let end = text.indices.dropFirst(24).first { text[$0] <= 0x20 } ?? text.count
      let start = Array(text[..<end])
      if end < text.count, ngrams(all, text) != ngrams(all, start) { shortened += 1 }
      #expect(ngrams(some, text) == ngrams(all, start), "\(String(decoding: text, as: UTF8.self))")
    }
    #expect(shortened > 20)
  }

  @Test func rowsDoNotDependOnTheStoriesBefore() {
    // More distinct words than are kept, so that they are forgotten in between.
    let many = (0..<6).map { part in
      Article(text: (0..<25_000).map { "w\(part * 25_000 + $0)" }.joined(separator: " "))
    }
    let articles = many + Self.articles + many
    let vectorizer = TFIDFVectorizer.fit(articles, options: Self.options(3...4), threads: 1)
    let together = vectorizer.transform(articles, threads: 1)
    for row in [0, 5, 6, 40, articles.count - 1] {
      let alone = vectorizer.transform([articles[row]])
      #expect(together[row: row].columns.elementsEqual(alone[row: 0].columns))
      #expect(together[row: row].values.elementsEqual(alone[row: 0].values))
    }
  }
}
