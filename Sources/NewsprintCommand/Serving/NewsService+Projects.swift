internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The routes that Annif's clients know: a project is a model.
///
/// Names and forms are those of Annif's REST interface, version 1, so that a client changes nothing but its address.
extension NewsService {
  // MARK: - Projects

  func projects() -> HTTPResponse {
    var text = Array("{\"projects\":[".utf8)
    for (place, model) in models.all.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      Self.append(model, to: &text)
    }
    return Self.json(text + Array("]}\n".utf8))
  }

  func project(_ id: String) throws -> HTTPResponse {
    var text: [UInt8] = []
    Self.append(try served(id), to: &text)
    return Self.json(text + [UInt8(ascii: "\n")])
  }

  private func served(_ id: String) throws -> ServedModel { try models.served(id, as: "project") }

  private static func append(_ model: ServedModel, to text: inout [UInt8]) {
    text += "{\"project_id\":".utf8
    JSONText.append(model.id, to: &text)
    text += ",\"name\":".utf8
    JSONText.append(model.name, to: &text)
    text += ",\"language\":".utf8
    JSONText.append(model.language, to: &text)
    text += ",\"backend\":{\"backend_id\":\"newsprint\"},\"is_trained\":true}".utf8
  }

  static func json(_ text: [UInt8]) -> HTTPResponse { HTTPResponse(contentType: "application/json", body: text) }

  // MARK: - Suggestions

  func suggest(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let model = try served(id)
    guard let text = request.value("text") else {
      throw HTTPProblem(400, "The form has no field 'text', which is what topics are suggested for.")
    }
    var output = Array("{\"results\":".utf8)
    Self.append(try Self.tagger(model, request).tags(for: Article(text: text)), to: &output)
    return Self.json(output + Array("}\n".utf8))
  }

  func suggestBatch(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let model = try served(id)
    let tagger = try Self.tagger(model, request)
    let documents = try request.documents(in: "documents")
    var output = Array("[".utf8)
    documents.withStories { stories in
      for number in stories.range {
        if number > 0 { output.append(UInt8(ascii: ",")) }
        output += "{\"results\":".utf8
        let story = stories.fields(of: number)
        Self.append(tagger.tags(for: Article(text: story.text.string)), to: &output)
        if let id = Self.value("document_id", of: story.raw) {
          output += ",\"document_id\":".utf8
          output.append(contentsOf: id)
        }
        output.append(UInt8(ascii: "}"))
      }
    }
    return Self.json(output + Array("]\n".utf8))
  }

  /// What suggests as many topics as a request asks for, from the score on that it names.
  private static func tagger(_ model: ServedModel, _ request: HTTPRequest) throws -> TopicTagger {
    var options = TagOptions()
    let (limit, threshold) = (request.value("limit") ?? "10", request.value("threshold") ?? "0")
    guard let count = Int(limit), count > 0 else {
      throw HTTPProblem(400, "The parameter 'limit' is a whole number from 1 on, and not '\(limit)'.")
    }
    guard let least = Double(threshold), least >= 0, least <= 1 else {
      throw HTTPProblem(400, "The parameter 'threshold' is a number from 0 to 1, and not '\(threshold)'.")
    }
    options.top = min(count, model.model.topics.count)
    options.minimumProbability = least
    return TopicTagger(model.model, options: options)
  }

  private static func append(_ tags: StoryTags, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (place, tag) in tags.topics.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      let concept = MediaTopic(tag.topic)
      output += "{\"uri\":".utf8
      JSONText.append(concept?.address ?? "urn:newsprint:topic:" + tag.topic, to: &output)
      output += ",\"label\":".utf8
      JSONText.append(tag.topic, to: &output)
      output += ",\"notation\":".utf8
      if let concept { JSONText.append(concept.id, to: &output) } else { output += "null".utf8 }
      output += ",\"score\":".utf8
      JSONText.append(Double(tag.probability), decimals: 6, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }

  // MARK: - Learning

  func learn(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let model = try served(id)
    guard let data, !isReadOnly else {
      throw HTTPProblem(403, "This server keeps no stories: it was started without --data, or read-only.")
    }
    let documents = try request.documents()
    var lines: [UInt8] = []
    try documents.withStories { stories in
      for number in stories.range {
        let story = stories.fields(of: number)
        let labels = Self.labels(of: story.raw)
        if labels.isEmpty {
          throw HTTPProblem(
            422, "Document \(number + 1) has no subject with a label, so nothing can be learnt from it.")
        }
        lines += "{\"project\":".utf8
        JSONText.append(model.id, to: &lines)
        lines += ",\"title\":".utf8
        JSONText.append(story.headline, to: &lines)
        lines += ",\"text\":".utf8
        JSONText.append(story.text, to: &lines)
        lines += ",\"labels\":[".utf8
        for (place, label) in labels.enumerated() {
          if place > 0 { lines.append(UInt8(ascii: ",")) }
          JSONText.append(label, to: &lines)
        }
        lines += "]}\n".utf8
      }
    }
    try data.answers.append(lines)
    return .empty
  }

  /// The labels of a document's subjects, the names of concepts where addresses are given.
  private static func labels(of document: TextBytes) -> [String] {
    guard let subjects = value("subjects", of: document) else { return [] }
    return JSONElements(subjects).compactMap { range in
      let subject = subjects[range]
      let name =
        string(value("label", of: subject))
        ?? string(value("uri", of: subject)).flatMap { MediaTopic($0)?.topic }
      return name.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// The value of a member of an object; nil where it has none of the name.
  private static func value(_ name: String, of object: TextBytes) -> TextBytes? {
    JSONMembers(object).first { $0.name == name }.map { object[$0.value] }
  }

  /// A string of JSON as text; nil for any other value.
  private static func string(_ value: TextBytes?) -> String? {
    value.flatMap { JSONString.read(Array($0))?.text }
  }

  // MARK: - Languages

  func detectLanguage(_ request: HTTPRequest) throws -> HTTPResponse {
    let documents = try request.documents()
    var output = Array("{\"results\":[".utf8)
    documents.withStories { stories in
      guard let number = stories.range.first else { return }
      let story = stories.fields(of: number)
      var language = StoryLanguageFinder().language(of: story.words)
      // Among these only, where they are named.
      if let named = Self.value("languages", of: story.raw) {
        let languages = JSONElements(named).compactMap { Self.string(named[$0]) }
        if !languages.isEmpty, !languages.contains(language ?? "") { language = nil }
      }
      output += "{\"language\":".utf8
      if let language { JSONText.append(language, to: &output) } else { output += "null".utf8 }
      output += ",\"score\":\(language == nil ? 0 : 1)}".utf8
    }
    return Self.json(output + Array("]}\n".utf8))
  }
}

extension HTTPRequest {
  /// The documents of a body: those in a member of the object that it is, or the body's own.
  func documents(in name: String? = nil) throws -> ArticleBatch {
    var bytes = try content()
    if let name {
      let range = bytes.withTextBytes { text in JSONMembers(text).first { $0.name == name }?.value }
      guard let range else { throw HTTPProblem(400, "The body is no JSON object with a member '\(name)'.") }
      bytes = Array(bytes[range])
    }
    var options = ArticleReaderOptions()
    options.keepsInput = true
    return try ArticleReader.read(contents: bytes, name: "request", options: options, threads: 1).articles
  }
}
