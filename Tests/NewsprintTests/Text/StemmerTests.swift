import Newsprint
import TestSupport
import Testing

struct StemmerTests {
  /// All threads share the stems that any of them found; each word still has its own.
  @Test func threadsThatShareStemsFindThoseOfEachWord() {
    guard Stemmer(.english).isAvailable else { return }
    var options = Tokenizer.Options()
    options.stemmer = .english
    let tokenizer = Tokenizer(options)
    let endings = ["", "s", "ed", "ing", "ingly", "ation", "er"]
    // More words than the table has room for, so that some drive out others while they are looked up.
    let words = (0..<60_000).map { number in
      let letters = (0..<5).map { place in
        Character(Unicode.Scalar(UInt8(0x61 + number / [1, 26, 676, 17_576, 456_976][place] % 26)))
      }
      return String(letters) + endings[number % endings.count]
    }
    let hashes = Parallel.map(8, threads: 4) { part in
      let (worker, tokens) = (TokenizerWorker(tokenizer), TokenBuffer())
      // Each begins elsewhere.
      let own = words[(part * 7500)...] + words[..<(part * 7500)]
      return own.map { word in
        tokens.removeAll()
        word.withTextBytes { worker.tokenize($0, into: tokens) }
        return tokens.hashes[0]
      }
    }
    let stemmer = Stemmer(.english)
    let wanted = words.map { StableHash.hash(stemmer.stem($0)) }
    for (part, found) in hashes.enumerated() {
      #expect(found == Array(wanted[(part * 7500)...] + wanted[..<(part * 7500)]))
    }
  }
}
