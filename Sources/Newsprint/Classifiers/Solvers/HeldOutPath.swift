/// Scores stories left out of the training of one-vs-rest classifiers, for several folds and a path of costs.
///
/// Each group of classes of each fold is trained by itself, from cost to cost, and scores the fold's own stories with
/// each cost's weights before it goes on. No model of all classes is ever put together: what is in memory are the weights
/// of one group of classes a thread.
enum HeldOutPath {
  /// The stories that train the classifiers of a fold, and those that they score.
  struct Fold: Sendable {
    /// What is trained, with costs of *C* = 1; each class has a story that costs something.
    let problem: LaneProblem
    /// The stories to score.
    let tested: [Int]
  }

  /// The scores of one group of classes for the stories of a fold.
  struct Part: Sendable {
    let fold: Int
    /// The place in the path of costs.
    let step: Int
    let classes: [Int]
    /// One row a tested story, one column a class.
    let scores: DenseMatrix
  }

  /// Trains on the other stories of each fold and hands each part of the scores to `receive`, on any thread and in any
  /// order.
  ///
  /// - Parameters:
  ///   - costs: The path of *C*. Where it rises, training goes on from the dual variables of the step before.
  ///   - proves: Whether the gap to the optimum is computed, or believed to be what the last pass saw of it.
  /// - Complexity: O(*pnK*) for each fold and cost, where *n* is the number of entries, *K* of classes, *p* of passes.
  static func scores<Loss: DualLoss>(
    _ folds: [Fold], costs: [Float], loss: Loss.Type, proves: Bool, threads: Int, receive: @Sendable (Part) -> Void
  ) {
    let groups = folds.enumerated().flatMap { fold, held in
      Parallel.chunks(held.problem.labels.classCount, size: LaneGroup.classesPerLine).map { (fold, Array($0)) }
    }
    Parallel.forEach(groups.count, threads: threads) { number in
      let (fold, classes) = groups[number]
      follow(folds[fold], classes, costs, loss: loss, proves: proves) { step, group in
        let scores = group.scores(of: folds[fold].tested, folds[fold].problem.stories)
        receive(Part(fold: fold, step: step, classes: classes, scores: scores))
      }
    }
  }

  /// Trains classes of a fold for each cost in turn and shows them.
  private static func follow<Loss: DualLoss>(
    _ fold: Fold, _ classes: [Int], _ costs: [Float], loss: Loss.Type, proves: Bool,
    show: (_ step: Int, LaneGroup) -> Void
  ) {
    var last: (problem: LaneProblem, cost: Float, group: LaneGroup)?
    for (step, cost) in costs.enumerated() {
      let problem = fold.problem.multiplyingCosts(by: cost)
      let start: LaneGroup
      if let last, last.cost <= cost {
        start = last.group
        start.goOn(from: last.problem, to: problem, loss: loss)
      } else {
        start = LaneGroup(problem, classes: classes, loss: loss)
      }
      let group = LaneGroup.joined(LaneGroup.solve(start, problem, loss: loss, proves: proves), problem)
      show(step, group)
      last = (problem, cost, group)
    }
  }
}

extension LaneGroup {
  /// How many classes' weights of a feature fill a cache line.
  static let classesPerLine = 16

  /// The score of each class for some stories: one row a story.
  fileprivate func scores(of tested: [Int], _ stories: SparseMatrix) -> DenseMatrix {
    var scores = DenseMatrix(rowCount: tested.count, columnCount: classes.count)
    let products = AlignedFloats(count: width)
    var values = scores.values.mutableSpan
    stories.withRows { rows in
      for (place, story) in tested.enumerated() {
        scoreCold(rows[story], into: products)
        for lane in classes.indices { values[place * classes.count + lane] = products[lane] }
      }
    }
    return scores
  }

  /// One group of all classes of several, in the order of their numbers.
  fileprivate static func joined(_ parts: [LaneGroup], _ problem: LaneProblem) -> LaneGroup {
    if parts.count == 1 { return parts[0] }
    let lanes = parts.flatMap { part in part.classes.indices.map { (group: part, lane: $0) } }
    return LaneGroup(problem, lanes: lanes.sorted { $0.group.classes[$0.lane] < $1.group.classes[$1.lane] })
  }

  /// Makes ready for a problem with other costs: dual variables and weights stay as they are.
  fileprivate func goOn<Loss: DualLoss>(from old: LaneProblem, to new: LaneProblem, loss: Loss.Type) {
    for story in new.activeStories {
      let story = Int(story)
      for chunk in 0..<width / 4 {
        let place = story * width + chunk * 4
        let dual = Loss.dual(states.lanes(place), cost: cost(old, story, chunk))
        states.setLanes(place, Loss.state(dual: dual, cost: cost(new, story, chunk)))
      }
    }
    for lane in classes.indices {
      progress[lane] = Progress()
      activity[lane] = 1
    }
    for story in resting.indices { resting[story] = 0 }
  }
}
