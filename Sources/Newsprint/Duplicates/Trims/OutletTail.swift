/// The name of an outlet at the end of a headline, as its form tells: ` - BBC News`, ` | Coast Herald`, `_新华网`.
struct OutletTail {
  /// Where the headline without it ends.
  let stemEnd: Int
  /// The name.
  let name: Range<Int>
  /// Whether it is known to be an outlet: by a word of its name, as an address, or as the story's source.
  ///
  /// Otherwise it only looks like one, and so do *North* and *South* in the headlines of two forecasts.
  let isKnown: Bool

  /// The most words of a name.
  private static let mostWords = 5
  /// The most bytes of a name, and the fewest words, or bytes where words are not spaced, of the headline before it.
  private static let longest = 64
  private static let leastWords = 3
  private static let leastUnspaced = 18

  /// Finds the tail of `title[..<end]`.
  ///
  /// - Parameter source: The story's outlet, as ``OutletTail/letters(_:)`` gives it.
  /// - Complexity: O(1): at most the last 70 bytes are looked at.
  static func find(
    _ title: TextBytes, end: Int, source: @autoclosure () -> String
  ) -> OutletTail? {
    guard let (stop, start) = separator(title, end: end) else { return nil }
    var stemEnd = stop
    while stemEnd > 0, title[stemEnd - 1] <= 0x20 { stemEnd -= 1 }
    guard start < end, end - start <= longest, mayBeName(title[start..<end]), isHeadline(title, stemEnd) else {
      return nil
    }
    let name = title.string(start..<end)
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= mostWords else { return nil }
    let isAddress = words.count == 1 && Self.isAddress(name)
    let startsSmall = words[0].first?.isLowercase ?? false
    guard isAddress || isName(startsSmall ? words.dropFirst() : words[...]) || startsSmall && words.count == 1 else {
      return nil
    }
    // Sahibi salonu satmak istiyor - GÜNCELLEME
    if StatusReader.isMarker(name) { return nil }
    let isKnown = isAddress || hasOutletWord(words) || isSource(name, source())
    // An article may be small, as in la Repubblica, and the whole name of some; other small words start no name.
    if startsSmall, !isAddress, !isKnown { return nil }
    // A colon stands before other things than names.
    if title[stop] == 0xEF, title[stop + 1] == 0xBC, title[stop + 2] == 0x9A, !isKnown { return nil }
    return OutletTail(stemEnd: stemEnd, name: start..<end, isKnown: isKnown)
  }

  /// The letters and digits of a name in lower case, without an article before them.
  static func letters(_ name: String) -> String {
    let folded = name.lowercased()
    let bare = folded.hasPrefix("the ") ? folded.dropFirst(4) : folded[...]
    return String(bare.filter { $0.isLetter || $0.isNumber })
  }

  // MARK: - Where it starts

  /// Where the last separator of a title starts and where what is behind it does.
  private static func separator(_ title: TextBytes, end: Int) -> (stop: Int, start: Int)? {
    var place = end - 2
    let least = max(1, end - longest - 6)
    while place >= least {
      if let length = separatorLength(title, at: place, end: end) {
        var start = place + length
        while start < end, title[start] <= 0x20 { start += 1 }
        return (place, start)
      }
      place -= 1
    }
    return nil
  }

  /// The length of the separator at a place, or nil where none is.
  private static func separatorLength(_ title: TextBytes, at place: Int, end: Int) -> Int? {
    func byte(_ offset: Int) -> UInt8 { place + offset < end && place + offset >= 0 ? title[place + offset] : 0 }
    let isSpaced = byte(-1) == 0x20
    switch byte(0) {
    case 0x7C: return 1  // |
    case 0x2D:  // -
      if isSpaced, byte(1) == 0x20 { return 1 }
      return byte(-1) >= 0xE0 || byte(-1) >= 0x80 && byte(1) >= 0xE0 ? 1 : nil
    case 0x5F: return byte(-1) >= 0x80 || isSpaced && byte(1) == 0x20 ? 1 : nil  // _
    case 0x3A: return isSpaced && byte(1) == 0x3A && byte(2) == 0x20 ? 2 : nil  // ::
    case 0xC2: return isSpaced && (byte(1) == 0xB7 || byte(1) == 0xBB) && byte(2) == 0x20 ? 2 : nil  // · »
    case 0xE2 where byte(1) == 0x80:  // – — ― •
      let isDash = (0x93...0x95).contains(byte(2)) || byte(2) == 0xA2
      return isDash && isSpaced && byte(3) == 0x20 ? 3 : nil
    case 0xEF where byte(1) == 0xBD && byte(2) == 0x9C: return 3  // ｜
    case 0xEF where byte(1) == 0xBC && [0x8D, 0x9A, 0xBF].contains(byte(2)): return 3  // － ： ＿
    case 0xEF where byte(1) == 0xB8 && byte(2) == 0xB1: return 3  // ︱
    case 0xE4 where byte(1) == 0xB8 && byte(2) == 0xA8: return 3  // 丨
    default: return nil
    }
  }

  // MARK: - What it is

  /// Whether `title[..<end]` is long enough for a headline of its own.
  private static func isHeadline(_ title: TextBytes, _ end: Int) -> Bool {
    var words = 0
    var wide = 0
    for place in 0..<end {
      if title[place] > 0x20, place == 0 || title[place - 1] <= 0x20 { words += 1 }
      if title[place] >= 0xE3, title[place] < 0xEE { wide += 3 }
    }
    return words >= leastWords || wide >= leastUnspaced
  }

  /// Whether bytes may be a name, as far as they tell without being read as words: what most dashes have behind them
  /// is none.
  private static func mayBeName(_ bytes: TextBytes) -> Bool {
    // ? ; : , "
    if bytes.contains(where: { $0 == 0x3F || $0 == 0x3B || $0 == 0x3A || $0 == 0x2C || $0 == 0x22 }) { return false }
    // “ ”
    let isCurly = bytes.indices.contains {
      bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && (bytes[$0 + 2] == 0x9C || bytes[$0 + 2] == 0x9D)
    }
    if isCurly { return false }
    // A word of small letters starts nothing but an address; an article may stand before a name.
    guard let space = bytes.firstPlace(of: 0x20) else { return true }
    let isSmall = bytes[..<space].allSatisfy { $0 &- 0x61 < 26 }
    return !isSmall
      || space <= 3 && space + 1 < bytes.count && (bytes[space + 1] &- 0x41 < 26 || bytes[space + 1] >= 0x80)
  }

  /// Whether every word is written as in a name: no small letter at the start but of a connector, not all digits.
  private static func isName(_ words: ArraySlice<Substring>) -> Bool {
    if words.isEmpty { return false }
    var isLetters = false
    for (place, word) in words.enumerated() {
      guard let first = word.first else { return false }
      if first.isLetter { isLetters = true }
      // Slavic and Greek names have small letters behind the first word.
      let isSmall = first.isLowercase && !word.dropFirst().contains(where: \.isUppercase)
      if isSmall, place == 0 || first.isASCII && !OutletWords.connectors.contains(String(word)) { return false }
    }
    return isLetters
  }

  private static func hasOutletWord(_ words: [Substring]) -> Bool {
    words.contains { word in
      let small = word.lowercased()
      // Most words are ASCII, and most endings and openings are not.
      if small.utf8.allSatisfy({ $0 < 0x80 }) {
        return OutletWords.words.contains(small.filter { $0.isLetter || $0.isNumber || $0 == "-" })
          || OutletWords.plainEndings.contains {
            small.utf8.count >= $0.count && small.utf8.suffix($0.count).elementsEqual($0)
          }
      }
      return OutletWords.words.contains(small.filter { $0.isLetter || $0.isNumber || $0 == "-" })
        || OutletWords.endings.contains { small.hasSuffix($0) && small.count > $0.count || small == $0 }
        || OutletWords.openings.contains { small.hasPrefix($0) }
    }
  }

  /// Whether a word is the address of a site: `bbc.com`, `tagesschau.de`.
  private static func isAddress(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count), let last = parts.last, (2...6).contains(last.count) else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
      && last.allSatisfy { $0.isLowercase && $0.isLetter }
  }

  /// Whether a name is that of the story's source, which is given by its letters.
  private static func isSource(_ name: String, _ source: String) -> Bool {
    if source.isEmpty { return false }
    let name = letters(name)
    if name.isEmpty { return false }
    if name == source { return true }
    let (short, long) = name.count < source.count ? (name, source) : (source, name)
    return short.count >= 3 && (long.hasPrefix(short) || short.count >= 5 && long.hasSuffix(short))
  }
}
