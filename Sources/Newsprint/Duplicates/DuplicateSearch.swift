/// One run over a collection: stories that read the same as classes, and the verified edges between the classes.
struct DuplicateSearch {
  /// An edge between the first stories of two classes, with its relation.
  struct Edge: Sendable {
    var join: ShingleJoin.Edge
    var relation: DuplicateRelation
    /// How the markers of the headlines order the stories: 1 where the second is newer, -1 where the first is, else 0.
    var markerOrder: Int8
  }

  let texts: StoryTexts
  let options: DuplicateOptions
  let dates: [Int64?]
  let isCrossing: Bool
  /// The stories that read alike, class after class; the classes are ordered by their first story.
  let classes: ReadingClasses
  let edges: [Edge]
  let isComplete: Bool

  init(
    _ texts: StoryTexts, options: DuplicateOptions, dates: [Int64?], isCrossing: Bool, threads: Int,
    budget: MemoryBudget = .unlimited, onProgress: (@Sendable (Int) -> Void)? = nil
  ) {
    let criteria = ShingleJoin.Criteria(
      threshold: options.threshold, containment: options.containment, leastContained: options.leastExcerptShingles)
    var budget = budget
    // Few stories are looked at a second time then.
    if options.keepsFurniture, options.containment == nil { budget.shingles = min(budget.shingles, 4 << 20) }
    let store = ShingleStore(
      texts, options: ShingleOptions(options), threads: threads, budget: budget,
      onProgress: onProgress)
    let classes = ReadingClasses(store.digests, split: texts.split)
    store.dropDigests()
    let furniture =
      options.keepsFurniture ? .none : FurnitureShingles(store, threads: threads) { classes.sides[$0] != 0 }
    let join = ShingleJoin(
      store: store, furniture: furniture, criteria: criteria, sides: classes.sides, isCrossing: isCrossing,
      budget: budget, onProgress: onProgress)
    let found = join.run(threads: threads)
    let chunks = Parallel.chunks(found.edges.count, size: 64)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let judges = WorkerPool(workers) { RelationJudge() }
    let judged = Parallel.map(chunks.count, workers: workers) { worker, chunk in
      defer {
        for place in chunks[chunk] {
          texts.release(Int(found.edges[place].first)..<Int(found.edges[place].first) + 1)
          texts.release(Int(found.edges[place].second)..<Int(found.edges[place].second) + 1)
        }
      }
      return chunks[chunk].map { place -> Edge in
        let edge = found.edges[place]
        let (a, b) = (Int(edge.first), Int(edge.second))
        let relation = judges[worker].relation(texts, a, b, edge.measure(threshold: options.threshold))
        var order: Int8 = 0
        if relation == .update {
          let (first, second) = (RevisionMarker(texts.headline(a)), RevisionMarker(texts.headline(b)))
          order = second.isNewer(than: first) ? 1 : first.isNewer(than: second) ? -1 : 0
        }
        return Edge(join: edge, relation: relation, markerOrder: order)
      }
    }
    self.texts = texts
    self.options = options
    self.dates = dates
    self.isCrossing = isCrossing
    self.classes = classes
    edges = judged.flatMap { $0 }
    isComplete = found.isComplete
  }

  /// Whether two stories may be a pair as far as dates tell.
  func isInWindow(_ first: Int, _ second: Int) -> Bool {
    guard let window = options.window, !dates.isEmpty, let a = dates[first], let b = dates[second] else { return true }
    let (distance, isTooFar) = max(a, b).subtractingReportingOverflow(min(a, b))
    return !isTooFar && distance <= window
  }

  /// The pairs of all stories.
  func pairs() -> [DuplicatePair] {
    var pairs: [DuplicatePair] = []
    for first in classes.firstStories {
      let stories = classes.stories(like: first)
      let isListed = stories.count <= DuplicateFinder.pairedCopies
      for (place, a) in stories.enumerated() {
        if !isListed, place > 0 { break }
        for b in stories[(stories.startIndex + place + 1)...] {
          append(
            DuplicatePair(
              first: Int(a), second: Int(b), relation: .identical, jaccard: 1, firstContainment: 1,
              secondContainment: 1, isSecondNewer: false), to: &pairs)
        }
      }
    }
    for edge in edges {
      let firsts = classes.stories(like: Int(edge.join.first))
      let seconds = classes.stories(like: Int(edge.join.second))
      let isListed = firsts.count * seconds.count <= DuplicateFinder.pairedCopies
      for a in firsts {
        for b in seconds where isListed || a == firsts.first || b == seconds.first {
          append(pair(edge, Int(a), Int(b)), to: &pairs)
        }
      }
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return pairs
  }

  private func append(_ pair: DuplicatePair, to pairs: inout [DuplicatePair]) {
    if isCrossing, (pair.first < texts.split) == (pair.second < texts.split) { return }
    if isInWindow(pair.first, pair.second) { pairs.append(pair) }
  }

  /// The pair of two stories that read like those of an edge, the smaller index first.
  private func pair(_ edge: Edge, _ a: Int, _ b: Int) -> DuplicatePair {
    let join = edge.join
    let isInOrder = a < b
    let shared = Double(join.shared)
    let containments = (shared / Double(join.firstCount), shared / Double(join.secondCount))
    let (first, second) = isInOrder ? (a, b) : (b, a)
    var isSecondNewer = false
    if edge.relation == .update {
      let order = isInOrder ? edge.markerOrder : -edge.markerOrder
      isSecondNewer = order >= 0
      if !dates.isEmpty, let before = dates[first], let after = dates[second], before != after {
        isSecondNewer = after > before
      }
    }
    return DuplicatePair(
      first: first, second: second, relation: edge.relation, jaccard: join.jaccard,
      firstContainment: isInOrder ? containments.0 : containments.1,
      secondContainment: isInOrder ? containments.1 : containments.0, isSecondNewer: isSecondNewer)
  }
}

/// The stories of a collection by how they read: those with the same words in the same order are one class.
struct ReadingClasses: Sendable {
  /// All stories with words, class after class, ascending within each.
  private let ordered: [Int32]
  /// For the first story of each class, where its class starts and ends in `ordered`.
  private let ranges: [Int32: Range<Int32>]
  /// The first stories of the classes of two or more.
  let firstStories: [Int]
  /// For the first story of each class, the sides that have a story of it (bit 0: before the split, bit 1: from it on);
  /// 0 for all other stories.
  let sides: [UInt8]

  /// Puts stories together by the hash of their words; stories without words are in no class.
  ///
  /// - Complexity: O(*n*).
  init(_ digests: [StoryDigest], split: Int) {
    var keys: [(hash: UInt64, story: Int32)] = []
    keys.reserveCapacity(digests.count)
    for (story, digest) in digests.enumerated() where digest.wordCount > 0 {
      keys.append((digest.identity, Int32(story)))
    }
    let sorted = HashSorting.sorted(keys) { $0.hash }
    var sides = [UInt8](repeating: 0, count: digests.count)
    var ordered: [Int32] = []
    var ranges: [Int32: Range<Int32>] = [:]
    var firsts: [Int] = []
    var start = 0
    while start < sorted.count {
      var end = start
      let first = Int(sorted[start].story)
      while end < sorted.count, sorted[end].hash == sorted[start].hash {
        sides[first] |= Int(sorted[end].story) < split ? 1 : 2
        end += 1
      }
      if end - start > 1 {
        ranges[sorted[start].story] = Int32(ordered.count)..<Int32(ordered.count + end - start)
        for place in start..<end { ordered.append(sorted[place].story) }
        firsts.append(first)
      }
      start = end
    }
    self.ordered = ordered
    self.ranges = ranges
    self.sides = sides
    firstStories = firsts.sorted()
  }

  /// The stories that read like the first story of a class, itself among them, ascending.
  func stories(like first: Int) -> ArraySlice<Int32> {
    guard let range = ranges[Int32(first)] else { return [Int32(first)] }
    return ordered[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
