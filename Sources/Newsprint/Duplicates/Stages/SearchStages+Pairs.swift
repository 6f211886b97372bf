/// The stages that make pairs of what stories have in common.
extension SearchStages {
  /// The most stories of a rare shingle that are followed, those of the least numbers: what more have is a crowd.
  static let mostOfKey = 4096

  /// The pairs of stories that share a key; all records of a key must be there, and of a sampled word those of its slot,
  /// whose keys share the upper 16 of 32 bits.
  func pair(_ records: StageRecords) throws(StageError) -> StageRecords {
    let totals = try totals(of: records, for: "pair")
    let table = records[.member]
    let members = HashSet64((0..<table.count).map { table[$0, 0] })
    var hits = StageTable(.hit)
    var isComplete = true
    shingleHits(records, members, &hits, &isComplete)
    sampleHits(records[.sample], members, WordCandidates.slotBits(stories: totals.stories), &hits)
    var complete = StageTable(.complete)
    if !isComplete { complete.append(0) }
    return StageRecords(hits, complete)
  }

  private func shingleHits(
    _ records: StageRecords, _ members: HashSet64, _ hits: inout StageTable, _ isComplete: inout Bool
  ) {
    let (prefixes, probes) = (records[.prefix], records[.probe])
    var rows: [UInt64: [Int]] = [:]
    for row in 0..<prefixes.count where !members.contains(prefixes[row, 1]) {
      rows[prefixes[row, 0], default: []].append(row)
    }
    for key in rows.keys {
      guard let all = rows[key], all.count > Self.mostOfKey else { continue }
      rows[key] = Array(all.sorted { prefixes[$0, 1] < prefixes[$1, 1] }.prefix(Self.mostOfKey))
      isComplete = false
    }
    let criteria = PairCriteria(options)
    for row in 0..<probes.count where !members.contains(probes[row, 1]) {
      let (large, otherCount) = (probes[row, 1], probes[row, 2])
      for other in rows[probes[row, 0]] ?? [] {
        let (small, count) = (prefixes[other, 1], prefixes[other, 2])
        // Of two stories that can each be the smaller side the pair is found once.
        if small == large || (otherCount, large) < (count, small) { continue }
        if !criteria.mayBePair(Int(count), Int(otherCount)) { continue }
        hits.append(0, small, large, prefixes[other, 3])
      }
    }
  }

  private func sampleHits(
    _ samples: StageTable, _ members: HashSet64, _ slotBits: UInt32, _ hits: inout StageTable
  ) {
    let shift = UInt64(32 - slotBits)
    var telling: [Int] = []
    var (shingles, slots): ([UInt64: [Int]], [UInt64: [Int]]) = ([:], [:])
    for row in 0..<samples.count where !members.contains(samples[row, 2]) {
      if samples[row, 0] == 0 {
        shingles[samples[row, 1], default: []].append(row)
      } else {
        slots[samples[row, 1] >> shift, default: []].append(row)
      }
    }
    for rows in slots.values where (2...WordCandidates.mostStories).contains(rows.count) { telling += rows }
    var words: [UInt64: [Int]] = [:]
    for row in telling { words[samples[row, 1], default: []].append(row) }
    let limits = ShortCandidates.limits
    append(shingles.values.filter { $0.count <= limits.mostStories }, 1, limits, samples, &hits)
    append(Array(words.values), 2, WordCandidates.limits, samples, &hits)
  }

  /// Appends all pairs of the stories of each key.
  private func append(
    _ keys: [[Int]], _ kind: UInt64, _ limits: SampleCounter.Limits, _ samples: StageTable, _ hits: inout StageTable
  ) {
    for rows in keys where rows.count > 1 {
      for (place, a) in rows.enumerated() {
        for b in rows[(place + 1)...] where samples[a, 2] != samples[b, 2] {
          let least = Double(min(samples[a, 3], samples[b, 3]))
          var needed = limits.leastShared
          while Double(needed) < limits.leastShare * least { needed += 1 }
          hits.append(
            kind, min(samples[a, 2], samples[b, 2]), max(samples[a, 2], samples[b, 2]), UInt64(needed))
        }
      }
    }
  }

  /// The pairs that share enough; all records of a pair must be there.
  func candidates(_ records: StageRecords) -> StageRecords {
    let hits = records[.hit]
    var found = Set<[UInt64]>()
    hits.forEachRun(of: 0, 1, 2) { rows in
      let first = rows[rows.startIndex]
      if rows.count < hits[first, 3] { return }
      let (a, b) = (hits[first, 1], hits[first, 2])
      found.insert([hits[first, 0] == 0 ? 0 : 1, min(a, b), max(a, b)])
    }
    var candidates = StageTable(.candidate)
    for pair in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) { candidates.append(pair[0], pair[1], pair[2]) }
    return StageRecords(candidates)
  }

  /// The candidates that are alike, by the stories of both; those of which a story is not there are left out.
  func verify(_ records: StageRecords) throws(StageError) -> StageRecords {
    let furniture = FurnitureShingles(try learnedFurniture(of: records))
    let candidates = records[.candidate]
    return withStories(of: records) { texts, stories in
      var (byShingles, byWords): ([ShortCandidates.Pair], [ShortCandidates.Pair]) = ([], [])
      for row in 0..<candidates.count {
        guard let a = stories.place(candidates[row, 1]), let b = stories.place(candidates[row, 2]), a != b else {
          continue
        }
        let pair = ShortCandidates.Pair(first: Int32(min(a, b)), second: Int32(max(a, b)))
        if candidates[row, 0] == 0 { byShingles.append(pair) } else { byWords.append(pair) }
      }
      var edges = StageTable(.edge)
      for pair in alike(ShortCandidates.Pair.union(byShingles, besides: []), texts, furniture) {
        edges.append(StageEdge.shingles, stories.numbers[Int(pair.first)], stories.numbers[Int(pair.second)])
      }
      let judges = EdgeJudges(texts, options: options, dates: [], ReadingClasses([], texts), threads: threads)
      for edge in judges.judged([], ShortCandidates.Pair.union(byWords, besides: [])) {
        edges.append(StageEdge.words, stories.numbers[Int(edge.join.first)], stories.numbers[Int(edge.join.second)])
      }
      return StageRecords(edges)
    }
  }

  /// The pairs whose sets are alike.
  private func alike(
    _ pairs: [ShortCandidates.Pair], _ texts: StoryTexts, _ furniture: FurnitureShingles
  ) -> [ShortCandidates.Pair] {
    if pairs.isEmpty { return [] }
    let cut = ShingleStore.cut(texts, options: ShingleOptions(options), samplesWords: false, threads: threads)
    let criteria = PairCriteria(options)
    let chunks = Parallel.chunks(pairs.count, size: 64)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let pool = WorkerPool(workers) { JoinWorker(cut.store.makeWorker(), cut.store.makeWorker()) }
    return Parallel.map(chunks.count, workers: workers) { worker, chunk in
      pairs[chunks[chunk]].filter { pair in
        let other = pool[worker].loadOther(Int(pair.second), cut.store, furniture)
        let set = pool[worker].set(of: Int(pair.first), cut.store, furniture)
        return criteria.isPair(set.count, other.count, shared: ShingleSet.intersectionCount(set, other))
      }
    }.flatMap { $0 }
  }

  /// For each story of an edge the least number of those that edges lead to; all edges must be there.
  ///
  /// - Complexity: O(*e* log *e*), where *e* is the number of edges.
  func components(_ records: StageRecords) -> StageRecords {
    let edges = records[.edge]
    var homes: [UInt64: UInt64] = [:]
    func home(_ story: UInt64) -> UInt64 {
      var place = story
      while let next = homes[place], next != place { place = next }
      // Later ways are short.
      var step = story
      while let next = homes[step], next != place {
        homes[step] = place
        step = next
      }
      return place
    }
    for row in 0..<edges.count {
      let (a, b) = (home(edges[row, 1]), home(edges[row, 2]))
      let least = min(a, b)
      homes[a] = least
      homes[b] = least
    }
    var table = StageTable(.component)
    for story in homes.keys.sorted() { table.append(story, home(story)) }
    return StageRecords(table)
  }
}
