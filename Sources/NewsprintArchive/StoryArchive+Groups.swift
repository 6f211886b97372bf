internal import Newsprint

extension StoryArchive {
  /// Gives the groups of a search the names that they had, and finds those that became one.
  ///
  /// - Parameters:
  ///   - numbers: The number in the archive of each story of the search.
  ///   - all: What is known of all stories of the archive, where the search is over all.
  func nameGroups(of search: inout ArchiveSearch, _ numbers: [Int64], _ all: [StoredRow]?) throws {
    var nodeOf: [Int64: Int] = [:]
    for (node, number) in numbers.enumerated() where number != 0 { nodeOf[number] = node }
    var former: [Int: Int] = [:]
    try forEachMember(of: all == nil ? numbers.prefix(search.stored.count) : nil) { story, namer in
      if let story = nodeOf[story], let namer = nodeOf[namer] { former[story] = namer }
    }
    let named = GroupNamer(search.report.groups, formerly: former) { numbers[$0] }
    var names: [Int: String] = [:]
    let fresh = Dictionary(grouping: search.fresh) { [stories = search.stories] in
      StoredStory.hash(ofID: stories.id($0.record))
    }
    let namers = Set(named.namers + named.mergers.map(\.namer))
    let hashes = Set(namers.map { StoredStory.hash(ofID: search.id($0)) })
    let known =
      try all.map { Dictionary(grouping: $0, by: \.idHash).mapValues { $0.map(\.number) } }
      ?? stories(ofIDs: hashes, lookup(threads: search.threads))
    for namer in namers {
      let hash = StoredStory.hash(ofID: search.id(namer))
      var earlier = (known[hash] ?? []).count { $0 < numbers[namer] }
      if namer >= search.stored.count { earlier += (fresh[hash] ?? []).count { $0.number < numbers[namer] } }
      // The name is that of the id, and a number where earlier stories have this id.
      names[namer] = StoryNames.group(search.id(namer), number: earlier + 1)
    }
    for (place, namer) in named.namers.enumerated() { search.report.groups[place].id = names[namer] ?? "" }
    search.mergers = named.mergers.map {
      ArchiveSearch.GroupMerger(name: names[$0.namer] ?? "", into: names[$0.into] ?? "")
    }
    let changed = Set(former.keys).union(named.namerOf.keys).filter { former[$0] != named.namerOf[$0] }
    search.changedMembers = changed.sorted().map { (numbers[$0], named.namerOf[$0].map { numbers[$0] }) }
  }

  /// The numbers of the stories that have some ids.
  ///
  /// - Parameters:
  ///   - hashes: The hashes of the ids.
  ///   - lookup: How these are looked up.
  func stories(ofIDs hashes: Set<Int64>, _ lookup: KeyIndex.Lookup) throws -> [Int64: [Int64]] {
    let sorted = hashes.sorted()
    var queries = KeyIndex.Queries(ofIDs: true)
    queries.append(KeyIndex.Queries.Piece(sorted.map { CollectionOfOne(UInt64(bitPattern: $0)) }, first: 0))
    var found: [Int64: Set<Int64>] = [:]
    return try checkedIndex {
      for hit in try KeyIndex(database: database).hits([queries], lookup)[0] {
        found[sorted[hit.owner], default: []].insert(hit.key.story)
      }
      var result: [Int64: [Int64]] = [:]
      for (hash, numbers) in found {
        // Keys stay when stories go, and hold but a part of a hash.
        for number in numbers.sorted()
        where try database.number("SELECT id_hash FROM story WHERE number = ?1", number) == hash {
          result[hash, default: []].append(number)
        }
      }
      return result
    }
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
    // What was said when a text was known is not said anew without it.
    let standing = search.sketches != nil && !search.renews.links ? search.stored.count : 0
    for pair in search.report.pairs where pair.second >= standing {
      let figures = pair.figures
      if former.removeValue(forKey: pair.stories) == figures { continue }
      search.changedLinks.append((numbers[pair.first], numbers[pair.second], figures))
      if !search.renews.links { changed.insert(pair.stories) }
    }
    let gone = former.keys.filter { $0.second >= standing }.map { (numbers[$0.first], numbers[$0.second]) }.sorted {
      $0 < $1
    }
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
  /// The id of a story.
  func id(_ node: Int) -> TextBytes { node < stored.count ? stored.id(node) : stories.id(node - stored.count) }

  /// The numbers that the stories of a search have or get in the archive; 0 for those that are others once more.
  func numbers(_ rows: [StoredRow]) -> [Int64] {
    var numbers = rows.map(\.number) + [Int64](repeating: 0, count: nodes.count)
    for story in fresh { numbers[rows.count + story.record] = story.number }
    return numbers
  }
}
