/// One run over a collection: stories that read the same as classes, and the verified edges between the classes.
struct DuplicateSearch {
  /// An edge between the first stories of two classes, with its relation.
  struct Edge: Sendable {
    var join: ShingleJoin.Edge
    var relation: DuplicateRelation
    /// The facts that an update changes.
    var changes: [DuplicateChange]
    /// How what the stories say of themselves orders them: 1 where the second is newer, -1 where the first is, else 0.
    var markerOrder: Int8
    /// Whether both stories are known to have one headline, in one spelling or in two.
    var sharesHeadline = false
    /// The standard error of what was estimated from sketches; 0 where texts were compared.
    var standardError = 0.0
    /// The edge as it is where stories of the two classes were published in another order than what the classes read; nil
    /// in place of one that is none then.
    var variants: [(order: PairOrder, edge: Edge?)] = []

    /// The edge of two stories of its classes that were published in an order.
    func told(by order: PairOrder) -> Edge? {
      guard let variant = variants.first(where: { $0.order == order }) else { return self }
      return variant.edge
    }
  }

  let texts: StoryTexts
  let options: DuplicateOptions
  let dates: [Int64?]
  /// What formats say of the standing of stories.
  let standings: [Int: StoryStanding]
  private let window: PublicationWindow
  let isCrossing: Bool
  /// The stories that read alike, class after class; the classes are ordered by their first story.
  let classes: ReadingClasses
  private(set) var edges: [Edge]
  let isComplete: Bool
  /// The stories that stand for crowds: see ``StoryCrowds``.
  let leaders: Set<Int32>
  /// The shingles that were left out since the collection repeats them.
  let furniture: LearnedFurniture
  /// The stories that are another one once more.
  let repeats: Set<Int>

  init(
    _ whole: StoryTexts, options: DuplicateOptions, dates: [Int64?], isCrossing: Bool, threads: Int,
    budget: MemoryBudget = .unlimited, identities: StoryIdentities = StoryIdentities(),
    standings: [Int: StoryStanding] = [:], knownFurniture: LearnedFurniture? = nil,
    knowledge: CollectionKnowledge? = nil, onProgress: (@Sendable (Int) -> Void)? = nil
  ) {
    let texts = options.keepsFurniture ? whole : whole.trimmed(outlets: knowledge?.outlets, threads: threads)
    var budget = budget
    // Few stories are looked at a second time then.
    if options.keepsFurniture, options.containment == nil { budget.shingles = min(budget.shingles, 4 << 20) }
    let cut = ShingleStore.cut(
      texts, options: ShingleOptions(options), samplesWords: !options.keepsFurniture, threads: threads, budget: budget,
      known: knowledge?.occurrences, meanwhile: { FactLexicons.shared.prepareEnglish() }, onProgress: onProgress)
    let (store, samples, wordSamples) = (cut.store, cut.samples, cut.wordSamples)
    let digests = identities.withoutRepeats(cut.digests)
    let classes = ReadingClasses(digests, texts)
    let furniture =
      options.keepsFurniture
      ? .none
      : (knownFurniture ?? knowledge?.furniture).map { FurnitureShingles($0) }
        ?? FurnitureShingles(store, digests, classes, threads: threads)
    self.furniture = furniture.learned
    var join = ShingleJoin(
      store: store, furniture: furniture, criteria: PairCriteria(options), sides: classes.sides, isCrossing: isCrossing,
      budget: budget, onProgress: onProgress)
    join.comparesWords = !options.keepsFurniture
    var roles = join.roles(by: samples, threads: threads)
    let crowds = StoryCrowds(
      among: roles.indices.filter { roles[$0] & 1 != 0 }.map { Int32($0) }, store, furniture, classes, options: options,
      dates: dates, isCrossing: isCrossing, threads: threads)
    for story in crowds.members { roles[Int(story)] = 0 }
    join.lineUps = crowds.lineUps
    join.limits = options.limits
    join.leftOutCount = classes.copyCount + crowds.members.count
    join.versionCount = crowds.lineUps.versionCount(besides: crowds.members)
    join.cutLists = knowledge?.cutLists
    let found =
      switch options.method {
      case .exact: join.run(roles, threads: threads)
      case .minHash(let method):
        ShingleJoin.Edges(
          edges: MinHashJoin(
            store: store, furniture: furniture, criteria: PairCriteria(options),
            sides: zip(classes.sides, roles).map { $1 & 3 == 0 ? 0 : $0 }, isCrossing: isCrossing, method: method
          ).run(threads: threads), shortStories: ShingleJoin.shortStories(roles))
      }
    let short = ShortCandidates(
      store: store, furniture: furniture, sides: classes.sides, isCrossing: isCrossing, budget: budget)
    var sides = classes.sides
    for story in crowds.members { sides[Int(story)] = 0 }
    var candidates: [ShortCandidates.Pair] = []
    if let known = knowledge?.candidates {
      candidates = ShortCandidates.Pair.union(known, besides: found.edges)
      candidates.removeAll { crowds.lineUps.settles($0.first, $0.second) }
    } else if let wordSamples {
      let words = WordCandidates(
        store: store, samples: wordSamples, sides: sides, isCrossing: isCrossing, budget: budget)
      candidates = ShortCandidates.Pair.union(
        short.pairs(among: found.shortStories, besides: found.edges, threads: threads), words.pairs(threads: threads),
        besides: found.edges)
      candidates.removeAll { crowds.lineUps.settles($0.first, $0.second) }
    }
    let all = EdgeJudges(texts, options: options, dates: dates, classes, threads: threads).judged(
      found.edges, candidates)
    self.texts = texts
    self.options = options
    self.dates = dates
    self.standings = standings
    window = PublicationWindow(options.window, dates: dates)
    self.isCrossing = isCrossing
    self.classes = classes
    let edges = options.keepsFurniture ? all : MouldDetector.withoutMoulds(all, texts, threads: threads)
    let ordered =
      crowds.edges.isEmpty
      ? edges
      : (edges + crowds.edges).sorted { ($0.join.first, $0.join.second) < ($1.join.first, $1.join.second) }
    let stated = StatedVersions(texts, standings)
    var identities = identities
    if !isCrossing { identities.add(stated.versions) }
    self.edges = identities.tied(stated.marked(ordered), classes, store, furniture)
    repeats = identities.repeats
    leaders = crowds.leaders
    isComplete = found.isComplete && (knowledge?.isComplete ?? true)
  }

  /// Adds the pairs of stories of which only sketches are known.
  ///
  /// - Parameters:
  ///   - sketches: Those of all stories, made with the same options.
  ///   - isSketchOnly: For each story whether its text is not known.
  ///   - versions: The versions that are updates because they have one id.
  mutating func add(
    _ sketches: [StorySketch], isSketchOnly: [Bool], versions: [StoryIdentities.Version] = [], threads: Int
  ) {
    let wanted = sketches.indices.filter { isSketchOnly[$0] && !repeats.contains($0) || classes.sides[$0] != 0 }
    let search = SketchSearch(
      sketches: sketches, isSketchOnly: isSketchOnly, options: options, split: isCrossing ? texts.split : nil)
    let homes = classes.homes
    let sketched = versions.filter { isSketchOnly[$0.older] || isSketchOnly[$0.newer] }.map {
      StoryIdentities.Version(older: homes[$0.older] ?? $0.older, newer: homes[$0.newer] ?? $0.newer)
    }
    edges += search.tied(search.edges(among: wanted, threads: threads), sketched)
    edges.sort { ($0.join.first, $0.join.second) < ($1.join.first, $1.join.second) }
  }

  /// Whether two stories may be a pair as far as dates tell.
  func isInWindow(_ first: Int, _ second: Int) -> Bool {
    window.contains(first, second)
  }

  /// The pairs of all stories.
  func pairs() -> [DuplicatePair] {
    var pairs: [DuplicatePair] = []
    for representative in classes.representatives {
      let stories = classes.stories(like: representative)
      func append(_ a: Int, _ b: Int) {
        self.append(
          DuplicatePair(
            first: min(a, b), second: max(a, b), relation: .identical, jaccard: 1, firstContainment: 1,
            secondContainment: 1, isSecondNewer: false), to: &pairs)
      }
      if stories.count <= DuplicateFinder.pairedCopies {
        for (place, a) in stories.enumerated() {
          for b in stories[(stories.startIndex + place + 1)...] { append(Int(a), Int(b)) }
        }
      } else {
        for story in stories where Int(story) != representative { append(representative, Int(story)) }
      }
    }
    for edge in edges {
      let (first, second) = (Int(edge.join.first), Int(edge.join.second))
      let firsts = classes.stories(like: first)
      let seconds = classes.stories(like: second)
      func append(_ a: Int32, _ b: Int32) {
        let (a, b) = (Int(a), Int(b))
        guard let edge = edge.told(by: PairOrder(dates, a, b)) else { return }
        self.append(pair(edge, a, b), to: &pairs)
      }
      if firsts.count * seconds.count <= DuplicateFinder.pairedCopies {
        for a in firsts {
          for b in seconds { append(a, b) }
        }
      } else {
        for b in seconds { append(Int32(first), b) }
        for a in firsts where Int(a) != first { append(a, Int32(second)) }
      }
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return pairs
  }

  private func append(_ pair: DuplicatePair, to pairs: inout [DuplicatePair]) {
    if isCrossing, (pair.first < texts.split) == (pair.second < texts.split) { return }
    if isInWindow(pair.first, pair.second) { pairs.append(pair) }
  }

  /// The pair of two stories that read like those of an edge, the smaller index first.
  func pair(_ edge: Edge, _ a: Int, _ b: Int) -> DuplicatePair {
    let join = edge.join
    let isInOrder = a < b
    let shared = Double(join.shared)
    // Versions of one id need not share anything.
    let containments = (shared / Double(max(1, join.firstCount)), shared / Double(max(1, join.secondCount)))
    let (first, second) = isInOrder ? (a, b) : (b, a)
    var isSecondNewer = false
    if edge.relation == .update {
      isSecondNewer = PublicationOrder(self).isNewer(
        second, than: first, markerOrder: isInOrder ? edge.markerOrder : -edge.markerOrder)
    }
    return DuplicatePair(
      first: first, second: second, relation: edge.relation, jaccard: join.jaccard,
      firstContainment: isInOrder ? containments.0 : containments.1,
      secondContainment: isInOrder ? containments.1 : containments.0, isSecondNewer: isSecondNewer,
      standardError: edge.standardError,
      changes: edge.changes.map { $0.oriented(swapsStories: !isInOrder, isSecondNewer: isSecondNewer) })
  }
}

extension DuplicateSearch.Edge {
  /// An edge that was judged.
  init(_ join: ShingleJoin.Edge, _ verdict: RelationJudge.Verdict) {
    self.init(
      join: join, relation: verdict.relation, changes: verdict.changes, markerOrder: verdict.statusOrder,
      sharesHeadline: verdict.sharesHeadline)
  }
}
