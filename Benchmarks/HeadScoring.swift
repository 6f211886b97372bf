internal import Newsprint

/// Scores of many topics by SGEMM: the alternative that is measured beside the scoring of sparse rows.
///
/// Features that are in a good share of the rows make a dense block, which is multiplied by their weights at once; the
/// others are added feature by feature, as all are in ``LinearModel/decisionFunction(_:threads:)``.
struct HeadScoring {
  private let headWeights: DenseMatrix
  private let model: LinearModel
  private let tails: [SparseMatrix]
  private let heads: [SparseMatrix]

  /// The rows that are multiplied at once.
  private static let blockRows = 256

  /// The number of dense features.
  var headCount: Int { headWeights.rowCount }
  /// The share of all entries that they have.
  let share: Double

  /// Parts the rows, which takes no part in what is timed.
  ///
  /// - Parameter leastShare: The share of the rows from which on a feature is dense.
  init(_ rows: SparseMatrix, _ model: LinearModel, leastShare: Double) {
    var frequencies = [Int](repeating: 0, count: rows.columnCount)
    for column in rows.columnIndices { frequencies[Int(column)] += 1 }
    let dense = frequencies.indices.filter { Double(frequencies[$0]) >= leastShare * Double(rows.rowCount) }
    let places = Dictionary(uniqueKeysWithValues: zip(dense, 0...))
    var weights: [Float] = []
    for feature in dense { weights += model.weights[row: feature] }
    headWeights = DenseMatrix(rowCount: dense.count, columnCount: model.classCount, values: weights)
    self.model = model
    var (tails, heads): ([SparseMatrix], [SparseMatrix]) = ([], [])
    var headEntries = 0
    var start = 0
    while start < rows.rowCount {
      let end = min(start + Self.blockRows, rows.rowCount)
      var (tail, own) = (Parts(), Parts())
      for row in start..<end {
        for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
          let (column, value) = (rows.columnIndices[entry], rows.values[entry])
          if let place = places[Int(column)] { own.append(UInt32(place), value) } else { tail.append(column, value) }
        }
        own.endRow()
        tail.endRow()
      }
      headEntries += own.columns.count
      tails.append(tail.matrix(columns: rows.columnCount))
      heads.append(own.matrix(columns: max(1, dense.count)))
      start = end
    }
    (self.tails, self.heads) = (tails, heads)
    share = Double(headEntries) / Double(max(1, rows.entryCount))
  }

  /// Scores all rows, a block at a time, and returns the sum of all scores.
  func score() -> Float {
    var sum: Float = 0
    for (tail, own) in zip(tails, heads) {
      var scores = model.decisionFunction(tail, threads: 1)
      if headCount > 0 {
        var dense = DenseMatrix(rowCount: own.rowCount, columnCount: headCount)
        for row in 0..<own.rowCount {
          for entry in own.rowOffsets[row]..<own.rowOffsets[row + 1] {
            dense[row, Int(own.columnIndices[entry])] = own.values[entry]
          }
        }
        BLAS.addScaled(1, dense.multiplied(by: headWeights, threads: 1).values, to: &scores.values)
      }
      sum += scores[0, 0]
    }
    return sum
  }

  private struct Parts {
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []

    mutating func append(_ column: UInt32, _ value: Float) {
      columns.append(column)
      values.append(value)
    }

    mutating func endRow() { offsets.append(columns.count) }

    func matrix(columns count: Int) -> SparseMatrix {
      SparseMatrix(columnCount: count, rowOffsets: offsets, columnIndices: columns, values: values)
    }
  }
}

extension SparseMatrix {
  /// The same rows with those features only that some rows have, as a model would choose them.
  func withoutRareFeatures(least: Int) -> SparseMatrix {
    var frequencies = [Int](repeating: 0, count: columnCount)
    for column in columnIndices { frequencies[Int(column)] += 1 }
    let kept = frequencies.indices.filter { frequencies[$0] >= least }
    var places = [UInt32](repeating: .max, count: columnCount)
    for (place, column) in kept.enumerated() { places[column] = UInt32(place) }
    var (offsets, columns, values): ([Int], [UInt32], [Float]) = ([0], [], [])
    for row in 0..<rowCount {
      for entry in rowOffsets[row]..<rowOffsets[row + 1] where places[Int(columnIndices[entry])] != .max {
        columns.append(places[Int(columnIndices[entry])])
        values.append(self.values[entry])
      }
      offsets.append(columns.count)
    }
    return SparseMatrix(columnCount: kept.count, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}
