/// Values by phrases of token hashes, the longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    /// Where the words behind the first are among all of these.
    var rest: Range<Int32>
    var value: Value
    /// The next phrase that starts with the same word, none longer; -1 behind the last.
    var next: Int32
  }

  /// For each first word, the place of its longest phrase.
  private var heads = HashMap64<Int32>()
  private var entries: [Entry] = []
  private var rests: [UInt64] = []

  /// The hashes with which phrases start.
  var firsts: some Sequence<UInt64> { heads.hashes }

  /// Adds a phrase, unless it is there.
  mutating func add(_ phrase: [UInt64], _ value: Value) { update(phrase, value) { _ in } }

  /// Adds a phrase, or changes the value of the one that is there.
  mutating func update(_ phrase: [UInt64], _ value: Value, _ change: (inout Value) -> Void) {
    guard let first = phrase.first, first != 0 else { return }
    // The phrase stands behind those that are as long.
    var (before, next): (Int32, Int32) = (-1, heads[first] ?? -1)
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.rest.count < phrase.count - 1 { break }
      if entry.rest.count == phrase.count - 1, isRest(entry, of: phrase) { return change(&entries[Int(next)].value) }
      (before, next) = (next, entry.next)
    }
    let start = Int32(truncatingIfNeeded: rests.count)
    for word in phrase.dropFirst() { rests.append(word) }
    let place = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(rest: start..<Int32(truncatingIfNeeded: rests.count), value: value, next: next))
    if before >= 0 { entries[Int(before)].next = place } else { heads.set(place, for: first) }
  }

  private func isRest(_ entry: Entry, of phrase: [UInt64]) -> Bool {
    entry.rest.indices.allSatisfy { rests[Int($0)] == phrase[Int($0 - entry.rest.lowerBound) + 1] }
  }

  /// The value of the longest phrase that starts at a place, and how many tokens it has.
  @inline(__always)
  func match(at place: Int, count: Int, _ hash: (Int) -> UInt64) -> (value: Value, count: Int)? {
    guard let head = heads.place(of: hash(place)) else { return nil }
    var next = heads.values[head]
    while next >= 0 {
      let rest = entries[Int(next)].rest
      if place + rest.count < count {
        var word = 0
        while word < rest.count, rests[Int(rest.lowerBound) + word] == hash(place + 1 + word) { word += 1 }
        if word == rest.count { return (entries[Int(next)].value, word + 1) }
      }
      next = entries[Int(next)].next
    }
    return nil
  }
}

extension PhraseTable {
  /// The value of the longest phrase that starts at a place of some tokens, and how many tokens it has; marks are in none.
  @inline(__always)
  func match<Tokens: RandomAccessCollection<FactToken>>(
    at place: Int, in tokens: Tokens
  ) -> (value: Value, count: Int)? where Tokens.Index == Int {
    match(at: place, count: tokens.endIndex) { tokens[$0].kind == .mark ? 0 : tokens[$0].hash }
  }
}

extension PhraseTable<Bool> {
  /// The phrases of a text that parts them by `|`, of which nothing is known but that they are there.
  init(_ text: String, scanner: FactScanner) { scanner.forEachPhrase(text) { add($0, true) } }

  /// The phrases of several texts, by any scanner.
  init(_ texts: String...) {
    self = ScannerPool.withScanner { Self(texts.joined(separator: "|"), scanner: $0) }
  }
}
