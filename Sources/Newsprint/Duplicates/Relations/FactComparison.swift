/// Finds the facts that two readings of a field tell differently.
struct FactComparison {
  /// A run of words that stands where a run of the other story does.
  typealias Hunk = WordDifference.Hunk

  private let first: FactReading
  private let second: FactReading
  private let names: NameRules
  private let scanner: FactScanner
  private let isHeadline: Bool
  /// Whether a fact changes only where one stands for another that the other story does not know: so in the headline of a
  /// story that has a text, which is often written anew.
  private let tellsSidesOnly: Bool
  /// Which story is older, so that what the newer adds can be told from what it leaves out.
  private let order: PairOrder
  /// The keys of all words of either story.
  private let firstKeys: KeyIndex
  private let secondKeys: KeyIndex
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
    tellsSidesOnly: Bool = false, order: PairOrder, firstKeys: KeyIndex, secondKeys: KeyIndex
  ) {
    (self.first, self.second, self.names, self.scanner) = (first, second, names, scanner)
    (self.isHeadline, self.order) = (isHeadline, order)
    self.tellsSidesOnly = tellsSidesOnly
    (self.firstKeys, self.secondKeys) = (firstKeys, secondKeys)
    let keys = (first.words.map(\.key), second.words.map(\.key))
    hunks = keys.0.withUnsafeBufferPointer { a in keys.1.withUnsafeBufferPointer { WordDifference.hunks(a, $0) } }
    (firstRuns, secondRuns) = (RunIndex(keys.0), RunIndex(keys.1))
    let shorter = min(keys.0.count, keys.1.count)
    let changed = hunks.reduce(0) { $0 + (keys.0.count <= keys.1.count ? $1.first.count : $1.second.count) }
    sharedPart = shorter == 0 ? 1 : 1 - Double(changed) / Double(shorter)
    for hunk in hunks { judge(hunk) }
    judgeOrder()
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

  private func judged(_ hunk: Hunk) -> (first: [Int], second: [Int]) {
    (unmoved(hunk.first, firstRuns.keys, secondRuns), unmoved(hunk.second, secondRuns.keys, firstRuns))
  }

  private mutating func judge(_ hunk: Hunk) {
    let (a, b) = judged(hunk)
    if tellsSidesOnly, a.isEmpty || b.isEmpty { return }
    if a.isEmpty && b.isEmpty || isSameText(hunk) { return }
    let isReplacement = !a.isEmpty && !b.isEmpty && max(a.count, b.count) <= 3 * min(a.count, b.count) + 6
    if !(order == .firstIsOlder ? b : order == .secondIsOlder ? a : a + b).isEmpty { hasOtherWords = true }
    compareNumbers(hunk, a, b, isReplacement)
    compareNegations(hunk, a, b, isReplacement)
    compareNames(hunk, a, b, isReplacement)
  }

  /// Whether the letters of both sides are the same, however they are cut into words.
  private func isSameText(_ hunk: Hunk) -> Bool {
    guard !hunk.first.isEmpty, !hunk.second.isEmpty, hunk.first.count + hunk.second.count <= 6,
      !hasDigit(hunk.first, first), !hasDigit(hunk.second, second)
    else { return false }
    func letters(_ range: Range<Int>, _ reading: FactReading) -> [UInt8] {
      range.flatMap { scanner.folded(reading.text, reading.words[$0].start..<reading.words[$0].end) }
    }
    return letters(hunk.first, first) == letters(hunk.second, second)
  }

  private func hasDigit(_ range: Range<Int>, _ reading: FactReading) -> Bool {
    range.contains { place in
      reading.text[reading.words[place].start..<reading.words[place].end].contains { $0 &- 0x30 < 10 }
    }
  }

  // MARK: - Numbers

  private static func isNumber(_ word: FactWord) -> Bool {
    switch word.role {
    case .number, .ordinal, .nobody, .day: true
    default: false
    }
  }

  private mutating func compareNumbers(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    let before = a.filter { Self.isNumber(first.words[$0]) }
    let after = b.filter { Self.isNumber(second.words[$0]) }
    if before.isEmpty && after.isEmpty { return compareCalendar(a, b) }
    let lost = Self.missing(before, first, in: after, second)
    let new = Self.missing(after, second, in: before, first)
    if lost.isEmpty && new.isEmpty { return compareCalendar(a, b) }
    if isReplacement {
      // One where the other text has an article is no other number.
      if isArticle(lost, first, b, second) || isArticle(new, second, a, first) { return }
      // A headline may leave a number to the text.
      if tellsSidesOnly, lost.isEmpty || new.isEmpty || isKnown(new, second, firstKeys) { return }
      // A long passage that was written anew: only what is new counts.
      let isShort = max(a.count, b.count) <= 10
      if isShort || !lost.isEmpty && !new.isEmpty {
        append(.number, lost, new, hunk)
        return
      }
    }
    appendAdditions(.number, hunk, new.filter { isNew(second.words[$0], firstKeys) }, isSecond: true)
    appendAdditions(.number, hunk, lost.filter { isNew(first.words[$0], secondKeys) }, isSecond: false)
  }

  /// Whether a number is news by itself; *first* and *the one* are not.
  private func isNew(_ word: FactWord, _ keys: KeyIndex) -> Bool {
    !keys.contains(word.key) && !(word.value == 1 && (word.role == .ordinal || word.unit == 0))
  }

  private static func missing(_ places: [Int], _ reading: FactReading, in others: [Int], _ other: FactReading) -> [Int]
  {
    var left = others.map { other.words[$0].key }
    return places.filter { place in
      guard let index = left.firstIndex(of: reading.words[place].key) else { return true }
      left.remove(at: index)
      return false
    }
  }

  /// Whether the only number is a one that stands against an article, or nothing but that.
  private func isArticle(_ numbers: [Int], _ reading: FactReading, _ others: [Int], _ other: FactReading) -> Bool {
    guard numbers.count == 1, reading.words[numbers[0]].value == 1, reading.words[numbers[0]].unit == 0 else {
      return false
    }
    return others.contains { other.words[$0].role == .article } && !others.contains { Self.isNumber(other.words[$0]) }
  }

  /// A weekday or month where another stood.
  private mutating func compareCalendar(_ a: [Int], _ b: [Int]) {
    for role in [FactWord.Role.weekday, .month] {
      let before = a.filter { first.words[$0].role == role }
      let after = b.filter { second.words[$0].role == role }
      let lost = Self.missing(before, first, in: after, second)
      let new = Self.missing(after, second, in: before, first)
      guard let from = lost.first, let to = new.first else { continue }
      append(.name, [from], [to], Hunk(first: from..<from + 1, second: to..<to + 1))
    }
  }

  // MARK: - Negations

  /// The most words of a passage in other words whose negation says something.
  private static let mostTurned = 12

  private mutating func compareNegations(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    let before = a.filter { first.words[$0].role == .negator }
    let after = b.filter { second.words[$0].role == .negator }
    let isShort = a.count <= 5 && b.count <= 5
    if isReplacement || isShort {
      let turned = contraries(a, b)
      // *Declined to* is a negation and the contrary of *agreed* at once.
      let isOne = turned.map { pair in !before.filter(pair.0.contains).isEmpty || !after.filter(pair.1.contains).isEmpty
      }
      var flips = before.isEmpty == after.isEmpty || isOne ?? false ? 0 : 1
      if turned != nil { flips += 1 }
      guard flips == 1 else { return }
      if tellsSidesOnly, turned == nil { return }
      // A long passage in other words holds a negation by chance.
      if turned == nil, max(a.count, b.count) > Self.mostTurned { return }
      if let (from, to) = turned { append(.negation, from, to, hunk) } else { append(.negation, before, after, hunk) }
    } else if a.isEmpty || b.isEmpty || max(a.count, b.count) <= Self.mostTurned {
      appendAdditions(.negation, hunk, after, isSecond: true)
      appendAdditions(.negation, hunk, before, isSecond: false)
    }
  }

  /// Words of both sides that exclude each other: *convicted*, *acquitted*; *safe*, *unsafe*.
  private func contraries(_ a: [Int], _ b: [Int]) -> ([Int], [Int])? {
    if a.isEmpty || b.isEmpty { return nil }
    let before = states(a, first)
    let after = states(b, second)
    for (state, place) in before {
      guard let (_, other) = after.first(where: { $0.state.group == state.group && $0.state.place != state.place })
      else { continue }
      let mine = Set(before.filter { $0.state.group == state.group }.map(\.state.place))
      let others = Set(after.filter { $0.state.group == state.group }.map(\.state.place))
      if mine.isDisjoint(with: others) { return ([place], [other]) }
    }
    return prefixed(a, b)
  }

  private func states(_ places: [Int], _ reading: FactReading) -> [(state: FactState, place: Int)] {
    places.flatMap { place in
      (reading.lexicon.states.match(at: place, count: reading.words.count) { reading.words[$0].hash }?.value ?? [])
        .map { ($0, place) }
    }
  }

  /// A word and the same with a prefix that turns it, or a Turkish verb and its negated form.
  private func prefixed(_ a: [Int], _ b: [Int]) -> ([Int], [Int])? {
    guard a.count <= 6, b.count <= 6 else { return nil }
    let isTurkish = first.lexicon.source.code == "tr"
    for from in a {
      let word = scanner.folded(first.text, first.words[from].start..<first.words[from].end)
      for to in b {
        let other = scanner.folded(second.text, second.words[to].start..<second.words[to].end)
        if isTurkish, Self.isNegatedVerb(word, other) || Self.isNegatedVerb(other, word) { return ([from], [to]) }
        let (short, long) = word.count < other.count ? (word, other) : (other, word)
        guard short.count >= 4, long.count > short.count, long.suffix(short.count) == short[...] else { continue }
        if first.lexicon.prefixes.contains(where: { $0.elementsEqual(long.dropLast(short.count)) }) {
          return ([from], [to])
        }
      }
    }
    return nil
  }

  private static func isNegatedVerb(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    let shared = zip(word, other).prefix { $0 == $1 }.count
    guard shared >= 2 else { return false }
    let (rest, negated) = (word.dropFirst(shared), other.dropFirst(shared))
    guard let second = negated.dropFirst().first, negated.first == 0x6d, negated.count > 2 else { return false }
    return [0x61, 0x65, 0x69, 0x75].contains(second) && rest.first != 0x6d && !rest.isEmpty
  }

  // MARK: - Names

  private mutating func compareNames(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    var before = a.filter { names.isName($0, in: first) }
    var after = b.filter { names.isName($0, in: second) }
    if isReplacement {
      // A word at the start of a sentence is a name where the other text has one.
      if !before.isEmpty, after.isEmpty { after = b.filter { names.mayBeName($0, in: second) } }
      if !after.isEmpty, before.isEmpty { before = a.filter { names.mayBeName($0, in: first) } }
    }
    let lost = unspelled(before, first, among: Array(hunk.second), second)
    let new = unspelled(after, second, among: Array(hunk.first), first)
    if isReplacement, !lost.isEmpty, !new.isEmpty {
      // Known names in other words are no others, unless one stands for one.
      let areKnown = isKnown(new, second, firstKeys) && isKnown(lost, first, secondKeys)
      if tellsSidesOnly, a.count != b.count || isKnown(new, second, firstKeys) { return }
      if !areKnown || a.count == b.count && a.count <= 4 { append(.name, lost, new, hunk) }
      return
    }
    // The name of whom a *his* or *its* stands for is no news.
    if isReplacement, a.count <= 1 && isPossessive(a, first) || b.count <= 1 && isPossessive(b, second) { return }
    if isReplacement, before.isEmpty, after.isEmpty, compareUncased(hunk, a, b) { return }
    appendAdditions(.name, hunk, unknown(new, second, first, firstKeys), isSecond: true)
    appendAdditions(.name, hunk, unknown(lost, first, second, secondKeys), isSecond: false)
  }

  private func isPossessive(_ places: [Int], _ reading: FactReading) -> Bool {
    places.contains { reading.words[$0].traits.contains(.possessive) }
  }

  private func isKnown(_ places: [Int], _ reading: FactReading, _ keys: KeyIndex) -> Bool {
    places.allSatisfy { keys.contains(reading.words[$0].key) }
  }

  /// The names that none of the other side's words is another spelling of.
  private func unspelled(_ places: [Int], _ reading: FactReading, among others: [Int], _ other: FactReading) -> [Int] {
    places.filter { place in !others.contains { isSpelling(place, reading, of: $0, other) } }
  }

  private func isSpelling(_ place: Int, _ reading: FactReading, of other: Int, _ otherReading: FactReading) -> Bool {
    let (word, second) = (reading.words[place], otherReading.words[other])
    if word.key == second.key { return true }
    // Two spellings start with one letter, or with a letter that is written in two ways.
    let (letter, otherLetter) = (reading.text[word.start] | 0x20, otherReading.text[second.start] | 0x20)
    if letter < 0x80, otherLetter < 0x80, letter != otherLetter { return false }
    let (range, otherRange) = (word.start..<word.end, second.start..<second.end)
    if reading.style == .sentence, otherReading.style == .sentence, word.flags.contains(.allCapitals),
      second.flags.contains(.allCapitals),
      Spelling.hasSwappedLetters(reading.text[range], otherReading.text[otherRange])
    {
      return true
    }
    if isShortForm(place, reading, of: other, otherReading) { return true }
    return Spelling.isSame(
      scanner.folded(reading.text, range), scanner.folded(otherReading.text, otherRange),
      String(decoding: reading.text[range], as: UTF8.self),
      String(decoding: otherReading.text[otherRange], as: UTF8.self),
      inflects: reading.lexicon.source.inflectsNames)
  }

  /// Whether one first name shortens another before the same surname: Pat and Patricia.
  private func isShortForm(_ place: Int, _ reading: FactReading, of other: Int, _ otherReading: FactReading) -> Bool {
    guard place + 1 < reading.words.count, other + 1 < otherReading.words.count,
      reading.words[place + 1].key == otherReading.words[other + 1].key,
      reading.words[place + 1].flags.contains(.capital)
    else { return false }
    let name = scanner.folded(reading.text, reading.words[place].start..<reading.words[place].end)
    let other = scanner.folded(otherReading.text, otherReading.words[other].start..<otherReading.words[other].end)
    let (short, long) = name.count < other.count ? (name, other) : (other, name)
    return short.count >= 3 && long.starts(with: short)
  }

  /// The names that the other story does not have anywhere, in any spelling.
  private func unknown(
    _ places: [Int], _ reading: FactReading, _ other: FactReading, _ known: KeyIndex
  ) -> [Int] {
    let unknown = places.filter { !known.contains(reading.words[$0].key) }
    if unknown.isEmpty { return [] }
    let capitals = other.words.indices.filter { other.words[$0].flags.contains(.capital) }
    return unspelled(unknown, reading, among: capitals, other)
  }

  /// In scripts without capitals: words that the other story does not have and that are frequent nowhere, on both sides.
  private mutating func compareUncased(_ hunk: Hunk, _ a: [Int], _ b: [Int]) -> Bool {
    guard a.count <= 6, b.count <= 6 else { return false }
    let lost = a.filter { NameRules.mayBeUncasedName($0, in: first) && !secondKeys.contains(first.words[$0].key) }
    let new = b.filter { NameRules.mayBeUncasedName($0, in: second) && !firstKeys.contains(second.words[$0].key) }
    guard !lost.isEmpty, !new.isEmpty else { return false }
    if lost.contains(where: { one in new.contains { sharesStem(one, $0) } }) { return false }
    append(.name, lost, new, hunk)
    return true
  }

  private func sharesStem(_ place: Int, _ other: Int) -> Bool {
    let word = first.words[place]
    if word.isCharacter { return false }
    let a = scanner.folded(first.text, word.start..<word.end)
    let b = scanner.folded(second.text, second.words[other].start..<second.words[other].end)
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared >= 4 && shared * 2 >= max(a.count, b.count)
  }

  // MARK: - Order

  /// Names that change places: hunks close together whose names are the same in another order.
  private mutating func judgeOrder() {
    var index = 0
    while index < hunks.count {
      var end = index + 1
      while end < hunks.count, hunks[end].first.lowerBound - hunks[end - 1].first.upperBound <= 3,
        hunks[end].second.lowerBound - hunks[end - 1].second.upperBound <= 3
      {
        end += 1
      }
      if end - index > 1 {
        let place = Hunk(
          first: hunks[index].first.lowerBound..<hunks[end - 1].first.upperBound,
          second: hunks[index].second.lowerBound..<hunks[end - 1].second.upperBound)
        if place.first.count <= 16, place.second.count <= 16 { compareOrder(place) }
      }
      index = end
    }
  }

  private mutating func compareOrder(_ place: Hunk) {
    let before = place.first.filter { names.isName($0, in: first) || names.isSwapped($0, in: first) }
    let after = place.second.filter { names.isName($0, in: second) || names.isSwapped($0, in: second) }
    let (a, b) = (before.map { first.words[$0].key }, after.map { second.words[$0].key })
    guard a.count >= 2, a != b, a.sorted() == b.sorted(), Set(a).count >= 2 else { return }
    // The passive tells the same with names in the other order.
    append(.name, before, after, place)
  }

  // MARK: - Changes

  /// Adds what the newer story has beyond the older; what only the older has was left out, and changes nothing.
  private mutating func appendAdditions(_ kind: DuplicateChange.Kind, _ hunk: Hunk, _ places: [Int], isSecond: Bool) {
    guard let place = places.first, order == (isSecond ? .firstIsOlder : .secondIsOlder) else { return }
    if isSecond {
      append(kind, [], [place], Hunk(first: hunk.first.lowerBound..<hunk.first.lowerBound, second: place..<place + 1))
    } else {
      append(kind, [place], [], Hunk(first: place..<place + 1, second: hunk.second.lowerBound..<hunk.second.lowerBound))
    }
  }

  private mutating func append(_ kind: DuplicateChange.Kind, _ before: [Int], _ after: [Int], _ hunk: Hunk) {
    guard changes.count < DuplicateChange.limit else { return }
    // A short run of words says more than the word alone, where one side has none.
    let from = Self.span(before, hunk.first)
    let to = Self.span(after, hunk.second)
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
    bytes(range, reading).map { String(decoding: reading.text[$0], as: UTF8.self) } ?? ""
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
