/// Numbers, weekdays and months that differ.
extension FactComparison {
  static func isNumber(_ word: FactWord) -> Bool {
    switch word.role {
    case .number, .ordinal, .nobody, .day, .rate: true
    default: false
    }
  }

  mutating func compareNumbers(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    let before = a.filter { Self.isNumber(first.words[$0]) }
    let after = b.filter { Self.isNumber(second.words[$0]) }
    if before.isEmpty && after.isEmpty { return compareCalendar(a, b) }
    var lost = besidesOtherForms(Self.missing(before, first, in: after, second), first, b, second)
    var new = besidesOtherForms(Self.missing(after, second, in: before, first), second, a, first)
    // What stands for nothing and says again what stands beside it is no other number.
    if lost.isEmpty { new.removeAll { Self.saysAgain($0, second) } }
    if new.isEmpty { lost.removeAll { Self.saysAgain($0, first) } }
    if lost.isEmpty && new.isEmpty { return compareCalendar(a, b) }
    // In what something is counted tells nothing where nothing else is counted.
    if lost.isEmpty || new.isEmpty,
      (lost.map { first.words[$0] } + new.map { second.words[$0] }).allSatisfy({ $0.role == .rate })
    {
      return compareCalendar(a, b)
    }
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
      .number, hunk, new.filter { isNew(second.words[$0], firstKeys) && !Self.saysAgain($0, second) }, isSecond: true)
    appendAdditions(
      .number, hunk, lost.filter { isNew(first.words[$0], secondKeys) && !Self.saysAgain($0, first) }, isSecond: false)
  }

  /// Whether a number is news by itself; *first* and *the one* are not.
  private func isNew(_ word: FactWord, _ keys: KeyIndex) -> Bool {
    !keys.contains(word.key) && word.role != .rate && !(word.value == 1 && (word.role == .ordinal || word.unit == 0))
  }

  /// Whether two words are one fact: of the same value and unit, or of two of which one says more.
  private static func isSame(_ word: FactWord, _ other: FactWord) -> Bool {
    if word.key == other.key { return true }
    if word.role == .day, other.role == .day, word.value == other.value { return (word.unit == 0) != (other.unit == 0) }
    guard word.role == .number, other.role == .number else { return false }
    if isHour(word, other) || isHour(other, word) { return true }
    guard word.value == other.value else { return false }
    return isLess(word.unit, than: other.unit, word.value) || isLess(other.unit, than: word.unit, word.value)
  }

  /// Whether a number of hours is the hour of a time: *om acht uur*, *om 8.00 uur*.
  ///
  /// So are minutes and seconds that a colon parts: *1 minute 12 seconds*, 1:12.
  private static func isHour(_ word: FactWord, _ other: FactWord) -> Bool {
    guard other.unit == FactKey.time else { return false }
    if word.unit == FactKey.minute || word.unit == FactKey.second { return word.value == other.value }
    return word.unit == FactKey.hour && word.value <= 24 && word.value * 60 == other.value
  }

  /// Whether a number says what another word says in full.
  ///
  /// It is the day of a date, as its weekday beside it says, *quinta-feira (13)*, or the full stop behind it makes it an ordinal
  /// number, *3. stopień*.
  private static func isShortened(_ place: Int, _ reading: FactReading, of other: FactWord) -> Bool {
    let word = reading.words[place]
    guard word.role == .number, word.unit == 0 || word.unit == reading.lexicon.unitOfAges else { return false }
    if other.role == .ordinal {
      return word.value == other.value && word.end < reading.text.count && reading.text[word.end] == 0x2e
        && !reading.lexicon.contracts
    }
    guard other.role == .day, word.value == other.value.truncatingRemainder(dividingBy: 100) else { return false }
    return [place - 1, place + 1].contains { reading.words.indices.contains($0) && reading.words[$0].role == .weekday }
  }

  /// Whether millions behind which nothing else stands are metres: *over 100m*.
  private static func areMetres(_ word: FactWord, _ reading: FactReading, _ other: FactWord) -> Bool {
    word.role == .number && word.unit == 0 && other.unit == NumberReader.metre && word.value == other.value * 1e6
      && reading.text[word.end - 1] | 0x20 == 0x6d
  }

  /// Whether a unit says the same as another that says more: degrees of which scale, a number that is an age.
  private static func isLess(_ unit: UInt64, than other: UInt64, _ value: Double) -> Bool {
    UnitBases.vaguer[unit]?.contains(other) ?? false
      || unit == 0 && (other == FactKey.year || other == FactKey.age) && ages.contains(value)
  }

  /// The numbers that are taken for an age where the other text says that they are one.
  private static let ages = 10.0...110

  static func missing(_ places: [Int], _ reading: FactReading, in others: [Int], _ other: FactReading) -> [Int] {
    var left = others
    return places.filter { place in
      let word = reading.words[place]
      let index = left.firstIndex {
        isSame(word, other.words[$0]) || areMetres(word, reading, other.words[$0])
          || areMetres(other.words[$0], other, word)
          || isShortened(place, reading, of: other.words[$0]) || isShortened($0, other, of: word)
          || isMarked(word, reading, as: other.words[$0]) || isMarked(other.words[$0], other, as: word)
      }
      guard let index else { return true }
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
