/// How much likelier each feature is in a class than out of it, computed for as many classes at a time as are wanted.
///
/// The log-count ratio is log((*p* / ‖*p*‖₁) / (*q* / ‖*q*‖₁)), with *p* and *q* the smoothed feature counts in and out of
/// the class (see ``NBWeightedLogistic``).
struct LogCountRatios: Sendable {
  private let stories: SparseMatrix
  private let labels: StoryLabels
  private let weights: [Float]
  private let variant: NaiveBayes.Variant
  private let smoothing: Double
  /// The count of each feature in all stories.
  private let totals: [Double]

  /// Counts each feature in all stories, whose values and weights have been checked.
  ///
  /// - Parameter countsPresence: Whether a feature's count is the number of stories it is in, instead of the sum of its
  ///   values.
  init(_ stories: SparseMatrix, _ labels: StoryLabels, _ weights: [Float], countsPresence: Bool, smoothing: Double) {
    (self.stories, self.labels, self.weights, self.smoothing) = (stories, labels, weights, smoothing)
    variant = countsPresence ? .bernoulli : .multinomial
    // All stories as one class: a story with several labels is in here once.
    let everything = StoryLabels(classCount: 1, single: repeatElement(0, count: labels.count))
    totals = NaiveBayes.Counts(checked: stories, everything, weights, variant).features
  }

  /// The ratios of some classes, one a column.
  ///
  /// - Complexity: O(*n* + *fk*), where *n* is the number of entries, *f* of features and *k* of the classes.
  func ratios(of classes: [Int]) -> DenseMatrix {
    let counts = NaiveBayes.Counts(checked: stories, labels.keeping(classes), weights, variant).features.span
    let classCount = classes.count
    var inside = [Double](repeating: 0, count: classCount)
    var outside = inside
    for (feature, total) in totals.enumerated() {
      for index in 0..<classCount {
        let count = counts[feature * classCount + index]
        inside[index] += count + smoothing
        outside[index] += total - count + smoothing
      }
    }
    let shift = (0..<classCount).map { naturalLog(outside[$0]) - naturalLog(inside[$0]) }
    var ratios = DenseMatrix(rowCount: stories.columnCount, columnCount: classCount)
    var values = ratios.values.mutableSpan
    let nothing = naturalLog(smoothing)
    for (feature, total) in totals.enumerated() {
      // Most features are in few classes: the logs of the others are taken once.
      let everything = naturalLog(total + smoothing)
      for index in 0..<classCount {
        let count = counts[feature * classCount + index]
        let ratio =
          count == 0
          ? nothing - everything + shift[index]
          : naturalLog(count + smoothing) - naturalLog(total - count + smoothing) + shift[index]
        values[feature * classCount + index] = Float(ratio)
      }
    }
    return ratios
  }
}
