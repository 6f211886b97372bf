/// The stages that find which stories may be pairs.
extension SearchStages {
  /// Stories that were cut, of which all is known that their collection tells.
  private struct Cut {
    let texts: StoryTexts
    let stories: StageStories
    let store: ShingleStore
    let furniture: FurnitureShingles
    let join: ShingleJoin
    let roles: [UInt8]
    let wordSamples: SampleStore?
    let digests: [StoryDigest]
  }

  /// Calls `body` with the stories of some records, cut as a search among all would have them.
  ///
  /// - Parameter countsShingles: Whether it must be told which shingles come more than once.
  private func withCut<Result>(
    _ records: StageRecords, for stage: String, countsShingles: Bool = true, _ body: (Cut) -> Result
  ) throws(StageError) -> Result {
    let furniture = FurnitureShingles(try learnedFurniture(of: records))
    let occurrences = countsShingles ? try occurrences(of: records, for: stage) : nil
    var left: [UInt64] = []
    for kind in [StageKind.copy, .member] {
      let table = records[kind]
      left += (0..<table.count).map { table[$0, 0] }
    }
    let isLeftOut = HashSet64(left)
    return withStories(of: records) { texts, stories in
      let cut = ShingleStore.cut(
        texts, options: ShingleOptions(options), samplesWords: true, threads: threads, known: occurrences)
      let sides = cut.digests.enumerated().map { story, digest in
        digest.wordCount > 0 && !isLeftOut.contains(stories.numbers[story]) ? UInt8(1) : 0
      }
      var join = ShingleJoin(
        store: cut.store, furniture: furniture, criteria: PairCriteria(options), sides: sides, isCrossing: false)
      join.comparesWords = true
      return body(
        Cut(
          texts: texts, stories: stories, store: cut.store, furniture: furniture, join: join,
          roles: join.roles(by: cut.samples, threads: threads), wordSamples: cut.wordSamples, digests: cut.digests))
    }
  }

  /// By what stories may be tied to others: ends of their sets, rare shingles, samples, headlines and ids.
  func keys(_ records: StageRecords) throws(StageError) -> StageRecords {
    let notes = Notes(records[.tie])
    let common = try commonShingles(of: records, for: "keys")
    return try withCut(records, for: "keys") { cut in
      let short = ShingleJoin.shortStories(cut.roles)
      var all = StageRecords(samples(of: short, cut), notes.ties(cut.texts, cut.stories))
      let chosen = cut.roles.indices.filter { cut.roles[$0] & 1 != 0 }
      let chunks = Parallel.chunks(chosen.count, size: 64)
      let workers = Parallel.workers(for: chunks.count, threads: threads)
      let pool = WorkerPool(workers) { JoinWorker(cut.store.makeWorker(), cut.store.makeWorker()) }
      let parts = Parallel.map(chunks.count, workers: workers) { worker, chunk -> StageRecords in
        var (ties, prefixes) = (StageTable(.tie), StageTable(.prefix))
        for story in chosen[chunks[chunk]] {
          let number = cut.stories.numbers[story]
          let hashes = pool[worker].shingles(of: story, inChunk: cut.store.chunk(of: story), cut.store)
          let limit = Int((1 - cut.join.criteria.leastShare) * Double(hashes.count) + 1e-6)
          let isUnique = cut.store.occurrences.singleCount(hashes) > limit
          pool[worker].load(hashes, story: story, cut.furniture, cut.texts)
          let set = pool[worker].set
          if set.isEmpty { continue }
          ties.append(StageTie.least.rawValue, set[0], number)
          ties.append(StageTie.greatest.rawValue, set[set.count - 1], number)
          if !isUnique { appendPrefix(of: set, number, cut.join, common, to: &prefixes) }
        }
        return StageRecords(ties, prefixes)
      }
      for part in parts { all.append(part) }
      return all
    }
  }

  /// Appends the rarest shingles of a set: those that were met least often, of equal ones the least.
  private func appendPrefix(
    of set: Hashes, _ number: UInt64, _ join: ShingleJoin, _ common: CommonShingles, to prefixes: inout StageTable
  ) {
    let choice = join.choice(of: set, common)
    let uncommon = set.filter { common.level($0) == 0 }
    let repeated = uncommon.filter { join.store.occurrences.isRepeated($0) }
    let wanted = max(0, choice.rareCount - (uncommon.count - repeated.count))
    let rare = repeated.filter { !join.store.occurrences.isFrequent($0) }
    let frequent = repeated.filter { join.store.occurrences.isFrequent($0) }
    for hash in (rare + frequent).prefix(wanted) + choice.common {
      prefixes.append(hash, number, UInt64(set.count), UInt64(choice.needed))
    }
  }

  /// The samples of some short stories, and those of the words of all.
  private func samples(of short: [Int32], _ cut: Cut, keepsSingles: Bool = false) -> StageTable {
    var table = StageTable(.sample)
    let sampler = ShortCandidates.Sampler(cut.store, cut.furniture, keepsSingles: keepsSingles)
    let samples = sampler.samples(short[...])
    for (place, story) in short.enumerated() {
      for hash in samples.hashes[samples.range(place)] {
        table.append(0, hash >> 24, cut.stories.numbers[Int(story)], UInt64(samples.counts[place]))
      }
    }
    table.append(words(cut))
    return table
  }

  /// The samples of the words of short stories.
  private func words(_ cut: Cut) -> StageTable {
    var table = StageTable(.sample)
    guard let words = cut.wordSamples else { return table }
    for chunk in cut.store.chunks.indices {
      cut.store.forEachWordSample(in: words, ofChunk: chunk) { story, keys in
        if cut.join.sides[story] == 0 { return }
        for key in keys { table.append(1, UInt64(key), cut.stories.numbers[story], UInt64(keys.count)) }
      }
    }
    return table
  }

  /// By what stories may be tied to others where not every pair is wanted: bands of sketches, samples, headlines and ids.
  ///
  /// Bands are those of ``MinHashJoin``: of the pairs at the threshold, 99 of a hundred share one. Samples are those of all
  /// short stories, whole: which of their shingles others have, and which stories have too few of these, only a collection
  /// tells.
  func sketch(_ records: StageRecords) throws(StageError) -> StageRecords {
    let notes = Notes(records[.tie])
    return try withCut(records, for: "sketch", countsShingles: false) { cut in
      let plan = MinHashMethod().plan(threshold: options.threshold)
      let chosen = cut.join.sides.indices.filter { cut.join.sides[$0] != 0 }
      let short = chosen.filter { cut.texts.byteCount($0) <= ShortCandidates.mostBytes }.map { Int32($0) }
      var all = StageRecords(samples(of: short, cut, keepsSingles: true), notes.ties(cut.texts, cut.stories))
      let chunks = Parallel.chunks(chosen.count, size: 256)
      let workers = Parallel.workers(for: chunks.count, threads: threads)
      let pool = WorkerPool(workers) {
        (
          join: JoinWorker(cut.store.makeWorker(), cut.store.makeWorker()),
          builder: SketchBuilder(slotCount: plan.slotCount)
        )
      }
      let parts = Parallel.map(chunks.count, workers: workers) { worker, chunk -> StageRecords in
        var (bands, samples) = (StageTable(.band), StageTable(.sample))
        for story in chosen[chunks[chunk]] {
          let set = pool[worker].join.set(of: story, cut.store, cut.furniture)
          if set.isEmpty { continue }
          let number = cut.stories.numbers[story]
          for key in plan.keys(pool[worker].builder.sketch(set)) { bands.append(key, number) }
          if options.containment == nil { continue }
          let least = Array(set.prefix(SharedSamples.size))
          for hash in least { samples.append(2, hash, number, UInt64(least.count)) }
        }
        return StageRecords(bands, samples)
      }
      for part in parts { all.append(part) }
      return all
    }
  }

  /// What notices of withdrawal name.
  private struct Notes {
    private let headlines: Set<UInt64>
    private let ids: Set<UInt64>

    init(_ ties: StageTable) {
      func keys(_ tie: StageTie) -> Set<UInt64> {
        Set((0..<ties.count).filter { ties[$0, 0] == tie.rawValue }.map { ties[$0, 1] })
      }
      (headlines, ids) = (keys(.named), keys(.withdrawnID))
    }

    /// The ties of the stories that are named.
    func ties(_ texts: StoryTexts, _ stories: StageStories) -> StageTable {
      var table = StageTable(.tie)
      if headlines.isEmpty, ids.isEmpty { return table }
      for story in 0..<texts.count {
        if let key = WithdrawalFinder.key(of: texts.headline(story)), headlines.contains(key) {
          table.append(StageTie.named.rawValue, key, stories.numbers[story])
        }
        let id = texts.id(story)
        if !id.isEmpty, ids.contains(id.stableHash) {
          table.append(StageTie.withdrawnID.rawValue, id.stableHash, stories.numbers[story])
        }
      }
      return table
    }
  }

  /// The edges of stories with a key in common; all records of a key must be there.
  func tie(_ records: StageRecords) -> StageRecords {
    let ties = records[.tie]
    var edges = StageTable(.edge)
    ties.forEachRun(of: 0, 1) { rows in
      let first = rows[rows.startIndex]
      guard let tie = StageTie(rawValue: ties[first, 0]) else { return }
      let stories = Set(rows.map { ties[$0, 2] }).sorted()
      if stories.count < tie.leastStories(options) { return }
      let isCrowd = tie.rawValue >= StageTie.least.rawValue
      for story in stories.dropFirst() { edges.append(isCrowd ? .crowd : .named, stories[0], story) }
    }
    return StageRecords(edges)
  }

  // MARK: - Rare shingles

  /// The bits of the filter for each rare shingle, and the most in all.
  private static let filterBits = 16
  private static let mostFilterBits = 1 << 35

  /// The filter of the rare shingles of some stories, as wide as these make it; filters of one width add up.
  func filter(_ records: StageRecords) -> StageRecords {
    let prefixes = records[.prefix]
    let keys = Set((0..<prefixes.count).map { prefixes[$0, 0] })
    var width = 1024
    while width < keys.count * Self.filterBits, width < Self.mostFilterBits { width *= 2 }
    var bits = [UInt8](repeating: 0, count: width / 8)
    for key in keys {
      let bit = Int(truncatingIfNeeded: key >> 24) & (width - 1)
      bits[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    var table = StageTable(.filter)
    table.append(UInt64(width), 0, tail: bits)
    return StageRecords(table)
  }

  /// The shingles of stories that may be rare ones of others.
  func probe(_ records: StageRecords) throws(StageError) -> StageRecords {
    let filters = records[.filter]
    if filters.isEmpty { throw .missing(kind: filters.kind.name, stage: "probe") }
    let width = filters[0, 0]
    guard width.nonzeroBitCount == 1, width >= 1024, width <= Self.mostFilterBits,
      UInt64(filters.tail(0).count) * 8 == width
    else { throw .invalidRecord(kind: filters.kind.name, index: 0) }
    let bits = Array(filters.tail(0))
    let marks = leaderMarks(records[.tie])
    return try withCut(records, for: "probe") { cut in
      let chosen = cut.roles.indices.filter { cut.roles[$0] & 2 != 0 }
      let chunks = Parallel.chunks(chosen.count, size: 64)
      let workers = Parallel.workers(for: chunks.count, threads: threads)
      let pool = WorkerPool(workers) { JoinWorker(cut.store.makeWorker(), cut.store.makeWorker()) }
      let parts = Parallel.map(chunks.count, workers: workers) { worker, chunk -> StageRecords in
        var (probes, ties) = (StageTable(.probe), StageTable(.tie))
        for story in chosen[chunks[chunk]] {
          let set = pool[worker].set(of: story, cut.store, cut.furniture)
          let number = cut.stories.numbers[story]
          for hash in set {
            let bit = Int(truncatingIfNeeded: (hash >> 24) & (width - 1))
            if bits[bit >> 3] >> UInt8(bit & 7) & 1 != 0 { probes.append(hash, number, UInt64(set.count)) }
          }
          if marks.isEmpty || cut.roles[story] & 1 == 0 { continue }
          let shared = set.filter { marks.contains($0) }
          if shared.count < VersionCrowds.leastHashes / 4 { continue }
          for hash in shared { ties.append(StageTie.crowd.rawValue, hash, number) }
        }
        return StageRecords(probes, ties)
      }
      var all = StageRecords()
      for part in parts { all.append(part) }
      return all
    }
  }

  private func leaderMarks(_ ties: StageTable) -> Set<UInt64> {
    Set((0..<ties.count).filter { ties[$0, 0] == StageTie.leader.rawValue }.map { ties[$0, 1] })
  }

  // MARK: - Crowds

  /// The stories that others of their crowds stand for, those that are lined up, and what those crowds have in common with
  /// others.
  func crowds(_ records: StageRecords) throws(StageError) -> StageRecords {
    try withCut(records, for: "crowds") { cut in
      // Here the stories decide who stands for whom, and no list of copies.
      let classes = ReadingClasses(cut.digests, cut.texts)
      let dates = StoryDates(cut.stories.batch, threads: threads).seconds
      let found = StoryCrowds(
        among: cut.roles.indices.filter { cut.roles[$0] & 1 != 0 && classes.sides[$0] != 0 }.map { Int32($0) },
        cut.store, cut.furniture, classes, options: options, dates: dates, isCrossing: false, threads: threads)
      var (members, ties, versions) = (StageTable(.member), StageTable(.tie), StageTable(.version))
      for member in found.members.sorted() { members.append(cut.stories.numbers[Int(member)]) }
      for mark in found.marks {
        let leader = cut.stories.numbers[Int(mark.leader)]
        ties.append(StageTie.crowd.rawValue, mark.hash, leader)
        if mark.isOfLeader { ties.append(StageTie.leader.rawValue, mark.hash, leader) }
      }
      for (story, number) in cut.stories.numbers.enumerated() {
        guard let lineUp = found.lineUps.number(Int32(story)) else { continue }
        versions.append(number, UInt64(lineUp), found.lineUps.isLeader(Int32(story)) ? 1 : 0)
      }
      return StageRecords(members, ties, versions)
    }
  }
}
