/// Finds place, day and agency in front of a story's first sentence.
enum Dateline {
  /// The number of bytes that the dateline at the start of `line` takes, its dash and white space included; 0 for none.
  static func length(_ text: TextBytes, _ line: Range<Int>) -> Int {
    let start = line.lowerBound
    // Cheap: a dateline starts with a capital, a bracket, or, in Chinese, the agency's name.
    let first = text[start]
    if first == 0xE6 || first == 0xE4 || first == 0xE3 { return mayBeEastAsian(text, line) ? eastAsian(text, line) : 0 }
    guard first == 0x28 || first == 0x5B || LetterCase(text, start, line.upperBound) == .upper else { return 0 }
    let end = min(line.upperBound, start + 110)
    guard mayStart(text, start, end) else { return 0 }
    var place = start
    var words: [String] = []
    var firstIsCapitals = false
    var hasDay = false
    var cityLength: Int?
    var agency: String?
    scan: while place < end {
      let byte = text[place]
      switch byte {
      case 0x28, 0x5B:  // ( [
        let close = byte == 0x28 ? UInt8(0x29) : 0x5D
        var stop = place + 1
        while stop < end, text[stop] != close { stop += 1 }
        guard stop < end, stop - place <= 44 else { return 0 }
        let inner = name(text, place + 1..<stop)
        // (서울=연합뉴스)
        if words.isEmpty, inner.utf8.contains(0x3D), !inner.utf8.allSatisfy({ $0 < 0x80 }) {
          return skip(text, stop + 1, line, to: 0x3D, within: 60) - start
        }
        guard !inner.isEmpty, agency == nil else { return 0 }
        agency = inner
        place = stop + 1
      case 0x20, 0x2C, 0x09, 0xA0, 0xC2:
        if byte == 0x2C, cityLength == nil { cityLength = words.count }
        place += 1
      case 0x2D, 0x3A, 0xE2:  // - : –
        guard let (dash, after) = self.dash(text, place, line) else { return 0 }
        let city = words.prefix(cityLength ?? words.count).joined(separator: " ")
        return isDateline(words, city, firstIsCapitals, hasDay, agency, dash, text, after, line) ? after - start : 0
      case 0x2E:  // "(EFE).-"
        guard agency != nil, place + 1 < end, text[place + 1] == 0x2D else { return 0 }
        place += 1
      default:
        if let agency, !words.isEmpty || Agencies.names.contains(agency.asciiLowercased) {
          let city = words.prefix(cityLength ?? words.count).joined(separator: " ")
          return withoutDash(city, hasDay, agency, text, place, line) ? place - start : 0
        }
        if agency != nil { return 0 }
        var stop = place
        while stop < end, !isBreak(text, stop, end) { stop += 1 }
        guard stop > place, words.count < 9 else { return 0 }
        let word = name(text, place..<stop)
        let lower = word.asciiLowercased
        if words.isEmpty {
          firstIsCapitals = isCapitals(text, place..<stop)
        } else if LetterCase(text, place, stop) == .lower, !["and", "of", "de", "la", "the", "al"].contains(lower),
          !Agencies.months.contains(lower)
        {
          return 0
        }
        let bare = lower.last == "." ? String(lower.dropLast()) : lower
        if Agencies.months.contains(bare) { hasDay = true }
        words.append(lower)
        place = stop
      }
    }
    // A dateline may be a line of its own: "LONDON, March 3 (Reuters)".
    if place >= line.upperBound, let agency, firstIsCapitals, Agencies.names.contains(agency.asciiLowercased) {
      return line.count
    }
    return 0
  }

  /// Whether an opening bracket, a colon or a dash comes before the first word that no place's name holds.
  private static func mayStart(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      let byte = text[place]
      place &+= 1
      if isPlain(byte) { continue }
      switch byte {
      case 0x20:
        // "and", "of", "de", "la", "the", "mar."
        guard place < end else { return false }
        let next = text[place]
        if next >= 0x61, next <= 0x7A, next != 0x61, next != 0x6F, next != 0x64, next != 0x6C, next != 0x74,
          next != 0x6D
        {
          return false
        }
      case 0x28, 0x3A, 0x5B: return true
      case 0x2D: if place < end, text[place] == 0x20 || text[place] == 0x2D { return true }
      case 0xE2: if place + 1 < end, text[place] == 0x80, text[place + 1] != 0x99 { return true }
      default:
        // The end of a sentence.
        if place - start > 25, place < end, text[place] == 0x20, text[place - 2] | 0x20 >= 0x61,
          text[place - 3] != 0x20, text[place - 4] != 0x20, text[place - 5] != 0x20
        {
          return false
        }
      }
    }
    return false
  }

  /// Whether the byte decides nothing by itself: neither a space nor one of `(-.:[` nor the first of a dash.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x2D, 0x2E, 0x3A, 0x5B, 0xE2: false
    default: true
    }
  }

  private static func isDateline(
    _ words: [String], _ city: String, _ firstIsCapitals: Bool, _ hasDay: Bool, _ agency: String?,
    _ dash: DashKind, _ text: TextBytes, _ after: Int, _ line: Range<Int>
  ) -> Bool {
    guard after < line.upperBound else { return false }
    if let agency {
      if Agencies.names.contains(agency.asciiLowercased) { return words.count <= 8 && dash != .colon }
      let isMixed = hasLowercase(text, after..<min(line.upperBound, after + 60))
      return firstIsCapitals && isMixed && dash != .colon && agency.utf8.count <= 32
        && !agency.contains(where: \.isNumber)
    }
    guard !words.isEmpty, LetterCase(text, after, line.upperBound) != .lower else { return false }
    // In a text of capitals, capitals say nothing.
    guard hasLowercase(text, after..<min(line.upperBound, after + 60)) else { return false }
    if hasDay { return words.count >= 3 && (firstIsCapitals || Agencies.cities.contains(words[0])) && dash != .colon }
    guard firstIsCapitals else { return false }
    switch dash {
    case .long: return words.count <= 4 && words[0].utf8.count >= 4
    case .hyphen, .colon: return Agencies.cities.contains(city) && words.count <= 5
    }
  }

  /// Whether place and agency are followed by a sentence at once: "(CNN) President …".
  private static func withoutDash(
    _ city: String, _ hasDay: Bool, _ agency: String, _ text: TextBytes, _ after: Int, _ line: Range<Int>
  ) -> Bool {
    guard Agencies.names.contains(agency.asciiLowercased), text[after - 1] == 0x20 else { return false }
    let isSentence = LetterCase(text, after, line.upperBound) != .lower
    return isSentence && (city.isEmpty || hasDay || Agencies.cities.contains(city))
  }

  private enum DashKind { case long, hyphen, colon }

  /// The kind of the dash at `place` and where the sentence behind it starts.
  private static func dash(
    _ text: TextBytes, _ place: Int, _ line: Range<Int>
  ) -> (DashKind, after: Int)? {
    var after = place
    let kind: DashKind
    switch text[place] {
    case 0x3A:
      kind = .colon
      after += 1
    case 0x2D:
      kind = .hyphen
      while after < line.upperBound, text[after] == 0x2D { after += 1 }
      // A hyphen stands between spaces, or two are a dash.
      let isSpaced = place > line.lowerBound && (text[place - 1] == 0x20 || text[place - 1] == 0x2E)
      guard isSpaced || after - place >= 2 || text[place - 1] == 0x29 else { return nil }
    default:
      guard place + 2 < line.upperBound, text[place + 1] == 0x80, (0x92...0x95).contains(text[place + 2]) else {
        return nil
      }
      kind = .long
      after += 3
    }
    while after < line.upperBound, text[after] <= 0x20 { after += 1 }
    return (kind, after)
  }

  /// Whether a line starts with 【 or the two characters of an agency's name: a test of bytes, which most fail.
  private static func mayBeEastAsian(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    guard line.count >= 6 else { return false }
    let start = line.lowerBound
    switch (text[start], text[start + 1], text[start + 2]) {
    case (0xE3, 0x80, 0x90): return true
    case (0xE6, 0x96, 0xB0), (0xE4, 0xB8, 0xAD):  // 新, 中
      switch (text[start + 3], text[start + 4], text[start + 5]) {
      // 华, 新, 央, 華, and what Unicode may hold equal to one of them.
      case (0xE5, 0x8D, 0x8E), (0xE6, 0x96, 0xB0), (0xE5, 0xA4, 0xAE), (0xE8, 0x8F, 0xAF), (0xEF..., _, _): return true
      default: return false
      }
    default: return false
    }
  }

  /// The length of a Chinese or Japanese dateline (新华社北京3月3日电, 【ロンドン＝田中】).
  private static func eastAsian(_ text: TextBytes, _ line: Range<Int>) -> Int {
    var end = min(line.upperBound, line.lowerBound + 120)
    while end > line.lowerBound, end < line.upperBound, TextBytes.isContinuation(text[end]) { end -= 1 }
    guard let head = text[line.lowerBound..<end].exactString else { return 0 }
    if head.hasPrefix("【") {
      guard let close = head.firstIndex(of: "】") else { return 0 }
      let inner = head[..<close]
      let marks = ["＝", "=", "共同", "時事", "支局", "AFP", "ロイター", "电", "電"]
      return marks.contains(where: { String(inner).contains(bytes: $0) }) ? head[...close].utf8.count : 0
    }
    guard ["新华社", "中新社", "中新网", "中央社", "新華社"].contains(where: { head.hasPrefix($0) }),
      let mark = head.prefix(30).firstIndex(where: { $0 == "电" || $0 == "電" })
    else { return 0 }
    var length = head[...mark].utf8.count
    let rest = head[head.index(after: mark)...].drop { $0 == " " || $0 == "　" }
    length = head.utf8.count - rest.utf8.count
    if let first = rest.first, first == "（" || first == "(",
      let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" })
    {
      length += rest[...close].utf8.count
    }
    return length
  }

  /// The place behind the next `mark`, or behind white space where there is none near.
  private static func skip(
    _ text: TextBytes, _ from: Int, _ line: Range<Int>, to mark: UInt8, within reach: Int
  ) -> Int {
    var place = from
    while place < line.upperBound, place < from + reach {
      if text[place] == mark {
        place += 1
        while place < line.upperBound, text[place] == 0x20 { place += 1 }
        return place
      }
      place += 1
    }
    return from
  }

  private static func isBreak(_ text: TextBytes, _ place: Int, _ end: Int) -> Bool {
    let byte = text[place]
    if byte == 0x20 || byte == 0x2C || byte == 0x28 || byte == 0x3A || byte == 0x09 { return true }
    if byte == 0x2D { return place + 1 < end && (text[place + 1] == 0x2D || text[place + 1] == 0x20) }
    return byte == 0xE2 && place + 2 < end && text[place + 1] == 0x80 && text[place + 2] != 0x99
  }

  private static func isCapitals(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    var letters = 0
    for place in range {
      switch LetterCase(text, place, range.upperBound) {
      case .upper: letters += 1
      case .lower: return false
      case .none: break
      }
    }
    return letters >= 2
  }

  private static func hasLowercase(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    range.contains { LetterCase(text, $0, range.upperBound) == .lower }
  }

  private static func name(_ text: TextBytes, _ range: Range<Int>) -> String {
    text[range].string
  }
}
