/// The versions of one story, from the oldest to the newest: an update and what it updates.
public struct StoryChain: Sendable, Hashable {
  /// One version: a story and the copies of it.
  public struct Version: Sendable, Hashable {
    /// The story that stands for the version: the canonical one of its group, or the only one.
    public var story: Int
    /// The other stories of the version, by index: the members of its group.
    public var copies: [Int]
    /// The place in ``StoryChain/versions`` of the version that this one updates; nil for the first, and where a chain has
    /// several beginnings.
    public var previous: Int?
    /// The place in ``StoryChain/versions`` of the version that came after this one; nil for the newest.
    public var next: Int?
    /// The pair of stories that ties this version to the previous one, with what changed; nil where there is none.
    public var step: DuplicatePair?
    /// Whether the keep policy leaves this version out, for a newer one.
    public var isSuperseded: Bool
  }

  /// A name that depends on the id of the oldest version's story alone, so that it stays while a story grows.
  public var id: String
  /// The versions, the oldest first.
  public var versions: [Version]
}
