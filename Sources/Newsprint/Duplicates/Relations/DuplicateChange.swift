/// A fact that two stories tell differently.
public struct DuplicateChange: Sendable, Hashable {
  /// What kind of fact has changed.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// A number with what belongs to it: sign, unit, currency; a score, a date, a time; *none*, *twice*, *a dozen*.
    case number = 0
    /// A name of a person, a place or a body; a weekday or a month.
    case name = 1
    /// A *not* put in or taken out, or a word for its contrary: *convicted*, *acquitted*.
    case negation = 2
    /// What a story says of itself: that it updates, corrects or withdraws another.
    case status = 3
    /// A word in whose place one stands that says something else: *murder*, *manslaughter*; *navy*, *red*.
    case term = 4

    /// The kind's name in results: `number`, `name`, `negation`, `status` or `term`.
    public var name: String {
      switch self {
      case .number: "number"
      case .name: "name"
      case .negation: "negation"
      case .status: "status"
      case .term: "term"
      }
    }
  }

  /// What kind of fact has changed.
  public var kind: Kind
  /// How the older story tells it; empty where it says nothing of it.
  public var from: String
  /// How the newer story tells it; empty where it says nothing of it.
  public var to: String
  /// The word that follows it in both stories, such as *dead*; empty where none says more.
  public var context: String
  /// Where it stands in the pair's first story, in the bytes of that story's field; nil where nothing stands there.
  public var first: StoryDifference.Passage?
  /// Where it stands in the pair's second story.
  public var second: StoryDifference.Passage?

  /// Creates a change.
  public init(
    kind: Kind, from: String, to: String, context: String = "", first: StoryDifference.Passage? = nil,
    second: StoryDifference.Passage? = nil
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.context = context
    self.first = first
    self.second = second
  }

  /// The most changes that are kept of a pair.
  public static let limit = 16

  /// A change from the first story of an edge to the second, as one of a pair of those stories.
  ///
  /// - Parameters:
  ///   - swapsStories: Whether the edge's second story is the pair's first.
  ///   - isSecondNewer: Whether the pair's second story is the newer one.
  func oriented(swapsStories: Bool, isSecondNewer: Bool) -> DuplicateChange {
    var change = self
    if swapsStories { (change.first, change.second) = (second, first) }
    if swapsStories == isSecondNewer { (change.from, change.to) = (to, from) }
    return change
  }

  /// The change in one line: `3 → 5 dead`.
  public var summary: String {
    let before = from.isEmpty ? "–" : from
    let after = to.isEmpty ? "–" : to
    return "\(before) → \(after)" + (context.isEmpty ? "" : " \(context)")
  }
}
