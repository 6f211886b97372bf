internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// Stories of one collection, or of two that are numbered through.
struct NumberedStories {
  private let first: StoryCollection
  private let second: StoryCollection?

  init(_ first: StoryCollection, _ second: StoryCollection? = nil) { (self.first, self.second) = (first, second) }

  /// The collection that a story is of, and its place there.
  private func place(_ story: Int) -> (StoryCollection, Int) {
    guard let second, story >= first.count else { return (first, story) }
    return (second, story - first.count)
  }

  /// A story's id; valid as long as the collections.
  func id(_ story: Int) -> TextBytes {
    let (stories, place) = place(story)
    return stories.id(place)
  }

  /// Appends a story's id as a JSON string.
  func appendID(_ story: Int, to output: inout [UInt8]) { JSONText.append(id(story), to: &output) }

  /// A story's headline, or the beginning of its text where it has none.
  func title(_ story: Int) -> String {
    let (stories, place) = place(story)
    defer { stories.release(place..<place + 1) }
    let text = stories.headline(place).isEmpty ? stories.text(place) : stories.headline(place)
    return text[..<200].string
  }
}

/// A search for duplicates and what it says of each story.
struct StorySearch: Sendable {
  /// The stories of the input.
  let articles: StoryCollection
  let reference: StoryCollection?
  let report: DuplicateReport
  /// The search beside the stories of an archive.
  let archived: ArchiveSearch?
  /// What the report says of each story of the input.
  let verdicts: DuplicateVerdicts
  /// The stories that the report numbers: first stories of pairs, and groups.
  let own: NumberedStories
  /// Those that ties, and second stories of pairs, lead to.
  let others: NumberedStories
  /// What the report says of each story that it numbers.
  let numbered: DuplicateVerdicts
  private let finder: DuplicateFinder
  private let dates: StoryDates
  private let referenceDates: StoryDates?
  let threads: Int

  init(
    _ articles: StoryCollection, _ reference: StoryCollection?, _ options: DuplicateOptions, threads: Int,
    _ budget: MemoryBudget, _ messages: Messages, sketches: SketchedStories? = nil, answers: PairLog? = nil
  ) {
    self.articles = articles
    self.reference = reference
    self.threads = threads
    archived = nil
    own = NumberedStories(articles)
    others = NumberedStories(reference ?? articles)
    finder = DuplicateFinder(options)
    dates = StoryDates(articles, threads: threads)
    referenceDates = reference.map { StoryDates($0, threads: threads) }
    let count = articles.count + (reference?.count ?? 0)
    // Every story is looked at twice: to cut it, and to compare it.
    let bar = messages.progress("Comparing", total: 2 * count)
    let found = finder.find(
      in: articles, against: reference, dates: referenceDates.map(dates.followed) ?? dates.seconds, threads: threads,
      budget: budget, sketches: sketches, onProgress: { bar.advance(by: $0) })
    bar.finish()
    report = answers.map { Self.respecting($0, found, articles) } ?? found
    numbered = report.verdicts
    verdicts = numbered
  }

  /// What was found, as people's answers make it.
  private static func respecting(
    _ answers: PairLog, _ found: DuplicateReport, _ articles: StoryCollection
  ) -> DuplicateReport {
    if answers.answers.isEmpty { return found }
    var places: [StoryKey: Int] = [:]
    for story in 0..<articles.count {
      let key = StoryKey(id: articles.id(story), headline: articles.headline(story), text: articles.text(story))
      if places[key] == nil { places[key] = story }
      articles.release(story..<story + 1)
    }
    return found.respecting(answers.constraints { places[$0] }) { articles.id($0).string }
  }

  /// What was found beside the stories of an archive.
  init(_ archived: ArchiveSearch, _ options: DuplicateOptions, threads: Int) {
    articles = archived.stories
    reference = nil
    self.threads = threads
    self.archived = archived
    own = NumberedStories(archived.stored, archived.stories)
    others = own
    finder = DuplicateFinder(options)
    dates = archived.dates
    referenceDates = nil
    report = archived.report
    numbered = report.verdicts
    verdicts = archived.verdicts
  }

  func audit(sampleSize: Int, threads: Int) -> DuplicateAudit {
    finder.audit(articles, report, sampleSize: sampleSize, dates: dates.seconds, threads: threads)
  }
}

// MARK: - What people are told

extension StorySearch {
  /// Says what may be wrong with the input or the result.
  func warn(_ messages: Messages) {
    if let example = dates.unknownExample {
      messages.warning(
        "\(Format.counted(dates.unknownCount, "date is", "dates are")) not understood, such as '\(example)'.")
    }
    // An archive makes something of equal ids.
    let repeated = archived == nil ? articles.repeatedIDCount(threads: threads) : 0
    if repeated > 0 {
      messages.warning(
        "\(Format.counted(repeated, "story has", "stories have")) the id of an earlier one, "
          + "so the result may be ambiguous.")
    }
    if !report.isComplete {
      messages.warning(
        "thousands of stories are nearly the same; of those, only pairs with the first few were looked at.")
    }
  }

  /// Says where stories lack what was asked for, so that it does nothing.
  func warnOfMissing(window: Bool, keep: KeepPolicy?, _ messages: Messages) {
    guard articles.count > 0 else { return }
    let remedy = "Name the field with --date-field."
    if window, dates.seconds.isEmpty || referenceDates?.seconds.isEmpty == true {
      let which = dates.seconds.isEmpty ? "no story has a date that is understood" : "no story of --against has a date"
      messages.warning("\(which), so --window leaves nothing out. \(remedy)")
    }
    switch keep {
    case .earliest where dates.seconds.isEmpty, .latest where dates.seconds.isEmpty:
      messages.warning("no story has a date that is understood, so --keep goes by the ids. \(remedy)")
    case .sources(let names):
      let absent = articles.absentSources(of: names)
      if absent == nil {
        messages.warning(
          "no story has a source, so --keep source:\(names.joined(separator: ",")) chooses nothing. "
            + "Name the field with --source-field.")
      } else if let absent, !absent.isEmpty {
        messages.warning("no story is from \(absent.map { "'\($0)'" }.joined(separator: ", ")), named by --keep.")
      }
    default: break
    }
  }

  /// Says how many stories repeat others, and how.
  func summarize(_ messages: Messages, _ audit: DuplicateAudit?) {
    let counts = verdicts.counts
    let stories = Format.counted(articles.count, "story", "stories")
    let pairs = Format.counted(report.pairs.count, "pair", "pairs")
    if let archived { messages.note(archived) }
    let scope =
      reference.map { "\(stories) against \(Format.grouped($0.count)), \(pairs)" }
      ?? "\(stories), \(Format.counted(report.groups.count, "group", "groups")), \(pairs)"
    messages.note(
      "\(scope). Kept: \(Format.grouped(counts.kept)), "
        + "among them \(Format.counted(counts.updates, "update", "updates")); left out: "
        + "\(Format.grouped(counts.identical)) identical, \(Format.counted(counts.copies, "copy", "copies")), "
        + Format.counted(counts.excerpts, "excerpt", "excerpts")
        + (counts.superseded > 0 ? ", \(Format.counted(counts.superseded, "older version", "older versions"))" : "")
        + (counts.withdrawn > 0 ? ", \(Format.grouped(counts.withdrawn)) withdrawn." : "."))
    if let audit { messages.note(audit.line) }
  }
}

extension Messages {
  /// Says what of the stories was in an archive already, and which of its groups became one.
  fileprivate func note(_ archived: ArchiveSearch) {
    let known = archived.isKnown.count { $0 }
    if known > 0 {
      note(
        "\(Format.counted(known, "story was", "stories were")) there already and \(known == 1 ? "is" : "are") not added again."
      )
    }
    for merger in archived.mergers.prefix(5) { note("Group \(merger.name) is now part of group \(merger.into).") }
    let more = archived.mergers.count - 5
    if more > 0 { note("So \(Format.counted(more, "other group is", "other groups are")).") }
  }
}

extension DuplicateAudit {
  /// `Audit of 200 stories: recall 1.0000 (0.9628 to 1.0000, 99 of 99 pairs), precision …`.
  var line: String {
    func text(_ name: String, _ share: Share) -> String {
      let value = share.value.map { Format.fixed($0, decimals: 4) } ?? "unknown"
      let interval = share.interval
      return "\(name) \(value) (\(Format.fixed(interval.lowerBound, decimals: 4)) to "
        + "\(Format.fixed(interval.upperBound, decimals: 4)), \(Format.grouped(share.count)) of "
        + "\(Format.counted(share.total, "pair", "pairs")))"
    }
    return "Audit of \(Format.counted(stories, "story", "stories")): \(text("recall", recall)), "
      + "\(text("precision", precision))."
  }
}
