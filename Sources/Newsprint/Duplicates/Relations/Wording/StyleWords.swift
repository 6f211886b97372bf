/// Words that say the same, of which editors choose: groups are parted by `;`, the words or phrases of one by `|`.
///
/// A word may be in several groups: of *lorry*, *vehicle* and *car* two are one only where one of them is the vehicle. The
/// tables are common knowledge of each language.
enum StyleWords {
  /// The table of a language, by its two letters.
  static func table(_ code: String) -> String {
    switch code {
    case "en": english + ";" + englishThings
    case "de": german
    case "fr": french
    case "es": spanish
    case "it": italian
    case "pt": portuguese
    case "nl": dutch
    case "sv": swedish
    case "da": danish
    case "no": norwegian
    case "fi": finnish
    case "pl": polish
    case "cs": czech
    case "ru": russian
    case "uk": ukrainian
    case "tr": turkish
    case "ar": arabic
    case "he": hebrew
    case "fa": persian
    case "hi": hindi
    case "id": indonesian
    case "vi": vietnamese
    case "ro": romanian
    case "hu": hungarian
    case "el": greek
    case "ko": korean
    case "zh": chinese
    case "ja": japanese
    default: ""
    }
  }
}

/// The groups of words of one language that say the same.
struct StyleTable: Sendable {
  private var groups = PhraseTable<[Int32]>()

  init(_ text: String, _ scanner: FactScanner) {
    var group: Int32 = 0
    for members in text.entries(";") {
      scanner.forEachPhrase(String(members)) { phrase in
        groups.update(phrase, [group]) { if !$0.contains(group) { $0.append(group) } }
      }
      group += 1
    }
  }

  /// The groups of the longest phrase that starts at a word, and how many words it has.
  func groups(at place: Int, of reading: FactReading) -> (groups: [Int32], count: Int)? {
    groups.match(at: place, count: reading.words.count) { reading.words[$0].hash }
      .map { (groups: $0.value, count: $0.count) }
  }
}

/// The words of a place of two stories that are a choice of style: the other story has another word of their group there.
struct StyleChoices {
  private(set) var first: Set<Int> = []
  private(set) var second: Set<Int> = []

  /// How many words before a place a phrase may start, and how many behind it may start.
  private static let margin = 2

  init(_ hunk: WordDifference.Hunk, _ reading: FactReading, _ other: FactReading, _ scanner: FactScanner) {
    let table = reading.lexicon.style(scanner)
    let (mine, its) = (Self.phrases(hunk.first, reading, table), Self.phrases(hunk.second, other, table))
    for (words, groups) in mine {
      for (others, otherGroups) in its where groups.contains(where: otherGroups.contains) {
        first.formUnion(words)
        second.formUnion(others)
      }
    }
  }

  private typealias Phrase = (words: Range<Int>, groups: [Int32])

  private static func phrases(_ range: Range<Int>, _ reading: FactReading, _ table: StyleTable) -> [Phrase] {
    let end = min(reading.words.count, range.upperBound + margin)
    return (max(0, range.lowerBound - margin)..<end).compactMap { place in
      table.groups(at: place, of: reading).map { (place..<place + $0.count, $0.groups) }
    }
  }
}
