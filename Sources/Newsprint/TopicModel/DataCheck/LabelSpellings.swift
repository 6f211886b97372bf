/// Labels that are probably others in another spelling: equal but for case, space, a plural `s` or one letter.
///
/// Of the spellings of one label that of most stories is right; of several such the first in the order of code points.
/// Where a model says which labels there are, its topics are right and only other labels are looked at.
public struct LabelSpellings: Sendable, Hashable {
  /// In what two spellings differ.
  public enum Difference: String, Sendable, Hashable, CaseIterable {
    /// Capital letters.
    case letterCase = "case"
    /// White space, invisible characters, hyphens and low lines.
    case space
    /// An `s` at the end of a word.
    case plural = "plural s"
    /// One letter in a word of five or so: another one, one too many or too few, or two that have changed places.
    case letter = "one letter"
  }

  /// A label beside the spelling that is probably meant.
  public struct Variant: Sendable, Hashable {
    /// The label.
    public let label: String
    /// How many stories have it.
    public let storyCount: Int
    /// The right spelling.
    public let spelling: String
    /// How many stories have that, as far as known.
    public let spellingCount: Int
    /// In what the two differ.
    public let differences: [Difference]
    /// Whether folding joins them: always, but for one letter only where it is likely an error and the label is rare.
    ///
    /// *Iceland* and *Ireland* differ by one letter, and so do *heat* and *wheat*: what tells a typing error from another
    /// word is that it has at most a quarter of the right one's stories, is in a word of five letters or more, and not in
    /// the first of them.
    public let isFolded: Bool
  }

  /// Every label that is probably another, by the right spelling, then the most frequent first.
  public let variants: [Variant]

  /// A label off by one letter is folded where the right one has this many times as many stories.
  private static let rarity = 4

  /// Compares the labels of stories.
  ///
  /// - Parameters:
  ///   - articles: The stories with their labels.
  ///   - topics: The topics of a model and how many stories each had in training; empty for none.
  public init(_ articles: some ArticleCollection, topics: [String: Int] = [:]) {
    self.init(counts: articles.batch.labelCounts, topics: topics)
  }

  /// Compares labels, given the number of stories that each has.
  ///
  /// - Complexity: O(*n* · *l*), where *n* is the number of letters in all labels and *l* that of the longest.
  public init(counts: [String: Int], topics: [String: Int] = [:]) {
    var groups: [String: [Spelling]] = [:]
    for (label, count) in counts where topics[label] == nil {
      groups[LabelKey.same(label), default: []].append(Spelling(label: label, count: count, isKnown: false))
    }
    for (label, count) in topics {
      groups[LabelKey.same(label), default: []].append(Spelling(label: label, count: count, isKnown: true))
    }
    let ordered = groups.values.map { Group($0.sorted()) }.sorted { $0.right < $1.right }
    variants = Self.variants(ordered, hasModel: !topics.isEmpty).sorted {
      ($0.spelling, -$0.storyCount, $0.label) < ($1.spelling, -$1.storyCount, $1.label)
    }
  }

  /// The variants among groups of labels that are the same but for case, space and plurals, the most frequent first.
  private static func variants(_ groups: [Group], hasModel: Bool) -> [Variant] {
    var variants: [Variant] = []
    var index = OneLetterIndex()
    for (number, group) in groups.enumerated() {
      // Behind a label that is right come rarer ones, which may be typing errors of it.
      if !group.right.isKnown, let found = group.typed.compactMap(index.first(near:)).min() {
        let target = groups[found]
        let isFolded = group.count * rarity <= target.count && group.isLikelyError(of: target)
        let misspelled = isFolded || hasModel ? group.spellings : [group.right]
        variants += misspelled.map { Variant($0, of: target.right, isFolded: isFolded) }
        if isFolded { continue }
      }
      guard !hasModel || group.right.isKnown else { continue }
      variants += group.spellings.dropFirst().filter { !$0.isKnown }.map {
        Variant($0, of: group.right, isFolded: true)
      }
      for typed in group.typed { index.insert(typed, number) }
    }
    return variants
  }

  /// The right spelling of each label that folding joins with another.
  public var folded: [String: String] {
    Dictionary(variants.filter(\.isFolded).map { ($0.label, $0.spelling) }) { first, _ in first }
  }
}

extension LabelSpellings {
  fileprivate struct Spelling: Comparable {
    var label: String
    var count: Int
    var isKnown: Bool

    /// A model's topics first, then the most frequent, then by name.
    static func < (first: Spelling, second: Spelling) -> Bool {
      (first.isKnown ? 0 : 1, -first.count, first.label) < (second.isKnown ? 0 : 1, -second.count, second.label)
    }
  }

  /// The spellings of one label, the right one first; never empty.
  private struct Group {
    var spellings: [Spelling]
    var right: Spelling
    var count: Int
    /// What a typing error would be in: the label with and without the `s` of plurals.
    var typed: Set<String>

    init(_ spellings: [Spelling]) {
      self.spellings = spellings
      right = spellings.first ?? Spelling(label: "", count: 0, isKnown: false)
      count = spellings.reduce(0) { $0 + $1.count }
      typed = [LabelKey.typed(right.label, foldsPlurals: false), LabelKey.typed(right.label, foldsPlurals: true)]
    }

    /// Whether one letter makes it likely that the label is the other one with a typing error.
    func isLikelyError(of other: Group) -> Bool {
      typed.contains { typed in other.typed.contains { LabelKey.letterDifference(typed, $0) == .likely } }
    }
  }
}

extension LabelSpellings.Variant {
  fileprivate init(_ spelling: LabelSpellings.Spelling, of right: LabelSpellings.Spelling, isFolded: Bool) {
    label = spelling.label
    storyCount = spelling.count
    self.spelling = right.label
    spellingCount = right.count
    differences = LabelKey.differences(spelling.label, right.label)
    self.isFolded = isFolded
  }
}
