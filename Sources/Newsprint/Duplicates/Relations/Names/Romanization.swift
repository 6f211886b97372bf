/// Makes one of the ways in which names of other scripts are written in Latin letters: *Sergei* and *Serhii*, *Yuliya* and
/// *Julia*, *Aleksandrov* and *Alexandrov*.
///
/// Only letters are made one of which romanizations of one name differ (BGN/PCGN, ISO 9, the national ones of Russia and
/// Ukraine), so that two names hardly ever come to the same.
enum Romanization {
  /// Letters for others, the longer first.
  private static let pairs: [(from: [UInt8], to: [UInt8])] = [
    ("sch", "sh"), ("tch", "ch"), ("off", "ov"), ("kh", "g"), ("gh", "g"), ("ks", "x"), ("ck", "k"), ("ph", "f"),
    ("dj", "i"), ("ou", "u"), ("oo", "u"), ("ei", "i"), ("ey", "i"), ("ej", "i"), ("ai", "i"), ("ay", "i"), ("ii", "i"),
    ("iy", "i"), ("ij", "i"), ("yi", "i"), ("yy", "i"), ("ch", "ch"), ("sh", "sh"), ("zh", "zh"), ("th", "th"),
    ("w", "v"), ("q", "k"), ("c", "k"), ("y", "i"), ("j", "i"), ("h", "g"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A key that folded words have in common where they are romanizations of one word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func key(_ word: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    var place = 0
    while place < word.count {
      let rest = word[place...]
      if let pair = pairs.first(where: { rest.starts(with: $0.from) }) {
        for letter in pair.to where key.last != letter { key.append(letter) }
        place += pair.from.count
      } else {
        if key.last != word[place] { key.append(word[place]) }
        place += 1
      }
    }
    return key
  }

  /// Whether two small letters may stand for each other at the start of a name.
  static func areOne(_ letter: UInt8, _ other: UInt8) -> Bool {
    for group in groups where group.contains(letter) { return group.contains(other) }
    return false
  }

  private static let groups: [[UInt8]] = ["yji", "vw", "qkhg"].map { Array($0.utf8) }
}
