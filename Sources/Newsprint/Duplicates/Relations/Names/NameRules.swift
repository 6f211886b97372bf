/// How a story writes its words, found out when it is first asked for: most pairs ask for nothing.
///
/// Not safe to share between threads.
final class CapitalIndex {
  private let readings: [FactReading]
  private lazy var words = Words(readings)

  private struct Words {
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

  /// Takes the readings of the fields of a story.
  init(_ readings: [FactReading]) { self.readings = readings }

  /// Whether a word stands with a capital where no start of a sentence explains it.
  func isCapitalized(_ hash: UInt64) -> Bool { words.capitalized.contains(hash) }

  /// Whether a word stands without a capital.
  func isSmall(_ hash: UInt64) -> Bool { words.small.contains(hash) }
}

/// Tells names from other words, and names that are spelled in two ways from two names.
///
/// Not safe to share between threads.
struct NameRules {
  private let first: CapitalIndex
  private let second: CapitalIndex

  /// The rules for two stories, by how these write their words.
  init(_ first: CapitalIndex, _ second: CapitalIndex) { (self.first, self.second) = (first, second) }

  private func isCapitalized(_ word: FactWord) -> Bool {
    first.isCapitalized(word.hash) || second.isCapitalized(word.hash)
  }
  private func isSmall(_ word: FactWord) -> Bool { first.isSmall(word.hash) || second.isSmall(word.hash) }

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

  /// Whether a word of which capitals say nothing is a name by what stands around it: see ``NameEvidence``.
  func isEvident(_ place: Int, in reading: FactReading, isHeadline: Bool) -> Bool {
    NameEvidence.isName(place, in: reading, isHeadline: isHeadline) && !isSmall(reading.words[place])
  }

  /// Whether a word is known as a name from elsewhere: enough to see that two have changed places.
  func isSwapped(_ place: Int, in reading: FactReading) -> Bool {
    let word = reading.words[place]
    // What stands there without a capital is known to.
    let isSmallHere = reading.style == .sentence && word.flags.contains(.isCased) && !word.flags.contains(.capital)
    return word.role == .plain && !isSmallHere && word.traits.isDisjoint(with: [.frequent, .title])
      && !reading.lexicon.source.capitalizesNouns && isCapitalized(word) && !isSmall(word)
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
  }
}
