// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint
internal import NewsprintArticles

extension np_tag_options {
  /// The default options.
  static var usual: np_tag_options {
    var options = np_tag_options()
    options.size = MemoryLayout<np_tag_options>.size
    options.min_probability = -1
    return options
  }

  /// What a tagger is made for.
  func settings(_ model: TopicModel) throws(BorderError) -> TaggerSettings {
    var settings = TaggerSettings()
    guard top >= 0 else { throw .invalidOption("top", value: "\(top)", allowed: "0 or above") }
    settings.options.top = top == 0 ? nil : Int(top)
    guard min_probability <= 1 else {
      throw .invalidOption("min_probability", value: "\(min_probability)", allowed: "negative or in 0...1")
    }
    settings.options.minimumProbability = min_probability < 0 ? nil : min_probability
    if let names = try InputStrings(among, count: checkedCount(among_count, of: "topics"), name: "among") {
      let topics = (0..<Int(among_count)).map(names.string)
      for topic in topics where !model.topics.contains(topic) { throw .unknownTopic(topic, known: model.topics) }
      settings.options.among = topics
    }
    settings.keepsFurniture = keep_furniture != 0
    settings.keepsMarkup = keep_markup != 0
    return settings
  }
}

/// What a batch of stories was tagged with, as columns.
final class TagColumns: Sendable {
  let count: Int
  let offsets: Column<Int64>
  let topics: Column<Int32>
  let probabilities: Column<Float>
  let abstentions: Column<UInt8>
  let models: Column<UInt8>

  init(_ verdicts: [StoryVerdict]) {
    count = verdicts.count
    offsets = Column(ends(of: verdicts.map(\.choices.count)))
    topics = Column(verdicts.flatMap { $0.choices.map(\.topic) })
    probabilities = Column(verdicts.flatMap { $0.choices.map(\.probability) })
    abstentions = Column(verdicts.map { $0.abstention.map(Abstentions.number) ?? 0 })
    models = Column(verdicts.map(\.model))
  }
}

/// What one story was tagged with.
struct StoryVerdict: Sendable {
  var choices: [(topic: Int32, probability: Float)] = []
  var abstention: StoryTags.Abstention?
  var model: UInt8 = 0
}

/// The reasons for giving no topic, by number.
enum Abstentions {
  /// New ones are added at the end.
  private static let all: [StoryTags.Abstention] = [
    .empty, .nothingKnown, .tooShort, .foreignLanguage, .errorPage, .consentNotice, .accessNotice, .linkList, .filler,
    .numberTable, .lowConfidence,
  ]
  static let texts = CStrings([""] + all.map(\.rawValue))

  static func number(_ abstention: StoryTags.Abstention) -> UInt8 {
    UInt8(1 + (all.firstIndex(of: abstention) ?? all.count - 1))
  }
}

extension ModelHandle {
  /// What a model chooses for a story.
  typealias Decision = (chosen: [TopicChoice.Choice], abstention: StoryTags.Abstention?)

  /// What `body` makes of each story, given the number of the model of its language, a worker of that, and what it chose.
  func map<Result: Sendable>(
    _ batch: ArticleBatch, _ settings: TaggerSettings, threads: Int?,
    _ body: @Sendable (_ model: Int, TopicTagger.Worker, StoryBytes, Decision) -> Result
  ) -> [Result] {
    let taggers = taggers(settings)
    // The first tagger has its tables made by the size of the whole.
    taggers[0].withWorker(byteCount: batch.bytes.count) { _ in }
    return batch.mapRuns(of: 128, threads: threads, with: { StoryLanguageFinder() }) { finder, stories in
      taggers[0].withWorker(byteCount: 0) { first in
        stories.range.map { index in
          let story = stories[index]
          switch route(story, finder, first) {
          case .first(let decision): return body(0, first, story, decision)
          case .other(let number):
            return taggers[number].withWorker(byteCount: story.headline.count + story.text.count) {
              body(number, $0, story, $0.decide(story))
            }
          }
        }
      }
    }.flatMap { $0 }
  }

  /// The way of a story: where there is one model, always to that.
  private func route(
    _ story: StoryBytes, _ finder: StoryLanguageFinder, _ first: TopicTagger.Worker
  ) -> LanguageRoute<Int, Decision> {
    if models.count == 1 { return .first(first.decide(story)) }
    return LanguageRoute(
      story, finder, model: number, decide: { first.decide(story) }, abstention: { $0.abstention })
  }

  /// The tags of stories.
  func tags(_ stories: np_stories, _ options: np_tag_options) throws -> TagColumns {
    try tags(ArticleBatch(stories, keepsNames: false), options)
  }

  /// The tags of a batch.
  func tags(_ batch: ArticleBatch, _ options: np_tag_options) throws -> TagColumns {
    let settings = try options.settings(first)
    let verdicts = map(batch, settings, threads: try threadCount(options.threads)) { model, _, _, decision in
      StoryVerdict(
        choices: decision.chosen.map { (columns[model][$0.index], $0.probability) },
        abstention: decision.abstention, model: UInt8(model))
    }
    return TagColumns(verdicts)
  }
}

@c @implementation
public func np_tag_options_init(_ options: UnsafeMutablePointer<np_tag_options>) { options.pointee = .usual }

@c @implementation
public func np_tag(
  _ model: OpaquePointer, _ stories: UnsafePointer<np_stories>, _ given: UnsafePointer<np_tag_options>?,
  _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    OpaquePointer(owning: try model.object(ModelHandle.self).tags(stories.pointee, options(given, .usual)))
  }
}

@c @implementation
public func np_tags_free(_ tags: OpaquePointer?) { tags?.free(TagColumns.self) }

@c @implementation
public func np_tags_count(_ tags: OpaquePointer) -> Int64 { Int64(tags.object(TagColumns.self).count) }

@c @implementation
public func np_tags_offsets(_ tags: OpaquePointer) -> UnsafePointer<Int64> {
  tags.object(TagColumns.self).offsets.start
}

@c @implementation
public func np_tags_topics(_ tags: OpaquePointer) -> UnsafePointer<Int32> { tags.object(TagColumns.self).topics.start }

@c @implementation
public func np_tags_probabilities(_ tags: OpaquePointer) -> UnsafePointer<Float> {
  tags.object(TagColumns.self).probabilities.start
}

@c @implementation
public func np_tags_abstentions(_ tags: OpaquePointer) -> UnsafePointer<UInt8> {
  tags.object(TagColumns.self).abstentions.start
}

@c @implementation
public func np_tags_models(_ tags: OpaquePointer) -> UnsafePointer<UInt8> { tags.object(TagColumns.self).models.start }

@c @implementation
public func np_abstention(_ abstention: UInt8) -> UnsafePointer<CChar>? {
  abstention == 0 ? nil : Abstentions.texts[Int(abstention)]
}

@c @implementation
public func np_probabilities(
  _ model: OpaquePointer, _ stories: UnsafePointer<np_stories>, _ threads: Int32,
  _ probabilities: UnsafeMutablePointer<Float>, _ error: ErrorPlace
) -> Int32 {
  let written: Void? = reporting(error) {
    let batch = try ArticleBatch(stories.pointee, keepsNames: false)
    let matrix = model.object(ModelHandle.self).first.probabilities(for: batch, threads: try threadCount(threads))
    _ = UnsafeMutableBufferPointer(start: probabilities, count: matrix.values.count).update(from: matrix.values)
  }
  return written == nil ? -1 : 0
}

@c @implementation
public func np_explain(
  _ model: OpaquePointer, _ stories: UnsafePointer<np_stories>, _ given: UnsafePointer<np_tag_options>?,
  _ error: ErrorPlace
) -> UnsafeMutablePointer<CChar>? {
  reporting(error) {
    let model = model.object(ModelHandle.self)
    let options = try options(given, .usual)
    let batch = try ArticleBatch(stories.pointee, keepsNames: false)
    let reasons = model.map(
      batch, try options.settings(model.first), threads: try threadCount(options.threads)
    ) { _, worker, story, decision in
      ExplanationText.array(decision.chosen.compactMap { worker.explanation(story, topic: $0.index) })
    }
    return cString("[" + reasons.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",\n") + "]")
  } ?? nil
}
