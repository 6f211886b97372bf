/// What tells that a word is a name where capitals say nothing of it: at the start of a sentence or of a headline, and
/// in text that is all capitals or has capitals everywhere.
///
/// It is asked only where one such word stands against another. English leaves the article out in headlines, so there
/// a word counts as a name only if it is neither one of ``commonWords`` nor formed like a common word.
enum NameEvidence {
  /// Whether something around a word says that it is a name.
  ///
  /// - Parameter isHeadline: Whether the word stands in a headline.
  static func isName(_ place: Int, in reading: FactReading, isHeadline: Bool) -> Bool {
    let word = reading.words[place]
    guard word.role == .plain, word.flags.contains(.capital), word.end - word.start > 2,
      word.traits.isDisjoint(with: [.frequent, .title, .meaning, .possessive])
    else { return false }
    let isEnglish = reading.lexicon.source.code == "en"
    if isEnglish, commonWords.contains(word.hash) { return false }
    if isBehindTitle(place, reading) { return reading.style != .sentence && !isFormed(word, reading) }
    let startsSentence = word.flags.contains(.startsSentence) || place == 0
    guard startsSentence else {
      return isEnglish && reading.style == .all && isBehindPlaceWord(place, reading) && !isFormed(word, reading)
    }
    if isHeadline ? !isEnglish : !hasArticles(reading) { return false }
    switch follower(of: place, reading) {
    case .person: return true
    case .saying: return !isPlural(word, reading) && !(isEnglish && isFormed(word, reading))
    case .verb: return isEnglish && !isFormed(word, reading)
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

  // MARK: - What stands behind

  /// What the words behind one say of it.
  private enum Follower {
    /// It is one person: `, who leads`, `, 43,`.
    case person
    /// It says something.
    case saying
    /// It does something.
    case verb
    case none
  }

  private static func follower(of place: Int, _ reading: FactReading) -> Follower {
    let words = reading.words
    guard place + 1 < words.count else { return .none }
    let next = words[place + 1]
    if next.isBehindMark {
      guard isBehindComma(place, reading), next.sentence == words[place].sentence else { return .none }
      if next.role == .number, next.unit == 0, next.value >= 15, next.value <= 110, isBehindComma(place + 1, reading) {
        return .person
      }
      guard relatives.contains(next.hash), place + 2 < words.count else { return .none }
      return isPlural(words[place], reading) && !isSingular(words[place + 2], reading) ? .none : .person
    }
    if sayings.contains(next.hash) { return .saying }
    // Ha detto, a déclaré, har sagt.
    if place + 2 < words.count, auxiliaries.contains(next.hash), sayings.contains(words[place + 2].hash) {
      return .saying
    }
    return isVerb(next, reading) ? .verb : .none
  }

  private static func isBehindComma(_ place: Int, _ reading: FactReading) -> Bool {
    let end = reading.words[place].end
    return end < reading.text.count && reading.text[end] == 0x2c
  }

  /// Whether an English verb says that one person does something: *leads*, *is*.
  private static func isSingular(_ word: FactWord, _ reading: FactReading) -> Bool {
    if singulars.contains(word.hash) { return true }
    let count = word.end - word.start
    return count > 3 && small(word.end - 1, reading) == 0x73 && small(word.end - 2, reading) != 0x73
  }

  /// Whether an English word may be the verb of a sentence that starts with its subject.
  private static func isVerb(_ word: FactWord, _ reading: FactReading) -> Bool {
    if verbs.contains(word.hash) { return true }
    if !word.traits.isDisjoint(with: [.frequent, .title]) || word.role != .plain { return false }
    return ends(word, with: "ed", reading)
      || ends(word, with: "s", reading) && !ends(word, with: "ss", reading) && word.end - word.start > 4
  }

  // MARK: - How a word is formed

  /// Whether a word ends as plurals do.
  private static func isPlural(_ word: FactWord, _ reading: FactReading) -> Bool {
    ["s", "men", "people", "en", "er", "na", "le", "ii", "lor"].contains { ends(word, with: $0, reading) }
      && (reading.lexicon.source.code != "en" || ends(word, with: "s", reading) || ends(word, with: "men", reading))
  }

  /// Whether an English word is formed like a common one: *protesters*, *flooding*, *inspection*, *firemen*.
  private static func isFormed(_ word: FactWord, _ reading: FactReading) -> Bool {
    endings.contains { ends(word, with: $0, reading) }
  }

  private static let endings = """
    s ing ed ly tion sion ment ness ity ism ist er tor sor men man woman women people folk ence ance ship hood less ful ous ive \
    ic ical able ible age ure dom th ght cy ary ory ant ent ies work way water side line house craft
    """.entries(" ")

  private static func ends(_ word: FactWord, with ending: String, _ reading: FactReading) -> Bool {
    let count = ending.utf8.count
    // Of a name as short as Reed the ending says nothing.
    guard word.end - word.start >= count + (count == 1 ? 3 : 2) else { return false }
    return zip(word.end - count..<word.end, ending.utf8).allSatisfy { small($0, reading) == $1 }
  }

  private static func small(_ place: Int, _ reading: FactReading) -> UInt8 {
    let byte = reading.text[place]
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  // MARK: - Words

  /// Whether the language puts articles before nouns, so that one without may be a name.
  private static func hasArticles(_ reading: FactReading) -> Bool {
    languagesWithArticles.contains(reading.lexicon.source.code)
  }

  private static let languagesWithArticles: Set<String> = ["en", "es", "fr", "it", "pt", "nl"]

  private static func hashes(_ text: String) -> HashSet64 { HashSet64(ScannerPool.withScanner { $0.words(in: text) }) }

  private static let relatives = hashes("who whose whom que quien qui dont che die")
  private static let singulars = hashes("is was has had does leads runs")
  private static let auxiliaries = hashes("ha a had has heeft")
  /// Verbs of saying in the third person of the singular.
  private static let sayings = hashes(
    """
    said says told tells added adds wrote writes argued argues admitted admits warned warns insisted insists recalled \
    explained explains claimed claims replied denied denies confirmed confirms promised promises thanked called stated \
    declined refused apologised apologized resigned testified \
    dijo dice afirmó afirma declaró declara aseguró explicó señaló añadió indicó reconoció advirtió \
    déclare déclaré dit affirme affirmé explique expliqué ajouté ajoute estime estimé assure assuré \
    detto dice dichiarato spiegato spiega afferma affermato aggiunto aggiunge ammesso \
    disse diz afirmou declarou explicou acrescentou admitiu garantiu \
    zei zegt verklaarde vertelde vertelt
    """)
  /// English verbs whose form does not tell that they are verbs.
  private static let verbs = hashes(
    """
    is was has had will would could may might won lost took made led left held told gave got went came saw set put met quit \
    beat hit fell rose ran became began kept found thought felt wrote spoke stood brought bought sold paid sent spent built \
    broke chose drew drove flew grew knew rode shot sang swam threw wore swore sought taught caught wins loses says to \
    takes makes leads plays joins signs hits beats quits runs vows named elected
    """)

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
    unlike like amid despite besides beside except until unless whether whoever whatever whichever why how what
    """)
}
