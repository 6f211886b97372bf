extension Split {
  /// Divides each topic's stories into blocks in the order of the input, and tests each block on the others.
  ///
  /// Neighbours in an archive resemble each other: the same day, thread, event or writer. Dealt out at random, a story is
  /// tested on a model that has seen its neighbours, which tomorrow's stories will not have had, so that scores come out
  /// too high and probabilities too sure. Blocks keep neighbours together; where the order means nothing, they are as good
  /// as random folds.
  ///
  /// A story of several topics goes with the rarest one. Topics start at different folds, so that those with fewer
  /// stories than there are folds do not all end up in the first.
  ///
  /// - Parameters:
  ///   - labels: The topics of the stories, none, one or several each.
  ///   - groups: For each story a number that it shares with its copies, or nil where each story is its own group. A group
  ///     goes with its first story.
  ///   - folds: The number of folds.
  /// - Precondition: `folds` is at least 2, and `groups` is nil or has one number a story.
  /// - Complexity: O(*n* + *l*), where *n* is the number of stories and *l* that of their labels.
  public static func contiguousFolds(labels: StoryLabels, groups: [Int]? = nil, folds: Int) -> [Split] {
    precondition(folds >= 2, "Cross-validation needs at least two folds")
    precondition(groups == nil || groups?.count == labels.count, "There must be one group a story")
    let support = labels.support
    // The first story of each group, in order, with its stratum; stories without a topic are the last one.
    var leaders: [Int: Int] = [:]
    var stories: [[Int]] = Array(repeating: [], count: labels.classCount + 1)
    for story in 0..<labels.count {
      let group = groups?[story] ?? story
      guard leaders[group] == nil else { continue }
      leaders[group] = story
      let rarest = labels[story].min { (support[Int($0)], $0) < (support[Int($1)], $1) }
      stories[rarest.map { Int($0) } ?? labels.classCount].append(story)
    }
    var part = [Int](repeating: 0, count: labels.count)
    for (stratum, members) in stories.enumerated() {
      for (rank, story) in members.enumerated() {
        part[story] = (rank * folds / members.count + stratum) % folds
      }
    }
    for story in 0..<labels.count {
      if let leader = leaders[groups?[story] ?? story] { part[story] = part[leader] }
    }
    return (0..<folds).map { fold in
      Split(train: part.indices.filter { part[$0] != fold }, test: part.indices.filter { part[$0] == fold })
    }
  }
}
