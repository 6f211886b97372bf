/// The folds of a cross-validation, or none where they could not tell anything.
enum HeldOutFolds {
  /// The splits for a training run, in the order of the input.
  ///
  /// - Parameter count: How many folds are asked for; below 2, none are.
  /// - Returns: None where none are asked for, or where they would tell nothing: see
  ///   ``areTelling(_:labels:groups:)``.
  static func splits(_ set: TrainingSet, count: Int) -> [Split] {
    let distinct = Set(set.groups).count
    guard count >= 2, distinct >= 2 else { return [] }
    // A fold without a story tests nothing: there are no more folds than different stories.
    let splits = Split.contiguousFolds(labels: set.labels, groups: set.groups, folds: min(count, distinct))
    return areTelling(splits, labels: set.labels, groups: set.groups) ? splits : []
  }

  /// Whether folds measure anything: whether the models of half of the different stories, at least, could get them right.
  ///
  /// A model can where the stories that it learns from have two topics at least, and one of the held-out story's among
  /// them. Of stories that are the only ones of their topics, cross-validation says that all are wrong, whatever learns;
  /// what it then chooses and calibrates is worse than nothing.
  ///
  /// - Complexity: O(*fk* + *l*), where *f* is the number of folds, *k* that of topics and *l* that of labels.
  static func areTelling(_ splits: [Split], labels: StoryLabels, groups: [Int]) -> Bool {
    guard !splits.isEmpty else { return false }
    let support = labels.support
    var counted = Set<Int>()
    var telling = Set<Int>()
    for split in splits {
      var left = support
      for story in split.test {
        for topic in labels[story] { left[Int(topic)] -= 1 }
      }
      let hasSeveral = left.lazy.filter { $0 > 0 }.prefix(2).count == 2
      for story in split.test {
        counted.insert(groups[story])
        if hasSeveral, labels[story].contains(where: { left[Int($0)] > 0 }) { telling.insert(groups[story]) }
      }
    }
    return telling.count * 2 >= counted.count && !telling.isEmpty
  }
}
