internal import Newsprint

/// Topics by the hundred for stories that have none so many: what the stages of solvers and of counts work on.
extension LabelledMatrix {
  /// The first rows with those features only that three of them have, and as many topics as asked for.
  ///
  /// Each feature stands for a topic, and a story has that of its heaviest feature; the first stories have one each, so
  /// that no topic is empty.
  func withTopics(_ topics: Int, rows: Int) -> LabelledMatrix {
    var made = self
    made.matrix = matrix.selectingRows(0..<min(max(rows, topics), matrix.rowCount)).withoutRareFeatures(least: 3)
    var random = SeededRandom(seed: 3)
    let own = (0..<made.matrix.columnCount).map { _ in random.integer(below: topics) }
    made.labels = StoryLabels(
      classCount: topics,
      single: (0..<made.matrix.rowCount).map { row in
        if row < topics { return row }
        let (columns, values) = made.matrix[row: row]
        return zip(columns, values).max { $0.1 < $1.1 }.map { own[Int($0.0)] } ?? 0
      })
    return made
  }
}

/// Sums of features by topic as products of the topics' indicators with a dense block of frequent features, for those
/// beside the counting that is there.
struct HeadCounting {
  private static let blockRows = 256

  let headCount: Int
  private let heads: [[Float]]
  private let indicators: [[Float]]
  private let tail: SparseMatrix
  private let labels: StoryLabels

  /// Parts the rows, which takes no part in what is timed.
  init(_ data: LabelledMatrix, leastShare: Double) {
    let (rows, topics) = (data.matrix, data.labels.classCount)
    var frequencies = [Int](repeating: 0, count: rows.columnCount)
    for column in rows.columnIndices { frequencies[Int(column)] += 1 }
    let dense = frequencies.indices.filter { Double(frequencies[$0]) >= leastShare * Double(rows.rowCount) }
    var places = [Int](repeating: -1, count: rows.columnCount)
    for (place, feature) in dense.enumerated() { places[feature] = place }
    var (offsets, columns, values): ([Int], [UInt32], [Float]) = ([0], [], [])
    var (heads, indicators): ([[Float]], [[Float]]) = ([], [])
    for start in stride(from: 0, to: rows.rowCount, by: Self.blockRows) {
      var head = [Float](repeating: 0, count: Self.blockRows * dense.count)
      var indicator = [Float](repeating: 0, count: Self.blockRows * topics)
      for row in start..<min(start + Self.blockRows, rows.rowCount) {
        for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
          let place = places[Int(rows.columnIndices[entry])]
          if place >= 0 {
            head[(row - start) * dense.count + place] = rows.values[entry]
          } else {
            columns.append(rows.columnIndices[entry])
            values.append(rows.values[entry])
          }
        }
        offsets.append(columns.count)
        for topic in data.labels[row] { indicator[(row - start) * topics + Int(topic)] = 1 }
      }
      heads.append(head)
      indicators.append(indicator)
    }
    headCount = dense.count
    (self.heads, self.indicators, labels) = (heads, indicators, data.labels)
    tail = SparseMatrix(columnCount: rows.columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }

  /// Counts all rows and returns the sums of the dense features.
  func count() throws -> [Float] {
    blackHole(try NaiveBayes.Counts(tail, labels, nil, .multinomial))
    var sums = [Float](repeating: 0, count: headCount * labels.classCount)
    for (head, indicator) in zip(heads, indicators) {
      BLAS.multiply(
        m: headCount, n: labels.classCount, k: Self.blockRows, a: head, isTransposed: true, b: indicator, beta: 1,
        c: &sums)
    }
    return sums
  }
}
