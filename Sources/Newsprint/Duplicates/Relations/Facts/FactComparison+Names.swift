/// Names that differ, and names that change places.
extension FactComparison {
  /// The most words of a place in which names are told by what stands around them.
  private static let mostOfEvident = 2

  mutating func compareNames(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    var before = a.filter { names.isName($0, in: first) }
    var after = b.filter { names.isName($0, in: second) }
    if isReplacement {
      // A word at the start of a sentence is a name where the other text has one.
      if !before.isEmpty, after.isEmpty { after = b.filter { names.mayBeName($0, in: second) } }
      if !after.isEmpty, before.isEmpty { before = a.filter { names.mayBeName($0, in: first) } }
    }
    if isReplacement, before.isEmpty, after.isEmpty, max(a.count, b.count) <= Self.mostOfEvident {
      let evident = (
        a.filter { names.isEvident($0, in: first, isHeadline: isHeadline) },
        b.filter { names.isEvident($0, in: second, isHeadline: isHeadline) }
      )
      // Where one may be a name and the other is none, neither need be; and a letter that differs is a misprint.
      let areForms = evident.0.contains { place in
        evident.1.contains { spelling.isForm(place, first, of: $0, second) }
      }
      if !evident.0.isEmpty, !evident.1.isEmpty, !areForms { (before, after) = evident }
    }
    if !before.isEmpty || !after.isEmpty {
      let short = shortForms(a, b)
      before.removeAll(where: short.first.contains)
      after.removeAll(where: short.second.contains)
    }
    let lost = unspelled(before, first, among: Array(hunk.second), second)
    let new = unspelled(after, second, among: Array(hunk.first), first)
    if isReplacement, !lost.isEmpty, !new.isEmpty {
      if isSpelledOut(lost, first, second) || isSpelledOut(new, second, first) { return }
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

  func isKnown(_ places: [Int], _ reading: FactReading, _ keys: KeyIndex) -> Bool {
    places.allSatisfy { keys.contains(reading.words[$0].key) }
  }

  /// The names that none of the other side's words is another spelling of.
  private func unspelled(_ places: [Int], _ reading: FactReading, among others: [Int], _ other: FactReading) -> [Int] {
    places.filter { place in
      !others.contains {
        spelling.isSpelling(place, reading, of: $0, other) || isTransliterated(place, reading, $0, other)
      }
    }
  }

  /// The names that the other story does not have anywhere, in any spelling.
  private func unknown(
    _ places: [Int], _ reading: FactReading, _ other: FactReading, _ known: KeyIndex
  ) -> [Int] {
    let unknown = places.filter {
      !known.contains(reading.words[$0].key) && !Self.isIntroduced($0, reading)
        && !isBehindIntroduced($0, reading, known)
    }
    if unknown.isEmpty || isSpelledOut(places, reading, other) { return [] }
    let capitals = other.words.indices.filter { other.words[$0].flags.contains(.capital) }
    return unspelled(unknown, reading, among: capitals, other)
  }

  /// Whether names are the words of which the other story has the initials: *Tatrzańskie Ochotnicze Pogotowie Ratunkowe*, TOPR.
  private func isSpelledOut(_ places: [Int], _ reading: FactReading, _ other: FactReading) -> Bool {
    guard (2...8).contains(places.count) else { return false }
    let initials = places.compactMap { place -> UInt8? in
      let letters = spelling.scanner.folded(reading.text, reading.words[place].start..<reading.words[place].end)
      return letters.first
    }
    return other.words.contains { word in
      word.flags.contains(.allCapitals) && word.end - word.start >= initials.count
        && word.end - word.start <= initials.count + 2
        && Self.isOf(spelling.scanner.folded(other.text, word.start..<word.end), initials)
    }
  }

  /// Whether letters are initials, or those with one more, which may be of a small word.
  static func isOf(_ acronym: [UInt8], _ initials: [UInt8]) -> Bool {
    guard acronym.count - initials.count <= 1 else { return false }
    var left = initials[...]
    for letter in acronym where left.first == letter { left = left.dropFirst() }
    return left.isEmpty
  }

  /// In scripts without capitals: words that the other story does not have and that are frequent nowhere, on both sides.
  mutating func compareUncased(_ hunk: Hunk, _ a: [Int], _ b: [Int]) -> Bool {
    guard a.count <= 6, b.count <= 6 else { return false }
    let (states, others) = (states(a, first), states(b, second))
    /// The places of words that tell a state which the other side tells as well.
    func shared(_ mine: [Stated], _ its: [Stated]) -> [Int] {
      mine.filter { word in its.contains { $0.state == word.state } }.map(\.place)
    }
    func news(_ places: [Int], _ reading: FactReading, _ known: KeyIndex, besides shared: [Int]) -> [Int] {
      places.filter {
        NameRules.mayBeUncasedName($0, in: reading) && !known.contains(reading.words[$0].key) && !shared.contains($0)
      }
    }
    let style = StyleChoices(hunk, first, second, spelling.scanner)
    let lost = news(a, first, secondKeys, besides: shared(states, others)).filter { !style.first.contains($0) }
    let new = news(b, second, firstKeys, besides: shared(others, states)).filter { !style.second.contains($0) }
    guard !lost.isEmpty, !new.isEmpty else { return false }
    if lost.contains(where: { one in new.contains { sharesStem(one, $0) } }) { return false }
    append(.name, lost, new, hunk)
    return true
  }

  private func sharesStem(_ place: Int, _ other: Int) -> Bool {
    let word = first.words[place]
    if word.isCharacter { return false }
    let a = spelling.scanner.folded(first.text, word.start..<word.end)
    let b = spelling.scanner.folded(second.text, second.words[other].start..<second.words[other].end)
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return shared >= 4 && shared * 2 >= max(a.count, b.count)
  }

  // MARK: - Order

  /// Names that change places: places close together whose names are the same in another order.
  mutating func compareOrder(_ place: Hunk) {
    let before = place.first.filter { names.isName($0, in: first) || names.isSwapped($0, in: first) }
    let after = place.second.filter { names.isName($0, in: second) || names.isSwapped($0, in: second) }
    let (a, b) = (before.map { first.words[$0].key }, after.map { second.words[$0].key })
    guard a.count >= 2, a != b, a.sorted() == b.sorted(), Set(a).count >= 2 else { return }
    if isInverted(before, first, after, second) || isInverted(after, second, before, first) { return }
    append(.name, before, after, place)
  }

  /// Whether two names are one of two words, which the other story has with *of* between: *Oulu University*, *University of
  /// Oulu*.
  private func isInverted(_ names: [Int], _ reading: FactReading, _ others: [Int], _ other: FactReading) -> Bool {
    guard names.count == 2, others.count == 2, names[1] == names[0] + 1, !reading.words[names[1]].isBehindMark else {
      return false
    }
    let between = other.words[(others[0] + 1)..<others[1]]
    return (1...2).contains(between.count)
      && between.allSatisfy { $0.traits.contains(.frequent) && !$0.isBehindMark && Self.ofWords.contains($0.hash) }
      && !other.words[others[1]].isBehindMark
  }

  private static let ofWords = HashSet64(
    ["of", "the", "de", "la", "le", "del", "di", "da", "do", "van", "von", "der", "des", "du"].map {
      StableHash.hash($0)
    })

  /// Two words that change places in a sentence that is the same else: *eight men and five women*, whatever the language.
  mutating func compareExchange(_ place: Hunk) {
    guard place.first.count == place.second.count, place.first.count >= 4, changes.isEmpty,
      let last = place.first.indices.last, let other = place.second.indices.last
    else { return }
    let (start, otherStart) = (place.first.lowerBound, place.second.lowerBound)
    guard first.words[start].key == second.words[other].key, first.words[last].key == second.words[otherStart].key,
      first.words[start].traits.isDisjoint(with: .frequent), first.words[last].traits.isDisjoint(with: .frequent),
      zip(place.first.dropFirst().dropLast(), place.second.dropFirst().dropLast()).allSatisfy({
        first.words[$0].key == second.words[$1].key
      })
    else { return }
    append(.term, [start], [otherStart], Hunk(first: start..<start + 1, second: otherStart..<otherStart + 1))
    append(.term, [last], [other], Hunk(first: last..<last + 1, second: other..<other + 1))
  }
}
