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
  case article
  case nobody
  case negator
  case weekday(Int)
  case month(Int)
  case unit(UInt64)
}

/// The tables of one language, ready for lookups by hash.
struct FactLexicon: Sendable {
  let source: RelationLexicon
  let frequent: Set<UInt64>
  /// Meanings by the first word's hash, the longest phrase first.
  let meanings: PhraseTable<FactMeaning>
  /// The state that a phrase tells: its group and its place there.
  let states: PhraseTable<[FactState]>
  let variants: [UInt64: UInt64]
  let titles: Set<UInt64>
  let asides: PhraseTable<Bool>
  let asideWords: Set<UInt64>
  let prefixes: [[UInt8]]

  init(_ source: RelationLexicon, _ scanner: FactScanner) {
    self.source = source
    func words(_ text: String) -> [UInt64] { text.entries(" ").flatMap { scanner.hashes(of: $0) } }
    frequent = Set(words(source.frequent))
    var meanings = PhraseTable<FactMeaning>()
    func add(_ text: String, _ make: (Double) -> FactMeaning) {
      for entry in text.entries(" ") {
        let parts = entry.entries("=")
        guard parts.count == 2, let value = Double(parts[1]) else { continue }
        meanings.add(scanner.hashes(ofJoined: parts[0]), make(value))
      }
    }
    add(source.numbers) { .number($0) }
    add(source.multipliers) { $0 == 0 ? .teen : .multiplier($0) }
    add(source.ordinals) { .ordinal($0) }
    add(source.fractions) { .fraction($0) }
    add(source.times) { .times($0) }
    add(source.crowds) { .crowd($0) }
    add(source.weekdays) { .weekday(Int($0)) }
    add(source.months) { .month(Int($0)) }
    for word in words(source.connectors) { meanings.add([word], .connector) }
    for word in words(source.articles) { meanings.add([word], .article) }
    for phrase in source.nobody.entries("|") { meanings.add(scanner.hashes(of: phrase), .nobody) }
    for phrase in source.negators.entries("|") { meanings.add(scanner.hashes(of: phrase), .negator) }
    for text in [source.units, Self.commonUnits] {
      for entry in text.entries(" ") {
        let parts = entry.entries("=")
        guard parts.count == 2 else { continue }
        meanings.add(scanner.hashes(ofJoined: parts[0]), .unit(StableHash.hash(parts[1])))
      }
    }
    self.meanings = meanings
    var states = PhraseTable<[FactState]>()
    let common = source.states.entries(";")
    for (group, text) in common.enumerated() {
      for (place, members) in text.entries("/").enumerated() {
        for phrase in members.entries("|") {
          states.append(scanner.hashes(of: phrase), [FactState(group: group, place: place)])
        }
      }
    }
    self.states = states
    var variants: [UInt64: UInt64] = [:]
    for entry in (source.variants + " " + Self.commonVariants).entries(" ") {
      let parts = entry.entries("=")
      guard parts.count == 2, let from = scanner.hashes(of: parts[0]).first,
        let to = scanner.hashes(of: parts[1]).first
      else { continue }
      variants[from] = to
    }
    self.variants = variants
    titles = Set(words(source.titles))
    var asides = PhraseTable<Bool>()
    for phrase in source.asides.entries("|") { asides.add(scanner.hashes(of: phrase), true) }
    self.asides = asides
    asideWords = Set(words(source.asideWords))
    prefixes = source.prefixes.entries(" ").map { Array($0.utf8) }
  }

  /// Units that are written alike everywhere.
  private static let commonUnits = """
    km=km kg=kg cm=cm mm=mm kmh=kmh mph=mph kwh=kwh mw=mw gw=gw eur=eur euro=eur euros=eur usd=usd gbp=gbp jpy=jpy \
    chf=chf cny=cny inr=inr rub=rub min=minute
    """

  /// Names that are spelled in several ways.
  private static let commonVariants = """
    kiev=kyiv kharkov=kharkiv odessa=odesa lvov=lviv zuerich=zurich genf=geneva bombay=mumbai calcutta=kolkata \
    madras=chennai peking=beijing burma=myanmar rangoon=yangon saigon=hochiminh turkiye=turkey moskow=moscow \
    gaddafi=qaddafi kadhafi=qaddafi gadhafi=qaddafi usama=osama quran=koran mohammed=muhammad mohamed=muhammad \
    muhammed=muhammad zelenskyy=zelensky zelenskiy=zelensky selenskyj=zelensky macedonia=makedonia \
    bangalore=bengaluru swaziland=eswatini czechia=czech putin=putin poutine=putin
    """
}

/// One of several states that exclude each other: the group and the place in it.
struct FactState: Sendable, Hashable {
  var group: Int
  var place: Int
}

/// Values by phrases of token hashes, the longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private var entries: [UInt64: [(rest: [UInt64], value: Value)]] = [:]

  /// Adds a phrase, unless it is there.
  mutating func add(_ phrase: [UInt64], _ value: Value) {
    guard let first = phrase.first else { return }
    let rest = Array(phrase.dropFirst())
    var list = entries[first] ?? []
    if list.contains(where: { $0.rest == rest }) { return }
    list.append((rest, value))
    list.sort { $0.rest.count > $1.rest.count }
    entries[first] = list
  }

  /// The value of the longest phrase that starts at a place, and how many tokens it has.
  @inline(__always)
  func match(at place: Int, count: Int, _ hash: (Int) -> UInt64) -> (value: Value, count: Int)? {
    guard let list = entries[hash(place)] else { return nil }
    for entry in list where place + entry.rest.count < count {
      if entry.rest.indices.allSatisfy({ entry.rest[$0] == hash(place + 1 + $0) }) {
        return (entry.value, entry.rest.count + 1)
      }
    }
    return nil
  }
}

extension PhraseTable where Value == [FactState] {
  /// Adds states to those of a phrase.
  mutating func append(_ phrase: [UInt64], _ value: [FactState]) {
    guard let first = phrase.first else { return }
    let rest = Array(phrase.dropFirst())
    if let index = entries[first]?.firstIndex(where: { $0.rest == rest }) {
      entries[first]?[index].value += value
    } else {
      add(phrase, value)
    }
  }
}

extension String {
  /// The parts of a table's text between an ASCII mark, empty ones left out.
  func entries(_ mark: Unicode.Scalar) -> [String] {
    let mark = UInt8(ascii: mark)
    return utf8.split { $0 == mark || $0 == 0x0a }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension FactScanner {
  /// Cuts a phrase whose words are joined by low lines.
  func hashes(ofJoined phrase: String) -> [UInt64] { phrase.entries("_").flatMap { hashes(of: $0) } }
}
