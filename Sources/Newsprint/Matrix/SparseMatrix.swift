/// A sparse matrix in compressed sparse row (CSR) form, 32-bit floats and 32-bit column indices.
///
/// Row *r* holds the entries `rowOffsets[r] ..< rowOffsets[r + 1]` of `columnIndices` and `values`; within a row the
/// columns are distinct, in any order (a vectorizer keeps the order of first appearance in the story, which spares a
/// sort that nothing here needs). Absent entries are zero.
public struct SparseMatrix: Sendable, Equatable {
  /// The number of rows.
  public var rowCount: Int { rowOffsets.count - 1 }
  /// The number of columns.
  public let columnCount: Int
  /// Where each row starts in `columnIndices` and `values`; `rowCount + 1` values, the first 0.
  public let rowOffsets: [Int]
  /// The column of each entry.
  public let columnIndices: [UInt32]
  /// The value of each entry.
  public let values: [Float]

  /// Creates a matrix from its three arrays.
  ///
  /// - Precondition: The arrays are of matching lengths, offsets never fall, and within each row the columns are
  ///   distinct and smaller than `columnCount`.
  /// - Complexity: O(*n* + *c*), where *n* is the number of entries and *c* the number of columns.
  public init(columnCount: Int, rowOffsets: [Int], columnIndices: [UInt32], values: [Float]) {
    self.init(
      unchecked: (), columnCount: columnCount, rowOffsets: rowOffsets, columnIndices: columnIndices, values: values)
    precondition(hasValidStructure, "The arrays are not a CSR matrix of \(columnCount) columns")
  }

  package init(
    unchecked: Void, columnCount: Int, rowOffsets: [Int], columnIndices: [UInt32], values: [Float]
  ) {
    self.columnCount = columnCount
    self.rowOffsets = rowOffsets
    self.columnIndices = columnIndices
    self.values = values
  }

  /// The number of stored entries.
  public var entryCount: Int { values.count }

  /// The columns and values of one row.
  public subscript(row row: Int) -> (columns: ArraySlice<UInt32>, values: ArraySlice<Float>) {
    let range = rowOffsets[row]..<rowOffsets[row + 1]
    return (columnIndices[range], values[range])
  }

  /// Whether the arrays keep the invariants of the type.
  package var hasValidStructure: Bool {
    guard let first = rowOffsets.first, let last = rowOffsets.last, first == 0, last == values.count,
      columnIndices.count == values.count
    else { return false }
    var lastRow = [Int](repeating: -1, count: columnCount)
    for row in 0..<rowCount {
      guard rowOffsets[row] <= rowOffsets[row + 1], rowOffsets[row + 1] <= values.count else { return false }
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = Int(columnIndices[entry])
        guard column < columnCount, lastRow[column] != row else { return false }
        lastRow[column] = row
      }
    }
    return true
  }

  /// The sum of the squared entries of each row.
  var squaredNorms: [Float] {
    (0..<rowCount).map { row in
      var sum: Float = 0
      for entry in rowOffsets[row]..<rowOffsets[row + 1] { sum += values[entry] * values[entry] }
      return sum
    }
  }

  /// The rows at `indices`, in that order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of entries selected.
  public func selectingRows(_ indices: some Collection<Int>) -> SparseMatrix {
    var offsets = [0]
    offsets.reserveCapacity(indices.count + 1)
    for row in indices {
      offsets.append(offsets[offsets.count - 1] + rowOffsets[row + 1] - rowOffsets[row])
    }
    var columns: [UInt32] = []
    var entries: [Float] = []
    columns.reserveCapacity(offsets[offsets.count - 1])
    entries.reserveCapacity(offsets[offsets.count - 1])
    for row in indices {
      columns.append(contentsOf: columnIndices[rowOffsets[row]..<rowOffsets[row + 1]])
      entries.append(contentsOf: values[rowOffsets[row]..<rowOffsets[row + 1]])
    }
    return SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: entries)
  }

  /// The matrix with each column multiplied by a factor.
  func scalingColumns(_ factor: (Int) -> Float) -> SparseMatrix {
    SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: rowOffsets, columnIndices: columnIndices,
      values: zip(values, columnIndices).map { $0 * factor(Int($1)) })
  }

  /// The matrix with rows and columns exchanged (which is this matrix in column-major, CSC, form).
  ///
  /// - Complexity: O(*n* + *c*), where *n* is the number of entries and *c* the number of columns.
  public func transposed() -> SparseMatrix {
    var offsets = [Int](repeating: 0, count: columnCount + 1)
    for column in columnIndices { offsets[Int(column) + 1] += 1 }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var next = offsets
    var rows = [UInt32](repeating: 0, count: values.count)
    var entries = [Float](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for entry in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = Int(columnIndices[entry])
        let place = next[column]
        next[column] = place + 1
        rows[place] = UInt32(row)
        entries[place] = values[entry]
      }
    }
    return SparseMatrix(
      unchecked: (), columnCount: rowCount, rowOffsets: offsets, columnIndices: rows, values: entries)
  }
}
