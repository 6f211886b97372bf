/// How much work a search does where very many stories share their rarest shingles without being copies.
package struct SearchLimits: Sendable, Hashable {
  /// How many times stories in lists are to be visited at most, and how many times a story.
  package var visits = 400_000_000
  package var visitsAStory = 4000
  /// The most pairs of a story, as the larger side, those with the first stories.
  package var pairs = 512
  /// The most times that a shingle is met that is not common: see ``CommonShingles``.
  package var common = 255

  /// The usual limits.
  package init() {}

  /// The visits to be expected from which on lists may be cut, in a search among so many stories.
  func mostVisits(stories: Int) -> Int { max(visits, Self.product(visitsAStory, stories)) }

  /// How many stories of a common shingle are followed, those of the least numbers: all where that is bearable.
  ///
  /// Lists are cut only where their visits are twice what is borne, as ``ShingleJoin`` looks at half of that for which way to
  /// take: what it finds bearable, with lists that are chosen by samples, must be so here.
  ///
  /// - Parameters:
  ///   - lengths: How many lists there are of each length.
  ///   - stories: The number of stories in all.
  ///   - larger: The number of stories that may look a shingle up.
  func listLimit(_ lengths: [Int: Int], stories: Int, larger: Int) -> Int {
    let most = mostVisits(stories: stories)
    func visits(_ limit: Int) -> Int {
      lengths.reduce(0) { sum, list in
        let visits = Self.product(Self.product(min(list.key, larger), min(list.key, limit)), list.value)
        return sum.addingReportingOverflow(visits).overflow ? .max : sum + visits
      }
    }
    if visits(.max) / 2 <= most { return .max }
    var limit = lengths.keys.max() ?? 1
    while limit > 16, visits(limit) > most { limit = limit / 4 * 3 + limit % 4 * 3 / 4 }
    return limit
  }

  /// A product of numbers that are not negative, or the largest number where it is more.
  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, isTooLarge) = a.multipliedReportingOverflow(by: b)
    return isTooLarge ? .max : product
  }
}
