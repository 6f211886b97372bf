/// A trained topic model as a table of weights: what every classifier of Newsprint ends in.
///
/// A class's score is its intercept plus the sum of the story's feature values times the class's weights; ``link`` says
/// how scores become probabilities. Values are immutable and may be used from many threads at once.
public struct LinearModel: Sendable, Equatable {
  /// How scores become probabilities.
  public enum Link: String, Sendable, CaseIterable {
    /// Scores are log-likelihoods up to a constant, the same for all classes; probabilities add up to 1.
    case softmax
    /// Scores are log-odds, each class on its own; probabilities do not add up to 1.
    case sigmoid
    /// Scores are margins. Their sigmoid lies between 0 and 1 but is not calibrated.
    case margin
  }

  /// The weights, feature-major: row *f* holds the weights of feature *f* for each class.
  public let weights: DenseMatrix
  /// The score of each class for a story without features.
  public let intercepts: [Float]
  /// How scores become probabilities.
  public let link: Link
  /// Whether a feature counts as 1 where its value is positive, and as 0 elsewhere (Bernoulli naive Bayes).
  public let usesPresence: Bool

  /// Creates a model from its weights.
  ///
  /// - Precondition: There is one intercept a class, that is, a column of `weights`.
  public init(weights: DenseMatrix, intercepts: [Float], link: Link, usesPresence: Bool = false) {
    precondition(weights.columnCount == intercepts.count, "There is not one intercept for each class")
    self.weights = weights
    self.intercepts = intercepts
    self.link = link
    self.usesPresence = usesPresence
  }

  /// The number of features.
  public var featureCount: Int { weights.rowCount }
  /// The number of classes.
  public var classCount: Int { weights.columnCount }
}
