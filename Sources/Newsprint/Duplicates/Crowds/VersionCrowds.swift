/// A story and hundreds that nearly read the same, but tell other facts.
struct VersionCrowd {
  let leader: Int32
  /// The pairs of the leader with the others, which are updates.
  let ties: [DuplicateSearch.Edge]

  /// A hash by which a crowd is joined to others.
  struct Mark: Sendable {
    var leader: Int32
    var hash: UInt64
    /// Whether it is one of the least of the leader, by which stories that share its text are told.
    var isOfLeader: Bool
  }

  /// The stories that are tied to the leader.
  var stories: [Int32] { ties.map { $0.other(than: leader) } }
}

/// The pairs among hundreds of versions of one story, without looking at all of them.
///
/// Where *n* stories are updates of each other, they are *n*²/2 pairs, and all that comes of these is one chain. So
///
/// 1. stories that change the same facts of their crowd's leader are compared with each other or, where they are many, with
///    those of them that the keep policy prefers, which stand for their copies as a leader does;
/// 2. all others are lined up by date, and each is compared with those that a ``VersionLineUp`` says it may follow.
///
/// Crowds that have hashes in common are of one line-up, so that a story that changes little by little, or a window of
/// dates, does not part it; and so is what shares a quarter of the text of a leader. Pairs with stories of no line-up are
/// left to the join.
struct VersionCrowds {
  /// The pairs that were found.
  private(set) var edges: [DuplicateSearch.Edge]
  /// The stories that others stand for.
  private(set) var members = Set<Int32>()
  /// The stories that stand for others.
  private(set) var leaders = Set<Int32>()
  /// The stories whose pairs with each other are known.
  private(set) var lineUps: LineUps

  /// The copies of each story that stands for others that tell the same facts.
  private var copies: [Int32: [Int32]] = [:]

  /// What stories are compared by.
  struct Means {
    let ties: CrowdTies
    let classes: ReadingClasses
    let rank: PolicyRank
    let texts: StoryTexts
    let order: PublicationOrder
    let criteria: PairCriteria
    /// The most seconds between two stories, or nil for any.
    let window: Int64?
    let threads: Int
  }

  /// Compares the stories of some crowds, and those that share a good part of their text.
  ///
  /// - Parameters:
  ///   - ends: Those of the sets of all stories that may be of a line-up.
  ///   - leaders: The stories that stand for copies.
  /// - Complexity: O(*n*) pairs are judged, where *n* is the number of stories.
  init(_ crowds: [VersionCrowd], _ ends: [CrowdTies.Ends], leaders: Set<Int32>, _ means: Means) {
    edges = crowds.flatMap(\.ties)
    lineUps = LineUps(stories: means.texts.count)
    let joined = Self.joined(crowds, ends, means.ties)
    var marks: [UInt64: Int] = [:]
    for (number, crowds) in joined.enumerated() {
      for crowd in crowds {
        lineUps.add(crowd.stories, to: number)
        for hash in means.ties.leastHashes(of: crowd.leader, count: Self.leastHashes) { marks[hash] = number }
      }
      lineUps.add(crowds.map(\.leader), to: number, areLeaders: true)
    }
    let others = ends.map(\.story).filter { !lineUps.contains($0) }
    for (story, number) in means.ties.marked(others, marks, least: Self.leastHashes / 4) {
      lineUps.add([story], to: number, areLeaders: leaders.contains(story))
    }
    let known = Set(edges.map { CrowdTies.Couple($0.join.first, $0.join.second) })
    for (number, crowds) in joined.enumerated() {
      let stories = ends.map(\.story).filter { lineUps.number($0) == number }
      let leader = means.rank.preferredFirst(crowds.map(\.leader), means.classes)[0]
      let alike = addCopies(among: stories, besides: leader, means)
      let couples = alike.union(couples(stories, besides: leader, means)).subtracting(known)
      edges += means.ties.edges(of: couples.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    }
  }

  // MARK: - The same facts

  /// The fewest stories that tell the same of which not all pairs are compared, and how many of them may turn out to stand
  /// for none of the others.
  private static let leastAlike = 16
  private static let mostMisses = 8

  /// Compares the stories that tell the same facts otherwise than a leader does, where they are many, and returns the pairs
  /// of others; then what is left of those that tell them otherwise in the same places: two that put other words for a
  /// number are copies, whatever the words.
  private mutating func addCopies(
    among stories: [Int32], besides leader: Int32, _ means: Means
  ) -> Set<CrowdTies.Couple> {
    let others = stories.filter { $0 != leader }
    let told = means.ties.told(by: others, besides: leader)
    var couples = Set<CrowdTies.Couple>()
    for key in [\ToldFacts.words, \.places] {
      var groups: [UInt64: [Int32]] = [:]
      for (story, told) in zip(others, told) where !members.contains(story) {
        groups[told[keyPath: key], default: []].append(story)
      }
      for group in groups.values.sorted(by: { $0[0] < $1[0] }) where group.count > 1 {
        let left = takeCopies(among: group, means)
        if left.count >= Self.leastAlike { continue }
        for (place, story) in left.enumerated() {
          for other in left[(place + 1)...] where lineUps.settles(story, other) {
            couples.insert(CrowdTies.Couple(story, other))
          }
        }
      }
    }
    return couples.filter { !members.contains($0.first) && !members.contains($0.second) }
  }

  /// Compares the preferred of some stories with the others, as long as they are many, and returns those that are left.
  private mutating func takeCopies(among stories: [Int32], _ means: Means) -> [Int32] {
    var waiting = means.rank.preferredFirst(stories, means.classes)
    var (missed, misses): ([Int32], Int) = ([], 0)
    while waiting.count >= Self.leastAlike, misses < Self.mostMisses {
      let leader = waiting.removeFirst()
      let found = means.ties.copies(of: leader, among: waiting.filter { !lineUps.isLeader($0) })
      misses = found.isEmpty ? misses + 1 : 0
      if found.isEmpty { missed.append(leader) }
      for edge in found { addCopy(edge, of: leader) }
      if !found.isEmpty { waiting.removeAll { members.contains($0) } }
    }
    return missed + waiting
  }

  private mutating func addCopy(_ edge: DuplicateSearch.Edge, of leader: Int32) {
    let member = edge.other(than: leader)
    edges.append(edge)
    leaders.insert(leader)
    members.insert(member)
    copies[leader, default: []].append(member)
  }

  // MARK: - Line-ups

  /// The hashes of a leader's set that are looked at: of two sets that share a third, one of a thousand has none of these in
  /// common.
  static let leastHashes = 16

  /// The crowds that are of one line-up each: those whose stories share the least or the greatest hash of their sets, and
  /// those whose leaders share one of the least.
  private static func joined(
    _ crowds: [VersionCrowd], _ ends: [CrowdTies.Ends], _ ties: CrowdTies
  ) -> [[VersionCrowd]] {
    var crowdOf: [Int32: Int] = [:]
    var sets = DisjointSets(count: crowds.count)
    var holders: [UInt64: Int] = [:]
    func join(_ crowd: Int, by hash: UInt64) {
      if let holder = holders[hash] { sets.join(crowd, holder) } else { holders[hash] = crowd }
    }
    for (number, crowd) in crowds.enumerated() {
      for story in crowd.stories { crowdOf[story] = number }
      for hash in ties.leastHashes(of: crowd.leader, count: leastHashes) { join(number, by: hash) }
    }
    for end in ends {
      guard let crowd = crowdOf[end.story] else { continue }
      join(crowd, by: end.least)
      join(crowd, by: end.greatest)
    }
    return Dictionary(grouping: crowds.indices) { sets.home(of: $0) }.sorted { $0.key < $1.key }
      .map { $0.value.map { crowds[$0] } }
  }

  /// The hashes by which crowds are joined.
  static func marks(of crowds: [VersionCrowd], _ ends: [CrowdTies.Ends], _ ties: CrowdTies) -> [VersionCrowd.Mark] {
    var crowdOf: [Int32: Int32] = [:]
    var marks: [VersionCrowd.Mark] = []
    for crowd in crowds {
      for story in crowd.stories { crowdOf[story] = crowd.leader }
      for hash in ties.leastHashes(of: crowd.leader, count: leastHashes) {
        marks.append(VersionCrowd.Mark(leader: crowd.leader, hash: hash, isOfLeader: true))
      }
    }
    for end in ends {
      guard let leader = crowdOf[end.story] else { continue }
      for hash in [end.least, end.greatest] {
        marks.append(VersionCrowd.Mark(leader: leader, hash: hash, isOfLeader: false))
      }
    }
    return marks
  }

  /// The couples of a line-up that may follow each other.
  private func couples(_ stories: [Int32], besides leader: Int32, _ means: Means) -> [CrowdTies.Couple] {
    let versions = StoryVersion.oldestFirst(
      stories.filter { !members.contains($0) }.map { home in
        let like = ([home] + (copies[home] ?? [])).flatMap { means.classes.stories(like: Int($0)) }
        return StoryVersion(Int(home), copies: like.map { Int($0) }, means.order)
      }, means.texts, means.order)
    let places = versions.map { Int32($0.story) }
    let line = VersionLineUp(
      means.ties.differences(of: places, from: leader), spans: versions.map { $0.span(means.order) },
      criteria: means.criteria, window: means.window)
    return line.pairs(threads: means.threads).map { CrowdTies.Couple(places[$0.first], places[$0.second]) }
      .filter { lineUps.settles($0.first, $0.second) }
  }
}

extension CrowdTies.Couple {
  /// Two stories in any order.
  init(_ a: Int32, _ b: Int32) { self.init(first: min(a, b), second: max(a, b)) }
}

extension StoryVersion {
  /// The dates of a version's stories from the first to the last; nil where none is known.
  func span(_ order: PublicationOrder) -> ClosedRange<Int64>? {
    let dates = ([story] + copies).map { order.date($0) }
    // A story without a date is within any window.
    if dates.contains(nil) { return .min ... .max }
    guard let first = dates.compactMap({ $0 }).min(), let last = dates.compactMap({ $0 }).max() else { return nil }
    return first...last
  }
}

/// What a story tells otherwise than another.
struct ToldFacts: Sendable {
  /// A hash of what it tells, and where: the same for stories that change the same facts in the same way.
  var words: UInt64 = 0
  /// A hash of where it tells something else.
  var places: UInt64 = 0
}

extension DuplicateSearch.Edge {
  /// What the other story of an update tells instead of what a story tells.
  func told(besides story: Int32) -> ToldFacts {
    let isFirst = join.first == story
    var told = ToldFacts()
    for change in changes {
      // Changes run from the edge's first story to its second.
      let passage = isFirst ? change.first : change.second
      let place = UInt64(change.kind.rawValue) << 32 | UInt64(passage?.range.lowerBound ?? 0)
      told.places = StableHash.extend(told.places, with: place)
      told.words = StableHash.extend(
        StableHash.extend(told.words, with: place), with: StableHash.hash(isFirst ? change.to : change.from))
    }
    return told
  }
}
