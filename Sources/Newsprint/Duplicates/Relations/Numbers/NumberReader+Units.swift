/// What follows a number: its scale, unit and currency.
extension NumberReader {
  /// Whether a currency or a unit starts at a token.
  func isUnit(at place: Int) -> Bool {
    guard place < tokens.count else { return false }
    if tokens[place].kind == .mark { return Self.currencies[tokens[place].hash] != nil }
    switch meaning(at: place)?.value {
    case .unit, .units: return true
    default: return false
    }
  }

  /// The token behind a word for *of*, which languages put between a million and its unit.
  private func behindOf(_ place: Int) -> Int? {
    guard tokens[place].kind == .word, Self.ofWords.contains(tokens[place].hash), place + 1 < tokens.count else {
      return nil
    }
    // 0.4 of a percentage point
    if lexicon.contracts, case (.article, let count)? = meaning(at: place + 1) { return place + 1 + count }
    let hasApostrophe = tokens[place + 1].kind == .mark && tokens[place + 1].hash == 0x27
    return hasApostrophe ? place + 2 : place + 1
  }

  private static let ofWords = HashSet64(["of", "de", "d", "di", "av", "af"].map { StableHash.hash($0) })

  /// What follows ten thousands in the same number: the 2000 of 1万2000.
  private func restOfMyriads(_ place: Int, below scale: Double) -> (FactWord, Int)? {
    guard lexicon.countsMyriads, scale >= 1000, place < tokens.count, tokens[place].kind == .number,
      tokens[place].flags.contains(.isGlued) || lexicon.source.code == "ko" && scale >= 10_000,
      let (rest, next) = digits(at: place), rest.role == .number, rest.value > 0, rest.value < scale,
      rest.unit != FactKey.pair, rest.unit != FactKey.time
    else { return nil }
    return (rest, next)
  }

  /// Takes in scale, unit and currency behind a number; returns the token behind them.
  ///
  /// - Parameter isBehindScale: Whether the token before the first is a scale, which *of* may follow.
  func lookAhead(_ start: Int, _ result: inout FactWord, isBehindScale: Bool = false) -> Int {
    var place = start
    while place < tokens.count {
      if let end = takeMyriads(place, &result) { return end }
      let isFirst = place == start
      let taken =
        tokens[place].kind == .mark
        ? takeSign(place, isFirst: isFirst, &result)
        : takeScaleOfCurrency(place, &result) ?? takePowerBefore(place, &result) ?? takeHundredths(place, &result)
          ?? behindOf(place, result, mayFollow: !isFirst || isBehindScale) ?? takeDegree(place, &result)
          ?? takePercentLetters(place, &result) ?? takeSeconds(place, &result) ?? takeHebrewUnit(place, &result)
          ?? takeMeaning(place, &result)
      guard let next = taken else { return place }
      place = result.unit == 0 ? next : takeBehindUnit(next, &result) ?? takePart(next, &result) ?? next
    }
    return place
  }

  // Each of these takes what stands at a token into the number before it, and returns the token behind that; nil where
  // nothing of the number stands there.

  /// Percent, signs of units and currencies, degrees, and the marks that tie a unit to its number.
  private func takeSign(_ place: Int, isFirst: Bool, _ result: inout FactWord) -> Int? {
    let token = tokens[place]
    let next = place + 1
    let isTied = next < tokens.count && tokens[next].flags.contains(.isGlued)
    var last = place
    if token.hash == 0x25 || token.hash == 0x66a {
      result.unit = FactKey.percent
      // 0.5%p, 0.5%ポイント
      if isTied, Self.percentPoints.contains(tokens[next].hash) {
        result.unit = Self.point
        last = next
      } else if isTied, case (.unit(Self.point), let count)? = meaning(at: next) {
        result.unit = Self.point
        last = place + count
      }
    } else if result.unit == 0, let unit = Self.signs[token.hash] {
      result.unit = unit
    } else if result.unit == 0, let currency = Self.currencies[token.hash] {
      // The sign may belong to the number that follows.
      if isTied, tokens[next].kind == .number { return nil }
      result.unit = currency
    } else if token.hash == 0xb0, isTied {
      result.unit = tokens[next].hash
      last = next
    } else if token.hash == 0x2d, token.flags.contains(.isGlued), isTied,
      case (.unit(let unit), let count)? = meaning(at: next)
    {
      result.unit = unit
      last = place + count
    } else if token.hash == 0x2d, token.flags.contains(.isGlued), isTied, case (.multiplier, _)? = meaning(at: next) {
      // A 50-million-dollar plan.
      return next
    } else if token.hash == 0x2e, !isFirst, token.flags.contains(.isGlued), isUnit(at: next) {
      // The full stop of an abbreviation: 90 mill. kroner, 1,5 Mio. €.
      return next
    } else {
      return nil
    }
    result.end = tokens[last].end
    return last + 1
  }

  static let point = StableHash.hash("point")
  private static let percentPoints = HashSet64(["p", "pt", "pts", "pp"].map { StableHash.hash($0) })

  /// The scale before the sign of a currency: 2,3 M€.
  private func takeScaleOfCurrency(_ place: Int, _ result: inout FactWord) -> Int? {
    let next = place + 1
    guard result.unit == 0, let scale = Self.scales[tokens[place].hash], next < tokens.count,
      tokens[next].flags.contains(.isGlued), tokens[next].kind == .mark, Self.currencies[tokens[next].hash] != nil
    else { return nil }
    result.value *= scale
    return next
  }

  /// The unit behind a word for *of*: milioni di euro, millions d'euros.
  private func behindOf(_ place: Int, _ result: FactWord, mayFollow: Bool) -> Int? {
    guard mayFollow || lexicon.source.code == "ro" && result.value >= 20 || lexicon.contracts && result.value < 1,
      result.unit == 0, let next = behindOf(place),
      isUnit(at: next)
    else { return nil }
    return next
  }

  /// The letter of a scale of temperatures, 5C, and 세, which is three elsewhere than behind digits.
  private func takeDegree(_ place: Int, _ result: inout FactWord) -> Int? {
    let token = tokens[place]
    guard token.kind == .word, token.flags.contains(.isGlued) else { return nil }
    if token.hash == Self.c || token.hash == Self.f {
      result.unit = token.hash
    } else if result.unit == 0, lexicon.source.code == "ko", Self.agesInKorean.contains(token.hash) {
      result.unit = FactKey.age
    } else {
      return nil
    }
    result.end = token.end
    return place + 1
  }

  private static let agesInKorean = HashSet64(ScannerPool.withScanner { $0.words(in: "세") })

  /// A scale with the rest of the number behind it, which has taken in all that follows: 1万2000円.
  private func takeMyriads(_ place: Int, _ result: inout FactWord) -> Int? {
    guard lexicon.countsMyriads, case (.multiplier(let scale), let count)? = meaning(at: place),
      result.unit == 0 || scale >= 100, let (rest, next) = restOfMyriads(place + count, below: scale)
    else { return nil }
    result.value = result.value * scale + rest.value
    result.unit = rest.unit
    result.end = rest.end
    return next
  }

  /// Whether a letter is a currency only before its number: R500, N250.
  private func standsBefore(_ place: Int) -> Bool {
    lexicon.contracts && Self.prefixes.contains(tokens[place].hash)
  }

  private static let prefixes = HashSet64(["r", "n"].map { StableHash.hash($0) })
  private static let gram = StableHash.hash("g")
  private static let years = 1000.0...2200.0

  /// Whether the letter of a gram is that of a year as well: 2024 г.
  private func writesYears(at place: Int) -> Bool {
    ["ru", "uk"].contains(lexicon.source.code) && text[tokens[place].start] >= 0x80
  }

  /// A scale, a fraction or a unit in words.
  private func takeMeaning(_ place: Int, _ result: inout FactWord) -> Int? {
    guard let (meaning, count) = meaning(at: place), !standsBefore(place) else { return nil }
    switch meaning {
    case .multiplier(let scale) where result.unit == 0 || scale >= 100:
      result.value *= scale
      if let unit = compoundUnit(at: place) { result.unit = unit }
    case .fraction(0.5) where lexicon.addsHalves: result.value = Self.addHalf(to: result.value)
    case .fraction(let part) where result.unit == 0: result.value *= part
    case .half where result.value == result.value.rounded(): result.value = Self.addHalf(to: result.value)
    case .collective(let count) where result.unit == 0 && result.value < 1000: result.value *= count
    case .crowd(let count) where result.unit == 0 && countsCrowds && (2..<100).contains(result.value):
      result.value *= count
    case .unit(Self.gram) where result.unit == 0 && Self.years.contains(result.value) && writesYears(at: place):
      result.unit = FactKey.year
    case .unit(let unit) where result.unit == 0: result.unit = unit
    case .units(let factor, let unit) where result.unit == 0:
      result.value *= factor
      result.unit = unit
    // $2 million dollars says it twice.
    case .unit(let unit) where result.unit == unit: break
    default: return nil
    }
    result.end = tokens[place + count - 1].end
    return place + count
  }
}
