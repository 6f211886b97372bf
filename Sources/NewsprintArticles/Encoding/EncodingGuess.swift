internal import Newsprint

/// Which encoding bytes are likely in that are not UTF-8: what a message proposes; nothing is read by a guess.
///
/// Each candidate is a pair of an encoding and the letters beyond ASCII that a language writes in it. A candidate's score
/// is the mean over the text's characters beyond ASCII: letters of the language count for it; what stands between words
/// counts a little; letters of no use to the language, capitals inside of words, and signs that no news story has count
/// against it. The best mean wins.
enum EncodingGuess {
  /// The name of the likely encoding of some text, as `iconv` knows it; nil when none is likely, or when it is UTF-8 with
  /// some damage.
  ///
  /// - Complexity: O(*n*) for each of some twenty candidates, where *n* is the number of bytes, at most 4 KiB.
  static func likely(for text: TextBytes) -> String? {
    // From a little before the first byte that says something.
    guard let first = text.firstPlace(from: 0, where: { $0 >= 0x80 }) else { return nil }
    let sample = text[max(0, first - 64)...][..<(1 << 12)]
    if isDamagedUTF8(sample) { return nil }
    var best: (name: String, score: Double)?
    var texts: [String: [Unicode.Scalar]] = [:]
    for candidate in EncodingCandidate.all {
      let scalars = texts[candidate.name] ?? decoded(sample, from: candidate.name) ?? []
      texts[candidate.name] = scalars
      guard let score = candidate.score(scalars) else { continue }
      if score > best?.score ?? 0 { best = (candidate.name, score) }
    }
    return best?.name
  }

  /// Whether most characters of several bytes are right.
  private static func isDamagedUTF8(_ bytes: TextBytes) -> Bool {
    var right = 0
    var wrong = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): right += scalar.count > 1 ? 1 : 0
      case .error: wrong += 1
      case .emptyInput: return right > 3 * wrong
      }
    }
  }

  /// The text's characters; nil when the bytes are not of this encoding.
  private static func decoded(_ bytes: TextBytes, from encoding: String) -> [Unicode.Scalar]? {
    guard let converter = EncodingConverter(from: encoding) else { return nil }
    let output = ByteBuffer(capacity: bytes.count * 4 + 16)
    // The sample may end within a character.
    _ = converter.convert(bytes, isAtEnd: false, to: output)
    if output.bytes.contains(EncodingConverter.mark) { return nil }
    return Array(output.bytes.string.unicodeScalars)
  }
}

/// An encoding, and the letters of a language that is written in it.
struct EncodingCandidate {
  let name: String
  let title: String
  /// The letters of the language, and what each counts for the encoding.
  private let values: [Unicode.Scalar: Double]
  /// Whether the language has thousands of characters, of which only the most frequent have a value.
  private let isLogographic: Bool
  /// Whether the language writes its words with ASCII letters as well.
  private let isLatin: Bool

  /// - Parameter letters: The more frequent half first.
  private init(_ name: String, title: String? = nil, _ letters: String, isLogographic: Bool = false) {
    self.name = name
    self.title = title ?? name
    let scalars = Array(letters.unicodeScalars)
    let isLatin = scalars.first.map { $0.value < 0x250 } ?? false
    var values: [Unicode.Scalar: Double] = [:]
    for (place, scalar) in scalars.enumerated() {
      values[scalar] = isLatin || isLogographic || place * 2 < scalars.count ? 3 : 2
    }
    self.values = values
    self.isLogographic = isLogographic
    self.isLatin = isLatin
  }

  /// The mean value of the characters beyond ASCII; nil when there are none.
  func score(_ scalars: [Unicode.Scalar]) -> Double? {
    var sum = 0.0
    var count = 0
    for (place, scalar) in scalars.enumerated() where !scalar.isASCII {
      let previous = place > 0 ? scalars[place - 1] : " "
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      sum += value(of: scalar, between: previous, and: next)
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }

  private func value(
    of scalar: Unicode.Scalar, between previous: Unicode.Scalar, and next: Unicode.Scalar
  ) -> Double {
    if Self.punctuation.contains(scalar) { return 1 }
    // No word has letters of two scripts.
    if !isLatin, !isLogographic, previous.isASCIILetter || next.isASCIILetter { return -3 }
    if let value = values[scalar] { return value }
    if isLogographic, scalar.properties.isIdeographic || (0xAC00...0xD7A3).contains(scalar.value) { return 0 }
    guard scalar.properties.isAlphabetic else { return -4 }
    guard scalar.properties.isUppercase, let small = scalar.properties.lowercaseMapping.unicodeScalars.first else {
      return -1
    }
    // A capital begins a word, or stands among capitals.
    let isAmongCapitals = previous.properties.isUppercase || next.properties.isUppercase
    guard !previous.properties.isAlphabetic || previous.properties.isUppercase, let value = values[small] else {
      return -3
    }
    return isAmongCapitals ? value * 0.9 : value / 2
  }

  private static let punctuation = Set("\u{A0}“”„‚‘’«»‹›–—…•€£§°©®™·¿¡、。「」『』・ー，：！？（）《》〈〉ªº½".unicodeScalars)

  private static let russian = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
  private static let ukrainian = "оаніивретлскдумпьязгбйчхцїжюшщєфґ"
  private static let french = "éèêàâçùûôîïëœ"
  private static let german = "äöüß"
  private static let iberian = "áéíóúñüãõçâêôàºª"
  private static let nordic = "åäöæøéðþáíóúý"
  private static let italian = "àèéìòù"
  private static let polish = "ąćęłńóśźż"
  private static let czech = "áčďéěíňóřšťúůýžľĺŕôä"
  private static let hungarian = "áéíóöőúüű"
  private static let southSlavic = "čćđšž"
  private static let romanian = "ăâîșțşţ"
  private static let turkish = "çğıöşüâİ"
  private static let greek = "αοιετσνηυρπκμλςωίάόέήγδθύχφβώξζψϊϋΐΰ"
  private static let hebrew = "יוהלאמרתבנשםדחפקכעןצטסגזךףץ"
  private static let arabic = "اليمنوتربةعدسفهكقأحجشطصىخإضذئزثءغظؤآ"
  private static let japanese =
    "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびふぶへべほぼまみむめもゃやゅゆょよらりるれろわをん"
    + "アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンァィェォ"
    + "日本人国会大年月政府選手市県新東京党首相北南中上下前後方出入分時間事件者社長円高部員合同生学校"
  private static let simplified =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进"
    + "好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
  private static let traditional =
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進"
    + "好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運"
  private static let korean =
    "이다는의에을를가은하고지한로기사도나리자인시어대서정해라그부일스전주아수제보여장과게있으들만구것성경상원공동조국관마비우미선방신생세화유재학계적했음당심소바드와모개무안연치위분내까지면위년월후트러할중"

  /// What people call an encoding.
  static func title(of name: String) -> String { all.first { $0.name == name }?.title ?? name }

  /// Of equal ones the first wins: the encodings that are met most come first.
  static let all: [EncodingCandidate] = western + cyrillic + central + eastAsian + others

  private static let western = [french, german, iberian, nordic, italian].map {
    EncodingCandidate("windows-1252", title: "windows-1252 (or Latin-1, which is part of it)", $0)
  }
  private static let cyrillic = [
    EncodingCandidate("windows-1251", russian), EncodingCandidate("windows-1251", ukrainian),
    EncodingCandidate("KOI8-R", russian), EncodingCandidate("KOI8-U", ukrainian),
    EncodingCandidate("ISO-8859-5", russian), EncodingCandidate("CP866", russian),
  ]
  private static let central = [polish, czech, hungarian, southSlavic, romanian].flatMap {
    [EncodingCandidate("windows-1250", $0), EncodingCandidate("ISO-8859-2", $0)]
  }
  private static let eastAsian = [
    EncodingCandidate("CP932", title: "Shift-JIS", japanese, isLogographic: true),
    EncodingCandidate("EUC-JP", japanese, isLogographic: true),
    EncodingCandidate("GB18030", title: "GBK or GB18030", simplified, isLogographic: true),
    EncodingCandidate("BIG5", title: "Big5", traditional, isLogographic: true),
    EncodingCandidate("CP949", title: "EUC-KR", korean, isLogographic: true),
  ]
  private static let others =
    [
      EncodingCandidate("windows-1254", turkish), EncodingCandidate("windows-1253", greek),
      EncodingCandidate("windows-1255", hebrew), EncodingCandidate("windows-1256", arabic),
    ]
    + [french, german, iberian, nordic].flatMap {
      [EncodingCandidate("MACINTOSH", title: "Mac OS Roman", $0), EncodingCandidate("CP850", $0)]
    }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
