/// A trained topic model: stories in, topics with probabilities out.
///
/// ```swift
/// let model = try TopicModel.train(on: articles)
/// let best = model.topics(for: article).first
/// try model.write(to: "topics.newsprint")
/// let same = try TopicModel(contentsOf: "topics.newsprint")
/// ```
///
/// A model never changes and may be used from many threads at once.
public struct TopicModel: Sendable {
  /// The topics, in the order of the model's columns: ascending by name.
  public let topics: [String]
  /// How the model was made.
  public let settings: Settings
  /// What the model was made from, and how well it did.
  public let provenance: Provenance
  /// How stories become rows of features.
  public let vectorizer: TFIDFVectorizer
  /// How scores become probabilities.
  public let calibration: Calibration
  /// The least probability at which each topic is given, where stories have several; empty where they have one.
  public let thresholds: [Float]
  /// When a story is given no topic.
  public let rules: AbstentionRules

  package let weights: WeightTable
  package let intercepts: [Float]
  /// Whether a feature counts as 1 wherever it occurs (Bernoulli naive Bayes).
  package let usesPresence: Bool
  /// The names of the features, where the model keeps them.
  package let terms: TermTable?
  /// What naive Bayes counted, for exact updates; nil for other algorithms.
  package let naiveBayes: NaiveBayesCounts?
  /// Sketches of the stories that it was trained on, where the model keeps them.
  package internal(set) var trainingSketches: TrainingSketches?

  package init(
    topics: [String], settings: Settings, provenance: Provenance, vectorizer: TFIDFVectorizer, weights: WeightTable,
    intercepts: [Float], usesPresence: Bool, calibration: Calibration, thresholds: [Float], terms: TermTable?,
    naiveBayes: NaiveBayesCounts?, rules: AbstentionRules = AbstentionRules()
  ) {
    self.topics = topics
    self.settings = settings
    self.provenance = provenance
    self.vectorizer = vectorizer
    self.weights = weights
    self.intercepts = intercepts
    self.usesPresence = usesPresence
    self.calibration = calibration
    self.thresholds = thresholds
    self.terms = terms
    self.naiveBayes = naiveBayes
    self.rules = rules
  }

  /// The same model, with what stands around a story counted as the story itself.
  public var keepingFurniture: TopicModel { keeping(furniture: true, markup: false) }

  /// The same model, with markup counted as text.
  public var keepingMarkup: TopicModel { keeping(furniture: false, markup: true) }

  /// The same model, with what stands around a story or markup kept as well, where it leaves that out.
  package func keeping(furniture: Bool, markup: Bool) -> TopicModel {
    guard furniture || markup else { return self }
    var options = vectorizer.options
    if furniture { options.features.dropsFurniture = false }
    if markup { options.features.dropsMarkup = false }
    let vectorizer = TFIDFVectorizer(
      options: options, documentCount: vectorizer.documentCount, columns: vectorizer.columns,
      documentFrequencies: vectorizer.documentFrequencies, idf: vectorizer.idf)
    var model = TopicModel(
      topics: topics, settings: settings, provenance: provenance, vectorizer: vectorizer, weights: weights,
      intercepts: intercepts, usesPresence: usesPresence, calibration: calibration, thresholds: thresholds,
      terms: terms, naiveBayes: naiveBayes, rules: rules)
    model.trainingSketches = trainingSketches
    return model
  }

  /// Whether a story has exactly one topic.
  public var isExclusive: Bool { calibration.isExclusive }

  /// The topics of one story, best first.
  ///
  /// To tag many stories one by one, as they come, use a ``TopicTagger``, which keeps its working memory.
  ///
  /// - Complexity: O(*n* · *K*), where *n* is the number of the story's features and *K* the number of topics.
  public func topics(for article: Article, options: TagOptions = TagOptions()) -> [TopicProbability] {
    TopicTagger(self, options: options).tags(for: article).topics
  }

  /// The topics of many stories, in their order.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - options: Which topics a story is given.
  ///   - threads: How many threads to use; one for each processor where nil.
  public func tags(
    for articles: some ArticleCollection, options: TagOptions = TagOptions(), threads: Int? = nil
  ) -> [StoryTags] {
    TopicTagger(self, options: options).tags(for: articles, threads: threads)
  }

  /// The probability of each topic for many stories.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Returns: A matrix of `articles.count` rows and `topics.count` columns.
  public func probabilities(for articles: some ArticleCollection, threads: Int? = nil) -> DenseMatrix {
    probabilities(for: articles.batch, threads: threads) { _, _ in }.probabilities
  }

  /// The probability of each topic for many stories, one row each, and what `visit` makes of each row.
  func probabilities<Result: Sendable>(
    for articles: ArticleBatch, threads: Int?,
    visit: @Sendable (Span<Float>, TopicChoice.Evidence) -> Result
  ) -> (probabilities: DenseMatrix, results: [Result]) {
    let topicCount = topics.count
    var matrix = DenseMatrix(rowCount: articles.count, columnCount: topicCount)
    let results = matrix.values.withMutableRun { values in
      TopicTagger(self).map(articles, threads: threads) { worker, story, bytes in
        worker.withProbabilities(bytes) { probabilities, evidence in
          for topic in probabilities.indices { values[story * topicCount + topic] = probabilities[topic] }
          return visit(probabilities, evidence)
        }
      }
    }
    return (matrix, results)
  }
}

/// A topic and how probable it is.
public struct TopicProbability: Sendable, Hashable {
  /// The topic's name.
  public let topic: String
  /// Its probability, from 0 to 1.
  public let probability: Float
}

/// What a model says of one story.
public struct StoryTags: Sendable, Hashable {
  /// Why a story was given no topic.
  public enum Abstention: String, Sendable, Hashable {
    /// The story has no words.
    case empty = "no words in it"
    /// None of the story's words is in the model.
    case nothingKnown = "nothing known in it"
    /// The story has one or two words, and the model does not know two of them.
    case tooShort = "too short"
    /// The story is in another language than those that the model was trained on.
    case foreignLanguage = "not in the model's language"
    /// The story is what a server or a site says where it has no page to show.
    case errorPage = "an error page, no story"
    /// The story is a notice about cookies.
    case consentNotice = "a cookie notice, no story"
    /// The story is a request to log in or subscribe.
    case accessNotice = "a request to log in or subscribe, no story"
    /// The story is a menu or a footer.
    case linkList = "a list of links, no story"
    /// The story is filler text.
    case filler = "filler text, no story"
    /// The story is a table of numbers.
    case numberTable = "a table of numbers, no story"
    /// No topic is probable enough.
    case lowConfidence = "no topic reaches the confidence asked"
  }

  /// The story's topics, best first.
  public let topics: [TopicProbability]
  /// Why there are none, where there are none.
  public let abstention: Abstention?
}
