/// A matrix of weights in 8 bits each: entry (*f*, *k*) is `scales[f] * Float(values[f * columnCount + k])`.
///
/// Every row has a scale of its own, its largest magnitude divided by 127, and every weight is rounded to the nearest
/// step; so the error of a weight is at most half its row's scale, 1/254 of the largest weight in the row. Rows are
/// features and columns classes: a frequent word with small weights keeps its precision beside a rare one with large
/// weights, which one scale a column would take from it: for a linear SVM on 20 Newsgroups (231,780 word 1-2-grams, 20
/// topics) the scores move by 0.001 (root mean square) with a scale a row, and by 0.010 with a scale a column.
package struct QuantizedMatrix: Sendable {
  /// The number of rows.
  package let rowCount: Int
  /// The number of columns.
  package let columnCount: Int
  /// The size of one step in each row.
  package let scales: SharedBuffer<Float>
  /// The entries in steps of their row's scale, row after row, in -127...127.
  package let values: SharedBuffer<Int8>

  /// Rounds the weights to 8 bits.
  ///
  /// - Precondition: Every weight is finite.
  /// - Complexity: O(*n*), where *n* is the number of weights.
  package init(quantizing weights: DenseMatrix) {
    var scales = [Float](repeating: 0, count: weights.rowCount)
    var values = [Int8](repeating: 0, count: weights.values.count)
    columnCount = weights.columnCount
    for row in scales.indices {
      let entries = row * columnCount..<(row + 1) * columnCount
      var largest: Float = 0
      for entry in entries {
        precondition(weights.values[entry].isFinite, "A weight is not finite")
        largest = max(largest, abs(weights.values[entry]))
      }
      let scale = largest / 127
      guard scale > 0 else { continue }
      scales[row] = scale
      for entry in entries {
        let steps = (weights.values[entry] / scale).rounded(.toNearestOrEven)
        values[entry] = Int8(max(-127, min(127, steps)))
      }
    }
    rowCount = weights.rowCount
    self.scales = SharedBuffer(scales)
    self.values = SharedBuffer(values)
  }

  /// Wraps scales and values, such as two sections of a model file, or gives nil where they do not fit the shape.
  package init?(columnCount: Int, scales: SharedBuffer<Float>, values: SharedBuffer<Int8>) {
    let (count, overflow) = scales.count.multipliedReportingOverflow(by: columnCount)
    guard columnCount >= 0, !overflow, values.count == count else { return nil }
    rowCount = scales.count
    self.columnCount = columnCount
    self.scales = scales
    self.values = values
  }

  private init(columnCount: Int, _ scales: SharedBuffer<Float>, _ values: SharedBuffer<Int8>) {
    rowCount = scales.count
    self.columnCount = columnCount
    self.scales = scales
    self.values = values
  }

  /// The matrix of the given rows, in their order.
  func rows(_ rows: [UInt32]) -> QuantizedMatrix {
    QuantizedMatrix(columnCount: columnCount, scales.rows(rows, width: 1), values.rows(rows, width: columnCount))
  }

  /// The weights as 32-bit floats.
  package func dequantized() -> DenseMatrix {
    var weights = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        weights[row, column] = scales[row] * Float(values[row * columnCount + column])
      }
    }
    return weights
  }

  /// Adds the product of a sparse row vector and this matrix to `scores`.
  ///
  /// - Parameters:
  ///   - features: The rows that the vector has entries for, each smaller than `rowCount`.
  ///   - weights: The entries.
  ///   - scores: One sum a column.
  /// - Precondition: `features` and `weights` have one length, and `scores` has `columnCount` elements.
  /// - Complexity: O(*e* × *k*), where *e* is the number of entries and *k* the number of columns.
  package func accumulate(
    features: Span<UInt32>, weights: Span<Float>, into scores: inout MutableSpan<Float>
  ) {
    precondition(features.count == weights.count, "There must be one entry a feature")
    precondition(scores.count == columnCount, "There must be one score a column")
    precondition(features.indices.allSatisfy { features[$0] < rowCount }, "A feature is not a row of the matrix")
    RowKernels.addSteps(features, weights, scales: scales, values: values, columnCount: columnCount, to: &scores)
  }
}
