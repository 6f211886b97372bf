/// Puts stories in groups around the stories that are kept.
///
/// Stories are taken in the order of the keep policy. Each that is in no group yet becomes canonical and takes in all
/// stories in no group yet that are tied to *it* by a verified edge: so nobody is in a group through a third story, and
/// the result depends on nothing but the stories, edges and policy. Excerpts come last, the longest first: a brief must
/// not stand for the long story that holds it.
struct GroupBuilder {
  private let search: DuplicateSearch
  /// For each story of an edge, the edges of the class whose first story it is.
  private let adjacency: [Int32: [Int32]]

  init(_ search: DuplicateSearch) {
    self.search = search
    var adjacency: [Int32: [Int32]] = [:]
    for (number, edge) in search.edges.enumerated() where edge.relation != .update {
      adjacency[edge.join.first, default: []].append(Int32(number))
      adjacency[edge.join.second, default: []].append(Int32(number))
    }
    self.adjacency = adjacency
  }

  func groups(threads: Int) -> [DuplicateGroup] {
    // Every class of two or more and every class with an edge, and the class of each of their stories.
    var classOf: [Int32: Int32] = [:]
    var waiting: [Int32: [Int32]] = [:]
    for first in Set(search.classes.representatives.map { Int32($0) }).union(adjacency.keys) {
      let stories = Array(search.classes.stories(like: Int(first)))
      for story in stories { classOf[story] = first }
      waiting[first] = stories
    }
    let ranks = PolicyOrder(search)
    var isTaken = Set<Int32>()
    var groups: [DuplicateGroup] = []
    for canonical in ranks.sorted(classOf.keys) where !isTaken.contains(canonical) {
      guard let home = classOf[canonical] else { continue }
      var members: [DuplicateGroup.Member] = []
      isTaken.insert(canonical)
      take(&waiting[home], canonical, &isTaken, &members) { story in
        .init(story: story, relation: .identical, jaccard: 1, containmentOfCanonical: 1, containmentInCanonical: 1)
      }
      let edges = adjacency[home] ?? []
      for number in edges {
        let edge = search.edges[Int(number)]
        let isFirst = edge.join.first == home
        take(&waiting[isFirst ? edge.join.second : edge.join.first], canonical, &isTaken, &members) { story in
          Self.member(story, edge.join, edge.relation, isCanonicalFirst: isFirst)
        }
      }
      if !search.isComplete { takeDistant(home, edges, canonical, &waiting, &isTaken, &members) }
      if members.isEmpty { continue }
      members.sort { $0.story < $1.story }
      let reason = ranks.reason(for: Int(canonical), among: members.map(\.story))
      groups.append(DuplicateGroup(id: "", canonical: Int(canonical), members: members, reason: reason))
    }
    groups.sort { $0.canonical < $1.canonical }
    name(&groups)
    return groups
  }

  /// Takes the waiting stories of one class into a group, as far as the time window lets them.
  private func take(
    _ waiting: inout [Int32]?, _ canonical: Int32, _ isTaken: inout Set<Int32>,
    _ members: inout [DuplicateGroup.Member], _ make: (Int) -> DuplicateGroup.Member
  ) {
    guard let stories = waiting else { return }
    var left: [Int32] = []
    for story in stories where !isTaken.contains(story) {
      if search.isInWindow(Int(canonical), Int(story)) {
        isTaken.insert(story)
        members.append(make(Int(story)))
      } else {
        left.append(story)
      }
    }
    waiting = left
  }

  /// Where not all pairs were looked at: compares the canonical story with its neighbours' neighbours.
  private func takeDistant(
    _ home: Int32, _ edges: [Int32], _ canonical: Int32, _ waiting: inout [Int32: [Int32]],
    _ isTaken: inout Set<Int32>, _ members: inout [DuplicateGroup.Member]
  ) {
    var seen: Set<Int32> = [home]
    let near = edges.map { number -> Int32 in
      let join = search.edges[Int(number)].join
      return join.first == home ? join.second : join.first
    }
    seen.formUnion(near)
    let verifier = PairVerifier(search.options)
    for neighbour in near {
      for number in adjacency[neighbour] ?? [] {
        let join = search.edges[Int(number)].join
        let other = join.first == neighbour ? join.second : join.first
        guard seen.insert(other).inserted, !(waiting[other] ?? []).allSatisfy({ isTaken.contains($0) }) else {
          continue
        }
        guard let (edge, relation) = verifier.verify(search.texts, Int(home), Int(other)) else { continue }
        take(&waiting[other], canonical, &isTaken, &members) { story in
          Self.member(story, edge, relation, isCanonicalFirst: edge.first == home)
        }
      }
    }
  }

  private static func member(
    _ story: Int, _ edge: ShingleJoin.Edge, _ relation: DuplicateRelation, isCanonicalFirst: Bool
  ) -> DuplicateGroup.Member {
    let first = Double(edge.shared) / Double(edge.firstCount)
    let second = Double(edge.shared) / Double(edge.secondCount)
    return .init(
      story: story, relation: relation, jaccard: edge.jaccard,
      containmentOfCanonical: isCanonicalFirst ? first : second,
      containmentInCanonical: isCanonicalFirst ? second : first)
  }

  private static let nameSeed: UInt64 = 0x6772_6f75_7020_6964  // "group id"

  /// Names each group for its canonical story's id.
  private func name(_ groups: inout [DuplicateGroup]) {
    var met: [UInt64: Int] = [:]
    for index in groups.indices {
      let id = search.texts.id(groups[index].canonical)
      let hash = id.baseAddress.map { StableHash.xxh3($0, count: id.count, seed: Self.nameSeed) } ?? 0
      let digits = String(hash, radix: 16)
      met[hash, default: 0] += 1
      let number = met[hash] ?? 1
      groups[index].id =
        String(repeating: "0", count: 16 - digits.utf8.count) + digits + (number == 1 ? "" : "-\(number)")
    }
  }
}

/// The order in which a keep policy prefers stories.
private struct PolicyOrder {
  private let policy: KeepPolicy
  private let search: DuplicateSearch
  private let names: [String]
  /// The stories that stand in a longer one.
  private let excerpts: Set<Int32>

  init(_ search: DuplicateSearch) {
    policy = search.options.keep
    self.search = search
    if case .sources(let names) = policy { self.names = names.map { $0.lowercased() } } else { names = [] }
    var excerpts = Set<Int32>()
    for edge in search.edges where edge.relation == .excerpt && edge.join.firstCount != edge.join.secondCount {
      let shorter = edge.join.firstCount < edge.join.secondCount ? edge.join.first : edge.join.second
      excerpts.formUnion(search.classes.stories(like: Int(shorter)))
    }
    self.excerpts = excerpts
  }

  /// Whether a story waits for the ones that may hold it: all excerpts but those from a source that is preferred.
  private func isDeferred(_ story: Int) -> Bool {
    excerpts.contains(Int32(story)) && (names.isEmpty || rank(story) == names.count)
  }

  private func key(_ story: Int) -> (Int, Int64) {
    let date = search.dates.isEmpty ? nil : search.dates[story]
    switch policy {
    case .first: return (0, 0)
    case .earliest: return (date == nil ? 1 : 0, date ?? 0)
    case .latest: return (date == nil ? 1 : 0, ~(date ?? 0))
    case .longest: return (-search.texts.byteCount(story), 0)
    case .sources: return (rank(story), date ?? .max)
    }
  }

  private func rank(_ story: Int) -> Int {
    let source = String(decoding: search.texts.source(story), as: UTF8.self).lowercased()
    return names.firstIndex(of: source) ?? names.count
  }

  /// The stories, those first that the policy prefers; of equal ones the one that comes first in the input.
  func sorted(_ stories: some Sequence<Int32>) -> [Int32] {
    stories.map { story -> (key: (Int, Int64), length: Int, story: Int32) in
      (key(Int(story)), isDeferred(Int(story)) ? search.texts.byteCount(Int(story)) : .max, story)
    }.sorted {
      // Excerpts by their length, the longest first, behind all others.
      ($1.length, $0.key.0, $0.key.1, $0.story) < ($0.length, $1.key.0, $1.key.1, $1.story)
    }.map(\.story)
  }

  /// Why a story was chosen among the others of its group.
  func reason(for story: Int, among others: [Int]) -> String {
    let (first, second) = key(story)
    let isSecond = others.contains { other in
      let (otherFirst, otherSecond) = key(other)
      return isDeferred(other) && (otherFirst, otherSecond, other) < (first, second, story)
    }
    if isSecond { return "holds an excerpt" }
    let hasDate = !search.dates.isEmpty && search.dates[story] != nil
    switch policy {
    case .first: return "first"
    case .earliest: return hasDate ? "earliest" : "first, no dates"
    case .latest: return hasDate ? "latest" : "first, no dates"
    case .longest: return "longest"
    case .sources:
      let rank = rank(story)
      return rank < names.count ? "source \(names[rank])" : hasDate ? "earliest, no source listed" : "first, no dates"
    }
  }
}
