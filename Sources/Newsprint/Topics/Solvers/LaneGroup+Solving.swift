internal import CKernels

extension LaneGroup {
  /// Trains the group's classes to the problem's tolerance and returns them, perhaps in several smaller groups.
  static func solve<Loss: DualLoss>(_ group: LaneGroup, _ problem: LaneProblem, loss: Loss.Type) -> [LaneGroup] {
    var open = [group]
    var done: [LaneGroup] = []
    while let group = open.popLast() {
      let parts = group.run(problem, loss: loss)
      guard parts.isEmpty else {
        open += parts
        continue
      }
      group.evaluate(problem, loss: loss)
      let unfinished = group.unfinishedLanes(problem)
      if unfinished.isEmpty {
        done.append(group)
      } else {
        let finished = Set(group.classes.indices).subtracting(unfinished.joined()).sorted()
        if !finished.isEmpty { done.append(LaneGroup(problem, lanes: finished, of: group)) }
        open += unfinished.map { LaneGroup(problem, lanes: $0, of: group).reopened() }
      }
    }
    return done
  }

  /// Passes over the stories until every lane has converged, or until the lanes that have not fit in a narrower group:
  /// then the two parts are returned.
  private func run<Loss: DualLoss>(_ problem: LaneProblem, loss: Loss.Type) -> [LaneGroup] {
    var order = StoryOrder(problem.activeStories, seed: problem.seed)
    var busy = classes.indices.filter { activity.pointer[$0] > 0 }
    // All busy lanes have made the same number of passes, so that each sees the orders it would see alone.
    for _ in 0..<(busy.first.map { progress[$0].passes } ?? 0) { order.shuffle() }
    while !busy.isEmpty {
      order.shuffle()
      pass(problem, order: order.stories, loss: loss)
      busy = classes.indices.filter { activity.pointer[$0] > 0 }
      if !busy.isEmpty, Self.width(for: busy.count) < width {
        let idle = classes.indices.filter { activity.pointer[$0] == 0 }
        return [idle, busy].map { LaneGroup(problem, lanes: $0, of: self) }
      }
    }
    return []
  }

  /// The lanes whose exact gap is too large, those with as many passes together.
  private func unfinishedLanes(_ problem: LaneProblem) -> [[Int]] {
    let lanes = classes.indices.filter {
      progress[$0].gap > problem.tolerance * progress[$0].primal && progress[$0].passes < problem.maxIterations
    }
    return Dictionary(grouping: lanes) { progress[$0].passes }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Sets all lanes to work again, to be stopped by a stricter estimate.
  private func reopened() -> LaneGroup {
    for lane in classes.indices {
      progress[lane].caution *= 0.5
      activity.pointer[lane] = 1
    }
    return self
  }

  /// Visits every story once.
  private func pass<Loss: DualLoss>(_ problem: LaneProblem, order: [UInt32], loss: Loss.Type) {
    let width = width
    let states = states
    let constant: Float = problem.intercept == .none ? 0 : 1
    let products = AlignedFloats(count: width)
    var estimates = [LaneEstimate](repeating: LaneEstimate(), count: width / 4)
    problem.stories.withRows { rows in
      estimates.withUnsafeMutableBufferPointer { estimates in
        for position in order.indices {
          let story = Int(order[position])
          if position + 2 < order.count {
            let soon = Int(order[position + 2])
            rows.prefetch(soon)
            newsprint_prefetch(states.pointer + soon * width)
          }
          let row = rows[story]
          score(row, into: products)
          if position + 1 < order.count {
            // Comes in while the step below is computed.
            let next = rows[Int(order[position + 1])]
            newsprint_row_prefetch(next.columns, next.count, weights.pointer, width, width)
          }
          var isMoved = false
          for chunk in 0..<width / 4 {
            let lane = chunk * 4
            let place = story * width + lane
            let sign = sign(story, chunk)
            let norm = scales?.norms.lanes(place) ?? SIMD4(repeating: problem.squaredNorms[story])
            let oldState = states.lanes(place)
            var state = oldState
            let growth = Loss.step(
              &state, margin: sign * products.lanes(lane), squaredNorm: norm + SIMD4(repeating: constant),
              cost: cost(problem, story, chunk), estimate: &estimates[chunk])
            let isActive = activity.lanes(lane) .> SIMD4()
            let delta = SIMD4<Float>().replacing(with: sign * growth, where: isActive)
            states.setLanes(place, oldState.replacing(with: state, where: isActive))
            products.setLanes(lane, delta)
            dualSums.setLanes(lane, dualSums.lanes(lane) + delta)
            intercepts.setLanes(lane, intercepts.lanes(lane) + delta * SIMD4(repeating: constant))
            isMoved = isMoved || any(delta .!= SIMD4())
          }
          if isMoved { add(row, times: products) }
        }
      }
    }
    finishPass(problem, estimates)
  }

  /// Moves the free intercepts and retires the lanes that have converged.
  ///
  /// A free intercept demands that Σ *y*α be zero, and is that constraint's multiplier. It is found by the method of
  /// multipliers: a pass treats it as the weight of a constant feature, penalised for its distance from where the pass
  /// began, and then it moves on by what the sum still is.
  private func finishPass(_ problem: LaneProblem, _ estimates: [LaneEstimate]) {
    for lane in classes.indices where activity.pointer[lane] > 0 {
      progress[lane].passes += 1
      let estimate = estimates[lane / 4]
      var gap = Double(estimate.gap[lane % 4])
      let objective = 0.5 * Double(estimate.objective[lane % 4])
      if problem.intercept == .free {
        gap += interceptGap(lane)
        intercepts.pointer[lane] += dualSums.pointer[lane]
      }
      // The pass saw each story before its step; what is left after it follows from the rate so far.
      let left = gap * min(1, gap / progress[lane].lastGap)
      progress[lane].lastGap = gap
      let isConverged =
        progress[lane].passes >= 2 && left <= problem.tolerance * progress[lane].caution * objective
      if isConverged || progress[lane].passes >= problem.maxIterations { activity.pointer[lane] = 0 }
    }
  }
}
