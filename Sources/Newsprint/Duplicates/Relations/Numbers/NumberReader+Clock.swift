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
    guard number.clock != number.value * 60 || isWrittenAsTime(tokens[place]), number.clock < 1440, isBehindClock(place)
    else { return nil }
    return (number.clock, next)
  }

  /// The time that four digits before the name of a zone are, in minutes: 0714 GMT.
  func zoned(_ number: DigitRun, _ token: FactToken, _ next: Int) -> Double? {
    guard token.end - token.start == 4, next < tokens.count, Self.zones.contains(tokens[next].hash),
      number.value == number.value.rounded()
    else { return nil }
    let minutes = number.value.truncatingRemainder(dividingBy: 100)
    return minutes < 60 && number.value < 2400 ? (number.value - minutes) / 100 * 60 + minutes : nil
  }

  private static let zones = words(
    "gmt utc bst cet cest est edt cst cdt mst pdt pst ist eet eest msk jst kst hkt sgt aest aedt wib hrs")

  /// Whether digits are hours and minutes with a full stop between, 22.00.
  private func isWrittenAsTime(_ token: FactToken) -> Bool {
    let count = token.end - token.start
    return (4...5).contains(count) && text[token.end - 3] == 0x2e
  }

  /// Takes in the word behind an hour in words that makes it a time: *acht Uhr*, *eight o'clock*; returns the token behind it.
  func takeClock(_ place: Int, _ result: inout FactWord) -> Int? {
    guard result.unit == 0, (0...24).contains(result.value), place < tokens.count,
      let end = Self.behind.contains(tokens[place].hash) ? place + 1 : endOfOClock(place)
    else { return nil }
    result.value *= 60
    result.unit = FactKey.time
    result.end = tokens[end - 1].end
    return end
  }

  /// The token behind *o'clock*.
  private func endOfOClock(_ place: Int) -> Int? {
    guard place + 2 < tokens.count, tokens[place].hash == Self.o, tokens[place + 1].kind == .mark,
      tokens[place + 1].hash == 0x27, tokens[place + 2].hash == Self.clock
    else { return nil }
    return place + 3
  }

  private static let o = StableHash.hash("o")
  private static let clock = StableHash.hash("clock")

  /// The minutes behind an hour that has a word for it, 3時30分, and the token behind them.
  func takeMinutes(_ place: Int, _ result: inout FactWord) -> Int? {
    guard result.unit == FactKey.oclock, result.value == result.value.rounded(), result.value <= 24,
      place < tokens.count, tokens[place].kind == .number
    else { return nil }
    var count = 0
    if case (.unit(FactKey.minute), let length)? = meaning(at: place + 1) { count = length }
    // 7时50
    guard count > 0 || lexicon.source.code == "zh" && tokens[place].end - tokens[place].start == 2 else { return nil }
    let minutes = DigitRun(text, tokens[place].start..<tokens[place].end, hasDecimalComma: false).value
    guard minutes < 60 else { return nil }
    result.value = result.value * 60 + minutes
    result.unit = FactKey.time
    result.end = tokens[place + count].end
    return place + 1 + count
  }

  /// Takes in what stands behind an hour for the part of the day, which makes it a time: *six in the morning*, *tien uur 's
  /// avonds*; returns the token behind it.
  func takePartOfDay(_ start: Int, _ result: inout FactWord) -> Int? {
    let isTime = result.unit == FactKey.time
    guard result.role == .number, isTime || result.unit == 0 || result.unit == FactKey.hour,
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
  private static let uur = StableHash.hash("uur")

  /// An hour behind a word for the half of the day: 午後3時, 下午3点30分, 오후 3:30.
  func hour(_ place: Int, _ count: Int, later hours: Double) -> (FactWord, Int)? {
    guard place + count < tokens.count, tokens[place + count].kind == .number,
      let (word, end) = digits(at: place + count)
    else { return nil }
    var (result, next) = (word, end)
    if lexicon.source.code == "zh", word.unit == Self.point { result.unit = FactKey.oclock }
    if let end = takeMinutes(next, &result) { next = end }
    let half = result.unit == FactKey.oclock ? 12.0 : 720.0
    guard result.unit == FactKey.oclock || result.unit == FactKey.time, result.value < half * 2 else { return nil }
    result.start = tokens[place].start
    // 下午15时 says it twice.
    result.value = result.value.truncatingRemainder(dividingBy: half) + (hours > 0 || result.value > half ? half : 0)
    result.key = FactKey.number(result.value, unit: result.unit)
    return (result, next)
  }

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
  private static let before = words(
    "kl klo klockan klokken ore godz godzinie pukul saat um alle dalle ora orele orei ώρα jam kello klo godzina hod")

  private static func words(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }
}
