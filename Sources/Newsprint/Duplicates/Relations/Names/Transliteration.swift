/// Whether two words are one foreign name as two papers write it in Latin letters: *Yusuf* and *Yusof*, *Khaled* and *Khalid*,
/// *Loginov* and *Loguinov*.
///
/// Consonants are made one as ``Romanization`` makes them, and so are the ways of writing the hard *g*, *sh* and long vowels.
/// Of the vowels only those stand for each other by which Arabic, Persian, Malay and Turkic names vary, *o* for *u* and *e* for
/// *a* or *i*, and never the last one, which tells *Maria* from *Marie*. So Larsen is not Larson, nor Hassan Hussein.
enum Transliteration {
  /// The fewest letters of such a name: short ones sound alike too often.
  private static let fewestLetters = 5
  /// The most vowels that may differ.
  private static let mostVowels = 2

  /// Letters for others, the longer first.
  private static let pairs: [(from: [UInt8], to: [UInt8])] = [
    ("oue", "ue"), ("gue", "ge"), ("gui", "gi"), ("guy", "gi"), ("che", "she"), ("ee", "i"), ("au", "o"), ("aw", "o"),
    ("ow", "o"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Whether two folded words are one name.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func areOne(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count >= fewestLetters, second.count >= fewestLetters, first.count <= 40, second.count <= 40,
      first.allSatisfy({ $0 < 0x80 }), second.allSatisfy({ $0 < 0x80 }),
      first[0] == second[0] || Romanization.areOne(first[0], second[0])
    else { return false }
    let (a, b) = (sounds(first), sounds(second))
    guard a.count == b.count, a.count >= fewestLetters - 1 else { return false }
    var changed = 0
    for place in a.indices where a[place] != b[place] {
      guard place + 1 < a.count, areVariants(a[place], b[place]) else { return false }
      changed += 1
    }
    return changed <= mostVowels
  }

  private static func sounds(_ word: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var place = 0
    while place < word.count {
      if let pair = pairs.first(where: { word[place...].starts(with: $0.from) }) {
        plain += pair.to
        place += pair.from.count
      } else {
        plain.append(word[place])
        place += 1
      }
    }
    return Romanization.key(plain)
  }

  private static func areVariants(_ letter: UInt8, _ other: UInt8) -> Bool {
    switch (letter, other) {
    case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "u"), UInt8(ascii: "o")),
      (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "a")),
      (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "i"), UInt8(ascii: "e")):
      true
    default: false
    }
  }
}
