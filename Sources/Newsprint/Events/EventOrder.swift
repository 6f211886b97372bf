/// The order in which stories of a collection are taken, whatever the order of the input: by date, those without one last,
/// then by id, a shorter one first, then by what they say.
struct EventOrder {
  private struct Key {
    var seconds: Int64
    var id: TextBytes
    var hash: UInt64

    func isBefore(_ other: Key) -> Bool? {
      if seconds != other.seconds { return seconds < other.seconds }
      if id.count != other.id.count { return id.count < other.id.count }
      if id.lexicographicallyPrecedes(other.id) { return true }
      if other.id.lexicographicallyPrecedes(id) { return false }
      return hash == other.hash ? nil : hash < other.hash
    }
  }

  /// The stories' indices in their order.
  let stories: [Int]
  /// For each story a name that no other has: of its id, or of id and words where the id is missing or an earlier story has
  /// the same.
  let names: [UInt64]

  /// Sorts stories.
  ///
  /// - Complexity: O(*n* log *n* + *b*) for *n* stories of *b* bytes.
  init(_ articles: ArticleBatch, dates: [Int64?]) {
    (stories, names) = articles.withStories { all in
      let keys = all.range.map { story in
        let fields = all.fields(of: story)
        let date = dates.isEmpty ? nil : dates[story]
        return Key(
          seconds: date ?? .max, id: fields.id,
          hash: StableHash.extend(fields.headline.stableHash, with: fields.text.stableHash))
      }
      let order = all.range.sorted { keys[$0].isBefore(keys[$1]) ?? ($0 < $1) }
      var names = [UInt64](repeating: 0, count: keys.count)
      var given = EventNames()
      for story in order { names[story] = given.name(keys[story].id, words: keys[story].hash) }
      return (order, names)
    }
  }
}

/// Names of events by their first stories alone.
struct EventNames {
  private static let seed: UInt64 = 0x6576_656e_7420_6964  // "event id"
  /// How often each name was asked for.
  private var counts: [UInt64: UInt64] = [:]

  /// The name that a story gives an event: by its id or, where it has none or an earlier story has the same, by id and words.
  ///
  /// - Parameter words: The hash of the story's words.
  mutating func name(_ id: TextBytes, words: UInt64) -> UInt64 {
    let plain = StableHash.xxh3(id, seed: Self.seed)
    if !id.isEmpty, take(plain) == 0 { return plain }
    let name = StableHash.extend(plain, with: words)
    let number = take(name)
    return number == 0 ? name : StableHash.extend(name, with: number)
  }

  /// Forgets a name, which may be given again.
  mutating func forget(_ name: UInt64) { counts[name] = nil }

  /// - Returns: How often the name was asked for before.
  private mutating func take(_ name: UInt64) -> UInt64 {
    let count = counts[name] ?? 0
    counts[name] = count + 1
    return count
  }

  /// A name as sixteen hexadecimal digits.
  static func text(of name: UInt64) -> String {
    let digits = String(name, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
