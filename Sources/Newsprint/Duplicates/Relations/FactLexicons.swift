internal import Synchronization

/// All lexicons, each made when it is first needed, and what tells their languages apart.
final class FactLexicons: Sendable {
  static let shared = FactLexicons()

  private let made = Mutex<[Int: FactLexicon]>([:])
  /// For each frequent word, the languages that have it, a bit each.
  private let languages: [UInt64: UInt32]
  private let count: Int

  private init() {
    let all = RelationLexicon.all.prefix(32)
    count = all.count
    languages = ScannerPool.withScanner { scanner in
      var languages: [UInt64: UInt32] = [:]
      for (place, lexicon) in all.enumerated() {
        for word in lexicon.frequent.entries(" ") {
          for hash in scanner.hashes(of: word) { languages[hash, default: 0] |= 1 << UInt32(place) }
        }
      }
      return languages
    }
  }

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
    var counts = [Int](repeating: 0, count: count)
    for token in tokens.prefix(400) where token.kind == .word || token.kind == .character {
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
