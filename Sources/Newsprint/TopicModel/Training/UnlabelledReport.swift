/// What training made of stories without labels.
public struct UnlabelledReport: Sendable, Hashable {
  /// One way to learn from them, at its best weight.
  public struct Method: Sendable, Hashable {
    /// The method and the learner, as `self-training, svm, C 1.0`.
    public var name: String
    /// How much a story without label counts beside a labelled one.
    public var weight: Double
    /// The log loss of held-out labelled stories after each round; the first is that of labelled stories alone.
    public var losses: [Double]
    /// The round of the least loss, after which the method stops; 0 where stories without labels do not help.
    public var round: Int
  }

  /// The number of stories without labels.
  public var storyCount: Int
  /// How many of them repeat a labelled story, and are left out.
  public var copyCount: Int
  /// The methods that were tried.
  public var methods: [Method]
  /// The index of the one that was taken.
  public var chosen: Int
  /// How many stories were learnt from.
  public var usedCount = 0
  /// How many of those were taken for each topic, in the order of the model's topics.
  public var usedCounts: [Int] = []
  /// How many were given other topics in the last round than in the first.
  public var changedCount = 0
}
