/// By which shingles of a story the join looks for pairs, and how far their lists are followed.
extension ShingleJoin {
  /// How far the lists of common shingles are followed.
  func rule(_ roles: [UInt8], _ run: JoinRun, threads: Int) -> ListRule {
    let common = CommonShingles(store, limits, threads: threads)
    let workers = Parallel.workers(for: store.chunks.count, threads: threads)
    let pool = WorkerPool(workers) { JoinWorker(store.makeWorker(), store.makeWorker()) }
    var lengths: [UInt64: Int] = [:]
    var start = 0
    while start < store.chunks.count {
      let block = gather(from: &start, roles: roles, workers: workers, pool)
      let pieces = Parallel.chunks(block.stories.count, size: 512)
      let chosen = Parallel.map(pieces.count, threads: threads) { piece -> [UInt64] in
        pieces[piece].flatMap { choice(of: block.set($0), common).common }
      }
      for hash in chosen.joined() { lengths[hash, default: 0] += 1 }
    }
    let larger = store.texts.count - leftOutCount - (run == .versions ? versionCount : 0)
    let limit = limits.listLimit(
      Dictionary(lengths.values.map { ($0, 1) }, uniquingKeysWith: +), stories: store.texts.count, larger: larger)
    return ListRule(common, lengths: lengths, limit: limit)
  }

  /// What is looked up of the stories of a block.
  struct Probes: Sendable {
    /// The entries of a ``ProbeIndex``, in pieces.
    var entries: [[UInt64]] = []
    /// For each story how many of its shingles a pair shares at least.
    var needed: [UInt8] = []
  }

  /// The rarest shingles of each story of a block, as entries of a ``ProbeIndex``.
  ///
  /// - Parameter first: The number of stories of the round before the block.
  func chooseProbes(_ block: JoinBlock, first: Int, _ rule: inout ListRule?, threads: Int) -> Probes {
    if block.stories.isEmpty { return Probes() }
    let counts = SampledCounts(block, store)
    let pieces = Parallel.chunks(block.stories.count, size: 512)
    let known = rule
    let chosen = Parallel.map(pieces.count, threads: threads) { piece -> (probes: Probes, long: [LongEntry]) in
      var (probes, needs, long): ([UInt64], [UInt8], [LongEntry]) = ([], [], [])
      var keys: [UInt64] = []
      for local in pieces[piece] {
        let set = block.set(local)
        // What occurs nowhere else is rarest of all, and need not be looked for.
        keys.removeAll(keepingCapacity: true)
        var commons = 0
        if let known {
          for hash in set {
            if known.common.level(hash) > 0 {
              commons += 1
            } else if store.occurrences.isRepeated(hash) {
              keys.append(counts.key(hash))
            }
          }
        } else {
          counts.forEachKey(of: set, store.occurrences) { keys.append($0) }
        }
        let singles = set.count - commons - keys.count
        let choice =
          known.map { self.choice(of: set, $0.common) }
          ?? CommonShingles.Choice(
            rareCount: max(0, missLimit(set.count)) + neededHits(set.count), needed: neededHits(set.count))
        needs.append(UInt8(clamping: choice.needed))
        let wanted = max(0, min(keys.count, choice.rareCount - singles))
        SampledCounts.moveLeast(wanted, of: &keys)
        for key in keys.prefix(wanted) { probes.append(ProbeIndex.entry(key, first + local)) }
        for hash in choice.common {
          if known?.isCut(hash) ?? false {
            long.append(LongEntry(hash: hash, local: local))
          } else {
            probes.append(ProbeIndex.entry(hash >> 16, first + local))
          }
        }
      }
      return (Probes(entries: [probes], needed: needs), long)
    }
    var all = Probes()
    for (probes, _) in chosen {
      all.entries += probes.entries
      all.needed += probes.needed
    }
    var taken: [UInt64] = []
    for entry in chosen.map(\.long).joined() where rule?.takes(entry.hash, block.stories[entry.local]) ?? true {
      taken.append(ProbeIndex.entry(entry.hash >> 16, first + entry.local))
    }
    if !taken.isEmpty { all.entries.append(taken) }
    return all
  }

  /// A story of a block in a list that is cut.
  private struct LongEntry: Sendable {
    var hash: UInt64
    var local: Int
  }

  /// By which shingles the pairs of a set are looked for where lists may be cut.
  func choice(of set: Hashes, _ common: CommonShingles) -> CommonShingles.Choice {
    common.choice(of: set, misses: max(0, missLimit(set.count)), needed: neededHits(set.count))
  }
}
