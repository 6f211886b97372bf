internal import Newsprint

package enum VocabularyChoice: String, ArgumentChoice {
  case iptc
}

/// The vocabularies that other systems know topics by, in what is written and in labels that are read.
enum VocabularyOptions {
  static let tags = Option<VocabularyChoice?>(
    "vocabulary", value: "name", defaultText: "the model's names only",
    "Give each topic its id in this vocabulary, such as medtop:15000000, and its names in English, German, Spanish and "
      + "French, so that a content system can file the story.")
  static let labels = Option<VocabularyChoice?>(
    "vocabulary", value: "name", defaultText: "labels as they stand",
    "Take labels that are ids of this vocabulary, such as medtop:15000000, or its names in English, German, Spanish or "
      + "French, for the topics they stand for.")
}

extension TopicModel {
  /// The concept of each topic that can be given.
  ///
  /// - Parameter among: The topics that are chosen from; nil for all.
  /// - Throws: `CommandError` that names the topics without a concept, where there are any.
  func mediaTopics(among: [String]?) throws(CommandError) -> [MediaTopic?] {
    let concepts = topics.map { MediaTopic($0) }
    let given = among.map(Set.init)
    let unknown = zip(topics, concepts).filter { topic, concept in
      concept == nil && given?.contains(topic) ?? true
    }.map(\.0)
    guard unknown.isEmpty else {
      let listed = unknown.prefix(10).map { "'\($0.printable)'" }.joined(separator: ", ")
      throw CommandError(
        description:
          "IPTC Media Topics have no top-level concept for \(Format.counted(unknown.count, "topic", "topics")) of the model: "
          + "\(listed)\(unknown.count > 10 ? ", …" : ""). Leave out --vocabulary, choose --among others, or train with "
          + "labels that are concepts, such as medtop:15000000, sport or Deporte.",
        exitCode: .usage)
    }
    return concepts
  }
}

extension ArticleBatch {
  /// What each label becomes that `--vocabulary` takes for a topic of another name, with a warning of labels that it has
  /// none for; nothing where it is not given.
  ///
  /// - Parameter model: The model whose topics' names are taken; without one, those of the models that come with Newsprint.
  func vocabularyLabels(asAskedIn arguments: ParsedArguments, onto model: TopicModel? = nil) -> [String: String] {
    guard arguments[VocabularyOptions.labels] != nil else { return [:] }
    let known = Set(model?.topics ?? [])
    var names: [MediaTopic: String] = [:]
    for topic in model?.topics ?? [] {
      if let concept = MediaTopic(topic), names[concept] == nil { names[concept] = topic }
    }
    var (replaced, unknown): ([String: String], [String]) = ([:], [])
    for label in labelCounts.keys.sorted() where !known.contains(label) {
      if let concept = MediaTopic(label) {
        replaced[label] = names[concept] ?? concept.topic
      } else {
        unknown.append(label)
      }
    }
    if !unknown.isEmpty {
      arguments.messages.warning(
        "\(Format.counted(unknown.count, "label is", "labels are")) no top-level concept of IPTC Media Topics and "
          + "\(unknown.count == 1 ? "stays" : "stay") as \(unknown.count == 1 ? "it is" : "they are"): "
          + unknown.prefix(5).map { "'\($0.printable)'" }.joined(separator: ", ")
          + (unknown.count > 5 ? ", …." : "."))
    }
    return replaced
  }
}
