internal import Newsprint
internal import NewsprintArticles

/// A search for duplicates and what it says of each story.
struct StorySearch {
  /// How a story is like one that stands for it.
  struct Tie {
    /// The index of the other story, among the input or, where there is one, the reference.
    var other: Int
    var relation: DuplicateRelation
    var jaccard: Double
    /// The share of this story's shingles that are in the other.
    var containment: Double
    /// The share of the other's shingles that are in this story.
    var containmentOfOther: Double
  }

  /// What is known of a story that is like another.
  struct Verdict {
    /// The index of its group; nil where it has none.
    var group: Int?
    /// The tie to the canonical story, or to the story of the reference that is most like it.
    var tie: Tie?
    var isKept = true
    /// The version before this one, and how like the two are: within a collection, that of its chain; against a reference,
    /// the story most like it that it updates.
    var updateOf: Version?
    /// The version after this one: of a chain, or the story most like it that updates it.
    var updatedBy: Version?
    /// The place of its version in a chain; nil where it has no other versions.
    var version: ChainPlace?
    /// The stories that it withdraws; nil where it is no withdrawal.
    var kills: [Int]?
    /// The story that withdraws it.
    var killedBy: Int?
  }

  /// A version's place in a chain.
  struct ChainPlace {
    /// The index of the chain.
    var chain: Int
    /// The version, from 0 for the oldest.
    var version: Int
  }

  /// Another version of a story.
  struct Version {
    var story: Int
    var jaccard: Double
    /// The facts that changed between the two.
    var changes: [DuplicateChange]
  }

  let articles: StoryCollection
  let reference: StoryCollection?
  let report: DuplicateReport
  /// The verdicts on stories that are like another, by index.
  let verdicts: [Int: Verdict]
  private let finder: DuplicateFinder
  private let dates: StoryDates
  private let threads: Int

  init(
    _ articles: StoryCollection, _ reference: StoryCollection?, _ options: DuplicateOptions, threads: Int,
    _ budget: MemoryBudget, _ messages: Messages
  ) {
    self.articles = articles
    self.reference = reference
    self.threads = threads
    finder = DuplicateFinder(options)
    dates = StoryDates(articles, threads: threads)
    let count = articles.count + (reference?.count ?? 0)
    // Every story is looked at twice: to cut it, and to compare it.
    let bar = messages.progress("Comparing", total: 2 * count)
    report = finder.find(
      in: articles, against: reference, dates: dates.followed(by: reference.map { StoryDates($0, threads: threads) }),
      threads: threads,
      budget: budget, onProgress: { bar.advance(by: $0) })
    bar.finish()
    var verdicts =
      reference == nil ? Self.verdicts(within: report) : Self.verdicts(against: report, threshold: options.threshold)
    for withdrawal in report.withdrawals {
      verdicts[withdrawal.story, default: Verdict()].kills = withdrawal.kills
      verdicts[withdrawal.story, default: Verdict()].isKept = false
      if reference != nil { continue }
      for killed in withdrawal.kills {
        verdicts[killed, default: Verdict()].killedBy = withdrawal.story
        verdicts[killed, default: Verdict()].isKept = false
      }
    }
    self.verdicts = verdicts
  }

  /// The stories that ties and pairs lead to.
  var others: StoryCollection { reference ?? articles }

  /// The stories that are not kept, by their relation to one that is.
  func dropped(_ relation: DuplicateRelation) -> Int {
    verdicts.values.count { !$0.isKept && $0.tie?.relation == relation }
  }

  func audit(sampleSize: Int, threads: Int) -> DuplicateAudit {
    finder.audit(articles, report, sampleSize: sampleSize, dates: dates.seconds, threads: threads)
  }

  private static func verdicts(within report: DuplicateReport) -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for (number, group) in report.groups.enumerated() {
      verdicts[group.canonical, default: Verdict()].group = number
      for member in group.members {
        verdicts[member.story] = Verdict(
          group: number,
          tie: Tie(
            other: group.canonical, relation: member.relation, jaccard: member.jaccard,
            containment: member.containmentInCanonical, containmentOfOther: member.containmentOfCanonical),
          isKept: false)
      }
    }
    for (number, chain) in report.chains.enumerated() {
      for (place, version) in chain.versions.enumerated() {
        for story in [version.story] + version.copies {
          verdicts[story, default: Verdict()].version = ChainPlace(chain: number, version: place)
          if let next = version.next {
            let step = chain.versions[next].step
            verdicts[story, default: Verdict()].updatedBy = Version(
              story: chain.versions[next].story, jaccard: step?.jaccard ?? 0, changes: step?.changes ?? [])
          }
          if let previous = version.previous {
            verdicts[story, default: Verdict()].updateOf = Version(
              story: chain.versions[previous].story, jaccard: version.step?.jaccard ?? 0,
              changes: version.step?.changes ?? [])
          }
        }
        if version.isSuperseded { verdicts[version.story, default: Verdict()].isKept = false }
      }
    }
    return verdicts
  }

  private static func verdicts(against report: DuplicateReport, threshold: Double) -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for pair in report.pairs {
      if pair.relation == .update {
        let version = StorySearch.Version(story: pair.second, jaccard: pair.jaccard, changes: pair.changes)
        if pair.isSecondNewer {
          verdicts[pair.first, default: Verdict()].addUpdate(by: version)
        } else {
          verdicts[pair.first, default: Verdict()].addUpdate(of: version)
        }
        continue
      }
      let tie = Tie(
        other: pair.second, relation: pair.relation, jaccard: pair.jaccard, containment: pair.firstContainment,
        containmentOfOther: pair.secondContainment)
      verdicts[pair.first, default: Verdict()].take(tie, threshold: threshold)
    }
    // As within one collection, what is left out updates nothing.
    return verdicts.mapValues { verdict in
      var verdict = verdict
      if !verdict.isKept { verdict.updateOf = nil }
      return verdict
    }
  }
}

extension StorySearch.Verdict {
  fileprivate mutating func addUpdate(of version: StorySearch.Version) {
    if updateOf.map({ version.jaccard > $0.jaccard }) ?? true { updateOf = version }
  }

  fileprivate mutating func addUpdate(by version: StorySearch.Version) {
    if updatedBy.map({ version.jaccard > $0.jaccard }) ?? true { updatedBy = version }
  }

  /// Takes a tie to a story of the reference, if it says more than the one before.
  fileprivate mutating func take(_ new: StorySearch.Tie, threshold: Double) {
    // A story that holds one of the reference and much more is news: below the threshold any more, else a tenth more.
    let isLonger = new.containmentOfOther > new.containment * (new.jaccard < threshold ? 1 : 1.1)
    let drops = !isLonger || new.relation == .identical
    if let tie, (isKept ? 0 : 1, tie.jaccard) >= (drops ? 1 : 0, new.jaccard) { return }
    tie = new
    isKept = !drops
  }
}

/// When stories were published.
struct StoryDates {
  /// One for each story, in seconds; nil where a date is absent or not understood; empty where all are.
  let seconds: [Int64?]
  /// The number of dates that are there but not understood.
  let unknownCount: Int
  /// The first of those.
  let unknownExample: String

  /// The number of stories.
  private let count: Int

  init(_ articles: StoryCollection, threads: Int) {
    let chunks = Parallel.chunks(articles.count, size: 2048)
    let parts = Parallel.map(chunks.count, threads: threads) { Part(articles, chunks[$0]) }
    seconds = parts.contains { $0.knownCount > 0 } ? parts.flatMap(\.seconds) : []
    count = articles.count
    unknownCount = parts.reduce(0) { $0 + $1.unknownCount }
    unknownExample = parts.first { $0.unknownCount > 0 }?.unknownExample ?? ""
  }

  /// The dates of some of the stories.
  private struct Part: Sendable {
    var seconds: [Int64?] = []
    var knownCount = 0
    var unknownCount = 0
    var unknownExample = ""

    init(_ articles: StoryCollection, _ stories: Range<Int>) {
      seconds.reserveCapacity(stories.count)
      for story in stories {
        let date = articles.date(story)
        let value = date.isEmpty ? nil : ArticleDate.seconds(date)
        seconds.append(value.map { Int64($0.rounded(.down)) })
        if value != nil { knownCount += 1 }
        guard value == nil, !date.isEmpty else { continue }
        if unknownCount == 0 { unknownExample = String(decoding: date, as: UTF8.self) }
        unknownCount += 1
      }
    }
  }

  /// These dates and those of the stories that follow; empty where all are absent.
  func followed(by others: StoryDates?) -> [Int64?] {
    guard let others, !seconds.isEmpty || !others.seconds.isEmpty else { return seconds }
    let first = seconds.isEmpty ? [Int64?](repeating: nil, count: count) : seconds
    return first + (others.seconds.isEmpty ? [Int64?](repeating: nil, count: others.count) : others.seconds)
  }
}

// MARK: - What people are told

extension StorySearch {
  /// Says what may be wrong with the input or the result.
  func warn(_ messages: Messages) {
    if dates.unknownCount > 0 {
      messages.warning(
        "\(Format.counted(dates.unknownCount, "date is", "dates are")) not understood, such as '\(dates.unknownExample)'."
      )
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
    if window, dates.seconds.isEmpty || reference.map({ StoryDates($0, threads: threads).seconds.isEmpty }) == true {
      let which = dates.seconds.isEmpty ? "no story has a date that is understood" : "no story of --against has a date"
      messages.warning("\(which), so --window leaves nothing out. \(remedy)")
    }
    switch keep {
    case .earliest where dates.seconds.isEmpty, .latest where dates.seconds.isEmpty:
      messages.warning("no story has a date that is understood, so --keep goes by the ids. \(remedy)")
    case .sources(let names):
      let absent = absentSources(of: names)
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

  /// Those of some sources, in any case, that no story has; nil where no story has any source.
  private func absentSources(of names: [String]) -> [String]? {
    var absent = names
    var hasSource = false
    for story in 0..<articles.count where !absent.isEmpty {
      let source = articles.source(story)
      if source.isEmpty { continue }
      hasSource = true
      let name = String(decoding: source, as: UTF8.self).lowercased()
      absent.removeAll { $0.lowercased() == name }
    }
    return hasSource ? absent : nil
  }

  /// Says how many stories repeat others, and how.
  func summarize(_ messages: Messages, _ audit: DuplicateAudit?) {
    let (identical, copies, excerpts) = (dropped(.identical), dropped(.copy), dropped(.excerpt))
    let updates = verdicts.values.count { $0.isKept && $0.updateOf != nil }
    let isWithdrawn = { (verdict: Verdict) in verdict.kills != nil || verdict.killedBy != nil }
    let withdrawn = verdicts.values.count { !$0.isKept && $0.tie == nil && isWithdrawn($0) }
    let superseded = verdicts.values.count { !$0.isKept && $0.tie == nil && !isWithdrawn($0) }
    let stories = Format.counted(articles.count, "story", "stories")
    let pairs = Format.counted(report.pairs.count, "pair", "pairs")
    let scope =
      reference.map { "\(stories) against \(Format.grouped($0.count)), \(pairs)" }
      ?? "\(stories), \(Format.counted(report.groups.count, "group", "groups")), \(pairs)"
    messages.note(
      "\(scope). Kept: \(Format.grouped(articles.count - identical - copies - excerpts - superseded - withdrawn)), "
        + "among them \(Format.counted(updates, "update", "updates")); left out: "
        + "\(Format.grouped(identical)) identical, \(Format.counted(copies, "copy", "copies")), "
        + Format.counted(excerpts, "excerpt", "excerpts")
        + (superseded > 0 ? ", \(Format.counted(superseded, "older version", "older versions"))" : "")
        + (withdrawn > 0 ? ", \(Format.grouped(withdrawn)) withdrawn." : "."))
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
