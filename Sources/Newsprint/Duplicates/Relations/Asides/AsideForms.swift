/// Lines at the edges of a text that are no part of the story, told by what their words are about rather than by how they
/// start: offers of subscriptions, newsletters, times of publication and of reading, correspondents.
struct AsideForms {
  private let line: AsideLines.Line
  private let lexicon: FactLexicon
  /// What the line's words, marks left out, may say.
  private let words: [(token: FactToken, stems: AsideStems)]

  /// Whether the number of a year stands in the line.
  private let hasYear: Bool

  private static let mostWords = 45

  /// Whether a line is such a one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func isAside(
    _ line: AsideLines.Line, _ lexicon: FactLexicon, _ text: TextBytes, _ scanner: FactScanner, isAtTop: Bool
  ) -> Bool {
    guard let forms = AsideForms(line, lexicon, text, scanner) else { return false }
    return forms.isOffer || forms.isPublication(isAtTop: isAtTop) || forms.isReadingTime || forms.isCorrespondent
  }

  private init?(_ line: AsideLines.Line, _ lexicon: FactLexicon, _ text: TextBytes, _ scanner: FactScanner) {
    guard let first = line.first, let last = line.last, last.end - first.start <= 12 * Self.mostWords,
      let count = Self.wordCount(of: line)
    else { return nil }
    var words: [(token: FactToken, stems: AsideStems)] = []
    words.reserveCapacity(count)
    var all: AsideStems = []
    var numbers = 0
    for (place, token) in zip(line.indices, line) where token.kind != .mark {
      let stems: AsideStems
      switch token.kind {
      case .word: stems = scanner.asideStems.meaning(of: token, text, scanner)
      case .character:
        // Characters are read together with those that follow.
        let run = line[place...].prefix(4).prefix { $0.kind == .character }
        stems = AsideStemTable.shared.meaning(scanner.folded(text, token.start..<(run.last?.end ?? token.end))[...])
      default:
        stems = []
        numbers += 1
      }
      all.formUnion(stems)
      words.append((token, stems))
    }
    if numbers == 0, all.isDisjoint(with: Self.telling) { return nil }
    (self.line, self.lexicon, self.words) = (line, lexicon, words)
    hasYear = words.contains { word in
      word.token.kind == .number && word.token.end - word.token.start == 4
        && [0x3139, 0x3230].contains(Int(text[word.token.start]) << 8 | Int(text[word.token.start + 1]))
    }
  }

  /// What at least one word says of a line that is told without a number.
  private static let telling: AsideStems = [.subscription, .order, .newsletter, .trial, .role]

  /// The number of words of a line; nil where there is none, or more than such a line has.
  private static func wordCount(of line: AsideLines.Line) -> Int? {
    var count = 0
    for token in line where token.kind != .mark {
      if count == mostWords * (token.kind == .character ? 2 : 1) { return nil }
      count += 1
    }
    return count == 0 ? nil : count
  }

  private func has(_ stems: AsideStems) -> Bool { words.contains { !$0.stems.isDisjoint(with: stems) } }

  /// Whether the line ends as a sentence does, and not with the full stop of an abbreviation.
  private var endsAsSentence: Bool {
    guard AsideLines.endsAsSentence(line), let last = words.last else { return false }
    return !last.stems.contains(.clock)
  }

  private func meaning(_ place: Int) -> FactMeaning? {
    lexicon.meanings.match(at: place, count: words.count) { words[$0].token.hash }?.value
  }

  // MARK: - Offers

  /// `Jetzt vier Wochen für 1 Euro testen und alle Artikel lesen`, `Cet article est réservé aux abonnés`.
  private var isOffer: Bool {
    let asks = words.indices.contains { asksToSubscribe($0) }
    if has(.subscription), has(.reserved), asks || has([.access, .unlimited]) { return true }
    if has(.subscription), hasPrice || has([.now, .free]), words.contains(where: asksToTake) { return true }
    if asks, has([.access, .unlimited, .newsletter, .trial, .now, .free]) || hasPrice { return true }
    if hasPrice, isPricedOffer(asks: asks) || isPriceOverTime || isTrialOfPrice { return true }
    if has(.newsletter), words.count <= Self.mostOfChannel, !endsAsSentence,
      words.contains(where: { Self.ours.contains($0.token.hash) })
    {
      return true
    }
    if has(.newsletter) || hasAddress, words.count <= Self.mostOfContact, words.indices.contains(where: asksToWrite) {
      return true
    }
    if asksForSupport { return true }
    if has(.newsletter), has([.trial, .now]) || has([.subscription, .order, .free]) && !endsAsSentence { return true }
    return has(.trial) && (has([.access, .unlimited, .reading]) && (hasPrice || has(.free)) || hasPrice && has(.free))
  }

  /// The most words of a line that names a channel of ours: `Participe do nosso canal no WhatsApp`.
  private static let mostOfChannel = 10

  /// The most words of lines that ask to write by a channel, `Got a story? Email the newsdesk or message us on WhatsApp.`.
  private static let mostOfContact = 28

  /// Whether a word at the start of a sentence asks to write, to send or to click; in scripts without capitals wherever it is.
  private func asksToWrite(_ place: Int) -> Bool {
    guard words[place].stems.contains(.write) else { return false }
    let flags = words[place].token.flags
    return place == 0 || flags.contains(.startsSentence) || !flags.contains(.isCased)
  }

  /// Whether an address to write to stands in the line: `Text PARISH to 61022 or e-mail desk@parishpost.example`.
  private var hasAddress: Bool {
    line.indices.dropFirst().dropLast().contains { place in
      line[place].kind == .mark && line[place].hash == 0x40 && line[place].flags.contains(.isGlued)
        && line[place + 1].flags.contains(.isGlued)
    }
  }

  /// `Independent reporting costs money. Support us from £2 a month at the link below.`: whether the line asks to support
  /// those who say *we*, at a price for some time.
  private var asksForSupport: Bool {
    guard hasPrice, words.count <= Self.mostOfPrices, words.indices.contains(where: isPeriod) else { return false }
    return words.indices.dropLast().contains { place in
      Self.supporting.contains(words[place].token.hash)
        && (place == 0 || words[place].token.flags.contains(.startsSentence)
          || !words[place].token.flags.contains(.isCased))
        && words[place...].prefix(4).dropFirst().contains { Self.us.contains($0.token.hash) }
    }
  }

  private static let supporting = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          support donate unterstütze unterstützen unterstützt soutenez soutiens apoya apoye apóyanos sostieni sostenete apoie \
          ajude steun stötta støt støtt tue wesprzyj поддержите поддержи підтримайте destekleyin podpořte támogassa susține
          """)
    })
  private static let us = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          us our uns unser unsere unseren nous notre nos nuestro nuestra noi nostro nostra nosso nossa ons onze oss vår vårt os \
          vores meitä nas nasz naszą нас наш нашу наше bizi bizim nás náš minket ne
          """)
    })

  /// `Enjoy unlimited stories for £2 a month. Cancel at any time.`, `Digital subscription: $1 a week`: whether a line with a
  /// price offers something to read, rather than telling what something costs.
  private func isPricedOffer(asks: Bool) -> Bool {
    let invites = asks || words.contains(where: asksToTake)
    if has(.unlimited), invites && has([.access, .reading, .subscription, .cancel]) { return true }
    if has(.unlimited), has(.reading), has(.subscription) { return true }
    if words.contains(where: asksToCancel), invites || has([.subscription, .unlimited, .trial]) || !endsAsSentence {
      return true
    }
    if has(.trial), invites, has([.subscription, .access, .free, .cancel]) { return true }
    return has(.subscription) && !endsAsSentence && words.count <= Self.mostOfPricedLine
  }

  /// The most words of a line that names a subscription and its price, and nothing else.
  private static let mostOfPricedLine = 14

  /// `Your first month for just £1, then £8 a month`: what the reader pays first, and for how long what later.
  ///
  /// What others pay is told in a sentence, and neither says *just* nor *you*.
  private var isPriceOverTime: Bool {
    let periods = words.indices.count(where: isPeriod)
    guard words.count <= Self.mostOfPrices, periods > 0 else { return false }
    // £1 a week for your first year; only $2 a week for six months
    if periods > 1, has([.yours, .reserved]), words.count <= Self.mostOfPricedLine, !endsAsSentence { return true }
    guard has(.then), line.indices.count(where: isPrice) > 1 else { return false }
    return has(.yours) && (has([.reserved, .subscription, .trial, .unlimited]) || !endsAsSentence)
      || has([.reserved, .subscription]) && !endsAsSentence
  }

  /// `Prova tidningen för 1 krona första månaden!`: whether a line of few words asks the reader to try something at a price
  /// for some time.
  private var isTrialOfPrice: Bool {
    guard words.count <= Self.mostOfPricedLine, let first = words.first, first.stems.contains(.trial) else {
      return false
    }
    return words.count <= Self.mostOfTrial || words.indices.contains(where: isPeriod)
  }

  private static let mostOfTrial = 8
  private static let mostOfPrices = 24

  private func isPeriod(_ place: Int) -> Bool {
    guard case .unit(let unit)? = meaning(place) else { return false }
    return Self.periods.contains(unit)
  }

  private static let periods = HashSet64(["week", "month", "year", "fortnight"].map { StableHash.hash($0) })

  private func asksToCancel(_ word: (token: FactToken, stems: AsideStems)) -> Bool {
    word.stems.contains(.cancel)
      && (word.token.flags.contains(.startsSentence) || !word.token.flags.contains(.isCased)
        || word.stems.contains(.now))
  }

  /// Whether a word asks to subscribe: with a capital, as at the start of a sentence, or behind a *now*.
  private func asksToSubscribe(_ place: Int) -> Bool {
    guard words[place].stems.contains(.order) else { return false }
    let flags = words[place].token.flags
    return place == 0 || flags.contains(.startsSentence) || !flags.contains(.isCased)
      || words[place - 1].stems.contains(.now)
      || place + 1 == words.count && !endsAsSentence
  }

  private func asksToTake(_ word: (token: FactToken, stems: AsideStems)) -> Bool {
    word.stems.contains(.take)
      && (word.token.flags.contains(.startsSentence) || !word.token.flags.contains(.isCased))
  }

  /// Whether an amount of money stands in the line.
  private var hasPrice: Bool {
    line.indices.contains(where: isPrice)
  }

  private func isPrice(_ place: Int) -> Bool {
    line[place].kind == .number && (isMoney(place - 1) || isMoney(place + 1))
  }

  private func isMoney(_ place: Int) -> Bool {
    guard line.indices.contains(place) else { return false }
    if line[place].kind == .mark { return NumberReader.currencies[line[place].hash] != nil }
    guard case (.unit(let unit), _)? = lexicon.meanings.match(at: place, count: line.endIndex, { line[$0].hash }) else {
      return false
    }
    return NumberReader.money.contains(unit) || unit == Self.cent
  }

  private static let cent = StableHash.hash("cent")

  // MARK: - Dates

  private static let mostOfPublication = 22

  /// `Publié le 12/05/2024 à 18h30, mis en ligne à 18h34`, `Jane Roe, updated 3 May 2024`; at the top of a text a date
  /// with names alone as well, `8 октября 2024, 10:15 — РИА Новости`.
  private func isPublication(isAtTop: Bool) -> Bool {
    if words.count > Self.mostOfPublication || endsAsSentence { return false }
    let numbers = words.count { $0.token.kind == .number }
    let isSaid = has(.published)
    guard numbers > 0, isSaid || numbers > 1 else { return false }
    var (names, unknown, days) = (0, 0, 0)
    for (place, word) in words.enumerated() where word.token.kind != .number {
      if !word.stems.isDisjoint(with: [.published, .clock, .role]) { continue }
      switch meaning(place) {
      case .month, .weekday:
        days += 1
        continue
      case .unit: continue
      default: break
      }
      if lexicon.traits[word.token.hash]?.contains(.frequent) ?? false || word.token.kind == .character {
        if !isSaid, word.token.end - word.token.start > 4 { unknown += 1 }
      } else if word.token.flags.contains(.capital) {
        names += 1
      } else {
        unknown += 1
      }
    }
    if isSaid { return names <= 4 && unknown * 5 <= words.count }
    return days > 0 && unknown == 0 && names <= (isAtTop && hasYear ? 3 : 0)
  }

  /// `3 min read`, `Lesezeit: 3 Minuten`, `3 dakikada okunur`.
  private var isReadingTime: Bool {
    let numbers = words.indices.filter { words[$0].token.kind == .number }
    // Min. ends no sentence.
    guard numbers.count == 1, words.count <= 12, !endsAsSentence || words.count <= 4, has(.reading) else {
      return false
    }
    return words.indices.contains { place in
      if case .unit(FactKey.minute) = meaning(place) { return true }
      return Self.minutes.contains(words[place].token.hash)
    }
  }

  private static let minutes = HashSet64(
    ScannerPool.withScanner {
      $0.words(in: "min mins minutes dakikada dakikalık мин хв 分 分钟 분 मिनट phút menit minuutin dk")
    })

  // MARK: - People

  private static let mostOfCorrespondent = 12

  private static let mostOfUnknown = 5

  /// `Par notre correspondant Luc Marchetti`, `By our staff reporter in Leeds`, `By our wire services`, `Wire staff,
  /// Northern Bureau | Edited by Pauline Drew`.
  private var isCorrespondent: Bool {
    guard words.count <= Self.mostOfCorrespondent, words.count > 1, !endsAsSentence, let first = words.first else {
      return false
    }
    let isBehindBy = lexicon.bylines.contains(first.token.hash)
    if isBehindBy, words.count <= Self.mostOfUnknown, Self.ours.contains(words[1].token.hash), !has(.role) {
      return words.allSatisfy { $0.token.kind != .number }
    }
    guard has(.role), isSmall(first) || isBehindBy || line.contains(where: { $0.kind == .mark && $0.hash == 0x7c })
    else { return false }
    return words.dropFirst().allSatisfy { word in
      word.token.kind != .number && (word.token.flags.contains(.capital) || isSmall(word))
    }
  }

  private func isSmall(_ word: (token: FactToken, stems: AsideStems)) -> Bool {
    word.stems.contains(.role) || lexicon.traits[word.token.hash]?.contains(.frequent) ?? false
      || lexicon.traits[word.token.hash]?.contains(.possessive) ?? false || Self.ours.contains(word.token.hash)
      || !word.token.flags.contains(.isCased) && words.count <= 5
  }

  /// *Our*, *by*, *in* in the languages that name correspondents so.
  private static let ours = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          our by from in notre nostri nossos nossas nuestros onze våra vores naszego naszym наш нашому bizim kami chúng nos de du à au en unser unserer unserem unseren aus von nuestro nuestra nuestros del desde por nostro \
          nostra dal dalla da nosso nossa onze ons van uit vår vårt vores nasz naszego naszej nasza od z w ze наш нашего нашей \
          из от нашого від bizim meidän
          """)
    })
}
