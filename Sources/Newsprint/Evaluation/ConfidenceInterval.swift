/// An estimate and the range that holds the true value with a given confidence.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The estimate from the sample.
  public let estimate: Double
  /// The lower end of the range.
  public let lowerBound: Double
  /// The upper end of the range.
  public let upperBound: Double

  /// The interval of a proportion, such as an accuracy, from the number of successes (Wilson, "Probable inference, the
  /// law of succession, and statistical inference", 1927, doi:10.1080/01621459.1927.10502953).
  ///
  /// Unlike the normal interval it stays in 0...1 and is sound for few trials and for proportions near 0 and 1. Without
  /// trials it is 0...1.
  ///
  /// - Precondition: `successes` is in `0...trials`, and `confidence` in (0, 1).
  public static func proportion(successes: Int, trials: Int, confidence: Double = 0.95) -> ConfidenceInterval {
    precondition(trials >= 0 && successes >= 0 && successes <= trials, "The successes must be some of the trials")
    guard trials > 0 else { return ConfidenceInterval(estimate: 0, lowerBound: 0, upperBound: 1) }
    let z = normalQuantile(confidence: confidence)
    let n = Double(trials)
    let share = Double(successes) / n
    let center = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return ConfidenceInterval(
      estimate: share, lowerBound: successes == 0 ? 0 : max(0, (center - reach) / scale),
      upperBound: successes == trials ? 1 : min(1, (center + reach) / scale))
  }

  /// The interval of the mean of some values, such as the scores of the folds of a cross-validation, by Student's *t*.
  ///
  /// The folds of a cross-validation share training stories, so their scores are not independent and the true
  /// uncertainty is larger than this (Bengio and Grandvalet, "No unbiased estimator of the variance of K-fold
  /// cross-validation", JMLR 5, 2004). With a single value the interval is infinite.
  ///
  /// - Precondition: There is a value, and `confidence` is in (0, 1).
  public static func mean(of values: [Double], confidence: Double = 0.95) -> ConfidenceInterval {
    precondition(!values.isEmpty, "There is no mean of no values")
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    guard values.count > 1 else {
      return ConfidenceInterval(estimate: mean, lowerBound: -.infinity, upperBound: .infinity)
    }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let reach =
      studentQuantile(confidence: confidence, degreesOfFreedom: values.count - 1) * (variance / n).squareRoot()
    return ConfidenceInterval(estimate: mean, lowerBound: mean - reach, upperBound: mean + reach)
  }

  /// The *z* with which a standard normal variable is in -z...z with probability `confidence`.
  static func normalQuantile(confidence: Double) -> Double {
    quantile(confidence: confidence) { errorFunction($0 / 2.0.squareRoot()) }
  }

  /// The *t* with which a variable of Student's distribution is in -t...t with probability `confidence`.
  ///
  /// The probability is the finite sum for whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 26.7.4).
  static func studentQuantile(confidence: Double, degreesOfFreedom: Int) -> Double {
    quantile(confidence: confidence) { t in
      let angle = arcTangent(t / Double(degreesOfFreedom).squareRoot())
      let (sine, cosine) = sineAndCosine(angle)
      let isOdd = !degreesOfFreedom.isMultiple(of: 2)
      // Each term is the one before it times cos² times (k - 1) / k, for the powers k up to the degrees of freedom.
      var term = isOdd ? cosine : 1
      var sum = degreesOfFreedom == 1 ? 0 : term
      for power in stride(from: isOdd ? 3 : 2, through: degreesOfFreedom - 2, by: 2) {
        term *= cosine * cosine * Double(power - 1) / Double(power)
        sum += term
      }
      return isOdd ? (angle + sine * sum) * 2 / .pi : sine * sum
    }
  }

  /// The value at which a rising function, 0 at 0, reaches `confidence`, by bisection.
  private static func quantile(confidence: Double, _ probability: (Double) -> Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "A confidence is in (0, 1)")
    var upper = 1.0
    while probability(upper) < confidence && upper < 1e9 { upper *= 2 }
    var lower = 0.0
    for _ in 0..<100 {
      let middle = (lower + upper) / 2
      if probability(middle) < confidence { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }
}
