/// How a topic model is trained; what is left nil is chosen by the algorithm, or by cross-validation.
public struct TrainingOptions: Sendable {
  /// How hard to search.
  public enum Effort: String, Sendable, Hashable, CaseIterable {
    /// Word features and few trials.
    case fast
    /// NB-weighted machines and character features too, the latter where they gain more than a standard error; but for
    /// archives of so many stories and topics (2.5 billion weights of stories times topics) that they would take hours.
    case best
  }

  /// The learning algorithm.
  public var algorithm = TopicAlgorithm.auto
  /// How hard ``TopicAlgorithm/auto`` searches.
  public var effort = Effort.best
  /// How words are cut and folded.
  public var tokenizer = Tokenizer.Options()
  /// The word and character n-grams, or nil to choose them.
  public var features: Features?
  /// Whether character n-grams that ``TopicAlgorithm/auto`` chooses count by the word.
  ///
  /// Such models tag faster; of 20 Newsgroups they get 0.5 % less right.
  public var countsCharactersByWord = false
  /// How often a word of the headline counts as if it stood in the body.
  public var headlineWeight: Float = 2
  /// The norm of runs of words, where single words have norm 1.
  package var phraseWeight: Float = 0.5
  /// How many words from the start of the text count once more, with the headline, as the story's opening.
  ///
  /// Nil stands for 30 where most stories have a headline; where they have not, ``TopicAlgorithm/auto`` tries it.
  public var openingLength: Int?
  /// The norm of the opening's words.
  package var openingWeight: Float = 0.5
  /// The norm of character n-grams, where single words have norm 1.
  package var characterWeight: Float = 1
  /// The same where they count by the word: their norm does not know of what different words have in common, which makes
  /// rows longer than it says.
  package var characterWeightByWord: Float = 0.7
  /// From how many bytes of a text characters are taken beside words where they count by the word.
  ///
  /// See ``FeatureOptions/characterByteLimit``. On news of other hands 1,500 to 4,000 gave the accuracy of whole texts
  /// within 0.002 either way.
  package var characterByteLimitByWord = 2_000
  /// How many runs of words are kept at most: those of most stories.
  package var maximumPhraseCount = 300_000
  /// How many character n-grams are kept at most: those of most stories.
  package var maximumCharacterFeatureCount = 200_000
  /// Whether datelines, credits, boxes and other furniture of a story's page are left out.
  public var dropsFurniture = true
  /// Whether markup is left out of headlines and texts.
  public var dropsMarkup = true
  /// Whether the term frequency *t* is replaced by 1 + ln *t*; nil: yes, but for Bernoulli naive Bayes.
  public var sublinearTermFrequency: Bool?
  /// What a story's weights are scaled to; nil: L2.
  public var norm: TermWeighting.Norm?
  /// Features of fewer stories are left out; nil: 1 for naive Bayes, so that updates are exact, and 2 otherwise.
  public var minimumDocumentFrequency: TFIDFVectorizer.DocumentFrequencyBound?
  /// Features of more stories are left out.
  public var maximumDocumentFrequency = TFIDFVectorizer.DocumentFrequencyBound.share(1)
  /// How many features the model keeps at most: for naive Bayes the most frequent ones, otherwise those of the largest
  /// weights.
  public var maximumFeatureCount: Int?
  /// With a number *b*, features are hashed into 2^*b* columns instead of being kept by name.
  public var hashingBits: Int?
  /// The pseudo-count of naive Bayes, or nil to choose it.
  public var smoothing: Double?
  /// The cost of the losses against the penalty, or nil to choose it.
  public var inverseRegularization: Double?
  /// The penalty on the weights of logistic regression.
  public var penalty = LogisticRegression.Penalty.l2
  /// Whether rare topics count as much as frequent ones.
  public var balancesClasses = false
  /// Whether a story can have several topics; nil: as the stories show.
  public var isMultiLabel: Bool?
  /// The share of a topic's tags that are to be right, or nil where every story is to get a topic.
  ///
  /// The model gives no topic below the probability from which on stories held out of training reach this; it needs
  /// ``folds``.
  public var precision: Double?
  /// Terms that are typical for a topic, by topic: a model learns from them as from short stories, and is never measured
  /// on them.
  public var terms: [String: [String]] = [:]
  /// How much five terms count beside a story; with 0 terms are not used.
  public var termsWeight = 1.0
  /// Stories without labels to learn from; their labels, if any, are not looked at.
  ///
  /// Naive Bayes learns from them by expectation-maximisation, the other algorithms by self-training, and
  /// ``TopicAlgorithm/auto`` by whichever leaves less loss on held-out stories; both stop when that loss rises. It needs
  /// ``folds``.
  public var unlabelled = ArticleBatch()
  /// How much a story without label counts beside a labelled one; nil: as held-out stories show, and 0: nothing.
  public var unlabelledWeight: Double?
  /// How probable self-training must find a topic to learn from a story.
  public var unlabelledConfidence = 0.9
  /// Whether weights are stored as 8-bit integers.
  public var quantizes = false
  /// Whether the model keeps sketches of its training stories (128 bytes each), so that an evaluation can leave out stories
  /// that are like one of them.
  public var keepsSketches = false
  /// The number of folds of the cross-validation that scores, chooses and calibrates; 0 leaves all that out.
  public var folds = 3
  /// Where everything random begins.
  public var seed: UInt64 = 0
  /// How many threads to use, by default one for each processor; the model does not depend on it.
  public var threads = Parallel.threadCount(nil)
  /// The bytes of memory that training may take; what is known to need more is refused before it starts.
  public var memory = MemoryBudget.physicalMemory
  /// From more weights of features times topics on, topics are trained in blocks and weights are stored sparse.
  package var maximumDenseWeightCount = TrainingOptions.usualDenseWeightCount

  /// The word and character n-grams of a model.
  public struct Features: Sendable, Hashable {
    /// The lengths of word n-grams, or nil for none.
    public var words: ClosedRange<Int>?
    /// The lengths of character n-grams, or nil for none.
    public var characters: ClosedRange<Int>?
    /// How character n-grams are cut.
    public var analyzer: FeatureOptions.CharacterAnalyzer
    /// How many words from the start of the text count once more, with the headline, as the story's opening.
    public var openingLength: Int

    /// Creates a set of features.
    public init(
      words: ClosedRange<Int>?, characters: ClosedRange<Int>? = nil,
      analyzer: FeatureOptions.CharacterAnalyzer = .withinWords, openingLength: Int = 0
    ) {
      self.words = words
      self.characters = characters
      self.analyzer = analyzer
      self.openingLength = openingLength
    }
  }

  /// The default options: ``TopicAlgorithm/auto`` at its best.
  public init() {}

  /// Whether a story's features come in blocks that are scaled each by itself.
  var hasBlocks: Bool { algorithm != .bernoulli && norm ?? .l2 != .none }

  /// The vectorizer for a set of features.
  func vectorizer(_ features: Features, isNaiveBayes: Bool, isBernoulli: Bool) -> TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    options.features.tokenizer = tokenizer
    options.features.wordNGrams = features.words
    options.features.characterNGrams = features.characters
    options.features.characterAnalyzer = features.analyzer
    if features.words != nil, features.analyzer == .byWord {
      options.features.characterByteLimit = characterByteLimitByWord
    }
    options.features.headlineWeight = headlineWeight
    options.features.dropsFurniture = dropsFurniture
    options.features.dropsMarkup = dropsMarkup
    options.weighting.sublinearTermFrequency = sublinearTermFrequency ?? !isBernoulli
    options.weighting.norm = norm ?? .l2
    options.features.separatesPhrases = hasBlocks && !isBernoulli
    options.features.openingLength = options.features.separatesPhrases ? features.openingLength : 0
    options.weighting.phraseWeight = phraseWeight
    options.weighting.openingWeight = openingWeight
    options.weighting.characterWeight = features.analyzer == .byWord ? characterWeightByWord : characterWeight
    // Naive Bayes alone keeps all, so that stories can be added to it exactly.
    options.maximumPhraseCount = isNaiveBayes ? nil : maximumPhraseCount
    options.maximumCharacterFeatureCount = maximumCharacterFeatureCount
    // Naive Bayes multiplies its counts by the idf itself: counts without it can be added to exactly.
    options.weighting.usesInverseDocumentFrequency = !isNaiveBayes
    options.minimumDocumentFrequency = minimumDocumentFrequency ?? .count(isNaiveBayes ? 1 : 2)
    options.maximumDocumentFrequency = maximumDocumentFrequency
    options.maximumFeatureCount = isNaiveBayes ? maximumFeatureCount : nil
    options.hashingBits = hashingBits
    return options
  }
}

/// Why stories cannot be trained on.
public enum TrainingDataError: Error, Equatable, Sendable {
  /// There are no stories.
  case noStories
  /// Some stories have no label.
  case unlabelled(count: Int, of: Int, example: String)
  /// All stories have the same label.
  case singleTopic(String)
  /// All stories are copies of one.
  case singleStory(count: Int, labels: [String])
  /// Training would take more memory than there is.
  case tooLarge(needed: Int, available: Int, features: Int, topics: Int)
  /// No story has a feature that could be counted.
  case noFeatures
}

extension TrainingDataError: CustomStringConvertible {
  /// What is wrong.
  public var description: String {
    switch self {
    case .noStories:
      "There are no stories to train on."
    case .unlabelled(let count, let total, let example):
      "\(count) of \(total) stories have no label, '\(example)' first."
    case .singleTopic(let topic):
      "All stories have the label '\(topic)': a model needs at least two topics to tell apart."
    case .singleStory(let count, let labels):
      (count == 1 ? "There is only one story" : "All \(count) stories are copies of one")
        + ", with the labels \(labels.map { "'\($0)'" }.joined(separator: ", ")): "
        + "a model needs different stories to tell its topics apart."
    case .tooLarge(let needed, let available, let features, let topics):
      "Training would take about \(Self.gigabytes(needed)) of memory, and the machine has \(Self.gigabytes(available)): "
        + "\(features) features times \(topics) topics."
    case .noFeatures:
      "None of the stories holds a word that the settings keep."
    }
  }
  private static func gigabytes(_ bytes: Int) -> String { "\(NumberText.fixed(Double(bytes) / 1e9, decimals: 1)) GB" }
}
