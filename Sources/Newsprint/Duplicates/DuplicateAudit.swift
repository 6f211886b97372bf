/// How a search for duplicates fares on a sample, against a comparison of all pairs.
public struct DuplicateAudit: Sendable, Hashable {
  /// A share of counted cases with the interval in which the true share lies with 95 % confidence.
  public struct Share: Sendable, Hashable {
    /// The number of cases that hold.
    public let count: Int
    /// The number of all cases.
    public let total: Int

    /// So many cases of so many.
    public init(count: Int, total: Int) {
      self.count = count
      self.total = total
    }

    /// The share, or nil where there are no cases.
    public var value: Double? { total == 0 ? nil : Double(count) / Double(total) }

    /// Wilson's score interval ("Probable inference, the law of succession, and statistical inference", 1927,
    /// doi:10.1080/01621459.1927.10502953); 0...1 where there are no cases.
    public var interval: ClosedRange<Double> {
      if total == 0 { return 0...1 }
      let z = 1.959_963_984_540_054
      let n = Double(total)
      let p = Double(count) / n
      let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      // At the ends rounding must not leave the estimate outside.
      return max(0, min(p, middle - half))...min(1, max(p, middle + half))
    }
  }

  /// The number of stories in the sample.
  public let stories: Int
  /// The share of the true pairs that were found.
  public let recall: Share
  /// The share of the pairs found that are true.
  public let precision: Share
}

extension DuplicateFinder {
  /// Compares the search with a comparison of all pairs, on a sample of the stories.
  ///
  /// Half of the sample is drawn from the stories of the pairs that the search finds in the whole batch, so that there is
  /// something to count. Truth is the exact similarity of each pair of the sample: the sets of shingles that the search
  /// compares, with furniture taken out as the options say.
  /// - Parameters:
  ///   - articles: The stories.
  ///   - sampleSize: The number of stories in the sample.
  ///   - dates: When each story was published; nil: as the stories' dates say, and empty: not known.
  ///   - seed: What the sample is drawn by.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: That of the search, and O(*s*² · *n*), where *s* is the size of the sample and *n* the number of
  ///   shingles of a story.
  public func audit(
    _ articles: some ArticleCollection, sampleSize: Int, dates: [Int64?]? = nil, seed: UInt64 = 0, threads: Int? = nil
  ) -> DuplicateAudit {
    let batch = articles.batch
    let threads = Parallel.threadCount(threads)
    let dates = dates ?? StoryDates(batch, threads: threads).seconds
    return StoryTexts.withTexts(of: batch) { texts in
      audit(texts, find(in: batch, dates: dates, threads: threads), sampleSize, dates, seed, threads)
    }
  }

  /// Compares what a search found in a collection with a comparison of all pairs, on a sample of its stories.
  package func audit(
    _ stories: StoryCollection, _ report: DuplicateReport, sampleSize: Int, dates: [Int64?], threads: Int
  ) -> DuplicateAudit {
    StoryTexts.withTexts(of: stories) { audit($0, report, sampleSize, dates, 0, threads) }
  }

  private func audit(
    _ texts: StoryTexts, _ report: DuplicateReport, _ sampleSize: Int, _ dates: [Int64?], _ seed: UInt64,
    _ threads: Int
  ) -> DuplicateAudit {
    var random = SeededRandom(seed: seed)
    var paired = Array(Set(report.pairs.flatMap { [$0.first, $0.second] })).sorted()
    var all = Array(0..<texts.count)
    random.shuffle(&paired)
    random.shuffle(&all)
    var chosen = Set<Int>()
    // A story is drawn with the partner it was found with, or there would be few pairs in the sample.
    var partners: [Int: Int] = [:]
    for pair in report.pairs {
      partners[pair.first] = partners[pair.first] ?? pair.second
      partners[pair.second] = partners[pair.second] ?? pair.first
    }
    for story in paired where chosen.count < sampleSize / 2 {
      chosen.insert(story)
      if let partner = partners[story] { chosen.insert(partner) }
    }
    for story in all where chosen.count < sampleSize { chosen.insert(story) }
    let sample = chosen.sorted()
    let search = DuplicateSets(texts, options: options, threads: threads)
    let sets = search.sets(of: sample, threads: threads)
    let criteria = PairCriteria(options)
    let window = PublicationWindow(options.window, dates: dates)
    let rows = Parallel.map(sample.count, threads: threads) { a -> [UInt64] in
      var found: [UInt64] = []
      for b in (a + 1)..<max(a + 1, sample.count) where !sets[a].hashes.isEmpty && !sets[b].hashes.isEmpty {
        if !window.contains(sample[a], sample[b]) { continue }
        let isSame = search.identities[sample[a]] == search.identities[sample[b]]
        let shared = sets[a].intersectionCount(sets[b])
        if isSame || criteria.isPair(sets[a].count, sets[b].count, shared: shared) {
          found.append(UInt64(sample[a]) << 32 | UInt64(sample[b]))
        }
      }
      return found
    }
    let truth = Set(rows.flatMap { $0 })
    let reported = Set(
      report.pairs.filter { chosen.contains($0.first) && chosen.contains($0.second) }
        .map { UInt64($0.first) << 32 | UInt64($0.second) })
    // Of hundreds of stories that nearly read the same only the pairs with one are listed; the others share its group, or
    // are versions of its chain.
    var groups: [Int: Int] = [:]
    for (number, group) in report.groups.enumerated() {
      groups[group.canonical] = number
      for member in group.members { groups[member.story] = number }
    }
    var chains: [Int: Int] = [:]
    for (number, chain) in report.chains.enumerated() {
      for version in chain.versions {
        for story in [version.story] + version.copies { chains[story] = number }
      }
    }
    let both = truth.filter { pair in
      if reported.contains(pair) { return true }
      let (a, b) = (Int(pair >> 32), Int(pair & 0xffff_ffff))
      return groups[a].map { $0 == groups[b] } ?? false || chains[a].map { $0 == chains[b] } ?? false
    }.count
    // Short stories that are alike by their words only are looked at one by one.
    let pairs = PairVerifier(options)
    let alike = reported.subtracting(truth).filter {
      pairs.edge(search.texts, Int($0 >> 32), Int($0 & 0xffff_ffff)) != nil
    }
    return DuplicateAudit(
      stories: sample.count, recall: .init(count: both, total: truth.count),
      precision: .init(count: both + alike.count, total: reported.count))
  }
}

/// The sets of shingles that a search compares.
private struct DuplicateSets {
  private let store: ShingleStore
  private let furniture: FurnitureShingles
  let identities: [UInt64]
  /// The stories without what is not part of them.
  var texts: StoryTexts { store.texts }

  init(_ whole: StoryTexts, options: DuplicateOptions, threads: Int) {
    let texts = options.keepsFurniture ? whole : whole.trimmed(threads: threads)
    let cut = ShingleStore.cut(texts, options: ShingleOptions(options), samplesWords: false, threads: threads)
    let classes = ReadingClasses(cut.digests, texts)
    store = cut.store
    furniture = options.keepsFurniture ? .none : FurnitureShingles(store, cut.digests, classes, threads: threads)
    identities = cut.digests.map(\.identity)
  }

  func sets(of stories: [Int], threads: Int) -> [ShingleSet] {
    let chunks = Parallel.chunks(stories.count, size: 64)
    return Parallel.map(chunks.count, threads: threads) { chunk in
      let worker = store.makeWorker()
      let join = JoinWorker(store.makeWorker(), store.makeWorker())
      let buffer = HashBuffer()
      return stories[chunks[chunk]].map { story -> ShingleSet in
        buffer.removeAll()
        _ = worker.append(store.texts[story], to: buffer)
        join.load(buffer.hashes, story: story, furniture, store.texts)
        return ShingleSet(join.set)
      }
    }.flatMap { $0 }
  }
}
