/// Tells most stories from pages that are none by the words that have been cut from them anyway, so that few are looked at
/// more closely.
struct PageWordGate {
  private let index: HashIndex
  /// For each word, a byte with a 1 for each kind that it speaks for, the lowest byte being the first kind's, and one in
  /// the highest byte where it says nothing.
  private let lanes: [UInt64]

  /// So many words at the start are looked at.
  private static let openingLength = 24
  /// A page of some kind has this part of its telling words at the start at least, in tenths.
  private static let leastTenths: UInt64 = 4

  /// Cuts the words of pages as stories are cut, stems and all.
  init(_ tokenizer: TokenizerWorker) {
    var masks: [UInt64: UInt64] = [:]
    let tokens = TokenBuffer()
    func add(_ words: String, _ lane: Int) {
      tokens.removeAll()
      words.withTextBytes { tokenizer.tokenize($0, into: tokens) }
      for token in 0..<tokens.count { masks[tokens.hashes[token], default: 0] |= 1 << UInt64(8 * lane) }
    }
    for (number, kind) in PageWords.kinds.enumerated() { add(kind.words, number) }
    add(PageWords.function, 7)
    let hashes = masks.keys.sorted()
    index = HashIndex(sorted: hashes)
    lanes = hashes.map { masks[$0] ?? 0 }
  }

  /// Whether a story with these words may be a page of some kind.
  func admits(_ headline: TokenBuffer, _ text: TokenBuffer) -> Bool {
    var (sum, count): (UInt64, UInt64) = (0, 0)
    let lanes = lanes.span
    index.withView { index in
      for tokens in [headline, text] {
        let hashes = tokens.hashes
        for token in 0..<min(tokens.count, Self.openingLength &- Int(count)) {
          let rank = Int(index.rank(of: hashes[token]))
          if rank >= 0 { sum &+= lanes[rank] }
          count &+= 1
        }
      }
    }
    // Words that say nothing may be of a kind as well.
    let telling = count &- sum >> 56
    for kind in PageWords.kinds.indices where (sum >> UInt64(8 * kind)) & 0xff > 0 {
      if (sum >> UInt64(8 * kind)) & 0xff &* 10 >= telling &* Self.leastTenths { return true }
    }
    return count == 0
  }
}
