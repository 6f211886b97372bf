/// Labels without what spellings of one label differ in.
package enum LabelKey {
  /// What becomes of white space, invisible characters, hyphens and low lines.
  enum Space { case kept, single, dropped }

  /// The same for all labels that differ in case, space and plurals only.
  static func same(_ label: String) -> String { key(label, foldsCase: true, space: .dropped, foldsPlurals: true) }

  /// The label in one case, with a space between words: what two that differ by a typing error are compared by.
  static func typed(_ label: String, foldsPlurals: Bool) -> String {
    key(label, foldsCase: true, space: .single, foldsPlurals: foldsPlurals)
  }

  /// In what two labels differ: the fewest kinds of difference that explain it.
  static func differences(_ first: String, _ second: String) -> [LabelSpellings.Difference] {
    for (differences, hasLetter) in explanations {
      let space: Space = differences.contains(.space) ? (hasLetter ? .single : .dropped) : .kept
      let (one, other) = (
        key(
          first, foldsCase: differences.contains(.letterCase), space: space, foldsPlurals: differences.contains(.plural)
        ),
        key(
          second, foldsCase: differences.contains(.letterCase), space: space,
          foldsPlurals: differences.contains(.plural))
      )
      if hasLetter ? letterDifference(one, other) != nil : one == other {
        return differences + (hasLetter ? [.letter] : [])
      }
    }
    return []
  }

  /// Every set of differences, smaller ones first, without a wrong letter and then with one.
  private static let explanations: [(differences: [LabelSpellings.Difference], hasLetter: Bool)] = {
    let sets: [[LabelSpellings.Difference]] = [
      [], [.letterCase], [.space], [.plural], [.letterCase, .space], [.letterCase, .plural], [.space, .plural],
      [.letterCase, .space, .plural],
    ]
    return [false, true].flatMap { hasLetter in sets.map { ($0, hasLetter) } }
  }()

  private static func key(_ label: String, foldsCase: Bool, space: Space, foldsPlurals: Bool) -> String {
    // By way of capitals, so that "ß" and "ss" become one.
    let label = foldsCase ? label.uppercased().lowercased() : label
    var key = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    func endWord() {
      if foldsPlurals, word.count >= leastPlural, word.last?.isS == true, word.dropLast().last?.isS == false {
        word.removeLast()
      }
      key.append(contentsOf: word)
      word.removeAll()
    }
    let scalars = Array(label.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.isPartOfWord {
        word.append(scalar)
        place += 1
        continue
      }
      endWord()
      let end = scalars[place...].firstIndex { !$0.separatesWords } ?? scalars.count
      if end == place {
        key.append(scalar)
        place += 1
        continue
      }
      if space == .kept || !isGap(place..<end, in: scalars) {
        key.append(contentsOf: scalars[place..<end])
      } else if space == .single, place > 0, end < scalars.count {
        key.append(" ")
      }
      place = end
    }
    endWord()
    return String(key)
  }

  /// Whether separators do no more than set words apart: those between digits, and the sign of a number, say something.
  private static func isGap(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    if let before, let after, before.isDigit, after.isDigit { return false }
    guard scalars[range].contains(where: \.isSeen) else { return true }
    return before?.isPartOfWord == true && after?.isPartOfWord == true
  }

  /// Shorter words keep their `s`: *gas* is no plural.
  private static let leastPlural = 4

  /// How two texts that differ by one letter do so.
  package enum LetterDifference: Equatable {
    /// It may well be another word: *heat* and *wheat*.
    case possible
    /// It is likely a typing error: the words have five letters and more, and begin alike but where letters changed
    /// places. Few errors are in the first letter (E. J. Yannakoudakis and D. Fawthrop, *The Rules of Spelling Errors*,
    /// 1983).
    case likely
  }

  /// Whether two texts differ by one letter in a word of which one spelling has five letters or more; nil: they do not.
  package static func letterDifference(_ first: String, _ second: String) -> LetterDifference? {
    let (first, second) = (Array(first), Array(second))
    guard abs(first.count - second.count) <= 1 else { return nil }
    let shorter = min(first.count, second.count)
    var start = 0
    while start < shorter, first[start] == second[start] { start += 1 }
    var end = 0
    while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
    let (one, other) = (first[start..<first.count - end], second[start..<second.count - end])
    guard (one + other).allSatisfy(\.isLetter) else { return nil }
    let areSwapped = one.count == 2 && other.count == 2
    switch (one.count, other.count) {
    case (1, 1), (1, 0), (0, 1): break
    case (2, 2): if one.first != other.last || one.last != other.first { return nil }
    default: return nil
    }
    let lengths = [wordLength(first, around: one.indices), wordLength(second, around: other.indices)].sorted()
    guard lengths[1] >= leastTyped else { return nil }
    let isFirst = start == 0 || !first[start - 1].isLetter
    return lengths[0] >= leastTyped && (areSwapped || !isFirst) ? .likely : .possible
  }

  /// Words of fewer letters differ by one too often: *gold*, *golf*.
  private static let leastTyped = 5

  /// The number of letters of the word that a range of a text stands in.
  private static func wordLength(_ text: [Character], around range: Range<Int>) -> Int {
    let before = text[..<range.lowerBound].reversed().prefix { $0.isLetter }.count
    return before + range.count + text[range.upperBound...].prefix { $0.isLetter }.count
  }
}

/// Finds labels that differ by one letter from others, without comparing each with each.
///
/// Two words are one edit apart only if they are alike once one letter is taken out of each, or of one of them (the
/// "deletion neighbourhood" of T. Bocek, E. Hunt and B. Stiller, *Fast Similarity Search in Large Dictionaries*, 2007).
package struct OneLetterIndex {
  private var labels: [String: [(number: Int, label: String)]] = [:]

  /// Longer labels, which are none, are not looked at: the neighbourhood grows with the square of the length.
  private static let longest = 64

  package init() {}

  /// Adds a label under a number.
  package mutating func insert(_ label: String, _ number: Int) {
    for key in Self.neighbourhood(label) { labels[key, default: []].append((number, label)) }
  }

  /// The least number of a label that differs by one letter from another.
  package func first(near label: String) -> Int? {
    Self.neighbourhood(label).compactMap { key in
      labels[key]?.lazy.filter { LabelKey.letterDifference($0.label, label) != nil }.map(\.number).min()
    }.min()
  }

  private static func neighbourhood(_ label: String) -> Set<String> {
    guard label.count <= longest else { return [] }
    var keys: Set = [label]
    for place in label.indices {
      var key = label
      key.remove(at: place)
      keys.insert(key)
    }
    return keys
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }

  /// Whether a separator is more than space.
  fileprivate var isSeen: Bool { self == "_" || properties.generalCategory == .dashPunctuation }

  fileprivate var isS: Bool { self == "s" || self == "S" }

  fileprivate var isPartOfWord: Bool {
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  /// Whether the scalar only sets words apart, seen or not.
  fileprivate var separatesWords: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || self == "_" { return true }
    switch properties.generalCategory {
    case .dashPunctuation, .format, .control: return true
    default: return false
    }
  }
}
