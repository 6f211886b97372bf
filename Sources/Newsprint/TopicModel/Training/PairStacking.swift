#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Weighs the scores of several models of stories that may have several topics, so that the sigmoid of their sum fits
/// best which topics each story has: ``ScoreStacking`` for one decision a story and topic.
///
/// All topics share the weights and one offset; what is a topic's own is left to calibration.
struct PairStacking {
  private let parts: [DenseMatrix]
  private let spreads: [Double]
  private let isTrue: [Bool]
  private let weights: [Float]
  private let targets: (high: Double, low: Double)

  /// The weight of each part, none negative, and the mean log loss of a decision that they leave.
  ///
  /// - Complexity: O(*nKp²*) for about ten Newton steps.
  static func fit(
    _ parts: [DenseMatrix], labels: StoryLabels, weights: [Float]
  ) -> (weights: [Double], loss: Double) {
    let stacking = PairStacking(parts, labels, weights)
    let (solution, loss) = stacking.minimum()
    return (zip(solution, stacking.spreads).map { $0 / $1 }, loss)
  }

  private init(_ parts: [DenseMatrix], _ labels: StoryLabels, _ weights: [Float]) {
    self.parts = parts
    self.weights = weights
    spreads = parts.map { OutOfFoldScores(scores: $0).spread }
    let classCount = labels.classCount
    var isTrue = [Bool](repeating: false, count: labels.count * classCount)
    var (positives, negatives) = (0.0, 0.0)
    for story in 0..<labels.count {
      for topic in labels[story] { isTrue[story * classCount + Int(topic)] = true }
      positives += Double(weights[story]) * Double(labels[story].count)
      negatives += Double(weights[story]) * Double(classCount - labels[story].count)
    }
    self.isTrue = isTrue
    // Platt's targets, a little off 0 and 1.
    targets = ((positives + 1) / (positives + 2), 1 / (negatives + 2))
  }

  /// Newton's method in which a weight that would fall below zero stays there for the step; the offset comes last.
  private func minimum() -> (weights: [Double], loss: Double) {
    let count = parts.count
    var point = [Double](repeating: 1 / Double(count), count: count) + [0]
    var state = evaluate(point)
    for _ in 0..<50 {
      let free = point.indices.filter { $0 == count || point[$0] > 0 || state.gradient[$0] < 0 }
      let step = direction(free, state)
      var size = 1.0
      var (next, nextState) = (point, state)
      repeat {
        for index in point.indices {
          next[index] = point[index] + size * step[index]
          if index < count { next[index] = max(0, next[index]) }
        }
        nextState = evaluate(next)
        size /= 2
      } while nextState.loss > state.loss && size > 1e-4
      guard nextState.loss < state.loss else { break }
      let isDone = state.loss - nextState.loss < 1e-7 * state.loss
      (point, state) = (next, nextState)
      if isDone { break }
    }
    return (Array(point.prefix(count)), state.loss)
  }

  /// The Newton step of the free coordinates, by Gaussian elimination.
  private func direction(_ free: [Int], _ state: State) -> [Double] {
    let size = parts.count + 1
    var rows = free.map { p in free.map { state.hessian[p * size + $0] } + [-state.gradient[p]] }
    for index in free.indices { rows[index][index] += 1e-9 + 1e-9 * rows[index][index] }
    for pivot in free.indices {
      for row in free.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...free.count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    var step = [Double](repeating: 0, count: size)
    for row in free.indices.reversed() {
      var value = rows[row][free.count]
      for column in free.indices where column > row { value -= rows[row][column] * step[free[column]] }
      step[free[row]] = value / rows[row][row]
    }
    return step
  }

  private struct State {
    var loss = 0.0
    var gradient: [Double]
    var hessian: [Double]
  }

  /// The mean log loss with its derivatives.
  private func evaluate(_ point: [Double]) -> State {
    let count = parts.count
    let size = count + 1
    var state = State(
      gradient: [Double](repeating: 0, count: size), hessian: [Double](repeating: 0, count: size * size))
    var values = [Double](repeating: 1, count: size)
    let columns = parts[0].columnCount
    var total = 0.0
    for story in weights.indices where weights[story] > 0 {
      let weight = Double(weights[story])
      for entry in story * columns..<(story + 1) * columns {
        var score = point[count]
        for part in 0..<count {
          values[part] = Double(parts[part].values[entry]) / spreads[part]
          score += point[part] * values[part]
        }
        let target = isTrue[entry] ? targets.high : targets.low
        // −t ln p − (1 − t) ln(1 − p), without overflow on either side.
        state.loss +=
          weight * (score >= 0 ? (1 - target) * score + log(1 + exp(-score)) : log(1 + exp(score)) - target * score)
        let probability = 1 / (1 + exp(-score))
        let error = weight * (probability - target)
        let curvature = weight * probability * (1 - probability)
        for p in 0..<size {
          state.gradient[p] += error * values[p]
          for q in 0...p { state.hessian[p * size + q] += curvature * values[p] * values[q] }
        }
        total += weight
      }
    }
    total = max(total, 1e-9)
    state.loss /= total
    for p in 0..<size {
      state.gradient[p] /= total
      for q in 0...p {
        state.hessian[p * size + q] /= total
        state.hessian[q * size + p] = state.hessian[p * size + q]
      }
    }
    return state
  }
}
