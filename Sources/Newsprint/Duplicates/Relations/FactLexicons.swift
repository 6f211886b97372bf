/// All lexicons, each made when it is first needed, and what tells their languages apart.
final class FactLexicons: Sendable {
  static let shared = FactLexicons()

  private let made = Guarded<[FactLexicon?]>([FactLexicon?](repeating: nil, count: RelationLexicon.all.count))

  /// For each frequent word, the languages that have it, a bit each.
  private enum Languages {
    /// The words of the Latin script, which tell all that words of this script can.
    static let latin = table { word in !word.unicodeScalars.contains { FactScanner.isBeyondLatin($0.value) } }
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
  var english: FactLexicon { lexicon(0) }

  private func lexicon(_ place: Int) -> FactLexicon {
    made.withLock { made in
      if let known = made[place] { return known }
      let lexicon = ScannerPool.withScanner { FactLexicon(RelationLexicon.all[place], $0) }
      made[place] = lexicon
      return lexicon
    }
  }

  /// The language of which most frequent words stand in a text, among its first 400 tokens; English where none do.
  func lexicon(for tokens: [FactToken]) -> FactLexicon {
    let tokens = tokens.prefix(400)
    let languages = tokens.areLatin ? Languages.latin : Languages.all
    var counts = [Int](repeating: 0, count: 32)
    for token in tokens where token.kind == .word || token.kind == .character {
      guard var bits = languages[token.hash] else { continue }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    var best = 0
    for place in counts.indices where counts[place] > counts[best] { best = place }
    return lexicon(best)
  }
}

extension Sequence<FactToken> {
  /// Whether no word has a letter of another script than the Latin.
  var areLatin: Bool { !contains { $0.flags.rawValue & FactToken.Flags.isBeyondLatin.rawValue != 0 } }
}
