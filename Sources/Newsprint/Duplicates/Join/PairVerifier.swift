/// Compares single pairs of stories on their whole texts, on one thread.
final class PairVerifier {
  private let options: DuplicateOptions
  private let worker: ShingleWorker
  private let judge: RelationJudge
  private let moulds = MouldDetector()

  init(_ options: DuplicateOptions) {
    self.options = options
    worker = ShingleWorker(ShingleOptions(options))
    judge = RelationJudge(keepsMarkup: options.keepsMarkup)
  }

  /// The set of a story's shingles.
  func set(_ story: StoryBytes) -> ShingleSet {
    let buffer = HashBuffer()
    _ = worker.append(story, to: buffer)
    return ShingleSet(buffer.hashes)
  }

  /// The verified edge of two stories and its relation, or nil where they are no copies.
  func verify(_ texts: StoryTexts, _ a: Int, _ b: Int) -> (ShingleJoin.Edge, DuplicateRelation)? {
    guard let (edge, relation) = edge(texts, a, b), relation != .update else { return nil }
    return (edge, relation)
  }

  /// The edge of two stories, the smaller index first, and its relation, or nil where they are not alike.
  func edge(_ texts: StoryTexts, _ a: Int, _ b: Int) -> (ShingleJoin.Edge, DuplicateRelation)? {
    let (first, second) = (min(a, b), max(a, b))
    let firstSet = set(texts[first])
    let secondSet = set(texts[second])
    let shared = firstSet.intersectionCount(secondSet)
    let edge = ShingleJoin.Edge(first, firstSet.count, second, secondSet.count, shared: shared)
    if shared == 0 { return nil }
    guard let (found, verdict) = judge.judged(edge, texts, options, .unknown) else { return nil }
    if !options.keepsFurniture, !verdict.sharesHeadline, moulds.parts(verdict.relation, texts, first, second) {
      return nil
    }
    return (found, verdict.relation)
  }
}
