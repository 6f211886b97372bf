/// The stages that make pairs of what stories have in common.
extension SearchStages {
  /// The pairs of stories that share a key; all records of a key must be there, and of a sampled word those of its slot,
  /// whose keys share the upper 16 of 32 bits.
  ///
  /// Stories that are together already need not be found to be so by their shingles: those of `COMP` have no such hits.
  func pair(_ records: StageRecords) throws(StageError) -> StageRecords {
    let totals = try totals(of: records, for: "pair")
    let crowds = StageCrowds(records)
    let homes = StageHomes(records[.component])
    var (hits, cuts) = (StageTable(.hit), StageTable(.cut))
    try shingleHits(records, crowds, homes, &hits, &cuts)
    sampleHits(records[.sample], crowds, homes, WordCandidates.slotBits(stories: totals.stories), &hits)
    bandHits(records[.band], homes, &hits)
    var complete = StageTable(.complete)
    if !cuts.isEmpty { complete.append(0) }
    return StageRecords(hits, cuts, complete)
  }

  private func shingleHits(
    _ records: StageRecords, _ crowds: StageCrowds, _ homes: StageHomes, _ hits: inout StageTable,
    _ cuts: inout StageTable
  ) throws(StageError) {
    let (prefixes, probes) = (records[.prefix], records[.probe])
    if prefixes.isEmpty { return }
    var lists = crowds.lists(prefixes)
    let limits = try listLimits(records)
    let common = try commonShingles(of: records, for: "pair")
    for run in JoinRun.allCases {
      guard let limit = limits[run] else { continue }
      let own = lists[run.rawValue]
      for (key, rows) in own where rows.count > limit && common.level(key) > 0 {
        let first = Array(rows.sorted { prefixes[$0, 1] < prefixes[$1, 1] }.prefix(limit))
        lists[run.rawValue][key] = first
        if let last = first.last { cuts.append(UInt64(run.rawValue), key, prefixes[last, 1]) }
      }
    }
    let criteria = PairCriteria(options)
    let smallHomes = (0..<prefixes.count).map { homes[prefixes[$0, 1]] }
    for row in 0..<probes.count where !crowds.isMember(probes[row, 1]) {
      let (key, large, otherCount) = (probes[row, 0], probes[row, 1], probes[row, 2])
      let home = homes[large]
      for run in JoinRun.allCases where run == .others || !crowds.isVersion(large) {
        for other in lists[run.rawValue][key] ?? [] where smallHomes[other] != home {
          let (small, count) = (prefixes[other, 1], prefixes[other, 2])
          if crowds.settles(small, large) { continue }
          // Of two stories that can each be the smaller side the pair is found once, where lists are not cut.
          if limits[run] == nil, (otherCount, large) < (count, small) { continue }
          if !criteria.mayBePair(Int(count), Int(otherCount)) { continue }
          hits.append(0, small, large, prefixes[other, 3])
        }
      }
    }
  }

  /// How many stories of common shingles are followed, where not all are.
  private func listLimits(_ records: StageRecords) throws(StageError) -> [JoinRun: Int] {
    let table = records[.limit]
    var limits: [JoinRun: Int] = [:]
    for row in 0..<table.count {
      guard let run = JoinRun(rawValue: Int(clamping: table[row, 0])) else {
        throw .invalidRecord(kind: table.kind.name, index: row)
      }
      limits[run] = Int(clamping: table[row, 1])
    }
    return limits
  }

  /// How many lists of common shingles there are of each length; all records of a shingle must be there.
  func lists(_ records: StageRecords) throws(StageError) -> StageRecords {
    let common = try commonShingles(of: records, for: "lists")
    let lists = StageCrowds(records).lists(records[.prefix])
    var table = StageTable(.length)
    for run in JoinRun.allCases {
      var counts: [Int: UInt64] = [:]
      for (key, rows) in lists[run.rawValue] where common.level(key) > 0 { counts[rows.count, default: 0] += 1 }
      for length in counts.keys.sorted() { table.append(UInt64(run.rawValue), UInt64(length), counts[length] ?? 0) }
    }
    return StageRecords(table)
  }

  /// How many stories of common shingles are followed, where not all can be; the lengths of all lists must be there.
  func limits(_ records: StageRecords) throws(StageError) -> StageRecords {
    let totals = try totals(of: records, for: "limits")
    let crowds = StageCrowds(records)
    let lengths = records[.length]
    var counts = [[Int: Int]](repeating: [:], count: JoinRun.allCases.count)
    for row in 0..<lengths.count {
      let (run, length, count) = (lengths[row, 0], lengths[row, 1], lengths[row, 2])
      guard run < counts.count, length < 1 << 40, count < 1 << 40 else {
        throw .invalidRecord(kind: lengths.kind.name, index: row)
      }
      counts[Int(run)][Int(length), default: 0] &+= Int(count)
    }
    var table = StageTable(.limit)
    for run in JoinRun.allCases {
      let (own, leftOut) = (counts[run.rawValue], records[.copy].count + crowds.memberCount)
      let larger = totals.stories - leftOut - (run == .versions ? crowds.versionCount : 0)
      let limit = options.limits.listLimit(own, stories: totals.stories, larger: max(0, larger))
      if limit < own.keys.max() ?? 0 { table.append(UInt64(run.rawValue), UInt64(limit)) }
    }
    return StageRecords(table)
  }

  private func sampleHits(
    _ samples: StageTable, _ crowds: StageCrowds, _ homes: StageHomes, _ slotBits: UInt32, _ hits: inout StageTable
  ) {
    let shift = UInt64(32 - slotBits)
    var telling: [Int] = []
    var (shingles, slots, least): ([UInt64: [Int]], [UInt64: [Int]], [UInt64: [Int]]) = ([:], [:], [:])
    for row in 0..<samples.count where !crowds.isMember(samples[row, 2]) {
      switch samples[row, 0] {
      case 0: shingles[samples[row, 1], default: []].append(row)
      case 1: slots[samples[row, 1] >> shift, default: []].append(row)
      default: least[samples[row, 1], default: []].append(row)
      }
    }
    for rows in slots.values where (2...WordCandidates.mostStories).contains(rows.count) { telling += rows }
    var words: [UInt64: [Int]] = [:]
    for row in telling { words[samples[row, 1], default: []].append(row) }
    let limits = ShortCandidates.limits
    append(shingles.values.filter { $0.count <= limits.mostStories }, 1, limits, samples, crowds, nil, &hits)
    append(Array(words.values), 2, WordCandidates.limits, samples, crowds, nil, &hits)
    let sharing = SampleCounter.Limits(
      leastShare: 0, leastShared: SharedSamples.leastShared, mostStories: SharedSamples.mostSharers)
    append(least.values.filter { $0.count <= sharing.mostStories }, 4, sharing, samples, crowds, homes, &hits)
  }

  /// Appends the pairs of the stories of each band; of a large one those with the first.
  private func bandHits(_ bands: StageTable, _ homes: StageHomes, _ hits: inout StageTable) {
    bands.forEachRun(of: 0) { rows in
      if rows.count == 1 { return }
      let stories = rows.map { bands[$0, 1] }.sorted()
      let firsts = stories.count <= BandCandidates.pairedBucket ? stories.count : BandCandidates.representatives
      for first in 0..<firsts {
        for other in stories[(first + 1)...] where homes[other] != homes[stories[first]] {
          hits.append(3, stories[first], other, 1)
        }
      }
    }
  }

  /// Appends all pairs of the stories of each key, but for those that have one of some homes.
  private func append(
    _ keys: [[Int]], _ kind: UInt64, _ limits: SampleCounter.Limits, _ samples: StageTable, _ crowds: StageCrowds,
    _ homes: StageHomes?, _ hits: inout StageTable
  ) {
    for rows in keys where rows.count > 1 {
      for (place, a) in rows.enumerated() {
        for b in rows[(place + 1)...]
        where samples[a, 2] != samples[b, 2] && !crowds.settles(samples[a, 2], samples[b, 2]) {
          if let homes, homes[samples[a, 2]] == homes[samples[b, 2]] { continue }
          let least = Double(min(samples[a, 3], samples[b, 3]))
          var needed = limits.leastShared
          while Double(needed) < limits.leastShare * least { needed += 1 }
          hits.append(
            kind, min(samples[a, 2], samples[b, 2]), max(samples[a, 2], samples[b, 2]), UInt64(needed))
        }
      }
    }
  }

  /// How many pairs of a story with later ones are compared by their shingles before it is known which of the stories
  /// are together anyway.
  private static let firstCandidates = 4

  /// The pairs that share enough; all records of a pair must be there, better all of the lesser story of a pair.
  ///
  /// Of many that are alike few pairs tell that they are, so that those of a story beyond the first are candidates of
  /// another kind.
  func candidates(_ records: StageRecords) -> StageRecords {
    let hits = records[.hit]
    var found: [(by: UInt64, first: UInt64, second: UInt64)] = []
    hits.forEachRun(of: 0, 1, 2) { rows in
      let first = rows[rows.startIndex]
      if rows.count < hits[first, 3] { return }
      let (kind, a, b) = (hits[first, 0], hits[first, 1], hits[first, 2])
      found.append((kind == 1 || kind == 2 ? 1 : 0, min(a, b), max(a, b)))
    }
    found.sort { ($0.by, $0.first, $0.second) < ($1.by, $1.first, $1.second) }
    var candidates = StageTable(.candidate)
    var rank = 0
    for (place, pair) in found.enumerated() {
      if place > 0 {
        let last = found[place - 1]
        if last == pair { continue }
        rank = (last.by, last.first) == (pair.by, pair.first) ? rank + 1 : 0
      }
      candidates.append(pair.by == 0 && rank >= Self.firstCandidates ? 2 : pair.by, pair.first, pair.second)
    }
    return StageRecords(candidates)
  }

  /// The candidates whose stories no component has both.
  func apart(_ records: StageRecords) -> StageTable {
    let (candidates, homes) = (records[.candidate], StageHomes(records[.component]))
    var table = StageTable(.candidate)
    for row in 0..<candidates.count where homes[candidates[row, 1]] != homes[candidates[row, 2]] {
      table.append(candidates[row, 0], candidates[row, 1], candidates[row, 2])
    }
    return table
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
        if candidates[row, 0] == 1 { byWords.append(pair) } else { byShingles.append(pair) }
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
    let stories = Set((0..<edges.count).flatMap { [edges[$0, 1], edges[$0, 2]] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(stories, stories.indices))
    var sets = DisjointSets(count: stories.count)
    for row in 0..<edges.count {
      if let a = places[edges[row, 1]], let b = places[edges[row, 2]] { sets.join(a, b) }
    }
    var table = StageTable(.component)
    for (place, story) in stories.enumerated() { table.append(story, stories[sets.home(of: place)]) }
    return StageRecords(table)
  }
}
