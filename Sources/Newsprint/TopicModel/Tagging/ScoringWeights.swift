/// The weights that stories are scored with: those of a model as they are, or laid out for speed.
///
/// A row of a model of few topics, its scale and its steps, is one line of 32 bytes: scoring waits for one of them a
/// feature, where scales and steps that lie apart are two or three. Short rows of other kinds are put in order, so that
/// those of frequent features share lines of memory. Long rows share none, and to copy them all costs more than tagging
/// thousands of stories; but each row of a mapped file lies in a small page of its own, whose place has to be found, where
/// copies lie in large pages. So they stay where they are unless there is much to be scored.
package enum ScoringWeights: Sendable {
  /// Row *f* is that of feature *f*.
  case table(WeightTable)
  /// The row of each feature is said.
  case strewn(WeightTable, rows: [UInt32])
  /// For each feature 32 bytes: the scale as it lies in memory, and a step for each topic.
  case lines(SharedBuffer<Int8>, topicCount: Int)

  private static let lineLength = 32
  /// How many topics there is room for in a line.
  private static let mostTopics = 28
  /// Longer rows are not put in order for the sake of some hundred stories.
  private static let longestRow = 64
  /// So many bytes of longer rows are copied at most.
  private static let mostBytes = 1 << 28

  /// The rows of some features of a table, in their order.
  ///
  /// - Parameter copiesLongRows: Whether long rows are put in order, too.
  package init(_ table: WeightTable, rows features: [UInt32], copiesLongRows: Bool = false) {
    guard case .quantized(let matrix) = table, (1...Self.mostTopics).contains(matrix.columnCount) else {
      let isShort = Self.copiedByteCount(of: table) > 0
      let isCopied = isShort || copiesLongRows && table.byteCount <= Self.mostBytes
      self = isCopied ? .table(table.rows(features)) : .strewn(table, rows: features)
      return
    }
    let topicCount = matrix.columnCount
    var lines = [Int8](repeating: 0, count: features.count * Self.lineLength)
    var line = lines.mutableSpan
    matrix.scales.withSpan { scales in
      matrix.values.withSpan { values in
        for (place, feature) in features.enumerated() {
          let start = place * Self.lineLength
          let scale = scales[Int(feature)].bitPattern.littleEndian
          for byte in 0..<4 { line[start + byte] = Int8(truncatingIfNeeded: scale >> UInt32(8 * byte)) }
          for topic in 0..<topicCount { line[start + 4 + topic] = values[Int(feature) * topicCount + topic] }
        }
      }
    }
    self = .lines(SharedBuffer(lines), topicCount: topicCount)
  }

  /// How many bytes of a table's weights are laid out anew, however little is to be scored.
  static func copiedByteCount(of table: WeightTable) -> Int {
    table.byteCount > longestRow * table.featureCount ? 0 : table.byteCount
  }

  /// Adds the product of a sparse row vector and these weights to `scores`, one a topic: the same for all forms, to the
  /// last bit.
  ///
  /// - Precondition: Every feature is one of these.
  package func accumulate(_ features: Span<UInt32>, _ entries: Span<Float>, into scores: inout MutableSpan<Float>) {
    switch self {
    case .table(let table): table.accumulate(features, entries, into: &scores)
    case .strewn(let table, let rows):
      TemporarySpan.with(features.count, of: UInt32(0)) { places in
        let rows = rows.span
        for place in features.indices { places[place] = rows[Int(features[place])] }
        table.accumulate(places.span, entries, into: &scores)
      }
    case .lines(let lines, let topicCount):
      precondition(scores.count == topicCount, "There must be one score a topic")
      let count = lines.count / Self.lineLength
      precondition(features.indices.allSatisfy { features[$0] < count }, "A feature is not one of the weights'")
      RowKernels.addLines(features, entries, lines: lines, to: &scores)
    }
  }

  /// Sets the sums of several runs of features, one after the other, to the products of their entries and these weights:
  /// those that ``accumulate(_:_:into:)`` adds to zeros, to the last bit.
  ///
  /// - Parameters:
  ///   - counts: How many features each run has.
  ///   - sums: For each run one sum a topic.
  /// - Precondition: Every feature is one of these, and the runs have all of them.
  package func formProducts(
    _ features: Span<UInt32>, _ entries: Span<Float>, runs counts: NumberRun<UInt32>,
    into sums: inout MutableSpan<Float>
  ) {
    if case .lines(let lines, _) = self {
      let count = lines.count / Self.lineLength
      precondition(features.indices.allSatisfy { features[$0] < count }, "A feature is not one of the weights'")
      return RowKernels.formLines(features, entries, runs: counts, lines: lines, sums: &sums)
    }
    let topicCount = sums.count / max(counts.count, 1)
    var (start, first) = (0, 0)
    for count in counts {
      let end = start + Int(count)
      TemporarySpan.with(topicCount, of: Float(0)) { row in
        accumulate(features.extracting(start..<end), entries.extracting(start..<end), into: &row)
        for topic in row.indices { sums[first + topic] = row[topic] }
      }
      (start, first) = (end, first + topicCount)
    }
  }
}
