/// What the search for candidates of ``EventFinder`` leaves out, measured against a comparison with all texts.
///
/// A text is compared with those that its rare words lead to. For a sample of the texts, spread evenly over their order, all
/// others within the window are compared, and each pair that is alike enough to count for one event is looked for among the
/// candidates of both.
public struct EventAudit: Sendable, Hashable {
  /// The number of texts of the sample.
  public var sampleSize = 0
  /// The pairs of a text of the sample with any text whose similarity is at least that of one event.
  public var pairCount = 0
  /// Those of them that were candidates.
  public var foundCount = 0
  /// The texts of the sample that are like another at all, and those of them whose nearest one was a candidate.
  public var nearestCount = 0
  /// Those of them whose nearest one was a candidate.
  public var foundNearestCount = 0

  /// The share of the pairs that were candidates; 1 where there are none.
  public var recall: Double { pairCount == 0 ? 1 : Double(foundCount) / Double(pairCount) }
}

extension EventAudit {
  /// Compares texts of a sample with all.
  ///
  /// - Complexity: O(*s* · *n*) for *s* texts of *n*, on each thread a share.
  init(
    _ rows: SparseMatrix, _ neighbors: EventNeighbors, sampleSize: Int, dates: [Int64], window: Int64?, threads: Int
  ) {
    let count = rows.rowCount
    let size = min(count, max(0, sampleSize))
    let sample = (0..<size).map { $0 * count / size }
    let parts = Parallel.map(size, threads: threads) { place in
      Self.part(sample[place], rows, neighbors, EventNeighbors.inWindow(sample[place], dates, window, count: count))
    }
    self.init()
    for part in parts {
      self.sampleSize += part.sampleSize
      pairCount += part.pairCount
      foundCount += part.foundCount
      nearestCount += part.nearestCount
      foundNearestCount += part.foundNearestCount
    }
  }

  /// One text beside all others of a range.
  private static func part(
    _ text: Int, _ rows: SparseMatrix, _ neighbors: EventNeighbors, _ range: EventRange
  ) -> EventAudit {
    var audit = EventAudit()
    audit.sampleSize = 1
    let own = neighbors.nearest[text]
    let candidates = Set(own.map(\.story))
    var nearest: Float = 0
    for others in [range.dated, max(range.undatedStart, range.dated.upperBound)..<rows.rowCount] {
      for other in others where other != text {
        let similarity = rows.product(of: text, and: other)
        nearest = max(nearest, similarity)
        guard similarity >= EventMeasure.leastSimilarity else { continue }
        audit.pairCount += 1
        let isFound =
          candidates.contains(UInt32(other)) || neighbors.nearest[other].contains { $0.story == UInt32(text) }
        audit.foundCount += isFound ? 1 : 0
      }
    }
    audit.nearestCount = nearest > 0 ? 1 : 0
    audit.foundNearestCount = nearest > 0 && own.first?.similarity ?? 0 >= nearest ? 1 : 0
    return audit
  }
}
