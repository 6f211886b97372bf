/// A part of a text that stands around the story rather than in it.
public struct FurnitureSpan: Sendable, Hashable {
  /// What the part is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    /// Place, day and agency before the first sentence: `BELGRADE, March 3 (Reuters) -`.
    case dateline
    /// Who reported, wrote or edited, and which agency it came from.
    case credit
    /// The author's line: `By Jane Doe`.
    case byline
    /// When the story was published or changed.
    case timestamp
    /// A few words about the author.
    case authorNote
    /// Whose picture it is.
    case photoCredit
    /// Rights and reprints.
    case copyright
    /// Subscriptions, newsletters, cookies, sharing, comments, advertisements.
    case notice
    /// A link or a box that leads to other stories.
    case related
    /// A run of other stories' headlines before or after the body.
    case headlines
    /// The menu of the page.
    case navigation
    /// A line that many stories of the collection carry.
    case repeated
  }

  /// What the part is.
  public var kind: Kind
  /// Where it stands, in UTF-8 bytes of the text.
  public var range: Range<Int>

  /// Creates a span.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
