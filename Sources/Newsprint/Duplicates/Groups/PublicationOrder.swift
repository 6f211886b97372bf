/// The order of stories that nothing but the stories themselves decides: who of two came later, and who comes first among
/// equals.
///
/// The place in the input says nothing here, so that an input in another order has the same groups and chains; only where
/// two stories have one id and read the same does the place part them.
struct PublicationOrder {
  private let texts: StoryTexts
  private let dates: [Int64?]
  private let standings: [Int: StoryStanding]

  /// - Parameters:
  ///   - dates: When each story was published, or none.
  ///   - standings: What formats say of stories.
  init(_ texts: StoryTexts, dates: [Int64?], standings: [Int: StoryStanding] = [:]) {
    self.texts = texts
    self.dates = dates
    self.standings = standings
  }

  init(_ search: DuplicateSearch) { self.init(search.texts, dates: search.dates, standings: search.standings) }

  /// When a story was published, in seconds; nil where that is not known.
  func date(_ story: Int) -> Int64? { dates.isEmpty ? nil : dates[story] }

  /// Whether `second` is the newer one of two versions: by its date, else by their markers, else by its id.
  ///
  /// - Parameter markerOrder: How the markers of the headlines order the two: above 0 where the second is newer.
  func isNewer(_ second: Int, than first: Int, markerOrder: Int8) -> Bool {
    if let before = date(first), let after = date(second), before != after { return after > before }
    if markerOrder != 0 { return markerOrder > 0 }
    return comesBefore(first, second)
  }

  /// Whether one story comes before another where a policy finds them equal: by id, else by their versions,
  /// else by what they say.
  ///
  /// Shorter ids come first, so that numbers ascend: `news-9` is before `news-10`.
  func comesBefore(_ first: Int, _ second: Int) -> Bool {
    let order = Self.compare(texts.id(first), texts.id(second))
    if order != 0 { return order < 0 }
    if let own = standings[first], let its = standings[second] {
      if own.isOlder(than: its) { return true }
      if its.isOlder(than: own) { return false }
    }
    let headlines = Self.compare(texts.headline(first), texts.headline(second))
    if headlines != 0 { return headlines < 0 }
    let bodies = Self.compare(texts.text(first), texts.text(second))
    return bodies == 0 ? first < second : bodies < 0
  }

  /// The order of two byte strings by length, then by their bytes: negative, zero or positive.
  private static func compare(_ first: TextBytes, _ second: TextBytes) -> Int {
    if first.count != second.count { return first.count - second.count }
    for place in 0..<first.count where first[place] != second[place] {
      return Int(first[place]) - Int(second[place])
    }
    return 0
  }
}

/// Which stories may be pairs as far as dates tell.
struct PublicationWindow: Sendable {
  private let seconds: Int64?
  private let dates: [Int64?]

  /// - Parameters:
  ///   - seconds: The most seconds between two stories, or nil for any.
  ///   - dates: When each story was published, or none.
  init(_ seconds: Int64?, dates: [Int64?]) {
    self.seconds = seconds
    self.dates = dates
  }

  /// Whether two stories are near enough; a story without a date is within any window.
  func contains(_ first: Int, _ second: Int) -> Bool {
    seconds == nil || dates.isEmpty || Self.isWithin(seconds, dates[first], dates[second])
  }

  /// Whether two dates are within so many seconds of each other; what is not known is within any.
  static func isWithin(_ seconds: Int64?, _ first: Int64?, _ second: Int64?) -> Bool {
    guard let seconds, let first, let second else { return true }
    let (distance, isTooFar) = max(first, second).subtractingReportingOverflow(min(first, second))
    return !isTooFar && distance <= seconds
  }
}
