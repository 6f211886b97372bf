/// Reads quantities, ordinals, days and months out of tokens: digits of any script and number words, with sign, currency,
/// scale and unit.
struct NumberReader {
  let tokens: [FactToken]
  let text: TextBytes
  let lexicon: FactLexicon
  let hasDecimalComma: Bool

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
    case .unit(let unit) where Self.money.contains(unit) || unit == FactKey.percent:
      return prefixed(place, count, unit)
    case .unit(let unit) where isBehindSlash(place): return rate(place, count, unit)
    case .minus: return negative(place, count)
    case .per: return share(place, count)
    case .rate(let unit):
      // The Daily Mail is a name.
      if tokens[place].flags.contains(.capital), !tokens[place].flags.contains(.startsSentence) { return nil }
      return rate(place, count, unit)
    case .amount(let value, let unit):
      return word(place, count, .number, FactKey.number(value, unit: unit), value, unit)
    case .halfOfDay(let hours): return hour(place, count, later: hours)
    case .connector, .unit, .units, .teen, .half: return nil
    default: return numberWords(at: place)
    }
  }

  /// A number behind the name of its unit: Rp 14 miliar, EUR 5, yüzde 40, 百分之二十.
  private func prefixed(_ place: Int, _ count: Int, _ unit: UInt64) -> (FactWord, Int)? {
    let number = place + count
    // N250 million, R2.5 billion
    if tokens[place].end - tokens[place].start == 1, text[tokens[place].start] < 0x80, number < tokens.count,
      !tokens[number].flags.contains(.isGlued) || !tokens[place].flags.contains(.capital)
    {
      return nil
    }
    guard number < tokens.count, let (word, next) = quantity(at: number, isInWords: unit == FactKey.percent),
      word.role == .number || word.value == 1, word.unit == 0 || word.unit == unit
    else { return nil }
    var result = word
    result.start = tokens[place].start
    result.role = .number
    result.unit = unit
    result.key = FactKey.number(result.value, unit: unit)
    return (result, next)
  }

  /// Degrees behind a word for the sign that they have: minus 12 degrees, 零下5度.
  private func negative(_ place: Int, _ count: Int) -> (FactWord, Int)? {
    // Au moins 12 degrés are more.
    if place > 0, Self.beforeLeast.contains(tokens[place - 1].hash) { return nil }
    guard place + count < tokens.count, let (word, next) = quantity(at: place + count, isInWords: true),
      word.unit == FactKey.degree || FactKey.scales.contains(word.unit)
    else { return nil }
    var result = word
    result.start = tokens[place].start
    result.value = -word.value
    result.key = FactKey.number(result.value, unit: result.unit)
    return (result, next)
  }

  private static let beforeLeast = HashSet64(
    ["au", "du", "al", "ao", "pelo", "por", "per"].map { StableHash.hash($0) })

  /// A number in digits at a token, or one in words.
  private func quantity(at place: Int, isInWords: Bool) -> (FactWord, Int)? {
    if tokens[place].kind == .number { return digits(at: place) }
    guard isInWords else { return nil }
    switch meaning(at: place)?.value {
    case .number, .multiplier: return numberWords(at: place)
    default: return nil
    }
  }

  /// The units that are currencies.
  static let money = HashSet64(
    "usd eur gbp jpy inr rub krw try uah vnd chf cny pln sek dkk nok brl peso czk idr egp riyal dirham dinar kzt thb php ngn huf ron kes zar ils aed myr sgd hkd twd aud cad nzd uzs gel bdt xof gtq hnl nio crc bob pyg pen ves irr toman dollarsign"
      .entries(" ").map { StableHash.hash($0) })

  func meaning(at place: Int) -> (value: FactMeaning, count: Int)? {
    guard place < tokens.count, tokens[place].kind != .mark, tokens[place].kind != .number else { return nil }
    if let known = hyphenated(at: place)
      ?? lexicon.meanings.match(at: place, in: tokens)
    {
      return known
    }
    guard let compound = compound(at: place) else { return nil }
    if compound.hasNumber { return (compound.isScale ? .multiplier(compound.value) : .number(compound.value), 1) }
    return (.unit(compound.unit), 1)
  }

  /// The meaning of a phrase whose words have hyphens between them: *light-years*.
  private func hyphenated(at place: Int) -> (value: FactMeaning, count: Int)? {
    guard place + 2 < tokens.count, isHyphen(place + 1), tokens[place].traits.contains(.meaning) else { return nil }
    var places = [place, place + 2]
    while places.count < 4, let last = places.last, last + 2 < tokens.count, isHyphen(last + 1) {
      places.append(last + 2)
    }
    guard let (value, count) = lexicon.meanings.match(at: 0, count: places.count, { tokens[places[$0]].hash }),
      count > 1
    else {
      return nil
    }
    return (value, places[count - 1] - place + 1)
  }

  private func isHyphen(_ place: Int) -> Bool {
    tokens[place].kind == .mark && tokens[place].hash == 0x2d && tokens[place].flags.contains(.isGlued)
      && tokens[place + 1].flags.contains(.isGlued) && tokens[place + 1].kind == .word
  }

  /// The number word or unit that is written together with others at a token.
  func compound(at place: Int) -> NumberCompounds.Reading? {
    guard let compounds = lexicon.compounds, compounds.mayStart(text, tokens[place]) else { return nil }
    let token = tokens[place]
    return compounds.reading(ScannerPool.withScanner { $0.folded(text, token.start..<token.end) })
  }

  /// The unit of a number with which it is written together: 삼천억원, *vierzigjähriger*.
  func compoundUnit(at place: Int) -> UInt64? {
    guard !lexicon.source.particles.isEmpty || !tokens[place].traits.contains(.meaning),
      let compound = compound(at: place), compound.hasNumber
    else {
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
}
