/// The small words that hold a sentence together, by language: in a headline a few of them tell its language sooner than
/// letters do, since names and words of Latin origin are spelt alike in many.
///
/// Words that English has as well are left out of the others: *die*, *on*, *son*, *me*. Only words in small letters count,
/// so that *Le Pen*, *Las Vegas* and *De Niro* say nothing.
struct FunctionWords: Sendable {
  static let shared = FunctionWords()

  /// The languages, each a bit of what a word tells.
  static let languages = ["en", "de", "es", "fr", "it", "nl", "pt"]

  private static let words: [String] = [
    "the of to and in for on with at from by as is are was be it its his her after over into this that not but will",
    "der das und den dem des ein eine einen einem einer mit von vom für auf im zum zur nach bei ist nicht sich aus wird auch über unter gegen vor wie wegen durch ohne um sind hat haben oder aber",
    "el la los las de del y en con por para que un una unos su sus se al es más como este esta ha lo sin sobre tras ante entre desde hasta pero",
    "le la les de des du et en un une pour dans sur au aux par qui que avec sa ses est ce cette plus après sans sous chez ne pas leur leurs mais",
    "il lo la gli di del della dei delle e con per che un una sul alla al dal nel nella si è più da anche non dopo",
    "het een en van de voor met op te bij uit naar niet dat zijn wordt aan ook door tegen",
    "o os as de do da dos das e em no na um uma para com por que se ao mais não são após pelo pela",
  ]

  /// Which languages each word is of, by its bytes.
  private let masks: [UInt64: UInt8]

  private init() {
    var masks: [UInt64: UInt8] = [:]
    for (language, words) in Self.words.enumerated() {
      for word in words.split(separator: " ") {
        masks[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt8(language)
      }
    }
    // A word of English is none of the others': it would speak for them in every English headline.
    for (word, mask) in masks where mask & 1 != 0 { masks[word] = 1 }
    self.masks = masks
  }

  /// How many words of a text are function words of each language, in the order of ``languages``.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func counts(in text: TextBytes) -> [Int] {
    var counts = [Int](repeating: 0, count: Self.languages.count)
    var (word, length, isSmall) = (0 as UInt64, 0, true)
    for place in 0...text.count {
      // A byte outside reads as zero, and ends a word.
      let byte = text[place]
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        word = word << 8 | UInt64(byte)
        length += 1
        if byte < 0x61 { isSmall = false }
        continue
      }
      if isSmall, (1...8).contains(length), let mask = masks[word] {
        for language in counts.indices where mask >> UInt8(language) & 1 != 0 { counts[language] += 1 }
      }
      (word, length, isSmall) = (0, 0, true)
    }
    return counts
  }
}
