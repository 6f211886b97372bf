/// A version of a story.
struct StoryVersion {
  let story: Int
  let copies: [Int]
  /// The earliest date of the version's stories.
  let date: Int64?

  init(_ story: Int, copies: [Int], _ order: PublicationOrder) {
    self.story = story
    self.copies = copies
    date = ([story] + copies).compactMap { order.date($0) }.min()
  }

  /// Versions in the order of their dates, else of what they say of themselves, else of their ids.
  ///
  /// One without a date stands before the first dated one that its marker says is newer, else behind all that have dates.
  /// What stories say of themselves is only read where dates do not tell, since that takes time.
  ///
  /// - Complexity: O(*n* log *n* + *n* · *s*), where *n* is the number of versions and *s* that of different markers.
  static func oldestFirst(
    _ versions: [StoryVersion], _ texts: StoryTexts, _ order: PublicationOrder
  ) -> [StoryVersion] {
    let dates = versions.compactMap(\.date)
    let isDated = Set(dates).count == versions.count
    let statuses = versions.map { version in
      isDated
        ? StoryStatus()
        : StoryStatus(texts[version.story])
    }
    // The first date of each marker.
    var firstDates: [StoryStatus: Int64] = [:]
    for (version, status) in zip(versions, statuses) {
      guard let date = version.date else { continue }
      let marker = StoryStatus(kind: status.kind, number: status.number)
      firstDates[marker] = min(date, firstDates[marker] ?? date)
    }
    return versions.indices.map { place -> (date: Int64, isGuess: Int, place: Int) in
      if let date = versions[place].date { return (date, 1, place) }
      let next = firstDates.filter { $0.key.isNewer(than: statuses[place]) }.map(\.value).min()
      return (next ?? .max, next == nil ? 2 : 0, place)
    }.sorted { a, b in
      if (a.date, a.isGuess) != (b.date, b.isGuess) { return (a.date, a.isGuess) < (b.date, b.isGuess) }
      if statuses[a.place].isNewer(than: statuses[b.place]) { return false }
      if statuses[b.place].isNewer(than: statuses[a.place]) { return true }
      return order.comesBefore(versions[a.place].story, versions[b.place].story)
    }.map { versions[$0.place] }
  }
}
