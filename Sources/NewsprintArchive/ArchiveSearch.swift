public import Newsprint

/// New stories beside those of an archive, and what a search over both says of the new ones.
///
/// Stories are numbered through: those of the archive that were looked at, then the new ones. A new story that was in the
/// archive already is known by its number there.
public struct ArchiveSearch: Sendable {
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
  /// The names of the events of stories of the archive that new ones are, or are pairs with, as far as they are known: see
  /// ``StoryArchive/keepNames(_:)``.
  public internal(set) var events: [Int: String] = [:]
  /// What the dates of the new stories say.
  package let dates: StoryDates

  /// What each of the new stories would be as a row.
  let fresh: [FreshStory]
  /// What the archive would keep of this search.
  var settings: ArchiveSettings
  /// The pairs as they are to be written; nil: a pair no more.
  var changedLinks: [(story: Int64, other: Int64, figures: Int64?)] = []
  /// The numbers in the archive of the stories that were looked at.
  let storedNumbers: [Int64]
  /// Whether all that is kept of searches and of keys is to be made anew.
  var renews = (links: false, keys: false)
  /// The groups that stories are in, as they are to be written.
  var changedMembers: [(story: Int64, namer: Int64?)] = []
  /// The sketches of the new stories, where nothing else is kept of them.
  var sketches: [StorySketch]?
  /// How many threads the search had.
  let threads: Int

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
    var rank: UInt64
    var time: Int64?
    /// Those of its shingles by which it is found, and how many it has.
    var keys: [UInt64]
    var size: Int
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

extension DuplicateReport {
  /// Leaves out what does not concern some stories, but for pairs that were told otherwise before.
  mutating func keepOnly(_ stories: Set<Int>, _ changed: Set<DuplicatePair.Stories>) {
    pairs.removeAll { pair in
      !stories.contains(pair.first) && !stories.contains(pair.second) && !changed.contains(pair.stories)
    }
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

extension DuplicatePair {
  /// The stories of a pair.
  struct Stories: Hashable {
    var first: Int
    var second: Int
  }

  var stories: Stories { Stories(first: first, second: second) }

  /// A hash of what is said of the pair.
  var figures: Int64 {
    var hash = UInt64(relation.rawValue)
    for value in [jaccard, firstContainment, secondContainment] {
      hash = StableHash.extend(hash, with: value.bitPattern)
    }
    return Int64(bitPattern: hash)
  }
}
