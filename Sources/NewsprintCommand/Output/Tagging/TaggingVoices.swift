internal import Newsprint
internal import NewsprintArticles

/// A model that tags, with what its topics are written as.
struct TaggingVoice: Sendable {
  /// The model's name, such as `iptc-de`.
  let name: String
  let tagger: TopicTagger
  /// Each topic's name as a JSON string.
  let jsonNames: [[UInt8]]
  /// What a line of JSON says of each topic before its probability.
  let jsonTopics: [[UInt8]]
  /// The concept of each topic, where ids and names of a vocabulary are asked for.
  let concepts: [MediaTopic?]

  /// - Throws: `CommandError` where a topic that may be given has no concept in the vocabulary.
  init(_ name: String, _ model: TopicModel, _ options: TagOptions, _ vocabulary: VocabularyChoice?) throws {
    self.name = name
    let concepts = try vocabulary == nil ? [] : model.mediaTopics(among: options.among)
    self.concepts = concepts
    tagger = TopicTagger(model, options: options)
    jsonNames = model.topics.map { topic in
      var name: [UInt8] = []
      JSONText.append(topic, to: &name)
      return name
    }
    jsonTopics = jsonNames.enumerated().map { index, name in
      let concept = concepts.isEmpty ? nil : concepts[index]
      return Array("{\"topic\":".utf8) + name + (concept?.jsonMembers ?? []) + Array(",\"probability\":".utf8)
    }
  }
}

extension MediaTopic {
  /// The concept's id and names as further members of a topic's object.
  fileprivate var jsonMembers: [UInt8] {
    var members = Array(",\"id\":\"\(id)\",\"names\":{".utf8)
    for (place, language) in Self.languages.enumerated() {
      members += "\(place > 0 ? "," : "")\"\(language)\":".utf8
      JSONText.append(name(in: language) ?? "", to: &members)
    }
    return members + [UInt8(ascii: "}")]
  }
}

/// The models for other languages than the first one's, each opened when a story of its language comes; many threads may
/// use one.
final class TaggingVoices: Sendable {
  private enum State: Sendable {
    case missing
    case open(TaggingVoice)
  }

  private let options: TagOptions
  private let vocabulary: VocabularyChoice?
  private let open: @Sendable (String) throws -> TopicModel?
  private let voices = Guarded<[String: State]>([:])
  private let failure = Guarded<String?>(nil)

  /// - Parameter open: Opens the model for a language; nil where there is none.
  init(
    _ options: TagOptions, _ vocabulary: VocabularyChoice?,
    open: @escaping @Sendable (String) throws -> TopicModel?
  ) {
    self.options = options
    self.vocabulary = vocabulary
    self.open = open
  }

  /// The model for a language, if there is one that can be used.
  func voice(for language: String) -> TaggingVoice? {
    voices.withLock { voices in
      if let known = voices[language] {
        if case .open(let voice) = known { return voice }
        return nil
      }
      do {
        let voice = try open(language).map { try TaggingVoice("iptc-\(language)", $0, options, vocabulary) }
        voices[language] = voice.map { .open($0) } ?? .missing
        return voice
      } catch {
        voices[language] = .missing
        failure.withLock { $0 = Advice.message(for: error) }
        return nil
      }
    }
  }

  /// Why a model that is there cannot be used, if there was need of it.
  var problem: String? { failure.withLock { $0 } }
}
