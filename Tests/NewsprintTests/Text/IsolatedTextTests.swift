import Newsprint
import TestSupport
import Testing

/// What reads a text reads no byte outside of it, and no result depends on what stands there.
struct IsolatedTextTests {
  private static let texts = Array(AwkwardTexts(1500, seed: 12))
  /// Whole texts that once had a byte outside read, or would have by a place counted from an end.
  private static let short = [
    "A. The Associated Press contributed to this report.", "The Associated Press contributed to this report.",
    ". Jane Doe contributed to this report.", "(AP)", ")", "AP", "-AP", "NEW YORK\u{2014}", "B", "By", "Par", "By x",
    "5 m", "1.m",
    "P", "新", "新华社", "【", "v", "|", "https", "\u{E2}\u{80}", "LONDON \u{2013}", "a", "_", "’", "é", "東", "＠",
  ].map { Array($0.utf8) }

  private func expectSame<Result: Equatable>(
    _ results: [Result], _ text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(results.count == 3, "No memory could be mapped", sourceLocation: sourceLocation)
    #expect(
      results.allSatisfy { $0 == results[0] }, "\(String(decoding: text, as: UTF8.self))",
      sourceLocation: sourceLocation)
  }

  @Test func theFurnitureScannerStaysWithinTheText() {
    let scanner = FurnitureScanner()
    for text in Self.short + Self.texts { expectSame(withIsolatedBytes(text) { scanner.spans(in: $0) }, text) }
  }

  @Test func theTokenizerStaysWithinTheText() {
    var folding = Tokenizer.Options()
    folding.foldsDiacritics = true
    folding.minimumLength = 2
    folding.stopWords = StopWords(["the", "été"])
    folding.stemmer = .english
    for options in [Tokenizer.Options(), folding] {
      let worker = TokenizerWorker(Tokenizer(options))
      for text in Self.short + Self.texts {
        let results = withIsolatedBytes(text) { bytes in
          let buffer = TokenBuffer()
          worker.tokenize(bytes, into: buffer)
          return (0..<buffer.count).map { [buffer.hashes[$0], UInt64(buffer.starts[$0]), UInt64(buffer.ends[$0])] }
        }
        expectSame(results, text)
      }
    }
  }

  @Test(arguments: [1, 2, 5]) func shinglesStayWithinTheText(_ size: Int) {
    for text in Self.short + Self.texts.prefix(250) {
      let results = withIsolatedBytes(text) { bytes in
        [false, true].map { dropsFurniture in
          ShingleSet(
            StoryBytes(headline: bytes, text: bytes),
            options: ShingleOptions(size: size, dropsFurniture: dropsFurniture))
        }
      }
      expectSame(results, text)
    }
  }

  @Test func featuresStayWithinTheText() {
    var options = FeatureOptions()
    options.characterNGrams = 3...5
    options.dropsFurniture = true
    let extractor = FeatureExtractor(options)
    for text in Self.short + Self.texts {
      let results = withIsolatedBytes(text) { bytes in
        let buffer = FeatureBuffer()
        extractor.extract(StoryBytes(headline: TextBytes(), text: bytes), into: buffer)
        return (0..<buffer.count).map { buffer.hashes[$0] }
      }
      expectSame(results, text)
    }
  }
}
