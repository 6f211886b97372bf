/// The stages that find what only the whole collection tells: outlets, classes, furniture, repeated shingles.
extension SearchStages {
  /// The headlines of stories, and the names behind them that only look like outlets.
  func titles(_ records: StageRecords) -> StageRecords {
    let stories = StageStories(records)
    var (headlines, titles) = (Set<UInt64>(), StageTable(.title))
    StoryTexts.withTexts(of: stories.batch) { texts in
      for story in 0..<texts.count {
        let hashes = StoryTrims.hashes(texts, story)
        headlines.formUnion(hashes.titles)
        if let possible = hashes.possible { titles.append(possible.stem, possible.name, possible.source) }
      }
    }
    var heads = StageTable(.headline)
    for headline in headlines.sorted() { heads.append(headline) }
    return StageRecords(heads, titles)
  }

  /// What each headline says of the names behind it; all records of a headline must be there.
  func outlets(_ records: StageRecords) -> StageRecords {
    let (heads, titles) = (records[.headline], records[.title])
    let alone = HashSet64((0..<heads.count).map { heads[$0, 0] })
    var names = StageTable(.name)
    titles.forEachRun(of: 0) { rows in
      var sources: [UInt64: Set<UInt64>] = [:]
      for row in rows { sources[titles[row, 1], default: []].insert(titles[row, 2]) }
      let stem = titles[rows[rows.startIndex], 0]
      let isOutlet =
        alone.contains(stem) && sources.count <= StoryTrims.mostNames || StoryTrims.areOutletsOwn(sources)
      for name in sources.keys.sorted() { names.append(name, stem, (isOutlet ? 1 : 0) | (sources.count > 1 ? 2 : 0)) }
    }
    return StageRecords(names)
  }

  /// The names that are outlets; all records of a name must be there.
  func names(_ records: StageRecords) -> StageRecords {
    let names = records[.name]
    var outlets: [UInt64] = []
    names.forEachRun(of: 0) { rows in
      let isOutlet = StoryTrims.returns(titles: rows.count, shared: rows.count { names[$0, 2] & 2 != 0 })
      for row in rows where isOutlet || names[row, 2] & 1 != 0 {
        outlets.append(StoryTrims.key(stem: names[row, 1], name: names[row, 0]))
      }
    }
    var table = StageTable(.outlet)
    for outlet in Set(outlets).sorted() { table.append(outlet) }
    return StageRecords(table)
  }

  // MARK: - How stories read

  /// How each story reads, and what it says of others: notices of withdrawal, versions.
  func digest(_ records: StageRecords) -> StageRecords {
    withStories(of: records) { texts, stories in
      var totals = StageTable(.totals)
      let bytes = (0..<texts.count).reduce(0) { $0 + texts.byteCount($1) }
      totals.append(UInt64(texts.count), UInt64(bytes))
      let chunks = Parallel.chunks(texts.count, size: 256)
      let workers = Parallel.workers(for: chunks.count, threads: threads)
      let pool = WorkerPool(workers) { (ShingleWorker(ShingleOptions(options)), HashBuffer()) }
      let standings = stories.batch.standings
      let parts = Parallel.map(chunks.count, workers: workers) { worker, chunk -> StageRecords in
        let (cutter, hashes) = pool[worker]
        var (digests, ties) = (StageTable(.digest), StageTable(.tie))
        for story in chunks[chunk] {
          hashes.removeAll()
          let digest = cutter.append(texts[story], to: hashes)
          let number = stories.numbers[story]
          if digest.wordCount > 0 {
            digests.append(
              number, digest.identity, ReadingClasses.signs(texts, story), ReadingClasses.rank(texts, story),
              FurnitureSample.source(texts, story) ?? 0)
          }
          for (tie, key) in WithdrawalFinder.ties(texts, story, standings[story]) {
            ties.append(tie.rawValue, key, number)
          }
        }
        return StageRecords(digests, ties)
      }
      var all = StageRecords(totals)
      for part in parts { all.append(part) }
      return all
    }
  }

  /// The stories that others stand for, as they read the same; all records of a hash of words must be there.
  func classes(_ records: StageRecords) -> StageRecords {
    let digests = records[.digest]
    var (copies, edges) = (StageTable(.copy), StageTable(.edge))
    digests.forEachRun(of: 1, 2) { rows in
      if rows.count == 1 { return }
      let first = rows.min { (digests[$0, 3], digests[$0, 0]) < (digests[$1, 3], digests[$1, 0]) }
      for row in rows where row != first {
        copies.append(digests[row, 0])
        if let first { edges.append(StageEdge.reading, digests[first, 0], digests[row, 0]) }
      }
    }
    return StageRecords(copies, edges)
  }

  /// The stories over which furniture is counted, of some that may be all or such as other parts of them gave.
  func sample(_ digests: StageTable) -> StageTable {
    var classes: [(key: UInt64, signs: UInt64)] = []
    digests.forEachRun(of: 1, 2) { rows in
      classes.append((FurnitureSample.key(digests[rows[rows.startIndex], 1]), digests[rows[rows.startIndex], 2]))
    }
    classes.sort { $0.key < $1.key }
    let most = FurnitureSample.sourcesSize
    let bound = classes.count <= most ? UInt64.max : classes[most - 1].key
    var rows = Set<Int>()
    // Of each class the story that stands for it, and of each source the first.
    digests.forEachRun(of: 1, 2) { run in
      if FurnitureSample.key(digests[run[run.startIndex], 1]) > bound { return }
      if let first = run.min(by: { (digests[$0, 3], digests[$0, 0]) < (digests[$1, 3], digests[$1, 0]) }) {
        rows.insert(first)
      }
    }
    digests.forEachRun(of: 1, 4) { run in
      let first = run[run.startIndex]
      if digests[first, 4] == 0 || FurnitureSample.key(digests[first, 1]) > bound { return }
      if let first = run.min(by: { digests[$0, 0] < digests[$1, 0] }) { rows.insert(first) }
    }
    var sample = StageTable(.digest)
    for row in rows.sorted(by: { digests[$0, 0] < digests[$1, 0] }) {
      sample.append(digests[row, 0], digests[row, 1], digests[row, 2], digests[row, 3], digests[row, 4])
    }
    return sample
  }

  /// What the stories of the sample repeat.
  func furniture(_ records: StageRecords) -> StageRecords {
    let found = withStories(of: records) { texts, _ in
      let cut = ShingleStore.cut(texts, options: ShingleOptions(options), samplesWords: false, threads: threads)
      return FurnitureShingles(cut.store, cut.digests, ReadingClasses(cut.digests, texts), threads: threads).learned
    }
    var table = StageTable(.furniture)
    for hash in found.general { table.append(0, hash) }
    for hash in found.ofSource { table.append(1, hash) }
    return StageRecords(table)
  }

  // MARK: - How often shingles occur

  /// The parts into which the slots of shingles are cut.
  static let partCount = 256

  /// The slots of all shingles of some stories, part by part.
  func count(_ records: StageRecords) throws(StageError) -> StageRecords {
    let totals = try totals(of: records, for: "count")
    let slotCount = UInt64(
      OccurrenceTable.slotCount(
        shingles: OccurrenceTable.shingles(inBytes: totals.bytes), stories: totals.stories))
    return withStories(of: records) { texts, _ in
      let cutter = ShingleWorker(ShingleOptions(options))
      let hashes = HashBuffer()
      var parts = [[UInt64]](repeating: [], count: Self.partCount)
      for story in 0..<texts.count {
        hashes.removeAll()
        _ = cutter.append(texts[story], to: hashes)
        for hash in hashes.hashes {
          let slot = OccurrenceTable.slot(OccurrenceTable.key(hash), of: slotCount)
          parts[SlotParts.part(slot, of: slotCount)].append(slot)
        }
      }
      var table = StageTable(.slots)
      for (part, slots) in parts.enumerated() where !slots.isEmpty {
        table.append(UInt64(part), tail: SlotParts.packed(slots.sorted(), from: SlotParts.start(part, of: slotCount)))
      }
      return StageRecords(table)
    }
  }

  /// How often the slots of some parts were met, and which of them many stories have; all records of a part must be there.
  func seen(_ records: StageRecords) throws(StageError) -> StageRecords {
    let cells = try cells(of: records, for: "seen")
    let slotCount = cells.slotCount
    let slots = records[.slots]
    var (seen, common) = (StageTable(.seen), StageTable(.common))
    for row in 0..<slots.count where slots[row, 0] >= Self.partCount {
      throw .invalidRecord(kind: StageKind.slots.name, index: row)
    }
    var fault: Int?
    slots.forEachRun(of: 0) { rows in
      let part = Int(slots[rows[rows.startIndex], 0])
      let start = SlotParts.start(part, of: slotCount)
      var counts = [UInt32](repeating: 0, count: Int(SlotParts.start(part + 1, of: slotCount) - start))
      for row in rows where !SlotParts.add(slots.tail(row), to: &counts) { fault = fault ?? row }
      seen.append(slotCount, start, tail: SlotParts.bits(counts))
      for first in stride(from: 0, to: counts.count, by: Int(cells.width)) {
        let count = counts[first..<min(first + Int(cells.width), counts.count)].reduce(0) { $0 + Int($1) }
        if let level = cells.level(count) {
          common.append(slotCount, cells.cell(ofSlot: start + UInt64(first)), UInt64(level))
        }
      }
    }
    if let fault { throw .invalidRecord(kind: StageKind.slots.name, index: fault) }
    return StageRecords(seen, common)
  }

  /// The cells by which the whole collection's shingles are counted.
  private func cells(of records: StageRecords, for stage: String) throws(StageError) -> CommonShingles.Cells {
    let totals = try totals(of: records, for: stage)
    return CommonShingles.Cells(stories: totals.stories, bytes: totals.bytes, options.limits)
  }

  /// The shingles that many stories of the whole collection have.
  func commonShingles(of records: StageRecords, for stage: String) throws(StageError) -> CommonShingles {
    var common = CommonShingles(try cells(of: records, for: stage))
    let table = records[.common]
    for row in 0..<table.count {
      guard table[row, 0] == common.cells.slotCount, table[row, 2] > 0 else {
        throw .invalidRecord(kind: table.kind.name, index: row)
      }
      common.add(table[row, 1], UInt8(truncatingIfNeeded: table[row, 2]))
    }
    return common
  }

  /// How often the shingles of the whole collection were met.
  func occurrences(of records: StageRecords, for stage: String) throws(StageError) -> OccurrenceTable {
    let seen = records[.seen]
    if seen.isEmpty { throw .missing(kind: seen.kind.name, stage: stage) }
    let slotCount = seen[0, 0]
    // A part at least is there of each table but the least.
    let covered = (0..<seen.count).reduce(UInt64(0)) { $0 + UInt64(seen.tail($1).count) * 4 }
    guard slotCount % 32 == 0, slotCount > 0, slotCount <= 1 << 32,
      slotCount <= max(1 << 20, covered * UInt64(Self.partCount))
    else { throw .invalidRecord(kind: seen.kind.name, index: 0) }
    var words = [UInt64](repeating: 0, count: Int(slotCount / 32))
    for row in 0..<seen.count {
      let tail = seen.tail(row)
      guard seen[row, 0] == slotCount, seen[row, 1] <= slotCount,
        UInt64(tail.count) * 4 < slotCount - seen[row, 1] + 4
      else { throw .invalidRecord(kind: seen.kind.name, index: row) }
      SlotParts.spread(tail, from: seen[row, 1], over: &words)
    }
    let table = OccurrenceTable(slots: Int(slotCount))
    for (index, word) in words.enumerated() { table.set(word, at: index) }
    return table
  }
}

extension StageTable {
  /// Appends an edge, the smaller number first.
  mutating func append(_ why: StageEdge, _ a: UInt64, _ b: UInt64) { append(why.rawValue, min(a, b), max(a, b)) }
}
