/// What was planned, expected or feared, and has happened: *are expected to walk out*, *walked out*.
extension FactComparison {
  /// The most words of a place in which this is told, and the most places; more were written anew.
  private static let mostWords = 10
  private static let mostPlaces = 4

  /// Finds a place in which the older story tells what is to come and the newer one what came.
  mutating func compareOutlooks() {
    if tellsSidesOnly { return }
    let places = neighbourhoods
    guard places.count <= 4 * Self.mostPlaces else { return }
    for (hunk, _) in places {
      let (a, b) = judged(hunk)
      guard !a.isEmpty, !b.isEmpty, max(a.count, b.count) <= Self.mostWords else { continue }
      let words = Outlooks.of(first.lexicon.source.code)
      let (mine, its) = (words.planned(a, first), words.planned(b, second))
      guard (mine == nil) != (its == nil) else { continue }
      if mine != nil, order != .secondIsOlder, words.done(b, second, besides: firstWords(a)) != nil {
        append(.term, a, b, hunk)
        return
      }
      if its != nil, order != .firstIsOlder, words.done(a, first, besides: secondWords(b)) != nil {
        append(.term, a, b, hunk)
        return
      }
    }
  }

  private func firstWords(_ places: [Int]) -> Set<UInt64> { Set(places.map { first.words[$0].hash }) }
  private func secondWords(_ places: [Int]) -> Set<UInt64> { Set(places.map { second.words[$0].hash }) }
}

/// The words of one language for what is to come and for what came: see ``OutlookWords``.
struct Outlooks: Sendable {
  /// How many bytes the phrase has where it is one short word, so that *à* is not *a*; else 0.
  private var planned = PhraseTable<Int>()
  private var done = PhraseTable<Int>()
  private let plannedEndings: [[UInt8]]
  private let doneEndings: [[UInt8]]

  /// A word that may have an ending of a verb has more bytes than that by so many.
  private static let leastStem = 3

  private static let made = Guarded<[String: Outlooks]>([:])

  /// The words of a language, by its code; made when they are first asked for.
  static func of(_ code: String) -> Outlooks {
    made.withLock { made in
      if let known = made[code] { return known }
      let words = ScannerPool.withScanner { Outlooks(OutlookWords.of(code), $0) }
      made[code] = words
      return words
    }
  }

  private init(_ words: OutlookWords, _ scanner: FactScanner) {
    for entry in words.planned.entries("|") { planned.add(scanner.words(in: entry), Self.size(entry)) }
    for entry in words.done.entries("|") { done.add(scanner.words(in: entry), Self.size(entry)) }
    plannedEndings = words.plannedEndings.entries(" ").map { Array($0.utf8) }
    doneEndings = words.doneEndings.entries(" ").map { Array($0.utf8) }
  }

  private static func size(_ entry: String) -> Int { entry.utf8.count <= 2 ? entry.utf8.count : 0 }

  /// The first of some words that says of something that it is to come.
  func planned(_ places: [Int], _ reading: FactReading) -> Int? {
    places.first { matches($0, reading, planned) || ends($0, reading, plannedEndings) }
  }

  /// The first of some words that says of something that it came, and is not among other words.
  func done(_ places: [Int], _ reading: FactReading, besides others: Set<UInt64>) -> Int? {
    places.first {
      !others.contains(reading.words[$0].hash) && (matches($0, reading, done) || ends($0, reading, doneEndings))
    }
  }

  private func matches(_ place: Int, _ reading: FactReading, _ table: PhraseTable<Int>) -> Bool {
    guard let (size, _) = table.match(at: place, count: reading.words.count, { reading.words[$0].hash }) else {
      return false
    }
    return size == 0 || size == reading.words[place].end - reading.words[place].start
  }

  private func ends(_ place: Int, _ reading: FactReading, _ endings: [[UInt8]]) -> Bool {
    let word = reading.words[place]
    guard word.role == .plain, !word.flags.contains(.capital), !endings.isEmpty else { return false }
    return endings.contains { ending in
      let start = word.end - ending.count
      return start - word.start >= Self.leastStem
        && ending.indices.allSatisfy { reading.text[start + $0] == ending[$0] }
    }
  }
}
