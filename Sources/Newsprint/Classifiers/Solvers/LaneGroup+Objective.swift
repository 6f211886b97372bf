extension LaneGroup {
  /// Computes each lane's primal objective and its distance from the dual's, for the weights as they are.
  func evaluate<Loss: DualLoss>(_ problem: LaneProblem, loss: Loss.Type) {
    let products = AlignedFloats(count: width)
    var losses = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    var gaps = losses
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        scoreCold(rows[story], into: products)
        for chunk in 0..<width / 4 {
          let (loss, gap) = Loss.lossAndGap(
            states.lanes(story * width + chunk * 4), margin: sign(story, chunk) * products.lanes(chunk * 4),
            cost: cost(problem, story, chunk))
          losses[chunk] += SIMD4<Double>(loss)
          gaps[chunk] += SIMD4<Double>(gap)
        }
      }
    }
    let norms = squaredNorms(problem)
    for lane in classes.indices {
      progress[lane].primal = 0.5 * norms[lane] + losses[lane / 4][lane % 4]
      progress[lane].gap = gaps[lane / 4][lane % 4]
      if problem.intercept == .free { progress[lane].gap += interceptGap(lane) }
    }
  }

  /// How much a better free intercept could gain: the slope times how far it may have to go, taken to be no farther
  /// than it has come.
  func interceptGap(_ lane: Int) -> Double {
    Double(abs(dualSums[lane])) * Double(max(1, abs(intercepts[lane])))
  }

  /// ‖**w**‖² of each lane, in the space in which the weights are regularised.
  func squaredNorms(_ problem: LaneProblem) -> [Double] {
    var norms = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for feature in 0..<problem.stories.columnCount {
      for chunk in 0..<width / 4 {
        let place = feature * width + chunk * 4
        var square = weights.lanes(place) * weights.lanes(place)
        if let scale = scales?.squared.lanes(place) {
          square = (square / scale).replacing(with: SIMD4(), where: scale .== SIMD4())
        }
        norms[chunk] += SIMD4<Double>(square)
      }
    }
    return classes.indices.map { lane in
      let intercept = problem.intercept == .regularized ? Double(intercepts[lane]) : 0
      return norms[lane / 4][lane % 4] + intercept * intercept
    }
  }

  /// What a solved group hands to the model.
  struct Summary: Sendable {
    var classes: [Int]
    var intercepts: [Float]
    var objectives: [Double]
    var gaps: [Double]
    var passes: [Int]
  }

  var summary: Summary {
    Summary(
      classes: classes, intercepts: classes.indices.map { intercepts[$0] }, objectives: progress.map(\.primal),
      gaps: progress.map(\.gap), passes: progress.map(\.passes))
  }

  /// Writes the group's weights into the columns of its classes.
  func copyWeights(into slots: MutableRun<Float>, classCount: Int) {
    for row in 0..<weights.count / width {
      for (lane, index) in classes.enumerated() {
        slots[row * classCount + index] = weights[row * width + lane]
      }
    }
  }
}
