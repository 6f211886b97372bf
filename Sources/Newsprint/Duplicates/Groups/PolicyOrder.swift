/// What a keep policy goes by: the story that it prefers of others has the least rank.
struct PolicyRank {
  let policy: KeepPolicy
  private let texts: StoryTexts
  private let order: PublicationOrder
  /// The sources that are preferred.
  let names: [String]

  init(_ policy: KeepPolicy, _ texts: StoryTexts, _ order: PublicationOrder) {
    self.policy = policy
    self.texts = texts
    self.order = order
    names = policy.sourceNames
  }

  subscript(story: Int) -> (Int, Int64) {
    let date = order.date(story)
    switch policy {
    case .first: return (0, Int64(story))
    case .earliest: return (date == nil ? 1 : 0, date ?? 0)
    case .latest: return (date == nil ? 1 : 0, ~(date ?? 0))
    case .longest: return (-texts.byteCount(story), date ?? .max)
    case .sources: return (policy.rank(of: texts.source(story), among: names), date ?? .max)
    }
  }

  /// Whether the policy prefers one story to another; what it finds equal, what they say orders.
  func prefers(_ first: Int, to second: Int) -> Bool {
    let (own, its) = (self[first], self[second])
    return own == its ? order.comesBefore(first, second) : own < its
  }
}

/// The order in which a keep policy prefers stories, as far as it is heeded.
struct PolicyOrder {
  private let search: DuplicateSearch
  private let order: PublicationOrder
  private let rules: StandingRules
  private let rank: PolicyRank

  init(_ search: DuplicateSearch, _ order: PublicationOrder, _ rules: StandingRules) {
    self.search = search
    self.order = order
    self.rules = rules
    rank = PolicyRank(search.options.keep, search.texts, order)
  }

  /// The stories, those first that the policy prefers; those that stand in another one behind all others, the longest
  /// first.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ stories: some Sequence<Int32>) -> [Int32] {
    stories.map { story -> (key: (Int, Int64), length: Int, story: Int32) in
      let isDeferred = rules.hold(Int(story)) != nil
      return (rank[Int(story)], isDeferred ? search.texts.byteCount(Int(story)) : .max, story)
    }.sorted { a, b in
      let (first, second) = ((b.length, a.key.0, a.key.1), (a.length, b.key.0, b.key.1))
      return first == second ? order.comesBefore(Int(a.story), Int(b.story)) : first < second
    }.map(\.story)
  }

  /// Why a story was chosen among the others of its group.
  func reason(for story: Int, among others: [Int]) -> String {
    let preferred = others.filter { rank.prefers($0, to: story) }
    if preferred.contains(where: { rules.hold($0) == .excerpt }) { return "holds an excerpt" }
    if preferred.contains(where: { rules.hold($0) == .growth }) { return "grown longest" }
    let hasDate = order.date(story) != nil
    switch rank.policy {
    case .first: return "first"
    case .earliest: return hasDate ? "earliest" : "first id, no dates"
    case .latest: return hasDate ? "latest" : "first id, no dates"
    case .longest: return "longest"
    case .sources:
      let place = rank[story].0
      return place < rank.names.count
        ? "source \(rank.names[place])" : hasDate ? "earliest, no source listed" : "first id, no dates"
    }
  }
}

extension KeepPolicy {
  /// The sources that are preferred, in lower case; none where the policy does not go by sources.
  var sourceNames: [String] {
    if case .sources(let names) = self { names.map { $0.lowercased() } } else { [] }
  }

  /// The place of a source among those that are preferred; their number where it is not one of them.
  func rank(of source: TextBytes, among names: [String]) -> Int {
    if names.isEmpty { return 0 }
    let name = source.string.lowercased()
    return names.firstIndex(of: name) ?? names.count
  }
}
