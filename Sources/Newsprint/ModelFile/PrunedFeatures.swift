/// The features that matter most to a linear model, chosen by their largest weight.
package struct PrunedFeatures: Sendable, Equatable {
  /// The rows that are kept, ascending.
  package let keptIndices: [UInt32]

  /// Chooses the `count` rows of `weights` (features × classes) with the largest magnitude in any class; of equal
  /// ones, those of lower index.
  ///
  /// - Precondition: `count` is not negative.
  /// - Complexity: O(*n* + *f* log *f*), where *n* is the number of weights and *f* the number of features.
  package init(of weights: DenseMatrix, keeping count: Int) {
    precondition(count >= 0, "A number of features cannot be negative")
    guard count < weights.rowCount else {
      keptIndices = (0..<weights.rowCount).map { UInt32($0) }
      return
    }
    var largest = [Float](repeating: 0, count: weights.rowCount)
    for row in largest.indices {
      for entry in row * weights.columnCount..<(row + 1) * weights.columnCount {
        largest[row] = max(largest[row], abs(weights.values[entry]))
      }
    }
    let order = largest.indices.sorted { (largest[$1], $0) < (largest[$0], $1) }
    keptIndices = order.prefix(count).sorted().map { UInt32($0) }
  }

  /// The rows of `weights` that are kept, in order.
  package func selectingRows(of weights: DenseMatrix) -> DenseMatrix {
    var values: [Float] = []
    values.reserveCapacity(keptIndices.count * weights.columnCount)
    for row in keptIndices { values.append(contentsOf: weights[row: Int(row)]) }
    return DenseMatrix(rowCount: keptIndices.count, columnCount: weights.columnCount, values: values)
  }
}
