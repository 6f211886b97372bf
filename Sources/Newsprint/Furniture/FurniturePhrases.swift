/// The phrases by which whole lines of furniture are known, indexed by their first bytes.
///
/// Phrases are lower case; the text's ASCII capitals and curly apostrophes match them too.
struct FurniturePhrases: Sendable {
  /// How much of the line must be the phrase.
  enum Form: UInt8 {
    /// All of it, punctuation and numbers aside.
    case whole
    /// All of it, or all in front of a colon, a bar, an arrow or a dash.
    case label
    /// Its start.
    case start
    /// Its start, and the line stands near an edge of the text.
    case startAtEdge
    /// All of it, and the line stands near an edge of the text.
    case wholeAtEdge
  }

  struct Phrase: Sendable {
    /// The first bytes, up to eight, as they lie in memory, and a mask of those that count: what most lines fail at.
    var key: UInt64 = 0
    var mask: UInt64 = 0
    var offset: UInt32
    var length: UInt16
    var kind: FurnitureSpan.Kind
    var form: Form
    /// Whether headlines that follow belong to it.
    var leadsBox: Bool
  }

  static let shared = FurniturePhrases()
  /// The number of bytes that may follow a phrase which is the whole of its line.
  static let longestRest = 24

  private var bytes: [UInt8] = []
  private var phrases: [Phrase] = []
  /// Where each bucket's phrases start, those told by four bytes first, then those by two; one more at the end.
  private var buckets = [UInt16](repeating: 0, count: 2 * Self.bucketCount + 1)
  private static let bucketCount = 1024
  /// What tells most lines that no phrase starts them.
  private var openings = PhraseOpenings()

  private init() {
    var all: [(bucket: Int, text: [UInt8], phrase: Phrase)] = []
    func add(_ kind: FurnitureSpan.Kind, _ form: Form, _ leadsBox: Bool, _ list: String) {
      for line in list.utf8.split(separator: 0x7C) {
        let text = Array(line)
        let phrase = Phrase(offset: 0, length: UInt16(text.count), kind: kind, form: form, leadsBox: leadsBox)
        all.append((Self.bucket(of: text), text, phrase))
      }
    }
    Self.addEnglish(add)
    Self.addOthers(add)
    // Longer phrases first, so that the most specific one decides.
    all.sort { a, b in
      if a.bucket != b.bucket { return a.bucket < b.bucket }
      return a.text.count != b.text.count
        ? a.text.count > b.text.count : a.text.lexicographicallyPrecedes(b.text)
    }
    for (bucket, text, phrase) in all {
      var phrase = phrase
      phrase.offset = UInt32(bytes.count)
      for (index, byte) in text.prefix(8).enumerated() {
        if byte == 0x27 { break }
        phrase.key |= UInt64(byte | 0x20) &<< UInt64(8 * index)
        phrase.mask |= 0xFF &<< UInt64(8 * index)
      }
      bytes += text
      phrases.append(phrase)
      buckets[bucket + 1] += 1
      openings.insert(text, isWhole: phrase.form == .whole || phrase.form == .wholeAtEdge)
    }
    for bucket in 0..<2 * Self.bucketCount { buckets[bucket + 1] += buckets[bucket] }
  }

  /// The bucket of a phrase.
  ///
  /// Short phrases, and those that may have a curly apostrophe early on, are told by two bytes:
  /// they come after all others that the same line may start with.
  private static func bucket(of phrase: [UInt8]) -> Int {
    var first: UInt64 = 0
    var isLong = phrase.count >= 4
    for index in 0..<min(4, phrase.count) {
      first |= UInt64(phrase[index] | 0x20) &<< UInt64(8 * index)
      if phrase[index] == 0x27 { isLong = false }
    }
    return isLong ? longBucket(first) : shortBucket(first)
  }

  private static func longBucket(_ first: UInt64) -> Int {
    Int(((first & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) &>> 54)
  }

  private static func shortBucket(_ first: UInt64) -> Int {
    bucketCount + Int(((first & 0xFFFF) &* 0x9E37_79B9_7F4A_7C15) &>> 54)
  }

  /// Calls `body` with the test that most lines fail.
  @inline(__always)
  func withOpenings<Result>(_ body: (PhraseOpenings.Table) -> Result) -> Result { openings.withTable(body) }

  /// The phrase that the line `start ..< end` is or starts with.
  func match(_ text: TextBytes, _ start: Int, _ end: Int, isAtEdge: Bool) -> Phrase? {
    guard end &- start >= 2 else { return nil }
    var key: UInt64 = 0
    if end &- start >= 8 {
      key = text.word(at: start) | 0x2020_2020_2020_2020
    } else {
      for index in 0..<end &- start { key |= UInt64(text[start &+ index] | 0x20) &<< UInt64(8 &* index) }
    }
    if end &- start >= 4, let phrase = match(text, start, end, isAtEdge, key, Self.longBucket(key)) { return phrase }
    return match(text, start, end, isAtEdge, key, Self.shortBucket(key))
  }

  /// The phrase of a bucket that the line is or starts with.
  private func match(
    _ text: TextBytes, _ start: Int, _ end: Int, _ isAtEdge: Bool, _ key: UInt64, _ bucket: Int
  ) -> Phrase? {
    for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
      let phrase = phrases[index]
      if (phrase.key ^ key) & phrase.mask != 0 { continue }
      let after = prefixEnd(phrase, text, start, end)
      if after < 0 { continue }
      if after < end, phrase.form != .start, phrase.form != .startAtEdge || text[after - 1] != 0x20 {
        // No letter may follow.
        if LetterCase(text, after, end) != .none { continue }
      } else if after < end, text[after - 1] != 0x20, LetterCase(text, after, end) != .none, text[after] < 0x80 {
        continue
      }
      let length = end - start
      switch phrase.form {
      case .start: if length <= 260 { return phrase }
      case .startAtEdge: if isAtEdge, length <= (phrase.kind == .credit ? 80 : 320) { return phrase }
      case .whole: if Self.isRest(text, after, end) { return phrase }
      case .wholeAtEdge:
        // "Ani" and "Ap" are names, "ANI" and "AP" agencies.
        if phrase.kind == .credit, phrase.length <= 5, LetterCase(text, start + 1, end) != .upper { continue }
        if isAtEdge, Self.isRest(text, after, end) { return phrase }
      case .label: if length <= 260, Self.isLabelEnd(text, after, end) { return phrase }
      }
    }
    return nil
  }

  /// Where the phrase ends in the line, or -1 where the line starts otherwise.
  private func prefixEnd(_ phrase: Phrase, _ text: TextBytes, _ start: Int, _ end: Int) -> Int {
    bytes.withTextBytes { bytes in
      var place = start
      for index in Int(phrase.offset)..<Int(phrase.offset) + Int(phrase.length) {
        guard place < end else { return -1 }
        let byte = text[place]
        let wanted = bytes[index]
        if byte == wanted || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == wanted) {
          place += 1
        } else if wanted == 0x27, byte == 0xE2, place + 2 < end, text[place + 1] == 0x80, text[place + 2] == 0x99 {
          place += 3
        } else {
          return -1
        }
      }
      return place
    }
  }

  /// Whether nothing but punctuation, white space and digits is left.
  private static func isRest(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= longestRest else { return false }
    var place = start
    while place < end {
      let byte = text[place]
      if byte >= 0xC3, byte < 0xE2 || byte > 0xE3 { return false }
      if byte < 0x80, LetterCase(text, place, end) != .none { return false }
      place += 1
    }
    return true
  }

  private static func isLabelEnd(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    if place == end { return true }
    switch text[place] {
    case 0x3A, 0x7C, 0x3E, 0x2D: return true
    case 0xC2: return place + 1 < end && text[place + 1] == 0xBB
    case 0xE2: return place + 1 < end && (text[place + 1] == 0x80 || text[place + 1] == 0x86)
    case 0xEF: return place + 1 < end && text[place + 1] == 0xBC
    default: return isRest(text, start, end)
    }
  }
}
