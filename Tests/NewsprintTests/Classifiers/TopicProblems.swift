import Newsprint
import TestSupport

/// A random labelled collection for property tests.
struct TopicProblem {
  var stories: SparseMatrix
  var labels: StoryLabels
  var weights: [Float]

  /// Stories whose features lean towards their classes; each class has at least two.
  static func random(
    rows: Int, columns: Int, classes: Int, isMultiLabel: Bool = false, isCounts: Bool = false, seed: UInt64
  ) -> TopicProblem {
    var generator = SeededGenerator(seed: seed)
    var offsets = [0]
    var indices: [UInt32] = []
    var values: [Float] = []
    var labels: [[Int]] = []
    for row in 0..<rows {
      var own = [row % classes]
      if isMultiLabel, row >= 2 * classes {
        own = (0..<classes).filter { _ in Int.random(in: 0..<classes, using: &generator) == 0 }
      }
      labels.append(own)
      for column in 0..<columns {
        let isOwn = own.contains { (column &* 7 &+ $0) % classes == 0 }
        guard Int.random(in: 0..<10, using: &generator) < (isOwn ? 4 : 1) else { continue }
        indices.append(UInt32(column))
        values.append(
          isCounts ? Float(Int.random(in: 1...4, using: &generator)) : .random(in: 0...0.5, using: &generator))
      }
      offsets.append(values.count)
    }
    return TopicProblem(
      stories: SparseMatrix(columnCount: columns, rowOffsets: offsets, columnIndices: indices, values: values),
      labels: StoryLabels(classCount: classes, labels),
      weights: (0..<rows).map { _ in Float.random(in: 0.2...2, using: &generator) })
  }

  /// The stories at `rows`, in that order.
  func selecting(_ rows: [Int]) -> TopicProblem {
    TopicProblem(
      stories: stories.selectingRows(rows), labels: labels.selecting(rows), weights: rows.map { weights[$0] })
  }
}

extension SparseMatrix {
  /// The entries as a dense table, for slow oracles.
  var dense: [[Double]] {
    (0..<rowCount).map { row in
      var values = [Double](repeating: 0, count: columnCount)
      for (column, value) in zip(self[row: row].columns, self[row: row].values) { values[Int(column)] = Double(value) }
      return values
    }
  }
}
