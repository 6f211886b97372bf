internal import Newsprint
internal import NewsprintArticles

/// The pairs of stories that the desk shows: copies, updates, and stories that are nearly alike.
struct DeskCases {
  /// What a pair is shown as.
  enum Kind: String {
    case copy, update, near
  }

  /// Two stories, the one that is kept or older first.
  struct Case {
    var kind: Kind
    var first: Int
    var second: Int
    var relation: String
    var jaccard: Double
    var containment: Double
    /// Why the first one is kept; empty where both are.
    var reason: String
  }

  let cases: [Case]

  /// The pairs of a view, those nearest to the threshold first.
  init(_ view: Desk.View, _ kind: Kind?) {
    var cases: [Case] = []
    let keys = view.work.stories.keys
    let said = Set(view.report.pairs.map { [$0.first, $0.second] })
    if kind != .update && kind != .near {
      for group in view.report.groups {
        for member in group.members {
          cases.append(
            Case(
              kind: .copy, first: group.canonical, second: member.story, relation: member.relation.name,
              jaccard: member.jaccard, containment: member.containmentInCanonical, reason: group.reason))
        }
      }
    }
    if kind != .copy && kind != .near {
      for chain in view.report.chains {
        for version in chain.versions {
          guard let previous = version.previous, let step = version.step else { continue }
          cases.append(
            Case(
              kind: .update, first: chain.versions[previous].story, second: version.story, relation: "update",
              jaccard: step.jaccard, containment: step.firstContainment, reason: ""))
        }
      }
    }
    if kind != .copy && kind != .update {
      for pair in view.work.near where !said.contains([pair.first, pair.second]) {
        if view.standIn[pair.first] == view.standIn[pair.second] { continue }
        cases.append(
          Case(
            kind: .near, first: pair.first, second: pair.second, relation: "nearly alike", jaccard: pair.jaccard,
            containment: pair.firstContainment, reason: ""))
      }
    }
    let threshold = view.report.options.threshold
    func place(_ pair: Case) -> (Double, StoryKey, StoryKey) {
      (abs(pair.jaccard - threshold), keys[pair.first], keys[pair.second])
    }
    self.cases = cases.sorted { place($0) < place($1) }
  }
}

/// Two stories with what differs marked, in parts of running text.
struct DeskDifference {
  private let first: Article
  private let second: Article
  private let difference: StoryDifference

  init(_ first: Article, _ second: Article) {
    self.first = first
    self.second = second
    difference = StoryDifference(first, second)
  }

  func append(to document: inout JSONDocument) {
    append("a", first, \.first, difference.facts.compactMap(\.first), to: &document)
    append("b", second, \.second, difference.facts.compactMap(\.second), to: &document)
    document.array("facts") { document in
      for fact in difference.facts {
        document.object { document in
          document.string("kind", fact.kind.name)
          document.string("from", fact.from)
          document.string("to", fact.to)
        }
      }
    }
    document.integer("changes", difference.changes.count)
  }

  private func append(
    _ name: String, _ story: Article, _ side: KeyPath<StoryDifference.Change, [StoryDifference.Passage]>,
    _ facts: [StoryDifference.Passage], to document: inout JSONDocument
  ) {
    document.object(name) { document in
      for (field, text, isInHeadline) in [("title", story.headline, true), ("text", story.text, false)] {
        document.array(field) { document in
          var marks = MarkedText.marks(difference, side, isInHeadline: isInHeadline)
          marks += facts.filter { $0.isInHeadline == isInHeadline }.map { ($0.range, true) }
          for part in MarkedText.parts(Array(text.utf8), marks) {
            document.array { document in
              document.string(nil, part.text)
              document.integer(nil, part.kind)
            }
          }
        }
      }
    }
  }
}
