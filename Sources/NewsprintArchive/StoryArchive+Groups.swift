internal import Newsprint

extension StoryArchive {
  /// Gives the groups of a search the names that they had, and finds those that became one.
  func nameGroups(of search: inout ArchiveSearch, _ rows: [StoredRow]) throws(ArchiveError) {
    var numbers = rows.map(\.number) + [Int64](repeating: 0, count: search.nodes.count)
    for story in search.fresh { numbers[rows.count + story.record] = story.number }
    var nodeOf: [Int64: Int] = [:]
    for (node, number) in numbers.enumerated() where number != 0 { nodeOf[number] = node }
    var former: [Int: Int] = [:]
    try forEachMember { story, namer in
      if let story = nodeOf[story], let namer = nodeOf[namer] { former[story] = namer }
    }
    let named = GroupNamer(search.report.groups, formerly: former) { numbers[$0] }
    var names: [Int: String] = [:]
    for namer in Set(named.namers + named.mergers.map(\.namer)) { names[namer] = try name(of: namer, search, numbers) }
    for (place, namer) in named.namers.enumerated() { search.report.groups[place].id = names[namer] ?? "" }
    search.mergers = named.mergers.map {
      ArchiveSearch.GroupMerger(name: names[$0.namer] ?? "", into: names[$0.into] ?? "")
    }
    let changed = Set(former.keys).union(named.namerOf.keys).filter { former[$0] != named.namerOf[$0] }
    search.changedMembers = changed.sorted().map { (numbers[$0], named.namerOf[$0].map { numbers[$0] }) }
  }

  /// The name of a group that is named for a story: that of its id, and a number where earlier stories have this id.
  private func name(of node: Int, _ search: ArchiveSearch, _ numbers: [Int64]) throws(ArchiveError) -> String {
    let (count, stories) = (search.stored.count, search.stories)
    let id = node < count ? search.stored.id(node) : stories.id(node - count)
    let hash = StoredStory.hash(ofID: id)
    var earlier = try checked { () throws(DatabaseFailure) in
      try database.number("SELECT count(*) FROM story WHERE id_hash = ?1 AND number < ?2", hash, numbers[node]) ?? 0
    }
    if node >= count {
      earlier += Int64(
        search.fresh.filter { $0.number < numbers[node] && stories.id($0.record).elementsEqual(id) }.count)
    }
    return StoryNames.group(id, number: Int(earlier) + 1)
  }

  private func forEachMember(_ body: (Int64, Int64) -> Void) throws(ArchiveError) {
    try checked { () throws(DatabaseFailure) in
      let rows = try database.statement("SELECT story, namer FROM member")
      while try rows.step() { body(rows.number(0), rows.number(1)) }
      rows.reset()
    }
  }
}
