/// Two stories that share their text.
public struct DuplicatePair: Sendable, Hashable {
  /// The story with the smaller index or, of a search against a reference, the new story.
  public var first: Int
  /// The other story: an index into the reference where one was searched.
  public var second: Int
  /// How the stories are related.
  public var relation: DuplicateRelation
  /// The share of the shingles of either story that are in both, exactly.
  public var jaccard: Double
  /// The share of the first story's shingles that are in the second.
  public var firstContainment: Double
  /// The share of the second story's shingles that are in the first.
  public var secondContainment: Double
  /// Of an update, whether the second story is the newer one: by its date, else by its headline's marker, else by its
  /// id, the longer or greater of which is taken for the newer; never by its place in the input.
  public var isSecondNewer: Bool
  /// Of stories of which only sketches are known, the standard error of the similarity or, of excerpts, of the containment;
  /// 0 where texts were compared.
  public var standardError: Double
  /// The facts that an update changes, in the order of the newer story, at most ``DuplicateChange/limit``; empty for
  /// other relations.
  public var changes: [DuplicateChange]

  /// Creates a pair.
  public init(
    first: Int, second: Int, relation: DuplicateRelation, jaccard: Double, firstContainment: Double,
    secondContainment: Double, isSecondNewer: Bool = false, standardError: Double = 0,
    changes: [DuplicateChange] = []
  ) {
    self.first = first
    self.second = second
    self.relation = relation
    self.jaccard = jaccard
    self.firstContainment = firstContainment
    self.secondContainment = secondContainment
    self.isSecondNewer = isSecondNewer
    self.standardError = standardError
    self.changes = changes
  }
}

/// A story that is kept and the stories that repeat it.
public struct DuplicateGroup: Sendable, Hashable {
  /// A story of a group and its tie to the canonical story.
  public struct Member: Sendable, Hashable {
    /// The story's index.
    public var story: Int
    /// How it is related to the canonical story: never ``DuplicateRelation/update``.
    public var relation: DuplicateRelation
    /// The Jaccard similarity to the canonical story.
    public var jaccard: Double
    /// The share of the canonical story's shingles that are in this one.
    public var containmentOfCanonical: Double
    /// The share of this story's shingles that are in the canonical one.
    public var containmentInCanonical: Double
    /// The standard error of these where only sketches were compared, else 0.
    public var standardError = 0.0
  }

  /// A name that depends on the canonical story's id alone, so that it stays from run to run.
  ///
  /// Sixteen hexadecimal digits; of several groups whose canonical stories have one id, the later ones in the input add
  /// `-2`, `-3` and so on.
  public var id: String
  /// The index of the story that is kept.
  public var canonical: Int
  /// The other stories, by index.
  public var members: [Member]
  /// Why the canonical story was chosen: `earliest`, `latest`, `longest`, `first` or `source reuters`; `first id, no dates`
  /// and `earliest, no source listed` where the policy had nothing to go by; `holds an excerpt` where the policy would
  /// have preferred a story that stands in this one, and `grown longest` where it would have preferred one that this one
  /// grew from.
  public var reason: String
}

/// What a search for duplicates found.
public struct DuplicateReport: Sendable {
  /// The number of stories that were searched.
  public var storyCount = 0
  /// How duplicates were looked for.
  public var options = DuplicateOptions()
  /// Whether the stories were compared with those of a reference instead of with each other.
  public var isAgainstReference = false
  /// Every pair, ordered by first and second story.
  ///
  /// Of more than ``DuplicateFinder/pairedCopies`` stories that read the same, and of crowds of 128 and more that nearly
  /// do, only the pairs with one of them are listed, whatever their order; of a crowd, with the one that the keep policy
  /// prefers. Where so many tell other facts, each is paired with those that tell the same, the closest before it, the
  /// latest that are about as close, and the first behind it.
  public var pairs: [DuplicatePair] = []
  /// The groups, ordered by canonical story.
  ///
  /// Every member is tied to its canonical story by a verified pair, never through a third story.
  public var groups: [DuplicateGroup] = []
  /// The stories of which there are several versions, ordered by the story of the oldest.
  public var chains: [StoryChain] = []
  /// The stories that withdraw others, ordered by story; neither they nor what they withdraw is in a group or a chain.
  public var withdrawals: [StoryWithdrawal] = []
  /// Whether every pair was looked at, but for those within crowds; false where thousands of stories share their rarest
  /// shingles and are no crowd, and only pairs with the first of them were.
  ///
  /// Which those are is said by the stories and their order alone: the first of each such shingle, and of each story the pairs
  /// with the first 512 that it holds. Threads and memory change nothing.
  public var isComplete = true

  /// The shingles that were left out since the collection repeats them.
  package var furniture = LearnedFurniture()

  /// The number of stories in groups that are not kept.
  ///
  /// - Complexity: O(*g*), where *g* is the number of groups.
  public var copyCount: Int { groups.reduce(0) { $0 + $1.members.count } }
}
