/// Finds links, addresses and telephone numbers among tokens.
enum LinkTokens {
  private static let schemes = HashSet64(["http", "https", "www"].map { StableHash.hash($0) })

  /// The tokens that are in no link, address or telephone number.
  static func without(_ tokens: [FactToken], _ text: TextBytes) -> [FactToken] {
    guard let first = tokens.indices.first(where: { mayStart(tokens, $0, text) }) else { return tokens }
    var result = Array(tokens[..<first])
    result.reserveCapacity(tokens.count)
    var place = first
    while place < tokens.count {
      let token = tokens[place]
      if token.kind == .word, schemes.contains(token.hash), isGlued(tokens, place + 1) {
        place = endOfRun(tokens, place)
        continue
      }
      if token.kind == .mark, token.hash == 0x40, token.flags.contains(.isGlued), isGlued(tokens, place + 1) {
        dropName(endingAt: token.start, from: &result)
        place = endOfRun(tokens, place)
        continue
      }
      if token.kind == .number, let end = endOfTelephone(tokens, place, text) {
        place = end
        continue
      }
      result.append(token)
      place += 1
    }
    return result
  }

  /// Drops the name of an address, which ends where its sign stands: `news.desk` of `news.desk@example.org`.
  private static func dropName(endingAt end: Int, from tokens: inout [FactToken]) {
    guard let last = tokens.last, last.end == end else { return }
    tokens.removeLast()
    guard last.flags.contains(.isGlued), let before = tokens.last, before.end == last.start else { return }
    while tokens.last?.flags.contains(.isGlued) ?? false { tokens.removeLast() }
    if !tokens.isEmpty { tokens.removeLast() }
  }

  /// Whether a link, an address or a telephone number may be told at a token: hardly anywhere.
  private static func mayStart(_ tokens: [FactToken], _ place: Int, _ text: TextBytes) -> Bool {
    let token = tokens[place]
    switch token.kind {
    case .word: return schemes.contains(token.hash)
    case .mark: return token.hash == 0x40
    case .number: return text[token.start] == 0x30 || place > 0 && tokens[place - 1].hash == 0x2b
    case .character: return false
    }
  }

  private static func isGlued(_ tokens: [FactToken], _ place: Int) -> Bool {
    place < tokens.count && tokens[place].flags.contains(.isGlued)
  }

  private static func endOfRun(_ tokens: [FactToken], _ start: Int) -> Int {
    var place = start + 1
    while isGlued(tokens, place) { place += 1 }
    return place
  }

  /// Where a telephone number ends: digits in groups that start with 0 or + and are seven or more.
  private static func endOfTelephone(
    _ tokens: [FactToken], _ start: Int, _ text: TextBytes
  ) -> Int? {
    let first = tokens[start]
    let isInternational = start > 0 && tokens[start - 1].kind == .mark && tokens[start - 1].hash == 0x2b
    guard isInternational || text[first.start] == 0x30 && first.end - first.start >= 3 else { return nil }
    var digits = 0
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      if token.kind == .number {
        digits += text[token.start..<token.end].count { $0 &- 0x30 < 10 }
      } else if token.kind != .mark || ![0x28, 0x29, 0x2d, 0x2f].contains(token.hash) {
        break
      }
      place += 1
    }
    while place > start + 1, tokens[place - 1].kind == .mark { place -= 1 }
    return digits >= 7 ? place : nil
  }
}
