/// One field of a story as a sequence of words whose spelling, number forms and abbreviations are made one, without what
/// is no part of the story: links, telephone numbers, asides, and what the caller leaves out.
struct FactReading {
  let lexicon: FactLexicon
  private(set) var words: [FactWord] = []
  /// The keys of the words.
  private(set) var keys: [UInt64] = []
  /// The bytes that were read.
  let text: TextBytes
  private let fragments: ByteRanges
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
  /// - Parameters:
  ///   - leavesOut: The bytes of the field that are not part of the story.
  ///   - fragments: Those that are no sentences: see ``EdgeFragments``.
  init(
    _ tokens: [FactToken], of text: TextBytes, lexicon: FactLexicon, leavesOut: ByteRanges,
    fragments: ByteRanges = ByteRanges([])
  ) {
    self.lexicon = lexicon
    self.fragments = fragments
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
    if hasMonths {
      joinDates()
      joinDays()
    }
    keys = words.map(\.key)
  }

  /// Whether some words are lines at the edges of the text that are no sentences, and tell nothing but names.
  func isFragment(_ range: Range<Int>) -> Bool {
    !fragments.isEmpty && !range.isEmpty
      && range.allSatisfy { words[$0].role == .plain && fragments.contains(words[$0].start) }
  }

  /// The number of words of the first sentence.
  var leadCount: Int { words.firstIndex { $0.sentence != words[0].sentence } ?? words.count }

  /// The runs of words in which another reading of the field differs.
  ///
  /// - Complexity: That of ``WordDifference/hunks(_:_:)``.
  func hunks(besides other: FactReading) -> [WordDifference.Hunk] {
    keys.withRun { a in other.keys.withRun { WordDifference.hunks(a, $0) } }
  }

  /// Makes a day that stands before or behind a date with *and* between a date as well: *18 and 19 July*, *July 18 and 19*.
  private mutating func joinDays() {
    guard words.count > 2 else { return }
    for place in words.indices.dropFirst(2)
    where Self.listWords.contains(words[place - 1].hash) && !words[place].isBehindMark {
      let (before, after) = (words[place - 2], words[place])
      if after.role == .day, after.unit == 0, isBareDay(before) {
        setDate(place - 2, month: (after.value / 100).rounded(.down))
      } else if before.role == .day, before.unit == 0, isBareDay(after), endsList(place) {
        setDate(place, month: (before.value / 100).rounded(.down))
      }
    }
  }

  private func isBareDay(_ word: FactWord) -> Bool {
    word.role == .number && word.unit == 0 && (1...31).contains(word.value) && word.value == word.value.rounded()
  }

  private func endsList(_ place: Int) -> Bool {
    place + 1 == words.count || words[place + 1].isBehindMark || words[place + 1].traits.contains(.frequent)
      || words[place + 1].sentence != words[place].sentence
  }

  private mutating func setDate(_ place: Int, month: Double) {
    words[place].role = .day
    words[place].value = month * 100 + words[place].value
    words[place].key = FactKey.number(words[place].value, unit: FactKey.date)
  }

  private static let listWords = HashSet64(
    [
      "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "en", "of", "och", "eller", "og", "i", "a", "lub", "и",
      "или", "та", "і", "ja", "ve", "și", "és",
    ]
    .map { StableHash.hash($0) })

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
        } else if NumberReader.currencies[token.hash] == nil {
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
    tellTimes()
    guard var place = words.indices.first(where: { isSpan(at: $0) }) else { return }
    var kept = place
    while place < words.count {
      let isSpan = isSpan(at: place)
      var word = words[place]
      if isSpan {
        let end = words[place + 2]
        word.value = DigitRun.span(word.unit == 0 ? Self.scaled(word.value, as: end.value) : word.value, end.value)
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
    let word = words[place]
    guard word.role == .number, word.unit != FactKey.pair, word.unit != FactKey.time, place + 2 < words.count else {
      return false
    }
    let end = words[place + 2]
    guard word.unit == 0 || word.unit == end.unit, end.role == .number, !end.isBehindMark, end.unit != FactKey.pair,
      end.unit != FactKey.time
    else { return false }
    // A vote of 15 to 13 falls.
    let isInOrder = end.value > word.value || end.unit == 0 && isCount(word) && isCount(end)
    return isInOrder && (Self.joinsSpan(words[place + 1]) || isBetween(place))
      || lexicon.contracts && end.unit == 0 && isCount(word) && isCount(end) && Self.isFor(words[place + 1])
  }

  /// Whether a number is a whole one in digits, as scores are.
  private func isCount(_ word: FactWord) -> Bool {
    word.value == word.value.rounded() && (0..<1000).contains(word.value) && text[word.start] &- 0x30 < 10
  }

  /// *For* between two numbers, as in cricket: 96 for 5.
  private static func isFor(_ word: FactWord) -> Bool { word.hash == forWord && !word.isBehindMark }
  private static let forWord = StableHash.hash("for")

  /// A number before *to* in the scale of that behind it: between 410 and 430 million.
  private static func scaled(_ value: Double, as end: Double) -> Double {
    guard value < 1000, let scale = [1e12, 1e9, 1e6].first(where: { end >= $0 }), value < end / scale else {
      return value
    }
    return value * scale
  }

  /// Whether a number and the next are the ends of a span by the words at both: *between 30 and 40*.
  private func isBetween(_ place: Int) -> Bool {
    place > 0 && !words[place].isBehindMark && Self.betweenWords.contains(words[place - 1].hash)
      && Self.andWords.contains(words[place + 1].hash) && !words[place + 1].isBehindMark
  }

  private static let betweenWords = HashSet64(
    [
      "between", "zwischen", "entre", "tra", "fra", "tussen", "mellan", "mellem", "mellom", "miedzy", "pomiedzy",
      "intre",
    ]
    .map { StableHash.hash($0) })
  private static let andWords = HashSet64(
    ["and", "und", "et", "y", "e", "en", "och", "og", "i", "a", "si"].map { StableHash.hash($0) })

  /// Makes the first of two numbers between which *to* stands a time where the second says that they are: *06.00 tot 22.00
  /// uur*.
  private mutating func tellTimes() {
    for place in words.indices.dropLast(2) where words[place].role == .number && words[place].unit == 0 {
      guard words[place + 2].unit == FactKey.time, words[place + 2].role == .number, Self.joinsSpan(words[place + 1]),
        (0..<24.6).contains(words[place].value)
      else { continue }
      let hours = words[place].value.rounded(.down)
      words[place].value = hours * 60 + ((words[place].value - hours) * 100).rounded()
      words[place].unit = FactKey.time
      words[place].key = FactKey.number(words[place].value, unit: FactKey.time)
    }
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
