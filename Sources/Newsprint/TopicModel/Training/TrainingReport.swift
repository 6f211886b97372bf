/// What a training run tried and what it chose.
public struct TrainingReport: Sendable {
  /// One combination of features and algorithm that was cross-validated.
  public struct Trial: Sendable {
    /// The features, as `words 1-2 + characters 3-5`.
    public var features: String
    /// The algorithm and its setting, as `svm, C 1`.
    public var algorithm: String
    /// The cross-validated score: accuracy for one topic a story, micro F1 for several.
    public var score: Double
    /// The score's standard error.
    public var standardError: Double
    /// How long the trial took, in seconds.
    public var seconds: Double
    /// The number of features.
    public var featureCount: Int
    /// Whether this is the one that was taken.
    public var isChosen = false
  }

  /// A story and a copy of it that have other labels.
  public struct LabelConflict: Sendable, Hashable {
    /// The id of the first of the copies.
    public var first: String
    /// The id of the other story.
    public var second: String
    /// The labels of the first story, ascending.
    public var firstLabels: [String]
    /// The labels of the other story, ascending.
    public var secondLabels: [String]

    /// Creates a conflict of two stories.
    public init(first: String, second: String, firstLabels: [String], secondLabels: [String]) {
      self.first = first
      self.second = second
      self.firstLabels = firstLabels
      self.secondLabels = secondLabels
    }
  }

  /// The trials, in the order they were made.
  public var trials: [Trial] = []
  /// What the score of a trial is: `accuracy` or `micro F1`.
  public var scoreName = "accuracy"
  /// How the tags that the model gives keep the precision asked for, on stories that its parts had not seen; nil where
  /// none was asked for.
  public var precision: PrecisionReport?
  /// What was made of stories without labels; nil where there were none.
  public var unlabelled: UnlabelledReport?
  /// The score of giving every story the same topics, those that make it highest; nil without cross-validation.
  public var baseline: Double?
  /// Whether the stories' words hardly predict their labels: the chosen trial is not better than ``baseline`` by more than
  /// a standard error.
  public var isHardlyPredictive = false
  /// Whether there were too few different stories to hold some out, so that nothing was chosen, calibrated or measured,
  /// although folds were asked for.
  public var isUnmeasured = false
  /// The number of different stories.
  public var distinctCount = 0
  /// The number of stories that are copies of others, equal or with local edits.
  public var copyCount = 0
  /// Copies that do not have the same labels, in the order of the input.
  public var labelConflicts: [LabelConflict] = []
}
