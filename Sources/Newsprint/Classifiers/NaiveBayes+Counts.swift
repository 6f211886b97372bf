extension NaiveBayes {
  /// Sums over stories: of their weights by class, and of their values by feature and class.
  struct Counts {
    private(set) var classes: [Double]
    /// Feature-major.
    private(set) var features: [Double]

    init(classes: [Double], features: [Double]) {
      self.classes = classes
      self.features = features
    }

    /// Counts stories; presence instead of values for the Bernoulli variant.
    init(
      _ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float]?, _ variant: Variant
    ) throws(TrainingError) {
      let weights = try TrainingInput.checked(
        stories, labels, weights, allowsNegativeValues: variant == .bernoulli)
      let classCount = labels.classCount
      var classes = [Double](repeating: 0, count: classCount)
      var features = [Double](repeating: 0, count: stories.columnCount * classCount)
      let countsPresence = variant == .bernoulli
      features.withUnsafeMutableBufferPointer { features in
        stories.withRows { rows in
          for story in 0..<labels.count where weights[story] > 0 {
            let weight = Double(weights[story])
            let (columns, values, count) = rows[story]
            for place in labels.offsets[story]..<labels.offsets[story + 1] {
              let index = Int(labels.classIndices[place])
              classes[index] += Self.onGrid(weight)
              for entry in 0..<count {
                let value = countsPresence ? (values[entry] > 0 ? 1 : 0) : Double(values[entry])
                features[Int(columns[entry]) * classCount + index] += Self.onGrid(weight * value)
              }
            }
          }
        }
      }
      self.classes = classes
      self.features = features
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

  /// The logarithms that scores are sums of, in double precision.
  struct LogWeights {
    /// Feature-major, as the counts.
    private(set) var features: [Double]
    private(set) var intercepts: [Double]

    init(options: Options, classCounts: [Double], featureCounts: [Double]) {
      features = featureCounts
      intercepts = Self.logPrior(options, classCounts)
      switch options.variant {
      case .multinomial: formMultinomial(options.smoothing)
      case .complement: formComplement(options.smoothing, normalizes: options.normalizesWeights)
      case .bernoulli: formBernoulli(options.smoothing, classCounts)
      }
    }

    private static func logPrior(_ options: Options, _ counts: [Double]) -> [Double] {
      if let prior = options.classPrior { return prior.map(naturalLog) }
      guard options.fitsPrior else { return counts.map { _ in -naturalLog(Double(counts.count)) } }
      let total = naturalLog(counts.reduce(0, +))
      return counts.map { naturalLog($0) - total }
    }

    /// The sum of each class's column.
    private var columnSums: [Double] {
      let classCount = intercepts.count
      var sums = [Double](repeating: 0, count: classCount)
      for start in stride(from: 0, to: features.count, by: classCount) {
        for index in 0..<classCount { sums[index] += features[start + index] }
      }
      return sums
    }

    /// log (*N_kf* + α) − log Σ_f (*N_kf* + α).
    private mutating func formMultinomial(_ smoothing: Double) {
      for place in features.indices { features[place] += smoothing }
      let totals = columnSums.map(naturalLog)
      for place in features.indices { features[place] = naturalLog(features[place]) - totals[place % totals.count] }
    }

    /// −log of the feature's share in the other classes; or that log over the sum of the class's logs.
    ///
    /// Most features are in few classes: the log of the others is taken once.
    private mutating func formComplement(_ smoothing: Double, normalizes: Bool) {
      let classCount = intercepts.count
      var totals = [Double](repeating: 0, count: classCount)
      features.withUnsafeMutableBufferPointer { features in
        totals.withUnsafeMutableBufferPointer { totals in
          for start in stride(from: 0, to: features.count, by: classCount) {
            var total = 0.0
            for index in 0..<classCount { total += features[start + index] }
            total += smoothing
            let absent = naturalLog(total)
            for index in 0..<classCount {
              let count = features[start + index]
              totals[index] += total - count
              let others = total - count
              // What the other classes hold is the smoothing at least, which rounding may lose.
              features[start + index] = count == 0 ? absent : naturalLog(others > 0 ? others : smoothing)
            }
          }
          for index in 0..<classCount { totals[index] = naturalLog(totals[index]) }
          for start in stride(from: 0, to: features.count, by: classCount) {
            for index in 0..<classCount {
              let weight = features[start + index] - totals[index]
              features[start + index] = normalizes ? weight : -weight
            }
          }
        }
      }
      if normalizes {
        let sums = columnSums
        for start in stride(from: 0, to: features.count, by: classCount) {
          for index in 0..<classCount { features[start + index] /= sums[index] }
        }
      }
      if classCount > 1 { intercepts = [Double](repeating: 0, count: classCount) }
    }

    /// log *p* − log (1 − *p*) for a feature that is present, on top of Σ log (1 − *p*).
    private mutating func formBernoulli(_ smoothing: Double, _ classCounts: [Double]) {
      let classCount = intercepts.count
      for place in features.indices {
        let index = place % classCount
        let total = naturalLog(classCounts[index] + 2 * smoothing)
        let present = naturalLog(features[place] + smoothing) - total
        // 1 − p is the smoothed share of the stories without the feature, and needs no cancelling subtraction of logs.
        let absent = naturalLog(classCounts[index] - features[place] + smoothing) - total
        features[place] = present - absent
        intercepts[index] += absent
      }
    }
  }
}
