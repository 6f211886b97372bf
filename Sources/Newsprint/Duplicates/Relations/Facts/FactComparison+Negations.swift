/// What is turned into its contrary.
extension FactComparison {
  /// The most words of a passage in other words whose negation says something.
  private static let mostTurned = 12

  mutating func compareNegations(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    let before = a.filter { first.words[$0].role == .negator }
    let after = b.filter { second.words[$0].role == .negator }
    let isShort = a.count <= 5 && b.count <= 5
    if isReplacement || isShort {
      let turned = a.isEmpty || b.isEmpty ? qualified(hunk, a, b) : contraries(a, b)
      // *Declined to* is a negation and the contrary of *agreed* at once.
      let isOne = turned.map { pair in
        !before.filter(pair.first.contains).isEmpty || !after.filter(pair.second.contains).isEmpty
      }
      var flips = before.isEmpty == after.isEmpty || isOne ?? false ? 0 : 1
      if turned != nil { flips += 1 }
      guard flips == 1 else { return }
      if tellsSidesOnly, turned == nil { return }
      // A long passage in other words holds a negation by chance.
      if turned == nil, max(a.count, b.count) > Self.mostTurned { return }
      if let turned {
        append(turned.isKind ? .term : .negation, turned.first, turned.second, hunk)
      } else {
        append(.negation, before, after, hunk)
      }
    } else if a.isEmpty || b.isEmpty || max(a.count, b.count) <= Self.mostTurned {
      appendAdditions(.negation, hunk, after, isSecond: true)
      appendAdditions(.negation, hunk, before, isSecond: false)
    }
  }

  /// Words of both stories that exclude each other.
  private struct Turn {
    var first: [Int]
    var second: [Int]
    /// Whether they are two words of a kind.
    var isKind = false
  }

  /// The most words of a place where a word stands against one of its kind.
  private static let mostOfKind = 3
  /// The most words of a place that are looked up one by one.
  private static let mostStated = 60

  /// Words of both sides that exclude each other: *convicted*, *acquitted*; *safe*, *unsafe*.
  private func contraries(_ a: [Int], _ b: [Int]) -> Turn? {
    if a.isEmpty || b.isEmpty { return nil }
    return excluding(states(a, first), states(b, second), isShort: max(a.count, b.count) <= Self.mostOfKind)
      ?? prefixed(a, b)
  }

  /// Words before a word that both stories have, which make another state of it: *final*, *semi-final*.
  private func qualified(_ hunk: Hunk, _ a: [Int], _ b: [Int]) -> Turn? {
    guard a.count + b.count <= 2, hunk.first.upperBound < first.words.count, hunk.second.upperBound < second.words.count
    else { return nil }
    let (before, after) = (a + [hunk.first.upperBound], b + [hunk.second.upperBound])
    return excluding(states(before, first), states(after, second), isShort: true)
  }

  typealias Stated = (state: FactState, place: Int)

  private func excluding(_ before: [Stated], _ after: [Stated], isShort: Bool) -> Turn? {
    for (state, place) in before where isShort || !state.isKind {
      guard let (_, other) = after.first(where: { $0.state.group == state.group && $0.state.place != state.place })
      else { continue }
      let mine = Set(before.filter { $0.state.group == state.group }.map(\.state.place))
      let others = Set(after.filter { $0.state.group == state.group }.map(\.state.place))
      if mine.isDisjoint(with: others) { return Turn(first: [place], second: [other], isKind: state.isKind) }
    }
    return nil
  }

  func states(_ places: [Int], _ reading: FactReading) -> [Stated] {
    var found: [Stated] = []
    // What a phrase holds tells nothing by itself.
    var next = 0
    for place in places.prefix(Self.mostStated) where place >= next {
      guard let (states, count) = reading.lexicon.states.states(at: place, of: reading, spelling.scanner) else {
        continue
      }
      found += states.map { ($0, place) }
      next = place + count
    }
    return found
  }

  /// In scripts without spaces a character that two contraries share parts them into two places, 認めた and 否認した: judges
  /// both sides of places that stand close together at once, with the characters that they are phrases with.
  mutating func compareJoined(_ place: Hunk) {
    func widened(_ range: Range<Int>, _ reading: FactReading) -> [Int] {
      let low = max(0, range.lowerBound - 2)
      return (low..<min(reading.words.count, range.upperBound + 1)).filter { reading.words[$0].isCharacter }
    }
    guard !changes.contains(where: { $0.kind == .negation }),
      let turned = contraries(widened(place.first, first), widened(place.second, second))
    else { return }
    append(turned.isKind ? .term : .negation, turned.first, turned.second, place)
  }

  /// Judges both sides of places that stand close together at once, where neither negates anything: *jailed for 18 months*,
  /// *given an 18-month suspended sentence*.
  mutating func compareContraries(_ place: Hunk) {
    let (a, b) = (Array(place.first), Array(place.second))
    guard max(a.count, b.count) <= Self.mostTurned, !changes.contains(where: { $0.kind == .negation }),
      !a.contains(where: { first.words[$0].role == .negator }),
      !b.contains(where: { second.words[$0].role == .negator }),
      let turned = excluding(states(a, first), states(b, second), isShort: false)
    else { return }
    append(.negation, turned.first, turned.second, place)
  }

  /// A word and the same with a prefix that turns it, or a Turkish verb and its negated form.
  private func prefixed(_ a: [Int], _ b: [Int]) -> Turn? {
    guard a.count <= 6, b.count <= 6 else { return nil }
    let isTurkish = first.lexicon.source.code == "tr"
    for from in a {
      let last = first.text[first.words[from].end - 1]
      for to in b where isTurkish || WordSpelling.mayBeOne(last, second.text[second.words[to].end - 1]) {
        let word = spelling.scanner.folded(first.text, first.words[from].start..<first.words[from].end)
        let other = spelling.scanner.folded(second.text, second.words[to].start..<second.words[to].end)
        if isTurkish, Self.isNegatedVerb(word, other) || Self.isNegatedVerb(other, word) {
          return Turn(first: [from], second: [to])
        }
        let (short, long) = word.count < other.count ? (word, other) : (other, word)
        guard short.count >= 4, long.count > short.count, long.suffix(short.count) == short[...] else { continue }
        if first.lexicon.prefixes.contains(where: { $0.elementsEqual(long.dropLast(short.count)) }) {
          return Turn(first: [from], second: [to])
        }
      }
    }
    return nil
  }

  private static func isNegatedVerb(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    let shared = zip(word, other).prefix { $0 == $1 }.count
    guard shared >= 2 else { return false }
    let (rest, negated) = (word.dropFirst(shared), other.dropFirst(shared))
    guard let second = negated.dropFirst().first, negated.first == 0x6d, negated.count > 2 else { return false }
    return [0x61, 0x65, 0x69, 0x75].contains(second) && rest.first != 0x6d && !rest.isEmpty
  }
}
