import Newsprint
import TestSupport
import Testing

struct SparseMatrixTests {
  /// A random matrix of about one entry in three.
  static func random(rows: Int, columns: Int, using generator: inout SeededGenerator) -> SparseMatrix {
    var offsets = [0]
    var indices: [UInt32] = []
    var values: [Float] = []
    for _ in 0..<rows {
      for column in 0..<columns where Int.random(in: 0..<3, using: &generator) == 0 {
        indices.append(UInt32(column))
        values.append(Float.random(in: -1...1, using: &generator))
      }
      offsets.append(values.count)
    }
    return SparseMatrix(columnCount: columns, rowOffsets: offsets, columnIndices: indices, values: values)
  }

  @Test func transposingTwiceGivesTheSameMatrix() {
    var generator = SeededGenerator(seed: 1)
    for (rows, columns) in [(0, 0), (0, 4), (5, 0), (7, 11), (30, 3)] {
      let matrix = Self.random(rows: rows, columns: columns, using: &generator)
      let transposed = matrix.transposed()
      #expect(transposed.hasValidStructure)
      #expect(transposed.rowCount == columns)
      #expect(transposed.transposed() == matrix)
    }
  }

  @Test func selectingRowsKeepsTheirEntries() {
    var generator = SeededGenerator(seed: 2)
    let matrix = Self.random(rows: 9, columns: 13, using: &generator)
    let selected = matrix.selectingRows([8, 0, 0, 3])
    #expect(selected.hasValidStructure)
    for (row, original) in [8, 0, 0, 3].enumerated() {
      #expect(Array(selected[row: row].columns) == Array(matrix[row: original].columns))
      #expect(Array(selected[row: row].values) == Array(matrix[row: original].values))
    }
  }
}
