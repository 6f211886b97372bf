/// A small symmetric matrix in double precision: what is left of a large problem once dense algebra has shrunk it.
package struct SymmetricMatrix: Sendable {
  /// The number of rows and of columns.
  package let order: Int
  /// The entries, row after row.
  package var values: [Double]

  /// - Precondition: `values` holds `order`² entries.
  package init(order: Int, values: [Double]) {
    precondition(values.count == order * order, "The number of values is not that of the order")
    (self.order, self.values) = (order, values)
  }

  /// The inverse of the upper triangular **R** with **R**ᵀ**R** equal to this matrix (Cholesky), by which columns that have
  /// it as their Gram matrix become orthonormal.
  ///
  /// A column that depends on those before it, up to rounding, has no direction of its own: its row and column are zero.
  /// - Parameter tolerance: The share of its own square that must be left of a column.
  /// - Complexity: O(*n*³).
  package func inverseCholeskyFactor(tolerance: Double) -> DenseMatrix {
    var factor = [Double](repeating: 0, count: order * order)
    for column in 0..<order {
      for row in 0...column {
        var rest = values[row * order + column]
        for inner in 0..<row { rest -= factor[inner * order + row] * factor[inner * order + column] }
        if row < column {
          let pivot = factor[row * order + row]
          factor[row * order + column] = pivot > 0 ? rest / pivot : 0
        } else {
          let own = values[column * order + column]
          factor[column * order + column] = rest > tolerance * own && own > 0 ? rest.squareRoot() : 0
        }
      }
    }
    var inverse = [Double](repeating: 0, count: order * order)
    for column in 0..<order where factor[column * order + column] > 0 {
      inverse[column * order + column] = 1 / factor[column * order + column]
      for row in stride(from: column - 1, through: 0, by: -1) where factor[row * order + row] > 0 {
        var sum = 0.0
        for inner in row + 1...column { sum += factor[row * order + inner] * inverse[inner * order + column] }
        inverse[row * order + column] = -sum / factor[row * order + row]
      }
    }
    return DenseMatrix(rowCount: order, columnCount: order, values: inverse.map { Float($0) })
  }

  /// The eigenvalues, from the largest down, and the eigenvectors as the columns of a matrix, by cyclic Jacobi rotations
  /// (Golub and Van Loan, *Matrix Computations*, 4th edition, section 8.5).
  ///
  /// - Complexity: O(*n*³) a sweep, of which some six to ten are made.
  package func eigen() -> (values: [Double], vectors: DenseMatrix) {
    var matrix = values
    var vectors = [Double](repeating: 0, count: order * order)
    for place in 0..<order { vectors[place * order + place] = 1 }
    let total = matrix.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<Self.mostSweeps {
      var rest = 0.0
      for row in 0..<order {
        for column in 0..<order where column != row {
          rest += matrix[row * order + column] * matrix[row * order + column]
        }
      }
      if rest <= 1e-26 * total { break }
      for first in 0..<max(0, order - 1) {
        for second in first + 1..<order { rotate(&matrix, &vectors, first, second) }
      }
    }
    let ranked = (0..<order).sorted { (matrix[$1 * order + $1], $0) < (matrix[$0 * order + $0], $1) }
    var sorted = DenseMatrix(rowCount: order, columnCount: order)
    for (column, place) in ranked.enumerated() {
      // Vectors are kept as rows, which one rotation touches in one go.
      for row in 0..<order { sorted[row, column] = Float(vectors[place * order + row]) }
    }
    return (ranked.map { matrix[$0 * order + $0] }, sorted)
  }

  private static let mostSweeps = 30

  /// Makes the entry of two places zero, and turns the vectors with it.
  private func rotate(_ matrix: inout [Double], _ vectors: inout [Double], _ first: Int, _ second: Int) {
    let entry = matrix[first * order + second]
    if entry == 0 { return }
    let theta = (matrix[second * order + second] - matrix[first * order + first]) / (2 * entry)
    let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for column in 0..<order {
      let (a, b) = (matrix[first * order + column], matrix[second * order + column])
      matrix[first * order + column] = cosine * a - sine * b
      matrix[second * order + column] = sine * a + cosine * b
      let (v, w) = (vectors[first * order + column], vectors[second * order + column])
      vectors[first * order + column] = cosine * v - sine * w
      vectors[second * order + column] = sine * v + cosine * w
    }
    for row in 0..<order {
      let (a, b) = (matrix[row * order + first], matrix[row * order + second])
      matrix[row * order + first] = cosine * a - sine * b
      matrix[row * order + second] = sine * a + cosine * b
    }
  }
}
