/// Tells stories that grew: the later of two that holds the earlier and more.
enum StoryGrowth {
  /// The fewest shingles by which a story grows, and those where another outlet may have added a line of its own.
  static let leastAdded = 12
  private static let leastAddedElsewhere = 20
  /// The least share of a story that is in what it became, where no share is asked of excerpts.
  private static let leastHeld = 0.85

  /// For each edge whether one of its sides grew from the other: 1 the second, -1 the first, 0 none.
  ///
  /// - Complexity: O(*e* · *o*²), where *o* is the number of outlets that have a story word for word.
  static func edges(_ search: DuplicateSearch, _ classes: StoryClasses, _ order: PublicationOrder) -> [Int8] {
    var growth = [Int8](repeating: 0, count: search.edges.count)
    var spans: [Int32: OutletSpans] = [:]
    func span(_ home: Int32) -> OutletSpans {
      if let known = spans[home] { return known }
      let made = OutletSpans(classes.stories[home] ?? [home], search.texts, order)
      spans[home] = made
      return made
    }
    /// By larger class, the edges along which another outlet's story may have grown, and the classes that grew into it.
    var elsewhere: [(larger: Int32, smaller: Int32, edge: Int)] = []
    var grownFrom: [Int32: Set<Int32>] = [:]
    for (number, edge) in search.edges.enumerated() where edge.relation != .update {
      let join = edge.join
      let isSecondLarger = join.secondCount > join.firstCount
      let (count, added) = (min(join.firstCount, join.secondCount), abs(join.secondCount - join.firstCount))
      let share = search.options.containment ?? leastHeld
      guard Int(added) >= leastAdded, Double(join.shared) >= share * Double(count) else { continue }
      let (smaller, larger) = isSecondLarger ? (join.first, join.second) : (join.second, join.first)
      let addsMuch = Int(added) >= max(leastAddedElsewhere, Int(count) / 10)
      if span(larger).isLater(than: span(smaller), anyOutlet: addsMuch) {
        growth[number] = isSecondLarger ? 1 : -1
        grownFrom[larger, default: []].insert(smaller)
      } else if !addsMuch, span(larger).isLater(than: span(smaller), anyOutlet: true) {
        elsewhere.append((larger, smaller, number))
      }
    }
    // What grew from a story grew from its copies elsewhere, too.
    for (larger, smaller, number) in elsewhere {
      guard let before = grownFrom[larger] else { continue }
      let isCopy = (classes.adjacency[smaller] ?? []).contains { edge in
        let join = search.edges[Int(edge)].join
        return before.contains(join.first == smaller ? join.second : join.first)
      }
      if isCopy { growth[number] = search.edges[number].join.second == larger ? 1 : -1 }
    }
    return growth
  }
}

/// When the outlets that have a story word for word published it.
private struct OutletSpans {
  /// The first and last date of each outlet's, by the hash of its name; 0 where the outlet is not known, and the widest
  /// span where a date is not.
  private var spans: [UInt64: ClosedRange<Int64>] = [:]

  init(_ stories: [Int32], _ texts: StoryTexts, _ order: PublicationOrder) {
    for story in stories {
      let source = texts.source(Int(story))
      let outlet = source.isEmpty ? 0 : source.stableHash | 1
      let own = order.date(Int(story)).map { $0...$0 } ?? Int64.min...Int64.max
      let old = spans[outlet] ?? own
      spans[outlet] = min(old.lowerBound, own.lowerBound)...max(old.upperBound, own.upperBound)
    }
  }

  /// Whether one of these was published when one of the others was or later, by the same outlet or by any.
  func isLater(than other: OutletSpans, anyOutlet: Bool) -> Bool {
    spans.contains { outlet, span in
      other.spans.contains { its, before in
        (anyOutlet || outlet == its || outlet == 0 || its == 0) && span.upperBound >= before.lowerBound
      }
    }
  }
}
