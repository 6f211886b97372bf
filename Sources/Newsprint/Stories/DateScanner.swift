/// Takes a date apart, byte by byte.
struct DateScanner {
  private let bytes: TextBytes
  private var place = 0

  init(_ bytes: TextBytes) { self.bytes = bytes }

  private var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }
  private var isAtDigit: Bool { (0x30...0x39).contains(peek) }

  mutating func skipSpace() {
    while peek == 0x20 || peek == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private var isAtEnd: Bool {
    var rest = self
    rest.skipSpace()
    return rest.place == bytes.count
  }

  /// A number of so many digits; at most nine of them, so that it fits.
  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, isAtDigit {
      value = value * 10 + Int(peek - 0x30)
      place += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  private mutating func word() -> TextBytes {
    let start = place
    while (0x41...0x5A).contains(peek & 0xDF) { place += 1 }
    return bytes[start..<place]
  }

  // MARK: - Digits

  /// Seconds with or without a fraction, or milliseconds, microseconds or nanoseconds since 1970.
  mutating func unixTime() -> Double? {
    let start = place
    defer { place = start }
    var value = 0.0
    while isAtDigit, place - start < 20 {
      value = value * 10 + Double(peek - 0x30)
      place += 1
    }
    let count = place - start
    if count == 10, peek == UInt8(ascii: ".") {
      guard let fraction = fraction() else { return nil }
      value += fraction
    }
    guard isAtEnd else { return nil }
    switch count {
    case 10: return value
    case 13: return value / 1e3
    case 16: return value / 1e6
    case 19: return value / 1e9
    default: return nil
    }
  }

  mutating func iso8601() -> Double? {
    let start = place
    if let seconds = isoParts(), isAtEnd { return seconds }
    place = start
    return nil
  }

  private mutating func isoParts() -> Double? {
    guard let year = number(digits: 4...4) else { return nil }
    // None, or the same one twice.
    let separator = peek
    let isCut = take("-") || take("/") || take(".")
    guard let month = number(digits: isCut ? 1...2 : 2...2) else { return nil }
    if isCut {
      guard peek == separator else { return nil }
      place += 1
    }
    guard let day = number(digits: isCut ? 1...2 : 2...2),
      let days = ArticleDate.days(year: year, month: month, day: day)
    else { return nil }
    let midnight = Double(days) * 86_400
    if isAtEnd { return midnight }
    guard take("T") || take("t") || skippedSpace() || (!isCut && isAtDigit) else { return nil }
    return timeAndZone().map { midnight + $0 }
  }

  private mutating func skippedSpace() -> Bool {
    let start = place
    skipSpace()
    return place > start
  }

  // MARK: - Times

  /// The time of day and its zone, to the end, in seconds from midnight in UTC.
  private mutating func timeAndZone() -> Double? {
    guard let time = timeOfDay(), let offset = zone(), isAtEnd else { return nil }
    return time - offset
  }

  /// `09:30`, `09:30:15`, `09:30:15.25`, the same without colons, or `9:30 p.m.`; in seconds.
  private mutating func timeOfDay() -> Double? {
    guard let hour = number(digits: 1...2), hour <= 24 else { return nil }
    let hasColons = take(":")
    if !hasColons, !isAtDigit { return afternoon(hour: hour).map { Double($0 * 3600) } }
    guard let minute = number(digits: 2...2), minute < 60 else { return nil }
    var seconds = Double(minute * 60)
    if hasColons ? take(":") : isAtDigit {
      guard let second = number(digits: 2...2), second <= 60 else { return nil }
      seconds += Double(second)
      if peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",") {
        guard let fraction = fraction() else { return nil }
        seconds += fraction
      }
    }
    seconds += Double((afternoon(hour: hour) ?? hour) * 3600)
    return seconds <= 86_400 ? seconds : nil
  }

  /// A point or comma and digits behind it, as a share of one.
  private mutating func fraction() -> Double? {
    place += 1
    var scale = 1.0
    var sum = 0.0
    let start = place
    while isAtDigit {
      scale /= 10
      sum += Double(peek - 0x30) * scale
      place += 1
    }
    return place > start ? sum : nil
  }

  /// The hour by `AM`, `pm`, `a.m.` or `p.m.` that follows; nil, and nothing taken, where none does.
  private mutating func afternoon(hour: Int) -> Int? {
    let start = place
    skipSpace()
    let letter = peek | 0x20
    guard (1...12).contains(hour), letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      place = start
      return nil
    }
    place += 1
    _ = take(".")
    guard take("m") || take("M"), !(0x41...0x5A).contains(peek & 0xDF) else {
      place = start
      return nil
    }
    _ = take(".")
    return hour % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
  }

  /// The offset of the zone that follows, in seconds east of UTC; 0 when none is given, nil when it is unknown.
  private mutating func zone() -> Double? {
    skipSpace()
    if place == bytes.count { return 0 }
    if let offset = numericZone() { return offset }
    let name = word()
    guard let hours = DateNames.zoneHours(name) else { return nil }
    // JavaScript writes `GMT+0100`.
    if hours == 0, let offset = numericZone() { return offset }
    return hours * 3600
  }

  /// `+02:00`, `-0530` or `+02`, and a name in brackets behind it, which says the same.
  private mutating func numericZone() -> Double? {
    guard peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") else { return nil }
    let sign = peek == UInt8(ascii: "-") ? -1.0 : 1.0
    place += 1
    guard let hours = number(digits: 2...2), hours < 24 else { return nil }
    _ = take(":")
    let minutes = isAtDigit ? number(digits: 2...2) : 0
    guard let minutes, minutes < 60 else { return nil }
    skipBracketed()
    return sign * Double(hours * 3600 + minutes * 60)
  }

  /// Passes `[Europe/Paris]` or ` (CEST)` at the end.
  private mutating func skipBracketed() {
    var rest = self
    rest.skipSpace()
    guard rest.peek == UInt8(ascii: "[") || rest.peek == UInt8(ascii: "(") else { return }
    let close: Unicode.Scalar = rest.peek == UInt8(ascii: "[") ? "]" : ")"
    while rest.place < bytes.count, rest.peek != UInt8(ascii: close) { rest.place += 1 }
    if rest.take(close) { self = rest }
  }

  // MARK: - Names of months

  /// The forms with a name of a month; a weekday before it may be missing and is not checked.
  mutating func namedMonth() -> Double? {
    var first = word()
    if !first.isEmpty, DateNames.month(first) == nil {
      let hasComma = take(",")
      skipSpace()
      // Without the comma of mail a month follows: `Mon Sep 23`.
      if isAtDigit { return hasComma ? dayFirst() : nil }
      first = word()
    }
    return first.isEmpty ? dayFirst() : DateNames.month(first).flatMap { monthFirst($0) }
  }

  /// `05 Mar 2019 10:00:00 GMT` or `26-FEB-1987 15:01:01.79`.
  private mutating func dayFirst() -> Double? {
    guard let day = number(digits: 1...2) else { return nil }
    let hasHyphens = take("-")
    if !hasHyphens { skipSpace() }
    guard let month = DateNames.month(word()) else { return nil }
    if hasHyphens {
      guard take("-") else { return nil }
    } else {
      skipPoint()
    }
    guard let year = year() else { return nil }
    return finish(year: year, month: month, day: day)
  }

  /// `Sep 23, 2024` and `September 23, 2024 at 5:30 p.m.`, or `Sep 23 17:30:00 2024`, behind the month.
  private mutating func monthFirst(_ month: Int) -> Double? {
    skipPoint()
    guard let day = number(digits: 1...2) else { return nil }
    let suffix = word()
    guard suffix.isEmpty || DateNames.isOrdinal(suffix) else { return nil }
    _ = take(",")
    guard skippedSpace() else { return nil }
    // As C writes it: the time, perhaps a zone, the year.
    var rest = self
    if let time = rest.timeOfDay(), rest.skippedSpace() {
      let offset = rest.isAtDigit ? 0 : rest.leadingZone()
      guard let offset, let year = rest.number(digits: 4...4), rest.isAtEnd,
        let days = ArticleDate.days(year: year, month: month, day: day)
      else { return fullYear(month, day) }
      return Double(days) * 86_400 + time - offset
    }
    return fullYear(month, day)
  }

  private mutating func fullYear(_ month: Int, _ day: Int) -> Double? {
    guard let year = number(digits: 4...4) else { return nil }
    return finish(year: year, month: month, day: day)
  }

  /// The offset of a zone that something follows.
  private mutating func leadingZone() -> Double? {
    let offset = numericZone() ?? DateNames.zoneHours(word()).map { $0 * 3600 }
    return skippedSpace() ? offset : nil
  }

  /// Behind a month: the point of an abbreviation, and space.
  private mutating func skipPoint() {
    _ = take(".")
    skipSpace()
  }

  /// A year of four digits or, as in 1999 and before, of two.
  private mutating func year() -> Int? {
    let start = place
    guard let year = number(digits: 2...4) else { return nil }
    return place - start == 2 ? year + (year < 50 ? 2000 : 1900) : year
  }

  /// The day, and the time that may follow.
  private mutating func finish(year: Int, month: Int, day: Int) -> Double? {
    guard let days = ArticleDate.days(year: year, month: month, day: day) else { return nil }
    let midnight = Double(days) * 86_400
    _ = take(",")
    if isAtEnd { return midnight }
    skipSpace()
    var rest = self
    if DateNames.isAt(rest.word()) {
      rest.skipSpace()
      self = rest
    }
    return timeAndZone().map { midnight + $0 }
  }
}
