/// The words of dates, in any case.
enum DateNames {
  typealias Word = TextBytes

  /// The number of a month by its name or the first three letters or more of it.
  static func month(_ word: Word) -> Int? {
    guard word.count >= 3, let month = months.firstIndex(where: { isStart(word, of: $0) }) else { return nil }
    return month + 1
  }

  /// The hours east of UTC of a zone; nil when it is not known.
  static func zoneHours(_ word: Word) -> Double? {
    guard (1...4).contains(word.count) else { return nil }
    return zones.first { $0.name.utf8CodeUnitCount == word.count && isStart(word, of: $0.name) }?.hours
  }

  /// Whether the letters follow the number of a day: `23rd`.
  static func isOrdinal(_ word: Word) -> Bool {
    ordinals.contains { word.count == 2 && isStart(word, of: $0) }
  }

  static func isAt(_ word: Word) -> Bool { word.count == 2 && isStart(word, of: "at") }

  private static func isStart(_ word: Word, of name: StaticString) -> Bool {
    let name = TextBytes(name)
    guard word.count <= name.count else { return false }
    var place = 0
    for byte in word {
      if byte | 0x20 != name[place] { return false }
      place += 1
    }
    return true
  }

  private static let ordinals: [StaticString] = ["st", "nd", "rd", "th"]

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The zones of RFC 5322, section 4.3, and those that news sites write besides.
  private static let zones: [(name: StaticString, hours: Double)] = [
    ("gmt", 0), ("z", 0), ("utc", 0), ("ut", 0), ("wet", 0),
    ("edt", -4), ("est", -5), ("cdt", -5), ("cst", -6), ("mdt", -6), ("mst", -7), ("pdt", -7), ("pst", -8),
    ("akdt", -8), ("akst", -9), ("hst", -10), ("adt", -3), ("ast", -4), ("ndt", -2.5), ("nst", -3.5), ("brt", -3),
    ("art", -3), ("clt", -4), ("clst", -3), ("pet", -5), ("cot", -5),
    ("bst", 1), ("cet", 1), ("cest", 2), ("west", 1), ("eet", 2), ("eest", 3), ("mez", 1), ("mesz", 2), ("msk", 3),
    ("trt", 3), ("wat", 1), ("cat", 2), ("sast", 2), ("eat", 3), ("idt", 3), ("gst", 4),
    ("pkt", 5), ("ist", 5.5), ("npt", 5.75), ("ict", 7), ("wib", 7), ("hkt", 8), ("sgt", 8), ("pht", 8), ("myt", 8),
    ("jst", 9), ("kst", 9), ("awst", 8), ("acst", 9.5), ("acdt", 10.5), ("aest", 10), ("aedt", 11), ("nzst", 12),
    ("nzdt", 13),
  ]
}
