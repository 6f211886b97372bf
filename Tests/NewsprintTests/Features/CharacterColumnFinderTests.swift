import Newsprint
import TestSupport
import Testing

struct CharacterColumnFinderTests {
  /// The entries of each story's row, by column, and how many features each had.
  private static func rows(
    _ stories: [[UInt8]], _ vectorizer: TFIDFVectorizer, _ index: FrequentFirstIndex?
  ) -> [([UInt32], [Float], features: Int)] {
    let extractor = RowExtractor(vectorizer)
    if let index { extractor.use(index) }
    return stories.map { text in
      var row = CountedRows()
      defer { row.deallocate() }
      text.withTextBytes { extractor.append(StoryBytes(headline: TextBytes(), text: $0), to: &row) }
      return row.withEntries { columns, values in
        (
          columns.indices.map { index?.columns[Int(columns[$0])] ?? columns[$0] }, values.indices.map { values[$0] },
          extractor.lastFeatureCount
        )
      }
    }
  }

  /// Words are met again, texts are cut anywhere, and lines of scripts without spaces go on: every row is, entry by entry
  /// and in order, that of n-grams cut from the whole text.
  @Test func rowsAreThoseOfWholeTexts() throws {
    var texts = Array(AwkwardTexts(1500, seed: 3))
    texts += ["東京\nは", "東京 \nは abc", "東京\r\n  は\nabc", "é\u{A0}é", "日本\n", "aaaaaaaaaaaaaaaaa b", "\u{1}b c", " "].map {
      Array($0.utf8)
    }
    texts += SyntheticNews.stories(60, seed: 1).map { Array($0.text.utf8) }
    texts.append(Array(repeatElement("a b ", count: 5000).joined().utf8))
    for (dropsFurniture, lengths) in [(true, 3...5), (false, 3...5), (false, 1...1), (false, 1...2)] {
      var options = TFIDFVectorizer.Options()
      options.features.characterNGrams = lengths
      options.features.characterAnalyzer = .withinWords
      options.features.dropsFurniture = dropsFurniture
      let articles = texts.map { Article(text: String(decoding: $0, as: UTF8.self)) }
      let vectorizer = TFIDFVectorizer.fit(articles, options: options)
      let index = try #require(FrequentFirstIndex(vectorizer))
      let (whole, byWords) = (Self.rows(texts, vectorizer, nil), Self.rows(texts + texts, vectorizer, index))
      for (number, found) in byWords.enumerated() {
        let wanted = whole[number % texts.count]
        #expect(found.0 == wanted.0 && found.1 == wanted.1, "\(texts[number % texts.count])")
        #expect(found.features == wanted.features)
      }
    }
  }
}
