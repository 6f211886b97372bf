/// Finds the pairs of which at least one story is known by its sketch alone.
///
/// Candidates share a band of their sketches, or hashes of their samples; what they have in common is estimated. Relations
/// are told by that: whether what differs is a fact, only texts can say, so that there are no updates among these pairs.
struct SketchSearch {
  let sketches: [StorySketch]
  /// Whether a story is known by its sketch alone.
  let isSketchOnly: [Bool]
  let options: DuplicateOptions
  /// The stories before this one are compared with those from it on, where only such pairs are wanted.
  let split: Int?

  /// The share of the pairs at the threshold that bands find.
  private static let recall = 0.99

  /// The estimated edges among stories that may be in pairs, ordered by first and second story.
  ///
  /// - Complexity: O(*n* log *n* + *c*), where *n* is the number of stories and *c* that of candidates.
  func edges(among wanted: [Int], threads: Int) -> [DuplicateSearch.Edge] {
    let stories = wanted.filter { sketches[$0].shingleCount > 0 }
    guard let shape = stories.first.map({ sketches[$0].slots }) else { return [] }
    let plan = BandingPlan(threshold: options.threshold, recall: Self.recall, slotLimit: shape.slotCount)
    let keys = Parallel.map(stories.count, threads: threads) { plan.keys(sketches[stories[$0]].slots) }
    var codes = Set<UInt64>()
    for (a, b) in BandCandidates.pairs(keys: keys.flatMap { $0 }, bands: plan.bands) {
      insert(stories[Int(a)], stories[Int(b)], &codes)
    }
    if options.containment != nil {
      for code in SharedSamples.pairs(stories.map { sketches[$0].sample }) {
        insert(stories[Int(code >> 32)], stories[Int(code & 0xffff_ffff)], &codes)
      }
    }
    let candidates = codes.sorted()
    let chunks = Parallel.chunks(candidates.count, size: 256)
    return Parallel.map(chunks.count, threads: threads) { chunk in
      candidates[chunks[chunk]].compactMap { edge(Int($0 >> 32), Int($0 & 0xffff_ffff)) }
    }.flatMap { $0 }
  }

  private func insert(_ a: Int, _ b: Int, _ codes: inout Set<UInt64>) {
    guard isSketchOnly[a] || isSketchOnly[b] else { return }
    if let split, (a < split) == (b < split) { return }
    codes.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
  }

  /// The edge of two stories, or nil where they are not alike as far as their sketches tell.
  private func edge(_ a: Int, _ b: Int) -> DuplicateSearch.Edge? {
    let (first, second) = (sketches[a], sketches[b])
    let jaccard = first.jaccard(second)
    let least = min(first.shingleCount, second.shingleCount)
    let total = Double(first.shingleCount + second.shingleCount)
    if jaccard.value >= options.threshold {
      let shared = min(least, Int((jaccard.value * total / (1 + jaccard.value)).rounded()))
      let isIdentical = first.identity == second.identity
      return edge(a, b, shared, isIdentical ? .identical : .copy, jaccard)
    }
    guard let containment = options.containment, least >= options.leastExcerptShingles else { return nil }
    let (smaller, larger) = first.shingleCount <= second.shingleCount ? (first, second) : (second, first)
    guard let held = smaller.containment(in: larger), held.value >= containment else { return nil }
    let shared = min(least, Int((held.value * Double(least)).rounded()))
    let isCopy = Double(shared) >= RelationJudge.leastCopyContainment * Double(larger.shingleCount)
    return edge(a, b, shared, isCopy ? .copy : .excerpt, held)
  }

  /// Edges with those between versions of stories, which are updates whatever they share.
  func tied(_ edges: [DuplicateSearch.Edge], _ versions: [StoryIdentities.Version]) -> [DuplicateSearch.Edge] {
    if versions.isEmpty { return edges }
    var edges = edges
    var places: [Int: Int] = [:]
    for (place, edge) in edges.enumerated() { places[Int(edge.join.first) << 32 | Int(edge.join.second)] = place }
    for version in versions where sketches[version.older].shingleCount > 0 && sketches[version.newer].shingleCount > 0 {
      let (first, second) = (min(version.older, version.newer), max(version.older, version.newer))
      let place = places[first << 32 | second] ?? edges.endIndex
      if place == edges.endIndex {
        places[first << 32 | second] = place
        let (a, b) = (sketches[first], sketches[second])
        let jaccard = a.jaccard(b)
        let total = Double(a.shingleCount + b.shingleCount)
        let shared = Int((jaccard.value * total / (1 + jaccard.value)).rounded())
        edges.append(edge(first, second, min(shared, a.shingleCount, b.shingleCount), .update, jaccard))
      }
      edges[place].relation = .update
      edges[place].markerOrder = version.older == first ? 1 : -1
    }
    return edges
  }

  private func edge(
    _ a: Int, _ b: Int, _ shared: Int, _ relation: DuplicateRelation, _ estimate: Estimate
  ) -> DuplicateSearch.Edge {
    let join = ShingleJoin.Edge(a, sketches[a].shingleCount, b, sketches[b].shingleCount, shared: shared)
    return DuplicateSearch.Edge(
      join: join, relation: relation, changes: [], markerOrder: 0, standardError: estimate.standardError)
  }
}

extension BandingPlan {
  /// The key of each band of a packed sketch.
  func keys(_ sketch: PackedSketch) -> [UInt64] {
    (0..<bands).map { band in
      var key = StableHash.avalanche(UInt64(band + 1))
      for row in 0..<rows { key = StableHash.extend(key, with: sketch[band * rows + row]) }
      return StableHash.avalanche(key)
    }
  }
}
