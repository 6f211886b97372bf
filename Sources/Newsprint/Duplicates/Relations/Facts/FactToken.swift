/// A piece of a text as the comparison of facts sees it: a word, a run of digits with what joins them, a character of a
/// script without spaces, or a mark.
struct FactToken: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, character, mark
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Starts with a capital letter.
    static let capital = Flags(rawValue: 1)
    /// Has two letters or more, and all are capitals.
    static let allCapitals = Flags(rawValue: 2)
    /// Nothing but opening quotes and brackets is between the token and the end of the sentence before.
    static let startsSentence = Flags(rawValue: 4)
    /// No white space stands before the token.
    static let isGlued = Flags(rawValue: 8)
    /// Belongs to a script that has capitals.
    static let isCased = Flags(rawValue: 16)
    /// Is the first of its line.
    static let startsLine = Flags(rawValue: 32)
    /// Has a letter of another script than the Latin.
    static let isBeyondLatin = Flags(rawValue: 64)
  }

  var kind: Kind
  var flags: Flags
  /// What the story's language knows the word for: see ``FactLexicon/mark(_:)``.
  var traits: WordTraits = []
  /// The hash of the folded word; the scalar of a mark.
  var hash: UInt64
  /// The place in the field, in bytes.
  var start: Int
  var end: Int
}

/// Cuts texts into ``FactToken``s, on one thread.
///
/// Words are folded: lower case, without diacritics, ligatures taken apart, the variants of Arabic letters made one.
/// An apostrophe parts words (*l'eau*, *Anna's*), and *n't* is the word *not*.
final class FactScanner: @unchecked Sendable {
  // Sendable: one thread at a time has a scanner.
  private let table = ScalarTable(foldsCase: true, foldsDiacritics: true)
  private let plain: PlainWords
  /// What words say of lines at the edges of a text.
  let asideStems = AsideStemMemory()
  private var word: [UInt8] = []
  private var isAllCapitals = true
  private var letterCount = 0

  /// The hash by which a word is known to lexicons.
  static let not = StableHash.hash("not")

  init() { plain = PlainWords(table) }

  /// Whether a letter belongs to another script than the Latin, whose blocks have accents and marks of sound among them.
  static func isBeyondLatin(_ scalar: UInt32) -> Bool { scalar >= 0x370 && !(0x1e00...0x1eff).contains(scalar) }

  /// Whether no letter of a text belongs to another script than the Latin.
  static func isLatin(_ text: String) -> Bool { !text.unicodeScalars.contains { isBeyondLatin($0.value) } }

  /// Appends the tokens of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func scan(_ text: TextBytes, into tokens: inout [FactToken]) {
    scan(text, 0..<text.count, into: &tokens)
  }

  /// Appends the tokens of a part of a text that starts and ends with a line; their places are those in the whole text.
  func scan(_ whole: TextBytes, _ range: Range<Int>, into tokens: inout [FactToken]) {
    let text = whole[..<range.upperBound]
    var place = range.lowerBound
    var startsSentence = true
    var startsLine = true
    var isGlued = false
    while place < text.count {
      switch plain.kind(text[place]) {
      case .space:
        if text[place] == 0x0a { (startsSentence, startsLine) = (true, true) }
        isGlued = false
        place += 1
        continue
      case .word:
        var flags = Self.flags(startsSentence, startsLine, isGlued)
        if let (hash, end) = plain.word(text, place, &flags) {
          tokens.append(FactToken(kind: .word, flags: flags, hash: hash, start: place, end: end))
          place = end
          (startsSentence, startsLine, isGlued) = (false, false, true)
          continue
        }
      case .other: break
      }
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let start = place
      let flags = Self.flags(startsSentence, startsLine, isGlued)
      switch ScalarTable.Class(rawValue: ScalarTable.classBits(entry)) {
      case .ignored:
        place += width
        continue
      case .space:
        place += width
        if scalar == 0x0a || scalar == 0x2028 || scalar == 0x2029 { (startsSentence, startsLine) = (true, true) }
        isGlued = false
        continue
      case .digit where Self.digit(scalar) != nil:
        place = endOfNumber(text, start)
        let digits = text[start..<place]
        tokens.append(FactToken(kind: .number, flags: flags, hash: digits.stableHash, start: start, end: place))
      case .letter, .digit, .underscore:
        place = scanWord(text, start, flags, into: &tokens)
      case .unspaced:
        place += width
        word.removeAll(keepingCapacity: true)
        UTF8Decoder.append(ScalarTable.folded(entry), to: &word)
        let beyond = flags.union(.isBeyondLatin)
        tokens.append(FactToken(kind: .character, flags: beyond, hash: hashOfWord, start: start, end: place))
      default:
        place += width
        tokens.append(
          FactToken(kind: .mark, flags: flags, hash: UInt64(Self.plainMark(scalar)), start: start, end: place))
        if Self.endsSentence(scalar, text, place) {
          startsSentence = true
        } else if !Self.opens(scalar) {
          startsSentence = startsSentence && startsLine
        }
        startsLine = false
        isGlued = true
        continue
      }
      (startsSentence, startsLine, isGlued) = (false, false, true)
    }
  }

  @inline(__always)
  private static func flags(_ startsSentence: Bool, _ startsLine: Bool, _ isGlued: Bool) -> FactToken.Flags {
    FactToken.Flags(
      rawValue: (startsSentence ? FactToken.Flags.startsSentence.rawValue : 0)
        | (startsLine ? FactToken.Flags.startsLine.rawValue : 0) | (isGlued ? FactToken.Flags.isGlued.rawValue : 0))
  }

  private var hashOfWord: UInt64 {
    word.withTextBytes(\.stableHash)
  }

  // MARK: - Words

  private func scanWord(
    _ text: TextBytes, _ start: Int, _ flags: FactToken.Flags, into tokens: inout [FactToken]
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var place = start
    var flags = flags
    isAllCapitals = true
    letterCount = 0
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.Class(rawValue: ScalarTable.classBits(entry))
      if kind == .ignored || Self.isApostrophe(scalar) && Self.isInCyrillic(text, place, place + width) {
        place += width
        continue
      }
      guard kind == .letter || kind == .underscore || kind == .digit && Self.digit(scalar) == nil else { break }
      let isCapital =
        scalar < 0x80 ? scalar &- 0x41 < 26 : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
      if place == start, isCapital { flags.insert(.capital) }
      if scalar < 0x250 || Unicode.Scalar(scalar)?.properties.isCased ?? false { flags.insert(.isCased) }
      if Self.isBeyondLatin(scalar) { flags.insert(.isBeyondLatin) }
      letterCount += 1
      isAllCapitals = isAllCapitals && isCapital
      Self.append(ScalarTable.folded(entry), to: &word)
      place += width
    }
    if isAllCapitals, letterCount > 1 { flags.insert(.allCapitals) }
    // n't and cannot hold a word of their own.
    if word.last == 0x6e, let end = Self.endOfContraction(text, place) {
      let base = word.dropLast()
      word =
        base == Array("ca".utf8)[...]
        ? Array("can".utf8) : base == Array("wo".utf8)[...] ? Array("will".utf8) : Array(base)
      if !word.isEmpty {
        tokens.append(FactToken(kind: .word, flags: flags, hash: hashOfWord, start: start, end: place - 1))
      }
      tokens.append(FactToken(kind: .word, flags: [.isGlued, .isCased], hash: Self.not, start: place - 1, end: end))
      return end
    }
    if word.elementsEqual("cannot".utf8) {
      tokens.append(FactToken(kind: .word, flags: flags, hash: StableHash.hash("can"), start: start, end: place - 3))
      tokens.append(FactToken(kind: .word, flags: [.isGlued, .isCased], hash: Self.not, start: place - 3, end: place))
      return place
    }
    tokens.append(FactToken(kind: .word, flags: flags, hash: hashOfWord, start: start, end: place))
    return place
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2bc }

  /// Whether a Cyrillic letter stands on both sides of a mark, which Ukrainian writes within words: п'ять.
  private static func isInCyrillic(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    guard start >= 2, end + 1 < text.count else { return false }
    return 0xd0...0xd2 ~= text[start - 2] && 0xd0...0xd2 ~= text[end]
  }

  /// The folded letters of a token.
  func folded(_ text: TextBytes, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      place += width
      let entry = table.entry(scalar)
      switch ScalarTable.Class(rawValue: ScalarTable.classBits(entry)) {
      case .letter, .digit, .unspaced, .underscore: Self.append(ScalarTable.folded(entry), to: &result)
      default: continue
      }
    }
    return result
  }

  /// Appends a folded letter, the variants of some letters made one.
  private static func append(_ scalar: UInt32, to word: inout [UInt8]) {
    if scalar < 0x80 {
      word.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    switch scalar {
    case 0xdf: word += "ss".utf8
    case 0xe6: word += "ae".utf8
    case 0x153: word += "oe".utf8
    case 0x131: word += "i".utf8
    case 0xf0, 0x111: word += "d".utf8
    case 0xfe: word += "th".utf8
    case 0x451: UTF8Decoder.append(0x435, to: &word)  // ё
    case 0x622, 0x623, 0x625, 0x671: UTF8Decoder.append(0x627, to: &word)  // alef
    case 0x649, 0x6cc: UTF8Decoder.append(0x64a, to: &word)  // yeh
    case 0x6a9: UTF8Decoder.append(0x643, to: &word)  // kaf
    case 0x629: UTF8Decoder.append(0x647, to: &word)  // teh marbuta
    case 0x640, 0x64b...0x65f, 0x93c: break  // tatweel and vowel marks, nukta
    case 0x958...0x95f: UTF8Decoder.append(nuktas[Int(scalar - 0x958)], to: &word)
    default: UTF8Decoder.append(scalar, to: &word)
    }
  }

  /// The letters of Devanagari that have a nukta in one code point, without it.
  private static let nuktas: [UInt32] = [0x915, 0x916, 0x917, 0x91c, 0x921, 0x922, 0x92b, 0x92f]

  /// Where *'t* behind an *n* ends, or nil where there is none.
  private static func endOfContraction(_ text: TextBytes, _ place: Int) -> Int? {
    guard place < text.count else { return nil }
    let (scalar, width) = UTF8Decoder.decode(text, at: place)
    guard scalar == 0x27 || scalar == 0x2019 || scalar == 0x2bc, place + width < text.count else { return nil }
    guard text[place + width] | 0x20 == 0x74 else { return nil }
    let end = place + width + 1
    if end < text.count, text[end] | 0x20 &- 0x61 < 26 { return nil }
    return end
  }

  // MARK: - Numbers

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: UInt32) -> Int? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? Int(scalar &- 0x30) : nil }
    guard let scalar = Unicode.Scalar(scalar), scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// Whether a scalar may stand between two digits of one number, score, date or time.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2c, 0x2e, 0x3a, 0x2f, 0x2d, 0x2013, 0x2212, 0x27, 0x2019, 0x20, 0xa0, 0x2009, 0x202f, 0x66b, 0x66c: true
    default: false
    }
  }

  private func endOfNumber(_ text: TextBytes, _ start: Int) -> Int {
    var place = start
    while true {
      while place < text.count {
        let (scalar, width) = UTF8Decoder.decode(text, at: place)
        guard Self.digit(scalar) != nil else { break }
        place += width
      }
      guard place < text.count else { return place }
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      guard Self.joins(scalar) else { return place }
      let digits = Self.digitCount(text, place + width)
      guard digits > 0 else { return place }
      // A space joins groups of three digits only.
      if scalar == 0x20 || scalar == 0xa0 || scalar == 0x2009 || scalar == 0x202f {
        guard digits == 3, place - start <= 3 || place - start > 4 && Self.isSpaced(text, start, place) else {
          return place
        }
      }
      place += width
    }
  }

  private static func isSpaced(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { text[$0] == 0x20 || text[$0] == 0xa0 }
  }

  /// The number of digits from a place on, at most four.
  private static func digitCount(_ text: TextBytes, _ start: Int) -> Int {
    var place = start
    var count = 0
    while place < text.count, count < 4 {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      guard digit(scalar) != nil else { break }
      count += 1
      place += width
    }
    return count
  }

  // MARK: - Marks

  /// A mark with its full-width and typographic forms made one.
  private static func plainMark(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xff01...0xff5e: scalar - 0xfee0
    case 0x2018, 0x2019, 0x201b: 0x27
    case 0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x300c, 0x300d: 0x22
    case 0x2010...0x2015, 0x2212: 0x2d
    case 0x3010, 0x3014: 0x5b
    case 0x3011, 0x3015: 0x5d
    case 0x3002: 0x2e
    case 0x3001, 0x60c: 0x2c
    default: scalar
    }
  }

  private static func opens(_ scalar: UInt32) -> Bool {
    switch plainMark(scalar) {
    case 0x22, 0x27, 0x28, 0x5b, 0xbf, 0xa1: true
    default: false
    }
  }

  private static func endsSentence(_ scalar: UInt32, _ text: TextBytes, _ next: Int) -> Bool {
    switch scalar {
    case 0x3002, 0xff01, 0xff1f, 0x964, 0x61f: return true
    case 0x2e, 0x21, 0x3f, 0x3a:
      return next >= text.count || text[next] <= 0x20 || text[next] == 0x22 || text[next] >= 0x80
    default: return false
    }
  }
}
