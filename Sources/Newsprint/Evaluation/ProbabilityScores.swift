/// Scores of predicted probabilities; both are least, in expectation, for the true probabilities.
public enum ProbabilityScores {
  /// The mean over stories of the squared distance between the probabilities and the truth (Brier, "Verification of
  /// forecasts expressed in terms of probability", 1950).
  ///
  /// The distance is summed over all classes, as Brier does, so with one topic a story the score is in 0...2. The truth
  /// is 1 for each topic that the story has and 0 for the others. 0 without stories.
  ///
  /// - Parameters:
  ///   - probabilities: Stories × classes, each in 0...1.
  ///   - truth: The topics of the stories.
  /// - Precondition: There is one row a story and one column a class.
  public static func brierScore(probabilities: DenseMatrix, truth: StoryLabels) -> Double {
    meanOverStories(probabilities, truth) { probability, isTrue in
      let distance = Double(probability) - (isTrue ? 1 : 0)
      return distance * distance
    }
  }

  /// The mean over stories of -log of the probability given to the story's topic; 0 without stories.
  ///
  /// Probabilities are first brought into [2^-23, 1 - 2^-23], so that no one story makes the score infinite.
  ///
  /// - Parameters:
  ///   - probabilities: Stories × classes; each row sums to 1.
  ///   - truth: The topics of the stories, one each.
  /// - Precondition: There is one row a story and one column a class, and every story has one topic.
  public static func logLoss(probabilities: DenseMatrix, truth: StoryLabels) -> Double {
    precondition(truth.isSingleLabel, "Log loss needs one topic a story; for several there is binaryLogLoss")
    return meanOverStories(probabilities, truth) { probability, isTrue in isTrue ? -naturalLog(clipped(probability)) : 0
    }
  }

  /// The mean over stories of the log loss of each class taken as a yes-or-no question, summed over classes; 0 without
  /// stories.
  ///
  /// - Parameters:
  ///   - probabilities: Stories × classes; a row need not sum to 1.
  ///   - truth: The topics of the stories, none, one or several each.
  /// - Precondition: There is one row a story and one column a class.
  public static func binaryLogLoss(probabilities: DenseMatrix, truth: StoryLabels) -> Double {
    meanOverStories(probabilities, truth) { probability, isTrue in
      -naturalLog(isTrue ? clipped(probability) : 1 - clipped(probability))
    }
  }

  private static func clipped(_ probability: Float) -> Double {
    Double(max(.ulpOfOne, min(1 - .ulpOfOne, probability)))
  }

  private static func meanOverStories(
    _ probabilities: DenseMatrix, _ truth: StoryLabels, _ loss: (Float, Bool) -> Double
  ) -> Double {
    precondition(probabilities.rowCount == truth.count, "There must be one row of probabilities a story")
    precondition(probabilities.columnCount == truth.classCount, "There must be one column of probabilities a class")
    guard truth.count > 0 else { return 0 }
    var total = 0.0
    for story in 0..<truth.count {
      let topics = truth[story]
      var next = topics.startIndex
      for (column, probability) in probabilities[row: story].enumerated() {
        let isTrue = next < topics.endIndex && Int(topics[next]) == column
        if isTrue { next += 1 }
        total += loss(probability, isTrue)
      }
    }
    return total / Double(truth.count)
  }
}
