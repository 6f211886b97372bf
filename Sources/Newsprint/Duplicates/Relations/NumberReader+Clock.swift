/// Times of day as they are written without a colon: *18.30 Uhr*, *kl. 18.30*, *18h30*, *18 Uhr*.
extension NumberReader {
  /// The time that digits are, in minutes, and the token behind it; nil where nothing says that they are one.
  func clock(_ number: DigitRun, _ place: Int, _ next: Int) -> (minutes: Double, end: Int)? {
    guard number.value < 24.6, number.value >= 0 else { return nil }
    if next < tokens.count, Self.behind.contains(tokens[next].hash) { return (number.clock, next + 1) }
    if let end = endOfMinutes(next) {
      let minutes = DigitRun(text, tokens[end - 1].start..<tokens[end - 1].end, hasDecimalComma: true).value
      return minutes < 60 ? (number.value * 60 + minutes, end) : nil
    }
    guard number.clock != number.value * 60, number.clock < 1440, isBehindClock(place) else { return nil }
    return (number.clock, next)
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
  private static let before = words("kl klo klockan klokken ore godz godzinie pukul saat um")

  private static func words(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }
}
