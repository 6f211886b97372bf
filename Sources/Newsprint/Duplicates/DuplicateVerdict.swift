/// What a search for duplicates says of one story: whether it is kept, and why.
public struct DuplicateVerdict: Sendable, Hashable {
  /// How a story is like one that stands for it.
  public struct Tie: Sendable, Hashable {
    /// The index of the other story, in the collection or, where one was searched, the reference.
    public var other: Int
    /// How the story is related to the other; never ``DuplicateRelation/update``.
    public var relation: DuplicateRelation
    /// The Jaccard similarity of the two.
    public var jaccard: Double
    /// The share of this story's shingles that are in the other.
    public var containment: Double
    /// The share of the other's shingles that are in this story.
    public var containmentOfOther: Double
    /// The standard error of these where only sketches were compared, else 0.
    public var standardError = 0.0

    /// The tie of a story to one that it is again.
    package static func identity(with other: Int) -> Tie {
      Tie(other: other, relation: .identical, jaccard: 1, containment: 1, containmentOfOther: 1)
    }
  }

  /// Another version of a story.
  public struct Version: Sendable, Hashable {
    /// Its index, in the collection or the reference.
    public var story: Int
    /// The Jaccard similarity of the two.
    public var jaccard: Double
    /// The facts that changed between the two.
    public var changes: [DuplicateChange]
  }

  /// A version's place in a chain.
  public struct ChainPlace: Sendable, Hashable {
    /// The index of the chain in ``DuplicateReport/chains``.
    public var chain: Int
    /// The version, from 0 for the oldest.
    public var version: Int
  }

  /// Whether the story is kept.
  public var isKept = true
  /// The index of its group in ``DuplicateReport/groups``; nil where it has none.
  public var group: Int?
  /// The tie to the canonical story, or to the story of the reference that is most like it.
  public var tie: Tie?
  /// The version before this one: that of its chain or, against a reference, the story most like it that it updates.
  public var updateOf: Version?
  /// The version after this one: that of its chain, or the story of the reference most like it that updates it.
  public var updatedBy: Version?
  /// The place of its version in a chain; nil where it has no other versions.
  public var version: ChainPlace?
  /// The stories that it withdraws; nil where it is no withdrawal.
  public var kills: [Int]?
  /// The story that withdraws it.
  public var killedBy: Int?

  /// The verdict on a story that is like no other.
  public init() {}
}

extension DuplicateVerdict {
  /// Of several stories of a reference that this one updates, the one most like it counts.
  mutating func addUpdate(of version: Version) {
    if updateOf.map({ version.jaccard > $0.jaccard }) ?? true { updateOf = version }
  }

  mutating func addUpdate(by version: Version) {
    if updatedBy.map({ version.jaccard > $0.jaccard }) ?? true { updatedBy = version }
  }

  /// Takes a tie to a story of a reference, if it says more than the one before.
  mutating func take(_ new: Tie, threshold: Double) {
    // A story that holds one of the reference and much more is news: below the threshold any more, else a tenth more.
    let isLonger = new.containmentOfOther > new.containment * (new.jaccard < threshold ? 1 : 1.1)
    let drops = !isLonger || new.relation == .identical
    if let tie, (isKept ? 0 : 1, tie.jaccard) >= (drops ? 1 : 0, new.jaccard) { return }
    tie = new
    isKept = !drops
  }
}
