/// Trains softmax regression through its dual, one story at a time.
///
/// The dual variables of a story are the probabilities *p* of its classes, and the weights are
/// **W** = *C* Σ (**e**_y − **p**) **x**ᵀ. Maximising the dual over one story's *p*, with the others fixed, means
/// log *p_k* + *a p_k* = *z_k* + *a p_k*(old) − λ with *a* = *C* **x**·**x**, scores **z**, and λ such that Σ *p_k* = 1.
/// Newton's method in the logarithms *s_k* = log *p_k* and λ solves it, with a bordered diagonal system a step. The dual
/// is that of Yu, Huang & Lin, Machine Learning 85 (2011), section 4, who solve it two classes at a time.
final class SoftmaxSolver {
  private let problem: LaneProblem
  private let classCount: Int
  /// The classes rounded up to whole vectors.
  private let width: Int
  private let weights: AlignedFloats
  private let intercepts: AlignedFloats
  /// log *p* of each story's classes.
  private let states: AlignedFloats
  /// What the sum over stories of cost (**e**_y − **p**) is off zero, the free intercepts' optimum.
  private let dualSums: AlignedFloats

  /// The score and log-probability that stand for zero probability.
  private static let never: Float = -80
  /// The log-probability of classes that a story does not carry, at first.
  private static let firstState: Float = -20

  private init(_ problem: LaneProblem) {
    self.problem = problem
    classCount = problem.labels.classCount
    width = (classCount + 3) / 4 * 4
    weights = AlignedFloats(count: problem.stories.columnCount * width)
    intercepts = AlignedFloats(count: width)
    states = AlignedFloats(count: problem.stories.rowCount * width)
    dualSums = AlignedFloats(count: width)
    for lane in classCount..<width { intercepts[lane] = Self.never }
    states.fill(Self.firstState)
    for story in 0..<problem.stories.rowCount {
      for lane in classCount..<width { states[story * width + lane] = Self.never }
      states[story * width + label(story)] = 0
    }
  }

  private func label(_ story: Int) -> Int { Int(problem.labels.classIndices[problem.labels.offsets[story]]) }

  private func cost(_ story: Int) -> Float { problem.costs[story] * problem.positiveWeights[label(story)] }

  /// Solves the problem to its tolerance.
  static func solve(_ problem: LaneProblem, warmStart: LinearModel?) -> OneVersusRest.Solution {
    let solver = SoftmaxSolver(problem)
    if let warmStart { solver.start(from: warmStart) }
    var order = StoryOrder(problem.activeStories, seed: problem.seed)
    var passes = 0
    var caution = 1.0
    var lastGap = Double.infinity
    var result = (primal: Double.infinity, gap: Double.infinity)
    while passes < problem.maxIterations {
      order.shuffle()
      let (objective, gap) = solver.pass(order.stories)
      passes += 1
      let left = gap * min(1, gap / lastGap)
      lastGap = gap
      guard passes >= 2, left <= problem.tolerance * caution * objective else { continue }
      result = solver.evaluate()
      if result.gap <= problem.tolerance * result.primal { break }
      caution *= 0.5
    }
    if result.primal == .infinity { result = solver.evaluate() }
    return solver.solution(result, passes: passes)
  }

  private func solution(_ result: (primal: Double, gap: Double), passes: Int) -> OneVersusRest.Solution {
    var matrix = DenseMatrix(rowCount: problem.stories.columnCount, columnCount: classCount)
    for feature in 0..<matrix.rowCount {
      for lane in 0..<classCount {
        matrix.values[feature * classCount + lane] = weights[feature * width + lane]
      }
    }
    let relativeGap = result.gap / max(result.primal, .leastNormalMagnitude)
    return OneVersusRest.Solution(
      weights: matrix, intercepts: (0..<classCount).map { intercepts[$0] },
      report: FitReport(
        objectives: [result.primal], relativeGaps: [relativeGap], iterations: [passes],
        isConverged: relativeGap <= problem.tolerance))
  }

  // MARK: - Passes

  /// Visits every story once; returns the objective and the gap as they were seen on the way.
  private func pass(_ order: [UInt32]) -> (objective: Double, gap: Double) {
    let chunks = width / 4
    let constant: Float = problem.intercept == .none ? 0 : 1
    let scores = AlignedFloats(count: width)
    let old = AlignedFloats(count: width)
    var objective = 0.0
    var gap = 0.0
    problem.stories.withRows { rows in
      for position in order.indices {
        let story = Int(order[position])
        if position + 2 < order.count {
          rows.prefetch(Int(order[position + 2]))
          states.prefetch(Int(order[position + 2]) * width)
        }
        let row = rows[story]
        score(row, into: scores)
        if position + 1 < order.count {
          // Comes in while the steps below are computed.
          let next = rows[Int(order[position + 1])]
          next.prefetchWeights(weights, width: width)
        }
        let label = label(story)
        let cost = cost(story)
        let (loss, divergence, alignment) = measure(story, scores, label: label, probabilities: old)
        objective += Double(cost * (loss + 0.5 * alignment))
        gap += Double(cost * divergence)
        solveStory(story, scores, old, coupling: cost * (problem.squaredNorms[story] + constant))
        for chunk in 0..<chunks {
          let lane = chunk * 4
          let probability = LaneMath.exp(states.lanes(story * width + lane))
          let delta = (old.lanes(lane) - probability) * SIMD4(repeating: cost)
          scores.setLanes(lane, delta)
          dualSums.setLanes(lane, dualSums.lanes(lane) + delta)
          intercepts.setLanes(lane, intercepts.lanes(lane) + delta * SIMD4(repeating: constant))
        }
        row.add(times: scores, to: weights, width: width)
      }
    }
    if problem.intercept == .free {
      // The method of multipliers, as in ``LaneGroup``.
      gap += interceptGap
      for lane in 0..<classCount { intercepts[lane] += dualSums[lane] }
    }
    return (objective, gap)
  }

  @inline(__always)
  private func score(_ row: SparseMatrix.Row, into scores: AlignedFloats) {
    scores.take(width, from: intercepts)
    row.addProducts(weights, width: width, to: scores)
  }

  /// A story's loss, its share of the duality gap (the divergence of its dual variables from the softmax of its
  /// scores), and (**e**_y − **p**)·**z**; leaves its dual variables in `probabilities`.
  @inline(__always)
  private func measure(
    _ story: Int, _ scores: AlignedFloats, label: Int, probabilities: AlignedFloats
  ) -> (loss: Float, divergence: Float, alignment: Float) {
    let chunks = width / 4
    var largest = scores.lanes(0)
    for chunk in 1..<max(chunks, 1) { largest = LaneMath.max(largest, scores.lanes(chunk * 4)) }
    let top = largest.max()
    var total = SIMD4<Float>()
    var divergence = SIMD4<Float>()
    var expected = SIMD4<Float>()
    for chunk in 0..<chunks {
      let z = scores.lanes(chunk * 4) - SIMD4(repeating: top)
      let s = states.lanes(story * width + chunk * 4)
      let p = LaneMath.exp(s)
      probabilities.setLanes(chunk * 4, p)
      total += LaneMath.exp(z)
      divergence += p * (s - z)
      expected += p * z
    }
    let logTotal = Float(naturalLog(Double(total.sum())))
    let own = scores[label] - top
    return (logTotal - own, max(0, divergence.sum() + logTotal), own - expected.sum())
  }

  /// Maximises the dual over one story's variables.
  @inline(__always)
  private func solveStory(_ story: Int, _ scores: AlignedFloats, _ old: AlignedFloats, coupling: Float) {
    let chunks = width / 4
    let a = SIMD4<Float>(repeating: coupling)
    let one = SIMD4<Float>(repeating: 1)
    for _ in 0..<12 {
      var mass = SIMD4<Float>()
      var slope = SIMD4<Float>()
      var offset = SIMD4<Float>()
      for chunk in 0..<chunks {
        let s = states.lanes(story * width + chunk * 4)
        let p = LaneMath.exp(s)
        let residual = s + a * (p - old.lanes(chunk * 4)) - scores.lanes(chunk * 4)
        let share = p / (one + a * p)
        mass += p
        slope += share
        offset += share * residual
      }
      let lambda = SIMD4<Float>(repeating: -(offset.sum() + 1 - mass.sum()) / slope.sum())
      var largest = SIMD4<Float>()
      for chunk in 0..<chunks {
        let place = story * width + chunk * 4
        let s = states.lanes(place)
        let p = LaneMath.exp(s)
        let residual = s + a * (p - old.lanes(chunk * 4)) - scores.lanes(chunk * 4) + lambda
        let next = LaneMath.min(
          LaneMath.max(s - residual / (one + a * p), SIMD4(repeating: Self.never)), SIMD4())
        // A class's own step counts as much as its probability.
        let change = (next - s) * (next - s) * LaneMath.max(p, LaneMath.exp(next))
        largest = LaneMath.max(largest, change)
        states.setLanes(place, next)
      }
      if largest.max() < 1e-5 { break }
    }
  }

  /// The primal objective and the gap to the dual's, for the weights as they are.
  private func evaluate() -> (primal: Double, gap: Double) {
    let scores = AlignedFloats(count: width)
    let probabilities = AlignedFloats(count: width)
    var primal = 0.0
    var gap = 0.0
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        score(rows[story], into: scores)
        let (loss, divergence, _) = measure(story, scores, label: label(story), probabilities: probabilities)
        primal += Double(cost(story) * loss)
        gap += Double(cost(story) * divergence)
      }
    }
    if problem.intercept == .free { gap += interceptGap }
    return (primal + 0.5 * squaredNorm, gap)
  }

  private var interceptGap: Double {
    (0..<classCount).reduce(0) { sum, lane in
      sum + Double(abs(dualSums[lane])) * Double(max(1, abs(intercepts[lane])))
    }
  }

  private var squaredNorm: Double {
    var norm = SIMD4<Double>()
    for place in stride(from: 0, to: weights.count, by: 4) {
      norm += SIMD4<Double>(weights.lanes(place) * weights.lanes(place))
    }
    var sum = norm.sum()
    if problem.intercept == .regularized {
      for lane in 0..<classCount { sum += Double(intercepts[lane]) * Double(intercepts[lane]) }
    }
    return sum
  }

  // MARK: - Warm start

  /// Starts from the weights of a model, as ``LaneGroup`` does: the direction from the softmax of its scores, the length
  /// from its weights.
  private func start(from model: LinearModel) {
    for feature in 0..<problem.stories.columnCount {
      for lane in 0..<classCount { weights[feature * width + lane] = model.weights[feature, lane] }
    }
    if problem.intercept != .none {
      for lane in 0..<classCount { intercepts[lane] = model.intercepts[lane] }
    }
    if problem.isAnchored { return }
    let scores = AlignedFloats(count: width)
    var alignment = 0.0
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        score(rows[story], into: scores)
        var products = (0..<classCount).map { scores[$0] }
        scores.withSpan(count: width) { LinearModel.formProbabilities(&$0, link: .softmax) }
        if problem.intercept == .free {
          for lane in 0..<classCount { products[lane] -= intercepts[lane] }
        }
        for lane in 0..<classCount {
          let off = (lane == label(story) ? 1 : 0) - scores[lane]
          alignment += Double(cost(story) * off * products[lane])
          states[story * width + lane] = scores[lane]
        }
      }
    }
    addDuals()
    let ratio = alignment / squaredNorm
    let factor = ratio.isFinite ? Float(min(1, max(0, ratio))) : 0
    for place in 0..<weights.count { weights[place] *= factor }
    for lane in 0..<classCount {
      if problem.intercept == .regularized { intercepts[lane] *= factor }
      dualSums[lane] *= factor
    }
    for story in problem.activeStories {
      let story = Int(story)
      for lane in 0..<classCount {
        let target: Float = lane == label(story) ? 1 : 0
        let probability = target + factor * (states[story * width + lane] - target)
        states[story * width + lane] =
          probability > 0 ? max(Self.firstState, Float(naturalLog(Double(probability)))) : Self.firstState
      }
    }
  }

  /// Sets the weights to the sum of cost (**e**_y − **p**) **x**ᵀ, with the probabilities in the place of the states.
  private func addDuals() {
    weights.fill(0)
    let delta = AlignedFloats(count: width)
    problem.stories.withRows { rows in
      for story in problem.activeStories {
        let story = Int(story)
        for lane in 0..<classCount {
          let off = (lane == label(story) ? 1 : 0) - states[story * width + lane]
          delta[lane] = cost(story) * off
          dualSums[lane] += delta[lane]
        }
        let row = rows[story]
        row.add(times: delta, to: weights, width: width)
      }
    }
    if problem.intercept == .regularized { intercepts.take(classCount, from: dualSums) }
  }
}
