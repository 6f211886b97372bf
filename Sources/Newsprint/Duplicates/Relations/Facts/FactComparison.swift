/// Finds the facts that two readings of a field tell differently.
struct FactComparison {
  /// A run of words that stands where a run of the other story does.
  typealias Hunk = WordDifference.Hunk

  let first: FactReading
  let second: FactReading
  let names: NameRules
  let spelling: WordSpelling
  let isHeadline: Bool
  /// Whether a fact changes only where one stands for another that the other story does not know: so in the headline of a
  /// story that has a text, which is often written anew.
  let tellsSidesOnly: Bool
  /// Whether one outlet has both stories, so that a word in the place of another is hardly a matter of style.
  let isOfOneOutlet: Bool
  /// Which story is older, so that what the newer adds can be told from what it leaves out.
  let order: PairOrder
  /// The keys of all words of either story.
  let firstKeys: KeyIndex
  let secondKeys: KeyIndex
  private let firstRuns: RunIndex
  private let secondRuns: RunIndex
  let hunks: [Hunk]
  private(set) var changes: [DuplicateChange] = []
  /// Whether the newer story, or either where none is known to be, says something in other words.
  private(set) var hasOtherWords = false
  /// The share of the shorter field's words that are in both.
  let sharedPart: Double

  init(
    _ first: FactReading, _ second: FactReading, names: NameRules, scanner: FactScanner, isHeadline: Bool,
    tellsSidesOnly: Bool = false, isOfOneOutlet: Bool, order: PairOrder, firstKeys: KeyIndex, secondKeys: KeyIndex
  ) {
    (self.first, self.second, self.names, spelling) = (first, second, names, WordSpelling(scanner))
    (self.isHeadline, self.order) = (isHeadline, order)
    self.tellsSidesOnly = tellsSidesOnly
    self.isOfOneOutlet = isOfOneOutlet
    (self.firstKeys, self.secondKeys) = (firstKeys, secondKeys)
    hunks = first.hunks(besides: second)
    (firstRuns, secondRuns) = (RunIndex(first.keys), RunIndex(second.keys))
    let (count, otherCount) = (first.keys.count, second.keys.count)
    let shorter = min(count, otherCount)
    let changed = hunks.reduce(0) { $0 + (count <= otherCount ? $1.first.count : $1.second.count) }
    sharedPart = shorter == 0 ? 1 : 1 - Double(changed) / Double(shorter)
    for hunk in hunks { judge(hunk) }
    for (place, count) in neighbourhoods where place.first.count <= 16 && place.second.count <= 16 {
      if count > 1 { compareOrder(place) }
      if count == 2 { compareExchange(place) }
      if isUnspaced(place) { compareJoined(place) }
      if count > 1 { compareContraries(place) }
    }
    if changes.isEmpty { compareOutlooks() }
    // Other words tell something where no fact does.
    if changes.isEmpty { compareWordings() }
  }

  // MARK: - Places

  /// Places that stand close together as one, and how many those are.
  var neighbourhoods: [(place: Hunk, count: Int)] {
    var result: [(place: Hunk, count: Int)] = []
    for hunk in hunks {
      if let (last, count) = result.last, hunk.first.lowerBound - last.first.upperBound <= 3,
        hunk.second.lowerBound - last.second.upperBound <= 3
      {
        result[result.count - 1] = (
          Hunk(
            first: last.first.lowerBound..<hunk.first.upperBound,
            second: last.second.lowerBound..<hunk.second.upperBound),
          count + 1
        )
      } else {
        result.append((hunk, 1))
      }
    }
    return result
  }

  /// Whether a place is in a script without spaces.
  private func isUnspaced(_ place: Hunk) -> Bool {
    place.first.contains { first.words[$0].isCharacter } || place.second.contains { second.words[$0].isCharacter }
  }

  // MARK: - What moved

  /// The words of a range that stand in no run of four that the other story has as well: what did not just move.
  private func unmoved(_ range: Range<Int>, _ keys: [UInt64], _ others: RunIndex) -> [Int] {
    if range.count < RunIndex.length { return Array(range) }
    let start = max(0, range.lowerBound - RunIndex.length + 1)
    let end = min(keys.count, range.upperBound + RunIndex.length - 1)
    var isMoved = [Bool](repeating: false, count: end - start)
    for place in start..<max(start, end - RunIndex.length + 1) where others.contains(RunIndex.run(keys, place)) {
      for word in place..<place + RunIndex.length { isMoved[word - start] = true }
    }
    return range.filter { !isMoved[$0 - start] }
  }

  // MARK: - One place

  /// Whether words of one story stand in the place of others.
  static func isReplacement(_ a: [Int], _ b: [Int]) -> Bool {
    !a.isEmpty && !b.isEmpty && max(a.count, b.count) <= 3 * min(a.count, b.count) + 6
  }

  func judged(_ hunk: Hunk) -> (first: [Int], second: [Int]) {
    (unmoved(hunk.first, firstRuns.keys, secondRuns), unmoved(hunk.second, secondRuns.keys, firstRuns))
  }

  /// Whether all that one story has there beyond the other is lines that are no sentences.
  private func addsFragment(_ hunk: Hunk) -> Bool {
    hunk.first.isEmpty ? second.isFragment(hunk.second) : hunk.second.isEmpty && first.isFragment(hunk.first)
  }

  private mutating func judge(_ hunk: Hunk) {
    let (a, b) = judged(hunk)
    if tellsSidesOnly, a.isEmpty || b.isEmpty { return }
    if a.isEmpty && b.isEmpty || spelling.isSameText(hunk, first, second) || addsFragment(hunk) { return }
    let isReplacement = Self.isReplacement(a, b)
    if !(order == .firstIsOlder ? b : order == .secondIsOlder ? a : a + b).isEmpty { hasOtherWords = true }
    compareNumbers(hunk, a, b, isReplacement)
    compareNegations(hunk, a, b, isReplacement)
    compareNames(hunk, a, b, isReplacement)
  }

  // MARK: - Changes

  /// Adds what the newer story has beyond the older; what only the older has was left out, and changes nothing.
  mutating func appendAdditions(_ kind: DuplicateChange.Kind, _ hunk: Hunk, _ places: [Int], isSecond: Bool) {
    guard let place = places.first, order == (isSecond ? .firstIsOlder : .secondIsOlder) else { return }
    // A name of several words is one.
    let run = Array(zip(places, place...).prefix { $0 == $1 }.map(\.0))
    if isSecond {
      append(kind, [], run, Hunk(first: hunk.first.lowerBound..<hunk.first.lowerBound, second: place..<place + 1))
    } else {
      append(kind, run, [], Hunk(first: place..<place + 1, second: hunk.second.lowerBound..<hunk.second.lowerBound))
    }
  }

  mutating func append(_ kind: DuplicateChange.Kind, _ before: [Int], _ after: [Int], _ hunk: Hunk) {
    guard changes.count < DuplicateChange.limit else { return }
    // A short run of words says more than the word alone, where one side has none.
    let from = kind == .name ? NamedPlaces.whole(Self.span(before, hunk.first), first) : Self.span(before, hunk.first)
    let to = kind == .name ? NamedPlaces.whole(Self.span(after, hunk.second), second) : Self.span(after, hunk.second)
    changes.append(
      DuplicateChange(
        kind: kind, from: Self.text(from, first), to: Self.text(to, second), context: context(from, to),
        first: passage(from, first), second: passage(to, second)))
  }

  /// From the first to the last of some words; where there are none, the whole hunk if it is short.
  private static func span(_ places: [Int], _ hunk: Range<Int>) -> Range<Int> {
    guard let low = places.min(), let high = places.max() else {
      return hunk.count <= 4 ? hunk : hunk.lowerBound..<hunk.lowerBound
    }
    return high - low <= 6 ? low..<high + 1 : low..<low + 1
  }

  private static func bytes(_ range: Range<Int>, _ reading: FactReading) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    return reading.words[range.lowerBound].start..<reading.words[range.upperBound - 1].end
  }

  private static func text(_ range: Range<Int>, _ reading: FactReading) -> String {
    bytes(range, reading).map { reading.text.string($0) } ?? ""
  }

  private func passage(_ range: Range<Int>, _ reading: FactReading) -> StoryDifference.Passage? {
    Self.bytes(range, reading).map { StoryDifference.Passage(isInHeadline: isHeadline, range: $0) }
  }

  /// The word that follows in both.
  private func context(_ from: Range<Int>, _ to: Range<Int>) -> String {
    guard !from.isEmpty, !to.isEmpty, from.upperBound < first.words.count, to.upperBound < second.words.count else {
      return ""
    }
    let (word, other) = (first.words[from.upperBound], second.words[to.upperBound])
    guard word.key == other.key, word.role == .plain, !word.isBehindMark, !word.isCharacter else { return "" }
    return Self.text(to.upperBound..<to.upperBound + 1, second)
  }
}
