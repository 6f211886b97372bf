/// Finds where a story's own words start and end within its first and last line, by form: behind the place, the date and
/// the agency, whatever they are called, and before the agency's sign-off.
///
/// A dateline is names and a date with an agency in brackets or between slashes, up to a dash, a colon or an equals sign:
/// `Segovia, 13 may (EFE).-`, `ИРКУТСК, 13 мая. /ТАСС/.`, `(서울=연합뉴스) 김하늘 기자 =`, `新华社北京5月14日电（记者 …）`, `【東京＝共同】`.
enum DatelineForm {
  typealias Line = AsideLines.Line

  /// The most tokens of a dateline, of a group in brackets, of names.
  private static let mostTokens = 40
  private static let mostOfGroup = 14
  private static let mostNames = 8

  private enum Mark {
    static let openings: [UInt64: UInt64] = [0x28: 0x29, 0x5b: 0x5d]
    static let (comma, stop, colon, equals, dash, slash) = (
      UInt64(0x2c), UInt64(0x2e), UInt64(0x3a), UInt64(0x3d), UInt64(0x2d), UInt64(0x2f)
    )
  }

  /// Where the dateline that a line starts with ends, in bytes; nil where there is none.
  ///
  /// - Complexity: O(1): at most the first 40 tokens are looked at.
  static func end(of line: Line, _ lexicon: FactLexicon) -> Int? {
    let line = line.prefix(mostTokens)
    guard let first = line.first, var place = endOfUnspaced(line) ?? endOfSpaced(line, lexicon) else { return nil }
    // The agency may stand before the place: (ANSA) - ROMA, 8 OTT -
    if let next = endOfSpaced(line[place...], lexicon), next > place { place = next }
    let end = place > line.startIndex ? line[place - 1].end : first.start
    return end > first.start && place < line.endIndex ? end : nil
  }

  // MARK: - Alone

  private static let mostOfAlone = 14
  private static let ends: Set<UInt64> = [Mark.dash, Mark.colon, Mark.equals, 0x29, 0x5d, Mark.slash]

  /// Whether a line is a dateline and nothing else: `BOSSA, Tangara, March 13 (FR) –`, `SUARA RIMBA, Muara Tebing -`,
  /// `【湖国通信】`.
  static func isAlone(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    guard line.count > 1, line.count <= mostOfAlone, let first = line.first, let last = line.last, last.kind == .mark,
      ends.contains(last.hash)
    else { return false }
    if isBracketed(line, first, last) { return true }
    var (names, small, numbers) = (0, 0, 0)
    var hasDay = false
    for (place, token) in zip(line.indices, line) {
      switch token.kind {
      case .mark: continue
      case .character: return false
      case .number: numbers += 1
      case .word:
        switch lexicon.meanings.match(at: place, count: line.endIndex, { line[$0].hash })?.value {
        case .month, .weekday:
          hasDay = true
          continue
        default: break
        }
        if token.flags.contains(.capital) || !token.flags.contains(.isCased) { names += 1 } else { small += 1 }
      }
    }
    let hasBracket = line.contains { $0.kind == .mark && [0x28, 0x5b, Mark.slash].contains($0.hash) }
    let hasComma = line.contains { $0.kind == .mark && $0.hash == Mark.comma }
    // A row of a table has numbers, and dashes where it has none.
    guard numbers == 0 || hasDay || hasBracket, line.count(where: { $0.kind == .mark && $0.hash == Mark.dash }) <= 2
    else {
      return false
    }
    return names > 0 && small <= 2 && small < names && numbers <= 3
      && (hasBracket || hasComma || last.hash == Mark.dash || last.hash == Mark.equals)
  }

  /// Whether a line is a few words in brackets, without a number.
  private static func isBracketed(_ line: Line, _ first: FactToken, _ last: FactToken) -> Bool {
    guard first.kind == .mark, Mark.openings[first.hash] == last.hash else { return false }
    let inner = line.dropFirst().dropLast()
    return inner.count { $0.kind == .word } <= mostOfSignOff && inner.count { $0.kind == .character } <= mostCharacters
      && !inner.contains { $0.kind == .number || $0.kind == .mark && $0.hash == last.hash }
  }

  // MARK: - Words

  /// What was seen of a dateline.
  private struct Evidence {
    var (names, numbers, small) = (0, 0, 0)
    var hasGroup = false
    var hasSlashes = false
    var hasDate = false
    var isLoud = true
    /// The end of a group with which the line starts.
    var endOfOpening: Int?

    var isDateline: Bool { hasGroup || hasDate && names > 0 }
  }

  private static func endOfSpaced(_ line: Line, _ lexicon: FactLexicon) -> Int? {
    var seen = Evidence()
    var place = line.startIndex
    while place < line.endIndex {
      let token = line[place]
      switch token.kind {
      case .mark:
        if let end = endOfGroup(line, place) {
          seen.hasSlashes = token.hash == Mark.slash
          seen.hasGroup = true
          if place == line.startIndex, isBeforeSentence(line, end) { seen.endOfOpening = end }
          place = end
          if endsBehindGroup(line, place, seen) { return place }
          continue
        }
        if let end = terminator(line, place, seen) { return end }
        guard [Mark.comma, Mark.stop].contains(token.hash) || isHyphen(line, place) || opensGroup(line, place + 1)
        else {
          return seen.endOfOpening
        }
      case .number:
        seen.numbers += 1
        if seen.numbers > 3 { return seen.endOfOpening }
      case .word:
        switch lexicon.meanings.match(at: place, count: line.endIndex, { line[$0].hash })?.value {
        case .month: seen.hasDate = seen.hasDate || seen.numbers > 0 || nextIsNumber(line, place)
        case .weekday: break
        default:
          // 03 MAR -
          if isLoudMonth(line, place) { seen.hasDate = true }
          guard takeName(token, lexicon, &seen) else { return seen.endOfOpening }
        }
      case .character: return seen.endOfOpening
      }
      place += 1
    }
    return nil
  }

  /// Whether three capitals stand between a number and a dash, as the name of a month does.
  private static func isLoudMonth(_ line: Line, _ place: Int) -> Bool {
    let token = line[place]
    guard token.flags.contains(.allCapitals), token.end - token.start == 3, place > line.startIndex,
      place + 1 < line.endIndex
    else { return false }
    return line[place - 1].kind == .number && line[place - 1].end - line[place - 1].start <= 2
      && line[place + 1].kind == .mark && [Mark.dash, Mark.stop, Mark.comma].contains(line[place + 1].hash)
  }

  private static func nextIsNumber(_ line: Line, _ place: Int) -> Bool {
    place + 1 < line.endIndex && line[place + 1].kind == .number
  }

  /// Counts a word as part of a name; whether it may be.
  private static func takeName(_ token: FactToken, _ lexicon: FactLexicon, _ seen: inout Evidence) -> Bool {
    let isFrequent = lexicon.traits[token.hash]?.contains(.frequent) ?? false
    if token.flags.contains(.isCased), !token.flags.contains(.capital) || isFrequent {
      seen.small += 1
      return seen.names > 0 && seen.small <= 2 && token.end - token.start <= 4
    }
    seen.names += 1
    return seen.names <= mostNames
  }

  /// The place behind a group in brackets or between slashes that starts at a mark: a few words and no number.
  private static func endOfGroup(_ line: Line, _ start: Int) -> Int? {
    let closing = line[start].hash == Mark.slash ? Mark.slash : Mark.openings[line[start].hash]
    guard let closing else { return nil }
    for place in (start + 1)..<min(line.endIndex, start + mostOfGroup) where line[place].kind == .mark {
      if line[place].hash != closing { continue }
      let inner = line[(start + 1)..<place]
      let words = inner.count { $0.kind != .mark }
      let isPlain = start == line.startIndex || !inner.contains { $0.kind == .number }
      return words > 0 && isPlain ? place + 1 : nil
    }
    return nil
  }

  /// Whether a sentence may start at a place: with a capital, where its script has them.
  private static func isBeforeSentence(_ line: Line, _ place: Int) -> Bool {
    guard place < line.endIndex else { return false }
    return line[place].kind != .word || line[place].flags.contains(.capital) || !line[place].flags.contains(.isCased)
  }

  private static func opensGroup(_ line: Line, _ place: Int) -> Bool {
    place < line.endIndex && line[place].kind == .mark && endOfGroup(line, place) != nil
  }

  private static func isHyphen(_ line: Line, _ place: Int) -> Bool {
    line[place].hash == Mark.dash && line[place].flags.contains(.isGlued) && place + 1 < line.endIndex
      && line[place + 1].flags.contains(.isGlued) && line[place + 1].kind != .mark
  }

  /// Whether a date and an agency in brackets are all that stands before the story: `Delhi, May 14 (PTI) The …`.
  private static func endsBehindGroup(_ line: Line, _ place: Int, _ seen: Evidence) -> Bool {
    guard place < line.endIndex, line[place].kind != .mark else { return false }
    return seen.names > 0 && (seen.hasDate || seen.numbers > 0)
  }

  /// The place behind a mark that ends a dateline, with the name of an agency behind that.
  private static func terminator(_ line: Line, _ place: Int, _ seen: Evidence) -> Int? {
    guard seen.isDateline else { return nil }
    switch line[place].hash {
    case Mark.dash where !isHyphen(line, place):
      return opensGroup(line, place + 1) ? nil : endOfAgency(line, place + 1) ?? place + 1
    case Mark.colon, Mark.equals: return seen.hasGroup || seen.hasDate ? place + 1 : nil
    case Mark.stop where seen.hasSlashes && place > line.startIndex && line[place - 1].hash == Mark.slash:
      return place + 1
    default: return nil
    }
  }

  /// The place behind one to three capitalised words and a full stop, such as `РИА Новости.`, nil where they are no such.
  private static func endOfAgency(_ line: Line, _ start: Int) -> Int? {
    for place in start..<min(line.endIndex, start + 4) {
      if line[place].kind == .mark {
        return place > start && line[place].hash == Mark.stop && place + 1 < line.endIndex ? place + 1 : nil
      }
      if !line[place].flags.contains(.capital) { return nil }
    }
    return nil
  }

  // MARK: - Characters

  private static let wires = characters("电 電 讯 訊")
  private static let days = characters("日")
  private static let bodies = characters("社 网 網 报 報 台")

  private static func characters(_ text: String) -> HashSet64 {
    HashSet64(ScannerPool.withScanner { $0.words(in: text) })
  }

  /// Behind `某某社某地5月14日电（记者 …）` and `本报讯`.
  private static func endOfUnspaced(_ line: Line) -> Int? {
    var hasSource = false
    for place in line.indices.prefix(30) {
      let token = line[place]
      if token.kind == .mark {
        let isInner = [0x28, 0x29, 0x5b, 0x5d, Mark.slash, Mark.equals].contains(token.hash)
        if isInner { continue }
        return nil
      }
      guard token.kind == .character else { continue }
      if wires.contains(token.hash), hasSource {
        var end = place + 1
        while end < line.endIndex, line[end].kind == .mark, [0x29, 0x5d].contains(line[end].hash) { end += 1 }
        if opensGroup(line, end), let group = endOfGroup(line, end) { end = group }
        while end < line.endIndex, line[end].kind == .mark, [Mark.colon, Mark.dash].contains(line[end].hash) {
          end += 1
        }
        return end
      }
      hasSource = days.contains(token.hash) || bodies.contains(token.hash)
    }
    return nil
  }

  // MARK: - Sign-offs

  /// The most words of a sign-off, and the most characters of one in a script without spaces.
  private static let mostOfSignOff = 4
  private static let mostCharacters = 8

  /// The bytes of a sign-off at the end of a text's last line: `(PAP)`, `（共同）`, `EFE`, `abc/ PAP`.
  static func signOff(_ line: Line) -> Range<Int>? {
    guard let last = line.last else { return nil }
    if last.kind == .mark, last.hash == 0x29 || last.hash == 0x5d { return bracketed(line, last) }
    let start = line.lastIndex { isEndOfSentence($0) }.map { $0 + 1 } ?? line.startIndex
    guard start < line.endIndex, line[start].kind != .mark else { return nil }
    if start == line.startIndex, isOfTwoAgencies(line) || isOfDesks(line) { return line[start].start..<last.end }
    let words = line[start...].filter { $0.kind != .mark }
    let isSignOff =
      words.count <= mostOfSignOff - 1
      && words.allSatisfy { $0.flags.contains(.allCapitals) && $0.kind == .word && $0.end - $0.start <= 16 }
    return isSignOff ? line[start].start..<last.end : nil
  }

  /// Whether a line is names with a slash between and nothing else, one of them all capitals: `Sportline/AGN`.
  private static func isOfTwoAgencies(_ line: Line) -> Bool {
    let words = line.filter { $0.kind != .mark }
    return (2...mostOfSignOff).contains(words.count)
      && words.allSatisfy { $0.kind == .word && $0.flags.contains(.capital) }
      && words.contains { $0.flags.contains(.allCapitals) }
      && line.contains { $0.kind == .mark && $0.hash == Mark.slash }
      && line.allSatisfy { $0.kind != .mark || $0.hash == Mark.slash }
  }

  /// Whether a line is the initials of agencies, desks and editors and nothing else: `FR/hk/lm`, `dpa hko yydd z2 evs`,
  /// `--IANS skp/pgh`.
  private static func isOfDesks(_ line: Line) -> Bool {
    let words = line.filter { $0.kind != .mark }
    guard (2...mostOfDesks).contains(words.count), !isEndOfSentence(line[line.index(before: line.endIndex)]),
      words.allSatisfy({
        $0.kind == .word && $0.end - $0.start <= longestDesk || $0.kind == .number && $0.end - $0.start == 1
      })
    else { return false }
    let hasSlash = line.contains { $0.kind == .mark && $0.hash == Mark.slash }
    if hasSlash { return line.allSatisfy { $0.kind != .mark || [Mark.slash, Mark.dash].contains($0.hash) } }
    return words[0].traits.contains(.agency) && line.allSatisfy { $0.kind != .mark || $0.hash == Mark.dash }
  }

  private static let mostOfDesks = 7
  private static let longestDesk = 5

  private static func bracketed(_ line: Line, _ last: FactToken) -> Range<Int>? {
    guard let opening = line.lastIndex(where: { Mark.openings[$0.hash] == last.hash && $0.kind == .mark }),
      opening == line.startIndex || isEndOfSentence(line[opening - 1])
    else { return nil }
    let words = line[(opening + 1)...].dropLast()
    let isShort =
      words.count { $0.kind == .word } <= mostOfSignOff && words.count { $0.kind == .character } <= mostCharacters
    return isShort && !words.contains { $0.kind == .number } ? line[opening].start..<last.end : nil
  }

  private static func isEndOfSentence(_ token: FactToken) -> Bool {
    token.kind == .mark && [0x2e, 0x21, 0x3f, 0x22, 0x964].contains(token.hash)
  }
}
