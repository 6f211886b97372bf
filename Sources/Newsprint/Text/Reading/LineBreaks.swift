/// Tells a hyphen that only breaks a word over two lines (`tempo-` / `rary`) from one that belongs to it (`well-` /
/// `known`).
///
/// What a hyphen at a line's end stands for cannot be known without a dictionary. In set text nearly all of them are put
/// in by the setter, so words are joined, but where the form says otherwise: a compound that has another hyphen, one
/// letter before the hyphen or fewer than three behind it, a capital or digit behind it, and a few words that begin
/// compounds.
enum LineBreaks {
  /// The words before a hyphen that begin compounds and no other words.
  private static let compounding: [StaticString] = [
    "well", "self", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  /// The words behind a hyphen that end compounds and no other words.
  private static let compounded: [StaticString] = ["based", "backed", "owned", "related"]

  /// Where a word goes on that a hyphen at a line's end breaks, or nil where the hyphen belongs to the word.
  ///
  /// - Parameter hyphen: The bytes of the hyphen.
  /// - Complexity: O(*n*), where *n* is the length of the word.
  static func endOfBreak(_ text: TextBytes, hyphen: Range<Int>) -> Int? {
    var place = hyphen.upperBound
    if place < text.count, text[place] == 0x0d { place += 1 }
    if place < text.count, text[place] == 0x0a { place += 1 }
    guard place > hyphen.upperBound else { return nil }
    while place < text.count, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    guard place < text.count else { return nil }
    var before = hyphen.lowerBound
    while before > 0 {
      let start = UTF8Decoder.startOfScalar(text, before: before)
      guard isLetter(UTF8Decoder.decode(text, at: start).scalar) else { break }
      before = start
    }
    var after = place
    while after < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: after)
      guard isLetter(scalar) else { break }
      after += width
    }
    let first = text[before..<hyphen.lowerBound]
    let second = text[place..<after]
    if first.isEmpty || second.isEmpty { return nil }
    // A soft hyphen is never part of the word.
    if text[hyphen.lowerBound] == 0xc2 { return place }
    if letterCount(first) < 2 || letterCount(second) < 3 { return nil }
    if after < text.count, isHyphen(UTF8Decoder.decode(text, at: after).scalar) { return nil }
    if before > 0 {
      let scalar = UTF8Decoder.decode(text, at: UTF8Decoder.startOfScalar(text, before: before)).scalar
      // What a digit or low line stands beside is no word of prose.
      if isHyphen(scalar) || scalar &- 0x30 < 10 || scalar == 0x5f { return nil }
    }
    guard startsLower(second) || (isUpper(first) && isUpper(second)) else { return nil }
    if compounding.contains(where: { equals(first, $0) }) || compounded.contains(where: { equals(second, $0) }) {
      return nil
    }
    return place
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
  }

  private static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2d || scalar == 0x2010 || scalar == 0x2011 }

  private static func letterCount(_ word: TextBytes) -> Int { word.count { $0 & 0xc0 != 0x80 } }

  private static func startsLower(_ word: TextBytes) -> Bool {
    Unicode.Scalar(UTF8Decoder.decode(word, at: 0).scalar)?.properties.isLowercase ?? false
  }

  private static func isUpper(_ word: TextBytes) -> Bool {
    var place = 0
    while place < word.count {
      let (scalar, width) = UTF8Decoder.decode(word, at: place)
      guard Unicode.Scalar(scalar)?.properties.isUppercase ?? false else { return false }
      place += width
    }
    return true
  }

  private static func equals(_ word: TextBytes, _ other: StaticString) -> Bool {
    let other = TextBytes(other)
    return word.count == other.count && word.indices.allSatisfy { word[$0] | 0x20 == other[$0] }
  }
}
