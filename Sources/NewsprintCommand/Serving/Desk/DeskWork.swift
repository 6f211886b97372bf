internal import Newsprint
internal import NewsprintArticles

/// What a desk knows of its stories with the models of a moment: how sure these are, and which stories repeat others.
struct DeskWork: Sendable {
  /// How a model doubts a story.
  struct Doubt: Sendable {
    /// Which of the models looked at the story.
    var model: Int
    /// How far the nearest decision is from going the other way; more than 1 where there is none to make.
    var margin: Float
    /// The topics between which it is, columns of the model; -1 where there are none.
    var topics: (Int, Int)
    /// Whether it is a story and no topic fits.
    var isUnfitting = false
  }

  let stories: DeskStories
  let models: ServedModels
  let taggers: [TopicTagger]
  let doubts: [Doubt]
  /// What a search found, without what people said.
  let found: DuplicateReport
  /// Pairs that are less alike than copies are.
  let near: [DuplicatePair]

  /// How alike two stories are at least that a person is asked about.
  static let leastSimilarity = 0.5

  /// - Parameter progress: Called on any thread with what is done, how far, and how much there is.
  init(_ stories: DeskStories, _ models: ServedModels, progress: @escaping @Sendable (String, Int, Int) -> Void) {
    self.stories = stories
    self.models = models
    let taggers = models.all.map { served in
      var options = TagOptions()
      options.top = min(8, served.model.topics.count)
      return TopicTagger(served.model, options: options)
    }
    self.taggers = taggers
    let count = stories.count
    let done = Guarded(0)
    doubts = stories.batch.mapRuns(of: 256, threads: nil) {
      StoryLanguageFinder()
    } _: { finder, run in
      defer {
        let sum = done.withLock { done in
          done += run.range.count
          return done
        }
        progress("Looking at stories", sum, count)
      }
      return run.range.map { Self.doubt(run[$0], models, taggers, finder) }
    }.flatMap { $0 }
    found = Self.search(stories, DuplicateOptions(), "Comparing stories", progress)
    var loose = DuplicateOptions()
    loose.threshold = Self.leastSimilarity
    loose.containment = nil
    let known = Set(found.pairs.map { [$0.first, $0.second] })
    near = Self.search(stories, loose, "Looking for stories that are nearly alike", progress).pairs.filter {
      $0.relation != .update && !known.contains([$0.first, $0.second])
    }
  }

  private static func search(
    _ stories: DeskStories, _ options: DuplicateOptions, _ step: String,
    _ progress: @escaping @Sendable (String, Int, Int) -> Void
  ) -> DuplicateReport {
    let collection = StoryCollection(stories.batch)
    let total = 2 * stories.count
    let done = Guarded(0)
    let threads = Parallel.threadCount(nil)
    return DuplicateFinder(options).find(
      in: collection, against: nil, dates: StoryDates(collection, threads: threads).seconds, threads: threads,
      budget: .unlimited,
      onProgress: { more in
        let sum = done.withLock { done in
          done += more
          return done
        }
        progress(step, min(sum, total), total)
      })
  }

  /// The events that the stories tell.
  func events() -> EventReport { EventFinder().find(in: stories.batch, explains: true) }

  private static func doubt(
    _ story: StoryBytes, _ models: ServedModels, _ taggers: [TopicTagger], _ finder: StoryLanguageFinder
  ) -> Doubt {
    let model: Int
    let decision: Decision
    let route = LanguageRoute(
      story, finder,
      model: { language in
        models.all[0].isDefault ? models.all.firstIndex { $0.language == language && !$0.isDefault } : nil
      },
      decide: { decide(story, taggers[0]) }, abstention: \.abstention)
    switch route {
    case .first(let first): (model, decision) = (0, first)
    case .other(let other): (model, decision) = (other, decide(story, taggers[other]))
    }
    let (chosen, abstention) = decision
    guard let first = chosen.first, abstention == nil else {
      return Doubt(model: model, margin: 2, topics: (-1, -1), isUnfitting: abstention == .lowConfidence)
    }
    let second = chosen.dropFirst().first
    let thresholds = models.all[model].model.thresholds
    guard !models.all[model].model.isExclusive, !thresholds.isEmpty else {
      return Doubt(
        model: model, margin: first.probability - (second?.probability ?? 0),
        topics: (first.index, second?.index ?? -1))
    }
    var nearest = first
    func distance(_ choice: TopicChoice.Choice) -> Float { abs(choice.probability - thresholds[choice.index]) }
    for choice in chosen where distance(choice) < distance(nearest) { nearest = choice }
    let other = nearest.index == first.index ? second?.index ?? -1 : first.index
    return Doubt(
      model: model, margin: distance(nearest), topics: (nearest.index, other),
      isUnfitting: !chosen.contains { $0.probability >= thresholds[$0.index] })
  }

  private typealias Decision = (chosen: [TopicChoice.Choice], abstention: StoryTags.Abstention?)

  private static func decide(_ story: StoryBytes, _ tagger: TopicTagger) -> Decision {
    tagger.withWorker(byteCount: story.headline.count + story.text.count) { $0.decide(story) }
  }

  /// The stories in the order in which a person's answer teaches most: those of the least margin first; of about the same
  /// margin, those of one doubt one after the other.
  func order() -> [Int] {
    func place(_ story: Int) -> (Int, Int, Int, Int, Float, StoryKey) {
      let doubt = doubts[story]
      let pair = doubt.topics
      return (
        Int(min(doubt.margin, 2) * 20), doubt.model, min(pair.0, pair.1), max(pair.0, pair.1), doubt.margin,
        stories.keys[story]
      )
    }
    let places = (0..<stories.count).map(place)
    return (0..<stories.count).sorted { places[$0] < places[$1] }
  }
}
