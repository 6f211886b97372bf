/// The words by which pages that are no story are known, looked up by their stable hash.
struct PageWords: Sendable {
  /// What makes one kind of page.
  struct Kind: Sendable {
    let form: StoryForm
    /// The share of its telling words that are of the kind.
    let share: Double
    /// The least number of them, and the largest number of words of such a page.
    let atLeast: Int
    let atMost: Int
    let words: String
    /// One of these has to stand in it, where there are any.
    let phrases: String

    init(_ form: StoryForm, share: Double, atLeast: Int, atMost: Int, words: String, phrases: String) {
      self.form = form
      self.share = share
      self.atLeast = atLeast
      self.atMost = atMost
      self.words = words
      self.phrases = phrases
    }
  }

  static let shared = PageWords()

  /// The bit of words that say nothing of what a text is about; the bits below it are those of ``kinds``, in order.
  static let functionBit: UInt8 = 0x80

  private let index: HashIndex
  private let masks: [UInt8]
  /// The phrases of each kind as the hashes of their words.
  let phrases: [[[UInt64]]]

  private init() {
    var masks: [UInt64: UInt8] = [:]
    func add(_ words: String, _ bit: UInt8) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        masks[StableHash.hash(String(word)), default: 0] |= bit
      }
    }
    add(Self.function, Self.functionBit)
    for (number, kind) in Self.kinds.enumerated() { add(kind.words, 1 << number) }
    let hashes = masks.keys.sorted()
    index = HashIndex(sorted: hashes)
    self.masks = hashes.map { masks[$0] ?? 0 }
    phrases = Self.kinds.map { kind in
      kind.phrases.split { $0 == "|" || $0 == "\n" }.map { phrase in
        phrase.split(separator: " ").map { StableHash.hash(String($0)) }
      }
    }
  }

  /// The kinds of page that a word speaks for, as bits.
  @inline(__always)
  func mask(of hash: UInt64) -> UInt8 {
    let rank = Int(index.rank(of: hash))
    return rank < 0 ? 0 : masks[rank]
  }
}
