/// Numbers in words.
extension NumberReader {
  func numberWords(at start: Int) -> (FactWord, Int)? {
    guard let (first, firstCount) = meaning(at: start) else { return nil }
    var result = FactWord(
      key: 0, role: .number, flags: tokens[start].flags, hash: tokens[start].hash, start: tokens[start].start,
      end: tokens[start + firstCount - 1].end)
    var next = start + firstCount
    switch first {
    case .ordinal(let value):
      result.role = .ordinal
      result.value = value
      result.unit = FactKey.ordinal
      result.key = FactKey.number(value, unit: FactKey.ordinal)
      return (result, next)
    case .fraction(let part):
      if part == 0.5, let (minutes, end) = halfHour(at: start, next) {
        result.value = minutes
        result.unit = FactKey.time
        result.end = tokens[end - 1].end
        result.key = FactKey.number(minutes, unit: FactKey.time)
        let behind = takePartOfDay(end, &result) ?? end
        return (result, behind)
      }
      result.value = part
      // Half an hour, a quarter of a million.
      var place = next
      if place < tokens.count, tokens[place].kind == .mark, tokens[place].flags.contains(.isGlued) { place += 1 }
      if place < tokens.count, tokens[place].hash == Self.of { place += 1 }
      if case (.article, let count)? = meaning(at: place) { place += count }
      let end = lookAhead(place, &result)
      if end > place { next = end }
      result.key = FactKey.number(result.value, unit: result.unit)
      return (result, next)
    case .article:
      return article(start, firstCount, result)
    case .crowd where isHeading(next): return nil
    case .crowd(let value):
      result.value = value
      result.key = FactKey.number(value, unit: FactKey.crowd)
      return (result, next)
    case .multiplier(let value) where tokens[start].kind == .character && value >= 100:
      return nil
    case .collective where tokens[start].kind == .character || lexicon.hasArticles:
      // Without a number or an article before it, it may be something else: *en quarantaine*.
      return nil
    case .number, .multiplier, .collective:
      if case .number(1) = first, let share = shareOfOne(start, firstCount, result) { return share }
      guard let (value, end, isOrdinal) = composed(start) else { return nil }
      result.value = value
      next = end
      result.end = tokens[end - 1].end
      if isOrdinal {
        result.role = .ordinal
        result.unit = FactKey.ordinal
      } else {
        if let unit = compoundUnit(at: end - 1) { result.unit = unit }
        next = lookAhead(end, &result, isBehindScale: isScale(at: end - 1))
        if result.unit == 0, isBehindAge(start, value) { result.unit = lexicon.unitOfAges }
        if let end = takeClock(next, &result) { next = end }
        if let end = takePartOfDay(next, &result) { next = end }
        // One alone is hardly a number.
        if value == 1, result.unit == 0, next == end { result.role = .article }
      }
      result.key = FactKey.number(result.value, unit: result.unit)
      return (result, next)
    default:
      return nil
    }
  }

  /// An article is a number before a unit, a scale, a crowd or a fraction: a week, a dozen, a third of.
  private func article(_ start: Int, _ count: Int, _ article: FactWord) -> (FactWord, Int)? {
    var result = article
    let next = start + count
    result.value = 1
    if case (.ordinal(let value), let length)? = meaning(at: next), value >= 3, next + length < tokens.count,
      [Self.of, Self.more, Self.less].contains(tokens[next + length].hash)
    {
      result.value = 1 / value
      result.key = FactKey.number(result.value, unit: 0)
      result.end = tokens[next + length - 1].end
      return (result, next + length)
    }
    if case .fraction? = meaning(at: next)?.value, let (part, end) = numberWords(at: next) {
      // A quarter of a point.
      result.value = part.value
      result.unit = part.unit
      result.key = part.key
      result.end = part.end
      return (result, end)
    }
    if let (value, length) = collective(at: next) {
      result.value = value
      result.end = tokens[next + length - 1].end
      let end = lookAhead(next + length, &result)
      result.key = FactKey.number(result.value, unit: result.unit)
      return (result, end)
    }
    let end = lookAhead(next, &result)
    if end > next, next < tokens.count, tokens[next].kind != .mark {
      result.key = FactKey.number(result.value, unit: result.unit)
      return (result, end)
    }
    result.role = .article
    result.end = article.end
    result.key = article.hash
    return (result, next)
  }

  /// The value of a word for so many as one thing, or of a number of twelve or more, and how many tokens it is.
  private func collective(at place: Int) -> (value: Double, count: Int)? {
    switch meaning(at: place) {
    case (.collective(let value), let count)?: (value, count)
    case (.number(let value), let count)? where value >= 12: (value, count)
    default: nil
    }
  }

  /// Whether a word multiplies what is before it by a million or more.
  private func isScale(at place: Int) -> Bool {
    guard case .multiplier(let scale)? = meaning(at: place)?.value else { return false }
    return scale >= 1_000_000
  }

  /// Half seven in the languages in which that is half past six, in minutes, and the token behind it.
  private func halfHour(at place: Int, _ next: Int) -> (minutes: Double, end: Int)? {
    guard Self.halves.contains(tokens[place].hash), lexicon.source.code != "en", next < tokens.count else { return nil }
    let hour: Double
    let end: Int
    if tokens[next].kind == .number {
      hour = DigitRun(text, tokens[next].start..<tokens[next].end, hasDecimalComma: true).value
      end = next + 1
    } else if case (.number(let value), let count)? = meaning(at: next) {
      (hour, end) = (value, next + count)
    } else {
      return nil
    }
    guard (1...12).contains(hour), hour == hour.rounded() else { return nil }
    return (hour * 60 - 30, end)
  }

  /// Whether a number before a word for a crowd counts: not in English, where *dozen* is no plural behind one.
  var countsCrowds: Bool { lexicon.source.code != "en" }

  private static let halves = HashSet64(["halb", "half", "halv", "puoli"].map { StableHash.hash($0) })

  /// The value of digits in a row, 二〇二四, and the token behind them.
  private func positional(_ start: Int) -> (value: Double, end: Int)? {
    var (value, place) = (0.0, start)
    while place < tokens.count, tokens[place].kind == .character, place - start < 9,
      case (.number(let digit), 1)? = meaning(at: place), digit < 10
    {
      value = value * 10 + digit
      place += 1
    }
    return place - start >= 3 ? (value, place) : nil
  }

  /// The digits behind a point in Chinese, 二点五, as a part of one, and the token behind them.
  private func decimals(from place: Int) -> (value: Double, end: Int)? {
    guard place + 1 < tokens.count, tokens[place].kind == .character, Self.points.contains(tokens[place].hash) else {
      return nil
    }
    var (value, part, end) = (0.0, 0.1, place + 1)
    while end < tokens.count, tokens[end].kind == .character, case (.number(let digit), 1)? = meaning(at: end),
      digit < 10
    {
      value += digit * part
      part /= 10
      end += 1
    }
    // 三点十分 is a time of day.
    guard end > place + 1, case .multiplier? = meaning(at: end)?.value else {
      return end > place + 1 ? (value, end) : nil
    }
    return nil
  }

  private static let points = HashSet64(ScannerPool.withScanner { $0.words(in: "点 點") })

  /// The value of number words in a row.
  private func composed(_ start: Int) -> (value: Double, end: Int, isOrdinal: Bool)? {
    if let (value, end) = positional(start) { return (value, end, false) }
    var total = 0.0
    var current = 0.0
    var place = start
    var end = start
    let joinsTens = lexicon.joinsTens
    loop: while place < tokens.count {
      if end > start, tokens[place].kind == .mark, tokens[place].hash == 0x2d, tokens[place].flags.contains(.isGlued),
        place + 1 < tokens.count, tokens[place + 1].flags.contains(.isGlued)
      {
        place += 1
      }
      guard let (meaning, count) = meaning(at: place) else { break }
      let low = current.truncatingRemainder(dividingBy: 100)
      switch meaning {
      case .number(let value):
        let fits =
          current == 0 || value < 10 && low >= 20 && low.truncatingRemainder(dividingBy: 10) == 0
          || value < 100 && current >= 100 && low == 0 || joinsTens && value < 10 && low == 10
          || lexicon.joinsUnits && current == low && low > 0 && low < 10 && value >= 20 && value < 100
          || lexicon.source.code == "fr" && value < 20 && (low == 60 || low == 80)
        if lexicon.source.code == "fr", value == 20, current == 4 {
          current = 80
        } else if fits {
          current += value
        } else {
          break loop
        }
      case .teen: current += 10
      case .multiplier(let scale):
        if scale == 10 || lexicon.countsMyriads && scale < 10_000 {
          let unit = current.truncatingRemainder(dividingBy: 10)
          current += max(1, unit) * scale - unit
        } else if scale < 1000 {
          current = max(1, current) * scale
        } else {
          total += max(1, current) * scale
          current = 0
        }
      case .collective(let value): return (total + max(1, current) * value, place + count, false)
      case .crowd(let value) where end > start && current > 0 && current < 100 && total == 0 && countsCrowds:
        return (current * value, place + count, false)
      case .connector:
        guard end > start, current >= 20 || total > 0, case (.number(let value), _)? = self.meaning(at: place + count),
          value < (total > 0 && current == 0 ? 1000 : 100), current != 0 || total > 0
        else { break loop }
      case .ordinal(let value):
        guard low >= 20, value < 10 else { break loop }
        return (total + current + value, place + count, true)
      default: break loop
      }
      place += count
      if case .connector = meaning { continue }
      end = place
      if let (decimals, next) = decimals(from: place) { return (total + current + decimals, next, false) }
    }
    return end > start ? (total + current, end, false) : nil
  }
}
