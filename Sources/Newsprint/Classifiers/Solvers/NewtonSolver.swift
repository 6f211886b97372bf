/// Trains logistic regression by Newton's method, all classes at once: the alternative to going through the dual.
///
/// Each step minimises the quadratic model of the objective by conjugate gradients, as far as is worth while, and goes
/// along what they found as far as the objective falls (Armijo's rule). All that a step needs of the stories are products
/// of their matrix with one column a class, and of its transpose: see ``DenseHeadRows``. Lin, Weng & Keerthi, "Trust
/// region Newton method for large-scale logistic regression", JMLR 9 (2008); with a line search in the place of the trust
/// region, Galli & Lin, "A study on truncated Newton methods for linear classification", IEEE TNNLS 33 (2022). We differ
/// in that one-vs-rest problems go side by side, each with its own step lengths, and in where training stops: with a
/// penalty of ½‖**w**‖², half the squared norm of the gradient is the gap to the dual objective at the dual point that
/// belongs to the scores.
///
/// Numbers are of single precision, sums over stories and features of double.
struct NewtonSolver: Sendable {
  let problem: LaneProblem
  let isSoftmax: Bool
  /// The classes that are trained, all of them with softmax.
  let classes: Range<Int>
  let threads: Int
  let rows: DenseHeadRows
  /// The cost of each row's loss; with softmax what its class multiplies it by is in it.
  let costs: [Float]
  /// The places of each row's classes among those trained.
  let lanes: StoryLabels
  /// The weights, the step, the direction of the conjugate gradients, and what is left of the gradient, negative.
  let weights: LanePanels
  let steps: LanePanels
  let directions: LanePanels
  let residuals: LanePanels
  /// The scores, those of the step and of the direction, and the probabilities.
  let scores: LanePanels
  let stepScores: LanePanels
  let directionScores: LanePanels
  let probabilities: LanePanels

  /// The share of the gradient's norm at which conjugate gradients stop.
  private static let forcing = 0.25
  private static let preciseForcing = 0.01
  /// The share of the mean gain of the directions so far from which on another one is worth while.
  private static let leastGain = 0.5
  private static let mostDirections = 100
  private static let mostHalvings = 12
  /// What single precision leaves open of an objective.
  private static let noise = 1e-6

  private init(
    _ problem: LaneProblem, _ rows: DenseHeadRows, isSoftmax: Bool, classes: Range<Int>, warmStart: LinearModel?,
    threads: Int
  ) {
    (self.problem, self.rows, self.isSoftmax, self.classes, self.threads) = (problem, rows, isSoftmax, classes, threads)
    let labels = problem.labels
    let stories = problem.activeStories.map { Int($0) }
    costs = stories.map { story in
      let weight = isSoftmax ? labels[story].first.map { problem.positiveWeights[Int($0)] } ?? 1 : 1
      return problem.costs[story] * weight
    }
    lanes = StoryLabels(
      classCount: classes.count,
      stories.lazy.map {
        labels[$0].lazy.map { Int($0) }.filter { classes.contains($0) }.map { $0 - classes.lowerBound }
      })
    func features() -> LanePanels { LanePanels(rowCount: rows.featureCount, classCount: classes.count) }
    func numbers() -> LanePanels { LanePanels(rowCount: rows.rowCount, classCount: classes.count) }
    (weights, steps, directions, residuals) = (features(), features(), features(), features())
    (scores, stepScores, directionScores, probabilities) = (numbers(), numbers(), numbers(), numbers())
    guard let warmStart else { return }
    for (place, feature) in rows.features.enumerated() {
      for lane in 0..<classes.count {
        let (panel, column) = (lane / LanePanels.panelWidth, lane % LanePanels.panelWidth)
        let index = classes.lowerBound + lane
        weights.parts[panel][place * weights.widths[panel] + column] =
          feature < warmStart.featureCount ? warmStart.weights[feature, index] : warmStart.intercepts[index]
      }
    }
    rows.multiply(weights, into: scores, threads: threads)
  }

  /// Solves the problem to its tolerance.
  ///
  /// - Parameter denseShare: The share of the stories from which on a feature is in the dense block; nil for the usual.
  static func solve(
    _ problem: LaneProblem, isSoftmax: Bool, warmStart: LinearModel?, threads: Int, denseShare: Double? = nil
  ) -> OneVersusRest.Solution {
    let classCount = problem.labels.classCount
    let rows = DenseHeadRows(
      problem.stories, problem.activeStories, addsConstant: problem.intercept != .none,
      leastShare: denseShare ?? SolverCosts.denseShare(classCount: classCount, isBLASTuned: BLAS.isTuned))
    var solution = OneVersusRest.Solution(
      weights: DenseMatrix(rowCount: problem.stories.columnCount, columnCount: classCount),
      intercepts: [Float](repeating: 0, count: classCount),
      report: FitReport(objectives: [], relativeGaps: [], iterations: [], isConverged: true))
    var (objectives, gaps): ([Double], [Double]) = ([], [])
    var iterations: [Int] = []
    let parts = isSoftmax ? [0..<classCount] : Parallel.chunks(classCount, size: LanePanels.panelWidth)
    for classes in parts {
      let solver = NewtonSolver(
        problem, rows, isSoftmax: isSoftmax, classes: classes, warmStart: warmStart, threads: threads)
      let progress = solver.run()
      solver.copyWeights(into: &solution)
      objectives += progress.objectives
      gaps += zip(progress.gaps, progress.objectives).map { $0 / max($1, .leastNormalMagnitude) }
      iterations += progress.steps
    }
    solution.report = FitReport(
      objectives: objectives, relativeGaps: gaps, iterations: iterations,
      isConverged: gaps.allSatisfy { $0 <= problem.tolerance })
    return solution
  }

  private func copyWeights(into solution: inout OneVersusRest.Solution) {
    for (place, feature) in rows.features.enumerated() {
      for lane in 0..<classes.count {
        let (panel, column) = (lane / LanePanels.panelWidth, lane % LanePanels.panelWidth)
        let weight = weights.parts[panel][place * weights.widths[panel] + column]
        if feature < problem.stories.columnCount {
          solution.weights[feature, classes.lowerBound + lane] = weight
        } else {
          solution.intercepts[classes.lowerBound + lane] = weight
        }
      }
    }
  }

  // MARK: - Steps

  /// How far each problem is.
  private struct Progress {
    var objectives: [Double]
    var gaps: [Double]
    var steps: [Int]
  }

  /// The number of problems: with softmax one, otherwise one a class.
  var problemCount: Int { isSoftmax ? 1 : classes.count }

  /// Takes steps until every problem's gap is at the tolerance, or nothing helps any more.
  private func run() -> Progress {
    let zeros = [Double](repeating: 0, count: problemCount)
    var progress = Progress(objectives: zeros, gaps: zeros, steps: zeros.map { _ in 0 })
    var isStuck = zeros.map { _ in false }
    // What the last step promised; where it was next to nothing, the next one is found as well as can be.
    var gains = zeros.map { _ in Double.infinity }
    var isPrecise = isStuck
    var norms = move(by: zeros)
    var losses = measureLosses(along: nil)
    // Whether scores are products of the weights, not sums of those of steps.
    var isFresh = true
    while true {
      let slopes = formGradient()
      let isBusy = isStuck.indices.map { index in
        let objective = 0.5 * norms[index] + losses[index]
        let gap = 0.5 * slopes.penalized[index] + slopes.interceptGaps[index]
        // Where objectives no longer tell steps apart, only a smaller gradient says that one was worth while.
        if isPrecise[index], !(gap < 0.7 * progress.gaps[index]) { isStuck[index] = true }
        isPrecise[index] = gains[index] < Self.noise * objective
        (progress.objectives[index], progress.gaps[index]) = (objective, gap)
        return gap > problem.tolerance * objective && progress.steps[index] < problem.maxIterations && !isStuck[index]
      }
      if !isBusy.contains(true) {
        // Once more with scores that no rounding has gathered in, where so little matters.
        if isFresh || problem.tolerance >= 1e-4 { return progress }
        rows.multiply(weights, into: scores, threads: threads)
        losses = measureLosses(along: nil)
        isFresh = true
        continue
      }
      let descent = findStep(isBusy, isPrecise, slopes)
      let lengths = search(isBusy, descent, norms: norms, objectives: progress.objectives, losses: &losses)
      norms = move(by: lengths)
      isFresh = false
      gains = isBusy.indices.map { isBusy[$0] ? descent[$0] : .infinity }
      for index in isBusy.indices where isBusy[index] {
        progress.steps[index] += 1
        // Nothing is lower along the step: single precision goes no farther.
        if lengths[index] == 0 { isStuck[index] = true }
      }
    }
  }

  /// Minimises the quadratic model by conjugate gradients, from the residuals as they are; returns the slope along what is
  /// found, negative.
  private func findStep(_ isBusy: [Bool], _ isPrecise: [Bool], _ slopes: Slopes) -> [Double] {
    steps.clear()
    stepScores.clear()
    for (target, source) in zip(directions.parts, residuals.parts) { target.take(source.count, from: source) }
    var descent = [Double](repeating: 0, count: problemCount)
    var (squares, norms) = (slopes.whole, slopes.penalized)
    let aims = squares.indices.map { index in
      let share = isPrecise[index] ? Self.preciseForcing : Self.forcing
      return share * share * squares[index]
    }
    var isActive = zip(isBusy, squares).map { $0 && $1 > 0 }
    for number in 1...Self.mostDirections {
      rows.multiply(directions, into: directionScores, threads: threads)
      let bends = measureBends()
      let lengths = isActive.indices.map { index in
        isActive[index] ? squares[index] / max(bends[index] + norms[index], .leastNormalMagnitude) : 0
      }
      for index in isActive.indices where isActive[index] {
        let gain = lengths[index] * squares[index]
        descent[index] += gain
        // What this direction gains of the model's fall so far says that the next ones would gain little.
        if !isPrecise[index], !(Double(number) * gain > Self.leastGain * descent[index]) { isActive[index] = false }
      }
      if !isActive.contains(true) || number == Self.mostDirections {
        endStep(lengths)
        break
      }
      let next = follow(lengths)
      let shares = isActive.indices.map { isActive[$0] ? next[$0] / max(squares[$0], .leastNormalMagnitude) : 0 }
      for index in isActive.indices where isActive[index] {
        squares[index] = next[index]
        isActive[index] = next[index] > aims[index]
      }
      if !isActive.contains(true) { break }
      norms = turn(shares)
    }
    return descent
  }

  /// How far each problem goes along its step: the longest of 1, ½, ¼ … that lowers its objective enough, or 0.
  ///
  /// Probabilities and losses are left as they are there.
  private func search(
    _ isBusy: [Bool], _ descent: [Double], norms: [Double], objectives: [Double], losses: inout [Double]
  ) -> [Double] {
    let (along, squares) = stepProducts()
    var lengths = isBusy.map { $0 ? 1.0 : 0 }
    for halving in 1...Self.mostHalvings {
      losses = measureLosses(along: lengths)
      var isDone = true
      for index in isBusy.indices where lengths[index] > 0 {
        let t = lengths[index]
        let norm = norms[index] + 2 * t * along[index] + t * t * squares[index]
        // Not a number counts as too high.
        let slack = descent[index] < Self.noise * objectives[index] ? Self.noise * objectives[index] : 0
        if !(0.5 * norm + losses[index] <= objectives[index] - 1e-4 * t * descent[index] + slack) {
          lengths[index] = halving < Self.mostHalvings - 1 ? 0.5 * t : 0
          isDone = false
        }
      }
      if isDone { break }
    }
    return lengths
  }
}
