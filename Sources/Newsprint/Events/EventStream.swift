/// Finds the event of one story after the other, as they come.
///
/// A story joins the open event to whose stories it is most alike on average, by the measure of ``EventFinder`` as far as the
/// stories that have come so far tell it, or is the first of a new event. Where it shows that two events are one, the later
/// becomes part of the earlier. An event closes when no story came to it within the window, by the dates of the stories; what
/// belongs to closed events is forgotten. So the order of the stories matters, as it does not in a batch.
///
/// A story of the same words as an earlier one of an open event goes with it and has no vote. Takes less than one kilobyte a
/// story of the open events, and of closed ones the last ``rememberedNames`` names: what an event became part of is known as
/// long, and no other event gets its name before. Not safe to share between threads.
public final class EventStream {
  /// The event of a story.
  public struct Placement: Sendable, Hashable {
    /// The event's name: that which ``EventFinder`` gives an event with the same first story.
    public var id: String
    /// The number of its stories so far, this one included.
    public var size: Int
    /// The mean similarity to its other texts, from 0 to 1; 1 for the first story.
    public var similarity: Float
    /// The date of its first story, in seconds, where that has one.
    public var firstSeen: Int64?
    /// The headline of its first story.
    public var headline: String
    /// The names of events that became part of this one with this story.
    public var absorbed: [String]
    /// The words that the story shares with the one of the event that is most like it, the heaviest first.
    public var sharedWords: [String]
  }

  /// An open event.
  struct OpenEvent {
    var name: UInt64
    var headline: String
    var firstSeen: Int64?
    /// The date of its latest story; nil where no story has one.
    var lastSeen: Int64?
    /// The number of its stories, copies included.
    var size: Int32
    /// The last of its texts; -1 where it is part of another event.
    var last: Int32
  }

  /// So many names of events that are closed or part of others are remembered, or up to twice as many.
  public var rememberedNames = 65_536

  /// The most texts of an event that a story is compared with: the last ones.
  static let comparedTexts = 48

  /// How events are told apart.
  public let options: EventOptions
  /// The number of stories that have come.
  public private(set) var storyCount = 0

  let extractor: EventTermExtractor
  /// The texts of open events.
  var store = EventTermStore()
  /// In the order in which they were opened.
  var events: [OpenEvent] = []
  /// What words lead to, text by text, while candidates are looked for.
  var sums: [Float] = []
  /// The sum of how near the nearest texts were to each.
  var nearnessSum = 0.0
  private var latest: Int64 = .min
  private var sweptAt = 0
  /// For the words of each text its number.
  private var texts: [UInt64: Int32] = [:]
  /// For each event that became part of another the name of that.
  private var mergedInto: [UInt64: UInt64] = [:]
  private var names = EventNames()
  /// The names of events that are closed or part of others, those that closed first at the front.
  private var pastNames: [UInt64] = []

  /// Creates a stream without stories.
  public init(_ options: EventOptions = EventOptions()) {
    self.options = options
    extractor = EventTermExtractor(options)
  }

  /// The number of events that are open.
  public private(set) var openEventCount = 0

  /// The name of the event that an event has become part of, or its own; for names never given or forgotten, that name.
  public func currentID(of id: String) -> String {
    UInt64(id, radix: 16).map { EventNames.text(of: current($0)) } ?? id
  }

  private func current(_ name: UInt64) -> UInt64 {
    var name = name
    while let next = mergedInto[name] { name = next }
    return name
  }

  /// Takes in a story and says to which event it belongs.
  ///
  /// - Parameters:
  ///   - article: The story.
  ///   - date: When it was published, in seconds; nil: as its date says.
  /// - Complexity: O(*w* log *w*) for *w* words; it is compared with a limited number of others.
  @discardableResult
  public func add(_ article: Article, date: Int64? = nil) -> Placement {
    let seconds = date ?? article.date.flatMap { ArticleDate.seconds($0) }.flatMap { Int64(exactly: $0.rounded(.down)) }
    storyCount += 1
    close(at: seconds)
    // What words were spelled like is read from the story's bytes, which are there inside of this alone.
    return article.headline.withTextBytes { headline in
      article.text.withTextBytes { text in
        extractor.extract(StoryBytes(headline: headline, text: text))
        return place(article, seconds)
      }
    }
  }

  /// Finds the event of the story that was cut last.
  private func place(_ article: Article, _ seconds: Int64?) -> Placement {
    let print = extractor.terms.reduce(StableHash.tokenSeed) {
      StableHash.extend(StableHash.extend($0, with: $1.hash), with: UInt64($1.count.bitPattern))
    }
    if !extractor.terms.isEmpty, let copy = texts[print] {
      return placement(Int(store.texts[Int(copy)].event), seconds, similarity: 1)
    }
    let row = store.count(extractor.terms)
    let text = store.append(row)
    let matches = search(text, row)
    store.post(text, row)
    if !row.isEmpty { texts[print] = Int32(truncatingIfNeeded: text) }
    guard let best = matches.first(where: { isOpen($0.event, at: seconds) }) else {
      return open(text, article, seconds)
    }
    store.setEvent(best.event, of: text, behind: events[best.event].last)
    events[best.event].last = Int32(truncatingIfNeeded: text)
    let absorbed = absorb(matches.map(\.event), best.event, at: seconds)
    var result = placement(Int(store.texts[text].event), seconds, similarity: best.similarity)
    result.absorbed = absorbed
    result.sharedWords = sharedWords(row, text, best.nearest)
    return result
  }

  /// A new event of one story.
  private func open(_ text: Int, _ article: Article, _ seconds: Int64?) -> Placement {
    let words = StableHash.extend(StableHash.hash(article.headline), with: StableHash.hash(article.text))
    let name = article.id.withTextBytes { names.name($0, words: words) }
    store.setEvent(events.count, of: text, behind: -1)
    events.append(
      OpenEvent(
        name: name, headline: article.headline, firstSeen: seconds, lastSeen: nil, size: 0,
        last: Int32(truncatingIfNeeded: text)))
    openEventCount += 1
    return placement(events.count - 1, seconds, similarity: 1)
  }

  /// Counts a story of an event and says what is known of it.
  private func placement(_ event: Int, _ seconds: Int64?, similarity: Float) -> Placement {
    events[event].size &+= 1
    if let seconds { events[event].lastSeen = max(events[event].lastSeen ?? seconds, seconds) }
    let known = events[event]
    return Placement(
      id: EventNames.text(of: known.name), size: Int(known.size), similarity: min(max(similarity, 0), 1),
      firstSeen: known.firstSeen, headline: known.headline, absorbed: [], sharedWords: [])
  }

  // MARK: - Windows

  /// Whether a story of a date may still come to an event.
  private func isOpen(_ event: Int, at seconds: Int64?) -> Bool {
    if events[event].last < 0 { return false }
    guard let window = options.window, let seconds, let last = events[event].lastSeen else { return true }
    return seconds.subtractingReportingOverflow(last).overflow ? false : seconds - last <= window
  }

  /// Forgets events to which no story can come any more, now and then.
  private func close(at seconds: Int64?) {
    if let seconds { latest = max(latest, seconds) }
    guard options.window != nil, latest > .min, storyCount >= sweptAt + max(256, store.texts.count / 4) else { return }
    sweptAt = storyCount
    // Events that are part of others have no texts, and go as well.
    var (open, moved): ([OpenEvent], [Int32?]) = ([], [])
    for (number, event) in events.enumerated() {
      let stays = isOpen(number, at: latest)
      moved.append(stays ? Int32(truncatingIfNeeded: open.count) : nil)
      if stays { open.append(event) } else if event.last >= 0 { pastNames.append(event.name) }
    }
    guard open.count < events.count else { return }
    let places = store.keep { $0 < 0 ? nil : moved[Int($0)] }
    for event in open.indices { open[event].last = places[Int(open[event].last)] }
    events = open
    openEventCount = open.count
    texts = texts.mapValues { places[Int($0)] }.filter { $0.value >= 0 }
    forgetNames()
  }

  /// Forgets the names that were given first, but for those of which open events were made.
  private func forgetNames() {
    let remembered = max(0, rememberedNames)
    guard pastNames.count > 2 * remembered else { return }
    let open = Set(events.map(\.name))
    let old = pastNames.prefix(pastNames.count - remembered)
    var kept: [UInt64] = []
    for name in old {
      if open.contains(current(name)) { kept.append(name) } else { names.forget(name) }
    }
    // Behind the loop, since one may lead to another of them.
    let stay = Set(kept)
    for name in old where !stay.contains(name) { mergedInto[name] = nil }
    pastNames = kept + pastNames.suffix(remembered)
  }

  // MARK: - Events that are one

  /// Makes events part of another where their stories are alike enough, the later of the earlier.
  ///
  /// - Returns: The names of those that are no more.
  private func absorb(_ others: [Int], _ home: Int, at seconds: Int64?) -> [String] {
    var home = home
    var names: [String] = []
    for other in others where other != home && isOpen(other, at: seconds) {
      guard likeness(home, other) >= EventMeasure.leastSimilarity else { continue }
      let (kept, gone) = (min(home, other), max(home, other))
      let (first, second) = (events[kept], events[gone])
      events[kept].last = store.join(first.last, second.last, event: kept)
      events[kept].size &+= second.size
      if let last = second.lastSeen { events[kept].lastSeen = max(first.lastSeen ?? last, last) }
      (events[gone].last, events[gone].headline) = (-1, "")
      openEventCount -= 1
      mergedInto[second.name] = first.name
      pastNames.append(second.name)
      names.append(EventNames.text(of: second.name))
      home = kept
    }
    return names
  }
}
