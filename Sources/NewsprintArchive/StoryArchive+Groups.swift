internal import Newsprint

extension StoryArchive {
  /// Gives the groups of a search the names that they had, and finds those that became one.
  func nameGroups(of search: inout ArchiveSearch, _ numbers: [Int64], isWhole: Bool) throws(ArchiveError) {
    var nodeOf: [Int64: Int] = [:]
    for (node, number) in numbers.enumerated() where number != 0 { nodeOf[number] = node }
    var former: [Int: Int] = [:]
    try forEachMember(of: isWhole ? nil : numbers.prefix(search.stored.count)) { story, namer in
      if let story = nodeOf[story], let namer = nodeOf[namer] { former[story] = namer }
    }
    let named = GroupNamer(search.report.groups, formerly: former) { numbers[$0] }
    var names: [Int: String] = [:]
    let fresh = Dictionary(grouping: search.fresh) { [stories = search.stories] in
      StoredStory.hash(ofID: stories.id($0.record))
    }
    for namer in Set(named.namers + named.mergers.map(\.namer)) {
      names[namer] = try name(of: namer, search, numbers, fresh)
    }
    for (place, namer) in named.namers.enumerated() { search.report.groups[place].id = names[namer] ?? "" }
    search.mergers = named.mergers.map {
      ArchiveSearch.GroupMerger(name: names[$0.namer] ?? "", into: names[$0.into] ?? "")
    }
    let changed = Set(former.keys).union(named.namerOf.keys).filter { former[$0] != named.namerOf[$0] }
    search.changedMembers = changed.sorted().map { (numbers[$0], named.namerOf[$0].map { numbers[$0] }) }
  }

  /// The name of a group that is named for a story: that of its id, and a number where earlier stories have this id.
  ///
  /// - Parameter fresh: The new stories by the hash of their ids.
  private func name(
    of node: Int, _ search: ArchiveSearch, _ numbers: [Int64], _ fresh: [Int64: [ArchiveSearch.FreshStory]]
  ) throws(ArchiveError) -> String {
    let (count, stories) = (search.stored.count, search.stories)
    let id = node < count ? search.stored.id(node) : stories.id(node - count)
    let hash = StoredStory.hash(ofID: id)
    var earlier = try checked { () throws(DatabaseFailure) in
      try database.number("SELECT count(*) FROM story WHERE id_hash = ?1 AND number < ?2", hash, numbers[node]) ?? 0
    }
    if node >= count {
      earlier += Int64((fresh[hash] ?? []).count { $0.number < numbers[node] })
    }
    return StoryNames.group(id, number: Int(earlier) + 1)
  }

  /// Calls `body` with stories of groups and those that these are named for.
  ///
  /// - Parameter numbers: The stories that are wanted; nil: all.
  private func forEachMember(of numbers: ArraySlice<Int64>?, _ body: (Int64, Int64) -> Void) throws(ArchiveError) {
    try checked { () throws(DatabaseFailure) in
      guard let numbers else {
        let rows = try database.statement("SELECT story, namer FROM member")
        while try rows.step() { body(rows.number(0), rows.number(1)) }
        rows.reset()
        return
      }
      for story in numbers {
        if let namer = try database.number("SELECT namer FROM member WHERE story = ?1", story) { body(story, namer) }
      }
    }
  }

  // MARK: - Links

  /// Compares the pairs of a search with those that are known, and notes what is to be written.
  ///
  /// - Returns: The pairs of stories that were there before of which something else is said now: what a collection repeats
  ///   is learnt as it grows.
  func compareLinks(
    of search: inout ArchiveSearch, _ numbers: [Int64], isWhole: Bool
  ) throws(ArchiveError) -> Set<DuplicatePair.Stories> {
    var nodeOf: [Int64: Int] = [:]
    for (node, number) in numbers.enumerated() where number != 0 { nodeOf[number] = node }
    var former: [DuplicatePair.Stories: Int64] = [:]
    if !search.renews.links {
      try forEachLink(of: isWhole ? nil : numbers.prefix(search.stored.count)) { story, other, figures in
        guard story < other, let first = nodeOf[story], let second = nodeOf[other] else { return }
        former[DuplicatePair.Stories(first: first, second: second)] = figures
      }
    }
    var changed: Set<DuplicatePair.Stories> = []
    for pair in search.report.pairs {
      let figures = pair.figures
      if former.removeValue(forKey: pair.stories) == figures { continue }
      search.changedLinks.append((numbers[pair.first], numbers[pair.second], figures))
      if !search.renews.links { changed.insert(pair.stories) }
    }
    let gone = former.keys.map { (numbers[$0.first], numbers[$0.second]) }.sorted { $0 < $1 }
    search.changedLinks += gone.map { ($0.0, $0.1, nil) }
    return changed
  }

  private func forEachLink(of numbers: ArraySlice<Int64>?, _ body: (Int64, Int64, Int64) -> Void) throws(ArchiveError) {
    try checked { () throws(DatabaseFailure) in
      func read(_ rows: Statement) throws(DatabaseFailure) {
        while try rows.step() { body(rows.number(0), rows.number(1), rows.number(2)) }
        rows.reset()
      }
      guard let numbers else { return try read(database.statement("SELECT story, other, figures FROM link")) }
      for story in numbers {
        let rows = try database.statement("SELECT story, other, figures FROM link WHERE story = ?1")
        rows.bind(story, to: 1)
        try read(rows)
      }
    }
  }
}

extension ArchiveSearch {
  /// The numbers that the stories of a search have or get in the archive; 0 for those that are others once more.
  func numbers(_ rows: [StoredRow]) -> [Int64] {
    var numbers = rows.map(\.number) + [Int64](repeating: 0, count: nodes.count)
    for story in fresh { numbers[rows.count + story.record] = story.number }
    return numbers
  }
}
