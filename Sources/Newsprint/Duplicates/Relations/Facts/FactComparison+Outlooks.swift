/// What was planned, expected or feared, and has happened: *are expected to walk out*, *walked out*.
extension FactComparison {
  /// The most words of a place in which this is told, and the most places; more were written anew.
  private static let mostWords = 10
  private static let mostPlaces = 16

  /// Finds a place in which the older story tells what is to come and the newer one what came.
  mutating func compareOutlooks() {
    if tellsSidesOnly { return }
    let places = neighbourhoods
    guard places.count <= Self.mostPlaces else { return }
    let words = Outlooks.of(first.lexicon.source.code)
    for (hunk, _) in places {
      let (a, b) = judged(hunk)
      guard !a.isEmpty, !b.isEmpty, max(a.count, b.count) <= Self.mostWords else { continue }
      let isPlanned = (words.isPlanned(a, first), words.isPlanned(b, second))
      guard isPlanned.0 != isPlanned.1, order != (isPlanned.0 ? .secondIsOlder : .firstIsOlder) else { continue }
      let isDone =
        isPlanned.0 ? words.isDone(b, second, besides: a, first) : words.isDone(a, first, besides: b, second)
      if isDone { return append(.term, a, b, hunk) }
    }
  }
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

  /// Whether one of some words says of something that it is to come.
  func isPlanned(_ places: [Int], _ reading: FactReading) -> Bool {
    places.contains { matches($0, reading, planned) || ends($0, reading, plannedEndings) }
  }

  /// Whether one of some words, which is not among those of the other side, says of something that it came.
  func isDone(_ places: [Int], _ reading: FactReading, besides others: [Int], _ other: FactReading) -> Bool {
    let others = Set(others.map { other.words[$0].hash })
    return places.contains {
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
