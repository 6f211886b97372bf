/// What can be said of a line without knowing its language: how long its words are, which start with a capital, how it
/// ends.
struct LineShape {
  enum Ending {
    /// With a full stop, an exclamation mark or an ellipsis: a sentence.
    case closed
    /// With a question mark: a sentence or a headline.
    case question
    /// With a comma, a colon or the like: something follows.
    case joined
    /// With a letter, a digit or the like.
    case open
  }

  private(set) var byteCount = 0
  private(set) var words = 0
  /// Words of four and more letters.
  private(set) var longWords = 0
  /// Those of them that start with a capital.
  private(set) var longCapitals = 0
  /// Words with a digit.
  private(set) var numbers = 0
  private(set) var startsWithCapital = false
  private(set) var startsWithDigit = false
  private(set) var startsWithLowercase = false
  private(set) var isBulleted = false
  /// Whether a colon, a spaced dash or a tab cuts the line in two.
  private(set) var hasSeparator = false
  /// Whether it holds Han, Kana or the like, where words cannot be counted.
  private(set) var isUnspaced = false
  /// Whether it looks like an entry of a list: a fixture ("A v B"), or something with its source in brackets.
  private(set) var isEntry = false
  private(set) var ending = Ending.open

  init(_ text: TextBytes, _ range: Range<Int>) {
    byteCount = range.count
    ending = Self.ending(text, range)
    if !range.isEmpty, text[range.upperBound - 1] == 0x29 { isEntry = true }
    if byteCount <= 64, addWordsOfASCII(text, range) { return }
    addWords(text, range)
  }

  /// Adds the words of any line.
  private mutating func addWords(_ text: TextBytes, _ range: Range<Int>) {
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      while place < end, text[place] <= 0x20 {
        if text[place] == 0x09 { hasSeparator = true }
        place += 1
      }
      let start = place
      var letters = 0
      var hasDigit = false
      var firstCase = LetterCase.none
      while place < end, text[place] > 0x20 {
        let byte = text[place]
        if byte >= 0xE3, byte <= 0xE9 { isUnspaced = true }
        if byte >= 0x30, byte <= 0x39 { hasDigit = true }
        // Each scalar counts once, at its first byte; dashes, bullets and quotation marks start with E2.
        if byte & 0xC0 != 0x80 {
          let letter = LetterCase(text, place, end)
          if letter != .none || (byte >= 0xC4 && byte != 0xE2) {
            if letters == 0 { firstCase = letter }
            letters += 1
          }
        }
        place += 1
      }
      guard place > start else { break }
      add(text, start..<place, letters, firstCase, hasDigit: hasDigit, isFirst: start == range.lowerBound)
    }
  }

  /// Adds the words of a line of at most 64 bytes from masks of its bytes, a bit each; adds none and returns false where
  /// not all bytes are ASCII.
  private mutating func addWordsOfASCII(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    let masks = ByteMasks(padding: text[range])
    guard masks.nonASCII == 0 else { return false }
    if masks.tabs != 0 { hasSeparator = true }
    var left = ~masks.blanks
    while left != 0 {
      let start = left.trailingZeroBitCount
      // Behind the line all is blank, but for a line of 64 bytes.
      let blanks = masks.blanks &>> UInt64(start)
      let length = blanks == 0 ? 64 - start : blanks.trailingZeroBitCount
      let word: UInt64 = length == 64 ? .max : (1 &<< UInt64(length) &- 1) &<< UInt64(start)
      left &= ~word
      let letters = masks.letters & word
      let first = range.lowerBound + start
      var firstCase = LetterCase.none
      if letters != 0 {
        firstCase = text[range.lowerBound + letters.trailingZeroBitCount] & 0x20 == 0 ? .upper : .lower
      }
      add(
        text, first..<first + length, letters.nonzeroBitCount, firstCase, hasDigit: masks.digits & word != 0,
        isFirst: start == 0)
    }
    return true
  }

  /// Adds a word with so many letters.
  @inline(__always)
  private mutating func add(
    _ text: TextBytes, _ word: Range<Int>, _ letters: Int, _ firstCase: LetterCase, hasDigit: Bool,
    isFirst: Bool
  ) {
    let start = word.lowerBound
    let length = word.upperBound - start
    if words == 0, letters == 0, !hasDigit, length <= 4, text[start] != 0x22, text[start] != 0x27 {
      if isFirst { isBulleted = true }
      return
    }
    if letters == 0, !hasDigit {
      // A bar stands between a headline and its section.
      if text[start] != 0x7C { hasSeparator = true }
      return
    }
    if text[word.upperBound - 1] == 0x3A { hasSeparator = true }
    if words == 0 {
      startsWithCapital = firstCase == .upper
      startsWithLowercase = firstCase == .lower
      startsWithDigit = letters == 0 || (text[start] >= 0x30 && text[start] <= 0x39)
      if text[start] == 0x2A || text[start] == 0x3E { isBulleted = true }
    }
    words += 1
    let isVersus = text[start] == 0x76 && (length == 1 || (text[start + 1] == 0x73 && length <= 3))
    if isVersus { isEntry = true }
    if hasDigit { numbers += 1 }
    if letters >= 4 {
      longWords += 1
      if firstCase == .upper { longCapitals += 1 }
    }
  }

  /// Whether most of its longer words start with a capital.
  var isTitleCase: Bool { longWords >= 2 && longCapitals * 10 >= longWords * 7 }

  /// Whether it could be a headline: some words, a capital at the start and nothing at the end.
  var isHeadline: Bool {
    byteCount >= 18 && byteCount <= 170 && words >= 4 && words <= 25 && !isUnspaced
      && (startsWithCapital || startsWithDigit) && numbers * 3 <= words && longWords >= 2
      && (ending == .open || (ending == .question && words >= 5 && isTitleCase))
  }

  /// Whether it could be the name of a section or an entry of a menu.
  var isLabel: Bool {
    byteCount <= 32 && words >= 1 && words <= 3 && !isUnspaced && startsWithCapital && numbers == 0 && ending == .open
  }

  /// How the line ends, quotation marks and brackets aside; the dots of an abbreviation (a capital each) close nothing.
  static func ending(_ text: TextBytes, _ range: Range<Int>) -> Ending {
    var end = range.upperBound
    let start = range.lowerBound
    while end > start {
      let byte = text[end - 1]
      switch byte {
      case 0x2E:
        let isAbbreviation =
          end - start >= 4 && text[end - 3] == 0x2E && LetterCase(text, end - 2, end) == .upper
          && LetterCase(text, end - 4, end) == .upper
        return isAbbreviation ? .open : .closed
      case 0x21: return .closed
      case 0x3F: return .question
      case 0x2C, 0x3A, 0x3B, 0x2D: return .joined
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: end -= 1
      case 0x80...0xBF where end - start >= 3:
        let scalar = (UInt32(text[end - 3]) << 16) | (UInt32(text[end - 2]) << 8) | UInt32(byte)
        switch scalar {
        case 0xE28099, 0xE2809D, 0xE3808D, 0xE3808F, 0xEFBC89, 0xE38091, 0xE3808B: end -= 3  // ’ ” 」 』 ） 】 》
        case 0xE38082, 0xEFBC81, 0xE280A6, 0xEFBD81, 0xE0A5A4: return .closed  // 。 ！ … ｡ ।
        case 0xEFBC9F: return .question  // ？
        case 0xE28093, 0xE28094, 0xEFBC8C, 0xE38081, 0xEFBC9A, 0xEFBC9B: return .joined  // – — ， 、 ： ；
        default:
          if text[end - 2] == 0xC2, byte == 0xBB {
            end -= 2
            continue
          }
          if text[end - 2] == 0xD8, byte == 0x9F { return .question }
          return .open
        }
      default: return .open
      }
    }
    return .open
  }
}

/// Whether a letter is a capital, in the scripts of news that have capitals.
enum LetterCase {
  case none, upper, lower

  /// The case of the scalar that starts at `place`.
  @inline(__always)
  init(_ text: TextBytes, _ place: Int, _ end: Int) {
    let byte = text[place]
    if byte < 0x80 {
      let letter = byte | 0x20
      self = letter >= 0x61 && letter <= 0x7A ? (byte & 0x20 == 0 ? .upper : .lower) : .none
      return
    }
    guard place + 1 < end else {
      self = .none
      return
    }
    let next = text[place + 1]
    switch byte {
    case 0xC3: self = next <= 0x9E ? .upper : .lower
    case 0xC4...0xC5: self = next & 1 == 0 ? .upper : .lower
    case 0xCE: self = next >= 0x86 && next <= 0xAB ? .upper : .lower
    case 0xCF: self = .lower
    case 0xD0: self = next <= 0xAF ? .upper : .lower
    case 0xD1: self = .lower
    default: self = .none
    }
  }
}
