/// Puts stories together into events by average linkage: the two groups that are most alike become one, as long as they are
/// alike enough on average over all their pairs, so that no chain of neighbours ties two events.
///
/// The likeness of two groups is the mean similarity of their pairs less the mean of their stories' levels. Of three groups
/// that of the union of two with the third lies between those of the two, so that groups become one only through pairs that
/// are alike enough themselves: only those are kept, and what else is needed is computed from the sums of vectors.
///
/// Müllner, "Modern hierarchical, agglomerative clustering algorithms", arXiv:1109.2378 (2011), algorithm by priority queue.
struct EventGroups {
  /// Stories that are one event so far.
  private struct Group {
    var size = 1
    /// The sum of the stories' vectors; nil for one story, whose vector is its row.
    var sum: EventSum?
    /// The sum of their levels.
    var level: Float
    /// How many have a date, and the sum of the seconds between those and the first date of all.
    var datedCount = 0
    var seconds = 0.0
    /// The likeness to other groups, where it is enough or has been.
    var links: [UInt32: Float] = [:]
    /// How often it has grown; nil where it is part of another.
    var version: UInt32? = 0
  }

  /// Two groups that may become one.
  private struct Candidate {
    var likeness: Float
    var first: UInt32
    var second: UInt32
    var firstVersion: UInt32
    var secondVersion: UInt32

    /// Whether it comes before another: the more alike, then by the first story.
    func isBefore(_ other: Candidate) -> Bool {
      likeness != other.likeness
        ? likeness > other.likeness : (first, second) < (other.first, other.second)
    }
  }

  private let rows: SparseMatrix
  private let window: Int64?
  private var groups: [Group] = []
  private var queue = PriorityQueue<Candidate> { $0.isBefore($1) }
  /// For each story another of its group, or itself.
  private var parents: [UInt32]

  /// Puts stories together.
  ///
  /// - Parameters:
  ///   - neighbors: Candidates and levels of the stories.
  ///   - dates: The dates of the first stories, ascending.
  /// - Complexity: O(*e* log *e*) for *e* pairs that are alike enough, besides the sums that are compared.
  init(_ rows: SparseMatrix, _ neighbors: EventNeighbors, dates: [Int64], window: Int64?) {
    self.rows = rows
    self.window = window
    parents = (0..<rows.rowCount).map { UInt32($0) }
    groups.reserveCapacity(rows.rowCount)
    for story in 0..<rows.rowCount {
      var group = Group(level: neighbors.levels[story])
      if story < dates.count, let first = dates.first {
        group.datedCount = 1
        group.seconds = Double(dates[story]) - Double(first)
      }
      groups.append(group)
    }
    for (story, near) in neighbors.nearest.enumerated() {
      for neighbor in near {
        let other = Int(neighbor.story)
        let likeness = neighbor.similarity - (neighbors.levels[story] + neighbors.levels[other]) / 2
        link(min(story, other), max(story, other), likeness)
      }
    }
  }

  /// For each story the first story of its event.
  ///
  /// - Complexity: See ``init(_:_:dates:window:)``.
  mutating func firstStories() -> [Int] {
    while let next = queue.pop() {
      let (first, second) = (Int(next.first), Int(next.second))
      guard groups[first].version == next.firstVersion, groups[second].version == next.secondVersion else { continue }
      join(first, second)
    }
    var firsts = [Int](repeating: 0, count: parents.count)
    // A parent comes before its children.
    for story in parents.indices {
      let parent = Int(parents[story])
      firsts[story] = parent == story ? story : firsts[parent]
    }
    return firsts
  }

  /// Notes how alike two groups are, if enough.
  private mutating func link(_ first: Int, _ second: Int, _ likeness: Float) {
    guard likeness >= EventMeasure.leastSimilarity, let firstVersion = groups[first].version,
      let secondVersion = groups[second].version
    else { return }
    let isKnown = groups[first].links.updateValue(likeness, forKey: UInt32(second)) == likeness
    groups[second].links[UInt32(first)] = likeness
    let timely = likeness - timeCost(first, second)
    guard !isKnown, timely >= EventMeasure.leastSimilarity else { return }
    queue.push(
      Candidate(
        likeness: timely, first: UInt32(first), second: UInt32(second), firstVersion: firstVersion,
        secondVersion: secondVersion))
  }

  /// What the time between two groups takes from their likeness.
  private func timeCost(_ first: Int, _ second: Int) -> Float {
    let (a, b) = (groups[first], groups[second])
    guard let window, window > 0, a.datedCount > 0, b.datedCount > 0 else { return 0 }
    let between = abs(a.seconds / Double(a.datedCount) - b.seconds / Double(b.datedCount))
    return EventMeasure.windowCost * Float(min(1, between / Double(window)))
  }

  /// Makes the second group part of the first.
  private mutating func join(_ first: Int, _ second: Int) {
    let (firstLinks, secondLinks) = (groups[first].links, groups[second].links)
    let (firstSize, secondSize) = (Float(groups[first].size), Float(groups[second].size))
    var others = Set(firstLinks.keys).union(secondLinks.keys)
    others.remove(UInt32(first))
    others.remove(UInt32(second))
    // Before the two are changed: what is not known is computed from what they were.
    let likenesses = others.map { other in
      let one = firstLinks[other] ?? likeness(first, Int(other))
      let two = secondLinks[other] ?? likeness(second, Int(other))
      return (Int(other), (firstSize * one + secondSize * two) / (firstSize + secondSize))
    }
    for other in others {
      groups[Int(other)].links[UInt32(first)] = nil
      groups[Int(other)].links[UInt32(second)] = nil
    }
    groups[first].sum = sum(first).adding(sum(second))
    groups[first].links = [:]
    groups[first].size += groups[second].size
    groups[first].level += groups[second].level
    groups[first].datedCount += groups[second].datedCount
    groups[first].seconds += groups[second].seconds
    groups[first].version? += 1
    groups[second] = Group(level: 0, version: nil)
    parents[second] = UInt32(first)
    for (other, likeness) in likenesses { link(min(first, other), max(first, other), likeness) }
  }

  /// The mean similarity of the pairs of two groups less the mean of their levels.
  private func likeness(_ first: Int, _ second: Int) -> Float {
    let (a, b) = (groups[first], groups[second])
    let (sizeA, sizeB) = (Float(a.size), Float(b.size))
    let product = a.sum == nil && b.sum == nil ? rows.product(of: first, and: second) : sum(first).product(sum(second))
    return product / (sizeA * sizeB) - (a.level / sizeA + b.level / sizeB) / 2
  }

  private func sum(_ group: Int) -> EventSum { groups[group].sum ?? EventSum(rows, group) }
}

/// The sum of vectors, its words in the order of their columns.
struct EventSum: Sendable {
  /// The most words of a sum; where it has twice as many, the lightest are left out.
  private static let wordLimit = 2048

  private(set) var columns: [UInt32]
  private(set) var values: [Float]

  /// The vector of one story.
  init(_ rows: SparseMatrix, _ row: Int) {
    let entries = rows[row: row]
    columns = Array(entries.columns)
    values = Array(entries.values)
  }

  private init(columns: [UInt32], values: [Float]) {
    self.columns = columns
    self.values = values
  }

  /// The sum with another.
  func adding(_ other: EventSum) -> EventSum {
    var result = EventSum(columns: [], values: [])
    result.columns.reserveCapacity(columns.count + other.columns.count)
    result.values.reserveCapacity(columns.count + other.columns.count)
    var (left, right) = (0, 0)
    while left < columns.count || right < other.columns.count {
      let a = left < columns.count ? columns[left] : .max
      let b = right < other.columns.count ? other.columns[right] : .max
      result.columns.append(min(a, b))
      result.values.append((a <= b ? values[left] : 0) + (b <= a ? other.values[right] : 0))
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return result.columns.count > 2 * Self.wordLimit ? result.pruned : result
  }

  /// The heaviest words alone.
  private var pruned: EventSum {
    let heaviest = columns.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
      .prefix(Self.wordLimit).sorted()
    return EventSum(columns: heaviest.map { columns[$0] }, values: heaviest.map { values[$0] })
  }

  /// The scalar product with another: words of the shorter one are looked up in the longer.
  func product(_ other: EventSum) -> Float {
    let (short, long) = columns.count <= other.columns.count ? (self, other) : (other, self)
    var sum: Float = 0
    if short.columns.count * 8 < long.columns.count {
      for (column, value) in zip(short.columns, short.values) {
        let place = long.columns.partitionPoint { $0 >= column }
        if place < long.columns.count, long.columns[place] == column { sum += value * long.values[place] }
      }
      return sum
    }
    var (left, right) = (0, 0)
    while left < short.columns.count, right < long.columns.count {
      let (a, b) = (short.columns[left], long.columns[right])
      if a == b { sum += short.values[left] * long.values[right] }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return sum
  }
}
