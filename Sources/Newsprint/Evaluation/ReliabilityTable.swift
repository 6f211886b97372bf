/// Whether a model's confidence can be believed: stories in bins of confidence, with the share that was right in each.
///
/// Confidence is the probability of the topic given first. The bins are equally wide, open below and closed above, (0,
/// 1/15], (1/15, 2/15] and so on; the first holds 0 too (Guo, Pleiss, Sun and Weinberger, "On calibration of modern
/// neural networks", ICML 2017, arXiv:1706.04599).
public struct ReliabilityTable: Sendable, Equatable {
  /// The stories whose confidence is in one range.
  public struct Bin: Sendable, Equatable {
    /// The confidence that all stories of the bin exceed (but for 0, which is in the first bin).
    public let lowerBound: Double
    /// The highest confidence of the bin.
    public let upperBound: Double
    /// The number of stories.
    public let count: Int
    /// The mean confidence of the stories; 0 where there are none.
    public let meanConfidence: Double
    /// The share of the stories that were given the right topic; 0 where there are none.
    public let accuracy: Double
  }

  /// The bins, by rising confidence.
  public let bins: [Bin]

  /// Sorts the stories into bins.
  ///
  /// - Parameters:
  ///   - confidences: For each story the probability of the topic given first, in 0...1.
  ///   - correct: For each story whether that topic is right.
  ///   - binCount: The number of bins.
  /// - Precondition: The two have the same length, `binCount` is positive and confidences are in 0...1.
  public init(confidences: [Float], correct: [Bool], binCount: Int = 15) {
    precondition(confidences.count == correct.count, "There must be one confidence and one outcome a story")
    precondition(binCount > 0, "There must be a bin")
    var counts = [Int](repeating: 0, count: binCount)
    var sums = [Double](repeating: 0, count: binCount)
    var rights = [Int](repeating: 0, count: binCount)
    for (confidence, isCorrect) in zip(confidences, correct) {
      precondition(confidence >= 0 && confidence <= 1, "A confidence is a probability, in 0...1")
      let bin = max(0, min(binCount - 1, Int((Double(confidence) * Double(binCount)).rounded(.up)) - 1))
      counts[bin] += 1
      sums[bin] += Double(confidence)
      if isCorrect { rights[bin] += 1 }
    }
    bins = (0..<binCount).map { bin in
      let count = Double(max(1, counts[bin]))
      return Bin(
        lowerBound: Double(bin) / Double(binCount), upperBound: Double(bin + 1) / Double(binCount),
        count: counts[bin], meanConfidence: sums[bin] / count, accuracy: Double(rights[bin]) / count)
    }
  }

  /// Sorts the stories into bins by the first topic that `probabilities` (stories × classes) gives each.
  ///
  /// A story with several topics is right where the most probable topic is one of them.
  ///
  /// - Precondition: There is one row a story and one column a class, and at least one class.
  public init(probabilities: DenseMatrix, truth: StoryLabels, binCount: Int = 15) {
    precondition(probabilities.rowCount == truth.count, "There must be one row of probabilities a story")
    precondition(probabilities.columnCount == truth.classCount, "There must be one column of probabilities a class")
    precondition(truth.classCount > 0, "There must be a class")
    var confidences: [Float] = []
    var correct: [Bool] = []
    for story in 0..<truth.count {
      let row = probabilities[row: story]
      var best = row.startIndex
      for index in row.indices where row[index] > row[best] { best = index }
      confidences.append(row[best])
      correct.append(truth[story].contains(UInt32(best - row.startIndex)))
    }
    self.init(confidences: confidences, correct: correct, binCount: binCount)
  }

  /// The number of stories.
  public var storyCount: Int { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error (ECE): the mean distance between a bin's confidence and its accuracy, weighted by
  /// its stories; 0 without stories.
  public var expectedCalibrationError: Double {
    guard storyCount > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.meanConfidence - $1.accuracy) * Double($1.count) } / Double(storyCount)
  }

  /// The largest distance between a bin's confidence and its accuracy (MCE); 0 without stories.
  public var maximumCalibrationError: Double {
    bins.lazy.filter { $0.count > 0 }.map { abs($0.meanConfidence - $0.accuracy) }.max() ?? 0
  }
}
