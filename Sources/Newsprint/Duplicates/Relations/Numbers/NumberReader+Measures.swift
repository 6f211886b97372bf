/// What is said of a unit besides its name: squares and cubes, so many an hour, a half more, so many for each.
extension NumberReader {
  // MARK: - Squares and cubes

  /// Words that make a square or a cube of the unit behind them or before them; common to all languages.
  private static let powers: HashMap64<Int> = {
    var powers = HashMap64<Int>()
    let squares = """
      square sq кв квадратных квадратные квадратный квадратного квадратна квадратні वर्ग τετραγωνικά τετραγωνικών τετραγωνικό vierkante \
      čtverečních čtvereční čtverečního carré carrés cuadrado cuadrados quadrato quadrati quadri quadrado quadrados kwadratowych \
      kwadratowe kwadratowy pătrat pătrați persegi vuông مربع مربعا مربعة مربعًا רבוע רבועים kare
      """
    let cubes = """
      cubic cu куб кубических кубические кубічних кубічні घन κυβικά κυβικών kubieke krychlových krychlové kubických cube cubes cúbico \
      cúbicos cubo cubi sześciennych sześcienne cub cubi kubik khối مكعب مكعبا مكعبة
      """
    for (power, words) in [(2, squares), (3, cubes)] {
      for word in ScannerPool.withScanner({ $0.words(in: words) }) { powers.set(power, for: word) }
    }
    return powers
  }()

  /// A unit behind a word for its square: *square kilometres*.
  func takePowerBefore(_ place: Int, _ result: inout FactWord) -> Int? {
    guard result.unit == 0, tokens[place].kind == .word, let power = Self.powers[tokens[place].hash] else { return nil }
    var next = place + 1
    if next < tokens.count, tokens[next].kind == .mark, tokens[next].hash == 0x2e { next += 1 }
    guard next < tokens.count, case (.unit(let unit), let count)? = meaning(at: next),
      let squared = UnitBases.power(power, of: unit)
    else { return nil }
    result.unit = squared
    result.end = tokens[next + count - 1].end
    return next + count
  }

  /// What stands behind a unit that was taken, and makes another of it: *kilómetros cuadrados*, `km2`, `km/h`,
  /// *kilomètres à l'heure*; the token behind it.
  func takeBehindUnit(_ place: Int, _ result: inout FactWord) -> Int? {
    guard place < tokens.count else { return nil }
    let token = tokens[place]
    var power = token.kind == .word ? Self.powers[token.hash] : nil
    if token.kind == .number, token.flags.contains(.isGlued), token.end - token.start == 1 {
      power = text[token.start] == 0x32 ? 2 : text[token.start] == 0x33 ? 3 : nil
    }
    if let power, let unit = UnitBases.power(power, of: result.unit) {
      result.unit = unit
      result.end = token.end
      return place + 1
    }
    guard let (time, end) = divisor(place), let unit = UnitBases.speed(result.unit, per: time) else { return nil }
    result.unit = unit
    result.end = tokens[end - 1].end
    return end
  }

  /// The unit of time behind a slash or a hyphen, or behind *à l'* and its like, and the token behind it.
  private func divisor(_ start: Int) -> (time: UInt64, end: Int)? {
    var place = start
    var isTied = false
    if tokens[place].kind == .mark {
      guard tokens[place].hash == 0x2f || tokens[place].hash == 0x2d || tokens[place].hash == 0x2e else { return nil }
      // χλμ./ώρα, км./год.
      if tokens[place].hash == 0x2e {
        place += 1
        guard place < tokens.count, tokens[place].kind == .mark, tokens[place].hash == 0x2f else { return nil }
      }
      isTied = tokens[place].hash == 0x2f || tokens[place].flags.contains(.isGlued)
      place += 1
    } else if Self.beforeTimes.contains(tokens[place].hash) {
      place += 1
      if place < tokens.count, tokens[place].hash == Self.l { place += 1 }
      if place < tokens.count, tokens[place].kind == .mark, tokens[place].hash == 0x27 { place += 1 }
      isTied = place > start + 1
    }
    guard isTied, place < tokens.count, tokens[place].kind != .mark else { return nil }
    if let time = Self.times[tokens[place].hash] { return (time, place + 1) }
    guard case (.unit(let time), let count)? = meaning(at: place) else { return nil }
    return (time, place + count)
  }

  private static let l = StableHash.hash("l")
  /// *À l'heure*, *all'ora*.
  private static let beforeTimes = HashSet64(["a", "all"].map { StableHash.hash($0) })
  /// The letters for hours and seconds behind a slash, in all languages.
  private static let times: HashMap64<UInt64> = {
    var times = HashMap64<UInt64>()
    for (unit, words) in [
      (
        "hour",
        "h hr hrs hour t tim ч час год годину godz hod sa saat std u uur ó óra jam giờ ώρα س ساعة ساعت घंटा घंटे orari heure hora ora oră 小时 時 小時"
      ),
      ("second", "s sec sek sn с сек sek segundo seconde δευτ ث ثانية detik 秒"),
    ] {
      for word in ScannerPool.withScanner({ $0.words(in: words) }) { times.set(StableHash.hash(unit), for: word) }
    }
    return times
  }()

  // MARK: - Compounds

  /// What is told in a smaller unit behind a quantity, 2 hours 15 minutes, 5ft 4in, *1 minuto y 12 segundos*, which makes the
  /// whole one of that; the token behind it.
  func takePart(_ start: Int, _ result: inout FactWord) -> Int? {
    guard let (unit, count) = UnitBases.part(of: result.unit), start < tokens.count,
      result.value == result.value.rounded()
    else { return nil }
    var place = start
    if tokens[place].kind == .word, Self.joints.contains(tokens[place].hash) { place += 1 }
    guard place < tokens.count else { return nil }
    if tokens[place].kind == .word {
      guard case .number? = meaning(at: place)?.value, let (word, next) = numberWords(at: place), word.unit == unit,
        word.value < count
      else { return nil }
      result.value = result.value * count + word.value
      result.unit = unit
      result.end = word.end
      return next
    }
    guard tokens[place].kind == .number else { return nil }
    let token = tokens[place]
    let number = DigitRun(text, token.start..<token.end, hasDecimalComma: hasDecimalComma)
    guard number.unit == 0, number.value < count else { return nil }
    var next = place + 1
    if case (.unit(unit), let length)? = meaning(at: next) {
      next += length
    } else if place != start || result.unit != Self.foot && !(lexicon.source.code == "vi" && unit == FactKey.minute) {
      return nil
    }
    result.value = result.value * count + number.value
    result.unit = unit
    result.end = tokens[next - 1].end
    return next
  }

  /// Metres a second behind a number where the letter of metres is that of millions, 1.6 m/s; the token behind them.
  func takeMetresPerSecond(_ place: Int, _ result: inout FactWord) -> Int? {
    guard lexicon.contracts, result.unit == 0, place + 2 < tokens.count, tokens[place].hash == Self.m,
      tokens[place + 1].kind == .mark, tokens[place + 1].hash == 0x2f,
      Self.times[tokens[place + 2].hash] == FactKey.second
    else { return nil }
    result.unit = Self.metresPerSecond
    result.end = tokens[place + 2].end
    return place + 3
  }

  private static let m = StableHash.hash("m")
  private static let metresPerSecond = StableHash.hash("mps")
  private static let foot = StableHash.hash("foot")
  private static let joints = HashSet64(
    ScannerPool.withScanner { $0.words(in: "and und et y e en og och i a и і та și ja και dan ve") })

  // MARK: - Halves

  /// A number to which a half is added: of its scale, where it is so many thousands or millions.
  static func addHalf(to value: Double) -> Double {
    var scale = 1.0
    for next in [1e3, 1e6, 1e9, 1e12] where value >= next && value.truncatingRemainder(dividingBy: next) == 0 {
      scale = next
    }
    return value + scale / 2
  }

  // MARK: - Shares

  /// A unit in which something is counted, *per day*: as a number one of it, but no news by itself.
  func share(_ place: Int, _ count: Int) -> (FactWord, Int)? {
    var next = place + count
    if next < tokens.count, tokens[next].kind == .mark, tokens[next].hash == 0x27 { next += 1 }
    guard next < tokens.count, case (.unit(let unit), let length)? = meaning(at: next) else { return nil }
    return rate(place, next + length - place, unit)
  }

  /// A unit behind a slash: `5 €/kg`.
  func isBehindSlash(_ place: Int) -> Bool {
    place > 1 && tokens[place].flags.contains(.isGlued) && tokens[place - 1].kind == .mark
      && tokens[place - 1].hash == 0x2f
  }

  func rate(_ place: Int, _ count: Int, _ unit: UInt64) -> (FactWord, Int) {
    let end = place + count
    return (
      FactWord(
        key: FactKey.number(1, unit: unit), role: .rate, flags: tokens[place].flags, hash: tokens[place].hash, value: 1,
        unit: unit, start: tokens[place].start, end: tokens[end - 1].end), end
    )
  }

  // MARK: - Ages

  /// Whether a number stands behind a word that makes it an age: *aged nine*, *een man van 45*.
  func isBehindAge(_ place: Int, _ value: Double) -> Bool {
    guard place > 0, (1...119).contains(value), value == value.rounded() else { return false }
    if tokens[place - 1].hash == Self.aged { return true }
    guard place > 1, value >= 10, Self.ofAges.contains(tokens[place - 1].hash) else { return false }
    return Self.persons.contains(tokens[place - 2].hash)
  }

  private static let aged = StableHash.hash("aged")
  private static let ofAges = HashSet64(["of", "van", "von", "de", "di", "på", "av"].map { StableHash.hash($0) })
  /// Persons whose age may follow with nothing but *of* between.
  private static let persons = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          man woman boy girl vrouw jongen meisje bestuurder fietser homme femme garçon fille hombre mujer joven uomo donna ragazzo ragazza \
          homem mulher jovem mann frau mand kvinde kvinne kvinna mannen kvinnan manden kvinden kvinnen
          """)
    })

  // MARK: - Shares of ten in Japanese

  /// 分 behind 割, which are hundredths there: 2割5分.
  func takeHundredths(_ place: Int, _ result: inout FactWord) -> Int? {
    guard lexicon.source.code == "ja", result.unit == FactKey.percent, place > 0,
      Self.tenths.contains(tokens[place - 1].hash),
      place + 1 < tokens.count, Self.hundredths.contains(tokens[place + 1].hash)
    else { return nil }
    let value: Double
    if tokens[place].kind == .number {
      value = DigitRun(text, tokens[place].start..<tokens[place].end, hasDecimalComma: false).value
    } else if case (.number(let digit), 1)? = meaning(at: place) {
      value = digit
    } else {
      return nil
    }
    guard value < 10 else { return nil }
    result.value += value
    result.end = tokens[place + 1].end
    return place + 2
  }

  private static let tenths = HashSet64(ScannerPool.withScanner { $0.words(in: "割") })
  private static let hundredths = HashSet64(ScannerPool.withScanner { $0.words(in: "分") })
  static let middleDot: UInt64 = 0x30fb

  /// The decimals behind a middle dot, as Japanese papers write them before a unit that has some: 43・7%.
  func decimalsBehindDot(_ place: Int) -> (part: Double, end: Int)? {
    guard lexicon.source.code == "ja", place + 2 < tokens.count, tokens[place].kind == .mark,
      tokens[place].hash == Self.middleDot, tokens[place + 1].kind == .number,
      tokens[place + 1].flags.contains(.isGlued)
    else { return nil }
    let digits = tokens[place + 1].start..<tokens[place + 1].end
    guard text[digits].allSatisfy({ $0 &- 0x30 < 10 }), digits.count <= 6, hasDecimals(place + 2) else { return nil }
    var part = DigitRun(text, digits, hasDecimalComma: false).value
    for _ in digits { part /= 10 }
    return (part, place + 2)
  }

  private func hasDecimals(_ place: Int) -> Bool {
    if tokens[place].kind == .mark { return tokens[place].hash == 0x25 || Self.signs[tokens[place].hash] != nil }
    switch meaning(at: place)?.value {
    case .multiplier, .units: return true
    case .unit(let unit): return !Self.counted.contains(unit)
    default: return false
    }
  }

  /// Units of which there is no tenth: 10・11日.
  private static let counted = HashSet64(
    ["dayofmonth", "monthofyear", "year", "age", "piece", "people", "oclock", "times", "vote", "country", "place"].map {
      StableHash.hash($0)
    })
}
