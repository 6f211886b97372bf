/// The stages of duplicate finding one by one, each from and to plain records, for work on several machines.
///
/// Sketches can be made wherever the stories are; sorted by band key they give candidates, with any share of the keys on
/// each machine; a machine that has both stories of a candidate verifies it; and edges give groups. Of furniture only what is
/// told by its form is left out here. On one machine ``DuplicateFinder`` does all of it, and finds every pair.
package struct DuplicateStages: Sendable {
  private let options: DuplicateOptions
  /// How the slots of sketches are cut into bands.
  package let plan: BandingPlan

  /// The stages for some options, with candidates found at `recall` at the threshold.
  package init(_ options: DuplicateOptions, recall: Double = 0.999) {
    self.options = options
    plan = BandingPlan(threshold: options.threshold, recall: recall)
  }

  /// The sketch and band keys of each story that has words.
  ///
  /// - Parameter stories: The stories' numbers, one for each story of the batch.
  package func sketches(_ batch: ArticleBatch, stories: [UInt64], threads: Int) -> [SketchRecord] {
    precondition(stories.count == batch.count, "There must be one number a story")
    return StoryTexts.withTexts(of: batch) { whole in
      let texts = trimmed(whole, threads: threads)
      let chunks = texts.chunks(bytes: 128 << 10)
      let workers = Parallel.workers(for: chunks.count, threads: threads)
      let pool = WorkerPool(workers) {
        (
          ShingleWorker(ShingleOptions(options)), SketchBuilder(slotCount: plan.slotCount),
          HashBuffer()
        )
      }
      return Parallel.map(chunks.count, workers: workers) { worker, chunk -> [SketchRecord] in
        let (shingles, builder, hashes) = pool[worker]
        return chunks[chunk].compactMap { story in
          hashes.removeAll()
          _ = shingles.append(texts[story], to: hashes)
          if hashes.count == 0 { return nil }
          hashes.sortDistinct()
          let sketch = builder.sketch(hashes.hashes)
          return SketchRecord(
            story: stories[story], shingleCount: UInt32(clamping: hashes.count), slots: sketch.slots,
            bandKeys: plan.keys(sketch))
        }
      }.flatMap { $0 }
    }
  }

  /// Stories without what is not part of them, which must not depend on the other stories of a batch here.
  private func trimmed(_ texts: StoryTexts, threads: Int) -> StoryTexts {
    options.keepsFurniture ? texts : texts.trimmed(usesCollection: false, threads: threads)
  }

  /// The pairs of sketches that share a band; each pair has the record that comes first as its first.
  package func candidates(_ sketches: [SketchRecord]) -> [CandidateRecord] {
    BandCandidates.pairs(keys: sketches.flatMap(\.bandKeys), bands: plan.bands).map {
      CandidateRecord(first: sketches[Int($0.first)].story, second: sketches[Int($0.second)].story)
    }
  }

  /// The candidates that are pairs, with what they share; candidates of stories that are not in the batch are left out.
  package func edges(
    _ candidates: [CandidateRecord], _ batch: ArticleBatch, stories: [UInt64], threads: Int
  ) -> [EdgeRecord] {
    var places: [UInt64: Int] = [:]
    for (place, story) in stories.enumerated() { places[story] = places[story] ?? place }
    let known = candidates.compactMap { candidate -> (Int, Int)? in
      guard let first = places[candidate.first], let second = places[candidate.second] else { return nil }
      return (first, second)
    }
    return StoryTexts.withTexts(of: batch) { whole in
      let texts = trimmed(whole, threads: threads)
      let chunks = Parallel.chunks(known.count, size: 64)
      return Parallel.map(chunks.count, threads: threads) { chunk -> [EdgeRecord] in
        let verifier = PairVerifier(options)
        return known[chunks[chunk]].compactMap { first, second in
          guard let (edge, relation) = verifier.edge(texts, first, second) else { return nil }
          let isInOrder = Int(edge.first) == first
          return EdgeRecord(
            first: stories[first], second: stories[second],
            firstCount: UInt32(isInOrder ? edge.firstCount : edge.secondCount),
            secondCount: UInt32(isInOrder ? edge.secondCount : edge.firstCount), shared: UInt32(edge.shared),
            relation: relation)
        }
      }.flatMap { $0 }
    }
  }

  /// The stories that repeat another, each with the canonical story that an edge ties it to.
  ///
  /// As in ``DuplicateFinder``, below the threshold only the shorter story is dropped for the longer one, and no group has
  /// two stories of which one updates the other. What is only known of a whole collection, such as which stories grew from
  /// others, is for the order to say.
  /// - Parameters:
  ///   - order: The stories, those first that are to be kept.
  ///   - threshold: The least Jaccard similarity at which a story may be dropped for a shorter one.
  package static func groups(_ edges: [EdgeRecord], order: [UInt64], threshold: Double) -> [GroupRecord] {
    var neighbours: [UInt64: [(story: UInt64, jaccard: Double, mayStand: Bool)]] = [:]
    var updates: [UInt64: Set<UInt64>] = [:]
    for edge in edges {
      if edge.relation == .update {
        updates[edge.first, default: []].insert(edge.second)
        updates[edge.second, default: []].insert(edge.first)
        continue
      }
      let union = UInt64(edge.firstCount) + UInt64(edge.secondCount) - min(UInt64(edge.shared), UInt64(edge.firstCount))
      let jaccard = union == 0 ? 0 : Double(edge.shared) / Double(union)
      let isAlike = jaccard >= threshold
      neighbours[edge.first, default: []].append((edge.second, jaccard, isAlike || edge.firstCount >= edge.secondCount))
      neighbours[edge.second, default: []].append((edge.first, jaccard, isAlike || edge.secondCount >= edge.firstCount))
    }
    var isTaken = Set<UInt64>()
    var groups: [GroupRecord] = []
    for canonical in order where isTaken.insert(canonical).inserted {
      var members: Set<UInt64> = [canonical]
      for (story, _, mayStand) in (neighbours[canonical] ?? []).sorted(by: { $0.jaccard > $1.jaccard })
      where mayStand && !isTaken.contains(story) {
        if let others = updates[story], !others.isDisjoint(with: members) { continue }
        isTaken.insert(story)
        members.insert(story)
        groups.append(GroupRecord(story: story, canonical: canonical))
      }
    }
    return groups
  }
}
