internal import Newsprint

/// Gives groups names that stay from batch to batch.
///
/// A group is named for one of its stories, at first the canonical one, and keeps that name as long as the story is in it,
/// whichever is canonical then. Where groups become one, the name of the canonical story's remains, or else that of the
/// story that came first.
struct GroupNamer {
  /// For each group the story that it is named for.
  private(set) var namers: [Int] = []
  /// For each story of a group the story that the group is named for.
  private(set) var namerOf: [Int: Int] = [:]
  /// The groups that became part of another, by the stories that they are named for.
  private(set) var mergers: [(namer: Int, into: Int)] = []

  /// - Parameters:
  ///   - groups: The groups.
  ///   - former: For each story that was in a group the story that this was named for.
  ///   - number: The number of a story, lower for those that came before.
  init(_ groups: [DuplicateGroup], formerly former: [Int: Int], _ number: (Int) -> Int64) {
    for group in groups {
      let stories = [group.canonical] + group.members.map(\.story)
      let members = Set(stories)
      let names = Set(stories.compactMap { former[$0] }).filter { members.contains($0) }
      let namer =
        names.contains(group.canonical)
        ? group.canonical : names.min { number($0) < number($1) } ?? group.canonical
      namers.append(namer)
      for story in stories { namerOf[story] = namer }
      mergers += names.subtracting([namer]).sorted().map { ($0, namer) }
    }
  }
}
