import Newsprint
import TestSupport
import Testing

struct TokenizerTests {
  func words(_ text: String, _ change: (inout Tokenizer.Options) -> Void = { _ in }) -> [String] {
    var options = Tokenizer.Options()
    change(&options)
    return Tokenizer(options).tokens(in: text).map(\.text)
  }

  @Test func agreesWithASecondImplementation() throws {
    let golden = try FeatureGolden.load()
    for test in golden.tokens {
      var options = Tokenizer.Options()
      options.foldsCase = test.options.case ?? true
      options.foldsDiacritics = test.options.diacritics ?? false
      options.dropsPossessives = test.options.possessives ?? true
      options.minimumLength = test.options.minimum ?? 1
      options.stopWords = StopWords(test.options.stops ?? [])
      let tokenizer = Tokenizer(options)
      for (text, expected) in zip(golden.texts, test.tokens) {
        var tokens = tokenizer.tokens(in: text).map(\.text)
        // The golden leaves the least length to words; so do we, but it knows no bigrams of unspaced scripts apart.
        if options.minimumLength > 1 { tokens = tokens.filter { $0.unicodeScalars.count >= 2 } }
        #expect(tokens == expected.filter { options.minimumLength == 1 || $0.unicodeScalars.count >= 2 }, "\(text)")
      }
    }
  }

  @Test func joinsWhatBelongsTogether() {
    #expect(words("Don't") == ["don't"])
    #expect(words("the minister’s and MINISTER'S") == ["the", "minister", "and", "minister"])
    #expect(words("U.S. and U.K. at 5 p.m.") == ["u.s", "and", "u.k", "at", "5", "p.m"])
    #expect(words("It ended.Then 3.5% of 1,000,000") == ["it", "ended", "then", "3.5", "of", "1,000,000"])
    #expect(words("東京都 A社") == ["東京", "京都", "a", "社"])
  }

  @Test func aWordNearABlockBorderStaysWhole() {
    // Every alignment of words, joiners and other scripts to the 64-byte blocks gives the words of the text without
    // the padding.
    let pieces = [
      "U.S.", "don't", "1,000.5", "café", "l’été", "東京都", "a_b", "x.yz", "минск", "word", "-", "’", "I.B.M.",
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let parts = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }
      let text = parts.joined(separator: " ")
      let expected = parts.flatMap { words($0) }
      for padding in [0, 1, 7, 31, 62, 63] {
        #expect(words(String(repeating: " ", count: padding) + text) == expected)
      }
    }
  }

  @Test func longWordsAreWhole() {
    for length in [61, 62, 63, 64, 65, 127, 128, 300, 5000] {
      let word = String(repeating: "a", count: length)
      #expect(words("x \(word) y") == ["x", word, "y"])
      #expect(words(word) == [word])
    }
  }

  @Test func rangesPointAtTheWordsInTheText() {
    let text = "L’été du Président: 3.5 % de U.S. 東京都, soft\u{ad}ly"
    let utf8 = Array(text.utf8)
    let sources = Tokenizer().tokens(in: text).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(sources == ["L’été", "du", "Président", "3.5", "de", "U.S", "東京", "京都", "soft\u{ad}ly"])
  }

  @Test func hashesAreThoseOfTheFoldedWords() {
    let text = "The Président’s U.S. talks in 東京 don't stop, Łódź said — ＯＫ"
    let worker = TokenizerWorker(Tokenizer())
    let buffer = TokenBuffer()
    text.withTextBytes { worker.tokenize($0, into: buffer) }
    let hashes = (0..<buffer.count).map { buffer.hashes[$0] }
    #expect(hashes == Tokenizer().tokens(in: text).map { StableHash.hash($0.text) })
  }

  /// The words of ASCII text by the rules in the words of ``Tokenizer``, one byte after the other.
  private func plainWords(_ text: [UInt8], joins: Bool) -> [String] {
    func kind(_ place: Int) -> Character {
      guard text.indices.contains(place) else { return " " }
      switch text[place] {
      case 0x41...0x5a, 0x61...0x7a: return "a"
      case 0x30...0x39: return "1"
      default: return Character(Unicode.Scalar(text[place]))
      }
    }
    func isInWord(_ place: Int) -> Bool {
      let (before, after) = (kind(place - 1), kind(place + 1))
      let isBetween = "a1".contains(before) && "a1".contains(after)
      switch kind(place) {
      case "a", "1": return true
      case "_": return !joins || isBetween
      case "'": return joins && before == "a" && after == "a"
      case ",": return joins && before == "1" && after == "1"
      case "." where before == "a" && after == "a":
        return joins && kind(place - 2) != "a" && kind(place + 2) != "a"
      case ".": return joins && before == "1" && after == "1"
      default: return false
      }
    }
    let marked = text.indices.map { isInWord($0) ? Character(Unicode.Scalar(text[$0])) : " " }
    return String(marked).lowercased().split(separator: " ").map { word in
      String(joins && word.hasSuffix("'s") ? word.dropLast(2) : word)
    }
  }

  @Test(arguments: [true, false]) func manyBytesAtOnceAreCutAsOneByOne(joins: Bool) {
    var generator = SeededGenerator(seed: 11)
    var options = Tokenizer.Options()
    options.dropsPossessives = joins
    let worker = TokenizerWorker(Tokenizer(options), joins: joins)
    let buffer = TokenBuffer()
    for round in 0..<4000 {
      let pieces = ["a", "Z", "s", "5", "'", ".", ",", "_", " ", "\n", "'s ", "word", "U.S. ", "Incomprehensibilities"]
      let kinds = Int.random(in: 2...pieces.count, using: &generator)
      var text: [UInt8] = []
      while text.count < round % 200 { text += (pieces.prefix(kinds).randomElement(using: &generator) ?? "").utf8 }
      buffer.removeAll()
      text.withTextBytes { worker.tokenize($0, into: buffer) }
      let hashes = (0..<buffer.count).map { buffer.hashes[$0] }
      #expect(
        hashes == plainWords(text, joins: joins).map { StableHash.hash($0) }, "\(String(decoding: text, as: UTF8.self))"
      )
    }
  }

  @Test func anyBytesAreTakenWithoutHarm() {
    var generator = SeededGenerator(seed: 4)
    let worker = TokenizerWorker(Tokenizer())
    let buffer = TokenBuffer()
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &generator)
          : [0x41, 0xc3, 0xa9, 0x27, 0xe6, 0x2e, 0x80, 0xf0].randomElement(using: &generator) ?? 0
      }
      buffer.removeAll()
      bytes.withTextBytes { worker.tokenize($0, into: buffer) }
      var previous = 0
      for token in 0..<buffer.count {
        #expect(buffer.starts[token] < buffer.ends[token])
        #expect(Int(buffer.ends[token]) <= bytes.count)
        #expect(Int(buffer.starts[token]) >= previous)
        previous = Int(buffer.starts[token])
      }
    }
  }

  @Test func stemsWithSnowball() {
    #expect(Stemmer(.english).isAvailable)
    #expect(words("Elections electing elected") { $0.stemmer = .english } == ["elect", "elect", "elect"])
    #expect(words("Élections électorales") { $0.stemmer = .french }.count == 2)
    let worker = TokenizerWorker(Tokenizer(with { $0.stemmer = .english }))
    let buffer = TokenBuffer()
    "running runs run".withTextBytes { worker.tokenize($0, into: buffer) }
    #expect((0..<3).allSatisfy { buffer.hashes[$0] == StableHash.hash("run") })
  }

  @Test func stopWordsAreComparedBeforeStemming() {
    let text = "The having of haves"
    #expect(words(text) { $0.stopWords = .english } == ["haves"])
    #expect(
      words(text) {
        $0.stopWords = .english
        $0.stemmer = .english
      } == ["have"])
  }

  private func with(_ change: (inout Tokenizer.Options) -> Void) -> Tokenizer.Options {
    var options = Tokenizer.Options()
    change(&options)
    return options
  }
}
