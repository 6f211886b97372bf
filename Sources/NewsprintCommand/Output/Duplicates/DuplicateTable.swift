internal import Newsprint
internal import NewsprintArticles

/// What a search for duplicates found, for people: groups with their stories, and updates.
struct DuplicateTable {
  private let search: StorySearch

  init(_ search: StorySearch) { self.search = search }

  /// The tables that are not empty.
  func text(for terminal: Terminal) -> String {
    let groups = search.reference == nil ? groupTable() : matchTable()
    let updates = search.reference == nil ? chainTable() : updateTable()
    let parts = [groups, updates, withdrawalTable()].filter { !$0.rows.isEmpty }.map { $0.text(for: terminal) }
    return parts.isEmpty ? "There are no duplicates.\n" : parts.joined(separator: "\n")
  }

  private func groupTable() -> Table {
    var table = Table([
      .init("group", isWhole: true), .init("relation"), .init("jaccard", .right), .init("contained", .right),
      .init("story"), .init("headline"),
    ])
    for group in search.report.groups {
      table.append([
        group.id, "kept: \(group.reason)", "", "", id(search.own, group.canonical),
        title(search.own, group.canonical),
      ])
      for member in group.members {
        table.append([
          "", member.relation.name, share(member.jaccard, member.standardError),
          share(member.containmentInCanonical, member.standardError),
          id(search.own, member.story), title(search.own, member.story),
        ])
      }
    }
    return table
  }

  private func matchTable() -> Table {
    var table = Table([
      .init("story"), .init("relation"), .init("jaccard", .right), .init("contained", .right),
      .init("known story"), .init("headline"),
    ])
    for (story, tie) in ordered({ $0.tie }) {
      table.append([
        id(search.own, story), tie.relation.name, share(tie.jaccard, tie.standardError),
        share(tie.containment, tie.standardError),
        id(search.others, tie.other), title(search.own, story),
      ])
    }
    return table
  }

  /// The chains, each from its oldest version to its newest.
  private func chainTable() -> Table {
    var table = Table([
      .init("chain", isWhole: true), .init("version"), .init("jaccard", .right), .init("story"),
      .init("changes"), .init("headline"),
    ])
    for chain in search.report.chains {
      for (place, version) in chain.versions.enumerated() {
        // A version that does not update the one above it says which one it does.
        let of = version.previous.flatMap { $0 == place - 1 ? nil : "\(place + 1), of \($0 + 1)" } ?? "\(place + 1)"
        table.append([
          place == 0 ? chain.id : "", version.isSuperseded ? "\(of), left out" : of,
          version.step.map { share($0.jaccard) } ?? "", id(search.own, version.story),
          ChangeText.summary(version.step?.changes ?? []), title(search.own, version.story),
        ])
      }
    }
    return table
  }

  /// The stories that withdraw others, each with what it withdraws.
  private func withdrawalTable() -> Table {
    var table = Table([
      .init("withdrawn by"), .init("story"), .init("headline"),
    ])
    for withdrawal in search.report.withdrawals {
      let notice = id(search.own, withdrawal.story)
      if withdrawal.kills.isEmpty { table.append([notice, "", title(search.own, withdrawal.story)]) }
      for killed in withdrawal.kills {
        table.append([notice, id(search.others, killed), title(search.others, killed)])
      }
    }
    return table
  }

  private func updateTable() -> Table {
    var table = Table([
      .init("update"), .init("of"), .init("jaccard", .right),
      .init("changes"), .init("headline"),
    ])
    for (story, old) in ordered({ $0.updateOf }) {
      table.append([
        id(search.own, story), id(search.others, old.story), share(old.jaccard),
        ChangeText.summary(old.changes), title(search.own, story),
      ])
    }
    return table
  }

  /// The stories of which something is known, in the order of the input.
  private func ordered<Part>(_ part: (DuplicateVerdict) -> Part?) -> [(Int, Part)] {
    search.verdicts.special.compactMap { story, verdict in part(verdict).map { (story, $0) } }.sorted { $0.0 < $1.0 }
  }

  private func id(_ stories: NumberedStories, _ story: Int) -> String {
    stories.id(story).string
  }

  /// A share, marked where it was estimated from sketches.
  private func share(_ value: Double, _ standardError: Double = 0) -> String {
    (standardError > 0 ? "~" : "") + Format.fixed(value, decimals: 3)
  }

  /// The headline, or the first words.
  private func title(_ stories: NumberedStories, _ story: Int) -> String {
    stories.title(story).truncated(toWidth: 80)
  }
}
