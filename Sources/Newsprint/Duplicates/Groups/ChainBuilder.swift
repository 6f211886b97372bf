/// Puts versions of one story in chains: each update behind the version before it.
///
/// A version is a group of copies, or a story alone. Of the older versions that an update is tied to by a verified pair, the
/// one before it is the latest by date, among those that are about as close as the closest: an update of the fifth version
/// is hardly nearer to that than to the third, but of two lines of versions it belongs to its own.
struct ChainBuilder {
  private let search: DuplicateSearch
  private let order: PublicationOrder
  private var versions: [StoryVersion] = []
  /// For each story of a version, the version.
  private var versionOf: [Int32: Int] = [:]
  /// The closest pair of each two versions of which one updates the other.
  private var links: [VersionPair: Link] = [:]

  private struct VersionPair: Hashable {
    var first: Int
    var second: Int
  }

  private struct Link {
    var edge: Int
    var first: Int
    var second: Int
    var jaccard: Double
  }

  /// The stories that are no versions, since they are withdrawn.
  private let withdrawn: Set<Int32>

  init(_ search: DuplicateSearch, groups: [DuplicateGroup], withdrawn: Set<Int32>) {
    self.search = search
    self.withdrawn = withdrawn
    order = PublicationOrder(search)
    for group in groups {
      for story in [group.canonical] + group.members.map(\.story) { versionOf[Int32(story)] = versions.count }
      versions.append(StoryVersion(group.canonical, copies: group.members.map(\.story), order))
    }
    for (number, edge) in search.edges.enumerated() where edge.relation == .update { link(number, edge) }
  }

  /// The chains, ordered by the story of their oldest version.
  ///
  /// - Complexity: O(*u* log *u*), where *u* is the number of pairs of versions of which one updates the other.
  func chains() -> [StoryChain] {
    var neighbours: [Int: [Int]] = [:]
    for pair in links.keys {
      neighbours[pair.first, default: []].append(pair.second)
      neighbours[pair.second, default: []].append(pair.first)
    }
    var chains = Self.components(neighbours).map { chain($0, neighbours) }
    chains.sort { ($0.versions.first?.story ?? 0) < ($1.versions.first?.story ?? 0) }
    var names = StoryNames(seed: StoryNames.chainSeed)
    for index in chains.indices {
      chains[index].id = names.name(search.texts.id(chains[index].versions.first?.story ?? 0))
    }
    return chains
  }

  // MARK: - Links

  /// Ties the versions that have the stories of an edge.
  private mutating func link(_ number: Int, _ edge: DuplicateSearch.Edge) {
    let firsts = leaders(Int(edge.join.first))
    let seconds = leaders(Int(edge.join.second))
    for a in firsts {
      for b in seconds where a.version != b.version && search.isInWindow(a.story, b.story) {
        let isInOrder = a.version < b.version
        let pair = VersionPair(first: min(a.version, b.version), second: max(a.version, b.version))
        let link = Link(
          edge: number, first: isInOrder ? a.story : b.story, second: isInOrder ? b.story : a.story,
          jaccard: edge.join.jaccard)
        if let old = links[pair], !isCloser(link, than: old, pair) { continue }
        links[pair] = link
      }
    }
  }

  /// Of two ties between the same versions, the one of the stories that stand for them, else the one of more similarity.
  private func isCloser(_ link: Link, than old: Link, _ pair: VersionPair) -> Bool {
    func canonicals(_ link: Link) -> Int {
      (versions[pair.first].story == link.first ? 1 : 0) + (versions[pair.second].story == link.second ? 1 : 0)
    }
    let (own, its) = (canonicals(link), canonicals(old))
    if own != its { return own > its }
    if link.jaccard != old.jaccard { return link.jaccard > old.jaccard }
    return link.first == old.first
      ? order.comesBefore(link.second, old.second) : order.comesBefore(link.first, old.first)
  }

  /// The versions that have a story of a class, each with the one of its stories there that stands for it or comes first.
  private mutating func leaders(_ home: Int) -> [(version: Int, story: Int)] {
    var leaders: [Int: Int] = [:]
    for story in search.classes.stories(like: home) where !withdrawn.contains(story) {
      let version = version(of: Int(story))
      guard let old = leaders[version] else {
        leaders[version] = Int(story)
        continue
      }
      let canonical = versions[version].story
      if old != canonical, Int(story) == canonical || order.comesBefore(Int(story), old) {
        leaders[version] = Int(story)
      }
    }
    return leaders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The version of a story; a story of no group is one of its own.
  private mutating func version(of story: Int) -> Int {
    if let known = versionOf[Int32(story)] { return known }
    versionOf[Int32(story)] = versions.count
    versions.append(StoryVersion(story, copies: [], order))
    return versions.count - 1
  }

  // MARK: - Chains

  /// The versions that are tied to each other, directly or by others.
  private static func components(_ neighbours: [Int: [Int]]) -> [[Int]] {
    var components: [[Int]] = []
    var isSeen = Set<Int>()
    for start in neighbours.keys where isSeen.insert(start).inserted {
      var component = [start]
      var next = 0
      while next < component.count {
        for other in neighbours[component[next]] ?? [] where isSeen.insert(other).inserted { component.append(other) }
        next += 1
      }
      components.append(component)
    }
    return components
  }

  private func chain(_ component: [Int], _ neighbours: [Int: [Int]]) -> StoryChain {
    let ordered = StoryVersion.oldestFirst(component.map { versions[$0] }, search.texts, order)
    let numbers = ordered.map { versionOf[Int32($0.story)] ?? 0 }
    var places: [Int: Int] = [:]
    for (place, number) in numbers.enumerated() { places[number] = place }
    var ties: [[(place: Int, link: Link)]] = ordered.map { _ in [] }
    for place in numbers.indices {
      for other in neighbours[numbers[place]] ?? [] {
        guard let before = places[other], before < place else { continue }
        let pair = VersionPair(first: min(numbers[place], other), second: max(numbers[place], other))
        if let link = links[pair] { ties[place].append((before, link)) }
      }
    }
    var result = ordered.map {
      StoryChain.Version(
        story: $0.story, copies: $0.copies, previous: nil, next: nil, step: nil, isSuperseded: false)
    }
    for place in ties.indices {
      guard let (previous, link) = Self.previous(ties[place]) else { continue }
      result[place].previous = previous
      result[place].step = step(link, to: ordered[place])
      result[previous].next = result[previous].next ?? place
    }
    // Where a version has none that follows it alone, the first that updates it does.
    for place in ties.indices {
      for tie in ties[place] where result[tie.place].next == nil { result[tie.place].next = place }
    }
    if search.options.keep == .latest {
      for place in result.indices { result[place].isSuperseded = result[place].next != nil }
    }
    return StoryChain(id: "", versions: result)
  }

  /// The tie to the version before: the latest of those that are about as close as the closest.
  private static func previous(_ ties: [(place: Int, link: Link)]) -> (Int, Link)? {
    guard let closest = ties.map(\.link.jaccard).max() else { return nil }
    return ties.filter { isAbout($0.link.jaccard, asCloseAs: closest) }.max { $0.place < $1.place }.map {
      ($0.place, $0.link)
    }
  }

  /// Whether a version may be the one before an update, to which another is closest.
  static func isAbout(_ jaccard: Double, asCloseAs closest: Double) -> Bool {
    1 - jaccard <= 1.5 * (1 - closest) + 0.05
  }

  /// The pair of a link whose newer side is in a version.
  private func step(_ link: Link, to newer: StoryVersion) -> DuplicatePair {
    let edge = search.edges[link.edge]
    // The older version may be of the edge's second class.
    let isTurned = !search.classes.stories(like: Int(edge.join.first)).contains(Int32(link.first))
    var pair = search.pair(edge, isTurned ? link.second : link.first, isTurned ? link.first : link.second)
    let isSecondNewer = newer.story == pair.second || newer.copies.contains(pair.second)
    if pair.isSecondNewer != isSecondNewer {
      pair.changes = pair.changes.map { $0.oriented(swapsStories: false, isSecondNewer: false) }
    }
    pair.isSecondNewer = isSecondNewer
    return pair
  }
}
