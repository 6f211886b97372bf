import Newsprint

extension FuzzTarget {
  /// What looks at a story's text.
  static var textTargets: [FuzzTarget] { [tokenizer, readable, furniture, shingles, features, relations, dates] }

  private static var tokenizer: FuzzTarget {
    var folding = Tokenizer.Options()
    folding.foldsDiacritics = true
    folding.minimumLength = 2
    folding.stemmer = .english
    let workers = [Tokenizer.Options(), folding].map { TokenizerWorker(Tokenizer($0)) }
    let buffer = TokenBuffer()
    return FuzzTarget("tokenizer") { bytes in
      for worker in workers {
        buffer.removeAll()
        worker.tokenize(bytes, into: buffer)
        var last = 0
        for index in 0..<buffer.count {
          let (start, end) = (Int(buffer.starts[index]), Int(buffer.ends[index]))
          expect(last <= start && start < end && end <= bytes.count, "token \(index) stands at \(start)..<\(end)")
          last = start
        }
      }
    }
  }

  private static var readable: FuzzTarget {
    let readers = [false, true].map { ReadableText(keepsMarkup: $0) }
    return FuzzTarget("readable") { bytes in
      for reader in readers {
        let text = reader.read(bytes)
        for start in stride(from: 0, to: text.count, by: max(1, text.count / 16)) {
          let range = reader.sourceRange(of: start..<min(text.count, start + 3))
          expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(start) came from \(range)")
        }
      }
    }
  }

  private static var furniture: FuzzTarget {
    let scanner = FurnitureScanner()
    return FuzzTarget("furniture") { bytes in
      var end = 0
      for span in scanner.spans(in: bytes).map(\.range) {
        expect(end <= span.lowerBound && !span.isEmpty && span.upperBound <= bytes.count, "a span is \(span)")
        end = span.upperBound
      }
    }
  }

  private static var shingles: FuzzTarget {
    FuzzTarget("shingles") { bytes in
      let (headline, text) = halves(bytes)
      for dropsFurniture in [false, true] {
        let options = ShingleOptions(size: 1 + (bytes.count & 7), dropsFurniture: dropsFurniture)
        let set = ShingleSet(StoryBytes(headline: headline, text: text), options: options)
        expect(set.count <= bytes.count + 1, "\(set.count) shingles in \(bytes.count) bytes")
      }
    }
  }

  private static var features: FuzzTarget {
    var options = FeatureOptions()
    options.characterNGrams = 2...4
    options.openingLength = 20
    let extractor = FeatureExtractor(options)
    let buffer = FeatureBuffer()
    return FuzzTarget("features") { bytes in
      let end = bytes.count / 4
      extractor.extract(StoryBytes(headline: bytes[..<end], text: bytes[end...]), into: buffer)
    }
  }

  private static var relations: FuzzTarget {
    FuzzTarget("relations") { bytes in
      let (first, second) = halves(bytes)
      let stories = [first, second].map { half in
        let (headline, text) = halves(half)
        return Article(
          id: "", headline: headline.string, text: text.string)
      }
      _ = StoryDifference(stories[0], stories[1])
      let index = DuplicateIndex()
      _ = index.insert(stories[0])
      for hit in index.query(stories[1]) { expect((0...1).contains(hit.jaccard), "Jaccard \(hit.jaccard)") }
    }
  }

  private static var dates: FuzzTarget {
    FuzzTarget("dates") { bytes in
      if let seconds = ArticleDate.seconds(bytes) { expect(seconds.isFinite, "\(seconds) seconds") }
    }
  }

  /// What stands before the first byte 0xFF, or before the middle where there is none, and what follows.
  private static func halves(_ bytes: TextBytes) -> (TextBytes, TextBytes) {
    let middle = bytes.firstPlace(of: 0xFF) ?? bytes.count / 2
    return (bytes[..<middle], bytes[middle...])
  }
}
