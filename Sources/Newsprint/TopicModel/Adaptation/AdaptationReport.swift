/// What adapting a model to an archive changed.
public struct AdaptationReport: Sendable, Hashable {
  /// The number of stories given.
  public var storyCount = 0
  /// How many of them are copies of others, and count once with them.
  public var copyCount = 0
  /// How many are in another language than the model's, and are left out.
  public var foreignCount = 0
  /// How many have no words that the model knows, or are no stories, and are left out.
  public var unusableCount = 0
  /// The number of stories that were learnt from.
  public var learntCount = 0
  /// How often the stories were labelled anew.
  public var roundCount = 0
  /// Of the stories that the model is surer of, the share whose topic is also named by words learnt from other stories.
  public var agreement = 0.0
  /// What became of each topic, in the order of the model's topics.
  public var topics: [Topic] = []
  /// How many of the stories learnt from have another most probable topic than before.
  public var changedCount = 0
  /// Up to ten of those, drawn by their texts.
  public var examples: [Change] = []

  /// What became of one topic.
  public struct Topic: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// The share of the stories that had it as their most probable one, before.
    public var shareBefore: Double
    /// That share after.
    public var shareAfter: Double
    /// Whether there was anything to learn of it; if not, it stays as it is.
    public var hasEvidence: Bool
    /// The words that gained most weight for it, most first.
    public var terms: [String]
  }

  /// A story whose most probable topic changed.
  public struct Change: Sendable, Hashable {
    /// The story's id.
    public var story: String
    /// Its headline.
    public var headline: String
    /// The most probable topic before.
    public var before: String
    /// The most probable topic after.
    public var after: String
  }
}
