/// A set of shingles (Broder 1997): distinct hashes of runs of words, or of characters in short texts, in ascending order.
///
/// What ``MinHash`` and the sketches estimate, this says exactly.
public struct ShingleSet: Sendable, Hashable {
  /// The hashes, ascending, each once.
  public let hashes: [UInt64]

  /// The set of `hashes`, which may be in any order and repeat.
  public init(_ hashes: some Sequence<UInt64>) {
    self.hashes = Self.distinct(hashes)
  }

  /// The shingles of a story's headline and text, of five words each, as ``DuplicateFinder`` makes them with furniture kept.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  public init(headline: String = "", text: String) {
    self.init(headline: headline, text: text, options: ShingleOptions())
  }

  /// The shingles of a story's headline and text.
  package init(headline: String = "", text: String, options: ShingleOptions) {
    self = headline.withTextBytes { headline in
      text.withTextBytes { ShingleSet(StoryBytes(headline: headline, text: $0), options: options) }
    }
  }

  /// The shingles of a story.
  package init(_ story: StoryBytes, options: ShingleOptions) {
    let buffer = HashBuffer()
    _ = ShingleWorker(options).append(story, to: buffer)
    self.init(buffer.hashes)
  }

  /// The number of shingles.
  public var count: Int { hashes.count }

  /// The number of shingles that both sets have.
  ///
  /// - Complexity: O(*n* + *m*), or O(*n* log *m*) where one set is much smaller.
  public func intersectionCount(_ other: ShingleSet) -> Int {
    hashes.withRun { first in other.hashes.withRun { Self.intersectionCount(first, $0) } }
  }

  /// Whether the set has a hash.
  ///
  /// - Complexity: O(log *n*).
  func contains(_ hash: UInt64) -> Bool {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  /// The share of the shingles of either set that are in both; 0 where both sets are empty.
  public func jaccard(_ other: ShingleSet) -> Double {
    let both = intersectionCount(other)
    let either = count + other.count - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }

  /// The share of this set's shingles that are in `other`; 0 for an empty set.
  public func containment(in other: ShingleSet) -> Double {
    count == 0 ? 0 : Double(intersectionCount(other)) / Double(count)
  }

  /// So many numbers are put in order by their spread, as hashes are, even if they should have none.
  private static let mostBySpread = 2048

  /// Any numbers in ascending order, each once.
  static func distinct(_ numbers: some Sequence<UInt64>) -> [UInt64] {
    var kept = Array(numbers)
    if kept.count <= mostBySpread {
      kept.removeLast(kept.count - HashSorting.sortDistinct(&kept))
      return kept
    }
    kept.sort()
    let sorted = kept
    kept.removeAll(keepingCapacity: true)
    for number in sorted where kept.last != number { kept.append(number) }
    return kept
  }

  /// The number of hashes that two ascending runs of distinct hashes share.
  static func intersectionCount(_ first: Hashes, _ second: Hashes) -> Int { HashSorting.sharedCount(first, second) }
}
