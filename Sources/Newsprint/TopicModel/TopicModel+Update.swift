/// Why a model cannot learn from more stories.
public enum UpdateError: Error, Equatable, Sendable {
  /// A model that takes one topic a story was given a story with several.
  case severalTopics(story: String)
  /// The model's weights are stored sparse, since its topics are very many.
  case tooManyTopics(count: Int)
}

extension UpdateError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .severalTopics(let story):
      "The story '\(story)' has several labels, but the model gives one topic a story."
    case .tooManyTopics(let count):
      "A model of so many topics (\(count)) keeps the weights only that tell them apart, and cannot be fitted further. "
        + "Train it again on all stories."
    }
  }
}

extension TopicModel {
  /// The model after it has learnt from more labelled stories; new words and new topics are taken in.
  ///
  /// A naive Bayes model becomes exactly what training on all stories at once would give, as far as no features were
  /// left out for being rare and no story of the one set is a copy of one in the other. Its calibration stays.
  ///
  /// Any other model is fitted to the new stories by the logistic loss of its calibrated scores, with a penalty on every
  /// step away from its present weights, the stiffer the more stories a weight rests on: what the new stories say nothing
  /// of stays as it is. Intercepts and the inverse document frequencies of known features stay, too.
  ///
  /// - Parameters:
  ///   - articles: The new stories, with their labels.
  ///   - cost: How much a new story's loss counts against a step away from the present weights.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Throws: ``TrainingDataError`` where a story has no label, ``UpdateError`` where labels do not fit the model.
  public func updated(
    with articles: some ArticleCollection, cost: Double = 1, threads: Int? = nil
  ) throws -> TopicModel {
    let threads = Parallel.threadCount(threads)
    if case .sparse = weights { throw UpdateError.tooManyTopics(count: topics.count) }
    let news = try NewStories(articles.batch, for: self, threads: threads)
    if let naiveBayes, let variant = NaiveBayes.Variant(rawValue: settings.algorithm.rawValue) {
      return try updatedExactly(naiveBayes, variant, with: news, threads: threads)
    }
    return try refitted(with: news, cost: cost, threads: threads)
  }

  private func updatedExactly(
    _ old: NaiveBayesCounts, _ variant: NaiveBayes.Variant, with news: NewStories, threads: Int
  ) throws -> TopicModel {
    var options = vectorizer.options
    options.minimumDocumentFrequency = .count(1)
    options.maximumDocumentFrequency = .share(1)
    options.maximumFeatureCount = nil
    let (newVectorizer, matrix) = TFIDFVectorizer.fitTransform(news.articles, options: options, threads: threads)
    let union = vectorizer.union(newVectorizer)
    let classCount = news.topics.count
    var classCounts = [Double](repeating: 0, count: classCount)
    var featureCounts = [Double](repeating: 0, count: union.vectorizer.featureCount * classCount)
    for (column, topic) in news.oldColumns.enumerated() {
      classCounts[topic] = old.classCounts[column]
      for (feature, place) in union.first.enumerated() {
        featureCounts[Int(place) * classCount + topic] = old.featureCounts[feature * topics.count + column]
      }
    }
    // Counted over the topics that the new stories have: the others have nothing to add.
    let present = news.labels.support.indices.filter { news.labels.support[$0] > 0 }
    let dense = news.labels.keeping(present)
    let added = try NaiveBayesTraining.counts(matrix, dense, weights: news.weights, variant: variant)
    for (column, topic) in present.enumerated() {
      classCounts[topic] += added.classCounts[column]
      for (feature, place) in union.second.enumerated() {
        featureCounts[Int(place) * classCount + topic] += added.featureCounts[feature * present.count + column]
      }
    }
    let counts = NaiveBayesCounts(
      classCounts: SharedBuffer(classCounts), featureCounts: SharedBuffer(featureCounts))
    let model = try NaiveBayesTraining.model(
      counts, variant: variant, smoothing: settings.smoothing, vectorizer: union.vectorizer,
      isMultiLabel: !isExclusive)
    return assembled(
      news, model, union.vectorizer, terms: mergedTerms(union, newVectorizer, news.articles, threads: threads),
      counts: counts, calibration: calibration.extended(to: news), threads: threads)
  }

  private func refitted(with news: NewStories, cost: Double, threads: Int) throws -> TopicModel {
    var options = vectorizer.options
    options.minimumDocumentFrequency = .count(1)
    options.maximumDocumentFrequency = .share(1)
    options.maximumFeatureCount = nil
    let newVectorizer = TFIDFVectorizer.fit(news.articles, options: options, threads: threads)
    let (vectorizer, union) = vectorizer.grown(by: newVectorizer)
    let classCount = news.topics.count
    var weights = DenseMatrix(rowCount: vectorizer.featureCount, columnCount: classCount)
    let slopes = typicalSlopes(news.articles, threads: threads)
    for (feature, place) in union.first.enumerated() {
      let row = self.weights.row(feature)
      for (column, topic) in news.oldColumns.enumerated() {
        weights[Int(place), topic] = row[column] * slopes[column]
      }
    }
    // A topic without a past starts where the others are on average.
    let old = topics.indices.map { intercepts[$0] * slopes[$0] + calibration.offsets[$0] }
    var newIntercepts = [Float](repeating: old.reduce(0, +) / Float(old.count), count: classCount)
    for (column, topic) in news.oldColumns.enumerated() { newIntercepts[topic] = old[column] }
    let rows = vectorizer.transform(news.articles, threads: threads)
    // A step is as large as it is on the model's own scale, before its calibration stretched the weights.
    let stretch = slopes.reduce(0, +) / Float(slopes.count)
    // A model that learnt nothing has no scale, and one of scores that hardly differ a huge one.
    let cost = min(max(cost * Double(stretch * stretch), 1e-6), 1e6)
    let stiffness = stiffness(union, rows, cost: cost)
    for feature in 0..<weights.rowCount {
      for topic in 0..<classCount { weights[feature, topic] *= stiffness[feature] }
    }
    var learning = LogisticRegression.Options()
    learning.multiclass = isExclusive ? .softmax : .oneVersusRest
    learning.inverseRegularization = Float(cost)
    learning.intercept = .none
    learning.seed = settings.seed
    let fitted = try LogisticRegression.fit(
      rows.scalingColumns { 1 / stiffness[$0] }, labels: news.labels, weights: news.weights,
      anchor: LinearModel(weights: weights, intercepts: newIntercepts, link: isExclusive ? .softmax : .sigmoid),
      options: learning, threads: threads
    ).model
    var learnt = fitted.weights
    for feature in 0..<learnt.rowCount {
      for topic in 0..<classCount { learnt[feature, topic] /= stiffness[feature] }
    }
    let model = LinearModel(weights: learnt, intercepts: newIntercepts, link: fitted.link)
    return assembled(
      news, model, vectorizer, terms: mergedTerms(union, newVectorizer, news.articles, threads: threads), counts: nil,
      calibration: Calibration(isExclusive: isExclusive, topicCount: classCount), threads: threads)
  }

  /// The calibration's slopes with the mean of what it multiplies the scores of stories by besides.
  func typicalSlopes(_ articles: ArticleBatch, threads: Int) -> [Float] {
    guard calibration.spreadExponent != 0 else { return calibration.slopes }
    let scorer = TopicScorer(self)
    let scales = articles.withStories { stories in
      stories.range.map { story in
        scorer.withScores(stories[story]) { scores, _, _ in
          Calibration.scale(scores, exponent: calibration.spreadExponent)
        }
      }
    }
    let mean = scales.reduce(0, +) / Float(max(scales.count, 1))
    return calibration.slopes.map { $0 * mean }
  }

  /// How much more each feature resists a step away from its weights than one that the model has never met: the square
  /// root of its precision.
  ///
  /// What the earlier stories said of a weight is remembered as its precision, as in online Laplace approximation
  /// (Spiegelhalter and Lauritzen, *Sequential Updating of Conditional Probabilities on Directed Graphical Structures*,
  /// 1990): one plus the cost times the sum over stories of *x*² *p* (1 − *p*), with the mean of *x*² taken from the new
  /// rows and a quarter for *p* (1 − *p*).
  private func stiffness(_ union: TFIDFVectorizer.Union, _ rows: SparseMatrix, cost: Double) -> [Float] {
    var precision = [Double](repeating: 1, count: union.vectorizer.featureCount)
    let square = rows.values.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(max(rows.entryCount, 1))
    for (feature, place) in union.first.enumerated() {
      precision[Int(place)] += cost * Double(vectorizer.documentFrequencies[feature]) * square / 4
    }
    return precision.map { Float($0.squareRoot()) }
  }

  /// The names of the features of both vocabularies; those of the new one are read off its stories.
  func mergedTerms(
    _ union: TFIDFVectorizer.Union, _ newVectorizer: TFIDFVectorizer, _ articles: ArticleBatch, threads: Int
  ) -> TermTable? {
    guard let terms else { return nil }
    var names = [String](repeating: "", count: union.vectorizer.featureCount)
    let newTerms = newVectorizer.terms(in: articles, threads: threads)
    for (feature, place) in union.second.enumerated() { names[Int(place)] = newTerms[feature] }
    for (feature, place) in union.first.enumerated() { names[Int(place)] = terms[feature] }
    return TermTable(names)
  }

  private func assembled(
    _ news: NewStories, _ model: LinearModel, _ vectorizer: TFIDFVectorizer, terms: TermTable?,
    counts: NaiveBayesCounts?, calibration: Calibration, threads: Int
  ) -> TopicModel {
    var provenance = provenance
    var support = news.labels.support
    for (column, topic) in news.oldColumns.enumerated() { support[topic] += self.provenance.support[column] }
    provenance.support = support
    provenance.storyCount += news.articles.count
    provenance.dataHash = StableHash.extend(provenance.dataHash, with: news.dataHash)
    let dates = news.dates + [provenance.earliestDate, provenance.latestDate].compactMap { $0 }
    provenance.earliestDate = dates.min()
    provenance.latestDate = dates.max()
    // The scores were measured on another model.
    provenance.scores = []
    var newThresholds: [Float] = []
    if !isExclusive {
      let middle = thresholds.sorted()[thresholds.count / 2]
      newThresholds = [Float](repeating: middle, count: news.topics.count)
      for (column, topic) in news.oldColumns.enumerated() { newThresholds[topic] = thresholds[column] }
    }
    let table: WeightTable
    if case .quantized = weights {
      table = .quantized(QuantizedMatrix(quantizing: model.weights))
    } else {
      table = .float(SharedBuffer(model.weights.values), classCount: news.topics.count)
    }
    var updated = TopicModel(
      topics: news.topics, settings: settings, provenance: provenance, vectorizer: vectorizer, weights: table,
      intercepts: model.intercepts, usesPresence: usesPresence, calibration: calibration, thresholds: newThresholds,
      terms: terms, naiveBayes: counts, rules: rules.extended(to: news.topics.count, at: news.oldColumns))
    updated.trainingSketches = trainingSketches?.appending(news.articles, threads: threads)
    return updated
  }
}

/// Labelled stories numbered so that a model's topics come first in their own order, new ones among them by name.
struct NewStories {
  let articles: ArticleBatch
  /// The topics of the model and of the stories, ascending by name.
  let topics: [String]
  /// Where each of the model's topics stands in `topics`.
  let oldColumns: [Int]
  let labels: StoryLabels
  let weights: [Float]
  let dataHash: UInt64
  let dates: [String]

  init(_ articles: ArticleBatch, for model: TopicModel, threads: Int) throws {
    let set = try TrainingSet(articles, isMultiLabel: !model.isExclusive, allowsSingleTopic: true, threads: threads)
    if model.isExclusive,
      let story = articles.records.first(where: { Set(articles.labelIDs[$0.labels]).count > 1 })
    {
      throw UpdateError.severalTopics(story: articles.string(story.id))
    }
    let all = Set(model.topics).union(set.topics).sorted()
    let columns = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    self.articles = articles
    topics = all
    oldColumns = model.topics.compactMap { columns[$0] }
    let map = set.topics.map { columns[$0] ?? 0 }
    labels = StoryLabels(
      classCount: all.count, (0..<set.labels.count).map { story in set.labels[story].map { map[Int($0)] } })
    weights = set.weights
    dataHash = set.dataHash
    dates = articles.records.map { articles.string($0.date) }.filter { !$0.isEmpty }
  }
}

extension TFIDFVectorizer {
  /// Two vocabularies in one, with the place of each one's columns in it.
  struct Union {
    var vectorizer: TFIDFVectorizer
    var first: [UInt32]
    var second: [UInt32]
  }

  /// The vocabulary of both collections, where known features keep the idf that weights were fitted to; new ones get that
  /// of the grown collection.
  func grown(by other: TFIDFVectorizer) -> (vectorizer: TFIDFVectorizer, union: Union) {
    let union = union(other)
    let grown = union.vectorizer
    var idf = Array(grown.idf)
    for (feature, place) in union.first.enumerated() { idf[Int(place)] = self.idf[feature] }
    let vectorizer = TFIDFVectorizer(
      options: options, documentCount: grown.documentCount, columns: grown.columns,
      documentFrequencies: grown.documentFrequencies, idf: SharedBuffer(idf))
    return (vectorizer, union)
  }

  /// The vocabulary of both collections, their document frequencies added.
  func union(_ other: TFIDFVectorizer) -> Union {
    let documents = documentCount + other.documentCount
    guard case .vocabulary(let mine) = columns, case .vocabulary(let theirs) = other.columns else {
      // Hashed columns are the same for all collections.
      let all = (0..<UInt32(featureCount)).map { $0 }
      return Union(
        vectorizer: TFIDFVectorizer(
          options: options, documentCount: documents, columns: columns,
          documentFrequencies: SharedBuffer(zip(documentFrequencies, other.documentFrequencies).map { $0 + $1 })),
        first: all, second: all)
    }
    var hashes: [UInt64] = []
    var frequencies: [UInt32] = []
    var (first, second) = ([UInt32](), [UInt32]())
    var (left, right) = (0, 0)
    while left < mine.count || right < theirs.count {
      let a = left < mine.count ? mine.hashes[left] : .max
      let b = right < theirs.count ? theirs.hashes[right] : .max
      let takesLeft = left < mine.count && (a <= b || right >= theirs.count)
      let takesRight = right < theirs.count && (b <= a || left >= mine.count)
      var frequency: UInt32 = 0
      if takesLeft {
        first.append(UInt32(hashes.count))
        frequency += documentFrequencies[left]
        left += 1
      }
      if takesRight {
        second.append(UInt32(hashes.count))
        frequency += other.documentFrequencies[right]
        right += 1
      }
      hashes.append(takesLeft ? a : b)
      frequencies.append(frequency)
    }
    return Union(
      vectorizer: TFIDFVectorizer(
        options: options, documentCount: documents, columns: .vocabulary(HashIndex(sorted: hashes)),
        documentFrequencies: SharedBuffer(frequencies)),
      first: first, second: second)
  }
}

extension StoryLabels {
  /// The labels over some of the classes, numbered anew in their order.
  func keeping(_ classes: [Int]) -> StoryLabels {
    var column = [Int](repeating: -1, count: classCount)
    for (index, topic) in classes.enumerated() { column[topic] = index }
    return StoryLabels(
      classCount: classes.count, (0..<count).map { story in self[story].map { column[Int($0)] }.filter { $0 >= 0 } })
  }
}

extension Calibration {
  /// The calibration of a model that has more topics: new ones get the mean slope and offset.
  fileprivate func extended(to news: NewStories) -> Calibration {
    var result = Calibration(isExclusive: isExclusive, topicCount: news.topics.count)
    let mean = slopes.reduce(0, +) / Float(max(slopes.count, 1))
    result.spreadExponent = spreadExponent
    result.saturates = saturates
    result.slopes = result.slopes.map { _ in mean }
    let meanOffset = offsets.reduce(0, +) / Float(max(offsets.count, 1))
    result.offsets = result.offsets.map { _ in meanOffset }
    for (column, topic) in news.oldColumns.enumerated() {
      result.slopes[topic] = slopes[column]
      result.offsets[topic] = offsets[column]
    }
    return result
  }
}
