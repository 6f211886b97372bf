/// An order in which each story of many pairs is looked at once.
package enum StoryNeighbours {
  /// So few pairs are left in their order, and so many are looked at by one worker after the other.
  private static let fewest = 16

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

  /// What `body` makes of pairs, in the order of their places, without those of which it makes nothing; a worker has the pairs
  /// of stories that are tied to each other one after the other, so that it need look at each story once.
  static func compactMap<Result: Sendable>(
    _ count: Int, stories: Int, threads: Int, pair: (Int) -> (Int32, Int32),
    _ body: @Sendable (_ worker: Int, _ place: Int) -> Result?
  ) -> [Result] {
    let order = order(of: count, stories: stories, pair)
    let chunks = Parallel.chunks(count, size: fewest)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let found = Parallel.map(chunks.count, workers: workers) { worker, chunk in
      order[chunks[chunk]].map { (place: $0, result: body(worker, $0)) }
    }
    var results = [Result?](repeating: nil, count: count)
    for part in found { for (place, result) in part { results[place] = result } }
    return results.compactMap { $0 }
  }
}
