/// Auxiliaries that English contracts: *it's*, *I've*, *they're*, *she'll*.
enum EnglishContractions {
  /// The hash of the word that a token behind an apostrophe stands for; nil where it is none.
  ///
  /// *'s* is *is* behind pronouns only; elsewhere it may be a possessive.
  static func word(at place: Int, _ tokens: [FactToken]) -> UInt64? {
    guard place >= 2, tokens[place].flags.contains(.isGlued), tokens[place - 1].kind == .mark,
      tokens[place - 1].hash == 0x27, tokens[place - 1].flags.contains(.isGlued)
    else { return nil }
    if tokens[place].hash == s {
      guard pronouns.contains(tokens[place - 2].hash) else { return nil }
      let isPerfect = place + 1 < tokens.count && participles.contains(tokens[place + 1].hash)
      return isPerfect ? has : full[s]
    }
    return full[tokens[place].hash]
  }

  private static let s = StableHash.hash("s")
  private static let full: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: [("s", "is"), ("re", "are"), ("ve", "have"), ("ll", "will"), ("m", "am"), ("d", "would")].map
    {
      (StableHash.hash($0.0), StableHash.hash($0.1))
    })
  private static let has = StableHash.hash("has")
  /// Words before which *'s* is *has*.
  private static let participles = HashSet64(
    "been had got become gone done made taken".entries(" ").map { StableHash.hash($0) })
  private static let pronouns = HashSet64(
    "it he she that there what who here where how this everything nothing".entries(" ").map { StableHash.hash($0) })
}
