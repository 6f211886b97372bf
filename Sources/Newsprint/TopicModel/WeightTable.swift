/// A model's weights, feature-major, as they lie in memory or in a mapped file: 32-bit floats or 8-bit integers.
package enum WeightTable: Sendable {
  /// Row *f* holds the weights of feature *f* for each class.
  case float(SharedBuffer<Float>, classCount: Int)
  /// The same as 8-bit integers with a scale a row.
  case quantized(QuantizedMatrix)
  /// Only those that are not zero, for models of very many topics.
  case sparse(SparseWeights)

  package var classCount: Int {
    switch self {
    case .float(_, let classCount): classCount
    case .quantized(let matrix): matrix.columnCount
    case .sparse(let weights): weights.topicCount
    }
  }

  package var featureCount: Int {
    switch self {
    case .float(let values, let classCount): classCount == 0 ? 0 : values.count / classCount
    case .quantized(let matrix): matrix.rowCount
    case .sparse(let weights): weights.featureCount
    }
  }

  /// The weights of one feature, a class each.
  package func row(_ feature: Int) -> [Float] {
    switch self {
    case .float(let values, let classCount):
      return (0..<classCount).map { values[feature * classCount + $0] }
    case .quantized(let matrix):
      let start = feature * matrix.columnCount
      return (0..<matrix.columnCount).map { matrix.scales[feature] * Float(matrix.values[start + $0]) }
    case .sparse(let weights): return weights.row(feature)
    }
  }

  /// Adds the product of a sparse row vector and these weights to `scores`, one a class.
  ///
  /// - Precondition: Every feature is one of these.
  /// - Complexity: O(*e* · *k*), where *e* is the number of entries and *k* the number of classes.
  func accumulate(_ features: Span<UInt32>, _ entries: Span<Float>, into scores: inout MutableSpan<Float>) {
    switch self {
    case .float(let weights, let classCount):
      RowKernels.addRows(features, entries, weights: weights, classCount: classCount, to: &scores)
    case .quantized(let weights): weights.accumulate(features: features, weights: entries, into: &scores)
    case .sparse(let weights): weights.accumulate(features: features, entries: entries, into: &scores)
    }
  }

  /// The bytes that the weights take.
  var byteCount: Int {
    switch self {
    case .float(let values, _): values.count * 4
    case .quantized(let matrix): matrix.values.count
    case .sparse(let weights): weights.values.count * 8
    }
  }

  /// All weights as a dense matrix.
  package var matrix: DenseMatrix {
    switch self {
    case .float(let values, let classCount):
      DenseMatrix(rowCount: featureCount, columnCount: classCount, values: Array(values))
    case .quantized(let matrix): matrix.dequantized()
    case .sparse(let weights):
      DenseMatrix(
        rowCount: featureCount, columnCount: classCount, values: (0..<featureCount).flatMap { weights.row($0) })
    }
  }

  /// The table of the given features, in their order.
  func rows(_ features: [UInt32]) -> WeightTable {
    switch self {
    case .float(let values, let classCount):
      .float(values.rows(features, width: classCount), classCount: classCount)
    case .quantized(let matrix): .quantized(matrix.rows(features))
    case .sparse(let weights): .sparse(weights.rows(features))
    }
  }
}
