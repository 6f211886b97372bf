/// Reads the dates that stories carry, without Foundation.
///
/// Four forms are understood: ISO 8601 (`2024-05-01`, `20240501`, `2024-05-01T09:30Z`, `2024-05-01 09:30:15.5+02:00`),
/// the form of mail and feeds (RFC 5322: `Tue, 05 Mar 2019 10:00:00 GMT`), that of news wires (`26-FEB-1987 15:01:01.79`),
/// and seconds or milliseconds since 1970 as 10 or 13 digits. A time without a zone counts as UTC.
public enum ArticleDate {
  /// The seconds from 1970-01-01T00:00:00Z to `date`, without leap seconds; nil when it is none of the known forms.
  public static func seconds(_ date: String) -> Double? {
    var date = date
    return date.withUTF8 { seconds($0) }
  }

  /// The seconds from 1970-01-01T00:00:00Z to a date as UTF-8 bytes.
  package static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var scanner = DateScanner(bytes)
    scanner.skipSpace()
    if let seconds = scanner.unixTime() { return seconds }
    if let seconds = scanner.iso8601() { return seconds }
    return scanner.mailDate()
  }

  /// The days from 1970-01-01 to a day of the Gregorian calendar; nil when there is no such day.
  ///
  /// The arithmetic of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    guard (1...12).contains(month), day >= 1 else { return nil }
    // The long months are the odd ones up to July and the even ones from August on.
    let length = month == 2 ? (isLeap ? 29 : 28) : 30 + (month + month / 8) % 2
    if day > length { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

private struct DateScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }

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

  /// A number of so many digits.
  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, (0x30...0x39).contains(peek) {
      value = value * 10 + Int(peek - 0x30)
      place += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  mutating func unixTime() -> Double? {
    let start = place
    if let value = number(digits: 10...13), isAtEnd {
      if place - start == 10 { return Double(value) }
      if place - start == 13 { return Double(value) / 1000 }
    }
    place = start
    return nil
  }

  mutating func iso8601() -> Double? {
    let start = place
    if let seconds = isoParts(), isAtEnd { return seconds }
    place = start
    return nil
  }

  private mutating func isoParts() -> Double? {
    guard let year = number(digits: 4...4) else { return nil }
    let hasDashes = take("-")
    guard let month = number(digits: 2...2) else { return nil }
    if hasDashes, !take("-") { return nil }
    guard let day = number(digits: 2...2), let days = ArticleDate.days(year: year, month: month, day: day) else {
      return nil
    }
    let midnight = Double(days) * 86_400
    if isAtEnd { return midnight }
    guard take("T") || take("t") || take(" ") else { return nil }
    guard let time = timeOfDay(), let offset = zone() else { return nil }
    return midnight + time - offset
  }

  /// `09:30`, `09:30:15`, `09:30:15.25`, or the same without colons; in seconds.
  private mutating func timeOfDay() -> Double? {
    guard let hour = number(digits: 1...2), hour <= 24 else { return nil }
    let hasColons = take(":")
    guard let minute = number(digits: 2...2), minute < 60 else { return nil }
    var seconds = Double(hour * 3600 + minute * 60)
    if hasColons ? take(":") : (0x30...0x39).contains(peek) {
      guard let second = number(digits: 2...2), second <= 60 else { return nil }
      seconds += Double(second)
      if take(".") || take(",") {
        var scale = 1.0
        var count = 0
        while (0x30...0x39).contains(peek) {
          scale /= 10
          seconds += Double(peek - 0x30) * scale
          place += 1
          count += 1
        }
        if count == 0 { return nil }
      }
    }
    return seconds <= 86_400 ? seconds : nil
  }

  /// The offset of the zone that follows, in seconds east of UTC; 0 when none is given, nil when it is unknown.
  private mutating func zone() -> Double? {
    skipSpace()
    if place == bytes.count || take("Z") || take("z") { return 0 }
    if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") {
      let sign = peek == UInt8(ascii: "-") ? -1.0 : 1.0
      place += 1
      guard let hours = number(digits: 2...2), hours < 24 else { return nil }
      _ = take(":")
      let minutes = number(digits: 2...2) ?? 0
      return minutes < 60 ? sign * Double(hours * 3600 + minutes * 60) : nil
    }
    let start = place
    while (0x41...0x5A).contains(peek) { place += 1 }
    return Self.zoneHours(bytes[start..<place]).map { $0 * 3600 }
  }

  /// The zones of RFC 5322, section 4.3, in hours.
  private static func zoneHours(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    switch name.count > 3 ? 0 : packed(name) {
    case packed("GMT"), packed("UT"), packed("UTC"): 0
    case packed("EDT"): -4
    case packed("EST"), packed("CDT"): -5
    case packed("CST"), packed("MDT"): -6
    case packed("MST"), packed("PDT"): -7
    case packed("PST"): -8
    default: nil
    }
  }

  /// The month whose name starts with these three letters, in any case.
  private static func month(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    switch name.count < 3 ? 0 : packed(name.prefix(3)) | 0x20_2020 {
    case packed("jan"): 1
    case packed("feb"): 2
    case packed("mar"): 3
    case packed("apr"): 4
    case packed("may"): 5
    case packed("jun"): 6
    case packed("jul"): 7
    case packed("aug"): 8
    case packed("sep"): 9
    case packed("oct"): 10
    case packed("nov"): 11
    case packed("dec"): 12
    default: nil
    }
  }

  /// Up to three letters as one number.
  private static func packed(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Up to three letters as one number; made when the program is compiled.
  @inline(__always)
  private static func packed(_ letters: StaticString) -> UInt32 {
    var number: UInt32 = 0
    for place in 0..<letters.utf8CodeUnitCount { number = number << 8 | UInt32(letters.utf8Start[place]) }
    return number
  }

  /// `Tue, 05 Mar 2019 10:00:00 GMT`, or with hyphens in the date: `26-FEB-1987 15:01:01.79`; the weekday may be missing
  /// and is not checked.
  mutating func mailDate() -> Double? {
    if !word().isEmpty {
      guard take(",") else { return nil }
      skipSpace()
    }
    guard let day = number(digits: 1...2) else { return nil }
    let hasHyphens = take("-")
    if !hasHyphens { skipSpace() }
    guard let month = Self.month(word()) else { return nil }
    if hasHyphens {
      guard take("-") else { return nil }
    } else {
      skipSpace()
    }
    let start = place
    guard var year = number(digits: 2...4) else { return nil }
    if place - start == 2 { year += year < 50 ? 2000 : 1900 }
    guard let days = ArticleDate.days(year: year, month: month, day: day) else { return nil }
    skipSpace()
    let midnight = Double(days) * 86_400
    if isAtEnd { return midnight }
    guard let time = timeOfDay(), let offset = zone(), isAtEnd else { return nil }
    return midnight + time - offset
  }

  private mutating func word() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = place
    while (0x41...0x5A).contains(peek & 0xDF) { place += 1 }
    return bytes[start..<place]
  }
}
