/// Numbers that say no more than what stands beside them, or than what stands in their place.
extension FactComparison {
  // MARK: - Beside them

  /// Whether a number says no more than what stands beside it.
  static func saysAgain(_ place: Int, _ reading: FactReading) -> Bool {
    isDateOfWeekday(place, reading) || isConverted(place, reading)
  }

  /// Whether a number is told in other units or in another currency beside it, one of both in brackets: *38 miles (61 km)*,
  /// *178cm (5ft 10in)*, *€5 million ($5.4 million)*, *40 millas (unos 74 kilómetros)*.
  private static func isConverted(_ place: Int, _ reading: FactReading) -> Bool {
    if place > 0, isConversion(place - 1, place, reading) { return true }
    if place > 1, isConversion(place - 2, place, reading) { return true }
    return place + 1 < reading.words.count && isConversion(place, place + 1, reading)
  }

  /// Whether a number in brackets is another before it in other units.
  private static func isConversion(_ before: Int, _ place: Int, _ reading: FactReading) -> Bool {
    let (word, next) = (reading.words[place], reading.words[before + 1])
    let before = reading.words[before]
    guard word.role == .number, before.role == .number, next.isBehindMark, before.end < next.start,
      next.start == word.start || next.role == .plain, reading.text[before.end..<next.start].contains(0x28)
    else { return false }
    if NumberReader.money.contains(word.unit), NumberReader.money.contains(before.unit) {
      return word.unit != before.unit
    }
    let (mine, its) = (measure(word, reading), measure(before, reading))
    return UnitBases.isConversion(mine.value, mine.unit, of: its.value, its.unit)
  }

  /// The value and the unit of a quantity, where an *m* behind its digits is that of metres: 4m.
  private static func measure(_ word: FactWord, _ reading: FactReading) -> (value: Double, unit: UInt64) {
    let areMetres = word.unit == 0 && word.value >= 1e6 && reading.text[word.end - 1] | 0x20 == 0x6d
    return areMetres ? (word.value / 1e6, NumberReader.metre) : (word.value, word.unit)
  }

  /// Whether a day of a month stands beside a weekday, so that it says no more than that: *Tuesday (May 14)*, *Tuesday
  /// morning (May 14)*.
  private static func isDateOfWeekday(_ place: Int, _ reading: FactReading) -> Bool {
    let word = reading.words[place]
    guard word.role == .day || word.unit == FactKey.dayOfMonth else { return false }
    return [place - 2, place - 1, place + 1].contains {
      reading.words.indices.contains($0) && reading.words[$0].role == .weekday
        && reading.words[$0].sentence == word.sentence
    }
  }

  // MARK: - In their place

  /// The numbers that the other side does not have in another form: in Roman letters, or as a day that is named by when it is.
  func besidesOtherForms(_ places: [Int], _ reading: FactReading, _ others: [Int], _ other: FactReading) -> [Int] {
    if places.isEmpty || others.isEmpty { return places }
    return places.filter { place in
      let word = reading.words[place]
      return !others.contains {
        Self.isNumeral($0, other, of: word) || TimeZones.areOne(place, reading, $0, other)
          || Shares.areOne(place, reading, $0, other)
      }
        && (isOfOneOutlet || !RelativeDates.stands(for: word, others, other))
    }
  }

  /// Whether a word is a number in Roman letters: *VI secolo*, *sesto secolo*.
  static func isNumeral(_ place: Int, _ reading: FactReading, of number: FactWord) -> Bool {
    let word = reading.words[place]
    guard number.role == .ordinal || number.role == .number && number.unit == 0, word.role == .plain,
      word.flags.contains(.allCapitals)
    else { return false }
    return RomanNumeral.value(reading.text[word.start..<word.end]) == number.value
  }

  /// Whether a number has a sign behind it for the unit that another names: 38" for 38 seconds, 6' for 6 feet; or is a date
  /// whose day and month a dash joins, 9-4 for 9/4.
  static func isMarked(_ word: FactWord, _ reading: FactReading, as other: FactWord) -> Bool {
    guard word.role == .number else { return false }
    if word.unit == FactKey.pair, other.role == .day, let (day, month) = DigitRun.ends(ofSpan: word.value) {
      return other.value == month * 100 + day
    }
    guard word.unit == 0, word.value == other.value, signed.contains(other.unit), word.end < reading.text.count else {
      return false
    }
    // The last byte of a typographic one is not looked at.
    return [0x22, 0x27, 0xe2].contains(reading.text[word.end])
  }

  private static let signed = HashSet64(["second", "minute", "inch", "foot"].map { StableHash.hash($0) })
}
