/// An order in which each story of many pairs is looked at once.
package enum StoryNeighbours {
  /// So few pairs are left in their order.
  private static let fewest = 64

  /// The places of some pairs, those of stories that are tied to each other, be it by others, one after the other.
  ///
  /// - Parameters:
  ///   - count: The number of pairs.
  ///   - stories: The number of stories.
  ///   - pair: The two stories of the pair at a place.
  /// - Complexity: O(*n* + *m*), where *n* is the number of stories and *m* that of pairs.
  package static func order(of count: Int, stories: Int, _ pair: (Int) -> (Int32, Int32)) -> [Int] {
    if count <= fewest { return Array(0..<count) }
    var sets = DisjointSets(count: stories)
    for place in 0..<count {
      let (first, second) = pair(place)
      sets.join(Int(first), Int(second))
    }
    var starts = [Int](repeating: 0, count: stories + 1)
    for place in 0..<count { starts[sets.home(of: Int(pair(place).0)) + 1] += 1 }
    for story in 0..<stories { starts[story + 1] += starts[story] }
    var places = [Int](repeating: 0, count: count)
    for place in 0..<count {
      let home = sets.home(of: Int(pair(place).0))
      places[starts[home]] = place
      starts[home] += 1
    }
    return places
  }
}
