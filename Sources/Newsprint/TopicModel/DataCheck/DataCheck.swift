/// What may be wrong with labelled stories, found before a model is trained on them.
///
/// ```swift
/// let check = try DataCheck(articles)
/// for doubt in check.doubtfulLabels.prefix(20) { … }
/// ```
///
/// Stories are named by their index. Nothing is changed: what is found is for a person to look at.
public struct DataCheck: Sendable {
  /// How stories are checked.
  public struct Options: Sendable, Hashable {
    /// A topic with fewer different stories is reported.
    public var minimumStories = 10
    /// The number of folds of the cross-validation that doubts labels, at least 2; nil: 5, and 3 for more than ten
    /// thousand stories.
    public var folds: Int?
    /// Whether datelines, credits, boxes and other furniture of a story's page are left out, as training does.
    public var dropsFurniture = true
    /// Whether markup is left out of headlines and texts, as training does.
    public var dropsMarkup = true
    /// Whether a story can have several topics; nil: as the stories show.
    public var isMultiLabel: Bool?
    /// Where everything random begins.
    public var seed: UInt64 = 0
    /// How many threads to use, by default one for each processor; the result does not depend on it.
    public var threads = Parallel.threadCount(nil)

    /// The default options.
    public init() {}
  }

  /// A topic and its stories.
  public struct TopicSize: Sendable, Hashable {
    /// The topic.
    public let topic: String
    /// How many stories have it.
    public let storyCount: Int
    /// How many of them are different stories: copies count once.
    public let distinctCount: Int
  }

  /// A story and its copies.
  public struct Copies: Sendable, Hashable {
    /// The story that comes first.
    public let original: Int
    /// The stories that repeat it, ascending.
    public let copies: [Int]
    /// Whether all of them have the same words; else some differ a little.
    public let areIdentical: Bool
  }

  /// Two stories of the same or nearly the same text under different topics.
  public struct LabelConflict: Sendable, Hashable {
    /// The story that comes first.
    public let first: Int
    /// The other one.
    public let second: Int
    /// How alike they are: the Jaccard similarity of their runs of words.
    public let similarity: Double
  }

  /// A label that models trained on the other stories do not believe.
  public struct DoubtfulLabel: Sendable, Hashable {
    /// The story.
    public let story: Int
    /// The label; nil where the story seems to lack one.
    public let label: String?
    /// What the label should be; nil where it should not be there.
    public let suggestion: String?
    /// How probable the label is, or that a missing one is rightly missing.
    public let labelProbability: Float
    /// How probable the suggestion is.
    public let suggestionProbability: Float
  }

  /// A term that alone nearly decides a topic without being about it.
  public struct Giveaway: Sendable, Hashable {
    /// Why a term is a giveaway.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// It names an agency or an outlet, or is a piece of a credit.
      case sourceName = "names a source"
      /// It stands at the start or the end of texts.
      case edge = "stands at the edges of stories"
      /// Most stories of the topic hold it, and hardly any other does.
      case common = "in most stories of the topic"
    }

    /// The term as a model sees it.
    public let term: String
    /// The topic.
    public let topic: String
    /// How many stories of the topic hold the term; copies count once.
    public let storyCount: Int
    /// The share of the stories with the term that have the topic.
    public let precision: Double
    /// The share of the topic's stories that hold the term.
    public let share: Double
    /// Why it is one.
    public let reason: Reason
  }

  /// A line that many different stories carry and that is not left out as furniture.
  public struct RepeatedLine: Sendable, Hashable {
    /// The line.
    public let line: String
    /// How many stories carry it.
    public let storyCount: Int
    /// The topic that most of them have.
    public let topic: String
    /// The share of them that have it.
    public let precision: Double
  }

  /// The number of stories.
  public let storyCount: Int
  /// Every topic, ascending by name.
  public private(set) var topics: [TopicSize] = []
  /// The topics that have too few different stories, fewest first.
  public private(set) var smallTopics: [TopicSize] = []
  /// Labels that are probably others in another spelling.
  public private(set) var labelSpellings: [LabelSpellings.Variant] = []
  /// Labels that look like lists of labels.
  public private(set) var listLikeLabels: [ListLikeLabel] = []
  /// Stories without a word.
  public private(set) var emptyStories: [Int] = []
  /// Stories without a label.
  public private(set) var unlabelledStories: [Int] = []
  /// Stories that come several times.
  public private(set) var copies: [Copies] = []
  /// The same story under different topics.
  public private(set) var labelConflicts: [LabelConflict] = []
  /// Whether there were enough different stories to doubt the labels of some by models of the others.
  public private(set) var areLabelsDoubted = false
  /// Labels that are probably wrong, most doubtful first.
  public private(set) var doubtfulLabels: [DoubtfulLabel] = []
  /// An estimate of how many labels are wrong.
  public private(set) var estimatedErrorCount = 0.0
  /// Terms that give a topic away, those of most stories first.
  public private(set) var giveaways: [Giveaway] = []
  /// Lines of many stories, most first.
  public private(set) var repeatedLines: [RepeatedLine] = []

  /// The stories beyond the first of each group of copies.
  public var copyCount: Int { copies.reduce(0) { $0 + $1.copies.count } }

  /// Checks stories.
  ///
  /// Labels are doubted, and giveaways looked for, among the stories that have a label and words, where they have two
  /// topics at least.
  ///
  /// - Parameters:
  ///   - articles: The stories with their labels.
  ///   - options: What to look at.
  ///   - progress: Called with a few words at each step.
  /// - Throws: ``TrainingError`` where the learner fails.
  /// - Complexity: That of finding duplicates and of fitting a support vector machine once for each fold.
  public init(
    _ articles: some ArticleCollection, options: Options = Options(), progress: (String) -> Void = { _ in }
  ) throws(TrainingError) {
    let articles = articles.batch
    precondition(options.folds ?? 2 >= 2, "Cross-validation needs at least two folds")
    storyCount = articles.count
    let counts = articles.labelCounts
    labelSpellings = LabelSpellings(counts: counts).variants
    listLikeLabels = ListLikeLabel.find(in: counts)
    progress("looking for empty stories")
    emptyStories = Self.emptyStories(articles, dropsMarkup: options.dropsMarkup, threads: options.threads)
    unlabelledStories = articles.records.indices.filter { articles.records[$0].labels.isEmpty }
    progress("looking for copies")
    let groups = findCopies(articles, options)
    countTopics(articles, groups, minimum: options.minimumStories)
    let empty = Set(emptyStories)
    let usable = articles.records.indices.filter { !articles.records[$0].labels.isEmpty && !empty.contains($0) }
    guard !usable.isEmpty else { return }
    var labelled = articles
    labelled.records = usable.map { articles.records[$0] }
    let set: TrainingSet
    do {
      set = try TrainingSet(
        labelled, isMultiLabel: options.isMultiLabel, allowsSingleTopic: true, threads: options.threads)
    } catch {
      // Only for stories that are not there or have no label, and there are none of these.
      return
    }
    guard set.topics.count > 1 else { return }
    try checkLabels(set, stories: usable, groups: usable.map { groups[$0] }, options, progress)
  }

  private mutating func checkLabels(
    _ set: TrainingSet, stories: [Int], groups: [Int], _ options: Options, _ progress: (String) -> Void
  ) throws(TrainingError) {
    progress("counting features")
    var training = TrainingOptions()
    training.dropsFurniture = options.dropsFurniture
    training.dropsMarkup = options.dropsMarkup
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(
      set.articles, options: training.vectorizer(.init(words: 1...2), isNaiveBayes: false, isBernoulli: false),
      threads: options.threads)
    guard vectorizer.featureCount > 0 else { return }
    var firsts = Set<Int>()
    let search = GiveawaySearch(
      stories: groups.indices.filter { firsts.insert(groups[$0]).inserted }, articles: set.articles,
      labels: set.labels, topics: set.topics, vectorizer: vectorizer, matrix: matrix, threads: options.threads)
    progress("looking for giveaways")
    giveaways = search.giveaways()
    repeatedLines = search.repeatedLines(dropsFurniture: options.dropsFurniture, dropsMarkup: options.dropsMarkup)
    progress("cross-validating the labels")
    let foldCount = options.folds ?? (stories.count > 10_000 ? 3 : 5)
    let folds = Split.stratifiedFolds(
      labels: set.labels, groups: groups, folds: min(foldCount, max(2, Set(groups).count)), seed: options.seed)
    guard HeldOutFolds.areTelling(folds, labels: set.labels, groups: groups) else { return }
    areLabelsDoubted = true
    // Pairs of words would take several times as long and hardly change which labels are doubted.
    let words = TFIDFVectorizer.fitTransform(
      set.articles, options: training.vectorizer(.init(words: 1...1), isNaiveBayes: false, isBernoulli: false),
      threads: options.threads
    ).matrix
    let scores = try OutOfFoldScores.path(
      [.svm(cost: 1, isBalanced: false)], words, set, folds: folds, seed: options.seed, threads: options.threads,
      inBlocks: words.columnCount * set.topics.count > TrainingOptions.usualDenseWeightCount)[0].scores
    let (labels, weights) = (set.measured.labels, set.measured.weights)
    var calibration =
      set.isMultiLabel
      ? Calibration.sigmoids(scores, labels: labels, weights: weights, threads: options.threads)
      : Calibration.temperature(scores, labels: labels, weights: weights)
    // Each label is doubted by itself.
    calibration.assumesTopic = false
    let probabilities = calibration.probabilities(scores)
    let learning =
      set.isMultiLabel
      ? ConfidentLearning(several: probabilities, labels: labels, support: foldCount)
      : ConfidentLearning(exclusive: probabilities, labels: labels, support: foldCount)
    estimatedErrorCount = learning.errorCount
    doubtfulLabels = learning.doubts.map { doubt in
      DoubtfulLabel(
        story: stories[set.measured.indices[doubt.story]], label: doubt.label.map { set.topics[$0] },
        suggestion: doubt.suggestion.map { set.topics[$0] }, labelProbability: doubt.labelProbability,
        suggestionProbability: doubt.suggestionProbability)
    }
  }
}

extension DataCheck {
  private static func emptyStories(_ articles: ArticleBatch, dropsMarkup: Bool, threads: Int) -> [Int] {
    let makeWorker = {
      (TokenizerWorker(Tokenizer(Tokenizer.Options())), TokenBuffer(), ReadableText(keepsMarkup: !dropsMarkup))
    }
    return articles.mapRuns(of: 256, threads: threads, with: makeWorker) { worker, stories in
      let (tokenizer, tokens, reader) = worker
      return stories.range.filter { story in
        tokens.removeAll()
        return [stories[story].headline, stories[story].text].allSatisfy { field in
          tokenizer.tokenize(reader.read(field), into: tokens)
          return tokens.count == 0
        }
      }
    }.flatMap { $0 }
  }

  /// Finds copies and conflicts, and gives for each story the first of those that it shares its text with, over any
  /// number of steps.
  private mutating func findCopies(_ articles: ArticleBatch, _ options: Options) -> [Int] {
    var search = DuplicateOptions()
    search.containment = nil
    search.keepsMarkup = !options.dropsMarkup
    search.keep = .first
    let pairs = DuplicateFinder(search).find(in: articles, dates: [], threads: options.threads).pairs.filter {
      $0.relation == .identical || $0.relation == .copy
    }
    var groups = Array(articles.records.indices)
    func first(_ story: Int) -> Int {
      var story = story
      while groups[story] != story {
        groups[story] = groups[groups[story]]
        story = groups[story]
      }
      return story
    }
    let labels = articles.records.map { Set(articles.labelIDs[$0.labels]) }
    var (differing, conflicting) = (Set<Int>(), Set<Int>())
    for pair in pairs {
      let (a, b) = (first(pair.first), first(pair.second))
      groups[max(a, b)] = min(a, b)
      if pair.relation == .copy { differing.formUnion([pair.first, pair.second]) }
      let (one, other) = (labels[pair.first], labels[pair.second])
      if one != other, !one.isEmpty, !other.isEmpty, conflicting.insert(pair.second).inserted {
        labelConflicts.append(LabelConflict(first: pair.first, second: pair.second, similarity: pair.jaccard))
      }
    }
    for story in groups.indices { groups[story] = first(story) }
    var members: [Int: [Int]] = [:]
    for (story, group) in groups.enumerated() where group != story { members[group, default: []].append(story) }
    copies = members.sorted { $0.key < $1.key }.map { original, copies in
      Copies(
        original: original, copies: copies,
        areIdentical: !differing.contains(original) && !copies.contains { differing.contains($0) })
    }
    return groups
  }

  private mutating func countTopics(_ articles: ArticleBatch, _ groups: [Int], minimum: Int) {
    var counts = [Int](repeating: 0, count: articles.labelNames.count)
    var distinct = [Set<Int>](repeating: [], count: articles.labelNames.count)
    for (story, record) in articles.records.enumerated() {
      for label in Set(articles.labelIDs[record.labels]) {
        counts[Int(label)] += 1
        distinct[Int(label)].insert(groups[story])
      }
    }
    topics = articles.labelNames.indices.filter { counts[$0] > 0 }.map {
      TopicSize(topic: articles.labelNames[$0], storyCount: counts[$0], distinctCount: distinct[$0].count)
    }.sorted { $0.topic < $1.topic }
    smallTopics = topics.filter { $0.distinctCount < minimum }.sorted {
      ($0.distinctCount, $0.topic) < ($1.distinctCount, $1.topic)
    }
  }
}
