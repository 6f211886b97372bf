/// Tells names from other words, and names that are spelled in two ways from two names.
///
/// Not safe to share between threads.
final class NameRules {
  private let readings: [FactReading]
  /// How words are written in the readings, found out when it is first asked for.
  private lazy var capitals = Capitals(readings)

  /// How words are written in both stories.
  private struct Capitals {
    /// Words that stand with a capital where no start of a sentence explains it.
    let capitalized: HashSet64
    /// Words that stand without a capital.
    let small: HashSet64

    init(_ readings: [FactReading]) {
      var (capitalized, small): ([UInt64], [UInt64]) = ([], [])
      for reading in readings where reading.style == .sentence {
        for word in reading.words where word.role == .plain && word.flags.contains(.isCased) {
          if !word.flags.contains(.capital) {
            small.append(word.hash)
          } else if !word.flags.contains(.startsSentence) {
            capitalized.append(word.hash)
          }
        }
      }
      self.capitalized = HashSet64(capitalized)
      self.small = HashSet64(small)
    }
  }

  /// Learns how words are written from readings of both stories.
  init(_ readings: [FactReading]) { self.readings = readings }

  private func isCapitalized(_ word: FactWord) -> Bool { capitals.capitalized.contains(word.hash) }
  private func isSmall(_ word: FactWord) -> Bool { capitals.small.contains(word.hash) }

  /// Whether a word may be a name that stands in the text as one: a capitalised word that nothing else explains.
  func isName(_ place: Int, in reading: FactReading) -> Bool {
    let word = reading.words[place]
    guard word.role == .plain, word.flags.contains(.isCased), word.flags.contains(.capital), word.hash != 0,
      word.traits.isDisjoint(with: [.frequent, .title]),
      word.end - word.start > 1
    else { return false }
    if reading.style != .sentence { return isCapitalized(word) && !isSmall(word) }
    if word.flags.contains(.allCapitals), isSmall(word) { return false }
    if reading.lexicon.source.capitalizesNouns { return isBesideCapital(place, in: reading) }
    guard word.flags.contains(.startsSentence) else { return true }
    if isSmall(word) { return false }
    return isCapitalized(word) || isBesideCapital(place, in: reading)
  }

  /// Whether a word at the start of a sentence may be a name where another stands in the other story.
  func mayBeName(_ place: Int, in reading: FactReading) -> Bool {
    let word = reading.words[place]
    guard word.role == .plain, word.flags.contains(.capital), !isSmall(word),
      word.traits.isDisjoint(with: [.frequent, .title])
    else { return false }
    return !reading.lexicon.source.capitalizesNouns || isBesideCapital(place, in: reading)
  }

  /// Whether a word is known as a name from elsewhere: enough to see that two have changed places.
  func isSwapped(_ place: Int, in reading: FactReading) -> Bool {
    let word = reading.words[place]
    return word.role == .plain && isCapitalized(word) && !isSmall(word)
      && word.traits.isDisjoint(with: [.frequent, .title])
      && !reading.lexicon.source.capitalizesNouns
  }

  /// Whether a capitalised word stands before or behind, with nothing between.
  private func isBesideCapital(_ place: Int, in reading: FactReading) -> Bool {
    let words = reading.words
    func isCapital(_ other: Int) -> Bool {
      let word = words[other]
      return word.role == .plain && word.flags.contains(.capital) && !word.traits.contains(.frequent)
    }
    if place + 1 < words.count, !words[place + 1].isBehindMark, words[place + 1].sentence == words[place].sentence,
      isCapital(place + 1)
    {
      return true
    }
    return place > 0 && !words[place].isBehindMark && words[place - 1].sentence == words[place].sentence
      && isCapital(place - 1)
  }

  /// Whether a word of a script without capitals may be a name: it is frequent nowhere.
  static func mayBeUncasedName(_ place: Int, in reading: FactReading) -> Bool {
    let word = reading.words[place]
    return word.role == .plain && !word.flags.contains(.isCased) && word.hash != 0
      && word.traits.isDisjoint(with: [.frequent, .title])
      && !(reading.lexicon.states.match(at: place, count: reading.words.count, { reading.words[$0].hash }) != nil)
  }
}

/// Whether two words are two spellings of one.
enum Spelling {
  /// Whether two folded words differ by spelling or inflection only.
  ///
  /// - Parameters:
  ///   - first, second: The words, lower case, without diacritics.
  ///   - firstForm, secondForm: The words as they stand, from which letters with diacritics are read.
  static func isSame(
    _ first: [UInt8], _ second: [UInt8], _ firstForm: String, _ secondForm: String, inflects: Bool
  ) -> Bool {
    if first == second || plain(first) == plain(second) { return true }
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
    return first[places[0]] == second[places[1]]
      && first[places[1]] == second[places[0]]
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
}
