public import Newsprint

/// New stories beside those of an archive, and what a search over both says of the new ones.
///
/// Stories are numbered through: those of the archive that were looked at, then the new ones. A new story that was in the
/// archive already is known by its number there.
public struct ArchiveSearch {
  /// The stories of the archive that were looked at.
  package let stored: StoryCollection
  /// The new stories.
  package let stories: StoryCollection
  /// What concerns the new stories.
  public internal(set) var report: DuplicateReport
  /// The number of each new story.
  public let nodes: [Int]
  /// For each new story whether it is one once more, of the archive or of those before it.
  public let isKnown: [Bool]
  /// The groups that are now part of others: the name that each had, and that of the group it is in.
  public internal(set) var mergers: [GroupMerger] = []
  /// What the dates of the new stories say.
  package let dates: StoryDates

  /// What each of the new stories would be as a row.
  let fresh: [FreshStory]
  /// The groups that stories are in, as they are to be written.
  var changedMembers: [(story: Int64, namer: Int64?)] = []

  /// A group that became part of another.
  public struct GroupMerger: Hashable, Sendable {
    /// The name that it had.
    public var name: String
    /// The name of the group that its stories are in.
    public var into: String
  }

  /// A new story that the archive does not have.
  struct FreshStory {
    var record: Int
    var number: Int64
    var words: UInt64
    var time: Int64?
  }

  /// What the search says of each new story, by its place among them.
  ///
  /// A story that was in the archive before is left out as identical to itself there.
  public var verdicts: DuplicateVerdicts {
    let all = report.verdicts
    var special: [Int: DuplicateVerdict] = [:]
    for (record, node) in nodes.enumerated() {
      var verdict = all.special[node]
      if isKnown[record] {
        var known = verdict ?? DuplicateVerdict()
        known.tie = known.tie ?? .identity(with: node)
        known.isKept = false
        verdict = known
      }
      if let verdict { special[record] = verdict }
    }
    return DuplicateVerdicts(special: special, storyCount: nodes.count)
  }

  /// The story of a number of ``report``.
  public subscript(story: Int) -> Article {
    func text(_ bytes: TextBytes) -> String? { bytes.isEmpty ? nil : bytes.string }
    let (stories, place) = story < stored.count ? (stored, story) : (stories, story - stored.count)
    return Article(
      id: stories.id(place).string, headline: stories.headline(place).string, text: stories.text(place).string,
      date: text(stories.date(place)), source: text(stories.source(place)))
  }
}

extension StoryArchive {
  /// Looks for what new stories have in common with those of the archive and with each other.
  ///
  /// - Parameters:
  ///   - stories: The new stories, sealed.
  ///   - isUnnamed: Whether an id was made up for a story from its place in a file, so that another story may have it.
  ///   - onProgress: Called with numbers of stories that add up to about twice their number, on any thread.
  package func search(
    _ stories: StoryCollection, _ options: DuplicateOptions, threads: Int, _ budget: MemoryBudget,
    isUnnamed: (TextBytes) -> Bool = { _ in false }, onProgress: (@Sendable (Int) -> Void)? = nil
  ) throws -> ArchiveSearch {
    let (stored, rows) = try collection(budget)
    let words = StoryArchive.words(of: stories, options, threads: threads)
    var known = KnownStories(rows, stored, stories)
    var (nodes, isKnown): ([Int], [Bool]) = ([], [])
    for (record, words) in words.enumerated() {
      let (node, wasKnown) = known.add(record, words, isUnnamed: isUnnamed(stories.id(record)))
      nodes.append(node)
      isKnown.append(wasKnown)
    }
    let dates = StoryDates(stories, threads: threads)
    let next =
      (try checked { () throws(DatabaseFailure) in try database.number("SELECT max(number) FROM story") } ?? 0) + 1
    let fresh = zip(isKnown.indices.filter { !isKnown[$0] }, next...).map { record, number in
      ArchiveSearch.FreshStory(
        record: record, number: number, words: words[record],
        time: dates.seconds.isEmpty ? nil : dates.seconds[record])
    }
    let report = DuplicateFinder(options).find(
      in: stored, followedBy: stories, dates: StoryDates(stored, threads: threads).followed(by: dates),
      identities: known.identities, threads: threads, budget: budget, onProgress: onProgress)
    var search = ArchiveSearch(
      stored: stored, stories: stories, report: report, nodes: nodes, isKnown: isKnown, dates: dates, fresh: fresh)
    try nameGroups(of: &search, rows)
    search.report.keepOnly(Set(nodes))
    return search
  }

  private static func words(of stories: StoryCollection, _ options: DuplicateOptions, threads: Int) -> [UInt64] {
    let chunks = Parallel.chunks(stories.count, size: 256)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let pool = WorkerPool(workers) { StoryIdentifier(keepsMarkup: options.keepsMarkup) }
    return Parallel.map(chunks.count, workers: workers) { worker, chunk in
      chunks[chunk].map { pool[worker].identity(headline: stories.headline($0), text: stories.text($0)) }
    }.flatMap { $0 }
  }
}

extension DuplicateReport {
  /// Leaves out what does not concern some stories.
  fileprivate mutating func keepOnly(_ stories: Set<Int>) {
    pairs.removeAll { !stories.contains($0.first) && !stories.contains($0.second) }
    groups.removeAll { group in
      !stories.contains(group.canonical) && !group.members.contains { stories.contains($0.story) }
    }
    chains.removeAll { chain in
      !chain.versions.contains { stories.contains($0.story) || $0.copies.contains { stories.contains($0) } }
    }
    withdrawals.removeAll { withdrawal in
      !stories.contains(withdrawal.story) && !withdrawal.kills.contains { stories.contains($0) }
    }
  }
}
