/// A model's weights with only those that say something: for each feature the topics that it speaks for or against.
///
/// A model of thousands of topics has hundreds of millions of weights, nearly all of them zero or as good as zero, since a
/// word is in stories of a few topics only.
package struct SparseWeights: Sendable {
  /// The number of topics.
  package let topicCount: Int
  /// Where each feature's weights start, and at the end the number of all.
  package let offsets: SharedBuffer<UInt64>
  /// The topic of each weight, ascending within a feature.
  package let topics: SharedBuffer<UInt32>
  /// The weights.
  package let values: SharedBuffer<Float>

  /// The number of features.
  package var featureCount: Int { offsets.count - 1 }

  /// Wraps three sections of a model file, or gives nil where they do not belong together.
  ///
  /// - Complexity: O(*n*), where *n* is the number of weights.
  package init?(
    topicCount: Int, offsets: SharedBuffer<UInt64>, topics: SharedBuffer<UInt32>, values: SharedBuffer<Float>
  ) {
    guard let first = offsets.first, let last = offsets.last, first == 0, last == UInt64(values.count),
      topics.count == values.count, offsets.isAscending,
      topics.allSatisfy({ $0 < topicCount })
    else { return nil }
    self.init(topicCount, offsets, topics, values)
  }

  private init(
    _ topicCount: Int, _ offsets: SharedBuffer<UInt64>, _ topics: SharedBuffer<UInt32>, _ values: SharedBuffer<Float>
  ) {
    self.topicCount = topicCount
    self.offsets = offsets
    self.topics = topics
    self.values = values
  }

  /// Where the weights of a feature lie.
  private func range(_ feature: Int) -> Range<Int> { Int(offsets[feature])..<Int(offsets[feature + 1]) }

  /// The mean of a feature's weights over all topics.
  package func mean(_ feature: Int) -> Float { range(feature).reduce(0) { $0 + values[$1] } / Float(topicCount) }

  /// Calls `body` with each topic that a feature has a weight for, ascending, and the weight.
  package func forEach(_ feature: Int, _ body: (_ topic: Int, _ weight: Float) -> Void) {
    for place in range(feature) { body(Int(topics[place]), values[place]) }
  }

  /// The weights of one feature, a topic each.
  package func row(_ feature: Int) -> [Float] {
    var row = [Float](repeating: 0, count: topicCount)
    for place in range(feature) { row[Int(topics[place])] = values[place] }
    return row
  }

  /// The weights of the given features, in their order.
  func rows(_ features: [UInt32]) -> SparseWeights {
    var offsets: [UInt64] = [0]
    var (topics, values) = ([UInt32](), [Float]())
    for feature in features {
      let range = range(Int(feature))
      topics += self.topics[range]
      values += self.values[range]
      offsets.append(UInt64(values.count))
    }
    return SparseWeights(topicCount, SharedBuffer(offsets), SharedBuffer(topics), SharedBuffer(values))
  }

  /// Adds the product of a sparse row vector and these weights to `scores`.
  ///
  /// - Precondition: Every feature is one of these, and there is one score a topic.
  /// - Complexity: O(*n*), where *n* is the number of weights of the row's features.
  package func accumulate(
    features: Span<UInt32>, entries: Span<Float>, into scores: inout MutableSpan<Float>
  ) {
    precondition(scores.count == topicCount, "There must be one score a topic")
    offsets.withSpan { offsets in
      topics.withSpan { topics in
        values.withSpan { values in
          for index in features.indices {
            let (feature, entry) = (features[index], entries[index])
            for place in Int(offsets[Int(feature)])..<Int(offsets[Int(feature) + 1]) {
              scores[Int(topics[place])] += entry * values[place]
            }
          }
        }
      }
    }
  }
}

extension SparseWeights {
  /// Gathers weights from blocks of topics, one after the other.
  struct Builder {
    /// A weight of less than this part of its topic's largest is as good as zero: in a story of twenty words it moves the
    /// score by a hundredth of what one telling word does.
    private static let leastShare: Float = 0.002

    private let featureCount: Int
    private var topicCount = 0
    /// For each block how many weights each feature has, and the topics and weights in the order of the features.
    private var blocks: [(counts: [UInt32], topics: [UInt32], values: [Float])] = []

    init(featureCount: Int) { self.featureCount = featureCount }

    /// Adds the weights of the next topics, one column each.
    mutating func append(_ weights: DenseMatrix) {
      let columns = weights.columnCount
      var least = [Float](repeating: 0, count: columns)
      let values = weights.values.span
      for start in stride(from: 0, to: values.count, by: max(columns, 1)) {
        for column in 0..<columns { least[column] = max(least[column], abs(values[start + column])) }
      }
      for column in least.indices { least[column] *= Self.leastShare }
      var block = (counts: [UInt32](repeating: 0, count: featureCount), topics: [UInt32](), values: [Float]())
      for feature in 0..<featureCount {
        for column in 0..<columns {
          let weight = values[feature * columns + column]
          guard weight != 0, abs(weight) >= least[column] else { continue }
          block.counts[feature] += 1
          block.topics.append(UInt32(topicCount + column))
          block.values.append(weight)
        }
      }
      blocks.append(block)
      topicCount += columns
    }

    /// All weights, feature by feature.
    func weights() -> SparseWeights {
      let total = blocks.reduce(0) { $0 + $1.values.count }
      var offsets: [UInt64] = [0]
      var (topics, values) = ([UInt32](), [Float]())
      offsets.reserveCapacity(featureCount + 1)
      topics.reserveCapacity(total)
      values.reserveCapacity(total)
      var places = [Int](repeating: 0, count: blocks.count)
      for feature in 0..<featureCount {
        for (number, block) in blocks.enumerated() {
          let end = places[number] + Int(block.counts[feature])
          topics += block.topics[places[number]..<end]
          values += block.values[places[number]..<end]
          places[number] = end
        }
        offsets.append(UInt64(values.count))
      }
      return SparseWeights(topicCount, SharedBuffer(offsets), SharedBuffer(topics), SharedBuffer(values))
    }
  }
}
