/// All lexicons, each made when it is first needed, and what tells their languages apart.
final class FactLexicons: Sendable {
  static let shared = FactLexicons()

  /// The lexicon of one language; who asks for that of another does not wait while it is made.
  private final class Slot: Sendable {
    private let source: RelationLexicon
    private let made = Guarded<FactLexicon?>(nil)

    init(_ source: RelationLexicon) { self.source = source }

    var lexicon: FactLexicon {
      made.withLock { made in
        if let made { return made }
        let lexicon = ScannerPool.withScanner { FactLexicon(source, $0) }
        made = lexicon
        return lexicon
      }
    }
  }

  private let slots = RelationLexicon.all.map { Slot($0) }

  /// For each frequent word, the languages that have it, a bit each.
  private enum Languages {
    /// The words of the Latin script, which tell all that words of this script can.
    static let latin = table(of: FactScanner.isLatin)
    static let all = table { _ in true }

    private static func table(of isIn: (String) -> Bool) -> HashMap64<UInt32> {
      ScannerPool.withScanner { scanner in
        var languages = HashMap64<UInt32>()
        for (place, lexicon) in RelationLexicon.all.prefix(32).enumerated() where isIn(lexicon.frequent) {
          let bit: UInt32 = 1 << UInt32(place)
          for hash in scanner.words(in: lexicon.frequent) { languages.update(hash, bit) { $0 |= bit } }
        }
        return languages
      }
    }
  }

  private init() {}

  /// The lexicon of English.
  var english: FactLexicon { slots[0].lexicon }

  /// Makes what the facts of English stories are read with, which would else be made when the first is read, by one thread
  /// while all others wait.
  func prepareEnglish() {
    _ = (english, Languages.latin, AsideStemTable.shared)
  }

  /// The language of which most frequent words stand in a text, among its first 400 tokens; English where none do.
  ///
  /// Of a text of few words, the letters of its words tell as much as the frequent ones.
  ///
  /// - Parameter fields: What the tokens are of, in runs.
  func lexicon(for fields: (tokens: [FactToken], text: TextBytes)...) -> FactLexicon {
    var counts = [Int](repeating: 0, count: 32)
    let areLatin = fields.allSatisfy { $0.tokens.prefix(Self.mostTokens).areLatin }
    let isShort = fields.reduce(0) { $0 + $1.tokens.count } <= Self.fewTokens
    let languages = areLatin ? Languages.latin : Languages.all
    func count(_ bits: UInt32) {
      var bits = bits
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    for (tokens, text) in fields {
      for token in tokens.prefix(Self.mostTokens) where token.kind == .word || token.kind == .character {
        if let bits = languages[token.hash] { count(bits) }
        if isShort, areLatin || token.kind == .word && isCyrillic(text[token.start]) {
          count(Alphabets.languages(text[token.start..<token.end]))
        }
      }
    }
    var best = 0
    for place in counts.indices where counts[place] > counts[best] { best = place }
    return slots[best].lexicon
  }

  /// Whether a byte starts a Cyrillic letter.
  private func isCyrillic(_ byte: UInt8) -> Bool { 0xd0...0xd3 ~= byte }

  private static let mostTokens = 400
  /// A text of so many tokens is one of few words.
  private static let fewTokens = 120

  /// The letters beyond ASCII of the languages that have an alphabet of Latin or Cyrillic letters.
  private enum Alphabets {
    /// For each letter the languages that have it, a bit each.
    private static let letters: [UInt32: UInt32] = {
      var letters: [UInt32: UInt32] = [:]
      for (place, lexicon) in RelationLexicon.all.prefix(32).enumerated() {
        for letter in lexicon.letters.unicodeScalars { letters[letter.value, default: 0] |= 1 << UInt32(place) }
      }
      return letters
    }()

    /// The languages that have all letters beyond ASCII of a word; none where it has no such letter.
    static func languages(_ word: TextBytes) -> UInt32 {
      var languages = UInt32.max
      var place = 0
      while place < word.count {
        let (scalar, width) = UTF8Decoder.decode(word, at: place)
        place += width
        if scalar < 0x80 { continue }
        let small = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        languages &= letters[small] ?? 0
      }
      return languages == .max ? 0 : languages
    }
  }
}

extension Sequence<FactToken> {
  /// Whether no word has a letter of another script than the Latin.
  var areLatin: Bool { !contains { $0.flags.rawValue & FactToken.Flags.isBeyondLatin.rawValue != 0 } }
}
