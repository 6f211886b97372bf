/// Who may stand for whom: which of two stories that are alike may be dropped for the other.
///
/// - From the threshold on either may, as the keep policy has it; but a story that grew is not dropped for what it was.
/// - Below the threshold only the contained, shorter story may be dropped, never the longer one.
/// - A story that holds two or more stories unlike one another, such as a morning briefing, stands for none of them.
///
/// A story grew where it holds the earlier one and at least twelve shingles more: about a sentence. Where two outlets are
/// known to differ, it takes a tenth more and twenty shingles, since papers add a line of their own to what they copy;
/// but what grew from a story grew from the copies of that story as well.
struct StandingRules {
  /// In what way a story stands in another one, which is kept rather than it.
  enum Hold {
    /// The other one holds it and much more.
    case excerpt
    /// The other one is what it became.
    case growth
  }

  private let search: DuplicateSearch
  private let sources: [String]
  /// For each edge whether a side grew from the other: 1 the second, -1 the first, 0 none.
  private let growth: [Int8]
  /// The classes that hold stories unlike one another.
  private let briefings: Set<Int32>
  private let classes: StoryClasses
  /// How the stories of a class stand in another.
  private let held: [Int32: Hold]

  init(_ search: DuplicateSearch, _ classes: StoryClasses, _ order: PublicationOrder, threads: Int) {
    self.search = search
    self.classes = classes
    sources = search.options.keep.sourceNames
    growth = StoryGrowth.edges(search, classes, order)
    briefings = BriefingDetector(search).briefings(threads: threads)
    var held: [Int32: Hold] = [:]
    for (number, edge) in search.edges.enumerated() where edge.relation != .update {
      let join = edge.join
      if growth[number] != 0 {
        let smaller = growth[number] > 0 ? join.first : join.second
        held[smaller] = held[smaller] ?? .growth
      }
      guard !search.reachesThreshold(join), join.firstCount != join.secondCount else { continue }
      let (smaller, larger) =
        join.firstCount < join.secondCount ? (join.first, join.second) : (join.second, join.first)
      if !briefings.contains(larger) { held[smaller] = .excerpt }
    }
    self.held = held
  }

  /// How a story stands in another that is kept rather than it; nil where there is none, or its source is preferred.
  func hold(_ story: Int) -> Hold? {
    guard let kind = held[classes.home(of: Int32(story))] else { return nil }
    let isPreferred = !sources.isEmpty && rank(story) < sources.count
    return isPreferred ? nil : kind
  }

  /// Whether a story may be dropped for a canonical one of another class, as far as their edge tells.
  ///
  /// - Parameter number: The edge's number, or nil for one that the search has not listed.
  func mayStand(
    _ canonical: Int, for story: Int, _ join: ShingleJoin.Edge, isCanonicalFirst: Bool, number: Int? = nil
  ) -> Bool {
    let home = isCanonicalFirst ? join.first : join.second
    let count = isCanonicalFirst ? join.firstCount : join.secondCount
    let otherCount = isCanonicalFirst ? join.secondCount : join.firstCount
    guard search.reachesThreshold(join) else {
      return otherCount <= count && !briefings.contains(home)
    }
    guard let number, growth[number] != 0 else { return true }
    let hasGrown = (growth[number] > 0) == isCanonicalFirst
    return !hasGrown || (!sources.isEmpty && rank(canonical) < rank(story))
  }

  private func rank(_ story: Int) -> Int {
    search.options.keep.rank(of: search.texts.source(story), among: sources)
  }
}

extension DuplicateSearch {
  /// Whether two stories are as similar as copies are, and not only contained.
  func reachesThreshold(_ join: ShingleJoin.Edge) -> Bool {
    PairCriteria(options).isSimilar(Int(join.firstCount), Int(join.secondCount), shared: Int(join.shared))
  }
}

/// The stories that are like another, with the class of each and the edges of each class.
struct StoryClasses {
  private var homes: [Int32: Int32] = [:]
  /// For each class, known by its representative, the numbers of its edges that are no updates.
  private(set) var adjacency: [Int32: [Int32]] = [:]
  /// For each class, the classes that it updates or that update it.
  private(set) var updates: [Int32: Set<Int32>] = [:]
  /// The stories of each class.
  private(set) var stories: [Int32: [Int32]] = [:]

  init(_ search: DuplicateSearch) {
    for (number, edge) in search.edges.enumerated() {
      if edge.relation == .update {
        updates[edge.join.first, default: []].insert(edge.join.second)
        updates[edge.join.second, default: []].insert(edge.join.first)
      } else {
        adjacency[edge.join.first, default: []].append(Int32(number))
        adjacency[edge.join.second, default: []].append(Int32(number))
      }
    }
    for first in Set(search.classes.representatives.map { Int32($0) }).union(adjacency.keys).union(updates.keys) {
      let like = Array(search.classes.stories(like: Int(first)))
      for story in like { homes[story] = first }
      stories[first] = like
    }
  }

  /// Every story that is like another.
  var all: some Sequence<Int32> { homes.keys }

  /// The class of a story, known by its representative.
  func home(of story: Int32) -> Int32 { homes[story] ?? story }
}
