import Newsprint
import Testing

struct ArticleDateTests {
  @Test(arguments: [
    ("1970-01-01", 0.0), ("2024-05-01", 1_714_521_600), ("20240501", 1_714_521_600),
    ("2024-05-01T09:30Z", 1_714_555_800), ("2024-05-01T09:30:00Z", 1_714_555_800),
    ("2024-05-01T09:30:00", 1_714_555_800), ("2024-05-01 09:30:00.250+00:00", 1_714_555_800.25),
    ("2024-05-01T11:30:00+02:00", 1_714_555_800), ("2024-05-01T04:00:00-0530", 1_714_555_800),
    ("20240501T093000Z", 1_714_555_800), ("1969-12-31T23:59:59Z", -1), ("2000-02-29", 951_782_400),
    ("Tue, 05 Mar 2019 10:00:00 GMT", 1_551_780_000), ("5 Mar 2019 10:00 +0000", 1_551_780_000),
    ("Tue, 5 March 2019 05:00:00 EST", 1_551_780_000), ("05 Mar 19 10:00:00 UT", 1_551_780_000),
    ("26-FEB-1987 15:01:01.50", 541_350_061.5), (" 5-Mar-2019 10:00:00", 1_551_780_000),
    ("Tue, 05-Mar-19 10:00:00 GMT", 1_551_780_000), ("5-MAR-2019", 1_551_744_000),
    ("1551780000", 1_551_780_000), ("1551780000500", 1_551_780_000.5), ("  2024-05-01  ", 1_714_521_600),
  ])
  func knownFormsGiveSecondsSince1970(date: String, seconds: Double) {
    #expect(ArticleDate.seconds(date) == seconds)
  }

  @Test(arguments: [
    "", "yesterday", "2024", "2024-13-01", "2023-02-29", "1900-02-29", "2024-05-01T25:00", "2024-05-01T09:61",
    "2024-05-01T09:30:00+99:00", "2024-05-01X", "32 Mar 2019", "26-FEB 1987", "26-FEB-", "Tue 05 Mar 2019",
    "05 Foo 2019", "12345678901",
    "2024-05-01T09:30:00.", "2024-05-01T",
  ])
  func anythingElseIsNoDate(date: String) {
    #expect(ArticleDate.seconds(date) == nil)
  }

  /// Counts days one by one over more than a leap cycle of 400 years.
  @Test func everyDayIsOneDayAfterTheLast() {
    var expected = -86_400.0 * 25_567  // 1900-01-01
    for year in 1900...2310 {
      for month in 1...12 {
        for day in 1...31 {
          func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          guard let seconds = ArticleDate.seconds("\(year)-\(padded(month))-\(padded(day))") else { continue }
          #expect(seconds == expected)
          expected += 86_400
        }
      }
    }
    #expect(ArticleDate.seconds("2311-01-01") == expected)
  }
}
