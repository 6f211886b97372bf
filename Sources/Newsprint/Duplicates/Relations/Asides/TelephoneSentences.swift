/// Finds the sentences of a text that ask the reader to call a number.
///
/// Neither the number nor who answers it is a fact of the story: *Anyone with information is asked to ring the police on
/// 101*, *Zeugen melden sich unter 05321 3390*.
///
/// A number of seven digits or more needs a word for calling beside it, or stands in a few words, *Tickets: 020 7946 0018*. A
/// short one, such as that of the police, needs a word for whom the sentence asks as well, and one like *on* before it: that
/// somebody *called 999* is told, and so is that witnesses saw *101 people*.
enum TelephoneSentences {
  /// What a word of such a sentence may say.
  private struct Signs: OptionSet {
    let rawValue: UInt8
    /// To call, and what with.
    static let call = Signs(rawValue: 1)
    /// Whom the sentence asks, and for what: witnesses, information.
    static let appeal = Signs(rawValue: 2)
    static let both: Signs = [.call, .appeal]
  }

  /// The most words of such a sentence, and of one that says nothing of calling.
  private static let mostWords = 45
  private static let mostPlain = 6
  private static let leastDigits = 7

  /// The bytes of such sentences among the tokens of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of tokens.
  static func ranges(_ tokens: [FactToken], of text: TextBytes, _ scanner: FactScanner) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while place < tokens.count {
      guard tokens[place].kind == .number, mayBeCalled(tokens, place, text) else {
        place += 1
        continue
      }
      let sentence = sentence(around: place, tokens)
      if asks(tokens[sentence], text, scanner) {
        ranges.append(tokens[sentence.lowerBound].start..<tokens[sentence.upperBound - 1].end)
      }
      place = sentence.upperBound
    }
    return ranges
  }

  private static func sentence(around place: Int, _ tokens: [FactToken]) -> Range<Int> {
    var start = place
    while start > 0, !tokens[start].flags.contains(.startsSentence) { start -= 1 }
    var end = place + 1
    while end < tokens.count, !tokens[end].flags.contains(.startsSentence) { end += 1 }
    return start..<end
  }

  private static func asks(_ sentence: ArraySlice<FactToken>, _ text: TextBytes, _ scanner: FactScanner) -> Bool {
    let words = sentence.count { $0.kind == .word } + sentence.count { $0.kind == .character } / 2
    if words > mostWords { return false }
    let hasLong = sentence.indices.contains { sentence[$0].kind == .number && isLong(sentence, $0, text) }
    let hasService = sentence.indices.contains { isService(sentence, $0, text, scanner) }
    if !hasLong, !hasService { return false }
    let signs = signs(of: sentence, text, scanner)
    if hasLong, !signs.isEmpty || words <= mostPlain && hasAreaCode(sentence, text) { return true }
    return hasService && signs == .both
  }

  /// Whether a number starts as those of telephones do, and quotations of a market do not.
  private static func hasAreaCode(_ sentence: ArraySlice<FactToken>, _ text: TextBytes) -> Bool {
    sentence.contains {
      $0.kind == .number && $0.end - $0.start >= 3 && text[$0.start] == 0x30 && text[$0.start + 1] != 0x2e
    }
  }

  /// Whether a number is one that is called in some country, and stands behind a word for that.
  private static func isService(
    _ sentence: ArraySlice<FactToken>, _ place: Int, _ text: TextBytes, _ scanner: FactScanner
  ) -> Bool {
    guard services.contains(sentence[place].hash), place > sentence.startIndex else { return false }
    let before = sentence[place - 1]
    if behindWhich.contains(before.hash) { return true }
    let start = before.kind == .character ? max(sentence.startIndex, place - 2) : place - 1
    return !signs(of: sentence[start..<place], text, scanner).isDisjoint(with: .call)
  }

  /// Words before a number that is called.
  private static let behindWhich = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          on at or unter au al pelo ao op på lub pod numerem eller или або за veya को या hoặc atau nebo na στο sau vagy oder und
          """)
    })

  // MARK: - Numbers

  private static func mayBeCalled(_ tokens: [FactToken], _ place: Int, _ text: TextBytes) -> Bool {
    services.contains(tokens[place].hash) || isLong(tokens[...], place, text)
  }

  /// Whether the digits from a token on are seven or more in groups that are no thousands: 01524 555 0172, 614-555-0182.
  private static func isLong(_ tokens: ArraySlice<FactToken>, _ start: Int, _ text: TextBytes) -> Bool {
    var (digits, groups, place) = (0, 0, start)
    var isGrouped = false
    while place < tokens.endIndex {
      let token = tokens[place]
      if token.kind == .number {
        guard token.end - token.start <= longest, let count = digitCount(text[token.start..<token.end]) else { break }
        digits += count.digits
        groups += count.groups
        isGrouped = isGrouped || count.hasZero && digits == count.digits
      } else if token.kind != .mark || ![0x28, 0x29, 0x2d, 0x2f].contains(token.hash) {
        break
      }
      place += 1
    }
    return digits >= leastDigits && digits <= 15 && (groups > 2 || groups == 2 && digits > 8 || isGrouped)
  }

  private static let longest = 18

  /// The digits of a run that are joined as those of telephone numbers are, and in how many groups; nil where they are a
  /// quantity, a date or a time.
  private static func digitCount(_ run: TextBytes) -> (digits: Int, groups: Int, hasZero: Bool)? {
    var (digits, groups) = (0, 1)
    for place in 0..<run.count {
      switch run[place] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2d, 0x2f: groups += 1
      case 0x2e where run.count > 10: groups += 1
      default: return nil
      }
    }
    return (digits, groups, run[0] == 0x30)
  }

  /// The numbers of a few digits that are called in some country: the police, fire brigades, ambulances, helplines.
  private static let services = HashSet64(
    """
    000 015 016 017 018 061 062 080 085 088 091 092 100 101 102 103 104 105 106 107 108 110 111 112 113 114 115 116 117 118 \
    119 120 122 123 127 129 131 132 133 140 141 142 143 144 145 147 150 153 155 156 158 159 160 166 180 181 182 185 188 190 191 \
    192 193 194 195 197 198 199 211 311 811 911 988 990 995 996 997 998 999 1155 1366 1388 1393 1515 1522 1588 1800 3114 3117 3919 \
    3939 3977 11414 02800 116 114_14 116_123 116_117 116_111 116_006 116_000 116123 116117 116111 116006 116000
    """.entries(" ").map { StableHash.hash(String($0.map { $0 == "_" ? " " : $0 })) })

  // MARK: - Words

  private static func signs(of sentence: ArraySlice<FactToken>, _ text: TextBytes, _ scanner: FactScanner) -> Signs {
    var signs: Signs = []
    for (place, token) in zip(sentence.indices, sentence) where token.kind == .word || token.kind == .character {
      // Characters are read together with those that follow.
      let run = token.kind == .word ? sentence[place..<place + 1] : sentence[place...].prefix(4)
      let end = run.prefix { $0.kind == token.kind }.last?.end ?? token.end
      stems.forEachMatch(scanner.folded(text, token.start..<end)[...]) { signs.formUnion($0) }
    }
    return signs
  }

  private static let stems: StemTable<Signs> = ScannerPool.withScanner { scanner in
    var stems = StemTable<Signs>()
    for (signs, words) in [(Signs.call, calls), (.appeal, appeals), (.both, appealsToCall)] {
      for entry in words.entries(" ") {
        stems.add(
          entry.withTextBytes { scanner.folded($0, 0..<$0.count) }, isWhole: entry.unicodeScalars.last == ".", signs)
      }
    }
    return stems
  }

  /// Stems of words for calling, and whole words with a full stop behind; in the languages of the lexicons.
  private static let calls = """
    call. ring. phone. telephone. dial. contact. text. tel. phoning. calling. telephoning. anruf anzurufen telefon rufnummer \
    notruf melden. nummer. appeler. appelez. téléphon contacter. contactez. composer. composez. joindre. numéro. llamar. \
    llame. llamando. teléfono telefónic contactar. comunicarse. marcar. número. chiamare. chiamate. chiami. contattare. \
    contattate. numero. ligar. ligue. contatar. contactar. bellen. bel. telefoon telefonisch contact. telefoni dzwonić. \
    zadzwonić. numer kontakt ringa. kontakta. numret. ringe. kontakte. soita. soittaa. puhelin puhelim numeroon. yhteyttä. позвон \
    звонить. звоните. телефон тел. номер обращаться. обратиться. сообщить. зателефон дзвонити. звертатися. повідомити. \
    numaralı araması. araması arayabil hattı. hattını. اتصل الاتصال هاتف الرقم رقم फोन फ़ोन कॉल नंबर संपर्क 拨打 撥打 电话 電話 致电 \
    致電 联系 聯繫 ダイヤル 連絡 番号 전화 연락 번호 신고 gọi. thoại. hubungi. menghubungi. telepon telpon nomor volat. volejte. \
    zavolat. číslo. čísle. lince. καλέσουν. καλέστε. τηλέφων τηλεφων επικοινων suna. sunați. număr. numărul. apela. apelați. \
    hívja. hívják. hívjon. telefonszám számon. tárcsáz
    """

  /// Stems of words for those whom such a sentence asks, and for what.
  private static let appeals = """
    information. witness anyone. details. crisis. support. hinweis zeuge informationen. témoin renseignement informations. \
    información. testigo quien. quienes. informazioni. testimon chi. chiunque. informaç testemunha quem. informatie. getuige weet. \
    informacj świad proszeni. vittne iakttag den. oplysninger. vidne set. vitne opplysninger. havainno vihje silminnäkij tietoja. \
    очевид свидетел информаци просят. просьба. свідк інформаці прохання. bilgi. bilgisi tanık ihbar görgü معلومات شهود يرجى ويرجى \
    जानकारी सूचना गवाह 知情 线索 線索 目击 目擊 情報 目撃 心当たり 제보 목격 정보 thông. informasi. saksi. svědk informac πληροφορί μάρτυρ \
    informații martor információ tanú tud.
    """

  /// Stems of words that say both.
  private static let appealsToCall = """
    helpline hotline tipline lifeline samaritans crimestoppers denúncia tips. tip. infolini 热线 熱線 ホットライン हेल्पलाइन hulplijn \
    seelsorge
    """
}
