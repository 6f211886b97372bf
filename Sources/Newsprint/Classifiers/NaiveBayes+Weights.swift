extension NaiveBayes {
  /// The logarithms that scores are sums of, computed in double precision from the counts of features and classes.
  struct LogWeights<Weight: BinaryFloatingPoint & BitwiseCopyable & Sendable> {
    /// Feature-major, as the counts.
    let features: [Weight]
    let intercepts: [Double]

    init(options: Options, classCounts: [Double], featureCounts: [Double], threads: Int) {
      let table = CountTable(counts: featureCounts, classCount: classCounts.count, threads: threads)
      let prior = Self.logPrior(options, classCounts)
      switch options.variant {
      case .multinomial:
        (features, intercepts) = (Self.multinomial(table, options.smoothing), prior)
      case .complement:
        features = Self.complement(table, options.smoothing, normalizes: options.normalizesWeights)
        intercepts = classCounts.count > 1 ? classCounts.map { _ in 0 } : prior
      case .bernoulli:
        let (present, absent) = Self.bernoulli(table, options.smoothing, classCounts)
        (features, intercepts) = (present, zip(prior, absent).map { $0 + $1 })
      }
    }

    private static func logPrior(_ options: Options, _ counts: [Double]) -> [Double] {
      if let prior = options.classPrior { return prior.map(naturalLog) }
      guard options.fitsPrior else { return counts.map { _ in -naturalLog(Double(counts.count)) } }
      let total = naturalLog(counts.reduce(0, +))
      return counts.map { naturalLog($0) - total }
    }

    /// log (*N_kf* + α) − log Σ_f (*N_kf* + α).
    private static func multinomial(_ table: CountTable, _ smoothing: Double) -> [Weight] {
      let totals = table.sums { counts, sums in
        for index in counts.indices { sums[index] += counts[index] + smoothing }
      }.map(naturalLog)
      let absent = naturalLog(smoothing)
      return table.map { counts, weights in
        for index in counts.indices {
          let log = counts[index] == 0 ? absent : naturalLog(counts[index] + smoothing)
          weights[index] = Weight(log - totals[index])
        }
      }
    }

    /// −log of the feature's share in the other classes; or that log over the sum of the class's logs.
    private static func complement(_ table: CountTable, _ smoothing: Double, normalizes: Bool) -> [Weight] {
      let totals = table.sums { counts, sums in
        let total = sum(of: counts) + smoothing
        for index in counts.indices { sums[index] += total - counts[index] }
      }.map(naturalLog)
      guard normalizes else {
        return table.map { counts, weights in
          shares(counts, smoothing) { weights[$0] = Weight(totals[$0] - $1) }
        }
      }
      let sums = table.sums { counts, sums in shares(counts, smoothing) { sums[$0] += $1 - totals[$0] } }
      return table.map { counts, weights in
        shares(counts, smoothing) { weights[$0] = Weight(($1 - totals[$0]) / sums[$0]) }
      }
    }

    /// Calls `body` with the log of what the other classes have of a feature, for each class.
    ///
    /// Most features are in few classes: the log of the others is taken once.
    @inline(__always)
    private static func shares(_ counts: Span<Double>, _ smoothing: Double, _ body: (_ index: Int, Double) -> Void) {
      let total = sum(of: counts) + smoothing
      let absent = naturalLog(total)
      for index in counts.indices {
        let others = total - counts[index]
        // What the other classes hold is the smoothing at least, which rounding may lose.
        body(index, counts[index] == 0 ? absent : naturalLog(others > 0 ? others : smoothing))
      }
    }

    @inline(__always)
    private static func sum(of counts: Span<Double>) -> Double {
      var sum = 0.0
      for index in counts.indices { sum += counts[index] }
      return sum
    }

    /// log *p* − log (1 − *p*) for a feature that is present, and Σ log (1 − *p*).
    private static func bernoulli(
      _ table: CountTable, _ smoothing: Double, _ classCounts: [Double]
    ) -> (present: [Weight], absent: [Double]) {
      let totals = classCounts.map { naturalLog($0 + 2 * smoothing) }
      /// 1 − *p* is the smoothed share of the stories without the feature, and needs no cancelling subtraction of logs.
      @Sendable func absence(_ count: Double, _ index: Int) -> Double {
        naturalLog(classCounts[index] - count + smoothing) - totals[index]
      }
      let present = table.map { counts, weights in
        for index in counts.indices {
          let presence = naturalLog(counts[index] + smoothing) - totals[index]
          weights[index] = Weight(presence - absence(counts[index], index))
        }
      }
      let absent = table.sums { counts, sums in
        for index in counts.indices { sums[index] += absence(counts[index], index) }
      }
      return (present, absent)
    }
  }

  /// The counts of features in classes, walked over by several threads in the same pieces whatever their number.
  private struct CountTable {
    let counts: [Double]
    let classCount: Int
    let threads: Int

    private var chunks: [Range<Int>] { Parallel.chunks(counts.count / max(classCount, 1), size: 4096) }

    /// What `add` makes of all features, one sum a class.
    func sums(_ add: @Sendable (_ counts: Span<Double>, _ sums: inout MutableSpan<Double>) -> Void) -> [Double] {
      let chunks = chunks
      let parts = Parallel.map(chunks.count, threads: threads) { number in
        var sums = [Double](repeating: 0, count: classCount)
        var span = sums.mutableSpan
        for feature in chunks[number] {
          add(counts.span.extracting(feature * classCount..<(feature + 1) * classCount), &span)
        }
        return sums
      }
      var sums = [Double](repeating: 0, count: classCount)
      for part in parts {
        for index in sums.indices { sums[index] += part[index] }
      }
      return sums
    }

    /// The weights that `form` makes of each feature's counts.
    func map<Weight: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
      _ form: @Sendable (_ counts: Span<Double>, _ weights: inout MutableSpan<Weight>) -> Void
    ) -> [Weight] {
      var weights = [Weight](repeating: 0, count: counts.count)
      weights.withMutableRun { weights in
        let chunks = chunks
        Parallel.forEach(chunks.count, threads: threads) { number in
          for feature in chunks[number] {
            let places = feature * classCount..<(feature + 1) * classCount
            weights.withSpan(places) { form(counts.span.extracting(places), &$0) }
          }
        }
      }
      return weights
    }
  }
}
