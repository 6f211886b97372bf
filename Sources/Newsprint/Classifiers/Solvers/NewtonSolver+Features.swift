/// What Newton's method does with numbers by feature.
extension NewtonSolver {
  /// What is known of the gradient, one number a problem.
  struct Slopes {
    /// The squared norm of its penalised part.
    let penalized: [Double]
    /// The squared norm of all of it.
    let whole: [Double]
    /// How much a better free intercept could gain: see ``LaneGroup``.
    let interceptGaps: [Double]
  }

  /// The place of the feature that is not penalised, if there is one.
  private var freePlace: Int? {
    problem.intercept == .free ? rows.features.firstIndex(of: problem.stories.columnCount) : nil
  }

  /// Makes the residuals the negative gradient, for the probabilities as they are.
  func formGradient() -> Slopes {
    formErrors()
    let free = freePlace
    let sums = rows.addTransposed(directionScores, to: residuals, sums: 3 * problemCount, threads: threads) {
      panel, places in
      let width = residuals.widths[panel]
      for place in stride(from: places.lowerBound * width, to: places.upperBound * width, by: 4) {
        residuals.parts[panel].setLanes(place, -weights.parts[panel].lanes(place))
      }
      if let free, places.contains(free) { residuals.parts[panel].fill(0, free * width..<(free + 1) * width) }
    } after: { panel, places in
      squares(residuals, panel, places, but: nil) + squares(residuals, panel, places, but: free)
        + interceptGaps(panel, places, free)
    }
    let count = problemCount
    return Slopes(
      penalized: Array(sums[count..<2 * count]), whole: Array(sums[..<count]),
      interceptGaps: Array(sums[(2 * count)...]))
  }

  /// Goes so far along the direction, in the step, its scores and the residuals; returns the residuals' squared norms.
  func follow(_ lengths: [Double]) -> [Double] {
    let free = freePlace
    let factors = spread(lengths)
    bendDirection(factors)
    return rows.addTransposed(directionScores, to: residuals, sums: problemCount, threads: threads) {
      panel, places in
      let width = residuals.widths[panel]
      let (own, direction, step) = (residuals.parts[panel], directions.parts[panel], steps.parts[panel])
      for place in places {
        let penalty: SIMD4<Float> = place == free ? SIMD4() : SIMD4(repeating: 1)
        for lane in stride(from: 0, to: width, by: 4) {
          let at = place * width + lane
          let change = Self.share(factors[panel].lanes(lane), direction.lanes(at))
          step.setLanes(at, step.lanes(at) + change)
          own.setLanes(at, own.lanes(at) - penalty * change)
        }
      }
    } after: { panel, places in
      squares(residuals, panel, places, but: nil)
    }
  }

  /// Goes so far along the direction, in the step and its scores only: the last one's residuals are not asked for.
  func endStep(_ lengths: [Double]) {
    let factors = spread(lengths)
    bendDirection(factors)
    _ = overFeatures(0) { panel, places in
      Self.add(factors[panel], of: directions, to: steps, panel, places)
      return []
    }
  }

  /// Makes the direction the residuals and a share of itself; returns the squared norms of its penalised part.
  func turn(_ shares: [Double]) -> [Double] {
    let free = freePlace
    let factors = spread(shares)
    return overFeatures(problemCount) { panel, places in
      let width = directions.widths[panel]
      let (own, residual) = (directions.parts[panel], residuals.parts[panel])
      for place in places {
        for lane in stride(from: 0, to: width, by: 4) {
          let at = place * width + lane
          own.setLanes(at, residual.lanes(at) + Self.share(factors[panel].lanes(lane), own.lanes(at)))
        }
      }
      return squares(directions, panel, places, but: free)
    }
  }

  /// Goes so far along the step, in weights and scores; returns the squared norms of the weights' penalised part.
  func move(by lengths: [Double]) -> [Double] {
    let free = freePlace
    let factors = spread(lengths)
    moveScores(by: factors)
    return overFeatures(problemCount) { panel, places in
      Self.add(factors[panel], of: steps, to: weights, panel, places)
      return squares(weights, panel, places, but: free)
    }
  }

  /// The products of weights and step, and of the step with itself, of their penalised parts.
  func stepProducts() -> (along: [Double], squares: [Double]) {
    let free = freePlace
    let sums = overFeatures(2 * problemCount) { panel, places in
      let width = weights.widths[panel]
      var sums = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
      for place in places where place != free {
        for chunk in sums.indices {
          let at = place * width + chunk * 4
          sums[chunk] += SIMD4<Double>(weights.parts[panel].lanes(at)) * SIMD4<Double>(steps.parts[panel].lanes(at))
        }
      }
      return fold(sums) + squares(steps, panel, places, but: free)
    }
    return (Array(sums[..<problemCount]), Array(sums[problemCount...]))
  }

  /// Adds a share of some numbers to others, at some places.
  private static func add(
    _ factors: AlignedFloats, of numbers: LanePanels, to sums: LanePanels, _ panel: Int, _ places: Range<Int>
  ) {
    let width = sums.widths[panel]
    let (own, other) = (sums.parts[panel], numbers.parts[panel])
    for place in places {
      for lane in stride(from: 0, to: width, by: 4) {
        let at = place * width + lane
        own.setLanes(at, own.lanes(at) + share(factors.lanes(lane), other.lanes(at)))
      }
    }
  }

  // MARK: - Sums

  /// So many sums over all features, a chunk of them at a time.
  private func overFeatures(
    _ sums: Int, _ body: @Sendable (_ panel: Int, _ places: Range<Int>) -> [Double]
  ) -> [Double] {
    let chunks = Parallel.chunks(rows.featureCount, size: 1024)
    return LaneSums.added(weights.count * chunks.count, of: sums, threads: threads) { number in
      body(number / chunks.count, chunks[number % chunks.count])
    }
  }

  private func squares(_ numbers: LanePanels, _ panel: Int, _ places: Range<Int>, but free: Int?) -> [Double] {
    let (width, own) = (numbers.widths[panel], numbers.parts[panel])
    var sums = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for place in places where place != free {
      for chunk in sums.indices {
        let lanes = SIMD4<Double>(own.lanes(place * width + chunk * 4))
        sums[chunk] += lanes * lanes
      }
    }
    return fold(sums)
  }

  private func interceptGaps(_ panel: Int, _ places: Range<Int>, _ free: Int?) -> [Double] {
    let width = residuals.widths[panel]
    var gaps = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    if let free, places.contains(free) {
      for chunk in gaps.indices {
        let slope = residuals.parts[panel].lanes(free * width + chunk * 4)
        let intercept = weights.parts[panel].lanes(free * width + chunk * 4)
        let reach = LaneMath.max(LaneMath.max(intercept, -intercept), SIMD4(repeating: 1))
        gaps[chunk] = SIMD4<Double>(LaneMath.max(slope, -slope) * reach)
      }
    }
    return fold(gaps)
  }

  /// Sums by class as sums by problem.
  func fold(_ sums: [SIMD4<Double>]) -> [Double] {
    if isSoftmax { return [sums.reduce(SIMD4(), +).sum()] }
    return (0..<problemCount).map { sums[$0 / 4][$0 % 4] }
  }

  /// Numbers times a factor, and zero where it is zero, whatever the numbers are.
  @inline(__always)
  static func share(_ factors: SIMD4<Float>, _ numbers: SIMD4<Float>) -> SIMD4<Float> {
    (factors * numbers).replacing(with: 0, where: factors .== SIMD4())
  }

  /// A number a problem as one a class.
  func spread(_ values: [Double]) -> [AlignedFloats] {
    weights.widths.enumerated().map { panel, width in
      let lanes = AlignedFloats(count: width)
      for lane in 0..<min(width, classes.count - panel * LanePanels.panelWidth) {
        lanes[lane] = Float(isSoftmax ? values[0] : values[lane])
      }
      return lanes
    }
  }
}
