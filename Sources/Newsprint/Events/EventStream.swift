/// Finds the event of one story after the other, as they come.
///
/// A story joins the open event to whose stories it is most alike on average, by the measure of ``EventFinder`` as far as the
/// stories that have come so far tell it, or is the first of a new event. Where it shows that two events are one, the later
/// becomes part of the earlier. An event closes when no story came to it within the window, by the dates of the stories; what
/// belongs to closed events is forgotten. So the order of the stories matters, as it does not in a batch.
///
/// A story of the same words as an earlier one of an open event goes with it and has no vote. Takes about one kilobyte a
/// story of the open events. Not safe to share between threads.
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
    var size: Int
    /// Its texts, ascending.
    var texts: [Int32]
  }

  /// The most texts of an event that a story is compared with: the last ones.
  static let comparedTexts = 48

  /// How events are told apart.
  public let options: EventOptions
  /// The number of stories that have come.
  public private(set) var storyCount = 0

  let extractor: EventTermExtractor
  /// The texts of open events.
  var store = EventTermStore()
  var events: [Int: OpenEvent] = [:]
  /// What words lead to, text by text, while candidates are looked for.
  var sums: [Float] = []
  /// The sum of how near the nearest texts were to each.
  var nearnessSum = 0.0
  private var nextEvent = 0
  private var latest: Int64 = .min
  private var sweptAt = 0
  /// For the words of each text its number.
  private var texts: [UInt64: Int32] = [:]
  /// For each event that became part of another the name of that.
  private var mergedInto: [UInt64: UInt64] = [:]
  private var names = EventNames()

  /// Creates a stream without stories.
  public init(_ options: EventOptions = EventOptions()) {
    self.options = options
    extractor = EventTermExtractor(options)
  }

  /// The number of events that are open.
  public var openEventCount: Int { events.count }

  /// The name of the event that an event has become part of, or its own; for names never given, that name.
  public func currentID(of id: String) -> String {
    guard var name = UInt64(id, radix: 16) else { return id }
    while let next = mergedInto[name] { name = next }
    return EventNames.text(of: name)
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
    article.headline.withTextBytes { headline in
      article.text.withTextBytes { extractor.extract(StoryBytes(headline: headline, text: $0)) }
    }
    let print = extractor.terms.reduce(StableHash.tokenSeed) {
      StableHash.extend(StableHash.extend($0, with: $1.hash), with: UInt64($1.count.bitPattern))
    }
    if !extractor.terms.isEmpty, let copy = texts[print] {
      return placement(Int(store.texts[Int(copy)].event), seconds, similarity: 1)
    }
    let row = store.count(extractor.terms)
    let text = store.append(row)
    let matches = search(text, row)
    if !row.isEmpty { texts[print] = Int32(truncatingIfNeeded: text) }
    guard let best = matches.first(where: { isOpen($0.event, at: seconds) }) else {
      return open(text, article, seconds)
    }
    store.setEvent(best.event, of: text)
    events[best.event]?.texts.append(Int32(truncatingIfNeeded: text))
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
    let event = nextEvent
    nextEvent += 1
    store.setEvent(event, of: text)
    events[event] = OpenEvent(
      name: name, headline: article.headline, firstSeen: seconds, lastSeen: nil, size: 0,
      texts: [Int32(truncatingIfNeeded: text)])
    return placement(event, seconds, similarity: 1)
  }

  /// Counts a story of an event and says what is known of it.
  private func placement(_ event: Int, _ seconds: Int64?, similarity: Float) -> Placement {
    var known = events[event]
    known?.size += 1
    let last = known?.lastSeen
    if let seconds { known?.lastSeen = max(last ?? seconds, seconds) }
    events[event] = known
    return Placement(
      id: EventNames.text(of: known?.name ?? 0), size: known?.size ?? 1, similarity: min(max(similarity, 0), 1),
      firstSeen: known?.firstSeen, headline: known?.headline ?? "", absorbed: [], sharedWords: [])
  }

  // MARK: - Windows

  /// Whether a story of a date may still come to an event.
  private func isOpen(_ event: Int, at seconds: Int64?) -> Bool {
    guard let known = events[event] else { return false }
    guard let window = options.window, let seconds, let last = known.lastSeen else { return true }
    return seconds.subtractingReportingOverflow(last).overflow ? false : seconds - last <= window
  }

  /// Forgets events to which no story can come any more, now and then.
  private func close(at seconds: Int64?) {
    if let seconds { latest = max(latest, seconds) }
    guard options.window != nil, latest > .min, storyCount >= sweptAt + max(256, store.texts.count / 4) else { return }
    sweptAt = storyCount
    let closed = events.filter { !isOpen($0.key, at: latest) }
    guard !closed.isEmpty else { return }
    for event in closed.keys { events[event] = nil }
    let (known, open) = (store.texts, events)
    let moved = store.keep { open[Int(known[$0].event)] != nil }
    events = events.mapValues { event in
      var event = event
      event.texts = event.texts.map { moved[Int($0)] }
      return event
    }
    texts = texts.mapValues { moved[Int($0)] }.filter { $0.value >= 0 }
  }

  // MARK: - Events that are one

  /// Makes events part of another where their stories are alike enough, the later of the earlier.
  ///
  /// - Returns: The names of those that are no more.
  private func absorb(_ others: [Int], _ home: Int, at seconds: Int64?) -> [String] {
    var home = home
    var names: [String] = []
    for other in others where other != home && isOpen(other, at: seconds) {
      guard likeness(home, other) >= EventMeasure.leastSimilarity, let first = events[min(home, other)],
        let second = events[max(home, other)]
      else { continue }
      let (kept, gone) = (min(home, other), max(home, other))
      for text in second.texts { store.setEvent(kept, of: Int(text)) }
      events[kept]?.texts = (first.texts + second.texts).sorted()
      events[kept]?.size += second.size
      if let last = second.lastSeen { events[kept]?.lastSeen = max(first.lastSeen ?? last, last) }
      events[gone] = nil
      mergedInto[second.name] = first.name
      names.append(EventNames.text(of: second.name))
      home = kept
    }
    return names
  }
}
