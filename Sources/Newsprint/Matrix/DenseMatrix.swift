/// A dense matrix of 32-bit floats in row-major order.
public struct DenseMatrix: Sendable, Equatable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The entries, row after row; entry (*r*, *c*) is at `r * columnCount + c`.
  public var values: [Float]

  /// Creates a matrix of zeros.
  ///
  /// - Precondition: Neither count is negative.
  public init(rowCount: Int, columnCount: Int) {
    precondition(rowCount >= 0 && columnCount >= 0, "A matrix cannot have a negative number of rows or columns")
    self.rowCount = rowCount
    self.columnCount = columnCount
    values = [Float](repeating: 0, count: rowCount * columnCount)
  }

  /// Creates a matrix from its entries in row-major order.
  ///
  /// - Precondition: `values` holds `rowCount * columnCount` entries.
  public init(rowCount: Int, columnCount: Int, values: [Float]) {
    precondition(values.count == rowCount * columnCount, "The number of values is not rowCount * columnCount")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.values = values
  }

  /// The entry in `row` and `column`.
  public subscript(row: Int, column: Int) -> Float {
    get { values[row * columnCount + column] }
    set { values[row * columnCount + column] = newValue }
  }

  /// Calls `body` with the entries of one row, to change them.
  ///
  /// - Precondition: There is such a row.
  mutating func withRow<Result>(_ row: Int, _ body: (inout MutableSpan<Float>) -> Result) -> Result {
    values.withMutableRun { $0.withSpan(row * columnCount..<(row + 1) * columnCount, body) }
  }

  /// The columns at `indices`, in that order.
  func selectingColumns(_ indices: [Int]) -> DenseMatrix {
    var result = DenseMatrix(rowCount: rowCount, columnCount: indices.count)
    var selected = result.values.mutableSpan
    let source = values.span
    for row in 0..<rowCount {
      for (column, index) in indices.enumerated() {
        selected[row * indices.count + column] = source[row * columnCount + index]
      }
    }
    return result
  }

  /// The entries of one row.
  public subscript(row row: Int) -> ArraySlice<Float> {
    values[row * columnCount..<(row + 1) * columnCount]
  }
}
