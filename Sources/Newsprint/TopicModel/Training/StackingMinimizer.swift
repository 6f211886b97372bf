/// Finds the weights of a blend: Newton's method in which a weight that would fall below zero stays there for the step.
struct StackingMinimizer {
  /// A loss with its derivatives; the Hessian row by row.
  struct State {
    var loss = 0.0
    var gradient: [Double]
    var hessian: [Double]

    init(count: Int) {
      gradient = [Double](repeating: 0, count: count)
      hessian = [Double](repeating: 0, count: count * count)
    }
  }

  /// The coordinates of each part's unit: steps are solved for in these, so that they are of one size.
  let scales: [Double]
  /// How many coordinates, the first ones, must not fall below zero.
  let nonnegativeCount: Int
  let evaluate: ([Double]) -> State

  /// The point of the least loss, from `start` downhill.
  func minimum(from start: [Double]) -> (point: [Double], loss: Double) {
    var point = start
    var state = evaluate(point)
    for _ in 0..<50 {
      let free = point.indices.filter { $0 >= nonnegativeCount || point[$0] > 0 || state.gradient[$0] < 0 }
      let step = step(free, state)
      var size = 1.0
      var (next, nextState) = (point, state)
      repeat {
        for index in point.indices {
          next[index] = point[index] + size * step[index]
          if index < nonnegativeCount { next[index] = max(0, next[index]) }
        }
        nextState = evaluate(next)
        size /= 2
      } while nextState.loss > state.loss && size > 1e-4
      guard nextState.loss < state.loss else { break }
      let isDone = state.loss - nextState.loss < 1e-7 * state.loss
      (point, state) = (next, nextState)
      if isDone { break }
    }
    return (point, state.loss)
  }

  /// The Newton step of the free coordinates, by Gaussian elimination.
  private func step(_ free: [Int], _ state: State) -> [Double] {
    let size = scales.count
    var rows = free.map { p in
      free.map { state.hessian[p * size + $0] / (scales[p] * scales[$0]) } + [-state.gradient[p] / scales[p]]
    }
    for index in free.indices { rows[index][index] += 1e-9 + 1e-9 * rows[index][index] }
    for pivot in free.indices {
      for row in free.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...free.count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    var solution = [Double](repeating: 0, count: free.count)
    var step = [Double](repeating: 0, count: size)
    for row in free.indices.reversed() {
      var value = rows[row][free.count]
      for column in free.indices where column > row { value -= rows[row][column] * solution[column] }
      solution[row] = value / rows[row][row]
      step[free[row]] = solution[row] / scales[free[row]]
    }
    return step
  }
}
