/// How words are formed that may be names, and those behind them that may be verbs, in the language of a reading.
struct NameForms {
  private let reading: FactReading
  /// What the language has of its own; nil where nothing is known of its names.
  private let language: NameLanguage?

  init(_ reading: FactReading) {
    self.reading = reading
    language = NameLanguage.all[reading.lexicon.source.code]
  }

  var isEnglish: Bool { reading.lexicon.source.code == "en" }

  /// Whether a word that starts a sentence and has no article may be a name because of what follows it.
  var hasBareNames: Bool { language != nil }

  // MARK: - Nouns

  /// Whether a word is one that starts sentences without an article and is no name.
  func isBareNoun(_ word: FactWord) -> Bool { language?.bareNouns.contains(word.hash) ?? false }

  /// Whether a word ends as plurals do, and nouns that have their article behind them.
  func isPlural(_ word: FactWord) -> Bool {
    guard let language else { return false }
    return ends(word, language.plurals) && !ends(word, language.names)
  }

  /// Whether an English word is formed like a common one: *protesters*, *flooding*, *inspection*, *firemen*.
  ///
  /// - Parameter isSingular: Whether what stands behind it says that it is no plural: *Tavares resigns*.
  func isFormed(_ word: FactWord, isSingular: Bool = false) -> Bool {
    if KnownNames.contains(word.hash) { return false }
    return ends(word, Self.persons) || ends(word, Self.things) || ends(word, Self.others)
      || !isSingular && isEnglishPlural(word)
  }

  /// Whether an English word ends as plurals do, and as names hardly do: *Hollis*, *Marcus*, *Ross*.
  private func isEnglishPlural(_ word: FactWord) -> Bool {
    ends(word, Self.plural) && !ends(word, Self.singularEndings)
  }

  /// Whether an English word may start a sentence without an article though it is common: a plural, or what cannot be
  /// counted.
  ///
  /// *Farmer said* and *quickly said* are no sentences.
  func isBare(_ word: FactWord, isSingular: Bool = false) -> Bool {
    if KnownNames.contains(word.hash) { return false }
    return ends(word, Self.things) || ends(word, Self.groups) || !isSingular && isEnglishPlural(word)
  }

  /// Whether an English word is formed like one for what cannot be a person: *election*, *leadership*.
  func isThing(_ word: FactWord) -> Bool { ends(word, Self.things) }

  /// Whether an English word ends like one for a person of some occupation, as many surnames do.
  func isPerson(_ word: FactWord) -> Bool { ends(word, Self.occupations) }

  private static let occupations = "er tor sor ist man woman".entries(" ")
  private static let plural = ["s"]
  private static let singularEndings = ["is", "us", "ss"]
  private static let groups = "men women people folk ics".entries(" ")
  private static let persons = "er tor sor ist man woman ant ent ful ous ive".entries(" ")
  private static let things = """
    tion sion ment ness ity ism ence ance ship hood dom ure
    """.entries(" ")
  private static let others = """
    ing ed ly men women people folk less ic ical able ible age th ght cy ary ory work way water side line house craft
    """.entries(" ")

  // MARK: - Verbs

  /// Whether a word is one of saying in the third person of the singular.
  func isSaying(_ word: FactWord) -> Bool { NameLanguage.sayings.contains(word.hash) }

  /// Whether an English word says that one does something, not many: *leads*, *is*.
  func isSingular(_ word: FactWord) -> Bool {
    if Self.singulars.contains(word.hash) { return true }
    let count = word.end - word.start
    return count > 3 && small(word.end - 1) == 0x73 && small(word.end - 2) != 0x73
  }

  /// Whether an English word can be nothing but a verb of which one does something: *resigns*; *claims* may be a noun.
  func isSingularVerb(_ word: FactWord) -> Bool { Self.singularVerbs.contains(word.hash) }

  /// Whether an English word may be the verb of a sentence that starts with its subject.
  func isVerb(_ word: FactWord) -> Bool {
    if Self.verbs.contains(word.hash) || Self.singularVerbs.contains(word.hash) || isSaying(word) { return true }
    if !word.traits.isDisjoint(with: [.frequent, .title]) || word.role != .plain { return false }
    return ends(word, ["ed"]) || ends(word, ["s"]) && !ends(word, ["ss"]) && word.end - word.start > 4
  }

  /// Whether an English word behind a subject may be its verb.
  func mayBeVerb(_ word: FactWord) -> Bool { isVerb(word) || ends(word, ["ing", "s"]) }

  // MARK: - Endings

  private func ends(_ word: FactWord, _ endings: [String]) -> Bool { endings.contains { ends(word, with: $0) } }

  private func ends(_ word: FactWord, with ending: String) -> Bool {
    let count = ending.utf8.count
    // Of a name as short as Reed the ending says nothing.
    guard word.end - word.start >= count + (count == 1 ? 3 : 2) else { return false }
    return zip(word.end - count..<word.end, ending.utf8).allSatisfy { small($0) == $1 }
  }

  private func small(_ place: Int) -> UInt8 {
    let byte = reading.text[place]
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func hashes(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }

  private static let singulars = hashes("is was has does leads runs")
  /// English verbs whose form does not tell that they are verbs.
  private static let verbs = hashes(
    """
    is was has had will would could may might won lost took made led left held told gave got went came saw set put met quit \
    beat hit fell rose ran became began kept found thought felt wrote spoke stood brought bought sold paid sent spent built \
    broke chose drew drove flew grew knew rode shot sang swam threw wore swore sought taught caught wins loses says to \
    takes makes leads plays joins signs hits beats quits runs vows named elected to will must shall can cannot should
    """)
  /// English verbs that headlines have behind a subject, and that are hardly nouns.
  private static let singularVerbs = hashes(
    """
    is was has does says tells adds argues admits warns insists explains denies confirms resigns retires returns dies wins loses \
    quits joins leaves leads beats faces rejects accepts urges vows seeks gets takes makes meets opens launches unveils \
    scores misses announces apologises apologizes pleads defends criticises criticizes slams praises appoints sacks gives \
    goes comes becomes begins keeps finds thinks writes speaks stands brings buys sells pays sends spends builds breaks \
    chooses draws throws wears hopes thanks agrees refuses declines fails promises pledges threatens withdraws survives escapes \
    reveals expects wants knows sees holds puts sets suffers celebrates earns claims climbs
    """)
}

/// What a language has of its own where names start sentences: to add one is to add a row.
struct NameLanguage: Sendable {
  /// How plurals end, and nouns with an article at their end.
  let plurals: [String]
  /// Endings of those that names have nevertheless.
  let names: [String]
  /// Nouns that start sentences without an article.
  let bareNouns: HashSet64

  private init(plurals: String, names: String = "", bareNouns: String = "") {
    self.plurals = plurals.entries(" ")
    self.names = names.entries(" ")
    self.bareNouns = HashSet64(ScannerPool.withScanner { $0.words(in: bareNouns) })
  }

  /// By the language's letters in ISO 639.
  ///
  /// Written down from common knowledge of each.
  static let all: [String: NameLanguage] = [
    "en": NameLanguage(plurals: "s men", names: "is us ss"),
    "es": romance, "fr": romance, "it": romance, "pt": romance, "nl": romance,
    "sv": NameLanguage(
      plurals: "en et na ar or er are", names: "sen gren",
      bareNouns: """
        polisen rådet krisen prinsen hälsen kassan partiet regeringen riksdagen kommunen regionen domstolen tingsrätten hovrätten \
        åklagaren ministern statsministern presidenten chefen tränaren läkaren vittnet mannen kvinnan pojken flickan forskare experter \
        kritiker polis domare läkare lärare vittnen anhöriga boende grannar väljare
        """),
    "da": scandinavian, "no": scandinavian,
    "ro": NameLanguage(
      plurals: "ii lor le ul ea ia", names: "",
      bareNouns: """
        poliția primăria guvernul ministerul instanța procurorii polițiștii primarul premierul președintele ministrul directorul \
        medicii profesorii martorii autoritățile oficialii experții parlamentul senatul partidul compania banca spitalul
        """),
    "tr": NameLanguage(
      plurals: "lar ler",
      bareNouns: """
        polis jandarma savcı savcılık hakim mahkeme hükümet bakan bakanlık başkan başkanlık başbakan cumhurbaşkanı vali valilik kaymakam \
        belediye müdür müdürlük sözcü yetkili uzman doktor hekim hemşire öğretmen öğrenci avukat tanık sürücü şoför yolcu komşu muhtar \
        kadın adam baba anne genç çocuk sanık şüpheli mağdur teknik antrenör oyuncu futbolcu kaptan kulüp takım şirket banka örgüt \
        sendika dernek parti meclis komisyon kurul üniversite okul hastane fabrika lider rektör profesör yazar yönetmen sanatçı şarkıcı \
        asker subay general komutan büyükelçi diplomat milletvekili senatör ekip yönetim genel eski yeni bir iki üç son ilk kimse herkes
        """),
    "hu": NameLanguage(
      plurals: "ok ek ak ök",
      bareNouns: """
        rendőrség kormány bíróság ügyészség polgármester miniszterelnök miniszter elnök igazgató szóvivő szakértő tanú orvos \
        tanár edző parlament önkormányzat minisztérium cég bank kórház egyetem rendőr tűzoltó hatóság
        """),
    "pl": NameLanguage(
      plurals: "",
      bareNouns: """
        policja policjant policjantka policjanci rząd sąd prokuratura prokurator minister ministra premier prezydent burmistrz wójt \
        starosta rzecznik rzeczniczka dyrektor dyrektorka prezes prezeska szef szefowa lekarz lekarka lekarze nauczyciel nauczycielka \
        nauczyciele trener trenerka strażak strażacy straż ekspert ekspertka eksperci ministerstwo urząd gmina miasto firma spółka klub \
        bank partia związek szpital uniwersytet świadek świadkowie oskarżony oskarżona podejrzany podejrzana kierowca ofiara matka \
        ojciec mąż żona syn córka sąsiad sąsiadka sąsiedzi mieszkaniec mieszkanka mieszkańcy pracownik pracownicy sejm senat komisja \
        opozycja poseł posłanka posłowie senator radny radna radni biskup ksiądz proboszcz autor autorka reżyser aktor aktorka \
        naukowiec naukowcy badacze mężczyzna kobieta chłopiec dziewczyna dziecko student studentka uczeń przewodniczący
        """),
  ]

  private static let romance = NameLanguage(plurals: "s men people en er na le ii lor")

  private static let scandinavian = NameLanguage(
    plurals: "en et ne", names: "sen",
    bareNouns: """
      politiet avisen avisa prinsen krisen analysen kassen eksperter forskere lærere læger leger vidner vitner naboer kritikere \
      regeringen regjeringen kommunen retten statsministeren ministeren borgmesteren ordføreren formanden lederen direktøren \
      treneren træneren presidenten præsidenten politi pårørende beboere vælgere velgere elever studenter ansatte
      """)

  /// Verbs of what only persons do, at the end of Turkish sentences.
  static let turkishSayings = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          söyledi dedi belirtti açıkladı konuştu vurguladı kaydetti anlattı bildirdi uyardı savundu duyurdu etti ekledi aktardı \
          yanıtladı hatırlattı söylüyor diyor belirtiyor istifa
          """)
    })

  /// Verbs of saying in the third person of the singular.
  static let sayings = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          said says told tells added adds wrote writes argued argues admitted admits warned warns insisted insists recalled \
          explained explains claimed claims replied denied denies confirmed confirms promised promises thanked called stated \
          declined refused apologised apologized resigned testified \
          dijo dice afirmó afirma declaró declara aseguró explicó señaló añadió indicó reconoció advirtió \
          déclare déclaré dit affirme affirmé explique expliqué ajouté ajoute estime estimé assure assuré \
          detto dice dichiarato spiegato spiega afferma affermato aggiunto aggiunge ammesso \
          disse diz afirmou declarou explicou acrescentou admitiu garantiu \
          zei zegt verklaarde vertelde vertelt \
          säger sade sa uppger uppgav berättar berättade hävdar hävdade förklarar förklarade medger medgav varnar varnade sagt berättat \
          siger sagde oplyser oplyste udtaler udtalte fortæller fortalte forklarer forklarede advarer advarede \
          sier opplyser opplyste uttaler uttalte forteller forklarte advarte fortalt sagt \
          powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła dodał dodała przyznał przyznała zapowiedział zapowiedziała \
          oświadczył oświadczyła ocenił oceniła wyjaśnił wyjaśniła podkreślił podkreśliła ostrzegł ostrzegła poinformował \
          poinformowała \
          spus declarat afirmat adăugat explicat precizat susținut spune declară afirmă avertizat recunoscut \
          mondta közölte elmondta kijelentette hangsúlyozta hozzátette szerint elismerte figyelmeztetett
          """)
    })
}
