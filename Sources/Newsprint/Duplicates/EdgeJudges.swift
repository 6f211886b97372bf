/// Judges the edges of a search, some at once.
struct EdgeJudges {
  private let texts: StoryTexts
  private let options: DuplicateOptions
  private let dates: [Int64?]
  private let classes: ReadingClasses
  private let threads: Int
  private let pool: WorkerPool<RelationJudge>

  /// - Parameter dates: When each story was published, or none.
  init(
    _ texts: StoryTexts, options: DuplicateOptions, dates: [Int64?], _ classes: ReadingClasses, threads: Int
  ) {
    (self.texts, self.options, self.dates, self.classes, self.threads) = (texts, options, dates, classes, threads)
    pool = WorkerPool(threads) { RelationJudge(keepsMarkup: options.keepsMarkup) }
  }

  /// The edges that a join found, and those of the candidates that are alike by what their words say, with their
  /// relations, in the order of their stories.
  func judged(_ edges: [ShingleJoin.Edge], _ candidates: [ShortCandidates.Pair]) -> [DuplicateSearch.Edge] {
    var edges = edges
    let pairs = promising(candidates)
    if !pairs.isEmpty {
      edges += pairs.map {
        ShingleJoin.Edge(first: $0.first, second: $0.second, firstCount: 0, secondCount: 0, shared: 0)
      }
      edges.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    }
    let all = edges
    // What is said of two classes depends on what of them was published first.
    let firstDates = classes.firstDates(dates)
    return StoryNeighbours.compactMap(
      all.count, stories: texts.count, threads: threads, pair: { (all[$0].first, all[$0].second) }
    ) { worker, place in judged(all[place], pool[worker], firstDates) }
  }

  private func judged(
    _ edge: ShingleJoin.Edge, _ judge: RelationJudge, _ firstDates: [Int64?]
  ) -> DuplicateSearch.Edge? {
    let (a, b) = (Int(edge.first), Int(edge.second))
    defer {
      texts.release(a..<a + 1)
      texts.release(b..<b + 1)
    }
    let order = PairOrder(firstDates, a, b)
    guard let (judged, verdict) = judge.judged(edge, texts, options, order) else { return nil }
    var result = DuplicateSearch.Edge(judged, verdict)
    for other in orders(a, b) where other != order {
      let (judged, verdict) = judge.judged(edge, texts, options, other) ?? (judged, verdict)
      result.variants.append((other, DuplicateSearch.Edge(judged, verdict)))
    }
    return result
  }

  /// The orders in which stories of two classes were published.
  private func orders(_ a: Int, _ b: Int) -> Set<PairOrder> {
    if dates.isEmpty { return [] }
    let (firsts, seconds) = (classes.stories(like: a), classes.stories(like: b))
    if firsts.count == 1, seconds.count == 1 { return [] }
    let (ours, theirs) = (Set(firsts.map { dates[Int($0)] }), Set(seconds.map { dates[Int($0)] }))
    var orders: Set<PairOrder> = []
    for own in ours {
      for its in theirs where orders.count < PairOrder.allCases.count { orders.insert(PairOrder(own, its)) }
    }
    return orders
  }

  /// The pairs that a quick look at their words does not rule out.
  private func promising(_ pairs: [ShortCandidates.Pair]) -> [ShortCandidates.Pair] {
    let blocks = Parallel.chunks(pairs.count, size: Self.blockSize)
    let workers = Parallel.workers(for: blocks.count, threads: threads)
    let criteria = PairCriteria(options)
    return Parallel.map(blocks.count, workers: workers) { worker, block in
      let words = pool[worker].first
      var (read, places) = (ShortStoryWords(), [Int32: Int]())
      func place(_ story: Int32) -> Int {
        if let known = places[story] { return known }
        words.load(texts[Int(story)])
        texts.release(Int(story)..<Int(story) + 1)
        read.append(words)
        places[story] = read.stories.count - 1
        return read.stories.count - 1
      }
      return pairs[blocks[block]].filter { pair in
        let (a, b) = (place(pair.first), place(pair.second))
        let shingles = min(read.stories[a].words.count, read.stories[b].words.count) - options.shingleSize + 1
        // Texts of fewer words share nothing.
        if shingles <= 0 { return false }
        let most = read.estimate(a, b, size: options.shingleSize)
        // A word may be two where it is spelled out.
        return criteria.mayBePair(
          most.firstCount, most.secondCount, shared: most.shared, slack: Self.slack, most: shingles + shingles / 8 + 2)
          || read.mayBeReordered(a, b)
          || most.otherNumbers <= Self.mostOtherNumbers
            && criteria.mayBeSimilar(
              most.firstWords, most.secondWords, shared: most.sharedWords, slack: Self.slackOfWords)
      }
    }.flatMap { $0 }
  }

  /// The pairs whose words are read at once.
  private static let blockSize = 2048
  /// By how much an estimate may be too low, as spellings such as *Peking* do not start as *Beijing* does.
  private static let slack = 0.12
  private static let slackOfWords = 0.05
  /// More numbers that stand for others than editors put into other units are those of another story of one mould.
  private static let mostOtherNumbers = 2
}
