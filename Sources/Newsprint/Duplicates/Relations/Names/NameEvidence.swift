/// What tells that a word is a name where capitals say nothing of it: at the start of a sentence or of a headline, and
/// in text that is all capitals or has capitals everywhere.
///
/// It is asked only where one such word stands against another. English leaves the article out in headlines, so there
/// a word counts as a name only if it is neither one of ``commonWords`` nor formed like a common word: see ``NameForms``.
enum NameEvidence {
  /// Whether something around a word says that it is a name.
  ///
  /// - Parameter isHeadline: Whether the word stands in a headline.
  static func isName(_ place: Int, in reading: FactReading, isHeadline: Bool) -> Bool {
    let word = reading.words[place]
    guard word.role == .plain, word.flags.contains(.capital), word.end - word.start > 2,
      word.traits.isDisjoint(with: [.frequent, .title, .meaning, .possessive])
    else { return false }
    let forms = NameForms(reading)
    let isEnglish = forms.isEnglish
    if isEnglish ? commonWords.contains(word.hash) : forms.isBareNoun(word) { return false }
    if isBehindTitle(place, reading) {
      return reading.style != .sentence && mayFollowTitle(place, reading, forms)
    }
    if reading.lexicon.source.code == "de", isGermanPlace(place, reading) { return true }
    if isEnglish, reading.style != .sentence, isBehindFirstName(place, reading, forms) { return true }
    let startsSentence = word.flags.contains(.startsSentence) || place == 0
    guard startsSentence else {
      return isEnglish && reading.style == .all && isBehindPlaceWord(place, reading) && !forms.isFormed(word)
    }
    if reading.lexicon.source.code == "tr" { return isTurkishSubject(place, reading) && !forms.isPlural(word) }
    if isHeadline ? !isEnglish : !forms.hasBareNames { return false }
    let follower = follower(of: place, reading, forms)
    if !isEnglish {
      switch follower {
      case .age, .relative: return true
      case .apposition(let isSingular): return isSingular || !forms.isPlural(word)
      case .saying: return !forms.isPlural(word)
      case .verb, .owned, .none: return false
      }
    }
    switch follower {
    case .age, .relative: return true
    case .apposition(let isSingular), .owned(let isSingular):
      return !(isHeadline ? forms.isFormed(word, isSingular: isSingular) : forms.isBare(word, isSingular: isSingular))
    // In the text a person who says something has an article before him, unless that is his name.
    case .saying(let isSingular):
      return !(isHeadline ? forms.isFormed(word, isSingular: isSingular) : forms.isBare(word, isSingular: isSingular))
    case .verb(let isSingular):
      return !forms.isFormed(word, isSingular: isSingular) || !isHeadline && isSingular && forms.isPerson(word)
    case .none: return false
    }
  }

  // MARK: - What stands before

  private static func isBehindTitle(_ place: Int, _ reading: FactReading) -> Bool {
    guard place > 0, !reading.words[place].isBehindMark || isAbbreviation(place - 1, reading) else { return false }
    return reading.words[place - 1].traits.contains(.title)
  }

  /// Whether a full stop right behind a short word is all that parts it from the next: `MR. HALE`.
  private static func isAbbreviation(_ place: Int, _ reading: FactReading) -> Bool {
    let word = reading.words[place]
    return word.end - word.start <= 4 && word.end < reading.text.count && reading.text[word.end] == 0x2e
  }

  /// Whether what stands behind a title is a name, as it is behind one that stands before nothing else, `MR. HASTINGS`.
  ///
  /// Behind an office it may be what its holder does, and what it is of: `GOVERNOR RESIGNS`, `MAYOR ELECTION`.
  private static func mayFollowTitle(_ place: Int, _ reading: FactReading, _ forms: NameForms) -> Bool {
    if personalTitles.contains(reading.words[place - 1].hash) { return true }
    let word = reading.words[place]
    if forms.isThing(word) { return false }
    guard forms.mayBeVerb(word) else { return true }
    // Governor Simmons resigns.
    guard place + 1 < reading.words.count, !reading.words[place + 1].isBehindMark else { return false }
    return forms.isVerb(reading.words[place + 1])
  }

  /// Whether a title and a word that can be nothing but a first name stand right behind each other before a word:
  /// `MAYOR ANNA WALKER`.
  private static func isBehindFirstName(_ place: Int, _ reading: FactReading, _ forms: NameForms) -> Bool {
    guard place > 1, !reading.words[place].isBehindMark, isBehindTitle(place - 1, reading) else { return false }
    let name = reading.words[place - 1]
    return name.role == .plain && name.flags.contains(.capital) && name.end - name.start > 2
      && name.traits.isDisjoint(with: [.frequent, .title, .meaning, .possessive])
      && !commonWords.contains(name.hash) && !forms.isFormed(name) && !forms.isVerb(name)
  }

  private static let personalTitles = hashes(
    "mr mrs ms miss mx sir dame lady dr monsieur madame herr frau señor señora")

  /// Whether a word stands right behind *near*, *in* or *from*, and no other word goes with it: `IN HULL ON FRIDAY`.
  private static func isBehindPlaceWord(_ place: Int, _ reading: FactReading) -> Bool {
    guard place > 0, !reading.words[place].isBehindMark, placeWords.contains(reading.words[place - 1].hash) else {
      return false
    }
    guard place + 1 < reading.words.count else { return true }
    let next = reading.words[place + 1]
    return next.isBehindMark || next.role != .plain || next.traits.contains(.frequent)
  }

  private static let placeWords = hashes("near in at from to")

  /// Whether a German word stands right behind *in*, *aus* or *nach*, which hardly any noun does without its article, and no
  /// noun behind it: `in Leipzig am Fluss`.
  private static func isGermanPlace(_ place: Int, _ reading: FactReading) -> Bool {
    guard place > 0, reading.style == .sentence, !reading.words[place].isBehindMark,
      germanPlaceWords.contains(reading.words[place - 1].hash), !bareGermanNouns.contains(reading.words[place].hash)
    else { return false }
    guard place + 1 < reading.words.count, !reading.words[place + 1].isBehindMark else { return true }
    return !reading.words[place + 1].flags.contains(.capital)
  }

  private static let germanPlaceWords = hashes("in aus nach bei")
  /// German nouns that stand behind these without an article.
  private static let bareGermanNouns = hashes(
    """
    haft not arbeit betrieb gefahr sicherheit zukunft wahrheit wirklichkeit ruhe frieden kraft form ordnung bewegung anspruch \
    aussicht brand rente pension führung quarantäne freiheit hause angaben ansicht auffassung meinung protest sorge angst \
    kreisen sicht gründen regen schnee nebel sonnenschein eis glätte polizeiangaben holz stein metall glas beton planung \
    verhandlungen gesprächen gewahrsam untersuchungshaft behandlung schulen kitas krankenhäusern städten gemeinden dörfern \
    betrieben familien wohnungen häusern fragen zeiten jahren monaten wochen tagen stunden minuten millionen tausenden \
    teilen bezug hinblick zusammenarbeit verbindung reihe richtung umlauf vergessenheit trauer tränen panik flammen trümmern \
    bedrängnis schwierigkeiten schieflage insolvenz mode serie gänze gang
    """)

  // MARK: - Turkish

  /// Whether a word starts a Turkish sentence whose verb is one of what persons do: `Kaya … söyledi`.
  private static func isTurkishSubject(_ place: Int, _ reading: FactReading) -> Bool {
    let words = reading.words
    var end = place
    while end + 1 < words.count, words[end + 1].sentence == words[place].sentence { end += 1 }
    guard end > place else { return false }
    return NameLanguage.turkishSayings.contains(words[end].hash)
  }

  // MARK: - What stands behind

  /// What the words behind one say of it.
  private enum Follower {
    /// It is one person, of an age, `, 43,`, or with somebody: `and his sons`.
    case age
    /// It is one person: `, who leads`.
    case relative
    /// It is somebody or something: `, a retired watchmaker,`.
    case apposition(isSingular: Bool)
    /// Something is its own: `'s letter`.
    case owned(isSingular: Bool)
    /// It says something.
    case saying(isSingular: Bool)
    /// It does something.
    case verb(isSingular: Bool)
    case none
  }

  private static func follower(of place: Int, _ reading: FactReading, _ forms: NameForms) -> Follower {
    let words = reading.words
    guard place + 1 < words.count else { return .none }
    let next = words[place + 1]
    if next.isBehindMark {
      if forms.isEnglish, next.hash == ownership, isBehindApostrophe(place, reading) {
        // Plurals have no s of their own behind theirs.
        return .owned(isSingular: true)
      }
      guard isBehindComma(place, reading), next.sentence == words[place].sentence else { return .none }
      if next.role == .number, next.unit == 0 || next.unit == years, next.value >= 15, next.value <= 110,
        isBehindComma(place + 1, reading)
      {
        return .age
      }
      if appositionArticles.contains(next.hash), isApposition(from: place + 1, reading) {
        return .apposition(isSingular: singularArticles.contains(next.hash))
      }
      guard relatives.contains(next.hash), place + 2 < words.count else { return .none }
      return forms.isPlural(words[place]) && !forms.isSingular(words[place + 2]) ? .none : .relative
    }
    if place + 2 < words.count, next.hash == and, companions.contains(words[place + 2].hash) { return .age }
    if forms.isSaying(next) { return .saying(isSingular: forms.isEnglish && forms.isSingular(next)) }
    // Ha detto, a déclaré, har sagt.
    if place + 2 < words.count, auxiliaries.contains(next.hash), forms.isSaying(words[place + 2]) {
      return .saying(isSingular: false)
    }
    guard forms.isEnglish, forms.isVerb(next) else { return .none }
    // Hollis blames the chimney.
    let hasObject = place + 2 < words.count && !words[place + 2].isBehindMark && objects.contains(words[place + 2].hash)
    return .verb(isSingular: forms.isSingularVerb(next) || hasObject && forms.isSingular(next))
  }

  private static let and = StableHash.hash("and")
  private static let companions = hashes("his her")
  private static let objects = hashes("the a an his her its their him them it this that these those")

  private static let ownership = StableHash.hash("s")
  private static let years = StableHash.hash("year")

  private static func isBehindComma(_ place: Int, _ reading: FactReading) -> Bool {
    let end = reading.words[place].end
    return end < reading.text.count && reading.text[end] == 0x2c
  }

  /// Whether an apostrophe and nothing else stands between a word and the next.
  private static func isBehindApostrophe(_ place: Int, _ reading: FactReading) -> Bool {
    let gap = reading.words[place].end..<reading.words[place + 1].start
    return reading.text[gap].elementsEqual([0x27]) || reading.text[gap].elementsEqual([0xe2, 0x80, 0x99])
  }

  /// The most words of an apposition.
  private static let mostOfApposition = 12

  /// Whether a comma ends a few words of the sentence, the first of which is an article, and no other comma stands right
  /// behind a word before it, as it does in lists.
  private static func isApposition(from start: Int, _ reading: FactReading) -> Bool {
    let words = reading.words
    for place in start + 1..<min(words.count, start + mostOfApposition) {
      if words[place].sentence != words[start].sentence { return false }
      if isBehindComma(place, reading) {
        // Rain, a gale and snow; and fog: what is listed has no verb behind its comma.
        let next = place + 1
        return next < words.count && words[next].sentence == words[start].sentence
          && !listWords.contains(words[next].hash)
      }
    }
    return false
  }

  /// Articles, with which languages begin what somebody is.
  private static let appositionArticles = hashes(
    "a an the his her their un una uno une le la el l il lo o um uma een de het der die das ein eine en ett et az egy")
  private static let singularArticles = hashes("a an un une uno una um uma een ein eine en ett et egy his her")
  /// What stands before the last of a list.
  private static let listWords = hashes("and or y o et ou e und oder en och og és și")

  // MARK: - Words

  private static func hashes(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }

  private static let relatives = hashes("who whose whom que quien qui dont che die som aki akinek care który która")
  private static let auxiliaries = hashes("ha a had has heeft har hade")

  /// Words that open English sentences and headlines without an article and are no names.
  ///
  /// They are persons, bodies, weather, things that happen, written down from common knowledge of the language.
  private static let commonWords = hashes(
    """
    police officials officers crews children youngsters residents villagers locals neighbours neighbors farmers growers \
    fishermen trawlermen workers staff employees teachers pupils students parents doctors medics nurses patients scientists \
    experts researchers academics lawyers prosecutors judges jurors witnesses victims survivors relatives families troops \
    soldiers forces rebels militants gunmen thieves burglars robbers thugs fans supporters players coach champions rivals \
    visitors guests hosts tourists travellers travelers passengers commuters drivers motorists cyclists walkers hikers \
    climbers sailors pilots critics opponents campaigners activists protesters demonstrators unions strikers ministers \
    lawmakers legislators senators councillors councilors mayor council parliament senate congress government cabinet \
    ministry court tribunal jury panel board committee commission inquiry probe union party club team side squad league \
    federation school college university hospital clinic church museum library theatre theater zoo bank firm company group \
    maker brewer brewery bakery shop store supermarket retailer airline railway operator carrier airport port harbour harbor \
    ferry ship boat vessel tanker train tram bus coach lorry truck car plane jet aircraft helicopter bridge tunnel road \
    motorway highway street town city village county state region district province country nation island coast river lake \
    dam canal valley mountain hill forest wood woods beach park garden farm field barn mill factory plant mine quarry \
    warehouse depot hotel inn pub restaurant cafe market fair festival parade concert exhibition auction rain snow sleet \
    hail fog mist drizzle frost ice wind gale gales storm hurricane typhoon cyclone tornado blizzard flood floods drought \
    heat heatwave cold thaw lightning thunder sunshine weather fire blaze inferno flames smoke explosion blast bomb quake \
    earthquake tremor landslide avalanche tsunami wildfire crash collision accident wreck derailment murder killing \
    shooting stabbing robbery raid theft fraud arson riot protest rally march strike walkout vote poll ballot election \
    referendum census survey study report paper book film movie song album play show opera ballet novel poem man woman boy \
    girl baby child toddler teenager teen youth adult pensioner mother mum mom father dad parent son daughter brother \
    sister twin uncle aunt cousin grandmother grandfather wife husband widow widower bride groom couple friend neighbour \
    neighbor stranger farmer baker butcher miller brewer carpenter plumber builder painter artist sculptor singer actor \
    actress dancer musician pianist cellist violinist conductor composer author writer poet novelist reporter editor \
    publisher teacher tutor professor student pupil doctor surgeon dentist nurse medic midwife vet lawyer judge prosecutor \
    attorney solicitor sheriff cop constable detective soldier sailor general admiral pilot astronaut driver motorist \
    cyclist rider jockey skier swimmer runner sprinter boxer golfer striker keeper goalkeeper defender midfielder captain \
    skipper referee umpire veteran rookie newcomer champion winner loser hero thief burglar robber gunman killer suspect \
    convict inmate prisoner hostage victim survivor witness tourist visitor guest host priest bishop vicar monk nun pope \
    imam rabbi cardinal king queen prince princess duke lord lady president premier minister chancellor senator governor \
    ambassador envoy diplomat spy leader chief boss head owner founder manager director banker trader investor analyst \
    economist engineer scientist researcher expert inventor explorer hunter fisherman shepherd gardener chef cook waiter \
    barber tailor postman fireman policeman watchman salesman chairman spokesman dog cat horse cow bull pig sheep goat \
    lamb hen duck goose swan stork owl eagle hawk crow raven robin wolf wolves bear bears fox foxes deer elk moose boar \
    badger otter beaver hare rabbit mouse mice rat rats bat bats snake whale dolphin shark seal seals salmon trout eel cod \
    herring crab lobster shrimp oyster mussel bee bees wasp ant ants beetle moth butterfly bread butter milk cheese meat \
    beef pork chicken fish fruit apple pear plum cherry grape potato tomato onion cabbage carrot bean rice wheat barley \
    corn maize oats rye flour sugar salt honey jam wine beer cider tea coffee water juice oil petrol diesel gas coal steel \
    iron copper gold silver zinc tin lead stone sand clay brick glass wool cotton silk leather timber paper plastic rubber \
    cement concrete dust mud rubble debris wreckage trash rubbish garbage waste sewage power energy electricity traffic \
    trade business industry commerce tourism housing education health welfare defence defense justice law order crime \
    punishment peace war truce ceasefire talks deal pact treaty accord agreement plan scheme project bill budget tax \
    taxes rates wages pay prices profit profits sales shares stocks bonds debt inflation growth output demand supply \
    exports imports jobs work life love hope fear anger fury joy grief shock panic chaos concern doubt pressure progress \
    success failure victory defeat triumph draw win loss rise fall drop surge slump boom bust spring summer autumn winter \
    morning evening night dawn dusk midnight noon lunch dinner breakfast supper music art dance sport football soccer \
    rugby cricket tennis golf hockey rowing sailing racing boxing nobody everybody everyone somebody someone anyone \
    something nothing everything anything half part many few several others people folk men women boys girls kids babies \
    cops bosses chiefs heads leaders owners traders investors analysts economists engineers voters candidates delegates \
    diplomats envoys refugees migrants prisoners inmates hostages guards volunteers rescuers divers firefighters paramedics \
    lifeguards lifeboat ambulance patrol trio duo pair quartet crowd crowds mob gang band choir orchestra chorus cast crew \
    jurors class classes archaeologists historians botanists biologists geologists astronomers proof evidence data news \
    word rumour rumor gossip speech letter note message email phone signal radio television internet website web app \
    software computer robot drone satellite rocket spacecraft probe telescope again also once soon perhaps maybe indeed \
    instead thus hence still often sometimes never always seldom rarely nearly almost even only just please thank thanks \
    yes no well next last first second third inside outside above below behind beyond across along around near nearby \
    unlike like amid despite besides beside except until unless whether whoever whatever whichever why how what \
    accused injured wounded disabled elderly unemployed deceased bereaved family families assembly supply ally bully reply jelly \
    belly monopoly anomaly virus circus campus series gas congress press mass grass address species means athletics \
    gymnastics physics mathematics premises headquarters works odds process access bypass recess crisis basis analysis adviser advisor \
    aide aides spokeswoman contender hopeful candidate nominee elect designate office residence palace moreover \
    further rather together later earlier either neither another other under over after former latter fewer lower higher upper \
    laughter slaughter hunger cancer fever ginger pepper lumber litter gender order fodder plaster powder disaster terror \
    horror humor humour labor labour honor honour error color colour armor armour \
    inner outer bigger smaller larger older younger newer longer shorter stronger weaker better worse super proper number \
    customer consumer worker reader buyer seller lender borrower employer teenager villager islander passenger prisoner \
    soldier officer commander chairperson worshipper caller viewer listener voter settler saver dealer trader women
    """)
}
