/// Puts stories in groups around the stories that are kept.
///
/// Stories are taken in the order of the keep policy. Each that is in no group yet becomes canonical and takes in the
/// stories in no group yet that are tied to *it* by a verified edge and that it may stand for, the nearest first: so nobody
/// is in a group through a third story, and the result depends on nothing but the stories, edges and policy. Stories that
/// stand in others come last, the longest first: a brief must not stand for the long story that holds it. And no group has
/// two stories of which one updates the other: a group is one version.
struct GroupBuilder {
  private let search: DuplicateSearch
  private let classes: StoryClasses
  private let order: PublicationOrder
  private let rules: StandingRules

  /// The stories that are in no group, since they are withdrawn.
  private let withdrawn: Set<Int32>

  init(_ search: DuplicateSearch, _ classes: StoryClasses, withdrawn: Set<Int32>, threads: Int) {
    self.search = search
    self.classes = classes
    self.withdrawn = withdrawn
    order = PublicationOrder(search)
    rules = StandingRules(search, classes, order, threads: threads)
  }

  /// The groups, ordered by canonical story.
  ///
  /// - Complexity: O(*e* log *e*), where *e* is the number of edges.
  func groups() -> [DuplicateGroup] {
    var waiting = classes.stories
    let ranks = PolicyOrder(search, order, rules)
    var isTaken = withdrawn
    var groups: [DuplicateGroup] = []
    for canonical in ranks.sorted(classes.all) where !isTaken.contains(canonical) {
      isTaken.insert(canonical)
      let members = members(of: canonical, &waiting, &isTaken)
      if members.isEmpty { continue }
      let reason = ranks.reason(for: Int(canonical), among: members.map(\.story))
      groups.append(DuplicateGroup(id: "", canonical: Int(canonical), members: members, reason: reason))
    }
    groups.sort { $0.canonical < $1.canonical }
    name(&groups)
    return groups
  }

  /// The stories that a canonical one stands for, taken out of those that wait.
  private func members(
    of canonical: Int32, _ waiting: inout [Int32: [Int32]], _ isTaken: inout Set<Int32>
  ) -> [DuplicateGroup.Member] {
    let home = classes.home(of: canonical)
    var members: [DuplicateGroup.Member] = []
    var isIn: Set<Int32> = [home]
    take(&waiting[home], canonical, &isTaken, &members) { story in
      .init(story: story, relation: .identical, jaccard: 1, containmentOfCanonical: 1, containmentInCanonical: 1)
    }
    for number in nearestFirst(home) {
      let edge = search.edges[Int(number)]
      let isFirst = edge.join.first == home
      let other = isFirst ? edge.join.second : edge.join.first
      if let updates = classes.updates[other], !updates.isDisjoint(with: isIn) { continue }
      let count = members.count
      take(&waiting[other], canonical, &isTaken, &members) { story in
        guard rules.mayStand(Int(canonical), for: story, edge.join, isCanonicalFirst: isFirst, number: Int(number))
        else { return nil }
        return Self.member(
          story, edge.join, edge.relation, isCanonicalFirst: isFirst, standardError: edge.standardError)
      }
      if members.count > count { isIn.insert(other) }
    }
    if !search.isComplete || !search.leaders.isEmpty {
      takeDistant(home, canonical, &isIn, &waiting, &isTaken, &members)
    }
    members.sort { $0.story < $1.story }
    return members
  }

  /// The edges of a class, those of the most similar stories first.
  private func nearestFirst(_ home: Int32) -> [Int32] {
    guard let edges = classes.adjacency[home] else { return [] }
    if edges.count < 2 { return edges }
    return edges.sorted { a, b in
      let (first, second) = (search.edges[Int(a)].join, search.edges[Int(b)].join)
      let (near, far) = (first.jaccard, second.jaccard)
      if near != far { return near > far }
      return order.comesBefore(lead(first, besides: home), lead(second, besides: home))
    }
  }

  /// The story by which the other class of an edge is told from others that are as near.
  private func lead(_ join: ShingleJoin.Edge, besides home: Int32) -> Int {
    let other = join.first == home ? join.second : join.first
    let stories = classes.stories[other] ?? [other]
    return Int(stories.min { order.comesBefore(Int($0), Int($1)) } ?? other)
  }

  /// Takes the waiting stories of one class into a group, as far as `make` and the time window let them.
  private func take(
    _ waiting: inout [Int32]?, _ canonical: Int32, _ isTaken: inout Set<Int32>,
    _ members: inout [DuplicateGroup.Member], _ make: (Int) -> DuplicateGroup.Member?
  ) {
    guard let stories = waiting else { return }
    var left: [Int32] = []
    for story in stories where !isTaken.contains(story) {
      if search.isInWindow(Int(canonical), Int(story)), let member = make(Int(story)) {
        isTaken.insert(story)
        members.append(member)
      } else {
        left.append(story)
      }
    }
    waiting = left
  }

  /// Where not all pairs were looked at, and of crowds: compares the canonical story with its neighbours' neighbours.
  private func takeDistant(
    _ home: Int32, _ canonical: Int32, _ isIn: inout Set<Int32>, _ waiting: inout [Int32: [Int32]],
    _ isTaken: inout Set<Int32>, _ members: inout [DuplicateGroup.Member]
  ) {
    let near = (classes.adjacency[home] ?? []).map { number -> Int32 in
      let join = search.edges[Int(number)].join
      return join.first == home ? join.second : join.first
    }
    var seen: Set<Int32> = [home]
    seen.formUnion(near)
    let verifier = PairVerifier(search.options)
    for neighbour in near where !search.isComplete || search.leaders.contains(neighbour) {
      for number in classes.adjacency[neighbour] ?? [] {
        let join = search.edges[Int(number)].join
        let other = join.first == neighbour ? join.second : join.first
        guard seen.insert(other).inserted, !(waiting[other] ?? []).allSatisfy({ isTaken.contains($0) }) else {
          continue
        }
        if let updates = classes.updates[other], !updates.isDisjoint(with: isIn) { continue }
        guard let (edge, relation) = verifier.verify(search.texts, Int(home), Int(other)) else { continue }
        let count = members.count
        take(&waiting[other], canonical, &isTaken, &members) { story in
          let isFirst = edge.first == home
          guard rules.mayStand(Int(canonical), for: story, edge, isCanonicalFirst: isFirst) else { return nil }
          return Self.member(story, edge, relation, isCanonicalFirst: isFirst)
        }
        if members.count > count { isIn.insert(other) }
      }
    }
  }

  private static func member(
    _ story: Int, _ edge: ShingleJoin.Edge, _ relation: DuplicateRelation, isCanonicalFirst: Bool,
    standardError: Double = 0
  ) -> DuplicateGroup.Member {
    let first = Double(edge.shared) / Double(edge.firstCount)
    let second = Double(edge.shared) / Double(edge.secondCount)
    return .init(
      story: story, relation: relation, jaccard: edge.jaccard,
      containmentOfCanonical: isCanonicalFirst ? first : second,
      containmentInCanonical: isCanonicalFirst ? second : first, standardError: standardError)
  }

  /// Names each group for its canonical story's id.
  private func name(_ groups: inout [DuplicateGroup]) {
    var names = StoryNames(seed: StoryNames.groupSeed)
    for index in groups.indices { groups[index].id = names.name(search.texts.id(groups[index].canonical)) }
  }
}

/// Names that depend on a story's id alone: sixteen hexadecimal digits, and a number where an id comes again.
package struct StoryNames {
  private let seed: UInt64
  private var met: [UInt64: Int] = [:]

  static let groupSeed: UInt64 = 0x6772_6f75_7020_6964  // "group id"
  static let chainSeed: UInt64 = 0x6368_6169_6e20_6964  // "chain id"

  /// The hash that names what is called after a story with an id.
  static func hash(_ id: TextBytes, seed: UInt64) -> UInt64 { StableHash.xxh3(id, seed: seed) }

  init(seed: UInt64) { self.seed = seed }

  mutating func name(_ id: TextBytes) -> String {
    let hash = StableHash.xxh3(id, seed: seed)
    met[hash, default: 0] += 1
    return Self.name(hash, number: met[hash] ?? 1)
  }

  /// The name of a group of which a story with an id is the canonical one.
  ///
  /// - Parameter number: Which of the stories with this id it is, from 1.
  package static func group(_ id: TextBytes, number: Int) -> String {
    name(StableHash.xxh3(id, seed: groupSeed), number: number)
  }

  /// The name of the `number`th thing, from 1, with a hash.
  static func name(_ hash: UInt64, number: Int) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits + (number == 1 ? "" : "-\(number)")
  }
}
