/// One of several states that exclude each other: the group and the place in it.
struct FactState: Sendable, Hashable {
  var group: Int
  var place: Int
  /// Whether the group is one of words of a kind, which tell something only word against word.
  var isKind = false
}

/// The states that a language has words for: see ``RelationLexicon/states`` and ``RelationLexicon/kinds``.
struct FactStates: Sendable {
  private var phrases = PhraseTable<[FactState]>()
  /// Those that are told by how a word starts.
  private var stems = StemTable<FactState>()

  init(_ source: RelationLexicon, _ scanner: FactScanner) {
    var groups = 0
    for (table, isKind) in [(source.states, false), (source.kinds, true)] {
      for group in table.entries(";") {
        for (place, members) in group.entries("/").enumerated() {
          let state = FactState(group: groups, place: place, isKind: isKind)
          for member in members.entries("|") { add(member, state, source, scanner) }
        }
        groups += 1
      }
    }
  }

  private mutating func add(_ member: String, _ state: FactState, _ source: RelationLexicon, _ scanner: FactScanner) {
    guard member.hasSuffix("*") else { return add(scanner.words(in: member), state) }
    let stem = String(member.dropLast())
    if source.code == "en" {
      for form in EnglishForms.regular(stem) { add(scanner.words(in: form), state) }
    } else {
      stems.add(stem.withTextBytes { scanner.folded($0, 0..<$0.count) }, isWhole: false, state)
    }
  }

  private mutating func add(_ phrase: [UInt64], _ state: FactState) {
    phrases.update(phrase, [state]) { if !$0.contains(state) { $0.append(state) } }
  }

  /// What a word of a reading tells, together with those behind it, and how many words that are.
  func states(at place: Int, of reading: FactReading, _ scanner: FactScanner) -> (states: [FactState], count: Int)? {
    var (states, count) = phrases.match(at: place, count: reading.words.count) { reading.words[$0].hash } ?? ([], 1)
    if !stems.isEmpty {
      let word = reading.words[place]
      stems.forEachMatch(scanner.folded(reading.text, word.start..<word.end)[...]) { states.append($0) }
    }
    return states.isEmpty ? nil : (states, count)
  }
}
