// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

internal import CNewsprint
internal import LibC
internal import Newsprint

/// A model, or the models of several languages with one set of topics.
final class ModelHandle: Sendable {
  /// The first one is shown every story, the others those of their language.
  let models: [TopicModel]
  /// What they are called; empty where there is one that has no name.
  let names: CStrings
  /// The language of each.
  private let languages: [String]
  let topicNames: CStrings
  /// For each model its topics as those of the first.
  let columns: [[Int32]]
  private let taggers = Guarded<[TaggerSettings: [TopicTagger]]>([:])
  private static let mostTaggers = 32

  init(_ model: TopicModel) { (models, names, languages, topicNames, columns) = Self.parts([("", model)]) }

  /// Models by the code of their language, English first.
  init(_ models: [(language: String, model: TopicModel)]) {
    (self.models, names, languages, topicNames, columns) = Self.parts(models)
  }

  private static func parts(
    _ given: [(language: String, model: TopicModel)]
  ) -> ([TopicModel], CStrings, [String], CStrings, [[Int32]]) {
    let topics = given.first?.model.topics ?? []
    // A model with a topic that the first one has not could not say so.
    let usable = given.filter { $0.model.topics.allSatisfy(topics.contains) }
    return (
      usable.map(\.model), CStrings(usable.compactMap { $0.language.isEmpty ? nil : "iptc-\($0.language)" }),
      usable.map(\.language), CStrings(topics),
      usable.map { $0.model.topics.map { Int32(topics.firstIndex(of: $0) ?? 0) } }
    )
  }

  var first: TopicModel { models[0] }

  /// The number of the model for a language; nil where there is none, or where it is the first.
  func number(of language: String) -> Int? { languages.firstIndex(of: language).flatMap { $0 > 0 ? $0 : nil } }

  /// The taggers of the models for some settings, made when they are asked for the first time.
  func taggers(_ settings: TaggerSettings) -> [TopicTagger] {
    if let known = taggers.withLock({ $0[settings] }) { return known }
    let made = models.map {
      TopicTagger(
        $0.keeping(furniture: settings.keepsFurniture, markup: settings.keepsMarkup), options: settings.options)
    }
    taggers.withLock { taggers in
      if taggers.count >= Self.mostTaggers { taggers.removeAll() }
      taggers[settings] = made
    }
    return made
  }
}

/// What a tagger is made for.
struct TaggerSettings: Hashable {
  var options = TagOptions()
  var keepsFurniture = false
  var keepsMarkup = false
}

/// Opens what a path names.
enum ModelOpening {
  /// The models of all languages, as the command has them, or the one that a person named in `NEWSPRINT_MODEL`.
  static func installed() throws -> ModelHandle {
    if let name = RunningProcess.environmentValue(DefaultModel.variable), !name.isEmpty {
      return ModelHandle(try TopicModel.iptc())
    }
    return try folder(DefaultModel.path().parentFolder)
  }

  /// The models of all languages in a folder.
  static func folder(_ folder: String) throws -> ModelHandle {
    let path = folder + DefaultModel.fileName
    var models = [("en", try TopicModel(contentsOf: path))]
    for language in DefaultModel.otherLanguages {
      let path = "\(folder)iptc-\(language).newsprint"
      if FileSystem.isReadable(path) { models.append((language, try TopicModel(contentsOf: path))) }
    }
    return ModelHandle(models)
  }
}

extension String {
  /// What stands before a path's last part, with its slash.
  fileprivate var parentFolder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}

@c @implementation
public func np_model_open(_ path: UnsafePointer<CChar>?, _ error: ErrorPlace) -> OpaquePointer? {
  reporting(error) {
    guard let path = path.map({ String(cString: $0) }) else {
      return OpaquePointer(owning: try ModelOpening.installed())
    }
    if FileSystem.names(inFolder: path) != nil {
      return OpaquePointer(owning: try ModelOpening.folder(path.hasSuffix("/") ? path : path + "/"))
    }
    return OpaquePointer(owning: ModelHandle(try TopicModel(contentsOf: path)))
  }
}

@c @implementation
public func np_model_from_bytes(_ bytes: UnsafeRawPointer, _ size: Int, _ error: ErrorPlace) -> OpaquePointer? {
  reporting(error) {
    let bytes = UnsafeRawBufferPointer(start: bytes, count: max(0, size))
    return OpaquePointer(owning: ModelHandle(try TopicModel(bytes: Array(bytes))))
  }
}

@c @implementation
public func np_model_free(_ model: OpaquePointer?) { model?.free(ModelHandle.self) }

@c @implementation
public func np_model_topic_count(_ model: OpaquePointer) -> Int32 {
  Int32(clamping: model.object(ModelHandle.self).first.topics.count)
}

@c @implementation
public func np_model_topic(_ model: OpaquePointer, _ topic: Int32) -> UnsafePointer<CChar>? {
  model.object(ModelHandle.self).topicNames[Int(topic)]
}

@c @implementation
public func np_model_name(_ model: OpaquePointer, _ number: Int32) -> UnsafePointer<CChar>? {
  model.object(ModelHandle.self).names[Int(number)]
}

@c @implementation
public func np_model_is_exclusive(_ model: OpaquePointer) -> Int32 {
  model.object(ModelHandle.self).first.isExclusive ? 1 : 0
}

@c @implementation
public func np_model_save(_ model: OpaquePointer, _ path: UnsafePointer<CChar>, _ error: ErrorPlace) -> Int32 {
  let written: Void? = reporting(error) { try model.object(ModelHandle.self).first.write(to: String(cString: path)) }
  return written == nil ? -1 : 0
}

@c @implementation
public func np_model_bytes(
  _ model: OpaquePointer, _ size: UnsafeMutablePointer<Int>
) -> UnsafeMutableRawPointer? {
  callersCopy(of: model.object(ModelHandle.self).first.fileBytes(), &size.pointee)
}
