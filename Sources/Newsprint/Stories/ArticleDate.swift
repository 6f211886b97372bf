/// Reads the dates that stories carry, without Foundation.
///
/// Understood are ISO 8601 and what is written like it (`2024-05-01`, `20240501`, `2024/05/01`, `2024-05-01T09:30Z`,
/// `2024-05-01 09:30:15.5+02:00`, `20240501093000`), the form of mail and feeds (RFC 5322: `Tue, 05 Mar 2019 10:00:00 GMT`),
/// that of news wires (`26-FEB-1987 15:01:01.79`), that of American newspapers (`Sep 23, 2024`, `September 23, 2024 at
/// 5:30 p.m. EST`), that of C and JavaScript (`Mon Sep 23 17:30:00 2024`), and the time since 1970 in seconds (10 digits,
/// fractions as well), milliseconds (13), microseconds (16) or nanoseconds (19). A time without a zone counts as UTC; of
/// zones whose letters stand for several, that of the most people is meant: IST is India's. Days and months in an order
/// that cannot be told (`05/01/2024`) are no date.
public enum ArticleDate {
  /// The seconds from 1970-01-01T00:00:00Z to `date`, without leap seconds; nil when it is none of the known forms.
  public static func seconds(_ date: String) -> Double? {
    date.withTextBytes { seconds($0) }
  }

  /// The seconds from 1970-01-01T00:00:00Z to a date as UTF-8 bytes.
  package static func seconds(_ bytes: TextBytes) -> Double? {
    var scanner = DateScanner(bytes)
    scanner.skipSpace()
    if let seconds = scanner.unixTime() { return seconds }
    if let seconds = scanner.iso8601() { return seconds }
    return scanner.namedMonth()
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
