/// Number words that are written as one word: *zweihundertfünfzig*, *tweeëntwintig*, *duecentocinquanta*, *tjugofem*,
/// *kaksikymmentäviisi*, 스물다섯, 천억원; and those that are written together with a unit, *vierzigjähriger*, сорокалетний.
struct NumberCompounds: Sendable {
  /// A part of a compound.
  enum Part: Sendable {
    case number(Double), multiplier(Double), connector, teen, half
  }

  /// The parts of compounds by their hash.
  private let parts: HashMap64<Part>
  /// The first two letters of all parts, so that most words need one look.
  private let starts: HashSet64
  /// Whether numbers are written together where no unit is.
  private let gluesNumbers: Bool
  /// What words end with that are a number and a unit, the longest first, and the last bytes of these.
  private let endings: [(letters: [UInt8], unit: UInt64)]
  private let tails: HashSet64
  /// The units and particles that may stand behind a number within the word.
  private let units: HashMap64<UInt64>
  private let particles: [[UInt8]]
  /// Whether thousands are counted within ten thousands.
  private let countsMyriads: Bool

  /// The most bytes of a compound, and of a part.
  private static let longest = 56
  private static let longestPart = 28
  private static let mostParts = 10

  /// What the parts of a language's number words are; nil where none are written together.
  init?(_ source: RelationLexicon, _ measures: MeasureWords, _ scanner: FactScanner) {
    gluesNumbers = source.gluesNumbers || !measures.glue.isEmpty
    guard gluesNumbers || !measures.endings.isEmpty else { return nil }
    var parts = HashMap64<Part>()
    var starts: [UInt64] = []
    func add(_ table: String, _ make: (Double) -> Part) {
      scanner.forEachPair(table) { phrase, value in
        if phrase.count == 1, let value = Double(value) { parts.update(phrase[0], make(value)) { _ in } }
      }
      for entry in table.entries(" ") {
        let letters = entry.withTextBytes {
          scanner.folded($0, 0..<($0.firstPlace(of: 0x3d, in: 0..<$0.count) ?? $0.count))
        }
        if let start = Self.start(letters) { starts.append(start) }
      }
    }
    add(source.numberStems) { $0 >= 100 || $0 == 10 && source.code == "ko" ? .multiplier($0) : .number($0) }
    add(measures.stems) { $0 < 1 ? .half : .number($0) }
    add(source.numbers) { .number($0) }
    add(source.multipliers) { $0 == 0 ? .teen : .multiplier($0) }
    for word in scanner.words(in: source.connectors + " " + measures.glue) { parts.update(word, .connector) { _ in } }
    var endings: [(letters: [UInt8], unit: UInt64)] = []
    var tails: [UInt64] = []
    for entry in measures.endings.entries(" ") {
      let sides = entry.entries("=")
      guard sides.count == 2 else { continue }
      endings.append((sides[0].withTextBytes { scanner.folded($0, 0..<$0.count) }, StableHash.hash(sides[1])))
      tails.append(Self.tail(Array(sides[0].utf8)))
    }
    self.endings = endings.sorted { $0.letters.count > $1.letters.count }
    self.tails = HashSet64(tails)
    self.parts = parts
    countsMyriads = !source.particles.isEmpty
    self.starts = HashSet64(starts)
    var units = HashMap64<UInt64>()
    if !source.particles.isEmpty {
      scanner.forEachPair(source.units) { phrase, value in
        if phrase.count == 1 { units.set(StableHash.hash(value), for: phrase[0]) }
      }
    }
    self.units = units
    particles = source.particles.entries(" ").map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The first two letters of a folded word.
  private static func start(_ letters: [UInt8]) -> UInt64? {
    letters.withTextBytes { letters in
      if letters.count < 2 { return nil }
      let (first, width) = UTF8Decoder.decode(letters, at: 0)
      if width >= letters.count { return nil }
      return UInt64(first) << 32 | UInt64(UTF8Decoder.decode(letters, at: width).0)
    }
  }

  /// The last two letters of a word, as far as two bytes each are.
  private static func tail(_ letters: some BidirectionalCollection<UInt8>) -> UInt64 {
    let count = letters.last ?? 0 >= 0x80 ? 4 : 2
    return letters.suffix(count).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A letter as it is folded, where that is quickly said: Latin letters without marks and Cyrillic ones.
  private static func small(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5a: scalar + 0x20
    case 0x61...0x7a: scalar
    case 0x410...0x42f: scalar + 0x20
    case 0x430...0x44f: scalar
    case 0x401, 0x451: 0x435
    default: nil
    }
  }

  /// Whether a word may be a compound or have a particle, as its first letters tell.
  func mayStart(_ text: TextBytes, _ token: FactToken) -> Bool {
    guard token.kind == .word, token.end - token.start >= 4, token.end - token.start <= Self.longest else {
      return false
    }
    if !particles.isEmpty { return text[token.start] >= 0xe1 }
    if !gluesNumbers {
      let count = text[token.end - 1] >= 0x80 ? 4 : 2
      let tail = (token.end - count..<token.end).reduce(UInt64(0)) { $0 << 8 | UInt64(text[$1]) }
      guard tails.contains(tail) else { return false }
    }
    let (first, width) = UTF8Decoder.decode(text, at: token.start)
    let (second, _) = UTF8Decoder.decode(text, at: token.start + width)
    guard let first = Self.small(first), let second = Self.small(second) else { return true }
    return starts.contains(UInt64(first) << 32 | UInt64(second))
  }

  /// A number with what stands behind it in the word.
  struct Reading {
    /// The number, or 1 where the word is a unit alone.
    var value = 1.0
    var hasNumber = false
    /// Whether the number only multiplies: *천억*.
    var isScale = false
    var unit: UInt64 = 0
  }

  /// What a word of folded letters says as a number; nil where it is none.
  ///
  /// - Complexity: O(*n*²), where *n* is the number of letters.
  func reading(_ letters: [UInt8]) -> Reading? {
    if letters.count > Self.longest { return nil }
    if particles.isEmpty {
      var found: [Part] = []
      if gluesNumbers, split(letters[...], &found), found.count > 1, let value = value(found) {
        return Reading(value: value, hasNumber: true)
      }
      for (ending, unit) in endings where letters.count > ending.count && letters.suffix(ending.count) == ending[...] {
        found.removeAll()
        if split(letters.dropLast(ending.count), &found), let value = value(found) {
          return Reading(value: value, hasNumber: true, unit: unit)
        }
      }
      return nil
    }
    for end in ends(of: letters) {
      for start in stride(from: 0, through: end, by: 3) {
        let unit = start == end ? nil : units[Self.hash(letters[start..<end])]
        if start < end, unit == nil { continue }
        var found: [Part] = []
        if start == 0 {
          if let unit { return Reading(unit: unit) }
          continue
        }
        guard split(letters[..<start], &found), let value = value(found) else { continue }
        let isScale = found.allSatisfy { if case .multiplier = $0 { true } else { false } }
        if found.count == 1, !isScale || unit == nil { continue }
        return Reading(value: value, hasNumber: true, isScale: isScale, unit: unit ?? 0)
      }
    }
    return nil
  }

  /// Where the word may end before a particle: at its own end first.
  private func ends(of letters: [UInt8]) -> [Int] {
    [letters.count]
      + particles.filter { $0.count < letters.count && letters.suffix($0.count).elementsEqual($0) }
      .map { letters.count - $0.count }
  }

  /// Cuts letters into parts, the longest first.
  private func split(_ letters: ArraySlice<UInt8>, _ found: inout [Part]) -> Bool {
    if letters.isEmpty { return true }
    if found.count == Self.mostParts { return false }
    var end = min(letters.endIndex, letters.startIndex + Self.longestPart)
    while end > letters.startIndex {
      if let part = parts[Self.hash(letters[..<end])] {
        found.append(part)
        if split(letters[end...], &found) { return true }
        found.removeLast()
      }
      end -= 1
    }
    return false
  }

  private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 { Array(letters).withTextBytes(\.stableHash) }

  /// The number that parts in their order are; nil where they are none.
  func value(_ parts: [Part]) -> Double? {
    var (total, current) = (0.0, 0.0)
    var isBehindConnector = false
    for (place, part) in parts.enumerated() {
      let low = current.truncatingRemainder(dividingBy: 100)
      switch part {
      case .number(let value):
        let isUnit = value < 10 && low >= (countsMyriads ? 10 : 20) && low.truncatingRemainder(dividingBy: 10) == 0
        let isTens = isBehindConnector && low < 10 && value >= 20 && value < 100
        guard current == 0 && (total == 0 || value < 1000) || value < 100 && low == 0 || isUnit || isTens else {
          return nil
        }
        current += value
      case .multiplier(let scale):
        if scale >= (countsMyriads ? 10_000 : 1000) {
          total += max(1, current) * scale
          current = 0
        } else {
          // Two hundred of two, but of twenty-two in East Asia twenty and two hundred.
          let unit = countsMyriads ? current.truncatingRemainder(dividingBy: 10) : low
          current += max(1, unit) * scale - unit
        }
      case .teen: current += 10
      case .half: if place + 1 == parts.count { current += 0.5 } else { return nil }
      case .connector: if place == 0 || place + 1 == parts.count { return nil }
      }
      isBehindConnector = if case .connector = part { true } else { false }
    }
    return total + current
  }
}
