/// What makes two stories a pair: how much of their sets of shingles both have.
///
/// The one judge of it: the join bounds what it looks for by the same shares by which it verifies, and stories whose
/// words are compared are held to them, too.
package struct PairCriteria: Sendable {
  /// The least Jaccard similarity.
  var threshold: Double
  /// The least share of the smaller set that is in the larger, or nil to look for Jaccard similarity only.
  var containment: Double?
  /// The least number of shingles that a contained set has.
  var leastContained: Int

  package init(_ options: DuplicateOptions) {
    threshold = options.threshold
    containment = options.containment
    leastContained = options.leastExcerptShingles
  }

  /// Whether two sets that share so much are a pair.
  func isPair(_ edge: ShingleJoin.Edge) -> Bool {
    isPair(Int(edge.firstCount), Int(edge.secondCount), shared: Int(edge.shared))
  }

  /// Whether two sets of these sizes with so many shared shingles are a pair.
  @inline(__always)
  package func isPair(_ first: Int, _ second: Int, shared: Int) -> Bool {
    if shared == 0 { return false }
    if isSimilar(first, second, shared: shared) { return true }
    let least = min(first, second)
    guard let containment, least >= leastContained else { return false }
    return Double(shared) >= containment * Double(least)
  }

  /// Whether two sets are as similar as copies are, and not only one contained in the other.
  @inline(__always)
  package func isSimilar(_ first: Int, _ second: Int, shared: Int) -> Bool {
    Double(shared) >= threshold * Double(first + second - shared)
  }

  /// Whether two sets may be a pair, as far as their sizes tell.
  package func mayBePair(_ first: Int, _ second: Int) -> Bool {
    mayBeContained(min(first, second)) || Double(min(first, second)) >= threshold * Double(max(first, second))
  }

  /// Whether a set of this size may be a pair by lying in another.
  package func mayBeContained(_ count: Int) -> Bool { containment != nil && count >= leastContained }

  /// Whether two sets may be a pair where what they share is known but for `slack` of either set.
  ///
  /// - Parameter most: The most shingles that the smaller set can turn out to have.
  package func mayBePair(_ first: Int, _ second: Int, shared: Int, slack: Double, most: Int = .max) -> Bool {
    if mayBeSimilar(first, second, shared: shared, slack: slack) { return true }
    guard let containment, most >= leastContained else { return false }
    return Double(shared) >= (containment - slack) * Double(min(first, second))
  }

  /// Whether two sets may be as similar as copies are where what they share is known but for `slack` of either set.
  package func mayBeSimilar(_ first: Int, _ second: Int, shared: Int, slack: Double) -> Bool {
    Double(shared) >= (threshold - slack) * Double(first + second - shared)
  }

  /// The least share of the smaller set of a pair that is in the larger.
  ///
  /// Of two sets of Jaccard similarity *t* the smaller has at least 2*t*/(1 + *t*) of its shingles in the other.
  var leastShare: Double { min(leastSimilarShare, containment ?? 1) }

  /// The least share of the smaller set that is in the larger one of a pair, where the smaller has `count` shingles.
  package func leastShare(of count: Int) -> Double { mayBeContained(count) ? leastShare : leastSimilarShare }

  private var leastSimilarShare: Double { 2 * threshold / (1 + threshold) }
}
