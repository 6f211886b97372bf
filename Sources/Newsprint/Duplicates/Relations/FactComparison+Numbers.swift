/// Numbers, weekdays and months that differ.
extension FactComparison {
  private static func isNumber(_ word: FactWord) -> Bool {
    switch word.role {
    case .number, .ordinal, .nobody, .day: true
    default: false
    }
  }

  mutating func compareNumbers(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
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
    appendAdditions(
      .number, hunk, new.filter { isNew(second.words[$0], firstKeys) && !isDateOfWeekday($0, second) }, isSecond: true)
    appendAdditions(
      .number, hunk, lost.filter { isNew(first.words[$0], secondKeys) && !isDateOfWeekday($0, first) }, isSecond: false)
  }

  /// Whether a day of a month stands beside a weekday, so that it says no more than that: *Tuesday (May 14)*.
  private func isDateOfWeekday(_ place: Int, _ reading: FactReading) -> Bool {
    let word = reading.words[place]
    guard word.role == .day || word.unit == FactKey.dayOfMonth else { return false }
    return [place - 1, place + 1].contains {
      reading.words.indices.contains($0) && reading.words[$0].role == .weekday
        && reading.words[$0].sentence == word.sentence
    }
  }

  /// Whether a number is news by itself; *first* and *the one* are not.
  private func isNew(_ word: FactWord, _ keys: KeyIndex) -> Bool {
    !keys.contains(word.key) && !(word.value == 1 && (word.role == .ordinal || word.unit == 0))
  }

  /// Whether two words are one fact: of the same value and unit, or of two of which one says more.
  private static func isSame(_ word: FactWord, _ other: FactWord) -> Bool {
    if word.key == other.key { return true }
    guard word.role == .number, other.role == .number, word.value == other.value else { return false }
    return isLess(word.unit, than: other.unit, word.value) || isLess(other.unit, than: word.unit, word.value)
  }

  /// Whether a unit says the same as another that says more: degrees of which scale, a number that is an age.
  private static func isLess(_ unit: UInt64, than other: UInt64, _ value: Double) -> Bool {
    unit == FactKey.degree && FactKey.scales.contains(other)
      || unit == 0 && (other == FactKey.year || other == FactKey.age) && ages.contains(value)
  }

  /// The numbers that are taken for an age where the other text says that they are one.
  private static let ages = 10.0...110

  private static func missing(_ places: [Int], _ reading: FactReading, in others: [Int], _ other: FactReading) -> [Int]
  {
    var left = others
    return places.filter { place in
      guard let index = left.firstIndex(where: { isSame(reading.words[place], other.words[$0]) }) else { return true }
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
  mutating func compareCalendar(_ a: [Int], _ b: [Int]) {
    for role in [FactWord.Role.weekday, .month] {
      let before = a.filter { first.words[$0].role == role }
      let after = b.filter { second.words[$0].role == role }
      let lost = Self.missing(before, first, in: after, second)
      let new = Self.missing(after, second, in: before, first)
      guard let from = lost.first, let to = new.first else { continue }
      append(.name, [from], [to], Hunk(first: from..<from + 1, second: to..<to + 1))
    }
  }
}
