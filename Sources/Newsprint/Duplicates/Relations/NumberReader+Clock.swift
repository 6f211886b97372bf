/// Times of day as they are written without a colon: *18.30 Uhr*, *kl. 18.30*, *18h30*, *18 Uhr*.
extension NumberReader {
  /// The time that digits are, in minutes, and the token behind it; nil where nothing says that they are one.
  func clock(_ number: DigitRun, _ place: Int, _ next: Int) -> (minutes: Double, end: Int)? {
    guard number.value < 24.6, number.value >= 0 else { return nil }
    if next < tokens.count, Self.behind.contains(tokens[next].hash) { return (number.clock, next + 1) }
    if next < tokens.count, tokens[next].hash == Self.uur, isWrittenAsTime(tokens[place]) {
      return (number.clock, next + 1)
    }
    if let end = endOfMinutes(next) {
      let minutes = DigitRun(text, tokens[end - 1].start..<tokens[end - 1].end, hasDecimalComma: true).value
      return minutes < 60 ? (number.value * 60 + minutes, end) : nil
    }
    guard number.clock != number.value * 60, number.clock < 1440, isBehindClock(place) else { return nil }
    return (number.clock, next)
  }

  /// Whether digits are hours and minutes with a full stop between, 22.00.
  private func isWrittenAsTime(_ token: FactToken) -> Bool {
    let count = token.end - token.start
    return (4...5).contains(count) && text[token.end - 3] == 0x2e
  }

  /// Takes in what stands behind an hour for the part of the day, which makes it a time: *six in the morning*, *tien uur 's
  /// avonds*; returns the token behind it.
  func takePartOfDay(_ start: Int, _ result: inout FactWord) -> Int? {
    let isTime = result.unit == FactKey.time
    guard result.role == .number, isTime || result.unit == 0 || result.unit == Self.hour,
      let (part, end) = partOfDay(from: start)
    else { return nil }
    var minutes = isTime ? result.value : result.value * 60
    guard minutes > 0, minutes < 780 else { return nil }
    let isLate = part == 24 ? minutes >= 360 : part == 12
    if isLate, minutes < 720 { minutes += 720 }
    if isLate, part == 24, minutes == 720 { minutes = 0 }
    result.value = minutes
    result.unit = FactKey.time
    result.end = tokens[end - 1].end
    result.key = FactKey.number(minutes, unit: FactKey.time)
    return end
  }

  /// The part of the day that is named from a token on, marks left out, and the token behind it.
  private func partOfDay(from start: Int) -> (part: Double, end: Int)? {
    if lexicon.source.partsOfDay.isEmpty || start >= tokens.count { return nil }
    let words = (start..<min(tokens.count, start + Self.longestPart)).filter {
      tokens[$0].kind != .mark || !Self.innerMarks.contains(tokens[$0].hash)
    }
    guard !words.isEmpty,
      let (part, count) = lexicon.partsOfDay.match(at: 0, count: words.count, { tokens[words[$0]].hash })
    else {
      return nil
    }
    return (part, words[count - 1] + 1)
  }

  private static let longestPart = 7
  /// Marks within names of parts of the day: *'s avonds*, *de l'après-midi*.
  private static let innerMarks: Set<UInt64> = [0x27, 0x2d]
  private static let hour = StableHash.hash("hour")
  private static let uur = StableHash.hash("uur")

  /// An hour behind a word for the half of the day, 午後3時.
  func hour(_ place: Int, _ count: Int, later hours: Double) -> (FactWord, Int)? {
    guard place + count < tokens.count, tokens[place + count].kind == .number,
      let (word, next) = digits(at: place + count), word.unit == Self.oclock, word.value <= 12
    else { return nil }
    var result = word
    result.start = tokens[place].start
    result.value = word.value.truncatingRemainder(dividingBy: 12) + hours
    result.key = FactKey.number(result.value, unit: Self.oclock)
    return (result, next)
  }

  private static let oclock = StableHash.hash("oclock")

  /// The token behind `h30` or `heures 30`.
  private func endOfMinutes(_ place: Int) -> Int? {
    guard place + 1 < tokens.count, Self.hours.contains(tokens[place].hash), tokens[place + 1].kind == .number,
      tokens[place + 1].end - tokens[place + 1].start == 2,
      tokens[place + 1].flags.contains(.isGlued) || tokens[place].hash != Self.h || lexicon.source.code == "fr"
    else { return nil }
    return place + 2
  }

  /// Whether a word before digits says that they are a time.
  private func isBehindClock(_ place: Int) -> Bool {
    var before = place - 1
    if before >= 0, tokens[before].kind == .mark, tokens[before].hash == 0x2e { before -= 1 }
    return before >= 0 && Self.before.contains(tokens[before].hash)
  }

  private static let h = StableHash.hash("h")
  private static let hours = words("h heures heure")
  /// Words behind a time and before one.
  private static let behind = words("uhr")
  private static let before = words("kl klo klockan klokken ore godz godzinie pukul saat um")

  private static func words(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }
}
