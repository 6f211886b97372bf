/// What is turned into its contrary.
extension FactComparison {
  /// The most words of a passage in other words whose negation says something.
  private static let mostTurned = 12

  mutating func compareNegations(_ hunk: Hunk, _ a: [Int], _ b: [Int], _ isReplacement: Bool) {
    let before = a.filter { first.words[$0].role == .negator }
    let after = b.filter { second.words[$0].role == .negator }
    let isShort = a.count <= 5 && b.count <= 5
    if isReplacement || isShort {
      let turned = contraries(a, b)
      // *Declined to* is a negation and the contrary of *agreed* at once.
      let isOne = turned.map { pair in !before.filter(pair.0.contains).isEmpty || !after.filter(pair.1.contains).isEmpty
      }
      var flips = before.isEmpty == after.isEmpty || isOne ?? false ? 0 : 1
      if turned != nil { flips += 1 }
      guard flips == 1 else { return }
      if tellsSidesOnly, turned == nil { return }
      // A long passage in other words holds a negation by chance.
      if turned == nil, max(a.count, b.count) > Self.mostTurned { return }
      if let (from, to) = turned { append(.negation, from, to, hunk) } else { append(.negation, before, after, hunk) }
    } else if a.isEmpty || b.isEmpty || max(a.count, b.count) <= Self.mostTurned {
      appendAdditions(.negation, hunk, after, isSecond: true)
      appendAdditions(.negation, hunk, before, isSecond: false)
    }
  }

  /// Words of both sides that exclude each other: *convicted*, *acquitted*; *safe*, *unsafe*.
  private func contraries(_ a: [Int], _ b: [Int]) -> ([Int], [Int])? {
    if a.isEmpty || b.isEmpty { return nil }
    let before = states(a, first)
    let after = states(b, second)
    for (state, place) in before {
      guard let (_, other) = after.first(where: { $0.state.group == state.group && $0.state.place != state.place })
      else { continue }
      let mine = Set(before.filter { $0.state.group == state.group }.map(\.state.place))
      let others = Set(after.filter { $0.state.group == state.group }.map(\.state.place))
      if mine.isDisjoint(with: others) { return ([place], [other]) }
    }
    return prefixed(a, b)
  }

  private func states(_ places: [Int], _ reading: FactReading) -> [(state: FactState, place: Int)] {
    places.flatMap { place in
      (reading.lexicon.states.match(at: place, count: reading.words.count) { reading.words[$0].hash }?.value ?? [])
        .map { ($0, place) }
    }
  }

  /// In scripts without spaces a character that two contraries share parts them into two places, 認めた and 否認した: judges
  /// both sides of places that stand close together at once, with the characters that they are phrases with.
  mutating func compareJoined(_ place: Hunk) {
    func widened(_ range: Range<Int>, _ reading: FactReading) -> [Int] {
      let low = max(0, range.lowerBound - 2)
      return (low..<min(reading.words.count, range.upperBound + 1)).filter { reading.words[$0].isCharacter }
    }
    guard !changes.contains(where: { $0.kind == .negation }),
      let (from, to) = contraries(widened(place.first, first), widened(place.second, second))
    else { return }
    append(.negation, from, to, place)
  }

  /// A word and the same with a prefix that turns it, or a Turkish verb and its negated form.
  private func prefixed(_ a: [Int], _ b: [Int]) -> ([Int], [Int])? {
    guard a.count <= 6, b.count <= 6 else { return nil }
    let isTurkish = first.lexicon.source.code == "tr"
    for from in a {
      let word = spelling.scanner.folded(first.text, first.words[from].start..<first.words[from].end)
      for to in b {
        let other = spelling.scanner.folded(second.text, second.words[to].start..<second.words[to].end)
        if isTurkish, Self.isNegatedVerb(word, other) || Self.isNegatedVerb(other, word) { return ([from], [to]) }
        let (short, long) = word.count < other.count ? (word, other) : (other, word)
        guard short.count >= 4, long.count > short.count, long.suffix(short.count) == short[...] else { continue }
        if first.lexicon.prefixes.contains(where: { $0.elementsEqual(long.dropLast(short.count)) }) {
          return ([from], [to])
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
