/// The order in which a keep policy prefers stories.
struct PolicyOrder {
  private let policy: KeepPolicy
  private let search: DuplicateSearch
  private let order: PublicationOrder
  private let rules: StandingRules
  private let names: [String]

  init(_ search: DuplicateSearch, _ order: PublicationOrder, _ rules: StandingRules) {
    policy = search.options.keep
    self.search = search
    self.order = order
    self.rules = rules
    names = policy.sourceNames
  }

  /// What the policy goes by, the least first.
  private func key(_ story: Int) -> (Int, Int64) {
    let date = order.date(story)
    switch policy {
    case .first: return (0, Int64(story))
    case .earliest: return (date == nil ? 1 : 0, date ?? 0)
    case .latest: return (date == nil ? 1 : 0, ~(date ?? 0))
    case .longest: return (-search.texts.byteCount(story), date ?? .max)
    case .sources: return (policy.rank(of: search.texts.source(story), among: names), date ?? .max)
    }
  }

  /// The stories, those first that the policy prefers; those that stand in another one behind all others, the longest
  /// first.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ stories: some Sequence<Int32>) -> [Int32] {
    stories.map { story -> (key: (Int, Int64), length: Int, story: Int32) in
      let isDeferred = rules.hold(Int(story)) != nil
      return (key(Int(story)), isDeferred ? search.texts.byteCount(Int(story)) : .max, story)
    }.sorted { a, b in
      let (first, second) = ((b.length, a.key.0, a.key.1), (a.length, b.key.0, b.key.1))
      return first == second ? order.comesBefore(Int(a.story), Int(b.story)) : first < second
    }.map(\.story)
  }

  /// Why a story was chosen among the others of its group.
  func reason(for story: Int, among others: [Int]) -> String {
    let own = key(story)
    let preferred = others.filter { other in
      let its = key(other)
      return its == own ? order.comesBefore(other, story) : its < own
    }
    if preferred.contains(where: { rules.hold($0) == .excerpt }) { return "holds an excerpt" }
    if preferred.contains(where: { rules.hold($0) == .growth }) { return "grown longest" }
    let hasDate = order.date(story) != nil
    switch policy {
    case .first: return "first"
    case .earliest: return hasDate ? "earliest" : "first id, no dates"
    case .latest: return hasDate ? "latest" : "first id, no dates"
    case .longest: return "longest"
    case .sources:
      let rank = own.0
      return rank < names.count
        ? "source \(names[rank])" : hasDate ? "earliest, no source listed" : "first id, no dates"
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
