/// Scores single stories with a model, on one thread; its working memory is kept from story to story.
package final class TopicScorer {
  private let model: TopicModel
  private let rows: RowExtractor
  private let judge: AbstentionJudge
  /// Scores characters where they count by the word.
  private let characters: CharacterScores?
  // Used within one call at a time; watching the accesses would cost as much as they do.
  @safe @exclusivity(unchecked) private var row = CountedRows()
  @safe @exclusivity(unchecked) private var scores: [Float]

  private let calibration: Calibration
  @safe @exclusivity(unchecked) private var weights: ScoringWeights
  private(set) package var usesTables = false

  /// - Parameter choice: How topics are chosen from the probabilities: a choice among a few of several topics a story
  ///   compares how likely each is by itself.
  package init(_ model: TopicModel, for choice: TopicChoice? = nil) {
    self.model = model
    var calibration = model.calibration
    calibration.assumesTopic = !(choice?.usesOdds ?? false)
    self.calibration = calibration
    weights = .table(model.weights)
    rows = RowExtractor(model.vectorizer)
    judge = AbstentionJudge(model.rules, rows, columns: model.vectorizer.columns)
    characters = CharacterScores(model, rows)
    scores = model.intercepts
  }

  deinit { row.deallocate() }

  /// Scores stories with the tables of the model from now on.
  package func use(_ tables: ScoringTables) {
    rows.use(tables.index)
    weights = tables.weights
    usesTables = true
  }

  /// Calls `body` with the probability of each topic for one story of a batch; they live until the next call.
  package func withProbabilities<Result>(
    _ story: StoryBytes, _ body: (Span<Float>, TopicChoice.Evidence) -> Result
  ) -> Result {
    var scores = takeScores()
    defer { self.scores = scores }
    var probabilities = scores.mutableSpan
    let evidence = score(story, into: &probabilities)
    calibration.apply(to: &probabilities)
    return body(probabilities.span, evidence)
  }

  /// Calls `body` with the score of each topic for one story of a batch, before calibration; they live until the next call.
  func withLinearScores<Result>(
    _ story: StoryBytes, _ body: (Span<Float>, TopicChoice.Evidence) -> Result
  ) -> Result {
    var scores = takeScores()
    defer { self.scores = scores }
    var span = scores.mutableSpan
    let evidence = score(story, into: &span)
    return body(span.span, evidence)
  }

  /// Calls `body` with the score of each topic, before calibration, and the story's row.
  func withScores<Result>(
    _ story: StoryBytes, _ body: (Span<Float>, _ columns: Span<UInt32>, Span<Float>) -> Result
  ) -> Result {
    precondition(!usesTables, "With tables a row's columns are not those of the model")
    var scores = takeScores()
    defer { self.scores = scores }
    var span = scores.mutableSpan
    row.removeAll()
    rows.append(story, to: &row)
    if model.usesPresence { row.markPresence() }
    formScores(&span)
    return row.withEntries { columns, values in body(span.span, columns, values) }
  }

  /// The array of scores, for the length of a call: what a property holds cannot be lent out.
  private func takeScores() -> [Float] {
    defer { scores = [] }
    return scores
  }

  private func score(_ story: StoryBytes, into scores: inout MutableSpan<Float>) -> TopicChoice.Evidence {
    row.removeAll()
    guard let characters else {
      rows.append(story, to: &row)
      if model.usesPresence { row.markPresence() }
      formScores(&scores)
      return judge.evidence(knownCount: row.count)
    }
    characters.startStory()
    rows.append(story, to: &row) { text, weight in characters.add(text, weight: weight, weights) }
    formScores(&scores)
    characters.addScores(weights, to: &scores)
    return judge.evidence(
      knownCount: row.count + characters.knownCount, characterCount: characters.featureCount)
  }

  /// Sets the scores to the intercepts and the weights of the row's features.
  private func formScores(_ sums: inout MutableSpan<Float>) {
    for topic in sums.indices { sums[topic] = model.intercepts[topic] }
    row.withEntries { features, entries in weights.accumulate(features, entries, into: &sums) }
  }
}
