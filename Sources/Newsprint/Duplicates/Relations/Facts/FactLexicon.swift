/// What a word of a lexicon means where it stands.
enum FactMeaning: Sendable, Hashable {
  case number(Double)
  case multiplier(Double)
  case teen
  case connector
  case ordinal(Double)
  case fraction(Double)
  case times(Double)
  case crowd(Double)
  /// So many of something as one thing, of which there may be several: a dozen.
  case collective(Double)
  case article
  case nobody
  case negator
  /// Turns the sign of the degrees behind it: *minus 12 degrees*.
  case minus
  /// Says of an hour behind it in which half of the day it is, in hours: 午後3時.
  case halfOfDay(Double)
  /// A phrase that is neither number nor negator, though it holds one.
  case idiom
  case weekday(Int)
  case month(Int)
  case unit(UInt64)
  /// Many of a unit.
  case units(Double, UInt64)
  /// So many of a unit in one word: *half-hour* where it is one.
  case amount(Double, UInt64)
  /// Says of a unit behind it that something is counted in it: *per*.
  case per
  /// Says so in one word with the unit: *daily*.
  case rate(UInt64)
  /// Adds a half to the number before it: *and a half*.
  case half
}

/// What the tables of a language know a word for.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16
  /// Is frequent, and so no name.
  static let frequent = WordTraits(rawValue: 1)
  /// Stands before names.
  static let title = WordTraits(rawValue: 2)
  /// Starts a phrase that has a ``FactMeaning``.
  static let meaning = WordTraits(rawValue: 4)
  /// Stands for the name of an owner: *its*, *his*.
  static let possessive = WordTraits(rawValue: 16)
  /// Is read as another word.
  static let variant = WordTraits(rawValue: 8)

  // What tells lines that are no part of a story, in the language or in English: see ``AsideLines``.

  /// Starts a phrase with which an aside starts.
  static let aside = WordTraits(rawValue: 32)
  /// Starts a phrase that stands before who made a story or a picture.
  static let label = WordTraits(rawValue: 64)
  /// Stands in short asides.
  static let asideWord = WordTraits(rawValue: 128)
  /// Is the name of a news agency.
  static let agency = WordTraits(rawValue: 256)
  /// Starts a phrase that keeps rights.
  static let rights = WordTraits(rawValue: 512)
  /// Is a word for a picture, as before the name of who took it.
  static let picture = WordTraits(rawValue: 1024)
}

/// The tables of one language, ready for lookups by hash.
final class FactLexicon: Sendable {
  let source: RelationLexicon
  /// Whether 1,5 is one and a half.
  let hasDecimalComma: Bool
  /// Whether a noun in the singular has an article or a number before it.
  let hasArticles: Bool
  /// Whether 20/8 is a day in August, and a third is hardly written as 1/3.
  let writesDaysFirst: Bool
  /// What stands behind an hour for the part of the day.
  let partsOfDay: PhraseTable<Double>
  /// Whether ten and two may stand beside each other for twelve.
  let joinsTens: Bool
  /// Whether auxiliaries are contracted with an apostrophe: see ``EnglishContractions``.
  let contracts: Bool
  /// Whether thousands are counted within ten thousands, as in East Asia.
  let countsMyriads: Bool
  /// Whether three and twenty stand beside each other for twenty-three.
  let joinsUnits: Bool
  /// Whether a half behind a number is added to it.
  let addsHalves: Bool
  /// The unit of an age that stands alone behind a name.
  let unitOfAges: UInt64
  /// What words are known for, so that most need one look.
  let traits: HashMap64<WordTraits>
  /// Meanings by the first word's hash, the longest phrase first.
  let meanings: PhraseTable<FactMeaning>
  /// What states exclude each other.
  let states: FactStates
  /// Made when it is first asked for.
  private let styleTable = Guarded<StyleTable?>(nil)
  let variants: HashMap64<UInt64>
  let asides: PhraseTable<Bool>
  /// Words before who made a story or a picture.
  let labels: PhraseTable<Bool>
  /// Words before the name of an author.
  let bylines: HashSet64
  let prefixes: [[UInt8]]
  /// Number words that are written together.
  let compounds: NumberCompounds?
  /// Negators that are told from another word by their accent alone: *né*.
  let accentedNegators: HashSet64
  let partneredNegators: HashSet64
  let negatorPartners: HashSet64

  /// Which words say the same.
  func style(_ scanner: FactScanner) -> StyleTable {
    styleTable.withLock { table in
      if let table { return table }
      let made = StyleTable(StyleWords.table(source.code), scanner)
      table = made
      return made
    }
  }

  init(_ source: RelationLexicon, _ scanner: FactScanner) {
    self.source = source
    hasDecimalComma = !["en", "zh", "ja", "ko", "hi", "ar", "he", "fa"].contains(source.code)
    contracts = source.code == "en"
    writesDaysFirst = !["en", "zh", "ja", "ko", "hu", "hi", "fa"].contains(source.code)
    var partsOfDay = PhraseTable<Double>()
    scanner.forEachPair(source.partsOfDay) { phrase, value in
      if let value = Double(value) { partsOfDay.add(phrase, value) }
    }
    self.partsOfDay = partsOfDay
    hasArticles = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "ro", "el", "hu"].contains(source.code)
    countsMyriads = ["zh", "ja", "ko"].contains(source.code)
    unitOfAges = source.units.entries(" ").contains { $0.hasSuffix("=age") } ? FactKey.age : FactKey.year
    joinsUnits = source.code == "ar"
    addsHalves = ["zh", "ja", "ko", "id"].contains(source.code)
    joinsTens = ["fr", "tr", "it", "id", "vi", "zh", "ja", "ko"].contains(source.code)
    meanings = Self.meanings(source, scanner)
    states = FactStates(source, scanner)
    var variants = HashMap64<UInt64>()
    for table in [source.variants, Self.commonVariants] {
      scanner.forEachPair(table) { phrase, value in
        guard let from = phrase.first, let to = scanner.words(in: value).first else { return }
        variants.set(to, for: from)
      }
    }
    self.variants = variants
    asides = PhraseTable(source.asides, scanner: scanner)
    labels = PhraseTable(source.labels, scanner: scanner)
    bylines = HashSet64(scanner.words(in: source.bylines))
    compounds = NumberCompounds(source, MeasureWords.of(source.code), scanner)
    accentedNegators = HashSet64(
      source.negators.entries("|").filter {
        $0.utf8.count <= 3 && $0.unicodeScalars.contains { 0x80..<0x250 ~= $0.value }
      }
      .flatMap { scanner.words(in: $0) })
    partneredNegators = HashSet64(scanner.words(in: source.partneredNegators))
    negatorPartners = HashSet64(scanner.words(in: source.negatorPartners))
    prefixes = source.prefixes.entries(" ").map { Array($0.utf8) }
    var traits = HashMap64<WordTraits>()
    func add(_ trait: WordTraits, _ words: some Sequence<UInt64>) {
      for word in words { traits.update(word, trait) { $0.insert(trait) } }
    }
    add(.frequent, scanner.words(in: source.frequent))
    let titles = HashSet64(scanner.words(in: source.titles))
    add(.title, scanner.words(in: source.titles))
    // Sen. is a senator.
    add(.title, variants.elements.lazy.filter { titles.contains($0.value) }.map { $0.hash })
    add(.possessive, scanner.words(in: source.possessives))
    add(.meaning, meanings.firsts)
    add(.variant, variants.hashes)
    for language in [source, .english] {
      scanner.forEachPhrase(language.asides) { add(.aside, $0.prefix(1)) }
      scanner.forEachPhrase(language.labels) { add(.label, $0.prefix(1)) }
      add(.asideWord, scanner.words(in: language.asideWords))
    }
    add(.aside, ReadAlso.phrases.firsts)
    add(.agency, AsideLines.agencies(scanner))
    add(.rights, AsideLines.rights.firsts)
    add(.picture, AsideLines.pictures(scanner))
    self.traits = traits
  }

  /// Says of each token what the language knows it for.
  func mark(_ tokens: inout [FactToken]) {
    for place in tokens.indices where tokens[place].kind != .mark {
      if let known = traits.place(of: tokens[place].hash) { tokens[place].traits = traits.values[known] }
    }
  }

  private static func meanings(_ source: RelationLexicon, _ scanner: FactScanner) -> PhraseTable<FactMeaning> {
    var meanings = PhraseTable<FactMeaning>()
    let measures = MeasureWords.of(source.code)
    let quantities: [(String, (Double) -> FactMeaning)] = [
      (source.numbers, { .number($0) }), (source.multipliers, { $0 == 0 ? .teen : .multiplier($0) }),
      (source.ordinals, { .ordinal($0) }), (source.fractions, { .fraction($0) }), (source.times, { .times($0) }),
      (measures.numbers, { .number($0) }), (source.crowds, { .crowd($0) }), (source.collectives, { .collective($0) }),
      (source.weekdays, { .weekday(Int($0)) }), (source.months, { .month(Int($0)) }),
    ]
    for (table, make) in quantities {
      scanner.forEachPair(table) { phrase, value in
        if let value = Double(value) { meanings.add(phrase, make(value)) }
      }
    }
    if !source.joinedConnector.isEmpty {
      // *And twenty* is one word: وعشرون.
      for (table, make) in quantities.prefix(2) {
        let joined = table.entries(" ").map { source.joinedConnector + $0 }.joined(separator: " ")
        scanner.forEachPair(joined) { phrase, value in
          if let value = Double(value) { meanings.add(phrase, make(value)) }
        }
      }
    }
    forEachUnit(measures.amounts, scanner) { meanings.add($0, .amount($1 ?? 1, $2)) }
    for word in scanner.words(in: source.connectors) { meanings.add([word], .connector) }
    for word in scanner.words(in: source.articles) { meanings.add([word], .article) }
    scanner.forEachPhrase(source.nobody) { meanings.add($0, .nobody) }
    scanner.forEachPhrase(source.negators) { meanings.add($0, .negator) }
    scanner.forEachPhrase(source.idioms) { meanings.add($0, .idiom) }
    scanner.forEachPhrase(minuses) { meanings.add($0, .minus) }
    scanner.forEachPair(source.halvesOfDay) { phrase, value in
      if let value = Double(value) { meanings.add(phrase, .halfOfDay(value)) }
    }
    // In English, 5m may be millions.
    for table in [source.units, measures.units, commonUnits, source.code == "en" ? "" : "m=metre"] {
      forEachUnit(table, scanner) { phrase, factor, unit in
        meanings.add(phrase, factor.map { .units($0, unit) } ?? .unit(unit))
      }
    }
    forEachUnit(measures.endings, scanner) { meanings.add($0, .unit($2)) }
    forEachUnit(measures.rates, scanner) { meanings.add($0, .rate($2)) }
    scanner.forEachPhrase(phrases(measures.per)) { meanings.add($0, .per) }
    scanner.forEachPhrase(phrases(measures.halves)) { meanings.add($0, .half) }
    return meanings
  }

  /// A table whose entries are parted by spaces, and their words by low lines, as one whose entries are parted by bars.
  private static func phrases(_ table: String) -> String {
    String(table.map { $0 == " " ? "|" : $0 == "_" ? " " : $0 })
  }

  /// Calls `body` with the words of each unit of a table, with its factor where it has one, and with its name's hash.
  private static func forEachUnit(
    _ table: String, _ scanner: FactScanner, _ body: ([UInt64], Double?, UInt64) -> Void
  ) {
    scanner.forEachPair(table) { phrase, value in
      let parts = value.entries("*")
      if parts.count == 2, let factor = Double(parts[0]) {
        body(phrase, factor, StableHash.hash(parts[1]))
      } else {
        body(phrase, nil, StableHash.hash(value))
      }
    }
  }

  /// Words for what a sign before a number of degrees says, in all languages.
  private static let minuses = """
    minus|moins|menos|meno|miinus|минус|мінус|eksi|零下|氷点下|マイナス|영하|âm|μείον|mínusz|mínus|ناقص
    """

  /// Units that are written alike everywhere.
  private static let commonUnits = """
    km=km kg=kg cm=cm mm=mm kmh=kmh mph=mph kwh=kwh mw=mw gw=gw eur=eur euro=eur euros=eur usd=usd gbp=gbp jpy=jpy \
    chf=chf cny=cny inr=inr rub=rub min=minute mins=minute m²=m2 km²=km2 cm²=cm2 m³=m3 cm³=cm3 ft²=foot2 ha=hectare ml=ml mg=mg \
    kw=kw gwh=gwh twh=twh w=w hz=hz khz=khz mhz=mhz ghz=ghz kb=kb mb=mb gb=gb tb=tb db=db hpa=hpa kmph=kmh kph=kmh knots=knot \
    aud=aud cad=cad nzd=nzd hkd=hkd sgd=sgd twd=twd sek=sek nok=nok dkk=dkk pln=pln czk=czk huf=huf ron=ron krw=krw brl=brl \
    zar=zar ils=ils aed=aed thb=thb myr=myr idr=idr php=php vnd=vnd kzt=kzt uah=uah
    """

  /// Names that are spelled in several ways.
  private static let commonVariants = """
    kiev=kyiv kharkov=kharkiv odessa=odesa lvov=lviv zuerich=zurich genf=geneva bombay=mumbai calcutta=kolkata \
    madras=chennai peking=beijing burma=myanmar rangoon=yangon saigon=hochiminh turkiye=turkey moskow=moscow \
    gaddafi=qaddafi kadhafi=qaddafi gadhafi=qaddafi usama=osama quran=koran mohammed=muhammad mohamed=muhammad \
    muhammed=muhammad zelenskyy=zelensky zelenskiy=zelensky selenskyj=zelensky macedonia=makedonia \
    bangalore=bengaluru swaziland=eswatini czechia=czech poutine=putin dnieper=dnipro dnepr=dnipro \
    dniepr=dnipro dnjepr=dnipro chernobyl=chornobyl tschernobyl=chornobyl tchernobyl=chornobyl nikolaev=mykolaiv \
    nikolayev=mykolaiv zaporozhye=zaporizhzhia zaporizhia=zaporizhzhia chernigov=chernihiv lugansk=luhansk \
    bakhmout=bakhmut artemovsk=bakhmut marseilles=marseille lyons=lyon basle=basel hanover=hannover gothenburg=goteborg \
    smyrna=izmir tehran=teheran baghdad=bagdad kabul=kaboul damascus=damaskus aleppo=halab \
    belorussia=belarus byelorussia=belarus moldavia=moldova kirghizia=kyrgyzstan kirgizstan=kyrgyzstan \
    khamenei=chamenei hezbollah=hizbollah hizbullah=hizbollah taliban=taleban houthis=huthis houthi=huthi isis=isil \
    volodymyr=vladimir wladimir=vladimir wolodymyr=vladimir olexandr=oleksandr alexander=oleksandr sergei=sergey \
    serhiy=sergey serhii=sergey sergej=sergey dmitri=dmitry dmytro=dmitry dmitrij=dmitry mikhail=mykhailo andrei=andrey \
    andriy=andrey andrii=andrey andrej=andrey nikolai=mykola nikolay=mykola yelena=olena jelena=olena elena=olena
    """
}

extension String {
  /// The parts of a table's text between an ASCII mark, empty ones left out.
  func entries(_ mark: Unicode.Scalar) -> [String] {
    let mark = UInt8(ascii: mark)
    return utf8.split { $0 == mark || $0 == 0x0a }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension FactScanner {
  /// The words of a table's text.
  func words(in text: String) -> [UInt64] {
    var tokens: [FactToken] = []
    tokens.reserveCapacity(text.utf8.count / 6 + 1)
    text.withTextBytes { scan($0, into: &tokens) }
    return tokens.compactMap { $0.kind == .mark ? nil : $0.hash }
  }

  /// Calls `body` with the words of each phrase of a table's text, whose phrases are parted by `|`.
  func forEachPhrase(_ text: String, _ body: ([UInt64]) -> Void) {
    var (tokens, words): ([FactToken], [UInt64]) = ([], [])
    forEachEntry(text, parts: UInt8(ascii: "|")) { bytes, range in
      tokens.removeAll(keepingCapacity: true)
      scan(bytes, range, into: &tokens)
      words.replace(with: tokens)
      body(words)
    }
  }

  /// Calls `body` with the words of each phrase of a table's text and what stands behind its `=`; phrases are parted by
  /// spaces, and their words by low lines.
  func forEachPair(_ text: String, _ body: ([UInt64], String) -> Void) {
    var (tokens, words): ([FactToken], [UInt64]) = ([], [])
    forEachEntry(text, parts: 0x20) { bytes, range in
      guard let middle = bytes.firstPlace(of: UInt8(ascii: "="), in: range) else { return }
      tokens.removeAll(keepingCapacity: true)
      var start = range.lowerBound
      for place in start...middle where place == middle || bytes[place] == UInt8(ascii: "_") {
        scan(bytes, start..<place, into: &tokens)
        start = place + 1
      }
      words.replace(with: tokens)
      body(words, bytes.string((middle + 1)..<range.upperBound))
    }
  }

  private func forEachEntry(
    _ text: String, parts mark: UInt8, _ body: (TextBytes, Range<Int>) -> Void
  ) {
    text.withTextBytes { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == mark || bytes[place] == 0x0a {
        if place > start { body(bytes, start..<place) }
        start = place + 1
      }
    }
  }
}

extension [UInt64] {
  /// Puts the words of some tokens in the place of what was there.
  fileprivate mutating func replace(with tokens: [FactToken]) {
    removeAll(keepingCapacity: true)
    for token in tokens where token.kind != .mark { append(token.hash) }
  }
}
