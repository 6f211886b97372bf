internal import Newsprint
internal import NewsprintArticles

/// A search for duplicates and what it says of each story.
struct StorySearch {
  let articles: StoryCollection
  let reference: StoryCollection?
  let report: DuplicateReport
  /// What the report says of each story.
  let verdicts: DuplicateVerdicts
  private let finder: DuplicateFinder
  private let dates: StoryDates
  private let referenceDates: StoryDates?
  private let threads: Int

  init(
    _ articles: StoryCollection, _ reference: StoryCollection?, _ options: DuplicateOptions, threads: Int,
    _ budget: MemoryBudget, _ messages: Messages, sketches: SketchedStories? = nil
  ) {
    self.articles = articles
    self.reference = reference
    self.threads = threads
    finder = DuplicateFinder(options)
    dates = StoryDates(articles, threads: threads)
    referenceDates = reference.map { StoryDates($0, threads: threads) }
    let count = articles.count + (reference?.count ?? 0)
    // Every story is looked at twice: to cut it, and to compare it.
    let bar = messages.progress("Comparing", total: 2 * count)
    report = finder.find(
      in: articles, against: reference, dates: referenceDates.map(dates.followed) ?? dates.seconds, threads: threads,
      budget: budget, sketches: sketches, onProgress: { bar.advance(by: $0) })
    bar.finish()
    verdicts = report.verdicts
  }

  /// The stories that ties and pairs lead to.
  var others: StoryCollection { reference ?? articles }

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
    let repeated = articles.repeatedIDCount(threads: threads)
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
