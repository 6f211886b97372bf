extension TopicModel {
  /// Measures the model on labelled stories that it has not seen.
  ///
  /// - Parameters:
  ///   - articles: The stories with their labels; one without labels has no topics.
  ///   - precision: For each topic the least probability is sought from which on this share of its tags is right.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Throws: ``EvaluationError``.
  public func evaluation(
    on articles: some ArticleCollection, precision: Double? = nil, threads: Int? = nil
  ) throws(EvaluationError) -> TopicEvaluation {
    let articles = articles.batch
    if articles.isEmpty { throw .noStories }
    let threads = Parallel.threadCount(threads)
    let unseen = trainingSketches.map { sketches in
      let stories = sketches.unseen(of: articles, threads: threads)
      return TopicEvaluation.Unseen(
        storyCount: stories.count,
        scores: stories.isEmpty
          ? nil : TopicEvaluation(self, articles.selecting(stories), precision: nil, unseen: nil, threads).scores)
    }
    return TopicEvaluation(self, articles, precision: precision, unseen: unseen, threads)
  }
}

/// What tagging gives one story, as columns of the model, each ascending.
private struct Decision: Sendable {
  /// The topics; those that the story would have if the model left none alone, where it does.
  var topics: [Int]
  /// Why the model leaves the story alone, where it does.
  var abstention: StoryTags.Abstention?
  /// The topics that the story would have if none were held back for the model's precision.
  var topicsWithoutMinimum: [Int]
}

extension TopicEvaluation {
  fileprivate init(
    _ model: TopicModel, _ articles: ArticleBatch, precision target: Double?, unseen: Unseen?, _ threads: Int
  ) {
    let known = Set(model.topics)
    unknownTopics = articles.labelCounts.keys.filter { !known.contains($0) }.sorted()
    topics = model.topics + unknownTopics
    storyCount = articles.count
    isExclusive = model.isExclusive
    self.unseen = unseen
    truth = Self.truth(articles, topics: topics, isExclusive: model.isExclusive)
    let (probabilities, decisions) = Self.decisions(model, articles, topicCount: topics.count, threads)
    predicted = StoryLabels(classCount: topics.count, decisions.map(\.topics))
    let answered = decisions.indices.filter { decisions[$0].abstention == nil }
    answeredCount = answered.count
    rightAnswerCount = answered.count { [truth, predicted] in truth[$0].elementsEqual(predicted[$0]) }
    abstentions = decisions.reduce(into: [:]) { counts, decision in
      if let reason = decision.abstention { counts[reason, default: 0] += 1 }
    }
    let given = StoryLabels(classCount: topics.count, decisions.map(\.topicsWithoutMinimum))
    precision = target.map { [truth] in
      PrecisionReport(probabilities: probabilities, truth: truth, given: given, target: $0)
    }
    let minimums = model.rules.minimumProbabilities
    keptPrecision =
      minimums.isEmpty
      ? nil
      : PrecisionReport(
        probabilities: probabilities, truth: truth, given: given,
        minimumProbabilities: minimums + [Float](repeating: .infinity, count: topics.count - minimums.count),
        target: model.rules.precision ?? 0)
    scores = ClassificationReport(truth: truth, predicted: predicted)
    reliability = ReliabilityTable(probabilities: probabilities, truth: truth)
    logLoss =
      model.isExclusive
      ? ProbabilityScores.logLoss(probabilities: probabilities, truth: truth)
      : ProbabilityScores.binaryLogLoss(probabilities: probabilities, truth: truth)
  }

  /// The labels of the stories by the numbers of their topics.
  private static func truth(_ articles: ArticleBatch, topics: [String], isExclusive: Bool) -> StoryLabels {
    let columns = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let map = articles.labelNames.map { columns[$0] ?? 0 }
    return StoryLabels(
      classCount: topics.count,
      articles.records.map { record in
        let labels = articles.labelIDs[record.labels].map { map[Int($0)] }
        return isExclusive ? Array(labels.prefix(1)) : labels
      })
  }

  /// The probability of each topic for each story, one row each, and what tagging gives the stories.
  private static func decisions(
    _ model: TopicModel, _ articles: ArticleBatch, topicCount: Int, _ threads: Int
  ) -> (probabilities: DenseMatrix, decisions: [Decision]) {
    let choice = TopicChoice(model, TagOptions())
    let freely = TopicChoice(model, TagOptions(), holdsBack: false)
    let (narrow, decisions) = model.probabilities(for: articles, threads: threads) { probabilities, evidence in
      let (chosen, abstention) = choice.decide(probabilities, evidence)
      return Decision(
        topics: (abstention == nil ? chosen : freely.choose(probabilities)).map(\.index).sorted(),
        abstention: abstention,
        topicsWithoutMinimum: freely.decide(probabilities, evidence).chosen.map(\.index).sorted())
    }
    guard topicCount > model.topics.count else { return (narrow, decisions) }
    var wide = DenseMatrix(rowCount: articles.count, columnCount: topicCount)
    for story in 0..<articles.count {
      for (topic, probability) in narrow[row: story].enumerated() { wide[story, topic] = probability }
    }
    return (wide, decisions)
  }
}
