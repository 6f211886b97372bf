extension LaneGroup {
  /// Trains the group's classes to the problem's tolerance and returns them, perhaps in several smaller groups.
  ///
  /// - Parameter proves: Whether the gap is computed and training goes on where it is too large; otherwise what the last
  ///   pass saw of it is believed, which spares the walk over all stories that the proof takes.
  static func solve<Loss: DualLoss>(
    _ group: LaneGroup, _ problem: LaneProblem, loss: Loss.Type, proves: Bool = true
  ) -> [LaneGroup] {
    var open = [group]
    var done: [LaneGroup] = []
    while let group = open.popLast() {
      let parts = group.run(problem, loss: loss)
      guard parts.isEmpty else {
        open += parts
        continue
      }
      guard proves else {
        done.append(group)
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
    var busy = classes.indices.filter { activity[$0] > 0 }
    // All busy lanes have made the same number of passes, so that each sees the orders it would see alone.
    for _ in 0..<(busy.first.map { progress[$0].passes } ?? 0) { order.shuffle() }
    while !busy.isEmpty {
      order.shuffle()
      pass(problem, order: order.stories, loss: loss)
      busy = classes.indices.filter { activity[$0] > 0 }
      if !busy.isEmpty, Self.width(for: busy.count) < width {
        let idle = classes.indices.filter { activity[$0] == 0 }
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

  /// Sets all lanes to work again, on all stories, to be stopped by a stricter estimate.
  private func reopened() -> LaneGroup {
    for lane in classes.indices {
      progress[lane].caution *= 0.5
      progress[lane].holdLimit = .infinity
      activity[lane] = 1
    }
    for story in resting.indices { resting[story] = 0 }
    return self
  }

  /// The lanes that are being trained, as bits.
  private var activeBits: UInt32 {
    classes.indices.reduce(0) { activity[$1] > 0 ? $0 | 1 << UInt32($1) : $0 }
  }

  /// Visits every story once, but for those that rest in all lanes.
  private func pass<Loss: DualLoss>(_ problem: LaneProblem, order: [UInt32], loss: Loss.Type) {
    let activeBits = activeBits
    let order = Loss.canRest ? order.filter { activeBits & ~resting[Int($0)] != 0 } : order
    var estimates = [LaneEstimate](repeating: LaneEstimate(), count: width / 4)
    for lane in classes.indices { estimates[lane / 4].holdLimit[lane % 4] = progress[lane].holdLimit }
    let products = AlignedFloats(count: width)
    problem.stories.withRows { rows in
      estimates.withMutableRun { estimates in
        for position in order.indices {
          let story = Int(order[position])
          if position + 2 < order.count {
            let soon = Int(order[position + 2])
            rows.prefetch(soon)
            states.prefetch(soon * width)
          }
          let row = rows[story]
          score(row, into: products)
          if position + 1 < order.count {
            // Comes in while the steps below are computed.
            let next = rows[Int(order[position + 1])]
            next.prefetchWeights(weights, width: width)
          }
          let isMoved = step(
            story, problem, live: activeBits & ~resting[story], products: products, estimates: estimates, loss: loss
          )
          if isMoved { add(row, times: products) }
        }
      }
    }
    finishPass(problem, estimates)
  }

  /// Takes a story's step in each lane; replaces its scores by what the weights change by, and says whether they do.
  @inline(__always)
  private func step<Loss: DualLoss>(
    _ story: Int, _ problem: LaneProblem, live: UInt32, products: AlignedFloats,
    estimates: MutableRun<LaneEstimate>, loss: Loss.Type
  ) -> Bool {
    let constant = SIMD4<Float>(repeating: problem.intercept == .none ? 0 : 1)
    var isMoved = false
    for chunk in 0..<width / 4 {
      let lane = chunk * 4
      let place = story * width + lane
      let sign = sign(story, chunk)
      let norm = scales?.norms.lanes(place) ?? SIMD4(repeating: problem.squaredNorms[story])
      let oldState = states.lanes(place)
      var state = oldState
      let step = Loss.step(
        &state, margin: sign * products.lanes(lane), squaredNorm: norm + constant, cost: cost(problem, story, chunk))
      let isLive = isSet(live, chunk)
      let delta = SIMD4<Float>().replacing(with: sign * step.growth, where: isLive)
      states.setLanes(place, oldState.replacing(with: state, where: isLive))
      products.setLanes(lane, delta)
      dualSums.setLanes(lane, dualSums.lanes(lane) + delta)
      intercepts.setLanes(lane, intercepts.lanes(lane) + delta * constant)
      isMoved = isMoved || any(delta .!= SIMD4())
      let rests = estimates.withElement(chunk) { $0.add(step, where: isLive, canRest: Loss.canRest) }
      if Loss.canRest, any(rests) {
        for offset in 0..<4 where rests[offset] { resting[story] |= 1 << UInt32(lane + offset) }
      }
    }
    return isMoved
  }

  /// Moves the free intercepts and retires the lanes that have converged.
  ///
  /// A free intercept demands that Σ *y*α be zero, and is that constraint's multiplier. It is found by the method of
  /// multipliers: a pass treats it as the weight of a constant feature, penalised for its distance from where the pass
  /// began, and then it moves on by what the sum still is.
  private func finishPass(_ problem: LaneProblem, _ estimates: [LaneEstimate]) {
    for lane in classes.indices where activity[lane] > 0 {
      progress[lane].passes += 1
      let estimate = estimates[lane / 4]
      var gap = Double(estimate.gap[lane % 4])
      let objective = 0.5 * Double(estimate.objective[lane % 4])
      if problem.intercept == .free {
        gap += interceptGap(lane)
        intercepts[lane] += dualSums[lane]
      }
      // The pass saw each story before its step; what is left after it follows from the rate so far.
      let left = gap * min(1, gap / progress[lane].lastGap)
      progress[lane].lastGap = gap
      let slope = estimate.largestSlope[lane % 4]
      progress[lane].holdLimit = slope > 0 ? slope : .infinity
      let isConverged =
        progress[lane].passes >= 2 && left <= problem.tolerance * progress[lane].caution * objective
      if isConverged || progress[lane].passes >= problem.maxIterations { activity[lane] = 0 }
    }
  }
}

/// What a pass over the stories saw of four classes' progress: cheap running sums, good enough to say when to stop.
private struct LaneEstimate {
  var gap = SIMD4<Float>()
  var objective = SIMD4<Float>()
  /// The largest slope along a variable that is free to move.
  var largestSlope = SIMD4<Float>()
  /// How firmly a variable must be held at zero for its story to rest.
  var holdLimit = SIMD4<Float>(repeating: .infinity)

  /// Counts a step in some lanes, and says in which of them the story may rest from now on.
  @inline(__always)
  mutating func add(
    _ step: DualStep, where isLive: SIMDMask<SIMD4<Int32>>, canRest: Bool
  ) -> SIMDMask<SIMD4<Int32>> {
    gap += SIMD4<Float>().replacing(with: step.gap, where: isLive)
    objective += SIMD4<Float>().replacing(with: step.objective, where: isLive)
    guard canRest else { return SIMDMask(repeating: false) }
    largestSlope = LaneMath.max(largestSlope, SIMD4<Float>().replacing(with: step.slope, where: isLive))
    return isLive .& (step.hold .> holdLimit)
  }
}
