public import Newsprint

/// The events of new stories and of those of an archive that are near to them in time.
public struct ArchivedEvents: Sendable {
  /// The new stories, then those of the archive, as ``report`` numbers them.
  public let stories: ArticleBatch
  /// The number of new stories.
  public let newCount: Int
  /// Their events, each by the name that its stories had in earlier searches.
  public internal(set) var report: EventReport
  /// The events that are now part of others.
  public internal(set) var mergers: [Merger] = []
  /// The events' names as they are to be kept.
  var names: [(story: Int64, name: UInt64)] = []

  /// An event that became part of another.
  public struct Merger: Hashable, Sendable {
    /// The name that it had.
    public var name: String
    /// The name of the event that its stories are in.
    public var into: String
  }
}

extension StoryArchive {
  /// Finds the events of new stories together with the stories of the archive that may belong to them: those from the
  /// earliest date of a new story less the window to the latest and the window; a story of the archive without a date is as
  /// old as its stay.
  ///
  /// A new story that is in the archive counts once. Nothing is added; ``keepNames(_:)`` keeps the names of events, by which
  /// later searches name them.
  ///
  /// - Parameters:
  ///   - articles: The new stories.
  ///   - options: How events are told apart.
  ///   - threads: How many threads to use; one for each processor where nil.
  ///   - auditSize: See ``EventFinder/find(in:dates:threads:auditSize:explains:)``.
  ///   - explains: See there.
  /// - Throws: ``ArchiveError``.
  /// - Complexity: That of a search over the stories of that time.
  public func events(
    of articles: some ArticleCollection, options: EventOptions = EventOptions(), threads: Int? = nil,
    auditSize: Int? = nil, explains: Bool = false
  ) throws -> ArchivedEvents {
    try read {
      if try hasSketchesOnly { throw ArchiveError.hasNoTexts(path: path) }
      let threads = Parallel.threadCount(threads)
      var stories = articles.batch
      let newCount = stories.count
      let own = StoryDates(stories, threads: threads).seconds
      var dates = own.isEmpty ? [Int64?](repeating: nil, count: newCount) : own
      var places = Dictionary(grouping: 0..<newCount) { stories.hash(ofID: $0) }
      let worker = StoryReadingWorker(DuplicateOptions())
      var numbers = [Int64?](repeating: nil, count: newCount)
      for story in try self.stories(in: span(of: dates, options.window)) {
        let hash = story.id.withTextBytes(StoredStory.hash(ofID:))
        let same = (places[hash] ?? []).first { (place: Int) -> Bool in
          let record = stories.records[place]
          return stories.bytes.withTextBytes { bytes in
            bytes[record.id].elementsEqual(story.id)
              && worker.read(
                headline: bytes[record.headline], text: bytes[record.text], source: bytes[record.source]
              ).words == story.words
          }
        }
        if let same {
          numbers[same] = story.number
          places[hash]?.removeAll { $0 == same }
          continue
        }
        stories.append(story)
        dates.append(story.time)
        numbers.append(story.number)
      }
      let report = EventFinder(options).find(
        in: stories, dates: dates.contains { $0 != nil } ? dates : [], threads: threads, auditSize: auditSize,
        explains: explains)
      var found = ArchivedEvents(stories: stories, newCount: newCount, report: report)
      try nameEvents(of: &found, numbers)
      return found
    }
  }

  /// Keeps the names of events for the stories of the archive that are in them.
  ///
  /// - Throws: ``ArchiveError``; then none is kept.
  public func keepNames(_ found: ArchivedEvents) throws {
    if found.names.isEmpty { return }
    try write {
      try checked { () throws(DatabaseFailure) in
        for (story, name) in found.names {
          // A story that is gone by now has no name.
          try database.run(
            "INSERT OR REPLACE INTO event (story, name) SELECT number, ?2 FROM story WHERE number = ?1", story,
            Int64(bitPattern: name))
        }
      }
    }
  }

  /// The moments between which stories may belong to events of new ones.
  private func span(of dates: [Int64?], _ window: Int64?) -> ClosedRange<Int64> {
    guard let window else { return .min ... .max }
    let known = dates.compactMap { $0 }
    let (first, last) = (known.min() ?? WallClock.seconds, known.max() ?? WallClock.seconds)
    let (start, didUnderflow) = first.subtractingReportingOverflow(window)
    let (end, didOverflow) = last.addingReportingOverflow(window)
    return (didUnderflow ? .min : start)...(didOverflow ? .max : end)
  }

  private func stories(in span: ClosedRange<Int64>) throws(ArchiveError) -> [StoredStory] {
    let rows = try checked { () throws(DatabaseFailure) in
      let rows = try database.statement(
        "SELECT \(StoredStory.columns) FROM story WHERE coalesce(time, added) BETWEEN ?1 AND ?2 ORDER BY number")
      rows.bind(span.lowerBound, to: 1)
      rows.bind(span.upperBound, to: 2)
      return rows
    }
    defer { rows.reset() }
    var stories: [StoredStory] = []
    while try checked({ () throws(DatabaseFailure) in try rows.step() }) {
      guard let story = StoredStory(rows, codec) else { throw damage(ofStory: rows.number(0)) }
      stories.append(story)
    }
    return stories
  }

  /// Gives events the names that their stories had, and finds those that became one.
  private func nameEvents(of found: inout ArchivedEvents, _ numbers: [Int64?]) throws(ArchiveError) {
    var former: [Int: UInt64] = [:]
    try checked { () throws(DatabaseFailure) in
      if version < ArchiveSchema.version { return }
      for (story, number) in numbers.enumerated() {
        guard let number, let name = try database.number("SELECT name FROM event WHERE story = ?1", number) else {
          continue
        }
        former[story] = UInt64(bitPattern: name)
      }
    }
    let namer = EventNamer(found.report.events, formerly: former)
    for (place, name) in namer.names.enumerated() {
      found.report.events[place].id = EventNamer.text(of: name)
      for story in found.report.events[place].stories where former[story] != name {
        if let number = numbers[story] { found.names.append((number, name)) }
      }
    }
    found.mergers = namer.mergers.map {
      ArchivedEvents.Merger(name: EventNamer.text(of: $0.name), into: EventNamer.text(of: $0.into))
    }
  }
}

extension ArticleBatch {
  /// The hash of a story's id.
  fileprivate func hash(ofID story: Int) -> Int64 {
    withStories { StoredStory.hash(ofID: $0.fields(of: story).id) }
  }
}
