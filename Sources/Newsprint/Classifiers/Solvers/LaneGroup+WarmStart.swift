extension LaneGroup {
  /// Starts from the weights of a model, which may have been trained with another *C*.
  ///
  /// The solver needs weights that are the sum of the dual variables times the stories. The variables that belong to the
  /// model's margins give weights in the model's direction if it is a solution for some *C*; their length is then brought
  /// to the model's.
  func start<Loss: DualLoss>(from model: LinearModel, _ problem: LaneProblem, loss: Loss.Type) {
    for (lane, index) in classes.enumerated() {
      for feature in 0..<problem.stories.columnCount {
        let isUsable = scales.map { $0.squared[feature * width + lane] > 0 } ?? true
        weights[feature * width + lane] = isUsable ? model.weights[feature, index] : 0
      }
      if problem.intercept != .none { intercepts[lane] = model.intercepts[index] }
    }
    // An anchor's weights are no sum of dual variables times stories: they stay, and the variables start at nothing.
    if problem.isAnchored { return }
    let alignment = takeOptimalDuals(problem, loss: loss)
    weights.fill(0)
    addDuals(problem)
    if problem.intercept == .regularized { intercepts.take(width, from: dualSums) }
    let norms = squaredNorms(problem)
    let factor = AlignedFloats(count: width)
    for lane in classes.indices {
      let ratio = alignment[lane / 4][lane % 4] / norms[lane]
      factor[lane] = ratio.isFinite ? Float(min(1, max(0, ratio))) : 0
    }
    multiply(by: factor, problem, loss: loss)
  }

  /// Puts each story's best dual variables for the current weights in the place of its states, and returns the products
  /// of the weights with the sum of variables times stories.
  private func takeOptimalDuals<Loss: DualLoss>(_ problem: LaneProblem, loss: Loss.Type) -> [SIMD4<Double>] {
    var alignment = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    let products = AlignedFloats(count: width)
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        scoreCold(rows[story], into: products)
        for chunk in 0..<width / 4 {
          let sign = sign(story, chunk)
          var product = products.lanes(chunk * 4)
          let dual = Loss.optimalDual(margin: sign * product, cost: cost(problem, story, chunk))
          states.setLanes(story * width + chunk * 4, dual)
          if problem.intercept == .free { product -= intercepts.lanes(chunk * 4) }
          alignment[chunk] += SIMD4<Double>(dual * sign * product)
        }
      }
    }
    return alignment
  }

  /// Adds the sum of dual variables times stories to the weights, and the variables to their sums.
  private func addDuals(_ problem: LaneProblem) {
    let delta = AlignedFloats(count: width)
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        for chunk in 0..<width / 4 {
          let lane = chunk * 4
          delta.setLanes(lane, sign(story, chunk) * states.lanes(story * width + lane))
          dualSums.setLanes(lane, dualSums.lanes(lane) + delta.lanes(lane))
        }
        add(rows[story], times: delta)
      }
    }
  }

  /// Multiplies weights and dual variables by a factor a lane, and turns the variables into states.
  private func multiply<Loss: DualLoss>(by factor: AlignedFloats, _ problem: LaneProblem, loss: Loss.Type) {
    for place in stride(from: 0, to: weights.count, by: 4) {
      weights.setLanes(place, weights.lanes(place) * factor.lanes(place % width))
    }
    for lane in 0..<width {
      if problem.intercept == .regularized { intercepts[lane] *= factor[lane] }
      dualSums[lane] *= factor[lane]
    }
    for story in problem.activeStories {
      for chunk in 0..<width / 4 {
        let place = Int(story) * width + chunk * 4
        let dual = states.lanes(place) * factor.lanes(chunk * 4)
        states.setLanes(place, Loss.state(dual: dual, cost: cost(problem, Int(story), chunk)))
      }
    }
  }
}
