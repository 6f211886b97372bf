/// How much rarer each feature is outside a topic than in all stories: the weights of a naive Bayes classifier that knows
/// topics by probability only.
///
/// The weight of a feature for a topic is the logarithm of the feature's share in all stories over its share in the other
/// topics' stories. But for a term that is the same for all topics it is the complement naive Bayes of Rennie, Shih, Teevan
/// and Karger (*Tackling the Poor Assumptions of Naive Bayes Text Classifiers*, ICML 2003), which is steady where topics
/// differ much in size, with counts as expectation-maximisation shares them out (Nigam, McCallum, Thrun and Mitchell,
/// 2000). A topic that no story has gets no weights: it stays as it is.
struct BackgroundRatios {
  /// What is added to the count of each feature that occurs: of 0.1 to 1, this one lost nowhere on unseen news.
  private static let smoothing = 0.3

  /// How much of each feature each topic has, feature-major.
  let counts: [Double]
  /// The weights, features × topics.
  let weights: DenseMatrix

  /// - Parameters:
  ///   - stories: Features × stories: the rows of the stories, exchanged with their columns.
  ///   - shares: Stories × topics: how much of each story belongs to each topic.
  /// - Complexity: O(*nK*), where *n* is the number of entries and *K* that of topics; the result does not depend on the
  ///   number of threads.
  init(_ stories: SparseMatrix, shares: DenseMatrix, threads: Int) {
    let (topicCount, featureCount) = (shares.columnCount, stories.rowCount)
    let chunks = Parallel.chunks(featureCount, size: 2048)
    var counts = [Double](repeating: 0, count: featureCount * topicCount)
    counts.withMutableRun { counts in
      stories.withRows { rows in
        Parallel.forEach(chunks.count, threads: threads) { chunk in
          counts.withSpan(chunks[chunk].lowerBound * topicCount..<chunks[chunk].upperBound * topicCount) {
            Self.count(rows, chunks[chunk], shares, into: &$0)
          }
        }
      }
    }
    self.counts = counts
    weights = Self.weights(counts, topicCount: topicCount, chunks, threads: threads)
  }

  private static func count(
    _ rows: SparseMatrix.Rows, _ features: Range<Int>, _ shares: DenseMatrix, into counts: inout MutableSpan<Double>
  ) {
    let topicCount = shares.columnCount
    let shares = shares.values.span
    for feature in features {
      let row = rows[feature]
      let base = (feature - features.lowerBound) * topicCount
      for entry in 0..<row.count {
        let (value, story) = (Double(row.value(entry)), Int(row.column(entry)))
        for topic in 0..<topicCount { counts[base + topic] += value * Double(shares[story * topicCount + topic]) }
      }
    }
  }

  private static func weights(
    _ counts: [Double], topicCount: Int, _ chunks: [Range<Int>], threads: Int
  ) -> DenseMatrix {
    let sums = Parallel.map(chunks.count, threads: threads) { chunk in
      FeatureSums(counts.span, chunks[chunk], topicCount)
    }.reduce(into: FeatureSums(topicCount)) { $0.add($1) }
    let all = sums.topics.reduce(0, +)
    let smoothing = Self.smoothing * Double(sums.featureCount)
    let logAll = naturalLog(all + smoothing)
    let logOthers = sums.topics.map { naturalLog(max(all - $0, 0) + smoothing) }
    var weights = DenseMatrix(rowCount: counts.count / max(topicCount, 1), columnCount: topicCount)
    weights.values.withMutableRun { values in
      Parallel.forEach(chunks.count, threads: threads) { chunk in
        let places = chunks[chunk].lowerBound * topicCount..<chunks[chunk].upperBound * topicCount
        values.withSpan(places) { values in
          for start in stride(from: 0, to: values.count, by: topicCount) {
            var total = 0.0
            for topic in 0..<topicCount { total += counts[places.lowerBound + start + topic] }
            guard total > 0 else { continue }
            let log = naturalLog(total + Self.smoothing) - logAll
            for topic in 0..<topicCount where sums.topics[topic] > 0 {
              let others = max(total - counts[places.lowerBound + start + topic], 0) + Self.smoothing
              values[start + topic] = Float(log - (naturalLog(others) - logOthers[topic]))
            }
          }
        }
      }
    }
    return weights
  }

  /// The counts of each topic, and the number of features that occur.
  private struct FeatureSums: Sendable {
    var topics: [Double]
    var featureCount = 0

    init(_ topicCount: Int) { topics = [Double](repeating: 0, count: topicCount) }

    init(_ counts: Span<Double>, _ features: Range<Int>, _ topicCount: Int) {
      self.init(topicCount)
      for feature in features {
        var total = 0.0
        for topic in 0..<topicCount {
          let count = counts[feature * topicCount + topic]
          topics[topic] += count
          total += count
        }
        if total > 0 { featureCount += 1 }
      }
    }

    mutating func add(_ other: FeatureSums) {
      for topic in topics.indices { topics[topic] += other.topics[topic] }
      featureCount += other.featureCount
    }
  }
}
