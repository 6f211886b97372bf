/// Which topics a story is given.
public struct TagOptions: Sendable, Hashable {
  /// Choose among these topics only, one of which is then taken to be right: their probabilities add up to 1.
  public var among: [String]?
  /// Give this many topics, if they reach ``minimumProbability``.
  public var top: Int?
  /// Give no topic below this probability.
  public var minimumProbability: Double?

  /// The default choice: the one topic of a model whose stories have one, and all that are probable enough of a model
  /// whose stories have several.
  public init() {}
}

/// Chooses a story's topics from their probabilities.
package struct TopicChoice: Sendable {
  /// What is known of a story beside its probabilities.
  package struct Evidence: Sendable {
    /// The number of features that the story has.
    package var featureCount: Int
    /// How many distinct ones of them the model knows.
    package var knownCount: Int
    /// Whether it has fewer than three words and fewer than two that the model knows.
    package var isTooShort: Bool
    /// Whether it is not in the model's language.
    package var isForeign: Bool
    /// What it is where it is no story.
    package var form: StoryForm?
  }

  /// Beside the best of a few topics that the caller chose from those of a model whose stories have several, another one
  /// is given from this probability on.
  private static let alternative: Float = 0.2

  private let topics: [String]
  private let candidates: [Int]
  /// Whether a story has one topic, and gets more only where the caller asks for them.
  private let givesOne: Bool
  private let isRestricted: Bool
  /// Whether the model's topics do not exclude each other, but one of a few is now taken to be right.
  let usesOdds: Bool
  private let thresholds: [Float]
  /// The least probability of each topic for the model's precision; empty where it has none, or where the choice is
  /// the caller's.
  private let minimums: [Float]
  private let top: Int?
  private let minimum: Float?

  /// - Parameter holdsBack: Whether topics below the least probabilities for the model's precision are left out.
  package init(_ model: TopicModel, _ options: TagOptions, holdsBack: Bool = true) {
    topics = model.topics
    isRestricted = options.among != nil
    givesOne = model.isExclusive
    usesOdds = isRestricted && !model.isExclusive
    thresholds = model.thresholds
    top = options.top
    minimum = options.minimumProbability.map { Float($0) }
    let isOwn = options.top == nil && options.minimumProbability == nil && !isRestricted
    minimums = isOwn && holdsBack ? model.rules.minimumProbabilities : []
    if let among = options.among {
      let wanted = Set(among)
      candidates = model.topics.indices.filter { wanted.contains(model.topics[$0]) }
    } else {
      candidates = Array(model.topics.indices)
    }
  }

  /// One topic that is given: a column of the model, and its probability.
  package struct Choice: Sendable {
    package let index: Int
    package let probability: Float
  }

  /// The topics of one story, best first; equal ones in the order of their names.
  func tags(_ probabilities: Span<Float>, _ evidence: Evidence) -> StoryTags {
    let (chosen, abstention) = decide(probabilities, evidence)
    return StoryTags(
      topics: chosen.map { TopicProbability(topic: topics[$0.index], probability: $0.probability) },
      abstention: abstention)
  }

  /// The topics of one story as columns of the model, best first, or why there are none.
  package func decide(
    _ probabilities: Span<Float>, _ evidence: Evidence
  ) -> (chosen: [Choice], abstention: StoryTags.Abstention?) {
    if evidence.featureCount == 0 { return ([], .empty) }
    if let form = evidence.form { return ([], form.abstention) }
    if evidence.isForeign { return ([], .foreignLanguage) }
    if evidence.knownCount == 0 { return ([], .nothingKnown) }
    if evidence.isTooShort, top == nil, minimum == nil { return ([], .tooShort) }
    let chosen = choose(probabilities)
    return (chosen, chosen.isEmpty ? .lowConfidence : nil)
  }

  /// The most probable topic alone, found without sorting.
  private func best(_ probabilities: Span<Float>, scale: Float) -> [Choice] {
    guard var best = candidates.first else { return [] }
    for index in candidates where probabilities[index] > probabilities[best] { best = index }
    let probability = share(probabilities[best]) * scale
    if let minimum, probability < minimum { return [] }
    return [Choice(index: best, probability: probability)]
  }

  /// The topics whatever is known of the story beside their probabilities, best first.
  func choose(_ probabilities: Span<Float>) -> [Choice] {
    let scale = isRestricted ? restrictedScale(probabilities) : 1
    if top == 1 { return best(probabilities, scale: scale) }
    if top == nil, minimum == nil { return chooseUsual(probabilities, scale: scale) }
    var ranked = candidates.map { Choice(index: $0, probability: share(probabilities[$0]) * scale) }
    Self.sort(&ranked)
    if let minimum { ranked.removeAll { $0.probability < minimum } }
    if let top { return Array(ranked.prefix(top)) }
    return ranked
  }

  /// What makes the probabilities of the candidates add up to 1.
  private func restrictedScale(_ probabilities: Span<Float>) -> Float {
    var total: Float = 0
    for index in candidates { total += share(probabilities[index]) }
    return total > 0 ? 1 / total : 1
  }

  /// The topics that a reader would expect: few of all, so that only these are put in order.
  private func chooseUsual(_ probabilities: Span<Float>, scale: Float) -> [Choice] {
    if givesOne { return best(probabilities, scale: scale).filter(reachesMinimum) }
    var chosen: [Choice] = []
    if isRestricted {
      guard let first = candidates.first else { return [] }
      var best = Choice(index: first, probability: share(probabilities[first]) * scale)
      for index in candidates {
        let probability = share(probabilities[index]) * scale
        if probability > best.probability { best = Choice(index: index, probability: probability) }
      }
      guard reachesMinimum(best) else { return [] }
      for index in candidates where index != best.index {
        let choice = Choice(index: index, probability: share(probabilities[index]) * scale)
        if choice.probability >= Self.alternative, reachesMinimum(choice) { chosen.append(choice) }
      }
      chosen.append(best)
    } else {
      for index in TopicThresholds.chosen(probabilities, thresholds: thresholds) {
        let choice = Choice(index: index, probability: share(probabilities[index]) * scale)
        if reachesMinimum(choice) { chosen.append(choice) }
      }
    }
    if chosen.count > 1 { Self.sort(&chosen) }
    return chosen
  }

  private static func sort(_ choices: inout [Choice]) {
    choices.sort { ($1.probability, $0.index) < ($0.probability, $1.index) }
  }

  /// What a topic's probability is in proportion to: that it is a story's only topic, if topics are independent, is in
  /// proportion to its odds.
  private func share(_ probability: Float) -> Float {
    usesOdds ? probability / max(1 - probability, 1e-6) : probability
  }

  private func reachesMinimum(_ choice: Choice) -> Bool {
    minimums.isEmpty || choice.probability >= minimums[choice.index]
  }
}
