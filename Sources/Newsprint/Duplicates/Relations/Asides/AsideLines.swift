/// Tells lines of a text that are no part of the story by their words: when it was published, how often it was shared,
/// who took the picture, what a subscription costs, what else there is to read.
///
/// Furniture that ``FurnitureDetector`` tells by the shape of the page is left out before; these are the lines that stand
/// between paragraphs and look like some.
enum AsideLines {
  /// A line's tokens.
  typealias Line = ArraySlice<FactToken>

  /// The most words of an aside.
  private static let limit = 45

  static func lines(_ tokens: [FactToken]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for place in tokens.indices where place > start && tokens[place].flags.contains(.startsLine) {
      lines.append(tokens[start..<place])
      start = place
    }
    if start < tokens.count { lines.append(tokens[start...]) }
    return lines
  }

  /// How a line is told to be no part of the story.
  enum Sign {
    /// By its words.
    case words
    /// By the dates, times or counts that it is made of.
    case numbers
  }

  /// What tells that a line is no part of the story; nil where it is one.
  static func sign(of line: Line, _ lexicon: FactLexicon) -> Sign? {
    var (words, numbers) = (0, 0)
    for token in line where token.kind != .mark {
      words += 1
      if token.kind == .number { numbers += 1 }
    }
    if words == 0 { return .words }
    if words > limit { return nil }
    if startsAsAside(line, lexicon, words) || isByline(line, lexicon) || namesHelpers(line, lexicon)
      || isCredit(line, lexicon, words)
      || isCaption(line, lexicon)
    {
      return .words
    }
    if numbers > 0, isRate(line, words, numbers) { return .words }
    // Dates and counts have numbers.
    let isOfNumbers =
      numbers > 0 && words <= longestNumbers && (isTimeLine(line, lexicon) || isCount(line, words, numbers))
    return isOfNumbers ? .numbers : nil
  }

  /// `Read more: 5 things`, `Subscribe now for £1 a week`, `Photo: NPA`.
  private static func startsAsAside(_ line: Line, _ lexicon: FactLexicon, _ wordCount: Int) -> Bool {
    guard let first = line.firstIndex(where: { $0.kind != .mark || copyrights.contains($0.hash) }) else { return false }
    if line[first].kind == .mark { return true }
    guard line[first].traits.contains(.aside) else { return false }
    let isBracketed = line.first.map { $0.kind == .mark && $0.hash == 0x28 } ?? false
    if ReadAlso.starts(line[first...]) { return true }
    for table in [lexicon.asides, english.asides] {
      guard let (_, count) = table.match(at: first, in: line) else { continue }
      let next = first + count
      // One word may start any sentence: it needs a colon, a slash or a bar behind it, or a line of few words.
      if count > 1 || isBracketed || wordCount <= 3 { return true }
      if next < line.endIndex, line[next].kind == .mark, separators.contains(line[next].hash) { return true }
      if !endsAsSentence(line), wordCount <= 12 { return true }
      if isOffer(line) { return true }
    }
    return false
  }

  /// The signs of copyright.
  private static let copyrights: Set<UInt64> = [0xa9, 0x24d2]
  /// What stands between the kind of a credit and who is named.
  static let separators: Set<UInt64> = [0x3a, 0x7c, 0x2f, 0x2d, 0xb7, 0x3d]

  /// `Muhabir: Elif Kaya`, `(Avec AFP)`, `EFE`, `AFP/Reuters`: a line that says whose work it is and nothing else.
  private static func isCredit(_ line: Line, _ lexicon: FactLexicon, _ wordCount: Int) -> Bool {
    if wordCount > mostOfCredit || endsAsSentence(line) { return false }
    guard let first = line.firstIndex(where: { $0.kind != .mark }) else { return false }
    if line.allSatisfy({ $0.kind == .mark || $0.traits.contains(.agency) }) { return true }
    if statesRights(line) { return true }
    // 김도윤 기자
    if wordCount <= 4, let last = line.indices.last(where: { line[$0].kind != .mark }), last > first,
      line[last].traits.contains(.label), lexicon.labels.match(at: last, count: line.endIndex, { line[$0].hash }) != nil
    {
      return true
    }
    guard line[first].traits.contains(.label) else { return false }
    let isBracketed = isInBrackets(line)
    for table in [lexicon.labels, english.labels] {
      guard let (_, count) = table.match(at: first, in: line) else { continue }
      let next = first + count
      if isBracketed || next < line.endIndex && line[next].kind == .mark && separators.contains(line[next].hash) {
        return true
      }
    }
    return false
  }

  /// Whether a line says who helped: `-- With assistance from Lena Ruiz and Marc Oyelaran.`.
  private static func namesHelpers(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    guard let first = line.firstIndex(where: { $0.kind != .mark }),
      let (_, count) = helpers.match(at: first, in: line)
    else { return false }
    return isNames(line[(first + count - 1)...], lexicon)
  }

  private static let helpers = PhraseTable(
    """
    with assistance from|with assistance by|with help from|assistance from|with contributions from|with contribution from\
    |with additional reporting by|with reporting by|mit unterstützung von|unter mitarbeit von|mitarbeit|avec l'aide de\
    |avec la contribution de|avec la collaboration de|con la colaboración de|con información de|con aportes de\
    |con il contributo di|ha collaborato|hanno collaborato|com colaboração de|colaborou|colaboraram|com informações de\
    |met medewerking van|met bijdragen van|med bidrag från|medverkan|współpraca|при участии|за участю|dengan bantuan
    """
  )

  /// Whether a line keeps rights: `… alle Rechte vorbehalten`, `무단전재 및 재배포 금지`.
  private static func statesRights(_ line: Line) -> Bool {
    line.indices.contains { place in
      line[place].traits.contains(.rights) && rights.match(at: place, in: line) != nil
    }
  }

  static let rights = PhraseTable(
    """
    all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|riproduzione riservata\
    |tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone\
    |alla rättigheter|все права защищены|усі права захищені|tüm hakları saklıdır|جميع الحقوق محفوظة|版权所有|版權所有|無断転載\
    |无断转载|未经授权|무단전재|무단 전재|무단복제|सर्वाधिकार सुरक्षित|hak cipta|bản quyền
    """
  )

  private static let mostOfCredit = 14

  private static func isInBrackets(_ line: Line) -> Bool {
    guard let first = line.first, let last = line.last(where: { $0.hash != 0x2e || $0.kind != .mark }) else {
      return false
    }
    return first.kind == .mark && last.kind == .mark
      && (first.hash == 0x28 && last.hash == 0x29 || first.hash == 0x5b && last.hash == 0x5d)
  }

  /// The news agencies whose names stand alone on a line.
  static func agencies(_ scanner: FactScanner) -> [UInt64] {
    """
    reuters reuter ap afp dpa apa sda efe ansa agi adnkronos lusa anp belga tt ritzau ntb stt pap tass тасс риа итар ukrinform укрінформ \
    интерфакс aa iha dha yonhap kyodo xinhua pti ani ttxvn vna antara bernama agencies agencias agences agenturen agenzie \
    agencje ntb npa upi cp aap tanjug hina mti čtk tasr agerpres وكالات رويترز
    """.entries(" ").compactMap { scanner.words(in: $0).first }
  }

  /// `By Joanna Pryce and Mikkel Dahl`, `di Marco Belluzzi`: names and what joins them, and what they are behind a comma.
  private static func isByline(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    guard let first = line.first, first.kind == .word, lexicon.bylines.contains(first.hash) else { return false }
    let line = withoutAddresses(line)
    let comma = line.firstIndex { $0.kind == .mark && $0.hash == 0x2c } ?? line.endIndex
    // Behind names alone a comma may stand before another name.
    let isOf = isNames(line, lexicon) || isNames(line[..<comma], lexicon) && isRole(line[comma...])
    return isOf && !endsAsSentence(line)
  }

  private static func isNames(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    let wordCount = line.count { $0.kind != .mark }
    if wordCount < 2 || wordCount > mostOfByline { return false }
    var names = 0
    for token in line.dropFirst() where token.kind != .mark {
      if token.flags.contains(.capital) {
        names += 1
      } else if token.kind == .number || !token.traits.contains(.frequent) {
        return false
      }
    }
    return names * 3 >= (wordCount - 1) * 2
  }

  /// Whether a few words without a number are what the persons named before them may be: `, arts staff`.
  private static func isRole(_ tail: Line) -> Bool {
    (1...mostOfRole).contains(tail.count { $0.kind != .mark }) && !tail.contains { $0.kind == .number }
  }

  private static let mostOfRole = 6

  /// `Main image: the birds on their nest. Picture by Jodie Farrow`: a caption, with who took the picture.
  private static func isCaption(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    line.indices.dropFirst().contains { place in
      let token = line[place]
      // © Lise Morel / NPA
      if token.kind == .mark, token.hash == 0xa9, place + 1 < line.endIndex {
        return line[place...].count { $0.kind != .mark } <= mostOfMaker
      }
      guard token.traits.contains(.picture), place + 1 < line.endIndex,
        token.flags.contains(.startsSentence) || line[place - 1].kind == .mark
      else { return false }
      let next = line[place + 1]
      let isMade = next.kind == .mark ? separators.contains(next.hash) || next.hash == 0xa9 : stands(next, lexicon)
      let tail = line[(place + 2)...]
      return isMade && tail.contains { $0.kind != .mark } && tail.count { $0.kind != .mark } <= mostOfMaker
        && !tail.indices.dropFirst().contains { line[$0].flags.contains(.startsSentence) && !isInitial(line, $0 - 2) }
    }
  }

  /// Whether a token is a letter or two, as before the full stop of an abbreviated name.
  private static func isInitial(_ line: Line, _ place: Int) -> Bool {
    line.indices.contains(place) && line[place].kind == .word && line[place].end - line[place].start <= 2
  }

  /// Whether a word stands before the name of an author.
  private static func stands(_ word: FactToken, _ lexicon: FactLexicon) -> Bool {
    lexicon.bylines.contains(word.hash) || english.bylines.contains(word.hash)
  }

  private static let mostOfMaker = 9

  /// Words for pictures, before who took them.
  static func pictures(_ scanner: FactScanner) -> [UInt64] {
    scanner.words(
      in: """
        photo photos photograph photographs picture pictures image images foto fotos bild bilder beeld imagen imagem immagine \
        fotografía fotografia photographie zdjęcie fot kuva kuvat фото фотография світлина fotoğraf snímek fotografie ảnh 写真 사진 \
        图片 फोटो तस्वीर صورة الصورة تصوير crédit crédits credit credits crédito créditos
        """)
  }

  /// A line without the addresses in it: whatever is glued together with an @.
  private static func withoutAddresses(_ line: Line) -> Line {
    guard let sign = line.firstIndex(where: { $0.kind == .mark && $0.hash == 0x40 }) else { return line }
    var start = sign
    while start > line.startIndex, line[start].flags.contains(.isGlued) { start -= 1 }
    var end = sign + 1
    while end < line.endIndex, line[end].flags.contains(.isGlued) { end += 1 }
    return (line[..<start] + line[end...])[...]
  }

  private static let mostOfByline = 8

  /// Whether a line speaks to the reader about money or devices.
  private static func isOffer(_ line: Line) -> Bool {
    line.contains { offerWords.contains($0.hash) }
  }

  private static let offerWords = HashSet64(
    [
      "subscribe", "newsletter", "devices", "cancel", "inbox", "account", "newsroom", "app", "unlimited", "telegram",
      "whatsapp", "youtube", "instagram", "facebook", "twitter", "google",
    ].map { StableHash.hash($0) })

  /// The most words of a line of dates, and of one of counts.
  private static let longestNumbers = 14
  private static let mostCounted = 12

  /// Only dates, times and what goes with them, as in `Published 10:32 BST, 1 May 2024`.
  static func isTimeLine(_ line: Line, _ lexicon: FactLexicon) -> Bool {
    var (count, numbers) = (0, 0)
    for token in line where token.kind != .mark {
      count += 1
      if token.kind == .number { numbers += 1 }
    }
    if numbers == 0 || count > longestNumbers || count > 8 && endsAsSentence(line) { return false }
    var unknown = 0
    for place in line.indices where line[place].kind == .word || line[place].kind == .character {
      if line[place].traits.contains(.asideWord) { continue }
      if !line[place].traits.contains(.meaning) || !isDay(line, place, lexicon) { unknown += 1 }
      if unknown * 10 > count * 2 { return false }
    }
    return true
  }

  /// Whether a word of a line, in which marks count for nothing, is a month or a weekday.
  private static func isDay(_ line: Line, _ place: Int, _ lexicon: FactLexicon) -> Bool {
    let words = line[place...].filter { $0.kind != .mark }
    switch lexicon.meanings.match(at: 0, count: words.count, { words[$0].hash })?.value {
    case .month, .weekday: return true
    default: return false
    }
  }

  private static let english = FactLexicons.shared.english

  /// `($1 = 0.79 pounds)`: the rate at which an agency converted.
  private static func isRate(_ line: Line, _ wordCount: Int, _ numbers: Int) -> Bool {
    wordCount <= mostOfRate && numbers >= 2 && numbers * 2 >= wordCount - 2 && isInBrackets(line)
      && line.contains { $0.kind == .mark && $0.hash == 0x3d }
  }

  private static let mostOfRate = 10

  /// `312 comments`, `1.2K shares · 45 comments`, `Shared 1,904 times | 25K views`.
  private static func isCount(_ line: Line, _ wordCount: Int, _ numbers: Int) -> Bool {
    if wordCount > mostCounted || endsAsSentence(line) { return false }
    let hits = line.count { $0.kind != .mark && $0.traits.contains(.asideWord) }
    return hits >= 1 && (hits + numbers) * 2 >= wordCount
  }

  static func endsAsSentence(_ line: Line) -> Bool {
    guard let last = line.last(where: { $0.kind != .mark || ![0x22, 0x27, 0x29].contains($0.hash) }) else {
      return false
    }
    return last.kind == .mark && [0x2e, 0x21, 0x3f].contains(last.hash)
  }
}
