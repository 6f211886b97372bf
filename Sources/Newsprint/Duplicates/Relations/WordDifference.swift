/// Where two sequences of word hashes differ.
///
/// First the greedy algorithm of Myers ("An O(ND) difference algorithm and its variations", Algorithmica 1, 1986,
/// doi:10.1007/BF01840446), which finds the shortest edit script, as long as that script is short; then, for sequences
/// that differ much, anchors: words that each side has just once, in their longest common order ("patience" diff), and
/// what lies between them in the same way again.
enum WordDifference {
  /// A run of words of the first side that stands where a run of the second does; one of the two may be empty.
  struct Hunk: Sendable, Hashable {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// The longest edit script that Myers' algorithm is followed to.
  private static let scriptLimit = 192
  private static let depthLimit = 24

  /// The hunks in which the sequences differ, in order.
  ///
  /// - Complexity: O((*n* + *m*) · min(*d*, 192) + *n* log *n*), where *d* is the number of words that differ.
  static func hunks(_ first: Hashes, _ second: Hashes) -> [Hunk] {
    var hunks: [Hunk] = []
    compare(first, second, 0..<first.count, 0..<second.count, depth: 0, &hunks)
    return hunks
  }

  private static func compare(
    _ a: Hashes, _ b: Hashes, _ aRange: Range<Int>, _ bRange: Range<Int>,
    depth: Int, _ hunks: inout [Hunk]
  ) {
    var aStart = aRange.lowerBound
    var bStart = bRange.lowerBound
    var aEnd = aRange.upperBound
    var bEnd = bRange.upperBound
    while aStart < aEnd, bStart < bEnd, a[aStart] == b[bStart] {
      aStart += 1
      bStart += 1
    }
    while aStart < aEnd, bStart < bEnd, a[aEnd - 1] == b[bEnd - 1] {
      aEnd -= 1
      bEnd -= 1
    }
    if aStart == aEnd && bStart == bEnd { return }
    if aStart == aEnd || bStart == bEnd {
      hunks.append(Hunk(first: aStart..<aEnd, second: bStart..<bEnd))
      return
    }
    let isHopeless = abs((aEnd - aStart) - (bEnd - bStart)) > scriptLimit
    if !isHopeless, shortest(a, b, aStart..<aEnd, bStart..<bEnd, &hunks) { return }
    let anchors = depth < depthLimit ? anchors(a, b, aStart..<aEnd, bStart..<bEnd) : []
    if anchors.isEmpty {
      hunks.append(Hunk(first: aStart..<aEnd, second: bStart..<bEnd))
      return
    }
    var aPlace = aStart
    var bPlace = bStart
    for (aAnchor, bAnchor) in anchors {
      if aAnchor < aPlace { continue }
      compare(a, b, aPlace..<aAnchor, bPlace..<bAnchor, depth: depth + 1, &hunks)
      aPlace = aAnchor + 1
      bPlace = bAnchor + 1
    }
    compare(a, b, aPlace..<aEnd, bPlace..<bEnd, depth: depth + 1, &hunks)
  }

  /// Appends the hunks of a shortest edit script, or returns false where that is longer than the limit.
  private static func shortest(
    _ a: Hashes, _ b: Hashes, _ aRange: Range<Int>, _ bRange: Range<Int>,
    _ hunks: inout [Hunk]
  ) -> Bool {
    let n = aRange.count
    let m = bRange.count
    let a = a[aRange]
    let b = b[bRange]
    let limit = min(scriptLimit, n + m)
    // Row d of the trace holds the furthest x on the diagonals -d, -d + 2, …, d, or -1 where that is off the grid; the rows
    // follow each other.
    var trace: [Int32] = []
    trace.reserveCapacity(64)
    var edits = 0
    search: while true {
      for place in 0...edits {
        let diagonal = 2 * place - edits
        guard var x = edits == 0 ? 0 : step(trace, to: diagonal, edits: edits, width: n, height: m)?.x else {
          trace.append(-1)
          continue
        }
        while x < n, x - diagonal < m, a[x] == b[x - diagonal] { x += 1 }
        trace.append(Int32(x))
        if x == n, x - diagonal == m { break search }
      }
      if edits == limit { return false }
      edits += 1
    }
    // Walk back and mark the words that the script deletes or inserts.
    var deleted = [Bool](repeating: false, count: n)
    var inserted = [Bool](repeating: false, count: m)
    var x = n
    var y = m
    for edits in stride(from: edits, to: 0, by: -1) {
      let diagonal = x - y
      guard let last = step(trace, to: diagonal, edits: edits, width: n, height: m) else { return false }
      x = last.isDown ? last.x : last.x - 1
      y = last.isDown ? last.x - diagonal - 1 : last.x - diagonal
      if last.isDown { inserted[y] = true } else { deleted[x] = true }
    }
    var i = 0
    var j = 0
    while i < n || j < m {
      if i < n && !deleted[i] && j < m && !inserted[j] {
        i += 1
        j += 1
        continue
      }
      let start = (i, j)
      while i < n && deleted[i] || j < m && inserted[j] {
        if i < n && deleted[i] { i += 1 } else { j += 1 }
      }
      hunks.append(
        Hunk(
          first: aRange.lowerBound + start.0..<aRange.lowerBound + i,
          second: bRange.lowerBound + start.1..<bRange.lowerBound + j))
    }
    return true
  }

  /// The further of the two ways to come to a diagonal by one more edit: down (a word inserted) or right (one deleted).
  @inline(__always)
  private static func step(
    _ trace: [Int32], to diagonal: Int, edits: Int, width: Int, height: Int
  ) -> (x: Int, isDown: Bool)? {
    let row = edits * (edits - 1) / 2
    let left = (diagonal + edits) / 2 - 1
    let fromLeft = left >= 0 ? Int(trace[row + left]) : -1
    let fromRight = left + 1 < edits ? Int(trace[row + left + 1]) : -1
    let canGoRight = fromLeft >= 0 && fromLeft < width
    let canGoDown = fromRight >= 0 && fromRight - diagonal <= height
    if canGoDown, !canGoRight || fromRight > fromLeft { return (fromRight, true) }
    return canGoRight ? (fromLeft + 1, false) : nil
  }

  /// Words that both sides have just once, in the longest order that is common to both.
  private static func anchors(
    _ a: Hashes, _ b: Hashes, _ aRange: Range<Int>, _ bRange: Range<Int>
  ) -> [(Int, Int)] {
    func places(_ words: Hashes, _ range: Range<Int>) -> [UInt64: Int] {
      var places: [UInt64: Int] = [:]
      places.reserveCapacity(range.count)
      for place in range where places.updateValue(place, forKey: words[place]) != nil { places[words[place]] = -1 }
      return places
    }
    let inFirst = places(a, aRange)
    let inSecond = places(b, bRange)
    var pairs: [(Int, Int)] = []
    for place in aRange {
      guard inFirst[a[place]] == place, let other = inSecond[a[place]], other >= 0 else { continue }
      pairs.append((place, other))
    }
    // The longest run of pairs that ascends on both sides.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let half = (low + high) / 2
        if pairs[ends[half]].1 < pairs[index].1 { low = half + 1 } else { high = half }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(Int, Int)] = []
    var place = ends.last ?? -1
    while place >= 0 {
      chain.append(pairs[place])
      place = before[place]
    }
    return chain.reversed()
  }
}
