/// The phrases by which whole lines of furniture are known, indexed by their first two bytes.
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

  private var bytes: [UInt8] = []
  private var phrases: [Phrase] = []
  /// Where each bucket's phrases start; one more at the end.
  private var buckets = [UInt16](repeating: 0, count: Self.bucketCount + 1)
  private static let bucketCount = 1024
  /// The low five bits, which case leaves alone, of the third bytes of each bucket's phrases, a bit each.
  private var thirds = [UInt32](repeating: 0, count: Self.bucketCount)

  private init() {
    var all: [(text: [UInt8], phrase: Phrase)] = []
    func add(_ kind: FurnitureSpan.Kind, _ form: Form, _ leadsBox: Bool, _ list: String) {
      for line in list.utf8.split(separator: 0x7C) {
        let text = Array(line)
        all.append(
          (text, Phrase(offset: 0, length: UInt16(text.count), kind: kind, form: form, leadsBox: leadsBox)))
      }
    }
    Self.addEnglish(add)
    Self.addOthers(add)
    // Longer phrases first, so that the most specific one decides.
    all.sort { a, b in
      let (x, y) = (Self.bucket(a.text[0], a.text[1]), Self.bucket(b.text[0], b.text[1]))
      if x != y { return x < y }
      return a.text.count != b.text.count
        ? a.text.count > b.text.count : a.text.lexicographicallyPrecedes(b.text)
    }
    for (text, phrase) in all {
      var phrase = phrase
      phrase.offset = UInt32(bytes.count)
      for (index, byte) in text.prefix(8).enumerated() {
        if byte == 0x27 { break }
        phrase.key |= UInt64(byte | 0x20) &<< UInt64(8 * index)
        phrase.mask |= 0xFF &<< UInt64(8 * index)
      }
      bytes += text
      phrases.append(phrase)
      buckets[Self.bucket(text[0], text[1]) + 1] += 1
      // Anything may follow a phrase of two bytes, and an apostrophe may be a curly one.
      thirds[Self.bucket(text[0], text[1])] |= text.count < 3 || text[2] == 0x27 ? .max : 1 << UInt32(text[2] & 31)
    }
    for bucket in 0..<Self.bucketCount { buckets[bucket + 1] += buckets[bucket] }
  }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    Int(((UInt16(first | 0x20) &* 33) ^ UInt16(second | 0x20)) & 1023)
  }

  /// The phrase that the line `start ..< end` is or starts with.
  @inline(__always)
  func match(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isAtEdge: Bool) -> Phrase? {
    guard end &- start >= 2 else { return nil }
    let bucket = Self.bucket(text[start], text[start &+ 1])
    // What most lines fail at.
    if end &- start >= 3 {
      let third = thirds.withUnsafeBufferPointer { $0[bucket] }
      if third &>> UInt32(text[start &+ 2] & 31) & 1 == 0 { return nil }
    }
    let candidates = buckets.withUnsafeBufferPointer { ($0[bucket], $0[bucket &+ 1]) }
    if candidates.0 == candidates.1 { return nil }
    return match(text, start, end, isAtEdge, Int(candidates.0)..<Int(candidates.1))
  }

  @inline(never)
  private func match(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ isAtEdge: Bool, _ candidates: Range<Int>
  ) -> Phrase? {
    var key: UInt64 = 0
    if end &- start >= 8 {
      key = UInt64(littleEndian: UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self)) | 0x2020_2020_2020_2020
    } else {
      for index in 0..<end &- start { key |= UInt64(text[start &+ index] | 0x20) &<< UInt64(8 &* index) }
    }
    for index in candidates {
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
  private func prefixEnd(_ phrase: Phrase, _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
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
  private static func isRest(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 24 else { return false }
    var place = start
    while place < end {
      let byte = text[place]
      if byte >= 0xC3, byte < 0xE2 || byte > 0xE3 { return false }
      if byte < 0x80, LetterCase(text, place, end) != .none { return false }
      place += 1
    }
    return true
  }

  private static func isLabelEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
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
