/// A division of a collection's stories into those to train on and those to test with.
///
/// Copies of a story on both sides make a model look better than it is. The functions that make splits therefore take
/// groups: stories of one group are never on both sides.
public struct Split: Sendable, Equatable {
  /// The indices of the stories to train on, ascending.
  public let train: [Int]
  /// The indices of the stories to test with, ascending.
  public let test: [Int]

  /// Creates a split from its two sides.
  public init(train: [Int], test: [Int]) {
    self.train = train
    self.test = test
  }

  /// Holds out a share of the stories for testing, of every topic about the same share.
  ///
  /// A topic with so few stories that its share of them rounds to none has no story in `test`. With several topics a
  /// story the shares are kept by iterative stratification, as for ``stratifiedFolds(labels:groups:folds:seed:)``.
  ///
  /// - Parameters:
  ///   - labels: The topics of the stories, none, one or several each.
  ///   - groups: For each story a number that it shares with its copies, or nil where each story is its own group.
  ///   - share: The share of the stories to test with, in 0...1.
  ///   - seed: Where the random choices start; the same seed gives the same split.
  /// - Precondition: `groups` is nil or has one number a story.
  public static func stratifiedHoldout(
    labels: StoryLabels, groups: [Int]? = nil, share: Double, seed: UInt64
  ) -> Split {
    precondition(share >= 0 && share <= 1, "A share is in 0...1")
    return splits(
      Stratification.parts(labels: labels, groups: groups, shares: [1 - share, share], seed: seed), testParts: [1])[0]
  }

  /// Divides the stories into folds of about equal size and topics, each of which is tested on the others once.
  ///
  /// Every story is in `test` of exactly one split. Stories are dealt out by iterative stratification: the topic with
  /// the fewest stories left goes first, and each of its stories goes to the fold that lacks most of that topic
  /// (Sechidis, Tsoumakas and Vlahavas, "On the stratification of multi-label data", ECML PKDD 2011,
  /// doi:10.1007/978-3-642-23808-6_10). Where the paper deals out single stories, this deals out whole groups, those
  /// with most stories first. With one topic a story and no groups, the numbers of a topic's stories in any two folds
  /// differ by at most one.
  ///
  /// A topic with fewer stories (or groups) than folds is in `test` of as many splits as it has stories; with a single
  /// one it is tested once, by a model that has never seen it.
  ///
  /// - Parameters:
  ///   - labels: The topics of the stories, none, one or several each.
  ///   - groups: For each story a number that it shares with its copies, or nil where each story is its own group.
  ///   - folds: The number of folds.
  ///   - seed: Where the random choices start; the same seed gives the same folds.
  /// - Precondition: `folds` is at least 2, and `groups` is nil or has one number a story.
  /// - Complexity: O(*l* × *folds* + *k*² + *n* log *n*), where *l* is the number of labels, *k* of classes and *n* of
  ///   stories.
  public static func stratifiedFolds(
    labels: StoryLabels, groups: [Int]? = nil, folds: Int, seed: UInt64
  ) -> [Split] {
    precondition(folds >= 2, "Cross-validation needs at least two folds")
    let shares = [Double](repeating: 1 / Double(folds), count: folds)
    return splits(
      Stratification.parts(labels: labels, groups: groups, shares: shares, seed: seed), testParts: 0..<folds)
  }

  /// Trains on what came before a date and tests with what came at or after it, as a model in use is tested.
  ///
  /// Stories without a date are on neither side. Where a group has stories on both sides, those to test with are left
  /// out: the model would have seen their copies.
  ///
  /// - Parameters:
  ///   - dates: When each story was published, on any scale that grows with time, such as seconds since 1970.
  ///   - groups: For each story a number that it shares with its copies, or nil where each story is its own group.
  ///   - cutoff: The first date to test with.
  /// - Precondition: `groups` is nil or has one number a story.
  public static func byDate(_ dates: [Double?], groups: [Int]? = nil, testingFrom cutoff: Double) -> Split {
    precondition(groups == nil || groups?.count == dates.count, "There must be one group a story")
    let train = dates.indices.filter { dates[$0].map { $0 < cutoff } ?? false }
    var test = dates.indices.filter { dates[$0].map { $0 >= cutoff } ?? false }
    if let groups {
      let seen = Set(train.map { groups[$0] })
      test.removeAll { seen.contains(groups[$0]) }
    }
    return Split(train: train, test: test)
  }

  /// For each of `testParts` the split that tests with that part and trains on all others.
  private static func splits(_ parts: [Int], testParts: some Sequence<Int>) -> [Split] {
    testParts.map { part in
      Split(train: parts.indices.filter { parts[$0] != part }, test: parts.indices.filter { parts[$0] == part })
    }
  }
}
