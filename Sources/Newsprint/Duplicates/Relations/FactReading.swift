/// One field of a story as a sequence of words whose spelling, number forms and abbreviations are made one, without what
/// is no part of the story: links, telephone numbers, asides, and what the caller leaves out.
struct FactReading {
  let lexicon: FactLexicon
  private(set) var words: [FactWord] = []
  /// The bytes that were read.
  let text: TextBytes
  /// How the field writes capitals.
  private(set) var style = CapitalStyle.sentence

  /// How a text writes capitals.
  enum CapitalStyle {
    /// Names and the starts of sentences have them.
    case sentence
    /// Most words have them, as in English headlines, so that they say nothing.
    case title
    /// Most words are all capitals.
    case all
  }

  /// Reads tokens of a field.
  ///
  /// - Parameter leavesOut: The bytes of the field that are not part of the story.
  init(_ tokens: [FactToken], of text: TextBytes, lexicon: FactLexicon, leavesOut: ByteRanges) {
    self.lexicon = lexicon
    self.text = text
    var kept = LinkTokens.without(tokens, text)
    if !leavesOut.isEmpty {
      var cursor = leavesOut.cursor
      var count = 0
      for place in kept.indices where !cursor.contains(kept[place].start) {
        if count < place { kept[count] = kept[place] }
        count += 1
      }
      kept.removeLast(kept.count - count)
    }
    style = Self.style(kept)
    read(kept)
    if hasNumbers { joinSpans() }
    if hasMonths { joinDates() }
  }

  /// Whether a word is a number, and whether one is a month.
  private var (hasNumbers, hasMonths) = (false, false)

  private mutating func read(_ tokens: [FactToken]) {
    let numbers = NumberReader(tokens, text, lexicon)
    words.reserveCapacity(tokens.count)
    var place = 0
    var sentence: Int32 = 0
    var isBehindMark = true
    while place < tokens.count {
      let token = tokens[place]
      if token.flags.contains(.startsSentence), place > 0 {
        if words.last.map({ $0.sentence == sentence }) ?? false { sentence += 1 }
      }
      if token.kind == .mark {
        if token.hash == 0x26 {  // & is a word
          words.append(
            FactWord(
              key: Self.and, role: .plain, flags: token.flags, hash: 0, start: token.start, end: token.end,
              sentence: sentence))
          isBehindMark = false
        } else {
          isBehindMark = true
        }
        place += 1
        continue
      }
      let traits = token.kind == .number ? [] : token.traits
      let isMeant =
        token.kind == .number || traits.contains(.meaning)
        || traits.isEmpty && lexicon.compounds?.mayStart(text, token) ?? false
      var (word, next) = (isMeant ? numbers.read(at: place) : nil) ?? (plain(token, traits), place + 1)
      if lexicon.contracts, let full = EnglishContractions.word(at: place, tokens) {
        (word.key, word.hash) = (full, full)
      }
      hasNumbers = hasNumbers || word.role == .number
      hasMonths = hasMonths || word.role == .month
      word.sentence = sentence
      word.isBehindMark = isBehindMark
      isBehindMark = false
      words.append(word)
      place = next
    }
  }

  private static let and = StableHash.hash("and")

  /// Makes *52 to 55* one word, as `52-55` is.
  private mutating func joinSpans() {
    guard var place = words.indices.first(where: { isSpan(at: $0) }) else { return }
    var kept = place
    while place < words.count {
      let isSpan = isSpan(at: place)
      var word = words[place]
      if isSpan {
        let end = words[place + 2]
        word.value = DigitRun.span(word.value, end.value)
        word.unit = FactKey.span(end.unit)
        word.key = FactKey.number(word.value, unit: word.unit)
        word.end = end.end
      }
      words[kept] = word
      kept += 1
      place += isSpan ? 3 : 1
    }
    words.removeLast(words.count - kept)
  }

  private func isSpan(at place: Int) -> Bool {
    guard words[place].role == .number, words[place].unit == 0, place + 2 < words.count else { return false }
    let end = words[place + 2]
    return Self.joinsSpan(words[place + 1]) && end.role == .number && end.value > words[place].value
      && !end.isBehindMark && end.unit != FactKey.pair && end.unit != FactKey.time
  }

  private static func joinsSpan(_ word: FactWord) -> Bool { spanWords.contains(word.hash) && !word.isBehindMark }

  private static let spanWords = HashSet64(
    ["to", "bis", "a", "tot", "till", "til", "do", "до", "sampai"].map { StableHash.hash($0) })

  private func plain(_ token: FactToken, _ traits: WordTraits) -> FactWord {
    let key = traits.contains(.variant) ? lexicon.variants[token.hash] ?? token.hash : token.hash
    var word = FactWord(
      key: key, role: .plain, flags: token.flags, hash: token.hash,
      start: token.start, end: token.end)
    word.isCharacter = token.kind == .character
    word.traits = traits
    return word
  }

  private static func style(_ tokens: [FactToken]) -> CapitalStyle {
    var (words, capitals, all) = (0, 0, 0)
    for token in tokens where token.kind == .word && token.flags.contains(.isCased) && token.end - token.start > 3 {
      words += 1
      if token.flags.contains(.capital) { capitals += 1 }
      if token.flags.contains(.allCapitals) { all += 1 }
    }
    if words >= 3, all * 10 >= words * 7 { return .all }
    return words >= 3 && capitals * 10 >= words * 7 ? .title : .sentence
  }

  /// Makes a day beside a month one word, whichever comes first.
  private mutating func joinDates() {
    guard let first = words.firstIndex(where: { $0.role == .month }) else { return }
    // A day may stand two words before its month.
    var place = max(0, first - 2)
    var kept = place
    while place < words.count {
      if hasMonth(from: place), let (date, next) = date(at: place) {
        words[kept] = date
        place = next
      } else {
        if kept < place { words[kept] = words[place] }
        place += 1
      }
      kept += 1
    }
    words.removeLast(words.count - kept)
  }

  /// Whether a word or one of the two behind it is a month.
  private func hasMonth(from place: Int) -> Bool {
    (place..<min(place + 3, words.count)).contains { words[$0].role == .month }
  }

  private func date(at place: Int) -> (FactWord, Int)? {
    func isDay(_ word: FactWord) -> Bool {
      (word.role == .number && word.unit == 0 || word.role == .ordinal) && word.value >= 1 && word.value <= 31
        && word.value == word.value.rounded()
    }
    /// The days of a span within a month: 11-20, 11 to 20.
    func days(_ word: FactWord) -> (Double, Double)? {
      guard word.role == .number, word.unit == FactKey.pair, let (low, high) = DigitRun.ends(ofSpan: word.value),
        low >= 1, low < high, high <= 31
      else { return nil }
      return (low, high)
    }
    let word = words[place]
    guard word.role == .month || isDay(word) || days(word) != nil, place + 1 < words.count else { return nil }
    let next = words[place + 1]
    var pair: (day: FactWord, month: FactWord, count: Int)?
    if word.role == .month, let days = days(next) { return (span(days, of: word, place), place + 2) }
    if next.role == .month, let days = days(word) { return (span(days, of: next, place), place + 2) }
    if word.role == .month, isDay(next) { pair = (next, word, 2) }
    if isDay(word), next.role == .month { pair = (word, next, 2) }
    // The 12th of June, el 12 de junio.
    if isDay(word), place + 2 < words.count, words[place + 2].role == .month, next.role == .plain,
      next.traits.contains(.frequent), next.end - next.start <= 3
    {
      pair = (word, words[place + 2], 3)
    }
    guard let (day, month, count) = pair else { return nil }
    var date = word
    date.role = .day
    date.value = month.value * 100 + day.value
    date.key = FactKey.number(date.value, unit: FactKey.date)
    date.start = words[place].start
    date.end = words[place + count - 1].end
    return (date, place + count)
  }

  /// A span of days of one month, of the two words at a place.
  private func span(_ days: (low: Double, high: Double), of month: FactWord, _ place: Int) -> FactWord {
    var date = words[place]
    date.role = .day
    date.value = month.value * 100 + days.low
    date.unit = 0
    date.key = FactKey.number(DigitRun.span(date.value, days.high), unit: FactKey.date)
    date.end = words[place + 1].end
    return date
  }
}

/// The keys of words that are more than their spelling.
enum FactKey {
  static let date = StableHash.hash("unit of dates")
  /// The unit of days in languages that count them: 14日.
  static let dayOfMonth = StableHash.hash("dayofmonth")
  static let degree = StableHash.hash("degree")
  /// Which degrees they are.
  static let scales = [StableHash.hash("c"), StableHash.hash("f")]
  static let ordinal = StableHash.hash("unit of ordinals")
  static let weekday = StableHash.hash("unit of weekdays")
  static let month = StableHash.hash("unit of months")
  static let time = StableHash.hash("unit of times")
  static let pair = StableHash.hash("unit of scores")
  static let times = StableHash.hash("times")
  static let percent = StableHash.hash("percent")
  static let nobody = StableHash.hash("nobody")

  /// The unit of a span of quantities.
  static func span(_ unit: UInt64) -> UInt64 { unit == 0 ? pair : StableHash.extend(pair, with: unit) }

  /// The key of a quantity: values that differ by rounding only have one.
  static func number(_ value: Double, unit: UInt64) -> UInt64 {
    StableHash.extend(unit, with: StableHash.avalanche((value * 10_000).rounded().bitPattern))
  }
}

/// Finds links, addresses and telephone numbers among tokens.
enum LinkTokens {
  private static let schemes = HashSet64(["http", "https", "www"].map { StableHash.hash($0) })

  /// The tokens that are in no link, address or telephone number.
  static func without(_ tokens: [FactToken], _ text: TextBytes) -> [FactToken] {
    guard let first = tokens.indices.first(where: { mayStart(tokens, $0, text) }) else { return tokens }
    var result = Array(tokens[..<first])
    result.reserveCapacity(tokens.count)
    var place = first
    while place < tokens.count {
      let token = tokens[place]
      if token.kind == .word, schemes.contains(token.hash), isGlued(tokens, place + 1) {
        place = endOfRun(tokens, place)
        continue
      }
      if token.kind == .mark, token.hash == 0x40, token.flags.contains(.isGlued), isGlued(tokens, place + 1) {
        while let last = result.last, last.end == (tokens[place].start), !result.isEmpty {
          let start = last.start
          result.removeLast()
          guard last.flags.contains(.isGlued), let before = result.last, before.end == start else { break }
          while let next = result.last, next.flags.contains(.isGlued) { _ = next; result.removeLast() }
          if !result.isEmpty { result.removeLast() }
          break
        }
        place = endOfRun(tokens, place)
        continue
      }
      if token.kind == .number, let end = endOfTelephone(tokens, place, text) {
        place = end
        continue
      }
      result.append(token)
      place += 1
    }
    return result
  }

  /// Whether a link, an address or a telephone number may be told at a token: hardly anywhere.
  private static func mayStart(_ tokens: [FactToken], _ place: Int, _ text: TextBytes) -> Bool {
    let token = tokens[place]
    switch token.kind {
    case .word: return schemes.contains(token.hash)
    case .mark: return token.hash == 0x40
    case .number: return text[token.start] == 0x30 || place > 0 && tokens[place - 1].hash == 0x2b
    case .character: return false
    }
  }

  private static func isGlued(_ tokens: [FactToken], _ place: Int) -> Bool {
    place < tokens.count && tokens[place].flags.contains(.isGlued)
  }

  private static func endOfRun(_ tokens: [FactToken], _ start: Int) -> Int {
    var place = start + 1
    while isGlued(tokens, place) { place += 1 }
    return place
  }

  /// Where a telephone number ends: digits in groups that start with 0 or + and are seven or more.
  private static func endOfTelephone(
    _ tokens: [FactToken], _ start: Int, _ text: TextBytes
  ) -> Int? {
    let first = tokens[start]
    let isInternational = start > 0 && tokens[start - 1].kind == .mark && tokens[start - 1].hash == 0x2b
    guard isInternational || text[first.start] == 0x30 && first.end - first.start >= 3 else { return nil }
    var digits = 0
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      if token.kind == .number {
        digits += text[token.start..<token.end].count { $0 &- 0x30 < 10 }
      } else if token.kind != .mark || ![0x28, 0x29, 0x2d, 0x2f].contains(token.hash) {
        break
      }
      place += 1
    }
    while place > start + 1, tokens[place - 1].kind == .mark { place -= 1 }
    return digits >= 7 ? place : nil
  }
}
