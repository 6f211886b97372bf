/// The stories nearest to each of a collection, and how near stories usually are to it.
///
/// Candidates are the stories that share words with it, rare words first, until enough places were visited: in collections
/// of some thousand stories these are all that share any. The similarity of a candidate is exact.
struct EventNeighbors: Sendable {
  /// A story and how near it is, from 0 to 1.
  struct Neighbor: Sendable {
    var story: UInt32
    var similarity: Float
  }

  /// The most places of words that are visited for a story.
  private static let visitLimit = 8192
  /// The most candidates whose similarity is computed.
  private static let candidateLimit = 64

  /// For each story its candidates, the nearest first; of two that are equally near, the first.
  private(set) var nearest: [[Neighbor]] = []
  /// For each story what its similarities are lowered by.
  private(set) var levels: [Float] = []

  /// Looks for neighbours.
  ///
  /// - Parameters:
  ///   - rows: The stories' vectors; those with dates come first, the earliest first.
  ///   - wordCounts: How many different words each has.
  ///   - dates: Those dates.
  /// - Complexity: O(*n*) for *n* stories, each of which visits a limited number of places.
  init(_ rows: SparseMatrix, _ wordCounts: [Int], dates: [Int64], window: Int64?, threads: Int) {
    let postings = rows.transposed()
    let runs = Parallel.chunks(rows.rowCount, size: 64)
    let workers = Parallel.workers(for: runs.count, threads: threads)
    let searches = WorkerPool(workers) { _ in EventNeighborSearch(rows.rowCount) }
    nearest = Parallel.map(runs.count, workers: workers) { worker, run in
      runs[run].map { story in
        let range = Self.inWindow(story, dates, window, count: rows.rowCount)
        return searches[worker].nearest(
          to: story, rows, postings, in: range, visits: Self.visitLimit, count: Self.candidateLimit)
      }
    }.flatMap { $0 }
    levels = zip(Self.levels(nearest), wordCounts).map { $0 + EventMeasure.lengthLevel($1) }
  }

  /// The stories that are within the window of one: a range of those with dates, and all without.
  static func inWindow(_ story: Int, _ dates: [Int64], _ window: Int64?, count: Int) -> EventRange {
    guard let window, story < dates.count else { return EventRange(dated: 0..<count, undatedStart: count) }
    let (earliest, didUnderflow) = dates[story].subtractingReportingOverflow(window)
    let (latest, didOverflow) = dates[story].addingReportingOverflow(window)
    let start = didUnderflow ? 0 : dates.partitionPoint { $0 >= earliest }
    let end = didOverflow ? dates.count : dates.partitionPoint { $0 > latest }
    return EventRange(dated: start..<max(start, end), undatedStart: dates.count)
  }

  /// How near the nearest stories are to each, beside the same of all stories.
  private static func levels(_ nearest: [[Neighbor]]) -> [Float] {
    let count = min(EventMeasure.levelCount, nearest.count - 1)
    guard count > 0 else { return nearest.map { _ in 0 } }
    let means = nearest.map { $0.prefix(count).reduce(0) { $0 + $1.similarity } / Float(count) }
    let usual = Float(means.reduce(0.0) { $0 + Double($1) } / Double(means.count))
    let bounds = EventMeasure.levelBounds
    return means.map { min(max(EventMeasure.levelShare * ($0 - usual), bounds.lowerBound), bounds.upperBound) }
  }
}

/// Stories that may be neighbours: a range of those with dates, and all from a place on.
struct EventRange: Sendable {
  var dated: Range<Int>
  var undatedStart: Int
}

extension Array {
  /// The first place from which `isBehind` holds, in an array where it holds for all that follow.
  func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Looks for the neighbours of one story after the other, on one thread.
private final class EventNeighborSearch {
  /// For each story the sum over the words visited, and the stories where it is not zero.
  private var sums: [Float]
  private var touched: [UInt32] = []

  init(_ count: Int) { sums = [Float](repeating: 0, count: count) }

  func nearest(
    to story: Int, _ rows: SparseMatrix, _ postings: SparseMatrix, in range: EventRange, visits: Int, count: Int
  ) -> [EventNeighbors.Neighbor] {
    let row = rows.rowOffsets[story]..<rows.rowOffsets[story + 1]
    func frequency(_ entry: Int) -> Int {
      let column = Int(rows.columnIndices[entry])
      return postings.rowOffsets[column + 1] - postings.rowOffsets[column]
    }
    // The rarest words first; entries are in the order of their words' hashes, which breaks ties.
    let entries = row.map { (frequency($0), $0) }.sorted { $0 < $1 }
    var visited = 0
    for (_, entry) in entries {
      visited += visit(Int(rows.columnIndices[entry]), rows.values[entry], postings, range)
      if visited >= visits { break }
    }
    let candidates = top(count, except: story)
    for other in touched { sums[Int(other)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return candidates.map {
      EventNeighbors.Neighbor(story: $0, similarity: rows.product(of: story, and: Int($0)))
    }.sorted { $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.story < $1.story }
  }

  /// Adds what a word gives to the stories that hold it.
  ///
  /// - Returns: The number of those stories.
  private func visit(_ column: Int, _ value: Float, _ postings: SparseMatrix, _ range: EventRange) -> Int {
    let places = postings.rowOffsets[column]..<postings.rowOffsets[column + 1]
    var visited = 0
    func add(from start: Int, below end: Int) {
      var place = start
      while place < places.upperBound, Int(postings.columnIndices[place]) < end {
        let other = Int(postings.columnIndices[place])
        if sums[other] == 0 { touched.append(UInt32(other)) }
        sums[other] += value * postings.values[place]
        place += 1
        visited += 1
      }
    }
    add(from: first(range.dated.lowerBound, places, postings), below: range.dated.upperBound)
    if range.undatedStart > range.dated.upperBound || range.undatedStart < sums.count {
      add(from: first(max(range.undatedStart, range.dated.upperBound), places, postings), below: sums.count)
    }
    return visited
  }

  /// The first of a word's places whose story is not before `story`.
  private func first(_ story: Int, _ places: Range<Int>, _ postings: SparseMatrix) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(postings.columnIndices[middle]) >= story { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The stories with the greatest sums; of equal ones the first.
  private func top(_ count: Int, except story: Int) -> [UInt32] {
    var best: [(sum: Float, story: UInt32)] = []
    best.reserveCapacity(count + 1)
    for other in touched where Int(other) != story {
      let sum = sums[Int(other)]
      if best.count == count, let last = best.last, (sum, last.story) <= (last.sum, other) { continue }
      let place = best.partitionPoint { $0.sum != sum ? $0.sum < sum : $0.story > other }
      best.insert((sum, other), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.story)
  }
}

extension SparseMatrix {
  /// The scalar product of two rows whose columns ascend.
  ///
  /// - Complexity: O(*n*), where *n* is the number of their entries.
  func product(of first: Int, and second: Int) -> Float {
    var (left, right) = (rowOffsets[first], rowOffsets[second])
    let (leftEnd, rightEnd) = (rowOffsets[first + 1], rowOffsets[second + 1])
    var sum: Float = 0
    while left < leftEnd, right < rightEnd {
      let (a, b) = (columnIndices[left], columnIndices[right])
      if a == b { sum += values[left] * values[right] }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return sum
  }
}
