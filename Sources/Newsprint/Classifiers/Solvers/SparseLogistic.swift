/// Trains L1-regularised logistic regression, one class against the rest, four to sixteen classes at once.
///
/// Each outer step replaces the losses by their quadratic model, minimises that plus the penalty by passes over the
/// features in turn, each solved exactly (soft thresholding), and then searches along the step found. Yuan, Ho & Lin,
/// "An improved GLMNET for L1-regularized logistic regression", JMLR 13 (2012). We differ in that a feature's column is
/// read once for all classes of the group, in the number of inner passes, which is fixed, and in that training stops at
/// a duality gap.
final class SparseLogistic {
  private static let innerPasses = 6
  private static let lineSearchSteps = 12

  private let problem: LaneProblem
  /// The stories by feature, with the constant feature last unless there is no intercept.
  private let columns: SparseMatrix
  private let group: LaneGroup
  private let width: Int
  private let weights: AlignedFloats
  private let steps: AlignedFloats
  /// The score of each story and lane, its change along the step, and slope and curvature of its loss.
  private let scores: AlignedFloats
  private let scoreSteps: AlignedFloats
  private let slopes: AlignedFloats
  private let curvatures: AlignedFloats
  /// Whether a lane's last line search found nothing better.
  private var isStuck: [Bool]

  private init(_ problem: LaneProblem, columns: SparseMatrix, classes: [Int], warmStart: LinearModel?) {
    self.problem = problem
    self.columns = columns
    group = LaneGroup(problem, classes: classes, loss: LogisticLoss.self)
    width = group.width
    let rows = problem.stories.rowCount
    weights = AlignedFloats(count: columns.rowCount * width)
    steps = AlignedFloats(count: columns.rowCount * width)
    scores = AlignedFloats(count: rows * width)
    scoreSteps = AlignedFloats(count: rows * width)
    slopes = AlignedFloats(count: rows * width)
    curvatures = AlignedFloats(count: rows * width)
    isStuck = classes.map { _ in false }
    guard let warmStart else { return }
    let featureCount = problem.stories.columnCount
    for (lane, index) in classes.enumerated() {
      for feature in 0..<featureCount { weights[feature * width + lane] = warmStart.weights[feature, index] }
      if problem.intercept != .none {
        weights[featureCount * width + lane] = warmStart.intercepts[index]
      }
    }
  }

  /// Solves the problems of all classes.
  static func solve(_ problem: LaneProblem, warmStart: LinearModel?, threads: Int) -> OneVersusRest.Solution {
    let columns = problem.stories.transposed(addingConstant: problem.intercept != .none)
    return OneVersusRest.collect(problem, threads: threads) { classes, slots in
      let solver = SparseLogistic(problem, columns: columns, classes: classes, warmStart: warmStart)
      solver.run()
      solver.fillGroup()
      solver.group.copyWeights(into: slots, classCount: problem.labels.classCount)
      return [solver.group.summary]
    }
  }

  private func run() {
    let classes = group.classes.indices
    var isBusy = classes.map { _ in true }
    while isBusy.contains(true) {
      measureLosses()
      measureGap()
      for lane in classes where isBusy[lane] {
        if group.progress[lane].gap <= problem.tolerance * group.progress[lane].primal
          || group.progress[lane].passes >= problem.maxIterations || isStuck[lane]
        {
          isBusy[lane] = false
          group.activity[lane] = 0
        } else {
          group.progress[lane].passes += 1
        }
      }
      guard isBusy.contains(true) else { break }
      steps.fill(0)
      scoreSteps.fill(0)
      for _ in 0..<Self.innerPasses {
        for feature in 0..<columns.rowCount { stepAlong(feature) }
      }
      search()
    }
  }

  // MARK: - The quadratic model

  /// Fills in the scores, and slopes and curvatures of the losses there.
  private func measureLosses() {
    // From the weights anew, so that no rounding gathers.
    scores.fill(0)
    for feature in 0..<columns.rowCount {
      for chunk in 0..<width / 4 {
        let weight = weights.lanes(feature * width + chunk * 4)
        if any(weight .!= SIMD4()) { addToScores(scores, feature, chunk, weight) }
      }
    }
    for story in problem.activeStories {
      let story = Int(story)
      for chunk in 0..<width / 4 {
        let place = story * width + chunk * 4
        let sign = group.sign(story, chunk)
        let cost = group.cost(problem, story, chunk)
        let share = LaneMath.sigmoid(-sign * scores.lanes(place))
        slopes.setLanes(place, -sign * cost * share)
        curvatures.setLanes(place, cost * share * (SIMD4(repeating: 1) - share))
      }
    }
  }

  /// Minimises the quadratic model plus the penalty over one feature.
  private func stepAlong(_ feature: Int) {
    let penalty = SIMD4<Float>(repeating: isPenalized(feature) ? 1 : 0)
    let range = columns.rowOffsets[feature]..<columns.rowOffsets[feature + 1]
    for chunk in 0..<width / 4 {
      var slopeSum = SIMD4<Double>()
      var curvatureSum = SIMD4<Double>(repeating: 1e-12)
      for entry in range {
        let place = Int(columns.columnIndices[entry]) * width + chunk * 4
        let value = SIMD4<Float>(repeating: columns.values[entry])
        let bend = curvatures.lanes(place)
        slopeSum += SIMD4<Double>(value * (slopes.lanes(place) + bend * scoreSteps.lanes(place)))
        curvatureSum += SIMD4<Double>(value * value * bend)
      }
      let slope = SIMD4<Float>(slopeSum)
      let curvature = SIMD4<Float>(curvatureSum)
      let place = feature * width + chunk * 4
      let weight = weights.lanes(place) + steps.lanes(place)
      // The minimum without penalty, drawn towards zero by the penalty and no farther than to zero.
      let target = weight * curvature - slope
      let shrunk = LaneMath.max(target - penalty, SIMD4()) - LaneMath.max(-target - penalty, SIMD4())
      let isActive = group.activity.lanes(chunk * 4) .> SIMD4()
      let step = SIMD4<Float>().replacing(with: shrunk / curvature - weight, where: isActive)
      guard any(step .!= SIMD4()) else { continue }
      steps.setLanes(place, steps.lanes(place) + step)
      addToScores(scoreSteps, feature, chunk, step)
    }
  }

  private func isPenalized(_ feature: Int) -> Bool {
    problem.intercept != .free || feature < problem.stories.columnCount
  }

  private func addToScores(_ scores: AlignedFloats, _ feature: Int, _ chunk: Int, _ amount: SIMD4<Float>) {
    for entry in columns.rowOffsets[feature]..<columns.rowOffsets[feature + 1] {
      let place = Int(columns.columnIndices[entry]) * width + chunk * 4
      scores.setLanes(place, scores.lanes(place) + SIMD4(repeating: columns.values[entry]) * amount)
    }
  }

  // MARK: - Line search

  /// Moves each lane along its step, by the longest of 1, ½, ¼ … that lowers the objective enough (Armijo's rule).
  private func search() {
    let lengths = AlignedFloats(count: width)
    let penaltiesBefore = penalties(lengths)
    for lane in group.classes.indices where group.activity[lane] > 0 { lengths[lane] = 1 }
    // What the step promises: the slope of the losses along it, and the change of the penalty.
    let penaltiesAfter = penalties(lengths)
    let slopesAlong = sumOverStories { story, chunk in
      self.slopes.lanes(story * self.width + chunk * 4) * self.scoreSteps.lanes(story * self.width + chunk * 4)
    }
    for _ in 0..<Self.lineSearchSteps {
      let penalties = penalties(lengths)
      let losses = losses(lengths)
      var isDone = true
      for lane in group.classes.indices where lengths[lane] > 0 {
        let promised = slopesAlong[lane] + penaltiesAfter[lane] - penaltiesBefore[lane]
        let change = penalties[lane] + losses[lane] - group.progress[lane].primal
        if change > 0.01 * Double(lengths[lane]) * promised {
          lengths[lane] *= 0.5
          isDone = false
        }
      }
      if isDone { break }
    }
    for place in stride(from: 0, to: weights.count, by: 4) {
      weights.setLanes(place, weights.lanes(place) + steps.lanes(place) * lengths.lanes(place % width))
    }
    for lane in group.classes.indices where group.activity[lane] > 0 {
      // So short a step is rounding's: the lane is as far as single precision goes.
      isStuck[lane] = lengths[lane] < 0.001
    }
  }

  // MARK: - Objectives

  /// The sum of the losses of each lane, `lengths` along the step.
  private func losses(_ lengths: AlignedFloats) -> [Double] {
    sumOverStories { story, chunk in
      let place = story * self.width + chunk * 4
      let score = self.scores.lanes(place) + self.scoreSteps.lanes(place) * lengths.lanes(chunk * 4)
      return self.group.cost(self.problem, story, chunk)
        * LaneMath.softplus(-self.group.sign(story, chunk) * score)
    }
  }

  /// ‖**w**‖₁ of each lane, `lengths` along the step.
  private func penalties(_ lengths: AlignedFloats) -> [Double] {
    var sums = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for feature in 0..<columns.rowCount where isPenalized(feature) {
      for chunk in 0..<width / 4 {
        let place = feature * width + chunk * 4
        let weight = weights.lanes(place) + steps.lanes(place) * lengths.lanes(chunk * 4)
        sums[chunk] += SIMD4<Double>(LaneMath.max(weight, -weight))
      }
    }
    return (0..<width).map { sums[$0 / 4][$0 % 4] }
  }

  private func sumOverStories(_ term: (_ story: Int, _ chunk: Int) -> SIMD4<Float>) -> [Double] {
    var sums = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for story in problem.activeStories {
      for chunk in 0..<width / 4 { sums[chunk] += SIMD4<Double>(term(Int(story), chunk)) }
    }
    return (0..<width).map { sums[$0 / 4][$0 % 4] }
  }

  /// Computes each lane's objective, and the gap to the dual's at the slopes scaled until no feature's exceeds 1.
  private func measureGap() {
    let nowhere = AlignedFloats(count: width)
    let losses = losses(nowhere)
    let penalties = penalties(nowhere)
    var largest = [SIMD4<Float>](repeating: SIMD4(repeating: 1), count: width / 4)
    var interceptSlopes = [Float](repeating: 0, count: width)
    for feature in 0..<columns.rowCount {
      for chunk in 0..<width / 4 {
        var slopeSum = SIMD4<Double>()
        for entry in columns.rowOffsets[feature]..<columns.rowOffsets[feature + 1] {
          let place = Int(columns.columnIndices[entry]) * width + chunk * 4
          slopeSum += SIMD4<Double>(SIMD4(repeating: columns.values[entry]) * slopes.lanes(place))
        }
        let slope = SIMD4<Float>(slopeSum)
        if isPenalized(feature) {
          largest[chunk] = LaneMath.max(largest[chunk], LaneMath.max(slope, -slope))
        } else {
          for lane in 0..<4 { interceptSlopes[chunk * 4 + lane] = slope[lane] }
        }
      }
    }
    for lane in group.classes.indices {
      let scale = 1 / Double(largest[lane / 4][lane % 4])
      var dual = 0.0
      for story in problem.activeStories {
        let cost = Double(group.cost(problem, Int(story), lane / 4)[lane % 4])
        let share = scale * Double(abs(slopes[Int(story) * width + lane])) / cost
        dual -= cost * (xLogX(share) + xLogX(1 - share))
      }
      group.progress[lane].primal = losses[lane] + penalties[lane]
      group.progress[lane].gap = max(0, group.progress[lane].primal - dual)
      if problem.intercept == .free {
        let intercept = weights[problem.stories.columnCount * width + lane]
        group.progress[lane].gap += Double(abs(interceptSlopes[lane]) * max(1, abs(intercept)))
      }
    }
  }

  private func xLogX(_ x: Double) -> Double { x > 0 ? x * naturalLog(x) : 0 }

  /// Hands the weights to the group, which hands them to the model.
  private func fillGroup() {
    let featureWeights = problem.stories.columnCount * width
    group.weights.take(featureWeights, from: weights)
    if problem.intercept != .none {
      group.intercepts.take(width, from: weights, at: featureWeights)
    }
  }
}

extension SparseMatrix {
  /// The matrix by columns, with a column of ones after the last when asked for.
  fileprivate func transposed(addingConstant: Bool) -> SparseMatrix {
    let columns = transposed()
    guard addingConstant else { return columns }
    return SparseMatrix(
      unchecked: (), columnCount: rowCount, rowOffsets: columns.rowOffsets + [entryCount + rowCount],
      columnIndices: columns.columnIndices + (0..<UInt32(rowCount)),
      values: columns.values + repeatElement(1, count: rowCount))
  }
}
