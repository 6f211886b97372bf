/// How two stories that share their text are related.
public enum DuplicateRelation: UInt8, Sendable, Hashable, CaseIterable {
  /// The same words in the same order; only case, punctuation and layout may differ.
  case identical = 0
  /// The same story with local edits: a dateline, a cut tail, an inserted paragraph, other wording.
  case copy = 1
  /// One story stands inside the other, which holds much more.
  case excerpt = 2
  /// Mostly the same words, but with other numbers, names or dates, or marked as an update or a correction: never to be
  /// dropped as a copy.
  case update = 3

  /// The relation's name in results: `identical`, `copy`, `excerpt` or `update`.
  public var name: String {
    switch self {
    case .identical: "identical"
    case .copy: "copy"
    case .excerpt: "excerpt"
    case .update: "update"
    }
  }
}
