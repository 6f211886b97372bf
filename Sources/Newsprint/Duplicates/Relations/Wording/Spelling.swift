/// Whether two words are two spellings of one.
package enum Spelling {
  /// Whether two folded words differ by spelling or inflection only.
  ///
  /// - Parameters:
  ///   - first, second: The words, lower case, without diacritics.
  ///   - firstForm, secondForm: The words as they stand, from which letters with diacritics are read.
  static func isSame(
    _ first: [UInt8], _ second: [UInt8], _ firstForm: String, _ secondForm: String, inflects: Bool
  ) -> Bool {
    if first == second || plain(first) == plain(second) { return true }
    if first.count >= 5, second.count >= 5, Romanization.key(first) == Romanization.key(second) { return true }
    // An initial, as of a first name.
    if first.count == 1, second.first == first.first { return true }
    if second.count == 1, first.first == second.first { return true }
    if marked(firstForm) || marked(secondForm),
      !transcriptions(firstForm).isDisjoint(with: transcriptions(secondForm))
    {
      return true
    }
    return isInflected(first, second, inflects: inflects)
  }

  /// Whether two acronyms of four letters or more differ by two letters beside each other that have changed places.
  static func hasSwappedLetters(
    _ first: TextBytes, _ second: TextBytes
  ) -> Bool {
    guard first.count == second.count, first.count >= 4 else { return false }
    let places = (0..<first.count).filter { first[$0] != second[$0] }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
  }

  /// A word with the variants of British and American spelling made one.
  static func plain(_ word: [UInt8]) -> [UInt8] {
    for (ending, other) in endings where word.count > ending.count + 1 && word.suffix(ending.count) == ending[...] {
      return word.dropLast(ending.count) + other
    }
    return word
  }

  private static let endings: [([UInt8], [UInt8])] = [
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"),
    ("ising", "izing"), ("yse", "yze"), ("ysed", "yzed"), ("our", "or"), ("ours", "ors"), ("oured", "ored"),
    ("tre", "ter"), ("tres", "ters"), ("ence", "ense"), ("ogue", "og"), ("ogues", "ogs"), ("gramme", "gram"),
    ("grammes", "grams"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("dgement", "dgment"), ("grey", "gray"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func marked(_ word: String) -> Bool { word.unicodeScalars.contains { spellings[$0] != nil } }

  /// The ways in which a word with letters such as *ä* and *ø* is written without them.
  private static func transcriptions(_ word: String) -> Set<String> {
    var forms: Set<String> = [""]
    for scalar in word.lowercased().unicodeScalars.prefix(40) {
      let choices = spellings[scalar] ?? [String(scalar)]
      var next = Set<String>()
      for form in forms { for choice in choices where next.count < 64 { next.insert(form + choice) } }
      forms = next
    }
    return forms
  }

  private static let spellings: [Unicode.Scalar: [String]] = [
    "ä": ["a", "ae", "e", "æ"], "ö": ["o", "oe", "ø"], "ü": ["u", "ue", "y"], "å": ["a", "aa", "o"],
    "æ": ["ae", "a", "e", "ä"], "ø": ["o", "oe", "ö"], "ß": ["ss", "s"], "ñ": ["n", "ny"], "ç": ["c", "ch", "s"],
    "š": ["s", "sh"], "č": ["c", "ch"], "ž": ["z", "zh"], "ş": ["s", "sh"], "ğ": ["g", "gh"], "ı": ["i"], "é": ["e"],
    "è": ["e"], "ë": ["e"], "á": ["a"], "à": ["a"], "ó": ["o"], "ú": ["u"], "í": ["i"], "ł": ["l"], "ę": ["e"],
    "ą": ["a"], "ź": ["z"], "ż": ["z"], "ń": ["n"], "ś": ["s"], "ć": ["c"], "đ": ["d", "dj"], "ð": ["d"], "þ": ["th"],
  ]

  private static func isInflected(_ first: [UInt8], _ second: [UInt8], inflects: Bool) -> Bool {
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let (short, long) = (min(first.count, second.count), max(first.count, second.count))
    if inflects {
      // Bytes: two a letter in Cyrillic.
      let width = (first.first ?? 0) >= 0x80 ? 2 : 1
      return shared >= 3 * width && short - shared <= 2 * width && long - shared <= 4 * width && shared * 2 >= long
    }
    // Russia and Russian, Israel and Israeli, Harrier and Harriers.
    return shared == short && short >= 4 && long - short <= 2
  }

  /// Whether two words start alike and end in a few letters of their own, as *keep* and *keeping* do.
  static func shareStem(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    let shared = zip(short, long).prefix { $0 == $1 }.count
    // Bytes: two a letter beyond the Latin script.
    let width = (short.first ?? 0) >= 0x80 ? 2 : 1
    return shared >= 4 * width && long.count - shared <= 4 * width && short.count - shared <= 2 * width
      && shared * 2 >= long.count
  }

  /// Whether two words are so alike that they are spellings or forms of one: one letter of four to seven differs, or two of
  /// eight or more, by being another, missing or in the other order (Damerau and Levenshtein's distance).
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of bytes.
  package static func areAlike(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard let first = letters(first), let second = letters(second) else { return false }
    let least = min(first.count, second.count)
    if least < 4 { return false }
    return distance(first, second, atMost: least < 8 ? 1 : 2) != nil
  }

  private static func letters(_ word: [UInt8]) -> [Unicode.Scalar]? {
    word.count > 128 ? nil : Array(String(decoding: word, as: UTF8.self).unicodeScalars)
  }

  /// The number of edits from one word to the other; nil beyond a limit.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    var rows = [[Int](repeating: 0, count: b.count + 1), Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(rows[1][j + 1] + 1, row[j] + 1, rows[1][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], rows[0][j - 1] + 1) }
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      rows = [rows[1], row]
    }
    return rows[1][b.count] <= limit ? rows[1][b.count] : nil
  }
}
