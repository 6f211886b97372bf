extension NaiveBayes {
  /// Sums over stories: of their weights by class, and of their values by feature and class.
  package struct Counts {
    private(set) var classes: [Double]
    /// Feature-major.
    private(set) var features: [Double]

    init(classes: [Double], features: [Double]) {
      self.classes = classes
      self.features = features
    }

    /// Counts stories; presence instead of values for the Bernoulli variant.
    package init(
      _ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float]?, _ variant: Variant, threads: Int = 1
    ) throws(TrainingError) {
      let weights = try TrainingInput.checked(
        stories, labels, weights, allowsNegativeValues: variant == .bernoulli)
      self.init(checked: stories, labels, weights, variant, threads: threads)
    }

    /// Counts stories whose values and weights have been checked.
    ///
    /// Each part of the features is counted by itself. The sums are exact, so that no order matters.
    init(
      checked stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float], _ variant: Variant, threads: Int = 1
    ) {
      let classCount = labels.classCount
      var classes = [Double](repeating: 0, count: classCount)
      for story in 0..<labels.count where weights[story] > 0 {
        for index in labels[story] { classes[Int(index)] += Self.onGrid(Double(weights[story])) }
      }
      self.classes = classes
      var features = [Double](repeating: 0, count: stories.columnCount * classCount)
      let partCount = threads > 1 && stories.entryCount > 1 << 16 ? 8 : 1
      let parts = Parallel.chunks(stories.columnCount, size: (stories.columnCount + partCount - 1) / partCount)
      features.withMutableRun { features in
        Parallel.forEach(parts.count, threads: threads) { number in
          let part = UInt32(parts[number].lowerBound)..<UInt32(parts[number].upperBound)
          features.withSpan(parts[number].lowerBound * classCount..<parts[number].upperBound * classCount) {
            Self.count(stories, labels, weights, variant, part, into: &$0)
          }
        }
      }
      self.features = features
    }

    /// Adds the values of some features to their sums.
    private static func count(
      _ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float], _ variant: Variant, _ part: Range<UInt32>,
      into sums: inout MutableSpan<Double>
    ) {
      let classCount = labels.classCount
      let countsPresence = variant == .bernoulli
      stories.withRows { rows in
        for story in 0..<labels.count where weights[story] > 0 {
          let weight = Double(weights[story])
          let row = rows[story]
          for place in labels.offsets[story]..<labels.offsets[story + 1] {
            let index = Int(labels.classIndices[place])
            for entry in 0..<row.count where part.contains(row.column(entry)) {
              let value = countsPresence ? (row.value(entry) > 0 ? 1 : 0) : Double(row.value(entry))
              sums[Int(row.column(entry) - part.lowerBound) * classCount + index] += onGrid(weight * value)
            }
          }
        }
      }
    }

    /// The nearest multiple of 2⁻³⁰: sums of such numbers do not depend on their order.
    @inline(__always)
    static func onGrid(_ value: Double) -> Double {
      let grid = 1_073_741_824.0
      return (value * grid).rounded(.toNearestOrEven) / grid
    }

    /// The sums over the stories of both, as wide as the wider.
    func adding(_ other: Counts) -> Counts {
      let classCount = max(classes.count, other.classes.count)
      let featureCount = max(featureCount, other.featureCount)
      var sum = Counts(
        classes: [Double](repeating: 0, count: classCount),
        features: [Double](repeating: 0, count: featureCount * classCount))
      for part in [self, other] {
        for index in part.classes.indices { sum.classes[index] += part.classes[index] }
        for feature in 0..<part.featureCount {
          for index in part.classes.indices {
            sum.features[feature * classCount + index] += part.features[feature * part.classes.count + index]
          }
        }
      }
      return sum
    }

    private var featureCount: Int { classes.isEmpty ? 0 : features.count / classes.count }
  }
}
