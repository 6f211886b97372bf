/// The stories whose pairs with each other are known, since they were lined up: a join need not look for these.
struct LineUps: Sendable {
  /// For each story twice the number of its line-up, from 1 on, and 1 more where it leads a crowd; 0 where it has none.
  private var numbers: [Int32] = []

  /// No line-ups.
  init() {}

  /// No line-ups as yet of so many stories.
  init(stories: Int) { numbers = Array(repeating: 0, count: stories) }

  /// Whether there is none.
  var isEmpty: Bool { numbers.isEmpty }

  /// Adds stories to a line-up; those that lead crowds are marked as such.
  mutating func add(_ stories: [Int32], to number: Int, areLeaders: Bool = false) {
    let mark = Int32(truncatingIfNeeded: number + 1) << 1
    for story in stories { numbers[Int(story)] = mark | (areLeaders ? 1 : 0) }
  }

  /// The line-up of a story; nil where it has none.
  func number(_ story: Int32) -> Int? { contains(story) ? Int(numbers[Int(story)] >> 1) - 1 : nil }

  /// Whether a story is of a line-up.
  func contains(_ story: Int32) -> Bool { !isEmpty && numbers[Int(story)] != 0 }

  /// Whether a story is of a line-up and leads a crowd.
  func isLeader(_ story: Int32) -> Bool { !isEmpty && numbers[Int(story)] & 1 != 0 }

  /// Whether a story is of a line-up and leads no crowd.
  func isVersion(_ story: Int) -> Bool { !isEmpty && numbers[story] != 0 && numbers[story] & 1 == 0 }

  /// How many stories are of a line-up and lead no crowd, besides those that are left out.
  func versionCount(besides leftOut: Set<Int32>) -> Int {
    numbers.indices.count { isVersion($0) && !leftOut.contains(Int32($0)) }
  }

  /// Whether two stories are of one line-up, and not both leaders, whose pairs are looked for as any other.
  @inline(__always)
  func settles(_ first: Int32, _ second: Int32) -> Bool {
    if isEmpty { return false }
    let (own, other) = (numbers[Int(first)], numbers[Int(second)])
    return own != 0 && own >> 1 == other >> 1 && own & other & 1 == 0
  }

  /// The parts that stories take in a join, in two runs: as the smaller sides of a pair first all but the versions, then
  /// the versions alone, so that none meets the many of its own line-up.
  func parted(_ roles: [UInt8]) -> (others: [UInt8], versions: [UInt8]) {
    var (others, versions) = (roles, roles)
    for story in roles.indices {
      if isVersion(story) {
        others[story] &= ~1
        versions[story] &= 1
      } else {
        versions[story] &= 2
      }
    }
    return (others, versions)
  }
}
