/// The learning algorithms of topic models.
public enum TopicAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// Several are compared by cross-validation, and the best one is taken.
  case auto
  /// Multinomial naive Bayes.
  case multinomial
  /// Complement naive Bayes (Rennie and others, 2003).
  case complement
  /// Bernoulli naive Bayes.
  case bernoulli
  /// Logistic regression: softmax for one topic a story, one against the rest for several.
  case logistic
  /// Logistic regression over features weighted by naive Bayes' log-count ratios (Wang and Manning, 2012).
  case nbLogistic = "nb-logistic"
  /// A linear support vector machine with squared hinge loss.
  case svm
  /// A weighted sum of complement naive Bayes and a support vector machine.
  case blend

  /// Whether the algorithm only counts, so that stories can be added exactly.
  public var isNaiveBayes: Bool { self == .multinomial || self == .complement || self == .bernoulli }
}

extension TopicModel {
  /// How a model was made: everything that its training chose.
  public struct Settings: Sendable, Hashable {
    /// The algorithm, never ``TopicAlgorithm/auto``.
    public var algorithm: TopicAlgorithm
    /// The pseudo-count of naive Bayes.
    public var smoothing: Double
    /// The cost of the losses against the penalty; larger fits the stories more closely.
    public var inverseRegularization: Double
    /// The penalty on the weights.
    public var penalty = LogisticRegression.Penalty.l2
    /// Whether rare topics count as much as frequent ones.
    public var balancesClasses = false
    /// In a blend, the share of naive Bayes; the rest is the support vector machine's.
    public var naiveBayesShare: Double = 0
    /// Where everything random begins.
    public var seed: UInt64 = 0
  }

  /// What a model was made from, and how well it did.
  public struct Provenance: Sendable, Hashable {
    /// The number of stories.
    public var storyCount = 0
    /// How many stories carry each topic.
    public var support: [Int] = []
    /// A hash of the stories' texts and labels, which tells whether two models saw the same.
    public var dataHash: UInt64 = 0
    /// The earliest date among the stories, as they give it.
    public var earliestDate: String?
    /// The latest date among the stories.
    public var latestDate: String?
    /// The version of Newsprint that trained the model, and for which processor and system.
    public var build = ""
    /// Scores on stories that were held out of training, by names such as `accuracy` and `macro_f1`.
    public var scores: [Score] = []

    /// A measured number and its name.
    public struct Score: Sendable, Hashable {
      /// What was measured.
      public var name: String
      /// The value.
      public var value: Double
    }
  }
}
