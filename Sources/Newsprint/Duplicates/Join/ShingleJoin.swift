/// Finds all pairs of stories whose shingle sets are similar, or one of which is contained in the other, by an exact
/// join.
///
/// Prefix filtering (Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE
/// 2006, doi:10.1109/ICDE.2006.9; Xiao, Wang, Lin and Yu, "Efficient similarity joins for near-duplicate detection",
/// WWW 2008, doi:10.1145/1367497.1367516), in a form that needs no global order of exact frequencies: where at least
/// *n* - *e* of a set's *n* shingles are in the other set, any *e* + *q* of them hold at least *q* that are. So
///
/// 1. an ``OccurrenceTable`` drops the stories too many of whose shingles occur nowhere else, most of them on a sample of
///    48 of their shingles (at an error below 10⁻⁸, see ``SingleLimits``: the only chance in all of this);
/// 2. of each story that remains, the *e* + *q* shingles that are rarest in a sample are looked for in all stories that
///    are as large or larger (the smaller set of a pair of Jaccard similarity *t* has at least 2*t*/(1 + *t*) of its
///    shingles in the other, and for containment the same holds by definition);
/// 3. a pair that shares *q* of them is verified on the whole sets.
///
/// So no pair is missed, and none is reported on an estimate. The work is bounded where very many stories share their
/// rarest shingles: see ``Edges/isComplete``. Then shingles are chosen once more, by the levels of ``CommonShingles``, and of
/// the longest lists the first stories are followed, so that what is found depends on the stories alone.
struct ShingleJoin {
  /// A verified pair: stories and the sizes of their sets.
  struct Edge: Sendable, Equatable {
    var first: Int32
    var second: Int32
    var firstCount: Int32
    var secondCount: Int32
    var shared: Int32

    init(first: Int32, second: Int32, firstCount: Int32, secondCount: Int32, shared: Int32) {
      self.first = first
      self.second = second
      self.firstCount = firstCount
      self.secondCount = secondCount
      self.shared = shared
    }

    /// The edge of two stories, given in any order, with the sizes of their sets.
    init(_ a: Int, _ count: Int, _ b: Int, _ otherCount: Int, shared: Int) {
      let isInOrder = a < b
      self.init(
        first: Int32(isInOrder ? a : b), second: Int32(isInOrder ? b : a),
        firstCount: Int32(clamping: isInOrder ? count : otherCount),
        secondCount: Int32(clamping: isInOrder ? otherCount : count), shared: Int32(clamping: shared))
    }

    /// The edge of the same stories where other counts are taken of them.
    func counting(_ first: Int, _ second: Int, shared: Int) -> Edge {
      Edge(
        first: self.first, second: self.second, firstCount: Int32(first), secondCount: Int32(second),
        shared: Int32(shared))
    }

    var jaccard: Double { shared == 0 ? 0 : Double(shared) / Double(firstCount + secondCount - shared) }

    /// Whether both stories are short, or their sets are not known: see ``ShortCandidates``.
    var mayBeSpelled: Bool { max(firstCount, secondCount) <= ShortCandidates.mostShingles }

    /// What a judge of relations wants to know.
    func measure(threshold: Double) -> RelationJudge.Measure {
      .init(
        jaccard: jaccard, leastContainment: Double(shared) / Double(max(firstCount, secondCount)), threshold: threshold)
    }
  }

  /// What was found, ordered by first and second story.
  struct Edges: Sendable {
    var edges: [Edge] = []
    /// Whether every pair was looked at.
    ///
    /// Where thousands of stories share their rarest shingles, looking at all pairs would take quadratic time: each is
    /// then compared with the first of them only.
    var isComplete = true
    /// The short stories that may share a good part of their shingles with another: see ``ShortCandidates``.
    var shortStories: [Int32] = []
  }

  let store: ShingleStore
  let furniture: FurnitureShingles
  let criteria: PairCriteria
  /// For each story, the sides (bit 0: first batch, bit 1: second) that have a story which reads like it; 0 where another
  /// story stands for this one.
  let sides: [UInt8]
  /// Whether only pairs across the two batches are wanted.
  let isCrossing: Bool
  /// Whether short stories that share a good part of their shingles are wanted as well.
  var comparesWords = false
  /// The stories whose pairs with each other are known.
  var lineUps = LineUps()
  /// The memory for the sets of one block and for the index of one round.
  var budget = MemoryBudget.unlimited
  /// Called with the number of stories that were compared since the last call.
  var onProgress: (@Sendable (Int) -> Void)?
  /// How much work is done.
  var limits = SearchLimits()
  /// The number of stories that others stand for, as they read the same or are of a crowd.
  var leftOutCount = 0
  /// The number of the versions in line-ups besides those.
  var versionCount = 0
  /// Which lists are cut, where these are some stories of a collection; nil where they are all.
  var cutLists: CutLists?

  /// The number of shingles of the rarest that a pair must share to be verified.
  private static let leastHits = 2

  /// How many shingles of a set of `count` may be missing from the other set.
  func missLimit(_ count: Int) -> Int {
    count - Int((criteria.leastShare(of: count) * Double(count) - 1e-9).rounded(.up))
  }

  /// Finds the pairs.
  ///
  /// - Parameter roles: What part each story takes: see ``roles(by:threads:)``.
  func run(_ roles: [UInt8], threads: Int) -> Edges {
    if lineUps.isEmpty { return found(roles, .others, threads: threads) }
    let (others, versions) = lineUps.parted(roles)
    var result = found(others, .others, threads: threads)
    let more = found(versions, .versions, threads: threads)
    result.isComplete = result.isComplete && more.isComplete
    result.edges = (result.edges + more.edges).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    if !result.isComplete { result.edges.removeRepeats() }
    return result
  }

  /// Finds the pairs of one run.
  private func found(_ roles: [UInt8], _ run: JoinRun, threads: Int) -> Edges {
    if let cutLists {
      let lasts = cutLists.lasts[run.rawValue]
      let rule = lasts.isEmpty ? nil : ListRule(cutLists.common, lasts: lasts)
      return found(roles, by: rule, mostVisits: .max, threads: threads) ?? Edges()
    }
    let bearable = limits.mostVisits(stories: store.texts.count) / 2
    if let edges = found(roles, by: nil, mostVisits: bearable, threads: threads) { return edges }
    let rule = rule(roles, run, threads: threads)
    return found(roles, by: rule, mostVisits: .max, threads: threads) ?? Edges()
  }

  /// Finds the pairs of one run; nil where more visits are to be expected.
  ///
  /// - Parameter rule: Which shingles are chosen, and how far their lists are followed; nil: by samples, and all.
  private func found(_ roles: [UInt8], by rule: ListRule?, mostVisits: Int, threads: Int) -> Edges? {
    let workers = Parallel.workers(for: store.chunks.count, threads: threads)
    let pool = WorkerPool(workers) { JoinWorker(store.makeWorker(), store.makeWorker()) }
    var rule = rule
    let isCut = rule?.isCut ?? false
    var result = Edges()
    result.isComplete = !isCut
    result.shortStories = Self.shortStories(roles)
    let largerSides = roles.reduce(0) { $0 + ($1 & 2 == 0 ? 0 : 1) }
    // How many more pairs of each story are looked for, as the larger side.
    var rooms = [UInt16](repeating: UInt16(clamping: limits.pairs), count: store.texts.count)
    var start = 0
    while start < store.chunks.count {
      let first = start
      let round = JoinRound()
      var probes: [[UInt64]] = []
      var probeBytes = 0
      while start < store.chunks.count, probeBytes < budget.index / 3, round.stories.count < JoinRound.mostStories {
        // Sets stay in memory only where one block holds all.
        round.sets = nil
        let block = gather(from: &start, roles: roles, workers: workers, pool)
        let chosen = chooseProbes(block, first: round.stories.count, &rule, threads: threads)
        probes += chosen.entries
        probeBytes += chosen.entries.reduce(0) { $0 + $1.count * 8 }
        let isFirst = round.stories.isEmpty
        round.append(block, needed: chosen.needed)
        round.sets = isFirst ? block : nil
      }
      if round.stories.isEmpty { continue }
      let index = ProbeIndex(probes, threads: threads)
      probes = []
      if mostVisits < .max {
        let share = Double(start - first) / Double(store.chunks.count)
        if index.visits(stories: largerSides, share: share) > mostVisits { return nil }
      }
      let before = rooms
      let found = Parallel.map(store.chunks.count, workers: workers) { worker, chunk in
        let edges = scan(chunk, round, index, roles, before, isCut: isCut, pool[worker])
        store.texts.release(store.chunks[chunk])
        onProgress?(store.chunks[chunk].count)
        return edges
      }
      for part in found {
        result.edges.append(contentsOf: part.edges)
        for (story, count) in part.counts { rooms[story] -= min(rooms[story], UInt16(clamping: count)) }
      }
    }
    result.isComplete = result.isComplete && !rooms.contains(0)
    result.edges.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    if !result.isComplete { result.edges.removeRepeats() }
    return result
  }

  /// The stories that are compared by what their words say.
  static func shortStories(_ roles: [UInt8]) -> [Int32] {
    roles.indices.filter { roles[$0] & 4 != 0 }.map { Int32($0) }
  }

  /// What part each story can take in pairs: bit 0, as the smaller side; bit 1, as the larger; bit 2, as one of two short
  /// stories that are compared by what their words say.
  func roles(by samples: SampleStore, threads: Int) -> [UInt8] {
    // Repeats within a story only lower the share of its shingles that were met once.
    let smallerLimits = SingleLimits(share: 1 - criteria.leastShare)
    let largerLimits = SingleLimits(share: criteria.containment == nil ? 1 - criteria.threshold : 1)
    let parts = Parallel.map(store.chunks.count, threads: threads) { chunk -> [UInt8] in
      let stories = store.chunks[chunk]
      var roles = stories.map { sides[$0] == 0 ? UInt8(0) : 3 }
      store.forEachSample(in: samples, ofChunk: chunk) { story, keys in
        let place = story - stories.lowerBound
        if roles[place] == 0 { return }
        let isShort = comparesWords && store.texts.byteCount(story) <= ShortCandidates.mostBytes
        let shortLimit = isShort ? keys.count * ShortCandidates.mostSingles / SingleLimits.most : -1
        let limit = max(smallerLimits[keys.count], largerLimits[keys.count], shortLimit)
        let singles = store.occurrences.singleCount(keys, upTo: limit)
        roles[place] =
          (singles <= smallerLimits[keys.count] ? 1 : 0) | (singles <= largerLimits[keys.count] ? 2 : 0)
          | (singles <= shortLimit ? 4 : 0)
      }
      return roles
    }
    return parts.flatMap { $0 }
  }

  /// Collects the sets of possible smaller sides, chunk by chunk from `start`, until the block's memory is full.
  func gather(
    from start: inout Int, roles: [UInt8], workers: Int, _ pool: WorkerPool<JoinWorker>
  ) -> JoinBlock {
    let block = JoinBlock()
    let step = 32
    while start < store.chunks.count, block.byteCount < budget.sets {
      let first = start
      let last = min(first + step, store.chunks.count)
      let parts = Parallel.map(last - first, workers: workers) { worker, index -> JoinBlock in
        let part = JoinBlock(sharing: block)
        let chunk = first + index
        for story in store.chunks[chunk] where roles[story] & 1 != 0 {
          let hashes = pool[worker].shingles(of: story, inChunk: chunk, store)
          let limit = Int((1 - criteria.leastShare) * Double(hashes.count) + 1e-6)
          if store.occurrences.singleCount(hashes) > limit { continue }
          pool[worker].load(hashes, story: story, furniture, store.texts)
          part.append(story, pool[worker].set)
        }
        store.texts.release(store.chunks[chunk])
        return part
      }
      for part in parts { block.append(part) }
      start = last
    }
    return block
  }

  /// The number of the rarest shingles of a set of `count` that its pairs share at least.
  @inline(__always)
  func neededHits(_ count: Int) -> Int {
    if count == 0 { return 1 }
    return min(Self.leastHits, max(1, (count - max(0, missLimit(count))) / 2))
  }

  /// Verifies the pairs of each story of a chunk, as the larger side, with the stories of the round.
  private func scan(
    _ chunk: Int, _ round: JoinRound, _ index: ProbeIndex, _ roles: [UInt8], _ rooms: [UInt16], isCut: Bool,
    _ worker: JoinWorker
  ) -> Scanned {
    var edges = Scanned()
    let stories = store.chunks[chunk]
    var next = round.firstPlace(from: stories.lowerBound)
    for story in stories where roles[story] & 2 != 0 && rooms[story] > 0 {
      var set = round.set(of: story, near: &next)
      let hashes = set ?? worker.shingles(of: story, inChunk: chunk, store)
      let room = Int(rooms[story])
      var count = 0
      // Where not all pairs are looked for, all stories should be tied to the same few.
      let partners = index.partners(of: hashes, stories: round.stories.count, worker.counter, mostUnordered: room)
      for partner in partners {
        let (local, hits) = HitCounter.read(partner)
        let other = Int(round.stories[local])
        let otherCount = round.count(local)
        if hits < round.needed(local) || other == story || count == room { continue }
        if isCrossing, sides[story] | sides[other] != 3 { continue }
        if lineUps.settles(Int32(story), Int32(other)) { continue }
        if criteria.containment == nil, Double(hashes.count) < criteria.threshold * Double(otherCount) { continue }
        if set == nil { worker.load(hashes, story: story, furniture, store.texts) }
        let own = set ?? worker.set
        set = own
        if !canBePair(other, otherCount, story, own.count, isBothWays: isCut) { continue }
        let otherSet = round.sets?.set(local) ?? worker.loadOther(other, store, furniture)
        guard let edge = verify(other, otherSet, story, own) else { continue }
        edges.edges.append(edge)
        count += 1
      }
      if count > 0 { edges.counts.append((story, count)) }
    }
    return edges
  }

  /// What was found among the stories of a chunk: pairs, and for those that are a larger side of some, of how many.
  private struct Scanned: Sendable {
    var edges: [Edge] = []
    var counts: [(story: Int, count: Int)] = []
  }

  /// Whether a smaller and a larger side may be a pair, as far as sizes tell.
  private func canBePair(_ small: Int, _ count: Int, _ large: Int, _ otherCount: Int, isBothWays: Bool) -> Bool {
    // Of two stories that can each be the smaller side the pair is found twice; it counts once.
    if !isBothWays, (otherCount, large) < (count, small) { return false }
    return criteria.mayBePair(count, otherCount)
  }

  /// The edge of a smaller and a larger side, or nil where they are not alike.
  private func verify(
    _ small: Int, _ smallSet: Hashes, _ large: Int, _ largeSet: Hashes
  ) -> Edge? {
    let count = smallSet.count
    let otherCount = largeSet.count
    let shared = ShingleSet.intersectionCount(smallSet, largeSet)
    guard criteria.isPair(count, otherCount, shared: shared) else { return nil }
    return Edge(small, count, large, otherCount, shared: shared)
  }
}

extension [ShingleJoin.Edge] {
  /// Takes out edges of the stories of the one before.
  fileprivate mutating func removeRepeats() {
    var previous: (Int32, Int32) = (-1, -1)
    removeAll { edge in
      defer { previous = (edge.first, edge.second) }
      return (edge.first, edge.second) == previous
    }
  }
}
