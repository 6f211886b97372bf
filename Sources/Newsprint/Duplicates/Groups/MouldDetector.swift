/// Tells two stories of one mould from a story and its update: forecasts for two regions, obituaries, match reports,
/// earnings notes.
///
/// An update shares its subject with what it updates, and changes some of what is said of it; two stories of one mould
/// share the sentences, and their subjects differ throughout. So two stories are of one mould where
///
/// - hardly any name of either is in the other, and of the numbers no more than half, or
/// - what the headline names is in the other story nowhere, but in its own text as well, for both of them, and other
///   words differ, too.
final class MouldDetector {
  private let reader = SubjectReader()
  private var lastRead = RecentStories<Known>()

  /// What is known of a story.
  final class Known {
    let words: ShingleSet
    /// Its subject, read when it is first asked for.
    var subject: StorySubject?

    init(_ words: ShingleSet) { self.words = words }
  }

  private func known(_ story: Int?, _ bytes: StoryBytes) -> Known {
    if let story, let found = lastRead[story] { return found }
    let found = Known(reader.words(bytes))
    if let story { lastRead.keep(found, of: story, words: found.words.count) }
    return found
  }

  private func subject(_ known: Known, _ bytes: StoryBytes) -> StorySubject {
    if let subject = known.subject { return subject }
    let subject = reader.subject(bytes)
    known.subject = subject
    return subject
  }

  /// The most names that two stories of one mould share, and the most numbers, as shares of the fewer.
  private static let mostNames = 0.25
  private static let mostNumbers = 0.5
  /// The fewest words of each story that the other does not have.
  private static let leastOwn = 3
  /// The most changed words of a headline, as a share of it: another headline altogether is no mould.
  private static let mostOfHeadline = 0.67

  /// Whether two stories that share their sentences have different subjects.
  ///
  /// - Parameter stories: The numbers by which the stories are known, or nil where they have none.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func isMould(_ first: StoryBytes, _ second: StoryBytes, stories: (Int, Int)? = nil) -> Bool {
    let (one, other) = (known(stories?.0, first), known(stories?.1, second))
    guard Self.areOwn(one.words, other.words) else { return false }
    let a = subject(one, first)
    let b = subject(other, second)
    let numbers = Self.common(a.numbers, b.numbers)
    if let names = Self.common(a.names, b.names), names <= Self.mostNames,
      numbers.map({ $0 <= Self.mostNumbers }) ?? (min(a.names.count, b.names.count) >= Self.leastOwn)
    {
      return true
    }
    return Self.hasOwnSubject(a, b) && Self.hasOwnSubject(b, a)
      && (numbers.map { $0 <= Self.mostNumbers } ?? true)
  }

  /// The share of the smaller set that is in the other; nil where one is empty.
  private static func common(_ first: ShingleSet, _ second: ShingleSet) -> Double? {
    let least = min(first.count, second.count)
    return least == 0 ? nil : Double(first.intersectionCount(second)) / Double(least)
  }

  /// Whether either text has a few distinct words and numbers that the other does not have.
  private static func areOwn(_ words: ShingleSet, _ others: ShingleSet) -> Bool {
    min(words.count, others.count) - words.intersectionCount(others) >= leastOwn
  }

  /// Whether a headline has words of its own that its text has too, and that the other story has nowhere.
  private static func hasOwnSubject(_ story: StorySubject, _ other: StorySubject) -> Bool {
    let changed = ShingleSet(story.headline.hashes.filter { !other.headline.contains($0) })
    guard changed.count > 0, Double(changed.count) <= mostOfHeadline * Double(story.headline.count) else {
      return false
    }
    return changed.hashes.contains { story.body.contains($0) && !other.words.contains($0) }
  }
}

extension MouldDetector {
  /// The edges without those of two stories of one mould.
  ///
  /// - Complexity: That of ``isMould(_:_:)`` for each edge that may be one.
  static func withoutMoulds(
    _ edges: [DuplicateSearch.Edge], _ texts: StoryTexts, threads: Int
  ) -> [DuplicateSearch.Edge] {
    let pool = WorkerPool(Parallel.workers(for: edges.count, threads: threads)) { MouldDetector() }
    return StoryNeighbours.compactMap(
      edges.count, stories: texts.count, threads: threads, pair: { (edges[$0].join.first, edges[$0].join.second) }
    ) { worker, place in
      let moulds = pool[worker]
      guard var edge = moulds.kept(edges[place], texts) else { return nil }
      for variant in edge.variants.indices {
        edge.variants[variant].edge = edge.variants[variant].edge.flatMap { moulds.kept($0, texts) }
      }
      return edge
    }
  }

  /// An edge, unless its stories are of one mould.
  private func kept(_ edge: DuplicateSearch.Edge, _ texts: StoryTexts) -> DuplicateSearch.Edge? {
    let isPair = edge.sharesHeadline || !parts(edge.relation, texts, Int(edge.join.first), Int(edge.join.second))
    return isPair ? edge : nil
  }

  /// Whether two stories of a relation are of one mould, and so no pair.
  func parts(_ relation: DuplicateRelation, _ texts: StoryTexts, _ a: Int, _ b: Int) -> Bool {
    defer {
      texts.release(a..<a + 1)
      texts.release(b..<b + 1)
    }
    return parts(relation, texts[a], texts[b], stories: (a, b))
  }

  /// Whether two stories of a relation are of one mould: updates may be, and copies whose headlines differ.
  ///
  /// - Parameter stories: The numbers by which the stories are known, or nil where they have none.
  func parts(
    _ relation: DuplicateRelation, _ first: StoryBytes, _ second: StoryBytes, stories: (Int, Int)? = nil
  ) -> Bool {
    switch relation {
    case .update: isMould(first, second, stories: stories)
    case .copy:
      !first.headline.isEmpty && !second.headline.isEmpty && first.headline != second.headline
        && isMould(first, second, stories: stories)
    case .identical, .excerpt: false
    }
  }
}
