/// Puts what a story's features add down to the story's words.
///
/// A feature's effect is divided among the places where it stands, a place of the headline counting as often as the
/// feature itself does there. At a place, a word or a run of words is a term of its own. The share of a run of characters
/// goes to the words it overlaps, in proportion to the bytes it has in each; a run that overlaps none, as of punctuation,
/// goes to the word before it in its field, at the start of a field to the first word, and in a field without words it
/// stays a term of its own. So all of every effect is put down to some term.
package struct WordCredits {
  /// One term with what it has been credited.
  package struct Term {
    package var term: String
    package var effect = 0.0
    package var headline = Set<Range<Int>>()
    package var text = Set<Range<Int>>()
  }

  /// A word of a field, to which runs of characters are credited.
  private struct Word {
    var range: Range<Int>
    var term: String
  }

  package private(set) var terms: [Term] = []
  private var places: [String: Int] = [:]
  private var headline: [Word] = []
  private var text: [Word] = []

  /// - Parameters:
  ///   - words: Every word of the story once, as single words.
  ///   - features: The places of the story's features.
  package init(words: [FeatureOccurrence], features: [FeatureOccurrence]) {
    // A word that is a feature has the name of the feature, which may be its stem.
    var names: [FeatureOccurrence.Field: [Range<Int>: String]] = [:]
    for feature in features where feature.block != .characters && !feature.term.utf8.contains(0x20) {
      names[feature.field, default: [:]][feature.range] = feature.term
    }
    for word in words {
      let entry = Word(range: word.range, term: names[word.field]?[word.range] ?? word.term)
      if word.field == .headline { headline.append(entry) } else { text.append(entry) }
    }
    headline.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    text.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Credits one place of a feature with its share of the feature's effect.
  package mutating func add(_ share: Double, at place: FeatureOccurrence) {
    guard place.block == .characters else { return credit(share, place.term, place.field, place.range) }
    let words = place.field == .headline ? headline : text
    let overlapped = Self.words(words, overlapping: place.range)
    if overlapped.isEmpty {
      guard let word = Self.nearest(words, to: place.range) else {
        return credit(share, place.term, place.field, place.range)
      }
      return credit(share, word.term, place.field, word.range)
    }
    let total = overlapped.reduce(0) { $0 + Self.overlap($1.range, place.range) }
    for word in overlapped {
      let part = Double(Self.overlap(word.range, place.range)) / Double(total)
      credit(share * part, word.term, place.field, word.range)
    }
  }

  /// Credits an effect for which no place is known.
  package mutating func addUnplaced(_ effect: Double) {
    guard effect != 0 else { return }
    terms[index(of: "")].effect += effect
  }

  private mutating func credit(
    _ effect: Double, _ term: String, _ field: FeatureOccurrence.Field, _ range: Range<Int>
  ) {
    let index = index(of: term)
    terms[index].effect += effect
    if field == .headline { terms[index].headline.insert(range) } else { terms[index].text.insert(range) }
  }

  private mutating func index(of term: String) -> Int {
    if let index = places[term] { return index }
    places[term] = terms.count
    terms.append(Term(term: term))
    return terms.count - 1
  }

  private static func overlap(_ first: Range<Int>, _ second: Range<Int>) -> Int { first.clamped(to: second).count }

  /// The words that share a byte with a range; they are in order, and neither their starts nor their ends decrease.
  private static func words(_ words: [Word], overlapping range: Range<Int>) -> ArraySlice<Word> {
    let first = firstIndex(words) { $0.range.upperBound > range.lowerBound }
    let end = firstIndex(words) { $0.range.lowerBound >= range.upperBound }
    return words[first..<max(first, end)]
  }

  /// The last word that ends before a range, or the first one behind it.
  private static func nearest(_ words: [Word], to range: Range<Int>) -> Word? {
    let next = firstIndex(words) { $0.range.upperBound > range.lowerBound }
    return next > 0 ? words[next - 1] : words.first
  }

  /// The first of some words in order from which on `isBehind` holds.
  private static func firstIndex(_ words: [Word], where isBehind: (Word) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
