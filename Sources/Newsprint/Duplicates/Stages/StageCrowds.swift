/// What is known of crowds, as records say it: the stories that others stand for, and those that are lined up.
struct StageCrowds {
  private let members: HashSet64
  /// For each story that is lined up twice the number of its line-up, and 1 more where it leads a crowd.
  private var lineUps: [UInt64: UInt64] = [:]
  /// The number of stories that others stand for, and that of versions besides.
  let memberCount: Int
  private(set) var versionCount = 0

  init(_ records: StageRecords) {
    let (table, versions) = (records[.member], records[.version])
    members = HashSet64((0..<table.count).map { table[$0, 0] })
    memberCount = table.count
    for row in 0..<versions.count {
      let (story, isLeader) = (versions[row, 0], versions[row, 2] != 0)
      lineUps[story] = versions[row, 1] << 1 | (isLeader ? 1 : 0)
      if !isLeader, !members.contains(story) { versionCount += 1 }
    }
  }

  /// Whether another story stands for one.
  func isMember(_ story: UInt64) -> Bool { members.contains(story) }

  /// Whether a story is lined up and leads no crowd.
  func isVersion(_ story: UInt64) -> Bool { lineUps[story].map { $0 & 1 == 0 } ?? false }

  /// Whether the pair of two stories is known, as they are of one line-up: see ``LineUps/settles(_:_:)``.
  func settles(_ first: UInt64, _ second: UInt64) -> Bool {
    guard let own = lineUps[first], let other = lineUps[second] else { return false }
    return own >> 1 == other >> 1 && own & other & 1 == 0
  }

  /// The rows of each shingle's list, for each run of a join.
  func lists(_ prefixes: StageTable) -> [[UInt64: [Int]]] {
    var lists = [[UInt64: [Int]]](repeating: [:], count: JoinRun.allCases.count)
    for row in 0..<prefixes.count where !isMember(prefixes[row, 1]) {
      let run: JoinRun = isVersion(prefixes[row, 1]) ? .versions : .others
      lists[run.rawValue][prefixes[row, 0], default: []].append(row)
    }
    return lists
  }
}
