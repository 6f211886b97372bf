internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// A model that a service tags with, and the taggers that were made of it.
final class ServedModel: Sendable {
  /// What requests call it.
  let id: String
  let name: String
  /// The language of its stories.
  let language: String
  let model: TopicModel
  /// Whether stories of other languages are shown to the models of those.
  let isDefault: Bool
  /// Taggers by the parameters they were asked for with: making one takes longer than tagging a story.
  private let taggers = Guarded<[String: StoryTagger]>([:])
  private static let mostTaggers = 64

  init(id: String, name: String, language: String = "en", _ model: TopicModel, isDefault: Bool = false) {
    (self.id, self.name, self.language, self.model, self.isDefault) = (id, name, language, model, isDefault)
  }

  /// The tagger for some parameters, made by `make` where they are asked for the first time.
  func tagger(_ key: String, _ make: () throws -> StoryTagger) rethrows -> StoryTagger {
    if let known = taggers.withLock({ $0[key] }) { return known }
    let made = try make()
    taggers.withLock { taggers in
      if taggers.count >= Self.mostTaggers { taggers.removeAll() }
      taggers[key] = made
    }
    return made
  }
}

/// The models that a service has, as they were when they were opened.
struct ServedModels: Sendable {
  let all: [ServedModel]
  /// Another one for each time that models were opened.
  let number = ServedModels.counter.withLock { count in
    count += 1
    return count
  }
  private static let counter = Guarded(0)

  /// Opens models, or those that come with the command where none is named, the English one first.
  ///
  /// - Parameter data: Where a model may have been trained that was put to work, which comes before all others.
  init(_ paths: [String], inUse data: DataFolder?) throws {
    let usual = try Self.usual(paths)
    guard let data, let name = data.modelInUse, !usual.contains(where: { $0.id == name }) else {
      all = usual
      return
    }
    all = [ServedModel(id: name, name: name, try TopicModel(contentsOf: data.modelPath(name)))] + usual
  }

  private static func usual(_ paths: [String]) throws -> [ServedModel] {
    if paths.isEmpty {
      var models = [ServedModel(id: "iptc-en", name: "IPTC Media Topics, English", try .iptc(), isDefault: true)]
      for language in MediaTopic.languages where language != "en" {
        guard let model = try TopicModel.iptc(language: language) else { continue }
        models.append(
          ServedModel(id: "iptc-\(language)", name: "IPTC Media Topics, \(language)", language: language, model))
      }
      return models
    }
    var models: [ServedModel] = []
    for path in paths {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let stem = file.hasSuffix(".newsprint") ? String(file.dropLast(10)) : file
      let id = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
      if models.contains(where: { $0.id == id }) {
        throw CommandError(description: "two models are called '\(id)'; rename one of the files", exitCode: .usage)
      }
      models.append(ServedModel(id: id, name: stem, try TopicModel(contentsOf: path)))
    }
    return models
  }

  /// The model of an id.
  ///
  /// - Parameter kind: What the request calls a model.
  func served(_ id: String, as kind: String) throws(HTTPProblem) -> ServedModel {
    if let model = all.first(where: { $0.id == id }) { return model }
    throw HTTPProblem(404, "There is no \(kind) '\(id)'. There are: \(all.map(\.id).joined(separator: ", ")).")
  }
}
