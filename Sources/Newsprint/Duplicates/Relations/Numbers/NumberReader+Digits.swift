/// Numbers in digits: their sign, currency and scale, ordinals and times of day.
extension NumberReader {
  /// The units of the signs of currencies.
  static let currencies = HashMap64<UInt64>([
    0x24: StableHash.hash("usd"), 0x20ac: StableHash.hash("eur"), 0xa3: StableHash.hash("gbp"),
    0xa5: StableHash.hash("jpy"), 0x20b9: StableHash.hash("inr"), 0x20bd: StableHash.hash("rub"),
    0x20a9: StableHash.hash("krw"), 0x20ba: StableHash.hash("try"), 0x20b4: StableHash.hash("uah"),
    0x20ab: StableHash.hash("vnd"), 0x20b1: StableHash.hash("php"), 0x20a6: StableHash.hash("ngn"),
    0xe3f: StableHash.hash("thb"),
  ])

  /// Currencies with a letter before the sign of the dollar.
  private static let dollars = HashMap64<UInt64>(
    Dictionary(
      uniqueKeysWithValues: [("r", "brl"), ("hk", "hkd"), ("nt", "twd"), ("mx", "peso"), ("s", "sgd"), ("rs", "inr")]
        .map {
          (StableHash.hash($0.0), StableHash.hash($0.1))
        }))

  /// Units that are one sign: ㎞, ℃.
  static let signs = HashMap64<UInt64>(
    Dictionary(
      uniqueKeysWithValues: [
        (0x339e, "km"), (0x339d, "cm"), (0x339c, "mm"), (0x33a1, "m2"), (0x33a2, "km2"), (0x338f, "kg"), (0x2103, "c"),
        (0x2109, "f"),
      ].map { (UInt64($0.0), StableHash.hash($0.1)) }))
  static let metre = StableHash.hash("metre")

  static let scales = HashMap64<Double>(
    Dictionary(
      uniqueKeysWithValues: [
        ("m", 1e6), ("mn", 1e6), ("mln", 1e6), ("mio", 1e6), ("mil", 1e6), ("bn", 1e9), ("b", 1e9), ("mrd", 1e9),
        ("bln", 1e9), ("md", 1e9), ("tn", 1e12), ("trn", 1e12), ("k", 1e3),
      ].map { (StableHash.hash($0.0), $0.1) }))
  private static let ordinalEndings = HashSet64(
    ["st", "nd", "rd", "th", "er", "ere", "e", "eme", "nd", "o", "a", "ste", "de", "ter", "й", "я", "го"].map {
      StableHash.hash($0)
    } + ScannerPool.withScanner { $0.words(in: "वां वीं वें वा वी") })
  private static let er = StableHash.hash("er")
  private static let (morning, evening) = (StableHash.hash("am"), StableHash.hash("pm"))
  private static let (a, p, m) = (StableHash.hash("a"), StableHash.hash("p"), StableHash.hash("m"))
  static let (c, f) = (StableHash.hash("c"), StableHash.hash("f"))
  static let (of, more, less) = (StableHash.hash("of"), StableHash.hash("more"), StableHash.hash("less"))

  func digits(at place: Int) -> (FactWord, Int)? {
    let token = tokens[place]
    let number = DigitRun(text, token.start..<token.end, hasDecimalComma: hasDecimalComma)
    var result = FactWord(
      key: 0, role: .number, flags: token.flags, hash: token.hash, value: number.value, unit: number.unit,
      start: token.start, end: token.end)
    var next = place + 1
    if let date = number.date, lexicon.writesDaysFirst {
      result.role = .day
      result.value = date
      result.unit = number.year == 0 ? 0 : StableHash.avalanche(UInt64(number.year))
      result.key = FactKey.number(date, unit: FactKey.date)
      if number.year > 0 { result.key = StableHash.extend(result.key, with: result.unit) }
      return (result, next)
    }
    if let (date, end) = dayOfNumberedMonth(number.value, next) {
      result.role = .day
      result.value = date
      result.key = FactKey.number(date, unit: FactKey.date)
      result.end = tokens[end - 1].end
      return (result, end)
    }
    lookBack(place, &result)
    if number.unit == 0, let (part, end) = decimalsBehindDot(next) {
      result.value += part
      result.end = tokens[end - 1].end
      next = end
    }
    if let end = takeMetresPerSecond(next, &result) {
      next = end
    } else if next < tokens.count, tokens[next].kind == .word, tokens[next].flags.contains(.isGlued) {
      if lexicon.source.code == "de", tokens[next].hash == Self.er, number.unit == 0, result.unit == 0 {
        // The 70er are the *siebziger*.
        result.end = tokens[next].end
        next += 1
      } else if number.unit == 0, Self.ordinalEndings.contains(tokens[next].hash), result.unit == 0 {
        result.role = .ordinal
        result.unit = FactKey.ordinal
        result.end = tokens[next].end
        next += 1
      } else if tokens[next].hash == Self.m, lexicon.source.code != "en", result.unit == 0, !isUnit(at: next + 1) {
        // Elsewhere than in English 3m are metres.
        result.unit = Self.metre
        result.end = tokens[next].end
        next = takeBehindUnit(next + 1, &result) ?? next + 1
      } else if let scale = Self.scales[tokens[next].hash] {
        result.value *= scale
        result.end = tokens[next].end
        next += 1
      }
    }
    if number.unit == 0, result.unit == 0, let minutes = zoned(number, token, next) {
      result.value = minutes
      result.unit = FactKey.time
    } else if number.unit == 0, result.unit == 0, let (minutes, end) = clock(number, place, next) {
      result.value = minutes
      result.unit = FactKey.time
      result.end = tokens[end - 1].end
      next = end
    } else if let (isEvening, end) = halfOfDay(next) {
      var minutes = number.unit == FactKey.time ? result.value : number.clock
      if isEvening, minutes < 720 { minutes += 720 }
      result.value = minutes
      result.unit = FactKey.time
      result.end = tokens[end - 1].end
      next = end
    }
    if number.isSpan, result.unit == FactKey.pair {
      // 52-55 percent has the unit of its end.
      let value = result.value
      result.unit = 0
      result.value = 1
      next = lookAhead(next, &result)
      (result.value, result.unit) = (value * result.value, FactKey.span(result.unit))
    } else if result.role == .number {
      next = lookAhead(next, &result)
    }
    if let end = takeMinutes(next, &result) { next = end }
    if let end = takeClock(next, &result) { next = end }
    if let end = takePartOfDay(next, &result) { next = end }
    takeMinus(place, &result)
    takeEra(place, &result)
    if result.unit == 0, result.role == .number, isAge(result.value, place, next) { result.unit = lexicon.unitOfAges }
    result.key = FactKey.number(result.value, unit: result.unit)
    return (result, next)
  }

  /// The date that a day is with a month by its number behind it, *20 tháng 8*, and the token behind that.
  private func dayOfNumberedMonth(_ day: Double, _ next: Int) -> (date: Double, end: Int)? {
    guard lexicon.source.code == "vi", (1...31).contains(day), next + 1 < tokens.count,
      Self.month.contains(tokens[next].hash),
      tokens[next + 1].kind == .number
    else { return nil }
    let month = DigitRun(text, tokens[next + 1].start..<tokens[next + 1].end, hasDecimalComma: true).value
    return (1...12).contains(month) ? (month * 100 + day, next + 2) : nil
  }

  private static let month = HashSet64(ScannerPool.withScanner { $0.words(in: "tháng") })

  /// Whether a number stands behind a person as an age does: `Mark Ellis, 45,`, `김민수(45)`.
  private func isAge(_ value: Double, _ place: Int, _ next: Int) -> Bool {
    guard (1...119).contains(value), value == value.rounded(), place > 1 else { return false }
    if isBehindAge(place, value) { return true }
    guard next < tokens.count, tokens[place - 1].kind == .mark, tokens[next].kind == .mark,
      tokens[place - 2].kind == .word || tokens[place - 2].kind == .character
    else { return false }
    switch tokens[place - 1].hash {
    case 0x28: return tokens[next].hash == 0x29
    case 0x2c: return tokens[next].hash == 0x2c && meaning(at: place - 2) == nil
    default: return false
    }
  }

  /// Takes in the sign and the currency before digits.
  private func lookBack(_ place: Int, _ result: inout FactWord) {
    var before = place - 1
    guard before >= 0, tokens[place].flags.contains(.isGlued) || tokens[before].kind == .mark else { return }
    if tokens[before].kind == .mark, let currency = Self.currencies[tokens[before].hash] {
      result.unit = currency
      result.start = tokens[before].start
      // Another dollar than the American: C$, HK$.
      if before > 0, tokens[before].flags.contains(.isGlued), tokens[before - 1].kind == .word,
        tokens[before - 1].hash != StableHash.hash("us")
      {
        result.unit =
          Self.dollars[tokens[before - 1].hash] ?? StableHash.extend(currency, with: tokens[before - 1].hash)
        result.start = tokens[before - 1].start
        before -= 1
      }
      before -= 1
    }
    if isPercentBefore(before, number: place) {
      result.unit = FactKey.percent
      result.start = tokens[before].start
      before -= 1
    }
    if result.unit == FactKey.dollar, lexicon.source.code == "es" { result.unit = FactKey.dollarSign }
    if before >= 0, tokens[before].kind == .mark, tokens[before].hash == 0x2d, !tokens[before].flags.contains(.isGlued),
      tokens[before + 1].flags.contains(.isGlued)
    {
      result.value = -result.value
      result.start = tokens[before].start
    }
  }

  /// Takes in the sign of degrees behind a character of a script without spaces: は-12度.
  private func takeMinus(_ place: Int, _ result: inout FactWord) {
    guard result.value > 0, result.unit == FactKey.degree || FactKey.scales.contains(result.unit), place > 1,
      tokens[place].flags.contains(.isGlued), tokens[place - 1].kind == .mark, tokens[place - 1].hash == 0x2d,
      tokens[place - 2].kind == .character
    else { return }
    result.value = -result.value
    result.start = tokens[place - 1].start
  }

  /// Whether a sign of percent stands before a number and belongs to none before it: %40.
  private func isPercentBefore(_ place: Int, number: Int) -> Bool {
    guard place >= 0, tokens[place].kind == .mark, tokens[place].hash == 0x25 || tokens[place].hash == 0x66a,
      tokens[number].flags.contains(.isGlued)
    else { return false }
    return place == 0 || !tokens[place].flags.contains(.isGlued) || tokens[place - 1].kind == .mark
  }

  /// Whether what follows a number says that it is a time of day: a.m., pm.
  private func halfOfDay(_ place: Int) -> (isEvening: Bool, end: Int)? {
    guard place < tokens.count, tokens[place].kind == .word else { return nil }
    let hash = tokens[place].hash
    if hash == Self.morning || hash == Self.evening { return (hash == Self.evening, place + 1) }
    guard hash == Self.a || hash == Self.p, place + 2 < tokens.count, tokens[place + 1].hash == 0x2e,
      tokens[place + 2].hash == Self.m
    else { return nil }
    let end = place + 3 < tokens.count && tokens[place + 3].hash == 0x2e && tokens[place + 3].flags.contains(.isGlued)
    return (hash == Self.p, end ? place + 4 : place + 3)
  }
}
