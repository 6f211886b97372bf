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
  /// For each story a name that no other has, but for those that are the same throughout: of its id, or of id and words
  /// where the id is missing or comes again.
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
      let ids = keys.map { StableHash.xxh3($0.id, seed: Self.nameSeed) }
      var sorted = ids.sorted()
      var repeated: Set<UInt64> = []
      for (one, next) in zip(sorted, sorted.dropFirst()) where one == next { repeated.insert(one) }
      sorted = []
      let names = all.range.map { story in
        keys[story].id.isEmpty || repeated.contains(ids[story])
          ? StableHash.extend(ids[story], with: keys[story].hash) : ids[story]
      }
      return (order, names)
    }
  }

  private static let nameSeed: UInt64 = 0x6576_656e_7420_6964  // "event id"

  /// A name as sixteen hexadecimal digits.
  static func text(of name: UInt64) -> String {
    let digits = String(name, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
