/// Reads quantities, ordinals, days and months out of tokens: digits of any script and number words, with sign, currency,
/// scale and unit.
struct NumberReader {
  let tokens: [FactToken]
  let text: TextBytes
  let lexicon: FactLexicon
  private let hasDecimalComma: Bool

  init(_ tokens: [FactToken], _ text: TextBytes, _ lexicon: FactLexicon) {
    self.tokens = tokens
    self.text = text
    self.lexicon = lexicon
    hasDecimalComma = lexicon.hasDecimalComma
  }

  /// The word that starts at a token and more than its spelling matters of, and the token behind it.
  func read(at place: Int) -> (FactWord, Int)? {
    if tokens[place].kind == .number { return digits(at: place) }
    guard let (meaning, count) = meaning(at: place) else { return nil }
    switch meaning {
    case .nobody: return word(place, count, .nobody, FactKey.nobody)
    case .negator:
      guard negates(place) else { return nil }
      let rest = tokens[(place + 1)..<(place + count)]
      return word(place, count, .negator, rest.reduce(tokens[place].hash) { StableHash.extend($0, with: $1.hash) })
    case .idiom:
      return word(
        place, count, .plain, tokens[place..<(place + count)].reduce(0) { StableHash.extend($0, with: $1.hash) })
    case .weekday(let day):
      guard isCalendar(place) else { return nil }
      return word(place, count, .weekday, FactKey.number(Double(day), unit: FactKey.weekday), Double(day))
    case .month(let month):
      guard isCalendar(place) else { return nil }
      return word(place, count, .month, FactKey.number(Double(month), unit: FactKey.month), Double(month))
    case .times(let count):
      return word(place, 1, .number, FactKey.number(count, unit: FactKey.times), count, FactKey.times)
    case .unit(let unit) where Self.money.contains(unit): return prefixed(place, count, unit)
    case .connector, .unit, .units, .teen: return nil
    default: return numberWords(at: place)
    }
  }

  /// A number behind the name of its currency: Rp 14 miliar, EUR 5.
  private func prefixed(_ place: Int, _ count: Int, _ unit: UInt64) -> (FactWord, Int)? {
    let number = place + count
    guard number < tokens.count, tokens[number].kind == .number, let (word, next) = digits(at: number),
      word.role == .number, word.unit == 0 || word.unit == unit
    else { return nil }
    var result = word
    result.start = tokens[place].start
    result.unit = unit
    result.key = FactKey.number(result.value, unit: unit)
    return (result, next)
  }

  /// The units that are currencies.
  static let money = HashSet64(
    "usd eur gbp jpy inr rub krw try uah vnd chf cny pln sek dkk nok brl peso czk idr egp riyal dirham dinar kzt thb php ngn"
      .entries(" ").map { StableHash.hash($0) })

  func meaning(at place: Int) -> (value: FactMeaning, count: Int)? {
    guard place < tokens.count, tokens[place].kind != .mark, tokens[place].kind != .number else { return nil }
    if let known = lexicon.meanings.match(
      at: place, count: tokens.count, { tokens[$0].kind == .mark ? 0 : tokens[$0].hash })
    {
      return known
    }
    guard let compound = compound(at: place) else { return nil }
    if compound.hasNumber { return (compound.isScale ? .multiplier(compound.value) : .number(compound.value), 1) }
    return (.unit(compound.unit), 1)
  }

  /// The number word or unit that is written together with others at a token.
  func compound(at place: Int) -> NumberCompounds.Reading? {
    guard let compounds = lexicon.compounds, compounds.mayStart(text, tokens[place]) else { return nil }
    let token = tokens[place]
    return compounds.reading(ScannerPool.withScanner { $0.folded(text, token.start..<token.end) })
  }

  /// The unit of a number with which it is written together: 삼천억원.
  func compoundUnit(at place: Int) -> UInt64? {
    guard lexicon.source.particles.isEmpty == false, let compound = compound(at: place), compound.hasNumber else {
      return nil
    }
    return compound.unit == 0 ? nil : compound.unit
  }

  /// Whether a negator negates where it stands: not where its accent is missing, or the word that goes with it.
  private func negates(_ place: Int) -> Bool {
    let token = tokens[place]
    if lexicon.accentedNegators.contains(token.hash), text[token.start..<token.end].allSatisfy({ $0 < 0x80 }) {
      return false
    }
    guard lexicon.partneredNegators.contains(token.hash) else { return true }
    return tokens[(place + 1)..<min(tokens.count, place + Self.reachOfNegator)].contains {
      lexicon.negatorPartners.contains($0.hash)
    }
  }

  /// The number of tokens behind a negator among which its partner is.
  private static let reachOfNegator = 8

  /// Whether a word may be a day or month: in languages that write them with a capital it has one, and *May* at the start
  /// of a sentence may be a verb.
  private func isCalendar(_ place: Int) -> Bool {
    guard ["en", "de"].contains(lexicon.source.code) else { return true }
    return tokens[place].flags.contains(.capital)
  }

  private func word(
    _ place: Int, _ count: Int, _ role: FactWord.Role, _ key: UInt64, _ value: Double = 0, _ unit: UInt64 = 0
  ) -> (FactWord, Int) {
    (
      FactWord(
        key: key, role: role, flags: tokens[place].flags, hash: tokens[place].hash, value: value, unit: unit,
        start: tokens[place].start, end: tokens[place + count - 1].end), place + count
    )
  }

  // MARK: - Digits

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
  private static let signs = HashMap64<UInt64>(
    Dictionary(
      uniqueKeysWithValues: [
        (0x339e, "km"), (0x339d, "cm"), (0x339c, "mm"), (0x33a1, "m2"), (0x33a2, "km2"), (0x338f, "kg"), (0x2103, "c"),
        (0x2109, "f"),
      ].map { (UInt64($0.0), StableHash.hash($0.1)) }))
  private static let metre = StableHash.hash("metre")

  private static let scales = HashMap64<Double>(
    Dictionary(
      uniqueKeysWithValues: [
        ("m", 1e6), ("mn", 1e6), ("mln", 1e6), ("mio", 1e6), ("mil", 1e6), ("bn", 1e9), ("b", 1e9), ("mrd", 1e9),
        ("bln", 1e9), ("md", 1e9), ("tn", 1e12), ("trn", 1e12), ("k", 1e3),
      ].map { (StableHash.hash($0.0), $0.1) }))
  private static let ordinalEndings = HashSet64(
    ["st", "nd", "rd", "th", "er", "ere", "e", "eme", "nd", "o", "a", "ste", "de", "ter", "й", "я", "го"].map {
      StableHash.hash($0)
    })
  private static let (morning, evening) = (StableHash.hash("am"), StableHash.hash("pm"))
  private static let (a, p, m) = (StableHash.hash("a"), StableHash.hash("p"), StableHash.hash("m"))
  private static let (c, f) = (StableHash.hash("c"), StableHash.hash("f"))
  static let (of, more, less) = (StableHash.hash("of"), StableHash.hash("more"), StableHash.hash("less"))

  private func digits(at place: Int) -> (FactWord, Int)? {
    let token = tokens[place]
    let number = DigitRun(text, token.start..<token.end, hasDecimalComma: hasDecimalComma)
    var result = FactWord(
      key: 0, role: .number, flags: token.flags, hash: token.hash, value: number.value, unit: number.unit,
      start: token.start, end: token.end)
    var next = place + 1
    lookBack(place, &result)
    if next < tokens.count, tokens[next].kind == .word, tokens[next].flags.contains(.isGlued) {
      if number.unit == 0, Self.ordinalEndings.contains(tokens[next].hash), result.unit == 0 {
        result.role = .ordinal
        result.unit = FactKey.ordinal
        result.end = tokens[next].end
        next += 1
      } else if tokens[next].hash == Self.m, lexicon.source.code != "en", result.unit == 0, !isUnit(at: next + 1) {
        // Elsewhere than in English 3m are metres.
        result.unit = Self.metre
        result.end = tokens[next].end
        next += 1
      } else if let scale = Self.scales[tokens[next].hash] {
        result.value *= scale
        result.end = tokens[next].end
        next += 1
      }
    }
    if number.unit == 0, result.unit == 0, let (minutes, end) = clock(number, place, next) {
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
    result.key = FactKey.number(result.value, unit: result.unit)
    return (result, next)
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
    if before >= 0, tokens[before].kind == .mark, tokens[before].hash == 0x2d, !tokens[before].flags.contains(.isGlued),
      tokens[before + 1].flags.contains(.isGlued)
    {
      result.value = -result.value
      result.start = tokens[before].start
    }
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

  /// Whether a currency or a unit starts at a token.
  private func isUnit(at place: Int) -> Bool {
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
  func lookAhead(_ start: Int, _ result: inout FactWord, isBehindScale: Bool = false) -> Int {
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      if token.kind == .mark {
        if token.hash == 0x25 || token.hash == 0x66a {
          result.unit = FactKey.percent
        } else if let unit = Self.signs[token.hash], result.unit == 0 {
          result.unit = unit
        } else if let currency = Self.currencies[token.hash], result.unit == 0 {
          // The sign may belong to the number that follows.
          if place + 1 < tokens.count, tokens[place + 1].kind == .number, tokens[place + 1].flags.contains(.isGlued) {
            return place
          }
          result.unit = currency
        } else if token.hash == 0xb0, place + 1 < tokens.count, tokens[place + 1].flags.contains(.isGlued) {
          result.unit = tokens[place + 1].hash
          place += 1
        } else if token.hash == 0x2d, token.flags.contains(.isGlued), place + 1 < tokens.count,
          tokens[place + 1].flags.contains(.isGlued), case (.unit(let unit), let count)? = meaning(at: place + 1)
        {
          result.unit = unit
          place += count
        } else if token.hash == 0x2e, place > start, token.flags.contains(.isGlued), isUnit(at: place + 1) {
          // The full stop of an abbreviation: 90 mill. kroner, 1,5 Mio. €.
          place += 1
          continue
        } else {
          return place
        }
        place += 1
        result.end = tokens[place - 1].end
        continue
      }
      if result.unit == 0, let scale = Self.scales[token.hash], place + 1 < tokens.count,
        tokens[place + 1].flags.contains(.isGlued), tokens[place + 1].kind == .mark,
        Self.currencies[tokens[place + 1].hash] != nil
      {
        // 2,3 M€.
        result.value *= scale
        place += 1
        continue
      }
      if place > start || isBehindScale, result.unit == 0, let next = behindOf(place), isUnit(at: next) {
        // Two millions of euros: milioni di euro, millions d'euros.
        place = next
        continue
      }
      if token.kind == .word, token.flags.contains(.isGlued), token.hash == Self.c || token.hash == Self.f {
        result.unit = token.hash
        place += 1
        result.end = token.end
        continue
      }
      guard let (meaning, count) = meaning(at: place) else { return place }
      switch meaning {
      case .multiplier(let scale) where result.unit == 0 || scale >= 100:
        result.value *= scale
        if let unit = compoundUnit(at: place) { result.unit = unit }
        if let (rest, next) = restOfMyriads(place + count, below: scale) {
          result.value += rest.value
          result.unit = rest.unit
          result.end = rest.end
          return next
        }
      case .fraction(let part) where result.unit == 0: result.value *= part
      case .unit(let unit) where result.unit == 0: result.unit = unit
      case .units(let factor, let unit) where result.unit == 0:
        result.value *= factor
        result.unit = unit
      // $2 million dollars says it twice.
      case .unit(let unit) where result.unit == unit: break
      default: return place
      }
      place += count
      result.end = tokens[place - 1].end
    }
    return place
  }
}
